"""The gate: an engine must not read annotated minutes worse than it once did.

Floors are pinned together with the hash of every gold file, and of every recorded reply that a run rests on.
A figure passes when it reaches its floor, fails
when it falls below, and is inconclusive when fewer than 30 cases carry it. The gate is red when a figure
fails, when such a file is missing, changed or new, when an engine fails on a document, and when nothing is
pinned.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from eval.dataset import Dataset
from eval.model import Figure, Run, Unit
from eval.scoring.figures import FIGURES, figures
from pipeline.errors import ProtokollantError, ReadError

FLOORS = Path(__file__).with_name("floors.json")
SCHEMA = "protokollant/floors/1"
ENOUGH = 30  # fewer cases say too little to close a gate

Verdict = Literal["PASS", "FAIL", "INCONCLUSIVE"]
Pinned = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure against its floor; either may be missing."""

    figure: str
    value: float | None
    floor: float | None
    n: int

    @property
    def verdict(self) -> Verdict:
        """Return whether the figure holds, as far as its cases allow to say."""
        if self.n < ENOUGH and self.value is not None:
            return "INCONCLUSIVE"
        if self.value is None or self.floor is None:
            return "FAIL"
        if FIGURES[self.figure].better == "down":
            return "PASS" if self.value <= self.floor + 1e-9 else "FAIL"
        return "PASS" if self.value >= self.floor - 1e-9 else "FAIL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What the gate says of one run: a row for each figure, and what is wrong with data or documents."""

    run: Run
    rows: tuple[Row, ...]
    problems: tuple[str, ...]

    @property
    def verdict(self) -> Verdict:
        """Return FAIL for any failure or problem, else PASS if any figure passed, else INCONCLUSIVE."""
        verdicts = {row.verdict for row in self.rows}
        if self.problems or "FAIL" in verdicts:
            return "FAIL"
        return "PASS" if "PASS" in verdicts else "INCONCLUSIVE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rests:
    """What a run rests on besides gold: hashes of recorded replies, lines on what was ``left`` undone."""

    replies: Mapping[str, str] = field(default_factory=dict)
    left: tuple[str, ...] = ()


ALONE = Rests()


def check(run: Run, gold: Dataset, floors: Path = FLOORS, rests: Rests = ALONE) -> Gate:
    """Return what the gate says of a run over a gold folder."""
    pins = load(floors)
    name = pinned_name(gold, pins)
    if name is None:
        advice = "protokollant eval gate --update --name NAME legt sie fest"
        problem = f"{gold.folder}: für diesen Ordner sind keine Mindestwerte festgelegt ({advice})."
        return Gate(run=run, rows=_rows(run, {}), problems=(problem,))
    pinned = pins["sets"][name]
    lows = pinned["floors"].get(run.engine, {})
    missing = () if lows else (f"{run.engine}: für diese Auswertung sind keine Mindestwerte festgelegt.",)
    said = data_problems(pinned.get("replies", {}).get(run.engine, {}), rests.replies) if lows else ()
    problems = (*data_problems(pinned["files"], gold.digests), *missing, *said, *rests.left, *_failed(run))
    return Gate(run=run, rows=_rows(run, lows), problems=problems)


def update(
    run: Run,
    gold: Dataset,
    floors: Path = FLOORS,
    rests: Rests = ALONE,
    *,
    name: str | None = None,
    lower: bool = False,
) -> tuple[bool, Gate]:
    """Pin the present figures and files; return whether that was done, and what the gate says then.

    ``name`` says what a set of gold that is not known yet is to be called. Refused when a document cannot be
    processed, and when a floor would fall or vanish unless ``lower``.
    """
    pins = load(floors)
    known = pinned_name(gold, pins) or name
    if known is None:
        raise ProtokollantError(
            f"{gold.folder}: dieser Ordner ist neu. Bitte benennen: --update --name NAME."
        )
    pinned = pins["sets"].setdefault(known, {"files": {}, "floors": {}})
    old = pinned["floors"].get(run.engine, {})
    new = {figure.name: _floor(figure) for figure in _measured(run).values() if figure.n}
    fallen = [] if lower else [_sunk(n, old[n], new.get(n)) for n in old if _worse(n, new.get(n), old[n])]
    if refused := (*_failed(run), *rests.left, *fallen):
        return False, Gate(run=run, rows=_rows(run, old), problems=refused)
    pinned["files"] = dict(sorted(gold.digests.items()))
    pinned["floors"][run.engine] = new
    if rests.replies:
        pinned.setdefault("replies", {})[run.engine] = dict(sorted(rests.replies.items()))
    text = json.dumps(pins, indent=1, ensure_ascii=False, sort_keys=True)
    floors.write_text(text + "\n", encoding="utf-8", newline="\n")
    return True, Gate(run=run, rows=_rows(run, new), problems=())


def load(floors: Path) -> Pinned:
    """Return what is pinned; nothing is where the file does not exist. Raises ReadError for another file."""
    if not floors.is_file():
        return {"schema": SCHEMA, "sets": {}}
    try:
        pins = json.loads(floors.read_text(encoding="utf-8"))
    except ValueError:
        pins = None
    if not isinstance(pins, dict) or pins.get("schema") != SCHEMA:
        raise ReadError(str(floors), "Das sind keine Mindestwerte", f"Erwartet wird {SCHEMA}.")
    return pins


def pinned_name(gold: Dataset, pins: Mapping[str, Any]) -> str | None:
    """Return the pinned set that shares most file names with a folder; None where none shares any."""
    shared = {name: len(set(pinned["files"]) & set(gold.digests)) for name, pinned in pins["sets"].items()}
    best = max(shared, key=lambda name: shared[name], default=None)
    return best if best is not None and shared[best] > len(GENERIC & set(gold.digests)) else None


GENERIC = frozenset({"meta.jsonl", "qa.jsonl", "texts/metadata.csv"})  # names that every folder has


def data_problems(pinned: Mapping[str, str], present: Mapping[str, str]) -> tuple[str, ...]:
    """Return what happened to the gold files since they were pinned."""
    missing = [f"{name}: fehlt." for name in pinned if name not in present]
    changed = [
        f"{name}: geändert, seit die Mindestwerte festgelegt wurden."
        for name in pinned
        if present.get(name, pinned[name]) != pinned[name]
    ]
    new = [f"{name}: neu, ohne Mindestwerte." for name in present if name not in pinned]
    return (*missing, *changed, *new)


def _failed(run: Run) -> tuple[str, ...]:
    broken: tuple[Unit, ...] = tuple(unit for unit in run.units if unit.error)
    return tuple(f"{unit.name}: {unit.error}" for unit in broken)


def _measured(run: Run) -> dict[str, Figure]:
    """Return the figures of both parts of a run, as far as it has units for them."""
    out: dict[str, Figure] = {}
    for part in ("minutes", "asking"):
        if units := run.of(part):
            out |= figures(sum((unit.counts for unit in units), start=type(units[0].counts)()), part)
    return out


def _rows(run: Run, floors: Mapping[str, float]) -> tuple[Row, ...]:
    """Return one row for each figure that is measured or pinned."""
    measured = {name: figure for name, figure in _measured(run).items() if figure.n}
    names = [*measured, *(name for name in floors if name not in measured)]
    return tuple(
        Row(
            figure=name,
            value=measured[name].value if name in measured else None,
            floor=floors.get(name),
            n=measured[name].n if name in measured else 0,
        )
        for name in names
    )


def _floor(figure: Figure) -> float:
    """Return a figure cut to three digits towards the worse, so that it passes its own floor."""
    if FIGURES[figure.name].better == "down":
        return math.ceil(figure.value * 1000 - 1e-6) / 1000
    return math.floor(figure.value * 1000 + 1e-6) / 1000


def _worse(name: str, new: float | None, old: float) -> bool:
    if new is None:
        return True
    return new > old + 1e-9 if FIGURES[name].better == "down" else new < old - 1e-9


def _sunk(name: str, old: float, new: float | None) -> str:
    return f"{name}: würde von {old:.3f} auf {'nichts' if new is None else f'{new:.3f}'} sinken."
