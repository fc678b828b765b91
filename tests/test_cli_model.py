"""The language model from the command line, over HTTP to a server on this machine."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.endpoint import MODEL, Answer, Call, Endpoint, completion, failure, serving
from tests.test_cli import Run

TEXT = (
    "Sitzung des Bauausschusses der Stadt Musterau am 14.05.2024\n\n"
    "TOP 1 Radweg\n\nHerr Jonas Brandtner (SPD) fragt, wann der Radweg gebaut wird.\n\n"
    "Frau Oellers sagt zu, den Zeitplan bis Ende Mai vorzulegen.\n\n"
    "TOP 2 Steg\n\nBeschluss:\nDer Steg wird erneuert.\nAbstimmungsergebnis: einstimmig\n"
)
SAMPLE = Path(__file__).parents[1] / "data" / "samples" / "einzelner-top.txt"
LINE = re.compile(r"^\[(\d+)\] (.*)$", re.MULTILINE)


def numbers(call: Call) -> dict[str, int]:
    """Return the number of each line that was sent."""
    return {words: int(number) for number, words in LINE.findall(call.user)}


def found(call: Call) -> dict[str, Any]:
    """Return what a good model finds in the text."""
    by = numbers(call)

    def at(piece: str) -> list[int]:
        return [number for words, number in by.items() if piece in words]

    asked = at("fragt, wann")
    return {
        "questions": [
            {"s": asked, "by": ["Jonas Brandtner (SPD)"], "text": "Wann wird der Radweg gebaut?",
             "status": "deferred", "answers": []}
        ],
        "decisions": [
            {"s": [*at("wird erneuert"), *at("einstimmig")], "text": "Der Steg wird erneuert.",
             "outcome": "approved", "vote": {"mode": "unanimous", "yes": None, "no": None, "abstain": None}}
        ],
        "tasks": [
            {"s": at("sagt zu"), "by": ["Frau Oellers"], "text": "legt den Zeitplan vor",
             "due": "bis Ende Mai", "tier": "A"}
        ],
        "abstract": [{"s": asked, "text": "Herr Brandtner fragt nach dem Bau des Radwegs."}],
        "overview": [{"s": at("wird erneuert"), "text": "Der Steg wird erneuert."}],
    }  # fmt: skip


def good(call: Call) -> Answer:
    """Answer every prompt as a good model does."""
    wanted = call.body["response_format"]["json_schema"]["schema"]["properties"]
    if "shape" in wanted:
        plan = {"shape": "time", "kinds": [], "people": [], "factions": [], "municipality": None,
                "committee": None, "since": None, "until": None, "role": None, "open": None, "outcomes": [],
                "statuses": [], "words": ["Zeitplan"]}  # fmt: skip
        return completion(json.dumps(plan))
    if "answer" in wanted:
        cites = [number for words, number in numbers(call).items() if "sagt zu" in words]
        said = [{"s": cites, "text": "Frau Oellers legt den Zeitplan bis Ende Mai vor."}]
        return completion(json.dumps({"answered": True, "answer": said}))
    return completion(json.dumps(found(call)))


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    """A server that answers well."""
    with serving(good) as made:
        yield made


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, in an empty folder, with nothing set in the environment."""
    for name in ("PROTOKOLLANT_MODEL", "PROTOKOLLANT_BASE_URL", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(tmp_path / "bibliothek"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mai.txt").write_text(TEXT, encoding="utf-8")
    return Run(monkeypatch, capsys)


def model(endpoint: Endpoint) -> tuple[str, ...]:
    """Return the options that name model and address."""
    return ("--model", MODEL, "--base-url", endpoint.url)


def test_a_model_summarises(run: Run, endpoint: Endpoint) -> None:
    """One call finds everything; where it goes is said before, and the record says who did the work."""
    done = run("summarise", "mai.txt", "--engine", "llm", *model(endpoint), "--format", "json")
    assert done.code == 0
    assert endpoint.url in done.err
    record = json.loads(done.out)
    entries = [entry for item in record["items"] for entry in item["questions"] + item["decisions"]]
    assert len(entries) == 2
    assert record["provenance"]["engine"] == "llm"
    assert record["provenance"]["model"]
    assert set(record["provenance"]["prompts"]) == {"extract.v1"}
    assert record["unsupported"] == []
    assert len(endpoint.chats) == 1


def test_what_was_paid_for_is_not_asked_again(run: Run, endpoint: Endpoint) -> None:
    """A second run takes the kept reply and sends nothing."""
    first = run("summarise", "mai.txt", "--engine", "llm", *model(endpoint))
    again = run("summarise", "mai.txt", "--engine", "llm", *model(endpoint))
    assert again.code == 0
    assert again.err == ""
    assert first.out.split("---")[0] == again.out.split("---")[0]
    assert len(endpoint.chats) == 1


def test_an_estimate_sends_nothing(run: Run, endpoint: Endpoint) -> None:
    """--dry-run says what a run would take, and no call is made."""
    done = run("summarise", "mai.txt", "--engine", "llm", *model(endpoint), "--dry-run")
    assert done.code == 0
    assert done.out.startswith("mai.txt: 1 Aufruf")
    assert done.out.count("\n") == 1
    both = run("summarise", "mai.txt", str(SAMPLE), "--engine", "llm", *model(endpoint), "--dry-run")
    assert both.out.splitlines()[-1].startswith("Zusammen: 2 Aufrufe")
    assert endpoint.calls == []
    piped = run("summarise", "-", "--engine", "llm", *model(endpoint), "--dry-run", stdin=TEXT.encode())
    assert (piped.code, piped.out) == (0, done.out.replace("mai.txt", "Standardeingabe"))


def test_an_estimate_passes_over_what_cannot_be_read(run: Run, tmp_path: Path) -> None:
    """Unreadable files are named, all others estimated and summed up; the exit code is that of a real run."""
    folder = tmp_path / "Protokolle"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"%PDF-1.4 kaputt")
    (folder / "z.txt").write_bytes(b"")
    dry = ("--engine", "llm", "--model", MODEL, "--dry-run")
    nothing = run("summarise", folder, *dry)
    assert (nothing.code, nothing.out) == (1, "")
    assert [line.split(":")[0] for line in nothing.err.splitlines()[:2]] == [
        "Protokolle/a.pdf", "Protokolle/z.txt",
    ]  # fmt: skip
    for name in ("b.txt", "c.txt"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    done = run("summarise", folder, *dry)
    assert done.code == 3 == run("summarise", folder).code
    assert [line.split(":")[0] for line in done.out.splitlines()] == ["b.txt", "c.txt", "Zusammen"]
    assert done.err.splitlines() == [*nothing.err.splitlines()[:2], "2 von 4 Niederschriften geschätzt."]
    assert run("summarise", folder / "a.pdf", *dry).code == 1


def test_nobody_is_asked_about_an_empty_library(run: Run, endpoint: Endpoint) -> None:
    """Where there are no minutes, no call of a model is paid for."""
    run("ingest", "mai.txt", "--no-vectors", "--jobs", "1")
    (held,) = json.loads(run("library", "list", "--format", "json").out)["documents"]
    run("library", "forget", held["id"], "--yes")
    asked = ("ask", "Wer fragte?", "--engine", "llm", *model(endpoint))
    assert [run(*asked, *form).code for form in ((), ("--format", "json"))] == [1, 1]
    assert endpoint.calls == []


def test_both_engines_are_compared(run: Run, endpoint: Endpoint) -> None:
    """--engine both joins the findings and shows how far the two agree."""
    done = run("summarise", "mai.txt", "--engine", "both", *model(endpoint), "--format", "json")
    assert done.code == 0
    assert "nur Sprachmodell" in done.err
    (question,) = [q for item in json.loads(done.out)["items"] for q in item["questions"]]
    assert question["found_by"] == ["rules", "llm"]


def test_a_part_that_fails_is_said(run: Run) -> None:
    """Where a part of a document gets no reply the rest stands, a line says so, and the code is 3."""

    def second_fails(call: Call) -> Answer:
        return failure(400, "kaputt") if "Steg" in call.user and "Radweg" not in call.user else good(call)

    with serving(second_fails) as endpoint:
        Path("protokollant.toml").write_text("[llm]\nbudget = 500\nretries = 0\n", encoding="utf-8")
        long = TEXT + "\n".join(f"Der Steg Nummer {n} wurde lange besprochen." for n in range(12)) + "\n"
        Path("lang.txt").write_text(long, encoding="utf-8")
        done = run("summarise", "lang.txt", "--engine", "llm", *model(endpoint))
    assert done.code == 3
    assert "Radweg" in done.out
    assert "## Nicht ausgewertet" in done.out
    assert "lang.txt: Teil" in done.err


def test_a_model_answers_questions(run: Run, endpoint: Endpoint) -> None:
    """Ask --engine llm answers in prose from cited sentences and says where it was sent."""
    assert run("ingest", "mai.txt", "--no-vectors", "--jobs", "1").code == 0
    done = run("ask", "Bis wann liegt der Zeitplan vor?", "--engine", "llm", *model(endpoint))
    assert done.code == 0
    assert "Frau Oellers legt den Zeitplan bis Ende Mai vor." in done.out
    assert endpoint.url in done.err


def test_an_ingest_may_ask_a_model(run: Run, endpoint: Endpoint) -> None:
    """The findings of the model are in the library; what is known is not asked about again."""
    options = ("--engine", "llm", *model(endpoint), "--no-vectors")
    assert run("ingest", "mai.txt", *options).code == 0
    assert run("ingest", "mai.txt", *options).code == 0
    (task,) = json.loads(run("items", "--kind", "action", "--format", "json").out)["items"]
    assert task["record"]["task"] == "legt den Zeitplan vor"
    assert len(endpoint.chats) == 1


# What is started in the background of a script may have inherited that Ctrl-C is ignored.
INTERRUPTIBLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from pipeline.cli import main; main()
"""


@pytest.mark.skipif(os.name == "nt", reason="another way of interrupting")
@pytest.mark.parametrize("command", ["summarise", "ingest"])
def test_an_interrupt_ends_at_once(run: Run, tmp_path: Path, command: str) -> None:
    """Ctrl-C does not wait for a slow model, however many documents are under way."""
    for number in range(12):
        (tmp_path / f"datei-{number}.txt").write_text(TEXT.replace("14.05", f"{number + 1:02}.05"), "utf-8")
    with serving(good, delay=30) as endpoint:
        files = [str(path) for path in tmp_path.glob("datei*")]
        options = ["--engine", "llm", *model(endpoint), *(["--no-vectors"] if command == "ingest" else [])]
        started = subprocess.Popen(
            [sys.executable, "-c", INTERRUPTIBLE, command, *files, *options],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        while not endpoint.chats:
            assert started.poll() is None
            time.sleep(0.05)
        started.send_signal(signal.SIGINT)
        _, told = started.communicate(timeout=15)
    assert started.returncode == 130
    assert "Abgebrochen." in told.decode()
    assert "Traceback" not in told.decode()


@pytest.mark.parametrize("command", [("summarise", "mai.txt"), ("ingest", "mai.txt"), ("ask", "Warum?")])
def test_options_of_a_model_want_a_model(run: Run, command: tuple[str, ...]) -> None:
    """Who names a model and forgets the engine is told, and nothing is done without it."""
    done = run(*command, "--base-url", "http://127.0.0.1:9/v1", "--model", "m")
    assert (done.code, done.out) == (2, "")
    assert done.err == "Fehler: --base-url gilt nur für ein Sprachmodell. Bitte dazu --engine llm angeben.\n"


def test_nothing_is_said_to_leave_without_a_key(run: Run) -> None:
    """Where the key is missing that alone is said."""
    done = run("summarise", "mai.txt", "--engine", "llm", "--model", "m")
    assert done.code == 1
    assert done.err.endswith("Der Schlüssel fehlt. Bitte OPENAI_API_KEY in der Umgebung setzen.\n")
    assert done.err.count("\n") == 1


def test_what_no_sentence_carries_is_told(run: Run) -> None:
    """Where nothing is left of an answer it is said that nothing is known, and what was left out."""

    def invents(call: Call) -> Answer:
        if "answer" not in call.body["response_format"]["json_schema"]["schema"]["properties"]:
            return good(call)
        said = [{"s": [2], "text": "Der Zeitplan liegt am 3. Januar 2031 vor."}]
        return completion(json.dumps({"answered": True, "answer": said}))

    assert run("ingest", "mai.txt", "--no-vectors", "--jobs", "1").code == 0
    with serving(invents) as endpoint:
        done = run("ask", "Bis wann liegt der Zeitplan vor?", "--engine", "llm", *model(endpoint))
    assert done.code == 0
    assert "Dazu steht nichts in den Niederschriften." in done.out
    assert "Nicht belegt und daher weggelassen\n– „Der Zeitplan liegt am 3. Januar 2031 vor.“" in done.out


def test_a_model_has_no_rules_to_explain(run: Run, endpoint: Endpoint) -> None:
    """Why an entry is there: because the model has named its sentences."""
    done = run("explain", "mai.txt", "--engine", "llm", *model(endpoint))
    assert done.code == 0
    assert done.out.count("Das Sprachmodell hat diese Sätze genannt") == 3


def test_what_was_not_read_is_not_said_to_be_empty(run: Run) -> None:
    """Where the model brought nothing nobody says that there is nothing, or that these are no minutes."""
    with serving(lambda call: completion("Das kann ich nicht.")) as endpoint:
        done = run("summarise", "mai.txt", "--engine", "llm", *model(endpoint))
    assert done.code == 3
    assert "kein lesbares JSON" in done.err
    assert "gefunden" not in done.err
