"""Laws of lists that stand in the minutes themselves: entries, headings, movers, heads, who has a vote."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pipeline import tasks
from pipeline.store import Library
from tests.asking.shelves import TODAY, fill, holds, told

AGENDA = """\
Stadt Quellrode
Niederschrift über die Sitzung des Stadtrates am 16.09.2024

TOP 1 Dringlichkeitsbegehren der SPD-Fraktion betreffend die umfassende Sanierung des Hallenbades am Lindenwall

Stadtrat Prell (SPD) erläutert das Begehren.

TOP 2 Verkauf des städtischen Grundstücks Am Anger

Der Bürgermeister stellt die Lage vor.

TOP 3 Dringlichkeitsbegehren der CDU-Fraktion betreffend den Erhalt der Stadtmauer

Stadträtin Wiese (CDU) erläutert das Begehren.

TOP 4 Verkauf des städtischen Grundstücks Hopfengasse

Der Bürgermeister stellt die Lage vor.
"""  # noqa: E501
COUNCIL = """\
Stadt Quellrode
Niederschrift über die Sitzung des Stadtrates am 12.03.2024

Anwesend:
Bürgermeister Lothar Kunze
Stadtrat Egon Prell (SPD)
Stadträtin Runa Wiese (CDU)
Frau Hella Marx Schriftführerin - nicht stimmberechtigt

TOP 1 Eröffnung

Der Bürgermeister teilt mit, dass die Tagesordnungspunkte 7 und 9 von der Tagesordnung genommen wurden.

TOP 2 Ideenfonds der Stadtteile

Vorschlag 1: Bänke am Teich
Vorschlag 2: Sonnensegel für den Spielplatz
Vorschlag 3: Wegweiser am Wehr
Stadtrat Prell (SPD) stellt die Vorschläge vor.
Es wird über die Vorschläge 1 und 3 abgestimmt.
Der Stadtrat spricht sich dafür aus.

TOP 3 Barrierefreier Marktplatz - Gemeinsamer Antrag: SPD, CDU, Bürgerbündnis und Volt

Der Antrag wird angenommen. Abstimmungsergebnis: einstimmig
"""
BOARD = """\
Gemeinde Wehrstedt
Niederschrift über die Sitzung des Kulturbeirates am {day}
Ort: {place}

TOP 1 Heimatfest

Der Kulturbeirat berät über das Heimatfest.
"""
IN_MARCH = "der Stadtrat Quellrode in der Sitzung vom März 2024"
TEXTS = {
    "rat2.txt": ("Quellrode", AGENDA),
    "rat.txt": ("Quellrode", COUNCIL),
    "b1.txt": ("Wehrstedt", BOARD.format(day="10.01.2024", place="Videokonferenz")),
    "b2.txt": ("Wehrstedt", BOARD.format(day="14.02.2024", place="Rathaus, Saal 1")),
    "b3.txt": ("Wehrstedt", BOARD.format(day="20.03.2024", place="digital")),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of an agenda, a council and a board."""
    with Library.open(tmp_path_factory.mktemp("stated"), create=True) as made:
        fill(made, TEXTS)
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "Welche Grundstücke sollten laut Tagesordnung im September 2024 in Quellrode verkauft werden?",
        "Wie viele Grundstücke standen im September 2024 in Quellrode auf der Tagesordnung?",
    ],
)
def test_items_are_listed_by_the_noun_in_their_heading(library: Library, question: str) -> None:
    """What was on the agenda of some sort is each item whose heading names it."""
    first, lines = told(library, question)
    assert first.startswith("2 ")
    holds(lines, "Am Anger", "Hopfengasse")


def test_motions_of_an_agenda_without_decisions_are_its_items(library: Library) -> None:
    """Where nothing was decided, motions are told by their whole headings, and by who moved them."""
    asked = "Welche Dringlichkeitsbegehren{} standen im September 2024 in Quellrode auf der Tagesordnung?"
    holds(told(library, asked.format(""))[1], "Hallenbades am Lindenwall", "Stadtmauer")
    holds(told(library, asked.format(" der CDU"))[1], "Stadtmauer")


def test_entries_numbered_with_the_noun_are_the_list(library: Library) -> None:
    """Where a later sentence names some of them by number, these are meant."""
    question = f"Für welche Ideenfonds-Vorschläge hat sich {IN_MARCH} ausgesprochen?"
    holds(told(library, question)[1], "Bänke am Teich", "Wegweiser am Wehr")


def test_entries_of_another_matter_are_no_list(library: Library) -> None:
    """The first part of a compound has to be named where the entries stand."""
    question = f"Für welche Straßennamen-Vorschläge hat sich {IN_MARCH} ausgesprochen?"
    reply = tasks.ask(question, library, today=TODAY)
    assert not any(said.text.startswith(("2 ", "3 ")) for said in reply.said)


def test_what_was_taken_off_is_told_by_its_numbers(library: Library) -> None:
    """Where no finding says it, each number in the sentence that does is a line."""
    question = "Welche Punkte wurden im März 2024 im Stadtrat Quellrode von der Tagesordnung genommen?"
    holds(told(library, question)[1], "TOP 7", "TOP 9")


@pytest.mark.parametrize(
    "question",
    [
        "Welche Fraktionen standen 2024 in Quellrode hinter dem Antrag zum barrierefreien Marktplatz?",
        "Wie viele Fraktionen stellten 2024 in Quellrode den Antrag zum barrierefreien Marktplatz?",
    ],
)
def test_movers_are_those_the_heading_lists(library: Library, question: str) -> None:
    """A joint motion names its movers side by side, local groups among them."""
    first, lines = told(library, question)
    assert first.startswith("4 Fraktionen")
    holds(lines, "SPD", "CDU", "Bürgerbündnis", "Volt")


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Sitzungen des Kulturbeirates Wehrstedt waren 2024 digital?",
        "Welche Sitzungen des Kulturbeirates in Wehrstedt liefen 2024 online?",
    ],
)
def test_sittings_held_online_are_those_whose_head_says_so(library: Library, question: str) -> None:
    """A video conference is as digital as one that is called so; a hall is not."""
    first, lines = told(library, question)
    assert first.startswith("2 Sitzungen")
    holds(lines, "10.01.2024", "20.03.2024")


def test_who_has_a_vote_is_told_by_the_list_of_attendance(library: Library) -> None:
    """Those noted as without a vote were there, but do not count where votes are asked for."""
    for question in (
        "Wie viele Leute mit Stimmrecht saßen am 12. März 2024 im Stadtrat Quellrode am Tisch?",
        "Wie viele Mitglieder waren am 12. März 2024 im Stadtrat Quellrode stimmberechtigt?",
    ):
        holds(told(library, question)[1], "Kunze", "Prell", "Wiese")
