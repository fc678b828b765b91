"""What must not be sent goes out by no door, and what was not sent is not believed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pipeline.llm.chat import Request
from pipeline.llm.engine import LLMEngine
from pipeline.llm.packing import head, pack
from pipeline.model import Findings
from pipeline.tasks import summarise
from tests.llm.plain import Counting, settings
from tests.llm.written import SITTING, model, said, sitting

REMOTE = settings(base_url="https://ki.example/v1")
OPEN = sitting()
CLOSED = replace(OPEN, items=(*OPEN.items[:2], replace(OPEN.items[2], public=False)))


def guessing(request: Request) -> Mapping[str, Any]:
    """Cite sentences that were never shown, beside some that were."""
    task = {"by": ["Quellmann"], "text": None, "due": None, "tier": "A"}
    asked = {"by": ["ein Bürger"], "text": None, "status": "answered"}
    return said(
        request,
        questions=[{**asked, "s": [13], "answers": [{"s": [14], "by": ["Herr Born"], "text": None}]}],
        tasks=[{**task, "s": [8, 13]}, {**task, "s": [8]}],
        abstract=[{"s": [14], "text": "Herr Born verneint dies."}],
    )


def test_a_guessed_number_brings_nothing_closed_out_or_in() -> None:
    """A model that cites what it was not shown gets no words of it in the repair, nor a finding."""
    chat = Counting(model(guessing))
    summary = summarise(CLOSED, LLMEngine(chat, REMOTE))
    sent = "\n".join(request.user for request in chat.asked)
    assert [request.prompt for request in chat.asked] == ["extract.v1", "repair.v1"]
    assert "Winterdienst" not in sent
    assert "verneint" not in sent
    assert summary.findings == Findings()
    unsent = [u for u in summary.unsupported if "nicht gesendet" in u.reason and u.proposal]
    assert sorted(u.kind for u in unsent) == ["action", "question", "summary"]


def test_a_repair_may_not_cite_what_it_was_not_shown_either() -> None:
    """A repaired entry with a number that was never sent mends nothing."""

    def repairing(request: Request) -> Mapping[str, Any]:
        asked = {"s": [13], "by": ["ein Bürger"], "text": None, "status": "unanswered", "answers": []}
        if request.prompt == "repair.v1":
            return said(request, questions=[{**asked, "n": 1}])
        return said(request, questions=[{**asked, "s": [8], "by": ["Quellmann"]}])

    summary = summarise(CLOSED, LLMEngine(model(repairing), REMOTE))
    assert summary.findings == Findings()


def test_a_name_that_only_closed_sentences_tell_is_told_to_nobody() -> None:
    """Full names from a part that is not public stand neither above another part nor in a repair."""
    told = [*SITTING[:4], "Herr Conrad fragt, was die Sperrung koste.", *SITTING[5:13],
            "Herr Wendelin Conrad (CDU) nennt den Käufer."]  # fmt: skip
    minutes = sitting(*told)
    closed = replace(minutes, items=(*minutes.items[:2], replace(minutes.items[2], public=False)))
    parts = pack(closed, 250, range(12, 15))
    assert len(parts) > 1
    assert "Wendelin" not in "\n".join(head(closed, part) for part in parts)
    assert "Wendelin Conrad (CDU)" in "\n".join(head(closed, part) for part in pack(closed, 250))

    def naming(request: Request) -> Mapping[str, Any]:
        wrong = {"s": [7], "by": ["Herr Conrad"], "text": None, "due": None, "tier": "A"}
        return said(request, tasks=[wrong] if request.prompt == "extract.v1" else [])

    chat = Counting(model(naming))
    summarise(closed, LLMEngine(chat, REMOTE))
    assert chat.asked[-1].prompt == "repair.v1"
    assert "Conrad" in chat.asked[-1].user
    assert "Wendelin" not in chat.asked[-1].user
