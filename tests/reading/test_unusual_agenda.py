"""Agenda items out of the usual order, alone, or with papers and results among them."""

from __future__ import annotations

import pytest

from tests.reading.test_agenda import HEAD, Items, named

UNUSUAL: dict[str, tuple[str, Items]] = {
    "an item before its turn": (
        "1. Eröffnung\n\nEs wird eröffnet.\n\n2. Haushalt\n\nDer Rat berät.\n\n"
        "6. Radweg\n\nDer Rat berät.\n\n"
        "3. Bänke\n\nDer Rat berät.\n\n4. Ampel\n\nDer Rat berät.\n\n5. Spielplatz\n\nDer Rat berät.\n\n"
        "7. Verschiedenes\n\nNichts.\n",
        [
            ("1", "Eröffnung"),
            ("2", "Haushalt"),
            ("6", "Radweg"),
            ("3", "Bänke"),
            ("4", "Ampel"),
            ("5", "Spielplatz"),
            ("7", "Verschiedenes"),
        ],
    ),
    "a part without its item": (
        "1. Eröffnung\n\nEs wird eröffnet.\n\n2. Haushalt\n\nDer Rat berät.\n\n"
        "3.1 Radweg\n\nDer Rat berät.\n\n"
        "4. Verschiedenes\n\nNichts.\n",
        [("1", "Eröffnung"), ("2", "Haushalt"), ("3.1", "Radweg"), ("4", "Verschiedenes")],
    ),
    "some items of a meeting": (
        "1. Eröffnung\n\nEs wird eröffnet.\n\n9. Radweg am Bach\n\nDer Rat berät.\n",
        [("1", "Eröffnung"), ("9", "Radweg am Bach")],
    ),
    "resolutions counted through the term": (
        "§ 322\n\n4. Haushalt\n\nDer Rat berät.\n\n§ 323\n\n5. Radweg\n\nDer Rat berät.\n",
        [("4", "Haushalt"), ("5", "Radweg")],
    ),
    "papers below titles": (
        "1 Eröffnung\n\nEs wird eröffnet.\n\n2 Radweg am Bach Li 36/21-\n26\n\nDer Rat berät.\n\n"
        "3 Bänke „Am Markt“\nLi 37/21-26\n\nDer Rat berät.\n\n4 Verschiedenes\n\nNichts.\n",
        [("1", "Eröffnung"), ("2", "Radweg am Bach"), ("3", "Bänke „Am Markt“"), ("4", "Verschiedenes")],
    ),
    "inquiries before the first number": (
        "Anfragen\n\n"
        "Anfrage von Gemeinderat Ahorn an den Bürgermeister, warum der Radweg nicht gebaut wird.\n\n"
        "Der Bürgermeister antwortet, dass der Weg im nächsten Frühjahr gebaut werden soll.\n\n"
        "1. Haushalt\n\nDer Rat berät.\n\n2. Radweg\n\nDer Rat berät.\n\n3. Bänke\n\nDer Rat berät.\n",
        [(None, "Anfragen"), ("1", "Haushalt"), ("2", "Radweg"), ("3", "Bänke")],
    ),
    "results are no items": (
        "TOP 1 Radweg\n\nDer Rat berät.\n\nzu 1. Einstimmige Annahme\n\nTOP 2 Bänke\n\nDer Rat berät.\n\n"
        "10 Dafürstimmen\n\n3. Der Rat fasst den Beschluss\n",
        [("1", "Radweg"), ("2", "Bänke")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), UNUSUAL.values(), ids=UNUSUAL.keys())
def test_items_out_of_the_usual_order(text: str, expected: Items) -> None:
    """Items taken before their turn, parts alone, and headings with papers below are items all the same."""
    assert named(HEAD + text) == expected
