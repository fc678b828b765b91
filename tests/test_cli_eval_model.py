"""Measuring a language model from the command line: live, recorded, and beside the rules."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest

from eval import dataset, record
from eval.model import Run
from pipeline import config
from tests.asking_oracle import AskingOracle
from tests.endpoint import MODEL, serving
from tests.oracle_server import Oracle
from tests.test_cli_eval import Command

NAMES = ("frage-ahlrode", "punkt-iserode", "reihe-huesterlohe-2023-09")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Command:
    """Return the command line as a function, run where no setting of anybody's is."""
    for name in ("PROTOKOLLANT_MODEL", "PROTOKOLLANT_BASE_URL", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return Command(monkeypatch, capsys)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a gold folder of three documents, without questions."""
    folder = tmp_path / "klein"
    (folder / "texts").mkdir(parents=True)
    for name in NAMES:
        shutil.copy(dataset.OWN / f"{name}.json", folder)
        shutil.copy(dataset.OWN / "texts" / f"{name}.txt", folder / "texts")
    return folder


@pytest.fixture
def replies(run: Command, gold: Path, tmp_path: Path) -> Path:
    """Return the recorded replies of a model that knows the annotations."""
    with serving(Oracle(dataset.load(gold))) as endpoint:
        done = run("run", "--engine", "llm", "--gold", gold, "--model", MODEL, "--base-url", endpoint.url,
                   "--record", "belege", "--json", "live.json", "--concurrency", "1")  # fmt: skip
    assert done.code == 0, done.err
    return tmp_path / "belege"


def plain(run: Run) -> list[tuple[str, object, object]]:
    """Return what was found in each document."""
    return [(unit.name, unit.counts, unit.cases) for unit in run.units]


def test_a_recording_is_measured_as_the_model_was(run: Command, gold: Path, replies: Path) -> None:
    """With no network and no model named the figures are the same, and model and usage are told."""
    done = run("run", "--engine", "llm", "--gold", gold, "--replay", replies, "--json", "again.json",
               "--html", "again.html")  # fmt: skip
    assert (done.code, done.err.count("\n")) == (0, 2), done.err
    live, again = record.load(Path("live.json")), record.load(Path("again.json"))
    assert plain(live) == plain(again)
    assert live.model == again.model == MODEL
    assert f"Sprachmodell  {MODEL}" in done.out
    assert "Aufrufe" in done.out
    page = Path("again.html").read_text("utf-8")
    assert MODEL in page
    assert "Aufrufe 4" in page


def test_what_was_paid_for_is_told_as_kept(run: Command, gold: Path) -> None:
    """A second run over the same minutes takes the kept replies, and the table says how many."""
    with serving(Oracle(dataset.load(gold))) as endpoint:
        asked = ("run", "--engine", "llm", "--gold", gold, "--model", MODEL, "--base-url", endpoint.url)
        assert run(*asked).code == 0
        calls = len(endpoint.chats)
        done = run(*asked)
        assert len(endpoint.chats) == calls
    assert "aus dem Zwischenspeicher" in done.out


def test_several_documents_wait_at_once(run: Command, gold: Path, replies: Path) -> None:
    """A slow model is asked about several documents together; the result is that of one after the other."""
    shutil.rmtree("cache")
    with serving(Oracle(dataset.load(gold)), delay=0.3) as endpoint:
        done = run("run", "--engine", "llm", "--gold", gold, "--model", MODEL, "--base-url", endpoint.url,
                   "--json", "many.json")  # fmt: skip
        assert done.code == 0, done.err
        assert endpoint.most_in_flight == len(NAMES)
    assert plain(record.load(Path("many.json"))) == plain(record.load(Path("live.json")))


def test_both_are_measured_with_their_agreement(run: Command, gold: Path, replies: Path) -> None:
    """How far rules and model agree stands in the table, on the page and in the saved run."""
    done = run("run", "--engine", "both", "--gold", gold, "--replay", replies, "--json", "both.json",
               "--html", "both.html")  # fmt: skip
    assert done.code == 0, done.err
    assert "nur Sprachmodell" in done.out
    assert "Übereinstimmung von Regelwerk und Sprachmodell" in Path("both.html").read_text("utf-8")
    counts: Counter[str] = sum(
        (unit.counts for unit in record.load(Path("both.json")).units), start=Counter()
    )
    assert counts["both:question:agreed"] + counts["both:question:differing"] > 5


def test_an_entry_that_fits_nowhere_is_said(run: Command, gold: Path, replies: Path) -> None:
    """An entry about sentences that nobody reads today is named with its file, and the code is 3."""
    path = replies / "extract.v1" / f"{NAMES[0]}.json"
    said = json.loads(path.read_text("utf-8"))
    said.pop("user")
    more = len(said["sentences"]) + 1
    said["sentences"].append("Dieser Satz steht nicht in der Niederschrift.")
    said["reply"]["abstract"].append({"s": [more], "text": "Dieser Satz steht nicht darin."})
    path.write_text(json.dumps(said), "utf-8")
    done = run("run", "--engine", "llm", "--gold", gold, "--replay", replies)
    assert done.code == 3
    assert str(path) in done.err
    assert "Bitte die Antwort neu aufzeichnen" in done.err


def test_a_missing_reply_is_said(run: Command, gold: Path, replies: Path) -> None:
    """A document without a recorded reply counts as one without findings, is named, and the code is 3."""
    (replies / "extract.v1" / f"{NAMES[0]}.json").unlink()
    done = run("run", "--engine", "llm", "--gold", gold, "--replay", replies)
    assert done.code == 3
    assert f"{NAMES[0]}.json: Hierfür ist keine Antwort aufgezeichnet" in done.err
    assert "Abgebrochen: 1" in done.out


def test_a_model_that_nobody_answers_for_is_one_line(run: Command, gold: Path) -> None:
    """Where every document fails for the same reason nothing is measured; one line says why."""
    done = run(
        "run", "--engine", "llm", "--gold", gold, "--model", "m", "--base-url", "http://127.0.0.1:9/v1"
    )
    assert done.code in (1, 2)
    assert done.out == ""
    assert "127.0.0.1:9" in done.err
    assert len([line for line in done.err.splitlines() if line.startswith("Fehler: ")]) == 1


def test_a_budget_holds_for_the_whole_run(run: Command, gold: Path) -> None:
    """--max-tokens stops before the call that would exceed it; what was measured is shown, the code is 3."""
    with serving(Oracle(dataset.load(gold))) as endpoint:
        done = run("run", "--engine", "llm", "--gold", gold, "--model", MODEL, "--base-url", endpoint.url,
                   "--max-tokens", "4000", "--concurrency", "1")  # fmt: skip
        assert 0 < len(endpoint.chats) < len(NAMES)
    assert done.code == 3
    assert "Fragen gefunden (F1)" in done.out


def test_a_model_answers_questions_too(run: Command, gold: Path, replies: Path) -> None:
    """Where a model is live or its answers are recorded it is asked; else one line says that it is not."""
    asked = {"id": "f1", "type": "amount", "question": "Was kostet die Reparatur der Brücke am Wehrgraben?",
             "docs": [NAMES[0]], "answer": "18.400 Euro", "must": ["18.400 €"], "people": [],
             "sents": {NAMES[0]: [5]}}  # fmt: skip
    (gold / "qa.jsonl").write_text(json.dumps(asked), "utf-8")
    unasked = run("run", "--engine", "llm", "--gold", gold, "--replay", replies)
    assert unasked.code == 0
    assert "gemessen werden nur die Niederschriften" in unasked.err
    assert "AUSKUNFT" not in unasked.out
    own = dataset.load(gold)
    reading, asking = Oracle(own), AskingOracle(own)
    with serving(lambda call: (asking if "<frage>" in call.user else reading)(call)) as endpoint:
        live = run("run", "--engine", "llm", "--gold", gold, "--model", MODEL, "--base-url", endpoint.url,
                   "--record", "ganz", "--json", "a.json")  # fmt: skip
    again = run("run", "--engine", "llm", "--gold", gold, "--replay", "ganz", "--json", "b.json")
    assert (live.code, again.code) == (0, 0), live.err + again.err
    (one,), (other,) = (record.load(Path(name)).of("asking") for name in ("a.json", "b.json"))
    assert one.counts == other.counts
    assert one.counts["ask_right"] == 1
    assert one.usage["calls"] == other.usage["calls"] == 2


def test_what_a_model_fails_to_answer_is_said_once(run: Command, gold: Path) -> None:
    """Questions that got no reply that can be read are named together, and the code is 3."""
    asked = {"type": "fact", "question": "Was kostet die Reparatur?", "docs": [NAMES[0]], "answer": "",
             "must": [], "people": [], "sents": {NAMES[0]: [5]}}  # fmt: skip
    lines = [json.dumps(asked | {"id": f"f{n}"}) for n in range(1, 6)]
    (gold / "qa.jsonl").write_text("\n".join(lines), "utf-8")
    with serving(Oracle(dataset.load(gold))) as endpoint:
        done = run("run", "--engine", "llm", "--gold", gold, "--model", MODEL, "--base-url", endpoint.url)
    assert done.code == 3
    assert "f1, f2, f3 und 2 weitere: Die Frage blieb ohne Antwort des Modells." in done.err


def test_options_of_a_model_want_one(run: Command, gold: Path) -> None:
    """A model named for engines that ask none is wrong usage, in one line."""
    done = run("run", "--gold", gold, "--model", MODEL)
    assert (done.code, done.out) == (2, "")
    assert "--model gilt nur für ein Sprachmodell" in done.err


def test_what_names_an_engine_is_known_to_the_help(run: Command) -> None:
    """The help of measuring names every engine and how to name a model."""
    done = run("run", "--help")
    for word in (*config.ENGINES, "--model", "--base-url", "--max-cost", "--record", "--replay"):
        assert word in done.out
