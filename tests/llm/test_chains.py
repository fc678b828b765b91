"""The tasks can be put together with other LangChain parts."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable, RunnableLambda

from pipeline.ground import ground
from pipeline.llm.chains import extract, summarise
from pipeline.llm.chat import Request
from pipeline.llm.engine import LLMEngine
from pipeline.model import Findings, Minutes, Proposals
from tests.llm.plain import settings
from tests.llm.written import data_of, model, sitting

MINUTES = sitting()


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
