"""What is not public in a library can be read by nobody else."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.store import Library
from tests.test_cli import Run
from tests.test_cli_asking import MAY

pytestmark = pytest.mark.skipif(os.name == "nt", reason="files have the rights of their folder there")


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """Set what the system takes away from the rights of new files."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, umask: int
) -> Run:
    """Return the command line as a function, in a folder with a file of minutes."""
    monkeypatch.chdir(tmp_path)
    Path("mai.txt").write_text(MAY, encoding="utf-8")
    return Run(monkeypatch, capsys)


def rights(path: Path) -> int:
    """Return who may do what with a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


def test_a_library_is_for_the_user_alone(run: Run) -> None:
    """The folder that is made, and all in it, is closed to others, whatever the umask; a backup too."""
    folder = Path("neu") / "bibliothek"
    assert run("ingest", "mai.txt", "--library", folder, "--jobs", "1").code == 0
    connection = sqlite3.connect(folder / "library.db")
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    assert run("items", "--library", folder).code == 0
    assert rights(folder) == 0o700
    made = {path.name: rights(path) for path in folder.iterdir()}
    assert {"library.db", "lock.db", "library.db.v2.bak", "chroma"} <= set(made)
    assert {name: mode for name, mode in made.items() if mode & 0o077} == {}
    with Library.open(folder, write=True) as library:
        library.keep("x", "y")  # while somebody writes, there is a log
        open_ = {path.name: rights(path) for path in folder.iterdir()}
        assert {"library.db-wal", "library.db-shm", "lock.json"} <= set(open_)
        assert {name: mode for name, mode in open_.items() if mode & 0o077} == {}


def test_a_folder_that_is_there_keeps_its_rights(run: Run) -> None:
    """A folder somebody has made is left as it is; others read no more than the names of the files."""
    folder = Path("bibliothek")
    folder.mkdir()
    folder.chmod(0o755)
    assert run("ingest", "mai.txt", "--library", folder, "--jobs", "1").code == 0
    assert rights(folder) == 0o755
    assert {path.name: rights(path) & 0o077 for path in folder.iterdir()} == dict.fromkeys(
        (path.name for path in folder.iterdir()), 0
    )


def test_a_folder_of_a_group_stays_one(run: Run) -> None:
    """Where a group may write into the folder it may read and write the library, and nobody else."""
    folder = Path("gemeinsam")
    folder.mkdir()
    folder.chmod(0o770)
    assert run("ingest", "mai.txt", "--library", folder, "--jobs", "1").code == 0
    assert (rights(folder), rights(folder / "chroma")) == (0o770, 0o770)
    assert {rights(folder / name) for name in ("library.db", "lock.db")} == {0o660}
