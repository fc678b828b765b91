"""Two runs against each other: what is a real loss, what is noise, and which cases changed."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.compare import Change, Comparison, better, compare
from eval.model import Case, Verdict
from pipeline.errors import ProtokollantError
from tests.eval.simulated import MEASURES, baseline, noisy, run, share, towns, unit

BASE = baseline(40, seed=1)
INVENTED = replace(share("invented", "made", "expected"), better="down")


def case(verdict: Verdict, key: str = "q1", **aspects: bool) -> Case:
    """Return a question with this verdict and these details right or wrong."""
    return Case(kind="question", key=key, verdict=verdict, aspects=aspects)


def changes(before: tuple[Case, ...], after: tuple[Case, ...]) -> tuple[Change, ...]:
    """Return what changed between two runs over one document."""
    a, b = run([unit("doc", "Ort", {}, before)]), run([unit("doc", "Ort", {}, after)])
    return compare(a, b, 20, measures=MEASURES).changes


def compared(a: tuple[tuple[int, int], ...], b: tuple[tuple[int, int], ...]) -> Comparison:
    """Return the comparison of two runs over towns with so many right of so many expected."""
    return compare(run(towns(*a)), run(towns(*b)), 200, measures=MEASURES)


def test_a_run_does_not_differ_from_itself() -> None:
    """Nothing differs, nothing changes, every figure is named as the same."""
    found = compare(run(BASE), run(BASE), 50, measures=MEASURES)
    assert (found.differences, found.changes, found.significant) == ((), (), ())
    assert set(found.same) == {"recall", "precision", "detail", "f1"}  # no part "asking" in these runs


def test_a_difference_by_hand() -> None:
    """Three towns one better each: 3 of 12 against 6 of 12, 2 of 8 ways, a quarter whatever is drawn."""
    found = compared(((1, 4), (2, 4), (0, 4)), ((2, 4), (3, 4), (1, 4)))
    recall = next(each for each in found.differences if each.name == "recall")
    assert (recall.a, recall.b, recall.delta, recall.n, recall.p) == (0.25, 0.5, 0.25, 12, 0.25)
    assert (recall.low, recall.high) == pytest.approx((0.25, 0.25))
    assert (recall.better, recall.significant) == (True, False)


def test_the_answer_allows_for_all_figures_that_differ() -> None:
    """In six towns recall and F1 differ with p = 2/64 each: Holm takes both times two; precision is 1.0."""
    found = compared(((1, 4), (2, 4), (1, 4)) * 2, ((2, 4), (3, 4), (2, 4)) * 2)
    assert {each.name: each.p for each in found.differences} == {"recall": 1 / 32, "f1": 1 / 32}
    assert {each.name: each.adjusted for each in found.differences} == {"recall": 1 / 16, "f1": 1 / 16}
    assert found.same == ("precision", "detail")


def test_what_cannot_be_significant_does_not_count_as_asked() -> None:
    """Eight towns lose recall; that three of them lose details as well does not make the answer less sure."""
    a = [unit(f"d{i}", f"Ort {i}", {"expected": 9, "right": 6, "details": 6}) for i in range(8)]
    b = [replace(u, counts=Counter(expected=9, right=4, details=4 - (i < 3))) for i, u in enumerate(a)]
    found = {each.name: each for each in compare(run(a), run(b), 50, measures=MEASURES).differences}
    assert {"recall", "detail"} <= found.keys()
    assert found["recall"].adjusted == (len(found) - 1) * 2 / 2**8
    assert (found["detail"].p, found["detail"].adjusted) == (2 / 8, 1.0)


def test_a_figure_that_should_be_small() -> None:
    """Less of what is better the less there is, is better."""
    a, b = (run([unit("a", "Ort", {"made": made, "expected": 4})]) for made in (3, 1))
    (found,) = compare(a, b, 20, measures={"invented": INVENTED}).differences
    assert (found.delta, found.better) == (-0.5, True)
    assert (found.low, found.high, found.p) == (None, None, 1.0)  # one town tells nothing


def test_gains_and_losses_that_cancel() -> None:
    """A figure that is equal in all but not in each town is listed, better nowhere, p = 1."""
    found = compared(((1, 4), (3, 4)), ((3, 4), (1, 4)))
    recall = next(each for each in found.differences if each.name == "recall")
    assert (recall.delta, recall.better, recall.p) == (0.0, None, 1.0)


def test_the_order_of_units_does_not_matter() -> None:
    """Both runs shuffled, the comparison is the same to the last digit."""
    a, b = noisy(BASE, 0.1, 2), noisy(BASE, 0.1, 3)
    straight = compare(run(a), run(b), 100, measures=MEASURES)
    mixed = compare(
        run(random.Random(1).sample(a, len(a))), run(random.Random(2).sample(b, len(b))), 100,
        measures=MEASURES,
    )  # fmt: skip
    assert mixed == straight


@pytest.mark.parametrize("seed", range(20))
def test_shuffled_documents_are_no_difference(seed: int) -> None:
    """Over 20 orders of the same documents not one figure differs."""
    mixed = random.Random(seed).sample(BASE, len(BASE))
    assert compare(run(BASE), run(mixed), 20, measures=MEASURES).differences == ()


def test_false_alarms_are_as_rare_as_promised() -> None:
    """Of 100 pairs of equally noisy runs over 11 towns at most 10 have any significant figure.

    Five are to be expected at most; more than ten would happen once in about ninety.
    """
    base, alarms = baseline(11, seed=4), 0
    for seed in range(100):
        a, b = noisy(base, 0.15, 2 * seed), noisy(base, 0.15, 2 * seed + 1)
        alarms += bool(compare(run(a), run(b), 2, measures=MEASURES).significant)
    assert alarms <= 10


@pytest.mark.parametrize("seed", range(5))
def test_a_real_loss_is_named(seed: int) -> None:
    """A run that loses three times as many findings is significantly worse, and only worse."""
    found = compare(run(noisy(BASE, 0.05, seed)), run(noisy(BASE, 0.15, seed + 50)), 50, measures=MEASURES)
    assert {"recall", "f1"} <= {each.name for each in found.significant}
    assert not any(each.better for each in found.significant)


def test_a_lost_detail_is_told_apart() -> None:
    """Where only details get lost, only the figure about details is named."""
    worse = [replace(u, counts=Counter({**u.counts, "details": u.counts["details"] // 2})) for u in BASE]
    found = compare(run(BASE), run(worse), 50, measures=MEASURES)
    assert [each.name for each in found.significant] == ["detail"]
    assert len(found.differences) == 1


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (case("missed"), case("wrong"), True),
        (case("missed"), case("right"), True),
        (case("right"), case("wrong"), False),
        (case("wrong"), case("missed"), False),
        (None, case("spurious"), False),
        (case("spurious"), None, True),
        (case("neutral"), case("spurious"), False),
        (case("spurious"), case("neutral"), True),
        (None, case("neutral"), None),
        (case("wrong", asker=True), case("wrong", asker=False), False),
        (case("wrong", asker=False), case("wrong", asker=True), True),
        (case("wrong", asker=True, status=False), case("wrong", asker=False, status=True), None),
        (case("wrong", asker=False), case("wrong", status=False), None),
        (case("wrong", asker=False), case("right", asker=True), True),
    ],
)
def test_better_worse_or_neither(before: Case | None, after: Case | None, expected: bool | None) -> None:
    """Right beats wrong beats missed, nothing beats spurious, details decide within a verdict."""
    assert better(before, after) is expected


@given(*[st.none() | st.builds(case, st.sampled_from(get_args(Verdict)), asker=st.booleans())] * 2)
def test_better_one_way_is_worse_the_other(before: Case | None, after: Case | None) -> None:
    """Turned round, better becomes worse, and neither stays neither."""
    there, back = better(before, after), better(after, before)
    assert (there is None) == (back is None)
    assert there is None or there is not back


def test_changes_are_matched_by_key() -> None:
    """Cases in another order are the same cases; what differs is told once, with both sides."""
    lost, kept = case("right", "q1"), case("wrong", "q2", asker=True)
    (change,) = changes((lost, kept), (kept, replace(lost, verdict="missed")))
    assert (change.unit, change.part, change.better) == ("doc", "minutes", False)
    assert (change.before, change.after) == (lost, replace(lost, verdict="missed"))


def test_the_same_key_of_another_kind_is_another_case() -> None:
    """The decision "1" and the question "1" have nothing to do with each other."""
    question = case("right", "1")
    decision = replace(question, kind="decision", verdict="wrong")
    assert changes((question, decision), (decision, question)) == ()


def test_spurious_cases_may_be_repeated() -> None:
    """Of two identical spurious cases one can go."""
    twice = case("spurious", "+question:3-9")
    (change,) = changes((twice, twice), (twice,))
    assert (change.before, change.after, change.better) == (twice, None, True)


def test_other_words_are_no_change() -> None:
    """What was found may be said otherwise: only judgements count."""
    assert changes((replace(case("right"), found="a"),), (replace(case("right"), found="b"),)) == ()


def test_refused_over_different_gold() -> None:
    """Runs over different gold are refused in one German line that says what to do."""
    with pytest.raises(ProtokollantError) as refused:
        compare(run(BASE), run(BASE, digest="f" * 64), measures=MEASURES)
    line = str(refused.value)
    assert "\n" not in line
    assert "verschiedenem Gold" in line
    assert "gold 01234567, gold ffffffff" in line
    assert "neu an demselben Ordner messen" in line


def test_refused_when_documents_are_missing() -> None:
    """A run without some of the documents cannot look better than one with them."""
    with pytest.raises(ProtokollantError, match="nur einer von beiden enthält g0-00-0 und 1 weitere"):
        compare(run(BASE), run(BASE[2:]), measures=MEASURES)


def test_refused_without_a_common_part() -> None:
    """Minutes cannot be compared with questions."""
    asked = [unit("q1", "Ort", {"hits": 1, "asked": 1}, part="asking")]
    with pytest.raises(ProtokollantError, match="kein Teil"):
        compare(run(BASE), run(asked), measures=MEASURES)


def test_only_the_common_part_is_compared() -> None:
    """A part that only one run measured is left aside; both parts are adjusted together."""
    asked = [unit(f"q{i}", "Ort", {"hits": i % 2, "asked": 1}, part="asking") for i in range(4)]
    missed = [replace(each, counts=Counter({**each.counts, "hits": 0})) for each in asked]
    assert compare(run(BASE), run([*BASE, *asked]), 20, measures=MEASURES).differences == ()
    found = compare(run([*BASE, *asked]), run([*BASE, *missed]), 20, measures=MEASURES)
    assert [(each.name, each.part, each.better) for each in found.differences] == [("hits", "asking", False)]
