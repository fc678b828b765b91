"""Requests, settings and waits for tests of chats."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pipeline.llm.chat import Chat, Reply, Request
from pipeline.llm.live import Patience, live
from pipeline.llm.settings import Settings
from tests.endpoint import MODEL, Call, Endpoint

REPLY = '{"questions": [{"s": [1, 2], "by": ["Anna Muster"], "status": "answered"}], "tasks": []}'
SCHEMA = {"type": "object", "properties": {"tasks": {"type": "array"}}, "required": ["tasks"]}


def right(call: Call) -> str:
    """Return what a good server replies."""
    return REPLY


def request(user: str = "[1] Frau Muster fragt nach dem Zaun {Az. 7}.", **more: Any) -> Request:
    """Return one call."""
    said: dict[str, Any] = {
        "document": "musterau", "prompt": "extract.v1", "hash": "0" * 12, "system": "Antworte in JSON: {…}",
        "user": user, "schema": SCHEMA, "sentences": {1: "Frau Muster fragt nach dem Zaun."},
    }  # fmt: skip
    return Request(**said | more)


@dataclass
class Waits:
    """The seconds that a chat would have waited."""

    seconds: list[float] = field(default_factory=list)

    def patience(self, **more: Any) -> Patience:
        """Return a patience that notes its waits and takes no time."""
        return Patience(sleep=self.seconds.append, chance=lambda: 1.0, **more)


def settings(url: str, **more: Any) -> Settings:
    """Return the settings for a server of the tests."""
    said: dict[str, Any] = {"model": MODEL, "base_url": url, "timeout": 30.0, "retries": 2}
    return Settings(**said | more)


def chat(endpoint: Endpoint, waits: Waits | None = None, **more: Any) -> Chat:
    """Return the live chat with a server, which takes no time to wait."""
    patience = (waits or Waits()).patience()
    return live(settings(endpoint.url, **more), patience=patience)


def asked(endpoint: Endpoint, waits: Waits | None = None, **more: Any) -> Reply:
    """Return what one call comes to."""
    return chat(endpoint, waits, **more)(request())
