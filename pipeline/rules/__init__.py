"""The offline engine: deterministic rules over speaker turns; needs no key, no network, no model."""

from __future__ import annotations

from pipeline.german.registry import registry_of
from pipeline.model import Findings, Minutes, Proposals
from pipeline.rules.abstracts import abstract
from pipeline.rules.actions import action_items
from pipeline.rules.decisions import decisions
from pipeline.rules.exchanges import questions
from pipeline.rules.turns import turns_of


class RulesEngine:
    """Finds questions, answers, decisions and action items by the facts of the genre."""

    name = "rules"

    def extract(self, minutes: Minutes) -> Proposals:
        """Return what the rules find, citing sentence numbers."""
        registry = registry_of(minutes)
        talk = turns_of(minutes)
        decided = decisions(minutes, registry)
        return Proposals(
            findings=Findings(
                questions=questions(minutes, registry, talk),
                decisions=decided.decisions,
                action_items=action_items(minutes, registry, talk, decided.decisions),
                remarks=decided.remarks,
            )
        )

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        """Return an extractive abstract: whole sentences of the minutes, chosen by rules."""
        return Proposals(abstract=abstract(minutes, found))
