"""What reads like a heading in a document, and the list of the agenda among it, which only lends its titles.

The list stands before the minutes; it ends where a number of it comes again with its title or with none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.german.pattern import lazy
from pipeline.reading.headings import AGENDA, Heading, heading, key, part

# Number -> part (public, non-public or unknown) -> title.
Titles = Mapping[str, Mapping[bool | None, str]]

# Lines that are neither a title nor speech: they stand between the headings of a list or of joint items.
BETWEEN = lazy(
    r"\W*(?:Vorlagen?|Drucksachen?|Beschlussvorlage|BV|DS|VO|Az\.?"
    r"|(?:Interfraktioneller )?Antrag(?=\s?:| [A-Z/]{2,})|(?:Änderungs|Ergänzungs)antrag|Anfrage(?=:)"
    r"|Berichterstatter(?:in)?|Anlagen?|hier|und|Gremium|Beschlussart|Datum|Zeit|Raum|Ort|Status|Verwiesen"
    r"|Einbringer|Verfasser|Vorberatung|Seite)\b.{0,160}$"
)
# "Ergebnis:" opens the body; any other label, such as "Beschluss:", may open a list of its own.
OPENS_BODY = lazy(r"(?:Ergebnis|Protokoll|Verlauf(?: der Sitzung)?|Sitzungsverlauf|Niederschrift|Themen)\s?:")
# What stands before the first section of a statute.
STATUTE = lazy(
    r"^\W*(?:Beschl[uü]ss\w*|Sachverhalt|Begründung|Antrag)\W*$|\b\w*(?:[Ss]atzung|[Vv]erordnung)\b"
    r"|\b[Gg]eschäftsordnung\b"
)
ANSWERS = lazy(r"(?:[Zz]u|[Aa]d)\s(?:Frage\s)?\d")
SAME_TITLE = 0.75
LONGEST_LIST = 400
FEWEST_LISTED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A heading at a sentence; ``body`` counts the units of substance between it and the next one."""

    at: int
    head: Heading
    public: bool | None
    follows_label: bool = False
    body: int = 0


def candidates(words: Sequence[str], after: int = 0) -> list[Found]:
    """Return every unit behind sentence ``after`` that reads like a heading, with the part it stands in."""
    found = _without_answers(_without_law(words, list(_headings(words, after))), words)
    gaps = [*(one.at for one in found[1:]), len(words) + 1][: len(found)]
    return [
        replace(one, body=sum(not between(unit) for unit in words[one.at : end - 1]))
        if end > one.at + 1
        else one
        for one, end in zip(found, gaps, strict=True)
    ]


def _without_law(words: Sequence[str], found: list[Found]) -> list[Found]:
    """Return the headings without the sections of a statute: "§ 3" heads items where nothing else does."""
    sections = [one for one in found if one.head.form == "section"]
    if not sections:
        return found
    first = sections[0].at
    marked = any(one.head.form in ("marked", "letter") for one in found)
    if marked or any(STATUTE.search(unit) for unit in words[: first - 1]):
        return [one for one in found if one.head.form != "section"]
    return found


def _without_answers(found: list[Found], words: Sequence[str]) -> list[Found]:
    """Return the headings without the answers to numbered questions: "1. Wie viele ...?", "Zu 1.:"."""
    asked = {key(one.head.number) for one in found if one.head.title.endswith("?")}
    return [
        one
        for one in found
        if key(one.head.number) not in asked or not ANSWERS.match(words[one.at - 1].lstrip(" *#"))
    ]


def _headings(words: Sequence[str], after: int) -> Iterator[Found]:
    public: bool | None = None
    in_list, last = False, 0
    for at, unit in enumerate(words[after:], after + 1):
        opened = part(unit)
        public = public if opened is None else opened
        if opened is not None and len(unit) < 80:
            continue
        head = heading(unit)
        if head is None:
            in_list = in_list and unit[:1] in "-•–*"
            continue
        in_list = (at > 1 and _labels(words[at - 2].rstrip())) or (in_list and last == at - 1)
        last = at
        state = public if head.public is None else head.public
        yield Found(at=at, head=head, public=state, follows_label=in_list)


def _labels(before: str) -> bool:
    """Tell whether a unit opens a list that is no agenda: "nennt drei Gründe:", "Beschluss:"."""
    return (
        before.endswith(":")
        and not OPENS_BODY.fullmatch(before)
        and not AGENDA.fullmatch(before)
        and part(before) is None
    )


def between(unit: str) -> bool:
    """Tell whether a unit is no substance: a paper number, a mover, the heading of a part."""
    return bool(BETWEEN.match(unit)) or part(unit) is not None or len(unit) < 4


def listed(words: Sequence[str], found: Sequence[Found]) -> tuple[Titles, list[Found]]:
    """Return the titles of the list, by number and part, and the headings behind it."""
    end = _repeated(words, found) or _unrepeated(words, found)
    titles: dict[str, dict[bool | None, str]] = {}
    for one in found[:end]:
        titles.setdefault(key(one.head.number), {})[one.public] = one.head.title or _below(words, one)
    # The minutes begin in public again, whatever part of the list came last.
    return titles, candidates(words, found[end - 1].at) if end else list(found)


def _repeated(words: Sequence[str], found: Sequence[Found]) -> int:
    """Return how many headings stand in the list, 0 where no number comes again."""
    seen: dict[tuple[bool, str], list[Found]] = {}
    close = 0
    for index, one in enumerate(found[:LONGEST_LIST]):
        number = key(one.head.number)
        here, other = (one.public is not False, number), (one.public is False, number)
        # A part of its own counts anew; where none has begun, the minutes count anew.
        restarts = index > 0 and one.public is found[index - 1].public
        olds = [old for where in ((here, other) if restarts else (here,)) for old in seen.get(where, ())]
        # In a list the headings stand one under the other, without minutes between them.
        dense = close >= 0.8 * (index - 1)
        if dense and len({number for _, number in seen}) > 1 and any(_again(words, old, one) for old in olds):
            return index
        # Numbered names above the list have the numbers of its items.
        seen.setdefault(here, []).append(one)
        close += one.body <= 2
    return 0


def _again(words: Sequence[str], old: Found, one: Found) -> bool:
    return not one.head.title or alike(old.head.title or _below(words, old), one.head.title)


def _unrepeated(words: Sequence[str], found: Sequence[Found]) -> int:
    """Return how many headings stand under "Tagesordnung" if none comes again with its number.

    Either their titles come again without numbers, or nothing stands between them at all.
    """
    start = next((at for at, unit in enumerate(words[:300], 1) if AGENDA.fullmatch(unit)), None)
    if start is None or not found or found[0].at < start or len(found) > LONGEST_LIST:
        return 0
    below = {normal(unit) for unit in words[found[-1].at :]}
    again = sum(normal(one.head.title) in below for one in found if one.head.title)
    if again >= max(2, len(found) // 2):
        return len(found)
    empty = all(one.body == 0 for one in found[:-1])
    return len(found) if empty and len(found) >= FEWEST_LISTED else 0


def _below(words: Sequence[str], one: Found) -> str:
    return words[one.at] if one.at < len(words) and heading(words[one.at]) is None else ""


def normal(text: str) -> str:
    """Return what two writings of a title share.

    >>> normal("Radweg „Am Bach“, 2. BA:")
    'radweg am bach 2 ba'
    """
    return " ".join(re.findall(r"\w+", text[:600].casefold()))


def alike(one: str, other: str) -> bool:
    """Tell whether two titles are the same, one perhaps shortened or with a word more.

    >>> alike("Radweg Am Bach", "Radweg „Am Bach“ (Antrag)"), alike("Radweg am Bach", "Kenntnisnahme")
    (True, False)
    """
    a, b = normal(one), normal(other)
    if not a or not b:
        return False
    if len(min(a, b, key=len)) > 8 and (a.startswith(b[:40]) or b.startswith(a[:40])):
        return True
    first, second = set(a.split()), set(b.split())
    return 2 * len(first & second) / (len(first) + len(second)) >= SAME_TITLE
