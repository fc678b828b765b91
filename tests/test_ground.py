"""What the cited sentences carry stands; what they do not is kept apart with a reason."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pipeline.ground import ground
from pipeline.model import (
    Abstract,
    ActionItem,
    Answer,
    Decision,
    Due,
    Findings,
    Person,
    Proposals,
    Question,
    Statement,
    Vote,
)
from tests.build import minutes_of
from tests.oracle import changed, oracle
from tests.shared import gold_names, needs_gold

MINUTES = minutes_of(
    "Herr Jonas Brandtner (SPD) fragt, ob die Sanierung der Weserbrücke 2025 beginnt.",
    "Frau Dr. Oellers antwortet, dass der Beginn noch nicht feststehe.",
    "Die Kosten betrügen 1,2 Mio. Euro.",
    "Die Verwaltung sagt zu, bis zum 31.05.2024 einen Zeitplan vorzulegen.",
    "Beschluss:",
    "Der Bauausschuss stimmt dem Vorentwurf zu.",
    "Abstimmungsergebnis: mehrheitlich bei 3 Gegenstimmen",
    "Herr Kappel bedankt sich.",
)
QUESTION = Question(
    askers=(Person(name="Jonas Brandtner", faction="SPD"),),
    text="ob die Sanierung der Weserbrücke 2025 beginnt",
    status="deferred",
    cites=(1,),
    answers=(Answer(by=(Person(name="Oellers"),), text="Der Beginn steht noch nicht fest.", cites=(2, 3)),),
)
DECISION = Decision(
    text="Der Bauausschuss stimmt dem Vorentwurf zu.",
    outcome="approved",
    vote=Vote(mode="majority", no=3),
    cites=(6, 7),
)
ACTION = ActionItem(
    task="einen Zeitplan vorlegen",
    assignees=(Person(label="Verwaltung"),),
    due=Due(text="bis zum 31.05.2024", date=date(2024, 5, 31)),
    tier="A",
    cites=(4,),
)


def grounded(*findings: Question | Decision | ActionItem) -> Any:
    """Return what grounding makes of some findings."""
    return ground(
        Proposals(
            findings=Findings(
                questions=tuple(f for f in findings if isinstance(f, Question)),
                decisions=tuple(f for f in findings if isinstance(f, Decision)),
                action_items=tuple(f for f in findings if isinstance(f, ActionItem)),
            )
        ),
        MINUTES,
    )


def test_supported_findings_stand() -> None:
    """Findings whose every field is written pass unchanged."""
    result = grounded(QUESTION, DECISION, ACTION)
    assert result.unsupported == ()
    assert result.findings.questions == (QUESTION,)
    assert result.findings.decisions == (DECISION,)
    assert result.findings.action_items == (ACTION,)
    assert result.person_evidence[QUESTION.askers[0]] == (1,)


@pytest.mark.parametrize(
    ("finding", "reason"),
    [
        pytest.param(replace(QUESTION, cites=()), "kein Satz", id="no citation"),
        pytest.param(replace(QUESTION, cites=(99,)), "99", id="a sentence that is not there"),
        pytest.param(replace(QUESTION, cites=(8,)), "", id="another sentence"),
        pytest.param(replace(QUESTION, text="ob die Sanierung 2026 beginnt"), "2026", id="a number"),
        pytest.param(
            replace(QUESTION, text="ob die Sanierung der Weserbrücke nicht beginnt"),
            "Verneinung",
            id="negation",
        ),
        pytest.param(replace(QUESTION, askers=(Person(name="Karla Wittkamp"),)), "Wittkamp", id="a stranger"),
        pytest.param(replace(QUESTION, askers=(Person(name="Kappel"),)), "Kappel", id="somebody else"),
        pytest.param(
            replace(QUESTION, askers=(Person(name="Jonas Brandtner", faction="FDP"),)), "FDP", id="faction"
        ),
        pytest.param(replace(QUESTION, text="Wann kommt das Schwimmbad?"), "Inhalt", id="another matter"),
        pytest.param(replace(DECISION, outcome="rejected"), "rejected", id="another outcome"),
        pytest.param(replace(DECISION, outcome="noted"), "noted", id="noted instead"),
        pytest.param(replace(DECISION, vote=Vote(mode="majority", no=4)), "4", id="another count"),
        pytest.param(replace(DECISION, vote=Vote(mode="unanimous")), "unanimous", id="another mode"),
        pytest.param(replace(DECISION, vote=Vote(mode="majority", yes=9)), "9", id="an invented count"),
        pytest.param(replace(ACTION, due=Due(text="bis zum 30.06.2024")), "30.06.2024", id="deadline"),
        pytest.param(
            replace(ACTION, due=Due(text="bis zum 31.05.2024", date=date(2024, 6, 1))),
            "2024-06-01",
            id="a date that does not follow",
        ),
        pytest.param(replace(ACTION, assignees=(Person(label="Stadtwerke"),)), "Stadtwerke", id="assignee"),
    ],
)
def test_what_is_not_written_is_kept_apart(finding: Any, reason: str) -> None:
    """One wrong field puts a finding, with its reason, among the unsupported."""
    result = grounded(finding)
    assert len(result.unsupported) == 1
    assert reason in result.unsupported[0].reason
    assert result.findings == Findings()


def test_a_text_shares_more_than_a_word_with_what_it_cites() -> None:
    """One common word of many does not carry a text; a compound or a word of the same family counts."""
    far = replace(ACTION, task="Der Zeitplan der Feuerwehr regelt Umzug, Ausrüstung und Fahrzeuge neu")
    assert "zu wenige" in grounded(far).unsupported[0].reason
    near = replace(ACTION, task="Zeitpläne vorlegen lassen", cites=(4,))
    assert grounded(near).unsupported == ()


def test_an_unsupported_answer_leaves_its_question() -> None:
    """A question stands without the answer that nobody gave."""
    answer = Answer(by=(Person(name="Kappel"),), text="Der Beginn steht fest.", cites=(2,))
    result = grounded(replace(QUESTION, answers=(answer,), status="answered"))
    assert [u.kind for u in result.unsupported] == ["answer"]
    assert result.findings.questions == (replace(QUESTION, answers=(), status="unanswered"),)


def test_abstracts_are_grounded_too() -> None:
    """A statement of an abstract needs its words in the sentences it cites."""
    kept = Statement(text="Die Kosten betrügen 1,2 Mio. Euro.", cites=(3,))
    lost = Statement(text="Die Kosten betrügen 2,1 Mio. Euro.", cites=(3,))
    result = ground(Proposals(abstract=Abstract(overview=(kept,), items=((kept, lost),))), MINUTES)
    assert result.abstract == Abstract(overview=(kept,), items=((kept,),))
    assert [u.kind for u in result.unsupported] == ["summary"]


@needs_gold
@pytest.mark.slow
def test_the_annotation_itself_is_supported() -> None:
    """Of all annotated findings of real minutes at most two in a hundred are refused."""
    refused = proposed = 0
    for name in gold_names():
        minutes, findings = oracle(name)
        refused += len(ground(Proposals(findings=findings), minutes).unsupported)
        proposed += len(findings.questions) + len(findings.decisions) + len(findings.action_items)
        proposed += sum(len(q.answers) for q in findings.questions)
    assert proposed > 400
    assert refused <= 0.02 * proposed


@needs_gold
@pytest.mark.slow
def test_changed_annotation_is_refused() -> None:
    """With a name, number, negation or outcome changed at least 96 of 100 findings are refused."""
    rng, tried, refused = random.Random(3), Counter[str](), Counter[str]()
    for name in gold_names():
        minutes, findings = oracle(name)
        right = ground(Proposals(findings=findings), minutes).findings
        for kind, wrong in changed(right, rng):
            tried[kind] += 1
            refused[kind] += bool(ground(Proposals(findings=wrong), minutes).unsupported)
    for kind, count in sorted(tried.items()):
        print(f"{kind:18s} {refused[kind]:4d} of {count:4d}  {refused[kind] / count:.3f}")
    assert refused.total() > 0.96 * tried.total()


def test_a_participant_may_be_called_by_a_given_name() -> None:
    """A name is carried by the part of it that nobody else at the table bears, and by no shared one."""
    people = (Person(name="Anna Thoma"), Person(name="Anna Ruhland"), Person(name="Max Grote"))
    source = minutes_of("Max bucht den Saal bis Freitag.", "Anna malt das Plakat.", participants=people)
    items = tuple(
        ActionItem(task=task, assignees=(Person(name=name),), due=None, tier="A", cites=(number,))
        for task, name, number in (("bucht den Saal", "Max Grote", 1), ("malt das Plakat", "Anna Thoma", 2))
    )
    result = ground(Proposals(findings=Findings(action_items=items)), source)
    assert [item.assignees[0].name for item in result.findings.action_items] == ["Max Grote"]
    assert "Anna Thoma" in result.unsupported[0].reason


COUNCIL = minutes_of(
    "# TOP 1 Radweg",
    "Frau Karin Abel (SPD) fragt Herrn Jonas Born, wann der Radweg an der Mühlgasse fertig werde.",
    "Herr Jonas Born antwortet Frau Abel, der Radweg werde im Herbst fertig.",
    "Der Antrag der SPD wird angenommen.",
    "Abstimmungsergebnis: 9 Ja, 2 Nein",
)
ABEL, BORN = Person(name="Karin Abel", faction="SPD"), Person(name="Jonas Born")


def dialogue(asker: Person, *answerers: Person) -> Question:
    """Return a question about the cycle path with an answer by each of these."""
    return Question(
        askers=(asker,), text="Wann wird der Radweg an der Mühlgasse fertig?", status="answered", cites=(2,),
        answers=tuple(
            Answer(by=(each,), text="Der Radweg werde im Herbst fertig.", cites=(3,)) for each in answerers
        ),
    )  # fmt: skip


def refused(finding: Question | Statement | Decision) -> list[str]:
    """Return the kinds of what is refused of a finding."""
    questions = (finding,) if isinstance(finding, Question) else ()
    decisions = (finding,) if isinstance(finding, Decision) else ()
    said = Abstract(overview=(finding,) if isinstance(finding, Statement) else ())
    made = Proposals(findings=Findings(questions=questions, decisions=decisions), abstract=said)
    return [u.kind for u in ground(made, COUNCIL).unsupported]


def test_who_asks_and_who_answers_are_not_swapped() -> None:
    """The right two stand; whoever is asked does not ask, and nobody answers the own question."""
    assert refused(dialogue(ABEL, BORN)) == []
    assert refused(dialogue(BORN)) == ["question"]
    assert refused(dialogue(BORN, ABEL)) == ["question"]
    assert refused(dialogue(ABEL, ABEL)) == ["answer"]
    aside = Answer(by=(Person(name="Karin Abel"),), text="Im Herbst fertig.", cites=(3,))
    assert refused(replace(dialogue(Person(label="ein Bürger")), askers=(), answers=(aside,))) == ["answer"]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Der Antrag der SPD wird mehrheitlich angenommen.", True),
        ("Der Antrag der SPD wird abgelehnt.", False),
        ("Der Antrag der SPD wird vertagt.", False),
        ("Der Antrag der SPD wird einstimmig angenommen.", False),
        ("Der Antrag der SPD wird mit 9 zu 2 Stimmen angenommen.", True),
        ("Der Antrag der SPD wird mit 2 Ja- und 9 Nein-Stimmen angenommen.", False),
    ],
)
def test_a_text_tells_of_the_result_that_is_written(text: str, stands: bool) -> None:
    """A summary, or the wording of a decision, in words of the minutes is false with another result."""
    assert refused(Statement(text=text, cites=(4, 5))) == ([] if stands else ["overview"])
    taken = Decision(text=text, outcome="approved", vote=Vote(), cites=(4, 5))
    assert refused(taken) == ([] if stands else ["decision"])
