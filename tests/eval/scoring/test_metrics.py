"""Figures: computed by hand on a small document, on perfect and spoiled records, and against cheats."""

from __future__ import annotations

from typing import Any

import pytest

from eval.scoring.figures import FIGURES
from eval.scoring.figures import figures as measured
from eval.scoring.heads import likeness, sentence_counts
from eval.scoring.metrics import score
from eval.scoring.tally import Tally, total
from pipeline.model import (
    ActionItem,
    Answer,
    Decision,
    Findings,
    Person,
    Provenance,
    Question,
    Summary,
    Vote,
)
from pipeline.report.record import to_record
from tests.eval.records import Record, expectations, minutes, perfect

KERN, LAUER, WIRTH = Person(name="Eva Kern"), Person(name="Lauer"), Person(name="Jo Wirth")
P = {"faction": None, "label": None}
SMALL: Record = {
    "doc": "klein",
    "sentences": [
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
    ],
    "header": {
        "municipality": "Lindenbach", "committee": "Rat", "date": "2024-05-14", "number": "7",
        "start": "18:30", "end": None, "place": None, "chair": "Ute Blum", "clerk": None, "public": True,
        "status": "unknown", "participants": ["Eva Kern", "Jo Wirth"],
    },
    "items": [{"number": "1", "title": "Wege", "public": True, "first": 1}],
    "questions": [
        {
            "id": "q1", "askers": [{"name": "Eva Kern", **P}], "sents": [2], "core": [2],
            "text": "", "status": "answered", "answers": [{"by": [{"name": "Lauer", **P}], "sents": [3, 4]}],
        },
        {
            "id": "q2", "askers": [{"name": "Jo Wirth", **P}], "sents": [5], "core": [5],
            "text": "", "status": "deferred", "answers": [{"by": [{"name": "Lauer", **P}], "sents": [6]}],
        },
    ],
    "decisions": [
        {
            "id": "d1", "text_sents": [7], "result_sents": [8], "outcome": "approved",
            "vote": {"mode": "counted", "yes": 5, "no": 2, "abstain": None},
        },
        {
            "id": "d2", "text_sents": [9], "result_sents": [9], "outcome": "rejected",
            "vote": {"mode": "unanimous", "yes": None, "no": None, "abstain": None},
        },
    ],
    "action_items": [
        {"id": "a1", "tier": "A", "assignee": "Lauer", "task": "", "sents": [6], "due": "bis Ende Mai"},
        {"id": "a2", "tier": "B", "assignee": "Verwaltung", "task": "", "sents": [10], "due": None},
    ],
}  # fmt: skip


def found(**kinds: Any) -> dict[str, float]:
    """Return the figures of findings in the small document."""
    made = Provenance(engine="hand", version="0", created="")
    whole = Summary(
        minutes=minutes(SMALL),
        findings=Findings(**kinds),
        abstract=perfect_abstract(),
        unsupported=(),
        provenance=made,
    )
    return figures(score(SMALL, to_record(whole)))


def figures(tally: Tally) -> dict[str, float]:
    """Return the values of all figures of minutes."""
    return {name: figure.value for name, figure in measured(tally.counts).items()}


def perfect_abstract() -> Any:
    """Return an empty abstract."""
    from pipeline.model import Abstract

    return Abstract()


def ask(who: Person, cites: tuple[int, ...], *answers: Answer, status: Any = "answered") -> Question:
    """Return a question."""
    return Question(askers=(who,), text="", status=status, cites=cites, answers=answers)


def reply(who: Person, *cites: int) -> Answer:
    """Return an answer."""
    return Answer(by=(who,), text="", cites=cites)


def test_a_perfect_record_scores_one_everywhere() -> None:
    """Finding exactly what is expected gives 1 in every figure of every sample taken together."""
    whole = total(
        score(e, perfect(e)) + Tally(counts=sentence_counts(e["sentences"], e["sentences"]))
        for e in expectations().values()
    )
    wanted = {name: float(FIGURES[name].better == "up") for name in figures(whole)}
    assert figures(whole) == pytest.approx(wanted, abs=1e-6)


def test_an_empty_record_scores_zero_everywhere() -> None:
    """Finding nothing earns nothing."""
    assert set(figures(total(score(e, {}) for e in expectations().values())).values()) == {0.0}


def test_one_of_two_questions_and_a_wrong_one() -> None:
    """One right, one spurious, one missed: half of everything; the answer covers one of two sentences."""
    f = found(questions=(ask(KERN, (2,), reply(LAUER, 3)), ask(WIRTH, (9,))))
    assert f["question_F1"] == 0.5
    assert f["exchange_F1"] == 0.5
    assert f["asker_acc"] == 1.0
    # sentence 3 has 7 tokens, sentence 4 has 5: F1 of 7 found of 12
    assert f["answer_span_F1"] == pytest.approx(2 * 7 / (7 + 12), abs=1e-6)


def test_exchange_needs_the_asker_and_an_answering_person() -> None:
    """A wrong asker or a wrong answerer leaves the question found and the exchange lost."""
    asker = found(questions=(ask(WIRTH, (2,), reply(LAUER, 3, 4)),))
    answerer = found(questions=(ask(KERN, (2,), reply(WIRTH, 3, 4)),))
    missing = found(questions=(ask(KERN, (2,)),))
    for f in (asker, answerer, missing):
        assert f["question_F1"] == pytest.approx(2 / 3)
        assert f["exchange_F1"] == 0.0
    assert asker["asker_acc"] == 0.0


def test_parts_of_one_question_are_neutral() -> None:
    """Reporting one question twice counts as one exchange and costs no precision."""
    twice = ask(KERN, (2,), reply(LAUER, 3, 4))
    f = found(questions=(twice, twice))
    assert f["question_F1"] == pytest.approx(2 / 3)
    assert f["exchange_F1"] == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("outcome", "vote", "complete"),
    [
        pytest.param("approved", Vote(mode="counted", yes=5, no=2), 2 / 3, id="right"),
        pytest.param("approved", Vote(yes=5, no=2), 2 / 3, id="counted-may-be-unsaid"),
        pytest.param("approved", Vote(mode="majority", yes=5, no=2), 0.0, id="a-word-nobody-wrote"),
        pytest.param("rejected", Vote(mode="counted", yes=5, no=2), 0.0, id="wrong-outcome"),
        pytest.param("approved", Vote(mode="counted", yes=2, no=5), 0.0, id="swapped-numbers"),
        pytest.param("approved", Vote(mode="counted", yes=5, no=2, abstain=0), 0.0, id="invented-abstain"),
    ],
)
def test_a_decision_is_complete_or_wrong(outcome: Any, vote: Vote, complete: float) -> None:
    """Outcome, mode and every number must agree; what is not written must not be given."""
    f = found(decisions=(Decision(text="", outcome=outcome, vote=vote, cites=(7, 8)),))
    assert f["decision_complete_F1"] == pytest.approx(complete)


def test_repeated_decisions_cost_precision() -> None:
    """Each expected decision is matched once; the same one again is one too many."""
    one = Decision(text="", outcome="approved", vote=Vote(mode="counted", yes=5, no=2), cites=(7, 8))
    assert found(decisions=(one, one))["decision_complete_F1"] == pytest.approx(2 / 4)


def test_only_tier_a_counts() -> None:
    """Finding a tier B item is neutral; a firm promise made out of nothing is wrong."""
    right = ActionItem(task="", assignees=(LAUER,), due=None, tier="A", cites=(6,))
    wish = ActionItem(task="", assignees=(), due=None, tier="B", cites=(10,))
    wrong = ActionItem(task="", assignees=(), due=None, tier="A", cites=(2,))
    assert found(action_items=(right, wish))["action_F1"] == 1.0
    assert found(action_items=(right, wrong))["action_F1"] == pytest.approx(2 / 3)
    assert found(action_items=(wish,))["action_F1"] == 0.0
    assert found(action_items=(right,))["due_acc"] == 0.0


def test_header_fields_that_the_text_does_not_state_are_neutral() -> None:
    """Seven of nine fields are stated in the small document; one wrong gives 6/7."""
    record = perfect(SMALL)
    assert figures(score(SMALL, record))["header_acc"] == 1.0
    record["minutes"]["date"] = "2024-05-15"
    assert figures(score(SMALL, record))["header_acc"] == pytest.approx(6 / 7)


def test_items_and_participants_count_once() -> None:
    """A second item of the same title and a stranger cost precision."""
    record = perfect(SMALL)
    record["items"].append(dict(record["items"][0], questions=[], decisions=[], action_items=[]))
    record["minutes"]["participants"].append({"name": "Ida Fremd"})
    f = figures(score(SMALL, record))
    assert f["item_F1"] == pytest.approx(2 / 3)
    assert f["participant_F1"] == pytest.approx(4 / 5)


def test_units_cut_elsewhere_do_not_agree() -> None:
    """Two sentences glued into one unit are neither of them; an unchanged one still counts."""
    counts = sentence_counts(["Ja.", "Nein, danke.", "Gut."], ["Ja. Nein, danke.", "Gut."])
    f = figures(Tally(counts=counts))
    assert f["sentence_F1"] == pytest.approx(2 / 5)


def test_likeness_of_titles() -> None:
    """Titles are compared by their words, not by punctuation or order."""
    assert likeness("Tempo 30: Mühlenstraße", "Mühlenstraße, Tempo 30") == 1.0
    assert likeness("", None) == 1.0


# --- cheats -------------------------------------------------------------------------------------------


def cheat(expected: Record, findings: Findings) -> Record:
    """Return the record of findings over the sentences of an expectation."""
    return to_record(
        Summary(
            minutes=minutes(expected),
            findings=findings,
            abstract=perfect_abstract(),
            unsupported=(),
            provenance=Provenance(engine="cheat", version="0", created=""),
        )
    )


def everything_at_once(expected: Record) -> Findings:
    """Return one finding of each kind that cites the whole document."""
    every = tuple(range(1, len(expected["sentences"]) + 1))
    everybody = tuple(Person(name=name) for name in expected["header"]["participants"])
    answer = Answer(by=everybody, text="", cites=every)
    return Findings(
        questions=(Question(askers=everybody, text="", status="answered", cites=every, answers=(answer,)),),
        decisions=(Decision(text="", outcome="approved", vote=Vote(), cites=every),),
        action_items=(ActionItem(task="", assignees=everybody, due=None, tier="A", cites=every),),
    )


def every_sentence_is_something(expected: Record) -> Findings:
    """Return each sentence as a question to everybody, a decision and an action item."""
    everybody = tuple(Person(name=name) for name in expected["header"]["participants"])
    numbers = range(1, len(expected["sentences"]) + 1)
    return Findings(
        questions=tuple(
            Question(
                askers=everybody,
                text="",
                status="answered",
                cites=(n,),
                answers=(Answer(by=everybody, text="", cites=(n,)),),
            )
            for n in numbers
        ),
        decisions=tuple(Decision(text="", outcome="approved", vote=Vote(), cites=(n,)) for n in numbers),
        action_items=tuple(
            ActionItem(task="", assignees=everybody, due=None, tier="A", cites=(n,)) for n in numbers
        ),
    )


@pytest.mark.parametrize("trick", [everything_at_once, every_sentence_is_something], ids=lambda f: f.__name__)
def test_cheats_score_near_zero(trick: Any) -> None:
    """Citing everything, or calling everything a finding of everybody, does not pay."""
    full = [e for e in expectations().values() if len(e["sentences"]) > 100]
    f = figures(total(score(e, cheat(e, trick(e))) for e in full))
    assert len(full) >= 3
    assert f["exchange_F1"] < 0.01
    assert f["decision_complete_F1"] < 0.05
    assert f["question_F1"] < 0.2
    assert f["action_F1"] < 0.15
