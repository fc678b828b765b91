"""The text of a PDF page comes in reading order, with its columns and paragraphs."""

from __future__ import annotations

import re
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import ReadError, TooLarge
from pipeline.reading.layout import Word, render, rows
from pipeline.reading.source import load_bytes
from tests.reading.papers import assembled, pdf

LONG = "Der Vorsitzende eröffnet die Sitzung und heißt alle Anwesenden willkommen"


def text(*words: tuple[float, float, str]) -> str:
    """Return the text of a PDF with one page of these words."""
    return load_bytes(pdf(words), "a.pdf").pages[0]


def test_columns_stay_side_by_side_and_begin_at_one_place() -> None:
    """Two columns drawn one after the other come line by line; each starts at the same character."""
    names = ["Ahorn, Ina", "Buche, Jan", "Linde, Eva"]
    left = [(50.0, 700.0 - 12 * i, name) for i, name in enumerate(names)]
    right = [(300.0, 700.0 - 12 * i, words) for i, words in enumerate(("SPD", "CDU", "Freie Wähler"))]
    lines = text(*left, *right).split("\n")
    assert [re.split(r" {3,}", line) for line in lines] == [
        ["Ahorn, Ina", "SPD"], ["Buche, Jan", "CDU"], ["Linde, Eva", "Freie Wähler"],
    ]  # fmt: skip
    assert len({line.rindex(words) for line, words in zip(lines, ("SPD", "CDU", "Freie"), strict=True)}) == 1


def test_the_order_of_drawing_does_not_matter() -> None:
    """Lines come from top to bottom even when the file writes them upwards."""
    assert text((50, 676, "drei"), (50, 688, "zwei"), (50, 700, "eins")) == "eins\nzwei\ndrei"


def test_a_wide_vertical_gap_is_an_empty_line() -> None:
    """Paragraphs are set apart, lines of one paragraph are not, whatever the line spacing."""
    for step in (12, 18):
        ys = [700 - step * i for i in range(4)] + [700 - step * 3 - 2 * step - step * i for i in range(3)]
        lines = text(*((50.0, float(y), f"Zeile {i}") for i, y in enumerate(ys))).split("\n")
        assert [bool(line) for line in lines] == [True] * 4 + [False] + [True] * 3


def test_full_lines_of_a_wider_spaced_paragraph_stay_together() -> None:
    """On a page with narrow lines a paragraph with wider spacing is not torn line from line."""
    narrow = [(50.0, 700.0 - 12 * i, LONG) for i in range(4)]
    wide = [(50.0, 600.0 - 17 * i, LONG) for i in range(3)]
    assert text(*narrow, *wide).endswith("\n".join([LONG] * 3))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Die Mitglieder-", "versammlung tagt", "Die Mitglieder\u00ad\nversammlung tagt"),
        ("Der Haushalts-", "und Stellenplan", "Der Haushalts-\nund Stellenplan"),
        ("Der Rhein-", "Sieg-Kreis", "Der Rhein-\nSieg-Kreis"),
        ("Die Mitglieder –", "alle", "Die Mitglieder –\nalle"),
    ],
)
def test_a_hyphen_that_splits_a_word_is_marked(first: str, second: str, expected: str) -> None:
    """Only a hyphen with a lower-case rest of a word after it becomes a soft hyphen."""
    assert text((50, 700, first), (50, 688, second)) == expected


def test_superscripts_stay_on_their_line() -> None:
    """Raised digits belong to the words beside them."""
    assert text((50, 700, "Die Flaeche von 12 m"), (147, 703, "2"), (155, 700, "ist klein")).count("\n") == 0


@pytest.mark.parametrize("matrix", ["0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"], ids=["up", "over", "down"])
def test_turned_pages_are_read_along_their_lines(matrix: str) -> None:
    """A page whose letters are all turned reads as if it were upright."""
    places = {"0 1 -1 0": [(100, 100), (112, 100)], "-1 0 0 -1": [(500, 100), (500, 112)],
              "0 -1 1 0": [(112, 500), (100, 500)]}[matrix]  # fmt: skip
    words = [(float(x), float(y), line) for (x, y), line in zip(places, ("Frau Ahorn", "dankt"), strict=True)]
    assert load_bytes(pdf(words, matrix=matrix), "a.pdf").pages == ("Frau Ahorn\ndankt",)


def test_pages_are_kept_apart_and_empty_ones_counted() -> None:
    """Page numbers are those of the file, also behind a page without text."""
    source = load_bytes(pdf([(50, 700, "eins")], [], [(50, 700, "drei")]), "a.pdf")
    assert source.pages == ("eins", "", "drei")
    assert source.paged


def test_contents_that_unpack_beyond_reason_are_refused() -> None:
    """A small file with page contents of a hundred megabytes, packed once or twice, is not opened."""
    once = zlib.compress(b" " * (100 << 20))
    for packed, names in ((once, b"/FlateDecode"), (zlib.compress(once), b"[/FlateDecode/FlateDecode]")):
        stream = b"<</Length %d/Filter %s>>stream\n%s\nendstream" % (len(packed), names, packed)
        with pytest.raises(TooLarge):
            load_bytes(assembled([b"<</Type/Catalog>>", stream]), "a.pdf")


places = st.builds(
    Word,
    text=st.text("abc-.1", min_size=1, max_size=12),
    left=st.floats(-1e4, 1e4),
    right=st.floats(-1e4, 1e4),
    base=st.floats(-1e4, 1e4),
    size=st.floats(0, 100),
    fresh=st.booleans(),
)


@settings(max_examples=150)
@given(st.lists(places, max_size=30))
def test_no_word_is_lost_or_changed_wherever_it_stands(words: list[Word]) -> None:
    """Every letter of every word is in the rendered page exactly once, even with senseless coordinates."""
    page = render(rows(words))
    assert sorted("".join(page.split())) == sorted("".join(word.text for word in words))
    assert len(page) < 2000 * (len(words) + 1)


def test_a_page_tree_that_loops_is_refused() -> None:
    """A page that is its own parent ends in pages or a ReadError, not in a loop."""
    loop = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]/Parent 2 0 R>>"]
    with pytest.raises(ReadError):
        load_bytes(assembled(loop), "a.pdf")
