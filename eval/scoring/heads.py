"""Counts for header fields, agenda items, attendance and the cutting of sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from eval.scoring.persons import name_key
from eval.scoring.spans import tokens

Record = dict[str, Any]
Counts = Counter[str]

FIELDS = ("municipality", "committee", "date", "number", "start", "end", "place", "chair", "public")
NEVER_INVENTED = ("committee", "date", "chair")
LITERAL = ("date", "start", "end", "number")


def header_counts(expected: Mapping[str, Any], record: Record) -> Counts:
    """Return how many stated fields are right and how many unstated ones were invented."""
    counts: Counts = Counter()
    for field in FIELDS:
        mine = _field(record, field)
        if expected.get(field) is not None:
            counts += Counter(fields=1, fields_right=int(_same(field, mine, expected[field])))
        elif field in NEVER_INVENTED:
            counts += Counter(unstated=1, invented=int(_stated(mine)))
    return counts


def _field(record: Record, field: str) -> Any:
    """Return one field; whether a meeting is public shows at its first item where the header is silent."""
    header = record.get("minutes") or {}
    value = header.get(field)
    if field == "public" and field not in header:
        items = record.get("items") or []
        return items[0].get("public") if items else None
    return value.get("name") if isinstance(value, dict) else value


def _stated(value: Any) -> bool:
    return value not in (None, "", [])


def _same(field: str, mine: Any, theirs: Any) -> bool:
    if field == "public":
        return mine is theirs
    if field == "chair":
        return bool(name_key(mine)) and name_key(mine)[-1] == name_key(theirs)[-1]
    if field in LITERAL:
        return _literal(mine) == _literal(theirs)
    return likeness(mine, theirs) >= 0.75


def _literal(value: Any) -> str:
    return str(value or "").strip().lstrip("0")[:10]


def likeness(a: str | None, b: str | None) -> float:
    """Return the F1 of the words of two texts.

    >>> likeness("Bau- und Umweltausschuss", "Umweltausschuss")
    0.5
    """
    mine, theirs = set(tokens(a)), set(tokens(b))
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine or theirs else 1.0


def item_counts(expected: Sequence[Mapping[str, Any]], record: Record) -> Counts:
    """Return how many agenda items were found by title, or by number where there is no title."""
    found = record.get("items") or []
    used: set[int] = set()
    for item in expected:
        alone = len(found) == len(expected) == 1
        hit = next((j for j, f in enumerate(found) if j not in used and _same_item(f, item, alone)), None)
        if hit is not None:
            used.add(hit)
    return Counter(items_expected=len(expected), items_found=len(found), items_right=len(used))


def _same_item(found: Mapping[str, Any], item: Mapping[str, Any], alone: bool) -> bool:
    if item["title"]:
        return likeness(found.get("title"), item["title"]) >= 0.8
    return alone or str(found.get("number")) == str(item["number"])


def participant_counts(expected: Sequence[str], record: Record) -> Counts:
    """Return how many participants were found by surname; nothing where the text lists none."""
    if not expected:
        return Counter()
    found = (record.get("minutes") or {}).get("participants") or []
    surnames = {name_key(p.get("name"))[-1:][0] for p in found if name_key(p.get("name"))}
    return Counter(
        participants_expected=len(expected),
        participants_found=len(found),
        participants_right=sum(name_key(name)[-1] in surnames for name in expected),
    )


def sentence_counts(expected: Sequence[str], found: Sequence[str]) -> Counts:
    """Return how many units were cut exactly as expected, repeated ones counted as often as they occur."""
    a = Counter(key for s in expected if (key := tuple(tokens(s))))
    b = Counter(key for s in found if (key := tuple(tokens(s))))
    return Counter(units_expected=a.total(), units_found=b.total(), units_right=(a & b).total())
