"""Headers whose lines break in the middle, or say in passing what others put in a field."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.model import Minutes
from pipeline.reading import read_bytes

BODY = "\n\nTOP 1 Eröffnung\nDer Vorsitzende eröffnet die Sitzung.\n\nTOP 2 Bericht\nEs wird berichtet.\n"


def read(header: str, end: str = "") -> Minutes:
    """Return minutes with a header and two agenda items."""
    return read_bytes((header + BODY + end).encode(), "x.txt")


@pytest.mark.parametrize("above", ["22.11.26, 20:37", "22.11.2026, 20:37      Ortsrat", "11/22/26, 8:37 PM"])
def test_the_day_of_printing_is_not_that_of_the_sitting(above: str) -> None:
    """What a browser prints around a page dates nothing; without its address below it may be the head."""
    head = "Niederschrift über die Sitzung des Ortsrates\nLindenbach\n"
    below = "\n\nhttps://lindenbach.example/rat/niederschrift?id=7        1/1\n"
    second = f"{above}\n\nFrau Abel fragt, wann der Steg öffnet.\n{below.replace('1/1', '2/2')}"
    printed = read(f"{above}\n\n{head}", f"{below}\f{second}")
    assert (printed.date, printed.start) == (None, None)
    assert "lindenbach.example" not in printed.text
    assert "20:37" not in printed.text
    assert read(f"22.11.2026, 20:37\n\n{head}").date == date(2026, 11, 22)


@pytest.mark.parametrize("word", ["Protokoll vom 5.6.2025", "Niederschrift vom 05. Juni 2025"])
def test_the_date_may_stand_behind_the_body(word: str) -> None:
    """A heading may name the body, then the paper and its day; the day of other minutes is none."""
    assert read(f"Ortsbeirat Lindenbach – {word}").date == date(2025, 6, 5)
    assert read(f"Ortsbeirat Lindenbach\n\nGenehmigung – {word}").date is None


def test_a_date_may_break_over_lines() -> None:
    """Day and month on two lines are one date, and what follows is the place."""
    minutes = read(
        "Niederschrift Nr. 7 / XVI. Wahlperiode\n\nüber die Sitzung des Ortsbeirates Auental am Mittwoch, "
        "dem 4.\nOktober 2023, im Schützenhaus, Talstraße 9\n\nBeginn: 19:00 Uhr"
    )
    assert (minutes.date, minutes.number) == (date(2023, 10, 4), "7")
    assert minutes.place == "Schützenhaus, Talstraße 9"


@pytest.mark.parametrize(
    ("header", "place"),
    [
        pytest.param(
            "Protokoll der 3. Sitzung der Gemeindevertretung Norby\n"
            "am Dienstag, 5. März 2024, 19.30 Uhr, im Fährkrog",
            "Fährkrog",
            id="behind the time",
        ),
        pytest.param(
            "Verhandlungsschrift\nüber die 2. Sitzung des Gemeinderates\n"
            "am 14. Mai 2024, Tagungsort: Pfarrheim, Kirchweg 2",
            "Pfarrheim, Kirchweg 2",
            id="behind a word",
        ),
        pytest.param(
            "Niederschrift\nüber die 9. Sitzung des Rates der Stadt Ahlbeck am Montag, 20.11.2023, im\n"
            "Ratssaal des Rathauses",
            "Ratssaal des Rathauses",
            id="on the next line",
        ),
    ],
)
def test_places_in_passing(header: str, place: str) -> None:
    """The place may end the line that dates the meeting, or stand behind a word in the middle of it."""
    assert read(header).place == place


def test_a_councillor_is_no_place() -> None:
    """A surname that ends like a building is not where the meeting was."""
    title = "Niederschrift über die 9. Sitzung des Rates der Stadt Ahlbeck am 20.11.2023"
    assert read(f"{title}\n\nAnwesend:\nGerda Mühlenhaus\nPeter Kolk").place is None


def test_the_end_of_the_public_part_ends_the_meeting() -> None:
    """Closing the public part counts where nothing closes later."""
    end = "\nBürgermeisterin Thoms schließt den öffentlichen Teil um 20.40 Uhr.\n"
    assert read("Protokoll der 3. Sitzung der Gemeindevertretung Norby am 5. März 2024", end).end == "20:40"


def test_the_first_item_is_no_title() -> None:
    """A numbered entry that speaks of minutes or a meeting does not go on the title."""
    text = "Protokoll der Mitgliederversammlung\n\n1. Protokoll der letzten Sitzung\n\nEs ist genehmigt.\n"
    assert read_bytes(text.encode(), "x.txt").title == "Protokoll der Mitgliederversammlung"
    offered = "Wortprotokoll Beschluss Abstimmungsergebnis |\n\nFrau Abel fragt nach dem Weg.\n"
    assert read_bytes(offered.encode(), "x.txt").title is None


@pytest.mark.parametrize(
    ("line", "committee"),
    [
        (
            "SG Lindenau - Ausschuss für Soziales, Jugend und Sport (ASJS)",
            "Ausschuss für Soziales, Jugend und Sport",
        ),
        ("Protokoll: Ausschuss für Umwelt\tNiederschrift Nr. 6", "Ausschuss für Umwelt"),
        ("SessionNet | Bildungsausschuss 01.09.2021", "Bildungsausschuss"),
        ("Lindenau » Ortsbeirat 12 » Sitzung", "Ortsbeirat 12"),
        ("Gremium: Beirat", "Beirat"),
    ],
)
def test_a_piece_of_a_line_is_the_body(line: str, committee: str) -> None:
    """The name of a body alone between dashes, bars, tabs or behind a colon is the body that met."""
    text = f"{line}\nDatum: 01.09.2021\n\nTOP 1 Radweg\n\nFrau Abel fragt nach dem Weg.\n"
    assert read_bytes(text.encode(), "x.txt").committee == committee


@pytest.mark.parametrize(
    "line",
    [
        "Stadtrat  Elmar Ahorn",
        "Vorstand: Elmar Ahorn",
        "Bericht aus dem Ausschuss - Frau Abel",
        "Frau Abel (Ausschuss) - Herr Bolte",
    ],
)
def test_offices_are_no_body(line: str) -> None:
    """A councillor's title, a label and words for other bodies name none."""
    text = f"Niederschrift vom 01.09.2021\n\n{line}\n\nTOP 1 Radweg\n\nFrau Abel fragt nach dem Weg.\n"
    assert read_bytes(text.encode(), "x.txt").committee is None


def test_a_running_header_names_the_town() -> None:
    """The town that only stands in the footer of each page is the town of the minutes."""
    foot = "Gemeinde Oberlinden            Sitzung des Gemeinderates vom 12.10.2021            Seite {}\n"
    page = "Herr Ahorn fragt nach dem Weg am Bach und Frau Birke antwortet ihm.\n" * 4
    text = "NIEDERSCHRIFT ÜBER DIE SITZUNG DES GEMEINDERATES\n\nSitzungsdatum: 12.10.2021\n\n1 Radweg\n\n"
    text += "\n".join(f"{page}\n{foot.format(number)}" for number in (1, 2, 3))
    assert read_bytes(text.encode(), "x.txt").municipality == "Oberlinden"


def test_the_clerk_may_be_the_administration() -> None:
    """A heading for two groups with a name behind it names the clerk."""
    head = "Niederschrift über die 3. Sitzung des Rates der Gemeinde Lindenau am 3.5.2021\n\n"
    for line in ("Verwaltung/Protokollführer Gustav Cramer", "Verwaltung/Protokollführer: Gustav Cramer"):
        clerk = read(f"{head}Anwesend:\nRM Elmar Abel\nRM Frieda Bolte\n{line}").clerk
        assert clerk is not None
        assert clerk.name == "Gustav Cramer"


def test_an_office_serves_the_town_it_writes_for() -> None:
    """Where an office keeps the minutes of one of its towns, the town is that one."""
    head = "Amt Lindenau-Land\nfür die Gemeinde Deutsch Linden\n\nNiederschrift\nüber die Sitzung "
    assert read(f"{head}der Gemeindevertretung am 03.05.2022").municipality == "Deutsch Linden"
    assert (
        read("Amt Lindenau-Land\n\nNiederschrift\nüber die Sitzung am 03.05.2022").municipality
        == "Lindenau-Land"
    )
    assert read(f"{head}des Amtsausschusses am 03.05.2022").municipality == "Lindenau-Land"


def test_a_sitting_may_be_public_before_its_number() -> None:
    """A sitting is public in "die öffentliche 33. Sitzung"; "von: 18:00 bis 19:30 Uhr" says when."""
    minutes = read(
        "Niederschrift über die öffentliche 33. Sitzung des Rates\n\nam: 03.05.2022\nvon: 18:00 bis 19:30 Uhr"
    )
    assert (minutes.public, minutes.start, minutes.end) == (True, "18:00", "19:30")
