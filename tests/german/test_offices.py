"""Laws of offices that no table knows: the document shows them by the names behind them."""

from __future__ import annotations

import pytest

from pipeline.german.registry import Registry
from tests.build import minutes_of


def names(*lines: str) -> list[list[str]]:
    """Return the family names mentioned in each line."""
    registry = Registry(minutes_of(*lines))
    return [
        [m.family for m in registry.mentions(n) if m.kind == "person" and m.family]
        for n in range(1, len(lines) + 1)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "QRM Moll sieht das anders.",
        "QRM Moll (SPD) sieht das anders.",
        "Der Antrag wird von QRM Moll begründet.",
        "Moll sieht das anders.",
        "QRM Engel und QRM Moll sehen das anders.",
    ],
)
def test_two_names_behind_one_short_form_make_it_an_office(line: str) -> None:
    """Once two people are named behind it, whoever stands behind the short form is a person."""
    found = names("QRM Engel fragt, wer zahlt.", "QRM Moll antwortet, die Stadt zahle.", line)
    assert found[:2] == [["Engel"], ["Moll"]]
    assert "Moll" in found[2]


@pytest.mark.parametrize(
    "lines",
    [
        ("QRM Lindenbach teilt mit, dass der Markt ausfällt.",),
        ("QRM Lindenbach fragt, wer zahlt.", "QRM Lindenbach antwortet, die Stadt zahle."),
        ("Die QRM in Lindenbach und die QRM in Musterau fragen nach.",),
        ("SPD Lindenbach fragt, wer zahlt.", "SPD Musterau antwortet, die Stadt zahle."),
        ("Im QRM Lindenbach steht ein Baum.", "Im QRM Musterau steht eine Bank."),
    ],
)
def test_one_name_or_none_shows_nothing(lines: tuple[str, ...]) -> None:
    """Associations with their place, parties and things are no offices."""
    assert not any(names(*lines))


def test_the_office_belongs_to_the_mention() -> None:
    """The short form is the role of whoever is named behind it."""
    registry = Registry(minutes_of("QRM Engel fragt, wer zahlt.", "QRM Moll antwortet, die Stadt zahle."))
    (mention,) = registry.mentions(2)
    assert (mention.start, mention.role, mention.family) == (0, "QRM", "Moll")
