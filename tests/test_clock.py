"""Today is the day of whoever asks, the same for every command."""

from __future__ import annotations

import json
import os
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from pipeline import clock
from tests.test_cli import Run
from tests.test_cli_asking import MAY

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process is fixed here")
# Somewhere in the world it is another day than in Greenwich, at any time.
FAR = ("FAR-14", "FAR+12")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, with a library of one document, where no time is set."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", "bibliothek")
    Path("mai.txt").write_text(MAY, encoding="utf-8")
    made = Run(monkeypatch, capsys)
    assert made("ingest", "mai.txt", "--no-vectors", "--jobs", "1").code == 0
    return made


@pytest.mark.parametrize("zone", FAR)
def test_today_is_that_of_the_user(run: Run, monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    """What a question means by today, what is done today and when a summary was made are one day."""
    hours = 14 if zone == FAR[0] else -12
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        before = datetime.now().astimezone()
        assert before.utcoffset() == timedelta(hours=hours)
        asked = json.loads(run("ask", "Welche Aufgaben gibt es seit heute?", "--format", "json").out)
        key = json.loads(run("items", "--format", "json").out)["items"][0]["id"]
        run("items", "done", key, "--note", "x")
        done = next(i for i in json.loads(run("items", "--format", "json").out)["items"] if i["id"] == key)
        made = json.loads(run("summarise", "mai.txt", "--format", "json").out)["provenance"]["created"]
        days = {clock.today().isoformat(), done["closing"]["date"], made[:10], asked["plan"]["since"]}
        after = datetime.now().astimezone()
    finally:
        monkeypatch.undo()
        time.tzset()
    assert days <= {before.date().isoformat(), after.date().isoformat()}


def test_a_time_that_is_set_counts_everywhere(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH makes what is made, asked and done repeatable."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    key = json.loads(run("items", "--format", "json").out)["items"][0]["id"]
    run("items", "done", key, "--note", "x")
    done = next(i for i in json.loads(run("items", "--format", "json").out)["items"] if i["id"] == key)
    assert done["closing"]["date"] == "2023-11-14"
    made = json.loads(run("summarise", "mai.txt", "--format", "json").out)["provenance"]["created"]
    assert made == "2023-11-14T22:13:20+00:00"
    assert os.environ["SOURCE_DATE_EPOCH"] == "1700000000"
