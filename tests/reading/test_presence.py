"""Notes of the attendance list: who was away, came late, left early or was biased; nobody else."""

from __future__ import annotations

import pytest

from pipeline.reading.attendance import participants, present_in, roll
from pipeline.reading.clean import Line
from pipeline.reading.presence import attendance

Row = tuple[str, str]


def lines(text: str) -> list[Line]:
    """Return the lines of a text."""
    return [Line(text=line, page=None) for line in text.split("\n")]


def noted(text: str) -> list[Row]:
    """Return the kind of every note and whom it is about."""
    return [(note.kind, note.person.name or "") for note in attendance(roll(lines(text)))]


NOTED: dict[str, tuple[str, list[Row]]] = {
    "under a heading": (
        "Anwesend:\nRatsherr Elmar Ahlers (CDU)\n\nEntschuldigt fehlen:\nRatsfrau Ute Brandt (SPD)\n\n"
        "Tagesordnung\n",
        [("excused", "Ute Brandt")],
    ),
    "in one line": (
        "Teilnehmer: Herr Ahlers, Frau Brandt\nEntschuldigt: Frau Claasen, Herr Dorn\n\nTOP 1 Begrüßung\n",
        [("excused", "Claasen"), ("excused", "Dorn")],
    ),
    "behind the name": (
        "Mitglieder:\nElmar Ahlers (CDU)\nUte Brandt (SPD) - entschuldigt\nOlaf Claasen (verhindert)\n\n"
        "TOP 1 Begrüßung\n",
        [("excused", "Ute Brandt"), ("excused", "Olaf Claasen")],
    ),
    "without excuse": (
        "Anwesend:\nElmar Ahlers\n\nUnentschuldigt:\nUte Brandt\n\nTOP 1 Begrüßung\n",
        [("absent", "Ute Brandt")],
    ),
    "factions under an absence": (
        "Anwesend:\nElmar Ahlers\n\nEs fehlen entschuldigt:\nCDU-Fraktion\nUte Brandt\nSPD-Fraktion\n"
        "Olaf Claasen\n\nTOP 1 Begrüßung\n",
        [("excused", "Ute Brandt"), ("excused", "Olaf Claasen")],
    ),
    "a cross in a table": (
        "Name             anwesend     entschuldigt\nElmar Ahlers     x\nUte Brandt                    x\n\n"
        "TOP 1 Eröffnung\n",
        [("absent", "Ute Brandt")],
    ),
    "later, earlier, for a while": (
        "Anwesend:\nElmar Ahlers, ab 18:20 Uhr\nUte Brandt (bis TOP 7)\nOlaf Claasen 18:10 - 19:30 Uhr\n\n"
        "TOP 1 Begrüßung\n",
        [
            ("late", "Elmar Ahlers"),
            ("left", "Ute Brandt"),
            ("late", "Olaf Claasen"),
            ("left", "Olaf Claasen"),
        ],
    ),
    "excused behind a dash": (
        "Anwesend:\nElmar Ahlers\n\nAbwesend - entschuldigt: Ute Brandt, Olaf Claasen\n\nTOP 1 Begrüßung\n",
        [("excused", "Ute Brandt"), ("excused", "Olaf Claasen")],
    ),
    "more who are there below": (
        "Anwesend sind:\nElmar Ahlers\n\nAbwesend sind:\nUte Brandt (entschuldigt )\n\n"
        "Weiterhin sind anwesend:\nKämmerer Olaf Claasen\n\nTOP 1 Begrüßung\n",
        [("excused", "Ute Brandt")],
    ),
    "not come": (
        "Anwesend:\nElmar Ahlers\n\nNicht erschienen:\nUte Brandt\n\nTOP 1 Begrüßung\n",
        [("absent", "Ute Brandt")],
    ),
    "biased": (
        "Anwesend:\nElmar Ahlers (CDU)\nUte Brandt (SPD) (befangen zu TOP 4)\n\nTOP 1 Begrüßung\n",
        [("biased", "Ute Brandt")],
    ),
}
PLAIN = {
    "an office behind the name": "Anwesend:\nElmar Ahlers\nUte Brandt, Leiterin Bauamt\n\nTOP 1 Begrüßung\n",
    "somebody in place of another": "Anwesend:\nElmar Ahlers (CDU) für Ratsherrn Dorn\n\nTOP 1 Begrüßung\n",
    "nobody was away": "Anwesend:\nElmar Ahlers\n\nEntschuldigt:\nniemand\n\nTOP 1 Begrüßung\n",
    "another group": "Anwesend:\nElmar Ahlers\n\nEntschuldigt: -\n\nVerwaltung:\nUte Brandt\n\nTOP 1 A\n",
    "prose of the body": "Anwesend:\nElmar Ahlers\n\nTOP 1 Begrüßung\nFrau Brandt fehlt entschuldigt.\n",
    "a name that ends like a note": "Anwesend:\nElmar Ahlers\nUte Spätling\n\nTOP 1 Begrüßung\n",
}


@pytest.mark.parametrize(("text", "notes"), NOTED.values(), ids=NOTED)
def test_what_the_list_notes_is_read(text: str, notes: list[Row]) -> None:
    """Absence, times and bias are read wherever the list writes them."""
    assert noted(text) == notes


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_who_was_simply_there_has_no_note(text: str) -> None:
    """Offices, deputies, empty lists and prose are no notes."""
    assert noted(text) == []


@pytest.mark.parametrize(("text", "notes"), NOTED.values(), ids=NOTED)
def test_nobody_is_both_away_and_present(text: str, notes: list[Row]) -> None:
    """Who is noted as away is no participant; who came late or left is."""
    there = {one.name for one in participants(lines(text), present_in(roll(lines(text))))}
    assert "Elmar Ahlers" in there or "Ahlers" in there
    assert all((name in there) is (kind not in ("excused", "absent")) for kind, name in notes)
