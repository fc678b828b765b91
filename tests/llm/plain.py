"""Plain functions in the place of a model: requests and chats to wrap."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Any

from pipeline.llm.chat import Reply, Request
from pipeline.llm.settings import Settings

SENTENCES = {1: "Frau Abel fragt nach dem Steg.", 2: "Die Verwaltung prüft das."}


def request(
    document: str = "musterau",
    sentences: Mapping[int, str] = SENTENCES,
    *,
    prompt: str = "extract.v1",
    part: int = 1,
    user: str | None = None,
) -> Request:
    """Return a request about some numbered sentences."""
    numbered = "\n".join(f"[{number}] {words}" for number, words in sentences.items())
    return Request(
        document=document,
        prompt=prompt,
        hash="0123456789ab",
        system="Antworte in JSON.",
        user=numbered if user is None else user,
        schema={"type": "object"},
        sentences=sentences,
        part=part,
    )


def settings(**given: Any) -> Settings:
    """Return settings for an invented model."""
    return Settings(**{"model": "probe-1", **given})


class Counting:
    """A chat that keeps what it was asked; ``say`` makes the reply."""

    def __init__(self, say: Callable[[Request], Reply] = lambda _: Reply(text="{}", model="probe-1")) -> None:
        self._say, self._lock = say, threading.Lock()
        self.asked: list[Request] = []

    def __call__(self, request: Request) -> Reply:
        """Keep the request and return its reply."""
        with self._lock:
            self.asked.append(request)
        return self._say(request)
