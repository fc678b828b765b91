"""What a question is answered from: found passages with what stands around them, as far as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipeline.library import Entry, Hit, Passage
from pipeline.llm.choosing import BEHIND, BESIDES, BUDGET, chosen, cited, stretch
from pipeline.model import AgendaItem, Minutes
from tests.build import minutes_of

FILLER = "Der Ausschuss hat darüber lange und ausführlich in mehreren Runden beraten und nachgefragt."


def document(sentences: int, *firsts: int) -> Minutes:
    """Return minutes of many sentences, with an agenda item opening at each of the given ones."""
    items = tuple(
        AgendaItem(number=str(first), title="Steg", public=True, first=first, last=after - 1)
        for first, after in zip(firsts, [*firsts[1:], sentences + 1], strict=True)
    )
    return replace(minutes_of(*[f"{n}. {FILLER}" for n in range(1, sentences + 1)]), items=items)


def hit(name: str, first: int, last: int) -> Hit:
    """Return a passage that was found."""
    passage = Passage(id=f"{name}-{first}", minutes=name, item=0, first=first, last=last, text="", context="")
    return Hit(passage=passage, score=1.0)


def entry(name: str, *cites: int) -> Entry:
    """Return a stored finding."""
    return Entry(id="d1", kind="decision", minutes=name, item=0, record={}, cites=cites)


def size(minutes: Minutes, numbers: Sequence[int]) -> int:
    """Return how many characters sentences have."""
    return sum(len(minutes.words(number)) for number in numbers)


def test_a_passage_has_its_whole_agenda_item_along() -> None:
    """What stands at the end of the agenda item is told, what stands in the next one is not."""
    minutes = document(30, 1, 21)
    assert chosen([hit("a", 3, 4)], (), lambda _: minutes) == {"a": tuple(range(1, 21))}


def test_the_head_of_minutes_can_be_told() -> None:
    """A passage before the first agenda item, such as a list of those present, is told as it is."""
    minutes = document(30, 11)
    assert chosen([hit("a", 2, 3)], (), lambda _: minutes) == {"a": tuple(range(1, 11))}
    assert stretch(minutes, 10) == range(1, 11)
    assert stretch(replace(minutes, items=()), 5) == range(1, 31)


def test_one_long_agenda_item_does_not_take_all_the_room() -> None:
    """The next best passages are told beside a long debate."""
    minutes = document(400, 1)
    got = chosen([hit("a", 200, 202), hit("b", 7, 8)], (), lambda _: minutes)
    assert set(range(200, 203 + BEHIND)) <= set(got["a"])
    assert set(range(7, 9 + BEHIND)) <= set(got["b"])
    assert sum(size(minutes, numbers) for numbers in got.values()) <= BUDGET


@given(
    st.lists(st.tuples(st.sampled_from("abcd"), st.integers(1, 395), st.integers(0, 4)), max_size=50),
    st.lists(st.integers(1, 400), max_size=20),
)
def test_there_is_a_limit(found: list[tuple[str, int, int]], cites: list[int]) -> None:
    """Passages never take more room than there is; of stored findings every sentence is told."""
    minutes = document(400, 5, 100, 250)
    entries = [entry("b", *cites)] if cites else []
    got = chosen([hit(name, at, at + more) for name, at, more in found], entries, lambda _: minutes)
    assert set(cites) <= set(got.get("b", ()))
    besides = [n for name, numbers in got.items() for n in numbers if name != "b" or n not in cites]
    assert size(minutes, besides) <= (BESIDES if cites else BUDGET)
    assert all(list(numbers) == sorted(set(numbers)) for numbers in got.values())


def test_the_sentences_of_a_finding_are_all_that_carry_it() -> None:
    """Answers to a question are told with it."""
    answers = [{"evidence": [{"sentences": [9, 10]}]}]
    asked = replace(entry("a", 4), kind="question", record={"answers": answers})
    assert cited([asked, entry("b", 2)]) == {"a": (4, 9, 10), "b": (2,)}
