"""Laws of lists and numbers asked in everyday German: understood, complete, cited, and nothing besides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pipeline import tasks
from pipeline.config import engine
from pipeline.ground import ground
from pipeline.library import Origin, Reply
from pipeline.reading import read_bytes
from pipeline.store import Library
from tests.asking.places import TODAY

HEAD = """\
{town}
Niederschrift über die Sitzung des {body} am {day}

Anwesend:
Bürgermeister Arne Sollich
Ratsherr Udo Bramkamp (SPD)
Ratsfrau Greta Holm (CDU)
Ratsherr Ole Friis (FDP)

Entschuldigt:
Ratsfrau Nele Tamm (SPD)

"""
COUNCIL = """\
TOP 1 Einwohnerfragestunde

Frau Kettler fragt, wann der Steg am Angersee wieder offen ist. Bürgermeister Sollich nennt den Mai.

TOP 2 Informationen des Bürgermeisters

Bürgermeister Sollich: Der Kreis hat die Jahresrechnung geprüft. Am 9. Juni beginnt die Kirmes. Das Freibad
öffnet zwei Wochen später als geplant.

TOP 3 Zuschüsse an Vereine

Der Schützenverein erhält 900 Euro für neue Scheiben. Abstimmungsergebnis: einstimmig

Der Antrag des Chors Harmonie auf 400 Euro wird mit 2 Ja-Stimmen gegen 5 Nein-Stimmen abgelehnt.

TOP 4 Jahresrechnung

Die Jahresrechnung wird festgestellt. Abstimmungsergebnis: 7 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen

TOP 5 Tempo 30 in der Mühlgasse

Ratsherr Bramkamp (SPD) begründet den Antrag. Ratsfrau Holm (CDU) hält Tempo 30 für verfehlt.
Ratsherr Friis (FDP) fragt, was die Schilder kosten. Bürgermeister Sollich nennt 800 Euro.
Der Antrag wird mit 4 Ja-Stimmen gegen 3 Nein-Stimmen angenommen.

TOP 6 Neubau der Remise

Die Angelegenheit wird auf die nächste Sitzung vertagt.

TOP 7 Sonstiges

Ratsfrau Holm (CDU):
Der Zaun am Bolzplatz ist umgefallen. Er sollte erneuert werden.
Bürgermeister Sollich gibt es an den Bauhof weiter.

Ratsherr Friis erkundigt sich, ob die Glocke am alten Schulhaus repariert wird.
Bürgermeister Sollich bejaht dies.
"""
OTHER = """\
TOP 1 Verkehr

Ratsherr Bramkamp (SPD) regt Tempo 30 am Friedhof an.

TOP 2 Neubau der Remise

Ratsfrau Holm (CDU) fragt nach den Kosten. Bürgermeister Sollich nennt 30.000 Euro.
Dem Neubau wird zugestimmt. Abstimmungsergebnis: einstimmig
"""
CLUB = """\
Protokoll der Mitgliederversammlung am 03.04.2024

Anwesend: Torben Ackermann, Wiebke Lassen, Ove Brandt

TOP 1 Werkstatt

Torben besorgt bis zum 30.04.2024 neue Sägeblätter.

TOP 2 Sommerfest

Wiebke fragt beim Sportverein nach Zelten.
"""
TEXTS = {
    "rat.txt": HEAD.format(town="Gemeinde Lindenbach", body="Gemeinderates", day="14.05.2024") + COUNCIL,
    "rat2.txt": HEAD.format(town="Gemeinde Lindenbach", body="Gemeinderates", day="18.06.2024") + OTHER,
    "moos.txt": HEAD.format(town="Gemeinde Moosingen", body="Bauausschusses", day="04.06.2024")
    + "TOP 1 Radweg\n\nRatsherr Bramkamp (SPD) fragt, ob am Deich Tempo 30 gilt. Frau Abel bejaht dies.\n",
    "club.txt": CLUB,
}
PLACES = {"rat.txt": "Lindenbach", "rat2.txt": "Lindenbach", "moos.txt": "Moosingen"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of a few invented minutes."""
    with Library.open(tmp_path_factory.mktemp("lists"), create=True) as made:
        for name, text in TEXTS.items():
            _add(made, name, text, PLACES.get(name))
        yield made


def _add(made: Library, name: str, text: str, town: str | None) -> None:
    minutes = read_bytes(text.encode(), name)
    found = ground(engine("rules").extract(minutes), minutes).findings
    origin = Origin(path=name, name=name, municipality=town)
    made.add(minutes, found, origin, engine="rules", file_hash=name)


def _ask(library: Library, question: str) -> tuple[str, list[str]]:
    """Return the first line of a reply and the others, all of which are cited."""
    told: Reply = tasks.ask(question, library, today=date(2024, 12, 1))
    assert told.answered
    assert all(said.places and all(place.cites for place in said.places) for said in told.said)
    first, *rest = (said.text for said in told.said)
    return first, rest


def _holds(lines: list[str], *words: str) -> None:
    """Check that there are as many lines as words, and that each holds its own."""
    assert len(lines) == len(words), lines
    for line, word in zip(lines, words, strict=True):
        assert word in line


IN_MAY = "im Mai 2024 in Lindenbach"


@pytest.mark.parametrize(
    "question",
    [
        f"Welche Punkte waren {IN_MAY} umstritten?",
        f"Wo gab es {IN_MAY} Gegenstimmen?",
        f"Gab es {IN_MAY} Beschlüsse, die nicht einstimmig fielen, und welche?",
        f"Bei welchen Punkten gab es {IN_MAY} Gegenstimmen?",
        f"Worüber war man sich {IN_MAY} nicht einig?",
    ],
)
def test_disputed_decisions_are_those_somebody_voted_against(library: Library, question: str) -> None:
    """However it is asked, what somebody opposed is listed, and nothing else."""
    _holds(_ask(library, question)[1], "Chors Harmonie", "Tempo 30")


@pytest.mark.parametrize(
    "question",
    [
        f"Was ging {IN_MAY} einstimmig durch?",
        f"Welche Beschlüsse fielen {IN_MAY} ohne Gegenstimme?",
        f"Bei welchen Abstimmungen gab es {IN_MAY} überhaupt keine Gegenstimme?",
    ],
)
def test_a_counted_vote_without_a_no_is_unopposed(library: Library, question: str) -> None:
    """Seven to none is as unanimous as "einstimmig"; what nobody voted on is neither."""
    _holds(_ask(library, question)[1], "Scheiben", "Jahresrechnung")


def test_votes_are_counted_without_what_nobody_voted_on(library: Library) -> None:
    """Where votes are asked for, what was put off without one does not count."""
    for question in (f"Wie viele Abstimmungen gab es {IN_MAY}?", f"Worüber wurde {IN_MAY} abgestimmt?"):
        first, lines = _ask(library, question)
        assert first.startswith(("4 ", "Vier "))
        _holds(lines, "Scheiben", "Harmonie", "festgestellt", "Tempo 30")


@pytest.mark.parametrize(
    "question",
    [
        f"Gab es {IN_MAY} Punkte, die auf später geschoben wurden, und welche?",
        f"Welche Themen hat der Gemeinderat {IN_MAY} verschoben?",
        f"Was wurde {IN_MAY} vertagt?",
    ],
)
def test_what_was_put_off_is_listed(library: Library, question: str) -> None:
    """Points, topics and bills that were put off are decisions, in many words."""
    _holds(_ask(library, question)[1], "Remise")


@pytest.mark.parametrize(
    "question",
    [
        f"Welche Vereine bekamen {IN_MAY} Geld?",
        f"Wofür hat der Gemeinderat {IN_MAY} Geld bewilligt?",
        f"Welche Vereine hat der Gemeinderat {IN_MAY} gefördert und mit wie viel Geld?",
        f"Wie viele Vereine bekamen {IN_MAY} Zuschüsse bewilligt, und welche?",
    ],
)
def test_money_granted_is_what_was_approved_with_a_sum(library: Library, question: str) -> None:
    """Requests that were turned down and decisions without money are no grants."""
    _holds(_ask(library, question)[1], "900 Euro")


@pytest.mark.parametrize(
    "question",
    [
        f"Wer sprach {IN_MAY} zu Tempo 30?",
        f"Welche Ratsmitglieder äußerten sich {IN_MAY} zu Tempo 30?",
        f"Wer meldete sich {IN_MAY} bei Tempo 30 zu Wort?",
    ],
)
def test_who_spoke_on_an_item_is_listed_by_person(library: Library, question: str) -> None:
    """Each person who had the floor in the item is a line; members are no officials."""
    lines = _ask(library, question)[1]
    _holds(lines[:3], "Bramkamp", "Holm", "Friis")
    assert len(lines) == 3 or ("Sollich" in lines[3] and "Ratsmitglieder" not in question)


def test_speakers_of_an_item_named_by_kind_are_counted(library: Library) -> None:
    """How many spoke under "Sonstiges" is a number with their names."""
    first, lines = _ask(library, f"Wie viele Ratsmitglieder meldeten sich {IN_MAY} unter Sonstiges zu Wort?")
    assert first.startswith("2 ")
    _holds(lines, "Holm", "Friis")


def test_towns_in_which_a_matter_came_up_are_listed(library: Library) -> None:
    """A word and its number are one matter, wherever they stand; each town is one line."""
    for question in (
        "In welchen Orten kam Tempo 30 zur Sprache?",
        "In welchen Gemeinden ging es um Tempo 30?",
    ):
        _holds(_ask(library, question)[1], "Lindenbach", "Moosingen")


def test_days_on_which_a_matter_was_dealt_with_are_listed(library: Library) -> None:
    """Each sitting with the matter on its agenda is a line with its day; so is each of all sittings."""
    for question in (
        "An welchen Tagen hat der Gemeinderat Lindenbach über den Neubau der Remise beraten?",
        "In welchen Sitzungen ging es in Lindenbach um die Remise?",
        "An welchen Tagen tagte der Gemeinderat Lindenbach im Jahr 2024?",
    ):
        _holds(_ask(library, question)[1], "14.05.2024", "18.06.2024")
    first, lines = _ask(library, "Wie viele Sitzungen gab es 2024 in Lindenbach?")
    assert first.startswith("2 Sitzungen")
    assert len(lines) == 2


@pytest.mark.parametrize(
    "question",
    [
        f"Was brachten die Räte {IN_MAY} unter Sonstiges vor?",
        f"Welche Anliegen kamen {IN_MAY} am Ende der Sitzung zur Sprache?",
    ],
)
def test_concerns_are_questions_and_what_was_pointed_out(library: Library, question: str) -> None:
    """Where anybody may bring up anything, a speech without a question is a concern as well."""
    _holds(_ask(library, question)[1], "Zaun", "Glocke")


def test_concerns_of_a_person_are_theirs(library: Library) -> None:
    """What somebody had on their mind is what they asked or wanted, here and elsewhere."""
    _holds(_ask(library, f"Was hatte Ratsherr Friis {IN_MAY} auf dem Herzen?")[1], "Schilder", "Glocke")


def test_an_office_that_is_asked_asks_nothing(library: Library) -> None:
    """Who was asked is not among those who did."""
    lines = _ask(library, f"Nach welchen Dingen fragte Ratsherr Friis {IN_MAY} den Bürgermeister?")[1]
    _holds(lines, "Schilder", "Glocke")


def test_news_of_one_speech_are_listed_one_by_one(library: Library) -> None:
    """In a speech under a heading of announcements each matter is a line of its own."""
    for question in (
        f"Welche Neuigkeiten hatte der Bürgermeister {IN_MAY} mitgebracht?",
        f"Über welche Themen berichtete der Bürgermeister {IN_MAY}?",
    ):
        _holds(_ask(library, question)[1], "Jahresrechnung", "Kirmes", "Freibad")


@pytest.mark.parametrize(
    "question",
    [
        f"Worum wollte sich Bürgermeister Sollich {IN_MAY} kümmern?",
        f"Was wollte Bürgermeister Sollich {IN_MAY} veranlassen?",
        f"Was hat Bürgermeister Sollich {IN_MAY} zugesagt?",
    ],
)
def test_a_brief_task_is_told_with_what_it_was_taken_on(library: Library, question: str) -> None:
    """That somebody "passes it on" says nothing alone; the sentence before it does, and is cited."""
    lines = _ask(library, question)[1]
    assert len(lines) == 1
    assert "Bauhof" in lines[0]
    assert "Zaun am Bolzplatz" in lines[0]


def test_who_asked_on_an_item_is_everybody_who_did(library: Library) -> None:
    """Each person who asked is a line that says what they asked."""
    for question in (f"Wer stellte {IN_MAY} Fragen zu Tempo 30?", f"Wer hatte {IN_MAY} Fragen zu Tempo 30?"):
        _holds(_ask(library, question)[1], "was die Schilder kosten")


def test_who_voted_against_a_motion_did_not_move_it(tmp_path: Path) -> None:
    """Movers are named by the heading or by the motion; votes name others."""
    body = (
        "TOP 1 Antrag der SPD-Fraktion: Bücherschrank\n\n"
        "Der Antrag wird gegen die Stimmen der CDU-Fraktion und der FDP-Fraktion abgelehnt.\n\n"
        "TOP 2 Hundewiese\n\nDie CDU-Fraktion beantragt, die Hundewiese zu verlegen.\n"
        "Der Antrag wird bei Gegenstimmen von SPD und FDP abgelehnt.\n"
    )
    with Library.open(tmp_path, create=True) as made:
        head = HEAD.format(town="Gemeinde Lindenbach", body="Gemeinderates", day="14.05.2024")
        _add(made, "rat.txt", head + body, "Lindenbach")
        _holds(_ask(made, "Welche Anträge der CDU scheiterten?")[1], "Hundewiese")
        _holds(_ask(made, "Mit welchen Anträgen scheiterte die SPD?")[1], "Bücherschrank")
        assert not tasks.ask("Welche Anträge der FDP scheiterten?", made, today=TODAY).items


def test_a_person_whom_nobody_knows_promised_nothing(library: Library) -> None:
    """Where nothing limits a list but a word that no finding knows, it is not a list of everything."""
    assert not tasks.ask("Was hat Gundolf versprochen?", library, today=TODAY).items


def test_a_committee_is_found_by_its_former_name(tmp_path: Path) -> None:
    """Where the committee named did not meet then, the one it may be short for is meant."""
    with Library.open(tmp_path, create=True) as made:
        for name, body, day in (
            ("a.txt", "Hauptausschusses", "14.05.2023"),
            ("b.txt", "Haupt- und Finanzausschusses", "18.06.2024"),
        ):
            head = HEAD.format(town="Gemeinde Lindenbach", body=body, day=day)
            _add(made, name, head + OTHER, "Lindenbach")
        told = _ask(made, "Welche Beschlüsse fasste der Hauptausschuss Lindenbach im Juni 2024?")
        assert "Haupt- und Finanzausschuss" in told[0]
        _holds(told[1], "Neubau")


def test_a_given_name_that_one_person_has_names_them(library: Library) -> None:
    """In clubs people are called by their given names alone."""
    _holds(
        _ask(library, "Was wollte Torben laut der Versammlung vom 3. April 2024 alles erledigen?")[1],
        "Sägeblätter",
    )


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Wie viele Mitglieder kamen zur Versammlung am 3. April 2024?", 3),
        (f"Wie viele Mitglieder fehlten {IN_MAY}?", 1),
        (f"Wie viele Punkte standen {IN_MAY} auf der Tagesordnung?", 7),
    ],
)
def test_what_stands_in_the_frame_is_counted(library: Library, question: str, number: int) -> None:
    """How many were there, were away or were on the agenda is a number with a line each."""
    _, lines = _ask(library, question)
    assert len(lines) == number


def test_minutes_of_unknown_town_are_those_of_the_town_with_that_committee(tmp_path: Path) -> None:
    """Where only one town has such a committee, its minutes that do not name the town count for it."""
    with Library.open(tmp_path, create=True) as made:
        for name, town in (("rat.txt", "Lindenbach"), ("rat2.txt", None)):
            text = (
                TEXTS[name].replace("Gemeinde Lindenbach\n", "").replace("Gemeinderates", "Werksausschusses")
            )
            _add(made, name, text, town)
        _add(made, "moos.txt", TEXTS["moos.txt"], "Moosingen")
        assert sorted(d.municipality or "" for d in made.documents()) == ["", "Lindenbach", "Moosingen"]
        _holds(_ask(made, "Welche Beschlüsse wurden im Juni 2024 in Lindenbach gefasst?")[1], "Neubau")
