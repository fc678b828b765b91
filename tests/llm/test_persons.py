"""Whoever a model names is who the document knows by these words."""

from __future__ import annotations

import pytest

from pipeline.german.registry import registry_of
from pipeline.llm.persons import person
from tests.build import minutes_of

MINUTES = minutes_of(
    "Frau Karin Abel (SPD) fragt nach dem Steg.",
    "Herr Jonas Born vom Tiefbauamt antwortet.",
    "Herr Peter Conrad (CDU) und Frau Anna Conrad (FDP) sprechen.",
    "Herr Conrad (CDU) lehnt ab.",
    "Der Vorsitzende schließt die Sitzung.",
    chair="Uwe Dorn",
)


@pytest.mark.parametrize(
    ("said", "cites", "name", "faction", "label"),
    [
        ("Frau Abel", (1,), "Karin Abel", "SPD", None),
        ("Abel", (1,), "Karin Abel", "SPD", None),
        ("Karin Abel (SPD)", (2,), "Karin Abel", "SPD", None),
        ("Herr Born", (2,), "Jonas Born", None, None),
        ("Herr Conrad", (4,), "Peter Conrad", "CDU", None),
        ("Der Vorsitzende", (5,), "Uwe Dorn", None, None),
        ("Karl Abel", (1,), "Karl Abel", None, None),
        ("Korbinian Quellmann (SPD)", (1,), "Korbinian Quellmann", "SPD", None),
        ("die Verwaltung", (2,), None, None, "Verwaltung"),
        ("CDU-Fraktion", (3,), None, "CDU", "CDU-Fraktion"),
        ("ein Bürger", (3,), None, None, "ein Bürger"),
        ("unbekannt", (), None, None, "unbekannt"),
        ("Stadtwerke Musterau GmbH", (2,), None, None, "Stadtwerke Musterau GmbH"),
    ],
)
def test_words_become_the_person_the_document_knows(
    said: str, cites: tuple[int, ...], name: str | None, faction: str | None, label: str | None
) -> None:
    """Names are completed, never changed; all others keep their label."""
    found = person(said, registry_of(MINUTES), cites)
    assert (found.name, found.faction, found.label) == (name, faction, label)
