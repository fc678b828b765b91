"""Annotated sentences found again among sentences that somebody else cut, by their words alone."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

WORD = re.compile(r"[^\W_]+")
RUN = 4  # words in a row that stand only once on either side anchor the alignment
MOST_SEEN = 0.6  # of the words of a sentence, so that it counts as received
MOST_CARRIED = 0.5  # of the words of either, so that one sentence carries the other


def tokens(text: str) -> list[str]:
    """Return the words of a text as layout cannot change them; a single letter may be a bullet."""
    found = WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return [word for word in found if len(word) > 1 or word.isdigit()]


@dataclass(frozen=True, slots=True)
class _Stream:
    words: tuple[str, ...]
    owner: tuple[int, ...]  # the sentence of each word


def _stream(sentences: Iterable[tuple[int, str]]) -> _Stream:
    pairs = [(word, number) for number, text in sentences for word in tokens(text)]
    return _Stream(tuple(w for w, _ in pairs), tuple(n for _, n in pairs))


class Aligned:
    """Which received sentences hold the words of which annotated ones; both in order of the document."""

    def __init__(self, annotated: Sequence[str], received: Mapping[int, str]) -> None:
        """``annotated`` count from 1; ``received`` are known by the numbers they came with."""
        here, there = _stream(enumerate(annotated, 1)), _stream(received.items())
        self._sizes, self._received_sizes = Counter(here.owner), Counter(there.owner)
        self._shared = Counter((here.owner[i], there.owner[j]) for i, j in _pairs(here.words, there.words))
        self._order = {number: place for place, number in enumerate(received)}

    def seen(self, sentence: int) -> bool:
        """Tell whether an annotated sentence was received, at least most of it."""
        got = sum(count for (own, _), count in self._shared.items() if own == sentence)
        return got > 0 and got >= MOST_SEEN * self._sizes[sentence]

    def numbers(self, sentences: Iterable[int]) -> list[int]:
        """Return the numbers of the received sentences that carry annotated ones, as they came."""
        wanted, got = set(sentences), Counter[int]()
        whole: set[int] = set()
        for (own, number), count in self._shared.items():
            if own in wanted:
                got[number] += count
                if count >= MOST_CARRIED * self._sizes[own]:
                    whole.add(number)
        carried = {n for n, count in got.items() if count >= MOST_CARRIED * self._received_sizes[n]}
        return sorted(carried | whole, key=self._order.__getitem__)


def _pairs(here: Sequence[str], there: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of equal words that belong together, in order on both sides."""
    kept: list[tuple[int, int]] = []
    low_i = low_j = 0
    for i, j in [*_anchors(here, there), (len(here), len(there))]:
        if i < low_i or j < low_j:
            continue
        back = 0
        while i - back > low_i and j - back > low_j and here[i - back - 1] == there[j - back - 1]:
            back += 1
        kept += _between(here, there, (low_i, i - back), (low_j, j - back))
        kept += [(i - step, j - step) for step in range(back, 0, -1)]
        while i < len(here) and j < len(there) and here[i] == there[j]:
            kept.append((i, j))
            i, j = i + 1, j + 1
        low_i, low_j = i, j
    return kept


def _between(
    here: Sequence[str], there: Sequence[str], own: tuple[int, int], other: tuple[int, int]
) -> list[tuple[int, int]]:
    if own[0] >= own[1] or other[0] >= other[1]:
        return []
    matcher = SequenceMatcher(None, here[slice(*own)], there[slice(*other)], autojunk=False)
    return [
        (own[0] + block.a + step, other[0] + block.b + step)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]


def _anchors(here: Sequence[str], there: Sequence[str]) -> list[tuple[int, int]]:
    """Return where runs stand that are unique on both sides, as many as keep one order."""
    mine, theirs = _unique(here), _unique(there)
    pairs = sorted((place, theirs[run]) for run, place in mine.items() if run in theirs)
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        at = bisect_left(tails, place)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1], ends[at : at + 1] = [place], [index]
    chain, index = [], ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _unique(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    twice: set[tuple[str, ...]] = set()
    for place in range(len(words) - RUN + 1):
        run = tuple(words[place : place + RUN])
        (twice.add(run) if run in places else places.setdefault(run, place))
    return {run: place for run, place in places.items() if run not in twice}
