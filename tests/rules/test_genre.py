"""Results as the towns of many Länder write them, read from a table of invented forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.ground import ground
from pipeline.model import Abstract, Findings, Proposals, Vote
from pipeline.rules.decisions import Decided, decisions
from tests.build import minutes_of

HERE = Path(__file__).parent
Row = tuple[str, str | None, int | None, int | None, int | None]


def _forms() -> dict[str, tuple[list[str], list[Row]]]:
    forms = {}
    for block in (HERE / "result_lines.txt").read_text(encoding="utf-8").split("\n\n")[1:]:
        name, *lines = block.strip().splitlines()
        text = [line for line in lines if not line.startswith("= ")]
        forms[name.removeprefix("# ")] = text, [_row(line) for line in lines if line.startswith("= ")]
    return forms


def _row(line: str) -> Row:
    outcome, mode, *numbers = (None if word == "-" else word for word in line.removeprefix("= ").split())
    yes, no, abstain = (int(number) if number else None for number in numbers)
    assert outcome
    return outcome, mode, yes, no, abstain


def _read(*lines: str) -> Decided:
    return decisions(minutes_of("# TOP 4 Sache", *lines))


def _short(vote: Vote) -> tuple[str | None, int | None, int | None, int | None]:
    return vote.mode, vote.yes, vote.no, vote.abstain


FORMS = _forms()
NOTHING = (HERE / "no_results.txt").read_text(encoding="utf-8").splitlines()[2:]


@pytest.mark.parametrize("name", FORMS)
def test_each_form_has_the_result_that_a_reader_finds(name: str) -> None:
    """Outcome, kind of vote and numbers of every decision are what the lines say, and no decision more."""
    lines, rows = FORMS[name]
    assert [(d.outcome, *_short(d.vote)) for d in _read(*lines).decisions] == rows


@pytest.mark.parametrize("sentence", NOTHING)
def test_neighbours_of_results_decide_nothing(sentence: str) -> None:
    """Other bodies, other days, plans and procedure share the words of results."""
    assert not _read(sentence, "Frau Vogt dankt.").decisions


def test_the_table_is_not_empty() -> None:
    """A table that is not found would let every test of it pass."""
    assert len(FORMS) > 120
    assert len(NOTHING) > 20


@pytest.mark.parametrize("name", FORMS)
def test_the_cited_sentences_carry_every_form(name: str) -> None:
    """Outcome, kind of vote and numbers stand in the sentences that a decision cites."""
    minutes = minutes_of("# TOP 4 Sache", *FORMS[name][0])
    findings = Findings(decisions=decisions(minutes).decisions)
    assert not ground(Proposals(findings=findings, abstract=Abstract()), minutes).unsupported
