"""A live language model for the judge, over any OpenAI-compatible endpoint named in the environment."""

from __future__ import annotations

import os
from typing import Any

from eval.judge import Chat
from pipeline.errors import EngineError

SECONDS, ATTEMPTS = 60.0, 2


def chat(model: str, http: Any = None) -> Chat:
    """Return what asks the model; raises EngineError where the environment holds no key.

    Key and endpoint come from OPENAI_API_KEY and OPENAI_BASE_URL only and appear in no message. ``http`` is
    the HTTP client to go through, where it is not the usual one.
    """
    key = os.environ.get("OPENAI_API_KEY", "").strip()
    if not key:
        raise EngineError(
            "Für das Urteil eines Sprachmodells fehlt der Schlüssel: Bitte OPENAI_API_KEY setzen."
        )
    client = _client(model, key, os.environ.get("OPENAI_BASE_URL", "").strip() or None, http)

    def ask(text: str) -> str:
        try:
            said = client.invoke(text).content
        except Exception as error:  # clients raise many kinds of errors; each is one failed call
            raise EngineError(f"Das Sprachmodell „{model}“ antwortet nicht: {_kind(error)}.") from None
        return said if isinstance(said, str) else ""

    return ask


def _client(model: str, key: str, url: str | None, http: Any) -> Any:
    from langchain_openai import ChatOpenAI
    from pydantic import SecretStr

    return ChatOpenAI(
        model=model, api_key=SecretStr(key), base_url=url, temperature=0, timeout=SECONDS,
        max_retries=ATTEMPTS, use_responses_api=False, http_client=http,
    )  # fmt: skip


def _kind(error: Exception) -> str:
    """Return the kind of an error and its HTTP status; its text might quote keys or replies."""
    status = getattr(error, "status_code", None)
    return f"{type(error).__name__}, HTTP {status}" if isinstance(status, int) else type(error).__name__
