"""Headers: what the text states about the meeting, and nothing else."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Person
from pipeline.reading.clean import Line
from pipeline.reading.header import Header, header
from tests.reading.niederschrift import FULL
from tests.shared import GOLD, annotation, gold_names, needs_gold


def lines(text: str) -> list[Line]:
    """Return the lines of a text."""
    return [Line(text=line, page=None) for line in text.split("\n")]


def read(text: str) -> Header:
    """Return the header of a text."""
    return header(lines(text))


def stated(found: Header) -> dict[str, Any]:
    """Return the fields that have a value, persons by their names, without the title."""
    fields = {name: getattr(found, name) for name in Header.__slots__ if name not in ("title", "status")}
    names = {name: value.name if isinstance(value, Person) else value for name, value in fields.items()}
    return {name: value for name, value in names.items() if value is not None}


STYLES: dict[str, tuple[str, dict[str, Any]]] = {
    "one sentence over lines": (
        "Niederschrift\nüber die 12. öffentliche Sitzung des Ausschusses für Umwelt, Klima und\n"
        "Verkehr der Stadt "
        "Musterau\nam Dienstag, dem 12. März 2024, um 18 Uhr im Sitzungssaal des Rathauses\n",
        {
            "municipality": "Musterau",
            "committee": "Ausschuss für Umwelt, Klima und Verkehr",
            "number": "12",
            "date": date(2024, 3, 12),
            "start": "18:00",
            "place": "Sitzungssaal des Rathauses",
            "public": True,
        },
    ),
    "short lines without labels": (
        "Niederschrift 12. Sitzung Haupt- und Finanzausschuss\n4. Februar 2025, 17:00 Uhr\nöffentlich\n"
        "Bürgersaal, Rathaus am Markt\nVorsitz: Oberbürgermeister Dr. Elmar Muster\n",
        {
            "committee": "Haupt- und Finanzausschuss",
            "number": "12",
            "date": date(2025, 2, 4),
            "start": "17:00",
            "public": True,
            "place": "Bürgersaal, Rathaus am Markt",
            "chair": "Elmar Muster",
        },
    ),
    "two columns under a letterhead": (
        "                                                     Musterau, 21. Januar 2021\nStadt Musterau\n\n"
        "                       Niederschrift\nBesprechung am:          13. Januar 2021      "
        "Beginn:    19:15 Uhr\n"
        "Ort:                     Turnhalle Nord        Ende:      21:05 Uhr\n"
        "                         Schulweg 3, Musterau\n\n"
        "Thema:                   3. Sitzung des Ortsbeirates Lindenbach\n",
        {
            "municipality": "Musterau",
            "committee": "Ortsbeirat Lindenbach",
            "number": "3",
            "date": date(2021, 1, 13),
            "start": "19:15",
            "end": "21:05",
            "place": "Turnhalle Nord, Schulweg 3, Musterau",
        },
    ),
    "extract with fields in pairs": (
        "Auszug - Radweg am Mühlbach\n\n7. Sitzung des Bauausschusses (Wahlperiode 2013 - 2018)\n"
        "TOP: Ö 4.1\n"
        "Gremium: Bauausschuss Beschlussart: (offen)\nDatum: Mi, 08.03.2017 Status: öffentlich\n"
        "Zeit: 17:02 - 18:55 Anlass: Sitzung\nRaum: Kleiner Saal (2. OG)\nOrt: Rathaus\n\nWortprotokoll\n",
        {
            "committee": "Bauausschuss",
            "number": "7",
            "date": date(2017, 3, 8),
            "start": "17:02",
            "end": "18:55",
            "place": "Kleiner Saal (2. OG), Rathaus",
            "public": True,
        },
    ),
    "table of two rows": (
        "Gremium              Sitzung        Sitzungsdatum   ö / nö   Beratungstyp\n"
        "Marktgemeinderat     MGR/2021/07    20.07.2021      ö        beschließend\n\nSachverhalt\n",
        {"committee": "Marktgemeinderat", "number": "MGR/2021/07", "date": date(2021, 7, 20), "public": True},
    ),
    "Verhandlungsschrift": (
        "VERHANDLUNGSSCHRIFT\nüber die öffentliche Sitzung des Gemeinderates der Marktgemeinde Lindenau\n"
        "Tag: Mittwoch, 15. Mai 2024\nOrt: Gemeindeamt Lindenau, Sitzungssaal\n"
        "Beginn: 19:30 Uhr          Ende: 22:05 Uhr\n\nAnwesend:\nBgm. Franz Lechner als Vorsitzender\n",
        {
            "municipality": "Lindenau",
            "committee": "Gemeinderat",
            "date": date(2024, 5, 15),
            "start": "19:30",
            "end": "22:05",
            "place": "Gemeindeamt Lindenau, Sitzungssaal",
            "chair": "Franz Lechner",
            "public": True,
        },
    ),
    "Swiss": (
        "Gemeinderat Unterlinden\nProtokoll der Sitzung vom Montag, 4. März 2024, 20.00 Uhr, Gemeindesaal\n"
        "Vorsitz: Gemeindepräsident Urs Keller\nProtokoll: Gemeindeschreiberin Eva Frei\n\n"
        "Traktanden\n1. Schulhaus\n",
        {
            "municipality": "Unterlinden",
            "committee": "Gemeinderat",
            "date": date(2024, 3, 4),
            "start": "20:00",
            "place": "Gemeindesaal",
            "chair": "Urs Keller",
            "clerk": "Eva Frei",
        },
    ),
    "number with a year": (
        "Sitzung Nr. 3/2020 des Ortsbeirats Klein-Lindenbach\nDatum: 03.03.2020, 19:30 Uhr\n"
        "Sitzungsort: Feuerwehrgerätehaus\nVorsitz: Ortsvorsteherin Petra Klee\n"
        "Schriftführung: Jörg Pohl\n",
        {
            "committee": "Ortsbeirat Klein-Lindenbach",
            "number": "3/2020",
            "date": date(2020, 3, 3),
            "start": "19:30",
            "place": "Feuerwehrgerätehaus",
            "chair": "Petra Klee",
            "clerk": "Jörg Pohl",
        },
    ),
    "association in Markdown": (
        "# Protokoll der Mitgliederversammlung\n\n**Datum:** 12.04.2023\n**Ort:** Vereinsheim\n"
        "**Beginn:** 19h30\n"
        "**Leitung:** Anna Kurz\n**Protokoll:** Ben Lang\n\n## 1. Begrüßung\n",
        {
            "committee": "Mitgliederversammlung",
            "date": date(2023, 4, 12),
            "place": "Vereinsheim",
            "start": "19:30",
            "chair": "Anna Kurz",
            "clerk": "Ben Lang",
        },
    ),
    "district council": (
        "Landkreis Musterland\nKreistag\n\nNiederschrift Nr. 14\n\n"
        "über die Sitzung des Kreistages am 22.02.2021 in "
        "der Stadthalle Lindenbach\nSitzungsdauer 16:05 - 19:12 Uhr\n"
        "Vorsitzender: Kreistagsvorsitzender Otto Brink\n",
        {
            "municipality": "Musterland",
            "committee": "Kreistag",
            "number": "14",
            "date": date(2021, 2, 22),
            "start": "16:05",
            "end": "19:12",
            "place": "Stadthalle Lindenbach",
            "chair": "Otto Brink",
        },
    ),
    "Roman number, closed meeting": (
        "Musterau, den 06. April 2022\nStadt Musterau\n\nErgebnisprotokoll\n"
        "III. Sitzung des Seniorenbeirates\n"
        "Termin: 29. März 2022, 15 Uhr\nnichtöffentlich\nGroßer Saal, Haus der Begegnung\n",
        {
            "municipality": "Musterau",
            "committee": "Seniorenbeirat",
            "number": "III",
            "date": date(2022, 3, 29),
            "start": "15:00",
            "place": "Großer Saal, Haus der Begegnung",
            "public": False,
        },
    ),
    "labels with Sitzung": (
        "Stadtverordnetenversammlung der Stadt Musterow        Musterow, 15.02.2022\n\nNiederschrift\n"
        "der 18. Sitzung der Stadtverordnetenversammlung\n\nSitzungstermin:   Mittwoch, 09.02.2022\n"
        "Sitzungsbeginn:   18:30 Uhr\nSitzungsende:     21:00 Uhr\nRaum, Ort:        Aula, Schulweg 1\n\n"
        "Anwesend waren:\n\nVorsitz\nHerr Karl Timm   CDU\n",
        {
            "municipality": "Musterow",
            "committee": "Stadtverordnetenversammlung",
            "number": "18",
            "chair": "Karl Timm",
            "date": date(2022, 2, 9),
            "start": "18:30",
            "end": "21:00",
            "place": "Aula, Schulweg 1",
        },
    ),
    "letter-spaced, with the rest in the text": (
        "N I E D E R S C H R I F T\n\nüber die Sitzung des Werkausschusses der Verbandsgemeinde "
        "Musterbach vom "
        "30. Juni 2021\n\nAusschussvorsitzender Thorsten Klee begrüßt die Anwesenden und eröffnet "
        "um 17:00 Uhr die "
        "öffentliche Sitzung.\n\nDie Sitzung wird um 18.40 Uhr geschlossen.\n",
        {
            "municipality": "Musterbach",
            "committee": "Werkausschuss",
            "date": date(2021, 6, 30),
            "start": "17:00",
            "end": "18:40",
            "chair": "Thorsten Klee",
            "public": True,
        },
    ),
    "body and date alone": (
        "SG Musterau - Rat der Samtgemeinde Musterau (SGR)\n\nDienstag, 04. Juni 2019 , 17:30 Uhr\n\n"
        "TOP 1 Eröffnung\n\nRatsvorsitzender Brandt bittet um Ruhe.\n",
        {
            "municipality": "Musterau",
            "committee": "Rat der Samtgemeinde Musterau",
            "date": date(2019, 6, 4),
            "start": "17:30",
            "chair": "Brandt",
        },
    ),
}


@pytest.mark.parametrize(("text", "expected"), STYLES.values(), ids=STYLES.keys())
def test_headers_of_each_style(text: str, expected: dict[str, Any]) -> None:
    """However a header is written, its fields come out, and none that it does not have."""
    assert stated(read(text)) == expected


def test_full_minutes() -> None:
    """In complete minutes title, list and signatures are read together, and the letter's date is not."""
    found = read(FULL)
    assert stated(found) == {
        "municipality": "Musterau",
        "committee": "Ausschuss für Umwelt, Klima und Verkehr",
        "number": "12",
        "date": date(2024, 3, 19),
        "start": "18:00",
        "end": "20:45",
        "place": "Sitzungssaal des Rathauses",
        "chair": "Carla Lindner",
        "clerk": "Meike Sand",
        "public": True,
    }
    assert found.chair is not None
    assert found.chair.faction == "SPD"
    assert (found.title or "").startswith("Niederschrift über die 12. Sitzung des Ausschusses")


NO_HEADER = {
    "speech": "Herr Muster erläutert die Vorlage vom 12.03.2021. Der Rat berät sie um 18:00 Uhr im "
    "Rathaus.\n",
    "other meetings": "Die Sitzung des Bauausschusses am 14.04.2021 habe sich damit befasst, "
    "berichtet Frau Beispiel.\n",
    "a result": "Beschluss: einstimmig beschlossen\n\nAbstimmung: Ja: 5, Nein: 1\n\n"
    "Herr Muster dankt der Verwaltung.\n",
    "an unnamed chair": "Der Vorsitzende kündigte Gäste an. Elmar Muster begrüßte beide herzlich "
    "und dankte ihnen.\n",
    "deputies and group leaders": "Der stellvertretende Vorsitzende Elmar Muster fragt. "
    "Fraktionsvorsitzende Beispiel "
    "antwortet, die Vorsitzenden der Fraktionen hätten zugestimmt.\n",
    "an office without a name": "Die Vorsitzende ruft den Punkt auf.\n\nZur Beurkundung:\n"
    "Die Schriftführerin:\n",
    "the chair of something else": "Die Vorsitzende des Fördervereins, die den Bericht vorstellt, "
    "dankt dem Rat.\n",
}


@pytest.mark.parametrize("text", NO_HEADER.values(), ids=NO_HEADER.keys())
def test_a_text_without_header_has_none(text: str) -> None:
    """Nothing is taken from what is only talked about, and nobody is the chair for standing next to it."""
    assert stated(read(text)) == {}


CHAIRS = {
    "apposition with commas": (
        "Der Vorsitzende, Herr Muster, eröffnet die Sitzung.\n",
        "Muster",
        "Vorsitzender",
    ),
    "apposition without": (
        "Die Vorsitzende Frau Ina Beispiel ruft den Punkt auf.\n",
        "Ina Beispiel",
        "Vorsitzende",
    ),
    "office and name": ("Vorsitzender Yilmaz und Frau Holt danken den Gästen.\n", "Yilmaz", "Vorsitzender"),
    "committee": (
        "Der Ausschussvorsitzende Ratsherr Tom Kessler begrüßte die Gäste.\n",
        "Tom Kessler",
        "Ausschussvorsitzender",
    ),
    "who opens the meeting": (
        "Bürgermeisterin Holt eröffnet um 18 Uhr die Sitzung.\n",
        "Holt",
        "Bürgermeisterin",
    ),
    "field": (
        "Niederschrift 3. Sitzung Bauausschuss\nDen Vorsitz führte: Ratsfrau Dr. Ina Holt\n",
        "Ina Holt",
        "Ratsfrau",
    ),
    "two lines": (
        "NIEDERSCHRIFT\nVorsitzende/r: Bürgermeister\nDr. Elmar Muster\n",
        "Elmar Muster",
        "Bürgermeister",
    ),
    "signature": (
        "Herr Muster fragt nach.\n\ngez.                         gez.\n"
        "Elmar Muster                 Ina Holt\n"
        "Vorsitzender Ortsbeirat      Hauptamt\n",
        "Elmar Muster",
        "Vorsitzender Ortsbeirat",
    ),
    "office above the signature": ("Ende.\n\nDie Vorsitzende\n\n\nIna Holt\n", "Ina Holt", "Die Vorsitzende"),
}


@pytest.mark.parametrize(("text", "name", "role"), CHAIRS.values(), ids=CHAIRS.keys())
def test_the_chair_where_the_text_names_it(text: str, name: str, role: str) -> None:
    """A field, an apposition, the opening of the meeting or a signature names the chair."""
    found = read(text).chair
    assert found is not None
    assert (found.name, found.role) == (name, role)


def test_the_chair_has_the_name_that_the_list_knows() -> None:
    """A chair named by family in the text has the full name and the faction of the attendance list."""
    text = (
        "Anwesend:\nHerr Elmar Muster (SPD)\nFrau Ina Holt\n\nTOP 1\n\n"
        "Der Vorsitzende, Herr Muster, eröffnet.\n"
    )
    assert read(text).chair == Person(name="Elmar Muster", faction="SPD", role="Vorsitzender")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("- ENTWURF -\nNiederschrift 3. Sitzung Bauausschuss\n", "draft"),
        ("Vorläufiges Protokoll der Sitzung vom 03.05.2021\n", "draft"),
        ("Niederschrift (Entwurf)\n3. Sitzung Bauausschuss\n", "draft"),
        ("Niederschrift 3. Sitzung Bauausschuss\n(unter Vorbehalt der Genehmigung)\n", "draft"),
        ("Niederschrift 3. Sitzung Bauausschuss\nGenehmigt in der Sitzung am 03.06.2021\n", "approved"),
        ("Niederschrift 3. Sitzung Bauausschuss\n\nTOP 1 Genehmigung der Niederschrift\n", "unknown"),
        ("Niederschrift 3. Sitzung Bauausschuss\n\nTOP 1 Entwurf der Haushaltssatzung\n\nJa.\n", "unknown"),
    ],
)
def test_status_of_the_minutes(text: str, status: str) -> None:
    """A draft says so itself; other drafts and other approvals do not count."""
    assert read(text).status == status


@given(st.lists(st.text(st.sampled_from("NiederschriftSzug Vos:.,0123 \t-|§Äö("), max_size=60), max_size=20))
def test_any_lines_have_a_header(texts: list[str]) -> None:
    """Reading a header never fails, and times and dates are well formed."""
    found = header([Line(text=text, page=None) for text in texts])
    assert all(value is None or len(value) == 5 for value in (found.start, found.end))


@pytest.mark.parametrize("text", ["a" * 500_000, "Vorsitzende " * 40_000, "Ort:" * 100_000, "1." * 200_000])
def test_a_hostile_line_does_not_hang(text: str) -> None:
    """A line of half a megabyte is read at once."""
    started = time.process_time()
    header(lines("Niederschrift\n" + text))
    assert time.process_time() - started < 2


@needs_gold
@pytest.mark.parametrize("name", gold_names())
def test_dates_of_real_minutes_stand_in_their_text(name: str) -> None:
    """The day read from real minutes is written in them."""
    found = header(lines((GOLD / "texts" / f"{name}.txt").read_text(encoding="utf-8")))
    assert annotation(name)
    if found.date:
        text = (GOLD / "texts" / f"{name}.txt").read_text(encoding="utf-8")
        assert str(found.date.year) in text
        assert str(found.date.day) in text
