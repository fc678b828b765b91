"""The ledger needs no vectors: their folder may be thrown away at any time, and made again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from pipeline.embed import embedder
from pipeline.search import hits
from pipeline.store import Library
from pipeline.store.vectors import FOLDER, Vectors
from tests.test_cli import Run
from tests.test_cli_asking import JUNE, MAY

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
QUESTIONS = (
    "Welche Zusagen gab es?",
    "Welche Beschlüsse wurden gefasst?",
    "Wie viele Anträge wurden vertagt?",
    "Welche Fragen stellte die SPD?",
    "Was hat Frau Oellers zugesagt?",
    "Wie viele Fragen gab es im Bauausschuss?",
)
LEDGERS = (("items",), ("items", "--open"), ("items", "--kind", "decision"), ("items", "--person", "Oellers"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the library is."""
    return tmp_path / "bibliothek"


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, folder: Path
) -> Run:
    """The command line, with a library of several sittings and their vectors, which are asked."""
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(folder))
    monkeypatch.setattr(hits, "WEIGHTS", {"builtin": 0.5})
    akten = tmp_path / "akten"
    akten.mkdir()
    for name, text in (("mai.txt", MAY), ("juni.txt", JUNE)):
        (akten / name).write_text(text, encoding="utf-8")
    made = Run(monkeypatch, capsys)
    assert made("ingest", akten, SAMPLES / "*.txt", SAMPLES / "*.md", "--jobs", "1").code == 0
    return made


def ledger(run: Run) -> list[Any]:
    """Return all that the ledger says: lists of entries, and answers to questions for lists and numbers."""
    told = [json.loads(run(*command, "--format", "json").out) for command in LEDGERS]
    for question in QUESTIONS:
        record = json.loads(run("ask", question, "--format", "json").out)
        assert record["plan"]["shape"] in ("list", "count")
        told.append([record["answered"], record["answer"], record["items"]])
    return told


def vectors(folder: Path) -> tuple[int, int]:
    """Return how many vectors there are, and for how many passages."""
    with Library.open(folder) as library, Vectors.open(folder / FOLDER, embedder()) as held:
        return held.count(), library.count()


@pytest.mark.slow
def test_without_vectors_the_ledger_says_the_same(run: Run, folder: Path) -> None:
    """Entries, lists and numbers are the same with vectors, without them, and after they were made again."""
    count, passages = vectors(folder)
    assert count == passages > 0
    before = ledger(run)
    assert all(told["items"] for told in before[: len(LEDGERS)])
    assert sum(bool(items) for _, _, items in before[len(LEDGERS) :]) >= 4
    shutil.rmtree(folder / FOLDER)
    assert ledger(run) == before
    assert vectors(folder) == (0, passages)
    done = run("library", "reindex")
    assert (done.code, done.err) == (0, "")
    assert f"{passages} Abschnitte" in done.out
    assert vectors(folder) == (passages, passages)
    assert ledger(run) == before


@pytest.mark.slow
def test_a_question_for_a_fact_survives_too(run: Run, folder: Path) -> None:
    """What full text finds is answered without vectors as well, and nothing is said to be wrong."""
    question = ("ask", "Wann wird der Radweg an der Ufergasse gebaut?", "--format", "json")
    before = json.loads(run(*question).out)
    shutil.rmtree(folder / FOLDER)
    done = run(*question)
    assert (done.code, done.err) == (0, "")
    after = json.loads(done.out)
    assert (after["answered"], after["answer"]) == (before["answered"], before["answer"]) != (False, [])
