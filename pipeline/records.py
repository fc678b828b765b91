"""The JSON record of a finding: what ``summarise --format json`` prints for it, and what a library keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pipeline.model import (
    ActionItem,
    Decision,
    Findings,
    Kind,
    Minutes,
    Person,
    Question,
    finding_ids,
    quotes,
)

Record = dict[str, Any]
Finding = TypeVar("Finding", Question, Decision, ActionItem)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A finding as a record with its id; ``item`` is the index of the agenda item it begins in."""

    kind: Kind
    item: int
    cites: tuple[int, ...]
    record: Record


def records(minutes: Minutes, findings: Findings) -> tuple[Recorded, ...]:
    """Return the records of all findings: questions, decisions, action items, each in their order."""
    return (
        *_recorded(minutes, "question", findings.questions, _question),
        *_recorded(minutes, "decision", findings.decisions, _decision),
        *_recorded(minutes, "action", findings.action_items, _action),
    )


def person(who: Person) -> Mapping[str, str | None]:
    """Return a person as the record's P."""
    return {"name": who.name, "faction": who.faction, "role": who.role, "label": who.label}


def evidence(minutes: Minutes, cites: Iterable[int]) -> list[Record]:
    """Return the quotes of cited sentences as the record's list of Q."""
    return [
        {"sentences": list(q.sentences), "start": q.start, "end": q.end, "page": q.page, "text": q.text}
        for q in quotes(minutes, cites)
    ]


def _recorded(
    minutes: Minutes, kind: Kind, found: Sequence[Finding], render: Callable[[Minutes, Finding], Record]
) -> Iterator[Recorded]:
    ids = finding_ids(minutes, kind, [each.cites for each in found])
    for id_, each in zip(ids, found, strict=True):
        yield Recorded(
            kind=kind,
            item=minutes.item_of(min(each.cites)),
            cites=each.cites,
            record={"id": id_} | render(minutes, each),
        )


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
        **_joined(decision),
    }


def _action(minutes: Minutes, action: ActionItem) -> Record:
    due = action.due
    return {
        "task": action.task,
        "assignees": [person(p) for p in action.assignees],
        "due": {"text": due.text, "date": due.date.isoformat() if due.date else None} if due else None,
        "tier": action.tier,
        "evidence": evidence(minutes, action.cites),
        **_joined(action),
    }


def _joined(found: Decision | ActionItem) -> Record:
    """Return who found something, where two engines did the work."""
    if not found.review and len(found.found_by) < 2:
        return {}
    return {"found_by": list(found.found_by), "review": found.review}
