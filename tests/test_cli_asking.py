"""Asking a library from the command line: answers, lists, the ledger and what people say about it."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.test_cli import Outcome, Run

HEAD = "Sitzung des {body} der Stadt Musterau am {day}\n\nTOP 1 {title}\n\n"
MAY = (
    HEAD.format(body="Bauausschusses", day="14.05.2024", title="Radweg an der Ufergasse")
    + "Herr Jonas Brandtner (SPD) fragt, wann der Radweg an der Ufergasse gebaut wird.\n\n"
    "Frau Oellers antwortet, der Bau beginne im Oktober.\n\n"
    "Frau Oellers sagt zu, den Zeitplan für den Radweg bis Ende Mai vorzulegen.\n"
)
JUNE = (
    HEAD.format(body="Jugendhilfeausschusses", day="11.06.2024", title="Spielplatz am Kirchberg")
    + "Herr Kern sagt zu, den Zaun am Spielplatz Kirchberg zu reparieren.\n\n"
    "Beschluss:\nDer Antrag der CDU-Fraktion wird vertagt.\nAbstimmungsergebnis: einstimmig\n"
)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, with a library of two sittings."""
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(tmp_path / "bibliothek"))
    (tmp_path / "mai.txt").write_text(MAY, encoding="utf-8")
    (tmp_path / "juni.txt").write_text(JUNE, encoding="utf-8")
    made = Run(monkeypatch, capsys)
    assert made("ingest", tmp_path / "*.txt", "--no-vectors", "--jobs", "1").code == 0
    return made


def listed(run: Run, *arguments: str) -> list[dict[str, Any]]:
    """Return the entries that ``items`` says in JSON."""
    return list(json.loads(run("items", *arguments, "--format", "json").out)["items"])


def test_a_question_is_answered_with_its_source(run: Run) -> None:
    """An answer quotes the minutes and names the file it is from."""
    done = run("ask", "Wann wird der Radweg an der Ufergasse gebaut?")
    assert (done.code, done.err) == (0, "")
    assert "Oktober" in done.out
    assert "mai.txt" in done.out


def test_an_answer_in_json_is_one_record(run: Run) -> None:
    """--format json prints the stable record; the same question gives the same bytes."""
    done = run("ask", "Wann wird der Radweg an der Ufergasse gebaut?", "--format", "json")
    record = json.loads(done.out)
    assert record["schema"] == "protokollant/ask/1"
    assert record["answered"] is True
    assert record["answer"][0]["evidence"][0]["source"] == "mai.txt"
    assert [each["source"] for each in record["nearest"]] == ["mai.txt", "juni.txt"][: len(record["nearest"])]
    assert done == run("ask", "Wann wird der Radweg an der Ufergasse gebaut?", "--format", "json")


def test_options_stand_above_the_question(run: Run) -> None:
    """What an option says holds, whatever the question was taken for."""
    asked = ("ask", "Welche Zusagen gab es?", "--format", "json")
    everywhere, limited = (json.loads(run(*asked, *more).out) for more in ((), ("--since", "2024-06-01")))
    assert len(everywhere["items"]) == 2
    assert len(limited["items"]) == 1
    assert limited["plan"]["since"] == "2024-06-01"


def test_a_file_of_questions_prints_lines_of_json(run: Run, tmp_path: Path) -> None:
    """Each line is a question and gives one line; empty ones are passed over."""
    questions = tmp_path / "fragen.txt"
    questions.write_text("Was wurde vertagt?\r\n\n  Wer hat nach dem Radweg gefragt?\n", encoding="utf-8-sig")
    done = run("ask", "--questions", questions)
    records = [json.loads(line) for line in done.out.splitlines()]
    assert [record["question"] for record in records] == [
        "Was wurde vertagt?", "Wer hat nach dem Radweg gefragt?",
    ]  # fmt: skip
    told = run("ask", "--questions", questions, "--format", "text").out
    assert told.count("Verstanden:") == 2


def test_questions_come_from_another_program(run: Run) -> None:
    """Without a question the lines of standard input are asked, here and with --questions -."""
    first = typed(run, "ask", stdin="Was wurde vertagt?\n\nWer hat nach dem Radweg gefragt?\n")
    assert first.out.count("Verstanden:") == 2
    second = typed(run, "ask", "--questions", "-", stdin="Was wurde vertagt?\n")
    assert len(second.out.splitlines()) == 1


def test_questions_may_be_saved_as_older_editors_do(run: Run, tmp_path: Path) -> None:
    """A file and another program may write umlauts in the code page of Windows, as tables of metadata may."""
    line = "Wer sagte zu, den Zaun zu reparieren? Gruß, Öhler"
    (tmp_path / "fragen.txt").write_bytes(line.encode("cp1252"))
    done = run("ask", "--questions", tmp_path / "fragen.txt")
    assert (done.code, json.loads(done.out)["question"]) == (0, line)
    piped = run("ask", "--format", "json", stdin=(line + "\r\n").encode("cp1252"))
    assert (piped.code, json.loads(piped.out)["question"]) == (0, line)


def test_words_are_shown_as_running_text(run: Run, tmp_path: Path) -> None:
    """Marks of lists, nested marks of quotation and empty headings do not show; what is not public does."""
    text = (
        HEAD.format(body="Ortsrates", day="02.09.2024", title="Brunnen")
        + "- Frau Abel fragt, ob der „Alte Brunnen“ im Winter läuft.\n"
        "- Herr Born antwortet, der Brunnen laufe bis Oktober.\n\nNichtöffentlicher Teil\n\n"
        "TOP 2 Verkauf der Mühle\n\nBeschluss:\nDie Mühle wird verkauft.\nAbstimmungsergebnis: einstimmig\n"
    )
    (tmp_path / "september.txt").write_text(text, encoding="utf-8")
    run("ingest", tmp_path / "september.txt", "--no-vectors", "--jobs", "1")
    told = run("ask", "Läuft der Alte Brunnen im Winter?").out
    assert "Brunnen" in told
    assert "- " not in told
    assert "‚Alte Brunnen‘" in told
    assert "Verkauf der Mühle (nichtöffentlich)" in run("ask", "Was wurde zur Mühle beschlossen?").out
    assert "(nichtöffentlich)" not in told
    nothing = run("ask", "Welche Fragen gab es?", "--since", "2025").out
    assert nothing.rstrip().endswith("verzeichnet.")


def typed(run: Run, *arguments: str, stdin: str) -> Outcome:
    """Return what the command line says to some input."""
    return run(*arguments, stdin=stdin.encode())


def test_a_terminal_is_asked_until_an_empty_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library stays open for questions; an empty line ends, and so does the end of the input."""
    for end in ("", None):
        lines = iter(["Was wurde vertagt?", "Wer hat nach dem Radweg gefragt?", end, "Nie gefragt?"])

        def read(prompt: str, lines: Any = lines) -> str:
            line = next(lines)
            if line is None:
                raise EOFError
            return str(line)

        monkeypatch.setattr("builtins.input", read)
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", Terminal())
            done = run("ask")
        assert (done.code, done.out.count("Verstanden:")) == (0, 2)
        assert "2 Protokolle" in done.err


class Terminal(io.StringIO):
    """Standard input that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_entries_are_listed_and_narrowed_down(run: Run) -> None:
    """Filters of items narrow each other down."""
    assert {entry["kind"] for entry in listed(run)} == {"question", "decision", "action"}
    assert {entry["kind"] for entry in listed(run, "--open")} == {"action"}
    assert [entry["source"] for entry in listed(run, "--person", "Jonas Brandtner")] == ["mai.txt"]
    assert [entry["source"] for entry in listed(run, "--faction", "SPD")] == ["mai.txt"]
    assert {entry["source"] for entry in listed(run, "--committee", "Bauausschuss")} == {"mai.txt"}
    assert {entry["source"] for entry in listed(run, "--since", "1.6.2024", "--until", "2024")} == {
        "juni.txt"
    }
    assert listed(run, "--municipality", "Lindenbach") == []
    assert {entry["kind"] for entry in listed(run, "--kind", "decision", "--kind", "question")} == {
        "decision", "question",
    }  # fmt: skip


def test_entries_are_written_as_table_and_csv(run: Run) -> None:
    """The table counts its entries; CSV opens with a heading line."""
    assert run("items").out.splitlines()[-1] == f"{len(listed(run))} Einträge"
    rows = list(csv.reader(io.StringIO(run("items", "--format", "csv").out), delimiter=";"))
    assert rows[0][:3] == ["id", "art", "datum"]
    assert len(rows) == len(listed(run)) + 1


def test_an_entry_is_done_by_hand_and_reopened(run: Run, tmp_path: Path) -> None:
    """What is done is not open any more, also after the file was read again; it can be taken back."""
    (first, second) = listed(run, "--open")
    done = run("items", "done", first["id"], "--note", "Am 3. Juni vorgelegt.")
    assert (done.code, done.out) == (0, f"Erledigt: {first['id']}\n")
    assert run("ingest", tmp_path / "*.txt", "--again", "--no-vectors", "--jobs", "1").code == 0
    assert [entry["id"] for entry in listed(run, "--open")] == [second["id"]]
    run("items", "reopen", first["id"])
    assert [entry["id"] for entry in listed(run, "--open")] == [first["id"], second["id"]]


def test_entries_are_confirmed_and_rejected(run: Run) -> None:
    """What is rejected is neither listed nor counted, unless asked for; several at once will do."""
    ids = [entry["id"] for entry in listed(run, "--open")]
    run("items", "reject", *ids)
    assert listed(run, "--open") == []
    assert {entry["verdict"] for entry in listed(run, "--rejected", "--kind", "action")} == {"rejected"}
    run("items", "confirm", ids[0])
    assert [(entry["id"], entry["verdict"]) for entry in listed(run, "--open")] == [(ids[0], "confirmed")]


def test_the_library_may_be_named_before_or_after_the_command(run: Run, tmp_path: Path) -> None:
    """``items --library X done`` and ``items done --library X`` mean the same."""
    other = tmp_path / "andere"
    run("ingest", tmp_path / "juni.txt", "--library", other, "--no-vectors")
    (entry,) = listed(run, "--library", str(other), "--kind", "decision")
    for arguments in (
        ("items", "--library", other, "confirm", entry["id"]),
        ("items", "reject", entry["id"], "--library", other),
    ):
        assert run(*arguments).code == 0
    assert listed(run, "--library", str(other), "--kind", "decision") == []
    assert listed(run, "--kind", "decision")


def test_a_library_without_minutes_is_no_answer(run: Run, tmp_path: Path) -> None:
    """Once everything is forgotten, nobody is told that the minutes say nothing: one line names the remedy.

    The exit code is that of a library that is not there; other programs get their record all the same.
    """
    for document in json.loads(run("library", "list", "--format", "json").out)["documents"]:
        assert run("library", "forget", document["id"], "--yes").code == 0
    people = [run(*asked) for asked in (("ask", "Was wurde vertagt?"), ("items",), ("items", "--open"))]
    people.append(typed(run, "ask", stdin="Was wurde vertagt?\n"))
    programs = [run(*asked, "--format", "json") for asked in (("ask", "Was wurde vertagt?"), ("items",))]
    programs.append(run("items", "--format", "csv"))
    programs.append(typed(run, "ask", "--questions", "-", stdin="Was wurde vertagt?\nWer fragte?\n"))
    for done in (*people, *programs):
        assert done.code == 1
        assert "enthält noch keine Niederschriften. „protokollant ingest“" in done.err
        assert done.err.count("\n") == 1
    assert [done.out for done in people] == [""] * len(people)
    answer, items, table, lines = (done.out for done in programs)
    assert (json.loads(answer)["answered"], json.loads(answer)["nearest"]) == (False, [])
    assert json.loads(items)["items"] == []
    assert table.count("\n") == 1
    assert [json.loads(line)["answered"] for line in lines.splitlines()] == [False, False]
    assert "„protokollant ingest“" in run("library", "list").out
    assert run("library", "reindex").out == "Neu aufgebaut: 0 Protokolle, 0 Abschnitte.\n"
    assert run("ingest", tmp_path / "mai.txt", "--no-vectors").code == 0
    assert run("ask", "Was wurde vertagt?").code == run("items").code == 0
    assert run("library", "reindex").out.startswith("Neu aufgebaut: 1 Protokoll, ")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("ask", "Was?", "--questions", "x"), 2, "entweder"),
        (("ask", " "), 2, "leer"),
        (
            ("ask", "--questions", "fehlt.txt"),
            1,
            "fehlt.txt: Die Fragen lassen sich nicht lesen (nicht gefunden)",
        ),
        (("ask", "Was?", "--since", "2025", "--until", "2024"), 2, "--since 2025 liegt nach --until 2024"),
        (("items", "--since", "1.6.2024", "--until", "31.5.2024"), 2, "liegt nach"),
        (("items", "done", "a0000000", "--note", " "), 2, "Die Notiz ist leer"),
        (("ask", "Was?", "--engine", "orakel"), 2, "rules"),
        (("ask", "Was?", "--since", "gestern"), 2, "kein Datum"),
        (("ask", "Was?", "--kind", "witz"), 2, "question"),
        (("ask", "Was?", "--library", "fehlt"), 1, "ingest"),
        (("items", "--library", "fehlt"), 1, "ingest"),
        (("items", "done", "a0000000"), 2, "--note"),
        (("items", "confirm", "a0000000"), 1, "gibt es nicht"),
        (("items", "confirm"), 2, "KENNUNG"),
    ],
    ids=lambda v: " ".join(v) if isinstance(v, tuple) else "",
)
def test_wrong_use_is_explained(run: Run, arguments: tuple[str, ...], code: int, says: str) -> None:
    """What cannot be done is said in one German line."""
    done = run(*arguments)
    assert (done.code, done.out) == (code, "")
    assert says in done.err
    assert len(done.err.strip().splitlines()) == 1
