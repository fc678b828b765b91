"""Every fault of an endpoint leads to a whole result, to a part that says so, or to one clear line."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from pipeline.errors import EngineError
from pipeline.llm.engine import LLMEngine
from pipeline.llm.live import live
from pipeline.model import NOT_EVALUATED, Findings, Summary
from pipeline.tasks import summarise
from tests.endpoint import Answer, Call, Script, completion, serving
from tests.faults import FAULTS, INSIDE
from tests.llm.asked import Waits, settings
from tests.llm.bridge import SECOND, TEXT, minutes, right
from tests.llm.fault_table import DOCUMENT, EXTRACT, Outcome, render
from tests.test_cli import Run

TWO_PARTS = 500  # characters a call


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key of whoever runs the tests is sent anywhere."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "PROTOKOLLANT_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def asked(answer: Script, *, budget: int = 32_000, timeout: float = 30.0) -> Summary | EngineError:
    """Return what becomes of the document at a server, one call after the other."""
    with serving(answer) as endpoint:
        chosen = settings(endpoint.url, concurrency=1, budget=budget, timeout=timeout)
        engine = LLMEngine(live(chosen, patience=Waits().patience()), chosen)
        try:
            return summarise(minutes(), engine)
        except EngineError as error:
            return error


@cache
def faultless() -> Summary:
    """Return the summary that no fault has touched."""
    came = asked(good)
    assert isinstance(came, Summary)
    return came


def good(call: Call) -> Answer:
    """Answer as a server that has no faults."""
    return completion(right(call))


def outcome(came: Summary | EngineError) -> Outcome:
    """Return what became of a document, after looking whether it is what it says it is."""
    if isinstance(came, EngineError):
        line = str(came)
        assert "\n" not in line
        assert line.startswith(("http://127.0.0.1:", "musterau.txt: "))
        return "error"
    assert entries(came.findings) <= entries(faultless().findings), "nothing is there that is not right"
    reasons = [(lost.kind, lost.reason, str(lost.proposal)) for lost in came.unsupported]
    assert len(reasons) == len(set(reasons)), "nothing is told twice"
    if any(kind in NOT_EVALUATED for kind, _, _ in reasons):
        return "part"
    if reasons:
        return "apart"
    assert came.findings == faultless().findings
    assert came.abstract == faultless().abstract
    return "whole"


def entries(found: Findings) -> set[tuple[str, str]]:
    """Return findings as far as they can be told apart; a question may lack answers that came too late."""
    return {
        *(("question", question.text) for question in found.questions),
        *(
            ("decision", f"{decision.text} {decision.outcome} {decision.vote}")
            for decision in found.decisions
        ),
        *(("task", f"{task.task} {task.assignees} {task.due}") for task in found.action_items),
    }


def about_second(call: Call) -> bool:
    """Tell whether a call is about the second agenda item."""
    return SECOND in call.user.partition("<niederschrift>")[2]


def test_there_are_faults_enough() -> None:
    """The table has every fault, many of them within replies that HTTP calls good."""
    assert set(EXTRACT) == set(FAULTS)
    assert len(FAULTS) >= 24
    assert len(INSIDE) >= 8


def test_without_a_fault_all_is_found() -> None:
    """One call finds what two find, so that a fault is what a difference comes from."""
    assert [len(found) for found in (faultless().findings.questions, faultless().findings.decisions)] == [
        2,
        1,
    ]
    assert len(faultless().findings.action_items) == 1
    assert faultless().unsupported == ()
    assert outcome(asked(good, budget=TWO_PARTS)) == "whole"


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_the_first_call(name: str) -> None:
    """What strikes once is got over, unless it says that trying again is in vain."""
    assert outcome(asked(FAULTS[name].once(right), timeout=FAULTS[name].patience)) == EXTRACT[name].once


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_every_call(name: str) -> None:
    """What strikes always leaves what can be understood, or one line."""
    assert outcome(asked(FAULTS[name].always(right), timeout=FAULTS[name].patience)) == EXTRACT[name].always


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_one_part_of_two(name: str) -> None:
    """What strikes one part leaves the other as it is."""
    came = asked(FAULTS[name].where(right, about_second), budget=TWO_PARTS, timeout=FAULTS[name].patience)
    assert outcome(came) == EXTRACT[name].one_part
    assert isinstance(came, Summary)
    first, all_first = (
        {entry for entry in entries(summary.findings) if "Brücke" in entry[1] or "Zeitplan" in entry[1]}
        for summary in (came, faultless())
    )
    assert first == all_first


def test_the_document_is_the_table() -> None:
    """What users read is what is asserted here."""
    assert DOCUMENT.read_text(encoding="utf-8") == render()


@pytest.mark.parametrize(
    ("fault", "code"),
    [("fenced", 0), ("wrong_types", 3), ("invented", 0), ("unauthorised", 1), ("refusal", 1)],
)
def test_the_exit_code_says_what_became_of_it(
    fault: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the command line: 0 for whole results, 3 for those in part, 1 where there is something to do."""
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path / "cache"))
    (tmp_path / "musterau.txt").write_text(TEXT, encoding="utf-8")
    with serving(FAULTS[fault].always(right)) as endpoint:
        done = Run(monkeypatch, capsys)(
            "summarise", tmp_path / "musterau.txt", "--engine", "llm", "--model", "stadtschreiber",
            "--base-url", endpoint.url, "--format", "json",
        )  # fmt: skip
    assert done.code == code, done.err
    assert bool(done.out) == (code != 1)
    assert "Traceback" not in done.err
