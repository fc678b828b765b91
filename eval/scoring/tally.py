"""A tally: what scoring says of a document, as whole numbers and item by item, from one matching."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from eval.model import Case, Counts, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts, and the cases that they were counted from; tallies add up."""

    counts: Counts = field(default_factory=Counter)
    cases: tuple[Case, ...] = ()

    def __add__(self, other: Tally) -> Tally:
        return Tally(counts=self.counts + other.counts, cases=self.cases + other.cases)


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    counts: Counts = Counter()
    cases: list[Case] = []
    for tally in tallies:
        counts.update(tally.counts)
        cases += tally.cases
    return Tally(counts=counts, cases=tuple(cases))


def told_apart(cases: Iterable[Case]) -> tuple[Case, ...]:
    """Return cases with a number behind every key that was there before ("+decision:3-9", "…#2")."""
    seen: Counter[str] = Counter()
    out = []
    for case in cases:
        seen[case.key] += 1
        times = seen[case.key]
        out.append(case if times == 1 else replace(case, key=f"{case.key}#{times}"))
    return tuple(out)


def verdict(aspects: Mapping[str, bool], *, found: bool, neutral: bool = False) -> Verdict:
    """Return what became of an expected thing: right where nothing about it is wrong.

    >>> verdict({"outcome": True, "vote": False}, found=True)
    'wrong'
    """
    if neutral:
        return "neutral"
    if not found:
        return "missed"
    return "right" if all(aspects.values()) else "wrong"
