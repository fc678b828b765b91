"""Mutated files end with a summary or with one line, never with a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz import Case, hostile, judge, mutated


@pytest.mark.parametrize("case", [c for c in hostile() if len(c.data) < 200_000], ids=lambda c: c.name)
def test_hostile_input_is_survived(case: Case, tmp_path: Path) -> None:
    """Empty, random, bomb-like and mislabelled files cost one line at most."""
    assert judge(case, tmp_path).fault is None


def test_mutated_samples_are_survived(tmp_path: Path) -> None:
    """A hundred mutated samples end with exit code 0, or 1 and one line."""
    verdicts = [judge(case, tmp_path) for case in mutated(100, seed=7)]
    assert [v.fault for v in verdicts if v.fault] == []
    assert {v.code for v in verdicts} == {0, 1}
