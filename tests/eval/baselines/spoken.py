"""A small document and what a model may say about it."""

from __future__ import annotations

import json

from eval.baselines import long_context
from eval.baselines.long_context import PROMPT
from pipeline.llm.recording import Recorded
from pipeline.model import Minutes, Proposals
from tests.eval.baselines.written import minutes

SAID = (
    "Frau Anna Abel (SPD) fragt, wann die Brücke fertig wird.",
    "Die Verwaltung antwortet, sie werde im Mai fertig.",
    "Die Mühlgasse wird ausgebaut.",
    "Einstimmig beschlossen.",
    "Die Verwaltung prüft bis zum 3. Mai die Kosten einer Ampel.",
)
QUESTION = {
    "sentences": [1],
    "askers": [{"name": "Anna Abel", "faction": "SPD", "label": None}],
    "text": "Wann wird die Brücke fertig?",
    "status": "answered",
    "answers": [{"sentences": [2], "by": [{"name": None, "faction": None, "label": "Verwaltung"}]}],
}
DECISION = {
    "sentences": [3, 4],
    "text": "Die Mühlgasse wird ausgebaut.",
    "outcome": "approved",
    "vote": {"mode": "unanimous"},
}
ACTION = {
    "sentences": [5],
    "task": "prüft die Kosten",
    "assignees": ["Verwaltung"],
    "due": "bis zum 3. Mai",
    "tier": "A",
}
WHOLE = {"questions": [QUESTION], "decisions": [DECISION], "action_items": [ACTION]}


def collected(said: str, sentences: tuple[str, ...] = SAID, now: Minutes | None = None) -> Proposals:
    """Return what is made of a reply to a request with these sentences, about a document as read now."""
    recorded = Recorded(
        document="probe", prompt=PROMPT, model="m", sentences=dict(enumerate(sentences, 1)), reply=said
    )
    return long_context.collect(now or minutes("\n".join(SAID)), recorded)


def one(kind: str, entry: object) -> Proposals:
    """Return what is made of a reply with one entry."""
    return collected(json.dumps({kind: [entry]}))
