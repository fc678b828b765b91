"""Everything one run says: whole, by group, by kind of case, by town, by document, and what it cost."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from eval import agreement, statistics
from eval.model import Case, CaseKind, Figure, Part, Run, Unit
from eval.statistics import Measures
from pipeline.join import Agreement

PARTS: tuple[Part, ...] = ("minutes", "asking")
KINDS: tuple[CaseKind, ...] = get_args(CaseKind)
# What each part is chiefly judged by; a town's influence is how far these move without it.
CHIEF: Mapping[Part, tuple[str, ...]] = {
    "minutes": ("exchange_F1", "decision_complete_F1", "action_F1"),
    "asking": ("right", "source", "abstained"),
}
ERRORS = ("wrong", "missed", "spurious")
Figures = Mapping[str, Figure]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The figures, with intervals, of all documents of one style or of all questions of one type."""

    part: Part
    name: str
    units: int
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How the expected cases of one kind and label fared, and how many were found without being expected.

    ``n`` counts what was expected, ``found`` what of it was found at all, ``right`` what of it was right in
    every detail. Neutral cases are not counted.
    """

    kind: CaseKind
    label: str
    n: int
    found: int
    right: int
    spurious: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """One town on its own and all the others without it.

    ``influence`` is how far the chief figures of all move, on average, when the town is left out.
    """

    part: Part
    name: str
    units: int
    own: Figures
    others: Figures
    influence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One unit: its chief figures (those that have a case), and how many of its cases went wrong."""

    part: Part
    name: str
    town: str
    group: str
    figures: Figures
    cases: int
    errors: int
    seconds: float
    error: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one part took: CPU seconds in all, of the middle unit and of the slowest but 5 %; bytes; usage.

    ``speed`` is megabytes of text per second, None where no text was read. ``unsupported`` counts refused
    proposals by reason, most frequent first; ``errors`` are the failed units with their lines.
    """

    part: Part
    units: int
    seconds: float
    median: float
    p95: float
    size: int
    speed: float | None
    usage: Mapping[str, float]
    unsupported: Mapping[str, int]
    errors: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """One run, seen from all sides; only parts that were measured are there.

    ``macro`` is the mean over groups of more than one unit, each counting the same; its ``n`` counts groups.
    ``towns`` start with the most influential, ``rows`` are in order of their names. ``agreement`` tells how
    far two engines agree, where two were asked.
    """

    engine: str
    version: str
    created: str
    gold: str
    digest: str
    model: str | None = None
    whole: Mapping[Part, Figures]
    groups: tuple[Group, ...]
    macro: Mapping[Part, Figures]
    kinds: tuple[Kind, ...]
    towns: tuple[Town, ...]
    rows: tuple[Row, ...]
    cost: Mapping[Part, Cost]
    agreement: tuple[Agreement, ...] = ()

    @property
    def units(self) -> int:
        """Return how many units were measured."""
        return len(self.rows)


def overview(
    run: Run, rounds: int = statistics.ROUNDS, seed: int = 1, measures: Measures | None = None
) -> Overview:
    """Return everything a run says; intervals are bootstrapped over towns."""
    parts = {part: sorted(run.of(part), key=lambda unit: unit.name) for part in PARTS if run.of(part)}
    chosen = {part: _measures(part, measures) for part in parts}
    groups = {part: _groups(units, part, rounds, seed, chosen[part]) for part, units in parts.items()}
    return Overview(
        engine=run.engine,
        version=run.version,
        created=run.created,
        gold=run.gold,
        digest=run.digest,
        model=run.model,
        whole={
            part: statistics.intervals(units, part, rounds, seed, chosen[part])
            for part, units in parts.items()
        },
        groups=tuple(group for each in groups.values() for group in each),
        macro={part: macro(each) for part, each in groups.items()},
        kinds=kinds(case for units in parts.values() for unit in units for case in unit.cases),
        towns=tuple(town for part, units in parts.items() for town in _towns(units, part, chosen[part])),
        rows=tuple(_row(unit, chosen[part]) for part, units in parts.items() for unit in units),
        cost={part: _cost(units, part) for part, units in parts.items()},
        agreement=agreement.rows(run.of("minutes")),
    )


def _measures(part: Part, measures: Measures | None) -> Measures:
    if measures is None:
        return statistics.registered(part)
    return {name: measure for name, measure in measures.items() if measure.part == part}


def _groups(
    units: Sequence[Unit], part: Part, rounds: int, seed: int, measures: Measures
) -> tuple[Group, ...]:
    members: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        members[unit.group].append(unit)
    return tuple(
        Group(
            part=part,
            name=name,
            units=len(members[name]),
            figures=statistics.intervals(members[name], part, rounds, seed, measures),
        )
        for name in sorted(members)
    )


def macro(groups: Sequence[Group]) -> dict[str, Figure]:
    """Return the mean of each figure over the groups of more than one unit that have a case for it."""
    kept = [group.figures for group in groups if group.units > 1]
    names = dict.fromkeys(name for group in groups for name in group.figures)
    values = {name: [figures[name].value for figures in kept if figures[name].n] for name in names}
    return {
        name: Figure(name=name, value=sum(each) / len(each) if each else 0.0, n=len(each))
        for name, each in values.items()
    }


def kinds(cases: Iterable[Case]) -> tuple[Kind, ...]:
    """Return one row for each kind and label of cases, in a fixed order."""
    counted: defaultdict[tuple[CaseKind, str], Counter[str]] = defaultdict(Counter)
    for case in cases:
        counted[case.kind, case.label][case.verdict] += 1
    return tuple(
        Kind(
            kind=kind,
            label=label,
            n=c["right"] + c["wrong"] + c["missed"],
            found=c["right"] + c["wrong"],
            right=c["right"],
            spurious=c["spurious"],
        )
        for (kind, label), c in sorted(counted.items(), key=lambda one: (KINDS.index(one[0][0]), one[0][1]))
        if c.total() > c["neutral"]
    )


def _towns(units: Sequence[Unit], part: Part, measures: Measures) -> list[Town]:
    """Return every town and what the figures are without it, the most influential first."""
    counts = statistics.by_town(units)
    sizes = Counter(unit.town for unit in units)
    whole = statistics.measured(statistics.sum_of(counts.values()), measures)
    towns = []
    for name, own in counts.items():
        rest = statistics.sum_of(other for town, other in counts.items() if town != name)
        others = statistics.measured(rest, measures)
        moved = [abs(others[f].value - whole[f].value) for f in CHIEF[part] if f in whole and others[f].n]
        towns.append(
            Town(
                part=part,
                name=name,
                units=sizes[name],
                own=statistics.measured(own, measures),
                others=others,
                influence=sum(moved) / len(moved) if moved else 0.0,
            )
        )
    return sorted(towns, key=lambda town: (-round(town.influence, 9), town.name))


def _row(unit: Unit, measures: Measures) -> Row:
    figures = statistics.measured(unit.counts, _key(unit.part, measures))
    return Row(
        part=unit.part,
        name=unit.name,
        town=unit.town,
        group=unit.group,
        figures={name: figure for name, figure in figures.items() if figure.n},
        cases=sum(case.verdict != "neutral" for case in unit.cases),
        errors=sum(case.verdict in ERRORS for case in unit.cases),
        seconds=unit.seconds,
        error=unit.error,
    )


def _key(part: Part, measures: Measures) -> Measures:
    """Return the measures that a single unit is shown with."""
    from eval.scoring.figures import KEY

    return {name: measures[name] for name in KEY if name in measures} if part == "minutes" else measures


def _cost(units: Sequence[Unit], part: Part) -> Cost:
    seconds, size = sum(unit.seconds for unit in units), sum(unit.size for unit in units)
    usage: defaultdict[str, float] = defaultdict(float)
    unsupported: Counter[str] = Counter()
    for unit in units:
        unsupported.update(unit.unsupported)
        for name, value in unit.usage.items():
            usage[name] += value
    ordered = sorted(unit.seconds for unit in units)
    return Cost(
        part=part,
        units=len(units),
        seconds=seconds,
        median=_quantile(ordered, 0.5),
        p95=_quantile(ordered, 0.95),
        size=size,
        speed=size / 1e6 / seconds if size and seconds else None,
        usage=dict(sorted(usage.items())),
        unsupported=dict(sorted(unsupported.items(), key=lambda one: (-one[1], one[0]))),
        errors={unit.name: unit.error for unit in units if unit.error is not None},
    )


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Return the smallest value that at least this share of the values do not exceed.

    >>> _quantile([1.0, 2.0, 3.0, 4.0], 0.5)
    2.0
    """
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
