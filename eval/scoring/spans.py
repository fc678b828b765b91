"""Where words stand in a document, as positions of folded tokens.

Evidence is compared by these positions and never by sentence numbers, so that a system may cut sentences
wherever it likes and an annotation outlives a change of the reader.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
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
    """A document as tokens: folded, exact, their characters' offsets, and the positions of each sentence."""

    folded: tuple[str, ...]
    exact: tuple[str, ...]
    offsets: tuple[int, ...]
    spans: tuple[Positions, ...]

    @classmethod
    def of(cls, sentences: Iterable[str]) -> Words:
        """Return the tokens of sentences that are numbered from 1."""
        folded: list[str] = []
        exact: list[str] = []
        offsets: list[int] = []
        spans: list[Positions] = []
        at = 0
        for sentence in sentences:
            new = tokens(sentence)
            spans.append(frozenset(range(len(folded), len(folded) + len(new))))
            offsets += [at] * len(new)
            folded += new
            exact += exact_tokens(sentence)
            at += len(sentence) + 1
        return cls(folded=tuple(folded), exact=tuple(exact), offsets=tuple(offsets), spans=tuple(spans))

    def span(self, numbers: Iterable[int]) -> Positions:
        """Return the positions of sentences; numbers that do not exist have none."""
        return NOWHERE.union(*(self.spans[n - 1] for n in numbers if 1 <= n <= len(self.spans)))

    def locate(self, text: str, start: int | None = None) -> Place:
        """Return where a quote stands; of several places the one nearest to the character ``start``."""
        wanted = tokens(text)
        if not wanted:
            return Place(at=NOWHERE, exact=True)
        return (
            self._run(wanted, text, start)
            or self._glued(wanted, text)
            or Place(at=self._loose(wanted), exact=False)
        )

    def _run(self, wanted: Sequence[str], text: str, start: int | None) -> Place | None:
        size, first = len(wanted), wanted[0]
        hits = [
            i for i, t in enumerate(self.folded) if t == first and list(self.folded[i : i + size]) == wanted
        ]
        if not hits:
            return None
        at = hits[0] if start is None else min(hits, key=lambda i: abs(self.offsets[i] - start))
        same = list(self.exact[at : at + size]) == exact_tokens(text)
        return Place(at=frozenset(range(at, at + size)), exact=same)

    def _glued(self, wanted: Sequence[str], text: str) -> Place | None:
        """Find a quote whose words are cut elsewhere (hyphenation): both ends lie on word borders."""
        whole, quote = "".join(self.folded), "".join(wanted)
        owner = [i for i, token in enumerate(self.folded) for _ in token]
        at = whole.find(quote)
        while at >= 0:
            last = at + len(quote) - 1
            opens = at == 0 or owner[at - 1] != owner[at]
            closes = last + 1 == len(whole) or owner[last + 1] != owner[last]
            if opens and closes:
                run = range(owner[at], owner[last] + 1)
                same = "".join(self.exact[i] for i in run) == "".join(exact_tokens(text))
                return Place(at=frozenset(run), exact=same)
            at = whole.find(quote, at + 1)
        return None

    def _loose(self, wanted: Sequence[str]) -> Positions:
        matcher = SequenceMatcher(None, self.folded, wanted, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size >= 2]
        if sum(block.size for block in blocks) < ENOUGH * len(wanted):
            return NOWHERE
        return frozenset(i for block in blocks for i in range(block.a, block.a + block.size))

    def places(self, record: dict[str, Any]) -> list[Place]:
        """Return where each quote of a record's evidence stands."""
        return [self.locate(q.get("text") or "", q.get("start")) for q in record.get("evidence") or []]

    def evidence(self, record: dict[str, Any]) -> Positions:
        """Return all positions of a record's evidence."""
        return NOWHERE.union(*(place.at for place in self.places(record)))


def overlap(a: Positions, b: Positions) -> float:
    """Return the F1 of two sets of positions.

    >>> overlap(frozenset({1, 2}), frozenset({2, 3}))
    0.5
    """
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0
