"""Where words stand in a document, as positions of folded tokens.

Evidence is compared by these positions and never by sentence numbers, so that a system may cut sentences
wherever it likes and an annotation outlives a change of the reader.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import Any

Positions = frozenset[int]
NOWHERE: Positions = frozenset()
ENOUGH = 0.6  # share of the tokens that must be found for a quote that is not word for word


def tokens(text: str | None) -> list[str]:
    """Return the words of a text without case, accents and punctuation.

    >>> tokens("Die Straße, 2. Öffnung")
    ['die', 'strasse', '2', 'offnung']
    """
    plain = unicodedata.normalize("NFKC", text or "").casefold().replace("ß", "ss")
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", bare)


def exact_tokens(text: str | None) -> list[str]:
    """Return the words of a text without case and punctuation; "wurde" and "würde" stay apart."""
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text or "").casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The positions of a quote and whether it stands there word for word."""

    at: Positions
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A document as tokens: folded and exact ones, where each begins, and which sentence it belongs to.

    ``offsets`` counts characters of the sentences, ``borders`` those of ``glued``, all folded tokens in one;
    ``couples`` are the tokens that follow each other.
    ``known`` keeps what was located before: an engine cites the same words again and again.
    """

    sentences: tuple[str, ...]
    folded: tuple[str, ...]
    exact: tuple[str, ...]
    offsets: tuple[int, ...]
    numbers: tuple[int, ...]
    spans: tuple[Positions, ...]
    index: Mapping[str, Sequence[int]]
    glued: str
    borders: tuple[int, ...]
    couples: frozenset[tuple[str, str]]
    known: dict[tuple[str, int | None], Place] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, sentences: Iterable[str]) -> Words:
        """Return the tokens of sentences that are numbered from 1."""
        kept = tuple(sentences)
        parts = [tokens(sentence) for sentence in kept]
        folded = tuple(token for part in parts for token in part)
        ends = list(accumulate(map(len, parts), initial=0))
        chars = list(accumulate((len(sentence) + 1 for sentence in kept), initial=0))
        index: dict[str, list[int]] = {}
        for at, token in enumerate(folded):
            index.setdefault(token, []).append(at)
        return cls(
            sentences=kept,
            folded=folded,
            exact=tuple(token for sentence in kept for token in exact_tokens(sentence)),
            offsets=tuple(at for at, part in zip(chars, parts, strict=False) for _ in part),
            numbers=tuple(number for number, part in enumerate(parts, 1) for _ in part),
            spans=tuple(frozenset(range(a, b)) for a, b in pairwise(ends)),
            index=index,
            glued="".join(folded),
            borders=tuple(accumulate(map(len, folded), initial=0)),
            couples=frozenset(pairwise(folded)),
        )

    def span(self, numbers: Iterable[int]) -> Positions:
        """Return the positions of sentences; numbers that do not exist have none."""
        return NOWHERE.union(*(self.spans[n - 1] for n in numbers if 1 <= n <= len(self.spans)))

    def cited(self, at: Positions) -> tuple[tuple[int, str], ...]:
        """Return the sentences that hold any of the positions, with their numbers."""
        return tuple((n, self.sentences[n - 1]) for n in sorted({self.numbers[i] for i in at}))

    def quoted(self, at: Positions) -> str:
        """Return the words of the sentences that hold any of the positions."""
        return " ".join(text for _, text in self.cited(at))

    def locate(self, text: str, start: int | None = None) -> Place:
        """Return where a quote stands; of several places the one nearest to the character ``start``."""
        if (text, start) not in self.known:
            self.known[text, start] = self._search(text, start)
        return self.known[text, start]

    def _search(self, text: str, start: int | None) -> Place:
        wanted = tokens(text)
        if not wanted:
            return Place(at=NOWHERE, exact=True)
        return (
            self._run(wanted, text, start)
            or self._across(wanted, text)
            or Place(at=self._loose(wanted), exact=False)
        )

    def _run(self, wanted: Sequence[str], text: str, start: int | None) -> Place | None:
        size, run = len(wanted), tuple(wanted)
        hits = [i for i in self.index.get(wanted[0], ()) if self.folded[i : i + size] == run]
        if not hits:
            return None
        at = hits[0] if start is None else min(hits, key=lambda i: abs(self.offsets[i] - start))
        same = list(self.exact[at : at + size]) == exact_tokens(text)
        return Place(at=frozenset(range(at, at + size)), exact=same)

    def _across(self, wanted: Sequence[str], text: str) -> Place | None:
        """Find a quote whose words are cut elsewhere (hyphenation): both ends lie on word borders."""
        quote = "".join(wanted)
        at = self.glued.find(quote)
        while at >= 0:
            first, last = (bisect_left(self.borders, end) for end in (at, at + len(quote)))
            if self.borders[first] == at and self.borders[last] == at + len(quote):
                same = "".join(self.exact[first:last]) == "".join(exact_tokens(text))
                return Place(at=frozenset(range(first, last)), exact=same)
            at = self.glued.find(quote, at + 1)
        return None

    def _loose(self, wanted: Sequence[str]) -> Positions:
        together = (i for i, couple in enumerate(pairwise(wanted)) if couple in self.couples)
        if len({at for i in together for at in (i, i + 1)}) < ENOUGH * len(wanted):
            return NOWHERE  # blocks of two words cannot cover enough, so the search is spared
        matcher = SequenceMatcher(None, self.folded, wanted, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size >= 2]
        if sum(block.size for block in blocks) < ENOUGH * len(wanted):
            return NOWHERE
        return frozenset(i for block in blocks for i in range(block.a, block.a + block.size))

    def places(self, record: Mapping[str, Any]) -> list[Place]:
        """Return where each quote of a record's evidence stands."""
        return [self.locate(q.get("text") or "", q.get("start")) for q in record.get("evidence") or []]

    def evidence(self, record: Mapping[str, Any]) -> Positions:
        """Return all positions of a record's evidence."""
        return NOWHERE.union(*(place.at for place in self.places(record)))


def overlap(a: Positions, b: Positions) -> float:
    """Return the F1 of two sets of positions.

    >>> overlap(frozenset({1, 2}), frozenset({2, 3}))
    0.5
    """
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0
