"""Every figure computed by hand on ten sentences: two questions, two decisions, two action items."""

from __future__ import annotations

from typing import Any

import pytest

from eval.scoring.figures import FIGURES, KEY, figures
from eval.scoring.heads import likeness, sentence_counts
from eval.scoring.metrics import score
from eval.scoring.tally import Tally
from tests.eval.records import Record
from tests.eval.scoring import small
from tests.eval.scoring.small import KERN, LAUER, WIRTH, act, ask, decide, person, record, reply

REFERENCE = (
    "question_P question_R question_F1 asker_acc status_acc open_F1 fullname_acc faction_acc pair_F1 answer_R"
    " answerer_acc answer_span_F1 exchange_F1 decision_P decision_R decision_F1 outcome_acc vote_acc mode_acc"
    " decision_complete_F1 action_P action_R action_F1 assignee_acc due_acc quotes_exact"
    " header_acc invented item_F1 participant_F1".split()
)


def values(found: Record, expected: Record | None = None) -> dict[str, float]:
    """Return the figures of a record."""
    return _values(score(expected or small.gold(), found))


def _values(tally: Tally) -> dict[str, float]:
    return {name: figure.value for name, figure in figures(tally.counts).items()}


def test_every_figure_is_named_and_explained_in_german() -> None:
    """All figures of both reference scorers are there, with a short label and a sentence."""
    minutes = [m for m in FIGURES.values() if m.part == "minutes"]
    assert [*REFERENCE, "sentence_F1", "supported"] == sorted(
        (m.name for m in minutes), key=[*REFERENCE, "sentence_F1", "supported"].index
    )
    assert {m.part for m in FIGURES.values()} == {"minutes", "asking"}
    assert set(KEY) <= set(REFERENCE)
    for name, measure in FIGURES.items():
        assert name == measure.name
        assert 0 < len(measure.label) <= 28
        assert measure.meaning.endswith(".")
    assert len({m.label for m in FIGURES.values()}) == len(FIGURES)
    assert [m.name for m in FIGURES.values() if m.better == "down"] == ["invented"]


def test_figures_rest_on_numbers_of_cases() -> None:
    """``n`` counts the cases below the line: found ones for a precision, expected ones for an F1."""
    found = figures(score(small.headed(), small.perfect()).counts)
    n = {name: figure.n for name, figure in found.items()}
    assert n["question_F1"] == n["exchange_F1"] == n["question_P"] == n["asker_acc"] == 2
    assert n["answer_R"] == n["answer_span_F1"] == n["decision_complete_F1"] == n["outcome_acc"] == 2
    assert n["action_F1"] == n["action_P"] == n["assignee_acc"] == n["due_acc"] == 1
    assert (n["fullname_acc"], n["faction_acc"]) == (2, 1)
    assert (n["header_acc"], n["invented"], n["item_F1"], n["participant_F1"]) == (7, 0, 1, 2)
    # 2 questions, 2 answers, 2 decisions and 2 action items; a decision cites two sentences, an answer too
    assert n["supported"] == 8
    assert n["quotes_exact"] == 10


def test_one_of_two_questions_and_a_wrong_one() -> None:
    """One right, one spurious, one missed: half of everything; the answer covers one of two sentences."""
    f = values(record([ask(KERN, 2, answers=[reply(LAUER, 3)]), ask(WIRTH, 9)]))
    assert f["question_P"] == f["question_R"] == f["question_F1"] == f["exchange_F1"] == 0.5
    assert f["asker_acc"] == f["answerer_acc"] == 1.0
    # pairs: 1 right of 1 given and 2 expected: F1 of 1 and 1/2; answers: 1 of 2
    assert f["pair_F1"] == pytest.approx(2 / 3)
    assert f["answer_R"] == 0.5
    # sentence 3 has 7 words, sentence 4 has 5: F1 of 7 found of 12
    assert f["answer_span_F1"] == pytest.approx(2 * 7 / (7 + 12), abs=1e-6)


def test_exchange_needs_the_asker_and_an_answering_person() -> None:
    """A wrong asker or a wrong answerer leaves the question found and the exchange lost."""
    asker = values(record([ask(WIRTH, 2, answers=[reply(LAUER, 3, 4)])]))
    answerer = values(record([ask(KERN, 2, answers=[reply(WIRTH, 3, 4)])]))
    missing = values(record([ask(KERN, 2)]))
    for f in (asker, answerer, missing):
        assert f["question_F1"] == pytest.approx(2 / 3)
        assert f["exchange_F1"] == 0.0
    assert (asker["asker_acc"], asker["answerer_acc"]) == (0.0, 1.0)
    assert (answerer["asker_acc"], answerer["answerer_acc"], answerer["answer_R"]) == (1.0, 0.0, 0.5)


def test_pairs_count_every_answer() -> None:
    """Three answers given to a question with one, one of them right: 2 * (1/3 * 1/2) / (1/3 + 1/2) = 0.4."""
    given = [reply(LAUER, 3, 4), reply(WIRTH, 9), reply(KERN, 10)]
    f = values(record([ask(KERN, 2, answers=given)]))
    assert f["pair_F1"] == pytest.approx(0.4)
    assert f["exchange_F1"] == pytest.approx(2 / 3)


def test_status_of_questions_that_were_found() -> None:
    """Both found, one status wrong; one is open, both are said to be: 1 right of 2 said, 1 expected."""
    f = values(record([ask(KERN, 2, status="unanswered"), ask(WIRTH, 5, status="deferred")]))
    assert f["status_acc"] == 0.5
    assert f["open_F1"] == pytest.approx(2 / 3)


def test_given_names_and_factions_of_askers_who_were_recognised() -> None:
    """Two askers with given names, one recognised by surname only; one faction is stated, and is right."""
    f = values(record([ask(person("Kern", "Fraktion SPD"), 2), ask(WIRTH, 5)]))
    assert (f["asker_acc"], f["fullname_acc"], f["faction_acc"]) == (1.0, 0.5, 1.0)
    assert values(record([ask(person("Kern", "Fraktion FDP"), 2)]))["faction_acc"] == 0.0


@pytest.mark.parametrize(
    ("outcome", "vote", "right"),
    [
        pytest.param("approved", {"mode": "counted", "yes": 5, "no": 2}, (1, 1, 1), id="right"),
        pytest.param("approved", {"yes": 5, "no": 2}, (1, 1, 1), id="counted-may-be-unsaid"),
        pytest.param("approved", {"mode": "majority", "yes": 5, "no": 2}, (1, 1, 0), id="unwritten-word"),
        pytest.param("rejected", {"mode": "counted", "yes": 5, "no": 2}, (0, 1, 1), id="wrong-outcome"),
        pytest.param("approved", {"mode": "counted", "yes": 2, "no": 5}, (1, 0, 1), id="swapped-numbers"),
        pytest.param("approved", {"yes": 5, "no": 2, "abstain": 0}, (1, 0, 1), id="invented-abstain"),
    ],
)
def test_a_decision_is_complete_or_wrong(outcome: str, vote: Any, right: tuple[int, int, int]) -> None:
    """Outcome, numbers and mode are told apart, and all must agree; what is not written must not be given."""
    f = values(record(decisions=[decide(outcome, 7, 8, **vote)]))
    assert (f["outcome_acc"], f["vote_acc"], f["mode_acc"]) == right
    assert (f["decision_P"], f["decision_R"]) == (1.0, 0.5)
    assert f["decision_complete_F1"] == pytest.approx(2 / 3 if all(right) else 0.0)


def test_repeated_decisions_cost_precision() -> None:
    """Each expected decision is matched once, the same one again is too many: 1 of 2 found, 2 expected."""
    one = decide("approved", 7, 8, mode="counted", yes=5, no=2)
    f = values(record(decisions=[one, one]))
    assert f["decision_P"] == f["decision_F1"] == f["decision_complete_F1"] == 0.5


def test_only_tier_a_counts() -> None:
    """Finding a tier B item is neutral; a firm promise made out of nothing is wrong."""
    right, wish, wrong = act(LAUER, 6), act(None, 10, tier="B"), act(None, 2)
    assert values(record(action_items=[right, wish]))["action_F1"] == 1.0
    f = values(record(action_items=[right, wrong]))
    assert (f["action_P"], f["action_R"]) == (0.5, 1.0)
    assert f["action_F1"] == pytest.approx(2 / 3)
    assert values(record(action_items=[wish]))["action_F1"] == 0.0


@pytest.mark.parametrize(
    ("item", "assignee", "due"),
    [
        pytest.param(act(LAUER, 6, due="Ende Mai"), 1.0, 1.0, id="right"),
        pytest.param(act(LAUER, 6), 1.0, 0.0, id="no-deadline"),
        pytest.param(act(LAUER, 6, due="bis zur Sitzung"), 1.0, 0.0, id="small-words-alone"),
        pytest.param(act(WIRTH, 6, due="bis Ende Mai"), 0.0, 1.0, id="another-assignee"),
        pytest.param(act(None, 6, due="bis Ende Mai"), 0.0, 1.0, id="nobody"),
    ],
)
def test_details_of_firm_items(item: Record, assignee: float, due: float) -> None:
    """Assignee and deadline are right when a word that tells them apart agrees."""
    f = values(record(action_items=[item]))
    assert (f["assignee_acc"], f["due_acc"]) == (assignee, due)


def test_header_fields_that_the_text_does_not_state_are_neutral() -> None:
    """Seven of nine fields are stated; one wrong gives 6/7; of two unstated ones one is invented."""
    found, expected = small.perfect(), small.headed()
    assert values(found, expected)["header_acc"] == 1.0
    found["minutes"]["date"] = "2024-05-15"
    assert values(found, expected)["header_acc"] == pytest.approx(6 / 7)
    expected["header"] = {**expected["header"], "date": None, "committee": None}
    found["minutes"]["committee"] = None
    f = values(found, expected)
    assert (f["header_acc"], f["invented"]) == (1.0, 0.5)


def test_items_and_participants_count_once() -> None:
    """A second item of the same title and a stranger cost precision."""
    found = small.perfect()
    found["items"].append({"number": "1", "title": "Wege", "public": True})
    found["minutes"]["participants"].append(person("Ida Fremd"))
    f = values(found, small.headed())
    assert f["item_F1"] == pytest.approx(2 / 3)
    assert f["participant_F1"] == pytest.approx(4 / 5)


def test_quotes_and_proposals() -> None:
    """Two quotes, one forged; three proposals, one refused; refused sentences of a summary do not count."""
    forged = {**ask(KERN, 2), "evidence": [{"text": "Das steht hier nirgends geschrieben.", "start": 0}]}
    found = record([ask(KERN, 2), forged])
    found["unsupported"] = [{"kind": "decision", "reason": "x"}, {"kind": "overview", "reason": "x"}]
    f = values(found)
    assert f["quotes_exact"] == 0.5
    assert f["supported"] == pytest.approx(2 / 3)


def test_units_cut_elsewhere_do_not_agree() -> None:
    """Two sentences glued into one unit are neither of them; an unchanged one still counts."""
    counts = sentence_counts(["Ja.", "Nein, danke.", "Gut."], ["Ja. Nein, danke.", "Gut."])
    assert _values(Tally(counts=counts))["sentence_F1"] == pytest.approx(2 / 5)


def test_likeness_of_titles() -> None:
    """Titles are compared by their words, not by punctuation or order."""
    assert likeness("Tempo 30: Mühlenstraße", "Mühlenstraße, Tempo 30") == 1.0
    assert likeness("", None) == 1.0
