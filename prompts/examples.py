"""Few-shot examples as data: self-written minutes of a fictional town and the reply they call for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A piece of minutes, sentence by sentence from number 1, and the reply as a model should write it."""

    sentences: tuple[str, ...]
    reply: Mapping[str, Any]

    @property
    def text(self) -> str:
        """Return the example as it stands in a prompt."""
        numbered = "\n".join(f"[{number}] {words}" for number, words in enumerate(self.sentences, 1))
        return f"{numbered}\n→ {json.dumps(self.reply, ensure_ascii=False, separators=(',', ':'))}"


def rendered(examples: tuple[Example, ...]) -> str:
    """Return examples as one text, a blank line between them."""
    return "\n\n".join(example.text for example in examples)


EXTRACT: tuple[Example, ...] = (
    Example(
        sentences=(
            "TOP 4 Radweg an der Mühlgasse",
            "Frau Abel (SPD) möchte wissen, wann der Radweg fertig sei und was er koste.",
            "Herr Born vom Tiefbauamt antwortet, der Weg werde im Herbst fertig.",
            "Die Kosten reiche er bis Ende Mai schriftlich nach.",
            "Auf Nachfrage eines Bürgers erklärt die Verwaltung, dass Bänke vorgesehen seien.",
            "Herr Conrad regt an, eine Ampel zu prüfen.",
            "Beschluss: Der Bau des Radwegs wird empfohlen.",
            "Abstimmungsergebnis: 9 Ja, 2 Nein",
        ),
        reply={
            "questions": [
                {
                    "s": [2],
                    "by": ["Frau Abel (SPD)"],
                    "text": "Wann ist der Radweg fertig und was kostet er?",
                    "status": "partial",
                    "answers": [{"s": [3, 4], "by": ["Herr Born"], "text": None}],
                },
                {
                    "s": [5],
                    "by": ["ein Bürger"],
                    "text": "Sind Bänke vorgesehen?",
                    "status": "answered",
                    "answers": [{"s": [5], "by": ["Verwaltung"], "text": None}],
                },
            ],
            "decisions": [
                {
                    "s": [7, 8],
                    "text": "Der Bau des Radwegs wird empfohlen.",
                    "outcome": "recommended",
                    "vote": {"mode": "counted", "yes": 9, "no": 2, "abstain": None},
                }
            ],
            "tasks": [
                {
                    "s": [3, 4],
                    "by": ["Herr Born"],
                    "text": "reicht die Kosten nach",
                    "due": "bis Ende Mai",
                    "tier": "A",
                },
                {"s": [6], "by": ["Verwaltung"], "text": "prüft eine Ampel", "due": None, "tier": "B"},
            ],
            "abstract": [
                {"s": [3, 4], "text": "Der Radweg wird im Herbst fertig, die Kosten werden nachgereicht."},
                {"s": [7, 8], "text": "Der Bau des Radwegs wird mit 9 zu 2 Stimmen empfohlen."},
            ],
            "overview": [{"s": [7, 8], "text": "Der Bau des Radwegs wird empfohlen."}],
        },
    ),
)
