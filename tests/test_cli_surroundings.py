"""What surrounds a command may be odd: closed pipes, full disks, arguments without text, homes of nobody."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.test_cli import Run
from tests.test_cli_asking import JUNE, MAY

ROOT = Path(__file__).parents[1]
FULL = Path("/dev/full")
ASKED = "Wann wird der Radweg an der Ufergasse gebaut?\n" * 30
UTF8_NAMES = sys.platform in ("darwin", "win32")  # arguments are always text there


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, in a folder with a library of two documents."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(tmp_path / "bibliothek"))
    for name in ("PROTOKOLLANT_MODEL", "PROTOKOLLANT_BASE_URL", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    Path("mai.txt").write_text(MAY, encoding="utf-8")
    Path("juni.txt").write_text(JUNE, encoding="utf-8")
    Path("fragen.txt").write_text(ASKED, encoding="utf-8")
    made = Run(monkeypatch, capsys)
    assert made("ingest", "mai.txt", "juni.txt", "--jobs", "1", "--no-vectors").code == 0
    return made


def started(*arguments: str, stdout: int) -> subprocess.Popen[bytes]:
    """Return the command line as a process of its own, with its standard output elsewhere."""
    return subprocess.Popen(
        [sys.executable, "-c", "from pipeline.cli import main; main()", *arguments],
        stdout=stdout, stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip


COMMANDS = [
    ("ask", "--questions", "fragen.txt"),
    ("ask", "Was wurde vertagt?"),
    ("items",),
    ("items", "--format", "json"),
    ("library", "list"),
    ("summarise", "mai.txt", "juni.txt"),
    ("check", "mai.txt"),
    ("doctor",),
]


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a closed pipe is another error there")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_reader_may_have_seen_enough(run: Run, command: tuple[str, ...]) -> None:
    """Whoever reads the output may stop at any time: that ends the command quietly, and well."""
    read, write = os.pipe()
    os.close(read)
    with started(*command, stdout=write) as process:
        os.close(write)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (0, b"")


@pytest.mark.slow
@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_full_disk_is_one_line(run: Run, command: tuple[str, ...]) -> None:
    """Where what is redirected cannot be written, one line says so and the exit code is 1."""
    full = os.open(FULL, os.O_WRONLY)
    with started(*command, stdout=full) as process:
        os.close(full)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 1
    assert told.decode() == (
        "Fehler: Die Ausgabe misslingt (kein Platz mehr). Bitte Platz und Rechte prüfen.\n"
    )


@pytest.mark.skipif(UTF8_NAMES, reason="arguments are text there")
@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("items", "--faction", "SPD", "--faction", "Gr\udcfcne"), "--faction"),
        (("ask", "Was wurde f\udcfcr den Radweg gesagt?"), "FRAGE"),
        (("items", "done", "a0000000", "--note", "erf\udcfcllt"), "--note"),
        (("items", "done", "a\udcfc", "--note", "x"), "KENNUNG"),
        (("library", "forget", "--person", "M\udcfcller", "--yes"), "--person"),
        (("ingest", "mai.txt", "--committee", "F\udcfcrsorge"), "--committee"),
        (("summarise", "mai.txt", "--engine", "llm", "--model", "\udcfc"), "--model"),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_an_argument_that_is_no_text_is_refused(run: Run, arguments: tuple[str, ...], named: str) -> None:
    """Bytes that are no UTF-8 are one German line and wrong usage, before anything is done."""
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"Fehler: „{named}“ ist kein Text in UTF-8. Bitte die Zeichen der Eingabe prüfen.\n"


@pytest.mark.skipif(UTF8_NAMES, reason="names of files are text there")
def test_a_file_may_have_any_name(run: Run) -> None:
    """What names a file may hold any bytes: older systems left such names behind."""
    Path("\udcfcber.txt").write_text(MAY, encoding="utf-8")
    assert run("summarise", "\udcfcber.txt").code == 0


@pytest.mark.parametrize("pattern", ["nix**.txt", "**x/mai.txt", "a/**b/*.txt"])
def test_a_pattern_that_cannot_be_meant_is_one_line(run: Run, pattern: str) -> None:
    """A pattern that cannot be searched for, or fits nothing, is told with its name."""
    for command in (("summarise", pattern), ("ingest", pattern)):
        done = run(*command)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith(f"Fehler: {pattern}: ")
        assert done.err.count("\n") == 1


NOBODY = "~gibtsnichtx/bibliothek"


@pytest.mark.parametrize(
    ("arguments", "environment", "file"),
    [
        (("items", "--library", NOBODY), {}, ""),
        (("items",), {"PROTOKOLLANT_LIBRARY": NOBODY}, ""),
        (("items",), {"PROTOKOLLANT_LIBRARY": ""}, f'library = "{NOBODY}"\n'),
        (("ingest", "mai.txt", "--embedder", f"local:{NOBODY}"), {}, ""),
        (("summarise", "mai.txt", "--engine", "llm", "--model", "m"), {"PROTOKOLLANT_CACHE": NOBODY}, ""),
        (("summarise", "mai.txt", "--engine", "llm", "--model", "m", "--record", NOBODY), {}, ""),
        (("summarise", "mai.txt", "--engine", "llm", "--model", "m"), {}, f'[llm]\ncache = "{NOBODY}"\n'),
    ],
)
def test_the_home_of_nobody_is_one_line(
    run: Run,
    arguments: tuple[str, ...],
    environment: dict[str, str],
    file: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A path in the home of somebody whom the system does not know is a setting that cannot be meant."""
    Path("protokollant.toml").write_text(file, encoding="utf-8")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"Fehler: {NOBODY}: Diesen Benutzerordner gibt es hier nicht.")
    assert done.err.count("\n") == 1


def test_doctor_names_a_home_of_nobody(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check of the set-up tells which part is wrong, and checks the others."""
    monkeypatch.setenv("PROTOKOLLANT_CACHE", NOBODY)
    done = run("doctor", "--library", NOBODY)
    assert done.code == 1
    assert f"✗ Bibliothek: {NOBODY}" in done.out
    assert f"✗ Zwischenspeicher: {NOBODY}" in done.out


def test_a_question_that_fails_does_not_end_the_others(run: Run, tmp_path: Path) -> None:
    """Questions that cannot be answered are named with the reason, all others answered; the code is 3."""
    with closing(sqlite3.connect(tmp_path / "bibliothek" / "library.db")) as library, library:
        library.execute("DELETE FROM readings WHERE minutes LIKE '%Zaun%'")
    questions = ("Wann wird der Radweg an der Ufergasse gebaut?", "Wer erneuert den Zaun?")
    Path("fragen.txt").write_text("\n".join((*reversed(questions), questions[0])), encoding="utf-8")
    done = run("ask", "--questions", "fragen.txt")
    assert (done.code, done.out.count("\n"), done.err.count("\n")) == (3, 2, 1)
    assert done.err.startswith("„Wer erneuert den Zaun?“: ")
    Path("fragen.txt").write_text(questions[1], encoding="utf-8")
    assert run("ask", "--questions", "fragen.txt").code == 1


def test_a_chroma_server_that_is_none_is_told_and_counts(run: Run) -> None:
    """Minutes are taken in without vectors, but who names a server wants it: the exit code is 3."""
    done = run("ingest", "mai.txt", "--chroma", "http://[::1")
    assert done.code == 3
    assert "http://[::1: Das ist keine Adresse eines Chroma-Servers." in done.err


@pytest.mark.parametrize(
    "command", [("summarise", "mai.txt"), ("explain", "mai.txt"), ("ask", "Was?"), ("eval", "run")]
)
def test_what_would_do_nothing_is_refused(run: Run, command: tuple[str, ...]) -> None:
    """Allowing a model what is not public means nothing where none is asked."""
    done = run(*command, "--allow-nonpublic")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "Fehler: --allow-nonpublic gilt nur für ein Sprachmodell. Bitte dazu --engine llm angeben.\n"
    )


def test_vectors_may_hold_what_is_not_public(run: Run) -> None:
    """With ingest it is about vectors as well, and needs no model."""
    assert run("ingest", "mai.txt", "--allow-nonpublic").code == 0
