"""What users type works, what goes wrong is said in one German line, and exit codes tell which."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.cli import main
from pipeline.console import busy, counted, progress

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
MINUTES = sorted(p for p in SAMPLES.iterdir() if p.suffix in (".txt", ".md", ".pdf", ".docx"))
TEXT = (
    "Herr Jonas Brandtner (SPD) fragt, wann der Radweg gebaut wird.\n\n"
    "Frau Oellers antwortet, der Bau beginne im Mai.\n"
)


class Outcome(NamedTuple):
    """What a run left behind."""

    code: object
    out: str
    err: str


class Run:
    """Runs the command line in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """Keep what replaces arguments and catches output."""
        self._monkeypatch, self._capsys = monkeypatch, capsys

    def __call__(self, *arguments: str | Path, stdin: bytes | None = None) -> Outcome:
        """Return exit code, standard output and standard error."""
        self._monkeypatch.setattr(sys, "argv", ["protokollant", *map(str, arguments)])
        if stdin is not None:
            self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            main()
        return Outcome(ended.value.code, *self._capsys.readouterr())


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return the command line as a function."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return Run(monkeypatch, capsys)


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """Return a folder with two files of minutes of the same stem, one broken file and one of another kind."""
    folder = tmp_path / "Protokolle Süd"
    folder.mkdir()
    (folder / "eins.txt").write_text(TEXT, encoding="utf-8")
    (folder / "eins.md").write_text(TEXT, encoding="utf-8")
    (folder / "kaputt.pdf").write_bytes(b"%PDF-1.4 kaputt")
    (folder / "bild.png").write_bytes(b"\x89PNG")
    return folder


def test_one_file_prints_one_object(run: Run, minutes: Path) -> None:
    """One named file with --format json prints one record, and the same bytes every time."""
    first = run("summarise", minutes / "eins.txt", "--format", "json")
    assert first == run("summarise", minutes / "eins.txt", "--format", "json")
    record = json.loads(first.out)
    question = record["items"][0]["questions"][0]
    assert (first.code, record["minutes"]["sources"]) == (0, ["eins.txt"])
    assert question["askers"][0]["name"] == "Jonas Brandtner"
    assert question["answers"][0]["by"][0]["name"] == "Oellers"
    assert record["provenance"]["created"] == "2023-11-14T22:13:20+00:00"


def test_standard_input_is_a_file_too(run: Run) -> None:
    """A dash reads standard input."""
    done = run("summarise", "-", "--format", "json", stdin=TEXT.encode())
    assert done.code == 0
    assert json.loads(done.out)["items"][0]["questions"]


def test_several_files_print_lines_of_json(run: Run, minutes: Path) -> None:
    """A folder prints one record a line; what cannot be read is named and the exit code is 3."""
    done = run("summarise", minutes, "--format", "json")
    records = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 3
    assert sorted(r["minutes"]["sources"][0] for r in records) == ["eins.md", "eins.txt"]
    assert "kaputt.pdf" in done.err
    assert "bild.png" in done.err


def test_an_output_folder_gets_one_file_each(run: Run, minutes: Path, tmp_path: Path) -> None:
    """Files of the same stem do not overwrite each other."""
    done = run("summarise", minutes, "--format", "json", "--output", tmp_path / "aus")
    assert done.out == ""
    assert {p.name for p in (tmp_path / "aus").iterdir()} == {"eins.json", "eins.txt.json"}


@pytest.mark.parametrize(
    "names", [("Rat.txt", "rat.txt"), ("Ma\u0308rz.txt", "M\u00e4rz.txt"), ("RAT.md", "Rat.txt")], ids=str
)
def test_names_that_some_systems_take_for_one_are_two(
    run: Run, tmp_path: Path, names: tuple[str, str]
) -> None:
    """Reports on files of two folders stay two files where case or accents do not tell names apart."""
    for folder, name in zip("ab", names, strict=True):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(TEXT, encoding="utf-8")
    done = run("summarise", tmp_path / "a", tmp_path / "b", "--output", tmp_path / "aus")
    assert done.code == 0
    made = [unicodedata.normalize("NFC", p.name).casefold() for p in (tmp_path / "aus").iterdir()]
    assert len(made) == len(set(made)) == 2


def test_an_output_file_gets_the_report(run: Run, minutes: Path, tmp_path: Path) -> None:
    """One file with --output FILE is written in UTF-8 and nothing is printed."""
    target = tmp_path / "bericht.md"
    done = run("summarise", minutes / "eins.txt", "--output", target)
    assert (done.code, done.out) == (0, "")
    assert "Fragen und Antworten" in target.read_text(encoding="utf-8")


def test_a_trailing_slash_means_a_folder(run: Run, minutes: Path, tmp_path: Path) -> None:
    """One file with --output FOLDER/ goes into that folder."""
    run("summarise", minutes / "eins.txt", "--output", f"{tmp_path}/neu/")
    assert [p.name for p in (tmp_path / "neu").iterdir()] == ["eins.md"]


def test_minutes_are_never_overwritten(run: Run, minutes: Path) -> None:
    """A target that is one of the inputs is refused, and the input stays as it is."""
    before = (minutes / "eins.md").read_bytes()
    for arguments in ((minutes / "eins.txt", minutes / "eins.txt"), (minutes, minutes)):
        done = run("summarise", arguments[0], "--output", arguments[1])
        assert done.code == 1
        assert "eine der Niederschriften" in done.err
    assert (minutes / "eins.md").read_bytes() == before
    assert (minutes / "eins.txt").read_text(encoding="utf-8") == TEXT


def test_several_minutes_need_a_folder(run: Run, minutes: Path) -> None:
    """The name of one report is no place for several."""
    done = run("summarise", minutes / "eins.txt", minutes / "eins.md", "--output", minutes / "alle.md")
    assert (done.code, (minutes / "alle.md").exists()) == (1, False)


def test_a_second_run_does_not_read_the_first(run: Run, minutes: Path) -> None:
    """Reports in a folder below the minutes, hidden files and lock files are passed over."""
    (minutes / "~$eins.docx").write_bytes(b"lock")
    (minutes / ".eins.txt").write_text(TEXT, encoding="utf-8")
    for _ in range(2):
        run("summarise", minutes, "--output", minutes / "aus")
    assert {p.name for p in (minutes / "aus").iterdir()} == {"eins.md", "eins.txt.md"}


def test_patterns_are_expanded(run: Run, minutes: Path) -> None:
    """A pattern that the shell left alone is expanded here."""
    assert run("summarise", f"{minutes}/*.txt").code == 0


def test_the_text_comes_along_when_asked_for(run: Run, minutes: Path) -> None:
    """--with-text adds the cleaned text that all offsets refer to."""
    record = json.loads(run("summarise", minutes / "eins.txt", "--format", "json", "--with-text").out)
    quote = record["items"][0]["questions"][0]["evidence"][0]
    assert record["text"][quote["start"] : quote["end"]] == quote["text"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("leer.txt", b"", "leer.txt"),
        ("blank.txt", b" \n\t\n ", "blank.txt"),
        ("binaer.txt", bytes(range(256)) * 8, "binaer.txt"),
        ("kaputt.pdf", b"%PDF-1.7\n1 0 obj\n<<", "kaputt.pdf"),
        ("kaputt.docx", b"PK\x03\x04abc", "kaputt.docx"),
        ("alt.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "alt.doc"),
        ("tabelle.xyz", b"abc", "tabelle.xyz"),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_bad_files_get_one_line(run: Run, tmp_path: Path, name: str, content: bytes, says: str) -> None:
    """A file that cannot be read costs one German line on standard error and exit code 1."""
    (tmp_path / name).write_bytes(content)
    done = run("summarise", tmp_path / name)
    assert (done.code, done.out) == (1, "")
    assert len(done.err.strip().splitlines()) == 1
    assert says in done.err


def test_files_of_one_name_are_told_apart(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be read or holds nothing is named by its path, seen from the working folder if below it."""
    for folder, content in (("a", b"%PDF-1.4 kaputt"), ("b", b""), ("c", b"Hallo zusammen.")):
        (tmp_path / "x" / folder).mkdir(parents=True)
        (tmp_path / "x" / folder / "protokoll.txt").write_bytes(content)
    monkeypatch.chdir(tmp_path)
    for command in (("summarise", "x"), ("summarise", tmp_path / "x"), ("ingest", "x", "--library", "b")):
        done = run(*command)
        assert done.code == 3
        told = [str(Path(line.split(": ")[0])) for line in done.err.splitlines()]
        assert told[:2] == [str(Path("x", folder, "protokoll.txt")) for folder in "ab"]
    assert run("summarise", "x").err.splitlines()[2].startswith(str(Path("x", "c", "protokoll.txt: Keine")))
    monkeypatch.chdir(tmp_path / "x" / "a")
    elsewhere = tmp_path / "x" / "b" / "protokoll.txt"
    assert run("check", elsewhere).err.startswith(f"Fehler: {elsewhere}: ")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("summarise", "fehlt.txt"), 1, "gibt es nicht"),
        (("summarise", "*.fehlt"), 1, "Muster"),
        (("summarise", "-", "x.txt"), 2, "Standardeingabe"),
        (("summarise", "x", "--engine", "orakel"), 2, "rules"),
        (("summarise", "x", "--dry-run"), 2, "--engine llm"),
        (("summarise", "x", "--metadata", "y.csv"), 2, "--library"),
        (("summarise", "x", "--with-text"), 2, "--format json"),
        (("summarise",), 2, "Es fehlt eine Angabe"),
        (("summarise", "x", "--format", "xml"), 2, "md"),
        (("summarise", "x", "--nix"), 2, "--nix"),
        (("vorlesen",), 2, "Den Befehl „vorlesen“ gibt es nicht."),
        (("summarise", "x", "--outpt", "y"), 2, "Gemeint ist vielleicht --output."),
        (("library", "list", "eins", "zwei (2)"), 2, "Zu viele Angaben: eins zwei (2)."),
        (("items", "--kind", "witz"), 2, "Erlaubt: question, decision, action."),
    ],
    ids=lambda v: " ".join(v) if isinstance(v, tuple) else "",
)
def test_wrong_use_is_explained(run: Run, arguments: tuple[str, ...], code: int, says: str) -> None:
    """Wrong names exit with 1, wrong usage with 2, each with one German line that says what to do."""
    done = run(*arguments)
    assert (done.code, done.out) == (code, "")
    assert says in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_help_is_german(run: Run) -> None:
    """Help of the program and of every command speaks German."""
    english = "Usage|Options|Show this|Install completion|required|COMMAND|ARGS|{|<str>|<int|x>=".split("|")
    one = ("summarise", "check", "explain", "ingest", "ask", "doctor", "items", "library", "eval")
    two = [("items", name) for name in ("done", "reopen", "confirm", "reject")]
    two += [("library", name) for name in ("list", "reindex", "forget")]
    two += [("eval", name) for name in ("run", "compare", "gate", "check", "annotate")]
    for arguments in ((), *((name,) for name in one), *two):
        out = run(*arguments, "--help").out
        assert "Aufruf:" in out
        assert [word for word in english if word in out] == []
    assert "items [OPTIONEN] [BEFEHL [ANGABEN]...]" in run("items", "--help").out


@pytest.mark.parametrize("command", ["summarise", "check", "explain"])
def test_page_numbers_alone_are_no_minutes(run: Run, tmp_path: Path, command: str) -> None:
    """A file of headers and footers alone is no minutes, and no fault of the program."""
    (tmp_path / "seiten.txt").write_text("Seite 1 von 2\n\nSeite 2 von 2\n", encoding="utf-8")
    done = run(command, tmp_path / "seiten.txt")
    assert (done.code, done.out) == (1, "")
    assert "außer Kopf- und Fußzeilen keinen Text" in done.err


@pytest.mark.parametrize("command", ["check", "explain"])
def test_a_folder_is_no_file_to_write_to(run: Run, minutes: Path, command: str) -> None:
    """What writes one file says so when a folder is named, also the one the user is in."""
    for folder in (str(minutes), "."):
        done = run(command, minutes / "eins.txt", "--output", folder)
        assert (done.code, done.out) == (1, "")
        assert done.err == f"Fehler: {folder}: das ist ein Ordner. Bitte eine Datei nennen.\n"


def test_an_unwritable_place_is_said(run: Run, minutes: Path) -> None:
    """A target that cannot be written is named."""
    done = run("summarise", minutes / "eins.txt", "--output", minutes / "eins.md" / "x.md")
    assert done.code == 1
    assert "lässt sich nicht schreiben" in done.err


@pytest.mark.parametrize("sample", MINUTES, ids=lambda p: p.name)
def test_every_sample_is_summarised_in_full(run: Run, sample: Path) -> None:
    """Every sample gives a German report in which every agenda item appears."""
    record = json.loads(run("summarise", sample, "--format", "json").out)
    report = run("summarise", sample).out
    assert report.count("\n## ") >= len(record["items"])
    assert "Maschinell erstellt, nicht geprüft" in report


def test_what_was_done_is_said_where_it_went(run: Run, minutes: Path, tmp_path: Path) -> None:
    """With --output one line on stderr names the target; a result on stdout needs no such line."""
    one = run("summarise", minutes / "eins.txt", "--output", tmp_path / "bericht.md")
    assert one.err.strip() == f"1 Niederschrift ausgewertet → {tmp_path / 'bericht.md'}."
    several = run("summarise", minutes, "--output", tmp_path / "aus")
    assert f"2 von 3 Niederschriften ausgewertet → {tmp_path / 'aus'}." in several.err
    assert "ausgewertet" not in run("summarise", minutes / "eins.txt").err


def test_a_letter_is_told_to_hold_nothing(run: Run, tmp_path: Path) -> None:
    """Where nothing was found the report and one line on stderr say so; that is no error."""
    letter = tmp_path / "brief.txt"
    letter.write_text(
        "Liebe Nachbarn,\n\nam Samstag feiern wir im Garten. Es gibt Kuchen und Musik.\n\nViele Grüße\n",
        encoding="utf-8",
    )
    done = run("summarise", letter)
    assert done.code == 0
    for told in (done.out, done.err):
        assert "Keine Fragen, Beschlüsse oder Aufgaben gefunden. Ist dies eine Niederschrift?" in told


def test_a_terminal_shows_what_is_being_read(capsys: pytest.CaptureFixture[str]) -> None:
    """While each file is read its number stands on the terminal; elsewhere nothing does."""
    assert list(counted(iter("abc"), 3)) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        assert list(counted(iter("abc"), 3)) == ["a", "b", "c"]
        assert list(counted(iter("a"), 1)) == ["a"]
    shown = capsys.readouterr().err
    assert "Lese Niederschrift 2 von 3" in shown
    assert "Lese die Niederschrift" in shown


def test_a_terminal_shows_how_far_an_ingest_is(capsys: pytest.CaptureFixture[str]) -> None:
    """A bar grows with every file and is gone at the end; elsewhere nothing is shown."""
    assert list(progress(iter("abc"), 3)) == ["a", "b", "c"]
    with busy("Warte …"):
        pass
    assert capsys.readouterr().err == ""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        assert list(progress(iter("abc"), 3)) == ["a", "b", "c"]
        with busy("Warte …"):
            pass
    shown = capsys.readouterr().err
    assert "[##########....................] 1 von 3 Dateien" in shown
    assert "3 von 3" in shown
    assert "Warte …" in shown
    assert not shown.rsplit("\r", 1)[1]


@pytest.mark.parametrize("command", ["summarise", "explain", "ingest", "ask", "items", "check", "doctor"])
def test_help_is_german_throughout(run: Run, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No English word of the library that writes the help is left, however its lines break."""
    for columns in ("80", "120"):
        monkeypatch.setenv("COLUMNS", columns)
        monkeypatch.setenv("TERMINAL_WIDTH", columns)
        done = run(command, "--help")
        assert done.code == 0
        assert not any(word in done.out for word in ("default", "required", "OPTIONS", "Usage", "<=", ">="))
