"""Grounding: what an engine proposes, kept only as far as the cited sentences carry it.

What fails is not dropped silently but returned apart, with the reason. Nothing here knows which engine made
a proposal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, TypeVar

from pipeline import results, together
from pipeline.model import (
    Abstract,
    ActionItem,
    Answer,
    Decision,
    Findings,
    Minutes,
    Person,
    Proposals,
    Question,
    Remark,
    Statement,
    Unsupported,
)
from pipeline.support import SHORT_SHARE, Support, support_of

# Who has to act when nobody is named: the municipality whose minutes these are, and who works for it.
NOBODY = ("Verwaltung", "Gemeinde", "Stadt")
T = TypeVar("T", Question, Decision, ActionItem, Statement, Remark)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounded:
    """What stands, what does not and why, and where each person's name, faction and role are written."""

    findings: Findings
    abstract: Abstract
    unsupported: tuple[Unsupported, ...]
    person_evidence: Mapping[Person, tuple[int, ...]]


def ground(proposals: Proposals, minutes: Minutes) -> Grounded:
    """Return the proposals that the minutes carry and, apart, those that they do not.

    What the engine has refused itself comes first among these.
    """
    support = support_of(minutes)
    refused: list[Unsupported] = [*proposals.unsupported]
    found = proposals.findings
    questions = _kept(found.questions, "question", support, _question, refused)
    findings = Findings(
        questions=tuple(_with_supported_answers(q, support, refused) for q in questions),
        decisions=_kept(found.decisions, "decision", support, _decision, refused),
        action_items=_kept(found.action_items, "action", support, _action, refused),
        remarks=_kept(found.remarks, "warning", support, _remark, refused),
    )
    abstract = Abstract(
        overview=_kept(proposals.abstract.overview, "overview", support, _statement, refused),
        items=tuple(
            _kept(item, "summary", support, _statement, refused) for item in proposals.abstract.items
        ),
    )
    return Grounded(
        findings=findings,
        abstract=abstract,
        unsupported=tuple(refused),
        person_evidence={p: support.evidence(p) for p in _persons(findings)},
    )


def _kept(
    proposed: Iterable[T],
    kind: str,
    support: Support,
    check: Callable[[T, Support], str | None],
    refused: list[Unsupported],
) -> tuple[T, ...]:
    kept = []
    for proposal in proposed:
        reason = support.cited(proposal.cites) or check(proposal, support)
        if reason:
            refused.append(Unsupported(kind=kind, reason=reason, proposal=_plain(proposal)))
        else:
            kept.append(proposal)
    return tuple(kept)


def _with_supported_answers(question: Question, support: Support, refused: list[Unsupported]) -> Question:
    kept = []
    for answer in question.answers:
        reason = support.cited(answer.cites) or _answer(answer, question, support)
        if reason:
            refused.append(Unsupported(kind="answer", reason=reason, proposal=_plain(answer)))
        else:
            kept.append(answer)
    if len(kept) == len(question.answers):
        return question
    status = question.status if kept else "unanswered"
    return replace(question, answers=tuple(kept), status=status)


def _question(question: Question, support: Support) -> str | None:
    return (
        support.text(question.text, question.cites)
        or support.people(question.askers, question.cites)
        or together.question(question, support)
    )


def _answer(answer: Answer, question: Question, support: Support) -> str | None:
    return (
        support.text(answer.text, answer.cites)
        or support.people(answer.by, answer.cites)
        or together.answer(answer, question, support)
    )


def _decision(decision: Decision, support: Support) -> str | None:
    return (
        support.text(decision.text, decision.cites)
        or results.told(decision.text, decision.cites, support)
        or support.outcome(decision.outcome, decision.vote, decision.cites)
        or support.vote(decision.vote, decision.cites)
        or together.decision(decision, support)
    )


def _action(action: ActionItem, support: Support) -> str | None:
    return (
        support.text(action.task, action.cites)
        or results.told(action.task, action.cites, support)
        or support.people(action.assignees, action.cites, default=NOBODY)
        or support.due(action.due, action.cites)
        or together.action(action, support)
    )


def _statement(statement: Statement, support: Support) -> str | None:
    return (
        support.text(statement.text, statement.cites, SHORT_SHARE)
        or results.told(statement.text, statement.cites, support)
        or together.statement(statement, support)
    )


def _remark(remark: Remark, support: Support) -> str | None:
    return None  # the program's own words about the cited sentences


def _persons(findings: Findings) -> list[Person]:
    people = [p for q in findings.questions for p in (*q.askers, *(b for a in q.answers for b in a.by))]
    people += [p for a in findings.action_items for p in a.assignees]
    return list(dict.fromkeys(p for p in people if p.name))


def _plain(proposal: Any) -> dict[str, Any]:
    """Return a proposal as JSON can hold it."""
    return {key: _simple(value) for key, value in asdict(proposal).items() if key != "rule"}


def _simple(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _simple(inner) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_simple(inner) for inner in value]
    return value
