"""The tasks as LangChain runnables, for those who build with LangChain themselves.

    from pipeline.llm.chains import extract, summarise
    from pipeline.llm.live import live
    from pipeline.reading import read

    chain = extract(live(settings), settings)           # Runnable[Minutes, Proposals]
    proposals = chain.invoke(read(path))
    many = chain.batch([read(path) for path in paths])

What a chain returns is proposed, not yet checked: ``pipeline.ground.ground`` does that.
"""

from __future__ import annotations

from langchain_core.runnables import Runnable, RunnableLambda

from pipeline.llm.chat import Chat
from pipeline.llm.engine import LLMEngine
from pipeline.llm.settings import Settings
from pipeline.model import Findings, Minutes, Proposals


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
