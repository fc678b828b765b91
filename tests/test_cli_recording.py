"""Replies kept with --record and told again with --replay, from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.endpoint import Answer, Call, completion, serving
from tests.test_cli import Run
from tests.test_cli_model import TEXT, found, good, model


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, in an empty folder, with nothing set in the environment."""
    for name in ("PROTOKOLLANT_MODEL", "PROTOKOLLANT_BASE_URL", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mai.txt").write_text(TEXT, encoding="utf-8")
    return Run(monkeypatch, capsys)


def other(words: str) -> str:
    """Return what is said in another sitting, of which only the formulas are those of the first."""
    said = (
        ("Bauausschusses der Stadt Musterau am 14.05", "Jugendausschusses der Stadt Lindenbach am 11.06"),
        ("Radweg", "Spielplatz"), ("den Zeitplan", "die Kosten"), ("Zeitplan", "Kosten"), ("Steg", "Zaun"),
    )  # fmt: skip
    for old, new in said:
        words = words.replace(old, new)
    return words


def both_read(call: Call) -> Answer:
    """Answer as a good model does that reads either sitting."""
    return completion((other if "Lindenbach" in call.user else str)(json.dumps(found(call))))


def entries_of(out: str) -> list[tuple[Any, Any]]:
    """Return what each record in JSON Lines says, and what of it no sentence carries."""
    return [(record["items"], record["unsupported"]) for record in map(json.loads, out.splitlines())]


@pytest.fixture
def namesakes(tmp_path: Path) -> tuple[Path, Path]:
    """Two different minutes of one name in two folders."""
    paths = tmp_path / "a" / "protokoll.txt", tmp_path / "b" / "protokoll.txt"
    for path, text in zip(paths, (TEXT, other(TEXT)), strict=True):
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.mark.parametrize("at_once", [True, False], ids=["in one run", "one after the other"])
def test_records_of_namesakes_are_kept_apart(run: Run, namesakes: tuple[Path, Path], at_once: bool) -> None:
    """Files of one name have a file of records each, whichever run made it, and each is replayed as itself.

    Recording one again replaces its own record and leaves the other; edited, it still finds its own.
    """
    asked, each = ("summarise", "--engine", "llm", "--format", "json"), [(path,) for path in namesakes]
    with serving(both_read) as endpoint:
        keep = (*asked, *model(endpoint), "--record", "belege")
        for paths in [namesakes] if at_once else each:
            assert run(*keep, *paths).code == 0
        files = {path: path.read_bytes() for path in Path("belege").rglob("*.json")}
        run(*keep, namesakes[1])
    assert len(files) == 2
    assert {path: path.read_bytes() for path in Path("belege").rglob("*.json")}.keys() == files.keys()
    replay = (*asked, "--replay", "belege")
    said = entries_of(run(*replay, *namesakes).out)
    assert [questions(one) for one in said] == [
        ["Wann wird der Radweg gebaut?"],
        ["Wann wird der Spielplatz gebaut?"],
    ]
    assert [unsupported for _, unsupported in said] == [[], []]
    edited = other(TEXT).replace("TOP 2 Zaun", "TOP 2 Zaun und Tor")
    namesakes[1].write_text(edited, encoding="utf-8")
    later = entries_of(run(*replay, *namesakes).out)
    assert [questions(one) for one in later] == [questions(one) for one in said]


def test_a_record_of_a_namesake_is_none(run: Run, namesakes: tuple[Path, Path]) -> None:
    """Minutes that were never recorded are not told from those of other minutes of their name."""
    with serving(both_read) as endpoint:
        options = ("--engine", "llm", *model(endpoint), "--record", "belege")
        assert run("summarise", namesakes[0], *options).code == 0
    done = run("summarise", namesakes[1], "--engine", "llm", "--replay", "belege")
    assert (done.code, done.out) == (1, "")
    assert "Hierfür ist keine Antwort aufgezeichnet" in done.err


def questions(entry: tuple[Any, Any]) -> list[str]:
    """Return the questions of what a record says."""
    return [question["text"] for item in entry[0] for question in item["questions"]]


def test_records_are_replayed_without_a_server(run: Run, tmp_path: Path) -> None:
    """What --record keeps, --replay tells again with no network and no model named."""
    with serving(good) as endpoint:
        first = run("summarise", "mai.txt", "--engine", "llm", *model(endpoint), "--record", "belege")
    again = run("summarise", "mai.txt", "--engine", "llm", "--replay", "belege", "--format", "json")
    assert (first.code, again.code) == (0, 0)
    assert list((tmp_path / "belege").rglob("*.json"))
    (question,) = [q for item in json.loads(again.out)["items"] for q in item["questions"]]
    assert question["text"] == "Wann wird der Radweg gebaut?"
