"""Ten invented sentences with their annotation, and short ways to write records about them."""

from __future__ import annotations

from typing import Any

from tests.eval.records import Record

SENTENCES = (
    "TOP 1 Wege",
    "Frau Kern fragt, wann der Uferweg gesperrt wird.",
    "Herr Lauer antwortet, dies geschehe im Mai.",
    "Die Sperrung dauere drei Wochen.",
    "Herr Wirth möchte wissen, was das kostet.",
    "Herr Lauer wird die Kosten bis Ende Mai nachreichen.",
    "Der Rat stimmt dem Ausbau zu.",
    "Ja: 5, Nein: 2",
    "Der Antrag auf Beleuchtung wird einstimmig abgelehnt.",
    "Frau Kern regt einen Ortstermin an.",
)


def person(name: str | None, faction: str | None = None, label: str | None = None) -> Record:
    """Return a person as annotations and records describe one."""
    return {"name": name, "faction": faction, "label": label}


KERN, LAUER, WIRTH = person("Eva Kern", "SPD"), person("Lauer"), person("Jo Wirth")
NO_VOTE: Record = {"mode": None, "yes": None, "no": None, "abstain": None}
HEADER: Record = {
    "municipality": "Lindenbach", "committee": "Rat", "date": "2024-05-14", "number": "7",
    "start": "18:30", "end": None, "place": None, "chair": "Ute Blum", "clerk": None, "public": True,
    "participants": ["Eva Kern", "Jo Wirth"],
}  # fmt: skip
QUESTIONS: list[Record] = [
    {
        "id": "q1", "askers": [KERN], "sents": [2], "core": [2], "text": "Wann wird der Uferweg gesperrt?",
        "status": "answered", "answers": [{"by": [LAUER], "sents": [3, 4]}],
    },
    {
        "id": "q2", "askers": [WIRTH], "sents": [5], "core": [5], "text": "Was kostet das?",
        "status": "deferred", "answers": [{"by": [LAUER], "sents": [6]}],
    },
]  # fmt: skip
DECISIONS: list[Record] = [
    {
        "id": "d1", "text_sents": [7], "result_sents": [8], "outcome": "approved",
        "vote": {"mode": "counted", "yes": 5, "no": 2, "abstain": None},
    },
    {
        "id": "d2", "text_sents": [9], "result_sents": [9], "outcome": "rejected",
        "vote": {**NO_VOTE, "mode": "unanimous"},
    },
]  # fmt: skip
ACTIONS: list[Record] = [
    {
        "id": "a1", "tier": "A", "assignee": "Lauer", "task": "reicht die Kosten nach", "sents": [6],
        "due": "bis Ende Mai",
    },
    {
        "id": "a2", "tier": "B", "assignee": "Verwaltung", "task": "prüft einen Ortstermin", "sents": [10],
        "due": None,
    },
]  # fmt: skip


def gold(**changed: Any) -> Record:
    """Return the annotation of the ten sentences; ``changed`` replaces parts of it."""
    whole: Record = {
        "doc": "klein", "sentences": list(SENTENCES), "questions": QUESTIONS, "decisions": DECISIONS,
        "action_items": ACTIONS,
    }  # fmt: skip
    return {**whole, **changed}


def headed() -> Record:
    """Return the annotation with header and agenda items."""
    return gold(header=HEADER, items=[{"number": "1", "title": "Wege", "first": 1}])


def quotes(*numbers: int) -> list[Record]:
    """Return evidence: sentences of the ten, each where it stands."""
    starts = [sum(len(s) + 1 for s in SENTENCES[: n - 1]) for n in numbers]
    return [{"text": SENTENCES[n - 1], "start": at} for n, at in zip(numbers, starts, strict=True)]


def ask(who: Record | None, *cites: int, status: str = "answered", answers: Any = (), **more: Any) -> Record:
    """Return a found question."""
    askers = [who] if who else []
    given = {"askers": askers, "status": status, "evidence": quotes(*cites), "answers": list(answers)}
    return {**given, **more}


def reply(who: Record | None, *cites: int) -> Record:
    """Return a found answer."""
    return {"by": [who] if who else [], "text": "", "evidence": quotes(*cites)}


def decide(outcome: str, *cites: int, **vote: Any) -> Record:
    """Return a found decision."""
    return {"outcome": outcome, "vote": {**NO_VOTE, **vote}, "evidence": quotes(*cites)}


def act(who: Record | None, *cites: int, tier: str = "A", due: str | None = None) -> Record:
    """Return a found action item."""
    deadline = {"text": due, "date": None} if due else None
    assignees = [who] if who else []
    return {"task": "", "assignees": assignees, "due": deadline, "tier": tier, "evidence": quotes(*cites)}


def record(
    questions: Any = (), decisions: Any = (), action_items: Any = (), minutes: Record | None = None
) -> Record:
    """Return a record with one agenda item that holds the findings."""
    item = {
        "number": "1", "title": "Wege", "public": True, "questions": list(questions),
        "decisions": list(decisions), "action_items": list(action_items),
    }  # fmt: skip
    return {"minutes": minutes or {}, "items": [item]}


def perfect() -> Record:
    """Return a record that says what the annotation says."""
    head: Record = {k: v for k, v in HEADER.items() if k not in ("public", "chair", "participants")}
    head |= {"chair": person("Ute Blum"), "participants": [person("Eva Kern"), person("Jo Wirth")]}
    return record(
        questions=[
            ask(KERN, 2, answers=[reply(LAUER, 3, 4)]),
            ask(WIRTH, 5, status="deferred", answers=[reply(LAUER, 6)]),
        ],
        decisions=[
            decide("approved", 7, 8, mode="counted", yes=5, no=2),
            decide("rejected", 9, mode="unanimous"),
        ],
        action_items=[act(LAUER, 6, due="bis Ende Mai"), act(None, 10, tier="B")],
        minutes=head,
    )
