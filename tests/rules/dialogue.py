"""Invented dialogues, read and told in short."""

from __future__ import annotations

from pipeline.german.registry import Registry
from pipeline.model import Minutes, Person, Question
from pipeline.rules.exchanges import questions
from pipeline.talk.turns import turns
from tests.build import minutes_of

Short = tuple[str, tuple[int, ...], str, list[tuple[str, tuple[int, ...]]]]


def read(text: str, chair: str | None = None) -> tuple[Minutes, tuple[Question, ...]]:
    """Return minutes made of lines, with their questions."""
    minutes = minutes_of(*(line.strip() for line in text.strip().splitlines()), chair=chair)
    registry = Registry(minutes)
    return minutes, questions(minutes, registry, turns(minutes, registry))


def who(people: tuple[Person, ...]) -> str:
    """Return the names of people, or their labels."""
    return ", ".join(p.name or p.label or "" for p in people)


def short(text: str, chair: str | None = None) -> list[Short]:
    """Return asker, sentences, status and answers of each question."""
    _, found = read(text, chair)
    return [(who(q.askers), q.cites, q.status, [(who(a.by), a.cites) for a in q.answers]) for q in found]
