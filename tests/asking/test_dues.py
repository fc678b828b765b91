"""Who asks what somebody has to do by a day is told the recorded tasks that are due then, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from pipeline.asking.answers import reply
from pipeline.asking.lists.dues import asks_due
from pipeline.asking.question.plan import plan
from pipeline.library import Reply
from pipeline.reading import read_bytes
from pipeline.rules import RulesEngine
from pipeline.search import search
from pipeline.store import Library
from tests.store import shelf

TEXT = """\
Stadt Lindenbach

Niederschrift über die Sitzung
Gremium: Rat
Datum: 12.03.2024

Anwesend:
Ratsherr Udo Bramkamp (SPD)

Von der Verwaltung:
Frau Ute Mertens, Tiefbauamt

TOP 1 Freibad

Ratsherr Bramkamp (SPD) fragt, ob die Rutsche bleibt. Frau Mertens bejaht dies.
Frau Mertens sagt zu, den Zeitplan für die Becken bis Ende April 2024 nachzureichen.
Frau Mertens sagt zu, die Fugen bis zum 30.09.2024 erneuern zu lassen.

TOP 2 Gehwege

Die Verwaltung sagt zu, bis Ende Juni 2024 ein Kataster der Gehwege vorzulegen.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of one sitting with three tasks."""
    with Library.open(tmp_path_factory.mktemp("library"), write=True, create=True) as opened:
        minutes = read_bytes(TEXT.encode(), "rat.txt")
        shelf.put(opened, minutes, RulesEngine().extract(minutes).findings, path="rat.txt")
        yield opened


def asked(library: Library, question: str) -> Reply:
    """Return what the library says to a question."""
    made = plan(question, library.catalogue(), date(2025, 1, 15))
    return reply(made, search(library, made), library)


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("Was macht Frau Mertens bis Ende April?", "Zeitplan"),
        ("Was soll Frau Mertens bis zum 30.09. erledigen?", "Fugen"),
        ("Was muss die Verwaltung bis Ende Juni vorlegen?", "Kataster"),
        ("Was muss die Verwaltung bis Ende Juni 2024 vorlegen?", "Kataster"),
    ],
)
def test_the_task_that_is_due_is_told(library: Library, question: str, task: str) -> None:
    """One task is due on the day asked about, and it alone is the answer."""
    told = asked(library, question)
    assert told.answered
    assert len(told.items) == 1
    assert task in told.said[-1].text


@pytest.mark.parametrize(
    "question",
    [
        "Was macht Frau Mertens bis Ende Mai?",
        "Was muss die Verwaltung bis Ende Juni 2023 vorlegen?",
        "Was muss die Verwaltung bis Anfang Juni vorlegen?",
    ],
)
def test_nothing_due_is_no_answer(library: Library, question: str) -> None:
    """Where nothing is due then, no passage stands in for a task."""
    told = asked(library, question)
    assert not told.answered
    assert told.nearest


@pytest.mark.parametrize(
    "question",
    ["was wurde bis ende juni beschlossen?", "wann ist es fertig?", "was kostet es bis 2024?"],
)
def test_other_questions_ask_for_no_task(question: str) -> None:
    """What was decided until a day, or costs something, is no task due on it."""
    assert asks_due(question) is None
