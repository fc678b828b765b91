"""What is in a library: its documents as a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pipeline import plain
from pipeline.library import Document
from pipeline.report import columns

SCHEMA = "protokollant/library/1"
# Heading and least width of each column.
COLUMNS: Mapping[str, int] = {
    "Kennung": 12, "Datum": 10, "Gemeinde": 16, "Gremium": 20, "Titel": 24, "Dateien": 23,
}  # fmt: skip
MOST_LINES = 3  # of one cell
SAME = "dieselbe Niederschrift wie"


def to_table(documents: Sequence[Document]) -> str:
    """Return documents as a table of at most 110 columns, their number below it."""
    if not documents:
        return "Die Bibliothek enthält noch keine Niederschriften. „protokollant ingest“ nimmt welche auf."
    lines = columns.table(COLUMNS, map(_row, documents), flexible="Titel", most_lines=MOST_LINES)
    number = "1 Protokoll" if len(documents) == 1 else f"{len(documents)} Protokolle"
    meetings = len({document.meeting for document in documents if document.same_as is None})
    copies = sum(document.same_as is not None for document in documents)
    more = f" (davon {copies} nur in anderer Fassung)" if copies else ""
    return plain.lines(
        "\n".join((*lines, "", f"{number}{more} aus {meetings} Sitzung{'' if meetings == 1 else 'en'}"))
    )


def to_json(documents: Sequence[Document], *, indent: int | None = 2) -> str:
    """Return documents as JSON; the same documents give the same bytes."""
    record = {"schema": SCHEMA, "documents": [_record(document) for document in documents]}
    return plain.record(json.dumps(record, ensure_ascii=False, indent=indent))


def _row(document: Document) -> tuple[str, ...]:
    return (
        document.id,
        f"{document.date:%d.%m.%Y}" if document.date else "",
        document.municipality or "",
        document.committee or "",
        f"{SAME} {document.same_as}" if document.same_as else document.title or "",
        ", ".join(dict.fromkeys(document.sources)),
    )


def _record(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "date": document.date.isoformat() if document.date else None,
        "municipality": document.municipality,
        "committee": document.committee,
        "title": document.title,
        "public": document.public,
        "meeting": document.meeting,
        "same_as": document.same_as,
        "sources": list(document.sources),
        "url": document.url,
    }
