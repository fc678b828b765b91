"""Filling a library and asking it open no connection, in this process or in any that it starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_cli_asking import JUNE, MAY

ROOT = Path(__file__).parents[1]
CYCLE_PATH = "Wann wird der Radweg an der Ufergasse gebaut?"
# Imported by every Python process before anything else, those that read files side by side included.
WATCH = """
import os, sys
def watch(event, arguments):
    if event.startswith("socket.") and event not in ("socket.gethostname", "socket.__new__"):
        told = os.open(os.environ["WATCHED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(told, f"{event} {arguments[1:]}\\n".encode())
        os.close(told)
sys.addaudithook(watch)
with open(os.environ["WATCHING"], "a", encoding="utf-8") as here:
    here.write(f"{os.getpid()}\\n")
"""
# As asking would be with an embedder that earns its place: Chroma is opened and searched.
FUSED = """
from pipeline.search import hits
hits.WEIGHTS = {"builtin": 0.5}
from pipeline.cli import main
main()
"""
PLAIN = "from pipeline.cli import main; main()"


class Watched:
    """Runs the command line in processes of its own, and notes what they connect to."""

    def __init__(self, folder: Path) -> None:
        """Put what watches where every Python process finds it first."""
        self._connections, self._processes = folder / "connections", folder / "processes"
        self._hooks = folder / "hooks"
        self._hooks.mkdir()
        (self._hooks / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
        self._library = folder / "bibliothek"

    def __call__(self, *arguments: str | Path, program: str = PLAIN) -> str:
        """Return the standard output of a command that must succeed."""
        surroundings = os.environ | {
            "PYTHONPATH": os.pathsep.join((str(self._hooks), str(ROOT))),
            "PYTHONIOENCODING": "utf-8",
            "PROTOKOLLANT_LIBRARY": str(self._library),
            "WATCHED": str(self._connections),
            "WATCHING": str(self._processes),
        }
        done = subprocess.run(
            [sys.executable, "-c", program, *map(str, arguments)],
            env=surroundings, capture_output=True, encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    @property
    def connections(self) -> str:
        """Return what was connected to, one line each."""
        return self._connections.read_text(encoding="utf-8") if self._connections.exists() else ""

    @property
    def processes(self) -> int:
        """Return how many processes were watched."""
        return len(set(self._processes.read_text(encoding="utf-8").split()))


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    """The command line under watch."""
    return Watched(tmp_path)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Two files of minutes."""
    folder = tmp_path / "akten"
    folder.mkdir()
    (folder / "mai.txt").write_text(MAY, encoding="utf-8")
    (folder / "juni.txt").write_text(JUNE, encoding="utf-8")
    return folder


def test_the_watch_sees_connections(watched: Watched) -> None:
    """A program that looks up a host is noticed, so that silence means something."""
    watched(program="import socket; socket.getaddrinfo('127.0.0.1', 80)")
    assert watched.connections.startswith("socket.getaddrinfo")


@pytest.mark.slow
def test_a_library_is_filled_and_asked_without_a_connection(watched: Watched, files: Path) -> None:
    """Ingest and reindex with vectors, asking with and without Chroma, the ledger and lists stay here."""
    assert "2 neu" in watched("ingest", files, "--jobs", "2")
    assert watched.processes >= 3  # two that read beside the one that writes
    assert "Oktober" in watched("ask", CYCLE_PATH)
    assert "Oktober" in watched("ask", CYCLE_PATH, program=FUSED)
    assert "Zaun" in watched("items", "--open")
    assert "Bauausschuss" in watched("library", "list")
    assert "2 Protokolle" in watched("library", "reindex")
    assert watched.connections == ""
