"""A library in memory that can be searched as the real one is, for tests of the search alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from pipeline.german.tokens import tokens
from pipeline.library import Filter, Passage

TABLES = (
    """CREATE VIRTUAL TABLE words USING
    fts5(context, body, tokenize="unicode61 remove_diacritics 0 tokenchars '_'")""",
    "CREATE VIRTUAL TABLE terms USING fts5vocab(words, row)",
)


class Shelf:
    """Passages, an index of their words, and vectors if an embedder is given."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.held = list(passages)
        self.asked: list[Filter] = []
        self.counted = 0
        self.neighbourly: tuple[tuple[str, float], ...] = ()
        self.without: frozenset[str] = frozenset()
        self._index = sqlite3.connect(":memory:")
        for statement in TABLES:
            self._index.execute(statement)
        for number, passage in enumerate(passages):
            row = (number, " ".join(tokens(passage.context)), " ".join(tokens(passage.text)))
            self._index.execute("INSERT INTO words(rowid, context, body) VALUES (?, ?, ?)", row)

    def match(
        self,
        expression: str,
        where: Filter = Filter(),  # noqa: B008
        limit: int = 50,
        /,
        *,
        weights: tuple[float, float] = (1.0, 1.0),
    ) -> tuple[tuple[str, float], ...]:
        """Return ids and scores of matching passages; of a filter only its documents count."""
        self.asked.append(where)
        order = "SELECT rowid, -bm25(words, ?, ?) FROM words WHERE words MATCH ? ORDER BY 2 DESC, 1"
        found = self._index.execute(order, (*weights, expression)).fetchall()
        meant = [(self.held[row], score) for row, score in found]
        return tuple(
            (one.id, score) for one, score in meant if not where.documents or one.minutes in where.documents
        )[:limit]

    def neighbours(
        self,
        vector: Sequence[float],
        where: Filter = Filter(),  # noqa: B008
        limit: int = 50,
        /,
    ) -> tuple[tuple[str, float], ...]:
        """Return what the test says is near."""
        return self.neighbourly[:limit]

    def lacking(self, ids: Iterable[str], /) -> frozenset[str]:
        """Return what the test says has no vector."""
        return self.without & frozenset(ids)

    def frequencies(self, terms: Iterable[str], /) -> Mapping[str, int]:
        """Return in how many passages tokens stand."""
        self.counted += 1
        told = {
            term: self._index.execute("SELECT doc FROM terms WHERE term = ?", (term,)).fetchone()
            for term in terms
        }
        return {term: row[0] for term, row in told.items() if row}

    def passages(self, ids: Sequence[str], /) -> tuple[Passage, ...]:
        """Return passages by id."""
        by_id = {passage.id: passage for passage in self.held}
        return tuple(by_id[id_] for id_ in ids if id_ in by_id)

    def count(self) -> int:
        """Return the number of passages."""
        return len(self.held)


def passage(id_: str, text: str, context: str = "Musterau", *, document: str | None = None) -> Passage:
    """Return a passage of a document; by default each passage has its own."""
    return Passage(
        id=id_, minutes=document or f"d-{id_}", item=0, first=1, last=1, text=text, context=context
    )
