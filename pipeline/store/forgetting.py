"""Erasing: what is forgotten is in no file of the library any more."""

from __future__ import annotations

from pipeline.errors import LibraryError
from pipeline.store import derived
from pipeline.store.database import NAME, Database, told


def document(database: Database, key: str) -> None:
    """Erase a document with all that came with it; raises LibraryError for unknown ids."""
    with database.transaction():
        if database.one("SELECT 1 FROM documents WHERE id = ?", (key,)) is None:
            raise LibraryError(
                f"{database.folder}: Das Protokoll „{key}“ gibt es nicht. "
                "„protokollant library list“ zeigt alle."
            )
        database.run("DELETE FROM sources WHERE document = ?", (key,))
        database.run("DELETE FROM corrections WHERE document = ?", (key,))
        database.run("DELETE FROM closings WHERE document = ?", (key,))
        derived.refresh(database, key)
    scrub(database)


def person(database: Database, name: str) -> int:
    """Erase a name and return from how many documents."""
    raise NotImplementedError


def scrub(database: Database) -> None:
    """Leave nothing of deleted rows in any file: full text, free pages, log, backups."""
    database.run("INSERT INTO words (words) VALUES ('optimize')")
    database.run("VACUUM")
    ((busy, *_),) = database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    with told(database.folder):
        for backup in database.folder.glob(f"{NAME}.v*.bak*"):
            backup.unlink()
    if busy:
        raise LibraryError(
            f"{database.folder}: Gelöscht, aber ein anderes Programm liest noch und hält alte Daten fest. "
            "Bitte dort schließen und den Befehl wiederholen."
        )
