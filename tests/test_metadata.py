"""What is known about files comes from tables as people save them, and contradictions are refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import ProtokollantError
from pipeline.library import Origin
from pipeline.metadata import Facts, Metadata, merged

DAY = date(2024, 5, 14)
WHOLE = Facts(
    municipality="Musterau",
    committee="Bauausschuss",
    date=DAY,
    title="5. Sitzung",
    url="https://example.org/5",
)


def table(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """Return a file with a table in it."""
    path = folder / "angaben.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("file,municipality,committee,date,title,url\na.txt,Musterau,Bauausschuss,2024-05-14,5. Sitzung,"
         "https://example.org/5\n", "utf-8"),
        ("Datei;Gemeinde;Gremium;Datum;Titel;URL\r\na.txt;Musterau;Bauausschuss;14.05.2024;5. Sitzung;"
         "https://example.org/5\r\n", "utf-8-sig"),
        ("Titel;Datum;Datei;Gremium;Stadt;Link\n\"5. Sitzung\";14. Mai 2024;a.txt;Bauausschuss;Musterau;"
         "https://example.org/5\n\n;;;;;\n", "cp1252"),
        ("url\tfile\tDATE\tmunicipality\tcommittee\ttitle\nhttps://example.org/5\t./a.txt\t2024-05-14\tMusterau"
         "\tBauausschuss\t5. Sitzung\n", "utf-8"),
    ],
    ids=["english commas", "German semicolons with mark", "any order in an old code page", "tabs"],
)  # fmt: skip
def test_tables_are_read_as_people_save_them(tmp_path: Path, text: str, encoding: str) -> None:
    """Separator, encoding, order, language and case of the header do not matter."""
    row = Metadata.read(table(tmp_path, text, encoding)).row(tmp_path / "a.txt")
    assert row
    assert row.facts == WHOLE


def test_umlauts_of_an_old_code_page_are_kept(tmp_path: Path) -> None:
    """A table in cp1252 keeps its umlauts; names of files match however they are composed."""
    about = Metadata.read(table(tmp_path, "Datei;Gemeinde\nÜbersicht.txt;Müsterau\n", "cp1252"))
    row = about.row(tmp_path / "U\u0308bersicht.txt")
    assert row
    assert row.facts.municipality == "Müsterau"


def test_the_longest_path_is_meant(tmp_path: Path) -> None:
    """A row with folders is about files there, a bare name about all files of this name."""
    about = Metadata.read(
        table(tmp_path, "file,municipality\na.txt,Allerorten\nNord/a.txt,Norden\nSüd\\a.txt,Süden\n")
    )
    told = {
        place: row.facts.municipality
        for place in ("Nord", "Süd", "West")
        if (row := about.row(tmp_path / place / "a.txt"))
    }
    assert told == {"Nord": "Norden", "Süd": "Süden", "West": "Allerorten"}
    assert about.row(tmp_path / "aa.txt") is None
    assert [row.line for row in about.unused([tmp_path / "Nord" / "a.txt"])] == [2, 4]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("file,date\na.txt,gestern\n", "Zeile 2: „gestern“ ist kein Datum"),
        ("file,date\na.txt,2024-05-14\n,2024-05-15\n", "Zeile 3: Der Dateiname fehlt"),
        ("file,url\na.txt,javascript:1\n", "Zeile 2: „javascript:1“ ist keine Webadresse"),
        ("file,municipality\na.txt,Musterau\na.txt,Lindenbach\n", "„a.txt“ steht anders schon in Zeile 2"),
        ("municipality,date\nMusterau,2024-05-14\n", "Es fehlt die Spalte"),
        ("file,Datei\na.txt,b.txt\n", "Zwei Spalten"),
        ("", "Es fehlt die Spalte"),
        ("file,date\n" + "".join(f"{n}.txt,x\n" for n in range(9)), "und 4 weitere"),
        ("file\0,date", "keine CSV-Datei"),
    ],
)  # fmt: skip
def test_bad_lines_are_named(tmp_path: Path, text: str, says: str) -> None:
    """What cannot be meant is refused in one line with the numbers of the lines."""
    with pytest.raises(ProtokollantError) as refused:
        Metadata.read(table(tmp_path, text))
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_table_that_is_not_there_is_said(tmp_path: Path) -> None:
    """A missing table is one clear line."""
    with pytest.raises(ProtokollantError, match=r"fehlt\.csv"):
        Metadata.read(tmp_path / "fehlt.csv")


def test_the_same_line_twice_is_no_fault_and_odd_columns_are_named(tmp_path: Path) -> None:
    """Repetition is no contradiction; columns nobody needs are kept for a remark."""
    about = Metadata.read(table(tmp_path, "file,Bemerkung,date\na.txt,x,2024-05-14\na.txt,y,14.5.2024\n"))
    assert about.unknown == ("Bemerkung",)


def test_a_row_comes_before_options_and_options_before_folders(tmp_path: Path) -> None:
    """The more is said about just this file, the more it counts."""
    about = Metadata.read(
        table(tmp_path, "file,committee\na.txt,Hauptausschuss\n"),
        Facts(committee="Rat", municipality="Altstadt"),
    )
    path = tmp_path / "Musterau" / "Bauausschuss" / "2024-05-14" / "a.txt"
    said = about.origin(path, tmp_path)
    assert (said.municipality, said.committee, said.date) == ("Altstadt", "Hauptausschuss", DAY)
    assert (said.path, said.name) == (str(path.resolve()), "a.txt")


def test_what_was_known_stays_until_something_else_is_said() -> None:
    """Saying nothing takes nothing back."""
    known = Origin(path="/a.txt", name="a.txt", municipality="Musterau", committee="Rat")
    given = Origin(path="/a.txt", name="a.txt", committee="Bauausschuss")
    assert merged(given, known) == replace(known, committee="Bauausschuss")
    assert merged(given, None) == given
