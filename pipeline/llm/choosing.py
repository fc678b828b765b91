"""Which sentences a question is answered from: as many as there is room for, the likeliest first.

What answers a question often stands some sentences away from the words that it was found by: a vote at the
end of its agenda item, a sum in a passage that says "this". So the best passages get their neighbours, the
agenda items of the very best are told as a whole, and what room is left goes to further passages as they are.
Measured on the annotated questions (``tests/llm/test_asking_oracle.py``), the material so chosen holds the
answer to nearly every question whose passage is found at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from pipeline.library import Entry, Hit
from pipeline.model import Minutes

BUDGET = 14_000  # characters
BESIDES = 7_000  # of them for what stands beside the stored findings that answer a question
BEFORE, BEHIND = 2, 4  # sentences around a passage that are told along
CLOSE = 8  # passages that get their neighbours
WHOLE = 3  # agenda items that are told as a whole
WIDEST = 0.2  # of the budget for what one of them has besides its passages
MARKED = 6  # characters of a line besides its words
HEADED = 120  # characters of the heading above sentences of an agenda item
Read = Callable[[str], Minutes]
Chosen = dict[str, tuple[int, ...]]


def chosen(hits: Sequence[Hit], entries: Iterable[Entry], read: Read) -> Chosen:
    """Return sentences by document: those that stored findings cite, then those in and around passages.

    ``hits`` and ``entries`` come best first. All that findings cite is taken.
    """
    room = _Room(read)
    for document, numbers in cited(entries).items():
        room.take(document, numbers)
    room.left = min(room.left, BESIDES) if room.chosen else BUDGET
    for hit in hits[:CLOSE]:
        room.add(hit.passage.minutes, _around(hit, read))
    for document, stretched in _stretches(hits, read):
        _widened(room, document, stretched)
    for hit in hits[CLOSE:]:
        if not room.add(hit.passage.minutes, range(hit.passage.first, hit.passage.last + 1)):
            break
    return {document: tuple(sorted(numbers)) for document, numbers in room.chosen.items()}


def cited(entries: Iterable[Entry]) -> Chosen:
    """Return the sentences that stored findings cite, by document, answers and reports of doing included."""
    found: dict[str, set[int]] = {}
    for entry in entries:
        numbers = found.setdefault(entry.minutes, set())
        numbers.update(entry.cites)
        for answer in entry.record.get("answers", ()):
            numbers.update(n for quote in answer["evidence"] for n in quote["sentences"])
        if entry.closing and entry.closing.minutes:
            found.setdefault(entry.closing.minutes, set()).update(entry.closing.cites)
    return {name: tuple(sorted(numbers)) for name, numbers in found.items() if numbers}


class _Room:
    """What was taken so far, and how many characters may still be."""

    def __init__(self, read: Read) -> None:
        self.chosen: dict[str, set[int]] = {}
        self.left = BUDGET
        self.read = read
        self._headed: set[tuple[str, range]] = set()

    def add(self, document: str, numbers: Iterable[int]) -> bool:
        """Take sentences of a document if there is room for all of them, and tell whether there was."""
        if self._size(document, numbers) > self.left:
            return False
        self.take(document, numbers)
        return True

    def take(self, document: str, numbers: Iterable[int]) -> None:
        """Take sentences of a document, room or not."""
        self.left -= self._size(document, numbers)
        self.chosen.setdefault(document, set()).update(numbers)
        minutes = self.read(document)
        self._headed.update((document, stretch(minutes, number)) for number in numbers)

    def lacks(self, document: str, numbers: Iterable[int]) -> list[int]:
        """Return those sentences that are not yet taken, the nearest to what is first."""
        own = self.chosen.get(document, set())
        new = [number for number in numbers if number not in own]
        return sorted(new, key=lambda n: min((abs(n - other) for other in own), default=0))

    def _size(self, document: str, numbers: Iterable[int]) -> int:
        minutes, new = self.read(document), self.lacks(document, numbers)
        headings = {(document, stretch(minutes, number)) for number in new} - self._headed
        return sum(len(minutes.words(number)) + MARKED for number in new) + HEADED * len(headings)


def stretch(minutes: Minutes, number: int) -> range:
    """Return the sentences of the agenda item that a sentence stands in; of the head for one before all."""
    last = len(minutes.sentences)
    if not minutes.items:
        return range(1, last + 1)
    first = minutes.items[0].first
    if number < first:
        return range(1, first)
    item = minutes.items[minutes.item_of(number)]
    return range(item.first, item.last + 1)


def _around(hit: Hit, read: Read) -> range:
    """Return a passage with its neighbours in the same agenda item."""
    bounds = stretch(read(hit.passage.minutes), hit.passage.first)
    first, last = hit.passage.first - BEFORE, hit.passage.last + BEHIND
    return range(max(bounds.start, first), min(bounds.stop, last + 1))


def _stretches(hits: Sequence[Hit], read: Read) -> Iterator[tuple[str, range]]:
    """Yield the agenda items that the best passages are from."""
    found = dict.fromkeys(
        (name, stretch(read(name), hit.passage.first)) for hit in hits for name in (hit.passage.minutes,)
    )
    yield from list(found)[:WHOLE]


def _widened(room: _Room, document: str, numbers: range) -> None:
    """Take of an agenda item what there is room for, from its passages outwards."""
    least = room.left - WIDEST * BUDGET
    for number in room.lacks(document, numbers):
        if room.left < least or not room.add(document, (number,)):
            break
