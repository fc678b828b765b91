"""Putting the engine that asks a language model together: settings from tables, chats around each other."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import chain
from typing import TYPE_CHECKING, Any

from pipeline import home
from pipeline.address import is_address
from pipeline.errors import WrongSetting
from pipeline.llm.budget import Ledger, estimate
from pipeline.llm.cache import place, whole
from pipeline.llm.chat import Chat, Reply, Request
from pipeline.llm.loose_json import loose
from pipeline.llm.private import withheld
from pipeline.llm.settings import Price, Settings
from pipeline.llm.wrapping import wrapped
from pipeline.model import Minutes

if TYPE_CHECKING:
    from pipeline.llm.answering import LLMAnswerer
    from pipeline.llm.engine import LLMEngine

Say = Callable[[str], None]
NO_MODEL = (
    "Es ist kein Sprachmodell eingestellt. Bitte eines nennen: --model NAME, PROTOKOLLANT_MODEL in der"
    " Umgebung oder model in protokollant.toml unter [llm]."
)
REPLAYED = "aufgezeichnet"  # the model of a replay, where nobody named one
PATHS = frozenset({"record", "replay", "cache"})
NUMBERS = frozenset({"temperature", "timeout", "max_cost"})
COUNTS: Mapping[str, int] = {
    "budget": 500, "concurrency": 1, "retries": 0, "most_output": 1, "max_tokens": 1,
}  # fmt: skip
SWITCHES = frozenset({"pseudonymise", "allow_nonpublic"})


def settings(said: Mapping[str, Any]) -> Settings:
    """Return the settings that names and values mean; raises WrongSetting where they cannot be meant.

    >>> settings({"model": "m", "prices": {"m": {"prompt": 0.5, "completion": 2}}}).prices["m"].completion
    2.0
    """
    known = {field.name for field in fields(Settings)}
    if strange := sorted(said.keys() - known):
        raise WrongSetting(
            f"Diese Einstellung des Sprachmodells gibt es nicht: {', '.join(strange)}."
            f" Vorhanden: {', '.join(sorted(known))}."
        )
    model = str(said.get("model") or "").strip() or (REPLAYED if said.get("replay") else "")
    if not model:
        raise WrongSetting(NO_MODEL)
    meant = {name: _meant(name, value) for name, value in said.items() if value is not None}
    return Settings(**{"cache": place(), **meant, "model": model})


def chat(settings: Settings, say: Say) -> Chat:
    """Return what asks the model of the settings, with everything around it that they want."""

    def asked() -> Chat:
        from pipeline.llm.live import live

        return live(settings)

    def ready() -> None:
        from pipeline.llm.live import place_of

        place_of(settings)

    return wrapped(asked, settings, Ledger(), say, good=readable, ready=ready)


def readable(request: Request, reply: Reply) -> bool:
    """Tell whether a reply is complete and holds what was asked for, so that it is worth keeping."""
    if not whole(request, reply):
        return False
    said = loose(reply.text, request.schema["required"])
    return said is not None and said.cut is None


def engine(settings: Settings, say: Say) -> LLMEngine:
    """Return the engine that reads minutes with the model of the settings; ``say`` gets German lines."""
    from pipeline.llm.engine import LLMEngine

    return LLMEngine(chat(settings, say), settings)


def answerer(settings: Settings, say: Say) -> LLMAnswerer:
    """Return what answers questions with the model of the settings; ``say`` gets German lines."""
    from pipeline.llm.answering import LLMAnswerer

    return LLMAnswerer(chat(settings, say), settings)


def estimated(documents: Iterable[Minutes], settings: Settings) -> Iterator[str]:
    """Yield what reading each document would take, then the sum of several; nothing is sent."""
    from pipeline.llm.extracting import requests

    wanted: list[tuple[Request, ...]] = []
    for minutes in documents:
        wanted.append(requests(minutes, settings.budget, withheld(minutes, settings)))
        yield f"{', '.join(minutes.sources) or minutes.id}: {estimate(wanted[-1], settings).line(settings)}"
    if len(wanted) > 1:
        yield f"Zusammen: {estimate(chain.from_iterable(wanted), settings).line(settings)}"


def _meant(name: str, value: Any) -> Any:
    if name in PATHS:
        return home.path(str(value))
    if name in SWITCHES:
        return _switch(name, value)
    if name in COUNTS:
        return _count(name, value)
    if name in NUMBERS:
        return _number(name, value)
    if name == "prices":
        return _prices(value)
    return _address(str(value).strip()) if name == "base_url" else str(value).strip()


def _address(url: str) -> str:
    if not is_address(url):
        raise WrongSetting(
            f"base_url: „{url.rpartition('@')[2].partition('?')[0]}“ ist keine Adresse."
            " Gemeint ist etwa http://localhost:11434/v1."
        )
    return url.rstrip("/")


def _switch(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise WrongSetting(f"{name}: „{value}“ geht nicht. Möglich sind true und false.")


def _count(name: str, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= COUNTS[name]:
        return value
    raise WrongSetting(f"{name}: „{value}“ geht nicht. Gemeint ist eine ganze Zahl ab {COUNTS[name]}.")


def _number(name: str, value: Any) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < math.inf:
        return float(value)
    raise WrongSetting(f"{name}: „{value}“ geht nicht. Gemeint ist eine Zahl ab 0.")


def _prices(table: Any) -> dict[str, Price]:
    found = {}
    for model, price in table.items() if isinstance(table, dict) else [("prices", None)]:
        if not isinstance(price, dict) or set(price) != {"prompt", "completion"}:
            raise WrongSetting(
                f"prices, „{model}“: Gemeint sind prompt und completion, je Preis für eine Million Token."
            )
        found[model] = Price(
            **{side: _number(f"prices.{model}.{side}", cost) for side, cost in price.items()}
        )
    return found
