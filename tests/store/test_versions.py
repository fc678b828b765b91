"""The same minutes several times count once, whatever came first; different texts of a meeting stay apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from time import process_time
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.config import engine
from pipeline.ground import ground
from pipeline.library import Filter
from pipeline.model import Minutes
from pipeline.reading import read_bytes
from pipeline.store import Library
from tests.asking import meetings
from tests.reading import papers
from tests.store.shelf import minutes, origin, put

HEAD = """\
Stadt Musterau
Niederschrift über die Sitzung des Bauausschusses am 14.05.2024

Anwesend:
Ratsherr Udo Bramkamp (SPD)
Ratsfrau Greta Holm (CDU)
Ratsherr Ole Friis (FDP)
Stadtkämmerer Jan Kolk
Frau Ute Mertens, Tiefbauamt
"""
POOL = """\
TOP 1 Sanierung des Freibades

Ratsherr Bramkamp (SPD) fragt, was die neuen Umkleiden kosten. Herr Kolk nennt 80.000 Euro.
Frau Mertens sagt zu, den Zeitplan für die Becken bis zum 30.06.2024 nachzureichen.
Beschluss: Der Ausschuss stimmt der Sanierung zu. Abstimmungsergebnis: einstimmig
"""
MARKET = """\
TOP 2 Marktsatzung

Ratsfrau Holm (CDU) möchte wissen, ob die Gebühren für Obsthändler steigen. Herr Kolk verneint dies.
Die Beschlussfassung wird einvernehmlich in die nächste Sitzung vertagt.
"""
WHOLE = f"{HEAD}\n{POOL}\n{MARKET}"


def as_text(text: str) -> tuple[bytes, str]:
    """Return a text as a text file with its name."""
    return text.encode(), "sitzung.txt"


def as_word(text: str) -> tuple[bytes, str]:
    """Return a text as a Word file: a paragraph a line, items as headings, one line more at the end."""
    document = docx.Document()
    for line in filter(None, text.splitlines()):
        document.add_paragraph(line, style="Heading 2" if line.startswith("TOP") else None)
    document.add_paragraph("Für die Richtigkeit der Niederschrift: Mertens")
    return papers.word(document), "sitzung.docx"


def as_pdf(text: str) -> tuple[bytes, str]:
    """Return a text as a PDF file, broken into short lines, with a list of enclosures at its foot."""
    lines: list[str] = []
    for line in text.splitlines():
        words, broken = line.split(), [""]
        for word in words:
            if len(broken[-1]) + len(word) > 80:
                broken.append("")
            broken[-1] = f"{broken[-1]} {word}".strip()
        lines += broken
    placed = [(60.0, 780.0 - 14 * at, line) for at, line in enumerate(lines) if line]
    return papers.pdf([*placed, (60.0, 30.0, "Anlagen: Lageplan des Freibades")]), "sitzung.pdf"


def ingest(library: Library, file: tuple[bytes, str], path: str) -> Minutes:
    """Read a file and put it into a library."""
    read = read_bytes(*file)
    found = ground(engine("rules").extract(read), read).findings
    library.add(read, found, origin(path), engine="rules", file_hash=path)
    return read


def seen(library: Library) -> dict[str, Any]:
    """Return all that can be seen of a library."""
    matched = library.match('"freibad" OR "marktsatz" OR "gebuhr"', limit=99)
    return {
        "documents": library.documents(),
        "entries": library.entries(rejected=True),
        "catalogue": library.catalogue(),
        "matched": matched,
        "counts": (library.count(), library.tally(), library.frequencies(["freibad"])),
    }


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Return an empty library."""
    with Library.open(tmp_path / "library", create=True) as opened:
        yield opened


def test_three_formats_count_once_in_any_order(tmp_path: Path) -> None:
    """Text, PDF and Word of one sitting are three documents, whose findings and passages are there once."""
    files = {name: make(WHOLE) for name, make in (("a", as_text), ("b", as_word), ("c", as_pdf))}
    with Library.open(tmp_path / "alone", create=True) as alone:
        ingest(alone, files["a"], "a")
        number = alone.tally()
    found = []
    for place, order in enumerate(permutations(files)):
        with Library.open(tmp_path / str(place), create=True) as opened:
            assert len({ingest(opened, files[name], name).id for name in order}) == 3
            found.append(seen(opened))
    assert all(each == found[0] for each in found)
    documents = found[0]["documents"]
    heads = [each for each in documents if each.same_as is None]
    assert len(heads) == 1
    assert {each.same_as for each in documents} == {None, heads[0].id}
    assert {entry.minutes for entry in found[0]["entries"]} == {heads[0].id}
    assert len(found[0]["entries"]) == number == 5


def test_item_files_of_a_meeting_stay_apart(library: Library) -> None:
    """Files of single items share their heads, but what they tell is different."""
    for name, item in (("1", POOL), ("2", MARKET)):
        ingest(library, as_text(f"{HEAD}\n{item}"), name)
    assert [each.same_as for each in library.documents()] == [None, None]
    assert len(library.entries()) == 5


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_whole_stands_for_its_excerpts(library: Library, order: tuple[int, ...]) -> None:
    """An excerpt beside the whole minutes adds nothing, whichever came first."""
    texts = (f"{HEAD}\n{POOL}", f"{HEAD}\n{MARKET}", WHOLE)
    read = {at: ingest(library, as_text(texts[at]), str(at)) for at in order}
    heads = {each.id: each.same_as for each in library.documents()}
    assert heads == {read[0].id: read[2].id, read[1].id: read[2].id, read[2].id: None}
    assert {entry.minutes for entry in library.entries()} == {read[2].id}


@pytest.mark.parametrize("first", [0, 1])
def test_the_final_version_stands_for_the_draft(library: Library, first: int) -> None:
    """Of two texts that say as much the one that is no draft counts, though the draft is longer."""
    final = replace(minutes("Ende."), status="approved")
    draft = replace(minutes("Ende.", "Das ist noch ein Entwurf."), status="draft")
    for each in (final, draft)[:: 1 if first else -1]:
        put(library, each, path=each.status)
    assert {d.id: d.same_as for d in library.documents()} == {final.id: None, draft.id: final.id}


def test_other_days_towns_and_committees_stay_apart(library: Library) -> None:
    """The same words of another day or body are another meeting; what is not said does not part texts."""
    put(library, minutes("Eins."), path="1")
    put(library, minutes("Zwei.", day=date(2024, 3, 13)), path="2")
    put(library, minutes("Drei.", town="Lindenbach"), path="3")
    put(library, replace(minutes("Vier."), committee="Bauausschuss"), path="4")
    assert all(each.same_as is None for each in library.documents())
    put(library, minutes("Eins.", "Fünf.", town=None), path="5")
    assert sum(each.same_as is not None for each in library.documents()) > 0


def test_a_version_takes_the_place_of_one_forgotten(library: Library) -> None:
    """Where the document that stood for others goes, what another of them says is there again."""
    short = ingest(library, as_text(f"{HEAD}\n{POOL}"), "short")
    before = seen(library)
    whole = ingest(library, as_word(WHOLE), "whole")
    assert library.versions(short.id) == (whole.id,)
    assert {entry.minutes for entry in library.entries()} == {whole.id}
    library.forget(whole.id)
    assert seen(library) == before


def test_what_was_said_of_a_finding_holds_in_the_version_that_takes_over(library: Library) -> None:
    """A verdict goes with the words it is about when a fuller version comes."""
    ingest(library, as_text(f"{HEAD}\n{POOL}"), "short")
    (promise,) = library.entries(Filter(kinds=("action",)))
    library.verdict(promise.id, "confirmed")
    whole = ingest(library, as_text(WHOLE), "whole")
    (now,) = library.entries(Filter(kinds=("action",)))
    assert (now.minutes, now.verdict) == (whole.id, "confirmed")


def test_making_all_again_changes_nothing(library: Library) -> None:
    """A library made again from what was read has the same versions."""
    for name, make in (("a", as_word), ("b", as_pdf), ("c", as_text)):
        ingest(library, make(WHOLE), name)
    before = seen(library)
    library.reindex()
    assert seen(library) == before


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)), st.sets(st.integers(0, 5), min_size=1))
def test_any_order_and_choice_gives_one_library(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], chosen: set[int]
) -> None:
    """Versions of two meetings in any order, maybe one forgotten again: each meeting counts once."""
    texts = [made.text for made in meetings.generated().meetings[:2]]
    files = [(texts[n % 2], (as_text, as_word, lambda t: as_text(t + "\nEnde der Niederschrift.\n"))[n // 2])
             for n in range(6)]  # fmt: skip
    found = []
    for turn in (order, sorted(order)):
        with Library.open(tmp_path_factory.mktemp("any"), create=True) as opened:
            for n in turn:
                text, make = files[n]
                ingest(opened, make(text), str(n))
            for id_ in sorted(each.id for each in opened.documents())[:1] if len(chosen) % 2 else ():
                opened.forget(id_)
            found.append(seen(opened))
            heads = [each.meeting for each in opened.documents() if each.same_as is None]
            assert len(heads) == len(set(heads))
    assert found[0] == found[1]


def _filling(folder: Path, days: list[date]) -> float:
    """Return the processor seconds it takes to add documents, one of other words for each day."""
    with Library.open(folder, create=True) as library:
        begun = process_time()
        for number, day in enumerate(days):
            words = " ".join(f"Wort{number}x{each}" for each in range(150))
            put(library, minutes(f"Es ist Nummer {number}. {words}.", day=day), path=f"{number}.txt")
        return process_time() - begun


@pytest.mark.slow
def test_documents_of_one_day_cost_hardly_more_than_others(tmp_path: Path) -> None:
    """Many agenda items of one day are added in about the time that as many of other days take."""
    spread = _filling(tmp_path / "spread", [date(2000 + n % 20, 1 + n % 12, 1 + n % 28) for n in range(240)])
    together = _filling(tmp_path / "together", [date(2024, 5, 14)] * 240)
    assert together < 2 * spread
