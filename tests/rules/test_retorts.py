"""Replies that no verb of speech gives the floor to: yes and no, statements, "laut", the passive."""

from __future__ import annotations

import pytest

from tests.rules.dialogue import short

ASKS = "Ratsfrau Abel (SPD) fragt, "


def told(text: str) -> list[tuple[str, str, tuple[int, ...]]]:
    """Return status, first answerer and cited sentences of each question."""
    return [
        (status, given[0][0] if given else "", given[0][1] if given else ())
        for _, _, status, given in short(text, chair="Karl Born")
    ]


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("ob der Brunnen wieder in Betrieb geht.", "Ja, ab Mai."),
        ("ob der Brunnen wieder in Betrieb geht.", "Nein, die Pumpe ist defekt."),
        ("ob der Brunnen wieder in Betrieb geht.", "Nein."),
        ("ob die Bank ersetzt wird.", "Ja, der Bauhof hat sie bestellt."),
        ("ob die Bank ersetzt wird.", "Noch nicht, die Mittel fehlen."),
        ("ob es richtig ist, dass die Bank entfernt wurde.", "Das ist richtig."),
        ("ob es stimmt, dass die Filiale schließt.", "Das stimmt nicht."),
        ("ob der Steg gesperrt bleibt.", "Dies ist der Fall."),
        ("ob die Halle beheizt werden kann.", "Selbstverständlich."),
    ],
)
def test_yes_and_no_answer_the_question_before_them(question: str, reply: str) -> None:
    """A sentence that only says yes or no, and why, is an answer of nobody in particular."""
    assert told(f"{ASKS}{question}\n{reply}") == [("answered", "unbekannt", (2,))]


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("wer die Beete pflegt.", "Das übernimmt der Bauhof."),
        ("was mit den alten Bänken geschieht.", "Die können von Vereinen abgeholt werden."),
        ("was mit den alten Bänken geschieht.", "Die könnten verkauft werden."),
        ("wann der Mast kommt.", "Dieser wird im Herbst gesetzt."),
        ("wie viele Bäume fallen.", "Es werden elf Bäume gefällt."),
        ("wann die Sanierung beginnt.", "Die Arbeiten beginnen im April."),
        ("ob ein Lärmgutachten vorliegt.", "Das Lärmgutachten ist seit März fertig."),
        ("wie hoch der Zuschuss ausfällt.", "Der Zuschuss beträgt 12.000 Euro."),
        ("nach der Reparatur der Rutsche.", "Die Rutsche wird nächste Woche repariert."),
        ("nach neuen Bäumen für den Schulhof.", "Am Schulhof werden drei Linden gepflanzt."),
        ("wo die Container stehen werden.", "Die Container kommen auf den Festplatz."),
        ("wann die Straße fertig ist.", "Voraussichtlich im Oktober."),
        ("wie viele Kinder angemeldet sind.", "Derzeit 43."),
        ("wann die Straße fertig ist.", "Nach den Ferien."),
        ("welche Spielgeräte kommen.", "Es gibt zwei neue Spielgeräte."),
        ("ob ein neuer Mast kommt.", "Es wird ein neuer Mast gesetzt."),
    ],
)
def test_a_statement_of_the_fact_answers(question: str, reply: str) -> None:
    """What states the fact asked for, right behind the question, is an answer of nobody in particular."""
    assert told(f"{ASKS}{question}\n{reply}") == [("answered", "unbekannt", (2,))]


@pytest.mark.parametrize(
    "after",
    [
        "Sie hält die Kreuzung für gefährlich.",
        "Das sei nicht nachvollziehbar.",
        "Das ist für die Anwohner unzumutbar.",
        "Der Zustand der Bank sei seit Jahren schlecht.",
        "Leider ist dort schon ein Kind gestürzt.",
        "Außerdem ist der Weg zu schmal.",
        "Der Gemeinderat beschließt den Haushalt einstimmig.",
        "Der Ortsbeirat hat die Bank im Mai beschlossen.",
        "Es wird angeregt, die Bank zu streichen.",
        "Es gibt keine weiteren Wortmeldungen.",
        "Herr Dorn (CDU) begrüßt das Vorhaben.",
    ],
)
def test_who_asked_goes_on(after: str) -> None:
    """Views, complaints and resolutions behind a question answer nothing."""
    assert told(f"{ASKS}wann die Bank ersetzt wird.\n{after}") == [("unanswered", "", ())]


@pytest.mark.parametrize(
    ("reply", "who"),
    [
        ("Dies ist laut Frau Evers bereits erfolgt.", "Evers"),
        ("Laut Frau Evers kommt die Rutsche im Mai.", "Evers"),
        ("Nach Angaben von Frau Evers kommt die Rutsche im Mai.", "Evers"),
        ("Nach Auskunft von Herrn Born ist die Rutsche bestellt.", "Karl Born"),
        ("Frau Evers zufolge ist die Rutsche bestellt.", "Evers"),
        ("Die Rutsche wird, so Frau Evers, im Mai geliefert.", "Evers"),
        ("Die Rutsche kommt im Mai, so Frau Evers.", "Evers"),
        ("Laut Verwaltung ist die Rutsche bestellt.", "Verwaltung"),
        ("Nach Mitteilung der Verwaltung ist die Rutsche bestellt.", "Verwaltung"),
        ("Laut Bauhof im Mai.", "Bauhof"),
        ("Dies ist laut Vorsitzendem bereits veranlasst.", "Karl Born"),
        ("Nach Auskunft des Bauamts steht die Rutsche im Lager.", "Bauamt"),
    ],
)
def test_whose_words_are_told_answers(reply: str, who: str) -> None:
    """Words such as "laut", "nach Angaben von", "zufolge" and "so" name who answers."""
    assert [(w, n) for _, w, n in told(f"{ASKS}wann die Rutsche kommt.\n{reply}")] == [(who, (2,))]


@pytest.mark.parametrize(
    "reply",
    [
        "Frau Evers, Bauamt, führt dies auf die Witterung zurück.",
        "Frau Evers führt dies auf die Witterung zurück.",
        "Frau Evers begründet dies mit der Witterung.",
        "Frau Evers sieht dafür die Witterung als Grund.",
        "Frau Evers vom Bauamt schiebt dies auf die Witterung.",
        "Frau Evers nennt hierfür die Witterung.",
        "Frau Evers bemerkt hierzu, die Witterung sei schuld.",
        "Frau Evers merkt hierzu an, die Witterung sei schuld.",
    ],
)
def test_an_official_who_takes_the_question_up_answers(reply: str) -> None:
    """Whoever is no member and says something of "dies" right behind a question answers it."""
    assert told(f"{ASKS}warum der Bau ruht.\n{reply}") == [("answered", "Evers", (2,))]


@pytest.mark.parametrize(
    "reply",
    [
        "Die Zahlen werden per Mail an alle Mitglieder verschickt.",
        "Die Zahlen werden nachgereicht.",
        "Die Frage soll an den Versorger weitergegeben werden.",
        "Die Anfrage wird an das Landratsamt weitergeleitet.",
        "Dies wird geprüft.",
        "Eine Übersicht wird dem Protokoll beigefügt.",
        "Die Auswertung wird in der nächsten Sitzung vorgestellt.",
        "Das wird noch geklärt.",
        "Eine Antwort erfolgt schriftlich.",
        "Die Liste wird den Fraktionen zugeschickt.",
    ],
)
def test_the_passive_puts_an_answer_off(reply: str) -> None:
    """What will be sent, checked or passed on puts the answer off, whoever does it."""
    assert told(f"{ASKS}wie viele Kinder warten.\n{reply}") == [("deferred", "unbekannt", (2,))]


@pytest.mark.parametrize(
    "reply",
    [
        "Herr Born hat davon nichts gehört, fragt aber im Rathaus nach.",
        "Herr Born fragt beim Zweckverband nach.",
        "Herr Born erkundigt sich beim Zweckverband.",
        "Herr Born wird den Bauhof um Stellungnahme bitten.",
        "Herr Born kümmert sich darum.",
        "Herr Born wird sich darum kümmern.",
        "Herr Born hakt beim Kreis nach.",
        "Herr Born setzt sich mit dem Versorger in Verbindung.",
    ],
)
def test_an_errand_is_no_question(reply: str) -> None:
    """Who says whom they will ask puts the answer off and asks nothing."""
    assert told(f"{ASKS}wann die Lampe repariert wird.\n{reply}") == [("deferred", "Karl Born", (2,))]


def test_who_asked_asks_again_behind_a_reply() -> None:
    """A reply in between leaves the second question to who asked the first."""
    text = f"{ASKS}wann die Bank kommt.\nDie Bank kommt im Mai.\nFerner fragt sie, wer den Weg räumt."
    found = short(text)
    assert [(asker, status) for asker, _, status, _ in found] == [
        ("Abel", "answered"),
        ("Abel", "unanswered"),
    ]


def test_the_passive_names_who_confirms() -> None:
    """The administration answers in "wurde seitens der Verwaltung bestätigt"."""
    asked = (
        "Auf Nachfrage von Frau Abel, ob die Halle offen bleibe, wurde dies seitens der Verwaltung bestätigt."
    )
    text = f"Herr Born erläutert den Plan.\n{asked}"
    assert [given for *_, given in short(text)] == [[("Verwaltung", (2,))]]
