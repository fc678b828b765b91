"""Less usual forms of headings, lists and fields: Austrian points, titles set apart, numbered questions."""

from __future__ import annotations

import pytest

from pipeline.model import Minutes
from pipeline.reading import read_bytes
from pipeline.reading.fields import fields
from pipeline.reading.groups import heading_of
from pipeline.reading.headings import heading

HEAD = "Gemeinde Lindenau\n\nNiederschrift\nüber die Sitzung des Gemeinderates am 3. Mai 2021\n\n"


def minutes(text: str) -> Minutes:
    """Return the minutes read from a text."""
    return read_bytes(text.encode(), "x.txt")


def named(text: str) -> list[tuple[str | None, str | None]]:
    """Return number and title of each item."""
    return [(item.number, item.title) for item in minutes(text).items]


def present(text: str) -> list[str]:
    """Return the names of those present."""
    return [one.name or "" for one in minutes(text).participants]


@pytest.mark.parametrize(
    ("words", "number", "title"),
    [
        ("Pkt. 9) Neubau der Brücke", "9", "Neubau der Brücke"),
        ("Pkt. 4: Subventionen", "4", "Subventionen"),
        ("Zu Pkt. 2. Rechnungsabschluss", "2", "Rechnungsabschluss"),
        ("PKT. 7 Allfälliges", "7", "Allfälliges"),
        ("Pkt 3.1 Güterweg Au", "3.1", "Güterweg Au"),
        ("Pkt. 5 der TO: Radweg", "5", "Radweg"),
        ("Ad Pkt. 6) Radweg", "6", "Radweg"),
        ("ad 8) Radweg", "8", "Radweg"),
        ("4. Tagesordnungspunkt: Radweg", "4", "Radweg"),
        ("4. TOP Radweg", "4", "Radweg"),
        ("TOP 4 | Radweg", "4", "Radweg"),
        ("4 | Radweg", "4", "Radweg"),
        ("ÖT 4: Radweg", "Ö 4", "Radweg"),
        ("NÖT 4: Grundstücke", "N 4", "Grundstücke"),
        ("NÖ 4 Grundstücke", "N 4", "Grundstücke"),
        ("TOP 4 Gebühren der Bücherei Beschluss-Nr. 17/03/24", "4", "Gebühren der Bücherei"),
        ("TOP 4 Gebühren der Bücherei Beschluss Nr.: 17/2024", "4", "Gebühren der Bücherei"),
        ("TOP 5 Beschluss über den Radweg", "5", "Beschluss über den Radweg"),
        ("TOP 5 Aufhebung des Beschlusses zum Radweg", "5", "Aufhebung des Beschlusses zum Radweg"),
    ],
)
def test_points_and_paper_numbers(words: str, number: str, title: str) -> None:
    """A point counts like a TOP, and the number of a resolution is no part of a title."""
    found = heading(words)
    assert found is not None
    assert (found.number, found.title) == (number, title)


@pytest.mark.parametrize(
    "words",
    [
        "Pkt. 3 wird von der Tagesordnung abgesetzt.",
        "Pktw. 3 Plätze",
        "Ad hoc werden 3 Plätze geschaffen.",
        "ad 3 wird berichtet",
        "3 TOPs werden vertagt.",
        "2. TOP wird vertagt.",
        "4 | Eva Ahorn | SPD",
        "NÖrdlich 3 Plätze",
        "5.1 Ratsherr Ahorn weist auf die Lampe am Markt hin",
        "5.2 Der Bürgermeister berichtet über den Stand der Arbeiten",
        "5.3 Die Ortsvorsteherin stellt die Planung vor",
    ],
)
def test_what_is_said_is_no_heading(words: str) -> None:
    """A sentence about an item, or one of a speaker, is no heading."""
    assert heading(words) is None


def test_austrian_minutes_below_numbered_names() -> None:
    """The list of the agenda ends where the minutes begin, also below names that are numbered."""
    text = (
        "Gemeinde Lindenau\nVerwaltungsbezirk Au                    Lfd. Nr. 4/2021\n\n"
        "VERHANDLUNGSSCHRIFT\nüber die Sitzung des Gemeinderates am 3. Mai 2021\n\n"
        "ANWESEND WAREN:\nBürgermeister Kurt Ahorn\ndie Mitglieder des Gemeinderates\n"
        "1. GR Eva Birke          2. GR Udo Cramer\n3. GR Ina Dorn           4. GR Paul Erle\n\n"
        "TAGESORDNUNG\nPkt. 1) Protokoll\nPkt. 2) Brücke\nPkt. 3) Allfälliges\n\n"
        "Pkt. 1) Protokoll\nDas Protokoll wird genehmigt.\n\nPkt. 2) Brücke\nGR Birke fragt danach.\n\n"
        "Pkt. 3) Allfälliges\nDer Bürgermeister dankt für die Mitarbeit und schließt die Sitzung.\n"
    )
    found = minutes(text)
    assert named(text) == [("1", "Protokoll"), ("2", "Brücke"), ("3", "Allfälliges")]
    assert found.items[0].first > 10
    assert found.number == "4/2021"
    assert present(text) == ["Kurt Ahorn", "Eva Birke", "Udo Cramer", "Ina Dorn", "Paul Erle"]
    assert found.chair is not None
    assert found.chair.name == "Kurt Ahorn"


def test_titles_set_apart_from_their_numbers() -> None:
    """A number without a point heads an item where a gap sets it apart, text right below it or not."""
    long = "1   Eröffnung der Sitzung, Feststellung der ordnungsgemäßen Ladung und der Beschlussfähigkeit"
    text = (
        f"{HEAD}{long}\n"
        "Der Bürgermeister eröffnet die Sitzung um 19 Uhr. Von sieben Mitgliedern sind sechs da,\n"
        "zwei kommen später.\n\n2   Radweg\nFrau Ahorn fragt nach dem Radweg.\nHerr Birke weiß es nicht.\n\n"
        "3   Anfragen\nHerr Cramer fragt nach der Lampe.\n"
    )
    assert named(text) == [("1", long[4:]), ("2", "Radweg"), ("3", "Anfragen")]


def test_numbered_names_are_no_items() -> None:
    """A numbered list of names, one below the other, heads nothing."""
    text = f"{HEAD}Anwesend:\n\n1   Eva Ahorn\n2   Udo Birke\n3   Ina Cramer\n\n"
    text += "TOP 1 Radweg\n\nEs wird beraten.\n"
    assert named(text) == [("1", "Radweg")]


PAGES = {
    "answers by number": (
        "Ö 3.2 Anfrage der Fraktion: Stellen in den Kitas\n\nDie Fraktion bittet um Antwort:\n\n"
        "1. Wie viele Stellen sind frei?\n2. Welche Häuser sind betroffen?\n\nAntwort der Verwaltung:\n\n"
        "Zu 1.:\nFrei sind drei Stellen.\n\nZu 2.:\nBetroffen ist ein Haus.\n",
        [("Ö 3.2", "Anfrage der Fraktion: Stellen in den Kitas")],
    ),
    "askers by number": (
        "6. Fragestunde\n\n1. Frau Ahorn, Talweg\n1.1 Wann brennt die Lampe?\n\nBürgermeister Birke\n"
        "zu 1.1\nDie Lampe ist bestellt.\n\n2. Herr Cramer\n2.1 Wo bleibt die Bank?\n\nzu 2.1\nIm Mai.\n",
        [("6", "Fragestunde")],
    ),
    "number before a bar": (
        "6 | Sonstiges, Anfragen\n\nFrau Ahorn fragt nach dem Bericht.\n\nHerr Birke sagt ihn zu.\n",
        [("6", "Sonstiges, Anfragen")],
    ),
    "extract without a number": (
        "Auszug - Mitteilungen und Anfragen\n\nWortprotokoll\n\nFrau Ahorn fragt nach dem Bericht. "
        "Herr Birke sagt ihn zu.\n",
        [(None, "Mitteilungen und Anfragen")],
    ),
    "extract of a meeting": (
        "Auszug - Sitzung des Bauausschusses\n\nWortprotokoll\n\nFrau Ahorn fragt nach dem Bericht.\n",
        [(None, None)],
    ),
    "answers with titles of their own": (
        "Zu 1: Radweg\n\nFrau Ahorn fragt nach dem Radweg.\n\nZu 2: Brücke\n\nHerr Birke berichtet.\n",
        [("1", "Radweg"), ("2", "Brücke")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PAGES.values(), ids=PAGES)
def test_pages_of_one_item(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    """Numbered questions, answers and askers stand inside the item that the page names."""
    assert named(text) == expected


LISTS = {
    "groups in capitals": (
        "TEILNEHMER/INNEN\nORTSAMT: Frau Ahorn (Vorsitz), Herr Birke (Protokoll)\n"
        "BEIRAT: Frau Cramer, Herr Dorn\nGÄSTE: Herr Erle (Stadtwerke)\n",
        ["Ahorn", "Birke", "Cramer", "Dorn", "Erle"],
    ),
    "colon for all": ("Teilnehmer:innen: Frau Ahorn, Herr Birke\n", ["Ahorn", "Birke"]),
    "star for all": ("Teilnehmer*innen:\nFrau Ahorn\nHerr Birke\n", ["Ahorn", "Birke"]),
    "no word opens it": (
        "Vorsitzender des Stadtrates: Herr Kurt Ahorn\nCDU-Fraktion: Herr Udo Birke, Frau Eva Cramer\n"
        "SPD-Fraktion: Frau Ina Dorn\nVerwaltung: Frau Erle (Kämmerei), Herr Fink (Bauamt)\n",
        ["Kurt Ahorn", "Udo Birke", "Eva Cramer", "Ina Dorn", "Erle", "Fink"],
    ),
    "lettered part ends it": (
        "Anwesend:\nRatsherr Udo Birke (CDU)\nRatsfrau Ina Dorn (SPD)\n\nA. Öffentliche Sitzung\n\n"
        "1. Radweg; Ausbau Talweg\n",
        ["Udo Birke", "Ina Dorn"],
    ),
}


@pytest.mark.parametrize(("words", "names"), LISTS.values(), ids=LISTS)
def test_lists_of_those_present(words: str, names: list[str]) -> None:
    """A list is read however its groups are headed, and ends where a part of the meeting begins."""
    signed = "\n\nTOP 1: Radweg\n\nEs wird beraten.\n\nKurt Ahorn          Rita Gold\n"
    assert (
        present(HEAD + words + signed + "Vorsitzender des Stadtrates          Protokollführerin\n") == names
    )


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("Teilnehmer/innen", "present"),
        ("Teilnehmer*innen", "present"),
        ("TEILNEHMER/-INNEN", "present"),
        ("Ortsamt: Frau Ahorn", "others"),
        ("B. Nichtöffentlicher Teil", "end"),
        ("Die Mitglieder des Gemeinderates", "members"),
        ("Vorsitzende der Gemeindevertretung: Frau Ahorn", "chair"),
        ("Herr Innen", None),
        ("Vorsitzende Ahorn", None),
        ("Amtsleiter Birke", None),
        ("B. Ahorn", None),
        ("Ortsamtsleiterin Cramer", None),
    ],
)
def test_headings_of_a_list(words: str, group: str | None) -> None:
    """A line heads a group or is an entry."""
    found = heading_of(words)
    assert (found and found.group) == group


def test_fields_in_capitals() -> None:
    """Labels in capitals state what those in small letters do; shorthand stays what it is."""
    found = fields(["DATUM: 04.06.2018", "SITZUNGSORT: Aula", "TOP: 3"])
    assert found["date"] == ("04.06.2018",)
    assert found["place"] == ("Aula",)
    assert set(found) <= {"date", "place", ""}


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Niederschrift über die Sitzung des Stadtrates (SR/07/2022)", "SR/07/2022"),
        ("Niederschrift über die Sitzung des Hauptausschusses (HA/2023/4) am 3. Mai 2023", "HA/2023/4"),
        ("Niederschrift über die 5. Sitzung des Stadtrates (SR/07/2022)", "5"),
        ("Niederschrift über die Sitzung des Stadtrates (Beschluss 3/2022)", None),
        ("Niederschrift über die Sitzung des Stadtrates (öffentlich)", None),
    ],
)
def test_numbers_of_meetings_in_brackets(title: str, number: str | None) -> None:
    """A system's number of the meeting stands in brackets behind its title."""
    assert minutes(f"{title}\n\nBeginn: 18 Uhr\n\nTOP 1: Radweg\n\nEs wird beraten.\n").number == number


@pytest.mark.parametrize(
    ("words", "chair"),
    [
        ("Die Bürgermeisterin begrüßt die Gäste und eröffnet die Sitzung.", "Wilma Ahorn"),
        ("Um 20.15 Uhr schließt die Bürgermeisterin die Sitzung.", "Wilma Ahorn"),
        ("Die Bürgermeisterin dankt allen und schließt um 21 Uhr die Sitzung.", "Wilma Ahorn"),
        ("Die Bürgermeisterin bittet den Bauhof und dankt für die Arbeit.", None),
        ("Herr Birke schließt sich an. Die Bürgermeisterin dankt.", None),
        ("Die Bürgermeisterin eröffnet den Radweg.", None),
    ],
)
def test_the_office_that_closes_the_meeting(words: str, chair: str | None) -> None:
    """Whoever opens or closes the meeting is in the chair, whatever else the sentence says of them."""
    text = (
        f"{HEAD}Anwesend:\nBürgermeisterin Wilma Ahorn\nGemeinderat Kurt Birke\n\nTOP 1 Radweg\n\n{words}\n"
    )
    found = minutes(text).chair
    assert (found and found.name) == chair
