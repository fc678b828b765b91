"""Tasks as many hands word them: notes, reports, understandings, resolutions, wishes and lists.

Each file in promised/ holds the head of invented minutes, passages that leave a task, and such as leave none.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.config import engine
from pipeline.ground import ground
from pipeline.model import ActionItem
from pipeline.reading import read_bytes

FOLDER = Path(__file__).parent / "promised"
FILES = sorted(FOLDER.glob("*.txt"))


def _parts(path: Path) -> tuple[str, list[str], list[str]]:
    """Return the head of the minutes, the passages that owe and those that owe nothing."""
    head, rest = path.read_text(encoding="utf-8").split("== owed\n")
    owed, idle = rest.split("== idle\n")
    told = ([p.replace("\\n", "\n") for p in part.splitlines() if p] for part in (owed, idle))
    return (head, *told)  # type: ignore[return-value]


def _owed(head: str, text: str) -> list[ActionItem]:
    minutes = read_bytes(f"{head}{text}\n".encode(), "sitzung.txt")
    items = ground(engine("rules").extract(minutes), minutes).findings.action_items
    return [item for item in items if item.tier == "A"]


def _cases(at: int) -> list[tuple[str, str]]:
    return [(parts[0], text) for parts in map(_parts, FILES) for text in parts[at]]


@pytest.mark.parametrize(("head", "text"), [pytest.param(*case, id=case[1][:60]) for case in _cases(1)])
def test_what_somebody_takes_on_is_owed(head: str, text: str) -> None:
    """A next step is found in whatever words, and tells what is to be done."""
    items = _owed(head, text)
    assert items
    assert all(" " in item.task for item in items)


@pytest.mark.parametrize(("head", "text"), [pytest.param(*case, id=case[1][:60]) for case in _cases(2)])
def test_what_only_sounds_like_it_is_not_owed(head: str, text: str) -> None:
    """Reports, habits, views, others' plans and procedure leave nobody a task."""
    assert _owed(head, text) == []
