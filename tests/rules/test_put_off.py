"""Answers put off, parted from their speaker by a label, or lacking what was asked for."""

from __future__ import annotations

import pytest

from pipeline.rules.status import status
from pipeline.rules.withheld import withheld
from tests.rules.dialogue import short

LATER = (
    "Die Auskunft erhalten Sie schriftlich.",
    "Die Zahlen bekommen die Fraktionen per Mail.",
    "Ich schicke Ihnen die Liste nächste Woche.",
    "Frau Abel wird das beim Kreis erfragen.",
    "Der Amtsleiter will es in Erfahrung bringen.",
    "Der Kämmerer macht sich kundig.",
    "Herr Born gibt morgen Bescheid.",
    "Herr Born gibt die Frage an das Bauamt.",
    "Wir klären das und melden uns bei Ihnen.",
    "Herr Born war nicht dabei, klärt das mit dem Bauhof.",
    "Dazu wird im nächsten Bauausschuss berichtet.",
    "Hierzu wird auf den Bericht im Schulausschuss am 3.5. verwiesen.",
    "Die Auskunft kann erst in der nächsten Sitzung gegeben werden.",
    "Das Bauamt soll dies prüfen.",
)
OPEN = (
    "Auf einen Preis wolle er sich nicht festlegen.",
    "Einen genauen Termin kann Frau Abel nicht nennen.",
    "Genaue Zahlen liegen der Verwaltung nicht vor.",
    "Herr Born hat das auch gehört.",
    "Frau Abel hält einen Umbau für unwahrscheinlich.",
    "Die Kosten seien schwer zu beziffern.",
    "Dazu dürfe er öffentlich keine Auskunft geben.",
    "Die Genehmigung der Aufsicht stehe noch aus.",
    "Wegen der Miete wird noch verhandelt.",
    "Im Ortsteil suche man noch einen Raum.",
    "Man sei mit dem Land noch im Gespräch.",
    "Die Abstimmung mit dem Land laufe noch.",
    "Darüber müsse der Rat noch entscheiden.",
    "Eine Entscheidung falle erst im Dezember.",
    "Mit einer Rückmeldung werde im Mai gerechnet.",
)
PLAIN = (
    "Die Vereine erhalten die Halle kostenlos.",
    "Die Ampel schickt ein Signal an die Leitstelle.",
    "Der Bescheid sei im Mai ergangen.",
    "Der Bus hält erst am Markt.",
    "Das Ergebnis lag bei 40 Euro.",
    "Der Antrag steht auf der Tagesordnung.",
    "Die Polizei gibt den Weg nach dem Fest wieder frei.",
    "Man habe die Eigentümer befragt und der Bau laufe.",
    "Frau Abel kann die Zahl bestätigen.",
    "Die Prüfung laufe seit Mai und ende im Juni.",
    "Herr Born gibt das Geld an die Vereine.",
)


@pytest.mark.parametrize("said", LATER)
def test_the_answer_comes_later_or_from_others(said: str) -> None:
    """Whoever sends, asks around or hands the question on puts the answer off."""
    assert withheld(said) == "later"


@pytest.mark.parametrize("said", OPEN)
def test_something_stays_open(said: str) -> None:
    """What is not said, not certain or not yet settled leaves something of the question open."""
    assert withheld(said) == "unknown"


@pytest.mark.parametrize("said", PLAIN)
def test_facts_withhold_nothing(said: str) -> None:
    """A fact in the same words is an answer."""
    assert withheld(said) is None


@pytest.mark.parametrize(
    ("asked", "said", "expected"),
    [
        ("wann der Steg repariert wird", "Herr Born verweist auf die Lieferfirma.", "partial"),
        ("wann die Risse verfüllt werden", "Die Firma ist gemahnt worden.", "partial"),
        ("wie lange die Baustelle bleibt", "Der Bauleiter ist informiert.", "partial"),
        ("bis wann der Zaun steht", "Das Holz ist bestellt.", "partial"),
        ("seit wann das Tor klemmt", "Der Rahmen ist verzogen.", "partial"),
        ("wann der Steg repariert wird", "Im Mai.", "answered"),
        ("wann der Steg repariert wird", "Sobald das Holz da ist.", "answered"),
        ("wann der Steg repariert wird", "Der Steg ist fertig.", "answered"),
        ("wann und von wem der Steg repariert wird", "Von der Firma Holz.", "answered"),
        ("wer den Steg repariert", "Die Firma ist beauftragt worden.", "answered"),
    ],
)
def test_a_question_of_time_wants_a_time(asked: str, said: str, expected: str) -> None:
    """Without a word of time a question of time, and of nothing else, is answered only in part."""
    assert status([said], asked) == expected


def test_the_grounds_for_a_delay_were_asked_and_told() -> None:
    """Who asks for the reason has it, whatever else is promised beside it."""
    said = "Der Planer sei krank. Herr Born wird den Termin nachreichen."
    assert status([said], "nach dem Grund für die Verzögerung") == "answered"
    assert status([said], "nach dem Termin") == "partial"


def told(text: str) -> list[tuple[str, list[tuple[int, ...]]]]:
    """Return the status of each question and the sentences of its answers."""
    return [(became, [cites for _, cites in given]) for _, _, became, given in short(text)]


ASKS = "Ratsfrau Abel (SPD) fragt, weshalb die Bank fehlt."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ASKS}\nZwischenantwort:\nSie wird ersetzt.", ("answered", [(2, 3)])),
        (f"{ASKS}\nAbschließende Antwort:\nSie war morsch.", ("answered", [(2, 3)])),
        (f"{ASKS}\nNachtrag zum Protokoll:\nSie war morsch.", ("answered", [(2, 3)])),
        (f"{ASKS}\nStellungnahme:\nSie war morsch.\nSie wird ersetzt.", ("answered", [(2, 3, 4)])),
        (f"{ASKS}\nZwischenbescheid:\nEine Antwort erfolgt schriftlich.", ("deferred", [(2, 3)])),
        ("Frage Ratsfrau Abel:\nWo ist die Bank?\nAntwort:\nAm Steg.", ("answered", [(3, 4)])),
        (
            "Ratsfrau Abel (SPD):\nSeit wann fehlt die Bank?\nDie Frage wird schriftlich beantwortet.",
            ("deferred", [(3,)]),
        ),
        (
            f"{ASKS}\nFrau Amtsleiterin Evers bittet um Verständnis, dass sie dazu keine Auskunft gebe.",
            ("partial", [(2,)]),
        ),
    ],
)
def test_a_label_alone_makes_a_reply(text: str, expected: tuple[str, list[tuple[int, ...]]]) -> None:
    """What stands below a label that says "answer" replies, although nobody is named."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "after",
    [
        "Anlage:\nEin Plan der Bänke.",
        "Begründung:\nSie war morsch.",
        "Antrag:\nDie Bank möge ersetzt werden.",
        "Zwischenantwort:\nDer Rat nimmt Kenntnis.",
        "Die Frau Vorsitzende bittet um Verständnis.",
    ],
)
def test_other_labels_answer_nothing(after: str) -> None:
    """Grounds, motions and enclosures are no reply, nor is what the body does with one."""
    assert told(f"{ASKS}\n{after}") == [("unanswered", [])]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("was gegen den Bewuchs getan wird", "answered"),
        ("wie es um den Graben steht", "answered"),
        ("welche Schritte geplant sind", "answered"),
        ("wann der Graben geräumt wird", "deferred"),
        ("bis wann gemäht wird", "deferred"),
    ],
)
def test_what_those_in_charge_do_is_an_answer(asked: str, expected: str) -> None:
    """Who is in charge and what they do answers what is done, but not when."""
    assert status(["Zuständig ist der Verband. Er räumt den Graben regelmäßig."], asked) == expected
    assert status(["Zuständig ist der Verband."], asked) == "deferred"


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("Frau Evers gibt die Anregung, die Mikrofone zu prüfen.", []),
        ("Frau Evers macht den Vorschlag, den Brunnen zu reinigen.", []),
        ("Frau Evers äußert den Wunsch, eine Tafel aufzustellen.", []),
        ("Frau Evers hat den Vorschlag, eine Tafel aufzustellen.", []),
        ("Frau Evers bringt die Anregung vor, einen Zaun zu setzen.", []),
        ("Frau Amtsleiterin Evers erläutert, die Bank sei morsch gewesen.", [(2,)]),
        ("Frau Amtsleiterin Evers antwortet, sie habe den Vorschlag erhalten.", [(2,)]),
    ],
)
def test_a_suggestion_of_something_else_answers_nothing(after: str, expected: list[tuple[int, ...]]) -> None:
    """Whoever brings a suggestion of their own does not reply to what was asked before."""
    assert [cites for _, cites in told(f"{ASKS}\n{after}")] == [expected]
