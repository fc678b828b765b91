"""The full text of passages as search tokens, and whether it was made by the tokens of today."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from pipeline.german.tokens import tokens
from pipeline.store.database import Database

NOTE = "tokens"
# whatever tokens do with a text they do with this one
SAMPLE = (
    "Die Bürgermeisterin der Straßenbau-Kommission, Frau Dr. Große-Voss, fragt am 12.03.2024 (TOP 3) "
    "nach den 23.300,50 Euro für Kindertagesstätten; Buergerbüros und Rathäuser würden's zahlen: 7 von 12, "
    "§ 24 GO NRW."
)


def enter(database: Database, passage: int, context: str, speakers: Sequence[str], text: str) -> None:
    """Write the tokens of one passage; who speaks in it counts as part of where it stands."""
    where = tokens(" ".join((context, *speakers)))
    database.run(
        "INSERT INTO words (rowid, context, body) VALUES (?, ?, ?)",
        (passage, " ".join(where), " ".join(tokens(text))),
    )


def is_current(database: Database) -> bool:
    """Tell whether all passages were written with the tokens of today."""
    return database.one("SELECT 1 FROM notes WHERE name = ? AND value = ?", (NOTE, _spelling())) is not None


def sign(database: Database) -> None:
    """Note that all passages were written with the tokens of today."""
    database.run("INSERT OR REPLACE INTO notes VALUES (?, ?)", (NOTE, _spelling()))


def rewrite(database: Database) -> None:
    """Write the tokens of all passages again."""
    with database.transaction():
        database.run("DELETE FROM words")
        for key, context, speakers, text in database.rows(
            "SELECT key, context, speakers, text FROM passages"
        ):
            enter(database, key, context, json.loads(speakers), text)
        sign(database)


def _spelling() -> str:
    return hashlib.sha256(" ".join(tokens(SAMPLE)).encode()).hexdigest()[:16]
