"""Measuring from the command line: what a user types works, and exit codes tell how it went."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from eval import dataset, gate, record
from pipeline.cli import main
from tests.endpoint import MODEL, Endpoint, completion, failure, serving
from tests.eval.records import SAMPLES


class Outcome(NamedTuple):
    """What a run left behind."""

    code: object
    out: str
    err: str


class Command:
    """Runs the command line in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """Keep what replaces arguments and catches output."""
        self._monkeypatch, self._capsys = monkeypatch, capsys

    def __call__(self, *arguments: str | Path) -> Outcome:
        """Return exit code, standard output and standard error."""
        self._monkeypatch.setattr(sys, "argv", ["protokollant", "eval", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        return Outcome(ended.value.code, *self._capsys.readouterr())


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Return the command line as a function."""
    return Command(monkeypatch, capsys)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a small gold folder, with questions, made of the shipped one."""
    folder = tmp_path / "klein"
    (folder / "texts").mkdir(parents=True)
    for source in sorted(dataset.OWN.glob("reihe-*.json")):
        shutil.copy(source, folder / source.name)
        shutil.copy(dataset.OWN / "texts" / f"{source.stem}.txt", folder / "texts")
    names = {path.stem for path in folder.glob("*.json")}
    lines = [json.loads(line) for line in (dataset.OWN / "qa.jsonl").read_text("utf-8").splitlines()]
    kept = [line for line in lines if set(line["docs"]) <= names][:6]
    (folder / "qa.jsonl").write_text("\n".join(json.dumps(line) for line in kept), "utf-8")
    return folder


def test_run_prints_the_table_and_writes_every_report(run: Command, gold: Path, tmp_path: Path) -> None:
    """One command measures and leaves JSON, HTML and JUnit behind."""
    out = tmp_path / "out"
    done = run(
        "run", "--gold", gold, "--json", out / "a.json", "--html", out / "a.html", "--junit", out / "a.xml"
    )
    assert done.code == 0, done.err
    assert "Fragen gefunden (F1)" in done.out
    assert "95-%-Intervall" in done.out
    made = record.load(out / "a.json")
    assert [u.name for u in made.of("minutes")] == sorted(path.stem for path in gold.glob("*.json"))
    assert len(made.of("asking")) == 6
    page = (out / "a.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "http" not in page.replace("http-equiv", "")
    suites = ET.parse(out / "a.xml").getroot()
    assert len(suites.findall(".//testcase")) == len(made.units)


def test_several_engines_and_folders_stand_side_by_side(run: Command, gold: Path, tmp_path: Path) -> None:
    """Each engine over each folder is a run of its own, saved under its own name."""
    engines = [part for name in ("naive", "keywords", "bm25") for part in ("--engine", name)]
    done = run("run", *engines, "--gold", gold, "--gold", SAMPLES, "--json", tmp_path / "runs")
    assert done.code == 0, done.err
    names = {path.name for path in (tmp_path / "runs").iterdir()}
    assert {"data-samples.naive.json", "data-samples.keywords.json"} <= names
    assert len(names) == 6
    assert "AUSKUNFT" in done.out


def test_a_broken_document_is_named_and_ends_with_three(run: Command, gold: Path) -> None:
    """What cannot be read is named on standard error; the rest is measured."""
    broken = next((gold / "texts").glob("*.txt"))
    broken.write_bytes(b"")
    done = run("run", "--gold", gold)
    assert done.code == 3
    assert broken.name in done.err
    assert "Fragen gefunden (F1)" in done.out


def _told(endpoint: Endpoint, *options: str | Path) -> tuple[str | Path, ...]:
    return ("run", "--judge", MODEL, "--base-url", endpoint.url, *options)


def test_answers_are_judged_where_it_was_said(run: Command, gold: Path) -> None:
    """The judge is named with its address before it is asked, and says what it thinks of every answer."""
    with serving(lambda call: completion('{"stufe": 2, "grund": "gleich"}')) as endpoint:
        done = run(*_told(endpoint, "--gold", gold))
        assert len(endpoint.chats) == 12
    assert done.code == 0, done.err
    assert f"Die Sätze gehen an {endpoint.url} (Modell {MODEL})" in done.err
    assert "richtig         6" in done.out


def test_a_judge_that_fails_costs_only_its_verdict(run: Command, gold: Path, tmp_path: Path) -> None:
    """What was measured is printed and saved before anybody judges; the exit code is 3."""
    saved = tmp_path / "a.json"
    with serving(lambda call: failure(401, "Wrong key")) as endpoint:
        done = run(*_told(endpoint, "--gold", gold, "--json", saved, "--html", tmp_path / "a.html"))
        assert len(endpoint.chats) == 1
    assert done.code == 3
    assert "Ohne Urteil" in done.err
    assert "HTTP 401" in done.err
    assert "Fragen gefunden (F1)" in done.out
    assert len(record.load(saved).of("asking")) == 6
    assert (tmp_path / "a.html").is_file()


def test_verdicts_that_are_missing_are_counted(run: Command, gold: Path) -> None:
    """A judge that says something else for some answers is told of, and the exit code is 3."""
    with serving(
        lambda call: completion('{"stufe": 2, "grund": ""}' if call.number < 9 else "x")
    ) as endpoint:
        done = run(*_told(endpoint, "--gold", gold))
    assert done.code == 3
    assert "Nicht beurteilt: 2 von 6 Antworten." in done.err


def test_what_cannot_end_well_is_not_begun(
    run: Command, gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A judge without a key, one with nothing to judge and a target that cannot be written cost no time."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "PROTOKOLLANT_API_KEY", "PROTOKOLLANT_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "datei").write_text("x", encoding="utf-8")
    there = tmp_path / "datei" / "a.json"
    for options, said in (
        (("run", "--judge", MODEL), "OPENAI_API_KEY"),
        (("run", "--judge", MODEL, "--engine", "naive"), "nichts zu beurteilen"),
        (("run", "--json", there), "a.json: lässt sich nicht schreiben"),
        (("run", "--html", there), "a.json: lässt sich nicht schreiben"),
        (("run", "--junit", tmp_path), "das ist ein Ordner"),
        (("run", "--json", tmp_path / "datei", "--engine", "naive", "--engine", "bm25"), "lässt sich nicht"),
        (("gate", "--junit", there), "a.json: lässt sich nicht schreiben"),
        (("gate", "--update", "--floors", there), "a.json: lässt sich nicht schreiben"),
    ):
        done = run(*options, "--gold", gold)
        assert (done.code, done.out) == (1, ""), done.err
        assert said in done.err
        assert done.err.count("\n") == 1


def test_compare_says_what_changed(run: Command, gold: Path, tmp_path: Path) -> None:
    """Two runs are compared figure by figure and item by item; the same run twice differs in nothing."""
    for name in ("rules", "keywords"):
        assert run("run", "--engine", name, "--gold", gold, "--json", tmp_path / f"{name}.json").code == 0
    same = run("compare", tmp_path / "rules.json", tmp_path / "rules.json")
    assert same.code == 0
    assert same.out.startswith("Unverändert")
    page = tmp_path / "vergleich.html"
    other = run(
        "compare", tmp_path / "rules.json", tmp_path / "keywords.json", "--limit", "3", "--html", page
    )
    assert other.code == 0
    assert "schlechter" in other.out
    assert page.stat().st_size > 10_000


def test_runs_over_different_gold_are_not_compared(run: Command, gold: Path, tmp_path: Path) -> None:
    """Comparing over different minutes would say nothing, and is refused in one line."""
    assert run("run", "--gold", gold, "--json", tmp_path / "a.json").code == 0
    text = next((gold / "texts").glob("*.txt"))
    text.write_text(text.read_text("utf-8") + "\nEin Satz mehr.\n", "utf-8")
    assert run("run", "--gold", gold, "--json", tmp_path / "b.json").code == 0
    refused = run("compare", tmp_path / "a.json", tmp_path / "b.json")
    assert refused.code == 1
    assert len(refused.err.strip().splitlines()) == 1


def test_the_gate_goes_red_and_green(run: Command, gold: Path, tmp_path: Path) -> None:
    """A folder is pinned under a name; then it passes, and fails once a document is gone."""
    floors = tmp_path / "floors.json"
    unknown = run("gate", "--gold", gold, "--floors", floors)
    assert unknown.code == 1
    assert "--update --name NAME" in unknown.out
    assert run("gate", "--gold", gold, "--floors", floors, "--update", "--name", "klein").code == 0
    green = run("gate", "--gold", gold, "--floors", floors, "--junit", tmp_path / "gate.xml")
    assert green.code == 0
    assert "PASS: Alle Mindestwerte sind gehalten." in green.out
    assert ET.parse(tmp_path / "gate.xml").getroot().get("failures") == "0"
    worse = run("gate", "--gold", gold, "--floors", floors, "--engine", "naive")
    assert worse.code == 1
    name = next((gold / "texts").glob("*.txt")).stem
    (gold / f"{name}.json").unlink()
    (gold / "texts" / f"{name}.txt").unlink()
    red = run("gate", "--gold", gold, "--floors", floors)
    assert red.code == 1
    assert f"{name}.json: fehlt." in red.out


def test_check_finds_what_is_wrong_with_an_annotation(run: Command, gold: Path) -> None:
    """Sound gold ends with 0; a sentence number that does not exist is named and ends with 1."""
    assert run("check", gold).code == 0
    path = next(gold.glob("reihe-*.json"))
    annotation = json.loads(path.read_text("utf-8"))
    annotation["decisions"][0]["text_sents"] = [9999]
    path.write_text(json.dumps(annotation), "utf-8")
    done = run("check", gold)
    assert done.code == 1
    assert "9999" in done.out


def test_annotate_writes_a_draft_that_can_be_measured(run: Command, tmp_path: Path) -> None:
    """A draft is a gold folder at once, and a second draft never overwrites it."""
    folder = tmp_path / "neu"
    done = run("annotate", SAMPLES / "verein.md", "--output", folder)
    assert done.code == 0
    assert (folder / "verein.md").is_file()
    assert run("check", folder).code == 0
    assert run("run", "--gold", folder).code == 0
    again = run("annotate", SAMPLES / "verein.md", "--output", folder)
    assert again.code == 1
    assert "schon annotiert" in again.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("run", "--gold", "nirgends"), 1, "nirgends: Hier sind keine annotierten Niederschriften"),
        (("run", "--engine", "orakel"), 2, "„orakel“ gibt es nicht"),
        (("run", "--engine", "long-context"), 2, "--replay ORDNER"),
        (("compare", "nirgends.json", "nirgends.json"), 1, "nirgends.json: Die Datei gibt es nicht"),
        (("compare", "nirgends.json"), 2, "Es fehlt eine Angabe"),
        (("annotate", "nirgends.txt"), 1, "nirgends.txt"),
        (("gate", "--gold", "nirgends"), 1, "nirgends"),
        (("messen",), 2, "Den Befehl „messen“ gibt es nicht"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_what_goes_wrong_is_one_line(run: Command, arguments: tuple[str, ...], code: int, said: str) -> None:
    """A mistake is answered in one German line with what to do, and the exit code says whose it was."""
    done = run(*arguments)
    assert done.code == code
    assert said in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_a_missing_folder_is_a_problem_to_check(run: Command) -> None:
    """Checking a folder that is not there ends with 1 and says so."""
    done = run("check", "nirgends")
    assert done.code == 1
    assert "nirgends" in done.out


@pytest.mark.slow
def test_own_gold_passes_its_own_gate(run: Command) -> None:
    """The rules engine holds every floor of the gold that is shipped."""
    assert gate.FLOORS.is_file()
    done = run("gate")
    assert done.code == 0, done.out


def test_help_is_german(run: Command) -> None:
    """Help names every command of measuring in German."""
    done = run("--help")
    assert done.code == 0
    for word in ("run", "compare", "gate", "check", "annotate", "Befehle:"):
        assert word in done.out
