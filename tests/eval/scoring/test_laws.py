"""Laws of scoring: perfect is 1, order is nothing, removing never helps recall, parts cost nothing.

Two limits are known, and kept because the reference scorers have them. An action item reported as weak can
stand in the place of a firm one, so that removing it raises ``action_R``; hence the law of removal speaks of
firm reports there. And which of two expected questions in one sentence a found one answers for may change
with its neighbours, so that ``answer_R`` keeps the law only where answers are removed.
"""

from __future__ import annotations

import copy
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.dataset import load
from eval.scoring.figures import FIGURES, figures
from eval.scoring.heads import sentence_counts
from eval.scoring.metrics import KINDS, score
from eval.scoring.tally import Tally, total
from tests.eval.records import Record, perfect
from tests.eval.scoring import small
from tests.eval.scoring.small import KERN, LAUER, WIRTH, act, ask, decide, record, reply
from tests.shared import GOLD, needs_gold

OWN = Path(__file__).parents[3] / "eval" / "gold"
FOLDERS = [pytest.param(OWN, id="invented"), pytest.param(GOLD, id="real", marks=needs_gold)]
SMALL = small.headed()

cites = st.lists(st.integers(1, 10), min_size=1, max_size=3, unique=True).map(sorted)
who = st.sampled_from(
    [KERN, LAUER, WIRTH, small.person("Kern"), small.person(None, label="Verwaltung"), None]
)
replies = st.lists(st.builds(lambda p, n: reply(p, *n), who, cites), max_size=2)
asked = st.builds(
    lambda p, n, status, given: ask(p, *n, status=status, answers=given),
    who, cites, st.sampled_from(["answered", "deferred"]), replies,
)  # fmt: skip
decided = st.builds(
    lambda outcome, n, yes: decide(outcome, *n, yes=yes),
    st.sampled_from(["approved", "rejected"]), cites, st.sampled_from([None, 5]),
)  # fmt: skip
promised = st.builds(
    lambda p, n, tier, due: act(p, *n, tier=tier, due=due),
    who, cites, st.sampled_from(["A", "A", "B"]), st.sampled_from([None, "im Mai"]),
)  # fmt: skip
records = st.builds(
    record, *(st.lists(kind, max_size=6) for kind in (asked, decided, promised))
)  # any findings about the ten sentences


def values(tally: Tally) -> dict[str, float]:
    """Return the values of all figures of minutes."""
    return {name: figure.value for name, figure in figures(tally.counts).items()}


def shaped(expected: Any) -> Record:
    """Return an annotation with one agenda item where it has none."""
    return {**expected, "items": expected.get("items") or [{"number": None, "title": None, "first": 1}]}


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_perfect_prediction_scores_one(folder: Path) -> None:
    """Whoever finds what is expected has 1 in every figure that has cases, in every document and in all."""
    tallies = []
    for document in load(folder).documents:
        expected = shaped(document.expected)
        sentences = Tally(counts=sentence_counts(expected["sentences"], expected["sentences"]))
        tallies.append(score(expected, perfect(expected)) + sentences)
    for tally in (*tallies, total(tallies)):
        measured = figures(tally.counts)
        wrong = {name: f.value for name, f in measured.items() if f.n and not _best(name, f.value)}
        assert wrong == {}
    assert min(figure.n for figure in figures(total(tallies).counts).values()) >= 10


def _best(name: str, value: float) -> bool:
    return value == pytest.approx(1.0 if FIGURES[name].better == "up" else 0.0, abs=1e-9)


@settings(max_examples=40)
@given(records, st.randoms(use_true_random=False))
def test_order_does_not_matter(found: Record, chance: Any) -> None:
    """Findings, their answers and agenda items may be listed in any order, at any agenda item."""
    other = copy.deepcopy(found)
    for kind in KINDS:
        chance.shuffle(other["items"][0][kind])
    for question in other["items"][0]["questions"]:
        chance.shuffle(question["answers"])
    moved = {kind: [other["items"][0][kind].pop()] for kind in KINDS if other["items"][0][kind]}
    empty: Record = {"number": "2", "title": "Anderes", "public": True}
    first, second = score(SMALL, _with(found, empty)), score(SMALL, _with(other, empty | moved))
    assert first == second


def _with(found: Record, item: Record) -> Record:
    return {**found, "items": [*found["items"], item]}


def test_order_of_documents_does_not_matter() -> None:
    """Counts of documents add up to the same sum from either end."""
    tallies = [score(d.expected, perfect(shaped(d.expected))) for d in load(OWN).documents[:20]]
    assert total(tallies).counts == total(reversed(tallies)).counts
    assert sum(tallies, start=Tally()).counts == +total(tallies).counts


@settings(max_examples=40)
@given(records)
def test_removal_never_raises_a_recall(found: Record) -> None:
    """Whatever a finding was worth, no more is found without it."""
    before = values(score(SMALL, found))
    item = found["items"][0]
    for kind, name in (
        ("questions", "question_R"),
        ("decisions", "decision_R"),
        ("action_items", "action_R"),
    ):
        for i, finding in enumerate(item[kind]):
            if finding.get("tier") == "B":
                continue
            rest = [*item[kind][:i], *item[kind][i + 1 :]]
            after = values(score(SMALL, {**found, "items": [{**item, kind: rest}]}))
            assert after[name] <= before[name]


@settings(max_examples=25)
@given(st.lists(replies, min_size=2, max_size=2))
def test_removal_of_answers_never_raises_their_recall(given: list[Any]) -> None:
    """Fewer answers to the same questions are no more of the expected ones."""
    whole = [ask(KERN, 2, answers=given[0]), ask(WIRTH, 5, answers=given[1])]
    before = values(score(SMALL, record(whole)))["answer_R"]
    for i, question in enumerate(whole):
        for j in range(len(question["answers"])):
            rest = [a for k, a in enumerate(question["answers"]) if k != j]
            fewer = [{**q, "answers": rest} if k == i else q for k, q in enumerate(whole)]
            assert values(score(SMALL, record(fewer)))["answer_R"] <= before


def test_splitting_a_question_into_its_parts_is_neutral() -> None:
    """One question of two sentences with two answers, whole or in two parts: no figure tells them apart."""
    expected = small.gold(
        questions=[
            {
                **small.QUESTIONS[0], "sents": [2, 5], "core": [2, 5],
                "answers": [{"by": [LAUER], "sents": [3, 4]}, {"by": [WIRTH], "sents": [6]}],
            }
        ]
    )  # fmt: skip
    answers = [reply(LAUER, 3, 4), reply(WIRTH, 6)]
    whole = record([ask(KERN, 2, 5, answers=answers)])
    parts = record([ask(KERN, 2, answers=answers[:1]), ask(KERN, 5, answers=answers[1:])])
    one, two = values(score(expected, whole)), values(score(expected, parts))
    assert one == two
    assert all(one[name] == 1 for name in ("question_F1", "exchange_F1", "pair_F1", "answer_span_F1"))


def test_merging_two_questions_recalls_both_and_makes_one_exchange() -> None:
    """One found question over two expected ones: both are recalled, one exchange is right, one is missed.

    Questions: recall 2/2, precision 1/1. Exchanges: 1 right of 1 found and 2 expected: F1 2/3.
    """
    merged = record([ask(KERN, 2, 5, answers=[reply(LAUER, 3, 4), reply(LAUER, 6)])])
    f = values(score(small.gold(), merged))
    assert (f["question_R"], f["question_P"]) == (1.0, 1.0)
    assert f["exchange_F1"] == pytest.approx(2 / 3)


def test_merging_two_decisions_finds_one() -> None:
    """One found decision stands for at most one expected: 1 of 1 found, 1 of 2 expected."""
    merged = record(decisions=[decide("approved", 7, 8, 9, mode="counted", yes=5, no=2)])
    f = values(score(small.gold(), merged))
    assert (f["decision_P"], f["decision_R"]) == (1.0, 0.5)


def test_repeated_findings() -> None:
    """Repeating all questions or action items is neutral; all decisions twice are half of them wrong.

    Only where two questions are expected in the very same words does a copy of the second answer for the
    first.
    """
    documents = [shaped(document.expected) for document in load(OWN).documents]
    once = [perfect(expected) for expected in documents]
    f = values(total(score(e, r) for e, r in zip(documents, once, strict=True)))
    twice = values(total(score(e, _doubled(r)) for e, r in zip(documents, once, strict=True)))
    same = {name for name in f if twice[name] == pytest.approx(f[name])}
    assert set(f) - same == {"decision_P", "decision_F1", "decision_complete_F1"}
    # copies of optional decisions are wrong too, therefore not exactly one half
    assert twice["decision_P"] == pytest.approx(0.5, abs=0.05)


def _doubled(found: Record) -> Record:
    items = [{**item, **{kind: item[kind] * 2 for kind in KINDS}} for item in found["items"]]
    return {**found, "items": items}


def test_repeated_sentences_are_told_apart_by_their_place() -> None:
    """A quote counts where it says it stands; without a place the first of the same sentences is meant."""
    words = ["Einstimmig.", "Der Weg wird gebaut.", "Einstimmig."]
    expected: Record = {
        "sentences": words, "questions": [], "action_items": [],
        "decisions": [{
            "id": "d1", "text_sents": [], "result_sents": [3], "outcome": "approved",
            "vote": {**small.NO_VOTE, "mode": "unanimous"},
        }],
    }  # fmt: skip
    found = decide("approved", mode="unanimous")
    for start, right in ((33, 1.0), (0, 0.0), (None, 0.0)):
        placed = found | {"evidence": [{"text": "Einstimmig.", "start": start}]}
        assert values(score(expected, record(decisions=[placed])))["decision_complete_F1"] == right


def test_empty_documents_and_predictions() -> None:
    """Nothing expected and nothing found has no cases; whatever is found in nothing is spurious."""
    empty: Record = {"sentences": [], "questions": [], "decisions": [], "action_items": []}
    assert score(empty, {}) == Tally(counts=Counter())
    tally = score(empty, small.perfect())
    assert {case.verdict for case in tally.cases} <= {"spurious", "neutral"}
    assert tally.counts["questions_found"] == tally.counts["decisions_found"] == 2
    assert set(values(score(SMALL, {})).values()) == {0.0}


def test_optional_things_are_never_missed_and_never_wrong() -> None:
    """With everything optional nothing counts, whether all of it is found or none."""
    optional = small.gold(
        questions=[{**q, "optional": True} for q in small.QUESTIONS],
        decisions=[{**d, "optional": True} for d in small.DECISIONS],
        action_items=[{**a, "optional": True} for a in small.ACTIONS],
    )
    for found in ({}, small.perfect()):
        tally = score(optional, found)
        assert {case.verdict for case in tally.cases} == {"neutral"}
        counted = {
            name: n for name, n in tally.counts.items() if not name.startswith(("quotes", "supported"))
        }
        assert set(counted.values()) <= {0}
