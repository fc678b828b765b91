"""What leaves this machine by the live chat: the request, to the endpoint that was named, nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.errors import EngineError
from pipeline.llm.live import TRACED, live, place_of
from pipeline.llm.private import announced
from tests.endpoint import Answer, Call, completion, failure, serving
from tests.llm.asked import REPLY, Waits, asked, request, settings

ROOT = Path(__file__).parents[2]
KEY = "sk-ganz-geheim-0815"


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key of whoever runs the tests is sent anywhere."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "PROTOKOLLANT_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def good(call: Call) -> Answer:
    """Answer as a server that has no faults."""
    return completion(REPLY)


# --- keys ---------------------------------------------------------------------------------------------


def test_openai_wants_a_key() -> None:
    """Without a key nothing is sent to OpenAI, and one line says what to set."""
    with pytest.raises(EngineError, match="OPENAI_API_KEY"):
        live(settings("https://api.openai.com/v1"))(request())


def test_the_key_of_openai_is_for_openai(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another server gets OPENAI_API_KEY only where OPENAI_BASE_URL names that very server."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with serving(good) as endpoint:
        asked(endpoint)
        monkeypatch.setenv("OPENAI_BASE_URL", f"{endpoint.url}/")
        asked(endpoint)
    assert [call.headers["authorization"] for call in endpoint.chats] == ["Bearer none", f"Bearer {KEY}"]


def test_a_key_is_sent_and_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key goes into the header, and not into a line, a representation or the announcement."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-der-andere")
    monkeypatch.setenv("PROTOKOLLANT_API_KEY", KEY)
    shown: list[str] = []
    with serving(lambda call: failure(400, f"Bad key {KEY} or Bearer {KEY} in sk-teil****0815")) as endpoint:
        url = endpoint.url.replace("http://", "http://amt:passwort@")
        inner = live(settings(url), patience=Waits().patience())
        talk = announced(inner, settings(url), shown.append, lambda: place_of(settings(url)))
        shown.append(str(talk(request()).error))
        shown.append(repr(vars(inner)))
    with serving(lambda call: failure(401, f"Incorrect API key: {KEY}")) as endpoint:
        with pytest.raises(EngineError) as raised:
            asked(endpoint)
        shown.append(str(raised.value))
    assert endpoint.chats[0].headers["authorization"] == f"Bearer {KEY}"
    assert len(shown) == 4
    assert [line for line in shown if "geheim" in line or "0815" in line] == []
    assert "passwort" not in shown[0] + shown[1]


# --- others ---------------------------------------------------------------------------------------------

TRACING = """
import os, sys
sys.path.insert(0, {root!r})
from tests.endpoint import completion, serving
from tests.llm.asked import asked
def ask(endpoint):
    assert asked(endpoint).finish == "stop"
def judge(endpoint):
    from eval.judge_chat import chat, settings
    assert chat(settings("m", {{"base_url": endpoint.url}}), print)("Wann?") == "{{}}"
with serving(lambda call: completion("{{}}")) as endpoint, serving(lambda call: completion("")) as smith:
    os.environ["LANGSMITH_ENDPOINT"] = smith.url
    {whose}(endpoint)
    import langchain_core.tracers.langchain as tracers
    tracers.get_client().flush()
    print(len(endpoint.calls), sum("/runs" in call.path for call in smith.calls))
"""


@pytest.mark.slow
@pytest.mark.parametrize("whose", ["ask", "judge"])
@pytest.mark.parametrize(("wanted", "traced"), [("0", False), ("1", True)])
def test_nothing_is_traced_unless_wanted(
    whose: str, wanted: str, traced: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LangSmith's variables alone send nothing anywhere; PROTOKOLLANT_TRACING=1 lets them."""
    for name in TRACED:
        monkeypatch.setenv(name, "true")
    monkeypatch.setenv("LANGSMITH_API_KEY", "lsv2_unecht")
    monkeypatch.setenv("PROTOKOLLANT_TRACING", wanted)
    done = subprocess.run(
        [sys.executable, "-c", TRACING.format(root=str(ROOT), whose=whose)],
        capture_output=True, encoding="utf-8", timeout=60, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    calls, traces = map(int, done.stdout.splitlines()[-1].split())
    assert calls == 1
    assert (traces > 0) == traced


def test_a_proxy_is_for_what_leaves_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server on this machine is asked directly, whatever proxy is set."""
    with serving(good) as endpoint, serving(good) as proxy:
        for name in ("HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url.removesuffix("/v1"))
        assert asked(endpoint).finish == "stop"
    assert (len(endpoint.calls), len(proxy.calls)) == (1, 0)


def test_a_server_cannot_send_the_text_elsewhere() -> None:
    """A redirect is not followed: only the endpoint that was named gets to see the minutes."""
    with serving(good) as other:
        moved = Answer(status=307, headers={"Location": f"{other.url}/chat/completions"})
        with serving(lambda call: moved) as endpoint, pytest.raises(EngineError, match="307"):
            asked(endpoint)
    assert other.calls == []
