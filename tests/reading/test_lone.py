"""The one item of a page: its number and title in the first line, in fields, in a table or in links."""

from __future__ import annotations

import pytest

from pipeline.reading import read_bytes

BODY = (
    "\n\nFrau Abel fragt, ob der Weg fertig sei. Herr Bolte antwortet, er werde im Mai fertig.\n\n"
    "Es wird Kenntnis genommen.\n"
)
ITEMS: dict[str, tuple[str, str | None, str | None]] = {
    "a word and a number": ("TOP 9 Verschiedenes", "9", "Verschiedenes"),
    "a letter": ("Ö 8 Beschluss über die Gebühren", "Ö 8", "Beschluss über die Gebühren"),
    "public in brackets": ("Tagesordnungspunkt 4 (öffentlich): Fragestunde", "4", "Fragestunde"),
    "zu Punkt": ("zu Punkt 9: Allfälliges", "9", "Allfälliges"),
    "section": ("§ 3 Radweg am Bach", "§ 3", "Radweg am Bach"),
    "title on the next line": ("TOP: Ö 7.2\nRadweg am Bach", "Ö 7.2", "Radweg am Bach"),
    "subject below": ("TOP: 4\nBetreff: Radweg am Bach", "4", "Radweg am Bach"),
    "subject above": ("Betreff: Radweg am Bach\nTOP: 4", "4", "Radweg am Bach"),
    "number in a row of fields": (
        "Protokoll: Bauausschuss\tNiederschrift Nr. 6\tTOP: 4\nSitzungstermin: 08.11.2022\n"
        "Betreff: Radweg am Bach - mündlicher Bericht -",
        "4",
        "Radweg am Bach",
    ),
    "bare number": ("9. Verschiedenes", "9", "Verschiedenes"),
    "bare number and colon": ("9. Allfälliges:", "9", "Allfälliges"),
    "number without a stop": ("9 Verschiedenes", "9", "Verschiedenes"),
    "part with a paper below": ("7.2\tAnfrage zum Bahnhof\nAF/2020/0311", "7.2", "Anfrage zum Bahnhof"),
    "below a result": ("Beschluss Nr. 12/2021\n\n4. Radweg am Bach", "4", "Radweg am Bach"),
    "below a label": ("Tagesordnungspunkt:\n4. Radweg am Bach", "4", "Radweg am Bach"),
    "table of the meeting": (
        "Verordnung über Hunde\n\nGremium | Sitzung | Datum | TOP-Nr.\nStadtrat | 17. | 21.06. | 7",
        "7",
        "Verordnung über Hunde",
    ),
    "how often, and a table": (
        "3. Änderung der Satzung\n\nGremium | Sitzung | Datum | TOP-Nr.\nStadtrat | 17. | 21.06. | 7",
        "7",
        "3. Änderung der Satzung",
    ),
    "how often": ("3. Änderung der Satzung", None, "3. Änderung der Satzung"),
    "trail of links": (
        "Startseite > Sitzungen > Bauausschuss > TOP 4 Radweg am Bach",
        "4",
        "Radweg am Bach",
    ),
    "title above its number": ("Radweg am Bach\nTOP 5", "5", "Radweg am Bach"),
    "title and number in brackets": ("Radweg am Bach (TOP 5)", "5", "Radweg am Bach"),
    "fields of a page": (
        "Inhalt\nALLRIS - Auszug\n\n18.03.2021 - 8 Radweg am Bach\n\nReduzieren\n\n"
        "TOP: Ö 8\nGremium: Bauausschuss",
        "Ö 8",
        "Radweg am Bach",
    ),
    "subject of another word": ("TO-Punkt: 4\nGegenstand: Radweg am Bach", "4", "Radweg am Bach"),
    "paper behind the title": ("4. Radweg am Bach Li 34/21-26", "4", "Radweg am Bach"),
}
NAMELESS = {
    "a question": "1. Wann wird der Weg fertig?",
    "a list": "1. Parkplätze am Friedhof\n2. Bänke am Markt",
    "a sentence": "3. Der Rat fasst den Beschluss",
    "votes": "10 Dafürstimmen",
    "a result": "zu 1. Einstimmige Annahme",
    "seats": "14 Sitze",
    "a date": "8. Oktober 2024",
    "a person": "1. Bgm. Ahlers",
    "a result above": "Beschluss: ungeändert beschlossen\n\nAbstimmung: Ja: 7, Nein: 2",
    "a subject that is a meeting": "Betreff: Niederschrift der 4. Sitzung",
    "a list below a label": "Er nennt zwei Gründe:\n\n1. Lärm am Bach",
}


@pytest.mark.parametrize(("text", "number", "title"), ITEMS.values(), ids=ITEMS.keys())
def test_a_page_names_its_item(text: str, number: str | None, title: str | None) -> None:
    """Number and title come from wherever the page states them."""
    found = read_bytes((text + BODY).encode(), "seite.txt").items
    assert [(item.number, item.title) for item in found] == [(number, title)]


@pytest.mark.parametrize("text", NAMELESS.values(), ids=NAMELESS.keys())
def test_other_first_lines_name_no_item(text: str) -> None:
    """Lists, sentences, results and dates at the top of a page are no item."""
    found = read_bytes((text + BODY).encode(), "seite.txt").items
    assert [(item.number, item.title) for item in found] == [(None, None)]
