"""The gate is green for what was pinned and red for everything that gets worse."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from eval import gate
from pipeline.model import Findings, Summary
from tests.eval.records import SAMPLES, summary

NAMES = ("einzelner-top", "verein")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with copies of two samples."""
    for path in SAMPLES.iterdir():
        if path.name.split(".")[0] in NAMES:
            shutil.copy(path, tmp_path / path.name)
    return tmp_path


@pytest.fixture
def floors(folder: Path) -> Path:
    """Return floors pinned by a perfect engine."""
    path = folder / "floors.pinned"
    assert gate.update(folder, path, ideal)[0]
    return path


def ideal(path: Path) -> Summary:
    """Return what a perfect engine finds in a sample."""
    text = path.with_name(path.stem + gate.EXPECTED).read_text(encoding="utf-8")
    return summary(json.loads(text))


def blind(path: Path) -> Summary:
    """Return the summary of an engine that finds nothing."""
    return replace(ideal(path), findings=Findings())


def forgetful(path: Path) -> Summary:
    """Return the summary of an engine that loses the last question of each document."""
    whole = ideal(path)
    return replace(whole, findings=replace(whole.findings, questions=whole.findings.questions[:-1]))


def crashing(path: Path) -> Summary:
    """Fail on one document."""
    if path.name == "verein.md":
        raise ValueError("boom")
    return ideal(path)


def test_green_for_what_was_pinned(folder: Path, floors: Path) -> None:
    """Nothing changed: every figure passes, and each has a line in the table."""
    good, shown = gate.check(folder, floors, ideal)
    assert good
    assert "FAIL" not in shown
    assert shown.count("PASS") == len(gate.load(floors)["floors"]) > 10


@pytest.mark.parametrize("engine", [blind, forgetful, crashing], ids=lambda e: e.__name__)
def test_red_for_a_broken_engine(folder: Path, floors: Path, engine: Callable[[Path], Summary]) -> None:
    """An engine that finds less, or fails on a document, does not pass."""
    good, shown = gate.check(folder, floors, engine)
    assert not good
    assert "FAIL" in shown
    if engine is crashing:
        assert "verein.md: ValueError: boom" in shown


def test_red_for_changed_text(folder: Path, floors: Path) -> None:
    """One character more in a sample is noticed, even where no figure changes."""
    path = folder / "einzelner-top.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    good, shown = gate.check(folder, floors, ideal)
    assert not good
    assert "einzelner-top.txt: changed since pinned" in shown


def test_red_for_a_changed_expectation(folder: Path, floors: Path) -> None:
    """An easier expectation is noticed."""
    path = folder / "verein.expected.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8"))), encoding="utf-8")
    good, shown = gate.check(folder, floors, ideal)
    assert not good
    assert "verein.expected.json: changed since pinned" in shown


@pytest.mark.parametrize("name", ["verein.md", "verein.expected.json", "einzelner-top.txt"])
def test_red_for_a_missing_document(folder: Path, floors: Path, name: str) -> None:
    """A sample or an expectation cannot be dropped silently."""
    (folder / name).unlink()
    good, shown = gate.check(folder, floors, ideal)
    assert not good
    assert f"{name}: missing" in shown


def test_red_for_an_unpinned_document(folder: Path, floors: Path) -> None:
    """A new sample must be pinned before the gate opens."""
    for suffix in (".md", gate.EXPECTED):
        shutil.copy(folder / f"verein{suffix}", folder / f"klub{suffix}")
    good, shown = gate.check(folder, floors, ideal)
    assert not good
    assert "klub.md: not pinned" in shown


def test_red_for_a_format_without_documents(folder: Path, floors: Path) -> None:
    """A figure that is pinned and no longer measured fails."""
    pinned = gate.load(floors)
    pinned["floors"]["pdf.question_F1"] = 0.5
    floors.write_text(json.dumps(pinned), encoding="utf-8")
    assert not gate.check(folder, floors, ideal)[0]


def test_red_without_floors_or_samples(folder: Path, tmp_path: Path) -> None:
    """Nothing pinned, or nothing to measure, is not a pass."""
    empty = tmp_path / "empty"
    empty.mkdir()
    assert not gate.check(folder, tmp_path / "none.json", ideal)[0]
    assert not gate.check(empty, tmp_path / "none.json", ideal)[0]
    assert not gate.check(tmp_path / "nowhere", tmp_path / "none.json", ideal)[0]
    assert not gate.update(empty, tmp_path / "none.json", ideal)[0]


def test_line_ends_do_not_matter(folder: Path, floors: Path) -> None:
    """A checkout with Windows line ends has the same digests."""
    path = folder / "verein.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert gate.check(folder, floors, ideal)[0]


def test_update_refuses_to_lower_a_floor(folder: Path, floors: Path) -> None:
    """A worse engine is pinned only when that is said; the file stays as it was."""
    before = floors.read_bytes()
    good, shown = gate.update(folder, floors, forgetful)
    assert not good
    assert "text.question_F1: would be lowered" in shown
    assert floors.read_bytes() == before
    assert gate.update(folder, floors, forgetful, lower=True)[0]
    assert gate.check(folder, floors, forgetful)[0]


def test_update_refuses_a_crash_whatever_is_allowed(folder: Path, floors: Path) -> None:
    """A document that cannot be processed is never pinned."""
    before = floors.read_bytes()
    assert not gate.update(folder, floors, crashing, lower=True)[0]
    assert floors.read_bytes() == before


def test_update_raises_floors(folder: Path, floors: Path) -> None:
    """A better engine raises the floors without further ado."""
    assert gate.update(folder, floors, forgetful, lower=True)[0]
    assert gate.update(folder, floors, ideal)[0]
    assert not gate.check(folder, floors, forgetful)[0]


def test_main_reports_by_its_exit_code(
    folder: Path, floors: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command exits with 0 for a pass and 1 for a failure, and prints the table."""
    monkeypatch.setattr(gate, "SAMPLES", folder)
    monkeypatch.setattr(gate, "FLOORS", floors)
    monkeypatch.setattr(gate, "by_rules", ideal)
    assert gate.main([]) == 0
    monkeypatch.setattr(gate, "by_rules", blind)
    assert gate.main([]) == 1
    assert gate.main(["--update"]) == 1
    assert gate.main(["--update", "--allow-regression"]) == 0
    assert "text.exchange_F1" in capsys.readouterr().out
