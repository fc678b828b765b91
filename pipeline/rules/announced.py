"""Resolutions of other meetings that are only announced: what was decided behind closed doors."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.german.cues import Cue
from pipeline.model import Minutes
from pipeline.rules.drafts import ENTRY
from pipeline.rules.result_doubts import CLOSED

TITLE_LINES = 3  # an item may have its number, its title and the number of its paper in lines of their own
SIGNS = ("öffentl", "geheime", "Bekanntgabe")  # a stretch without one announces nothing
_RULINGS = r"(?:\w{0,20}[Bb]eschl[uü](?:ss|ß)\w{0,4}|\w{0,20}[Ee]ntscheidung(?:en)?)"
# "Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse"
_TITLE = Cue(
    "beschl|entscheidung",
    rf"\b(?:Bekannt(?:gaben?|machung(?:en)?)|Veröffentlichung|Verkündung|Mitteilung|Information|Bericht)\b"
    rf".{{0,60}}\b{CLOSED}\b.{{0,80}}\b{_RULINGS}|\bBekanntgaben?\b.{{0,60}}\b{_RULINGS}"
    rf"|\b{_RULINGS}\b.{{0,40}}\baus (?:der |den )?(?:\w{{5,20}} )?{CLOSED} (?:Sitzung|Beratung|Teil)",
)
# a sentence that opens a list of such resolutions
_OPENS = Cue(
    "öffentl|geheim",
    rf"^(?=.{{0,300}}\b{CLOSED})(?=.{{0,300}}\b(?:{_RULINGS}|beschlossen|entschieden|[Ff]olgende\w?)\b)"
    r".{0,200}\b(?:bekannt\w{0,8}|mitgeteilt|teilt\w?|informiert\w?|berichtet\w?|verlie?st|verlas"
    r"|gefasst|gefaßt|beschlossen|lauten?)\b",
)
_NOTED = Cue("kenntnis", r"\bn(?:immt|ahm|ehmen|ahmen)\b.{0,160}\bKenntnis\b|\bKenntnis genommen\b")


def announced(minutes: Minutes, numbers: Sequence[int]) -> frozenset[int]:
    """Return the sentences of an item that announce what was decided behind closed doors."""
    stretch = minutes.text[minutes[numbers[0]].span.start : minutes[numbers[-1]].span.end]
    if not any(sign in stretch for sign in SIGNS):
        return frozenset()
    found: set[int] = set()
    under = under_title(minutes, numbers)
    for at, number in enumerate(numbers):
        if number in found:
            continue
        if at >= under and _OPENS.search(minutes.words(number)[:400]):
            found.add(number)
            found.update(_list(minutes, numbers[at:]))
    return frozenset(found) | frozenset(_until_noted(minutes, numbers[:under]))


def under_title(minutes: Minutes, numbers: Sequence[int]) -> int:
    """Return how many sentences stand under a title that announces resolutions, the title with them."""
    for at, number in enumerate(numbers[:TITLE_LINES]):
        text = minutes.words(number)
        if len(text) > 200 or text.rstrip().endswith((".", ":")) or not _TITLE.search(text):
            continue
        after = [minutes[n] for n in numbers[at + 1 : at + 2]]
        # a line of an agenda has the next line of the agenda after it
        listed = minutes[number].kind == "entry" and after and after[0].kind in ("entry", "heading")
        return 0 if listed else len(numbers)
    return 0


def _until_noted(minutes: Minutes, numbers: Sequence[int]) -> Sequence[int]:
    for at, number in enumerate(numbers):
        if _NOTED.search(minutes.words(number)[:400]):
            labelled = at and minutes[numbers[at - 1]].kind == "label"
            return numbers[: at - 1 if labelled else at]
    return numbers


def _list(minutes: Minutes, numbers: Sequence[int]) -> list[int]:
    """Return the entries under the sentence that announces them, else the paragraph it opens."""
    first = minutes[numbers[0]]
    opened = minutes.words(first.number).rstrip().endswith(":")
    kept: list[int] = []
    for number in numbers[1:]:
        sentence = minutes[number]
        entry = sentence.kind == "entry" or bool(ENTRY.match(minutes.words(number)))
        before = minutes[kept[-1]].paragraph if kept else first.paragraph
        same = sentence.paragraph == before
        begins = opened and not kept and sentence.kind == "sentence"
        if not (entry or same or begins) or _NOTED.search(minutes.words(number)[:400]):
            break
        kept.append(number)
    return kept
