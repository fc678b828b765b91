"""A summary as the stable JSON record ``protokollant/1``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.model import (
    ActionItem,
    AgendaItem,
    Decision,
    Minutes,
    Person,
    Question,
    Remark,
    Statement,
    Summary,
    finding_ids,
    quotes,
)

SCHEMA = "protokollant/1"
Record = dict[str, Any]


def to_json(summary: Summary, *, with_text: bool = False, indent: int | None = 2) -> str:
    """Return the record as JSON text; the same summary gives the same bytes."""
    return json.dumps(to_record(summary, with_text=with_text), ensure_ascii=False, indent=indent)


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


def person(who: Person) -> Mapping[str, str | None]:
    """Return a person as the record's P."""
    return {"name": who.name, "faction": who.faction, "role": who.role, "label": who.label}


def evidence(minutes: Minutes, cites: Iterable[int]) -> list[Record]:
    """Return the quotes of cited sentences as the record's list of Q."""
    return [
        {"sentences": list(q.sentences), "start": q.start, "end": q.end, "page": q.page, "text": q.text}
        for q in quotes(minutes, cites)
    ]


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
    questions = _with_ids(minutes, "question", found.questions, _question)
    decisions = _with_ids(minutes, "decision", found.decisions, _decision)
    actions = _with_ids(minutes, "action", found.action_items, _action)
    abstracts = summary.abstract.items or ((),) * len(minutes.items)
    return [
        _item(item)
        | {
            "summary": _statements(minutes, abstracts[index]),
            "questions": [record for at, record in questions if at == index],
            "decisions": [record for at, record in decisions if at == index],
            "action_items": [record for at, record in actions if at == index],
        }
        for index, item in enumerate(minutes.items)
    ]


def _with_ids(minutes: Minutes, kind: Any, found: Any, render: Any) -> list[tuple[int, Record]]:
    ids = finding_ids(minutes, kind, [each.cites for each in found])
    return [
        (minutes.item_of(min(each.cites)), {"id": id_} | render(minutes, each))
        for id_, each in zip(ids, found, strict=True)
    ]


def _item(item: AgendaItem) -> Record:
    return {
        "number": item.number,
        "title": item.title,
        "public": item.public,
        "sentences": {"first": item.first, "last": item.last},
    }


def _question(minutes: Minutes, question: Question) -> Record:
    return {
        "text": question.text,
        "askers": [person(p) for p in question.askers],
        "status": question.status,
        "evidence": evidence(minutes, question.cites),
        "answers": [
            {"by": [person(p) for p in a.by], "text": a.text, "evidence": evidence(minutes, a.cites)}
            for a in question.answers
        ],
        "found_by": list(question.found_by),
        "review": question.review,
    }


def _decision(minutes: Minutes, decision: Decision) -> Record:
    vote = decision.vote
    return {
        "text": decision.text,
        "outcome": decision.outcome,
        "vote": {"mode": vote.mode, "yes": vote.yes, "no": vote.no, "abstain": vote.abstain},
        "evidence": evidence(minutes, decision.cites),
    }


def _action(minutes: Minutes, action: ActionItem) -> Record:
    due = action.due
    return {
        "task": action.task,
        "assignees": [person(p) for p in action.assignees],
        "due": {"text": due.text, "date": due.date.isoformat() if due.date else None} if due else None,
        "tier": action.tier,
        "evidence": evidence(minutes, action.cites),
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
