"""A library of past minutes in a folder: the one door to it for everybody else."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, Self

from pipeline import clock
from pipeline.errors import LibraryError, NotThere
from pipeline.library import Closing, Entry, Origin, Verdict
from pipeline.model import Findings, Minutes
from pipeline.store import catalogue, corrections, derived, forgetting, opening, sources, versions, withheld
from pipeline.store.database import Database
from pipeline.store.headers import conflicts
from pipeline.store.lock import Lock
from pipeline.store.reader import Reader
from pipeline.store.readings import Prepared, prepare

State = Literal["new", "known", "source", "replaced"]
BATCH = 1000  # passages that get their vectors at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of a file: ``conflicts`` says where its text contradicts what was said about it."""

    state: State
    document: str
    conflicts: tuple[str, ...] = ()


class Library(Reader):
    """Minutes, entries and passages in a folder; every method raises LibraryError where the folder fails.

    Open it with ``Library.open``, close it with ``with`` or ``close``. What ``add`` has returned for stays,
    even if the program is killed. Anybody may read while one writes.
    """

    def __init__(self, database: Database, lock: Lock | None) -> None:
        """Use ``Library.open``."""
        super().__init__(database)
        self._lock = lock

    @classmethod
    def open(cls, folder: Path, *, write: bool = False, create: bool = False) -> Self:
        """Return the library in a folder; ``create`` makes folder and library where there is none.

        Older libraries are taken to the present schema after a backup beside them. Raises LibraryError when
        there is no library, somebody else writes, it is damaged, foreign or made by a newer program.
        """
        return cls(*opening.opened(folder, write=write or create, create=create))

    def close(self) -> None:
        """Close everything and give the lock back; a second time does nothing."""
        if self._lock:
            with contextlib.suppress(LibraryError):  # it is gathered again when it is asked for
                catalogue.keep(self._database)
        super().close()
        if self._lock:
            self._lock.close()
            self._lock = None

    # --- adding ---------------------------------------------------------------------------------------

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
                if head := versions.stands_for(self._database, minutes.id):
                    corrections.carry(self._database, minutes.id, head, gone=False)
            if before and before[1] != reading:
                self._drop_reading(before[1])
        state: State = "replaced" if before else "source" if known else "new"
        if before == (minutes.id, reading):
            state = "known"
        return Added(state=state, document=minutes.id, conflicts=conflicts(minutes, origin))

    def origin(self, path: str) -> Origin | None:
        """Return a file with what was said about it besides its text, None if it was never added."""
        return sources.origin(self._database, _key(path))

    def restate(self, said: Origin) -> Added:
        """Say anew what is known about a file that was added before, without reading it again."""
        with self._writing().transaction():
            document = sources.restate(self._database, _key(said.path), said)
            derived.refresh(self._database, document)
        return Added(state="known", document=document, conflicts=conflicts(self.minutes(document), said))

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
                _key(origin.path), _readable(origin.path), _readable(origin.name), file_hash, document,
                reading, origin.municipality, origin.committee,
                origin.date.isoformat() if origin.date else None, origin.title, origin.url,
            ),
        )  # fmt: skip

    def _known(self, document: str) -> bool:
        return self._database.one("SELECT 1 FROM documents WHERE id = ?", (document,)) is not None

    def _drop_reading(self, reading: int) -> None:
        self._database.run(
            "DELETE FROM readings WHERE key = ? AND NOT EXISTS (SELECT 1 FROM sources WHERE reading = ?)",
            (reading, reading),
        )

    # --- what people say about entries ----------------------------------------------------------------

    def verdict(self, entry: str, verdict: Verdict | None) -> None:
        """Say that an entry is right or wrong, None takes it back; raises LibraryError for unknown ids."""
        with self._writing().transaction():
            corrections.judge(self._database, entry, verdict)

    def done(self, entry: str, note: str, *, day: date | None = None) -> None:
        """Say that an entry is done (today, if no day is given); raises LibraryError for unknown ids."""
        with self._writing().transaction():
            corrections.finish(self._database, entry, note, day or clock.today())

    def reopen(self, entry: str) -> None:
        """Say that an entry is not done, even if later minutes do; raises LibraryError for unknown ids."""
        with self._writing().transaction():
            corrections.reopen(self._database, entry)

    def close_entries(self, found: Iterable[tuple[Entry, Closing]]) -> None:
        """Keep which entries later minutes report done, in place of all closings of this kind."""
        told = list(found)
        with self._writing().transaction():
            corrections.close(self._database, told)

    # --- erasing and making again ---------------------------------------------------------------------

    def forget(self, document: str) -> None:
        """Erase a document, with its sources, corrections and backups.

        Vectors go with it where they are attached. Raises NotThere if unknown, after wiping what an earlier
        call could not, and StillHeld where another program keeps this one from doing so.
        """
        database = self._writing()
        self._minutes.clear()
        known = forgetting.document(database, document)
        self._sweep()
        forgetting.scrub(database)
        if not known:
            what = f"{self.folder}: Das Protokoll „{document}“ gibt es nicht."
            raise NotThere(f"{what} „protokollant library list“ zeigt alle.")

    def forget_person(self, name: str) -> int:
        """Erase a person's name from everything that is here and return from how many documents.

        Sentences keep their numbers and places, with bars for the name. A file that is unchanged is not read
        again; what is read later from a changed one is kept as it stands. Backups are removed. Raises
        StillHeld where another program keeps old data, which a further call wipes.
        """
        database = self._writing()
        self._minutes.clear()
        try:
            count = forgetting.person(database, name)
        finally:
            versions.drop(database)
        self._sweep()
        forgetting.scrub(database)
        return count

    def reindex(self) -> None:
        """Make again all that follows from what was read: entries, passages, full text."""
        with self._writing().transaction():
            opening.rebuild(self._database)

    def keep(self, name: str, value: str) -> None:
        """Keep a note about the library itself."""
        with self._writing().transaction():
            self._database.run("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, value))

    # --- vectors --------------------------------------------------------------------------------------

    def catch_up(self, *, public_only: bool = False) -> int:
        """Give the attached vectors what they lack, take away what is gone; return how many were added.

        Vectors that were thrown away are noticed by their number, and made again. ``public_only`` leaves out
        the passages of which ``withheld`` tells afterwards.
        """
        if self.vectors is None:
            return 0
        self._sweep()
        marked = self._writing().rows("SELECT count(*) FROM passages WHERE vector = 1")[0][0]
        if self.vectors.count() < marked:
            self.devectorise()
        with self._writing().transaction():
            withheld.settle(self._database, public_only=public_only)
        added = 0
        while passages := self.unvectorised(BATCH):
            self.vectors.add(passages)
            self.vectorised(passage.id for passage in passages)
            added += len(passages)
        return added

    def vectorised(self, ids: Iterable[str]) -> None:
        """Keep that passages have a vector."""
        with self._writing().transaction():
            self._database.many("UPDATE passages SET vector = 1 WHERE id = ?", [(id_,) for id_ in ids])

    def devectorise(self) -> None:
        """Keep that no passage has a vector, as after all of them were thrown away."""
        with self._writing().transaction():
            self._database.run("UPDATE passages SET vector = 0")

    def removed(self, ids: Iterable[str]) -> None:
        """Keep that the vectors of passages that are gone were removed."""
        with self._writing().transaction():
            self._database.many("DELETE FROM stale WHERE id = ?", [(id_,) for id_ in ids])

    def _sweep(self) -> None:
        if self.vectors is not None and (gone := self.stale()):
            self.vectors.remove(gone)
            self.removed(gone)

    def _writing(self) -> Database:
        if self._lock is None:
            raise LibraryError(f"{self.folder}: Diese Bibliothek ist nur zum Lesen geöffnet.")
        return self._database


def _key(path: str) -> str:
    return hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:24]


def _readable(name: str) -> str:
    """Return a file name without the bytes that are no text: some systems have such names."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
