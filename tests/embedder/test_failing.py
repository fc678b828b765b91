"""A service that fails: nothing is lost, nothing is paid for twice, and asking goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.embedder.service import Service
from tests.embedder.shelf import RIDDLE, fill, first, passages, vectors
from tests.test_cli import Run


def test_questions_are_answered_while_the_service_is_away(
    run: Run, akten: Path, service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, however many questions; answers are those of full text; nobody waits for one that hangs."""
    fill(run, akten, service.url)
    questions = tmp_path / "fragen.txt"
    questions.write_text(f"Wann wird der Radweg gebaut?\n{RIDDLE}\nWas wurde vertagt?\n", encoding="utf-8")
    alone = run("ask", "--questions", questions, "--vector-weight", "0")
    assert alone.err == ""
    monkeypatch.setattr("pipeline.embed.PATIENCE", 0.2)
    service.hangs = 30.0
    done = run("ask", "--questions", questions)
    assert (done.code, done.out) == (0, alone.out)
    assert done.err.count("\n") == 1
    assert service.url in done.err
    assert len(service.requests) - 1 == 1  # besides the minutes
    service.hangs, service.dimension = 0.0, 6
    done = run("ask", RIDDLE)
    assert (done.code, done.err.count("\n")) == (0, 1)
    assert "6" in done.err


@pytest.mark.parametrize("status", [429, 500, 503, None])
def test_what_has_vectors_keeps_them(
    run: Run, akten: Path, service: Service, folder: Path, monkeypatch: pytest.MonkeyPatch, status: int | None
) -> None:
    """When a service fails in the middle, a later ingest sends only what is lacking."""
    for module in ("pipeline.embed", "pipeline.store.vectors"):
        monkeypatch.setattr(f"{module}.TEXTS", 1)
    monkeypatch.setattr("pipeline.embed.TIMEOUT", 0.4)
    monkeypatch.setattr("pipeline.embed.PATIENCE", 0.4)
    service.well = 2
    service.status, service.hangs = (status, 0.0) if status else (200, 30.0)
    done = fill(run, akten, service.url)
    assert done.code == 3
    assert (done.err.count("\n"), "Ohne Vektoren" in done.err) == (1, True)
    sent = service.texts[:2]
    assert first(run, "Wann wird der Radweg an der Ufergasse gebaut?") == "mai.txt"
    service.recovers()
    assert run("ingest", akten).code == 0
    total = passages(folder)
    assert len(service.texts) == total - 2 > 0
    assert not set(sent) & set(service.texts)
    assert vectors(folder, "openai:klein", service.url) == (total, total)


def test_vectors_of_another_length_are_refused(
    run: Run, akten: Path, service: Service, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A service that changes its model midway is told with the way out; what was there stays."""
    for module in ("pipeline.embed", "pipeline.store.vectors"):
        monkeypatch.setattr(f"{module}.TEXTS", 1)
    service.well, service.dimension = 2, 7
    done = fill(run, akten, service.url)
    assert (done.code, done.err.count("\n")) == (3, 1)
    assert "4 Dimensionen" in done.err
    assert "library reindex" in done.err
    assert vectors(folder, "openai:klein", service.url)[0] == 2
    assert run("library", "reindex").code == 0
    assert vectors(folder, "openai:klein", service.url) == (passages(folder),) * 2


@pytest.mark.parametrize("body", ["<html>Willkommen</html>", '{"data": []}', "[]", '{"data": [{}]}'])
def test_what_is_no_vector_is_one_line(run: Run, akten: Path, service: Service, body: str) -> None:
    """Whatever answers at the address: minutes are taken in, and one line says what is missing."""
    service.body = body
    done = fill(run, akten, service.url)
    assert (done.code, done.err.count("\n")) == (3, 1)
    assert service.url in done.err
    assert "2 neu" in done.out
