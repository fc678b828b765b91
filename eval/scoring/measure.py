"""A measure: how a figure is worked out from counts, and what it means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from eval.model import Counts, Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure: its value from summed counts, and ``n``, the number of cases the value rests on.

    ``label`` (at most 28 characters) and ``meaning`` (one sentence) are German, for reports.
    """

    name: str
    part: Part
    label: str
    meaning: str
    value: Callable[[Counts], float]
    n: Callable[[Counts], int]
    better: Literal["up", "down"] = "up"
