"""What is not public is withheld from embedders elsewhere, and in doubt what may tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.model import AgendaItem, Findings, Minutes
from pipeline.store import Library
from tests.build import minutes_of
from tests.store.shelf import put
from tests.store.test_vectors_kept import Memory

WORDS = (
    "Auf der Tagesordnung stehen Radweg und Verkauf.",
    "Der Radweg wird gebaut.",
    "Die Sitzung wird geschlossen fortgesetzt.",
    "Der Verkauf wird beraten.",
    "Ende der Sitzung nach dem Verkauf.",
)


def mixed(*, second: bool = False, whole: bool | None = None) -> Minutes:
    """Return minutes with two items, lines before, between and after them; ``second`` is public or not."""
    items = (
        AgendaItem(number="1", title="Radweg", public=True, first=2, last=2),
        AgendaItem(number="2", title="Verkauf", public=second, first=4, last=4),
    )
    return replace(minutes_of(*WORDS), municipality="Musterau", items=items, public=whole)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library whose vectors are noted only."""
    with Library.open(tmp_path, create=True) as opened:
        opened.attach(Memory())
        yield opened


def sent(library: Library) -> list[str]:
    """Return the texts that would have left, in order."""
    assert isinstance(library.vectors, Memory)
    return sorted(library.vectors.held.values(), key=WORDS.index)


def test_only_public_items_of_mixed_minutes_leave(library: Library) -> None:
    """Lists of the agenda and lines between the items may tell what is secret, and stay."""
    put(library, mixed(), Findings())
    assert library.catch_up(public_only=True) == 1
    assert sent(library) == [WORDS[1]]
    assert library.withheld() == {mixed().id: 4}
    assert library.unvectorised(9) == ()
    assert library.catch_up(public_only=True) == 0


def test_public_minutes_leave_whole(library: Library) -> None:
    """Where no item is closed, lines outside of items are public too."""
    put(library, mixed(second=True), Findings())
    assert library.catch_up(public_only=True) == 5
    assert library.withheld() == {}


def test_closed_minutes_stay_whole(library: Library) -> None:
    """Minutes that call themselves closed stay, whatever their items say."""
    put(library, mixed(second=True, whole=False), Findings())
    assert library.catch_up(public_only=True) == 0
    assert library.withheld() == {mixed().id: 5}


def test_what_was_withheld_can_be_had_later(library: Library) -> None:
    """Once it is allowed all get theirs; nothing that has one is taken back."""
    put(library, mixed(), Findings())
    library.catch_up(public_only=True)
    assert library.catch_up() == 4
    assert sent(library) == list(WORDS)
    assert library.withheld() == {}
    assert library.catch_up(public_only=True) == 0
    assert library.withheld() == {}


def test_vectors_that_were_lost_are_withheld_again(library: Library) -> None:
    """Making lost vectors again sends no more than making them did."""
    put(library, mixed(), Findings())
    library.catch_up(public_only=True)
    library.attach(Memory())
    assert library.catch_up(public_only=True) == 1
    assert sent(library) == [WORDS[1]]


def test_search_is_told_what_has_no_vector(library: Library) -> None:
    """Of some passages, those that were withheld; unknown ones are none."""
    put(library, mixed(), Findings())
    library.catch_up(public_only=True)
    ids = [f"{mixed().id}:{number}-{number}" for number in range(1, 6)]
    assert library.lacking([*ids[:2], "unbekannt"]) == {ids[0]}
