"""The engine over a server of the tests: the real client and real HTTP on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.llm.engine import LLMEngine
from pipeline.llm.live import live
from pipeline.llm.settings import Settings
from tests.endpoint import MODEL, Script, serving


@contextmanager
def engine(oracle: Script, budget: int = 32_000, concurrency: int = 4) -> Iterator[LLMEngine]:
    """Return the engine that asks a server on this machine."""
    with serving(oracle) as endpoint:
        settings = Settings(
            model=MODEL, base_url=endpoint.url, budget=budget, concurrency=concurrency, retries=0
        )
        yield LLMEngine(live(settings), settings)
