"""The JSON object in a model's reply, whatever stands around it and wherever it breaks off."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

MOST_CHARACTERS = 5_000_000  # of a reply that is searched
MOST_STARTS = 50  # of what might be JSON
BETWEEN = re.compile(r"[\s,]*")
COLON = re.compile(r"\s*:\s*")
DECODER = json.JSONDecoder(strict=False)
THOUGHT = ("<think>", "</think>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """What could be read: ``values`` by key, lists as far as their entries are complete.

    ``cut`` is the key in whose value the text breaks off, "" where it does between values; None for an
    object that is whole.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    cut: str | None = None


def loose(text: str, keys: Iterable[str]) -> Loose | None:
    r"""Return the longest object in a reply that has one of the keys, None where there is none.

    >>> loose('<think>{"a": 1}</think> Gern!\n```json\n{"a": [{"b": 1}, {"b": 2}]}\n```', ["a"])
    Loose(values={'a': [{'b': 1}, {'b': 2}]}, cut=None)
    >>> loose('{"a": [{"b": 1}, {"b":', ["a"])
    Loose(values={'a': [{'b': 1}]}, cut='a')
    """
    wanted = set(keys)
    text = _without_thought(text[:MOST_CHARACTERS])
    best, longest, start = None, 0, text.find("{")
    for _ in range(MOST_STARTS):
        if start < 0:
            break
        found, end = _object(text, start)
        if wanted & found.values.keys() or (found.cut in wanted):
            if end - start > longest:
                best, longest = found, end - start
            start = text.find("{", end)
        else:
            start = text.find("{", start + 1)
    return best


def _without_thought(text: str) -> str:
    """Return a reply without what a model thought aloud before it; nothing where it never came to an end."""
    opens, closes = THOUGHT
    if not text.lstrip().startswith(opens):
        return text
    end = text.find(closes)
    return text[end + len(closes) :] if end >= 0 else ""


def _object(text: str, start: int) -> tuple[Loose, int]:
    """Return the object that starts at a brace, and where what could be read of it ends."""
    try:
        value, end = DECODER.raw_decode(text, start)
        return Loose(values=value), end
    except (ValueError, RecursionError):
        pass
    values: dict[str, Any] = {}
    at, cut = start + 1, ""
    while True:
        at = _end(BETWEEN, text, at)
        if text.startswith("}", at):
            return Loose(values=values), at + 1
        key, after = _value(text, at)
        colon = COLON.match(text, after) if isinstance(key, str) else None
        if colon is None:
            return Loose(values=values, cut=cut), at
        at, cut = colon.end(), str(key)
        whole = text.startswith("[", at)
        if whole:
            values[cut], at, whole = _entries(text, at + 1)
        else:
            value, after = _value(text, at)
            if after > at:
                values[cut], at, whole = value, after, True
        if not whole:
            return Loose(values=values, cut=cut), at
        cut = ""


def _entries(text: str, at: int) -> tuple[list[Any], int, bool]:
    """Return the complete entries of a list, where they end, and whether the list does."""
    entries: list[Any] = []
    while True:
        at = _end(BETWEEN, text, at)
        if text.startswith("]", at):
            return entries, at + 1, True
        value, after = _value(text, at)
        if after == at:
            return entries, at, False
        entries.append(value)
        at = after


def _value(text: str, at: int) -> tuple[Any, int]:
    """Return the value at a place and where it ends, the same place where there is none."""
    try:
        return DECODER.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, at


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
