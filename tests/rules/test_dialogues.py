"""Exchanges in the ways that other states and products write them down."""

from __future__ import annotations

import pytest

from tests.rules.dialogue import Short, short

BRANDENBURG = """
    Bürgerin aus der Gartenstraße: Seit Ostern steht das Wasser auf dem Weg. Wann wird er gepflastert?
    Frau Dr. Renner: Der Weg steht für 2027 im Programm.
    Bürger aus dem Seeweg: Warum fährt der Bus nicht mehr?
    Frau Moll: Bitte nur eine Frage pro Person.
    Frau Dr. Renner: Der Bus fährt im Mai wieder.
"""
SAARLAND = """
    Die Elternvertretung fragt nach den Kosten der Klassenfahrt.
    Schulleiterin Altmann nennt 310 Euro.
    Wie die Mensa künftig betrieben werde, wollte Herr Jakobs wissen.
    Das Konzept werde derzeit erarbeitet, so Frau Altmann.
"""
PALATINATE = """
    Ratsmitglied Klein fragt an, ob eine Photovoltaikanlage vorgesehen ist, was von Herrn Thelen bejaht wird.
    Die Frage von Ratsmitglied Blum, ob das Dach begrünt wird, wird von Herrn Thelen verneint.
    Auf Nachfrage der FWG-Fraktion wird mitgeteilt, dass 75 Plätze entstehen.
"""
HOLSTEIN = """
    GV Petersen fragt den Bürgermeister, ob der Deich schon vermessen wurde.
    Dieser berichtet, dass die Vermessung im Januar erfolgt.
    Einen Einwohner interessiert, wer den Winterdienst übernimmt.
    Frau Hansen hat dazu keine Kenntnis.
"""
WRITTEN_IN_TURNS = """
    Anfrage der SPD-Fraktion zur Schulwegsicherung
    Die Verwaltung beantwortet die Anfrage wie folgt:
    1. Wie viele Unfälle gab es?
    Es gab sieben Unfälle.
    2. Welche Maßnahmen sind geplant?
    Geplant sind zwei Querungshilfen.
"""
SESSION = """
    Herr Siebels fragt, ob die Vereine auf die Schulturnhalle ausweichen können.
    Frau Peters möchte wissen, wie lange das Haus geschlossen bleibt.
    Herr Behrens erkundigt sich, was mit der alten Theke geschieht.
    Herr Wulff (Gebäudemanagement) erklärt, er rechne mit Arbeiten von Juni bis Oktober.
    Die Turnhalle stehe dienstags zur Verfügung.
    Zur Theke könne er nichts sagen.
"""
DISTRICT = """
    KTA Duis stellt folgende Fragen:
    1. Wie viele Stellen sind unbesetzt?
    2. Wann werden sie ausgeschrieben?
    Landrat Harms beantwortet die Fragen wie folgt:
    Zu 1: Es sind 14 Stellen unbesetzt.
    Zu 2: Die Ausschreibung erfolgt im Juli.
    StR Winkler ersucht um Information, wie viele Wohnungen leer stehen.
    Landrat Harms wird die Zahlen in der nächsten Sitzung vorlegen.
    Frau Tamm fragte, warum keine Garage geplant sei, worauf Frau Ritter antwortete, dass der Platz fehle.
    Herr Schnoor hätte gerne gewusst, ob Wohnungen entstehen.
    Nachfragen der Mitglieder zur Begrünung werden von Frau Ritter beantwortet.
"""
NOT_AT_HAND = """
    MGR Wieser fragte, was der Steg gekostet habe.
    Die Zahlen lagen in der Sitzung nicht vor, sie werden nachgereicht.
    Stadträtin Neuner bittet um Auskunft, wann gebaut wird.
    Dies ist laut Herrn Uhl noch nicht entschieden.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            BRANDENBURG,
            [
                ("Bürgerin aus der Gartenstraße", (1,), "answered", [("Renner", (2,))]),
                ("Bürger aus dem Seeweg", (3,), "answered", [("Renner", (5,))]),
            ],
            id="unnamed labels, a word of the chair",
        ),
        pytest.param(
            SAARLAND,
            [
                ("die Elternvertretung", (1,), "answered", [("Altmann", (2,))]),
                ("Jakobs", (3,), "answered", [("Altmann", (4,))]),
            ],
            id="an asker no table knows, a question before its verb",
        ),
        pytest.param(
            PALATINATE,
            [
                ("Klein", (1,), "answered", [("Thelen", (1,))]),
                ("Blum", (2,), "answered", [("Thelen", (2,))]),
                ("FWG-Fraktion", (3,), "answered", [("unbekannt", (3,))]),
            ],
            id="settled in one sentence",
        ),
        pytest.param(
            HOLSTEIN,
            [
                ("Petersen", (1,), "answered", [("Bürgermeister", (2,))]),
                ("ein Einwohner", (3,), "partial", [("Hansen", (4,))]),
            ],
            id="who was addressed answers",
        ),
        pytest.param(
            WRITTEN_IN_TURNS,
            [
                ("SPD-Fraktion", (3,), "answered", [("Verwaltung", (4,))]),
                ("SPD-Fraktion", (5,), "answered", [("Verwaltung", (6,))]),
            ],
            id="written questions with their answers below each",
        ),
        pytest.param(
            SESSION,
            [
                ("Siebels", (1,), "answered", [("Wulff", (5,))]),
                ("Peters", (2,), "answered", [("Wulff", (4,))]),
                ("Behrens", (3,), "partial", [("Wulff", (6,))]),
            ],
            id="one answer to three people: compounds, times, openings",
        ),
        pytest.param(
            DISTRICT,
            [
                ("Duis", (1, 2), "answered", [("Harms", (4, 5))]),
                ("Duis", (1, 3), "answered", [("Harms", (6,))]),
                ("Winkler", (7,), "deferred", [("Harms", (8,))]),
                ("Tamm", (9,), "answered", [("Ritter", (9,))]),
                ("Schnoor", (10,), "answered", [("Ritter", (11,))]),
            ],
            id="numbered questions, requests, answers told with the question",
        ),
        pytest.param(
            NOT_AT_HAND,
            [
                ("Wieser", (1,), "deferred", [("unbekannt", (2,))]),
                ("Neuner", (3,), "partial", [("Uhl", (4,))]),
            ],
            id="answers that are not at hand",
        ),
    ],
)
def test_exchanges_are_read_in_other_styles_too(text: str, expected: list[Short]) -> None:
    """Asker, sentences, status and answers are right."""
    assert short(text) == expected
