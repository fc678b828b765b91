"""Passages that are withheld from an embedder outside of this house: those that are not public.

They are marked as such in the column that says of each passage whether it has a vector, so that they are not
offered for one. When in doubt a passage is withheld: in minutes with a non-public item, what belongs to no
item (lists of the agenda, lines between the items) may tell what that item is about.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from pipeline.store import rows
from pipeline.store.database import Database

LACKING, WITHHELD = 0, 2  # 1 is: it has a vector
NOT_PUBLIC = "public = 0 OR document IN (SELECT id FROM documents WHERE public = 0)"  # whatever its items say
MIXED = (
    "SELECT d.id, json_extract(r.minutes, '$.items') FROM documents d JOIN readings r ON r.key = d.reading "
    "WHERE d.id IN (SELECT document FROM passages WHERE public = 0) "
    "AND d.id IN (SELECT document FROM passages WHERE vector = 0)"
)


def settle(database: Database, *, public_only: bool) -> None:
    """Withhold the passages without a vector that are not public, or offer all; for one transaction."""
    database.run("UPDATE passages SET vector = ? WHERE vector = ?", (LACKING, WITHHELD))
    if not public_only:
        return
    database.run(f"UPDATE passages SET vector = ? WHERE vector = ? AND ({NOT_PUBLIC})", (WITHHELD, LACKING))
    for document, items in database.rows(MIXED):
        public = [(item.first, item.last) for item in rows.to_items(json.loads(items)) if item.public]
        lacking = database.rows(
            "SELECT key, first, last FROM passages WHERE document = ? AND vector = ?", (document, LACKING)
        )
        database.many(
            "UPDATE passages SET vector = ? WHERE key = ?",
            [(WITHHELD, key) for key, first, last in lacking if not _within(first, last, public)],
        )


def counted(database: Database) -> Mapping[str, int]:
    """Return in which documents passages are withheld, and how many."""
    return dict(
        database.rows(
            "SELECT document, count(*) FROM passages WHERE vector = ? GROUP BY document", (WITHHELD,)
        )
    )


def _within(first: int, last: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= first and last <= end for start, end in spans)
