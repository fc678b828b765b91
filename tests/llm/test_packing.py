"""Parts of a document: every sentence once, whole agenda items where they fit, as few calls as possible."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.llm.packing import head, pack
from pipeline.model import Minutes
from tests.llm.written import SITTING, sitting
from tests.shared import gold_minutes, gold_names, needs_gold


def sizes(minutes: Minutes, budget: int) -> list[int]:
    """Return how many characters of numbered sentences each part holds."""
    return [sum(len(f"[{n}] {s}\n") for n, s in p.sentences.items()) for p in pack(minutes, budget)]


def fewest(blocks: list[int], budget: int) -> int:
    """Return in how few runs blocks fit, trying every place to cut."""
    best = [0] + [len(blocks)] * len(blocks)
    for end in range(1, len(blocks) + 1):
        for start in range(end):
            if sum(blocks[start:end]) <= budget or end - start == 1:
                best[end] = min(best[end], best[start] + 1)
    return best[-1]


made = st.lists(st.lists(st.integers(1, 120), min_size=1, max_size=6), min_size=1, max_size=8)


def built(lengths: list[list[int]]) -> Minutes:
    """Return minutes with items of sentences of these lengths."""
    firsts, sentences = [], list[str]()
    for item in lengths:
        firsts.append(len(sentences) + 1)
        sentences += ["x" * length for length in item]
    return sitting(*sentences, firsts=firsts)


@given(made, st.integers(20, 900), st.sets(st.integers(1, 40)))
def test_every_sentence_is_in_exactly_one_part(
    lengths: list[list[int]], budget: int, hidden: set[int]
) -> None:
    """The parts hold all sentences that may be sent, once and in order, and no others anywhere."""
    minutes = built(lengths)
    parts = pack(minutes, budget, hidden)
    may = [s.number for s in minutes.sentences if s.number not in hidden]
    assert [number for part in parts for number in part.sentences] == may
    assert not hidden & {number for part in parts for number in part.before}
    assert [part.number for part in parts] == list(range(1, len(parts) + 1))


@given(made, st.integers(20, 900))
def test_a_part_keeps_to_the_budget(lengths: list[list[int]], budget: int) -> None:
    """A part exceeds the budget only where it is a single sentence."""
    for part in pack(built(lengths), budget):
        size = sum(len(f"[{n}] {words}\n") for n, words in part.sentences.items())
        assert size <= budget or len(part.sentences) == 1


@given(made, st.integers(130, 900))
def test_items_that_fit_are_whole_and_parts_are_few(lengths: list[list[int]], budget: int) -> None:
    """No item that fits is cut, and no other cutting needs fewer parts."""
    minutes = built(lengths)
    lines = {s.number: len(f"[{s.number}] {minutes.words(s.number)}\n") for s in minutes.sentences}
    items = [sum(lines[n] for n in range(i.first, i.last + 1)) for i in minutes.items]
    if max(items) > budget:
        return
    parts = pack(minutes, budget)
    for item in minutes.items:
        assert sum(item.first in part.sentences or item.last in part.sentences for part in parts) == 1
    assert len(parts) == fewest(items, budget)


def test_parts_are_balanced() -> None:
    """Two parts share what one cannot hold; none is left with a crumb."""
    minutes = built([[60]] * 10)
    first, second = sizes(minutes, 600)
    assert abs(first - second) < 80


def test_a_long_item_is_cut_where_a_question_opens() -> None:
    """A cut does not part a question from the reply right behind it."""
    for budget in (200, 260, 320):
        for part in pack(sitting(), budget)[1:]:
            assert next(iter(part.sentences)) not in (4, 7, 14)


def test_a_later_part_knows_what_waits() -> None:
    """A part that goes on an item names it, the people in it and the questions nobody has replied to."""
    parts = pack(sitting(), 150)
    part = next(p for p in parts if 7 in p.sentences)
    assert {5, 6} & set(part.before)
    assert part.heading == "1 Steg am See" or 2 in part.sentences
    above = head(sitting(), part)
    assert "Karin Abel (SPD)" in above
    assert "Bauausschuss (Musterau) | 12.03.2024 | Vorsitz: Jonas Born" in above


def test_what_fits_is_one_part_without_more() -> None:
    """A document that fits is one part that needs to know of no other."""
    (part,) = pack(sitting(), 10_000)
    assert list(part.sentences) == list(range(1, len(SITTING) + 1))
    assert not part.before
    assert not part.people
    assert part.heading is None


def test_nothing_is_left_of_a_document_that_must_not_be_sent() -> None:
    """Where all sentences are left out there are no parts."""
    assert pack(sitting(), 1000, range(1, 100)) == ()


@needs_gold
@pytest.mark.parametrize("name", gold_names())
def test_real_minutes_come_apart_whole(name: str) -> None:
    """Also of real minutes every sentence is in one part, whatever the budget."""
    minutes = gold_minutes(name)
    for budget in (300, 1500, 32_000):
        held = [number for part in pack(minutes, budget) for number in part.sentences]
        assert held == [s.number for s in minutes.sentences]
