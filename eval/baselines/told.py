"""What a model tells in JSON, turned into findings entry by entry; nothing it may say is trusted."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar, cast

from pipeline.llm.values import Record, Refused, as_record, as_text, as_vote, one_of, shown
from pipeline.model import (
    ActionItem,
    Answer,
    Decision,
    Due,
    Findings,
    Minutes,
    Outcome,
    Person,
    Question,
    Status,
    Tier,
)

MOST_ENTRIES, MOST_PEOPLE = 1000, 20
ADDRESS = re.compile(r"^(?:(?:Herrn?|Frau|Dr\.|Prof\.)\s+)+")
FOUND_BY = ("long-context",)
T = TypeVar("T")


class Told:
    """Turns one reply about one document into findings and keeps a line for each entry it refuses."""

    def __init__(self, minutes: Minutes, present: Callable[[int], tuple[int, ...]]) -> None:
        """``present`` tells the present numbers of a sentence by the number that was sent."""
        self._minutes, self._present = minutes, present
        self.failures: list[str] = []

    def findings(self, said: Record) -> Findings:
        """Return the findings of a reply."""
        return Findings(
            questions=self._each("Frage", said.get("questions"), self._question),
            decisions=self._each("Beschluss", said.get("decisions"), self._decision),
            action_items=self._each("Aufgabe", said.get("action_items"), self._action),
        )

    def _each(self, label: str, entries: object, build: Callable[[Record], T]) -> tuple[T, ...]:
        built: list[T] = []
        listed = entries if isinstance(entries, list) else []
        if entries is not None and not isinstance(entries, list):
            self.failures.append(f"{label}: keine Liste")
        for number, entry in enumerate(listed[:MOST_ENTRIES], 1):
            try:
                built.append(build(as_record(entry)))
            except Refused as why:
                self.failures.append(f"{label} {number}: {why}")
        if len(listed) > MOST_ENTRIES:
            self.failures.append(f"{label}: {len(listed) - MOST_ENTRIES} Einträge zu viel")
        return tuple(built)

    def _question(self, entry: Record) -> Question:
        cites = self._cites(entry)
        answers = self._each("Antwort", entry.get("answers"), self._answer)
        status = one_of(Status, entry.get("status") or ("answered" if answers else "unanswered"), "Status")
        return Question(
            askers=_people(entry.get("askers")),
            text=as_text(entry.get("text")) or self._words(cites),
            status=cast(Status, status),
            cites=cites,
            answers=answers,
            found_by=FOUND_BY,
        )

    def _answer(self, entry: Record) -> Answer:
        cites = self._cites(entry)
        return Answer(by=_people(entry.get("by")), text=self._words(cites), cites=cites)

    def _decision(self, entry: Record) -> Decision:
        cites = self._cites(entry)
        return Decision(
            text=as_text(entry.get("text")) or self._words(cites),
            outcome=cast(Outcome, one_of(Outcome, entry.get("outcome"), "Ergebnis")),
            vote=as_vote(entry.get("vote")),
            cites=cites,
            found_by=FOUND_BY,
        )

    def _action(self, entry: Record) -> ActionItem:
        cites = self._cites(entry)
        due = entry.get("due")
        words = as_text(due.get("text") if isinstance(due, dict) else due)
        return ActionItem(
            task=as_text(entry.get("task")) or self._words(cites),
            assignees=_people(entry.get("assignees")),
            due=Due(text=words) if words else None,
            tier=cast(Tier, one_of(Tier, entry.get("tier") or "A", "Stufe")),
            cites=cites,
            found_by=FOUND_BY,
        )

    def _cites(self, entry: Record) -> tuple[int, ...]:
        numbers = entry.get("sentences")
        if not isinstance(numbers, list) or not numbers:
            raise Refused("kein Satz zitiert")
        found: set[int] = set()
        for number in numbers:
            here = self._present(number) if isinstance(number, int) and not isinstance(number, bool) else ()
            if not here:
                raise Refused(f"Satz {shown(number)} gibt es in der Niederschrift nicht")
            found.update(here)
        return tuple(sorted(found))

    def _words(self, cites: tuple[int, ...]) -> str:
        return " ".join(self._minutes.words(number) for number in cites)


def _people(value: object) -> tuple[Person, ...]:
    given = value if isinstance(value, list) else [] if value is None else [value]
    if len(given) > MOST_PEOPLE:
        raise Refused("zu viele Personen")
    return tuple(_person(each) for each in given)


def _person(value: object) -> Person:
    record = {"name": value} if isinstance(value, str) else as_record(value)
    name, label = ADDRESS.sub("", as_text(record.get("name"))), as_text(record.get("label"))
    if not name and not label:
        raise Refused("Person ohne Namen")
    return Person(name=name or None, faction=as_text(record.get("faction")) or None, label=label or None)
