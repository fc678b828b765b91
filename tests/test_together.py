"""Sentences cited for one finding belong together: a wrong number among right ones is noticed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.ground import ground
from pipeline.model import (
    ActionItem,
    AgendaItem,
    Answer,
    Decision,
    Findings,
    Minutes,
    Person,
    Proposals,
    Question,
    Vote,
)
from tests.build import minutes_of

TEXT = (
    "TOP 1 Radweg an der Mühlgasse",
    "Frau Abel (SPD) lobt den Entwurf.",
    "Sie möchte wissen, wann der Radweg fertig sei.",
    "Herr Born vom Tiefbauamt antwortet, der Radweg werde im Herbst fertig.",
    "Die Ausschreibung laufe bereits.",
    "Frau Cordes bezweifelt den Zeitplan.",
    "Sie bittet, die Anwohner zu informieren.",
    "Herr Born sagt zu, die Anwohner anzuschreiben.",
    "Beschluss:",
    "Der Rat beschließt den Bau des Radwegs an der Mühlgasse.",
    "Abstimmungsergebnis: einstimmig",
    "TOP 2 Sporthalle",
    "Herr Born erklärt, der Radweg sei auch für die Halle wichtig.",
    "Der Rat beschließt den Anbau der Sporthalle.",
    "Abstimmungsergebnis: einstimmig",
)  # fmt: skip
ANSWER = Answer(by=(Person(name="Born"),), text="Der Radweg werde im Herbst fertig.", cites=(4, 5))
QUESTION = Question(
    askers=(Person(name="Abel", faction="SPD"),),
    text="Wann ist der Radweg fertig?",
    status="answered",
    cites=(2, 3),
    answers=(ANSWER,),
)
DECISION = Decision(
    text="Der Rat beschließt den Bau des Radwegs an der Mühlgasse.",
    outcome="approved",
    vote=Vote(mode="unanimous"),
    cites=(9, 10, 11),
)
ACTION = ActionItem(
    task="die Anwohner anschreiben", assignees=(Person(name="Born"),), due=None, tier="A", cites=(7, 8)
)


def minutes() -> Minutes:
    """Return minutes of two agenda items."""
    items = (
        AgendaItem(number="1", title="Radweg an der Mühlgasse", public=True, first=1, last=11),
        AgendaItem(number="2", title="Sporthalle", public=True, first=12, last=15),
    )
    return replace(minutes_of(*TEXT), items=items)


def reasons(
    *, question: Question | None = None, decision: Decision | None = None, action: ActionItem | None = None
) -> list[str]:
    """Return why grounding refuses findings."""
    found = Findings(
        questions=(question,) if question else (),
        decisions=(decision,) if decision else (),
        action_items=(action,) if action else (),
    )
    return [u.reason for u in ground(Proposals(findings=found), minutes()).unsupported]


def test_what_belongs_together_stands() -> None:
    """Right numbers are not objected to."""
    assert reasons(question=QUESTION, decision=DECISION, action=ACTION) == []


@pytest.mark.parametrize(
    ("cites", "reason"),
    [
        ((4, 13), "mehrerer Tagesordnungspunkte: 2, 3, 4, 13"),
        ((13,), "mehrerer Tagesordnungspunkte"),
        ((4, 6), "gehört nicht zum Übrigen: Satz 6"),
        ((2,), "nicht genannt: Born"),
    ],
)
def test_an_answer_is_said_by_whoever_answers(cites: tuple[int, ...], reason: str) -> None:
    """What somebody else said, or of another matter, is no part of an answer, though it is quoted rightly."""
    words = " ".join(TEXT[number - 1] for number in cites)
    wrong = replace(QUESTION, answers=(replace(ANSWER, cites=cites, text=words),))
    assert [reason in said for said in reasons(question=wrong)] == [True]


def test_an_answer_comes_after_its_question() -> None:
    """Words from before the question answer nothing."""
    early = replace(
        QUESTION, cites=(7,), askers=(Person(name="Cordes"),), text="Bittet sie, die Anwohner zu informieren?"
    )
    assert reasons(question=early) == ["Antwort steht vor der Frage"]


@pytest.mark.parametrize("cites", [(2, 3, 6), (3, 13)])
def test_a_question_is_said_by_whoever_asks(cites: tuple[int, ...]) -> None:
    """A sentence of somebody else or of another agenda item is no part of a question."""
    assert len(reasons(question=replace(QUESTION, cites=cites, answers=()))) == 1


@pytest.mark.parametrize("cites", [(6, 10, 11), (10, 15), (10, 11, 14)])
def test_a_decision_stands_with_its_result(cites: tuple[int, ...]) -> None:
    """A speech, and the result of another agenda item, are no part of a decision."""
    assert len(reasons(decision=replace(DECISION, cites=cites))) == 1


@pytest.mark.parametrize("cites", [(2, 8), (8, 13)])
def test_a_task_is_spoken_of_in_every_sentence(cites: tuple[int, ...]) -> None:
    """A sentence that says nothing of the task, nor leads to it, is no part of it."""
    assert len(reasons(action=replace(ACTION, cites=cites))) == 1
