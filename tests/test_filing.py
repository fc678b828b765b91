"""Names of files and folders say something only where they leave no doubt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.filing import Facts, base, facts

DAY = date(2024, 5, 14)
TOLD = {
    "akten/Musterau/Bauausschuss/2024-05-14.txt": Facts("Musterau", "Bauausschuss", DAY),
    "akten/Musterau/2024/Bauausschuss/a.pdf": Facts("Musterau", "Bauausschuss"),
    "akten/Musterau/Gremien/Ausschuss für Umwelt und Verkehr/a.pdf": Facts(
        "Musterau", "Ausschuss für Umwelt und Verkehr"
    ),
    "akten/Stadt Bad Lindenbach/a.txt": Facts("Bad Lindenbach"),
    "akten/Gemeinde Lindenbach/Gemeinderat/14.05.2024/a.txt": Facts("Lindenbach", "Gemeinderat", DAY),
    "akten/Neudorf am See/Ortsrat/14_5_2024.docx": Facts("Neudorf am See", "Ortsrat", DAY),
    "akten/Musterau/Protokolle des Bauausschusses 2024/Niederschrift 14. Mai 2024.txt": Facts(date=DAY),
    "akten/Musterau/Protokolle Bauausschuss 2024/x.txt": Facts("Musterau", "Bauausschuss"),
    "akten/2024-05-14 Bauausschuss/top1.txt": Facts(committee="Bauausschuss", date=DAY),
    "akten/Rat_20240514_Protokoll.pdf": Facts(date=DAY),
    "akten/2024-05-14/2024-05-15.txt": Facts(date=date(2024, 5, 15)),
}
NOT_TOLD = [
    "akten/Musterau/a.txt",
    "akten/Huber/Protokolle/a.txt",
    "akten/2024/a.txt",
    "akten/Mai 2024/a.txt",
    "akten/Vorrat/a.txt",
    "akten/Referat/a.txt",
    "akten/Ausschüsse/a.txt",
    "akten/Einladung 2024-05-01 zur Sitzung 2024-05-14.txt",
    "akten/99999999.txt",
    "akten/20241399.txt",
    "akten/9e14052024.txt",
    "akten/12345678901.txt",
    "akten/Drucksache 12-05-14.txt",
]
NO_TOWN = [
    "SPD",
    "Fraktion",
    "Kommunalpolitik",
    "Stadtwerke",
    "Mai",
    "Protokolle",
    "Arbeit",
    "2024",
    "BA",
    "alt",
]


@pytest.mark.parametrize("path", TOLD)
def test_clear_names_are_believed(path: str) -> None:
    """A date, a committee, "Stadt ..." and the plain name above a committee are facts about the file."""
    assert facts(Path(path), Path("akten")) == TOLD[path]


@pytest.mark.parametrize("path", NOT_TOLD)
def test_doubtful_names_say_nothing(path: str) -> None:
    """A lone name, a year, two dates or digits that are no date say nothing."""
    assert facts(Path(path), Path("akten")) == Facts()


@pytest.mark.parametrize("folder", NO_TOWN)
def test_what_collects_is_no_town(folder: str) -> None:
    """A folder above a committee that only collects, or names a party or a month, is no town."""
    assert facts(Path("x", folder, "Bauausschuss", "a.txt"), Path("x", folder)).municipality is None


def test_folders_above_the_named_one_do_not_count() -> None:
    """What stands above the folder a user names is not about the minutes."""
    path = Path("/home/Huber/Bauausschuss/a.txt")
    assert facts(path, Path("/home/Huber/Bauausschuss")) == Facts(committee="Bauausschuss")


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("akten", "akten"),
        ("Musterau/Bauausschuss", "Musterau"),
        ("Musterau/*/a.txt", "Musterau"),
        ("*.pdf", "."),
        ("/daten/Musterau/*.pdf", "/daten/Musterau"),
        ("/daten/Musterau/a.pdf", "/daten/Musterau"),
        ("../akten/Rat", "../akten/Rat"),
    ],
)
def test_the_first_folder_is_the_named_one(pattern: str, first: str) -> None:
    """Of a relative path all folders count, of an absolute one the last that was named."""
    assert base(pattern) == Path(first)
