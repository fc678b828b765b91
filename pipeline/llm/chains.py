"""The tasks as LangChain runnables, for those who build with LangChain themselves.

    from pipeline.llm.chains import extract, summarise
    from pipeline.llm.live import live
    from pipeline.reading import read

    chain = extract(live(settings), settings)           # Runnable[Minutes, Proposals]
    proposals = chain.invoke(read(path))
    many = chain.batch([read(path) for path in paths])

What these return is proposed, not yet checked: ``pipeline.ground.ground`` does that. ``plan`` and ``answer``
are about a library, and what they return is checked:

    asking = plan(chat, settings, folder) | answer(chat, settings, folder)      # Runnable[str, Reply]
    reply = asking.invoke("Wann wird der Radweg gebaut?")

The chat comes from ``pipeline.llm.setup.chat`` with cache, budget and announcement, or from ``live`` without.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from langchain_core.runnables import Runnable, RunnableLambda

from pipeline import clock
from pipeline.library import Plan, Reply
from pipeline.llm.answering import LLMAnswerer
from pipeline.llm.chat import Chat
from pipeline.llm.engine import LLMEngine
from pipeline.llm.settings import Settings
from pipeline.model import Findings, Minutes, Proposals
from pipeline.search import search
from pipeline.store import Library


def extract(chat: Chat, settings: Settings) -> Runnable[Minutes, Proposals]:
    """Return what finds questions, decisions and action items of minutes, with an abstract, in one go."""
    engine = LLMEngine(chat, settings)
    return RunnableLambda(engine.extract, name="extract")


def summarise(chat: Chat, settings: Settings) -> Runnable[Minutes, Proposals]:
    """Return what writes the abstract of minutes alone."""
    engine = LLMEngine(chat, settings)

    def abstract(minutes: Minutes) -> Proposals:
        return engine.summarise(minutes, Findings())

    return RunnableLambda(abstract, name="summarise")


def plan(chat: Chat, settings: Settings, library: Path, today: date | None = None) -> Runnable[str, Plan]:
    """Return what understands questions to the library in a folder; where the model fails the rules do.

    ``today`` is the day from which "last year" counts.
    """
    answerer = LLMAnswerer(chat, settings)

    def planned(question: str) -> Plan:
        with Library.open(library) as opened:
            day = today or clock.today()
            return answerer.plan(question, opened.catalogue(), day)[0]

    return RunnableLambda(planned, name="plan")


def answer(chat: Chat, settings: Settings, library: Path) -> Runnable[Plan, Reply]:
    """Return what searches the library in a folder, by words alone, and answers from what it has found."""
    answerer = LLMAnswerer(chat, settings)

    def answered(made: Plan) -> Reply:
        with Library.open(library) as opened:
            names = opened.catalogue()
            hits = search(opened, made, legs=("text",), abbreviations=names.abbreviations)
            return answerer.answer(made, hits, opened)

    return RunnableLambda(answered, name="answer")
