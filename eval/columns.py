"""Counts by the thousand: a table of sums, and figures worked out for all its rows at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from eval.model import Counts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]
else:
    Matrix = Any

Formula = Callable[[Counts], float]


class Mixed(ValueError):
    """Raised where a formula asks whether a column is zero and some of its numbers are, others are not."""


def names_in(rows: Iterable[Counts]) -> list[str]:
    """Return the names of all counts, in order."""
    return sorted(set().union(*rows))


def table(rows: Sequence[Counts], names: Sequence[str]) -> Matrix:
    """Return counts as one line for each of the rows and one column for each of the names."""
    import numpy as np

    return np.array([[row[name] for name in names] for row in rows], dtype=float).reshape(
        len(rows), len(names)
    )


def worked_out(formula: Formula, names: Sequence[str], sums: Matrix) -> Matrix:
    """Return what a formula makes of each row of sums.

    The formula is given columns instead of numbers and runs once. Where it would have to decide differently
    for different rows (nothing to divide by in some of them), it runs once for each row instead: either way
    every row gets what the formula makes of its numbers alone. Whole numbers below 2**53 are exact in floats.
    """
    import numpy as np

    columns = np.asarray(sums, dtype=float).view(_column())
    try:
        with np.errstate(divide="raise", invalid="raise"):
            values: Any = formula(Counter({name: columns[:, i] for i, name in enumerate(names)}))
    except (Mixed, TypeError, FloatingPointError):
        values = [formula(_counts(names, row)) for row in np.asarray(sums).tolist()]
    return np.array(np.broadcast_to(np.asarray(values, dtype=float), len(sums)))


def _counts(names: Sequence[str], row: Sequence[Any]) -> Counts:
    return Counter(dict(zip(names, row, strict=True)))


@cache
def _column() -> Any:
    """Return the type of a column: an array that is true or false only where all its numbers agree."""
    import numpy as np

    class Column(np.ndarray[Any, Any]):
        def __bool__(self) -> bool:
            true = np.count_nonzero(self)
            if 0 < true < self.size:
                raise Mixed
            return bool(true)

    return Column
