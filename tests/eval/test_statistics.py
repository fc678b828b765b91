"""Intervals and tests over towns: by hand where that is possible, by simulation where it is not."""

from __future__ import annotations

import itertools
import math
import random
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.model import Counts, Unit
from eval.permutation import permutation_p, swaps
from eval.statistics import by_town, delta_intervals, draws, holm, intervals, sum_of
from tests.eval.simulated import F1, MEASURES, RECALL, towns, unit

ONE = {"recall": RECALL}


def counts(*shares: tuple[int, int]) -> list[Counts]:
    """Return the counts of towns with so many right of so many expected."""
    return list(by_town(towns(*shares)).values())


def span(units: Sequence[Unit], rounds: int = 500) -> tuple[float | None, float | None]:
    """Return the interval of the recall over units."""
    figure = intervals(units, "minutes", rounds, measures=ONE)["recall"]
    return figure.low, figure.high


def test_documents_of_a_town_are_one_cluster() -> None:
    """Counts of documents of the same town are added; towns come in order of their names."""
    units = [
        unit("a", "Wiesfeld", {"right": 1}),
        unit("b", "Auhausen", {"right": 2}),
        unit("c", "Wiesfeld", {"right": 4}),
    ]
    assert by_town(units) == {"Auhausen": Counter(right=2), "Wiesfeld": Counter(right=5)}


def test_towns_that_agree_leave_no_doubt() -> None:
    """Whatever is drawn of identical towns gives the same figure: the interval has no width."""
    assert span(towns((3, 4), (3, 4))) == (0.75, 0.75)


def test_two_opposite_towns_leave_all_doubt() -> None:
    """Of two towns each is drawn twice in every fourth round, so that 2.5 % and 97.5 % are these extremes."""
    assert span(towns((0, 5), (5, 5))) == (0.0, 1.0)


def test_more_documents_of_the_same_towns_do_not_narrow_the_interval() -> None:
    """Ten documents of each of two opposite towns leave as much doubt as one of each."""
    many = [unit(f"d{i}", f"Ort {i % 2}", {"right": 5 * (i % 2), "expected": 5}) for i in range(20)]
    assert span(many) == (0.0, 1.0)


def test_a_resample_without_a_case_is_left_out() -> None:
    """A town without a case for the figure, drawn alone, does not make the figure 0."""
    assert span(towns((2, 4), (0, 0))) == (0.5, 0.5)


def test_no_case_no_interval() -> None:
    """A figure without cases is 0.0 and has no interval; a single town gives none to any figure."""
    nothing = intervals(towns((0, 0), (0, 0)), "minutes", 50, measures=ONE)["recall"]
    assert (nothing.value, nothing.n, nothing.low, nothing.high) == (0.0, 0, None, None)
    alone = intervals(towns((3, 4)), "minutes", 50, measures=ONE)["recall"]
    assert (alone.value, alone.n, alone.low, alone.high) == (0.75, 4, None, None)
    assert intervals([], "minutes", 50, measures=ONE)["recall"].n == 0


def test_each_part_has_its_own_units() -> None:
    """Questions put to the library do not enter the figures of minutes."""
    units = [*towns((3, 4), (3, 4)), unit("q", "Ort 00", {"right": 0, "expected": 9}, part="asking")]
    assert intervals(units, "minutes", 50, measures=ONE)["recall"].n == 8


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=8), st.randoms())
def test_the_order_of_units_does_not_matter(shares: list[tuple[int, int]], chance: random.Random) -> None:
    """Shuffled units have exactly the same figures and intervals."""
    units = list(towns(*((min(a, b), b) for a, b in shares)))
    straight = intervals(units, "minutes", 20, measures=MEASURES)
    chance.shuffle(units)
    assert intervals(units, "minutes", 20, measures=MEASURES) == straight


def test_the_seed_decides() -> None:
    """The same seed draws the same, another one something else; every round draws as many as there are."""
    first, again, other = draws(9, 30, 1), draws(9, 30, 1), draws(9, 30, 2)
    assert (first == again).all()
    assert (first != other).any()
    assert (first.sum(axis=1) == 9).all()
    assert draws(9, 1, 1).tolist() == [[2, 1, 1, 0, 0, 2, 1, 1, 1]]  # frozen: no version draws otherwise


def test_intervals_cover_the_truth() -> None:
    """In 500 worlds of 25 unequal towns the 95 % interval holds the true share in 88 to 99 % of them."""
    chance, covered = random.Random(7), 0
    for _ in range(500):
        shares = []
        for _ in range(25):
            size, skill = chance.randint(2, 20), chance.betavariate(8, 2)  # the truth is 0.8
            shares.append((sum(chance.random() < skill for _ in range(size)), size))
        low, high = span(towns(*shares), rounds=300)
        assert low is not None
        assert high is not None
        covered += low <= 0.8 <= high
    assert 440 <= covered <= 495


def test_three_towns_all_better() -> None:
    """Of the eight ways to swap three towns two give so large a difference: none swapped, and all."""
    a, b = counts((1, 4), (2, 4), (0, 4)), counts((2, 4), (3, 4), (1, 4))
    assert permutation_p(a, b, ONE) == {"recall": 2 / 8}


def test_two_up_one_down() -> None:
    """Gains of 2 and 2 against a loss of 1 give 3; of the ways to sign 2, 2, 1 four reach 3 or -3."""
    a, b = counts((1, 4), (1, 4), (1, 4)), counts((3, 4), (3, 4), (0, 4))
    assert permutation_p(a, b, ONE) == {"recall": 4 / 8}


def test_towns_that_count_the_same_change_nothing() -> None:
    """Twenty equal towns beside two better ones leave the test exact: 2 of 4 ways."""
    same = [(2, 4)] * 20
    assert permutation_p(counts((1, 4), (1, 4), *same), counts((2, 4), (3, 4), *same), ONE) == {"recall": 0.5}


def test_fewer_cases_are_not_worse_cases() -> None:
    """The same two errors among twelve cases and among 42 are no difference: no town was judged otherwise."""
    errors, rest = [(1, 2), (1, 2)], [(2, 2)] * 19
    a = counts(*errors, *rest)
    b = counts(*errors, *rest[:4], *[(0, 0)] * 15)
    assert permutation_p(a, b, ONE) == {"recall": 1.0}


def test_finding_less_does_not_spoil_the_details() -> None:
    """A run that loses a quarter of its findings by chance is worse in finding, not in the details."""
    chance, details, found = random.Random(5), 0, 0
    for _ in range(100):
        a, b = [], []
        for _ in range(20):
            good = [chance.random() < 0.95 for _ in range(chance.randint(2, 9))]
            kept = [each for each in good if chance.random() < 0.75]
            a.append(Counter(expected=10, right=len(good), details=sum(good)))
            b.append(Counter(expected=10, right=len(kept), details=sum(kept)))
        p = permutation_p(a, b, {"recall": RECALL, "detail": MEASURES["detail"]}, at_most=500)
        details += p["detail"] <= 0.05
        found += p["recall"] <= 0.05
    assert found == 100
    assert details <= 10  # more than ten would happen once in about ninety


def test_equal_runs_never_differ() -> None:
    """Without any difference every way is as extreme: p is 1."""
    a = counts((1, 4), (2, 4))
    assert permutation_p(a, a, ONE) == {"recall": 1.0}


def f1_ratio(a: Sequence[Counts], b: Sequence[Counts]) -> float:
    """Return the difference of two F1 over its standard error, by the book: 2 right / (found + expected)."""
    delta, terms = 0.0, [0.0] * len(a)
    for towns_of, sign in ((a, -1), (b, 1)):
        whole = sum_of(towns_of)
        size = whole["found"] + whole["expected"]
        if size:
            f1 = 2 * whole["right"] / size
            delta += sign * f1
            for i, c in enumerate(towns_of):
                terms[i] += sign * (2 * c["right"] - f1 * (c["found"] + c["expected"])) / size
    return abs(delta) / max(math.sqrt(sum(term**2 for term in terms)), 1e-5)


@given(st.lists(st.tuples(*[st.integers(0, 6)] * 3), min_size=1, max_size=6))
def test_f1_is_tested_as_by_brute_force(pairs: list[tuple[int, int, int]]) -> None:
    """The p-value of an F1 is the share of all ways to swap, each worked out from scratch.

    It is not below what the towns with another F1 alone could give.
    """
    a = [Counter(right=min(x, z), found=x, expected=z) for x, _, z in pairs]
    b = [Counter(right=min(y, z), found=y, expected=z) for _, y, z in pairs]
    far, hits = f1_ratio(a, b) * (1 - 1e-5), 0
    for swapped in itertools.product((False, True), repeat=len(pairs)):
        mine = [y if swap else x for x, y, swap in zip(a, b, swapped, strict=True)]
        theirs = [x if swap else y for x, y, swap in zip(a, b, swapped, strict=True)]
        hits += f1_ratio(mine, theirs) >= far
    other = sum(x["expected"] > 0 and F1.value(x) != F1.value(y) for x, y in zip(a, b, strict=True))
    p = max(hits / 2 ** len(pairs), min(1.0, 2 / 2**other))
    assert permutation_p(a, b, {"f1": F1})["f1"] == pytest.approx(p)


def test_drawn_permutations_agree_with_all_of_them() -> None:
    """For 14 differing towns, 10,000 drawn ways tell nearly what all 16,384 tell."""
    a = counts(*((5, 10) for _ in range(14)))
    b = counts(*((5 + gain, 10) for gain in (1, 2, 3, -1, -2, 1, 2, 4, -3, 1, 1, -1, 2, 1)))
    exact, drawn = permutation_p(a, b, ONE, at_most=2**14)["recall"], permutation_p(a, b, ONE)["recall"]
    assert 0.001 < exact < 0.9
    assert exact != drawn
    assert drawn == pytest.approx(exact, abs=0.015)


def test_p_is_never_zero() -> None:
    """However clear the case, the observed way is one of those counted: 60 towns better give 1 / 10,001."""
    assert permutation_p(counts(*[(1, 9)] * 60), counts(*[(8, 9)] * 60), ONE) == {"recall": 1 / 10_001}


def test_swaps_are_all_or_drawn() -> None:
    """Up to the limit every way is there once; beyond it so many are drawn."""
    ways, exact = swaps(3, 1)
    assert exact
    assert sorted(map(tuple, ways.tolist())) == sorted(itertools.product((0.0, 1.0), repeat=3))
    assert swaps(13, 1)[1]
    ways, exact = swaps(14, 1)
    assert (len(ways), exact) == (10_000, False)


def test_paired_intervals_leave_out_what_is_hard_for_both() -> None:
    """Runs that differ by the same amount in each town differ by it for sure, however unlike the towns."""
    a, b = counts((0, 10), (5, 10), (9, 10)), counts((1, 10), (6, 10), (10, 10))
    low, high = delta_intervals(a, b, ONE, 200)["recall"] or (None, None)
    assert low == pytest.approx(0.1)
    assert high == pytest.approx(0.1)
    assert delta_intervals(a[:1], b[:1], ONE) == {"recall": None}
    assert delta_intervals(counts((0, 0), (0, 0)), a[:2], ONE, 20) == {"recall": None}


@pytest.mark.parametrize(
    ("p", "adjusted"),
    [
        ({}, {}),
        ({"a": 0.03}, {"a": 0.03}),
        ({"a": 0.04, "b": 0.01}, {"a": 0.04, "b": 0.02}),
        ({"a": 0.01, "b": 0.02, "c": 0.02, "d": 0.5}, {"a": 0.04, "b": 0.06, "c": 0.06, "d": 0.5}),
        ({"a": 0.6, "b": 0.7}, {"a": 1.0, "b": 1.0}),
    ],
)
def test_holm_by_hand(p: dict[str, float], adjusted: dict[str, float]) -> None:
    """The smallest p is taken times all, the next times one less; none becomes smaller than one before."""
    assert holm(p) == pytest.approx(adjusted)
    assert list(holm(p)) == list(p)
