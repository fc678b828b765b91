"""Lines: odd characters become regular, page furniture goes, everything that was said stays."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.clean import lines
from pipeline.reading.letters import letters
from pipeline.reading.source import Source, SourceKind

LETTERS = {
    "no-break space": ("Nr.\u00a05", "Nr. 5"),
    "hard hyphen": ("Ober\u2011Lindenbach", "Ober-Lindenbach"),
    "ligatures": ("ﬁnden, Beﬂaggung", "finden, Beflaggung"),
    "zero width": ("Rat\u200bhaus\ufeff", "Rathaus"),
    "control": ("Rat\x00haus\x07", "Rathaus"),
    "decomposed umlaut": ("Mu\u0308hle", "Mühle"),
    "soft hyphen in a word": ("Gemein\u00adde", "Gemeinde"),
    "soft hyphen at the line end": ("Gemein\u00ad\nde", "Gemein-\nde"),
    "spaced heading": ("N i e d e r s c h r i f t", "Niederschrift"),
    "spaced words": ("Ö F F E N T L I C H E R  T E I L", "ÖFFENTLICHER  TEIL"),
    "line ends": ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
    "quotes and dashes stay": ("„Ja“ – ‚nein‘ »doch«", "„Ja“ – ‚nein‘ »doch«"),
    "single letters stay": ("Plan A b 3", "Plan A b 3"),
}


def source(*pages: str, kind: SourceKind = "text") -> Source:
    """Return a source of these pages; one page stands for a text without page breaks."""
    return Source(name="test.txt", kind=kind, pages=pages, paged=len(pages) > 1)


def texts(*pages: str, kind: SourceKind = "text") -> list[str]:
    """Return the lines that are not empty."""
    return [line.text for line in lines(source(*pages, kind=kind)) if line.text]


@pytest.mark.parametrize(("raw", "clean"), LETTERS.values(), ids=LETTERS)
def test_characters_become_regular(raw: str, clean: str) -> None:
    """Characters that look alike become one, invisible ones go, composed ones stay composed."""
    assert letters(raw) == clean


@given(st.text())
def test_regular_characters_stay_as_they_are(text: str) -> None:
    """Making characters regular twice changes nothing."""
    assert letters(letters(text)) == letters(text)


def page(number: int, *body: str) -> str:
    """Return a page with a running header and footer."""
    return "\n".join(["Stadt Musterau - Rat vom 12.03.2024", "", *body, "", f"Seite {number} von 4"])


def test_running_headers_and_footers_go() -> None:
    """A header and a page number on every page go; the header stays once, at the very top."""
    found = texts(*(page(n, f"Der Rat beschließt Punkt {word}.") for n, word in enumerate("abcd", 1)))
    assert found[0] == "Stadt Musterau - Rat vom 12.03.2024"
    assert found[1:] == [f"Der Rat beschließt Punkt {word}." for word in "abcd"]


def test_lines_know_their_page() -> None:
    """Every line of a paged text has its page, no line of any other has one."""
    paged = lines(source(*(page(n, f"Text {word}.") for n, word in enumerate("abc", 1))))
    assert [line.page for line in paged if line.text.startswith("Text")] == [1, 2, 3]
    assert {line.page for line in lines(source("Text.\nText."))} == {None}


@pytest.mark.parametrize("repeated", ["einstimmig", "TOP 3", "3. Bauanträge", "Ja 12 Nein 3", "Beschluss:"])
def test_results_and_headings_are_no_furniture(repeated: str) -> None:
    """A result or numbered heading at the edge of many pages stays."""
    found = texts(*(f"{repeated}\n\nText {word}.\n{repeated}" for word in "abcd"))
    assert found.count(repeated) == 8


@pytest.mark.parametrize("mark", ["– {} –", "- {} -", "Seite {}", "Seite {} von 9", "-{}-", "{} / 9"])
def test_page_numbers_in_running_text_go(mark: str) -> None:
    """Page numbers between lines of a text without page breaks go, and the sentence goes on."""
    text = (
        f"Der Rat hat die\n\n{mark.format(2)}\nneue Satzung über die\n{mark.format(3)}\n\nneuen Gebühren.\n"
    )
    found = lines(source(text))
    assert [line.text for line in found] == ["Der Rat hat die", "neue Satzung über die", "neuen Gebühren."]


@pytest.mark.parametrize("kept", ["3.", "12 : 0", "Ja 12", "2024", "7", "TOP 4", "- 2 Bänke -"])
def test_other_numbers_stay(kept: str) -> None:
    """A number that counts no pages stays."""
    assert kept in texts(f"Bauanträge\n{kept}\nDer Rat stimmt zu.")


def test_bare_numbers_go_only_where_they_count_pages() -> None:
    """Numbers alone on a line, far apart and growing by one, are page numbers."""
    pages = [[f"Der Rat hört {word} {other}." for word in "abcdefghijklmnopqrst"] for other in "uvwx"]
    text = "\n".join(line for number, body in enumerate(pages, 2) for line in (*body, str(number)))
    assert texts(text) == [line for body in pages for line in body]


MARKED = {
    "heading": ("# TOP 3: Spielplatz", "TOP 3: Spielplatz"),
    "bold": ("**Beschluss:** Der Rat stimmt zu.", "Beschluss: Der Rat stimmt zu."),
    "link": ("Siehe [Vorlage](https://example.org/a).", "Siehe Vorlage."),
    "quote": ("> Der Rat stimmt zu.", "Der Rat stimmt zu."),
    "code": ("Der Ordner `alt` bleibt.", "Der Ordner alt bleibt."),
    "escape": ("1\\. Mai", "1. Mai"),
    "table": ("| Frau Ahorn | SPD |", "Frau Ahorn    SPD"),
    "italics": ("Das ist *sehr* wichtig.", "Das ist sehr wichtig."),
    "gender star": ("Lehrer*innen und Schüler*innen kommen.", "Lehrer*innen und Schüler*innen kommen."),
    "gap": ("Lehrer_innen und Bürger_innen", "Lehrer_innen und Bürger_innen"),
}


@pytest.mark.parametrize(("raw", "plain"), MARKED.values(), ids=MARKED)
def test_markup_is_taken_off(raw: str, plain: str) -> None:
    """Marks of Markdown go, the words and gender signs stay."""
    assert texts(raw, kind="markdown") == [plain]


def test_underlined_titles_are_headings() -> None:
    """A title with a rule below it is a heading, the rule goes."""
    found = lines(source("Protokoll\n=========\n\nText.", kind="rst"))
    assert [(line.text, line.kind) for line in found if line.text] == [
        ("Protokoll", "heading"),
        ("Text.", None),
    ]


@given(st.lists(st.text(alphabet="Der Rat1.-\n", max_size=60), min_size=1, max_size=6))
def test_no_page_starts_or_ends_empty(pages: list[str]) -> None:
    """Empty lines stand only between others, one at a time."""
    found = lines(source(*pages))
    for number in {line.page for line in found}:
        own = [line.text for line in found if line.page == number]
        assert own[0]
        assert own[-1]
        assert not any(a == b == "" for a, b in pairwise(own))


def test_two_pages_share_a_header() -> None:
    """Of two pages with the same first line the second loses it, a similar one stays."""
    same = texts("Rat Musterau 12.03.2024\nFrau Ahorn", "Rat Musterau 12.03.2024\ndankt.")
    assert same == ["Rat Musterau 12.03.2024", "Frau Ahorn", "dankt."]
    assert len(texts("Im Jahr 2023 waren es\nmehr.", "Im Jahr 2024 waren es\nweniger.")) == 4


def test_figures_of_a_table_are_no_furniture() -> None:
    """Figures at the edge of pages stay when they do not grow with the pages."""
    assert texts("Ja\n12", "Nein\n7", "Enthaltung\n12", "Summe\n31")[1::2] == ["12", "7", "12", "31"]
