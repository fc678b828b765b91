"""Filling a library: each file once, in order, whatever becomes of the others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from pipeline import config, ingest
from pipeline.ingest import Outcome
from pipeline.library import Filter
from pipeline.metadata import Facts, Metadata
from pipeline.readers import Read, Readers, cores, read
from pipeline.store import Library
from tests.frail import DIES, STUMBLES, frail

TEXT = (
    "Sitzung des Bauausschusses der Stadt Musterau am 14.05.2024\n\n"
    "TOP {number} Radweg\n\nHerr Jonas Brandtner (SPD) fragt, wann der Radweg {number} gebaut wird.\n\n"
    "Frau Oellers sagt zu, den Zeitplan für Radweg {number} bis Ende Mai vorzulegen.\n"
)


def write(folder: Path, number: int, more: str = "") -> Path:
    """Return a file of minutes that differ from those of other numbers."""
    path = folder / f"p{number:02}.txt"
    path.write_text(TEXT.format(number=number) + more, encoding="utf-8")
    return path


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Four files of minutes, large enough to be read by several processes."""
    folder = tmp_path / "akten"
    folder.mkdir()
    return [write(folder, number) for number in range(4)]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library, open for writing."""
    with Library.open(tmp_path / "bibliothek", create=True) as opened:
        yield opened


def fill(
    library: Library,
    paths: Iterable[Path],
    about: Metadata | None = None,
    *,
    jobs: int = 1,
    again: bool = False,
) -> list[Outcome]:
    """Return what became of files."""
    origins = [(about or Metadata()).origin(path, path.parent) for path in paths]
    return list(ingest.ingest(library, origins, config.maker(), engine="rules", jobs=jobs, again=again))


def states(done: Sequence[Outcome]) -> list[str]:
    """Return the states of outcomes in their order."""
    return [outcome.state for outcome in done]


def test_files_are_read_once(library: Library, files: list[Path]) -> None:
    """What is in the library is not read again; a changed file replaces what it was."""
    assert states(fill(library, files)) == ["new"] * 4
    before = library.documents()
    assert states(fill(library, files)) == ["known"] * 4
    write(files[1].parent, 1, "Herr Abel fragt nach den Kosten.\n")
    assert states(fill(library, files)) == ["known", "replaced", "known", "known"]
    assert len(library.documents()) == len(before) == 4


def test_known_files_are_read_again_only_when_asked(library: Library, files: list[Path]) -> None:
    """Asked to, known files are read again, and the same reading changes nothing."""
    fill(library, files[:1])
    before = library.entries()
    assert states(fill(library, files[:1], again=True)) == ["known"]
    assert library.entries() == before


def test_another_path_of_the_same_text_is_a_further_source(library: Library, files: list[Path]) -> None:
    """Copies are one document with several sources."""
    copy = files[0].with_name("kopie.txt")
    copy.write_bytes(files[0].read_bytes())
    assert states(fill(library, [files[0], copy])) == ["new", "source"]
    assert [document.sources for document in library.documents()] == [("kopie.txt", "p00.txt")]


def test_the_same_file_by_another_name_of_its_folder_is_known(library: Library, files: list[Path]) -> None:
    """How a path is spelt does not matter."""
    fill(library, files[:1])
    assert states(fill(library, [files[0].parent / ".." / "akten" / "p00.txt"])) == ["known"]


def test_several_processes_find_the_same_in_the_same_order(
    library: Library, files: list[Path], tmp_path: Path
) -> None:
    """The number of processes changes neither what is found nor the order in which it is told."""
    alone = fill(library, files)
    with Library.open(tmp_path / "andere", create=True) as other:
        assert fill(other, files, jobs=2) == alone
        assert other.documents() == library.documents()
        assert other.entries() == library.entries()


def test_what_dies_or_stumbles_takes_nothing_with_it(library: Library, files: list[Path]) -> None:
    """A document that ends its process or meets a bug is named; the others are all there."""
    write(files[0].parent, 1, DIES)
    write(files[0].parent, 2, STUMBLES)
    origins = [Metadata().origin(path, path.parent) for path in files]
    done = list(ingest.ingest(library, origins, frail, engine="rules", jobs=2))
    assert states(done) == ["new", "failed", "failed", "new"]
    assert "p01.txt: Das Lesen brach ab" in str(done[1].error)
    assert "p02.txt: Fehler im Programm (ValueError: gestolpert über eine Zeile)" in str(done[2].error)
    assert states(fill(library, files)) == ["known", "new", "new", "known"]


def test_several_that_die_are_all_named(library: Library, files: list[Path]) -> None:
    """Each process that dies is replaced."""
    for number in (0, 2):
        write(files[0].parent, number, DIES)
    origins = [Metadata().origin(path, path.parent) for path in files]
    done = list(ingest.ingest(library, origins, frail, engine="rules", jobs=2))
    assert states(done) == ["failed", "new", "failed", "new"]


def test_unreadable_files_are_named(library: Library, files: list[Path]) -> None:
    """A broken and a missing file fail with their reason, before and after others."""
    broken = files[0].with_name("kaputt.pdf")
    broken.write_bytes(b"%PDF-1.4 kaputt")
    done = fill(library, [broken, files[0], files[0].with_name("fehlt.txt")])
    assert states(done) == ["failed", "new", "failed"]
    assert "kaputt.pdf" in str(done[0].error)
    assert "fehlt.txt" in str(done[2].error)


def test_what_is_said_later_about_a_known_file_counts(library: Library, files: list[Path]) -> None:
    """New facts about a known file are taken without reading it; saying nothing takes nothing back."""
    plain = files[0].with_name("ohne.txt")
    plain.write_text("Herr Abel fragt nach dem Weg.\n", encoding="utf-8")
    fill(library, [plain])
    assert library.documents()[0].municipality is None
    about = Metadata(common=Facts(municipality="Lindenbach"))
    for said in (about, Metadata()):
        assert states(fill(library, [plain], said)) == ["known"]
        assert library.documents()[0].municipality == "Lindenbach"
    assert library.documents(Filter(municipality="Lindenbach"))


def test_what_the_document_says_wins_and_the_contradiction_is_told(
    library: Library, files: list[Path]
) -> None:
    """A wrong town in a table is reported and changes nothing, at once or later."""
    about = Metadata(common=Facts(municipality="Lindenbach"))
    for done in (
        fill(library, files[:1], about),
        fill(library, files[1:2]) and fill(library, files[1:2], about),
    ):
        assert "Lindenbach" in done[0].conflicts[0]
    assert {document.municipality for document in library.documents()} == {"Musterau"}


def test_promises_are_closed_once_by_later_minutes(library: Library, tmp_path: Path) -> None:
    """What later minutes report done is found at the end, and looked for again only after changes."""
    head = "Sitzung des Bauausschusses der Stadt Musterau am {day}\n\nTOP 1 Spielplatz Ufergasse\n\n"
    first, later = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(
        head.format(day="14.05.2024")
        + "Herr Kern sagt zu, den Zaun am Spielplatz Ufergasse bis Ende Juni zu reparieren.\n",
        encoding="utf-8",
    )
    later.write_text(
        head.format(day="10.09.2024")
        + "Herr Kern berichtet, dass der Zaun am Spielplatz Ufergasse repariert wurde.\n",
        encoding="utf-8",
    )
    fill(library, [first])
    ingest.conclude(library)
    assert [entry.closing for entry in library.entries(Filter(kinds=("action",), open=True))] == [None]
    fill(library, [later])
    ingest.conclude(library)
    closed = library.entries(Filter(kinds=("action",), open=False))
    assert [entry.closing.minutes for entry in closed if entry.closing] == [library.documents()[1].id]
    library.close_entries([])
    ingest.conclude(library)
    assert library.entries(Filter(open=True)), "nothing has changed, so nothing is looked for"


def test_results_come_in_order_with_any_number_of_processes(files: list[Path]) -> None:
    """Readers give back files in the order they were started, whichever is done first."""
    for jobs in (1, 2):
        with Readers(frail, jobs=jobs) as readers:
            for path in files:
                readers.start(str(path))
            found: list[Read] = [readers.result() for _ in files]
        assert [each.minutes.sources[0] for each in found if each.minutes] == [p.name for p in files]


def test_cores_are_counted() -> None:
    """There is at least one core, and no more than the machine has."""
    assert 1 <= cores() <= (os.cpu_count() or 1)


def test_reading_never_raises(tmp_path: Path) -> None:
    """What is wrong with a file is returned."""
    (tmp_path / "leer.txt").write_bytes(b"")
    assert "leer" in str(read(str(tmp_path / "leer.txt"), frail()).error)
    assert "Ordner" in str(read(str(tmp_path), frail()).error)
