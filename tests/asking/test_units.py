"""Possible answers are stored findings and runs of sentences that stay within their agenda item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from pipeline.asking.answers import brief, seen
from pipeline.asking.passages.units import DOCUMENTS, RUN, Unit, excerpts, units
from pipeline.asking.passages.voices import heard, voices, wants_a_stance
from pipeline.asking.passages.wording import statements
from pipeline.asking.question.plan import plan
from pipeline.library import Filter, Plan
from pipeline.model import Findings
from pipeline.search import search
from pipeline.store import Library
from tests.build import minutes_of
from tests.store import shelf

PLAN = Plan(question="Wann wird der Radweg gebaut?", shape="time", filter=Filter(), words=("Radweg",))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of one meeting with findings and seven without any."""
    with Library.open(tmp_path_factory.mktemp("library"), write=True, create=True) as opened:
        shelf.put(opened)
        for number in range(7):
            words = (f"Der Radweg Nummer {number} ist fertig.", *(f"Satz {n} davon." for n in range(60)))
            shelf.put(opened, minutes_of(*words), Findings(), path=f"akten/{number}.txt")
        yield opened


@pytest.fixture(scope="module")
def found(library: Library) -> tuple[Unit, ...]:
    """Return the possible answers to a question."""
    looked = excerpts(search(library, PLAN), library)
    return units(looked, library, seen(PLAN, looked, library).heat)


def test_no_more_documents_are_looked_into_than_needed(library: Library) -> None:
    """However many documents are found, only the best are read."""
    assert len(excerpts(search(library, PLAN), library)) <= DOCUMENTS


def test_runs_are_short_and_stay_in_their_agenda_item(found: tuple[Unit, ...]) -> None:
    """A run has at most five sentences one after the other, of one agenda item, without a heading."""
    runs = [unit for unit in found if unit.sort == "run"]
    assert runs
    for unit in runs:
        minutes = unit.excerpt.minutes
        assert len(unit.cites) <= RUN
        assert list(unit.cites) == list(range(unit.cites[0], unit.cites[-1] + 1))
        assert len({minutes.item_of(number) for number in unit.cites}) == 1
        assert all(minutes[number].kind != "heading" for number in unit.cites)


def test_findings_at_hand_are_possible_answers(found: tuple[Unit, ...]) -> None:
    """Of all agenda items of the document found: questions alone and with their answers, tasks, decisions."""
    sorts = {unit.sort for unit in found if unit.entry is not None}
    assert {"question", "answer", "action"} <= sorts


def test_a_question_and_its_answer_are_cited_together(found: tuple[Unit, ...]) -> None:
    """The answer is shown, the question before it is cited too."""
    (unit,) = [unit for unit in found if unit.sort == "answer"]
    assert (unit.cites, unit.shown) == ((2, 3), (3,))


def test_who_speaks_is_said_where_the_sentence_does_not(found: tuple[Unit, ...]) -> None:
    """A sentence that names its speaker stands alone; others get the speaker in front."""
    (unit,) = [unit for unit in found if unit.sort == "answer"]
    (said,) = statements(unit)
    assert said.text == "Die Verwaltung antwortet, der Bau beginne im Mai."
    asked, answered = statements(unit, names=True)
    assert asked.text == "Uli Abel (CDU) fragt: Herr Abel fragt, wann der Radweg gebaut wird."
    assert answered.text == said.text


def test_four_sentences_are_said_at_most(library: Library, found: tuple[Unit, ...]) -> None:
    """A longer run is shown without the edge that has less of what is asked, but cited whole."""
    looked = excerpts(search(library, PLAN), library)
    sights = seen(PLAN, looked, library)
    longest = max((unit for unit in found if unit.sort == "run"), key=lambda unit: len(unit.cites))
    short = brief(longest, sights)
    assert len(longest.cites) == RUN
    assert len(short.shown) == RUN - 1
    assert set(short.shown) < set(short.cites) == set(longest.cites)


def test_a_voice_is_heard_in_words_and_in_the_record(found: tuple[Unit, ...]) -> None:
    """Somebody is heard who is named in the sentences or in the finding; others are not."""
    (unit,) = [unit for unit in found if unit.sort == "answer"]
    assert heard("Abel", unit) == 1.0
    assert heard("CDU", unit) == 1.0
    assert heard("Sommer", unit) == 0.0
    alone = replace(unit, entry=None, cites=(3,), before=(2,))
    assert 0.0 < heard("Abel", alone) < 1.0


def test_voices_are_those_the_question_names(library: Library) -> None:
    """Names come in the order of the question; people of the same family name count once."""
    made = plan("Was sagte Frau Berg zum Antrag der CDU?", library.catalogue(), date(2025, 1, 1))
    assert voices(made) == ("Berg", "CDU")
    assert wants_a_stance(made.question)


@pytest.mark.parametrize(
    "question",
    [
        "Was kostet der Radweg?",
        "Wer stand auf der Liste?",
        "Wann steht der Bau still?",
        "Was sah der Plan vor?",
    ],
)
def test_other_questions_want_no_stance(question: str) -> None:
    """Questions after facts are not after opinions."""
    assert not wants_a_stance(question)
