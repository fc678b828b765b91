"""What the head leaves out is reported for whole minutes, never for a page of one item."""

from __future__ import annotations

import pytest

from tests.checks.draft import FOOT, HEAD, ITEMS, found, minutes

CLERK = "Schriftführung:\nAnja Teufel\n\n"
GAPS = {
    "head_date": {"head": HEAD.replace("am Dienstag, 17. Juni 2025, im Bürgersaal", "im Bürgersaal")},
    "head_end": {"head": HEAD.replace("Ende: 20:10 Uhr\n", "")},
    "head_clerk": {"head": HEAD.replace(CLERK, ""), "foot": ""},
    "head_public": {"head": HEAD.replace("öffentliche ", "")},
    "head_chair": {
        "head": HEAD.replace("Vorsitz: Bürgermeisterin Ulrike Sandner\n", ""),
        "items": {"1": "TOP 1 Begrüßung\n\nDie Anwesenden werden begrüßt."},
        "foot": "gez. Anja Teufel\nSchriftführerin\n",
    },
}
SAID = {
    "end in the text": {
        "head": HEAD.replace("Ende: 20:10 Uhr\n", ""),
        "items": {"4": f"{ITEMS['4']}\n\nDie Bürgermeisterin schließt die Sitzung um 20:10 Uhr."},
    },
    "end as a span": {
        "head": HEAD.replace("Beginn: 19:00 Uhr\nEnde: 20:10 Uhr\n", "Zeit: 19:00 - 20:10 Uhr\n")
    },
    "clerk as a signature": {"head": HEAD.replace(CLERK, ""), "foot": FOOT},
    "public as a part": {
        "head": HEAD.replace("öffentliche ", ""),
        "agenda": "\nÖffentlicher Teil\n",
    },
    "chair in the opening": {
        "head": HEAD.replace("Vorsitz: Bürgermeisterin Ulrike Sandner\n", ""),
        "items": {"1": "TOP 1 Begrüßung\n\nBürgermeisterin Ulrike Sandner eröffnet die Sitzung."},
    },
}


@pytest.mark.parametrize(("kind", "parts"), GAPS.items(), ids=GAPS)
def test_what_the_head_leaves_out_is_reported(kind: str, parts: dict[str, object]) -> None:
    """Day, chair, end, clerk and whether it was public belong in minutes; nothing else is reported then."""
    assert found(minutes(**parts)) == [kind]  # type: ignore[arg-type]


@pytest.mark.parametrize("parts", SAID.values(), ids=SAID)
def test_what_is_said_elsewhere_is_not_missing(parts: dict[str, object]) -> None:
    """The text and the signatures count as well as the head."""
    assert not [kind for kind in found(minutes(**parts)) if kind.startswith("head_")]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        ITEMS["2"],
        f"Gemeinde Lindenbach\nGemeinderat, 17. Juni 2025\n\n{ITEMS['2']}",
        f"Auszug\n\n{HEAD.replace('Ende: 20:10 Uhr', '')}\n\n{ITEMS['1']}\n\n{ITEMS['2']}",
        "Frau Ebner berichtet vom Bauhof.",
        f"Gemeinderat\n\n{ITEMS['1']}\n\n{ITEMS['2']}",
    ],
    ids=["an item", "an item with a day", "an extract", "a sentence", "no attendance"],
)
def test_a_part_of_minutes_has_no_head(text: str) -> None:
    """Pages of one item and extracts are not asked for a head."""
    assert not [kind for kind in found(text) if kind.startswith("head_")]
