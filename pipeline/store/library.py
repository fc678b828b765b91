"""A library of past minutes in a folder: the one door to it for everybody else."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from pipeline.errors import LibraryError
from pipeline.library import Catalogue, Closing, Document, Entry, Filter, Origin, Passage, Verdict
from pipeline.model import Findings, Minutes
from pipeline.store import catalogue, corrections, derived, filters, forgetting, opening, rows
from pipeline.store.database import Database
from pipeline.store.headers import conflicts
from pipeline.store.lock import Lock
from pipeline.store.readings import Prepared, prepare

State = Literal["new", "known", "source", "replaced"]
ALL = Filter()
KEPT = 64  # documents held ready


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of a file: ``conflicts`` says where its text contradicts what was said about it."""

    state: State
    document: str
    conflicts: tuple[str, ...] = ()


class Library:
    """Minutes, entries and passages in a folder; every method raises LibraryError where the folder fails.

    Open it with ``Library.open``, close it with ``with`` or ``close``. What ``add`` has returned for stays,
    even if the program is killed. Anybody may read while one writes.
    """

    def __init__(self, database: Database, lock: Lock | None) -> None:
        """Use ``Library.open``."""
        self._database, self._lock = database, lock
        self._minutes: OrderedDict[tuple[str, int, tuple[str, ...]], Minutes] = OrderedDict()

    @classmethod
    def open(cls, folder: Path, *, write: bool = False, create: bool = False) -> Self:
        """Return the library in a folder; ``create`` makes folder and library where there is none.

        Older libraries are taken to the present schema after a backup beside them. Raises LibraryError when
        there is no library, somebody else writes, it is damaged, foreign or made by a newer program.
        """
        return cls(*opening.opened(folder, write=write or create, create=create))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database and give the lock back; a second time does nothing."""
        self._database.close()
        if self._lock:
            self._lock.close()

    @property
    def folder(self) -> Path:
        """Return the folder the library is in."""
        return self._database.folder

    # --- writing --------------------------------------------------------------------------------------

    def seen(self, path: str, file_hash: str, *, engine: str | None = None) -> bool:
        """Tell whether a file was added with these bytes before (and read by this engine, if given)."""
        found = self._database.one(
            "SELECT r.engine FROM sources s JOIN readings r ON r.key = s.reading "
            "WHERE s.key = ? AND s.file_hash = ?",
            (_key(path), file_hash),
        )
        return found is not None and engine in (None, found[0])

    def add(
        self,
        minutes: Minutes,
        findings: Findings,
        origin: Origin,
        *,
        engine: str,
        file_hash: str,
        prepared: Prepared | None = None,
    ) -> Added:
        """Add what one file was read as, in one transaction, and return what became of it.

        "new": its text was not there; "source": another file with this text was, and this is one more source
        of the same document; "replaced": this path held another text, or was read otherwise; "known": nothing
        new. ``prepared`` is what ``prepare`` returned, maybe in another process, for the same arguments.
        """
        made = prepared or prepare(minutes, findings, engine)
        with self._writing().transaction():
            before = self._database.one(
                "SELECT document, reading FROM sources WHERE key = ?", (_key(origin.path),)
            )
            known = self._known(minutes.id)
            reading = self._read_as(made)
            self._come_from(origin, file_hash, minutes.id, reading)
            derived.refresh(self._database, minutes.id)
            if before and before[0] != minutes.id:
                derived.refresh(self._database, before[0])
                corrections.carry(self._database, before[0], minutes.id, gone=not self._known(before[0]))
            if before and before[1] != reading:
                self._drop_reading(before[1])
        state: State = "replaced" if before else "source" if known else "new"
        if before == (minutes.id, reading):
            state = "known"
        return Added(state=state, document=minutes.id, conflicts=conflicts(minutes, origin))

    def _read_as(self, made: Prepared) -> int:
        """Return the key of a reading; a document from which something was erased is not read anew."""
        found = self._database.one(
            "SELECT key FROM readings WHERE document = ? AND (digest = ? OR erased) ORDER BY erased DESC",
            (made.document, made.digest),
        )
        if found:
            return int(found[0])
        return self._database.insert(
            "INSERT INTO readings (document, digest, engine, minutes, entries, cuts) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (made.document, made.digest, made.engine, made.minutes, made.entries, made.cuts),
        )

    def _come_from(self, origin: Origin, file_hash: str, document: str, reading: int) -> None:
        self._database.run(
            "INSERT OR REPLACE INTO sources (key, path, name, file_hash, document, reading, municipality, "
            "committee, date, title, url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                _key(origin.path), origin.path, origin.name, file_hash, document, reading,
                origin.municipality, origin.committee, origin.date.isoformat() if origin.date else None,
                origin.title, origin.url,
            ),
        )  # fmt: skip

    def _known(self, document: str) -> bool:
        return self._database.one("SELECT 1 FROM documents WHERE id = ?", (document,)) is not None

    def _drop_reading(self, reading: int) -> None:
        self._database.run(
            "DELETE FROM readings WHERE key = ? AND NOT EXISTS (SELECT 1 FROM sources WHERE reading = ?)",
            (reading, reading),
        )

    def verdict(self, entry: str, verdict: Verdict | None) -> None:
        """Say that an entry is right or wrong, None takes it back; raises LibraryError for unknown ids."""
        with self._writing().transaction():
            corrections.judge(self._database, entry, verdict)

    def done(self, entry: str, note: str, *, day: date | None = None) -> None:
        """Say that an entry is done (today, if no day is given); raises LibraryError for unknown ids."""
        with self._writing().transaction():
            corrections.finish(self._database, entry, note, day or datetime.now().astimezone().date())

    def reopen(self, entry: str) -> None:
        """Say that an entry is not done, even if later minutes do; raises LibraryError for unknown ids."""
        with self._writing().transaction():
            corrections.reopen(self._database, entry)

    def close_entries(self, found: Iterable[tuple[Entry, Closing]]) -> None:
        """Keep which entries later minutes report done, in place of all closings of this kind."""
        told = list(found)
        with self._writing().transaction():
            corrections.close(self._database, told)

    def forget(self, document: str) -> None:
        """Erase a document, with its sources, corrections and backups; raises LibraryError if unknown."""
        forgetting.document(self._writing(), document)
        self._minutes.clear()

    def forget_person(self, name: str) -> int:
        """Erase a person's name from everything and return from how many documents."""
        self._minutes.clear()
        return forgetting.person(self._writing(), name)

    def reindex(self) -> None:
        """Make again all that follows from what was read: entries, passages, full text."""
        with self._writing().transaction():
            opening.rebuild(self._database)

    def keep(self, name: str, value: str) -> None:
        """Keep a note about the library itself, such as what its vectors were made with."""
        with self._writing().transaction():
            self._database.run("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, value))

    def _writing(self) -> Database:
        if self._lock is None:
            raise LibraryError(f"{self.folder}: Diese Bibliothek ist nur zum Lesen geöffnet.")
        return self._database

    # --- reading --------------------------------------------------------------------------------------

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
            for document, name in self._database.rows(
                "SELECT document, name FROM sources ORDER BY path, key"
            ):
                names.get(document, []).append(name)
        return tuple(derived.to_document(row, names[row[0]]) for row in found)

    def minutes(self, document: str) -> Minutes:
        """Return one document whole, as it was read; raises LibraryError for unknown ids."""
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
                written = self._database.rows("SELECT minutes FROM readings WHERE key = ?", (found[0],))[0][0]
                self._minutes[key] = rows.to_minutes(written, key[2])
        self._minutes.move_to_end(key)
        if len(self._minutes) > KEPT:
            self._minutes.popitem(last=False)
        return self._minutes[key]

    def entries(self, filter: Filter = ALL, *, rejected: bool = False) -> tuple[Entry, ...]:
        """Return all entries a filter means, by date, document and place; rejected ones only if asked."""
        where = filters.of_documents(self._database, filter).join(
            filters.of_entries(self._database, filter, rejected=rejected)
        )
        found = self._database.rows(
            f"SELECT {filters.ENTRY} FROM {filters.ENTRIES} WHERE {where} ORDER BY {filters.ORDER}, e.place",
            where.values,
        )
        return tuple(rows.to_entry(row) for row in found)

    def catalogue(self) -> Catalogue:
        """Return the names the library can be asked about."""
        with self._database.snapshot():
            return catalogue.catalogue(self._database)

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
        where = self._passages_meant(filter)
        found = self._database.rows(
            "SELECT p.id, -bm25(words, ?, ?) AS score FROM words JOIN passages p ON p.key = words.rowid "
            f"WHERE words MATCH ? AND {where} ORDER BY score DESC, p.id LIMIT ?",
            (*weights, expression, *where.values, limit),
        )
        return tuple((id_, score) for id_, score in found)

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

    def vectorised(self, ids: Iterable[str]) -> None:
        """Keep that passages have a vector."""
        with self._writing().transaction():
            self._database.many("UPDATE passages SET vector = 1 WHERE id = ?", [(id_,) for id_ in ids])

    def devectorise(self) -> None:
        """Keep that no passage has a vector, as after all of them were thrown away."""
        with self._writing().transaction():
            self._database.run("UPDATE passages SET vector = 0")
            self._database.run("DELETE FROM stale")

    def stale(self) -> tuple[str, ...]:
        """Return the ids whose vectors belong to nothing any more: remove them before adding others."""
        return tuple(id_ for (id_,) in self._database.rows("SELECT id FROM stale ORDER BY id"))

    def removed(self, ids: Iterable[str]) -> None:
        """Keep that vectors were removed."""
        with self._writing().transaction():
            self._database.many("DELETE FROM stale WHERE id = ?", [(id_,) for id_ in ids])


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


def _key(path: str) -> str:
    return hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:24]
