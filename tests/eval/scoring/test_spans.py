"""Quotes are located by their words: exact in content, tolerant of layout."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.scoring.spans import Words, overlap

SENTENCES = (
    "Es gibt kein Budget.",
    "Der Weg wurde gesperrt.",
    "Einstimmig",
    "Die Kosten steigen.",
    "Einstimmig",
)
WORDS = Words.of(SENTENCES)


@pytest.mark.parametrize(
    ("quote", "start", "at", "exact"),
    [
        pytest.param("Es gibt kein Budget.", None, {0, 1, 2, 3}, True, id="word-for-word"),
        pytest.param("es  gibt\nkein BUDGET", None, {0, 1, 2, 3}, True, id="layout-and-case"),
        pytest.param("Der Weg würde gesperrt", None, {4, 5, 6, 7}, False, id="other-mood"),
        pytest.param("ein Budget", None, set(), False, id="opposite-meaning"),
        pytest.param("Bud", None, set(), False, id="half-a-word"),
        pytest.param("kein Bud get", None, {2, 3}, True, id="hyphenation-undone-elsewhere"),
        pytest.param("Einstimmig", 0, {8}, True, id="first-of-two"),
        pytest.param("Einstimmig", 999, {12}, True, id="nearest-of-two"),
        pytest.param("Der Weg wurde nicht gesperrt", None, {4, 5, 6}, False, id="most-words-together"),
        pytest.param("Der Weg ist nicht gesperrt", None, set(), False, id="too-few-together"),
        pytest.param("Gestern: Der Weg wurde gesperrt", None, {4, 5, 6, 7}, False, id="a-word-too-many"),
        pytest.param("völlig andere Worte stehen hier", None, set(), False, id="nowhere"),
        pytest.param("", None, set(), True, id="empty"),
    ],
)
def test_quotes_are_located(quote: str, start: int | None, at: set[int], exact: bool) -> None:
    """A quote is found where its words stand, nearest to its offset, and known to be exact or not."""
    place = WORDS.locate(quote, start)
    assert place.at == at
    assert place.exact is exact


@given(st.lists(st.text(alphabet="abc de.ß", max_size=20), max_size=8))
def test_spans_of_sentences_partition_the_tokens(sentences: list[str]) -> None:
    """Every token belongs to exactly one sentence."""
    words = Words.of(sentences)
    numbers = range(1, len(sentences) + 1)
    assert sorted(i for n in numbers for i in words.span([n])) == list(range(len(words.folded)))


@given(st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)))
def test_overlap_is_symmetric_and_a_share(a: set[int], b: set[int]) -> None:
    """Overlap lies between 0 and 1, does not depend on the order, and is 1 for equal sets only."""
    mine, theirs = frozenset(a), frozenset(b)
    assert overlap(mine, theirs) == overlap(theirs, mine)
    assert 0 <= overlap(mine, theirs) <= 1
    assert (overlap(mine, theirs) == 1) == (mine == theirs and bool(mine))


def test_numbers_outside_the_document_have_no_place() -> None:
    """A citation that does not exist covers nothing."""
    assert WORDS.span([0, 99, -1]) == frozenset()
