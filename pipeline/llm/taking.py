"""Entries of a reply taken over as findings: persons by the registry, deadlines with their dates."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.german.deadlines import deadline
from pipeline.german.registry import registry_of
from pipeline.llm.persons import people
from pipeline.llm.wire import Entry, Parsed
from pipeline.model import ActionItem, Answer, Decision, Due, Findings, Minutes, Question, Statement
from pipeline.support import support_of

FOUND_BY = ("llm",)


class Taking:
    """Turns entries about one document into findings; what they cite is for grounding to judge."""

    def __init__(self, minutes: Minutes) -> None:
        """Persons are worked out once for all entries."""
        self._minutes = minutes
        self._registry = registry_of(minutes)
        self._support = support_of(minutes)
        self._titles = set[int]()

    @property
    def notes(self) -> tuple[str, ...]:
        """German lines about what was changed of the entries taken over so far."""
        numbers = ", ".join(map(str, sorted(self._titles)))
        return (
            (f"Überschrift statt Aussage zitiert, die Nummer fällt weg: Satz {numbers}",) if numbers else ()
        )

    def findings(self, said: Parsed) -> Findings:
        """Return the findings of a reply."""
        return Findings(
            questions=tuple(map(self.question, said["questions"])),
            decisions=tuple(map(self.decision, said["decisions"])),
            action_items=tuple(map(self.action, said["tasks"])),
        )

    def statements(self, entries: Iterable[Entry]) -> tuple[Statement, ...]:
        """Return the statements of an abstract, each once."""
        return tuple(
            dict.fromkeys(Statement(text=entry.text, cites=self._telling(entry)) for entry in entries)
        )

    def question(self, entry: Entry) -> Question:
        """Return a question with its answers, in order of appearance."""
        answers = sorted(dict.fromkeys(map(self._answer, entry.answers)), key=lambda a: a.cites)
        status = entry.status if answers or entry.status != "answered" else "unanswered"
        return Question(
            askers=people(entry.by, self._registry, entry.cites),
            text=entry.text or self._words(entry),
            status=status,
            cites=entry.cites,
            answers=tuple(answers),
            found_by=FOUND_BY,
        )

    def _answer(self, entry: Entry) -> Answer:
        return Answer(
            by=people(entry.by, self._registry, entry.cites),
            text=entry.text or self._words(entry),
            cites=entry.cites,
        )

    def decision(self, entry: Entry) -> Decision:
        """Return a decision."""
        return Decision(
            text=entry.text or self._words(entry),
            outcome=entry.outcome,
            vote=entry.vote,
            cites=self._telling(entry),
            found_by=FOUND_BY,
        )

    def action(self, entry: Entry) -> ActionItem:
        """Return an action item; the date of its deadline follows from the words and the meeting's date."""
        due = deadline(entry.due, self._minutes.date) if entry.due else None
        return ActionItem(
            task=entry.text or self._words(entry),
            assignees=people(entry.by, self._registry, entry.cites),
            due=Due(text=entry.due, date=due.date if due else None) if entry.due else None,
            tier=entry.tier,
            cites=entry.cites,
            found_by=FOUND_BY,
        )

    def _telling(self, entry: Entry) -> tuple[int, ...]:
        """Return what a decision or statement cites, without labels over what it cites: they say nothing."""
        titles = {n for n in entry.cites if n + 1 in entry.cites and self._support.is_title(n)}
        self._titles |= titles
        return tuple(n for n in entry.cites if n not in titles)

    def _words(self, entry: Entry) -> str:
        known = range(1, len(self._minutes.sentences) + 1)
        return " ".join(self._minutes.words(number) for number in entry.cites if number in known)
