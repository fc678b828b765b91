"""The connection to a library's database: explicit transactions, and errors a user can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Any

from pipeline.errors import LibraryError, reason
from pipeline.store import rights

NAME = "library.db"
PATIENCE = 10.0  # seconds to wait for somebody else's transaction
CACHE = 65_536  # KiB of pages a reader keeps
Row = tuple[Any, ...]
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT)
_SHUT = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)


class Database:
    """A library's database, for reading or for writing."""

    def __init__(self, folder: Path, *, write: bool) -> None:
        """Open what there is, or an empty database for writing; raises LibraryError."""
        self.folder = folder
        with told(folder):
            self._connection = _writer(folder) if write else _reader(folder)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Return all rows of a query."""
        with told(self.folder):
            return self._connection.execute(sql, parameters).fetchall()

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """Return the first row of a query, None where there is none."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Execute a statement and return the number of rows it changed."""
        with told(self.folder):
            return self._connection.execute(sql, parameters).rowcount

    def insert(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Execute an INSERT and return the key of the new row."""
        with told(self.folder):
            return int(self._connection.execute(sql, parameters).lastrowid or 0)

    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Execute a statement once per row of parameters."""
        with told(self.folder):
            self._connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything in this block happens or nothing does; one inside another belongs to it."""
        yield from self._bracket("BEGIN IMMEDIATE")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All queries in this block see the same state, whatever is written meanwhile."""
        yield from self._bracket("BEGIN")

    def _bracket(self, begin: str) -> Iterator[None]:
        if self._connection.in_transaction:
            yield
            return
        self.run(begin)
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def state(self) -> tuple[int, int]:
        """Return what changes whenever anybody, this connection included, has written."""
        with told(self.folder):
            ((others,),) = self._connection.execute("PRAGMA data_version").fetchall()
            return int(others), self._connection.total_changes

    def log_ahead(self) -> None:
        """Write ahead into a log from now on, so that others can read meanwhile; this changes the file."""
        self.run("PRAGMA journal_mode = WAL")

    def backup(self, target: Path) -> None:
        """Write a copy of the whole database to a file that must not be there yet."""
        with told(self.folder):
            rights.make_file(target)
            copy = sqlite3.connect(target)
            try:
                self._connection.backup(copy)
            finally:
                copy.close()

    def close(self) -> None:
        """Close the connection; a second time does nothing."""
        self._connection.close()


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Errors of SQLite in this block become LibraryErrors: one German line each."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a bug of ours keeps its traceback
    except sqlite3.Error as error:
        raise LibraryError(f"{folder}: {_advice(error)}") from error
    except OSError as error:
        what = f"{folder}: Der Ordner ist nicht benutzbar ({reason(error)})"
        raise LibraryError(f"{what}. Bitte Rechte und Speicherplatz prüfen.") from error


def _advice(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BUSY:
        return "Die Bibliothek ist gerade belegt. Bitte gleich noch einmal versuchen."
    if code in _BROKEN:
        return (
            f"Die Bibliothek ist beschädigt ({error}). Bitte den Ordner aus einer Sicherung "
            "wiederherstellen oder die Dateien in einen neuen Ordner einlesen."
        )
    if code in _SHUT:
        return f"Die Bibliothek lässt sich nicht öffnen oder beschreiben ({error}). Bitte Rechte prüfen."
    if code == sqlite3.SQLITE_FULL:
        return (
            "Der Speicherplatz ist voll. Bitte Platz schaffen und noch einmal einlesen; nichts ging verloren."
        )
    if code == sqlite3.SQLITE_ERROR:  # what is asked, not where it is kept
        return (
            f"Die Datenbank versteht eine Anfrage nicht ({error}). „protokollant doctor“ zeigt, ob SQLite "
            "und die Bibliothek in Ordnung sind."
        )
    return f"Die Datenbank meldet einen Fehler ({error}). Bitte Speicherplatz und Datenträger prüfen."


def address(path: PurePath, mode: str) -> str:
    """Return the URI by which SQLite opens a file; the name of a server is part of the path to it.

    >>> from pathlib import PurePosixPath
    >>> address(PurePosixPath("/srv/Bücher/library.db"), "mode=rw")
    'file:///srv/B%C3%BCcher/library.db?mode=rw'
    """
    place = path.as_uri().removeprefix("file:")
    rooted = place if place.startswith("///") else f"//{place}"
    return f"file:{rooted}?{mode}"


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    uri = address(path.absolute(), mode)
    return sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)


def _writer(folder: Path) -> sqlite3.Connection:
    rights.make_file(folder / NAME)
    connection = _connected(folder / NAME, "mode=rwc")
    try:
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _reader(folder: Path) -> sqlite3.Connection:
    """Return a connection that never writes; where not even its side files can be made, as it stands."""
    path = folder / NAME
    connection = _connected(path, "mode=rw")
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        connection.close()
        log = path.with_name(f"{NAME}-wal")
        shut = getattr(error, "sqlite_errorcode", 0) & 0xFF in _SHUT
        if not shut or (log.exists() and log.stat().st_size):
            raise
        connection = _connected(path, "immutable=1")
    return connection
