"""Has a record the shape that the schema of gold files promises? Said in German, with the place."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from eval.lint.finding import Finding, problem, quoted

SCHEMA = Path(__file__).parents[1] / "gold.schema.json"
MOST = 20  # findings of one record; the rest would say the same
Kind = Literal["annotation", "meta", "qa"]
TYPES = {
    "object": "ein Objekt", "array": "eine Liste", "string": "Text", "integer": "eine ganze Zahl",
    "boolean": "true oder false", "null": "null",
}  # fmt: skip
PATTERNS = {
    r"\S": "ist leer",
    "^\\S+$": "muss ein Wort ohne Leerzeichen sein",
    "^[^/\\\\\\s]+$": "muss ein Dateiname ohne Endung sein",
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "muss ein Datum wie 2024-03-14 sein",
    "^[0-2][0-9]:[0-5][0-9]$": "muss eine Uhrzeit wie 19:30 sein",
}


def check(file: str, record: Any, kind: Kind, line: int | None = None) -> Iterator[Finding]:
    """Yield what of a record does not fit the schema; nothing when it fits."""
    try:
        errors = islice(_validator(kind)(record), MOST)
        for place, text in dict.fromkeys((_place(e.absolute_path), _german(e)) for e in errors):
            yield problem(file, place if line is None else f"Zeile {line} {place}".rstrip(), text)
    except RecursionError:
        yield problem(file, "", "Die Daten sind zu tief geschachtelt")


@cache
def _validator(kind: Kind) -> Callable[[Any], Iterator[Any]]:
    from jsonschema import Draft202012Validator  # a tenth of a second, only for those who check

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    if kind != "annotation":
        schema = {"$schema": schema["$schema"], "$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]}
    errors: Callable[[Any], Iterator[Any]] = Draft202012Validator(schema).iter_errors
    return errors


def _place(path: Any) -> str:
    place = ""
    for step in path:
        place += f"[{step}]" if isinstance(step, int) else f".{step}" if place else str(step)
    return place


def _german(error: Any) -> str:
    value, wanted = error.instance, error.validator_value
    match error.validator:
        case "required":
            return f"{', '.join(quoted(k) for k in wanted if k not in value)} fehlt"
        case "additionalProperties":
            known = error.schema.get("properties", {})
            return f"{', '.join(quoted(str(k)) for k in value if k not in known)} kennt das Format nicht"
        case "type":
            types = [wanted] if isinstance(wanted, str) else wanted
            return f"Hier muss {' oder '.join(TYPES.get(t, t) for t in types)} stehen, nicht {_shown(value)}"
        case "enum":
            return f"{_shown(value)} gibt es hier nicht; möglich: {', '.join(_plain(w) for w in wanted)}"
        case "pattern":
            return f"{_shown(value)} {PATTERNS.get(wanted, 'hat nicht die richtige Form')}"
        case "minimum":
            return f"{_shown(value)} ist zu klein; das Kleinste ist {wanted}"
        case "minItems" | "minProperties":
            return "Die Liste ist leer"
        case "maxItems" | "maxProperties":
            return "Zu einer unbeantwortbaren Frage gehört hier nichts"
    return f"{_shown(value)} passt nicht zum Format"


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool) or value is None:
        return _plain(value)
    if isinstance(value, int):
        return str(value) if abs(value) < 10**12 else "eine riesige Zahl"
    return TYPES["object"] if isinstance(value, dict) else TYPES["array"]


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
