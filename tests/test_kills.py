"""A library survives what happens to programs: killed, started twice, asked while it is written."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
from itertools import count
from pathlib import Path

import pytest

from pipeline.store.database import NAME
from tests import kills
from tests.test_cli import Run

FILES = 16


@pytest.fixture(scope="module")
def akten(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of minutes."""
    folder = tmp_path_factory.mktemp("akten")
    kills.write(folder, FILES)
    return folder


@pytest.fixture(scope="module")
def whole(akten: Path, tmp_path_factory: pytest.TempPathFactory) -> kills.State:
    """Return what an ingest that nobody disturbs makes of the folder."""
    library = tmp_path_factory.mktemp("ganz")
    kills.start(akten, library, "--no-vectors", "--jobs", "1").communicate()
    return kills.state(library)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return the command line as a function."""
    return Run(monkeypatch, capsys)


@pytest.mark.slow
@pytest.mark.parametrize("after", [0.5, 1.0])
def test_a_killed_ingest_loses_nothing_it_reported(
    akten: Path, whole: kills.State, tmp_path: Path, after: float
) -> None:
    """What was reported is there, whole and once; a second run completes it; no process lives on."""
    done = kills.kill(akten, tmp_path / "b", whole, after, "--no-vectors", "--jobs", "2")
    assert not done.faults


@pytest.mark.slow
def test_a_kill_after_each_file_loses_nothing(akten: Path, whole: kills.State, tmp_path: Path) -> None:
    """Killed right after it reported a file, an ingest has that file."""
    library = tmp_path / "b"
    for _ in range(2):
        running = kills.start(akten, library, "--no-vectors", "--jobs", "1")
        assert running.stdout
        line = next(line for line in running.stdout if line.startswith("neu: "))
        running.kill()
        running.communicate()
        names = {name for document in kills.state(library).documents for name in document.sources}
        assert Path(line.removeprefix("neu: ").strip()).name in names
    kills.start(akten, library, "--no-vectors").communicate()
    assert kills.state(library) == whole


def halted(akten: Path, folder: Path) -> tuple[Path, subprocess.Popen[str]]:
    """Return a library and the ingest that is halted while it writes there; another where one was over."""
    for attempt in count():
        library = folder / str(attempt)
        running = kills.start(akten, library, "--no-vectors", "--jobs", "1")
        assert running.stdout
        next(line for line in running.stdout if line.startswith("neu: "))
        running.send_signal(signal.SIGSTOP)
        if (library / "lock.json").exists() and running.poll() is None:
            return library, running
        running.send_signal(signal.SIGCONT)
        running.communicate()
    raise AssertionError


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="programs cannot be halted here")
def test_one_writes_and_others_read(akten: Path, whole: kills.State, tmp_path: Path, run: Run) -> None:
    """During an ingest a second one is told who writes; asking and listing work."""
    library, running = halted(akten, tmp_path)
    try:
        second = run("ingest", akten, "--library", library, "--no-vectors", "--jobs", "1")
        listed = run("items", "--library", library, "--format", "json")
        asked = run("ask", "Wer hat nach dem Radweg gefragt?", "--library", library)
        shown = run("library", "list", "--library", library)
    finally:
        running.send_signal(signal.SIGCONT)
    running.communicate()
    assert (second.code, second.out) == (1, "")
    assert f"Prozess {running.pid}" in second.err
    assert len(second.err.splitlines()) == 1
    assert [done.code for done in (listed, asked, shown)] == [0, 0, 0]
    assert running.returncode == 0
    assert kills.state(library) == whole


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_rights_is_said(akten: Path, tmp_path: Path, run: Run) -> None:
    """Reading a library works without the right to write; writing is refused in one line."""
    library = tmp_path / "b"
    run("ingest", akten, "--library", library, "--no-vectors", "--jobs", "1")
    library.chmod(0o555)
    try:
        assert run("items", "--library", library).code == 0
        refused = run("ingest", akten, "--library", library, "--no-vectors")
    finally:
        library.chmod(0o755)
    assert refused.code == 1
    assert len(refused.err.splitlines()) == 1


COMMANDS = (
    ("library", "list"),
    ("items",),
    ("ask", "Was wurde vertagt?"),
    ("items", "confirm", "a0000000"),
    ("library", "reindex"),
    ("ingest", "README.md", "--no-vectors"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("content", "says"),
    [(b"kein SQLite" * 1000, "beschädigt"), ("foreign", "keine Bibliothek"), ("newer", "neueren")],
    ids=["damaged", "foreign", "newer"],
)
def test_what_is_no_library_is_said_by_every_command(
    tmp_path: Path, run: Run, content: bytes | str, says: str, command: tuple[str, ...]
) -> None:
    """A damaged, a foreign and a newer database are one German line each, and stay as they are."""
    library = tmp_path / "b"
    library.mkdir()
    path = library / NAME
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        _database(path, content)
    before = path.read_bytes()
    done = run(*command, "--library", library)
    assert (done.code, done.out) == (1, "")
    assert says in done.err
    assert len(done.err.splitlines()) == 1
    assert path.read_bytes() == before


def _database(path: Path, kind: str) -> None:
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE fremd (x)")
        if kind == "newer":
            made.execute(f"PRAGMA application_id = {0x50726F74}")
            made.execute("PRAGMA user_version = 99")
    made.close()


def test_a_library_on_a_file_or_in_a_file_is_said(akten: Path, tmp_path: Path, run: Run) -> None:
    """A file is no folder for a library."""
    (tmp_path / "datei").write_text("x", encoding="utf-8")
    for library in (tmp_path / "datei", tmp_path / "datei" / "b"):
        done = run("ingest", akten, "--library", library, "--no-vectors")
        assert done.code == 1
        assert len(done.err.splitlines()) == 1
