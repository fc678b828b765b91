"""The live chat: what is sent, how often, how long it waits, and what it tells; over HTTP on this machine."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from pipeline.errors import EngineError
from pipeline.llm.live import live
from pipeline.llm.pool import Calls
from pipeline.llm.private import announced
from pipeline.llm.trouble import asked_wait
from tests.endpoint import MODEL, Answer, Call, closed, completion, encoded, failure, serving
from tests.faults import FAULTS
from tests.llm.asked import REPLY, Waits, asked, chat, request, right, settings


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key of whoever runs the tests is sent anywhere."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "PROTOKOLLANT_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def good(call: Call) -> Answer:
    """Answer as a server that has no faults."""
    return completion(REPLY)


def test_a_call_sends_prompt_schema_and_model() -> None:
    """One call is one request: static words first, what is asked about last, the schema with its name."""
    with serving(good) as endpoint:
        reply = asked(endpoint)
    (call,) = endpoint.calls
    assert (reply.text, reply.finish, reply.error, reply.model) == (REPLY, "stop", None, MODEL)
    assert (call.system, call.user) == (request().system, request().user)
    assert [message["role"] for message in call.body["messages"]] == ["system", "user"]
    assert (call.body["model"], call.body["temperature"]) == (MODEL, 0.0)
    form = call.body["response_format"]
    assert (form["type"], form["json_schema"]["name"]) == ("json_schema", "extract_v1")
    assert form["json_schema"]["schema"] == request().schema
    assert "max_tokens" not in call.body
    assert call.headers["authorization"] == "Bearer none"


def test_usage_is_what_was_sent_and_came_back() -> None:
    """Calls, characters and tokens of every try are counted; tokens only where the server counts them."""
    with serving(good) as endpoint:
        usage = dict(asked(endpoint).usage)
    assert usage.pop("seconds") < 5
    sent = len(request().system) + len(request().user)
    assert usage == {
        "calls": 1, "prompt_characters": sent, "completion_characters": len(REPLY),
        "prompt_tokens": 100, "completion_tokens": len(REPLY) // 4,
    }  # fmt: skip
    with serving(FAULTS["empty"].once(right)) as endpoint:
        twice = asked(endpoint).usage
    assert (twice["calls"], twice["prompt_characters"], twice["prompt_tokens"]) == (2, 2 * sent, 200)
    with serving(FAULTS["no_usage"].always(right)) as endpoint:
        assert "prompt_tokens" not in asked(endpoint).usage


def test_the_length_of_a_reply_is_limited_where_wanted() -> None:
    """Own servers are told by the name that all of them know."""
    with serving(good) as endpoint:
        asked(endpoint, most_output=500)
        chat(endpoint)(request(most_output=700))
    assert [call.body["max_tokens"] for call in endpoint.chats] == [500, 700]


def test_what_was_paid_for_is_not_tried_again_behind_the_back_of_a_budget() -> None:
    """A reply without words that a server has counted comes back to whoever limits what is spent."""
    with serving(FAULTS["empty"].once(right)) as endpoint:
        reply = chat(endpoint)(request(most_output=700))
    assert (reply.finish, reply.usage["calls"], len(endpoint.chats)) == ("error", 1, 1)


def test_the_endpoint_is_named_once_before_anything_is_sent() -> None:
    """However many threads begin at once, one line names model and address, before the first request."""
    heard: list[tuple[str, int]] = []
    with serving(good, delay=0.02) as endpoint:
        made = settings(endpoint.url)
        talk = announced(chat(endpoint), made, lambda line: heard.append((line, len(endpoint.calls))))
        assert heard == []
        with Calls(talk, 8) as calls:
            calls.map([request(str(n)) for n in range(20)])
    ((line, before),) = heard
    assert before == 0
    assert MODEL in line
    assert endpoint.url in line
    assert "auf diesem Rechner" in line
    assert len(endpoint.chats) == 20


def test_a_schema_that_is_refused_is_not_sent_again() -> None:
    """What the server does not take is found out by the first call and left out by all later ones."""
    for fault, forms in (
        ("no_schema", ["json_schema", "json_object", "json_object"]),
        ("no_format", ["json_schema", "json_object", None, None]),
    ):
        with serving(FAULTS[fault].always(right)) as endpoint:
            talk = chat(endpoint)
            assert [talk(request()).text for _ in range(2)] == [REPLY, REPLY]
        sent = [call.body.get("response_format", {}).get("type") for call in endpoint.chats]
        assert sent == forms
    with serving(FAULTS["no_temperature"].always(right)) as endpoint:
        talk = chat(endpoint)
        assert [talk(request()).text for _ in range(2)] == [REPLY, REPLY]
    assert ["temperature" in call.body for call in endpoint.chats] == [True, False, False]


def test_one_odd_refusal_does_not_cost_the_schema() -> None:
    """A 400 that says nothing about the form of replies is not remembered as one that does."""
    with serving(FAULTS["bad_request"].once(right)) as endpoint:
        talk = chat(endpoint)
        assert [talk(request()).finish for _ in range(2)] == ["stop", "stop"]
    sent = [call.body["response_format"]["type"] for call in endpoint.chats]
    assert sent == ["json_schema", "json_object", "json_schema"]


def test_only_a_closed_and_complete_schema_is_called_strict() -> None:
    """OpenAI refuses schemas as strict that leave anything open; those are sent as advice."""
    closed_schema = {
        "type": "object", "additionalProperties": False, "required": ["a"],
        "properties": {"a": {"type": "array", "items": {"type": "integer"}}},
    }  # fmt: skip
    inner_open = closed_schema | {"properties": {"a": {"type": "object", "properties": {"b": {}}}}}
    with serving(good) as endpoint:
        talk = chat(endpoint)
        for schema in (closed_schema, inner_open, request().schema):
            talk(request(schema=schema))
    sent = [call.body["response_format"]["json_schema"]["strict"] for call in endpoint.chats]
    assert sent == [True, False, False]


# --- patience -----------------------------------------------------------------------------------------


def test_waits_grow_and_end() -> None:
    """Each wait is twice the one before; after the last retry the call is given up with a line."""
    waits = Waits()
    with serving(FAULTS["server_error"].always(right)) as endpoint:
        reply = asked(endpoint, waits, retries=3)
    assert (reply.finish, len(endpoint.chats)) == ("error", 4)
    assert waits.seconds == [0.5, 1.0, 2.0]
    assert "HTTP 500" in (reply.error or "")
    assert "\n" not in (reply.error or "")


def test_a_server_is_not_asked_before_it_wants_to_be() -> None:
    """Retry-After is waited for, also by calls that begin in the meantime."""
    waits = Waits()
    with serving(FAULTS["rate_limit"].once(right)) as endpoint:
        talk = chat(endpoint, waits)
        assert talk(request()).finish == "stop"
        assert 1.0 <= waits.seconds.pop() <= 1.1
        assert talk(request()).finish == "stop"
    assert waits.seconds
    assert 0.5 < waits.seconds[0] <= 1.0


def test_a_wait_may_be_told_as_a_date() -> None:
    """Retry-After may be the time of a day, also one that is past."""
    soon = datetime.now(UTC) + timedelta(seconds=30)
    assert 20 < (asked_wait({"retry-after": format_datetime(soon, usegmt=True)}) or 0) <= 30
    assert asked_wait({"retry-after": "Mon, 01 Jan 2024 00:00:00 GMT"}) == 0
    assert asked_wait({"retry-after": "bald"}) is None


def test_all_waits_together_are_bounded() -> None:
    """A server that wants to be asked tomorrow is not waited for, and is told of."""
    waits = Waits()
    with serving(FAULTS["rate_limit_long"].always(right)) as endpoint:
        reply = asked(endpoint, waits)
    assert (waits.seconds, len(endpoint.chats)) == ([], 1)
    assert "24 Stunden" in (reply.error or "")
    with serving(lambda call: failure(503, "busy", headers={"Retry-After": "80"})) as endpoint:
        reply = asked(endpoint, waits, retries=100)
    assert reply.finish == "error"
    assert sum(waits.seconds) <= 180


def test_a_server_that_died_does_not_hold_up_every_call() -> None:
    """The first call that nobody answers tries again, the next ones only once, until somebody answers."""
    waits = Waits()
    with serving(FAULTS["dies"].where(right, lambda call: call.number == 2)) as endpoint:
        talk = chat(endpoint, waits)
        assert [talk(request()).finish for _ in range(4)] == ["stop", "error", "error", "error"]
    assert waits.seconds == [0.5, 1.0]


def test_a_timeout_is_tried_once_more() -> None:
    """A server that takes too long twice is given up, whatever the number of retries."""
    with serving(FAULTS["timeout"].always(right)) as endpoint:
        reply = asked(endpoint, retries=9, timeout=0.5)
    assert (reply.finish, len(endpoint.chats)) == ("error", 2)
    assert "Zeit" in (reply.error or "")


# --- set-up -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("unauthorised", "PROTOKOLLANT_API_KEY"), ("forbidden", MODEL), ("no_model", "--model"),
        ("no_path", "/v1"), ("page", "/v1"), ("no_quota", "Guthaben"),
    ],
)  # fmt: skip
def test_what_no_call_survives_is_one_line(fault: str, told: str) -> None:
    """A wrong key, model or address ends the run with what to set, and is not tried a second time."""
    with serving(FAULTS[fault].always(right)) as endpoint:
        talk = chat(endpoint)
        lines = []
        for _ in range(2):
            with pytest.raises(EngineError) as raised:
                talk(request())
            lines.append(str(raised.value))
        asked_often = len(endpoint.chats)
    assert asked_often <= 2  # a page may be a passing fault of a gateway
    assert lines[0] == lines[1]
    assert told in lines[0]
    assert "\n" not in lines[0]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, {"error": "model 'x' not found, try pulling it first"}),
        (404, {"object": "error", "message": "The model `x` does not exist.", "code": 404}),
        (400, {"detail": "Invalid model name passed in model=x"}),
        (404, {"error": {"code": "DeploymentNotFound", "message": "The API deployment does not exist."}}),
    ],
)
def test_an_unknown_model_is_understood_as_different_servers_say_it(status: int, body: object) -> None:
    """Servers differ in how they say that they do not have a model."""
    with serving(lambda call: encoded(body, status=status)) as endpoint:
        with pytest.raises(EngineError, match="--model"):
            asked(endpoint)
        assert len(endpoint.chats) == 1


def test_a_wrong_address_is_one_line() -> None:
    """Nobody at the address ends the run; a server started in the meantime is found."""
    address = closed()
    with pytest.raises(EngineError, match="nicht erreichbar"):
        live(settings(address), patience=Waits().patience())(request())


@pytest.mark.parametrize("fault", ["unauthorised", "no_model", "no_quota", "dies"])
def test_what_was_paid_for_is_not_lost_to_a_later_refusal(fault: str) -> None:
    """Once a call has succeeded, later ones fail one by one, so that what is there can be used."""
    with serving(FAULTS[fault].where(right, lambda call: call.number > 1)) as endpoint:
        talk = chat(endpoint)
        assert [talk(request()).finish for _ in range(3)] == ["stop", "error", "error"]


# --- inside a good reply ------------------------------------------------------------------------------


def test_what_was_cut_off_is_kept() -> None:
    """A reply that ran into its limit comes as far as it arrived, with what it cost."""
    with serving(FAULTS["length"].always(right)) as endpoint:
        reply = asked(endpoint)
    assert (reply.text, reply.finish) == (REPLY[: len(REPLY) // 2], "length")
    assert reply.usage["prompt_tokens"] == 100
    assert len(endpoint.chats) == 1


@pytest.mark.parametrize(
    ("fault", "finish"),
    [("refusal", "refusal"), ("filter", "filter"), ("filtered_request", "filter"), ("too_long", "too_long")],
)
def test_why_a_model_did_not_answer_is_told_apart(fault: str, finish: str) -> None:
    """Refusals, filters and requests that are too long are not tried again and say what they are."""
    with serving(FAULTS[fault].always(right)) as endpoint:
        reply = asked(endpoint)
    assert reply.finish == finish
    assert reply.error
    assert len(endpoint.chats) == 1


@pytest.mark.parametrize(
    "message",
    [
        "the request exceeds the available context size. try increasing the context size",
        "This model's maximum context length is 4096 tokens.",
        "Prompt is too long: 9000 tokens",
    ],
)
@pytest.mark.parametrize("status", [400, 413, 500])
def test_too_long_is_understood_as_different_servers_say_it(status: int, message: str) -> None:
    """Servers word it differently and use different codes."""
    with serving(lambda call: failure(status, message)) as endpoint:
        assert asked(endpoint).finish == "too_long"


@pytest.mark.parametrize("body", [[], "nein", 7, {"choices": "x"}, {"choices": [{}]}, {"choices": [7]}, None])
def test_no_reply_however_strange_gets_out_as_an_exception(body: object) -> None:
    """Whatever a server sends within a 200, a reply says that it is not readable."""
    with serving(lambda call: encoded(body)) as endpoint:
        reply = asked(endpoint)
    assert reply.finish == "error"
    assert (reply.error or "").startswith(endpoint.url)


def test_one_client_serves_all_threads() -> None:
    """Many calls at once come back whole, each with its own reply."""
    with serving(lambda call: completion(call.user), delay=0.01) as endpoint:
        talk = chat(endpoint, timeout=5.0)
        with Calls(talk, 16) as calls:
            replies = calls.map([request(str(n)) for n in range(64)])
    assert [reply.text for reply in replies] == [str(n) for n in range(64)]
    assert 1 < endpoint.most_in_flight <= 16
    assert threading.active_count() < 64
