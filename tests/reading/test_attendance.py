"""Attendance lists: who took part, with office and faction as written; nobody who was absent."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Person
from pipeline.reading.attendance import fuller, participants
from pipeline.reading.clean import Line
from pipeline.reading.entry import person
from pipeline.reading.offices import faction, role
from tests.reading.niederschrift import FULL

Row = tuple[str, str | None, str | None]


def lines(text: str) -> list[Line]:
    """Return the lines of a text."""
    return [Line(text=line, page=None) for line in text.split("\n")]


def present(text: str) -> list[Row]:
    """Return name, faction and office of everyone present."""
    return [(one.name or "", one.faction, one.role) for one in participants(lines(text))]


STYLES: dict[str, tuple[str, list[Row]]] = {
    "one a line with faction": (
        "Anwesend:\n\nBürgermeister Muster als Vorsitzender\nRatsmitglieder:\nRM Ahlers (CDU)\n"
        "RM Dr. Brandt (SPD) (für RM Probst)\nRM Claasen, FDP\n(RM Dorn) (CDU)\n\n"
        "Es fehlten entschuldigt:\nRM Ebert (SPD)\n\nTagesordnung\n",
        [
            ("Muster", None, "Vorsitzender"),
            ("Ahlers", "CDU", "RM"),
            ("Brandt", "SPD", "RM"),
            ("Claasen", "FDP", "RM"),
        ],
    ),
    "groups in running text": (
        "Teilnehmer:\nVorsitz: Frau Dr. Klee\nMitglieder: Herr Ahlers, Herr Brandt\n"
        "Verwaltung: Herr Dorn (Bauamt)\n"
        "Gäste: Herr Falk, Ingenieurbüro Falk & Partner\nEntschuldigt: Herr Groß, Frau Haase\n\n"
        "TOP 1 Begrüßung\n",
        [
            ("Klee", None, "Vorsitz"),
            ("Ahlers", None, None),
            ("Brandt", None, None),
            ("Dorn", None, None),
            ("Falk", None, None),
        ],
    ),
    "absent in another column": (
        "Anwesend                      Abwesend                Verteiler\n\n"
        "Stadtrat Ahlers               Stadtrat Groß           Bauamt\n"
        "Stadträtin Brandt             Stadträtin Haase        Kämmerei, Frau Timm\n"
        "Stadtrat Claasen\n\nTOP 1: Eröffnung\n",
        [("Ahlers", None, "Stadtrat"), ("Brandt", None, "Stadträtin"), ("Claasen", None, "Stadtrat")],
    ),
    "family name first, more columns": (
        "Stimmberechtigte Mitglieder\n\nAhlers, Klaus                 CDU\n"
        "Brandt, Ute                   SPD       ab 17.10 Uhr\n"
        "von der Heide, Ina            GRÜNE     Vertretung für Frau Probst\n"
        "Dr. Claasen, Olaf             FDP       bis TOP 5\n\n"
        "Beratende Mitglieder\nDorn, Eva                     sachkundige Einwohnerin\n\nTagesordnung:\n",
        [
            ("Klaus Ahlers", "CDU", None),
            ("Ute Brandt", "SPD", None),
            ("Ina von der Heide", "GRÜNE", None),
            ("Olaf Claasen", "FDP", None),
            ("Eva Dorn", None, "sachkundige Einwohnerin"),
        ],
    ),
    "table with a head": (
        "Name             Vorname       Fraktion     Bemerkung\nAhlers           Klaus         CDU\n"
        "Brandt           Ute           SPD          ab 18:30 Uhr\n\nTOP 1 Eröffnung\n",
        [("Klaus Ahlers", "CDU", None), ("Ute Brandt", "SPD", None)],
    ),
    "table with crosses": (
        "Mitglied              anwesend   entschuldigt   unentschuldigt\nAhlers, Klaus         x\n"
        "Brandt, Ute                      x\nClaasen, Olaf         x\n"
        "Dorn, Eva                                       x\n\nTOP 1 Eröffnung\n",
        [("Klaus Ahlers", None, None), ("Olaf Claasen", None, None)],
    ),
    "Austrian, numbered": (
        "A n w e s e n d :\n1. Bgm. Franz Lechner, Vorsitzender\n2. Vzbgm. Maria Huber\n"
        "3. GR DI Anna Berger, BSc\n"
        "Entschuldigt: GR Karl Maier, GR Eva Wimmer\nSchriftführer: AL Hans Pichler\n\n"
        "Tagesordnung:\n1. Begrüßung\n",
        [
            ("Franz Lechner", None, "Vorsitzender"),
            ("Maria Huber", None, "Vzbgm."),
            ("Anna Berger", None, "GR"),
            ("Hans Pichler", None, "AL"),
        ],
    ),
    "an agenda without a word for it": (
        "Teilnehmer\nKern, Otto            BM       anw.\nVoss, Ida             CDU      anw.\n"
        "Groß, Jan             SPD      entsch.\n\n1.  Eröffnung, Tagesordnung\n\nBM eröffnet.\n\n"
        "2.  Sonstiges\n",
        [("Otto Kern", None, "BM"), ("Ida Voss", "CDU", None)],
    ),
    "an agenda that opens with questions": (
        "Anwesend:\nBgm. Otto Kern\nGR Ida Voss\n\n1. Einwohnerfragestunde\n\n2. Friedhof\n",
        [("Otto Kern", None, "Bgm."), ("Ida Voss", None, "GR")],
    ),
    "numbered persons go on": (
        "Anwesend:\n1. Otto Kern\n2. Ida Voss\n3. Eva Bericht\n\nTOP 1 Eröffnung\n",
        [("Otto Kern", None, None), ("Ida Voss", None, None), ("Eva Bericht", None, None)],
    ),
    "a local list among factions": (
        "Vorsitz:\nRatsfrau Ida Voss (SPD)\nFDP:\nRatsherr Olaf Claasen\nBfL:\nRatsherr Otto Kern\nUWL:\n"
        "Ratsfrau Eva Groß\nVon der Verwaltung:\nFrau Ute Brandt\n\nTOP 1 Eröffnung\n",
        [
            ("Ida Voss", "SPD", "Ratsfrau"),
            ("Olaf Claasen", "FDP", "Ratsherr"),
            ("Otto Kern", "BfL", "Ratsherr"),
            ("Eva Groß", "UWL", "Ratsfrau"),
            ("Ute Brandt", None, None),
        ],
    ),
    "three names a line under factions": (
        "Anwesende\n\nFPÖ-Gemeinderatsfraktion\n1. Vizebürgermeister: Hubert Moser\n"
        "Stadtrat (ohne Mandat): Xaver Fink, BSc MSc\nGemeinderäte:\n"
        "Till Wagner (VIDEO)              Jakob Leitner                     Rosa Egger\n"
        "DI Otto Steiner                   Mag. Lena Pichler\n\nNEOS\nGemeinderat\nNina Auer, MBA\n",
        [
            ("Hubert Moser", "FPÖ", "1. Vizebürgermeister"),
            ("Xaver Fink", "FPÖ", "Stadtrat"),
            ("Till Wagner", "FPÖ", None),
            ("Jakob Leitner", "FPÖ", None),
            ("Rosa Egger", "FPÖ", None),
            ("Otto Steiner", "FPÖ", None),
            ("Lena Pichler", "FPÖ", None),
            ("Nina Auer", "NEOS", None),
        ],
    ),
    "factions as the heads of columns": (
        "Anwesend:\nLandrat Otto Brink\n\nKreistagsabgeordnete:\n"
        "CDU                          SPD                       GRÜNE\n"
        "Ahlers, Klaus                Brandt, Ute               Claasen, Olaf\n"
        "Dorn, Eva                    Ebert, Jan                Falk, Ina\n\nEs fehlen:\n"
        "Groß, Tim (CDU)\n\nTOP 1\n",
        [
            ("Otto Brink", None, "Landrat"),
            ("Klaus Ahlers", "CDU", None),
            ("Eva Dorn", "CDU", None),
            ("Ute Brandt", "SPD", None),
            ("Jan Ebert", "SPD", None),
            ("Olaf Claasen", "GRÜNE", None),
            ("Ina Falk", "GRÜNE", None),
        ],
    ),
    "factions open the list": (
        "Niederschrift der 3. Sitzung\n\nCDU-Fraktion:\nRatsherr Klaus Ahlers\n\nSPD-Fraktion:\n"
        "Ratsherr Olaf Claasen\n\n"
        "von der Verwaltung:\nBürgermeisterin Eva Dorn\n\nals Gäste:\nHerr Falk vom Büro Falk\n\n"
        "Presse: 1 Vertreter\n"
        "10 Zuhörer\n\nTOP 1 Eröffnung\n",
        [
            ("Klaus Ahlers", "CDU", "Ratsherr"),
            ("Olaf Claasen", "SPD", "Ratsherr"),
            ("Eva Dorn", None, "Bürgermeisterin"),
            ("Falk", None, None),
        ],
    ),
    "lettered groups": (
        "Anwesend waren:\na) stimmberechtigt:\nStv. Ahlers, Klaus - Vorsitzender -\n"
        "Stv. Claasen, Olaf (i. V. für Stv. "
        "Probst)\nb) beratend:\nskE Dorn, Eva\nc) von der Verwaltung:\nFrau Falk (Schriftführerin)\n\n"
        "Nicht anwesend:\nStv. Groß, Ina\n\nZu Punkt 1 der Tagesordnung:\nEröffnung\n",
        [
            ("Klaus Ahlers", None, "Vorsitzender"),
            ("Olaf Claasen", None, "Stv."),
            ("Eva Dorn", None, "skE"),
            ("Falk", None, "Schriftführerin"),
        ],
    ),
    "two to a line, houses behind a slash": (
        "Anwesende                          Entschuldigt\n\n"
        "Beirat:                            Hr. Dr. Groß\n"
        "Fr. Klara Ahlers, Hr. Brandt       Fr. Haase\nFr. Claasen f. Hr. Dr. Groß\n\n"
        "Verwaltung/andere Institutionen:\nFr. Dorn, Fr. Ebert/Amt für\nSport und Gesundheit\n"
        "Hr. Falk/Referent für Jugend, "
        "Familie und Soziales\n\nBürger:\nca. 50\n",
        [
            ("Klara Ahlers", None, None),
            ("Brandt", None, None),
            ("Claasen", None, None),
            ("Dorn", None, None),
            ("Ebert", None, None),
            ("Falk", None, None),
        ],
    ),
    "the chair above the word that opens the list": (
        "Vorsitzender: 1. Bürgermeister Jan Ahlers\nanwesend\nUte Brandt\n"
        "Frau Ina Claasen (SPD) anwesend ab TOP 4\n"
        "abwesend\nEva Dorn\nSchriftführerin: Verw.-Ang. Rosa Egger\n\nTOP 1 Eröffnung\n",
        [
            ("Jan Ahlers", None, "1. Bürgermeister"),
            ("Ute Brandt", None, None),
            ("Ina Claasen", "SPD", None),
            ("Rosa Egger", None, "Verw.-Ang."),
        ],
    ),
    "association": (
        "### Anwesende Mitglieder\nAnna Kurz, Ben Lang, Clara Neu\n\n### Gäste\nkeine\n\n"
        "### Protokoll\nBen Lang\n",
        [("Anna Kurz", None, None), ("Ben Lang", None, "Protokoll"), ("Clara Neu", None, None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), STYLES.values(), ids=STYLES.keys())
def test_everyone_present_and_nobody_else(text: str, expected: list[Row]) -> None:
    """However a list is laid out, those present come out in order, and the absent do not."""
    assert present(text) == expected


def test_full_minutes() -> None:
    """In complete minutes the list ends at the agenda, whoever speaks later."""
    found = present(FULL)
    assert ("Beate Beispiel", "CDU", "Ratsfrau") in found
    assert ("Nora Özer", "SPD", "stv. Vorsitzende") in found
    assert ("Ina von der Heide", "Bündnis 90/Die Grünen", None) in found
    assert ("Meike Sand", None, "Schriftführerin") in found
    assert len(found) == 10
    assert not any(name.endswith("Probst") for name, _, _ in found)


NOBODY = {
    "prose on those present": "Herr Ahlers begrüßt die Anwesenden.\nAnwesend war auch die Presse.\n"
    "\nHerr Brandt fragt.\n",
    "numbers": "Anwesend: 12\nJa: 10, Nein: 2\n\nFrau Ahlers erläutert die Vorlage.\n",
    "only absent": "Entschuldigt:\nHerr Ahlers\nFrau Brandt\n\nTOP 1\n",
    "no list": "Herr Ahlers fragt Frau Brandt nach dem Radweg.\n",
    "letterhead": "STADT MUSTERAU\nGEMEINDERAT\nStadtplatz 1\nBearbeiter: Ina Holt\nZimmer Nr. 211\n",
    "a group's answer": "SPD-Fraktion:\nDie Fraktion lehnt den Antrag wegen der hohen Kosten für "
    "die Stadt ab.\n",
    "counts": "Anwesend:\n\nPresse: 2\nZuhörer: 14\nca. 50\n\nTagesordnung\n",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY.keys())
def test_where_no_one_is_listed_no_one_takes_part(text: str) -> None:
    """Prose, counts, excuses and letterheads are no attendance list."""
    assert present(text) == []


ENTRIES: dict[str, Row | None] = {
    "Oberbürgermeister Dr. Elmar Muster": ("Elmar Muster", None, "Oberbürgermeister"),
    "Herr RM Dr. Muster, Vorsitzender": ("Muster", None, "Vorsitzender"),
    "Ratsfrau Dr. Muster CDU)": ("Muster", "CDU", "Ratsfrau"),
    "Elmar Muster ab 16.17 Uhr": ("Elmar Muster", None, None),
    "Elmar Muster 16.18 - 19.01 Uhr": ("Elmar Muster", None, None),
    "Frau Muster i. V. f. Frau RM Beispiel": ("Muster", None, None),
    "Frau Muster (stv. AM)": ("Muster", None, "stv. AM"),
    "Frau Erste Stadträtin MUSTER": ("Muster", None, "Erste Stadträtin"),
    "Stadtverordnetenvorsteherin Ina von der Heide": (
        "Ina von der Heide",
        None,
        "Stadtverordnetenvorsteherin",
    ),
    "Hr. Prof. Dr. Muster-Beispiel": ("Muster-Beispiel", None, None),
    "Fatma Şahin (Bündnis 90/ Die Grünen)": ("Fatma Şahin", "Bündnis 90/ Die Grünen", None),
    "Elmar Muster, Kämmerer": ("Elmar Muster", None, "Kämmerer"),
    "Anna Richter": ("Anna Richter", None, None),
    "sachkundiger Bürger Jan Peter Muster (FDP)": ("Jan Peter Muster", "FDP", "sachkundiger Bürger"),
    "(Ratsherr Beispiel) (FDP)": None,
    "Herr Muster (entschuldigt)": None,
    "Sport und Gesundheitsförderung": None,
    "AWO": None,
    "ca. 50": None,
    "Oberbürgermeister": None,
    "Zur Beurkundung": None,
    "sowie leitende Mitarbeiter des Magistrates": None,
}


@pytest.mark.parametrize(("text", "expected"), ENTRIES.items(), ids=ENTRIES.keys())
def test_entries(text: str, expected: Row | None) -> None:
    """An entry is a person with what it says of them, or nobody who took part."""
    found = person(text)
    assert (found and (found.name, found.faction, found.role)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CDU-Fraktion", "CDU"),
        ("Fraktion DIE LINKE.", "DIE LINKE."),
        ("FDP/Bürgerliste", "FDP/Bürgerliste"),
        ("B90/Grüne", "B90/Grüne"),
        ("Verwaltung", None),
        ("CDU stellt Antrag", None),
    ],
)
def test_factions(text: str, expected: str | None) -> None:
    """A faction is named as written, without the word Fraktion."""
    assert faction(text) == expected


@pytest.mark.parametrize("text", ["Ausländerbeirat", "Elmar Muster", "Bauamt", ""])
def test_what_is_no_office(text: str) -> None:
    """Bodies, names and offices of the administration are no office of a person."""
    assert role(text) is None


def test_a_name_is_filled_only_when_it_fits_one_person() -> None:
    """A family name borne by two stays as it is."""
    holts = [Person(name="Ina Holt"), Person(name="Uwe Holt")]
    assert fuller(Person(name="Holt"), holts) == Person(name="Holt")
    assert fuller(Person(name="Holt"), holts[:1]).name == "Ina Holt"
    assert fuller(Person(name="Eva Holt"), holts[:1]).name == "Eva Holt"


@given(st.lists(st.text(st.sampled_from("Anwesd:HrMuterFa CDUSP(),.;/ \t-|xÄ1"), max_size=60), max_size=20))
def test_any_lines_can_be_read(texts: list[str]) -> None:
    """Reading a list never fails, nobody is without a name, and nobody stands twice."""
    found = participants([Line(text=text, page=None) for text in ["Anwesend:", *texts]])
    names = [one.name for one in found]
    assert all(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("text", ["Muster, " * 60_000, "a" * 500_000, "(" * 500_000, "und " * 100_000])
def test_a_hostile_line_does_not_hang(text: str) -> None:
    """A line of half a megabyte is read at once."""
    started = time.process_time()
    participants(lines("Anwesend:\n" + text))
    assert time.process_time() - started < 2


@pytest.mark.parametrize("line", ["OB:", "Seite:", "Zaun am Weg:", "BfL: Zaun", "Anmerkung:", "LANGESWORT:"])
def test_other_lines_with_a_colon_name_no_faction(line: str) -> None:
    """Offices, words and long capitals head no faction."""
    found = present(
        f"Anwesend:\nCDU:\nRatsherr Olaf Claasen\n{line}\nRatsherr Otto Kern\n\nTOP 1 Eröffnung\n"
    )
    assert line.partition(":")[0] not in [party for _, party, _ in found]
