"""What a model tells in JSON, turned into findings entry by entry; nothing it may say is trusted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast, get_args

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
    Status,
    Tier,
    Vote,
)

MOST_ENTRIES, MOST_PEOPLE, MOST_VOTES, MOST_CHARACTERS = 1000, 20, 9999, 5000
ADDRESS = re.compile(r"^(?:(?:Herrn?|Frau|Dr\.|Prof\.)\s+)+")
FOUND_BY = ("long-context",)
Record = Mapping[str, Any]
T = TypeVar("T")


class Refused(Exception):
    """An entry that cannot be taken over; the message says why, in German."""


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
                built.append(build(_object(entry)))
            except Refused as why:
                self.failures.append(f"{label} {number}: {why}")
        if len(listed) > MOST_ENTRIES:
            self.failures.append(f"{label}: {len(listed) - MOST_ENTRIES} Einträge zu viel")
        return tuple(built)

    def _question(self, entry: Record) -> Question:
        cites = self._cites(entry)
        answers = self._each("Antwort", entry.get("answers"), self._answer)
        status = _one_of(Status, entry.get("status") or ("answered" if answers else "unanswered"), "Status")
        return Question(
            askers=_people(entry.get("askers")),
            text=_text(entry.get("text")) or self._words(cites),
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
            text=_text(entry.get("text")) or self._words(cites),
            outcome=cast(Outcome, _one_of(Outcome, entry.get("outcome"), "Ergebnis")),
            vote=_vote(entry.get("vote")),
            cites=cites,
            found_by=FOUND_BY,
        )

    def _action(self, entry: Record) -> ActionItem:
        cites = self._cites(entry)
        due = entry.get("due")
        words = _text(due.get("text") if isinstance(due, dict) else due)
        return ActionItem(
            task=_text(entry.get("task")) or self._words(cites),
            assignees=_people(entry.get("assignees")),
            due=Due(text=words) if words else None,
            tier=cast(Tier, _one_of(Tier, entry.get("tier") or "A", "Stufe")),
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
                raise Refused(f"Satz {_short(number)} gibt es in der Niederschrift nicht")
            found.update(here)
        return tuple(sorted(found))

    def _words(self, cites: tuple[int, ...]) -> str:
        return " ".join(self._minutes.words(number) for number in cites)


def _object(entry: object) -> Record:
    if not isinstance(entry, dict):
        raise Refused("kein Objekt")
    return entry


def _text(value: object) -> str:
    """Return words on one line that can be written to a file; none for null."""
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > MOST_CHARACTERS:
        raise Refused(f"kein brauchbarer Text: {_short(value)}")
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").split())


def _one_of(kind: Any, value: object, what: str) -> str:
    if isinstance(value, str) and value in get_args(kind):
        return value
    raise Refused(f"{what} unbekannt: {_short(value)}")


def _people(value: object) -> tuple[Person, ...]:
    given = value if isinstance(value, list) else [] if value is None else [value]
    if len(given) > MOST_PEOPLE:
        raise Refused("zu viele Personen")
    return tuple(_person(each) for each in given)


def _person(value: object) -> Person:
    record = {"name": value} if isinstance(value, str) else _object(value)
    name, label = ADDRESS.sub("", _text(record.get("name"))), _text(record.get("label"))
    if not name and not label:
        raise Refused("Person ohne Namen")
    return Person(name=name or None, faction=_text(record.get("faction")) or None, label=label or None)


def _vote(value: object) -> Vote:
    record = {} if value is None else _object(value)
    mode = record.get("mode")
    kept = None if mode is None else cast(Mode, _one_of(Mode, mode, "Abstimmungsart"))
    yes, no, abstain = (_count(record.get(side)) for side in ("yes", "no", "abstain"))
    return Vote(mode=kept, yes=yes, no=no, abstain=abstain)


def _count(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_VOTES:
        return value
    raise Refused(f"keine Stimmenzahl: {_short(value)}")


def _short(value: object) -> str:
    """Return what was said instead, short and on one line, for a message."""
    if not isinstance(value, str | int | float | None):
        return type(value).__name__
    said = " ".join(f"{value}".encode("utf-8", "replace").decode("utf-8").split())
    return said if len(said) <= 40 else f"{said[:39]}…"
