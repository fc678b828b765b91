"""One run seen from all sides: every view counts the same cases, each in its own way."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from eval.model import Case, CaseKind, Run, Unit, Verdict
from eval.overview import Group, kinds, macro, overview
from eval.statistics import intervals, measured, sum_of
from tests.eval.simulated import run, share, unit


def document(name: str, town: str, right: int, expected: int = 4) -> Unit:
    """Return a document with so many complete exchanges of so many expected, none found beyond."""
    counts = {"exchanges_right": right, "exchanges_found": right, "questions_expected": expected}
    return unit(name, town, counts)


def question(name: str, group: str, right: int, seconds: float) -> Unit:
    """Return a question put to the library, answered rightly or not."""
    asked = unit(name, f"Ort {name}", {"ask_answerable": 1, "ask_right": right}, part="asking")
    return replace(asked, group=group, seconds=seconds, size=0)


DOCUMENTS = (
    document("punkt-a", "Auhausen", 4),
    document("punkt-b", "Wiesfeld", 4),
    document("frage-c", "Wiesfeld", 2),
    document("frage-d", "Lindenbach", 0),
    document("wort-e", "Musterau", 4),
)
QUESTIONS = tuple(question(f"q{i:02}", "who" if i % 2 else "count", i % 3 > 0, i / 10) for i in range(1, 21))
RUN = run([*DOCUMENTS, *QUESTIONS])


def case(verdict: Verdict, kind: CaseKind = "question", label: str = "answered") -> Case:
    """Return a case of this kind and label."""
    return Case(kind=kind, key=f"{kind}-{label}", verdict=verdict, label=label)


def seen(given: Run = RUN) -> tuple[Group, ...]:
    """Return the groups of a run."""
    return overview(given, 50).groups


def test_the_whole_is_the_figures_with_their_intervals() -> None:
    """Every part that was measured is there, with the intervals that statistics gives."""
    whole = overview(RUN, 50).whole
    assert whole["minutes"] == intervals(RUN.units, "minutes", 50)
    assert whole["asking"] == intervals(RUN.units, "asking", 50)
    assert whole["minutes"]["exchange_F1"].value == pytest.approx(2 * 14 / (14 + 20))
    assert list(overview(run(DOCUMENTS), 50).whole) == ["minutes"]


def test_groups_are_the_styles_and_the_types() -> None:
    """Documents are grouped by style, questions by type; each with its number of units."""
    groups = {(group.part, group.name): group for group in seen()}
    assert [(*key, group.units) for key, group in groups.items()] == [
        ("minutes", "frage", 2),
        ("minutes", "punkt", 2),
        ("minutes", "wort", 1),
        ("asking", "count", 10),
        ("asking", "who", 10),
    ]
    assert groups["minutes", "frage"].figures["exchange_F1"].value == pytest.approx(2 * 2 / (2 + 8))
    assert groups["minutes", "wort"].figures["exchange_F1"].low is None  # a single town


def test_macro_is_the_mean_over_groups_of_more_than_one() -> None:
    """A style with a single document does not count, the others count the same whatever their size."""
    figure = overview(RUN, 50).macro["minutes"]["exchange_F1"]
    assert figure.value == pytest.approx((1.0 + 0.4) / 2)
    assert figure.n == 2


def test_macro_leaves_out_groups_without_a_case() -> None:
    """Where a style has nothing to decide, its figure of decisions is no zero."""
    measures = {"hits": share("hits", "hits", "asked")}
    groups = [
        Group(part="minutes", name=name, units=2, figures=measured(unit("x", "Ort", counts).counts, measures))
        for name, counts in (("a", {"hits": 3, "asked": 4}), ("b", {"hits": 0, "asked": 0}))
    ]
    assert (macro(groups)["hits"].value, macro(groups)["hits"].n) == (0.75, 1)
    assert macro(groups[1:])["hits"].n == 0


def test_kinds_count_the_cases() -> None:
    """Found is right or wrong, expected also what was missed; neutral cases are not there at all."""
    verdicts: tuple[Verdict, ...] = ("right", "right", "wrong", "missed", "neutral", "spurious")
    rows = kinds([
        case("spurious", "decision", "approved"),
        *(case(verdict) for verdict in verdicts),
        case("neutral", "action", "B"),
        case("missed", "question", "deferred"),
    ])  # fmt: skip
    assert [(r.kind, r.label, r.n, r.found, r.right, r.spurious) for r in rows] == [
        ("question", "answered", 4, 3, 2, 1),
        ("question", "deferred", 1, 0, 0, 0),
        ("decision", "approved", 0, 0, 0, 1),
    ]


def test_a_town_is_left_out() -> None:
    """For every town: its own figures, and those of all the others; the most telling town first."""
    towns = [town for town in overview(RUN, 50).towns if town.part == "minutes"]
    assert [(town.name, town.units) for town in towns] == [
        ("Lindenbach", 1),
        ("Auhausen", 1),
        ("Musterau", 1),
        ("Wiesfeld", 2),
    ]
    first = towns[0]
    assert first.own["exchange_F1"].value == 0.0
    assert first.others["exchange_F1"].value == pytest.approx(2 * 14 / (14 + 16))
    assert first.influence == pytest.approx(28 / 30 - 28 / 34)  # no decision, no action: they do not count
    for town in towns:
        rest = sum_of(each.counts for each in DOCUMENTS if each.town != town.name)
        assert town.others["exchange_F1"].n == rest["questions_expected"]


def test_the_only_town_leaves_nothing() -> None:
    """Without its only town a run says nothing, and the town moves nothing."""
    (town,) = overview(run([document("punkt-a", "Auhausen", 4)]), 50).towns
    assert (town.others["exchange_F1"].n, town.influence) == (0, 0.0)


def test_every_unit_has_a_row() -> None:
    """A row shows the chief figures that have a case, and how many cases went wrong."""
    verdicts: tuple[Verdict, ...] = ("right", "wrong", "missed", "spurious", "neutral")
    failed = replace(
        document("punkt-a", "Auhausen", 1), cases=tuple(case(verdict) for verdict in verdicts), error="kaputt"
    )
    (row,) = overview(run([failed]), 50).rows
    assert (row.name, row.town, row.group, row.cases, row.errors, row.error) == (
        "punkt-a", "Auhausen", "punkt", 4, 3, "kaputt",
    )  # fmt: skip
    assert set(row.figures) == {"question_F1", "exchange_F1"}
    assert row.figures["exchange_F1"].value == pytest.approx(2 / 5)


def test_cost_is_added_up() -> None:
    """Seconds, bytes, usage and refused proposals add up; speed is bytes over seconds."""
    units = [
        replace(
            document(f"punkt-{i}", f"Ort {i}", 1),
            seconds=seconds,
            size=1_000_000,
            usage={"calls": i, "tokens_in": 10.0},
            unsupported={"kein Satz zitiert": i, "Zahl fehlt": 2},
            error=error,
        )
        for i, seconds, error in ((1, 0.5, None), (2, 1.5, "Zeit abgelaufen"), (3, 2.0, None))
    ]
    cost = overview(run(units), 50).cost["minutes"]
    assert (cost.units, cost.seconds, cost.median, cost.p95) == (3, 4.0, 1.5, 2.0)
    assert (cost.size, cost.speed) == (3_000_000, 0.75)
    assert dict(cost.usage) == {"calls": 6, "tokens_in": 30.0}
    assert list(cost.unsupported.items()) == [("Zahl fehlt", 6), ("kein Satz zitiert", 6)]
    assert dict(cost.errors) == {"punkt-2": "Zeit abgelaufen"}


def test_latency_of_questions() -> None:
    """Of twenty answers that took 0.1 to 2.0 seconds half took at most 1.0, all but one at most 1.9."""
    cost = overview(RUN, 50).cost["asking"]
    assert (cost.median, cost.p95, cost.speed) == (1.0, 1.9, None)


def test_the_order_of_units_does_not_matter() -> None:
    """A shuffled run looks exactly the same."""
    mixed = random.Random(1).sample(RUN.units, len(RUN.units))
    assert overview(run(mixed), 50) == overview(RUN, 50)


def test_an_empty_run_is_empty() -> None:
    """Nothing measured, nothing said."""
    empty = overview(run([]), 50)
    assert (empty.units, empty.whole, empty.groups, empty.towns, empty.cost) == (0, {}, (), (), {})
