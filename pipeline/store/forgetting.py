"""Erasing: what is forgotten is in no file of the library any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.errors import LibraryError, StillHeld
from pipeline.store import derived, erasing, rows, versions
from pipeline.store.database import NAME, Database, told


def document(database: Database, key: str) -> bool:
    """Erase a document with all that came with it and return whether there was one."""
    with database.transaction():
        if database.one("SELECT 1 FROM documents WHERE id = ?", (key,)) is None:
            return False
        database.run("DELETE FROM sources WHERE document = ?", (key,))
        database.run("DELETE FROM corrections WHERE document = ?", (key,))
        database.run("DELETE FROM closings WHERE document = ?", (key,))
        derived.refresh(database, key)
    return True


def person(database: Database, name: str) -> int:
    """Erase a name from all documents and return from how many; raises LibraryError if there is no name."""
    if not any(sign.isalpha() for sign in name):
        raise LibraryError(f"{database.folder}: „{name}“ ist kein Name.")
    with database.transaction():
        towns = database.rows("SELECT DISTINCT municipality FROM documents WHERE municipality IS NOT NULL")
        who = erasing.sought(name, [town for (town,) in towns])
        changed = {
            found
            for (key,) in database.rows("SELECT key FROM readings")
            for found in _read(database, key, who)
        }
        changed |= _sources(database, who)
        versions.drop(database)
        for document in sorted(changed):
            derived.refresh(database, document, again=True)
            database.run(
                "UPDATE corrections SET cited = coalesce((SELECT e.cited FROM entries e "
                "WHERE e.document = corrections.document AND e.id = corrections.entry), cited) "
                "WHERE document = ?",
                (document,),
            )
        for table in ("corrections", "closings"):
            _notes(database, table, who)
    return len(changed)


def _read(database: Database, key: int, who: erasing.Sought) -> Iterator[str]:
    """Erase a name from one reading and yield its document, if it was there."""
    ((id_, told, entries, cuts),) = database.rows(
        "SELECT document, minutes, entries, cuts FROM readings WHERE key = ?", (key,)
    )
    if not any(who.trace.search(written) for written in (told, entries, cuts)):
        return
    read = rows.to_minutes(told, ())
    after = erasing.minutes(read, who)
    found = [replace(f, record=erasing.record(f.record, after, who)) for f in rows.to_records(entries)]
    places = [
        replace(c, speakers=tuple(erasing.person(p, who) for p in c.speakers)) for c in rows.to_cuts(cuts)
    ]
    now = (rows.from_minutes(after), rows.from_records(found), rows.from_cuts(places))
    if now != (told, entries, cuts):
        database.run(
            "UPDATE readings SET minutes = ?, entries = ?, cuts = ?, erased = 1 WHERE key = ?", (*now, key)
        )
        yield id_


def _sources(database: Database, who: erasing.Sought) -> set[str]:
    """Erase a name from what is known about files; they are still told apart by the key of their path."""
    changed = set()
    told = database.rows("SELECT key, document, path, name, municipality, committee, title, url FROM sources")
    for key, id_, *known in told:
        now = [erasing.text(said, who) if said else said for said in known]
        if now != known:
            changed.add(id_)
            database.run(
                "UPDATE sources SET path = ?, name = ?, municipality = ?, committee = ?, title = ?, url = ? "
                "WHERE key = ?",
                (*now, key),
            )
    return changed


def _notes(database: Database, table: str, who: erasing.Sought) -> None:
    told = database.rows(f"SELECT document, entry, note FROM {table} WHERE note IS NOT NULL")
    database.many(
        f"UPDATE {table} SET note = ? WHERE document = ? AND entry = ?",
        [(erasing.text(note, who), document, entry) for document, entry, note in told],
    )


def scrub(database: Database) -> None:
    """Leave nothing of deleted rows in any file: full text, free pages, log, backups.

    Raises StillHeld where another program reads: then the log keeps old data until this is done again.
    """
    database.run("INSERT INTO words (words) VALUES ('optimize')")
    database.run("VACUUM")
    ((busy, *_),) = database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    with told(database.folder):
        for backup in database.folder.glob(f"{NAME}.v*.bak*"):
            backup.unlink()
    if busy:
        raise StillHeld(
            f"{database.folder}: Gelöscht, aber ein anderes Programm liest noch und hält alte Daten fest. "
            "Bitte dort schließen und den Befehl wiederholen."
        )
