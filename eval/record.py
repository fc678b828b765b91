"""A run as JSON and back, schema ``protokollant/eval/1``; nothing of a run is lost on the way."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from eval.model import Case, Run, Unit
from pipeline.errors import ReadError

SCHEMA = "protokollant/eval/1"
FIELDS = ("engine", "version", "created", "gold", "digest")


def to_record(run: Run) -> dict[str, Any]:
    """Return a run as plain data."""
    plain = {k: getattr(run, k) for k in FIELDS} | ({"model": run.model} if run.model else {})
    return {"schema": SCHEMA, **plain, "units": [_plain(unit) for unit in run.units]}


def _plain(unit: Unit) -> dict[str, Any]:
    """Return a unit as plain data; counts apart, since ``asdict`` would count their pairs."""
    return {**asdict(replace(unit, counts=Counter())), "counts": dict(unit.counts)}


def from_record(record: dict[str, Any]) -> Run:
    """Return the run that plain data describe; raises KeyError and TypeError where they do not."""
    units = tuple(_unit(unit) for unit in record["units"])
    return Run(**{k: record[k] for k in FIELDS}, units=units, model=record.get("model"))


def _unit(record: dict[str, Any]) -> Unit:
    cases = tuple(_case(case) for case in record["cases"])
    return Unit(**{**record, "counts": Counter(record["counts"]), "cases": cases})


def _case(record: dict[str, Any]) -> Case:
    sentences = tuple((number, words) for number, words in record["sentences"])
    return Case(**{**record, "sentences": sentences})


def to_text(run: Run) -> str:
    """Return a run as the text of a file."""
    return json.dumps(to_record(run), ensure_ascii=False, indent=1) + "\n"


def load(path: Path) -> Run:
    """Return the run in a file; raises ReadError when it is not there or is no run."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ReadError(
            str(path), "Die Datei gibt es nicht", "Bitte Schreibweise und Ordner prüfen."
        ) from None
    except (OSError, ValueError):
        record = None
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        what = f"Das ist kein Messlauf ({SCHEMA})"
        raise ReadError(str(path), what, "Einen Messlauf schreibt: protokollant eval run --json DATEI.")
    try:
        return from_record(record)
    except (KeyError, TypeError):
        what = "Der Messlauf ist unvollständig"
        raise ReadError(str(path), what, "Bitte neu messen: protokollant eval run --json DATEI.") from None
