"""A small library of invented minutes with questions of all types, for tests of asking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.model import Minutes
from tests.build import minutes_of

Record = dict[str, Any]

TEXTS: dict[str, tuple[str, ...]] = {
    "rat-musterau": (
        "Rat der Stadt Musterau",
        "TOP 1 Schwimmhalle",
        "Frau Kern fragt nach den Kosten der Sanierung der Schwimmhalle.",
        "Herr Lauer antwortet, die Sanierung werde 340.000 Euro kosten.",
        "Die Halle bleibe im Sommer geschlossen.",
        "Der Beschluss ergeht einstimmig.",
        "TOP 2 Uferweg",
        "Herr Wirth möchte wissen, wann der Uferweg gesperrt wird.",
        "Herr Lauer sagt eine Antwort bis Ende Mai zu.",
        "Der Antrag auf Beleuchtung wird vertagt.",
        "Der Beschluss ergeht einstimmig.",
        "Frau Blum schließt die Sitzung um 21 Uhr.",
    ),
    "bau-lindenbach": (
        "Bauausschuss der Gemeinde Lindenbach",
        "Der Ausschuss berät über den Bebauungsplan Hasenwiese.",
        "Frau Adam hält die Dachbegrünung für nicht bezahlbar.",
        "Die Verwaltung prüft eine Förderung der Dachbegrünung.",
        "Der Bebauungsplan wird mit fünf zu zwei Stimmen beschlossen.",
        "Ja: 5, Nein: 2",
    ),
    "schule-tannrode": (
        "Schulausschuss Tannrode",
        "Die Mensa der Grundschule erhält neue Tische.",
        "Herr Ohm lobt den Schulgarten.",
        "Der Antrag auf einen Schulhund wird vertagt.",
        "Frau Reuter bittet um einen Bericht zum Schulgarten.",
    ),
}

_M, _L, _T = "rat-musterau", "bau-lindenbach", "schule-tannrode"
QUESTIONS: tuple[Record, ...] = (
    {
        "type": "amount", "question": "Wie teuer wird es, die Musterauer Schwimmhalle zu sanieren?",
        "docs": [_M], "sents": {_M: [4]}, "answer": "340.000 Euro", "must": ["340.000"],
    },
    {
        "type": "who", "question": "Wer fragte in Musterau nach den Kosten der Schwimmhalle?",
        "docs": [_M], "sents": {_M: [3]}, "answer": "Frau Kern", "must": ["Kern"],
    },
    {
        "type": "vote", "question": "Wie stimmte Musterau über den Uferweg ab?",
        "docs": [_M], "sents": {_M: [10, 11]}, "answer": "Vertagt, einstimmig", "must": ["einstimmig"],
    },
    {
        "type": "open", "question": "Was wird in Lindenbach zur Dachbegrünung noch geprüft?",
        "docs": [_L], "sents": {_L: [4]}, "answer": "Eine Förderung", "must": ["Förder|Zuschuss"],
    },
    {
        "type": "list", "question": "Welche Fragen gab es im Rat von Musterau?", "items": 2,
        "docs": [_M], "sents": {_M: [3, 8]}, "answer": "Kosten; Sperrung", "must": ["Kosten", "Uferweg"],
    },
    {
        "type": "count", "question": "Wie viele Anträge wurden vertagt?", "items": 2,
        "docs": [_M, _T], "sents": {_M: [10], _T: [4]}, "answer": "Zwei", "must": ["2|zwei"],
    },
    {
        "type": "unanswerable", "question": "Was kostet der neue Bahnhof von Tannrode?",
        "docs": [], "sents": {}, "answer": "Davon ist nirgends die Rede.", "must": [],
    },
)  # fmt: skip


def sentences(name: str) -> Sequence[str]:
    """Return the sentences of a document, none for one that is not there."""
    return TEXTS.get(name, ())


def questions(count: int = len(QUESTIONS)) -> list[Record]:
    """Return that many questions with ids, the same ones again after the last."""
    return [QUESTIONS[i % len(QUESTIONS)] | {"id": f"a{i + 1:03}"} for i in range(count)]


def question(kind: str) -> Record:
    """Return the first question of a type."""
    return next(q for q in questions() if q["type"] == kind)


def minutes() -> list[tuple[str, Minutes]]:
    """Return the library as a program would read it, by file name."""
    return [(f"{name}.txt", minutes_of(*words)) for name, words in TEXTS.items()]
