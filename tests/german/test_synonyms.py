"""Synonyms: one thing, many names, no name twice."""

from __future__ import annotations

from collections import Counter

import pytest

from pipeline.german.stems import stem
from pipeline.german.synonyms import groups, synonyms
from pipeline.german.tokens import fold

PAIRS = [
    ("Kita", "Kindergarten"),
    ("Müll", "Abfall"),
    ("Klo", "WC"),
    ("Asyl", "Flüchtling"),
    ("OB", "Oberbürgermeister"),
    ("Gehsteige", "Bürgersteig"),
    ("Abfallgebühr", "Müll"),
    ("Betriebskindergarten", "Kita"),
    ("Rasentraktoren", "Aufsitzmäher"),
    ("Durchgangsverkehr", "Schleichweg"),
    ("Schulwart", "Hausmeister"),
    ("Tiefbaufirma", "Auftragnehmer"),
    ("kaufen", "Erwerb"),
]
STRANGERS = ["Quark", "Musterau", "der", "", "112", "Schulze", "gefallen", "unverkauft", "alleine"]


def test_the_table_is_large_and_names_nothing_twice() -> None:
    """At least 700 groups of two and more words; no stem stands in two groups or twice in one."""
    assert len(groups()) >= 700
    assert all(len(group) > 1 for group in groups())
    often = Counter(fold(stem(word)) for group in groups() for word in group)
    assert [word for word, count in often.items() if count > 1] == []


def test_synonyms_hold_both_ways() -> None:
    """Each word of a group leads to each other one, and none to itself."""
    for group in groups():
        for word in group:
            assert set(synonyms(word)) == set(group) - {word}


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_forms_and_compounds_have_synonyms(one: str, other: str) -> None:
    """Inflected words and compounds lead to what their word or their parts are called."""
    assert other in synonyms(one)


@pytest.mark.parametrize("word", STRANGERS)
def test_other_words_have_none(word: str) -> None:
    """Names, numbers, function words and what only ends like a verb of the table stand for themselves."""
    assert synonyms(word) == ()
