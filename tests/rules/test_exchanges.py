"""Exchanges: who asked what, who answered, in the styles of many towns."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.german.registry import Registry
from pipeline.rules.exchanges import questions
from pipeline.talk.turns import turns
from tests.rules.dialogue import Short, read, short
from tests.shared import gold_minutes, gold_names, needs_gold

LOWER_SAXONY = """
    Ratsfrau Lindner (SPD) fragt, wann die Turnhalle wieder geöffnet wird.
    Fachbereichsleiter Ahrens antwortete, der Estrich müsse noch trocknen.
    Mit einer Öffnung sei im Mai zu rechnen.
    Ratsherr Oltmanns bedankte sich für die Auskunft.
"""
BAVARIA = """
    Stadtrat Huber erkundigte sich nach der Sperrung der Gartenstraße.
    Der Erste Bürgermeister informierte, dass die Sperrung bis Ende Juli dauern werde.
    GR Maier wollte wissen, ob der Spielplatz eingezäunt wird.
    Bgm. Obermeier: Das ist für den Herbst vorgesehen.
"""
AUSTRIA = """
    Gemeinderat Pichler stellt die Anfrage, wie hoch die Kosten für den Kanal sind.
    Bgm. Leitner gibt zur Antwort, dass die Kosten 80.000 Euro betragen.
    GV Steiner ergänzt, dass die Firma bereits beauftragt ist.
"""
RESIDENTS = """
    Ein Einwohner fragt, ob die Gemeinde Tempo 30 einführen könne.
    Bürgermeisterin Sander erläutert, dass dafür der Landkreis zuständig sei.
    Eine Anwohnerin möchte wissen, wer für den Winterdienst verantwortlich ist und wann gestreut wird.
    Frau Sander sagt eine schriftliche Beantwortung zu.
    Weitere Fragen werden nicht gestellt.
"""
COLLECTED = """
    Herr Adam (CDU) fragt nach den Kosten der neuen Drehleiter.
    Frau Ebert (GRÜNE) möchte wissen, ob die Gleitzeiten der Verwaltung geändert werden.
    Herr Franke (FDP) erkundigt sich, wann der Förderbescheid eintrifft.
    Amtsleiterin Gerber beantwortet die gestellten Fragen.
    Die Drehleiter koste rund 900.000 Euro.
    Zu den Gleitzeiten führt sie aus, dass eine neue Dienstvereinbarung gelte.
    Mit dem Förderbescheid sei im Herbst zu rechnen.
"""
NAMED = """
    Herr Albers fragt, ob die Kita erweitert wird.
    Frau Baum fragt nach dem Zustand der Sporthalle.
    Herr Conrad (Amt 51) antwortet Frau Baum, dass die Sporthalle im Sommer saniert werde.
    Auf die Frage von Herrn Albers erklärt er, dass eine Erweiterung geplant sei.
"""
ON_REQUEST = """
    Auf Nachfrage von Herrn Klose teilt Frau Riemann mit, dass die Brücke im Juni freigegeben werde.
    Auf Nachfrage erläutert Herr Sommer, die Kosten lägen bei 20.000 Euro.
"""
DIRECT = """
    Frau Noack: Ich wollte wissen, ob der Bus künftig auch samstags fährt.
    Bürgermeister Ohm: Das ist geplant.
    Herr Rabe: Danke. Und wer bezahlt das?
    Bürgermeister Ohm: Der Landkreis.
"""
LABELS = """
    Frage Frau Stein: Wann kommt der neue Spielplatz?
    Antwort Herr Kuhn: Im nächsten Frühjahr.
    Nachfrage: Ist die Finanzierung gesichert?
    Antwort: Ja, die Mittel sind im Haushalt.
"""
WRITTEN = """
    Anfrage der SPD-Fraktion vom 03.02.2024: Zustand der Radwege
    Frage 1: Wie viele Radwege sind schadhaft?
    Frage 2: Welche Mittel stehen bereit?
    Antwort der Verwaltung:
    Zu 1.: Es sind zwölf Abschnitte schadhaft.
    Zu 2.: Im Haushalt stehen 50.000 Euro bereit.
"""
REPORTED = """
    Stadträtin Ihde (SPD) möchte wissen, wer den Friedhof pflege.
    Wer kümmere sich um die Bänke.
    Herr Pohl (Bauhof) entgegnet, beides erledige der Bauhof.
"""
FOLLOW_UP = """
    Herr Otte (CDU) fragt, wie hoch die Kosten des Gutachtens waren.
    Frau Dietz wird die Zahlen nachreichen.
    Frau Busch (SPD) lobt das Gutachten.
"""

HESSE = """
    Frage des Stadtverordneten Kranz (CDU): Wie ist der Sachstand beim Bau der Feuerwache?
    Antwort Stadtrat Lohr: Der Rohbau ist fertig.
    Zusatzfrage des Stadtverordneten Kranz: Wann ist die Übergabe?
    Antwort Stadtrat Lohr: Voraussichtlich im Oktober.
"""
NUMBERED_RESIDENTS = """
    1. Herr N., Ahornweg
    1.1 Wann wird die Laterne repariert?
    Bürgermeister Herr Grund
    zu 1.1: Die Laterne wird repariert.
    2. Frau K.
    2.1 Warum fährt der Bus nicht mehr?
    zu 2.1: Der Landkreis hat die Linie gestrichen.
"""
NESTED = """
    Frau Amsel (Die Linke) fragt, ob das Schwimmbad im Winter geöffnet bleibe.
    Herr Bussard erklärt, dass dies vom Gaspreis abhänge.
    Auf Nachfrage von Frau Amsel ergänzt er, dass der Förderverein beteiligt werde.
    Frau Drossel (FDP) regt an, die Eintrittspreise zu senken.
"""
OFFICE = """
    Die Fraktion Bündnis 90/Die Grünen möchte wissen, ob Bäume gefällt werden.
    Verwaltungsseitig wird mitgeteilt, dass keine Fällungen vorgesehen sind.
    Herr Elster fragt, wie viele Überstunden angefallen sind.
    Die Antwort der Verwaltung wird der Niederschrift als Anlage beigefügt.
"""
OFFICIALS = """
    Kreisrätin Sommer erkundigte sich, wie viele Schüler befördert werden.
    Herr Herbst (Fachdienst Schule) führte aus, es würden 3.400 Schüler befördert.
    Kreisrat Lenz (SPD) meinte, dies sei zu viel.
    Landrat Winter fügte hinzu, dass die Schülerzahl weiter steigen werde.
"""
ORDERED = """
    Stadtrat Adam (CDU) fragt, ob der Fluglärm berücksichtigt werde.
    Stadträtin Ebert (SPD) fragt, wie die Bevölkerung beteiligt werde.
    Frau Gerber (Umweltamt) beantwortet die Fragen:
    1. Beteiligung der Bevölkerung:
    Es wird eine Versammlung geben.
    2. Fluglärm:
    Die Stadt hat keinen Flughafen.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            HESSE,
            [
                ("Kranz", (1,), "answered", [("Lohr", (2,))]),
                ("Kranz", (3,), "answered", [("Lohr", (4,))]),
            ],
            id="question time in Hesse",
        ),
        pytest.param(
            NUMBERED_RESIDENTS,
            [
                ("N.", (1, 2), "answered", [("Grund", (3, 4))]),
                ("K.", (5, 6), "answered", [("Grund", (7,))]),
            ],
            id="numbered residents",
        ),
        pytest.param(
            NESTED,
            [
                ("Amsel", (1,), "answered", [("Bussard", (2,))]),
                ("Amsel", (3,), "answered", [("Bussard", (3,))]),
            ],
            id="a second question inside the answer",
        ),
        pytest.param(
            OFFICE,
            [
                ("Fraktion Bündnis 90/Die Grünen", (1,), "answered", [("Verwaltung", (2,))]),
                ("Elster", (3,), "deferred", [("Verwaltung", (4,))]),
            ],
            id="the office answers in the passive",
        ),
        pytest.param(
            OFFICIALS,
            [("Sommer", (1,), "answered", [("Herbst", (2,)), ("Winter", (4,))])],
            id="a member's remark between two officials",
        ),
        pytest.param(
            ORDERED,
            [
                ("Adam", (1,), "answered", [("Gerber", (7,))]),
                ("Ebert", (2,), "answered", [("Gerber", (3, 5))]),
            ],
            id="answers under labels",
        ),
        pytest.param(LOWER_SAXONY, [("Lindner", (1,), "answered", [("Ahrens", (2, 3))])], id="past answer"),
        pytest.param(
            BAVARIA,
            [
                ("Huber", (1,), "answered", [("Obermeier", (2,))]),
                ("Maier", (3,), "answered", [("Obermeier", (4,))]),
            ],
            id="Bavaria",
        ),
        pytest.param(
            AUSTRIA,
            [("Pichler", (1,), "answered", [("Leitner", (2,)), ("Steiner", (3,))])],
            id="Austria, somebody adds",
        ),
        pytest.param(
            RESIDENTS,
            [
                ("ein Einwohner", (1,), "answered", [("Sander", (2,))]),
                ("eine Anwohnerin", (3,), "deferred", [("Sander", (4,))]),
            ],
            id="residents",
        ),
        pytest.param(
            COLLECTED,
            [
                ("Adam", (1,), "answered", [("Gerber", (4, 5))]),
                ("Ebert", (2,), "answered", [("Gerber", (6,))]),
                ("Franke", (3,), "answered", [("Gerber", (7,))]),
            ],
            id="collected questions, answered together",
        ),
        pytest.param(
            NAMED,
            [
                ("Albers", (1,), "answered", [("Conrad", (4,))]),
                ("Baum", (2,), "answered", [("Conrad", (3,))]),
            ],
            id="askers named in the answers",
        ),
        pytest.param(
            ON_REQUEST,
            [
                ("Klose", (1,), "answered", [("Riemann", (1,))]),
                ("unbekannt", (2,), "answered", [("Sommer", (2,))]),
            ],
            id="question and answer in one sentence",
        ),
        pytest.param(
            DIRECT,
            [
                ("Noack", (1,), "answered", [("Ohm", (2,))]),
                ("Rabe", (3,), "answered", [("Ohm", (4,))]),
            ],
            id="direct speech",
        ),
        pytest.param(
            LABELS,
            [
                ("Stein", (1,), "answered", [("Kuhn", (2,))]),
                ("Stein", (3,), "answered", [("Kuhn", (4,))]),
            ],
            id="labels",
        ),
        pytest.param(REPORTED, [("Ihde", (1, 2), "answered", [("Pohl", (3,))])], id="no question mark"),
        pytest.param(FOLLOW_UP, [("Otte", (1,), "deferred", [("Dietz", (2,))])], id="put off"),
    ],
)
def test_exchanges_are_read_in_many_styles(text: str, expected: list[Short]) -> None:
    """Asker, sentences, status and answers are right."""
    assert short(text) == expected


def test_written_questions_are_answered_by_number() -> None:
    """The line "Zu 2." answers the second question of a written inquiry."""
    found = short(WRITTEN)
    assert [(q[0], q[1][-1], q[3][-1][0]) for q in found] == [
        ("SPD-Fraktion", 2, "Verwaltung"),
        ("SPD-Fraktion", 3, "Verwaltung"),
    ]
    assert [q[3][-1][1] for q in found] == [(5,), (6,)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Die Vorsitzende fragt, ob es Einwände gegen die Tagesordnung gibt.", id="procedure"),
        pytest.param("Die Vorsitzende fragt, wer dem Antrag zustimmt.", id="vote"),
        pytest.param("Der Vorsitzende fragt Herrn Kunze, ob er die Wahl annehme.", id="election"),
        pytest.param("Herr Kunze bezweifelt, ob das Verfahren richtig ist.", id="doubt"),
        pytest.param("Die Fragen der Mitglieder werden beantwortet.", id="no content"),
        pytest.param(
            "Herr Gast (AfD) kritisiert die Ausgaben.\nWo soll das enden?\nMan müsse sparen.", id="rhetoric"
        ),
        pytest.param(
            "Herr Gast sieht das kritisch.\nWo solle ein Mähdrescher ausweichen?", id="parting shot"
        ),
        pytest.param("Frau Kern hielt das für zu groß und fragte sich, wer dort wohne.", id="to oneself"),
        pytest.param("Die Frage der Besucherlenkung wird sich stellen, wenn die Zahlen steigen.", id="topic"),
        pytest.param(
            "Frau Kern bedauert dies.\nEr frage sich, wofür man sitze.\nHerr Gast stimmt zu.", id="musing"
        ),
        pytest.param("Frau Heyen wird sich beim Ordnungsamt erkundigen, ob das geht.", id="asking elsewhere"),
        pytest.param(
            "Die Vorsitzende fragt, ob der Antrag zur Abstimmung gestellt werden könne.", id="putting"
        ),
        pytest.param("Die Vorsitzende: Gibt es Redebedarf?", id="debate"),
        pytest.param("Frau Kern weist auf den Flohmarkt hin.\nEs gab keine weiteren Fragen.", id="report"),
        pytest.param(
            "Herr Berger bittet die Verwaltung, den Weg zu reinigen.\nFrau Abel sagt dies zu.", id="work"
        ),
    ],
)
def test_what_asks_for_no_information_is_no_question(text: str) -> None:
    """Procedure, doubt, rhetoric, reports and requests for work are left out."""
    assert short(text) == []


def test_a_report_is_no_answer() -> None:
    """Who explains before anybody has asked answers nothing."""
    assert short(
        "Frau Lang (Jugendamt) berichtet über die Kita-Plätze.\nHerr Marx fragt, wie hoch der Beitrag ist."
    ) == [("Marx", (2,), "unanswered", [])]


def test_the_next_item_answers_nothing_of_the_last() -> None:
    """A heading ends all questions before it."""
    text = "Herr Marx fragt, wie hoch der Beitrag ist.\n# TOP 2 Wege\nFrau Lang erläutert die Wege."
    assert short(text) == [("Marx", (1,), "unanswered", [])]


def test_the_chair_who_wants_to_know_something_asks() -> None:
    """Not everything the chair asks is procedure."""
    text = "Die Vorsitzende fragt, wann gebaut wird.\nHerr Ludwig (Bauamt) erklärt, im Mai."
    assert [q[0] for q in short(text, chair="Karin Wolters")] == ["Karin Wolters"]


WORDS = st.sampled_from([*LOWER_SAXONY.split(), *COLLECTED.split(), *WRITTEN.split(), "?", ":", "\n", "1."])


@settings(max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=80))
def test_questions_and_answers_cite_what_exists(words: list[str]) -> None:
    """Texts are contiguous words of the cited sentences, whatever the minutes look like."""
    lines = [line.strip() for line in " ".join(words).split("\n") if line.strip()] or ["x"]
    minutes, found = read("\n".join(lines))
    for question in found:
        cited = " ".join(minutes.words(n) for n in question.cites)
        assert question.askers
        assert question.text.split()[0] in cited
        assert all(a.text in " ".join(minutes.words(n) for n in a.cites) for a in question.answers)


@needs_gold
@pytest.mark.parametrize("name", [n for n in gold_names() if n.startswith("ris")][:6])
def test_real_minutes_are_read_without_failing(name: str) -> None:
    """Every sentence that real minutes cite exists, and no question is told twice by the same words."""
    minutes = gold_minutes(name)
    registry = Registry(minutes)
    found = questions(minutes, registry, turns(minutes, registry))
    assert len({(q.cites, q.text) for q in found}) == len(found)
