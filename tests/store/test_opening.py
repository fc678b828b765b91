"""A library opens, or one German line says why not and what to do."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import urlsplit

import pytest

from pipeline.errors import LibraryError
from pipeline.library import Filter
from pipeline.store import Library, opening, schema
from pipeline.store.database import Database, address
from tests.store.shelf import minutes, put
from tests.store.test_order import everything

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a library with one document."""
    with Library.open(tmp_path / "Bücherei", create=True) as library:
        put(library)
    return tmp_path / "Bücherei"


def pragma(folder: Path, statement: str) -> None:
    """Change something about the database behind the program's back."""
    connection = sqlite3.connect(folder / "library.db")
    connection.execute(f"PRAGMA {statement}")
    connection.commit()
    connection.close()


def other(folder: Path, code: str) -> subprocess.Popen[str]:
    """Start another process in which ``folder`` is the path of the library."""
    script = f"from pathlib import Path\nfolder = Path({str(folder)!r})\n{textwrap.dedent(code)}"
    return subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        stdin=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip


def _garbage(folder: Path) -> None:
    (folder / "library.db").write_bytes(b"Das ist keine Datenbank. " * 400)


def _truncated(folder: Path) -> None:
    data = (folder / "library.db").read_bytes()
    (folder / "library.db").write_bytes(data[: len(data) // 3])


def _overwritten(folder: Path) -> None:
    data = bytearray((folder / "library.db").read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    (folder / "library.db").write_bytes(data)


def _emptied(folder: Path) -> None:
    (folder / "library.db").write_bytes(b"")


def _foreign(folder: Path) -> None:
    (folder / "library.db").unlink()
    connection = sqlite3.connect(folder / "library.db")
    connection.execute("CREATE TABLE rezepte (name TEXT)")
    connection.close()


def _newer(folder: Path) -> None:
    pragma(folder, f"user_version = {schema.VERSION + 1}")


def _gone(folder: Path) -> None:
    shutil.rmtree(folder)


def _nothing(folder: Path) -> None:
    (folder / "library.db").unlink()


def _file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("Text", encoding="utf-8")


HARMED: tuple[tuple[Callable[[Path], None], str], ...] = (
    (_garbage, "beschädigt"),
    (_truncated, "beschädigt"),
    (_overwritten, "beschädigt"),
    (_emptied, "noch leer"),
    (_foreign, "keine Bibliothek von Protokollant"),
    (_newer, "neueren Fassung"),
    (_gone, "gibt es nicht"),
    (_nothing, "keine Bibliothek"),
    (_file, "eine Datei"),
)


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize(("harm", "what"), HARMED, ids=[harm.__name__ for harm, _ in HARMED])
def test_one_line_says_what_is_wrong(
    folder: Path, harm: Callable[[Path], None], what: str, write: bool
) -> None:
    """Whatever happened to a library, what, where and what to do stand in one line; no lock is left."""
    harm(folder)
    for _ in range(2):
        with pytest.raises(LibraryError, match=what) as told, Library.open(folder, write=write) as library:
            everything(library)
        assert str(told.value).startswith(f"{folder}: ")
        assert "\n" not in str(told.value)


@pytest.mark.parametrize("harm", [_emptied, _gone, _nothing], ids=lambda harm: harm.__name__)
def test_what_is_missing_can_be_made(folder: Path, harm: Callable[[Path], None]) -> None:
    """A library of which nothing is left, or that was never finished, is made anew when asked for."""
    harm(folder)
    with Library.open(folder, create=True) as library:
        assert put(library).state == "new"
    with Library.open(folder, create=True) as library:
        assert put(library).state == "known"


def test_a_second_writer_is_told_who_writes(folder: Path) -> None:
    """One writer at a time; the other one hears which process, since when, and that reading works."""
    writer = other(
        folder,
        """
        from pipeline.store import Library
        with Library.open(folder, write=True):
            print("writing", flush=True)
            input()
        """,
    )
    assert writer.stdout
    assert writer.stdout.readline() == "writing\n"
    with pytest.raises(LibraryError, match=rf"schreibt gerade jemand anders \(Prozess {writer.pid} "):
        Library.open(folder, write=True)
    with Library.open(folder) as reader:
        assert reader.documents()
    writer.communicate("\n", timeout=30)
    Library.open(folder, write=True).close()
    assert not (folder / "lock.json").exists()


def test_a_killed_writer_leaves_no_lock(folder: Path) -> None:
    """The lock of a process that is gone is free at once, whatever its note says."""
    writer = other(
        folder,
        """
        from pipeline.store import Library
        library = Library.open(folder, write=True)
        print("writing", flush=True)
        input()
        """,
    )
    assert writer.stdout
    writer.stdout.readline()
    writer.kill()
    writer.communicate(timeout=30)
    assert json.loads((folder / "lock.json").read_text(encoding="utf-8"))["pid"] == writer.pid
    with Library.open(folder, write=True) as library:
        assert put(library).state == "known"


def test_an_older_library_is_taken_along_after_a_backup(folder: Path) -> None:
    """A library that lost its version and a table is made whole; the old one stays beside it."""
    with Library.open(folder) as library:
        before = everything(library)
    connection = sqlite3.connect(folder / "library.db")
    connection.executescript("DROP TABLE abbreviations; DELETE FROM people; PRAGMA user_version = 0;")
    connection.close()
    with Library.open(folder) as library:
        assert everything(library) == before
    assert sqlite3.connect(folder / "library.db.v0.bak").execute("PRAGMA user_version").fetchone() == (0,)
    with Library.open(folder, write=True) as library:
        assert everything(library) == before


ADDED = {  # what a version of the schema added
    2: "DROP TABLE copies;",
    3: "DROP TABLE topics; DROP TABLE items; DROP INDEX entries_sort;",
}


def _as_version(folder: Path, old: int) -> None:
    """Take away what the versions after an old one added."""
    connection = sqlite3.connect(folder / "library.db")
    for version in range(schema.VERSION, old, -1):
        connection.executescript(ADDED[version])
    connection.execute(f"PRAGMA user_version = {old}")
    connection.close()


@pytest.mark.parametrize("old", [1, 2])
@pytest.mark.parametrize("write", [False, True])
def test_older_versions_are_told_what_their_findings_are_about(folder: Path, write: bool, old: int) -> None:
    """A library of an older version answers as one made today, keeps its vectors, and stays beside it."""
    with Library.open(folder, write=True) as library:
        library.vectorised(passage.id for passage in library.unvectorised(99))
        before = everything(library)
        topics, headings = _about(library)
    assert all(topics)
    assert len(headings) == 2
    _as_version(folder, old)
    with Library.open(folder, write=write) as library:
        assert everything(library) == before
        assert _about(library) == (topics, headings)
    copy = sqlite3.connect(folder / f"library.db.v{old}.bak")
    assert copy.execute("PRAGMA user_version").fetchone() == (old,)
    assert copy.execute("SELECT count(*) FROM entries").fetchone() == (4,)
    copy.close()


def _about(library: Library) -> tuple[Any, Any]:
    entries = library.entries()
    return library.topics_of(entries), library.headings(entries)


def test_full_text_of_other_tokens_is_written_again(folder: Path) -> None:
    """A library whose full text was made by other tokens is found by those of today once it is opened."""
    for write in (False, True):
        with Library.open(folder, write=True) as library:
            before, about = everything(library), _about(library)
            library._database.run("UPDATE words SET body = 'anders', context = 'anders'")
            library._database.run("UPDATE topics SET stems = 'anders'")
            library.keep("tokens", "others")
        with Library.open(folder, write=write) as library:
            assert (everything(library), _about(library)) == (before, about)


def test_full_text_of_other_tokens_does_not_keep_from_reading(folder: Path) -> None:
    """While somebody else writes, a library with another full text can be read all the same."""
    with Library.open(folder, write=True) as writer:
        writer.keep("tokens", "others")
        with Library.open(folder) as reader:
            assert reader.entries() == writer.entries()


def _version_1(folder: Path) -> Database:
    """Return a library as it might once have been: one table, notes as a text."""
    database = Database(folder, write=True)
    database.run("CREATE TABLE remarks (line TEXT)")
    database.many("INSERT INTO remarks VALUES (?)", [("a=1",), ("b=2",)])
    schema._stamp(database, 1)
    return database


def _to_2(database: Database) -> None:
    database.run("CREATE TABLE pairs (name TEXT, value TEXT)")
    split = [line.split("=") for (line,) in database.rows("SELECT line FROM remarks")]
    database.many("INSERT INTO pairs VALUES (?, ?)", split)


def _to_3(database: Database) -> None:
    database.run("DROP TABLE remarks")


def test_steps_lead_from_version_to_version(tmp_path: Path) -> None:
    """A backup is made, then each step follows the one before; what was in the library is kept."""
    database = _version_1(tmp_path)
    schema.migrate(database, {1: _to_2, 2: _to_3}, target=3)
    assert database.rows("SELECT * FROM pairs ORDER BY name") == [("a", "1"), ("b", "2")]
    assert database.rows("PRAGMA user_version") == [(3,)]
    copy = sqlite3.connect(tmp_path / "library.db.v1.bak")
    assert copy.execute("SELECT count(*) FROM remarks").fetchone() == (2,)
    copy.close()
    database.close()


def test_a_step_that_fails_changes_nothing(tmp_path: Path) -> None:
    """If one step fails the library is as it was, and can be taken along another time."""
    database = _version_1(tmp_path)

    def fails(database: Database) -> None:
        database.run("DROP TABLE remarks")
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        schema.migrate(database, {1: _to_2, 2: fails}, target=3)
    assert database.rows("SELECT count(*) FROM remarks") == [(2,)]
    assert database.rows("PRAGMA user_version") == [(1,)]
    schema.migrate(database, {1: _to_2, 2: _to_3}, target=3)
    database.close()


def test_every_older_version_has_a_way(folder: Path) -> None:
    """There is a step from each version before this one."""
    assert sorted(opening.STEPS) == list(range(schema.VERSION))


def test_a_full_disk_loses_nothing(folder: Path) -> None:
    """Where there is no room left, one line says so and everything is as before."""
    with Library.open(folder, write=True) as library:
        before = everything(library)
        ((pages,),) = library._database.rows("PRAGMA page_count")
        library._database.rows(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(LibraryError, match="Speicherplatz ist voll"):
            put(library, minutes("Sehr viel Text. " * 5000), path="b.txt")
        assert everything(library) == before
    with Library.open(folder) as library:
        assert everything(library) == before


@pytest.mark.skipif(os.name == "nt", reason="folders have other rights there")
def test_a_read_only_folder_can_be_read(folder: Path, tmp_path: Path) -> None:
    """Without the right to write, reading works and writing is refused in one line."""
    (folder / "lock.db").unlink(missing_ok=True)
    for path in (folder / "library.db", folder):
        path.chmod(0o555 if path == folder else 0o444)
    tmp_path.chmod(0o755)
    for parent in tmp_path.parents[:2]:
        parent.chmod(0o755)
    reader = other(
        folder,
        """
        import os
        from pipeline.errors import LibraryError
        from pipeline.store import Library
        if os.geteuid() == 0:
            os.setuid(65534)  # to whom the rights of files apply
        with Library.open(folder) as library:
            print(len(library.documents()), len(library.entries()), len(library.match('"radweg"')))
        try:
            Library.open(folder, write=True)
        except LibraryError as error:
            print(error)
        """,
    )
    said, failed = reader.communicate(timeout=60)
    folder.chmod(0o755)
    assert not failed
    counts, refused = said.splitlines()
    assert counts == "1 4 1"
    assert "nicht geschrieben werden" in refused
    assert refused.startswith(f"{folder}: ")


def test_reading_goes_on_while_somebody_writes(folder: Path) -> None:
    """A reader in the middle of a transaction of a writer sees the state before it, without waiting."""
    with Library.open(folder, write=True) as writer, Library.open(folder) as reader:
        with writer._database.transaction():
            put(writer, minutes("Neu."), path="b.txt")
            assert len(reader.documents()) == 1
            assert len(reader.entries(Filter(kinds=("action",)))) == 1
        assert len(reader.documents()) == 2


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (
            PureWindowsPath(r"\\rathaus\amt\Bücher\library.db"),
            "file:////rathaus/amt/B%C3%BCcher/library.db?mode=rw",
        ),
        (PureWindowsPath(r"C:\Akten 1\library.db"), "file:///C:/Akten%201/library.db?mode=rw"),
        (PurePosixPath("/srv/a#b?c/library.db"), "file:///srv/a%23b%3Fc/library.db?mode=rw"),
    ],
    ids=["server", "drive", "posix"],
)
def test_sqlite_takes_no_server_for_a_host(path: PurePath, uri: str) -> None:
    """A library on a server is opened by a URI whose path begins with the server, and that has no host."""
    assert address(path, "mode=rw") == uri
    assert urlsplit(uri).netloc == ""
