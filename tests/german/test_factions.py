"""Laws of factions: what is one, how it is written, which are the same."""

from __future__ import annotations

import pytest

from pipeline.german import factions

SAME = [
    ("Bündnis 90/Die Grünen", "GRUENE"),
    ("BÜNDNIS 90/ DIE GRÜNEN", "GRUENE"),
    ("B90/Grüne", "GRUENE"),
    ("B 90/GRÜNE", "GRUENE"),
    ("GRÜNE", "GRUENE"),
    ("Die Grünen", "GRUENE"),
    ("DIE LINKE.", "LINKE"),
    ("Die Linke", "LINKE"),
    ("CDU-Fraktion", "CDU"),
    ("Fraktion der SPD", "SPD"),
    ("AfD", "AFD"),
    ("Freie Wähler", "FW"),
    ("FWG", "FW"),
    ("UWG", "FW"),
    ("Die PARTEI", "PARTEI"),
    ("ödp", "OEDP"),
    ("fraktionslos", "NONE"),
    ("pl.", "NONE"),
    ("FDP/FW", "FDP+FW"),
    ("SPÖ", "SPÖ"),
]


@pytest.mark.parametrize(("written", "key"), SAME, ids=[row[0] for row in SAME])
def test_every_spelling_has_one_key(written: str, key: str) -> None:
    """Spellings of one party compare equal."""
    assert factions.canonical(written) == key


@pytest.mark.parametrize(
    "text",
    [
        "Tiefbauamt",
        "Universität Lindenbach",
        "siehe Anlage",
        "Vorlage 12",
        "Grünfläche",
        "Linkenstraße",
        "linke Spur",
        "230 Volt",
        "Europäische Union",
        "der BVB",
        "UNION",
    ],
)
def test_other_words_are_no_party(text: str) -> None:
    """Offices, colours and sides of the road are no factions."""
    assert factions.find(text) is None


def test_a_local_list_keeps_its_name() -> None:
    """A list nobody knows is its own key."""
    assert factions.canonical("Bürgerliste Lindenbach") == "BÜRGERLISTE LINDENBACH"


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("Fraktion Bündnis 90/ Die Grünen", "Bündnis 90/Die Grünen"),
        ("FDP-Fraktion", "FDP"),
        ("(SPD)", "SPD"),
        ("FW | FÜR", "FW|FÜR"),
    ],
)
def test_a_faction_is_written_without_the_word_fraktion(written: str, clean: str) -> None:
    """The surface keeps the document's spelling, with even spaces."""
    assert factions.surface(written) == clean


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("FDP", "FDP/FW", True),
        ("CDU", None, True),
        ("CDU", "SPD", False),
        ("GRÜNE", "B90/Die Grünen", True),
        ("FW|FÜR", "FÜR", True),
    ],
)
def test_factions_agree_when_they_share_a_party(one: str, other: str | None, same: bool) -> None:
    """A joint group agrees with each of its parties; an unknown faction with all."""
    assert factions.agree(one, other) is same
