"""A Chroma server on this machine does what embedded Chroma does: the same questions, the same answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eval.dataset import OWN, SAMPLES, load
from pipeline.search import hits
from pipeline.store.vectors import FOLDER
from tests.conftest import CONNECTIONS
from tests.server import serving
from tests.test_cli import Run

PART = 8  # of the annotated documents


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return the command line as a function."""
    return Run(monkeypatch, capsys)


@pytest.fixture
def files() -> tuple[Path, ...]:
    """Sample minutes, and some of those that questions are about."""
    asked = sorted({name for question in load(OWN).questions for name in question["docs"]})
    texts = [OWN / "texts" / f"{name}.txt" for name in asked[:: max(1, len(asked) // PART)]]
    return (*sorted(SAMPLES.glob("*.txt")), *sorted(SAMPLES.glob("*.md")), *texts)


@pytest.fixture
def questions(tmp_path: Path, files: tuple[Path, ...]) -> Path:
    """A file of the questions about these minutes, and of those without an answer."""
    names = {path.stem for path in files}
    asked = [one["question"] for one in load(OWN).questions if set(one["docs"]) <= names]
    assert len(asked) > PART
    path = tmp_path / "fragen.txt"
    path.write_text("\n".join(asked), encoding="utf-8")
    return path


def answers(run: Run, *arguments: str | Path) -> list[dict[str, Any]]:
    """Return what is answered, without how it came about."""
    done = run("ask", "--format", "json", *arguments)
    assert (done.code, done.err) == (0, "")
    records = [json.loads(line) for line in done.out.splitlines()]
    return [{name: value for name, value in each.items() if name != "provenance"} for each in records]


@pytest.mark.slow
def test_a_server_gives_the_same_answers(
    run: Run, tmp_path: Path, files: tuple[Path, ...], questions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With vectors fused and as delivered, answers are those of embedded Chroma; nobody else is asked."""
    before = list(CONNECTIONS)
    with serving(tmp_path / "served") as address:
        here: tuple[str | Path, ...] = ("--library", tmp_path / "here")
        there = ("--library", tmp_path / "there", "--chroma", address)
        for place in (here, there):
            assert run("ingest", *files, "--metadata", OWN / "texts" / "metadata.csv", *place).code == 0
        assert (tmp_path / "here" / FOLDER).is_dir()
        assert not (tmp_path / "there" / FOLDER).exists()
        delivered = answers(run, "--questions", questions, *here)
        assert delivered == answers(run, "--questions", questions, *there)
        monkeypatch.setattr(hits, "WEIGHTS", {"builtin": 0.5})
        fused = answers(run, "--questions", questions, *here)
        assert fused == answers(run, "--questions", questions, *there)
    assert any(one["nearest"] != other["nearest"] for one, other in zip(fused, delivered, strict=True))
    assert {one["answered"] for one in fused} == {True, False}
    assert before == CONNECTIONS
