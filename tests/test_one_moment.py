"""What is listed and answered is of one moment, whatever others write into the library meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline import config, ingest
from pipeline.library import Entry, Origin
from pipeline.store import Library
from tests.test_cli import Run
from tests.test_cli_asking import JUNE, MAY


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, with a library of two sittings."""
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(tmp_path / "bibliothek"))
    (tmp_path / "mai.txt").write_text(MAY, encoding="utf-8")
    (tmp_path / "juni.txt").write_text(JUNE, encoding="utf-8")
    made = Run(monkeypatch, capsys)
    assert made("ingest", tmp_path / "*.txt", "--no-vectors", "--jobs", "1").code == 0
    return made


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], None]:
    """Return what lets somebody else replace the file of May as soon as entries have been read."""
    read = Library.entries

    def entries(self: Library, *given: Any, **named: Any) -> tuple[Entry, ...]:
        monkeypatch.setattr(Library, "entries", read)
        found = read(self, *given, **named)
        path = tmp_path / "mai.txt"
        path.write_text(MAY.replace("Radweg", "Steg"), encoding="utf-8")
        with Library.open(tmp_path / "bibliothek", write=True) as other:
            said = [Origin(path=str(path), name=path.name)]
            (done,) = ingest.ingest(other, said, config.maker(), engine="rules", jobs=1)
        assert done.state == "replaced"
        return found

    return lambda: monkeypatch.setattr(Library, "entries", entries)


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_entries_of_one_moment_are_listed(run: Run, meanwhile: Callable[[], None], form: str) -> None:
    """Documents that somebody replaces while entries are listed are listed as they were."""
    before = run("items", "--format", form)
    meanwhile()
    assert run("items", "--format", form) == before
    assert "Steg" in run("items", "--format", form).out


@pytest.mark.parametrize("question", ["Welche Aufgaben gibt es?", "Welche Zusagen zum Zeitplan gibt es?"])
def test_a_list_is_answered_of_one_moment(run: Run, meanwhile: Callable[[], None], question: str) -> None:
    """Where documents go while a question is answered there is an answer, or one line says what is gone."""
    assert "Zeitplan" in run("ask", question).out
    meanwhile()
    done = run("ask", question)
    assert "Zeitplan" in done.out or "gibt es nicht" in done.err
    assert done.code in (0, 1)
