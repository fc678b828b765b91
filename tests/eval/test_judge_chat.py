"""The live judge speaks to any OpenAI-compatible server and fails in one line that holds no key.

The real clients run; only the last step, from HTTP request to HTTP response, stays in memory.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from eval import judge_chat
from eval.judge import Answered, Chat, judge
from pipeline.errors import EngineError

KEY = "geheim-123"
URL = "http://modell.example/v1"


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", URL)
    monkeypatch.setattr(judge_chat, "ATTEMPTS", 0)


def _chat(server: Callable[[httpx2.Request], httpx2.Response]) -> Chat:
    return judge_chat.chat("modell-1", http=httpx2.Client(transport=httpx2.MockTransport(server)))


def _completion(content: str | None) -> httpx2.Response:
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    whole = {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    return httpx2.Response(200, json=whole)


def test_a_server_is_asked_and_believed() -> None:
    """Each answer is sent twice, at temperature 0, with model and key, and the verdicts come back."""
    heard: list[tuple[str, str, dict[str, Any]]] = []

    def server(request: httpx2.Request) -> httpx2.Response:
        heard.append((str(request.url), request.headers["Authorization"], json.loads(request.content)))
        return _completion('{"stufe": 2, "grund": "sagt dasselbe"}')

    case = Answered(name="f1", question="Wann?", expected="Im Mai.", said="Im Mai.", right=True)
    judged = judge([case], _chat(server))
    assert judged.rights == ((True, True),)
    assert [(url, key) for url, key, _ in heard] == [(f"{URL}/chat/completions", f"Bearer {KEY}")] * 2
    assert {(body["model"], body["temperature"]) for _, _, body in heard} == {("modell-1", 0)}
    assert all("Im Mai." in body["messages"][0]["content"] for _, _, body in heard)


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (401, b'{"error": {"message": "Incorrect API key provided: geheim-123"}}'),
        (429, b'{"error": {"message": "slow down"}}'),
        (500, b"kaputt"),
        (200, b"kein json"),
        (200, b"{}"),
        (200, b'{"choices": []}'),
    ],
    ids=["key", "limit", "crash", "text", "empty", "no choice"],
)
def test_a_failing_server_is_one_german_line(status: int, body: bytes) -> None:
    """Whatever the server does wrong is one line that holds no key."""
    headers = {"Content-Type": "application/json"}
    with pytest.raises(EngineError, match="„modell-1“ antwortet nicht") as caught:
        _chat(lambda _: httpx2.Response(status, content=body, headers=headers))("Wie?")
    assert KEY not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert (f"HTTP {status}" in str(caught.value)) == (status != 200)


@pytest.mark.parametrize("error", [httpx2.ConnectError("no"), httpx2.ReadTimeout("no")], ids=["gone", "slow"])
def test_nobody_there_is_one_german_line(error: Exception) -> None:
    """An endpoint that cannot be reached, or does not answer in time, is one failed call."""

    def server(request: httpx2.Request) -> httpx2.Response:
        raise error

    with pytest.raises(EngineError, match="antwortet nicht"):
        _chat(server)("Wie?")


def test_an_empty_message_is_no_verdict() -> None:
    """A reply without content is an empty text."""
    assert _chat(lambda _: _completion(None))("Wie?") == ""


@pytest.mark.parametrize("key", [None, "", "  "])
def test_without_a_key_nothing_is_tried(key: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing key is one German line that says what to set."""
    monkeypatch.delenv("OPENAI_API_KEY")
    if key is not None:
        monkeypatch.setenv("OPENAI_API_KEY", key)
    with pytest.raises(EngineError, match="Bitte OPENAI_API_KEY setzen"):
        judge_chat.chat("m")
