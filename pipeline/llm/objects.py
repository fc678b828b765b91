"""JSON objects in what a model said, whatever stands around them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

MOST_CHARACTERS = 5_000_000  # of a reply that is searched
MOST_STARTS = 50  # of what might be JSON


def json_in(text: str, keys: Iterable[str] | None = None) -> Mapping[str, Any] | None:
    r"""Return the longest JSON object in a text that has one of the keys, or any keys for None.

    >>> json_in('Gern!\n```json\n{"stufe": 2}\n```', ["stufe"])
    {'stufe': 2}
    >>> json_in("{kaputt", ["stufe"])
    """
    wanted, found, longest = None if keys is None else set(keys), None, 0
    text, start = text[:MOST_CHARACTERS], text.find("{", 0, MOST_CHARACTERS)
    for _ in range(MOST_STARTS):
        if start < 0:
            break
        end = start + 1
        try:
            value, end = json.JSONDecoder().raw_decode(text, start)
        except (ValueError, RecursionError):
            value = None
        fits = isinstance(value, dict) and (wanted is None or wanted & value.keys())
        if fits and end - start > longest:
            found, longest = value, end - start
        start = text.find("{", end)
    return found
