"""A library gives back what was put into it, and narrows it down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import LibraryError
from pipeline.library import Filter
from pipeline.model import Abstract, Findings, Minutes, Provenance, Summary, finding_ids
from pipeline.report.record import to_record
from pipeline.store import Library
from tests.store.shelf import findings, ids, minutes, put


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library, open for writing."""
    with Library.open(tmp_path / "Bücher der Stadt", create=True) as opened:
        yield opened


def test_minutes_come_back_whole(library: Library) -> None:
    """What goes in comes out equal, the names of its files included."""
    put(library)
    assert library.minutes(minutes().id) == minutes()


def test_entries_have_the_ids_and_records_of_a_summary(library: Library) -> None:
    """An entry is what ``summarise --format json`` prints for a finding, by the id it prints."""
    put(library)
    made = minutes()
    questions = library.entries(Filter(kinds=("question",)))
    assert ids(questions) == list(finding_ids(made, "question", [(2,), (4,)]))
    summary = Summary(
        minutes=made, findings=findings(), abstract=Abstract(), unsupported=(),
        provenance=Provenance(engine="rules", version="0", created=""),
    )  # fmt: skip
    printed = [q for item in to_record(summary)["items"] for q in item["questions"]]
    assert [e.record for e in questions] == printed


def test_the_same_text_again_is_one_document(library: Library) -> None:
    """The same file again is known, another file with the same text a further source."""
    states = [put(library, path=path).state for path in ("b/x.txt", "b/x.txt", "a/y.txt")]
    assert states == ["new", "known", "source"]
    assert [d.sources for d in library.documents()] == [("y.txt", "x.txt")]
    assert library.minutes(minutes().id).sources == ("y.txt", "x.txt")


def test_a_changed_file_replaces_its_document(library: Library) -> None:
    """The same path with a new text takes the place of the old one, with all that followed from it."""
    put(library)
    changed = minutes("Ende der Sitzung.")
    assert put(library, changed).state == "replaced"
    assert ids(library.documents()) == [changed.id]
    assert {e.minutes for e in library.entries()} == {changed.id}
    assert {p.minutes for p in library.unvectorised(99)} == {changed.id}


def test_a_document_stays_while_a_source_has_its_text(library: Library) -> None:
    """A changed file takes nothing away from another file that still holds the old text."""
    put(library, path="a.txt")
    put(library, path="b.txt")
    put(library, minutes("Ende der Sitzung."), path="a.txt")
    assert sorted(d.sources for d in library.documents()) == [("a.txt",), ("b.txt",)]


def test_seen_knows_file_bytes_and_engine(library: Library) -> None:
    """A file is seen when it was added with these bytes, and by this engine where one is named."""
    put(library, path="a.txt", file_hash="1")
    assert library.seen("a.txt", "1")
    assert library.seen("a.txt", "1", engine="rules")
    assert not library.seen("a.txt", "1", engine="llm")
    assert not library.seen("a.txt", "2")
    assert not library.seen("b.txt", "1")


def test_what_the_text_says_wins_over_its_file(library: Library) -> None:
    """The header comes from the text; its file fills gaps; contradictions are told, one line each."""
    said = put(
        library, replace(minutes(), committee=None), municipality="Lindenbach", committee="Bauausschuss",
        date=date(2024, 3, 13), url="https://example.org/1",
    )  # fmt: skip
    (document,) = library.documents()
    assert (document.municipality, document.committee) == ("Musterau", "Bauausschuss")
    assert (document.date, document.url) == (date(2024, 3, 12), "https://example.org/1")
    assert len(said.conflicts) == 2
    assert "Lindenbach" in said.conflicts[0]
    assert "13.03.2024" in said.conflicts[1]


def test_files_of_one_meeting_have_one_meeting(library: Library) -> None:
    """Documents of the same town, committee and day are one meeting; without a day each is its own."""
    put(library, path="1.txt")
    put(library, minutes("Ende."), path="2.txt", municipality="Musterau")
    put(library, minutes("Schluss.", day=None), path="3.txt")
    meetings = [d.meeting for d in library.documents()]
    assert meetings[0] == meetings[1] != meetings[2]


FILTERS: tuple[tuple[dict[str, Any], int], ...] = (
    ({}, 4),
    ({"kinds": ("question",)}, 2),
    ({"kinds": ("question", "action")}, 3),
    ({"municipality": "musterau"}, 4),
    ({"municipality": "Stadt Musterau"}, 4),
    ({"municipality": "Lindenbach"}, 0),
    ({"committee": "Rat"}, 4),
    ({"committee": "Stadtrat"}, 0),
    ({"since": date(2024, 3, 12), "until": date(2024, 3, 12)}, 4),
    ({"since": date(2024, 3, 13)}, 0),
    ({"until": date(2024, 3, 11)}, 0),
    ({"public": True}, 3),
    ({"public": False}, 1),
    ({"people": ("Abel",)}, 1),
    ({"people": ("Herr Abel",)}, 1),
    ({"people": ("uli abel",)}, 1),
    ({"people": ("Petra Abel",)}, 0),
    ({"people": ("Abel", "Berg")}, 2),
    ({"people": ("Abel",), "role": "asker"}, 1),
    ({"people": ("Abel",), "role": "answerer"}, 0),
    ({"people": ("die Verwaltung",)}, 2),
    ({"people": ("Verwaltung",), "role": "assignee"}, 1),
    ({"role": "assignee"}, 1),
    ({"factions": ("CDU-Fraktion",)}, 1),
    ({"factions": ("Grüne",), "role": "asker"}, 1),
    ({"factions": ("SPD",)}, 0),
    ({"people": ("Abel",), "factions": ("Grüne",)}, 0),
    ({"outcomes": ("postponed",)}, 1),
    ({"modes": ("unanimous",)}, 1),
    ({"statuses": ("deferred",)}, 1),
    ({"tiers": ("A",)}, 1),
    ({"tiers": ("B",)}, 0),
    ({"open": True}, 2),
    ({"open": False}, 1),
    ({"documents": ("none",)}, 0),
)


@pytest.mark.parametrize(("said", "count"), FILTERS, ids=[str(said) for said, _ in FILTERS])
def test_entries_are_narrowed_down(library: Library, said: dict[str, Any], count: int) -> None:
    """Every field of a filter narrows entries down, and documents to those that have such an entry."""
    put(library)
    assert len(library.entries(Filter(**said))) == count
    assert len(library.documents(Filter(**said))) == min(count, 1)


def test_corrections_and_closings(library: Library) -> None:
    """Rejected entries are left out unless asked for; what is done is not open until it is reopened."""
    put(library)
    (promise,) = library.entries(Filter(kinds=("action",)))
    library.verdict(promise.id, "confirmed")
    library.done(promise.id, "liegt vor", day=date(2024, 6, 1))
    (done,) = library.entries(Filter(kinds=("action",)))
    assert done.verdict == "confirmed"
    assert done.closing
    assert (done.closing.note, done.closing.date) == ("liegt vor", date(2024, 6, 1))
    assert len(library.entries(Filter(open=True))) == 1
    library.reopen(promise.id)
    assert len(library.entries(Filter(open=True))) == 2
    library.verdict(promise.id, "rejected")
    assert library.entries(Filter(kinds=("action",))) == ()
    assert len(library.entries(Filter(kinds=("action",)), rejected=True)) == 1
    with pytest.raises(LibraryError, match="q00000000"):
        library.verdict("q00000000", "confirmed")


def test_match_finds_passages(library: Library) -> None:
    """Words lead to passages, best first; filters hold; passages come in the order asked for."""
    put(library)
    ((found, score),) = library.match('"beleucht"')
    (passage,) = library.passages([found, "nowhere:1-2"])
    assert "Beleuchtung" in passage.text
    assert passage.context == "Musterau · Rat der Stadt · 12.03.2024 · Radweg am Ufer"
    assert "Uli Abel" in passage.speakers
    assert score > 0
    assert library.match('"beleucht"', Filter(municipality="Lindenbach")) == ()
    assert library.match('"beleucht"', Filter(people=("Nora Berg",)))
    assert not library.match('"beleucht"', Filter(kinds=("decision",)))
    assert library.match('context : "spielplatz"')
    assert library.match(" ") == library.match('"beleucht"', limit=0) == ()
    assert library.frequencies(["beleucht", "nirgends"]) == {"beleucht": 1}


def test_the_catalogue_names_what_can_be_asked_about(library: Library) -> None:
    """Towns, committees, people with faction, factions and days are told once each."""
    put(library)
    told = library.catalogue()
    assert told.municipalities == ("Musterau",)
    assert told.committees == ("Rat der Stadt",)
    assert [p.name for p in told.people] == ["Uli Abel", "Nora Berg"]
    assert told.factions == ("Bündnis 90/Die Grünen", "CDU")
    assert told.meetings == (("Musterau", "Rat der Stadt", date(2024, 3, 12)),)


def test_the_catalogue_keeps_up(library: Library) -> None:
    """What was written down about a library when it was closed is what it is asked for, and never old."""
    put(library)
    for number in range(3):
        told = library.catalogue()
        library.close()
        library = Library.open(library.folder, write=True)
        assert library.note("catalogue")
        assert library.catalogue() == told
        put(library, minutes(f"Neu {number}.", town=f"Ort {number}"), path=f"{number}.txt")
        assert f"Ort {number}" in library.catalogue().municipalities
    library.close()


def test_equal_scores_are_told_apart_by_id(library: Library) -> None:
    """Of more passages of the same score than there is room for, those with the smallest ids come."""
    made = [minutes(f"Zeile {number}.", day=None) for number in range(70)]
    for number, each in enumerate(made):
        put(library, each, path=f"{number}.txt")
    found = library.match('"radweg"', limit=5)
    assert [id_ for id_, _ in found] == sorted(f"{each.id}:1-5" for each in made)[:5]


def test_reading_needs_no_lock_and_cannot_write(library: Library) -> None:
    """Whoever reads sees what is written meanwhile, and is refused to write in one line."""
    with Library.open(library.folder) as reader:
        assert reader.documents() == ()
        put(library)
        assert len(reader.documents()) == 1
        with pytest.raises(LibraryError, match="nur zum Lesen"):
            reader.forget(minutes().id)


def test_unknown_documents_are_named(library: Library) -> None:
    """Asking for a document that is not there says so."""
    with pytest.raises(LibraryError, match="nirgends"):
        library.minutes("nirgends")


def test_an_empty_text_can_be_kept(library: Library) -> None:
    """Minutes without a sentence are a document without passages."""
    empty = Minutes(id="e3b0c44298fc", sources=("leer.txt",))
    put(library, empty, Findings(), path="leer.txt")
    assert library.minutes(empty.id) == empty
    assert library.unvectorised(9) == ()
