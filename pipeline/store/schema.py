"""The tables of a library, their version, and the way from older versions to this one.

Sources, readings, corrections and notes are the truth; all other tables follow from them. ``PRAGMA
user_version`` is the version of the schema; ``PRAGMA application_id`` says that the file is a library.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping

from pipeline.errors import LibraryError
from pipeline.store.database import NAME, Database

VERSION = 3
APPLICATION = 0x50726F74  # "Prot"
Step = Callable[[Database], None]

# path and name are shown, key (a hash of the path as it was given) tells files apart
TRUTH = """
CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS readings (
    key INTEGER PRIMARY KEY, document TEXT NOT NULL, digest TEXT NOT NULL, engine TEXT NOT NULL,
    minutes TEXT NOT NULL, entries TEXT NOT NULL, cuts TEXT NOT NULL, erased INTEGER NOT NULL DEFAULT 0,
    UNIQUE (document, digest));
CREATE TABLE IF NOT EXISTS sources (
    key TEXT PRIMARY KEY, path TEXT NOT NULL, name TEXT NOT NULL, file_hash TEXT NOT NULL,
    document TEXT NOT NULL, reading INTEGER NOT NULL REFERENCES readings (key),
    municipality TEXT, committee TEXT, date TEXT, title TEXT, url TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sources_of ON sources (document, path);
CREATE INDEX IF NOT EXISTS sources_reading ON sources (reading);
CREATE TABLE IF NOT EXISTS corrections (
    document TEXT NOT NULL, entry TEXT NOT NULL, kind TEXT NOT NULL, cited TEXT NOT NULL,
    verdict TEXT, done INTEGER, note TEXT, day TEXT, PRIMARY KEY (document, entry)) WITHOUT ROWID;
"""
DERIVED = """
CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY, title TEXT, municipality TEXT, committee TEXT, date TEXT, public INTEGER,
    meeting TEXT NOT NULL, url TEXT, reading INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS documents_place ON documents (municipality, committee, date);
CREATE TABLE IF NOT EXISTS copies (
    document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE, head TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS copies_of ON copies (head);
CREATE TABLE IF NOT EXISTS entries (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, place INTEGER NOT NULL, item INTEGER NOT NULL, public INTEGER NOT NULL,
    outcome TEXT, mode TEXT, status TEXT, tier TEXT, cited TEXT NOT NULL, cites TEXT NOT NULL,
    record TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS entries_id ON entries (id);
CREATE INDEX IF NOT EXISTS entries_of ON entries (document, place);
CREATE INDEX IF NOT EXISTS entries_sort ON entries (
    document, kind, item, public, outcome, mode, status, tier, id, place);
CREATE TABLE IF NOT EXISTS topics (
    entry INTEGER PRIMARY KEY REFERENCES entries (key) ON DELETE CASCADE, stems TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS items (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, place INTEGER NOT NULL,
    number TEXT, title TEXT, public INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY (document, place)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS names (
    entry INTEGER NOT NULL REFERENCES entries (key) ON DELETE CASCADE,
    part TEXT NOT NULL, name TEXT, family TEXT, office TEXT, label TEXT, parties TEXT);
CREATE INDEX IF NOT EXISTS names_of ON names (entry);
CREATE INDEX IF NOT EXISTS names_family ON names (family);
CREATE INDEX IF NOT EXISTS names_label ON names (label);
CREATE INDEX IF NOT EXISTS names_office ON names (office);
CREATE TABLE IF NOT EXISTS people (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    name TEXT NOT NULL, family TEXT NOT NULL, faction TEXT, role TEXT);
CREATE INDEX IF NOT EXISTS people_of ON people (document);
CREATE TABLE IF NOT EXISTS abbreviations (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    short TEXT NOT NULL, long TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS abbreviations_of ON abbreviations (document);
CREATE TABLE IF NOT EXISTS closings (
    document TEXT NOT NULL, entry TEXT NOT NULL,
    later TEXT REFERENCES documents (id) ON DELETE CASCADE,
    cites TEXT NOT NULL, note TEXT, day TEXT, PRIMARY KEY (document, entry)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS closings_later ON closings (later);
CREATE TABLE IF NOT EXISTS passages (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    item INTEGER NOT NULL, public INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    text TEXT NOT NULL, context TEXT NOT NULL, speakers TEXT NOT NULL, parties TEXT,
    vector INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS passages_of ON passages (document, first);
CREATE INDEX IF NOT EXISTS passages_vector ON passages (key) WHERE vector = 0;
CREATE TABLE IF NOT EXISTS evidence (
    passage INTEGER NOT NULL REFERENCES passages (key) ON DELETE CASCADE,
    entry INTEGER NOT NULL REFERENCES entries (key) ON DELETE CASCADE);
CREATE INDEX IF NOT EXISTS evidence_entry ON evidence (entry);
CREATE INDEX IF NOT EXISTS evidence_passage ON evidence (passage);
CREATE TABLE IF NOT EXISTS stale (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    context, body, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'");
CREATE VIRTUAL TABLE IF NOT EXISTS terms USING fts5vocab (words, row);
"""


def version(database: Database) -> int:
    """Return the version of the schema, 0 for an empty database; raises LibraryError for foreign files."""
    ((found,), (made_by,)) = (*database.rows("PRAGMA user_version"), *database.rows("PRAGMA application_id"))
    if made_by != APPLICATION and (found or not empty(database)):
        raise LibraryError(
            f"{database.folder}: {NAME} ist keine Bibliothek von Protokollant. "
            "Bitte einen anderen Ordner nehmen."
        )
    if found > VERSION:
        raise LibraryError(
            f"{database.folder}: Diese Bibliothek ist von einer neueren Fassung des Programms "
            f"(Schema {found}, hier {VERSION}). Bitte Protokollant aktualisieren."
        )
    return int(found)


def empty(database: Database) -> bool:
    """Tell whether there is not one table."""
    return database.one("SELECT 1 FROM sqlite_master LIMIT 1") is None


def create(database: Database) -> None:
    """Make all tables of an empty database, or none."""
    with database.transaction():
        complete(database)
        _stamp(database, VERSION)


def complete(database: Database) -> None:
    """Make the tables that are missing."""
    for statement in (TRUTH + DERIVED).split(";\n"):
        if statement.strip():
            database.run(statement)


def migrate(database: Database, steps: Mapping[int, Step], target: int = VERSION) -> None:
    """Take an older database to the target version, step by step in one transaction, after a backup.

    ``steps[n]`` leads from version n to n + 1. The backup is ``library.db.vN.bak`` and stays.
    """
    ((found,),) = database.rows("PRAGMA user_version")
    _back_up(database, int(found))
    with database.transaction():
        for old in range(int(found), target):
            steps[old](database)
        _stamp(database, target)


def _back_up(database: Database, old: int) -> None:
    final = database.folder / f"{NAME}.v{old}.bak"
    growing = final.with_name(f"{final.name}.tmp")
    with contextlib.suppress(FileNotFoundError):
        growing.unlink()
    database.backup(growing)
    growing.replace(final)


def _stamp(database: Database, number: int) -> None:
    database.run(f"PRAGMA application_id = {APPLICATION}")
    database.run(f"PRAGMA user_version = {number}")
