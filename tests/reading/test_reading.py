"""Reading as a whole: files become minutes whose words are their own, whatever the format."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from pathlib import Path

import pytest

from pipeline.model import Minutes, minutes_id, spans_are_whole
from pipeline.reading import read, read_bytes
from pipeline.reading.units import LONGEST
from tests.shared import GOLD, SHARED, annotation, gold_names, needs_gold

TEXT = """\
Gemeinde Musterau
Niederschrift über die Sitzung des Gemeinderates am 12.03.2024

TOP 1: Bauanträge
Der Gemeinderat stimmt dem Bauantrag für das Grundstück an der Mühlstr. 5 ohne weitere Aus-
sprache zu. Frau Ahorn dankt.
"""


def test_bytes_become_minutes() -> None:
    """The text is clean, the id is that of the text, the source is the given name."""
    minutes = read_bytes(TEXT.encode(), "rat.txt")
    assert "Mühlstr. 5 ohne weitere Aussprache zu. Frau Ahorn dankt." in minutes.text
    assert minutes.id == minutes_id(minutes.text)
    assert minutes.sources == ("rat.txt",)
    assert [item.number for item in minutes.items] == ["1"]


def test_a_file_is_cited_by_its_name(tmp_path: Path) -> None:
    """The same bytes give the same minutes, under the name of the file or another one."""
    path = tmp_path / "Niederschrift März.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert read(path).sources == ("Niederschrift März.txt",)
    assert read(path, name="a.txt") == read_bytes(TEXT.encode(), "a.txt")


@pytest.mark.parametrize(
    "raw", ["x" * 3000, "Nr. " * 3000, "a\n" * 3000, ". " * 3000, "(" * 3000 + "a", "- \n" * 99 + "a"]
)
def test_odd_texts_are_read(raw: str) -> None:
    """Texts that are no minutes still give whole units."""
    assert holds(read_bytes(raw.encode(), "odd.txt"))


def holds(minutes: Minutes) -> bool:
    """Tell whether the units are whole and within the limit."""
    longest = max((s.span.end - s.span.start for s in minutes.sentences), default=0)
    return spans_are_whole(minutes) and longest <= LONGEST


def ends(units: list[str]) -> set[int]:
    """Return after how many letters of the whole text each unit ends."""
    folded = (re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", unit).casefold()) for unit in units)
    return set(accumulate(map(len, folded)))


@needs_gold
def test_units_are_those_of_careful_readers() -> None:
    """Units end where annotated sentences do, but for the few places where the annotation is wrong itself."""
    agree = ours = theirs = 0
    for name in gold_names():
        minutes = read(GOLD / "texts" / f"{name}.txt")
        mine = ends([minutes.words(s.number) for s in minutes.sentences])
        hers = ends(annotation(name)["sentences"])
        agree, ours, theirs = agree + len(mine & hers), ours + len(mine), theirs + len(hers)
    assert agree / ours > 0.95
    assert agree / theirs > 0.95


@needs_gold
@pytest.mark.slow
@pytest.mark.parametrize("folder", ["karlsruhe", "erlangen", "wels", "verein"])
def test_real_minutes_are_read(folder: str) -> None:
    """Every real document is read into whole units."""
    assert all(holds(read(path)) for path in sorted((SHARED / "corpus" / folder).iterdir()))
