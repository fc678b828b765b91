"""An agenda item that speaks of what is asked lends its weight to each of its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.asking.answers import seen
from pipeline.asking.passages.sights import Sights
from pipeline.asking.passages.units import Excerpt
from pipeline.library import Filter, Plan
from pipeline.model import AgendaItem, Findings
from pipeline.store import Library
from tests.build import minutes_of
from tests.store import shelf

SAID = (
    "# Ziegelei",
    "Auf der Ziegelei soll ein Solarpark entstehen.",
    "Der Punkt wurde vertagt.",
    "# Brunnen",
    "Der Brunnen tropft.",
    "Der Punkt wurde angenommen.",
)


def _asked(library: Library, question: str) -> tuple[Sights, Excerpt]:
    made = minutes_of(*SAID)
    items = (
        AgendaItem(number="1", title="Ziegelei", public=True, first=1, last=3),
        AgendaItem(number="2", title="Brunnen", public=True, first=4, last=6),
    )
    minutes = replace(made, items=items)
    shelf.put(library, minutes, Findings(), path="akten/ziegelei.txt")
    (document,) = library.documents()
    excerpt = Excerpt(document=document, minutes=minutes, numbers=tuple(range(1, 7)), strength=1.0, rank=0)
    plan = Plan(question=question, shape="decision", filter=Filter(), words=())
    return seen(plan, (excerpt,), library), excerpt


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    """Return an empty library."""
    with Library.open(tmp_path, write=True, create=True) as library:
        yield library


def test_a_sentence_inherits_what_its_item_has(opened: Library) -> None:
    """A decision answers for the brickworks though it does not name them."""
    sights, excerpt = _asked(opened, "Was wurde aus dem Solarpark auf der Ziegelei?")
    topics = sights.topics
    assert topics.against_best(excerpt, 3) == 1.0 > topics.against_best(excerpt, 6)
    assert sights.heat(excerpt, 3) > sights.heat(excerpt, 6)


def test_title_and_neighbours_tell_what_a_sentence_is_about(opened: Library) -> None:
    """Title and sentences around count within the item only."""
    sights, excerpt = _asked(opened, "Tropft der Brunnen?")
    topics = sights.topics
    assert topics.title(excerpt, 6) > topics.title(excerpt, 3) == 0.0
    assert topics.around(excerpt, 6) > topics.around(excerpt, 3) == 0.0
