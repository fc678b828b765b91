"""The chair, where the text says in words who presides."""

from __future__ import annotations

import pytest

from pipeline.reading import read_bytes

HEAD = (
    "Niederschrift über die 4. Sitzung des Bauausschusses der Gemeinde Lindenau am 03.05.2021\n\n"
    "Anwesend:\nBürgermeisterin Wilma Ahorn\n2. Bürgermeister Kurt Birke\nRatsfrau Eva Cramer\n\n"
)
ITEM = "\n\nTOP 1 Radweg\n\nFrau Cramer fragt nach dem Radweg.\n\n"
CHAIRS = {
    "opens": ("Vorsitzender Herr Dorn eröffnet die Sitzung.", "Dorn"),
    "greets": ("Der Vorsitzende, Herr Dorn, begrüßt die Anwesenden.", "Dorn"),
    "calls an item": ("Ausschussvorsitzende Frau Dorn ruft den Punkt auf.", "Dorn"),
    "short title": ("Vorsitzender Rh. Dorn ruft den Punkt auf.", "Dorn"),
    "speaks": ("Vorsitzende Frau Dorn:\nGibt es weitere Fragen?", "Dorn"),
    "under": ("Unter dem Vorsitz von Elmar Dorn tagt der Ausschuss.", "Elmar Dorn"),
    "held the chair": ("Den Vorsitz führte Herr Elmar Dorn.", "Elmar Dorn"),
    "passive": ("Die Sitzung wird um 18 Uhr von Herrn Dorn eröffnet.", "Dorn"),
    "leads": ("Frau Dorn leitet die Sitzung.", "Dorn"),
    "as chair": ("Als Vorsitzende begrüßt Frau Dorn alle Anwesenden.", "Dorn"),
    "apposition behind": ("Elmar Dorn, Vorsitzender des Ausschusses, eröffnet den Abend.", "Elmar Dorn"),
    "by office": ("Die Bürgermeisterin eröffnet die Sitzung.", "Wilma Ahorn"),
    "by office and quorum": (
        "Die Bürgermeisterin stellt fest, dass der Ausschuss beschlussfähig ist.",
        "Wilma Ahorn",
    ),
}
NONE = {
    "a speaker after a colon": "Vorsitzende:\nGut, dann machen wir weiter.",
    "a deputy": "Die stellvertretende Vorsitzende Frau Dorn fragt nach.",
    "of a faction": "Fraktionsvorsitzender Herr Dorn eröffnet die Debatte.",
    "of another body": "Die Sozialausschussvorsitzende Frau Dorn berichtet.",
    "an office that opens something else": "Die Bürgermeisterin eröffnet die Ausstellung.",
    "an office nobody holds": "Der Landrat eröffnet die Sitzung.",
    "a guest who greets": "Frau Dorn begrüßt ebenfalls alle Anwesenden.",
}


@pytest.mark.parametrize(("text", "name"), CHAIRS.values(), ids=CHAIRS.keys())
def test_words_that_name_the_chair(text: str, name: str) -> None:
    """Whoever opens, leads or is called the chair is it."""
    chair = read_bytes((HEAD + text + ITEM).encode(), "x.txt").chair
    assert chair is not None
    assert chair.name == name


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_words_that_name_no_chair(text: str) -> None:
    """Deputies, other bodies, guests and what somebody says are no chair."""
    assert read_bytes((HEAD + ITEM + text).encode(), "x.txt").chair is None


def test_the_president_of_an_assembly_chairs_it() -> None:
    """An extract that names no body but its president names the chair."""
    text = "Stadtverordnetenvorsteherin Dorn teilt mit, dass der Antrag zurückgezogen ist.\n"
    chair = read_bytes(text.encode(), "x.txt").chair
    assert chair is not None
    assert (chair.name, chair.role) == ("Dorn", "Stadtverordnetenvorsteherin")
