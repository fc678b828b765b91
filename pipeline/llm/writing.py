"""Findings as a model writes them: to show it what it wrote, or to stand in for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pipeline.model import ActionItem, Answer, Decision, Person, Question, Statement

Finding = Question | Decision | ActionItem | Statement


def wire_form(entry: Finding | Answer) -> dict[str, Any]:
    """Return an entry in the form in which a model replies.

    >>> wire_form(Statement(text="Der Steg wird gesperrt.", cites=(4,)))
    {'s': [4], 'text': 'Der Steg wird gesperrt.'}
    """
    said: dict[str, Any] = {"s": list(entry.cites)}
    if isinstance(entry, Question):
        said |= {"by": _names(entry.askers), "text": entry.text, "status": entry.status}
        return said | {"answers": [wire_form(answer) for answer in entry.answers]}
    if isinstance(entry, Answer):
        return said | {"by": _names(entry.by), "text": None}
    if isinstance(entry, Decision):
        vote = {side: getattr(entry.vote, side) for side in ("mode", "yes", "no", "abstain")}
        return said | {"text": entry.text, "outcome": entry.outcome, "vote": vote}
    if isinstance(entry, ActionItem):
        due = entry.due.text if entry.due else None
        said |= {"by": _names(entry.assignees), "text": entry.task, "due": due}
        return said | {"tier": entry.tier}
    return said | {"text": entry.text}


def _names(people: Iterable[Person]) -> list[str]:
    return [_name(person) for person in people]


def _name(person: Person) -> str:
    name = person.name or person.label or person.role or ""
    return f"{name} ({person.faction})" if person.faction and person.name else name
