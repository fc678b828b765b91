"""What a later part of a document must know of earlier ones: questions still open, the last words said."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from pipeline.german.question_forms import asked, procedural
from pipeline.german.registry import registry_of
from pipeline.model import Minutes
from pipeline.talk.turns import Turn, turns_of

REPLYING = frozenset({"answer", "explain", "promise"})
MOST_OPEN = 1200  # characters of questions told along with a part
MOST_LAST = 500  # characters of what was said last in the same agenda item
NEAR = 80  # sentences; an answer hardly ever comes later than that


def waiting(minutes: Minutes, first: int, lines: Mapping[int, str]) -> dict[int, str]:
    """Return sentences before ``first`` that those from there on may answer or end, by number.

    These are the questions of the same agenda item that nobody has replied to right away, the latest ones
    where there are many, and the last sentences of the item.
    """
    item = minutes.items[minutes.item_of(first)] if minutes.items else None
    start = max(item.first if item else 1, first - NEAR)
    kept: set[int] = set()
    for wanted, room in (
        (_last(start, first), MOST_LAST),
        (reversed(list(_open(minutes, start, first))), MOST_OPEN),
    ):
        for number in wanted:
            room -= len(lines.get(number, ""))
            if room < 0:
                break
            kept.add(number)
    return {number: lines[number] for number in sorted(kept) if number in lines}


def _last(start: int, first: int) -> Iterator[int]:
    yield from range(first - 1, start - 1, -1)


def _open(minutes: Minutes, start: int, first: int) -> list[int]:
    """Return the asking sentences whose turn is not followed by a reply, in order.

    Several people may ask before somebody replies to all of them; only the last of them is taken as settled.
    """
    waits: list[list[int]] = []
    for turn in turns_of(minutes):
        if not start <= turn.head < first:
            continue
        if turn.category in REPLYING and waits:
            waits.pop()
        elif questions := _questions(minutes, turn, range(start, first)):
            waits.append(questions)
    return [number for questions in waits for number in questions]


def _questions(minutes: Minutes, turn: Turn, near: Collection[int]) -> list[int]:
    registry, asking, found = registry_of(minutes), turn.category == "ask", list[int]()
    for number in turn.numbers:
        words = minutes.words(number)
        said = asked(words, turn.acts.get(number, ()), registry.mentions(number), asking=asking)
        if number in near and any(not a.replied and not procedural(a.span.of(words)) for a in said):
            found.append(number)
    return [turn.head, *found] if found and turn.head in near and turn.head not in found else found
