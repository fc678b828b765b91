"""The tasks can be put together with other LangChain parts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from langchain_core.runnables import Runnable, RunnableLambda

from pipeline.ground import ground
from pipeline.library import Plan, Reply
from pipeline.llm.answering import LLMAnswerer
from pipeline.llm.chains import answer, extract, plan, summarise
from pipeline.llm.chat import Request
from pipeline.llm.engine import LLMEngine
from pipeline.model import Findings, Minutes, Proposals
from pipeline.store import Library
from tests.llm.plain import settings
from tests.llm.test_answering import WHEN, library
from tests.llm.test_answering import model as answering
from tests.llm.written import data_of, model, sitting

MINUTES = sitting()
TODAY = date(2024, 7, 1)
CARRIED = ("Der Bau des Radwegs beginnt im Oktober.", "beginne im Oktober")
__all__ = ["library"]  # a fixture


def reader(request: Request) -> dict[str, Any]:
    """Reply with every sentence below a heading as a statement."""
    data = data_of(request).items()
    told = [{"s": [n], "text": words} for n, words in data if "TOP" not in words and n > 1]
    empty: dict[str, Any] = {"questions": [], "decisions": [], "tasks": []}
    return {**empty, "abstract": told, "overview": told[:1]}


def test_a_chain_does_what_the_engine_does() -> None:
    """Minutes go in, proposals come out, the same as without LangChain."""
    chat, given = model(reader), settings(budget=250)
    engine = LLMEngine(chat, given)
    assert extract(chat, given).invoke(MINUTES) == engine.extract(MINUTES)
    alone = summarise(chat, given).invoke(MINUTES)
    assert alone == LLMEngine(chat, given).summarise(MINUTES, Findings())


@pytest.mark.parametrize("make", [extract, summarise])
def test_chains_can_be_batched_and_piped(make: Any) -> None:
    """Several documents go through at once, and what follows gets what a chain returns."""
    chain: Runnable[Minutes, Proposals] = make(model(reader), settings())
    others = [sitting("Sitzung", f"# TOP 1 Steg {n}", "Ende.", firsts=(2,)) for n in range(3)]
    checked = chain | RunnableLambda(len_of_first)
    assert checked.batch(others) == [1, 1, 1]
    assert ground(chain.invoke(MINUTES), MINUTES).unsupported == ()


def len_of_first(proposals: Proposals) -> int:
    """Return how many statements the first agenda item has."""
    return len(proposals.abstract.items[0])


def test_a_question_goes_through_chains_as_it_goes_through_the_answerer(library: Library) -> None:
    """A question goes in and an answer comes out, the same as without LangChain."""
    chat, folder = answering(CARRIED), library.folder
    made = plan(chat, settings(), folder, TODAY).invoke(WHEN)
    assert made == LLMAnswerer(chat, settings()).plan(WHEN, library.catalogue(), TODAY)[0]
    assert "Beginn" in made.words
    told = answer(chat, settings(), folder).invoke(made)
    assert [said.text for said in told.said] == ["Der Bau des Radwegs beginnt im Oktober."]
    assert told.said[0].places


def test_chains_about_a_library_can_be_piped_and_batched(library: Library) -> None:
    """Plan and answer make one chain, several questions go through it at once, and inventions do not."""
    chat, folder = answering(CARRIED, ("Er kostet 12 Millionen Euro.", "beginne im Oktober")), library.folder
    asking: Runnable[str, Reply] = plan(chat, settings(), folder, TODAY) | answer(chat, settings(), folder)
    told = asking.batch([WHEN, f"{WHEN} Und was kostet er?"])
    assert [[said.text for said in reply.said] for reply in told] == [[CARRIED[0]], [CARRIED[0]]]
    assert [reply.trace.removed[0].proposal["text"] for reply in told] == ["Er kostet 12 Millionen Euro."] * 2


def test_a_plan_of_the_model_that_cannot_be_read_is_that_of_the_rules(library: Library) -> None:
    """A chain does not break where the model talks nonsense."""
    made: Plan = plan(answering(plan="Gern!"), settings(), library.folder, TODAY).invoke(WHEN)
    assert made.question == WHEN
