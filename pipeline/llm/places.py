"""Where sentences that were sent once stand today, by their words: what makes old numbers readable."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cached_property

from pipeline.locate import locate
from pipeline.model import Minutes, Sentence, Span, minutes_id

ENOUGH_WORDS = 5  # words that stand in another place than their neighbours are not found there by chance


class Places:
    """Turns numbers that were sent into present numbers; both sides are sentences by number.

    Sentences are aligned in their order, so that of equal ones the right one is taken. One that was cut
    differently is looked for by ``locate`` between its neighbours.
    """

    def __init__(self, recorded: Mapping[int, str], present: Mapping[int, str]) -> None:
        """Align the two."""
        self._recorded = {number: _even(words) for number, words in sorted(recorded.items())}
        self._present = {number: _even(words) for number, words in sorted(present.items())}
        self._pairs = self._aligned()
        self._anchors, self._taken = sorted(self._pairs), frozenset(self._pairs.values())
        self._found: dict[int, tuple[int, ...]] = {}

    def __call__(self, number: int) -> tuple[int, ...]:
        """Return the present numbers of a sentence that was sent, none where its words are not found."""
        if number in self._pairs:
            return (self._pairs[number],)
        if number not in self._recorded:
            return ()
        if number not in self._found:
            self._found[number] = self._located(number)
        return self._found[number]

    def known(self, number: int) -> bool:
        """Tell whether a number was sent at all."""
        return number in self._recorded

    def elsewhere(self, number: int) -> bool:
        """Tell whether a sentence that is not found may stand in a part of the document that is not here.

        It may not where all that stands between its neighbours is here: then it is gone.
        """
        if number not in self._recorded:
            return False
        before, after = self._around(number)
        if after is None:
            return True  # nobody knows where the document ends
        first = 1 if before is None else before + 1
        return not all(n in self._present for n in range(first, after))

    def _aligned(self) -> dict[int, int]:
        if all(self._recorded.get(number) == words for number, words in self._present.items()):
            return {number: number for number in self._present}
        old, new = list(self._recorded), list(self._present)
        pairs = _alike(list(self._recorded.values()), list(self._present.values()))
        return {old[one]: new[other] for one, other in pairs}

    def _around(self, number: int) -> tuple[int | None, int | None]:
        """Return the present numbers of the nearest sentences before and after that are here."""
        at = bisect_left(self._anchors, number)
        before = self._pairs[self._anchors[at - 1]] if at else None
        return before, self._pairs[self._anchors[at]] if at < len(self._anchors) else None

    def _located(self, number: int) -> tuple[int, ...]:
        minutes, numbers = self._minutes
        before, after = self._around(number)
        words = self._recorded[number]
        if not numbers or not words:
            return ()
        near = bisect_left(numbers, before) if before is not None else 0
        found = locate(words, minutes, near=minutes.sentences[min(near, len(numbers) - 1)].span.start)
        cites = tuple(numbers[index - 1] for index in found.cites) if found else ()
        if any(number in self._taken for number in cites):
            return ()  # it is another sentence of the same words
        between = all((before is None or n >= before) and (after is None or n <= after) for n in cites)
        return cites if between or len(words.split()) >= ENOUGH_WORDS else ()

    @cached_property
    def _minutes(self) -> tuple[Minutes, list[int]]:
        """Return the present sentences as a document, and the number that each of its sentences has."""
        at, sentences = 0, list[Sentence]()
        for index, words in enumerate(self._present.values(), 1):
            sentences.append(Sentence(number=index, span=Span(at, at + len(words)), paragraph=index))
            at += len(words) + 1
        text = "\n".join(self._present.values())
        return Minutes(id=minutes_id(text), text=text, sentences=tuple(sentences)), list(self._present)


def _alike(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the indices of equal sentences in two lists, in order in both.

    Those that stand once on both sides come first; what stands between two of them goes along with the one
    before, then with the one behind, and only then with whatever is equal.
    """
    pairs: list[tuple[int, int]] = []
    low = (-1, -1)
    for high in [*_fixed(old, new), (len(old), len(new))]:
        first, second = low
        while first + 1 < high[0] and second + 1 < high[1] and old[first + 1] == new[second + 1]:
            first, second = first + 1, second + 1
            pairs.append((first, second))
        one, other = high
        while one - 1 > first and other - 1 > second and old[one - 1] == new[other - 1]:
            one, other = one - 1, other - 1
            pairs.append((one, other))
        left, right = old[first + 1 : one], new[second + 1 : other]
        if left and right:
            blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
            pairs += [(first + 1 + m.a + n, second + 1 + m.b + n) for m in blocks for n in range(m.size)]
        if high[0] < len(old):
            pairs.append(high)
        low = high
    return [(one, other) for one, other in pairs if old[one]]


def _fixed(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the longest run, in order on both sides, of sentences that stand once on each."""
    often, there = Counter(old), Counter(new)
    where = {words: index for index, words in enumerate(new) if there[words] == 1}
    ends: list[int] = []  # by length of run: the least index in the new list that one ends with
    best: list[tuple[int, int]] = []  # the pair that this index came from, and the length of its run
    for index, words in enumerate(old):
        if often[words] == 1 and words in where:
            length = bisect_left(ends, where[words])
            ends[length : length + 1] = [where[words]]
            best.append((index, length))
    run: list[tuple[int, int]] = []
    wanted, below = len(ends) - 1, len(new)
    for index, length in reversed(best):
        if length == wanted and where[old[index]] < below:
            below = where[old[index]]
            run.append((index, below))
            wanted -= 1
    return run[::-1]


def _even(words: str) -> str:
    return " ".join(words.split())
