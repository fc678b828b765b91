"""Whether the SQLite that Python came with can keep a library."""

from __future__ import annotations

import sqlite3

LEAST = (3, 31)  # the oldest that was tried with the same answers; 3.24 finds less in full text
LEAST_FOR_VECTORS = (3, 35)  # what Chroma insists on
NEEDED = {
    "Volltextsuche (FTS5)": "CREATE VIRTUAL TABLE temp.probe USING fts5 (words)",
    "Lesen von JSON": "SELECT json_extract('[1]', '$[0]')",
}
ADVICE = "Bitte ein Python mit neuem, vollständigem SQLite verwenden, etwa von python.org."


def lacking() -> str | None:
    """Return in German what SQLite lacks for keeping a library, None if it lacks nothing.

    Compiled without full text or JSON it is of no more use than one that is too old.
    """
    if sqlite3.sqlite_version_info[:2] < LEAST:
        return f"SQLite {sqlite3.sqlite_version} ist zu alt, nötig ist {shown(LEAST)}"
    connection = sqlite3.connect(":memory:")
    try:
        for what, statement in NEEDED.items():
            try:
                connection.execute(statement)
            except sqlite3.OperationalError:
                return f"SQLite {sqlite3.sqlite_version} fehlt etwas: {what}"
    finally:
        connection.close()
    return None


def too_old_for_vectors() -> bool:
    """Tell whether Chroma refuses to work with this SQLite."""
    return sqlite3.sqlite_version_info[:2] < LEAST_FOR_VECTORS


def shown(version: tuple[int, ...]) -> str:
    """Return a version as it is written.

    >>> shown((3, 31))
    '3.31'
    """
    return ".".join(map(str, version))
