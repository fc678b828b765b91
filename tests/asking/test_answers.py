"""Replies quote what stands in the minutes, cite it, and are withheld where nothing stands there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pipeline.asking.answers import reply
from pipeline.asking.question.plan import plan
from pipeline.library import Reply
from pipeline.model import Findings, Person
from pipeline.rules import RulesEngine
from pipeline.search import search
from pipeline.store import Library
from tests.build import minutes_of
from tests.store import shelf

TODAY = date(2025, 1, 15)
COUNCIL = minutes_of(
    "# TOP 1 Spielplatz am Lindenweg",
    "Ratsfrau Nora Berg (SPD) fragt, wann die Rutsche auf dem Spielplatz erneuert wird.",
    "Herr Ole Kern (Bauamt) antwortet, die neue Rutsche werde im April geliefert.",
    "Sie koste 4.800 Euro.",
    "Ratsherr Uli Abel (CDU) kritisiert die lange Wartezeit.",
    "# TOP 2 Haushalt",
    "Der Haushalt 2024 wird mit 12 Ja-Stimmen bei 3 Enthaltungen beschlossen.",
    "# TOP 3 Bücherei",
    "Die Bücherei bleibt im August geschlossen, weil der Boden saniert wird.",
    participants=(
        Person(name="Nora Berg", faction="SPD"),
        Person(name="Uli Abel", faction="CDU"),
        Person(name="Ole Kern", role="Bauamt"),
    ),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of two towns, of which one has a playground to speak of."""
    folder: Path = tmp_path_factory.mktemp("library")
    with Library.open(folder, write=True, create=True) as opened:
        found = RulesEngine().extract(COUNCIL).findings
        shelf.put(opened, COUNCIL, found, path="akten/rat.txt", municipality="Musterau")
        other = minutes_of("Herr Sommer berichtet vom Schützenfest.", "Der Umzug war gut besucht.")
        shelf.put(opened, other, Findings(), path="akten/fest.txt", municipality="Lindenbach")
        yield opened


def asked(library: Library, question: str) -> Reply:
    """Return what the library says to a question."""
    made = plan(question, library.catalogue(), TODAY)
    return reply(made, search(library, made), library)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Wann kommt in Musterau die neue Rutsche?", "im April"),
        ("Was kostet in Musterau die neue Rutsche?", "4.800 Euro"),
        ("Warum ist die Bücherei in Musterau im August zu?", "Boden saniert"),
        ("Wie wurde in Musterau über den Haushalt 2024 abgestimmt?", "12 Ja-Stimmen"),
        ("Wer hat in Musterau nach der Rutsche gefragt?", "Nora Berg"),
    ],
)
def test_the_answer_is_quoted(library: Library, question: str, words: str) -> None:
    """What is asked for is said in the words of the minutes, and the sentences said are cited."""
    told = asked(library, question)
    assert told.answered
    assert words in " ".join(said.text for said in told.said)
    for said in told.said:
        for place in said.places:
            cited = library.minutes(place.minutes)
            assert place.cites
            quoted = " ".join(cited.words(number) for number in place.cites)
            assert said.text.split(": ", 1)[-1] in quoted


@pytest.mark.parametrize(
    "question",
    [
        "Welche Firma liefert in Musterau die Rutsche?",
        "Wie hoch ist die Hundesteuer in Musterau?",
        "Was kostet die Sanierung der Bücherei in Musterau?",
        "Was sagte Ratsherr Abel in Musterau zur Bücherei?",
        "Wie viele Kindergärten hat Musterau?",
        "Was kostete in Lindenbach das Schützenfest?",
        "Wie weit ist der Mond von der Erde entfernt?",
    ],
)
def test_what_does_not_stand_there_is_not_answered(library: Library, question: str) -> None:
    """Where town and matter are known but not what is asked for, nothing is said, only the nearest shown."""
    told = asked(library, question)
    assert not told.answered
    assert not told.said
    assert not told.items


def test_another_town_is_not_answered_for(library: Library) -> None:
    """What one town's minutes say is no answer to a question about another."""
    assert asked(library, "Wann kommt in Musterau die neue Rutsche?").answered
    assert not asked(library, "Wann kommt in Lindenbach die neue Rutsche?").answered


def test_a_number_inside_a_question_for_a_person_is_not_asked_for(library: Library) -> None:
    """Who asked what something costs is answered with the person, whether or not a sum stands there."""
    told = asked(library, "Wer kritisierte in Musterau, wie viel Wartezeit es gibt?")
    assert told.answered
    assert "Abel" in " ".join(said.text for said in told.said)


def test_a_reply_says_how_sure_it_is(library: Library) -> None:
    """The confidence of an answer lies above that of a withheld one, both between 0 and 1."""
    good = asked(library, "Was kostet in Musterau die neue Rutsche?")
    bad = asked(library, "Welche Firma liefert in Musterau die Rutsche?")
    assert 0.0 <= bad.confidence < good.confidence <= 1.0


def test_the_nearest_passages_are_of_different_documents(library: Library) -> None:
    """Each document is offered once, the best passage of it."""
    told = asked(library, "Wie war das Schützenfest, und was ist mit der Rutsche?")
    names = [passage.minutes for passage in told.nearest]
    assert names
    assert len(set(names)) == len(names) <= 5


def test_nothing_found_is_no_answer(library: Library) -> None:
    """Without passages there is nothing to say."""
    made = plan("Was kostet die Rutsche?", library.catalogue(), TODAY)
    told = reply(made, (), library)
    assert (told.answered, told.said, told.nearest, told.confidence) == (False, (), (), 0.0)


@pytest.mark.parametrize("question", ["", "?", "a" * 5000, "Was kostet " * 500, "„\x00\n“", "Wer bist du?"])
def test_any_question_gets_a_reply(library: Library, question: str) -> None:
    """Empty, endless and senseless questions are replied to without fuss."""
    assert 0.0 <= asked(library, question).confidence <= 1.0


def test_lists_come_from_the_ledger(library: Library) -> None:
    """A question for a list is answered with entries, all of them."""
    told = asked(library, "Welche Fragen stellte Nora Berg?")
    assert told.answered
    assert [entry.kind for entry in told.items] == ["question"]
