"""Every fault of an endpoint while a question is asked: the model answers, the rules do, or one line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from pipeline import tasks
from pipeline.errors import EngineError
from pipeline.library import Origin, Reply
from pipeline.llm.answering import LLMAnswerer
from pipeline.llm.live import live
from pipeline.rules import RulesEngine
from pipeline.store import Library
from tests.endpoint import Call, Script, completion, serving
from tests.faults import FAULTS
from tests.llm.asked import Waits, settings
from tests.llm.bridge import minutes, replied
from tests.llm.fault_table import ASK, Outcome

QUESTION = "Wann wird die Brücke am Mühlbach wieder geöffnet?"
STATED = "Die Brücke wird im September geöffnet."


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key of whoever runs the tests is sent anywhere."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "PROTOKOLLANT_API_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one sitting."""
    folder = tmp_path_factory.mktemp("bibliothek")
    with Library.open(folder, create=True) as made:
        found = tasks.summarise(minutes(), RulesEngine()).findings
        made.add(minutes(), found, Origin(path="m.txt", name="m.txt"), engine="rules", file_hash="f")
    with Library.open(folder) as opened:
        yield opened


def asked(library: Library, answer: Script, timeout: float = 30.0) -> Reply | EngineError:
    """Return what a server's answers lead to."""
    with serving(answer) as endpoint:
        chosen = settings(endpoint.url, timeout=timeout)
        chat = live(chosen, patience=Waits().patience())
        try:
            return tasks.ask(QUESTION, library, today=date(2024, 7, 1), answerer=LLMAnswerer(chat, chosen))
        except EngineError as error:
            return error


def outcome(came: Reply | EngineError) -> Outcome:
    """Return what became of a question, after looking whether it is what it says it is."""
    if isinstance(came, EngineError):
        assert "\n" not in str(came)
        return "error"
    if came.trace.failures:
        assert came.answered, "the rules answer where the model does not"
        assert all("\n" not in line for line in came.trace.failures)
        return "part"
    if came.trace.removed:
        assert not came.answered
        return "apart"
    assert [said.text for said in came.said] == [STATED]
    return "whole"


def is_plan(call: Call) -> bool:
    """Tell whether a call is about what the question means."""
    return "<katalog>" in call.user


def test_without_a_fault_the_model_answers(library: Library) -> None:
    """Two calls, one answer."""
    assert outcome(asked(library, lambda call: completion(replied(call)))) == "whole"


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_while_the_question_is_understood(library: Library, name: str) -> None:
    """What strikes the first of the two calls leaves the rules to understand the question."""
    assert (
        outcome(asked(library, FAULTS[name].where(replied, is_plan), FAULTS[name].patience)) == ASK[name].plan
    )


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_while_the_question_is_answered(library: Library, name: str) -> None:
    """What strikes the second leaves the rules to answer it."""
    came = asked(library, FAULTS[name].where(replied, lambda call: not is_plan(call)), FAULTS[name].patience)
    assert outcome(came) == ASK[name].answer


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_all_calls_about_a_question(library: Library, name: str) -> None:
    """What strikes both leaves the rules to do all, or one line."""
    assert outcome(asked(library, FAULTS[name].always(replied), FAULTS[name].patience)) == ASK[name].always
