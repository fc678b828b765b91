"""Lists that stand in minutes as such: entries below one another, items by heading, what was taken off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.asking.lists.about import forms
from pipeline.asking.lists.rolls import ITEM, Sitting, headed, names_movers, titled
from pipeline.asking.lists.subjects import plain
from pipeline.asking.lists.telling import Noun, spot
from pipeline.asking.question import nouns
from pipeline.german.pattern import lazy
from pipeline.library import Place, Plan, Said
from pipeline.model import Minutes

LEAST = 2  # entries that are a list
NEAR = 3  # documents at most in which entries are sought
MATTER = 4  # letters of the shortest part of a compound that names a matter
BY_AGENDA = lazy(r"\b(?:laut|gemäß|auf)\s(?:der\s)?(?:tagesordnung|agenda)\b")
_OFF = lazy(
    r"\bvon\sder\sTagesordnung\s(?:genommen|gestrichen|abgesetzt)|\babgesetzt|\bentf(?:äll|iel|allen)\w*"
    r"|\b(?:nicht\sbehandelt|zurückgezogen)"
)
_POINT = lazy(
    r"\b(?:TOPs?|Tagesordnungspunkte?n?|Punkte?n?)\s(?:Nr\.\s)?"
    r"(?P<numbers>\d{1,2}(?:\.\d{1,2})*(?:(?:,\s|\sund\s|\ssowie\s)\d{1,2}(?:\.\d{1,2})*)*)"
    r"(?:\s?[(„\"](?P<title>[^)“\"]{4,160})[)“\"])?"
)
_NUMBER = lazy(r"\d{1,2}(?:\.\d{1,2})*")
_NUMBERED = lazy(r"\W{0,3}[A-ZÄÖÜ][\w-]{2,40}\s\d{1,2}\s?[:.)–-]\s")
_ROW = frozenset({"entry", "row"})


def by_heading(plan: Plan, sittings: Sequence[Sitting]) -> tuple[Said, ...]:
    """Return the agenda items whose heading names what a question lists, where it speaks of the agenda."""
    asked = nouns.head(plan.question)
    if not asked or not BY_AGENDA.search(plan.question.casefold()):
        return ()
    named = [plain(form) for form in forms(asked)]
    lines = [
        Said(
            text=titled(each.document, item),
            places=(Place(minutes=each.document.id, cites=(item.first,)),),
        )
        for each in sittings
        for item in each.minutes.items
        if any(form in plain(item.title or "") for form in named) and names_movers(plan, item.title or "")
    ]
    return headed(plan, ITEM, lines)


def taken_off(plan: Plan, sittings: Sequence[Sitting]) -> tuple[Said, ...]:
    """Return the agenda items that some sentence says were taken off, by their numbers, a line each."""
    if "removed" not in plan.filter.outcomes:
        return ()
    lines = []
    for each in sittings:
        titles = {item.number: item.title for item in each.minutes.items if item.number and item.title}
        for sentence in each.minutes.sentences:
            words = " ".join(each.minutes.words(sentence.number).split())
            if not _OFF.search(words):
                continue
            for number, title in _points(words):
                name = title or titles.get(number) or ""
                text = f"{spot(each.document, None, committee=False)}: TOP {number}"
                place = Place(minutes=each.document.id, cites=(sentence.number,))
                lines.append(Said(text=f"{text} „{name}“" if name else text, places=(place,)))
    return headed(plan, ITEM, lines, "von der Tagesordnung genommen")


def _points(words: str) -> Iterator[tuple[str, str]]:
    for found in _POINT.finditer(words):
        numbers = _NUMBER.findall(found["numbers"])
        yield from ((number, found["title"] or "" if len(numbers) == 1 else "") for number in numbers)


def enumerated(plan: Plan, sittings: Sequence[Sitting]) -> tuple[Said, ...]:
    """Return the entries below one another that carry the noun a question lists; nothing where none do.

    Each is numbered with it ("Variante 1: ..."), or the line above them ends with a colon and names it.
    Where something further down speaks of some of them by number, these are meant.
    """
    asked = nouns.head(plan.question)
    if not asked or len(sittings) > NEAR:
        return ()
    *of, last = asked.split("-")
    named = tuple(plain(form) for form in forms(last))
    for each in sittings:
        runs = [run for run in _runs(each.minutes) if _carries(each.minutes, run, named)]
        matter = [plain(part)[:MATTER] for part in of if len(part) >= MATTER]
        runs = [run for run in runs if all(m in _around(each.minutes, run) for m in matter)]
        if len(runs) == 1:
            return headed(plan, Noun(asked, asked), _lines(each, _chosen(each.minutes, runs[0], named)))
    return ()


def _runs(minutes: Minutes) -> Iterator[list[int]]:
    """Yield the numbers of entries right below one another, within one agenda item, behind the head."""
    run: list[int] = []
    first = minutes.items[0].first if minutes.items else 1
    for sentence in (s for s in minutes.sentences if s.number >= first):
        same = bool(run) and minutes.item_of(run[0]) == minutes.item_of(sentence.number)
        listed = sentence.kind in _ROW or bool(_NUMBERED.match(minutes.words(sentence.number)))
        if listed and (not run or same):
            run.append(sentence.number)
            continue
        if len(run) >= LEAST:
            yield run
        run = [sentence.number] if listed else []
    if len(run) >= LEAST:
        yield run


def _carries(minutes: Minutes, run: Sequence[int], named: Sequence[str]) -> bool:
    numbered = all(
        any(lazy(rf"^\W*{form}\w{{0,2}}\s\d{{1,2}}\b").search(plain(minutes.words(n))) for form in named)
        for n in run
    )
    above = minutes.words(run[0] - 1) if run[0] > 1 else ""
    leads = above.rstrip().endswith(":") and any(
        lazy(rf"{form}\w{{0,2}}\b").search(plain(above)) for form in named
    )
    return numbered or leads


def _around(minutes: Minutes, run: Sequence[int]) -> str:
    item = minutes.items[minutes.item_of(run[0])] if minutes.items else None
    numbers = range(item.first, item.last + 1) if item else run
    return plain(" ".join(((item.title if item else None) or "", *(minutes.words(n) for n in numbers))))


def _chosen(minutes: Minutes, run: Sequence[int], named: Sequence[str]) -> Sequence[int]:
    """Return the entries that a later sentence of the item names by number; all where none does."""
    item = minutes.items[minutes.item_of(run[0])] if minutes.items else None
    behind = range(run[-1] + 1, (item.last if item else run[-1]) + 1)
    pattern = lazy(
        rf"\b(?:{'|'.join(named)})\w{{0,2}}\s(?P<numbers>\d{{1,2}}(?:(?:,\s|\sund\s|\ssowie\s)\d{{1,2}})+)"
    )
    for number in behind:
        if found := pattern.search(plain(minutes.words(number))):
            wanted = set(_NUMBER.findall(found["numbers"]))
            told = [n for n in run if set(_NUMBER.findall(minutes.words(n))[:1]) & wanted]
            return told if len(told) == len(wanted) else run
    return run


def _lines(sitting: Sitting, run: Sequence[int]) -> list[Said]:
    return [
        Said(
            text=" ".join(sitting.minutes.words(n).split()).lstrip("-–•*· "),
            places=(Place(minutes=sitting.document.id, cites=(n,)),),
        )
        for n in run
    ]
