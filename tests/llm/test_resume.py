"""A run that is killed while calls fail goes on where it was; nothing is lost, doubled or paid for twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.llm.resume import resumed

FEW = 6


@pytest.mark.slow
@pytest.mark.parametrize("command", ["ingest", "summarise"])
def test_a_killed_run_is_completed(command: str, tmp_path: Path) -> None:
    """Started again until it ends well, a run has each document once and paid for no kept reply again."""
    told = resumed(command, FEW, tmp_path)
    assert not told.wrong
    assert told.runs > 1
    assert told.failed > 0
