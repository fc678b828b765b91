"""What can be asked of a library without changing it."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from pipeline.errors import LibraryError
from pipeline.library import Catalogue, Document, Entry, Filter, Passage
from pipeline.model import AgendaItem, Minutes
from pipeline.store import catalogue, derived, filters, rows, topics, versions, withheld
from pipeline.store.database import Database

ALL = Filter()
KEPT = 64  # documents held ready
NEAR = (
    "(e.document, e.item) IN (SELECT document, item FROM passages "
    "WHERE key IN (SELECT rowid FROM words WHERE words MATCH ?))"
)
SPARE = 50  # passages looked at beyond the limit, to tell whether equal ones are cut apart


class Near(Protocol):
    """Vectors of passages, such as ``Vectors``: what a library needs of them."""

    def add(self, passages: Iterable[Passage]) -> object: ...
    def remove(self, ids: Iterable[str]) -> None: ...
    def nearest(
        self, vector: Sequence[float], limit: int, ids: Sequence[str] | None = None
    ) -> tuple[tuple[str, float], ...]: ...
    def count(self) -> int: ...
    def close(self) -> None: ...


class Reader:
    """The reading half of a library; every method raises LibraryError where the folder fails."""

    def __init__(self, database: Database) -> None:
        """Use ``Library.open``."""
        self._database = database
        self._minutes: OrderedDict[tuple[str, int, tuple[str, ...]], Minutes] = OrderedDict()
        self._catalogue: tuple[tuple[int, int], Catalogue] | None = None
        self._counted: tuple[tuple[int, int], dict[tuple[Any, ...], list[tuple[Any, ...]]]] = ((-1, -1), {})
        self.vectors: Near | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database and the vectors; a second time does nothing."""
        self._database.close()
        if self.vectors:
            self.vectors.close()

    @property
    def folder(self) -> Path:
        """Return the folder the library is in."""
        return self._database.folder

    def attach(self, vectors: Near) -> None:
        """Use these vectors from now on, and close them with the library."""
        self.vectors = vectors

    def note(self, name: str) -> str | None:
        """Return a note about the library, None where there is none."""
        found = self._database.one("SELECT value FROM notes WHERE name = ?", (name,))
        return found[0] if found else None

    def documents(self, filter: Filter = ALL) -> tuple[Document, ...]:
        """Return the documents a filter means, by date (unknown ones last) and id.

        What a filter says about entries must hold for one of the document's; ``public`` means that at least
        one agenda item is.
        """
        where = filters.of_documents(self._database, filter)
        if filters.narrows_entries(filter):
            held = filters.of_entries(self._database, filter)
            where.add(f"d.id IN (SELECT e.document FROM {filters.ENTRIES} WHERE {held})", *held.values)
        elif filter.public is not None:
            where.add("d.id IN (SELECT document FROM passages WHERE public = ?)", filter.public)
        with self._database.snapshot():
            found = self._database.rows(
                f"SELECT {derived.DOCUMENT} FROM documents d WHERE {where} ORDER BY {filters.ORDER}",
                where.values,
            )
            names: dict[str, list[str]] = {row[0]: [] for row in found}
            sources = filters.Where()
            if where.clauses:
                sources.one_of("document", names)
            for document, name in self._database.rows(
                f"SELECT document, name FROM sources WHERE {sources} ORDER BY path, key", sources.values
            ):
                names[document].append(name)
        return tuple(derived.to_document(row, names[row[0]]) for row in found)

    @contextmanager
    def steady(self) -> Iterator[None]:
        """All that is asked in this block is of the same state, whatever others write meanwhile."""
        with self._database.snapshot():
            yield

    def is_empty(self) -> bool:
        """Tell whether the library holds no document."""
        return self._database.one("SELECT 1 FROM documents LIMIT 1") is None

    def versions(self, document: str) -> tuple[str, ...]:
        """Return the ids of the other documents that say nearly the same of a meeting, sorted."""
        return tuple(sorted(versions.kin(self._database, document) - {document}))

    def minutes(self, document: str) -> Minutes:
        """Return one document whole, as it was read; raises LibraryError for unknown ids and lost texts."""
        with self._database.snapshot():
            found = self._database.one("SELECT reading FROM documents WHERE id = ?", (document,))
            if found is None:
                raise LibraryError(
                    f"{self.folder}: Das Protokoll „{document}“ gibt es nicht. "
                    "„protokollant library list“ zeigt alle."
                )
            names = self._database.rows(
                "SELECT name FROM sources WHERE document = ? ORDER BY path, key", (document,)
            )
            key = (document, found[0], tuple(name for (name,) in names))
            if key not in self._minutes:
                written = self._database.one("SELECT minutes FROM readings WHERE key = ?", (found[0],))
                if written is None:
                    raise LibraryError(
                        f"{self.folder}: Der Text des Protokolls „{document}“ fehlt. "
                        "Bitte seine Datei mit „protokollant ingest --again“ neu aufnehmen."
                    )
                self._minutes[key] = rows.to_minutes(written[0], key[2])
        self._minutes.move_to_end(key)
        if len(self._minutes) > KEPT:
            self._minutes.popitem(last=False)
        return self._minutes[key]

    def entries(
        self, filter: Filter = ALL, *, rejected: bool = False, keys: Sequence[int] | None = None
    ) -> tuple[Entry, ...]:
        """Return all entries a filter means, by date, document and place; rejected ones only if asked.

        ``keys``: only those that ``topics`` named so.
        """
        where = self._entries_meant(filter, rejected=rejected)
        if keys is not None:
            where.one_of("e.key", keys)
        found = self._database.rows(
            f"SELECT {filters.ENTRY} FROM {filters.ENTRIES} WHERE {where} ORDER BY {filters.ORDER}, e.place",
            where.values,
        )
        return tuple(rows.to_entry(row) for row in found)

    def tally(self, filter: Filter = ALL) -> int:
        """Return how many entries a filter means."""
        of, where = self._lean(filter)
        ((number,),) = self._once(f"SELECT count(*) FROM {of} WHERE {where}", where.values)
        return int(number)

    def topics(self, filter: Filter, near: str) -> tuple[tuple[int, str], ...]:
        """Return keys of entries a filter means, with the stems of what they are about (``topics.told``).

        ``near``: those of agenda items in which a passage matches this FTS5 expression.
        """
        of, where = self._lean(filter)
        where.add(NEAR, near)
        return tuple(
            self._database.rows(
                f"SELECT e.key, t.stems FROM {of} JOIN topics t ON t.entry = e.key WHERE {where}",
                where.values,
            )
        )

    def topics_of(self, entries: Sequence[Entry]) -> tuple[str, ...]:
        """Return the stems of what some entries are about, in their order; none for those that are gone."""
        found = self._database.rows(
            "SELECT e.document, e.id, t.stems FROM entries e JOIN topics t ON t.entry = e.key "
            "WHERE e.id IN (SELECT value FROM json_each(?))",
            (json.dumps([entry.id for entry in entries]),),
        )
        stems = {(document, id_): told for document, id_, told in found}
        return tuple(stems.get((entry.minutes, entry.id), "") for entry in entries)

    def bodies(self, filter: Filter = ALL) -> tuple[str, ...]:
        """Return the names of the towns and committees in whose documents a filter means entries, sorted."""
        where = filters.of_documents(self._database, filter)
        held = filters.of_entries(self._database, filter)
        where.add(
            f"EXISTS (SELECT 1 FROM entries e {filters.MARKED} WHERE e.document = d.id AND {held})",
            *held.values,
        )
        found = self._once(
            f"SELECT DISTINCT d.municipality, d.committee FROM documents d WHERE {where}", where.values
        )
        return tuple(sorted({name for row in found for name in row if name}))

    def _once(self, sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Return the rows of a query that takes long in large libraries; kept until anybody writes."""
        state = self._database.state()
        if self._counted[0] != state or len(self._counted[1]) > KEPT:
            self._counted = (state, {})
        key = (sql, *values)
        if key not in self._counted[1]:
            self._counted[1][key] = self._database.rows(sql, values)
        return self._counted[1][key]

    def _lean(self, filter: Filter) -> tuple[str, filters.Where]:
        """Return the tables and conditions of entries meant, without documents if nothing is said of them."""
        where = self._entries_meant(filter)
        told = filters.of_documents(self._database, filter).clauses
        return (filters.ENTRIES if told else f"entries e {filters.MARKED}", where)

    def _entries_meant(self, filter: Filter, *, rejected: bool = False) -> filters.Where:
        return filters.of_documents(self._database, filter).join(
            filters.of_entries(self._database, filter, rejected=rejected)
        )

    def headings(self, entries: Iterable[Entry]) -> Mapping[tuple[str, int], AgendaItem]:
        """Return the agenda items that entries stand in, by document and place, without reading texts."""
        places = list({(entry.minutes, entry.item) for entry in entries})
        found = self._database.rows(
            "SELECT i.document, i.place, i.number, i.title, i.public, i.first, i.last FROM json_each(?) p "
            "JOIN items i ON i.document = json_extract(p.value, '$[0]') "
            "AND i.place = json_extract(p.value, '$[1]')",
            (json.dumps(places),),
        )
        return {(document, place): topics.to_item(row) for document, place, *row in found}

    def catalogue(self) -> Catalogue:
        """Return the names the library can be asked about."""
        state = self._database.state()
        if self._catalogue is None or self._catalogue[0] != state:
            with self._database.snapshot():
                self._catalogue = (state, catalogue.catalogue(self._database))
        return self._catalogue[1]

    # --- searching ------------------------------------------------------------------------------------

    def passages(self, ids: Sequence[str]) -> tuple[Passage, ...]:
        """Return passages in the order of their ids; unknown ids are left out."""
        found = self._database.rows(
            "SELECT id, document, item, first, last, text, context, speakers FROM passages "
            "WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        by_id = {row[0]: _passage(row) for row in found}
        return tuple(by_id[id_] for id_ in ids if id_ in by_id)

    def match(
        self,
        expression: str,
        filter: Filter = ALL,
        limit: int = 50,
        *,
        weights: tuple[float, float] = (1.0, 1.0),
    ) -> tuple[tuple[str, float], ...]:
        """Return ids and BM25 scores (higher is better) of the passages that an FTS5 expression matches.

        The columns are ``context`` (where a passage stands, who speaks) and ``body``, both of ``tokens``;
        ``weights`` are theirs. Passages of equal score come by id.
        """
        if not expression.strip() or limit < 1:
            return ()
        where = self._passages_meant(filter)
        # the plus keeps SQLite from looking for the words once per passage
        meant = f"AND +rowid IN (SELECT p.key FROM passages p WHERE {where})" if where.clauses else ""
        query = (
            "SELECT rowid, -bm25(words, ?, ?) AS score FROM words "
            f"WHERE words MATCH ? {meant} ORDER BY score DESC LIMIT ?"
        )
        asked = (*weights, expression, *where.values)
        with self._database.snapshot():
            found = self._database.rows(query, (*asked, limit + SPARE))
            if len(found) == limit + SPARE and found[-1][1] == found[limit - 1][1]:
                found = self._database.rows(query, (*asked, -1))  # more of equal score than there is room for
            keys = json.dumps([key for key, _ in found])
            ids: dict[int, str] = dict(
                self._database.rows(
                    "SELECT key, id FROM passages WHERE key IN (SELECT value FROM json_each(?))", (keys,)
                )
            )
        ranked = sorted(((ids[key], score) for key, score in found), key=lambda one: (-one[1], one[0]))
        return tuple(ranked[:limit])

    def meant(self, filter: Filter) -> tuple[str, ...] | None:
        """Return the ids of the passages a filter means, sorted, or None for all of them."""
        where = self._passages_meant(filter)
        if not where.clauses:
            return None
        found = self._database.rows(f"SELECT p.id FROM passages p WHERE {where} ORDER BY p.id", where.values)
        return tuple(id_ for (id_,) in found)

    def _passages_meant(self, filter: Filter) -> filters.Where:
        where = filters.of_passages(self._database, filter)
        documents = filters.of_documents(self._database, filter)
        if documents.clauses:
            where.add(f"p.document IN (SELECT d.id FROM documents d WHERE {documents})", *documents.values)
        return where

    def neighbours(
        self, vector: Sequence[float], filter: Filter = ALL, limit: int = 50
    ) -> tuple[tuple[str, float], ...]:
        """Return ids and cosines of the passages nearest to a vector; none where no vectors are attached."""
        if self.vectors is None:
            return ()
        return self.vectors.nearest(vector, limit, self.meant(filter))

    def frequencies(self, terms: Iterable[str]) -> Mapping[str, int]:
        """Return in how many passages search tokens occur; those that occur nowhere are left out."""
        found = self._database.rows(
            "SELECT term, doc FROM terms WHERE term IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(set(terms))),),
        )
        return dict(found)

    def count(self) -> int:
        """Return the number of passages."""
        return int(self._database.rows("SELECT count(*) FROM passages")[0][0])

    # --- vectors --------------------------------------------------------------------------------------

    def unvectorised(self, limit: int) -> tuple[Passage, ...]:
        """Return passages that have no vector yet, at most ``limit``."""
        found = self._database.rows(
            "SELECT id, document, item, first, last, text, context, speakers FROM passages "
            "WHERE vector = 0 ORDER BY key LIMIT ?",
            (limit,),
        )
        return tuple(_passage(row) for row in found)

    def vectorised_any(self) -> bool:
        """Tell whether any passage has a vector."""
        return self._database.one("SELECT 1 FROM passages WHERE vector = 1 LIMIT 1") is not None

    def lacking(self, ids: Iterable[str]) -> frozenset[str]:
        """Return which of some passages have no vector."""
        found = self._database.rows(
            "SELECT id FROM passages WHERE vector <> 1 AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        return frozenset(id_ for (id_,) in found)

    def withheld(self) -> Mapping[str, int]:
        """Return in which documents passages have no vector because they are not public, and how many."""
        return withheld.counted(self._database)

    def stale(self) -> tuple[str, ...]:
        """Return the ids whose vectors belong to nothing any more: remove them before adding others."""
        return tuple(id_ for (id_,) in self._database.rows("SELECT id FROM stale ORDER BY id"))


def _passage(row: Sequence[object]) -> Passage:
    id_, document, item, first, last, text, context, speakers = row
    return Passage(
        id=str(id_),
        minutes=str(document),
        item=int(str(item)),
        first=int(str(first)),
        last=int(str(last)),
        text=str(text),
        context=str(context),
        speakers=tuple(json.loads(str(speakers))),
    )
