"""Records of cheats: engines that say much about everything and know nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tests.eval.records import Record

Cheat = Callable[[Mapping[str, Any]], Record]


def people(expected: Mapping[str, Any]) -> list[Record]:
    """Return everybody whom the annotation names anywhere."""
    said = [p for q in expected["questions"] for p in q["askers"]]
    said += [p for q in expected["questions"] for a in q["answers"] for p in a["by"]]
    return [dict(p) for p in {p["name"]: p for p in said if p["name"]}.values()]


def quotes(expected: Mapping[str, Any], numbers: Iterable[int] | None = None) -> list[Record]:
    """Return quotes of sentences, of all of them where none are named."""
    every = range(1, len(expected["sentences"]) + 1)
    return [
        {"text": expected["sentences"][n - 1], "start": None} for n in (every if numbers is None else numbers)
    ]


def record(**kinds: list[Record]) -> Record:
    """Return a record with one agenda item that holds the findings."""
    return {"items": [{"number": None, "title": None, **kinds}]}


def one_question(expected: Mapping[str, Any]) -> Record:
    """Ask one question that names everybody and cites everything, and answer it in the same way."""
    everybody, everything = people(expected), quotes(expected)
    answer = {"by": everybody, "evidence": everything}
    return record(questions=[_question(everybody, everything, [answer])])


def every_sentence_asks(expected: Mapping[str, Any]) -> Record:
    """Take each sentence for a question of everybody, answered by everybody in the next sentence."""
    everybody, last = people(expected), len(expected["sentences"])
    return record(
        questions=[
            _question(
                everybody,
                quotes(expected, [n]),
                [{"by": everybody, "evidence": quotes(expected, [min(n + 1, last)])}],
            )
            for n in range(1, last + 1)
        ]
    )


def answers_everywhere(expected: Mapping[str, Any]) -> Record:
    """Know all questions and their askers, and let everybody answer each with the whole document."""
    answer = {"by": people(expected), "evidence": quotes(expected)}
    return record(
        questions=[
            _question(q["askers"], quotes(expected, q["sents"]), [answer]) for q in expected["questions"]
        ]
    )


def one_decision(expected: Mapping[str, Any]) -> Record:
    """Take the whole document for one decision, of the most frequent outcome and without a vote."""
    return record(decisions=[_decision(quotes(expected))])


def every_sentence_decides(expected: Mapping[str, Any]) -> Record:
    """Take each sentence for a decision."""
    return record(decisions=[_decision([quote]) for quote in quotes(expected)])


def one_action(expected: Mapping[str, Any]) -> Record:
    """Take the whole document for one action item."""
    return record(action_items=[_action(quotes(expected))])


def every_sentence_promises(expected: Mapping[str, Any]) -> Record:
    """Take each sentence for an action item of the administration."""
    return record(action_items=[_action([quote]) for quote in quotes(expected)])


def nothing(expected: Mapping[str, Any]) -> Record:
    """Find nothing."""
    return record()


def _question(askers: list[Record], evidence: list[Record], answers: list[Record]) -> Record:
    return {"askers": askers, "status": "answered", "evidence": evidence, "answers": answers}


def _decision(evidence: list[Record]) -> Record:
    return {"outcome": "approved", "vote": {}, "evidence": evidence}


def _action(evidence: list[Record]) -> Record:
    return {"tier": "A", "assignees": [{"label": "Verwaltung"}], "due": None, "evidence": evidence}
