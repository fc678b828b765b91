"""The seam between the library and whatever understands and answers questions: rules or a language model."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from pipeline.asking import answers
from pipeline.asking.question import plan as planning
from pipeline.library import Catalogue, Hit, Plan, Reply, Trace
from pipeline.store import Library


class Answerer(Protocol):
    """Understands a question and answers it from what was found; states nothing that is not cited."""

    name: str

    def plan(self, question: str, catalogue: Catalogue, today: date) -> tuple[Plan, Trace]:
        """Return what a question asks for, and how that was found out."""
        ...

    def answer(self, plan: Plan, hits: Sequence[Hit], library: Library) -> Reply:
        """Return what the library says to it; withheld where nothing supports an answer."""
        ...


class Quoting:
    """Answers in the words of the minutes; needs no model and no network."""

    name = "rules"

    def plan(self, question: str, catalogue: Catalogue, today: date) -> tuple[Plan, Trace]:
        """Return the plan that the rules make; it leaves no trace."""
        return planning.plan(question, catalogue, today), Trace()

    def answer(self, plan: Plan, hits: Sequence[Hit], library: Library) -> Reply:
        """Return stored findings for lists and numbers, else the sentences that answer best."""
        return answers.reply(plan, hits, library)
