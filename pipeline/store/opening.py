"""Opening a library: found, locked, of the right version; or one line that says why not."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

from pipeline.errors import LibraryError
from pipeline.store import catalogue, derived, fitness, index, rights, schema, topics
from pipeline.store.database import NAME, Database, told
from pipeline.store.lock import Lock


def rebuild(database: Database) -> None:
    """Make again all that follows from the readings of all documents."""
    schema.complete(database)
    for (document,) in database.rows("SELECT DISTINCT document FROM sources ORDER BY document"):
        derived.refresh(database, document, again=True)
    index.sign(database)


def gather(database: Database) -> None:
    """Find which documents are versions of one text."""
    schema.complete(database)
    catalogue.drop(database)
    for (document,) in database.rows("SELECT id FROM documents ORDER BY id"):
        derived.settle(database, (document,))


def tell_topics(database: Database) -> None:
    """Write down what findings are about; older versions read it from their records and texts."""
    schema.complete(database)
    topics.rewrite(database)


# what leads from a version to the next; 0 is a library that lost its version
STEPS: Mapping[int, schema.Step] = {0: rebuild, 1: gather, 2: tell_topics}


def opened(folder: Path, *, write: bool, create: bool) -> tuple[Database, Lock | None]:
    """Return the database of a library, and the lock if it is to be written to."""
    if lack := fitness.lacking():
        raise LibraryError(f"{folder}: Die Bibliothek ist nicht benutzbar: {lack}. {fitness.ADVICE}")
    _find(folder, create=create)
    if write:
        lock = Lock(folder)
        try:
            return _ready(Database(folder, write=True), create=create), lock
        except BaseException:
            lock.close()
            raise
    database = Database(folder, write=False)
    try:
        old = schema.version(database)
        _refuse_empty(database)
    except BaseException:
        database.close()
        raise
    if old == schema.VERSION and index.is_current(database):
        return database, None
    if old == schema.VERSION:
        with contextlib.suppress(LibraryError):  # who may not write reads what there is
            _bring_up_to_date(folder)
        return database, None
    database.close()
    _bring_up_to_date(folder)
    return Database(folder, write=False), None


def _bring_up_to_date(folder: Path) -> None:
    for held in opened(folder, write=True, create=False):
        if held:
            held.close()


def _find(folder: Path, *, create: bool) -> None:
    with told(folder):
        if folder.exists() and not folder.is_dir():
            raise LibraryError(f"{folder}: Das ist eine Datei. Eine Bibliothek ist ein Ordner.")
        if (folder / NAME).exists():
            return
        if create:
            rights.make_folder(folder)
            return
    what = "In diesem Ordner ist keine Bibliothek" if folder.exists() else "Diese Bibliothek gibt es nicht"
    raise LibraryError(f"{folder}: {what}. „protokollant ingest“ legt sie an und liest Protokolle ein.")


def _ready(database: Database, *, create: bool) -> Database:
    try:
        old = schema.version(database)
        database.log_ahead()  # only now that the file is known to be ours
        if create and schema.empty(database):
            with database.transaction():
                schema.create(database)
                index.sign(database)
        else:
            _refuse_empty(database)
            if old < schema.VERSION:
                schema.migrate(database, STEPS)
            if not index.is_current(database):
                with database.transaction():
                    index.rewrite(database)
                    topics.rewrite(database)
    except BaseException:
        database.close()
        raise
    return database


def _refuse_empty(database: Database) -> None:
    """A database without tables is what is left when the program was killed while it made it."""
    if schema.empty(database):
        raise LibraryError(
            f"{database.folder}: Diese Bibliothek ist noch leer. „protokollant ingest“ liest Protokolle ein."
        )
