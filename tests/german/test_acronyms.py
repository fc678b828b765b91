"""Abbreviations are learned from the text that explains them."""

from __future__ import annotations

import pytest

from pipeline.german.acronyms import acronyms

EXPLAINED = (
    ("das Integrierte Stadtkonzept (ISK)", "ISK", "Integrierte Stadtkonzept"),
    ("ein Stadtentwicklungskonzept (SEK) und", "SEK", "Stadtentwicklungskonzept"),
    ("der Offene Ganztag (OGT)", "OGT", "Offene Ganztag"),
    ("vom Verein für Jugend und Sport (VJS)", "VJS", "Verein für Jugend und Sport"),
    ("Das Medizinische Versorgungszentrum (MVZ) öffnet.", "MVZ", "Medizinische Versorgungszentrum"),
    ("die Arbeitsgemeinschaft Sicheres Radfahren (AGSR)", "AGSR", "Arbeitsgemeinschaft Sicheres Radfahren"),
    ("ein Bürgerbüro (BB)", "BB", "Bürgerbüro"),
)
PLAIN = (
    "Herr Claus Dudler (CDU) fragt.",
    "Frau Stern Paul-Dorn (SPD) antwortet.",
    "Der Ausschuss (siehe Anlage) tagt.",
    "Der Weg (A) bleibt.",
    "Die Turnhalle (XYZ) bleibt zu.",
    "(ISEK)",
    "Kommunales Integrationszentrum. (KI)",
)


@pytest.mark.parametrize(("text", "short", "long"), EXPLAINED)
def test_explained_abbreviations_are_found(text: str, short: str, long: str) -> None:
    """The letters in brackets begin the words before them, or parts of compounds."""
    assert acronyms(text) == {short: long}


@pytest.mark.parametrize("text", PLAIN)
def test_other_brackets_explain_nothing(text: str) -> None:
    """Parties, references and letters that the words before do not give are no abbreviations."""
    assert acronyms(text) == {}


def test_hostile_text_is_read_quickly() -> None:
    """Thousands of brackets after thousands of words take no more than a moment."""
    assert acronyms("Aa " * 50_000 + "(AAAAAAAA) " * 5_000) in ({}, {"AAAAAAAA": " ".join(["Aa"] * 4)})
