"""What a user sees of each fault while a question is asked: answer, lines for what failed, exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline import tasks
from pipeline.library import Origin
from pipeline.rules import RulesEngine
from pipeline.store import Library
from tests.endpoint import MODEL, serving
from tests.faults import FAULTS
from tests.llm.bridge import minutes, replied
from tests.llm.fault_table import ASK, Outcome
from tests.test_cli import Run

QUESTION = "Wann wird die Brücke am Mühlbach wieder geöffnet?"
BEFORE = ("Die Sätze gehen an ", "Der Preis von ")  # said before the first call
CODES: dict[Outcome, int] = {"whole": 0, "apart": 0, "part": 3, "error": 1}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a library of one sitting."""
    folder = tmp_path_factory.mktemp("bibliothek")
    with Library.open(folder, create=True) as made:
        found = tasks.summarise(minutes(), RulesEngine()).findings
        made.add(minutes(), found, Origin(path="m.txt", name="m.txt"), engine="rules", file_hash="f")
    return folder


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_has_its_exit_code(
    name: str,
    library: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """0 for an answer of the model, 3 where rules stand in and lines say so, 1 with one line for none."""
    for unset in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "PROTOKOLLANT_API_KEY", "PROTOKOLLANT_MODEL"):
        monkeypatch.delenv(unset, raising=False)
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    Path("protokollant.toml").write_text("[llm]\nretries = 0\ntimeout = 0.5\n", encoding="utf-8")
    with serving(FAULTS[name].always(replied)) as endpoint:
        done = Run(monkeypatch, capsys)(
            "ask", QUESTION, "--library", library, "--engine", "llm", "--model", MODEL,
            "--base-url", endpoint.url, "--format", "json",
        )  # fmt: skip
    outcome = ASK[name].always
    assert done.code == CODES[outcome], done.err
    assert "Traceback" not in done.err
    told = [line for line in done.err.splitlines() if not line.startswith(BEFORE)]
    if outcome == "error":
        assert (done.out, len(told)) == ("", 1)
        return
    record = json.loads(done.out)
    assert record["answered"] == (outcome != "apart")
    assert told == record["provenance"]["failures"]
    assert bool(told) == (outcome == "part")
    assert bool(record["provenance"]["removed"]) == (outcome == "apart")
