"""When and where a matter came up: sittings, towns and committees, a line each with its agenda items."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.asking.lists.rolls import Sitting, headed
from pipeline.asking.lists.subjects import Named
from pipeline.asking.lists.telling import Noun, spot
from pipeline.asking.question.families import HOW
from pipeline.german import wording
from pipeline.german.pattern import lazy
from pipeline.library import Document, Place, Plan, Said

SITTING = Noun("Sitzung", "Sitzungen")
TOWN = Noun("Gemeinde", "Gemeinden")
BODY = Noun("Gremium", "Gremien", "Kein", "Ein")
MOST = 4  # agenda items that a line names
HEAD = 12  # sentences at the beginning that may say how a sitting was held, where no item begins earlier
_HOW = lazy(rf"\b{HOW}")
_REMOTE = (
    r"\b(?:digital|online|virtuell|videokonferenz|video-?\s?sitzung|telefonkonferenz|webex|zoom)\w{0,3}\b"
)
_HYBRID = r"\bhybrid"
_TOWNS = lazy(r"\b(?:orten?|gemeinden?|städten?|kommunen?|kreisen?)\b|\bwo\s(?:überall|alles)\b")
_BODIES = lazy(r"\b(?:ausschüssen?|gremien|beiräten?|räten?)\b")
# Who deliberates has the matter on the agenda; elsewhere it is enough that somebody speaks of it.
_DELIBERATED = lazy(
    r"\b(?:beraten|beriet\w*|behandelt\w*|tagesordnung|befasst\w*|beschäftigt\w*|thema|themen"
    r"|erörtert\w*|diskutiert\w*)\b"
)


def occasions(plan: Plan, found: Sequence[Named]) -> tuple[Said, ...]:
    """Return the sittings, towns or bodies in which a matter came up, by date, a line each."""
    low = plan.question.casefold()
    titled = [each for each in found if each.titled]
    chosen = titled if titled and _DELIBERATED.search(low) else list(found)
    noun = TOWN if _TOWNS.search(low) else BODY if _BODIES.search(low) else SITTING
    lines: dict[str, list[Named]] = {}
    for each in sorted(chosen, key=lambda one: _order(one.sitting.document)):
        lines.setdefault(_key(each.sitting.document, noun), []).append(each)
    return headed(plan, noun, [_line(key, group, noun) for key, group in lines.items()])


def meetings(plan: Plan, sittings: Sequence[Sitting]) -> tuple[Said, ...]:
    """Return the sittings themselves, by date, a line each: those of one body and day are one.

    Of a question for those held in some way, such as online, they are those whose head says so.
    """
    if asked := _HOW.search(plan.question.casefold()):
        sittings = [each for each in sittings if _held(each, asked[0])]
    held: dict[str, list[Sitting]] = {}
    for each in sorted(sittings, key=lambda one: _order(one.document)):
        held.setdefault(each.document.meeting, []).append(each)
    lines = [
        Said(
            text=_head(group[0].document),
            places=tuple(
                Place(minutes=each.document.id, cites=_told(each, asked[0] if asked else ""))
                for each in group
            ),
        )
        for group in held.values()
    ]
    return headed(plan, SITTING, lines)


def _told(sitting: Sitting, way: str) -> tuple[int, ...]:
    """Return the sentences that tell of a sitting: its day, and how it was held where that is asked for."""
    return tuple(sorted({_dated(sitting), *(_held(sitting, way)[:1] if way else ())}))


def _held(sitting: Sitting, way: str) -> list[int]:
    """Return the sentences of the head that say that a sitting was held in some way."""
    minutes = sitting.minutes
    last = minutes.items[0].first - 1 if minutes.items else min(HEAD, len(minutes.sentences))
    mixed = lazy(_HYBRID if way.startswith("hybrid") else way[:5] if way.startswith("umlauf") else _REMOTE)
    return [
        n
        for n in range(1, max(last, HEAD) + 1)
        if n <= len(minutes.sentences) and mixed.search(minutes.words(n).casefold())
    ]


def _order(document: Document) -> tuple[str, str]:
    return (document.date.isoformat() if document.date else "9999", document.id)


def _key(document: Document, noun: Noun) -> str:
    if noun is TOWN:
        return document.municipality or "Ohne Angabe des Ortes"
    if noun is BODY:
        return document.committee or "Ohne Angabe des Gremiums"
    return document.meeting


def _line(key: str, group: Sequence[Named], noun: Noun) -> Said:
    cited: dict[str, set[int]] = {}
    for each in group:
        numbers = {each.item.first, *each.numbers}
        if not cited.get(each.sitting.document.id) and noun is SITTING:
            numbers.add(_dated(each.sitting))
        cited.setdefault(each.sitting.document.id, set()).update(numbers)
    known = dict.fromkeys(
        spot(each.sitting.document, each.item, committee=noun is not BODY) for each in group
    )
    told = "; ".join([*known][:MOST]) + (" …" if len(known) > MOST else "")
    if noun is SITTING:
        town = group[0].sitting.document.municipality
        titles = dict.fromkeys(
            spot(each.sitting.document, each.item, committee=False).split(", ", 1)[-1] for each in group
        )
        told = (
            f"{_head(group[0].sitting.document)}: " + "; ".join([*titles][:MOST]) if town or titles else told
        )
    return Said(
        text=told if noun is SITTING else f"{key}: {told}",
        places=tuple(Place(minutes=name, cites=tuple(sorted(numbers))) for name, numbers in cited.items()),
    )


def _head(document: Document) -> str:
    """Return the day, the body and the town of a sitting."""
    day = wording.day(document.date) if document.date else "ohne Datum"
    return ", ".join(
        part for part in (day, document.committee or document.title, document.municipality) if part
    )


def _dated(sitting: Sitting) -> int:
    """Return the sentence of the head that says when the sitting was, else the first of all."""
    document, minutes = sitting.document, sitting.minutes
    first = minutes.items[0].first if minutes.items else len(minutes.sentences)
    if document.date is None:
        return 1
    day = document.date
    month = wording.MONTHS[day.month - 1]
    said = lazy(rf"\b0?{day.day}\.\s?(?:0?{day.month}\.\s?|{month}\s){day.year}\b")
    return next(
        (n for n in range(1, max(first, 2)) if n <= len(minutes.sentences) and said.search(minutes.words(n))),
        1,
    )


def by_document(found: Sequence[Named]) -> Mapping[str, list[Named]]:
    """Return agenda items by the document they stand in."""
    told: dict[str, list[Named]] = {}
    for each in found:
        told.setdefault(each.sitting.document.id, []).append(each)
    return told
