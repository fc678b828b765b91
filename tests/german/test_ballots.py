"""Elections: counts per candidate are told from counts of yes and no."""

from __future__ import annotations

import time

import pytest

from pipeline.german.ballots import LISTS, ballots, is_choice, winner

CANDIDATES = {
    "Auf Herrn Brandt entfallen 14 Stimmen, auf Frau Vogt 9 Stimmen.": [("Brandt", 14), ("Vogt", 9)],
    "Auf Frau Anna Sommer (SPD) entfielen 12 Stimmen und auf Herrn Dr. Vogt acht Stimmen.": [
        ("Anna Sommer", 12),
        ("Dr. Vogt", 8),
    ],
    "Frau Sommer erhält 13 Stimmen, Herr Vogt 9 Stimmen.": [("Sommer", 13)],
    "Frau Sommer erhielt 13 Stimmen, Herr Vogt erhielt 9 Stimmen.": [("Sommer", 13), ("Vogt", 9)],
    "Brandt: 14 Stimmen": [("Brandt", 14)],
    "1. Karl Brandt 14 Stimmen": [("Karl Brandt", 14)],
}
NO_CANDIDATES = [
    "16 Stimmen dafür, 3 Stimmen dagegen",
    "Ja-Stimmen: 12",
    "Abgegebene Stimmen: 23",
    "CDU: 12 Stimmen",
    "Der Antrag erhält 5 Stimmen.",
    "Frau Sommer wird mit 12 Stimmen gewählt.",
    "Die Niederschrift wird ohne Änderungen mit 7 Ja-Stimmen genehmigt.",
    "Auf die Frage von Herrn Vogt entfallen zwei Antworten.",
]


@pytest.mark.parametrize("text", CANDIDATES)
def test_candidates_have_their_votes(text: str) -> None:
    """Every candidate whose votes are written has them, in the order of the text."""
    assert [(b.name, b.votes) for b in ballots(text)][: len(CANDIDATES[text])] == CANDIDATES[text]


@pytest.mark.parametrize("text", NO_CANDIDATES)
def test_other_counts_are_no_candidates(text: str) -> None:
    """Sides of a vote, factions and matters are nobody."""
    assert ballots(text) == ()
    assert winner(text) is None


def test_who_is_called_elected_wins() -> None:
    """The one called elected is the winner, else the one with most votes."""
    counts = "Rot: 14 Stimmen, Blau: 9 Stimmen."
    assert winner(counts) == 14
    assert winner(f"{counts} Damit ist Frau Blau durch Los gewählt.") == 9
    assert is_choice("Er nimmt die Wahl an.")
    assert not is_choice(counts)


def test_lists_are_told_from_candidates() -> None:
    """A list with its votes is no person."""
    assert LISTS.search("Liste 2: 6 Stimmen")
    assert not LISTS.search("Die Liste der Bäume umfasst 6 Seiten.")
    assert ballots("Liste 2: 6 Stimmen") == ()


@pytest.mark.parametrize(
    "text", ["A" * 900 + " Stimmen", "Aa " * 300 + "Stimmen", "auf A " * 150 + "Stimmen"]
)
def test_hostile_text_is_read_at_once(text: str) -> None:
    """Long runs of names do not make the patterns slow."""
    start = time.process_time()
    ballots(text)
    assert time.process_time() - start < 0.5
