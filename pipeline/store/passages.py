"""Passages: the unit of search, cut along agenda items and speaker turns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from pipeline.library import Passage
from pipeline.model import Minutes, Person

if TYPE_CHECKING:
    from pipeline.talk.turns import Turn

SENTENCES = 8  # in a passage at most
CHARACTERS = 900  # in a passage at most, unless one sentence alone is longer


class Header(Protocol):
    """What a document says of itself; Document and Minutes both do."""

    @property
    def municipality(self) -> str | None: ...
    @property
    def committee(self) -> str | None: ...
    @property
    def date(self) -> date | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Where a passage begins and ends, who speaks in it; ``item`` is None outside of all agenda items."""

    item: int | None
    first: int
    last: int
    speakers: tuple[Person, ...] = ()


def cut(minutes: Minutes, document: Header) -> tuple[Passage, ...]:
    """Return the passages of a document in order; every sentence is in exactly one of them."""
    return tuple(passage(minutes, document, place) for place in cuts(minutes))


def passage(minutes: Minutes, document: Header, place: Cut) -> Passage:
    """Return one passage with its words and the line that says where it stands."""
    start, end = minutes[place.first].span.start, minutes[place.last].span.end
    named = (who.name or who.label for who in place.speakers)
    return Passage(
        id=f"{minutes.id}:{place.first}-{place.last}",
        minutes=minutes.id,
        item=place.item or 0,
        first=place.first,
        last=place.last,
        text=minutes.text[start:end],
        context=context(minutes, document, place.item),
        speakers=tuple(dict.fromkeys(name for name in named if name)),
    )


def context(minutes: Minutes, document: Header, item: int | None) -> str:
    """Return "municipality · committee · date · item title" as far as known."""
    title = minutes.items[item].title if item is not None else None
    day = f"{document.date:%d.%m.%Y}" if document.date else None
    known = (document.municipality, document.committee, day, title)
    return " · ".join(" ".join(part.split()) for part in known if part)


def cuts(minutes: Minutes) -> tuple[Cut, ...]:
    """Return where the passages of a document begin and end."""
    from pipeline.talk.turns import turns_of  # to read a library nobody need know who has the floor

    turns = turns_of(minutes) if minutes.sentences else ()
    turn_at = {number: turn for turn in turns for number in turn.numbers}
    return tuple(
        _cut(item, run, turn_at)
        for item, numbers in _items(minutes)
        for run in _packed(minutes, _pieces(minutes, numbers, turn_at))
    )


def _cut(item: int | None, run: Sequence[int], turn_at: dict[int, Turn]) -> Cut:
    heard = (turn_at[number].speaker for number in run if number in turn_at)
    speakers = tuple(dict.fromkeys(speaker for speaker in heard if speaker))
    return Cut(item=item, first=run[0], last=run[-1], speakers=speakers)


def _items(minutes: Minutes) -> Iterator[tuple[int | None, list[int]]]:
    """Yield runs of sentences of one agenda item, and of those before, between and after items."""
    run: list[int] = []
    before: int | None = None
    for sentence in minutes.sentences:
        item = _item(minutes, sentence.number)
        if run and item != before:
            yield before, run
            run = []
        run.append(sentence.number)
        before = item
    if run:
        yield before, run


def _item(minutes: Minutes, number: int) -> int | None:
    if not minutes.items:
        return None
    index = minutes.item_of(number)
    return index if minutes.items[index].first <= number <= minutes.items[index].last else None


def _pieces(minutes: Minutes, numbers: Sequence[int], turn_at: dict[int, Turn]) -> list[list[int]]:
    """Return sentences in pieces that belong together: a heading with what follows it, a turn."""
    pieces: list[list[int]] = []
    bound = False
    for number in numbers:
        same = bool(pieces) and number - 1 in turn_at and turn_at.get(number) is turn_at[number - 1]
        if pieces and (same or bound or minutes[number].joins):
            pieces[-1].append(number)
        else:
            pieces.append([number])
        bound = minutes[number].kind in ("heading", "label")
    return pieces


def _packed(minutes: Minutes, pieces: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return pieces put together while they fit; one that is too long alone is cut between sentences."""
    runs: list[list[int]] = []
    for piece in pieces:
        if runs and _fits(minutes, runs[-1][0], piece[-1]):
            runs[-1].extend(piece)
            continue
        runs.append([])
        for number in piece:
            if runs[-1] and not _fits(minutes, runs[-1][0], number):
                runs.append([])
            runs[-1].append(number)
    return runs


def _fits(minutes: Minutes, first: int, last: int) -> bool:
    length = minutes[last].span.end - minutes[first].span.start
    return last - first < SENTENCES and length <= CHARACTERS
