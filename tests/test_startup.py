"""The program starts fast, loads little and never opens a connection."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "samples" / "einzelner-top.txt"
HEAVY = ("chromadb", "langchain", "langchain_core", "langchain_openai", "openai", "numpy")
RUN = f"""
import sys
connections = []
def watch(event, arguments):
    if event.startswith("socket.") and event not in ("socket.gethostname", "socket.__new__"):
        connections.append(event)
sys.addaudithook(watch)
from pipeline.cli import main
try:
    main()
except SystemExit as ended:
    assert ended.code == 0, ended.code
heavy = [name for name in {HEAVY!r} if name in sys.modules]
print(heavy, connections, file=sys.stderr)
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own that reports heavy modules and connections."""
    return subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("summarise", str(SAMPLE)), ("summarise", str(SAMPLE.parent), "--format", "json")],
    ids=["help", "one summary", "a folder"],
)
def test_nothing_heavy_is_loaded_and_nothing_connected(arguments: tuple[str, ...]) -> None:
    """Help and rules-only summaries load no model library and open no socket."""
    done = run(*arguments)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1] == "[] []"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a library of the samples, made without a connection and with all that a library can have."""
    folder = str(tmp_path_factory.mktemp("library"))
    done = run("ingest", str(SAMPLE.parent), "--library", folder, "--jobs", "2")
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1].endswith(" []"), "ingest connects to nothing"
    return folder


@pytest.mark.parametrize(
    "arguments",
    [("library", "list"), ("items", "--open"), ("ask", "Wer hat nach dem Radweg gefragt?")],
    ids=lambda arguments: arguments[0],
)
def test_a_library_is_read_without_anything_heavy(library: str, arguments: tuple[str, ...]) -> None:
    """What only reads a library loads neither vectors nor numbers and opens no socket."""
    done = run(*arguments, "--library", library)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1] == "[] []"


def _quickest(*arguments: str) -> float:
    """Return the least CPU time of three runs in seconds; others may keep the machine busy."""
    times = []
    for _ in range(3):
        start = _spent()
        subprocess.run(
            [sys.executable, "-c", "from pipeline.cli import main; main()", *arguments],
            cwd=ROOT, capture_output=True, check=True, timeout=60,
        )  # fmt: skip
        times.append(_spent() - start)
    return min(times)


def _spent() -> float:
    """Return the CPU seconds of ended children; Windows does not tell, so the clock stands in."""
    spent = os.times()
    return spent.children_user + spent.children_system if os.name != "nt" else time.perf_counter()


def test_help_and_a_small_file_do_not_keep_anybody_waiting() -> None:
    """Help and one small file take little time, on a slow machine too."""
    assert _quickest("--help") < 1.0
    assert _quickest("summarise", str(SAMPLE)) < 2.0


def test_a_library_does_not_keep_anybody_waiting(library: str) -> None:
    """Lists and answers come soon after the command, on a slow machine too."""
    assert _quickest("items", "--library", library) < 3.0
    assert _quickest("ask", "Wer hat nach dem Radweg gefragt?", "--library", library) < 3.0
