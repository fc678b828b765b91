"""Laws of the table of one run."""

from __future__ import annotations

import pytest

from eval.model import Figure
from eval.overview import Kind
from eval.report import table, wording
from tests.eval.report.runs import HOSTILE, MINUTES, cost, figure, figures, hostile_overview, overview


def line(text: str, start: str) -> str:
    """Return the first line that begins with words."""
    return next(one for one in text.splitlines() if one.strip().startswith(start))


def test_the_first_line_says_the_result() -> None:
    """The first line tells in one sentence how much was found."""
    whole = figures(question_R=figure("question_R", 0.98, 100), decision_R=figure("decision_R", 1.0, 7))
    text = table.to_text(overview(whole=whole | {"action_R": figure("action_R", 0.5, 10)}))
    said = "Das Regelwerk findet 98 von 100 Fragen, alle 7 Beschlüsse und 5 von 10 Aufgaben."
    assert text.splitlines()[0] == said


def test_every_figure_stands_with_interval_and_cases() -> None:
    """Each figure has its value with a decimal comma, its interval and its n."""
    text = table.to_text(overview(whole=figures(question_F1=figure("question_F1", 0.981, 1234))))
    assert line(text, "Fragen gefunden (F1)").split()[-3:] == ["0,981", "0,931–1,000", "1.234"]


def test_nothing_measured_is_a_dash() -> None:
    """A figure without cases shows a dash and no interval, whatever its value."""
    text = table.to_text(overview(whole=figures(question_F1=Figure(name="question_F1", value=0.0, n=0))))
    assert line(text, "Fragen gefunden (F1)").split()[-3:] == ["–", "–", "0"]


@pytest.mark.parametrize(("n", "marked"), [(29, True), (30, False)])
def test_few_cases_are_marked(n: int, marked: bool) -> None:
    """A figure of fewer than thirty cases carries the mark, one of thirty does not."""
    text = table.to_text(overview(whole=figures(question_F1=figure("question_F1", 0.9, n))))
    assert line(text, "Fragen gefunden (F1)").endswith("(n klein)") is marked


def test_no_line_is_longer_than_a_hundred_columns() -> None:
    """Not even hostile names make a line longer, and nothing steers the terminal."""
    all_kinds = tuple(
        Kind(kind=kind, label=label, n=1000, found=999, right=998, spurious=100)
        for kind in wording.KINDS
        for label in wording.LABELS.get(kind, {"": ""})
    )
    for seen in (overview(kinds=all_kinds), hostile_overview()):
        text = table.to_text(seen)
        assert max(map(len, text.splitlines())) <= 100
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_groups_stand_beside_each_other_with_their_mean() -> None:
    """Each group has a column, marked where its cases are few, and the mean comes last."""
    text = table.to_text(overview())
    head = next(one for one in text.splitlines() if one.split()[:2] == ["oe", "punkt"])
    assert head.split() == ["oe", "punkt", "Mittel"]
    below = text[text.index("nach Gruppen") :]
    assert line(below, "Fragen gefunden (F1)").split()[-5:] == ["0,850*", "20", "0,850*", "20", "0,800"]


def test_towns_are_told_by_what_moves_without_them() -> None:
    """A town shows its own figure, that of all others, and the difference to the whole."""
    row = line(table.to_text(overview()), "Musterau").split()
    assert row[-4:] == ["0,700", "10", "0,920", "+0,020"]


def test_kinds_show_expected_found_right_and_spurious() -> None:
    """A row of cases shows its numbers and the share that is right."""
    text = table.to_text(overview())
    row = line(text[text.index("Nach Art") :], "Fragen ").split()
    assert row[-5:] == ["40", "38", "36", "1", "0,900"]


def test_cost_tells_time_speed_calls_and_refusals() -> None:
    """Seconds, throughput, calls, tokens and refused proposals are told."""
    text = table.to_text(overview())
    assert line(text, "CPU-Zeit").split()[-2:] == ["1,25", "s"]
    assert line(text, "Aufrufe").endswith(" 12")
    assert line(text, "Token").endswith(" 34.000")
    assert line(text, "kein Satz zitiert").endswith(" 3")


def test_failures_are_listed() -> None:
    """A document on which the engine failed is named with its error."""
    text = table.to_text(overview(cost={"minutes": cost(errors={"oe-au.txt": "Zeit überschritten"})}))
    assert "Abgebrochen: 1\n  oe-au: Zeit überschritten" in text


def test_a_run_of_nothing_can_be_told() -> None:
    """A run without units or cases prints a sentence and does not fail."""
    text = table.to_text(overview(whole={}, groups=(), macro={}, kinds=(), towns=(), rows=(), cost={}))
    assert text.startswith("Der Messlauf mit „Regelwerk“ enthält keine auswertbaren Fälle.")


def test_the_builder_has_hostile_words_and_all_figures() -> None:
    """The invented overview holds every figure of the minutes, so that no row goes untested."""
    assert "<script>" in HOSTILE
    assert set(overview().whole["minutes"]) == set(MINUTES)


def test_runs_stand_beside_each_other() -> None:
    """Each key figure has one column for each run, three beside each other, with interval and mark."""
    engines = ("rules", "naive", "keywords", "long_context")
    text = table.side_by_side([overview(engine, figures(0.9, 20)) for engine in engines])
    rows = [one for one in text.splitlines() if one.startswith("  Fragen gefunden (F1)")]
    assert [row.count("0,900* 0,850–0,950") for row in rows] == [3, 1]
    assert max(map(len, text.splitlines())) <= 100
    assert "Regelwerk" in text.splitlines()[1]


def test_no_name_makes_runs_beside_each_other_too_wide() -> None:
    """Hostile names are cut."""
    text = table.side_by_side([hostile_overview(), overview()])
    assert max(map(len, text.splitlines())) <= 100
    assert "\x1b" not in text
