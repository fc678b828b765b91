"""What is in a library: its documents as a table and as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from pipeline import plain
from pipeline.library import Document

SCHEMA = "protokollant/library/1"
# Heading and width of each column; with a space between them 110 characters.
COLUMNS: Mapping[str, int] = {
    "ID": 12, "Datum": 10, "Gemeinde": 16, "Gremium": 20, "Titel": 24, "Dateien": 23,
}  # fmt: skip
MOST_LINES = 3  # of one cell
SAME = "dieselbe Niederschrift wie"


def to_table(documents: Sequence[Document]) -> str:
    """Return documents as a table of at most 110 columns, their number below it."""
    if not documents:
        return "Die Bibliothek enthält noch keine Niederschriften. „protokollant ingest“ nimmt welche auf."
    lines = [_joined(COLUMNS), _joined("-" * width for width in COLUMNS.values())]
    for document in documents:
        lines += _wrapped(_row(document))
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


def _wrapped(row: Sequence[str]) -> Iterator[str]:
    cells = [
        textwrap.wrap(" ".join(text.split()), width, max_lines=MOST_LINES, placeholder=" …") or [""]
        for text, width in zip(row, COLUMNS.values(), strict=True)
    ]
    for parts in zip_longest(*cells, fillvalue=""):
        yield _joined(parts)


def _joined(cells: Iterable[str]) -> str:
    return " ".join(f"{cell:<{width}}" for cell, width in zip(cells, COLUMNS.values(), strict=True)).rstrip()


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
