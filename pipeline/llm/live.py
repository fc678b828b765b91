"""The chat that asks a model: LangChain over any OpenAI-compatible endpoint, with retries of its own.

Nothing is loaded and nothing contacted before the first call. A call that fails comes back as a ``Reply``
that says so; only what no other call could survive is raised, and only while none has succeeded.
"""

from __future__ import annotations

import os
import random
import threading
import time
import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

from pipeline import address
from pipeline.errors import EngineError
from pipeline.llm import trouble
from pipeline.llm.chat import Chat, Finish, Reply, Request
from pipeline.llm.settings import Settings
from pipeline.llm.trouble import Place, Trouble

KEY, OPENAI_KEY = "PROTOKOLLANT_API_KEY", "OPENAI_API_KEY"
PAID = ("api.openai.com", ".openai.azure.com")  # hosts that never answer without a key
TRACING = "PROTOKOLLANT_TRACING"
TRACED = ("LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING", "LANGCHAIN_TRACING")
CONNECTING = 10.0  # seconds until somebody must listen
Form = Literal["json_schema", "json_object", "plain"]
PLAINER: Mapping[Form, Form] = {"json_schema": "json_object", "json_object": "plain"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait before trying again: ``first`` seconds, then twice as long each time up to ``most``.

    Together it is never more than ``total`` a call, whatever a server asks for.
    """

    first: float = 0.5
    most: float = 30.0
    total: float = 180.0
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random

    def before(self, nth: int, asked: float | None) -> float:
        """Return the seconds before the nth try after the first, a little different each time."""
        if asked is not None:
            return asked + self.chance() * min(1.0, asked / 10)
        return float(min(self.most, self.first * 2 ** (nth - 1)) * (0.5 + self.chance() / 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What is asked of a server besides the words: some refuse a schema, any form, or a temperature."""

    form: Form = "json_schema"
    temperature: bool = True

    def plainer(self, got: Trouble) -> Shape | None:
        """Return what to ask instead, None where nothing is left to leave out."""
        if got.warm and self.temperature:
            return replace(self, temperature=False)
        return replace(self, form=PLAINER[self.form]) if self.form in PLAINER else None


WAITING = Patience()


def live(settings: Settings, *, patience: Patience = WAITING) -> Chat:
    """Return the chat with the model of the settings.

    It tells nobody where it sends what; ``private.announced`` does. The key comes from PROTOKOLLANT_API_KEY
    or OPENAI_API_KEY (see ``place_of``); own servers are asked without one too. The chat raises EngineError
    for no key, one that is not accepted, an unknown model and a dead address, unless a call has succeeded
    before.
    """
    return Live(settings, patience)


def quiet() -> None:
    """Keep LangSmith from being sent what is asked, unless the user wants just that."""
    if os.environ.get(TRACING) != "1":
        os.environ.update(dict.fromkeys(TRACED, "false"))


def place_of(settings: Settings) -> Place:
    """Return where the model is, with its key; raises EngineError where one is needed and there is none.

    The key for OpenAI goes to OpenAI, to what OPENAI_BASE_URL names and to Azure; nobody else gets to see it.
    """
    named = os.environ.get("OPENAI_BASE_URL", "").strip().rstrip("/")
    host, url = address.host(settings.base_url), settings.base_url.rstrip("/")
    theirs = host.endswith(PAID) or url == named
    names = (KEY, OPENAI_KEY) if theirs else (KEY,)
    said = next((value for name in names if (value := os.environ.get(name, "").strip())), "")
    where = settings.address
    if not said and host.endswith(PAID):
        raise EngineError(f"{where}: Der Schlüssel fehlt. Bitte {OPENAI_KEY} in der Umgebung setzen.")
    return Place(
        model=settings.model, address=where, key=said or trouble.NO_KEY, keys=OPENAI_KEY if theirs else KEY
    )


class Live:
    """See ``live``; one client for all threads."""

    def __init__(self, settings: Settings, patience: Patience) -> None:
        self._settings, self._patience = settings, patience
        self._lock = threading.Lock()
        self._shape = Shape(temperature=settings.temperature is not None)
        self._fatal = ""  # what no other call will survive
        self._succeeded = False
        self._down = False  # nobody answered the last call that was given up
        self._free_at = 0.0  # when the server wants to be asked again

    @property
    def form(self) -> Form:
        """Return the strictest form of replies that the server is known, or not yet known not, to take."""
        return self._shape.form

    def __call__(self, request: Request) -> Reply:
        """Return what the model says to a request."""
        self._begin()
        call = _Spent(request)
        shape, sure, tries, waited = self._shape, True, 0, self._held()
        while True:
            got = self._tried(request, shape, call)
            if isinstance(got, Reply):
                self._shape = min(self._shape, shape, key=_plainness) if sure else self._shape
                return got
            if got.plainer and (simpler := shape.plainer(got)):
                shape, sure = simpler, sure and got.named
                continue
            tries += 1
            wait = self._wait(got, tries)
            if request.most_output is not None and call.paid:  # whoever keeps the budget decides
                wait = None
            if wait is None or waited + wait > self._patience.total:
                return self._given_up(got, call)
            waited += wait
            self._patience.sleep(wait)

    def _begin(self) -> None:
        """Load what is needed, once; raises EngineError where no call can succeed."""
        with self._lock:
            if self._fatal:
                raise EngineError(self._fatal)
            _ = self._model

    def _held(self) -> float:
        """Wait as long as the server has asked others to, and return the seconds."""
        wait = min(self._free_at - time.monotonic(), self._patience.total)
        if wait <= 0:
            return 0.0
        self._patience.sleep(wait)
        return wait

    def _tried(self, request: Request, shape: Shape, call: _Spent) -> Reply | Trouble:
        got: Reply | Trouble
        try:
            message = self._asked(request, shape)
        except Exception as error:  # the client, the server and what lies between raise all kinds
            got = failed = trouble.read(error, self._place)
            call.count(failed.prompt_tokens, failed.completion_tokens, failed.text)
        else:
            used = message.usage_metadata or {}
            text = str(message.text)
            call.count(used.get("input_tokens"), used.get("output_tokens"), text)
            reply = self._read(message, text, call)
            got = reply or trouble.empty(self._place)
        if isinstance(got, Trouble) and got.finish == "length":
            got = call.reply(got.text, "length", got.line, self._settings.model)
        if isinstance(got, Reply):
            self._succeeded, self._down = True, False
        return got

    def _asked(self, request: Request, shape: Shape) -> Any:
        """Return the message of the model."""
        from langchain_core.prompts import ChatPromptTemplate
        from langsmith.run_helpers import tracing_context

        bound: dict[str, Any] = {}
        if shape.form != "plain":
            bound["response_format"] = _format(request, shape.form)
        if request.most_output is not None:
            bound |= _limited(self._settings, request.most_output)
        if shape.temperature:
            bound["temperature"] = self._settings.temperature
        prompt = ChatPromptTemplate.from_messages([("system", "{system}"), ("human", "{user}")])
        chain = prompt | self._model.bind(**bound)
        with tracing_context(enabled=None if os.environ.get(TRACING) == "1" else False):
            return chain.invoke({"system": request.system, "user": request.user})

    def _read(self, message: Any, text: str, call: _Spent) -> Reply | None:
        """Return what a message of the model is, None if it is nothing."""
        model = str(message.response_metadata.get("model_name") or self._settings.model)
        ended = message.response_metadata.get("finish_reason")
        if said := message.additional_kwargs.get("refusal"):
            return call.reply(text, "refusal", trouble.refused(said, self._place), model)
        if ended == "content_filter":
            return call.reply(text, "filter", trouble.FILTERED.line, model)
        if ended == "length":
            return call.reply(text, "length", trouble.LENGTH, model)
        return call.reply(text, "stop", None, model) if text.strip() else None

    def _wait(self, got: Trouble, tries: int) -> float | None:
        """Return the seconds before the next try, None where there is to be none."""
        retries = self._settings.retries if got.again is None else min(got.again, self._settings.retries)
        if got.silent:  # one that never answered, or has stopped to, does not hold up every call
            retries = 0 if self._down else retries if self._succeeded else min(retries, 1)
        wait = self._patience.before(tries, got.wait)
        if got.wait is not None and wait <= self._patience.total:
            self._free_at = max(self._free_at, time.monotonic() + got.wait)
        return None if tries > retries else wait

    def _given_up(self, got: Trouble, call: _Spent) -> Reply:
        self._down = got.silent
        if got.setup and not self._succeeded:
            if not got.silent:  # a server may be started yet
                self._fatal = got.line
            raise EngineError(got.line)
        return call.reply(got.text, got.finish, got.line, self._settings.model)

    @cached_property
    def _place(self) -> Place:
        return place_of(self._settings)

    @cached_property
    def _model(self) -> Any:
        """Return the client; it follows no redirect, and goes through a proxy only to leave this machine."""
        settings, place = self._settings, self._place
        quiet()
        from langchain_openai import ChatOpenAI
        from openai import DefaultHttpxClient, Timeout
        from pydantic import SecretStr

        http = DefaultHttpxClient(
            trust_env=settings.remote,
            follow_redirects=False,
            timeout=Timeout(settings.timeout, connect=min(settings.timeout, CONNECTING)),
        )
        weakref.finalize(self, http.close).atexit = False  # a call may still run when the program ends
        return ChatOpenAI(
            model=settings.model, base_url=settings.base_url, api_key=SecretStr(place.key),
            timeout=settings.timeout, max_retries=0, use_responses_api=False, http_client=http,
            cache=False, **_limited(settings, settings.most_output),
        )  # fmt: skip


class _Spent:
    """What one call has cost so far, all tries together."""

    def __init__(self, request: Request) -> None:
        self._asked = len(request.system) + len(request.user)
        self._begun = time.monotonic()
        self._usage: dict[str, float] = {}

    @property
    def paid(self) -> bool:
        """Return whether a server has counted tokens, or sent words, for a try so far."""
        return any(self._usage.get(name, 0) for name in ("prompt_tokens", "completion_characters"))

    def count(self, prompt: int | None, completion: int | None, text: str) -> None:
        """Add one try; tokens are counted where the server has."""
        added = {
            "calls": 1, "prompt_characters": self._asked, "completion_characters": len(text),
            "prompt_tokens": prompt, "completion_tokens": completion,
        }  # fmt: skip
        for name, value in added.items():
            if value is not None:
                self._usage[name] = self._usage.get(name, 0) + value

    def reply(self, text: str, finish: Finish, error: str | None, model: str) -> Reply:
        """Return the reply that ends the call."""
        usage = self._usage | {"seconds": round(time.monotonic() - self._begun, 3)}
        return Reply(text=text, finish=finish, error=error, model=model, usage=usage)


def _plainness(shape: Shape) -> tuple[int, bool]:
    return (("plain", "json_object", "json_schema").index(shape.form), shape.temperature)


def _format(request: Request, form: Form) -> dict[str, Any]:
    if form == "json_object":
        return {"type": "json_object"}
    named = {
        "name": request.prompt.replace(".", "_"), "schema": request.schema, "strict": _strict(request.schema),
    }  # fmt: skip
    return {"type": "json_schema", "json_schema": named}


def _strict(schema: Any) -> bool:
    """Tell whether a schema is closed and complete, as those must be that OpenAI is to keep to the letter."""
    if isinstance(schema, Mapping):
        own = schema.get("properties")
        if isinstance(own, Mapping):
            closed = schema.get("additionalProperties") is False
            if not closed or set(schema.get("required", ())) != set(own):
                return False
        return all(map(_strict, schema.values()))
    return all(map(_strict, schema)) if isinstance(schema, list | tuple) else True


def _limited(settings: Settings, most: int | None) -> dict[str, Any]:
    """Return how the length of a reply is limited; own servers know the older name."""
    if most is None:
        return {}
    if address.host(settings.base_url).endswith(PAID):
        return {"max_completion_tokens": most}
    return {"extra_body": {"max_tokens": most}}
