"""How probable a difference between two runs is if chance alone decides which of them did better in a town.

The counts of whole towns are swapped between the runs, or not, in all ways or in many drawn ones (approximate
randomisation: Noreen 1989, Computer-Intensive Methods for Testing Hypotheses; for F-measures Yeh 2000, More
accurate tests for the statistical significance of result differences). The difference is measured in its own
standard errors (studentised: Janssen 1997; Chung & Romano 2013, Exact and asymptotically robust permutation
tests).

Swapping also evens out how much each run found. A run that finds less would therefore seem worse even in
what it did find: the same five errors among fewer cases are a difference that no way to swap brings about.
Only towns in which the figure itself differs are evidence: p is never smaller than an exact test of these
towns alone could make it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from eval.columns import Matrix, table, worked_out
from eval.model import Counts
from eval.scoring.measure import Measure
from eval.statistics import sum_of

EXACT = 10_000  # all ways to swap up to this number, else so many drawn at random
TIE = 1e-6  # ratios that differ by less than this share of themselves are equal
LEAST = 1e-5  # a standard error below this is none: all towns say the same
STEP = 1e-6  # by which share of itself a count is moved to see what depends on it


def permutation_p(
    a: Sequence[Counts],
    b: Sequence[Counts],
    measures: Mapping[str, Measure],
    seed: int = 1,
    at_most: int = EXACT,
) -> dict[str, float]:
    """Return for each measure how probable so large a difference is if both runs are equally good.

    ``a`` and ``b`` are the counts of the same towns in the same order. Two-sided. Towns in which the measure
    reads the same counts need no swapping; with at most ``at_most`` ways to swap the others all are tried and
    p is exact. Else so many are drawn, and the observed one counts as one more (Davison & Hinkley 1997, sec.
    4.2; Phipson & Smyth 2010, Permutation p-values should never be zero).
    """
    return {name: _p(measure, a, b, seed, at_most) for name, measure in measures.items()}


def least_p(a: Sequence[Counts], b: Sequence[Counts], measures: Mapping[str, Measure]) -> dict[str, float]:
    """Return for each measure the smallest p that it could have, whichever run is better in which town.

    With ``k`` towns in which both runs have a case and the value differs that is 2 / 2**k.
    """
    return {name: _least(measure, a, b) for name, measure in measures.items()}


def _least(measure: Measure, a: Sequence[Counts], b: Sequence[Counts]) -> float:
    differing = sum(
        measure.n(x) > 0 and measure.n(y) > 0 and abs(measure.value(y) - measure.value(x)) > TIE
        for x, y in zip(a, b, strict=True)
    )
    return min(1.0, 2.0 ** (1 - differing))


def _p(measure: Measure, a: Sequence[Counts], b: Sequence[Counts], seed: int, at_most: int) -> float:
    import numpy as np

    names = _read_by(measure, [*a, *b, sum_of(a), sum_of(b)])
    first, second = table(a, names), table(b, names)
    differing = (first != second).any(axis=1)
    ways, exact = swaps(int(differing.sum()), seed, at_most)
    all_ways = np.zeros((1 + len(ways), len(a)))
    all_ways[1:, differing] = ways
    ratios = np.abs(_ratios(measure, names, first, second, all_ways))
    hits, extra = int((ratios[1:] >= ratios[0] * (1 - TIE)).sum()), 0 if exact else 1
    return max(_least(measure, a, b), (hits + extra) / (len(ways) + extra))


def swaps(towns: int, seed: int, at_most: int = EXACT) -> tuple[Matrix, bool]:
    """Return which towns to swap, one way in each row, and whether these are all the ways there are."""
    import numpy as np

    if towns < at_most.bit_length() and 2**towns <= at_most:
        ways = np.arange(2**towns)[:, None] >> np.arange(towns)[None, :]
        return (ways & 1).astype(float), True
    return np.random.RandomState(seed).randint(0, 2, size=(at_most, towns)).astype(float), False


class _Watched(Counter[str]):
    """Counts that know which of them were asked for."""

    def __init__(self, counts: Counts) -> None:
        super().__init__(counts)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> int:
        self.asked.add(name)
        return super().get(name, 0)


def _read_by(measure: Measure, samples: Iterable[Counts]) -> list[str]:
    """Return the names of the counts that a measure is worked out from."""
    asked: set[str] = set()
    for counts in samples:
        watched = _Watched(counts)
        measure.value(watched)
        asked |= watched.asked
    return sorted(asked)


def _ratios(measure: Measure, names: Sequence[str], first: Matrix, second: Matrix, ways: Matrix) -> Matrix:
    """Return for each way to swap the difference of the runs over its standard error.

    To first order a figure is a sum over towns: of each town's counts times the slopes of the figure. So is
    the difference of two figures, and the squares of its terms add up to its variance (linearisation, as for
    any ratio of sums over clusters). The terms are not worked out for each way: their squares are quadratic
    in the slopes, with matrices that are sums over towns, swapped or not.
    """
    import numpy as np

    moved = ways @ (second - first)
    mine, theirs = first.sum(axis=0) + moved, second.sum(axis=0) - moved
    deltas = worked_out(measure.value, names, theirs) - worked_out(measure.value, names, mine)
    slopes = np.hstack([-_slopes(measure, names, mine), _slopes(measure, names, theirs)])
    straight, swapped = _squares(np.hstack([first, second])), _squares(np.hstack([second, first]))
    squares = straight.sum(axis=0) + ways @ (swapped - straight)
    size = slopes.shape[1]
    variances = np.einsum("ri,rij,rj->r", slopes, squares.reshape(-1, size, size), slopes)
    return np.asarray(deltas / np.sqrt(np.maximum(variances, LEAST**2)))


def _squares(rows: Matrix) -> Matrix:
    """Return each row times itself, every number by every other, in one line."""
    return (rows[:, :, None] * rows[:, None, :]).reshape(len(rows), -1)


def _slopes(measure: Measure, names: Sequence[str], sums: Matrix) -> Matrix:
    """Return for each row of sums how fast the value of a measure grows with each count."""
    import numpy as np

    values, slopes = worked_out(measure.value, names, sums), []
    for i in range(len(names)):
        step = STEP * np.maximum(1, sums[:, i])
        further = sums.copy()
        further[:, i] += step
        slopes.append((worked_out(measure.value, names, further) - values) / step)
    return np.stack(slopes, axis=1)
