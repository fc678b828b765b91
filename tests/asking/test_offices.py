"""An office stands for its holders, lines of several towns name theirs, and lists are numbered from one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from pipeline.asking.answers import reply
from pipeline.asking.question.plan import plan
from pipeline.library import Reply
from pipeline.report.answer import to_text
from pipeline.rules import RulesEngine
from pipeline.search import search
from pipeline.store import Library
from tests.closings.series import SERIES, series
from tests.store import shelf


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of the nine invented towns, four sittings each."""
    with Library.open(tmp_path_factory.mktemp("library"), write=True, create=True) as opened:
        for name in SERIES:
            for minutes in series(name).documents:
                found = RulesEngine().extract(minutes).findings
                shelf.put(opened, minutes, found, path=minutes.sources[0])
        yield opened


def asked(library: Library, question: str) -> Reply:
    """Return what the library says to a question."""
    made = plan(question, library.catalogue(), date(2025, 1, 15))
    return reply(made, search(library, made), library)


def test_an_office_of_many_towns_is_told_as_the_office(library: Library) -> None:
    """Neither the headline nor what was understood lists the names, and each line names its town."""
    told = asked(library, "Was hat der Bürgermeister zugesagt?")
    towns = {library.minutes(entry.minutes).municipality for entry in told.items}
    assert len(told.plan.filter.people) > 3
    assert len(towns) > 1
    assert f"(Bürgermeister in {len(towns)} Orten)" in told.said[0].text
    understood = to_text(told, library).splitlines()[0]
    assert f"Bürgermeister ({len(told.plan.filter.people)} Personen)" in understood
    names = library.catalogue().municipalities
    assert all(said.text.startswith(names) for said in told.said[1:])


def test_in_one_town_no_line_repeats_it(library: Library) -> None:
    """Where all is of one town, lines begin with the day."""
    told = asked(library, "Welche Beschlüsse wurden in Rheinaue gefasst?")
    assert len(told.said) > 2
    assert all(re.match(r"\d\d\.\d\d\.\d{4}", said.text) for said in told.said[1:])


def test_the_first_line_of_an_agenda_is_the_first_cite(library: Library) -> None:
    """The headline of a list cites nothing by itself, so that its first line has number one."""
    told = asked(library, "Welche Punkte standen in Rheinaue im März 2024 auf der Tagesordnung?")
    head, first = to_text(told, library).split("\n\n")[1:3]
    assert "[" not in head
    assert "[1]" in first.split("\n–")[0]
