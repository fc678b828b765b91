"""A task tells what is to be done, and never only until when."""

from __future__ import annotations

import pytest

from pipeline.config import engine
from pipeline.ground import ground
from pipeline.model import ActionItem
from pipeline.reading import read_bytes

HEAD = """\
Stadt Musterau
Niederschrift über die Sitzung des Bauausschusses am 14.03.2024

Anwesend:
Ratsfrau Berg (SPD)

Von der Verwaltung:
Herr Born

TOP 1 Läden in der Innenstadt

"""


def _items(text: str) -> tuple[ActionItem, ...]:
    minutes = read_bytes(f"{HEAD}{text}\n".encode(), "sitzung.txt")
    return ground(engine("rules").extract(minutes), minutes).findings.action_items


@pytest.mark.parametrize(
    "text",
    [
        "Frau Berg fragt, wann die Liste der Läden kommt. Herr Born verspricht sie bis zum 30. April.",
        "Frau Berg fragt, wann die Liste der Läden kommt. Herr Born sagt sie bis zum 30. April zu.",
        "Frau Berg fragt nach der Liste der Läden. Herr Born sagt sie bis zum 30. April zu.",
        "Frau Berg bittet um die Liste der Läden. Herr Born verspricht sie bis zum 30. April.",
        "Frau Berg bittet um die Liste der Läden. Herr Born sagt dies bis zum 30. April zu.",
        "Die Liste der Läden sagt Herr Born bis zum 30. April zu.",
        "Die Liste der Läden verspricht Herr Born bis zum 30. April.",
        "Eine Liste der Läden sagt Herr Born noch bis zum 30. April zu.",
    ],
)
def test_a_promise_until_a_day_tells_what_is_promised(text: str) -> None:
    """What is promised may stand in the question before, or in front of the verb."""
    (item,) = _items(text)
    assert "Liste der Läden" in item.task
    assert item.due is not None
    assert "30. April" in item.due.text
    assert [who.name for who in item.assignees] == ["Born"]


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("Herr Born sagt eine Antwort bis zum 30. April zu.", "eine Antwort bis zum 30. April"),
        ("Die Verwaltung sagt Frau Berg bis zum 30. April die Zahlen zu.", "die Zahlen"),
    ],
)
def test_what_stands_behind_the_verb_is_the_task(text: str, task: str) -> None:
    """Where the thing promised stands behind the verb, what stands before it is who promises."""
    (item,) = _items(text)
    assert task in item.task
