"""Baseline: questions answered by BM25 alone, as SQLite's full-text search ranks it.

FTS5 computes Okapi BM25 with k1 = 1.2 and b = 0.75. Terms of the question are joined by OR. It answers with
the best passage when at least half of the distinct content stems of the question stand in it, and withholds
an answer otherwise: a plain rule that was fitted to nothing.
"""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eval.asker import Asker
from eval.baselines.passages import Passage, answer, best, cut, stems, terms
from pipeline.model import Minutes

ENOUGH = 0.5  # share of the stems asked for
TABLE = """CREATE VIRTUAL TABLE passages USING
    fts5(terms, tokenize="unicode61 remove_diacritics 0 tokenchars '_'")"""


class Bm25:
    """Answers by the rank of passages in a full-text index held in memory."""

    name = "bm25"

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._index = sqlite3.connect(":memory:")
        weakref.finalize(self, self._index.close)
        self._index.execute(TABLE)
        rows = ((number, " ".join(terms(passage.searched))) for number, passage in enumerate(passages))
        self._index.executemany("INSERT INTO passages(rowid, terms) VALUES (?, ?)", rows)

    def ask(self, question: str) -> dict[str, Any]:
        """Return the best passage, where it holds enough of what is asked."""
        nearest = best(self._ranked(question))
        wanted = set(stems(question))
        held = wanted.intersection(stems(nearest[0].searched)) if nearest else set()
        answered = bool(held) and len(held) >= ENOUGH * len(wanted)
        return answer(question, nearest, answered=answered, engine=self.name)

    def _ranked(self, question: str) -> Iterator[Passage]:
        query = " OR ".join(f'"{term}"' for term in dict.fromkeys(terms(question)))
        if query:
            order = "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages), rowid"
            yield from (self._passages[number] for (number,) in self._index.execute(order, (query,)))


def build(library: Sequence[tuple[str, Minutes]], towns: Mapping[str, str]) -> Asker:
    """Return the baseline over a library of minutes by file name; ``towns`` are those of the files."""
    return Bm25(cut(library, towns))
