"""Laws of plans: words to search for, how a plan is explained, recorded and overruled, and odd input."""

from __future__ import annotations

import json
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.asking.question.explained import explained, to_record
from pipeline.asking.question.plan import limited, plan
from pipeline.asking.question.words import topic
from pipeline.library import Catalogue, Filter
from tests.asking.places import LIBRARY, ONE_TOWN, TODAY

EXPLAINED = """
Welche Fragen stellte Grete Halbig 2024 im Integrationsrat? | Gesucht: Fragen, gefragt von Grete Halbig oder Halbig, Integrationsrat, 2024; als Liste
Wie viele Anträge der SPD wurden in Musterau abgelehnt? | Gesucht: Beschlüsse, Fraktion SPD, Musterau, abgelehnt; gezählt
Was ist noch offen? | Gesucht: noch offen; als Liste
Was kostet das Freibad? | Gesucht: zu: kostet Freibad; eine Zahl
Welche Zusagen gab es seit dem 12. März 2024 zum Bauhof? | Gesucht: Aufgaben und Zusagen, seit 12.03.2024, zu: Bauhof; als Liste
"""  # noqa: E501
TOPICS = """
Welche Fragen stellte Herr Torbeck 2024 zum Freibad in Musterau? | Freibad
Wie viele Beschlüsse wurden vertagt? |
Was hat der Rat im Mai 2024 alles beschlossen? |
Welche Zusagen machte die Verwaltung zum Winterdienst an Schulen? | Winterdienst, Schulen
Welche Anträge der SPD-Fraktion zum Klimaschutz wurden abgelehnt? | Klimaschutz
Was fragten die Stadträte in der Sitzung? |
Was ist noch offen? |
Liste alle Anfragen der Grünen zum Radverkehr auf. | Radverkehr
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(a.strip(), b.strip()) for a, _, b in (row.partition("|") for row in table.strip().splitlines())]


@pytest.mark.parametrize(("question", "line"), _rows(EXPLAINED), ids=lambda value: value)
def test_a_plan_is_explained_in_one_line(question: str, line: str) -> None:
    """The user reads in one German line what is looked for, and as what."""
    assert explained(plan(question, LIBRARY, TODAY)) == line


@pytest.mark.parametrize(("question", "words"), _rows(TOPICS), ids=lambda value: value)
def test_the_topic_is_what_no_filter_stands_for(question: str, words: str) -> None:
    """An entry of a list has to be about the words that name a matter, and about nothing else."""
    assert ", ".join(topic(plan(question, LIBRARY, TODAY))) == words


def test_names_stay_words_and_question_words_go() -> None:
    """Names help to find a passage; words that only ask do not."""
    words = plan("Was hat Frau Halbig zum Freibad in Musterau gesagt?", LIBRARY, TODAY).words
    assert {"Halbig", "Freibad", "Musterau"} <= set(words)
    assert not {"Was", "hat", "Frau", "zum", "in"} & set(words)


def test_a_record_is_json_with_all_limits() -> None:
    """The record holds what the format promises, dates as text."""
    record = to_record(plan("Welche Fragen stellte die SPD 2024 in Musterau?", LIBRARY, TODAY))
    assert json.loads(json.dumps(record)) == record
    assert record["kinds"] == ["question"]
    assert (record["since"], record["until"]) == ("2024-01-01", "2024-12-31")
    assert record["municipality"] == "Musterau"
    assert record["committee"] is None
    assert (record["shape"], record["role"], record["factions"]) == ("list", "asker", ["SPD"])


def test_what_the_user_states_overrules_what_was_understood() -> None:
    """A stated limit replaces the understood one and leaves the others alone."""
    made = plan("Welche Fragen stellte die SPD 2024 in Musterau?", LIBRARY, TODAY)
    now = limited(made, Filter(municipality="Lindenbach", since=date(2023, 1, 1), open=False))
    assert now.filter.municipality == "Lindenbach"
    assert now.filter.since == date(2023, 1, 1)
    assert now.filter.until == date(2024, 12, 31)
    assert now.filter.open is False
    assert now.filter.factions == ("SPD",)
    assert limited(made, Filter()) == made


ODD = {
    "empty": "",
    "blank": " \n\t ",
    "marks": "?!... --- (((",
    "control": "\x00\x1b[2J\u202e\ufeff",
    "one letter": "a" * 100_000,
    "words": "welche Fragen " * 8000,
    "verbs": "was hat gefragt gesagt zu " * 4000,
    "dates": "1.1.2024 und 3/2024 im März " * 4000,
    "years": "2024 " * 20_000,
    "towns": "Musterauer in Essen " * 5000,
    "committees": "bau-, und Bauausschuss für Bauen, " * 4000,
    "persons": "Herr Torbeck und Frau " * 5000,
    "parties": "CDU/SPD/" * 12_000,
    "capitals": "İßŁ" * 30_000,
    "hyphens": "-" * 100_000,
    "digits": "1" * 100_000,
    "surrogate": "\ud800 Frage",
    "still": "was muss noch " * 8000,
    "no days": "am 0.0.0000 und 31.2.2024 und 99.99.9999",
}


@pytest.mark.parametrize("question", ODD.values(), ids=ODD.keys())
def test_odd_input_is_planned_quickly(question: str) -> None:
    """No input breaks the planning or keeps it busy."""
    begin = time.process_time()
    made = plan(question, LIBRARY, TODAY)
    assert time.process_time() - begin < 2
    assert made.question == question
    assert len(made.words) < 100
    assert explained(made).startswith("Gesucht: ")
    assert to_record(made)["shape"] == made.shape


WORDS = st.sampled_from(
    "Welche Fragen Anträge stellte Herr Torbeck Frau Halbig CDU in Musterau Essen im Mai 2024 seit bis"
    " 12.3.2024 vertagt abgelehnt offen noch nicht wie viele wer was zugesagt Rat Bauausschuss letzte Sitzung"
    " ? , und der".split()
)


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=200))
def test_any_question_gives_a_plan(question: str) -> None:
    """A plan is always made, is the same each time, and its period lies in order."""
    made = plan(question, LIBRARY, TODAY)
    assert made == plan(question, LIBRARY, TODAY)
    since, until = made.filter.since, made.filter.until
    assert not (since and until) or since <= until
    assert made.filter.municipality in (None, *LIBRARY.municipalities)
    assert made.filter.committee in (None, *LIBRARY.committees)


@pytest.mark.parametrize("today", [date.min, date.max, date(2024, 2, 29)], ids=str)
def test_any_day_can_be_today(today: date) -> None:
    """Times relative to today are worked out on the first, the last and a leap day."""
    for words in (
        "letztes Jahr",
        "vor zwölf Jahren",
        "letzte Woche",
        "in den letzten zehn Jahren",
        "im Winter",
    ):
        made = plan(f"Was wurde {words} beschlossen?", ONE_TOWN, today)
        assert made.filter.kinds == ("decision",)


def test_an_empty_library_can_be_asked() -> None:
    """Without any catalogue a question is still understood."""
    made = plan("Welche Fragen stellte Herr Torbeck 2024 in Musterau?", Catalogue(), TODAY)
    assert made.shape == "list"
    assert made.filter.people == ("Torbeck",)
    assert made.filter.municipality is None
