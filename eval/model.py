"""The nouns of measuring: cases, units, figures, runs.

A *case* is one thing a careful reader expects, or one that was found without being expected. A *unit* is what
is measured at one go: one document of minutes, or one question put to the library. A unit carries whole
numbers only (its *counts*); counts of units are added, and a *figure* is worked out from the sum. So a figure
never depends on the order of the units, and any part of a run can be measured again from its record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Counts = Counter[str]
PPM = 1_000_000  # shares inside counts are kept as whole millionths

CaseKind = Literal["question", "answer", "decision", "action", "field", "item", "ask"]
Verdict = Literal["right", "wrong", "missed", "spurious", "neutral"]
Part = Literal["minutes", "asking"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One expected thing and what became of it, or one thing found that nobody expected.

    ``key`` is the same in every run over the same gold: the id of the annotation ("q3"), or a plus sign, the
    kind and the first and last position of the words cited ("+decision:120-133") for what is spurious.
    ``aspects`` tells which details are right ({"asker": True, "answerer": False, "status": True}); a case is
    ``right`` when all are, ``wrong`` when it was found with a detail wrong, ``neutral`` when it does not
    count. ``label`` is what cases of a kind are told apart by: the status of a question, the outcome of a
    decision, the tier of an action item, the type of an ask question. ``expected`` and ``found`` are short
    German lines for a reader; ``sentences`` the numbered sentences of the gold that either of them cites.
    """

    kind: CaseKind
    key: str
    verdict: Verdict
    label: str = ""
    aspects: Mapping[str, bool] = field(default_factory=dict)
    expected: str | None = None
    found: str | None = None
    sentences: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What was measured at one go: a document, or a question put to the library.

    ``town`` is the cluster for resampling, ``group`` the style of the document (the part of its name before
    the first hyphen) or the type of the question. ``seconds`` is CPU time, ``size`` UTF-8 bytes of clean
    text. ``usage`` counts calls and tokens. ``unsupported`` counts refused proposals by reason. ``error`` is
    the one line of an engine that failed on it; its counts are then those of an empty result.
    """

    name: str
    part: Part
    town: str
    group: str
    counts: Counts
    cases: tuple[Case, ...] = ()
    seconds: float = 0.0
    size: int = 0
    usage: Mapping[str, float] = field(default_factory=dict)
    unsupported: Mapping[str, int] = field(default_factory=dict)
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measured share between 0 and 1 with the number of cases it rests on and its 95 % interval."""

    name: str
    value: float
    n: int
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One engine over one gold folder; ``gold`` is its name, ``digest`` the hash of what it holds.

    ``model`` is the language model that was asked, where one was.
    """

    engine: str
    version: str
    created: str
    gold: str
    digest: str
    units: tuple[Unit, ...]
    model: str | None = None

    def of(self, part: Part) -> tuple[Unit, ...]:
        """Return the units of one part, in order."""
        return tuple(unit for unit in self.units if unit.part == part)
