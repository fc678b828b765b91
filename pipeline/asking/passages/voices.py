"""Whom a question names, and whether they are heard in a possible answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.asking.passages.needs import LONGEST
from pipeline.asking.passages.units import Unit
from pipeline.german.pattern import lazy
from pipeline.library import Plan

BEFORE = 0.5  # what somebody named right before an answer counts
_stance = lazy(
    r"(?i:\bwas (?:sagte?n?|meinte?n?|hielt(?:en)?|hält|halten|dachten?|denkt|fand(?:en)?|findet)\b"
    r"|\bwelche (?:haltung|meinung|position|ansicht|einstellung|auffassung|bedenken)"
    r"|\bwie (?:stand|steht|stehen|standen|beurteil\w{1,4}|bewerte\w{1,4}|sah|sieht|äußert\w{0,3})\b)"
)


def wants_a_stance(question: str) -> bool:
    """Tell whether a question wants to know what somebody thinks or said of a matter.

    >>> wants_a_stance("Was hielt Frau Kern vom Radweg?"), wants_a_stance("Was kostet der Radweg?")
    (True, False)
    """
    return _stance.search(question[:LONGEST]) is not None


def voices(plan: Plan) -> tuple[str, ...]:
    """Return family names and factions of a plan as its question writes them, in its order."""
    told = {*(name.split()[-1] for name in plan.filter.people), *plan.filter.factions}
    at = {voice: plan.question.casefold().find(voice.casefold()) for voice in told}
    return tuple(sorted((voice for voice in told if at[voice] >= 0), key=lambda voice: (at[voice], voice)))


def heard(voice: str, unit: Unit) -> float:
    """Return 1 where somebody speaks or is named in a possible answer, less right before it, else 0."""
    if voice in unit.text:
        return 1.0
    if unit.entry is not None and any(voice in name for name in _named(unit.entry.record)):
        return 1.0
    return BEFORE if voice in unit.excerpt.words(unit.before) else 0.0


def _named(record: Mapping[str, Any]) -> list[str]:
    """Return names and factions of all persons of a record."""
    found: list[str] = []
    stack: list[Any] = [record]
    while stack:
        value = stack.pop()
        if isinstance(value, Mapping):
            found.extend(told for key in ("name", "faction") if isinstance(told := value.get(key), str))
            stack.extend(value.values())
        elif isinstance(value, list | tuple):
            stack.extend(value)
    return found
