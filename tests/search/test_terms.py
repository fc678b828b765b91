"""Terms: what is asked of the index stays within what it may cost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.search.terms import affordable, expression, weighted

WORD = st.text("abcdefgh5_", min_size=1, max_size=6)


@given(st.dictionaries(WORD, st.integers(0, 1000)), st.integers(0, 3000))
def test_no_more_is_read_than_allowed(often: dict[str, int], most: int) -> None:
    """The postings of chosen tokens fit, but for a single token that is all there is."""
    chosen = affordable(dict.fromkeys(often, 1.0), often, most)
    assert len(chosen) <= 1 or sum(often[token] for token in chosen) <= most
    assert bool(chosen) == any(often.values())
    assert all(often[token] for token in chosen)


def test_what_weighs_more_may_cost_more() -> None:
    """Of two equally common tokens the weightier is asked for."""
    assert affordable({"a": 0.1, "b": 2.0}, {"a": 50, "b": 50}, 60) == ("b",)


def test_the_words_of_the_plan_outweigh_the_rest_of_the_question() -> None:
    """Stems outweigh grams, wanted words outweigh those left aside, and these still count."""
    found = weighted(("Radweg",), "Wer stimmte gegen den Radweg?")
    assert found["radweg"] > found["5_radwe"] > found["stimmt"] > 0
    assert found["radweg"] > found["fahrradweg"] > 0


def test_long_questions_are_cut() -> None:
    """However long a question is, the index gets a bounded number of tokens."""
    assert len(weighted(tuple(f"Wort{n}" for n in range(5000)), "")) <= 400


def test_an_expression_quotes_its_tokens() -> None:
    """FTS5 takes nothing in it for an operator."""
    assert expression(("and", "5_near_")) == '"and" OR "5_near_"'
