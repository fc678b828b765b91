"""Laws of the comparison of two runs as text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eval.compare import Difference
from eval.report import comparison
from eval.scoring.figures import FIGURES
from tests.eval.report.runs import HOSTILE, case, change, difference, run, unit
from tests.eval.report.runs import comparison as compared

A, B = run(unit("oe-musterau", case("q1"))), run(unit("oe-musterau", case("q1")))
WORSE, BETTER = difference(a=0.9, b=0.7), difference("action_F1", a=0.5, b=0.6)
UNSURE = difference("action_F1", a=0.5, b=0.52, significant=False, adjusted=0.4)


@pytest.mark.parametrize(
    ("differences", "begins"),
    [
        ([], "Unverändert: beide Läufe stimmen in allen Kennzahlen überein."),
        ([UNSURE], "Kein gesicherter Unterschied: 1 Kennzahl weicht ab"),
        ([WORSE], "B ist in 1 Kennzahl gesichert schlechter als A, am deutlichsten bei „Fragen gefunden"),
        ([BETTER, UNSURE], "B ist in 1 Kennzahl gesichert besser als A, am deutlichsten bei „Aufgaben"),
        ([WORSE, BETTER], "Gemischt: B ist in 1 Kennzahl gesichert schlechter, in 1 Kennzahl gesichert"),
    ],
    ids=["same", "unsure", "worse", "better", "mixed"],
)
def test_the_first_line_says_the_result(differences: list[Difference], begins: str) -> None:
    """The first line says in one sentence whether B is better or worse, and only what is certain counts."""
    text = comparison.to_text(compared(differences), A, B)
    assert " ".join(text.split("\n\n")[0].split()).startswith(begins)


def test_a_figure_shows_both_values_difference_interval_and_verdict() -> None:
    """Each figure stands in one line with A, B, the difference, its interval, p and the verdict."""
    text = comparison.to_text(compared([WORSE, UNSURE]), A, B)
    first = next(line for line in text.splitlines() if line.startswith("  Fragen gefunden (F1)"))
    said = "0,900 0,700 −0,200 −0,250…−0,150 0,004 schlechter – gesichert"
    assert " ".join(first.removeprefix("  Fragen gefunden (F1)").split()) == said
    second = next(line for line in text.splitlines() if line.startswith("  Aufgaben gefunden (F1)"))
    assert second.endswith("besser – nicht gesichert")


def test_every_figure_fits_the_terminal() -> None:
    """The longest label beside the longest verdict makes a line of at most 100 columns."""
    every = [difference(name, 1.0, 0.0, significant=False) for name in FIGURES]
    text = comparison.to_text(compared(every), A, B)
    assert max(map(len, text.splitlines())) <= 100


def test_what_does_not_show_in_three_digits_is_no_loss() -> None:
    """A difference that the numbers do not show is called practically the same, however certain it is."""
    tiny = difference(a=0.9964, b=0.9961)
    text = comparison.to_text(compared([tiny]), A, B)
    assert text.startswith("Praktisch gleich: 1 Kennzahl weicht ab")
    assert "praktisch gleich" in text


def test_what_changed_is_shown_with_its_sentences() -> None:
    """A change tells what it was, what it is, what was expected, and the numbered sentences."""
    text = comparison.to_text(compared([WORSE], [change("q7")]), A, B)
    assert "Schlechter geworden: 1 Fall\n" in text
    assert "− oe-musterau q7 (Fragen): richtig → verfehlt" in text
    assert "erwartet: Eva Brandt fragt: Wann wird der Steg q7 gebaut?" in text
    assert "12 | Frau Brandt fragt nach dem Steg q7." in text


def test_what_got_better_and_worse_stand_apart() -> None:
    """Losses come before gains, and what is neither comes last."""
    changes = [change("q1", True), change("q2", False), change("q3", None)]
    text = comparison.to_text(compared([WORSE], changes), A, B)
    places = [text.index(words) for words in ("Schlechter geworden", "Besser geworden", "Anders, aber")]
    assert places == sorted(places)


def test_no_more_changes_than_asked_for_are_shown() -> None:
    """Of more changes than the limit the rest is counted."""
    text = comparison.to_text(compared([WORSE], [change(f"q{n}") for n in range(32)]), A, B, limit=20)
    assert text.count("richtig → verfehlt") == 20
    assert "… und 12 weitere\n" in text
    assert "richtig → verfehlt" not in comparison.to_text(compared([WORSE], [change("q1")]), A, B, limit=0)


def test_hostile_words_neither_steer_nor_stretch_the_terminal() -> None:
    """No line is longer than 100 columns, whatever stands in the minutes."""
    bad = replace(
        change("q1"), unit=HOSTILE, after=case("q1", "wrong", found=HOSTILE, sentences=((1, HOSTILE),))
    )
    text = comparison.to_text(compared([WORSE], [bad]), A, replace(B, version=HOSTILE))
    assert max(map(len, text.splitlines())) <= 100
    assert "\x1b" not in text
    assert "\u202e" not in text
