"""Ledger answers: complete lists, exact numbers, in plain German."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from pipeline.asking.lists.held import Given
from pipeline.asking.lists.ledger import Listing, listing, scope
from pipeline.asking.lists.tallies import unit
from pipeline.library import Closing, Entry, Filter, Plan, Shape
from pipeline.model import Kind
from tests.asking.recorded import Shelf, shelf

HEAD = """\
Stadt Lindenbach

Niederschrift über die Sitzung
Gremium: {committee}
Datum: {day}

Anwesend:
Ratsherr Udo Bramkamp (SPD)
Ratsfrau Greta Holm (CDU)
Ratsherr Ole Friis (FDP)

Von der Verwaltung:
Stadtkämmerer Jan Kolk
Frau Ute Mertens, Tiefbauamt

"""
MARCH = """\
TOP 1 Einwohnerfragestunde

Ein Anwohner fragt, wann der Gehweg in der Talstraße erneuert wird. Frau Mertens nennt den Herbst.

TOP 2 Sanierung des Freibades

Ratsherr Bramkamp (SPD) fragt, was die neuen Umkleiden kosten. Herr Kolk nennt 80.000 Euro.
Ratsfrau Holm (CDU) möchte wissen, ob die Rutsche bleibt. Frau Mertens bejaht dies.
Frau Mertens sagt zu, den Zeitplan für die Becken bis zum 30.04.2024 nachzureichen.
Beschluss: Der Rat stimmt der Sanierung zu. Abstimmungsergebnis: einstimmig

TOP 3 Antrag der FDP-Fraktion: Verzicht auf Parkgebühren

Ratsherr Friis begründet den Antrag.
Der Antrag wird mit 2 Ja-Stimmen gegen 7 Nein-Stimmen abgelehnt.
"""
MAY = """\
TOP 1 Toiletten am Bahnhof

Ratsherr Bramkamp (SPD) fragt, warum die Toiletten geschlossen sind. Frau Mertens nennt einen Rohrbruch.
Ratsherr Friis (FDP) erkundigt sich, wer die Toiletten reinigt. Herr Kolk nennt den Bauhof.

TOP 2 Marktsatzung

Die Beschlussfassung wird einvernehmlich in die nächste Sitzung vertagt.
"""


@cache
def held() -> Shelf:
    """Return two sittings as a library would hold them."""
    return shelf(
        [
            ("rat.txt", HEAD.format(committee="Rat", day="12.03.2024") + MARCH),
            ("bau.txt", HEAD.format(committee="Bauausschuss", day="14.05.2024") + MAY),
        ]
    )


def _answer(
    question: str, *, shape: Shape = "list", words: tuple[str, ...] = (), **limits: object
) -> Listing:
    chosen = Filter(**limits)  # type: ignore[arg-type]
    plan = Plan(question=question, shape=shape, filter=chosen, words=words)
    entries = [entry for entry in held().entries if _passes(entry, scope(plan))]
    return listing(plan, Given(entries, held().documents, held().minutes))


def _passes(entry: Entry, chosen: Filter) -> bool:
    """Tell whether an entry passes the few fields of a filter that these tests use."""
    record = entry.record
    people = (*record.get("askers", ()), *record.get("assignees", ()))
    return (
        (not chosen.kinds or entry.kind in chosen.kinds)
        and (not chosen.people or any(who["name"] in chosen.people for who in people))
        and (not chosen.factions or any(who["faction"] in chosen.factions for who in people))
        and (not chosen.outcomes or record.get("outcome") in chosen.outcomes)
    )


QUESTIONS: tuple[Kind, ...] = ("question",)
DECISIONS: tuple[Kind, ...] = ("decision",)


def test_a_list_is_headed_by_its_number_and_names_each() -> None:
    """The first line counts, each further one is an entry with its day, its item and its own sentences."""
    told = _answer(
        "Welche Fragen stellte Udo Bramkamp?", kinds=QUESTIONS, people=("Udo Bramkamp",), role="asker"
    )
    texts = [said.text for said in told.said]
    assert texts[0] == "2 Fragen von Udo Bramkamp:"
    assert texts[1] == (
        "12.03.2024, Rat, TOP 2 „Sanierung des Freibades“: Udo Bramkamp (SPD) fragt, was"
        " die neuen Umkleiden kosten – beantwortet von Jan Kolk"
    )
    assert texts[2].startswith(
        "14.05.2024, Bauausschuss, TOP 1 „Toiletten am Bahnhof“: Udo Bramkamp (SPD) fragt"
    )
    assert [[p.cites for p in said.places] for said in told.said[1:]] == [[e.cites] for e in told.entries]


@pytest.mark.parametrize(
    ("question", "words", "number"),
    [
        ("Welche Fragen gab es zu den Toiletten?", ("Toiletten",), 2),
        ("Welche Fragen gab es zur Toilette?", ("Toilette",), 2),
        ("Welche Fragen gab es zum Freibad?", ("Freibad",), 2),
        ("Welche Fragen gab es in der Aussprache?", ("Aussprache",), 5),
        ("Welche Fragen wurden gestellt?", ("gestellt",), 5),
        ("Welche Fragen stellten Einwohner?", (), 1),
    ],
)
def test_a_matter_limits_a_list_and_words_left_over_do_not(
    question: str, words: tuple[str, ...], number: int
) -> None:
    """Nouns that something recorded is about limit a list; words of asking and meeting do not."""
    assert len(_answer(question, words=words, kinds=QUESTIONS).entries) == number


def test_nothing_about_a_matter_is_no_answer() -> None:
    """A list about a matter that nothing recorded speaks of is not answered."""
    told = _answer("Welche Fragen gab es zum Flughafen?", words=("Flughafen",), kinds=QUESTIONS)
    assert told == Listing(answered=False)


def test_nothing_of_somebody_known_is_an_answer() -> None:
    """Where the filter names somebody and nothing is recorded, the answer says so plainly."""
    told = _answer("Welche Zusagen gab Jan Kolk?", kinds=("action",), people=("Jan Kolk",), role="assignee")
    assert told.answered
    assert [said.text for said in told.said] == ["Keine Zusagen von Jan Kolk verzeichnet."]


def test_a_count_says_its_number_in_words() -> None:
    """A count up to twelve is a word, what limits it stands before the noun."""
    told = _answer(
        "Wie viele Beschlüsse wurden vertagt?", shape="count", kinds=DECISIONS, outcomes=("postponed",)
    )
    assert told.said[0].text == "Eine vertagte Entscheidung:"
    assert len(told.entries) == 1


def test_decisions_belong_to_who_moved_them() -> None:
    """Records of decisions name nobody; those of a faction are the ones whose motion it was."""
    told = _answer(
        "Welche Anträge der FDP wurden abgelehnt?", kinds=DECISIONS, factions=("FDP",), outcomes=("rejected",)
    )
    assert [entry.record["outcome"] for entry in told.entries] == ["rejected"]
    assert "abgelehnt (2 Ja, 7 Nein)" in told.said[1].text
    assert not _answer("Welche Anträge der CDU gab es?", kinds=DECISIONS, factions=("CDU",)).answered


def test_persons_are_counted_once() -> None:
    """A question for all who asked counts persons, each with all that they asked."""
    told = _answer("Wer hat alles gefragt?", kinds=QUESTIONS, role="asker")
    assert told.said[0].text == "4 Personen mit Fragen:"
    assert told.said[2].text == (
        "Udo Bramkamp: zwei Fragen (12.03.2024, Rat; 14.05.2024, Bauausschuss): "
        "was die neuen Umkleiden kosten; warum die Toiletten geschlossen sind"
    )
    assert sum(len(p.cites) for p in told.said[2].places) == 2


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("Wie viele Fragen stellte die SPD?", "entry"),
        ("Wie viele Fraktionen haben gefragt?", "faction"),
        ("In welchen Sitzungen ging es um das Freibad?", "meeting"),
        ("In welchen Gemeinden wurde gefragt?", "town"),
        ("Wer hat alles zum Freibad gefragt?", "person"),
        ("Was hat der Bürgermeister alles zugesagt?", "entry"),
    ],
)
def test_questions_say_what_they_count(question: str, counted: str) -> None:
    """Persons, factions, meetings and towns are counted where the question names them."""
    assert unit(Plan(question=question, shape="list", filter=Filter(), words=())) == counted


def test_a_promise_says_until_when_and_where_it_stands() -> None:
    """An action item shows its deadline and whether it is done; a closing is cited in its own document."""
    told = _answer("Welche Zusagen gibt es?", kinds=("action",), people=("Ute Mertens",))
    (entry,) = told.entries
    assert told.said[1].text.endswith("bis zum 30.04.2024 nachzureichen (Frist 30.04.2024) – offen")
    later = held().entries[-1].minutes
    done = replace(entry, closing=Closing(minutes=later, cites=(9,), date=date(2024, 5, 14)))
    plan = Plan(question="Welche Zusagen gibt es?", shape="list", filter=Filter(kinds=("action",)), words=())
    said = listing(plan, Given([done], held().documents, held().minutes)).said[1]
    assert said.text.endswith("– erledigt (14.05.2024)")
    assert [place.minutes for place in said.places] == [entry.minutes, later]
