"""Votes laid out as tables are read like votes in a line."""

from __future__ import annotations

import pytest

from pipeline.german.vote_tables import columns, factions, stacked

STACKED = {
    "Ja-Stimmen|Nein-Stimmen|Enthaltungen|14|11|2": "Ja-Stimmen: 14, Nein-Stimmen: 11, Enthaltungen: 2",
    "Ja|Nein|12|3": "Ja: 12, Nein: 3",
    "Ja-Stimmen|Nein-Stimmen|Enthaltungen|mehrheitlich|5|2": "mehrheitlich, Nein-Stimmen: 5, Enthaltungen: 2",
    "dafür|dagegen|9|0": "dafür: 9, dagegen: 0",
    "Ja-Stimmen|5|4|9|Nein-Stimmen|2|2": "Ja-Stimmen 5 4 9 Nein-Stimmen 2 2",
}
NOT_STACKED = [
    "Ja-Stimmen|Herr Vogt dankt.",
    "Ja|Nein|Frau Sommer|Herr Vogt",
    "Ja-Stimmen|Nein-Stimmen|12",
    "Herr Vogt|Ja|12",
    "12|Ja|Nein",
]
TABLES = {
    "Fraktion Ja Nein Enthaltung|SPD 9 0 0|CDU 0 8 0|Gesamt 9 8 0": "Ja: 9, Nein: 8, Enthaltung: 0",
    "Partei   Ja   Nein|ÖVP   9   0|SPÖ   0   8": "Ja: 9, Nein: 8",
    "Fraktionen dafür dagegen|Freie Wähler 3 1|Die Linke 0 2|Summe 3 3": "dafür: 3, dagegen: 3",
}


@pytest.mark.parametrize("lines", STACKED)
def test_labels_over_numbers_are_a_vote(lines: str) -> None:
    """Labels under each other take the values under them, and all lines but the first follow."""
    head, *below = lines.split("|")
    assert stacked(head, below) == (STACKED[lines], len(below))


@pytest.mark.parametrize("lines", NOT_STACKED)
def test_other_short_lines_are_no_vote(lines: str) -> None:
    """Labels without their numbers say nothing."""
    head, *below = lines.split("|")
    assert stacked(head, below) is None


@pytest.mark.parametrize("lines", TABLES)
def test_a_row_per_faction_is_summed(lines: str) -> None:
    """The last row is the sum where it says so, else the rows are added."""
    head, *rows = lines.split("|")
    assert factions(head, rows) == (TABLES[lines], len(rows))


def test_other_tables_are_no_vote() -> None:
    """Costs, members and single rows are not counted."""
    assert factions("Fraktion Sitze Plätze", ["SPD 9 0", "CDU 8 1"]) is None
    assert factions("Fraktion Ja Nein", ["SPD 9 0"]) is None
    assert factions("Fraktion Ja Nein", ["SPD neun", "CDU acht"]) is None
    assert columns("Ja Nein", "12 3 4") is None
    assert columns("Kosten Ja Nein", "12 3") is None
