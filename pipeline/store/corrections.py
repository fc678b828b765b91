"""What people have said about entries: confirmed, rejected, done; kept when documents are read again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pipeline.errors import LibraryError
from pipeline.library import Closing, Entry, Verdict
from pipeline.store import rows
from pipeline.store.database import Database


def judge(database: Database, entry: str, verdict: Verdict | None) -> None:
    """Write down that an entry is right or wrong, or that nothing is said about it."""
    _correct(database, entry, "verdict", (verdict,))


def finish(database: Database, entry: str, note: str, day: date) -> None:
    """Write down that an action item or a question is done, and why."""
    _correct(database, entry, "done, note, day", (1, note, day.isoformat()))


def reopen(database: Database, entry: str) -> None:
    """Write down that an entry is not done, whatever later minutes say."""
    _correct(database, entry, "done, note, day", (0, None, None))


def _correct(database: Database, entry: str, columns: str, values: tuple[object, ...]) -> None:
    document, kind, cited = _found(database, entry)
    marks = ", ".join("?" for _ in values)
    updates = ", ".join(f"{column} = excluded.{column}" for column in columns.split(", "))
    database.run(
        f"INSERT INTO corrections (document, entry, kind, cited, {columns}) VALUES (?, ?, ?, ?, {marks}) "
        f"ON CONFLICT (document, entry) DO UPDATE SET {updates}",
        (document, entry, kind, cited, *values),
    )


def _found(database: Database, entry: str) -> tuple[str, str, str]:
    found = database.rows("SELECT document, kind, cited FROM entries WHERE id = ?", (entry,))
    if not found:
        raise LibraryError(
            f"{database.folder}: Den Eintrag „{entry}“ gibt es nicht. "
            "Die Kennungen zeigt „protokollant items“."
        )
    if len(found) > 1:
        where = ", ".join(document for document, *_ in found)
        raise LibraryError(
            f"{database.folder}: Die Kennung „{entry}“ steht für mehrere Einträge (Protokolle {where}). "
            "Sie lässt sich deshalb nicht ändern."
        )
    document, kind, cited = found[0]
    return document, kind, cited


def carry(database: Database, old: str, new: str, *, gone: bool) -> None:
    """Let what was said about entries of a document hold in the one that replaces it.

    An entry is the same where the words it cites are cited once in the new document, by an entry of the same
    kind. Where the old document is gone, what finds no place is kept and tried again with the next text.
    """
    told = database.rows(
        "SELECT entry, kind, cited, verdict, done, note, day FROM corrections WHERE document = ?", (old,)
    )
    for entry, kind, cited, *said in told:
        found = database.rows(
            "SELECT id FROM entries WHERE document = ? AND kind = ? AND cited = ?", (new, kind, cited)
        )
        alike = sum(row[1:3] == (kind, cited) for row in told)
        place = found[0][0] if len(found) == 1 and alike == 1 else entry if gone else None
        if place is not None:
            database.run(
                "INSERT OR IGNORE INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (new, place, kind, cited, *said),
            )
        if gone:
            database.run("DELETE FROM corrections WHERE document = ? AND entry = ?", (old, entry))


def close(database: Database, found: Iterable[tuple[Entry, Closing]]) -> None:
    """Write down which entries later documents report done, in place of all that was known before."""
    database.run("DELETE FROM closings")
    database.many(
        "INSERT OR IGNORE INTO closings (document, entry, later, cites, note, day) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                entry.minutes, entry.id, closing.minutes, rows.dump(closing.cites), closing.note,
                closing.date.isoformat() if closing.date else None,
            )
            for entry, closing in found
        ],
    )  # fmt: skip
