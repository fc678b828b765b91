"""Forgetting from the command line ends with nothing left, however often it was kept from it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.llm import cache
from pipeline.llm.cache import cached
from pipeline.llm.chat import Reply
from tests.llm.plain import request, settings
from tests.store.test_forgetting import traces
from tests.test_cli import Run
from tests.test_cli_library import TEXT, documents

NAME = "Jonas Brandtner"
LIBRARY = "Bücher der Stadt"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, with a library of one document, where no settings are."""
    (tmp_path / "mai.txt").write_text(TEXT.format(day="14.05.2024"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", LIBRARY)
    made = Run(monkeypatch, capsys)
    assert made("ingest", "mai.txt", "--jobs", "1", "--no-vectors").code == 0
    return made


def keep(path: Path) -> None:
    """Keep a reply that holds the name."""
    cached(lambda _: Reply(text=NAME), settings(cache=path), print)(request())


@pytest.fixture
def reader(run: Run) -> Iterator[sqlite3.Connection]:
    """Another program that reads in the library, and holds on to what it saw until it is rolled back."""
    with closing(sqlite3.connect(Path(LIBRARY) / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM readings").fetchone()
        yield other


@pytest.mark.parametrize("what", ["document", "person"])
def test_what_a_reader_held_is_wiped_when_it_is_asked_again(
    run: Run, reader: sqlite3.Connection, what: str
) -> None:
    """With a reader at work the run is done in part and says so; the same command again wipes the rest.

    Kept replies go in each run: nobody knows what they hold.
    """
    named = (str(documents(run)[0]["id"]),) if what == "document" else ("--person", NAME)
    for _ in range(2):
        keep(cache.place())
        done = run("library", "forget", *named, "--yes")
        assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)
        assert "den Befehl wiederholen" in done.err
        assert cache.clear(cache.place()) == 0
    reader.execute("ROLLBACK")
    keep(cache.place())
    assert traces(Path(LIBRARY), ("Brandtner",))
    again = run("library", "forget", *named, "--yes")
    assert (again.code, again.out, again.err.count("\n")) == (1, "", 1)
    assert "gibt es nicht" in again.err or "steht in keinem Protokoll" in again.err
    assert not traces(Path(LIBRARY), ("Brandtner",))
    assert cache.clear(cache.place()) == 0


def test_a_cache_that_the_settings_name_is_erased_too(run: Run) -> None:
    """Replies go where the settings file keeps them and where they would be else; no model is needed."""
    Path("protokollant.toml").write_text('[llm]\ncache = "eigene/antworten.db"\n', encoding="utf-8")
    own = Path("eigene", "antworten.db")
    for path in (own, cache.place()):
        keep(path)
    assert run("library", "forget", "--person", NAME, "--yes").code == 0
    assert (cache.clear(own), cache.clear(cache.place())) == (0, 0)
    assert b"Brandtner" not in own.read_bytes()


def test_nothing_is_erased_with_settings_that_cannot_be_read(run: Run) -> None:
    """Where nobody can say which replies are kept, that is put right first."""
    Path("protokollant.toml").write_text("[llm\n", encoding="utf-8")
    done = run("library", "forget", "--person", NAME, "--yes")
    assert (done.code, done.out) == (1, "")
    assert "protokollant.toml" in done.err
    assert traces(Path(LIBRARY), ("Brandtner",))


def test_an_unknown_document_costs_nothing_unasked(run: Run) -> None:
    """A wrong id is told of only after it was confirmed, as traces and replies are wiped for it."""
    keep(cache.place())
    assert run("library", "forget", "abc").code == 1
    assert cache.clear(cache.place()) == 1


def test_doctor_looks_at_the_cache_that_is_used(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache of the settings file is checked, be a model set up or not."""
    for name in ("PROTOKOLLANT_MODEL", "PROTOKOLLANT_BASE_URL", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    Path("protokollant.toml").write_text('[llm]\ncache = "eigene/antworten.db"\n', encoding="utf-8")
    assert f"✓ Zwischenspeicher: {Path('eigene', 'antworten.db')}" in run("doctor").out
