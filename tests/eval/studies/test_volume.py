"""The measure of volume is of real requests: what it counts is what would be sent."""

from __future__ import annotations

import pytest

from eval.studies import volume


def test_a_long_text_takes_few_calls_and_little_more_than_its_own_length(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Twenty times a short text takes at most five calls, and citing is shorter than quoting."""
    volume.main(["--delay", "0"])
    row = [cell.strip() for cell in capsys.readouterr().out.splitlines()[-1].strip("|").split("|")]
    length, calls, sent, _, findings = map(int, row[1:6])
    assert length >= volume.LENGTH
    assert calls <= 5
    assert length < sent < 0.85 * 128_000 * length / volume.LENGTH
    assert findings > 100
    assert int(row[7]) < 0.6 * int(row[8])
