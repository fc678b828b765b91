"""What a question for a list may mean: looking only at what the index finds leaves nothing out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pipeline.asking.lists.held import Given, Stored
from pipeline.asking.lists.ledger import Listing, listing, scope
from pipeline.config import engine
from pipeline.ground import ground
from pipeline.library import Filter, Origin, Plan
from pipeline.reading import read_bytes
from pipeline.store import Library
from pipeline.store.topics import told
from tests.asking import meetings

WORDS = """
Radweg; Rad; Weg; Bahn; Bücherei; Büchereien; Fenster; Brücke; Spielplatz Wiesengrund; Turnhallen; Kita
Sporthalle; Kreisverkehr; Haushaltsdebatte; Grundschuldach; Toilette; Lehrschwimmbecken; Schwimmbad; Flughafen
Parkscheinautomat; Rathausaufzug; Poller Altstadt; Fördermittel; Ampel; Wehr; Archiv; Zuschuss; Straße
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of the first thirty generated meetings."""
    rules = engine("rules")
    with Library.open(tmp_path_factory.mktemp("held"), create=True) as opened:
        for made in meetings.generated().meetings[:30]:
            minutes = read_bytes(made.text.encode(), made.name)
            found = ground(rules.extract(minutes), minutes).findings
            origin = Origin(path=made.name, name=made.name)
            opened.add(minutes, found, origin, engine="rules", file_hash=made.name)
        yield opened


def _both(library: Library, question: str, words: str, chosen: Filter) -> tuple[Listing, Listing]:
    """Return the answer from what the index finds, and that from all findings."""
    plan = Plan(question=question, shape="list", filter=chosen, words=tuple(words.split()))
    documents = {each.id: each for each in library.documents(scope(plan))}
    everything = Given(library.entries(scope(plan)), documents, library.minutes)
    return listing(plan, Stored(library, scope(plan))), listing(plan, everything)


@pytest.mark.parametrize("words", [w.strip() for line in WORDS.strip().splitlines() for w in line.split(";")])
def test_what_the_index_finds_is_enough(library: Library, words: str) -> None:
    """Words, their parts and compounds, their synonyms and what is unknown: the answer is that of all."""
    for chosen in (
        Filter(kinds=("question",)),
        Filter(kinds=("action",), tiers=("A",)),
        Filter(kinds=("decision",)),
        Filter(kinds=("question",), municipality="Krehlingen"),
    ):
        for question in (f"Welche Einträge gab es zu {words}?", f"Was wurde in Sachen {words} und mehr?"):
            few, all_ = _both(library, question, words, chosen)
            assert few == all_


def test_something_is_found_near_words(library: Library) -> None:
    """The index finds some of the findings, not all and not none."""
    chosen = Filter(kinds=("question",))
    near = Stored(library, chosen).near(("radweg",), ())
    assert 0 < len(near) < library.tally(chosen) == len(library.entries(chosen))


def test_headings_are_those_of_the_minutes(library: Library) -> None:
    """Agenda items read alone are those of the whole minutes."""
    entries = library.entries()
    headings = library.headings(entries)
    assert all(headings[e.minutes, e.item] == library.minutes(e.minutes).items[e.item] for e in entries)


def test_topics_are_those_of_the_entries(library: Library) -> None:
    """What findings are about is written down as their records and texts tell it."""
    entries = library.entries()
    assert library.topics_of(entries) == tuple(told(e, library.minutes(e.minutes)) for e in entries)


def test_bodies_are_those_of_the_documents_meant(library: Library) -> None:
    """Towns and committees are those in whose documents there are such findings."""
    chosen = Filter(municipality="Krehlingen", kinds=("question",))
    documents = library.documents(chosen)
    assert set(library.bodies(chosen)) == {n for d in documents for n in (d.municipality, d.committee) if n}
