"""A summary as the stable JSON record ``protokollant/1``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from pipeline import plain
from pipeline.model import AgendaItem, Minutes, Remark, Statement, Summary
from pipeline.records import Record, evidence, person, records

__all__ = ["SCHEMA", "Record", "evidence", "person", "to_json", "to_record"]

SCHEMA = "protokollant/1"


def to_json(summary: Summary, *, with_text: bool = False, indent: int | None = 2) -> str:
    """Return the record as JSON text; the same summary gives the same bytes."""
    return plain.record(
        json.dumps(to_record(summary, with_text=with_text), ensure_ascii=False, indent=indent)
    )


def to_record(summary: Summary, *, with_text: bool = False) -> Record:
    """Return the record as plain dictionaries and lists."""
    minutes = summary.minutes
    record: Record = {"schema": SCHEMA, "minutes": _header(minutes)}
    if with_text:
        record["text"] = minutes.text
    record["overview"] = _statements(minutes, summary.abstract.overview)
    record["items"] = _items(summary)
    record["unsupported"] = [
        {"kind": u.kind, "reason": u.reason, "proposal": dict(u.proposal)} for u in summary.unsupported
    ]
    record["warnings"] = [_remark(minutes, remark) for remark in summary.findings.remarks]
    record["provenance"] = _provenance(summary)
    return record


def _header(minutes: Minutes) -> Record:
    return {
        "id": minutes.id,
        "title": minutes.title,
        "municipality": minutes.municipality,
        "committee": minutes.committee,
        "date": minutes.date.isoformat() if minutes.date else None,
        "number": minutes.number,
        "start": minutes.start,
        "end": minutes.end,
        "place": minutes.place,
        "chair": person(minutes.chair) if minutes.chair else None,
        "clerk": person(minutes.clerk) if minutes.clerk else None,
        "status": minutes.status,
        "sources": list(minutes.sources),
        "text_sha256": hashlib.sha256(minutes.text.encode()).hexdigest(),
        "participants": [person(p) for p in minutes.participants],
    }


def _items(summary: Summary) -> list[Record]:
    minutes, found = summary.minutes, summary.findings
    told = records(minutes, found)
    abstracts = summary.abstract.items or ((),) * len(minutes.items)
    return [
        _item(item)
        | {
            "summary": _statements(minutes, abstracts[index]),
            "questions": [t.record for t in told if t.kind == "question" and t.item == index],
            "decisions": [t.record for t in told if t.kind == "decision" and t.item == index],
            "action_items": [t.record for t in told if t.kind == "action" and t.item == index],
        }
        for index, item in enumerate(minutes.items)
    ]


def _item(item: AgendaItem) -> Record:
    return {
        "number": item.number,
        "title": item.title,
        "public": item.public,
        "sentences": {"first": item.first, "last": item.last},
    }


def _statements(minutes: Minutes, statements: Iterable[Statement]) -> list[Record]:
    return [{"text": s.text, "evidence": evidence(minutes, s.cites)} for s in statements]


def _remark(minutes: Minutes, remark: Remark) -> Record:
    return {"kind": remark.kind, "text": remark.text, "evidence": evidence(minutes, remark.cites)}


def _provenance(summary: Summary) -> Record:
    made = summary.provenance
    return {
        "engine": made.engine,
        "model": made.model,
        "prompts": dict(made.prompts),
        "usage": dict(made.usage),
        "version": made.version,
        "created": made.created,
    }
