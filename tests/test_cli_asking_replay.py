"""Questions answered from recorded replies: no network, other recordings mixed up with none, some by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.endpoint import serving
from tests.test_cli import Run
from tests.test_cli_model import TEXT, good, model

WHEN, OTHER = "Bis wann liegt der Zeitplan vor?", "Wer legt den Zeitplan vor?"
STATED = "Frau Oellers legt den Zeitplan bis Ende Mai vor."
REPLAY = ("--engine", "llm", "--replay", "belege")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, in a folder with a library of one document."""
    for name in ("PROTOKOLLANT_MODEL", "PROTOKOLLANT_BASE_URL", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(tmp_path / "bibliothek"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mai.txt").write_text(TEXT, encoding="utf-8")
    made = Run(monkeypatch, capsys)
    assert made("ingest", "mai.txt", "--no-vectors", "--jobs", "1").code == 0
    return made


def said(out: str) -> dict[str, Any]:
    """Return what an answer in JSON says, without how it came about."""
    record: dict[str, Any] = json.loads(out)
    return {name: value for name, value in record.items() if name != "provenance"}


def record(run: Run, *questions: str) -> list[str]:
    """Ask a server and record; return the answers."""
    with serving(good) as endpoint:
        return [
            run("ask", q, "--engine", "llm", *model(endpoint), "--format", "json", "--record", "belege").out
            for q in questions
        ]


def written(folder: Path, prompt: str, question: str, **given: Any) -> None:
    """Write a reply by hand, as little of it as there must be."""
    path = folder / prompt / f"{question}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps({"document": question, "prompt": prompt, **given}, ensure_ascii=False), encoding="utf-8"
    )


def wanted_name(run: Run, question: str) -> str:
    """Return the name that a reply to a question goes by, as the program tells it."""
    Path("belege").mkdir(exist_ok=True)
    told = run("ask", question, *REPLAY).err
    names = set(re.findall(r"(frage-[0-9a-f]{12})\.json", told))
    assert len(names) == 1, told
    return str(names.pop())


def test_a_recorded_question_is_answered_again(run: Run) -> None:
    """Each of two questions gets its own replies, with no server and no model named."""
    first = record(run, WHEN, OTHER)
    files = sorted(path.relative_to("belege") for path in Path("belege").rglob("*.json"))
    assert [len([f for f in files if f.parent.name == name]) for name in ("plan.v1", "answer.v1")] == [2, 2]
    for question, before in zip((WHEN, OTHER), first, strict=True):
        again = run("ask", f"  {question} ", *REPLAY, "--format", "json")
        assert again.code == 0, again.err
        assert said(again.out) == said(before)
        assert json.loads(again.out)["provenance"]["engine"] == "llm"


def test_a_recording_can_be_reviewed(run: Run) -> None:
    """A file tells the question, the sentences that were sent by number, and the reply."""
    record(run, WHEN)
    (path,) = Path("belege", "answer.v1").glob("*.json")
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert any("Zeitplan" in words for words in kept["sentences"])
    assert WHEN in kept["user"]
    assert kept["reply"]["answer"][0]["text"] == STATED


def test_what_was_not_recorded_is_left_to_the_rules(run: Run) -> None:
    """Another question is answered in part: lines name the files that are missing, and the code is 3."""
    record(run, WHEN)
    done = run("ask", OTHER, *REPLAY)
    assert done.code == 3
    assert "Oellers" in done.out
    assert [line.count("frage-") for line in done.err.splitlines()] == [1, 1]


def test_a_recording_outlives_more_minutes(run: Run) -> None:
    """Where other sentences are sent today, recorded numbers mean the sentences that they meant."""
    record(run, WHEN)
    for day in (21, 28):
        head = f"Sitzung des Rates der Stadt Musterau am {day}.05.2024"
        text = f"{head}\n\nTOP 1 Zeitplan\n\nDer Zeitplan {day} fehlt.\n"
        Path(f"rat-{day}.txt").write_text(text, encoding="utf-8")
    assert run("ingest", ".", "--no-vectors", "--jobs", "1").code == 0
    done = run("ask", WHEN, *REPLAY, "--format", "json")
    assert done.code == 0, done.err
    (statement,) = json.loads(done.out)["answer"]
    assert statement["text"] == STATED
    assert {quote["source"] for quote in statement["evidence"]} == {"mai.txt"}


def test_replies_may_be_written_by_hand(run: Run) -> None:
    """Two small files answer a question; their numbers are those of the sentences that they tell."""
    name = wanted_name(run, WHEN)
    written(Path("belege"), "plan.v1", name, sentences=[], reply={"shape": "time", "words": ["Zeitplan"]})
    written(
        Path("belege"), "answer.v1", name,
        sentences=["Frau Oellers sagt zu, den Zeitplan bis Ende Mai vorzulegen."],
        reply={"answered": True, "answer": [{"s": [1], "text": STATED}]},
    )  # fmt: skip
    done = run("ask", WHEN, *REPLAY, "--format", "json")
    assert done.code == 0, done.err
    (statement,) = json.loads(done.out)["answer"]
    assert statement["text"] == STATED
    assert "sagt zu" in statement["evidence"][0]["text"]


def test_what_a_hand_wrote_is_checked_like_any_reply(run: Run) -> None:
    """A sentence that the minutes do not have carries nothing, and neither does one for something else."""
    name = wanted_name(run, WHEN)
    written(Path("belege"), "plan.v1", name, sentences=[], reply={"shape": "time", "words": []})
    written(
        Path("belege"), "answer.v1", name,
        sentences=["Herr Zwiebelfisch sagt zu, den Zeitplan im Jahr 2031 vorzulegen."],
        reply={"answered": True, "answer": [{"s": [1], "text": "Der Zeitplan kommt im Jahr 2031."}]},
    )  # fmt: skip
    done = run("ask", WHEN, *REPLAY, "--format", "json")
    assert "2031" not in json.dumps(said(done.out)["answer"])
    assert json.loads(done.out)["provenance"]["removed"]
