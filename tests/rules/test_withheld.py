"""What a sentence of an answer withholds."""

from __future__ import annotations

import pytest

from pipeline.rules.withheld import mute, withheld

LATER = (
    "Frau Abel sagt eine schriftliche Beantwortung zu.",
    "Die Anfrage wird mit der Niederschrift beantwortet.",
    "Eine Antwort erfolgt schriftlich.",
    "Die Beantwortung soll auf schriftlichem Weg geschehen.",
    "Die Verwaltung wird dies prüfen.",
    "Herr Born erklärt, dass er die Zahlen nachreichen werde.",
    "Er reicht die Liste nach.",
    "Man nimmt die Frage mit.",
    "Frau Abel verweist auf TOP 12.",
    "In den nächsten Sitzungen gebe es dazu Auskunft.",
    "In seiner kommenden Sitzung befasse sich der Bauausschuss damit.",
    "Die Antwort wird dem Protokoll als Anlage beigefügt.",
    "Die Diskussion dazu solle später unter TOP 9 geführt werden.",
    "Frau Abel werde eine Klärung herbeiführen.",
    "Den Preis lasse man noch ermitteln.",
    "Die Frage wird nachträglich beantwortet.",
    "Frau Abel versprach baldige Auskunft.",
    "Die Verwaltung prüft dies.",
    "Die Verwaltung geht der Sache nach.",
    "Herr Born nimmt sich der Angelegenheit an.",
    "Herr Born nimmt die Anregung auf.",
    "Er müsse sich erst erkundigen.",
    "Eine Information erfolgt in der nächsten Sitzung.",
    "Herr Born verweist an das Landratsamt.",
    "Das Ergebnis werde mitgeteilt.",
    "Herr Born schlägt vor, dies im Fachausschuss zu beraten.",
)
NOT_LATER = (
    "Der Weg reicht nach Norden bis zum Steg.",
    "Die Mittel seien bereits zugesagt worden.",
    "Aktuell werde die Statik der Brücke untersucht.",
    "Die Fragen werden von Frau Abel beantwortet.",
    "Die Verwaltung hat dies geprüft.",
    "In der letzten Sitzung wurde darüber berichtet.",
    "Eine Übersicht ist als Tischvorlage verteilt.",
    "Die Polizei wird informiert.",
    "Die Halle wird jedes Jahr vom Prüfdienst geprüft.",
    "Herr Born stellt fest, die Stellungnahme sei richtig.",
    "Herr Born verweist auf die Vorlage, Seite 4.",
    "Man müsse die Anwohner mitnehmen.",
    "Die Anwohner werden schriftlich über die Sperrung informiert.",
    "Der Ausschuss habe in der letzten Sitzung darüber beraten.",
)
UNKNOWN = (
    "Ein Termin sei noch nicht bekannt.",
    "Das weiß ich leider nicht.",
    "Herr Born kann dies nicht sagen.",
    "Der Bescheid ist noch nicht eingegangen.",
    "Zahlen lägen ihm nicht vor.",
    "Die Zahl habe er nicht parat.",
    "Das Gutachten stehe noch aus.",
    "Frau Abel könne Näheres dazu sagen.",
    "Ansprechpartner sei der Zweckverband.",
    "Eine Entscheidung wird im Mai erwartet.",
    "Sie erwidert, dass dies offen ist.",
)
NOT_UNKNOWN = (
    "Der Steg ist seit Mai offen.",
    "Die Kosten der Anlage seien darin noch nicht enthalten.",
    "Bisher habe es keine Unfälle gegeben.",
    "Der Steg sei nicht gesperrt.",
    "Die Sitzung wurde nicht als dringlich bekannt gemacht.",
    "Auf die Frage, warum noch kein Termin bekannt sei, antwortet Herr Born, er finde am 3. Mai statt.",
)
WORK = (
    "Der Bauhof werde sich darum kümmern.",
    "Frau Abel wird die Polizei informieren.",
    "Er werde sich mit dem Kreis abstimmen.",
    "Man werde den Hinweis weitergeben.",
    "Sie wird das Ordnungsamt darüber informieren.",
)


@pytest.mark.parametrize("sentence", LATER)
def test_an_answer_is_announced_for_later(sentence: str) -> None:
    """Promised reports, checks, written answers and other places put an answer off."""
    assert withheld(sentence) == "later"


@pytest.mark.parametrize("sentence", NOT_LATER)
def test_what_is_done_or_runs_is_not_put_off(sentence: str) -> None:
    """The past, the present and work for others announce no answer."""
    assert withheld(sentence) != "later"


@pytest.mark.parametrize("sentence", UNKNOWN)
def test_something_is_not_known(sentence: str) -> None:
    """Ignorance, missing numbers and pointers to somebody else leave an answer open."""
    assert withheld(sentence) == "unknown"


@pytest.mark.parametrize("sentence", NOT_UNKNOWN)
def test_a_denial_is_knowledge(sentence: str) -> None:
    """What is not so is known; what only the question says is not withheld by its answer."""
    assert withheld(sentence) is None


@pytest.mark.parametrize("sentence", WORK)
def test_work_is_promised(sentence: str) -> None:
    """Who promises to act for the asker announces work, not an answer."""
    assert withheld(sentence) == "work"


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Zuständigkeit liege beim Kreis.",
        "Herr Born sagt, dafür sei das Land zuständig.",
        "Die Gemeinde sei dafür nicht zuständig.",
        "Das falle nicht in die Zuständigkeit der Gemeinde.",
        "Hier liegt die Sache in der Zuständigkeit des Bundes.",
    ],
)
def test_others_are_in_charge(sentence: str) -> None:
    """That others are in charge says where the answer is to be had."""
    assert withheld(sentence) == "elsewhere"


@pytest.mark.parametrize(
    "sentence",
    [
        "Die zuständige Stelle hat den Bau genehmigt.",
        "Der Bau liegt im Plan.",
        "Zuständigkeiten wurden getauscht.",
        "Er ist seit Mai da.",
        "Der Kreis hat zugestimmt.",
    ],
)
def test_an_office_that_acts_is_no_referral(sentence: str) -> None:
    """What an office does is told, not left to it."""
    assert withheld(sentence) is None


def test_an_empty_head_tells_nothing() -> None:
    """That somebody goes into the questions is no answer yet."""
    assert withheld("Frau Abel geht auf die Fragen ein.") == "nothing"
    assert withheld("Frau Abel geht auf die Kosten ein, die bei 500 Euro liegen.") is None


def test_long_hostile_lines_are_read_at_once() -> None:
    """No pattern runs away on a long line without ends."""
    assert withheld("werde " * 20_000) is None
    assert not mute("antwortet a " * 10_000)
