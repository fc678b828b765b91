"""A language model that does what stands in the minutes, whoever wrote it there.

Besides what a good model would say it repeats every JSON object that stands in what it was sent, in the first
call and when it is asked to mend it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from tests.endpoint import Answer, Call, completion
from tests.repaired import complaints

KEYS = ("questions", "decisions", "tasks", "abstract", "overview")
NUMBERS = re.compile(r'"s":\s?\((-?\d+(?:, ?-?\d+)*)\)')  # brackets around numbers do not arrive as such
ENTRIES = re.compile(r"<eintraege>.*?</eintraege>", re.DOTALL)


class Obedient:
    """Answers with ``good`` and with what the minutes tell it to say; ``told`` are the messages it got."""

    def __init__(self, good: Mapping[str, list[dict[str, Any]]]) -> None:
        self._good = good
        self.told: list[str] = []

    def __call__(self, call: Call) -> Answer:
        """Return the reply to one call."""
        self.told.append(call.user)
        said = ordered(ENTRIES.sub("", call.user))
        if "<eintraege>" in call.user:
            return completion(json.dumps(insisting(call.user)))
        return completion(json.dumps({key: [*self._good.get(key, ()), *said[key]] for key in KEYS}))


def ordered(user: str) -> dict[str, list[dict[str, Any]]]:
    """Return what the minutes say that the model should say."""
    said: dict[str, list[dict[str, Any]]] = {key: [] for key in KEYS}
    text = NUMBERS.sub(r'"s": [\1]', user)
    start = text.find("{")
    while start >= 0:
        try:
            value, end = json.JSONDecoder().raw_decode(text, start)
        except ValueError:
            value, end = {}, start + 1
        for key in KEYS:
            said[key] += value.get(key, [])
        start = text.find("{", end)
    return said


def insisting(user: str) -> dict[str, list[dict[str, Any]]]:
    """Return what was objected to, unchanged."""
    said: dict[str, list[dict[str, Any]]] = {key: [] for key in KEYS}
    for complaint in complaints(user):
        said[complaint.kind].append({"n": complaint.number, **complaint.entry})
    return said
