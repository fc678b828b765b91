"""A library needs no newer SQLite than it says, and one line says where there is too little of it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.test_cli import Run
from tests.test_cli_asking import JUNE, MAY

# Newer than SQLite 3.31: iif in 3.32, FROM of an UPDATE in 3.33, RETURNING and DROP COLUMN in 3.35, STRICT
# in 3.37, and the arrows of JSON in 3.38.
NEWER = re.compile(
    r"->|\bSTRICT\b|\bRETURNING\b|\bDROP\s+COLUMN\b|\bUPDATE\b[^()]*\bSET\b[^()]*\bFROM\b|\biif\s*\(",
    re.IGNORECASE,
)


class Lesser(sqlite3.Connection):
    """A connection that refuses what matches a pattern, as SQLite does with what it does not know."""

    refused = NEWER

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        """Execute a statement, or not."""
        self._look(sql)
        return super().execute(sql, *values)

    def executemany(self, sql: str, values: Iterable[Any]) -> sqlite3.Cursor:
        """Execute a statement many times, or not at all."""
        self._look(sql)
        return super().executemany(sql, values)

    def _look(self, sql: str) -> None:
        if found := self.refused.search(sql):
            raise sqlite3.OperationalError(f'near "{found[0]}": syntax error')


class Wordless(Lesser):
    """A connection without full text."""

    refused = re.compile("fts5")


class Unread(Lesser):
    """A connection without JSON."""

    refused = re.compile("json_")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, in a folder with two files of minutes."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", "bibliothek")
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path / "cache"))
    for name, text in (("mai", MAY), ("juni", JUNE)):
        Path(f"{name}.txt").write_text(text, encoding="utf-8")
    return Run(monkeypatch, capsys)


def of(monkeypatch: pytest.MonkeyPatch, kind: type[sqlite3.Connection]) -> None:
    """Let all connections be of this kind from now on."""
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=kind))


def test_everything_works_with_the_least(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """No command on a library uses what the least SQLite does not know."""
    of(monkeypatch, Lesser)
    assert run("ingest", "mai.txt", "juni.txt", "--jobs", "1", "--no-vectors").code == 0
    key = run("items", "--format", "csv").out.splitlines()[1].split(";")[0]
    for command in (
        ("items", "--open"), ("items", "--person", "Brandtner"), ("items", "done", key, "--note", "x"),
        ("items", "confirm", key), ("ask", "Welche Aufgaben sind offen?"), ("ask", "Welche Fragen gab es?"),
        ("ask", "Wann wird der Radweg gebaut?"), ("library", "list"),
        ("library", "forget", "--person", "Oellers", "-y"),
    ):  # fmt: skip
        done = run(*command)
        assert (command, done.code, done.err) == (command, 0, "")


@pytest.mark.parametrize(("kind", "says"), [(Wordless, "Volltextsuche (FTS5)"), (Unread, "Lesen von JSON")])
def test_too_little_of_it_is_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, kind: type[sqlite3.Connection], says: str
) -> None:
    """What SQLite was compiled without is named, with no word about disks, and nothing is left behind."""
    of(monkeypatch, kind)
    for command in (("ingest", "mai.txt"), ("items",), ("ask", "Wann?"), ("library", "list")):
        done = run(*command)
        assert done.code == 1
        assert says in done.err
        assert "platz" not in done.err
        assert done.err.count("\n") == 1
        assert not Path("bibliothek").exists()
    told = run("doctor")
    assert told.code == 1
    assert f"✗ SQLite: SQLite {sqlite3.sqlite_version} fehlt etwas: {says}" in told.out


def test_a_version_too_old_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which version there is, and which is needed, stands in the line, and in what doctor says."""
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 30, 1))
    monkeypatch.setattr(sqlite3, "sqlite_version", "3.30.1")
    for command in (("ingest", "mai.txt"), ("doctor",)):
        done = run(*command)
        assert done.code == 1
        assert "SQLite 3.30.1 ist zu alt, nötig ist 3.31" in done.err + done.out
    assert not Path("bibliothek").exists()


def test_a_version_too_old_for_vectors_searches_by_words(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without what Chroma insists on a library is filled and asked all the same."""
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    monkeypatch.setattr(sqlite3, "sqlite_version", "3.34.1")
    done = run("ingest", "mai.txt", "--jobs", "1")
    assert done.code == 0
    assert "Vektoren brauchen SQLite 3.35, hier ist 3.34.1" in done.err
    assert "Radweg" in run("ask", "Wann wird der Radweg gebaut?").out
    assert "– SQLite: 3.34.1" in run("doctor").out
