"""What docs/llm.md says of settings, requests, replies, files and volume is what the program does."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from dataclasses import MISSING, fields
from importlib.resources import files
from pathlib import Path

import pytest
from typer.main import get_command

from eval.studies import volume
from pipeline import config
from pipeline.cli import app
from pipeline.ground import ground
from pipeline.llm import live
from pipeline.llm.cache import ENVIRONMENT
from pipeline.llm.chat import Reply
from pipeline.llm.extracting import Exchange, collect, requests
from pipeline.llm.recording import load
from pipeline.llm.replaying import replaying
from pipeline.llm.settings import Settings
from pipeline.llm.setup import settings
from pipeline.model import Minutes
from pipeline.reading import read_bytes
from tests.faults import FAULTS
from tests.test_cli import Run
from tests.test_cli_model import run

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "llm.md").read_text(encoding="utf-8")
MINUTES = (
    "Sitzung des Bauausschusses der Gemeinde Lindenbach am 14.05.2024\n\nTOP 3 Steg am Mühlteich\n\n"
    "Frau Karin Abel (SPD) fragt, wann der Steg wieder geöffnet wird.\n\n"
    "Herr Born vom Bauamt antwortet, der Steg werde im Juli geöffnet. Den genauen Tag reiche er bis Ende Mai"
    " nach.\n\nBeschluss:\nDer Steg erhält ein neues Geländer.\nAbstimmungsergebnis: 9 Ja, 2 Nein\n"
)
__all__ = ["run"]  # a fixture


def blocks(kind: str) -> list[str]:
    """Return the blocks of a kind that the document shows."""
    return re.findall(rf"^```{kind}\n(.*?)\n```$", TEXT, re.M | re.S)


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table whose first column has a heading."""
    table = TEXT.split(f"\n| {heading} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in table]


def minutes() -> Minutes:
    """Return the minutes of the document's examples."""
    return read_bytes(MINUTES.encode(), "steg.txt")


def test_the_table_of_settings_is_that_of_the_program() -> None:
    """Every setting is there in its order, with what holds if it is not set."""
    told = {row[0].strip("`"): row[1].strip("`") for row in rows("key")[: len(fields(Settings))]}
    assert list(told) == [field.name for field in fields(Settings)]
    for field in fields(Settings):
        plain = field.default is not MISSING and field.default is not None
        shown = json.dumps(field.default).strip('"') if plain else "–"
        assert told[field.name] == (shown if field.name != "cache" else "user's cache folder"), field.name


def test_the_options_of_the_document_are_options() -> None:
    """An option that stands beside a setting sets it."""
    options = {name for each in get_command(app).commands["summarise"].params for name in each.opts}  # type: ignore[attr-defined]
    told = {row[0].strip("`"): row[3].strip("`") for row in rows("key")[: len(fields(Settings))]}
    for name, option in told.items():
        expected = f"--{name.replace('_', '-')}"
        assert option == (expected if expected in options else ""), name


def test_the_settings_file_of_the_document_can_be_read() -> None:
    """The example says what the program takes."""
    (shown,) = blocks("toml")
    made = settings(tomllib.loads(shown)["llm"])
    assert (made.model, made.max_cost, made.prices["gpt-4o-mini"].completion) == ("gpt-4o-mini", 2.0, 0.6)


def test_the_environment_of_the_document_is_that_of_the_program() -> None:
    """Every variable that is read is named."""
    named = {name for row in rows("environment") for name in re.findall(r"`([A-Z_]{4,})`", row[0])}
    read = {name for names in config.ENVIRONMENT.values() for name in names}
    assert named == read | {live.KEY, live.OPENAI_KEY, live.TRACING, ENVIRONMENT}


def test_the_request_of_the_document_is_sent_and_its_reply_carried() -> None:
    """The example is what a model gets, and all that it replies is supported."""
    (shown,) = blocks("text")
    (request,) = requests(minutes(), Settings(model="m").budget)
    assert request.user == shown
    came = Exchange(request, Reply(text=blocks("json")[0]))
    proposals = collect(minutes(), [came])
    checked = ground(proposals, minutes())
    assert (proposals.failures, proposals.notes, checked.unsupported) == ((), (), ())
    found = checked.findings
    assert (len(found.questions), len(found.decisions), len(found.action_items)) == (1, 1, 1)
    assert found.action_items[0].due is not None


def test_the_file_of_the_document_is_a_recorded_reply(tmp_path: Path) -> None:
    """A reply written by hand as the document shows it answers a request."""
    (tmp_path / "extract.v1").mkdir()
    (tmp_path / "extract.v1" / "steg.json").write_text(blocks("json")[1], encoding="utf-8")
    assert load(tmp_path, "steg", "extract.v1")[0].sentences.keys() == {3, 4}
    (request,) = requests(minutes(), Settings(model="m").budget)
    came = Exchange(request, replaying(tmp_path)(request))
    checked = ground(collect(minutes(), [came]), minutes())
    assert checked.unsupported == ()
    assert checked.findings.questions[0].answers[0].cites == (4,)


def test_the_chain_of_the_document_answers(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code shown runs and prints the answer."""
    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"):
        monkeypatch.setenv(name, "false")
    sample = ROOT / "data" / "samples" / "einzelner-top.txt"
    assert run("ingest", sample, "--library", "bibliothek", "--no-vectors", "--jobs", "1").code == 0
    shutil.copytree(ROOT / "data" / "antworten", tmp_path / "data" / "antworten")
    (code,) = blocks("python")
    exec(compile(code, "llm.md", "exec"), {})
    assert "310.000 Euro" in capsys.readouterr().out


def test_figures_of_the_document_hold() -> None:
    """Kinds of faults, the day of the prices, and calls and characters for the long text are as told."""
    assert f"{len(FAULTS)} kinds of faults" in TEXT
    shipped = tomllib.loads(files("pipeline.llm").joinpath("prices.toml").read_text(encoding="utf-8"))
    assert f"as of {shipped['as_of']}" in TEXT
    (told,) = [row for row in rows("text") if row[0] == "long"]
    made = read_bytes(volume.long_text().encode(), "made.txt")
    _, characters, calls, sent, *_ = volume.measured(made, "made", 0.0).strip("| ").split(" | ")
    assert [told[1].replace(",", ""), told[2]] == [characters, calls]
    assert abs(int(told[3].replace(",", "")) / int(sent) - 1) < 0.02
