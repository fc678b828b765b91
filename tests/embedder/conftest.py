"""A library with the vectors of a service on this machine, in otherwise quiet surroundings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.embedder.service import Service, serving
from tests.embedder.shelf import CLOSED, KEY, MIXED
from tests.test_cli import Run
from tests.test_cli_asking import JUNE, MAY

SURROUNDINGS = (
    "OPENAI_API_KEY", "OPENAI_BASE_URL", "PROTOKOLLANT_EMBEDDING_URL", "HTTP_PROXY", "http_proxy",
    "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy",
)  # fmt: skip


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """A service for embeddings that wants a key, in otherwise quiet surroundings."""
    for name in SURROUNDINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PROTOKOLLANT_EMBEDDING_KEY", KEY)
    with serving() as running:
        yield running


@pytest.fixture
def elsewhere(service: Service, monkeypatch: pytest.MonkeyPatch) -> Service:
    """The same service, behind an address that is not this machine."""
    monkeypatch.setenv("HTTP_PROXY", service.address)
    return service


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the library is."""
    return tmp_path / "bibliothek"


@pytest.fixture
def akten(tmp_path: Path) -> Path:
    """A folder of minutes, all public."""
    found = tmp_path / "akten"
    found.mkdir()
    (found / "mai.txt").write_text(MAY, encoding="utf-8")
    (found / "juni.txt").write_text(JUNE, encoding="utf-8")
    return found


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path) -> Run:
    """The command line, with that library."""
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(folder))
    monkeypatch.setattr("pipeline.embed.RETRIES", 0)
    return Run(monkeypatch, capsys)


@pytest.fixture
def closed(akten: Path) -> Path:
    """Minutes with a part that is not public, and minutes of a meeting that was not."""
    (akten / "haupt.txt").write_text(MIXED, encoding="utf-8")
    (akten / "werk.txt").write_text(CLOSED, encoding="utf-8")
    return akten
