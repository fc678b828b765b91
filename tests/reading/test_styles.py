"""Whole minutes in many styles: header, items and those present, as each style writes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.model import Minutes, Person
from pipeline.reading import read_bytes
from pipeline.reading.committees import acting

FOLDER = Path(__file__).parent / "styles"
Style = dict[str, Any]
STYLES: dict[str, Style] = {
    name: {**expected, "text": (FOLDER / f"{name}.txt").read_text(encoding="utf-8")}
    for name, expected in json.loads((FOLDER / "expected.json").read_text(encoding="utf-8")).items()
}


def read(text: str) -> Minutes:
    """Return the minutes that a text file holds."""
    return read_bytes(text.encode(), "minutes.txt")


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
def test_header_of_each_style(style: Style) -> None:
    """Every field that the text states is read as it is stated."""
    minutes = read(style["text"])
    found = {name: getattr(minutes, name) for name in style["header"]}
    plain = {
        name: value.name
        if isinstance(value, Person)
        else value.isoformat()
        if name == "date" and value
        else value
        for name, value in found.items()
    }
    assert plain == style["header"]


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
def test_items_of_each_style(style: Style) -> None:
    """However items are numbered, each has its number and its title, and nothing else is an item."""
    assert [(item.number, item.title) for item in read(style["text"]).items] == [
        tuple(item) for item in style["items"]
    ]


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
def test_those_present_in_each_style(style: Style) -> None:
    """Whoever took part is named once, in full, and nobody who was absent."""
    if "present" in style:
        assert sorted(one.name or "" for one in read(style["text"]).participants) == sorted(style["present"])


HEAD = "Niederschrift über die 4. Sitzung des Rates der Gemeinde Lindenbach am 03.05.2021\n\n"
STATUTES = {
    "of a resolution": "TOP 1 Satzung\n\nBeschluss:\n§ 1 Geltung\n\nSie gilt.\n\n§ 2 Steuer\n\nEs gilt.\n",
    "of bare items": "1. Satzung\n\n§ 1 Zweck\n\nEs gilt.\n\n2. Haushalt\n\nJa.\n\n3. Anfragen\n\nKeine.\n",
    "law quoted": "§ 34 BauGB ist anzuwenden.\n\n§ 35 Abs. 2 bleibt.\n\nDer Rat berät darüber lange.\n",
}


@pytest.mark.parametrize("text", STATUTES.values(), ids=STATUTES.keys())
def test_sections_of_a_statute_are_no_items(text: str) -> None:
    """A section "§ 1" heads an item only where minutes number their items so."""
    assert not any((item.number or "").startswith("§") for item in read(HEAD + text).items)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Der Seniorenbeirat wählt Frau Muster zur Sprecherin."], "Seniorenbeirat"),
        (
            ["Beschluss:", "1. Der Ausschuss für Bau und Verkehr beschließt den Ausbau."],
            "Ausschuss für Bau und Verkehr",
        ),
        (["Die Gemeindevertretung Lindenbach nimmt den Bericht zur Kenntnis."], "Gemeindevertretung"),
        (["Beschlussvorschlag:", "Der Rat beschließt die Satzung."], None),
        (["Der Ausschuss beschließt die Satzung."], None),
        (["Der Bauausschuss empfiehlt den Ausbau.", "Der Umweltausschuss lehnt ab."], "Bauausschuss"),
        (["Der Bauausschuss empfiehlt ihn.", "Der Kulturausschuss beschließt ihn."], None),
        (["Der Vorrat nimmt ab.", "Die Verwaltung nimmt Stellung."], None),
    ],
)
def test_the_body_that_resolves(texts: list[str], expected: str | None) -> None:
    """A text without a head names its body where that body alone resolves; a proposal does not."""
    assert acting(texts) == expected


CHAIRS = {
    "Ortsvorsteherin": ("Sitzung des Ortsbeirates Lindenfeld", "Ortsvorsteherin Ina Muster", "Ina Muster"),
    "Amtsvorsteher": ("Sitzung des Amtsausschusses", "Amtsvorsteher Jan Holt", "Jan Holt"),
    "deputy": ("Sitzung des Amtsausschusses", "1. stellv. Amtsvorsteher Jan Holt", None),
    "not of this body": ("Sitzung des Bauausschusses", "Ortsvorsteher Jan Holt", None),
    "two of them": (
        "Sitzung des Ortsbeirates Lindenfeld",
        "Ortsvorsteher Jan Holt\nOrtsvorsteher Uwe Berg",
        None,
    ),
}


@pytest.mark.parametrize(("body", "row", "expected"), CHAIRS.values(), ids=CHAIRS.keys())
def test_who_is_in_the_chair_by_law(body: str, row: str, expected: str | None) -> None:
    """The head of a place chairs its council, a deputy or the head of another place does not."""
    chair = read(
        f"Niederschrift über die 3. {body} am 3.5.2023\n\nAnwesend:\n{row}\nEva Kurz\n\nTOP 1 Haushalt\n"
    ).chair
    assert (chair and chair.name) == expected


def test_the_axes_of_a_chart_are_put_in_few_lines() -> None:
    """Hundreds of lines without a letter are no paragraphs of their own; a table of votes is kept."""
    assert len(read("Wort davor\n\n" + "7\n" * 5000).sentences) < 200
    votes = "Ja\n12\nNein\n3\nEnthaltung\n1\n"
    assert "Ja" in read(votes).text
    assert "12" in read(votes).text.split()
