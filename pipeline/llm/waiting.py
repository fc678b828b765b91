"""What a later part of a document must know of the earlier ones.

That is who goes on speaking, what has been decided or proposed, questions that may still be answered, and the
last words said; all of the same agenda item.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from pipeline.german.pattern import lazy
from pipeline.german.question_forms import asked, procedural
from pipeline.german.registry import registry_of
from pipeline.model import Minutes
from pipeline.support import support_of
from pipeline.talk.turns import Turn, turns_of

MOST_OPEN = 3200  # characters of questions told along with a part
MOST_DECIDED = 800  # characters of what was decided
MOST_LAST = 500  # characters of what was said last in the same agenda item
NEAR = 120  # sentences; an answer hardly ever comes later than that
RESOLUTION = lazy(r"\W*(?:\w{1,20}er )?(?:Beschluss|Antrag)\w{0,12}\W{0,3}$")


def waiting(minutes: Minutes, first: int, lines: Mapping[int, str]) -> dict[int, str]:
    """Return sentences before ``first`` that those from there on may go on, answer or end, by number.

    Of the questions the latest ones are taken where there are many; who replied to one of them may not have
    been asked, or not about all of it, so replies settle nothing.
    """
    item = minutes.items[minutes.item_of(first)] if minutes.items else None
    start = item.first if item else 1
    if start >= first:
        return {}
    kept: set[int] = set()
    for wanted, room in (
        (_speaking(minutes, first), MOST_LAST),
        (_decided(minutes, start, first), MOST_DECIDED),
        (range(first - 1, start - 1, -1), MOST_LAST),
        (reversed(list(_open(minutes, max(start, first - NEAR), first))), MOST_OPEN),
    ):
        kept.update(_fitting(wanted, lines, room))
    return {number: lines[number] for number in sorted(kept) if number in lines}


def _fitting(wanted: Iterable[int], lines: Mapping[int, str], room: int) -> Iterator[int]:
    for number in wanted:
        room -= len(lines.get(number, ""))
        if room < 0:
            return
        yield number


def _speaking(minutes: Minutes, first: int) -> Iterator[int]:
    """Yield the sentences that say who speaks at ``first``."""
    for turn in turns_of(minutes):
        if first in turn.numbers and turn.head < first:
            yield from sorted({turn.head, turn.named})


def _decided(minutes: Minutes, start: int, first: int) -> Iterator[int]:
    """Yield results, and what stands first below a "Beschluss:"; a chair tells of it again at the end."""
    support = support_of(minutes)
    said = {number for turn in turns_of(minutes) for number in turn.numbers}
    for number in range(start, first):
        below = number > start and RESOLUTION.match(minutes.words(number - 1))
        if number not in said and (below or support.tells_result(number)):
            yield number


def _open(minutes: Minutes, start: int, first: int) -> Iterator[int]:
    """Yield the asking sentences, each with the one that says who asks."""
    for turn in turns_of(minutes):
        if start <= turn.head < first:
            yield from _questions(minutes, turn, range(start, first))


def _questions(minutes: Minutes, turn: Turn, near: Collection[int]) -> list[int]:
    registry, asking, found = registry_of(minutes), turn.category == "ask", list[int]()
    for number in turn.numbers:
        words = minutes.words(number)
        said = asked(words, turn.acts.get(number, ()), registry.mentions(number), asking=asking)
        if number in near and any(not a.replied and not procedural(a.span.of(words)) for a in said):
            found.append(number)
    return [turn.head, *found] if found and turn.head in near and turn.head not in found else found
