"""A library and its vectors stay in step, whatever becomes of either."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from pipeline.library import Filter, Passage
from pipeline.store import Library
from tests.store.shelf import findings, minutes, put


class Memory:
    """Vectors without vectors: whose passages they would be, nearest first by id."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}
        self.closed = False

    def add(self, passages: Iterable[Passage]) -> None:
        for passage in passages:
            assert passage.id not in self.held
            self.held[passage.id] = passage.text

    def remove(self, ids: Iterable[str]) -> None:
        for id_ in ids:
            self.held.pop(id_, None)

    def nearest(
        self, vector: Sequence[float], limit: int, ids: Sequence[str] | None = None
    ) -> tuple[tuple[str, float], ...]:
        meant = sorted(id_ for id_ in self.held if ids is None or id_ in ids)
        return tuple((id_, 1.0) for id_ in meant[:limit])

    def count(self) -> int:
        return len(self.held)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def memory() -> Memory:
    """Vectors that hold nothing yet."""
    return Memory()


@pytest.fixture
def library(tmp_path: Path, memory: Memory) -> Iterator[Library]:
    """A library with one document and vectors attached."""
    with Library.open(tmp_path, create=True) as opened:
        opened.attach(memory)
        put(opened)
        yield opened


def in_step(library: Library, memory: Memory) -> bool:
    """Tell whether there is one vector for each passage, of its words, and no other."""
    library.catch_up()
    there = library.passages(sorted(memory.held))
    return memory.held == {p.id: p.text for p in there} and len(there) == library.count()


def test_passages_get_their_vectors_once(library: Library, memory: Memory) -> None:
    """Catching up adds what is new, and nothing the second time."""
    assert library.catch_up() == 2
    assert library.catch_up() == 0
    assert in_step(library, memory)


def test_vectors_of_replaced_and_forgotten_documents_go(library: Library, memory: Memory) -> None:
    """What is gone from the library goes from the vectors; a name that is erased changes them."""
    library.catch_up()
    put(library, minutes("Herr Abel dankt."))
    assert in_step(library, memory)
    library.forget_person("Abel")
    assert "Abel" not in str(memory.held)
    assert in_step(library, memory)
    put(library, minutes("Etwas anderes."), path="b.txt")
    assert in_step(library, memory)
    library.forget(minutes("Herr Abel dankt.").id)
    assert {id_.split(":")[0] for id_ in memory.held} == {minutes("Etwas anderes.").id}


def test_vectors_that_were_thrown_away_are_made_again(library: Library, memory: Memory) -> None:
    """An empty set of vectors is noticed, and filled; no answer of the ledger depends on it."""
    library.catch_up()
    before = library.entries()
    memory.held.clear()
    assert library.entries() == before
    assert library.catch_up() == 2
    assert in_step(library, memory)


def test_a_kill_between_vectors_and_library_does_no_harm(library: Library, memory: Memory) -> None:
    """Vectors that were added but not noted are found again, also when their document has changed since."""
    memory.add(library.unvectorised(1))
    put(library, minutes("Neu."))
    assert in_step(library, memory)


def test_vectors_without_change_are_left_alone(library: Library, memory: Memory) -> None:
    """Adding the same file again, or another engine's findings for it, keeps the library in step."""
    library.catch_up()
    put(library)
    assert library.unvectorised(9) == ()
    put(library, found=findings(), engine="other")
    assert in_step(library, memory)


def test_neighbours_are_filtered(library: Library, memory: Memory) -> None:
    """Only passages that a filter means are neighbours; without vectors there are none."""
    library.catch_up()
    everybody = [id_ for id_, _ in library.neighbours([1.0])]
    assert len(everybody) == 2
    (only,) = library.neighbours([1.0], Filter(public=False))
    assert only[0] == everybody[1]
    assert library.neighbours([1.0], Filter(municipality="Nirgendwo")) == ()
    library.vectors = None
    assert library.neighbours([1.0]) == ()


def test_vectors_are_closed_with_the_library(library: Library, memory: Memory) -> None:
    """Who closes the library closes what is attached to it."""
    library.close()
    assert memory.closed
