"""What can go wrong between this program and a language model, as answers of a server of the tests.

A fault takes what a good server would answer and returns what a bad one does. ``FAULTS`` names them all;
those in ``INSIDE`` come within a reply that HTTP calls good.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.endpoint import Answer, Call, Script, completion, encoded, failure, page

Good = Callable[[Call], str]
"""The text of a right reply to a call."""
Bad = Callable[[Call, str], Answer]
"""The answer to a call, given the text of the right one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One kind of fault: what a reader calls it, what is answered, and whether HTTP calls it good.

    ``patience`` is how many seconds a client that meets it should wait for a reply.
    """

    title: str
    bad: Bad
    inside: bool = False
    patience: float = 30.0

    def once(self, good: Good) -> Script:
        """Return a server that fails at its first call only."""
        return self.where(good, lambda call: call.number == 1)

    def always(self, good: Good) -> Script:
        """Return a server that fails at every call."""
        return self.where(good, lambda _: True)

    def where(self, good: Good, struck: Callable[[Call], bool]) -> Script:
        """Return a server that fails at some calls."""

        def answer(call: Call) -> Answer:
            text = good(call)
            return self.bad(call, text) if struck(call) else completion(text)

        return answer


def _status(status: int, message: str, code: str | None = None, **headers: str) -> Bad:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda call, text: failure(status, message, code, headers=named)


def _cut(call: Call, text: str, *, reset: bool) -> Answer:
    whole = completion(text)
    half = len(whole.body) // 2
    return Answer(body=whole.body, sent=half, reset=reset)


def _envelope(call: Call, text: str) -> Answer:
    whole = completion(text).body
    return Answer(body=whole[: len(whole) // 2])


def _no_schema(call: Call, text: str) -> Answer:
    if _form(call) == "json_schema":
        return failure(400, "response_format json_schema is not supported")
    return completion(text)


def _no_format(call: Call, text: str) -> Answer:
    if form := _form(call):
        return failure(400, f"Unsupported value for 'response_format.type': '{form}'")
    return completion(text)


def _form(call: Call) -> str:
    return str((call.body.get("response_format") or {}).get("type", ""))


def _no_temperature(call: Call, text: str) -> Answer:
    if "temperature" in call.body:
        return failure(400, "Unsupported value: 'temperature' does not support 0.0 with this model.")
    return completion(text)


def _changed(change: Callable[[Any], Any]) -> Bad:
    """Return a fault that changes the JSON of the reply."""

    def bad(call: Call, text: str) -> Answer:
        return completion(json.dumps(change(json.loads(text)), ensure_ascii=False))

    return bad


def _mapped(value: Any, change: Callable[[str, Any], Any], key: str = "") -> Any:
    """Return a value in which ``change(key, value)`` was put for all that stands under a key."""
    if isinstance(value, dict):
        return {name: change(name, _mapped(inner, change, name)) for name, inner in value.items()}
    if isinstance(value, list):
        return [_mapped(inner, change, key) for inner in value]
    return value


def _wrong_types(key: str, value: Any) -> Any:
    if key == "s" and isinstance(value, list):
        return value[0] if value else None
    if key == "by" and isinstance(value, list):
        return ", ".join(map(str, value))
    return {} if key == "tasks" else value


def _invented(key: str, value: Any) -> Any:
    return [number + 100_000 for number in value] if key == "s" else value


def _as_strings(key: str, value: Any) -> Any:
    if key == "s":
        return [str(number) for number in value]
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _unknown(key: str, value: Any) -> Any:
    named = key in ("status", "outcome", "tier", "mode", "kind", "kinds") and value is not None
    return "vielleicht" if named else value


def _extra(key: str, value: Any) -> Any:
    if isinstance(value, list):
        return [one | {"sicher": 0.9, "notiz": None} if isinstance(one, dict) else one for one in value]
    return value


def _twice(key: str, value: Any) -> Any:
    several = isinstance(value, list) and any(isinstance(one, dict) for one in value)
    return [one for one in value for _ in range(2)] if several else value


def _bare(**choice: Any) -> Bad:
    """Return a fault whose reply has other choices than one with a text."""
    return lambda call, text: encoded({"id": "1", "object": "chat.completion", "created": 1, **choice})


def _without_usage(call: Call, text: str) -> Answer:
    body = json.loads(completion(text).body)
    del body["usage"]
    return encoded(body)


QUOTA = "You exceeded your current quota, please check your plan and billing details."
CONTEXT = (
    "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens."
)

FAULTS: Mapping[str, Fault] = {
    "rate_limit": Fault(title="429 with Retry-After", bad=_status(429, "Slow down", retry_after="1")),
    "rate_limit_long": Fault(
        title="429, Retry-After of a day", bad=_status(429, "Slow down", retry_after="86400")
    ),
    "no_quota": Fault(title="429, no credit left", bad=_status(429, QUOTA, "insufficient_quota")),
    "server_error": Fault(title="500", bad=_status(500, "Internal error")),
    "unavailable": Fault(title="503 with a web page", bad=lambda call, text: page(503)),
    "timeout": Fault(
        title="no answer in time", bad=lambda call, text: completion(text, delay=30.0), patience=1.0
    ),
    "reset": Fault(
        title="connection reset amid the body", bad=lambda c, t: _cut(c, t, reset=True)
    ),
    "truncated": Fault(title="body shorter than announced", bad=lambda c, t: _cut(c, t, reset=False)),
    "dies": Fault(title="server dies amid the run", bad=lambda call, text: Answer(dies=True)),
    "unauthorised": Fault(title="401", bad=_status(401, "Incorrect API key provided: sk-ge****heim")),
    "forbidden": Fault(title="403", bad=_status(403, "Country not supported")),
    "no_model": Fault(title="404, unknown model", bad=_status(404, "no such model", "model_not_found")),
    "no_path": Fault(title="404, wrong address", bad=_status(404, "Not Found")),
    "too_long": Fault(
        title="400, longer than the model takes", bad=_status(400, CONTEXT, "context_length_exceeded")
    ),
    "bad_request": Fault(title="400 for another reason", bad=_status(400, "'messages' is invalid")),
    "filtered_request": Fault(
        title="400, content filter", bad=_status(400, "The response was filtered", "content_filter")
    ),
    "no_schema": Fault(title="400, no json_schema", bad=_no_schema),
    "no_format": Fault(title="400, no response_format", bad=_no_format),
    "no_temperature": Fault(title="400, no temperature", bad=_no_temperature),
    "page": Fault(title="web page", bad=lambda call, text: page(200), inside=True),
    "envelope": Fault(title="half of the protocol's JSON", bad=_envelope, inside=True),
    "no_choices": Fault(title="`choices` empty", bad=_bare(choices=[]), inside=True),
    "null_choices": Fault(title="`choices` null", bad=_bare(choices=None), inside=True),
    "error_body": Fault(
        title="an error instead of a reply",
        bad=lambda call, text: encoded({"error": {"message": "overloaded"}}), inside=True,
    ),
    "empty": Fault(title="empty text", bad=lambda call, text: completion(""), inside=True),
    "null": Fault(title="text null", bad=lambda call, text: completion(None), inside=True),
    "refusal": Fault(
        title="refusal", bad=lambda c, t: completion(None, refusal="Dabei helfe ich nicht."), inside=True
    ),
    "filter": Fault(
        title="content filter", bad=lambda c, t: completion("", finish="content_filter"), inside=True
    ),
    "length": Fault(
        title="cut off in the JSON, said so (`length`)",
        bad=lambda call, text: completion(text[: len(text) // 2], finish="length"), inside=True,
    ),
    "silent_cut": Fault(
        title="cut off in the JSON, called complete",
        bad=lambda call, text: completion(text[: len(text) // 2]), inside=True,
    ),
    "fenced": Fault(
        title="JSON in a fence", bad=lambda c, t: completion(f"```json\n{t}\n```"), inside=True
    ),
    "think": Fault(
        title="`<think>` before it",
        bad=lambda c, t: completion(f'<think>Erst {{"s": [1]}} …</think>\n{t}'), inside=True,
    ),
    "prose": Fault(
        title="prose around it",
        bad=lambda c, t: completion(f"Gern! Hier ist das JSON:\n{t}\nHilft das?"), inside=True,
    ),
    "broken": Fault(
        title="no JSON at all", bad=lambda c, t: completion("Es gab drei Fragen."), inside=True
    ),
    "wrong_types": Fault(
        title="wrong types", bad=_changed(lambda v: _mapped(v, _wrong_types)), inside=True
    ),
    "invented": Fault(
        title="invented sentence numbers", bad=_changed(lambda v: _mapped(v, _invented)), inside=True
    ),
    "strings": Fault(
        title="numbers as strings", bad=_changed(lambda v: _mapped(v, _as_strings)), inside=True
    ),
    "unknown_values": Fault(
        title="unknown values", bad=_changed(lambda v: _mapped(v, _unknown)), inside=True
    ),
    "extra_keys": Fault(
        title="extra keys", bad=_changed(lambda v: _mapped(v, _extra) | {"kommentar": "fertig"}),
        inside=True,
    ),
    "twice": Fault(title="every entry twice", bad=_changed(lambda v: _mapped(v, _twice)), inside=True),
    "no_usage": Fault(title="no usage", bad=_without_usage, inside=True),
}  # fmt: skip
INSIDE = tuple(name for name, fault in FAULTS.items() if fault.inside)
