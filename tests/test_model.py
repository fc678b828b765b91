"""Numbers, spans and ids belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import finding_ids, quotes, spans_are_whole
from tests.build import minutes_of

MINUTES = minutes_of("Eins.", "Zwei.", "Drei.", "Vier.", "einstimmig", "einstimmig", pages=[1, 1, 2, 2, 2, 3])


@given(st.sets(st.integers(1, 6), min_size=1))
def test_quotes_cover_just_what_is_cited(cites: set[int]) -> None:
    """Every quote is a run of cited sentences on one page, word for word, and none is lost."""
    made = quotes(MINUTES, cites)
    assert [n for quote in made for n in quote.sentences] == sorted(cites)
    for quote in made:
        assert quote.text == MINUTES.text[quote.start : quote.end]
        assert {MINUTES[n].page for n in quote.sentences} == {quote.page}
        assert list(quote.sentences) == list(range(quote.sentences[0], quote.sentences[-1] + 1))


def test_quotes_are_as_few_as_pages_and_gaps_allow() -> None:
    """Neighbours on one page share a quote; a page break parts them."""
    assert [quote.sentences for quote in quotes(MINUTES, [4, 1, 2, 3, 6])] == [(1, 2), (3, 4), (6,)]


def test_an_unknown_number_is_an_error() -> None:
    """A sentence that does not exist cannot be quoted."""
    with pytest.raises(IndexError, match="no sentence 7; there are 6"):
        quotes(MINUTES, [7])


def test_ids_depend_on_the_cited_words_alone() -> None:
    """The same words give the same id; repeated words are told apart by order; kinds never collide."""
    first = finding_ids(MINUTES, "decision", [[1], [5], [6]])
    assert first == finding_ids(MINUTES, "decision", [[1], [5], [6]])
    assert len(set(first)) == 3
    assert all(id_[0] == "d" and len(id_) == 9 for id_ in first)
    assert finding_ids(MINUTES, "question", [[1]])[0][1:] != first[0][1:]


def test_built_minutes_are_whole() -> None:
    """The sentences of minutes lie in order, apart and inside the text."""
    assert spans_are_whole(MINUTES)
