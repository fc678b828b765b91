"""Passages hold every sentence of a document once, within agenda items and limits."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings

from pipeline.model import AgendaItem, Minutes
from pipeline.reading import read
from pipeline.store.passages import CHARACTERS, SENTENCES, cut
from tests.build import minutes_of
from tests.store.shelf import minutes
from tests.store.written import any_minutes

SAMPLES = sorted(
    p for p in (Path(__file__).parents[2] / "data" / "samples").iterdir() if p.suffix in (".txt", ".md")
)


def lawful(made: Minutes) -> None:
    """Check all that holds for the passages of any document."""
    passages = cut(made, made)
    held = [number for p in passages for number in range(p.first, p.last + 1)]
    assert held == [sentence.number for sentence in made.sentences]
    assert len({p.id for p in passages}) == len(passages)
    for p in passages:
        assert p.text == made.text[made[p.first].span.start : made[p.last].span.end]
        assert p.last - p.first < SENTENCES
        assert len(p.text) <= CHARACTERS or p.first == p.last
        inside = {_inside(made, number) for number in range(p.first, p.last + 1)}
        assert len(inside) == 1
        assert inside <= {p.item, None}
        assert "\n" not in p.context
    assert passages == cut(made, made)


def _inside(made: Minutes, number: int) -> int | None:
    index = made.item_of(number)
    return index if made.items[index].first <= number <= made.items[index].last else None


@settings(max_examples=60)
@given(any_minutes())
def test_nothing_is_lost_and_nothing_is_there_twice(made: Minutes) -> None:
    """Every sentence is in one passage, in order, within one agenda item, within the limits."""
    lawful(made)


def test_real_documents_are_cut_lawfully() -> None:
    """The laws hold for whole samples, and passages of them are not scraps."""
    for path in SAMPLES:
        made = read(path)
        lawful(made)
        passages = cut(made, made)
        assert len(made.sentences) / len(passages) >= 2.5, path.name


def test_a_heading_stays_with_what_follows() -> None:
    """A heading or label never ends a passage that goes on."""
    made = minutes_of("# TOP 1", *(f"Herr Abel fragt nach Haus {n}." for n in range(6)), "Antwort:", "Ja.")
    for one, _ in pairwise(cut(made, made)):
        assert made[one.last].kind not in ("heading", "label")


def test_turns_are_kept_whole_where_they_fit() -> None:
    """A passage ends between speakers rather than within what one of them says."""
    said = ["Frau Berg fragt, wann die Kita öffnet.", *["Sie wolle auch die Kosten wissen."] * 4]
    told = ["Herr Abel antwortet, sie öffne im Mai.", *["Die Kosten stünden noch nicht fest."] * 4]
    made = minutes_of(*said, *told)
    assert [(p.first, p.last) for p in cut(made, made)] == [(1, 5), (6, 10)]
    assert [p.speakers for p in cut(made, made)] == [("Berg",), ("Abel",)]


def test_the_context_says_where_a_passage_stands() -> None:
    """Town, committee, day and title of the agenda item, as far as they are known."""
    made = minutes()
    (first, second) = cut(made, made)
    assert first.context == "Musterau · Rat der Stadt · 12.03.2024 · Radweg am Ufer"
    assert (first.item, second.item) == (0, 1)
    assert second.context.endswith(" · Spielplatz")
    bare = replace(made, municipality=None, date=None)
    assert cut(bare, bare)[0].context == "Rat der Stadt · Radweg am Ufer"


def test_what_stands_before_the_agenda_is_cut_apart() -> None:
    """The head of minutes is no part of the first agenda item and does not bear its title."""
    made = minutes()
    item = AgendaItem(number="2", title="Spielplatz", public=True, first=6, last=7)
    headed = replace(made, items=(item,))
    first, second = cut(headed, headed)
    assert (first.first, first.last, second.first) == (1, 5, 6)
    assert first.context == "Musterau · Rat der Stadt · 12.03.2024"
