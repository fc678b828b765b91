"""What an error of a model's endpoint means: try again, ask more plainly, or tell the user what to do.

Servers agree on the status of HTTP and on little else, so their words are read too. A key never gets into a
line: what a server says is cut short, and whatever looks like a key is taken out of it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from pipeline import plain
from pipeline.llm.chat import Finish

NO_KEY = "none"  # for servers that want none; clients insist on some
MOST_WORDS = 160  # characters of what a server says
KEYLIKE = re.compile(r"\b(?:(?:sk|key|lsv2|gsk)[-_]|Bearer )[\w*.…-]{4,200}", re.IGNORECASE)
TOO_LONG = re.compile(
    r"context.{0,3}(?:length|window|size)|prompt is too long|too many (?:input )?tokens"
    r"|input tokens exceed|maximum (?:number of |input )?tokens",
    re.IGNORECASE,
)
TOO_RICH = re.compile(r"response_format|json_schema|json_object|grammar|guided|structured", re.IGNORECASE)
NO_MODEL = re.compile(
    r"(?:invalid|unknown|no such) model|not a valid model"
    r"|(?:model|deployment)\b.{0,80}(?:not found|not exist|not loaded)",
    re.IGNORECASE,
)
NEVER_MADE = ("ConnectError", "ConnectTimeout")  # of the HTTP client, whichever openai uses
TRANSIENT = (408, 409, 425, 429)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which model where; ``key`` is here to be kept out of messages, ``keys`` is the name to set it by."""

    model: str
    address: str
    key: str = field(default="", repr=False)
    keys: str = "PROTOKOLLANT_API_KEY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why a call did not succeed; ``line`` is for the user, what, where and what to do.

    ``again`` is how often more it is worth trying (None: as often as the settings say), ``wait`` the seconds
    that the server asks for. ``plainer``: with fewer parameters it may succeed, and ``named`` says that the
    server complains of just them; ``warm``: of the temperature. ``setup``: no other call will fare better.
    ``silent``: nobody answered at all. ``text``, ``prompt_tokens`` and ``completion_tokens`` are what arrived
    all the same.
    """

    line: str
    finish: Finish = "error"
    again: int | None = 0
    wait: float | None = None
    plainer: bool = False
    named: bool = False
    warm: bool = False
    setup: bool = False
    silent: bool = False
    text: str = ""
    prompt_tokens: int | None = None
    completion_tokens: int | None = None


def read(error: Exception, place: Place) -> Trouble:
    """Return what an error of the client means."""
    import openai

    if isinstance(error, openai.LengthFinishReasonError):
        return _partial(error.completion, Trouble(line=LENGTH, finish="length"))
    if isinstance(error, openai.ContentFilterFinishReasonError):
        return _partial(error.completion, FILTERED)
    if isinstance(error, openai.APIConnectionError):
        return _unanswered(error, place)
    if isinstance(error, openai.APIStatusError):
        about = _about(error.body)
        return _status(
            error.status_code, about.get("code") or "", about.get("message") or str(error),
            dict(error.response.headers), place,
        )  # fmt: skip
    return _garbled(error, place)


def empty(place: Place) -> Trouble:
    """Return the trouble of a reply without a text."""
    return Trouble(line=_line(place, "Das Modell hat leer geantwortet", "Bitte erneut versuchen."), again=1)


LENGTH = "Die Antwort des Modells wurde abgeschnitten."
FILTERED = Trouble(line="Der Inhaltsfilter des Anbieters hat die Antwort unterdrückt.", finish="filter")


def refused(words: str, place: Place) -> str:
    """Return the line for a refusal of the model."""
    return f"Das Modell hat die Antwort verweigert („{shown(words, place)}“)."


def shown(words: object, place: Place) -> str:
    r"""Return what somebody else wrote as it may be shown: one short line, without keys.

    >>> shown("Wrong key: sk-geheim1234\nsorry", Place(model="m", address="a", key="sk-geheim1234"))
    'Wrong key: … sorry'
    """
    text = plain.line(str(words))
    if place.key not in ("", NO_KEY):
        text = text.replace(place.key, "…")
    text = KEYLIKE.sub("…", text)
    return text if len(text) <= MOST_WORDS else f"{text[: MOST_WORDS - 1]}…"


# --- by kind ------------------------------------------------------------------------------------------


def _line(place: Place, what: str, advice: str) -> str:
    return f"{place.address}: {what}. {advice}"


def _partial(completion: Any, got: Trouble) -> Trouble:
    """Return the trouble with what arrived of the reply."""
    if completion is None:
        return got
    usage, choices = completion.usage, completion.choices or ()
    return replace(
        got,
        text=next((choice.message.content or "" for choice in choices), ""),
        prompt_tokens=usage.prompt_tokens if usage else None,
        completion_tokens=usage.completion_tokens if usage else None,
    )


def _unanswered(error: Exception, place: Place) -> Trouble:
    """Return the trouble of a connection that was not made, broke, or brought nothing in time."""
    import openai

    cause: BaseException | None = error
    while cause and type(cause).__name__ not in NEVER_MADE:
        cause = cause.__cause__
    if cause:
        line = _line(place, "Der Dienst ist nicht erreichbar", "Bitte --base-url prüfen, und ob er läuft.")
        return Trouble(line=line, again=None, setup=True, silent=True)
    if isinstance(error, openai.APITimeoutError):
        what = "Der Dienst hat nicht in der gesetzten Zeit geantwortet"
        return Trouble(line=_line(place, what, "Bitte timeout erhöhen."), again=1, silent=True)
    return Trouble(line=_line(place, "Die Verbindung brach ab", "Bitte später erneut versuchen."), again=None)


def _status(status: int, code: str, words: str, headers: Mapping[str, str], place: Place) -> Trouble:
    """Return what a status of HTTP means, with what the server says to it."""
    if status >= 400 and (code == "context_length_exceeded" or status == 413 or TOO_LONG.search(words)):
        return Trouble(line="Die Anfrage ist länger, als das Modell fasst.", finish="too_long")
    if known := _setup(status, code, words, place):
        return Trouble(line=_line(place, *known), setup=True)
    if code == "content_filter":
        return FILTERED
    said = f"Der Dienst meldet einen Fehler (HTTP {status}: {shown(words, place)})"
    if status in (400, 422) or (status >= 500 and TOO_RICH.search(words)):
        line, warm = _line(place, said, "Bitte Modell und Adresse prüfen."), "temperature" in words
        return Trouble(line=line, plainer=True, named=warm or bool(TOO_RICH.search(words)), warm=warm)
    wait = asked_wait(headers)
    if status == 429:
        said = f"Der Dienst ist überlastet oder begrenzt die Anfragen (HTTP 429{_patience(wait)})"
    elif status >= 500:
        said = f"Der Dienst ist gestört (HTTP {status})"
    if status in TRANSIENT or status >= 500:
        line = _line(place, said, "Bitte später erneut versuchen.")
        return Trouble(line=line, again=None, wait=wait)
    return Trouble(line=_line(place, said, "Bitte Modell und Adresse prüfen."))


def _patience(wait: float | None) -> str:
    """Return how long a server asks to wait, as part of a line.

    >>> _patience(86400.0), _patience(90.0), _patience(None)
    ('; er bittet um 24 Stunden Geduld', '; er bittet um 2 Minuten Geduld', '')
    """
    if wait is None or wait < 10:
        return ""
    number, unit = (wait / 3600, "Stunden") if wait > 5400 else (wait / 60, "Minuten")
    number, unit = (wait, "Sekunden") if wait < 90 else (number, unit)
    return f"; er bittet um {math.ceil(number)} {unit} Geduld"


def _setup(status: int, code: str, words: str, place: Place) -> tuple[str, str] | None:
    """Return what is wrong with the set-up and what to do, None where it is something else."""
    keys = f"Bitte {place.keys} in der Umgebung prüfen."
    if status == 401:
        return "Der Schlüssel wird nicht angenommen (HTTP 401)", keys
    if status == 403:
        return f"Der Zugang zum Modell „{place.model}“ wird verweigert (HTTP 403)", keys
    if code == "insufficient_quota" or status == 402:
        return f"Das Guthaben ist verbraucht (HTTP {status})", "Bitte beim Anbieter aufladen."
    if status in (400, 404, 422) and (code == "model_not_found" or NO_MODEL.search(words)):
        return f"Das Modell „{place.model}“ gibt es dort nicht (HTTP {status})", "Bitte --model prüfen."
    if status in (404, 405) or 300 <= status < 400:
        what = f"Unter dieser Adresse antwortet keine OpenAI-Schnittstelle (HTTP {status})"
        return what, "Bitte --base-url prüfen; sie endet meist auf /v1."
    return None


def _garbled(error: Exception, place: Place) -> Trouble:
    """Return the trouble of a reply that HTTP calls good and that is none."""
    response = getattr(error, "response", None)
    kind = str(getattr(response, "headers", {}).get("content-type", ""))
    if "html" in kind:
        what = "Statt einer Antwort kam eine Webseite"
        advice = "Bitte --base-url prüfen; sie endet meist auf /v1."
        return Trouble(line=_line(place, what, advice), again=1, setup=True)
    about = _about(_json(response))
    if words := about.get("message"):
        said = f"Der Dienst meldet einen Fehler ({shown(words, place)})"
        return Trouble(line=_line(place, said, "Bitte später erneut versuchen."), again=None)
    what = "Die Antwort des Dienstes ist nicht lesbar"
    return Trouble(line=_line(place, what, "Bitte später erneut versuchen."), again=1)


def _json(response: Any) -> object:
    try:
        return response.json()
    except Exception:  # there may be no response, and nothing of it is certain
        return None


def _about(body: object) -> Mapping[str, str]:
    """Return message and code of an error, in any of the forms that servers use."""
    inner = body.get("error", body) if isinstance(body, Mapping) else None
    if isinstance(inner, Mapping):
        named = {"code": inner.get("code"), "message": inner.get("message") or inner.get("detail")}
        return {name: str(value) for name, value in named.items() if value}
    told = inner if isinstance(inner, str) else body if isinstance(body, str) else ""
    return {"message": told} if told and not told.lstrip().startswith("<") else {}


def asked_wait(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that a server asks to wait, None where it does not say.

    >>> asked_wait({"Retry-After": "2"}), asked_wait({"retry-after-ms": "150"}), asked_wait({})
    (2.0, 0.15, None)
    """
    told = {name.lower(): value.strip() for name, value in headers.items()}
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return max(0.0, min(float(told[name]), 1e9) * unit)
        except (KeyError, ValueError):
            continue
    try:
        when = parsedate_to_datetime(told["retry-after"])
    except (KeyError, ValueError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())
