"""Figures for thousands of sums at once are the figures of each."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.columns import names_in, table, worked_out
from eval.model import Counts
from eval.permutation import _read_by
from eval.scoring.figures import FIGURES
from eval.scoring.measure import Measure

MEASURES = list(FIGURES.values())


def read(measure: Measure) -> list[str]:
    """Return the names of the counts that a measure reads."""
    return _read_by(measure, [Counter()])  # nothing is hidden behind a condition


@pytest.mark.parametrize("measure", MEASURES, ids=lambda m: m.name)
@given(data=st.data())
def test_every_row_gets_its_own_figure(measure: Measure, data: st.DataObject) -> None:
    """Whatever a measure does with its counts, it does the same with columns of them, zeros included."""
    names = read(measure)
    rows = data.draw(st.lists(st.lists(st.integers(0, 9), min_size=len(names), max_size=len(names))))
    counts: list[Counts] = [Counter(dict(zip(names, row, strict=True))) for row in rows]
    sums = table(counts, names)
    assert worked_out(measure.value, names, sums).tolist() == [measure.value(c) for c in counts]
    assert worked_out(measure.n, names, sums).tolist() == [measure.n(c) for c in counts]


def test_a_formula_runs_once_where_it_can() -> None:
    """For a thousand rows that are alike a formula is asked once; for a mixed lot once more for each row."""
    asked = []

    def share(c: Counts) -> float:
        asked.append(1)
        return c["part"] / c["whole"] if c["whole"] else 0.0

    many: list[Counts] = [Counter(part=1, whole=2)] * 1000
    assert worked_out(share, ["part", "whole"], table(many, ["part", "whole"])).tolist() == [0.5] * 1000
    assert len(asked) == 1
    mixed: list[Counts] = [Counter(part=1, whole=2), Counter()]
    assert worked_out(share, ["part", "whole"], table(mixed, ["part", "whole"])).tolist() == [0.5, 0.0]
    assert len(asked) == 1 + 1 + 2


def test_a_formula_that_divides_by_nothing_says_so() -> None:
    """What is an error for one row is an error for all."""
    with pytest.raises(ZeroDivisionError):
        worked_out(lambda c: c["a"] / c["b"], ["a", "b"], table([Counter(a=1)], ["a", "b"]))


def test_rows_and_columns_by_name() -> None:
    """Names come in order, whatever a row lacks is 0, and no rows make an empty table."""
    assert names_in([Counter(b=1), Counter(a=2)]) == ["a", "b"]
    assert table([Counter(b=1), Counter(a=2)], ["a", "b"]).tolist() == [[0, 1], [2, 0]]
    assert worked_out(lambda c: c["a"], ["a"], table([], ["a"])).tolist() == []
