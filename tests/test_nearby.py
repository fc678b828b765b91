"""What stands near is not what is meant: neighbours, foreign results, other topics, other numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.ground import ground
from pipeline.model import (
    Abstract,
    ActionItem,
    Answer,
    Decision,
    Findings,
    Minutes,
    Person,
    Proposals,
    Question,
    Statement,
    Vote,
)
from pipeline.verbatim import exchanged, slip
from tests.build import minutes_of

TEXT = (
    "Frau Abel (SPD) fragt nach den Kosten der Turnhalle und nach dem Radweg.",
    "Herr Born erläutert, der Umbau der Turnhalle koste 40.000 Euro und beginne im Herbst.",
    "Bezüglich des Radwegs führt er aus, dieser werde 12 Meter breit.",
    "Frau Cordes lobt die Verwaltung.",
    "Der Rat beschließt den Umbau der Turnhalle mit 40 Plätzen.",
    "Abstimmungsergebnis: 12 Ja, 3 Nein",
    "Der Rat beschließt den Bau des Brunnens am Markt.",
    "Abstimmungsergebnis: 9 Ja, 6 Nein",
    "Frau Cordes bittet, die Hecke am Sportplatz zu schneiden.",
    "Sie liegt an der Mühlgasse.",
    "Herr Born sagt dies zu.",
    "Der Vorsitzende schließt die Sitzung.",
)


def minutes() -> Minutes:
    """Return minutes with two decisions one after the other."""
    return minutes_of(*TEXT)


def reasons(found: Findings | None = None, *told: Statement) -> list[str]:
    """Return why grounding refuses findings or statements."""
    proposals = Proposals(findings=found or Findings(), abstract=Abstract(overview=told))
    return [refused.reason for refused in ground(proposals, minutes()).unsupported]


def decided(*cites: int) -> list[str]:
    """Return why the first decision does not stand with these sentence numbers."""
    taken = Decision(
        text=TEXT[4], outcome="approved", vote=Vote(mode="counted", yes=12, no=3, abstain=None), cites=cites
    )
    return reasons(Findings(decisions=(taken,)))


def test_a_decision_with_its_own_result_stands() -> None:
    """What was decided and the vote right behind it are all a decision needs."""
    assert decided(5, 6) == []


@pytest.mark.parametrize("cites", [(5, 6, 9), (5, 6, 11)])
def test_a_sentence_away_from_a_decision_is_noticed(cites: tuple[int, ...]) -> None:
    """What says nothing of a decision, its run or its result does not belong to them."""
    assert len(decided(*cites)) == 1


@pytest.mark.parametrize("cites", [(5, 8), (6, 7)])
def test_the_vote_on_something_else_is_noticed(cites: tuple[int, ...]) -> None:
    """A summary cites the vote that follows its matter at once, not the one before or the next."""
    text = TEXT[4] if 5 in cites else TEXT[6]
    assert len(reasons(None, Statement(text=text, cites=cites))) == 1


def test_an_answer_keeps_to_the_topic() -> None:
    """Who goes through several questions answers another one from "Bezüglich ..." on."""
    right = Answer(by=(Person(name="Born"),), text=TEXT[1], cites=(2,))
    wrong = replace(right, text=TEXT[2], cites=(3,))
    asked = Question(
        askers=(Person(name="Abel"),), text="Was kostet die Turnhalle?", status="answered", cites=(1,)
    )
    assert reasons(Findings(questions=(replace(asked, answers=(right,)),))) == []
    other = replace(asked, answers=(wrong,))
    cut = minutes_of("Frau Abel (SPD) fragt nach den Kosten der Turnhalle.", *TEXT[1:])
    refused = ground(Proposals(findings=Findings(questions=(other,))), cut).unsupported
    assert [one.kind for one in refused] == ["answer"]


def test_a_task_is_cited_with_what_it_is_about() -> None:
    """A neighbour that says less of a task than the sentence left out is noticed."""
    task = ActionItem(
        task="schneidet die Hecke am Sportplatz",
        assignees=(Person(name="Born"),),
        due=None,
        tier="A",
        cites=(9, 11),
    )
    assert reasons(Findings(action_items=(task,))) == []
    assert len(reasons(Findings(action_items=(replace(task, cites=(11, 12)),)))) == 1


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("Der Umbau der Turnhalle beginnt im Frühjahr.", (2,)),
        ("Der Umbau der Turnhalle wird mit 3 Ja, 12 Nein beschlossen.", (5, 6)),
        ("Herr Born erläutert, der Umbau der Turnhalle koste nicht 40.000 Euro und beginne im Herbst.", (2,)),
    ],
)
def test_what_is_said_otherwise_is_noticed(text: str, cites: tuple[int, ...]) -> None:
    """Another season, exchanged numbers and an added negation are not what was written."""
    assert len(reasons(None, Statement(text=text, cites=cites))) == 1


def test_a_paraphrase_may_count_and_deny_what_is_written() -> None:
    """Numbers with their own words and other wordings are no slips."""
    assert exchanged("12 Kinder, 3 Plätze", "Es gibt 3 Plätze für 12 Kinder.") is None
    assert slip("Der Weg wird im Mai gebaut.", ["Im Mai solle man den Weg bauen."]) is None
    assert slip("Der Weg wird im Mai nicht gebaut.", ["Der Weg wird im Mai gebaut."]) is not None
