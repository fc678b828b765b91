"""What the tokens of a model cost: the user's table first, then the one that ships with the program."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from pipeline.llm.settings import Price, Settings

MILLION = 1_000_000
DATED = re.compile(r"-(?:\d{4}-\d{2}-\d{2}|\d{8}|latest)$")


def price(settings: Settings) -> Price | None:
    """Return the price of the model, None where nobody has stated one.

    A provider before the name and a date behind it make no difference, unless the table has them.

    >>> price(Settings(model="openai/gpt-4o-mini-2024-07-18"))
    Price(prompt=0.15, completion=0.6)
    """
    return own_price(settings) or _in(shipped(), settings.model)


def own_price(settings: Settings) -> Price | None:
    """Return the price of the model that the user has stated, None for none."""
    return _in(settings.prices, settings.model)


def _in(table: Mapping[str, Price], model: str) -> Price | None:
    bare = model.rpartition("/")[2]
    return next((table[name] for name in (model, bare, DATED.sub("", bare)) if name in table), None)


def cost(of: Price, prompt_tokens: float, completion_tokens: float) -> float:
    """Return what so many tokens cost.

    >>> cost(Price(prompt=2.0, completion=8.0), 1000, 500)
    0.006
    """
    return (prompt_tokens * of.prompt + completion_tokens * of.completion) / MILLION


@lru_cache(maxsize=1)
def shipped() -> dict[str, Price]:
    """Return the table that ships with the program, in US dollars."""
    table = tomllib.loads(files("pipeline.llm").joinpath("prices.toml").read_text(encoding="utf-8"))
    return {
        name: Price(prompt=float(entry["prompt"]), completion=float(entry["completion"]))
        for name, entry in table["models"].items()
    }
