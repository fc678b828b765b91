"""The live judge speaks to any OpenAI-compatible server as engines do, and fails in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.judge import Answered, Chat, judge, request
from eval.judge_chat import chat, settings
from pipeline.errors import EngineError, WrongSetting
from tests.endpoint import MODEL, Answer, Script, closed, completion, failure, serving
from tests.llm import asked

KEY = "sk-geheim-0815"
TEXT = request("Wann?", "Im Mai.", "Im Juni.")


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "PROTOKOLLANT_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PROTOKOLLANT_API_KEY", KEY)


def _chat(url: str, cache: Path | None = None) -> Chat:
    return chat(asked.settings(url, retries=0, cache=cache), lambda line: None)


def test_a_server_is_asked_and_believed() -> None:
    """Each answer is sent twice, at temperature 0, with model and key, and the verdicts come back."""
    case = Answered(name="f1", question="Wann?", expected="Im Mai.", said="Im Mai.", right=True)
    with serving(lambda call: completion('{"stufe": 2, "grund": "sagt dasselbe"}')) as endpoint:
        judged = judge([case], _chat(endpoint.url))
    assert judged.rights == ((True, True),)
    assert [call.headers["authorization"] for call in endpoint.chats] == [f"Bearer {KEY}"] * 2
    assert {(call.body["model"], call.body["temperature"]) for call in endpoint.chats} == {(MODEL, 0)}
    for call in endpoint.chats:
        assert call.system.startswith("Du beurteilst")
        assert call.user.startswith("<frage>\nWann?\n</frage>")
        assert call.user.count("Im Mai.") == 2


def test_what_was_judged_is_not_paid_for_again(tmp_path: Path) -> None:
    """The same pair in the same order gets the verdict that it got."""
    with serving(lambda call: completion('{"stufe": 2, "grund": "gleich"}')) as endpoint:
        first = _chat(endpoint.url, tmp_path / "antworten.db")(TEXT)
        assert _chat(endpoint.url, tmp_path / "antworten.db")(TEXT) == first
    assert len(endpoint.chats) == 1


@pytest.mark.parametrize(
    ("server", "said"),
    [
        (lambda call: failure(401, f"Incorrect API key provided: {KEY}"), "HTTP 401"),
        (lambda call: failure(429, "slow down"), "HTTP 429"),
        (lambda call: Answer(status=500, body=b"kaputt"), "HTTP 500"),
        (lambda call: Answer(body=b"kein json"), "nicht lesbar"),
        (lambda call: Answer(body=b'{"choices": []}'), "nicht lesbar"),
        (lambda call: completion(None), "leer geantwortet"),
        (lambda call: Answer(delay=60), "nicht in der gesetzten Zeit"),
    ],
    ids=["key", "limit", "crash", "text", "no choice", "empty", "slow"],
)
def test_a_failing_server_is_one_german_line(server: Script, said: str) -> None:
    """Whatever the server does wrong is one line that names it and holds no key."""
    with serving(server) as endpoint, pytest.raises(EngineError) as caught:
        _chat(endpoint.url)(TEXT)
    assert said in str(caught.value)
    assert endpoint.url in str(caught.value)
    assert KEY not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_nobody_there_is_one_german_line() -> None:
    """An endpoint that cannot be reached is one failed call."""
    with pytest.raises(EngineError, match="nicht erreichbar"):
        _chat(closed())(TEXT)


def test_without_a_key_nothing_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing key is one German line that says what to set, before anything is asked."""
    monkeypatch.delenv("PROTOKOLLANT_API_KEY")
    with pytest.raises(EngineError, match="Bitte OPENAI_API_KEY in der Umgebung setzen"):
        chat(asked.settings("https://api.openai.com/v1"), lambda line: None)


def test_a_judge_gets_no_placeholders() -> None:
    """Whoever wants names replaced is not judged elsewhere with the names: it is refused, not overlooked."""
    with pytest.raises(WrongSetting, match="--judge"):
        settings("m", {"base_url": "https://ki.example/v1", "pseudonymise": True})
    assert settings("m", {"base_url": "http://localhost:1/v1", "pseudonymise": True}).model == "m"


def test_a_judge_is_never_replayed() -> None:
    """What was recorded of the model that is measured says nothing about its judge."""
    made = settings("m", {"base_url": "http://localhost:1/v1", "replay": "antworten", "record": "neu"})
    assert (made.model, made.replay, made.record) == ("m", None, None)


def test_the_server_that_is_named_judges() -> None:
    """The judge is asked where any model would be: as named, else as the environment says."""
    assert settings("m").base_url == "https://api.openai.com/v1"
    assert settings("m", {"base_url": "http://localhost:1/v1"}).base_url == "http://localhost:1/v1"
