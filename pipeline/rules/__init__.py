"""The offline engine: deterministic rules over speaker turns; needs no key, no network, no model."""

from __future__ import annotations

from dataclasses import replace

from pipeline.german.registry import registry_of
from pipeline.model import Findings, Minutes, Proposals
from pipeline.rules.abstracts import abstract
from pipeline.rules.actions import action_items
from pipeline.rules.decisions import decisions
from pipeline.rules.exchanges import questions
from pipeline.talk.turns import turns_of


class RulesEngine:
    """Finds questions, answers, decisions and action items by the facts of the genre."""

    name = "rules"

    def extract(self, minutes: Minutes) -> Proposals:
        """Return what the rules find, citing sentence numbers."""
        registry = registry_of(minutes)
        talk = turns_of(minutes)
        decided = decisions(minutes, registry)
        asked = questions(minutes, registry, talk)
        to_do = action_items(minutes, registry, talk, decided.decisions)
        return Proposals(
            findings=Findings(
                questions=tuple(replace(q, found_by=(self.name,)) for q in asked),
                decisions=tuple(replace(d, found_by=(self.name,)) for d in decided.decisions),
                action_items=tuple(replace(a, found_by=(self.name,)) for a in to_do),
                remarks=decided.remarks,
            )
        )

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        """Return an extractive abstract: whole sentences of the minutes, chosen by rules."""
        return Proposals(abstract=abstract(minutes, found))
