"""Two engines at once: joined, each grounded by itself, and none able to bring the other down."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import pytest

from pipeline import tasks
from pipeline.both import Both
from pipeline.errors import EngineError
from pipeline.model import Abstract, Findings, Minutes, Proposals, Statement
from pipeline.report.markdown import to_markdown
from pipeline.report.record import to_record
from pipeline.rules import RulesEngine
from tests.build import minutes_of

MINUTES = minutes_of(
    "Herr Jonas Brandtner (SPD) fragt, wann die Sanierung der Weserbrücke beginnt.",
    "Frau Oellers antwortet, dass der Beginn im Mai vorgesehen sei.",
    "Der Bauausschuss stimmt dem Vorentwurf einstimmig zu.",
    "Die Verwaltung sagt zu, bis zum 31.05.2024 einen Zeitplan vorzulegen.",
)


class Other:
    """An engine that finds what the rules find, changed as wanted."""

    name = "llm"

    def __init__(self, changed: Findings | None = None, error: str | None = None) -> None:
        """Keep what is found, or how it fails."""
        self._changed, self._error = changed, error

    def extract(self, minutes: Minutes) -> Proposals:
        if self._error:
            raise EngineError(self._error)
        found = self._changed if self._changed is not None else RulesEngine().extract(minutes).findings
        return Proposals(findings=found, usage={"calls": 1.0}, model="orakel", prompts={"extract.v1": "abc"})

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        if self._error:
            raise EngineError(self._error)
        told = Statement(text="Der Bauausschuss stimmt dem Vorentwurf zu.", cites=(3,))
        return Proposals(abstract=Abstract(overview=(told,), items=((told,),)))


def test_two_that_agree_need_no_review() -> None:
    """What both found alike is found by both; model, prompts and calls are told."""
    summary = tasks.summarise(MINUTES, Both(RulesEngine(), Other()))
    found = summary.findings
    told = [(f.found_by, f.review) for f in (found.questions[0], found.decisions[0], found.action_items[0])]
    assert told == [(("rules", "llm"), False)] * 3
    assert summary.provenance.engine == "both"
    assert (summary.provenance.model, summary.provenance.usage) == ("orakel", {"calls": 1.0})
    assert [line.text for line in summary.abstract.overview] == ["Der Bauausschuss stimmt dem Vorentwurf zu."]


def test_what_the_second_invents_confirms_nothing() -> None:
    """A finding that its sentences do not carry is refused before joining, and listed."""
    right = RulesEngine().extract(MINUTES).findings
    wrong = replace(right.decisions[0], outcome="rejected")
    summary = tasks.summarise(MINUTES, Both(RulesEngine(), Other(replace(right, decisions=(wrong,)))))
    assert [(d.outcome, d.found_by, d.review) for d in summary.findings.decisions] == [
        ("approved", ("rules",), True)
    ]
    assert [refused.kind for refused in summary.unsupported] == ["decision"]


def test_the_rules_stand_where_the_model_fails() -> None:
    """An engine that fails leaves the findings of the other, all to be looked at, and a line that says so."""
    summary = tasks.summarise(MINUTES, Both(RulesEngine(), Other(error="Das Modell antwortet nicht.")))
    assert len(summary.findings.questions) == 1
    assert all(each.review for each in summary.findings.decisions)
    assert summary.abstract.overview
    assert {refused.reason for refused in summary.unsupported} == {"Das Modell antwortet nicht."}


def test_the_report_says_who_found_what() -> None:
    """A page names what only one engine found, and counts how far the two agree; the record says it too."""
    right = RulesEngine().extract(MINUTES).findings
    summary = tasks.summarise(MINUTES, Both(RulesEngine(), Other(replace(right, decisions=()))))
    page = to_markdown(summary)
    assert "bitte prüfen, nur vom Regelwerk gefunden" in page
    assert "| Beschlüsse | 0 | 0 | 1 | 0 |" in page
    assert "| Fragen | 1 | 0 | 0 | 0 |" in page
    (item,) = to_record(summary)["items"]
    assert (item["decisions"][0]["found_by"], item["decisions"][0]["review"]) == (["rules"], True)
    assert item["action_items"][0]["found_by"] == ["rules", "llm"]


def test_one_engine_alone_is_recorded_as_ever() -> None:
    """Without joining, decisions and tasks have no word of who found them."""
    (item,) = to_record(tasks.summarise(MINUTES, RulesEngine()))["items"]
    assert "found_by" not in item["decisions"][0]
    assert "found_by" not in item["action_items"][0]


class Stopped(Other):
    """An engine that this program is stopped in, by a user who presses Ctrl-C."""

    def extract(self, minutes: Minutes) -> Proposals:
        raise KeyboardInterrupt


class Thinking(Other):
    """An engine that waits for a model until it is closed."""

    def __init__(self) -> None:
        """Begin to wait when asked."""
        super().__init__()
        self.closed = threading.Event()

    def extract(self, minutes: Minutes) -> Proposals:
        self.closed.wait(20)
        return Proposals()

    def close(self) -> None:
        self.closed.set()


def test_ctrl_c_does_not_wait_for_the_model() -> None:
    """Who stops the program while a model thinks is not kept until it has done so."""
    thinking, begun = Thinking(), time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        Both(Stopped(), thinking).extract(MINUTES)
    assert thinking.closed.is_set()
    assert time.monotonic() - begun < 10
