"""What changed between two runs: figure by figure with statistics, and item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from eval import statistics
from eval.model import Case, Counts, Part, Run, Unit
from eval.permutation import least_p, permutation_p
from eval.scoring.measure import Measure
from eval.statistics import Measures
from pipeline.errors import ProtokollantError

ALPHA = 0.05  # the accepted chance of one false alarm among all figures compared
PARTS: tuple[Part, ...] = ("minutes", "asking")
WORTH: dict[str | None, int] = {"right": 3, "wrong": 2, "missed": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One figure in two runs: ``delta`` is b minus a, between ``low`` and ``high`` with 95 % confidence.

    ``p`` tells how probable so large a difference is between equally good runs, ``adjusted`` the same
    allowing for all the figures compared; ``significant`` when that is at most 5 %. ``n`` is the smaller
    number of cases of the two, ``better`` whether b is better than a, None when the whole is equal.
    """

    name: str
    part: Part
    a: float
    b: float
    n: int
    delta: float
    low: float | None
    high: float | None
    p: float
    adjusted: float
    significant: bool
    better: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One case judged differently in two runs; None where a run has no such case.

    ``better`` tells whether the second run is better there; None where it is neither or both.
    """

    unit: str
    part: Part
    before: Case | None
    after: Case | None
    better: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All figures in which two runs differ, the names of those in which they do not, and all changes."""

    differences: tuple[Difference, ...]
    same: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def significant(self) -> tuple[Difference, ...]:
        """Return the differences that chance hardly explains."""
        return tuple(difference for difference in self.differences if difference.significant)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """The units of one part in both runs, in the order of their names, and their counts by town."""

    part: Part
    a: tuple[Unit, ...]
    b: tuple[Unit, ...]

    def towns(self) -> tuple[list[Counts], list[Counts]]:
        """Return the counts of each town in both runs; what a town is, the first run tells."""
        town = {unit.name: unit.town for unit in self.a}
        second = [replace(unit, town=town[unit.name]) for unit in self.b]
        return list(statistics.by_town(self.a).values()), list(statistics.by_town(second).values())


def compare(
    a: Run, b: Run, rounds: int = statistics.ROUNDS, seed: int = 1, measures: Measures | None = None
) -> Comparison:
    """Return how b differs from a; raises ProtokollantError where they did not measure the same.

    Figures that could not be significant whatever happened (too few towns differ) are not among those that
    the p-values are adjusted for: they cannot raise a false alarm (Tarone 1990, A modified Bonferroni method
    for discrete data).
    """
    pairs = _pairs(a, b)
    found: list[Difference] = []
    same: list[str] = []
    least: dict[str, float] = {}
    for pair in pairs:
        chosen = statistics.registered(pair.part) if measures is None else _of(pair.part, measures)
        mine, theirs = pair.towns()
        differing = {name: m for name, m in chosen.items() if _differs(m, mine, theirs)}
        same += [name for name in chosen if name not in differing]
        found += _differences(pair.part, mine, theirs, differing, rounds, seed)
        least |= least_p(mine, theirs, differing)
    adjusted = statistics.holm({each.name: each.p for each in found if least[each.name] <= ALPHA})
    return Comparison(
        differences=tuple(_judged(each, adjusted.get(each.name, 1.0)) for each in found),
        same=tuple(same),
        changes=tuple(change for pair in pairs for change in _changes(pair)),
    )


def _of(part: Part, measures: Measures) -> Measures:
    return {name: measure for name, measure in measures.items() if measure.part == part}


def _pairs(a: Run, b: Run) -> tuple[_Pair, ...]:
    """Return the parts that both runs measured, over the same gold and the same units."""
    if a.digest != b.digest:
        golds = f"{a.gold} {a.digest[:8]}, {b.gold} {b.digest[:8]}"
        raise _refusal(f"sie sind an verschiedenem Gold gemessen ({golds})")
    pairs = tuple(_Pair(part=part, a=_sorted(a.of(part)), b=_sorted(b.of(part))) for part in PARTS)
    shared = tuple(pair for pair in pairs if pair.a and pair.b)
    for pair in shared:
        odd = sorted({unit.name for unit in pair.a} ^ {unit.name for unit in pair.b})
        if odd:
            more = f" und {len(odd) - 1} weitere" if len(odd) > 1 else ""
            raise _refusal(f"nur einer von beiden enthält {odd[0]}{more}")
    if not shared:
        raise _refusal("kein Teil (Niederschriften, Fragen) steht in beiden")
    return shared


def _refusal(why: str) -> ProtokollantError:
    advice = "Bitte beide neu an demselben Ordner messen: protokollant eval run --gold ORDNER --json DATEI."
    return ProtokollantError(f"Die Läufe lassen sich nicht vergleichen: {why}. {advice}")


def _sorted(units: Sequence[Unit]) -> tuple[Unit, ...]:
    return tuple(sorted(units, key=lambda unit: unit.name))


def _differs(measure: Measure, a: Sequence[Counts], b: Sequence[Counts]) -> bool:
    """Tell whether a measure says anything else about any town or about all of them.

    Only such figures are tested. Which of the runs is the better one in a town plays no part in choosing
    them, so that the choice does not make the test believe in differences.
    """
    mine, theirs = [*a, statistics.sum_of(a)], [*b, statistics.sum_of(b)]
    pairs = zip(mine, theirs, strict=True)
    return any(abs(measure.value(y) - measure.value(x)) > statistics.TIE for x, y in pairs)


def _differences(
    part: Part, a: Sequence[Counts], b: Sequence[Counts], measures: Measures, rounds: int, seed: int
) -> Iterator[Difference]:
    """Return one difference for each measure, not yet adjusted for the others."""
    if not measures:
        return
    before = statistics.measured(statistics.sum_of(a), measures)
    after = statistics.measured(statistics.sum_of(b), measures)
    p = permutation_p(a, b, measures, seed)
    spans = statistics.delta_intervals(a, b, measures, rounds, seed)
    for name, measure in measures.items():
        delta = after[name].value - before[name].value
        low, high = spans[name] or (None, None)
        yield Difference(
            name=name,
            part=part,
            a=before[name].value,
            b=after[name].value,
            n=min(before[name].n, after[name].n),
            delta=delta,
            low=low,
            high=high,
            p=p[name],
            adjusted=1.0,
            significant=False,
            better=None if abs(delta) < statistics.TIE else (delta > 0) == (measure.better == "up"),
        )


def _judged(difference: Difference, adjusted: float) -> Difference:
    return replace(difference, adjusted=adjusted, significant=adjusted <= ALPHA)


def _changes(pair: _Pair) -> Iterator[Change]:
    """Return every case that the runs judge differently, unit by unit."""
    for a, b in zip(pair.a, pair.b, strict=True):
        before, after = _keyed(a.cases), _keyed(b.cases)
        for key in [*before, *(key for key in after if key not in before)]:
            old, new = before.get(key), after.get(key)
            if _judgement(old) != _judgement(new):
                yield Change(unit=a.name, part=pair.part, before=old, after=new, better=better(old, new))


def _keyed(cases: Sequence[Case]) -> dict[tuple[str, str, int], Case]:
    """Return cases by kind, key and how many of the same came before; spurious ones may be repeated."""
    seen: Counter[tuple[str, str]] = Counter()
    keyed: dict[tuple[str, str, int], Case] = {}
    for case in cases:
        keyed[case.kind, case.key, seen[case.kind, case.key]] = case
        seen[case.kind, case.key] += 1
    return keyed


def _judgement(case: Case | None) -> tuple[str | None, dict[str, bool]]:
    return (case.verdict, dict(case.aspects)) if case else (None, {})


def better(before: Case | None, after: Case | None) -> bool | None:
    """Return whether the second judgement of a case is better, None where it is neither or both.

    Right is better than wrong, wrong than missed, and nothing at all better than something spurious. Within
    the same verdict the details decide: better when some came right and none went wrong.
    """
    old, new = (case.verdict if case else None for case in (before, after))
    if old in WORTH and new in WORTH and old != new:
        return WORTH[new] > WORTH[old]
    if "spurious" in {old, new} and old != new:
        return old == "spurious"
    mine, theirs = (dict(case.aspects) if case else {} for case in (before, after))
    gained = any(right and mine.get(name) is False for name, right in theirs.items())
    lost = any(not right and mine.get(name) is True for name, right in theirs.items())
    return None if gained == lost else gained
