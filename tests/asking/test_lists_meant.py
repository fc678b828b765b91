"""Laws of what a list takes in: what its nouns describe, what a question leaves out, and who gets what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import tasks
from pipeline.store import Library
from tests.asking.shelves import TODAY, fill, holds, told

COUNCIL = """\
Gemeinde Torfhude
Niederschrift über die Sitzung des Gemeinderates am 12.03.2024

Anwesend:
Bürgermeisterin Ilka Reents
Ratsherr Enno Poppinga (SPD)
Ratsfrau Meta Voskuhl (CDU)
Bauamtsleiter Tjark Dirks

TOP 1 Tagesordnung

Die Tagesordnung wird festgestellt. Abstimmungsergebnis: 9 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen

TOP 2 Genehmigung der Niederschrift

Die Niederschrift wird genehmigt. Abstimmungsergebnis: 7 Ja-Stimmen, 0 Nein-Stimmen, 2 Enthaltungen

TOP 3 Neubau der Bootshalle

Dem Neubau der Bootshalle wird zugestimmt. Abstimmungsergebnis: 9 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen

TOP 4 Marktgebühren

Die neuen Marktgebühren werden beschlossen. Abstimmungsergebnis: 8 Ja-Stimmen, 0 Nein-Stimmen, 1 Enthaltung

TOP 5 Zuschüsse

Der Gemeinderat beschließt, dem Kegelverein 450 €, dem Shantychor 200 € und der Landfrauengruppe 150 € zu gewähren. Abstimmungsergebnis: 9 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen

TOP 6 Anfragen

Ratsfrau Voskuhl fragt, ob der Deichschutzplan fertig ist. Herr Dirks verneint dies.

Ratsherr Poppinga (SPD) möchte wissen, wann der Spielplatz am Siel wieder öffnet.
Frau Voskuhl hat dazu keine Kenntnis.
Herr Dirks sagt zu, sich zu erkundigen und Auskunft per E-Mail zu geben.

Ratsfrau Voskuhl (CDU) bittet darum, die Laterne am Hafen zu ersetzen. Herr Dirks sagt zu, die Laterne zu ersetzen.
"""  # noqa: E501
DISTRICT = """\
Ortsrat der Ortschaft {place}
Niederschrift über die Sitzung des Ortsrates der Ortschaft {place} am {day}

TOP 1 Mittel des Ortsrates

Der Ortsrat beschließt, dem {club} 300 € zu gewähren. Abstimmungsergebnis: einstimmig
"""
TEXTS = {
    "rat.txt": ("Torfhude", COUNCIL),
    "o1.txt": ("Sielmark", DISTRICT.format(place="Nordermoor", day="06.02.2024", club="Heimatbund")),
    "o2.txt": ("Sielmark", DISTRICT.format(place="Südermoor", day="07.02.2024", club="Jagdverein")),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of a council and of two districts."""
    with Library.open(tmp_path_factory.mktemp("meant"), create=True) as made:
        fill(made, TEXTS)
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "Welche Prüfungen, Auskünfte und Reparaturen hat Herr Dirks 2024 in Torfhude zugesagt?",
        "Welche Arbeiten oder Auskünfte hat Herr Dirks 2024 in Torfhude in Aussicht gestellt?",
    ],
)
def test_nouns_side_by_side_describe_what_is_listed(library: Library, question: str) -> None:
    """Who lists sorts of things wants all that was promised, whatever it is called."""
    holds(told(library, question)[1], "Spielplatz", "Laterne")


def test_a_range_of_time_is_no_day_on_which_something_is_due(library: Library) -> None:
    """From one month to another is when something was promised, not until when it is owed."""
    question = "Welche Zusagen hat Herr Dirks in Torfhude von Januar 2024 bis Juni 2024 gemacht?"
    holds(told(library, question)[1], "Spielplatz", "Laterne")
    holds(
        told(library, question.replace("Zusagen", "Arbeiten").replace("gemacht", "zugesagt"))[1], "Sp", "La"
    )


def test_how_something_is_told_is_no_matter(library: Library) -> None:
    """A promise to send word is told with the sentence that names what it is about, not who was asked."""
    lines = told(library, "Welche Zusagen machte Herr Dirks in Torfhude?")[1]
    assert "zuvor: „Ratsherr Poppinga (SPD) möchte wissen, wann der Spielplatz" in lines[0]


@pytest.mark.parametrize(
    "question",
    [
        "Worüber war sich der Gemeinderat Torfhude 2024 einig, ohne Gegenstimme und ohne Enthaltung,"
        " Tagesordnung und Niederschrift nicht mitgezählt?",
        "Welche Beschlüsse fasste der Gemeinderat Torfhude 2024 ohne Gegenstimme und ohne Enthaltung"
        " außer Tagesordnung und Protokoll?",
        "Welche Beschlüsse fasste der Gemeinderat Torfhude 2024 einstimmig? Formalien zählen nicht.",
    ],
)
def test_what_a_question_leaves_out_is_not_listed(library: Library, question: str) -> None:
    """Formalities and abstentions that a question excludes are no lines of its list."""
    holds(told(library, question)[1], "Bootshalle", "Kegelverein")


def test_what_is_left_out_by_name_is_not_listed(library: Library) -> None:
    """A matter behind "außer" is excluded by its own name; all else stays."""
    lines = told(library, "Welche Beschlüsse fasste der Gemeinderat Torfhude 2024 außer den Marktgebühren?")[
        1
    ]
    assert len(lines) == 4
    assert not any("Marktgebühren" in line for line in lines)


@pytest.mark.parametrize(
    "question",
    [
        "Welche Vereine bekamen 2024 in Torfhude Geld und wie viel?",
        "Wer hat 2024 in Torfhude Zuschüsse bekommen und wie viel?",
    ],
)
def test_each_receiver_of_one_decision_is_a_line(library: Library, question: str) -> None:
    """Where one decision gives money to several, each of them is listed with their sum."""
    first, lines = told(library, question)
    assert first.startswith("3 Empfänger")
    holds(lines, "Kegelverein – 450 €", "Shantychor – 200 €", "Landfrauengruppe – 150 €")


def test_the_district_named_is_the_one_that_is_meant(library: Library) -> None:
    """An "Ortsrat" may be any; the place beside it tells which."""
    holds(told(library, "Wer hat in Südermoor Mittel des Ortsrats bekommen und wie viel?")[1], "Jagdverein")
    holds(told(library, "Welche Beschlüsse fasste der Ortsrat Nordermoor?")[1], "Heimatbund")


def test_half_a_word_tells_which_question_of_somebody_is_meant(library: Library) -> None:
    """Among the few questions of one person a compound with the same beginning is enough."""
    holds(told(library, "Was wollte Frau Voskuhl zur Deichschutzmauer wissen?")[1], "Deichschutzplan")
    assert not tasks.ask("Was wollte Frau Voskuhl zur Deichpromenade wissen?", library, today=TODAY).items


HOUR = """\
Gemeinde Siebenlinden
Niederschrift über die Sitzung des Gemeinderates am 09.04.2024

TOP 1 Bürgerfragen

Ein Anwohner der Sielstraße fragt, ob das Glasfaserkabel bis zur Mühle verlegt wird. Herr Dirks bejaht dies. Weiter wird gefragt, wer die Pflastersteine am Markt ersetzt. Das ist Sache der Baufirma.

TOP 2 Sonstiges

Ratsherr Poppinga (SPD) fragt, wann der Steg gestrichen wird. Herr Dirks nennt den Mai.
"""  # noqa: E501


def test_who_asks_in_the_hour_of_citizens_without_a_name_is_one_of_them(tmp_path: Path) -> None:
    """A question told without who asked belongs to those whose hour it is."""
    with Library.open(tmp_path, create=True) as made:
        fill(made, {"s.txt": ("Siebenlinden", HOUR)})
        _, lines = told(made, "Was brachten die Zuhörer im April 2024 in Siebenlinden vor?")
    holds(lines, "Glasfaserkabel", "Pflastersteine")


def test_who_will_speak_for_somebody_is_no_list_of_speakers(tmp_path: Path) -> None:
    """What will be is no record of who took the floor."""
    with Library.open(tmp_path, create=True) as made:
        fill(made, {"s.txt": ("Siebenlinden", HOUR)})
        reply = tasks.ask("Wer spricht künftig für die Fischer im Hafenausschuss?", made, today=TODAY)
    assert reply.plan.shape == "who"
