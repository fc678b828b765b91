"""Units: numbered from 1, whole, never across a page, never too long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Minutes, spans_are_whole
from pipeline.reading import read_bytes
from pipeline.reading.clean import Block
from pipeline.reading.units import LONGEST, Numbered, number


def block(text: str, page: int | None = None, kind: str = "sentence", joins: bool = False) -> Block:
    """Return a block with these defaults."""
    return Block(text=text, page=page, kind=kind, joins=joins)  # type: ignore[arg-type]


def words(numbered: Numbered) -> list[str]:
    """Return the words of each unit."""
    return [sentence.span.of(numbered.text) for sentence in numbered.sentences]


def test_paragraphs_are_cut_into_sentences() -> None:
    """Sentences of a paragraph share its number; headings, labels and rows stay whole."""
    found = number(
        [
            block("TOP 3. Bau", kind="heading"),
            block("Der Rat berät. Er stimmt zu."),
            block("Ja 3. Nein 4.", kind="row"),
        ]
    )
    assert words(found) == ["TOP 3. Bau", "Der Rat berät.", "Er stimmt zu.", "Ja 3. Nein 4."]
    assert [s.paragraph for s in found.sentences] == [1, 2, 2, 3]
    assert found.text == "TOP 3. Bau\n\nDer Rat berät. Er stimmt zu.\n\nJa 3. Nein 4."


def test_entries_stand_close() -> None:
    """Entries of a list and rows of a table follow each other without an empty line."""
    assert number([block("- a", kind="entry"), block("- b", kind="entry")]).text == "- a\n- b"


def test_no_unit_crosses_a_page() -> None:
    """A sentence cut by a page break is two units, the second joins the first and has the next page."""
    found = number([block("Er dankt. Der Antrag Nr.", 1), block("5 wird beraten. Sie nickt.", 2, joins=True)])
    assert [(s.page, s.joins, s.span.of(found.text)) for s in found.sentences] == [
        (1, False, "Er dankt."),
        (1, False, "Der Antrag Nr."),
        (2, True, "5 wird beraten."),
        (2, False, "Sie nickt."),
    ]
    assert len({s.paragraph for s in found.sentences}) == 1


def test_a_long_sentence_is_cut_at_a_clause() -> None:
    """What is longer than the limit is cut after a comma or semicolon, the rest joins."""
    found = number([block("Der Rat hört den Bericht zum Haushalt an, " * 30 + "und dankt.")])
    assert all(len(text) <= LONGEST for text in words(found))
    assert all(text.endswith(",") for text in words(found)[:-1])
    assert [s.joins for s in found.sentences] == [False, *[True] * (len(found.sentences) - 1)]


def test_a_word_without_end_is_cut() -> None:
    """Even letters without a blank are cut at the limit."""
    assert [len(text) for text in words(number([block("x" * 1500)]))] == [600, 600, 300]


PIECES = st.sampled_from(
    [
        "Der Rat stimmt zu.",
        "z. B.",
        "5.",
        "und",
        "x" * 700,
        "a, " * 300,
        "Frau Dr.",
        "\u2003",
        "",
        "?",
        "Nein!",
    ]
)
BLOCKS = st.lists(
    st.builds(
        block,
        st.lists(PIECES, max_size=6).map(" ".join),
        kind=st.sampled_from(["sentence", "entry", "row", "label", "heading"]),
        joins=st.booleans(),
    ),
    max_size=8,
)


@given(BLOCKS)
def test_units_are_whole(made: list[Block]) -> None:
    """Units are numbered, in order, apart, not blank, within the limit, and hold every letter of the text."""
    paged = [block(b.text, page, b.kind, b.joins) for page, b in enumerate(made, 1)]
    found = number(paged)
    assert spans_are_whole(Minutes(id="", text=found.text, sentences=found.sentences))
    assert all(len(text) <= LONGEST for text in words(found))
    assert "".join("".join(words(found)).split()) == "".join(found.text.split())
    assert found.text.split() == " ".join(b.text for b in made).split()


@given(BLOCKS)
def test_only_a_sentence_begun_before_is_joined(made: list[Block]) -> None:
    """The first unit of a text joins nothing."""
    assert not any(s.joins for s in number(made).sentences[:1])


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Auf die Frage antwortet Herr Dr.\nBolte, dass der Weg fertig ist.\n", "Dr. Bolte"),
        ("Das Wort hat Dipl.-Ing.\nBolte vom Büro.\n", "Dipl.-Ing. Bolte"),
        ("Frau Abel fragt danach Herrn\nBolte vom Büro.\n", "Herrn Bolte"),
    ],
)
def test_a_title_holds_a_line_and_its_name_together(text: str, whole: str) -> None:
    """Behind the title of a person the sentence goes on with the name on the next line."""
    minutes = read_bytes(text.encode(), "x.txt")
    assert len(minutes.sentences) == 1
    assert whole in minutes.text


def test_clicks_of_a_page_are_furniture() -> None:
    """What a page offers to click is gone, the same words in a sentence stay."""
    text = "|||||\nReduzieren\nFrau Abel fragt.\n\nnach oben\n\nHerr Bolte will die Kosten reduzieren.\n"
    assert read_bytes(text.encode(), "x.txt").text.split("\n\n") == [
        "Frau Abel fragt.",
        "Herr Bolte will die Kosten reduzieren.",
    ]
