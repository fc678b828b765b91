"""A library from the command line: filled, listed, rebuilt, erased; what goes wrong is one German line."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import config
from pipeline.llm import cache
from pipeline.llm.cache import cached
from pipeline.llm.chat import Reply
from pipeline.model import Minutes, Proposals
from pipeline.rules import RulesEngine
from tests.llm.plain import request, settings
from tests.test_cli import Run

TEXT = (
    "Sitzung des Bauausschusses der Stadt Musterau am {day}\n\n"
    "TOP 1 Radweg\n\nHerr Jonas Brandtner (SPD) fragt, wann der Radweg gebaut wird.\n\n"
    "Frau Oellers sagt zu, den Zeitplan bis Ende Mai vorzulegen.\n"
)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, with a library of its own."""
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(tmp_path / "Bücher der Stadt"))
    return Run(monkeypatch, capsys)


@pytest.fixture
def akten(tmp_path: Path) -> Path:
    """Return a folder with minutes of two sittings and a file that is broken."""
    folder = tmp_path / "Akten Süd"
    folder.mkdir()
    (folder / "mai.txt").write_text(TEXT.format(day="14.05.2024"), encoding="utf-8")
    (folder / "juni.txt").write_text(TEXT.format(day="11.06.2024"), encoding="utf-8")
    return folder


def documents(run: Run) -> list[dict[str, object]]:
    """Return what ``library list`` says in JSON."""
    return list(json.loads(run("library", "list", "--format", "json").out)["documents"])


def test_a_folder_is_ingested_once(run: Run, akten: Path) -> None:
    """A first run takes everything in, a second finds it known."""
    done = run("ingest", akten, "--no-vectors", "--jobs", "1", "--verbose")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[:3] == [
        f"neu: {akten / 'juni.txt'}", f"neu: {akten / 'mai.txt'}", "2 Dateien: 2 neu.",
    ]  # fmt: skip
    assert "2 Protokolle in der Bibliothek" in done.out
    assert "2 Dateien: 2 schon bekannt." in run("ingest", akten, "--no-vectors").out
    assert [d["sources"] for d in documents(run)] == [["mai.txt"], ["juni.txt"]]
    table = run("library", "list").out
    assert "Bauausschuss" in table
    assert "2 Protokolle aus 2 Sitzungen" in table


def test_what_cannot_be_read_is_listed(run: Run, akten: Path) -> None:
    """A broken file makes the run one in part; nothing but broken files is something to act on."""
    (akten / "kaputt.pdf").write_bytes(b"%PDF-1.4 kaputt")
    done = run("ingest", akten, "--no-vectors", "--jobs", "1")
    assert done.code == 3
    assert "3 Dateien: 2 neu, 1 nicht lesbar." in done.out
    assert "kaputt.pdf: " in done.err
    alone = run("ingest", akten / "kaputt.pdf", "--no-vectors")
    assert alone.code == 1


def test_vectors_are_made_and_made_again(run: Run, akten: Path, tmp_path: Path) -> None:
    """Lost vectors are made again by the next ingest; damaged ones do not stop it, and reindex helps."""
    chroma = tmp_path / "Bücher der Stadt" / "chroma"
    run("ingest", akten, "--jobs", "1")
    assert chroma.is_dir()
    shutil.rmtree(chroma)
    done = run("ingest", akten)
    assert (done.code, done.err) == (0, "")
    assert chroma.is_dir()
    (chroma / "chroma.sqlite3").write_bytes(b"kein SQLite" * 500)
    (akten / "neu.txt").write_text(TEXT.format(day="01.07.2024"), encoding="utf-8")
    broken = run("ingest", akten, "--jobs", "1")
    assert broken.code == 0
    assert broken.err.startswith("Ohne Vektoren:")
    assert len(broken.err.splitlines()) == 1
    again = run("library", "reindex")
    assert (again.code, again.err) == (0, "")
    assert again.out.startswith("Neu aufgebaut: 3 Protokolle, ")


def test_metadata_and_options_are_taken(run: Run, tmp_path: Path) -> None:
    """A table, options and folders say what the text does not; a wrong row is named at once."""
    plain = tmp_path / "akten" / "Lindenbach" / "Rat" / "2024-05-14.txt"
    plain.parent.mkdir(parents=True)
    plain.write_text("Herr Abel fragt nach dem Weg.\n", encoding="utf-8")
    table = tmp_path / "angaben.csv"
    table.write_text(
        "Datei;Titel;Notiz\n2024-05-14.txt;5. Sitzung;x\nfehlt.txt;6. Sitzung;y\n", encoding="utf-8"
    )
    done = run(
        "ingest", tmp_path / "akten", "--metadata", table, "--url", "https://example.org/5", "--no-vectors"
    )
    assert "Diese Spalten werden nicht gebraucht: Notiz." in done.err
    assert "Zu keiner Datei passen: Zeile 3 (fehlt.txt)." in done.err
    (found,) = documents(run)
    assert [found[name] for name in ("municipality", "committee", "date", "title", "url")] == [
        "Lindenbach", "Rat", "2024-05-14", "5. Sitzung", "https://example.org/5",
    ]  # fmt: skip
    table.write_text("Datei;Datum\nx.txt;gestern\n", encoding="utf-8")
    wrong = run("ingest", tmp_path / "akten", "--metadata", table)
    assert (wrong.code, wrong.out) == (1, "")
    assert "Zeile 2" in wrong.err


def test_a_document_is_forgotten(run: Run, akten: Path) -> None:
    """Forgetting needs --yes where nobody can be asked, and takes the document away."""
    run("ingest", akten, "--jobs", "1")
    (first, _) = documents(run)
    asked = run("library", "forget", str(first["id"]))
    assert (asked.code, asked.out) == (1, "")
    assert "--yes" in asked.err
    done = run("library", "forget", str(first["id"]), "--yes")
    assert (done.code, done.err) == (0, "")
    assert [d["sources"] for d in documents(run)] == [["juni.txt"]]


def test_a_person_is_forgotten(run: Run, akten: Path, tmp_path: Path) -> None:
    """No file of the library holds the name any more; a second time there is nothing to do."""
    run("ingest", akten, "--jobs", "1")
    done = run("library", "forget", "--person", "Jonas Brandtner", "--yes")
    assert (done.code, done.out) == (0, "„Jonas Brandtner“ aus 2 Protokollen gelöscht.\n")
    for path in (tmp_path / "Bücher der Stadt").rglob("*"):
        if path.is_file():
            assert b"Brandtner" not in path.read_bytes(), path
    assert run("library", "forget", "--person", "Jonas Brandtner", "--yes").code == 1


def test_what_models_said_is_forgotten_too(
    run: Run, akten: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forgetting erases the cache of replies."""
    run("ingest", akten, "--jobs", "1", "--no-vectors")
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path / "cache"))
    cached(lambda _: Reply(text="Jonas Brandtner"), settings(cache=cache.place()), print)(request())
    assert run("library", "forget", "--person", "Jonas Brandtner", "--yes").code == 0
    assert cache.clear(cache.place()) == 0


def test_replies_that_cannot_be_erased_are_named(
    run: Run, akten: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The document is forgotten, one line names the cache that is left, and the run is done in part."""
    run("ingest", akten, "--jobs", "1", "--no-vectors")
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path))
    cache.place().write_text("kaputt" * 500)
    (tmp_path / "antworten.db-wal").mkdir()
    done = run("library", "forget", str(documents(run)[0]["id"]), "--yes")
    assert (done.code, done.err.count("\n"), len(documents(run))) == (3, 1, 1)
    assert done.err.startswith(f"{cache.place()}: Die aufbewahrten Antworten")


def test_a_summary_goes_into_a_library_when_asked(run: Run, akten: Path, tmp_path: Path) -> None:
    """A summary with --library puts in what ingest would, and only then."""
    run("summarise", akten)
    assert run("library", "list").code == 1
    folder = tmp_path / "Bücher der Stadt"
    done = run("summarise", akten, "--library", folder)
    assert (done.code, "Fragen und Antworten" in done.out) == (0, True)
    entries = run("items", "--format", "json").out
    assert "2 Dateien: 2 schon bekannt." in run("ingest", akten, "--no-vectors").out
    assert run("items", "--format", "json").out == entries
    assert run("summarise", "-", "--library", folder, stdin=b"x").code == 2


class Slow(RulesEngine):
    """The rules, during whose work something happens to the files."""

    def __init__(self, happens: Callable[[], object]) -> None:
        """Keep what happens."""
        self._happens = happens

    def extract(self, minutes: Minutes) -> Proposals:
        """Return what the rules find, after it has happened."""
        self._happens()
        return super().extract(minutes)


def test_a_file_that_changes_while_it_is_summarised_is_read_again(
    run: Run, akten: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is put in is known by the bytes that were read, not by those that are there after a slow run."""
    new = TEXT.format(day="14.05.2024").replace("Radweg", "Steg")
    slow = Slow(lambda: (akten / "mai.txt").write_text(new, encoding="utf-8"))
    monkeypatch.setattr(config, "engine", lambda *_: slow)
    folder = akten.parent / "Bücher der Stadt"
    assert run("summarise", akten / "mai.txt", "--library", folder).code == 0
    assert "1 ersetzt" in run("ingest", akten / "mai.txt", "--no-vectors", "--jobs", "1").out
    assert "Steg" in run("items").out


def test_a_file_that_is_gone_after_it_was_read_is_put_in(
    run: Run, akten: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is taken away during a slow run is in the library all the same."""
    monkeypatch.setattr(config, "engine", lambda *_: Slow((akten / "mai.txt").unlink))
    done = run("summarise", akten / "mai.txt", "--library", akten.parent / "Bücher der Stadt")
    assert (done.code, done.err) == (0, "")
    assert [d["sources"] for d in documents(run)] == [["mai.txt"]]


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("ingest", "fehlt.txt"), 1, "gibt es nicht"),
        (("ingest",), 2, "Es fehlt eine Angabe"),
        (("ingest", "README.md", "--engine", "orakel"), 2, "rules"),
        (("ingest", "README.md", "--date", "gestern"), 2, "kein Datum"),
        (("ingest", "README.md", "--jobs", "0"), 2, "--jobs"),
        (("ingest", "README.md", "--metadata", "fehlt.csv"), 1, "fehlt.csv"),
        (("library", "list"), 1, "gibt es nicht"),
        (("library", "reindex"), 1, "gibt es nicht"),
        (("library", "forget"), 2, "KENNUNG | --person"),
        (("library", "forget", "x", "--person", "y"), 2, "KENNUNG | --person"),
        (("library", "forget", "abc", "--yes"), 1, "gibt es nicht"),
    ],
    ids=lambda v: " ".join(v) if isinstance(v, tuple) else "",
)
def test_wrong_use_is_explained(run: Run, arguments: tuple[str, ...], code: int, says: str) -> None:
    """What cannot be done is said in one German line, and nothing is left behind."""
    done = run(*arguments)
    assert (done.code, done.out) == (code, "")
    assert says in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_the_same_minutes_several_times_are_shown_as_such(run: Run, akten: Path) -> None:
    """A second version of a text is listed as the same minutes, adds no items, and is named when one goes."""
    (akten / "mai-entwurf.md").write_text(TEXT.format(day="14.05.2024") + "\nStand: Mai.\n", encoding="utf-8")
    run("ingest", akten, "--no-vectors", "--jobs", "1")
    june, *may = sorted(documents(run), key=lambda d: str(d["date"]), reverse=True)
    (copy,) = [d for d in may if d["same_as"]]
    (head,) = [d for d in may if d["id"] == copy["same_as"]]
    assert june["same_as"] is None
    table = " ".join(run("library", "list").out.split())
    assert "dieselbe Niederschrift" in table
    assert "3 Protokolle (davon 1 nur in anderer Fassung) aus 2 Sitzungen" in table
    listed = json.loads(run("items", "--format", "json").out)["items"]
    assert len(listed) == 4
    told = run("library", "forget", str(head["id"]), "--yes").out
    assert f"Dieselbe Niederschrift ist noch da: {copy['id']}." in told
    assert len(json.loads(run("items", "--format", "json").out)["items"]) == 4
