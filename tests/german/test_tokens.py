"""Search tokens: what questions and passages must have in common to meet."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german.tokens import is_gram, tokens

ALIKE = [
    ("Straße", "STRASSE"),
    ("Bürgermeisterin", "Buergermeisterin"),
    ("Höfe", "Hoefe"),
    ("23.300 Euro", "23300 Euro"),
    ("3,50 Euro", "3,5 Euro"),
    ("am 3.4.2024", "am 03.04.2024"),
    ("Rhein-Schule", "Rhein Schule"),
]
APART = [
    ("112", "12"),
    ("23.300", "23.301"),
    ("3,5", "35"),
    ("Kita", "Klima"),
    ("OB", "ob"),
    ("Bauer", "Bar"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_spellings_of_one_word_are_alike(one: str, other: str) -> None:
    """However a word or a number is written, its tokens are the same."""
    assert tokens(one) == tokens(other) != ()


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_words_stay_apart(one: str, other: str) -> None:
    """Different numbers and words have no token in common."""
    assert not set(tokens(one)) & set(tokens(other))


def test_parts_of_compounds_are_found_by_their_grams() -> None:
    """A compound shares grams, not its stem, with the word it is made of."""
    common = set(tokens("Haushaltsplanung")) & set(tokens("Planung"))
    assert common
    assert all(map(is_gram, common))


def test_function_words_are_no_tokens() -> None:
    """What any sentence may hold finds nothing."""
    assert tokens("Wer hat das denn auf die wie wieder") == ()


@given(st.text(max_size=80))
def test_tokens_need_no_quoting(text: str) -> None:
    """A token holds letters, digits and underscores only, in no case, without marks."""
    for token in tokens(text):
        assert re.fullmatch(r"\w+", token)
        assert token == token.casefold()


@given(st.text(max_size=40), st.text(max_size=40))
def test_tokens_of_two_texts_are_those_of_each(one: str, other: str) -> None:
    """Text behind a line break changes no token before it."""
    assert tokens(one + "\n" + other) == tokens(one) + tokens(other)


def test_hostile_text_is_read_in_linear_time() -> None:
    """Long runs of digits, dots, letters and hyphens do not hang."""
    start = time.process_time()
    for hostile in ("1." * 200_000, "9" * 400_000, "a-" * 200_000, "x" * 400_000, "1,2.3" * 80_000):
        tokens(hostile)
    assert time.process_time() - start < 5
