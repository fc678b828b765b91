"""Which agenda items a question is about: what stands in them as a whole, weighed by how few have it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from pipeline.asking.passages.likeness import Degrees, best
from pipeline.asking.passages.units import Excerpt

Seen = Callable[[Excerpt, Iterable[int]], Degrees]
Titled = Callable[[Excerpt, int], Degrees]
MET = 0.5  # how far a word must be met to be there
NEAR = 3  # sentences before and after one that tell what it is about
LONG = 30  # sentences of an agenda item, from which on it is more than one matter


class Topics:
    """The agenda items of some documents, each with how much of what is asked it has."""

    def __init__(self, looked: Sequence[Excerpt], weights: Degrees, seen: Seen, titled: Titled) -> None:
        """Weigh ``weights`` again: a word that stands in few of the items tells more."""
        self._seen, self._titled = seen, titled
        held: dict[tuple[str, int], Degrees] = {}
        for excerpt in looked:
            for item, numbers in _parts(excerpt).items():
                whole = seen(excerpt, numbers)
                held[excerpt.document.id, item] = best(whole, titled(excerpt, numbers[0]))
        self.weights = _rare(weights, tuple(held.values()))
        self._worth = {place: self._share(degrees) for place, degrees in held.items()}
        self._best = max(self._worth.values(), default=0.0) or 1.0
        self._tops: dict[str, float] = {}
        for (name, _), worth in self._worth.items():
            self._tops[name] = max(self._tops.get(name, 0.0), worth)
        self._around: dict[tuple[str, int], float] = {}

    def item(self, excerpt: Excerpt, number: int) -> float:
        """Return how much of what is asked the item of a sentence has."""
        return self._worth.get((excerpt.document.id, _part(excerpt, number)), 0.0)

    def against_best(self, excerpt: Excerpt, number: int) -> float:
        """Return how much its item has against the best of all."""
        return self.item(excerpt, number) / self._best

    def against_own(self, excerpt: Excerpt, number: int) -> float:
        """Return how much its item has against the best of its document."""
        return self.item(excerpt, number) / (self._tops.get(excerpt.document.id) or 1.0)

    def title(self, excerpt: Excerpt, number: int) -> float:
        """Return how much of what is asked the title of its item has."""
        return self._share(self._titled(excerpt, number))

    def around(self, excerpt: Excerpt, number: int) -> float:
        """Return how much of what is asked stands around a sentence, in its item."""
        key = (excerpt.document.id, number)
        if key not in self._around:
            minutes, item = excerpt.minutes, excerpt.minutes.item_of(number)
            last = len(minutes.sentences)
            near = range(max(1, number - NEAR), min(last, number + NEAR) + 1)
            self._around[key] = self._share(
                self._seen(excerpt, (each for each in near if minutes.item_of(each) == item))
            )
        return self._around[key]

    def _share(self, degrees: Degrees) -> float:
        return sum(weight * degree for weight, degree in zip(self.weights, degrees, strict=True))


def _part(excerpt: Excerpt, number: int) -> int:
    """Return where the item of a sentence begins, or the part of a long item it stands in."""
    minutes = excerpt.minutes
    if not minutes.items:
        return 1 + (number - 1) // LONG * LONG
    item = minutes.items[minutes.item_of(number)]
    return item.first + max(0, number - item.first) // LONG * LONG if number >= item.first else 0


def _parts(excerpt: Excerpt) -> dict[int, list[int]]:
    parts: dict[int, list[int]] = {}
    for number in excerpt.numbers:
        parts.setdefault(_part(excerpt, number), []).append(number)
    return parts


def _rare(weights: Degrees, held: Sequence[Degrees]) -> Degrees:
    """Return weights made greater for words that few of the items have; in all one."""
    told = []
    for place, weight in enumerate(weights):
        having = sum(degrees[place] >= MET for degrees in held)
        told.append(weight * math.log((len(held) + 1.0) / (having + 0.5)) if having else 0.0)
    whole = sum(told) or 1.0
    return tuple(max(0.0, each) / whole for each in told)
