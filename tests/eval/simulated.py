"""Runs that never happened: counts made up by hand or by chance, and measures to read them with."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping

from eval.model import Case, Counts, Part, Run, Unit
from eval.scoring.measure import Measure


def share(name: str, part_of: str, whole: str, part: Part = "minutes") -> Measure:
    """Return the measure that divides one count by another."""
    return Measure(
        name=name,
        part=part,
        label=name,
        meaning=name,
        value=lambda c: c[part_of] / c[whole] if c[whole] else 0.0,
        n=lambda c: c[whole],
    )


def _f1(c: Counts) -> float:
    return 2 * c["right"] / (c["found"] + c["expected"]) if c["found"] + c["expected"] else 0.0


RECALL = share("recall", "right", "expected")
F1 = Measure(name="f1", part="minutes", label="f1", meaning="f1", value=_f1, n=lambda c: c["expected"])
MEASURES: Mapping[str, Measure] = {
    measure.name: measure
    for measure in (
        RECALL,
        share("precision", "right", "found"),
        share("detail", "details", "right"),
        F1,
        share("hits", "hits", "asked", "asking"),
    )
}


def unit(
    name: str, town: str, counts: Mapping[str, int], cases: Iterable[Case] = (), part: Part = "minutes"
) -> Unit:
    """Return a unit with these counts; its group is the part of its name before the first hyphen."""
    group = name.split("-")[0]
    return Unit(
        name=name, part=part, town=town, group=group, counts=Counter(counts), cases=tuple(cases), size=1000
    )


def run(units: Iterable[Unit], digest: str = "0123456789abcdef") -> Run:
    """Return a run of these units."""
    return Run(engine="x", version="1", created="", gold="gold", digest=digest, units=tuple(units))


def towns(*shares: tuple[int, int]) -> tuple[Unit, ...]:
    """Return one document for each town, with so many right of so many expected."""
    return tuple(
        unit(f"doc-{i}", f"Ort {i:02}", {"right": right, "found": right, "expected": expected})
        for i, (right, expected) in enumerate(shares)
    )


def noisy(base: Iterable[Unit], lost: float, seed: int) -> tuple[Unit, ...]:
    """Return units in which each finding, and each detail of those kept, was lost with some probability."""
    chance, out = random.Random(seed), []
    for each in base:
        c = each.counts
        right = sum(chance.random() >= lost for _ in range(c["right"]))
        wrong = sum(chance.random() >= lost for _ in range(c["found"] - c["right"]))
        details = sum(chance.random() >= lost for _ in range(min(right, c["details"])))
        counts = {"expected": c["expected"], "found": right + wrong, "right": right, "details": details}
        out.append(unit(each.name, each.town, counts))
    return tuple(out)


def baseline(count: int, seed: int) -> tuple[Unit, ...]:
    """Return what a fair engine finds in so many towns of one to three documents each."""
    chance, out = random.Random(seed), []
    for i in range(count):
        skill = chance.uniform(0.6, 0.95)
        for j in range(chance.randint(1, 3)):
            expected = chance.randint(3, 12)
            right = sum(chance.random() < skill for _ in range(expected))
            wrong, details = chance.randint(0, 3), sum(chance.random() < 0.9 for _ in range(right))
            counts = {"expected": expected, "found": right + wrong, "right": right, "details": details}
            out.append(unit(f"g{i % 3}-{i:02}-{j}", f"Ort {i:02}", counts))
    return tuple(out)
