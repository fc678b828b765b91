"""Annotated real minutes turned into proposals, right as they are or with one thing changed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, get_args

from pipeline.german.registry import Registry
from pipeline.model import (
    ActionItem,
    Answer,
    Decision,
    Due,
    Findings,
    Minutes,
    Mode,
    Outcome,
    Person,
    Question,
    Vote,
)
from tests.shared import annotation, gold_minutes

NEGATION = re.compile(r"\b(nicht|kein\w*)\b")
FINITE = re.compile(r"\b(ist|sind|war|wird|werden|wurde|wurden|hat|haben|sei|soll|kann|könne|werde)\b")
STRANGER = "Korbinian Quellmann"
OUTCOMES: list[Outcome] = [o for o in get_args(Outcome) if o not in ("proposed", "no_decision")]


def oracle(name: str) -> tuple[Minutes, Findings]:
    """Return a document and its annotation as findings."""
    minutes, gold = gold_minutes(name), annotation(name)
    registry = Registry(minutes)
    return minutes, Findings(
        questions=tuple(_question(minutes, q) for q in gold["questions"]),
        decisions=tuple(_decision(minutes, d) for d in gold["decisions"]),
        action_items=tuple(_action(registry, a) for a in gold["action_items"]),
    )


def _person(record: dict[str, Any]) -> Person:
    return Person(name=record.get("name"), faction=record.get("faction"), label=record.get("label"))


def _question(minutes: Minutes, q: dict[str, Any]) -> Question:
    answers = tuple(
        Answer(by=tuple(map(_person, a["by"])), text=minutes.words(a["sents"][0]), cites=tuple(a["sents"]))
        for a in q["answers"]
    )
    return Question(
        askers=tuple(map(_person, q["askers"])),
        text=q["text"],
        status=q["status"],
        cites=tuple(q["sents"]),
        answers=answers,
    )


def _decision(minutes: Minutes, d: dict[str, Any]) -> Decision:
    return Decision(
        text=minutes.words((d["text_sents"] or d["result_sents"])[0]),
        outcome=d["outcome"],
        vote=Vote(**d["vote"]),
        cites=tuple(d["text_sents"] + d["result_sents"]),
    )


def _action(registry: Registry, a: dict[str, Any]) -> ActionItem:
    who = registry.person(a["assignee"]) if a["assignee"] else None
    assignees = (who or Person(label=a["assignee"]),) if a["assignee"] else ()
    due = Due(text=a["due"]) if a["due"] else None
    return ActionItem(task=a["task"], assignees=assignees, due=due, tier=a["tier"], cites=tuple(a["sents"]))


# --- one thing changed ----------------------------------------------------------------------------------


def changed(findings: Findings, rng: random.Random) -> Iterator[tuple[str, Findings]]:
    """Yield (kind of change, findings with one finding that has just this change)."""
    known = sorted({p.name for q in findings.questions for p in _people(q) if p.name})
    for question in findings.questions:
        for kind, other in _changed_question(question, known, rng):
            yield kind, Findings(questions=(other,))
    for decision in findings.decisions:
        for kind, changed_decision in _changed_decision(decision, rng):
            yield kind, Findings(decisions=(changed_decision,))
    for action in findings.action_items:
        for kind, changed_action in _changed_action(action):
            yield kind, Findings(action_items=(changed_action,))


def _people(question: Question) -> list[Person]:
    return [*question.askers, *(person for answer in question.answers for person in answer.by)]


def _changed_question(
    question: Question, known: list[str], rng: random.Random
) -> Iterator[tuple[str, Question]]:
    bare = replace(question, answers=())
    for kind, text in _changed_texts(question.text):
        yield kind, replace(bare, text=text)
    if any(p.name for p in question.askers):
        yield "name invented", replace(bare, askers=_renamed(question.askers, STRANGER))
        others = [n for n in known if n not in {p.name for p in question.askers}]
        if others:
            yield "name of another", replace(bare, askers=_renamed(question.askers, rng.choice(others)))
    for answer in question.answers:
        for kind, text in _changed_texts(answer.text):
            yield kind, replace(question, answers=(replace(answer, text=text),))
        if any(p.name for p in answer.by):
            by = _renamed(answer.by, STRANGER)
            yield "name invented", replace(question, answers=(replace(answer, by=by),))


def _changed_decision(decision: Decision, rng: random.Random) -> Iterator[tuple[str, Decision]]:
    for kind, text in _changed_texts(decision.text):
        yield kind, replace(decision, text=text)
    if decision.outcome != "proposed":
        other = rng.choice([o for o in OUTCOMES if o != decision.outcome])
        yield "outcome", replace(decision, outcome=other)
    mode = rng.choice([m for m in get_args(Mode) if m not in (decision.vote.mode, "counted")])
    yield "vote mode", replace(decision, vote=replace(decision.vote, mode=mode))
    vote = decision.vote
    if vote.yes is not None:
        yield "number", replace(decision, vote=replace(vote, yes=vote.yes + 3))
    if vote.no is not None:
        yield "number", replace(decision, vote=replace(vote, no=vote.no + 3))
    if vote.abstain is not None:
        yield "number", replace(decision, vote=replace(vote, abstain=vote.abstain + 3))


def _changed_action(action: ActionItem) -> Iterator[tuple[str, ActionItem]]:
    for kind, text in _changed_texts(action.task):
        yield kind, replace(action, task=text)
    if any(p.name for p in action.assignees):
        yield "name invented", replace(action, assignees=_renamed(action.assignees, STRANGER))
    number = other_number(action.due.text) if action.due else None
    if number:
        yield "number", replace(action, due=Due(text=number))


def _renamed(people: tuple[Person, ...], name: str) -> tuple[Person, ...]:
    return tuple(replace(p, name=name) if p.name else p for p in people)


def _changed_texts(text: str) -> Iterator[tuple[str, str]]:
    changes: dict[str, Callable[[str], str | None]] = {
        "number": other_number,
        "negation dropped": without_negation,
        "negation added": with_negation,
    }
    for kind, change in changes.items():
        other = change(text)
        if other:
            yield kind, other


def other_number(text: str) -> str | None:
    """Return a text with its first number changed, None without one."""
    match = re.search(r"\d+", text)
    return match and text[: match.start()] + str(int(match[0]) + 3) + text[match.end() :]


def without_negation(text: str) -> str | None:
    """Return a text without its first negation, None without one."""
    match = NEGATION.search(text)
    if not match:
        return None
    kept = "ein" + match[0][4:] if match[0].startswith("kein") else ""
    return re.sub(r"  +", " ", text[: match.start()] + kept + text[match.end() :])


def with_negation(text: str) -> str | None:
    """Return a text with a negation behind its first finite verb, None where it has one or no verb."""
    match = None if NEGATION.search(text) else FINITE.search(text)
    return match and text[: match.end()] + " nicht" + text[match.end() :]
