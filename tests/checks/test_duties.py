"""Promises and instructions without a day are noted once; courtesies and wishes are not."""

from __future__ import annotations

import pytest

from tests.checks.draft import found, minutes, said

UNDATED = {
    "a promise": "Frau Ebner sagt zu, den Steg überprüfen zu lassen.",
    "a request accepted": (
        "Gemeinderat Abel bittet darum, den Spielplatz zu überprüfen. Herr Maurath sagt dies zu."
    ),
    "an instruction": (
        "Beschluss:\nDie Verwaltung wird beauftragt, ein Angebot für die Fenster einzuholen.\n\n"
        "Abstimmungsergebnis: einstimmig"
    ),
    "will do": "Frau Ebner wird den Bauhof informieren.",
    "in the past": "Herr Maurath sagte zu, die Zuständigkeit zu klären.",
}
DATED = {
    "a promise by a day": "Frau Ebner sagt zu, den Steg bis zum 30. Juni 2025 überprüfen zu lassen.",
    "by the next meeting": "Frau Ebner sagt zu, den Steg bis zur nächsten Sitzung überprüfen zu lassen.",
    "a suggestion taken along": "Herr Maurath nimmt die Anregung mit.",
    "a wish": "Gemeinderat Abel bittet darum, den Spielplatz zu überprüfen.",
    "done already": "Frau Ebner hat den Steg überprüfen lassen.",
    "again and again": "Frau Ebner sagt eine regelmäßige Berichterstattung zu.",
    "a line of a list": "- Frau Ebner: Leuchten am Schulweg prüfen",
    "a motion to come": "Die SPD-Fraktion wird dazu einen Antrag stellen.",
}


@pytest.mark.parametrize("words", UNDATED.values(), ids=UNDATED)
def test_a_promise_without_a_day_is_a_note(words: str) -> None:
    """What was promised or instructed should say until when."""
    assert found(minutes(items=said(words))).count("action_undated") == 1


@pytest.mark.parametrize("words", DATED.values(), ids=DATED)
def test_what_has_a_day_or_needs_none_is_none(words: str) -> None:
    """Days given, wishes, courtesies and what is done are nothing to note."""
    assert not {"action_undated", "action_nobody"} & set(found(minutes(items=said(words))))
