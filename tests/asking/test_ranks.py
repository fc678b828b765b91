"""Who has most of something is counted from the findings, with where they stand, or nothing is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from pipeline.asking.answers import reply
from pipeline.asking.lists.ranks import rank
from pipeline.asking.question.plan import plan
from pipeline.library import Reply
from pipeline.reading import read_bytes
from pipeline.rules import RulesEngine
from pipeline.search import search
from pipeline.store import Library
from tests.store import shelf

HEAD = """\
Stadt {town}

Niederschrift über die Sitzung
Gremium: Rat
Datum: {day}

Anwesend:
Ratsherr Udo Bramkamp (SPD)
Ratsfrau Greta Holm (CDU)
Ratsherr Ole Friis (FDP)

"""
LINDENBACH = """\
TOP 1 Freibad

Ratsherr Bramkamp (SPD) fragt, was die neuen Umkleiden kosten. Frau Mertens nennt 80.000 Euro.
Ratsfrau Holm (CDU) möchte wissen, ob die Rutsche bleibt. Frau Mertens bejaht dies.
Ratsherr Bramkamp (SPD) fragt, wann das Bad öffnet. Frau Mertens nennt den 1. Mai.

TOP 2 Antrag der FDP-Fraktion: Verzicht auf Parkgebühren

Ratsherr Friis begründet den Antrag.
Der Antrag wird mit 4 Ja-Stimmen gegen 5 Nein-Stimmen abgelehnt.

TOP 3 Antrag der FDP-Fraktion: Hundewiese

Der Antrag wird mit 2 Ja-Stimmen gegen 7 Nein-Stimmen abgelehnt.

TOP 4 Antrag der CDU-Fraktion: Bänke am Weiher

Beschluss: Der Rat stimmt dem Antrag zu. Abstimmungsergebnis: 9 Ja-Stimmen, 0 Nein-Stimmen
"""
ERLAU = """\
TOP 1 Bücherei

Ratsfrau Holm (CDU) fragt, wann die Bücherei öffnet. Herr Kolk nennt den Mai.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of two towns in which namesakes sit."""
    with Library.open(tmp_path_factory.mktemp("library"), write=True, create=True) as opened:
        for town, text in (("Lindenbach", LINDENBACH), ("Erlau", ERLAU)):
            told = HEAD.format(town=town, day="12.03.2024") + text
            minutes = read_bytes(told.encode(), f"{town}.txt")
            shelf.put(opened, minutes, RulesEngine().extract(minutes).findings, path=f"{town}.txt")
        yield opened


def asked(library: Library, question: str) -> Reply:
    """Return what the library says to a question."""
    made = plan(question, library.catalogue(), date(2025, 1, 15))
    return reply(made, search(library, made), library)


@pytest.mark.parametrize(
    ("question", "head"),
    [
        (
            "Wer hat in Lindenbach am häufigsten gefragt?",
            "Die meisten Fragen (Lindenbach): Udo Bramkamp mit 2:",
        ),
        (
            "Wer stellte in Lindenbach die meisten Fragen?",
            "Die meisten Fragen (Lindenbach): Udo Bramkamp mit 2:",
        ),
        (
            "Welche Fraktion stellte in Lindenbach die meisten Anträge?",
            "Die meisten Anträge (Lindenbach): FDP mit 2:",
        ),
        ("In welchem Ort wurden die meisten Fragen gestellt?", "Die meisten Fragen: Lindenbach mit 3:"),
        (
            "Welche Abstimmung hatte in Lindenbach die meisten Gegenstimmen?",
            "Die meisten Gegenstimmen (Lindenbach), unter 3 ausgezählten Abstimmungen: 7:",
        ),
        (
            "Was war in Lindenbach die knappste Abstimmung?",
            "Die knappste Abstimmung (Lindenbach), unter 3 mit Ja- und Nein-Stimmen:",
        ),
    ],
)
def test_the_most_is_counted(library: Library, question: str, head: str) -> None:
    """The headline names who or what has most, the lines below it cite each finding counted."""
    told = asked(library, question)
    assert told.answered
    assert told.said[0].text == head
    assert told.items
    assert all(said.places for said in told.said)


def test_each_faction_has_its_line(library: Library) -> None:
    """Who asks how many each faction has gets a line for each that has some."""
    told = asked(library, "Wie viele Fragen stellte in Lindenbach jede Fraktion?")
    assert [said.text.split(" (")[0] for said in told.said[1:]] == ["SPD: zwei Fragen", "CDU: eine Frage"]


def test_namesakes_of_two_towns_are_two(library: Library) -> None:
    """Who bears one name in two towns is counted in each, and told with the town."""
    told = asked(library, "Wer hat am häufigsten gefragt?")
    lines = [said.text.split(":")[0] for said in told.said[1:]]
    assert {"Greta Holm (Lindenbach)", "Greta Holm (Erlau)"} <= set(lines)


@pytest.mark.parametrize(
    "question",
    ["Wer hat in Erlau am seltensten gefragt?", "Welche Fraktion stellte in Erlau die meisten Anträge?"],
)
def test_what_findings_do_not_tell_is_not_said(library: Library, question: str) -> None:
    """Where nothing is recorded to count, no passage is quoted in its place."""
    told = asked(library, question)
    assert not told.answered
    assert not told.said


@pytest.mark.parametrize(
    "question",
    ["Wer bekam die meisten Stimmen?", "Was kostet das Freibad?", "Wie viele Fragen stellte Herr Friis?"],
)
def test_other_questions_compare_nothing(question: str) -> None:
    """A question that counts no findings against others is left to others."""
    assert rank(question) is None


def test_a_result_that_begins_with_a_pronoun_is_told_with_what_stands_before(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Where "Er wird gewählt" stands alone, the sentence before it, which names him, is told with it."""
    text = HEAD.format(town="Erlau", day="12.03.2024") + (
        "TOP 1 Wahl des Vorsitzes\n\nRatsfrau Holm schlägt Ratsherrn Friis vor.\n"
        "Er wird bei einer Enthaltung einstimmig gewählt.\n"
    )
    with Library.open(tmp_path_factory.mktemp("library"), write=True, create=True) as opened:
        minutes = read_bytes(text.encode(), "wahl.txt")
        shelf.put(opened, minutes, RulesEngine().extract(minutes).findings, path="wahl.txt")
        told = asked(opened, "Welche Beschlüsse wurden in Erlau gefasst?")
    assert "Friis" in told.said[-1].text
