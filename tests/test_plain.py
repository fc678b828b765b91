"""No command writes what steers a terminal, whether it came from names of files, tables, models or users."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.test_cli import Run
from tests.test_cli_asking_replay import REPLAY, STATED, WHEN, wanted_name, written

# What commands a terminal, turns the direction of a line or breaks it, by what it does.
DANGEROUS = {
    "bell": "\x07",
    "backspace": "\x08",
    "carriage return": "\r",
    "vertical tab": "\x0b",
    "escape": "\x1b[31m",
    "delete": "\x7f",
    "next line": "\x85",
    "control sequence": "\x9b31m",
    "operating system command": "\x9d0;x",
    "arabic mark": "\u061c",
    "right-to-left mark": "\u200f",
    "line separator": "\u2028",
    "right-to-left override": "\u202e",
    "isolate": "\u2067",
}
TEXT = (
    "Sitzung des Bauausschusses der Stadt Musterau am 14.05.2024\n\n"
    "TOP 1 Radweg\n\nHerr Jonas Brandtner (SPD) fragt, wann der Radweg gebaut wird.\n\n"
    "Frau Oellers sagt zu, den Zeitplan bis Ende Mai vorzulegen.\n"
)
ALL = "".join(DANGEROUS.values())


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, in a folder with a library and a cache of its own."""
    for name in ("PROTOKOLLANT_MODEL", "PROTOKOLLANT_BASE_URL", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(tmp_path / "bibliothek"))
    monkeypatch.chdir(tmp_path)
    return Run(monkeypatch, capsys)


def steering(text: str) -> set[str]:
    """Return the characters of a text that do anything but stand in a line or end it."""
    other = {char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    return other - set("\n\t\u00ad\u200b\u200c\u200d\u2060\ufeff")  # hyphens and joiners belong to words


def named(dangerous: str, suffix: str, text: bytes | str) -> Path:
    """Write a file with such a name here; where the system has no such names the test does not apply."""
    path = Path(f"rat{dangerous}mai{suffix}")
    try:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    except (OSError, ValueError):
        pytest.skip("no such names of files here")
    return path


@pytest.mark.parametrize("dangerous", DANGEROUS.values(), ids=DANGEROUS)
def test_names_of_files_steer_nothing(run: Run, dangerous: str) -> None:
    """Every command that names files shows their names without what steers, JSON as an escape."""
    path, broken = named(dangerous, ".txt", TEXT), named(dangerous, ".pdf", b"%PDF-1.4 kaputt")
    table = Path(f"meta{dangerous}.csv")
    table.write_text(f'file;"foo{dangerous}"\nnix{dangerous}.txt;x\n', encoding="utf-8")
    commands: list[tuple[str | Path, ...]] = [
        ("summarise", path), ("summarise", path, "--format", "json"), ("summarise", path, broken),
        ("summarise", path, "-o", f"o{dangerous}.md"), ("summarise", broken), ("summarise", f"x{dangerous}"),
        ("check", path), ("check", path, "--format", "json"), ("check", path, "-o", f"p{dangerous}"),
        ("explain", path), ("explain", path, "--format", "json"), ("explain", f"q{dangerous}", path),
        ("ingest", path, broken, "--no-vectors", "--jobs", "1", "-v"),
        ("ingest", path, "--no-vectors", "--jobs", "1", "--metadata", table),
        ("library", "list"), ("library", "list", "--format", "json"),
        ("items",), ("items", "--format", "csv"), ("items", "--format", "json"),
        ("ask", "Wann wird der Radweg gebaut?"),
        ("ask", "Wann wird der Radweg gebaut?", "--format", "json"), ("ask", "Welche Aufgaben sind offen?"),
        ("ask", f"Wann kommt der Hafen{dangerous}?"), ("ask", "Wann?", "--person", f"Abel{dangerous}"),
        ("ask", "--questions", f"f{dangerous}"), ("items", "done", f"q{dangerous}", "--note", "x"),
        ("library", "forget", f"d{dangerous}"), ("library", "forget", "--person", f"p{dangerous}", "--yes"),
        ("library", "list", "--library", f"l{dangerous}"), ("items", "--since", f"heute{dangerous}"),
        ("ingest", path, "--library", f"l{dangerous}", "--no-vectors", "--jobs", "1"),
        ("doctor", "--library", f"l{dangerous}"),
        ("doctor", "--library", f"n{dangerous}", "--format", "json"),
        ("summarise", path, f"--nein{dangerous}"), (f"tu{dangerous}",),
        ("eval", "run", "--gold", f"g{dangerous}"), ("eval", "check", f"g{dangerous}"),
        ("eval", "compare", f"a{dangerous}", f"b{dangerous}"),
        ("summarise", path, "--engine", "llm", "--model", f"m{dangerous}", "--replay", f"r{dangerous}"),
    ]  # fmt: skip
    for command in commands:
        done = run(*command)
        assert (command, steering(done.out), steering(done.err)) == (command, set(), set())
    written_to = Path(f"o{dangerous}.md").read_text(encoding="utf-8")
    assert "Radweg" in written_to
    assert steering(written_to) == set()


def test_json_keeps_what_it_escapes(run: Run) -> None:
    """Another program reads the very name of the file, whatever it holds."""
    path = named("\x9b31m\u202e", ".txt", TEXT)
    done = run("summarise", path, "--format", "json")
    assert json.loads(done.out)["minutes"]["sources"] == [path.name]


def test_a_name_that_is_no_text_can_be_written(run: Run) -> None:
    """A file whose name is not UTF-8 is summarised into a file and into a folder."""
    if sys.platform in ("win32", "darwin"):
        pytest.skip("names of files are text here")
    path = named("\udcfc", ".txt", TEXT)
    assert run("summarise", path, "-o", "bericht.md").code == 0
    assert "Radweg" in Path("bericht.md").read_text(encoding="utf-8")
    assert run("summarise", path, "--format", "json", "-o", "bericht.json").code == 0
    assert json.loads(Path("bericht.json").read_text(encoding="utf-8"))["minutes"]["sources"] == [path.name]


def test_what_a_model_says_steers_nothing(run: Run) -> None:
    """A reply of a model is shown without what steers, even where it is not borne out."""
    Path("mai.txt").write_text(TEXT, encoding="utf-8")
    assert run("ingest", "mai.txt", "--no-vectors", "--jobs", "1").code == 0
    name = wanted_name(run, WHEN)
    written(Path("belege"), "plan.v1", name, sentences=[], reply={"shape": "time", "words": ["Zeitplan"]})
    written(
        Path("belege"), "answer.v1", name,
        sentences=["Frau Oellers sagt zu, den Zeitplan bis Ende Mai vorzulegen."],
        reply={
            "answered": True,
            "answer": [{"s": [1], "text": STATED}, {"s": [1], "text": f"Die Stadt zahlt 75 Prozent{ALL}."}],
        },
    )  # fmt: skip
    for form in ("text", "json"):
        done = run("ask", WHEN, *REPLAY, "--format", form)
        assert "75 Prozent" in done.out
        assert (steering(done.out), steering(done.err)) == (set(), set())


class Terminal(io.StringIO):
    """Standard input of somebody who types."""

    def isatty(self) -> bool:
        return True


def test_a_confirmation_steers_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked before a document is erased shows its file without what steers."""
    path = named("\x1b[31m", ".txt", TEXT)
    assert run("ingest", path, "--no-vectors", "--jobs", "1").code == 0
    key = json.loads(run("library", "list", "--format", "json").out)["documents"][0]["id"]
    monkeypatch.setattr(sys, "stdin", Terminal("n\n"))
    done = run("library", "forget", key)
    assert "endgültig" in done.err
    assert (steering(done.out), steering(done.err)) == (set(), set())


def test_the_folder_of_a_library_steers_nothing(run: Run, tmp_path: Path) -> None:
    """A damaged library is told of without what its folder is called steering anything."""
    folder = tmp_path / "bib\x1b[31m"
    folder.mkdir()
    (folder / "library.db").write_bytes(b"nothing of ours" * 99)
    for command in (("library", "list"), ("doctor",), ("items",), ("ask", "Wann?")):
        done = run(*command, "--library", str(folder))
        assert (command, steering(done.out), steering(done.err)) == (command, set(), set())
