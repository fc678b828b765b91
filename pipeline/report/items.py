"""The ledger of findings across meetings: as a table for the terminal, as CSV and as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from pipeline import plain
from pipeline.german import wording
from pipeline.library import Closing, Document, Entry
from pipeline.model import Due, Kind, Person, Vote
from pipeline.report import columns

SCHEMA = "protokollant/items/1"
KINDS: Mapping[Kind, str] = {"question": "Frage", "decision": "Beschluss", "action": "Aufgabe"}
VERDICTS: Mapping[str | None, str] = {"confirmed": "bestätigt", "rejected": "verworfen", None: ""}
# Heading and least width of each column.
COLUMNS: Mapping[str, int] = {
    "Kennung": 9, "Datum": 10, "Gremium": 15, "Art": 9, "Wer": 15, "Was": 24, "Bis wann": 10, "Stand": 11,
}  # fmt: skip
FIELDS = (
    "id", "art", "datum", "gemeinde", "gremium", "wer", "was", "bis_wann", "bis_datum", "stand", "pruefung",
    "saetze", "datei", "erledigt_laut", "erledigt_saetze", "erledigt_am", "notiz",
)  # fmt: skip
BRIEF = {wording.STATUSES["unanswered"]: "ohne Antwort"}  # in a narrow column
MOST_LINES = 6  # of one cell of the table
NOTHING = "Keine Einträge."
# A cell of CSV that begins so would be taken for a formula by spreadsheets.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

Documents = Mapping[str, Document]


def to_table(entries: Sequence[Entry], documents: Documents) -> str:
    """Return findings as a table of at most 110 columns, one line saying how many there are below it."""
    if not entries:
        return NOTHING
    rows = [_row(entry, documents[entry.minutes]) for entry in entries]
    lines = columns.table(COLUMNS, rows, flexible="Was", most_lines=MOST_LINES)
    number = "1 Eintrag" if len(entries) == 1 else f"{len(entries)} Einträge"
    return plain.lines("\n".join((*lines, "", number)))


def to_csv(entries: Sequence[Entry], documents: Documents) -> str:
    """Return findings as CSV with a heading line; semicolons, as spreadsheets in German expect them."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(FIELDS)
    for entry in entries:
        writer.writerow(map(_safe, _fields(entry, documents)))
    return plain.lines(out.getvalue())


def to_json(entries: Sequence[Entry], documents: Documents, *, indent: int | None = 2) -> str:
    """Return findings as JSON; the same findings give the same bytes."""
    record = {"schema": SCHEMA, "items": [_record(entry, documents) for entry in entries]}
    return plain.record(json.dumps(record, ensure_ascii=False, indent=indent))


def _row(entry: Entry, document: Document) -> tuple[str, ...]:
    due = _due(entry)
    return (
        entry.id,
        _day(document.date),
        document.committee or document.title or "",
        KINDS[entry.kind],
        _who(entry),
        _what(entry),
        (wording.day(due.date) if due.date else due.text) if due else "",
        BRIEF.get(state := _state(entry), state),
    )


def _fields(entry: Entry, documents: Documents) -> tuple[str, ...]:
    document, due, closing = documents[entry.minutes], _due(entry), entry.closing or Closing()
    later = documents.get(closing.minutes or "")
    return (
        entry.id,
        KINDS[entry.kind],
        document.date.isoformat() if document.date else "",
        document.municipality or "",
        document.committee or "",
        _who(entry),
        _what(entry),
        due.text if due else "",
        due.date.isoformat() if due and due.date else "",
        _state(entry),
        VERDICTS[entry.verdict],
        _numbers(entry.cites),
        _source(document),
        _source(later) if later else "",
        _numbers(closing.cites),
        closing.date.isoformat() if closing.date else "",
        closing.note or "",
    )


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _record(entry: Entry, documents: Documents) -> dict[str, Any]:
    document = documents[entry.minutes]
    return {
        "id": entry.id,
        "kind": entry.kind,
        "minutes": entry.minutes,
        "source": _source(document),
        "municipality": document.municipality,
        "committee": document.committee,
        "date": document.date.isoformat() if document.date else None,
        "item": entry.item,
        "record": dict(entry.record),
        "evidence": list(entry.record.get("evidence") or ()),
        "verdict": entry.verdict,
        "closing": _closing(entry.closing, documents) if entry.closing else None,
    }


def _closing(closing: Closing, documents: Documents) -> dict[str, Any]:
    later = documents.get(closing.minutes or "")
    return {
        "minutes": closing.minutes,
        "source": _source(later) if later else None,
        "sentences": list(closing.cites),
        "date": closing.date.isoformat() if closing.date else None,
        "note": closing.note,
    }


def _who(entry: Entry) -> str:
    record = entry.record
    if entry.kind == "decision":
        return ""
    nobody = wording.NOBODY if entry.kind == "action" else "ohne Namen"
    those = record.get("askers") if entry.kind == "question" else record.get("assignees")
    return wording.people([Person(**who) for who in those or ()], nobody=nobody)


def _what(entry: Entry) -> str:
    return str(entry.record.get("task" if entry.kind == "action" else "text") or "")


def _state(entry: Entry) -> str:
    record = entry.record
    if entry.kind == "question":
        return wording.STATUSES[record["status"]]
    if entry.kind == "decision":
        how = wording.vote(Vote(**record["vote"]))
        return wording.OUTCOMES[record["outcome"]] + (f" ({how})" if how else "")
    closing = entry.closing
    return "offen" if closing is None else f"erledigt {_day(closing.date)}".rstrip()


def _due(entry: Entry) -> Due | None:
    due = entry.record.get("due")
    if not due:
        return None
    return Due(text=due["text"], date=date.fromisoformat(due["date"]) if due.get("date") else None)


def _day(when: date | None) -> str:
    return wording.day(when) if when else ""


def _source(document: Document) -> str:
    return document.sources[0] if document.sources else document.id


def _numbers(cites: Iterable[int]) -> str:
    return ", ".join(map(str, cites))
