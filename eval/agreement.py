"""How far two engines agree that were both asked, kept among the counts of what was measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import get_args

from eval.model import Counts, Unit
from pipeline.join import Agreement
from pipeline.model import Findings, Kind
from pipeline.report import agreed

COLUMNS = ("agreed", "differing", "first", "second")


def counts(found: Findings) -> Counts:
    """Return the agreement over one document as counts."""
    return Counter(
        {
            _name(row.kind, column): getattr(row, column)
            for row in agreed.rows([found])
            for column in COLUMNS
            if getattr(row, column)
        }
    )


def rows(units: Iterable[Unit]) -> tuple[Agreement, ...]:
    """Return the agreement over all units, a row for each kind; none where nothing was found by two."""
    total: Counts = Counter()
    for unit in units:
        total += Counter({name: n for name, n in unit.counts.items() if name.startswith(PREFIX)})
    made = [
        Agreement(kind=kind, **{column: total[_name(kind, column)] for column in COLUMNS})
        for kind in get_args(Kind)
    ]
    return tuple(made) if total else ()


PREFIX = "both:"


def _name(kind: str, column: str) -> str:
    return f"{PREFIX}{kind}:{column}"
