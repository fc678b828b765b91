"""What is looked up before a pattern is tried: it may let too much through, but never hold a match back."""

from __future__ import annotations

import re

import pytest

from pipeline.german.cues import word_set
from pipeline.german.deadlines import PATTERNS, possible
from pipeline.rules import commitments as say
from pipeline.rules import orders, pleas, present, telling, work

FOUND: list[tuple[re.Pattern[str], frozenset[str], str]] = [
    (say.FUTURE, say.AHEAD, "Das werde man prüfen. Der Weg wird gebaut. Sie werden kommen. Er würde gehen."),
    (say.INTENDS, say.AHEAD, "Sie will fragen. Er wolle fragen. Wir wollen fragen."),
    (
        say.COMING,
        say.TO_COME,
        "Die Beantwortung wird im Mai erfolgen. Heute ist ein Ortstermin geplant. Das soll geklärt werden."
        " Man könne die Zahlen nachreichen. Über den Termin erhält der Rat Bescheid. Die Liste soll"
        " vorgestellt werden. Ein Bericht folgt. Das Treffen erfolgt mit einer Begehung. Bald folgt eine"
        " Antwort. Die Eltern bekommen Unterlagen. Sobald die Prüfung fertig ist, erhalten alle Post. Die"
        " Vorlage wird den Fraktionen zugehen. Dazu werde es ein Gespräch geben. Die Begehung wird"
        " stattfinden. Es soll Rücksprache gehalten werden. Dazu sollen Angebote eingeholt werden.",
    ),
    (
        say.STRIVES,
        say.STRIVING,
        "Das Amt ist bestrebt, schnell zu sein. Man bemühe sich. Die Stadt beabsichtigt dies. Er hat vor, zu"
        " gehen. Sie haben sich fest vorgenommen, zu gehen. Bemüht sind alle.",
    ),
    (
        say.STAYS_WITH_IT,
        say.STRIVING,
        "Er bleibe am Ball. Sie bleibt weiter dran. Man sollte dranbleiben. Sie hat vor, am Ball zu bleiben.",
    ),
    (
        say.ACCEPTS,
        say.ACCEPTING,
        "Sie nimmt die Idee mit. Er greift das auf. Wir nehmen es mit. Sie werde das mitnehmen. Er wolle den"
        " Punkt aufgreifen. Ich nehme das auf.",
    ),
    (
        pleas.PENDING,
        pleas.STILL_OPEN,
        "Die Zahlen liegen noch nicht vor. Das steht noch aus. Die Frist läuft bis Mai. Der Plan ist in"
        " Arbeit. Die Karte wird derzeit überarbeitet. Das müsse erst geklärt werden. Es wird an einer Lösung"
        " gearbeitet. Das sei noch nicht fertig. Alles ist in Vorbereitung.",
    ),
    (
        pleas.REFERRAL,
        pleas.KNOWING_MORE,
        "Frau Abel kann mehr dazu sagen. Herr Kern werde Auskunft geben. Für den Weg zuständig ist Frau Abel."
        " Dort verantwortlich hierfür sei das Amt. Hier ist Frau Abel die Ansprechpartnerin.",
    ),
    (
        orders.NOW_DOES,
        orders.BUSY,
        "Eva prüft das. Max kümmert sich. Ben erkundigt sich bei der Bahn. Eva übernimmt die Kasse. Max setzt"
        " sich mit ihr in Verbindung. Ben leitet es weiter. Eva holt Angebote ein. Max schreibt sie an. Ben"
        " nimmt Kontakt auf.",
    ),
    (
        work.FIRM_DAY,
        orders.BUSY,
        "Das geht bis Mai. Spätestens im Mai. Spätestens und am Montag. Kommende Woche und in der nächsten"
        " Sitzung. Das ist in diesem Monat, also diese Woche. Fertig am 3. Mai.",
    ),
    (
        orders.TAKEN_ON,
        orders.TAKING_ON,
        "Die Planung übernimmt Eva. Das Essen besorgen Max und Ben. Den Saal organisiert Eva. Die Kasse klärt"
        " Ben. Das Zelt übernehmen alle.",
    ),
    (
        pleas.COULD_YOU,
        pleas.WISHING,
        "Wäre es möglich, den Weg zu räumen? Könnte man hier räumen? Kann die Stadt räumen? Sei es denkbar,"
        " dort zu räumen? Könne das geräumt werden?",
    ),
    (
        work.INFINITIVE,
        work.ANY_WORK,
        "Man werde prüfen. Er will Kontakt mit dem Kreis aufnehmen. Sie wird einen Antrag stellen. Er"
        " werde mit der Bahn sprechen. Sie wird es zukommen lassen. Er wird Rücksprache halten. Man werde"
        " um Auskunft bitten. Das werde sich auf den Weg bringen lassen. Er wird Stellung nehmen. Sie will"
        " dafür Sorge tragen. Er wird sich damit auseinandersetzen. Man werde einen Ortstermin"
        " durchführen. Sie wird in die Wege leiten, was nötig ist. Man wird Gespräche führen. Er werde"
        " Auskunft geben.",
    ),
    (
        work.PARTICIPLE,
        work.ANY_DONE,
        "Das wird geprüft. Die Folien werden zur Verfügung gestellt. Das werde in Auftrag gegeben. Die"
        " Anregung wird aufgenommen. Der Hinweis wird mitgenommen. Eine Liste werde erstellt. Ein"
        " Gutachten wird verfasst. Das wird in die Wege geleitet. Das wird auf die Tagesordnung gesetzt."
        " Das wird auf den Weg gebracht. Angebote werden angefordert. Der Termin wird abgefragt.",
    ),
    (
        pleas.WANTS,
        pleas.WISHING,
        "Er möchte, dass geräumt wird. Sie will, dass geräumt wird. Man wolle auch, dass geräumt wird. Wir"
        " möchten gern, dass geräumt wird. Alle möchten daher, dass geräumt wird.",
    ),
    (
        pleas.SHOULD,
        pleas.OWING,
        "Die Verwaltung solle hier räumen. Der Bauhof möge dort räumen. Das Ordnungsamt müsse mehr prüfen."
        " Die Stadtverwaltung sollte dort räumen. Die Verwaltung müsste dort räumen.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "words", "text"), FOUND)
def test_a_match_has_one_of_the_words(pattern: re.Pattern[str], words: frozenset[str], text: str) -> None:
    """A sentence without any of the words is found by none of the patterns they stand for."""
    found = [s for s in re.split(r"(?<=[.?])\s(?=[A-ZÄÖÜ])", text) if pattern.search(s)]
    assert len(found) >= (3 if pattern is say.INTENDS else 4)
    assert [s for s in found if words.isdisjoint(word_set(s))] == []


@pytest.mark.parametrize(
    "text",
    [
        "Das reiche ich nach.", "Wir klären das.", "Man kümmere sich darum: ich kümmere mich.",
        "Ich schicke die Liste.", "Die Kosten lasse man vom Amt ermitteln.", "Er lässt die Brücke prüfen.",
        "Das Amt reicht die Zahlen nach.", "Die Planer liefern die Karte nach.", "Das berichte sie im Mai.",
        "Bis Mai lege er die Zahlen vor.",
    ],
)  # fmt: skip
def test_a_commitment_in_the_present_is_tried(text: str) -> None:
    """The words before the patterns of the present tense hold none of its sentences back."""
    assert any(pattern.search(text) for pattern, *_ in present.SIGNS)
    assert present.undertakes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Man einigt sich darauf, dass geräumt wird.", "Der Rat kommt überein, dass geräumt wird.",
        "Es wird vereinbart, dass geräumt wird.", "Es besteht Einvernehmen, dass geräumt wird.",
        "Es wird festgehalten, dass geräumt wird.", "Wo man verabredet, dass geräumt wird.",
        "Alle verständigen sich darauf, daß geräumt wird.",
    ],
)  # fmt: skip
def test_what_was_agreed_on_is_tried(text: str) -> None:
    """The stems before the patterns of understandings hold none of their sentences back."""
    assert orders.AGREED.search(text)
    assert orders.AGREEING.stand_in(text)
    assert not orders.THAT.isdisjoint(word_set(text))


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat nimmt Platz.", "Es wird regnen.", "Alle kümmert das wenig.", "Man soll schweigen.",
        "Sie bekommen Kaffee.",
    ],
)  # fmt: skip
def test_the_words_alone_find_nothing(text: str) -> None:
    """A word that lets a sentence through makes no task of it."""
    patterns = (say.ACCEPTS, say.COMING, orders.NOW_DOES, pleas.PENDING)
    assert not any(pattern.search(text) for pattern in patterns)


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat ist beschlussfähig.", "Die Einladung war fristgerecht.", "Es gibt eine Wortmeldung.",
        "Sie eröffnet die Sitzung.", "Er schließt den Punkt.",
        "Sie begrüßte Frau Abel.", "Er lässt abstimmen.",
        "Der Punkt kommt zur Behandlung auf die Liste.", "Sie ruft auf.",
        "Er bedankte sich.", "Alle danken ihm.",
        "Es zeichnet die Schriftführerin.", "Frau Abel ist entschuldigt.", "Es gab keine weiteren Fragen.",
        "Die Tagesordnung wird ergänzt.", "Sie erteilt Herrn Kern das Wort.", "Er ist befangen.",
        "Sehr geehrte Damen!", "Hohes Haus, es ist Zeit.",
        "Die Zahlen lagen nicht vor.", "Der Plan ist beigefügt.",
        "Er führt in den Punkt ein.", "Sie beendet nun die Sitzung.", "Er stellte sich kurz vor.",
        "Nun folgt TOP 4.", "Das regelt der nächste Tagesordnungspunkt.", "Sie kündigt den Bericht an.",
    ],
)  # fmt: skip
def test_procedure_is_tried(text: str) -> None:
    """The stems before the pattern of procedure hold none of its sentences back."""
    assert telling.PROCEDURE.search(text)
    assert telling.OF_PROCEDURE.stand_in(text)


@pytest.mark.parametrize(
    "verb", ["prüft", "klärt", "legt", "geben", "gibt", "nimmt", "stellt", "erstellt", "berichtet", "sieht"]
)
def test_a_verb_of_the_present_is_tried(verb: str) -> None:
    """The verbs with which an instruction in the present begins are all known."""
    rest = " die Zahlen ab, an, auf, aus, bei, ein, hin, mit, nach, vor, weiter und zu."
    assert work.PRESENTLY.match(f" {verb}{rest}")
    assert verb in work.NOW


TIMES = """
    bis zum 30.06.|in der Sitzung am 12. Mai|T: 30.06.|im 2. Quartal|bis Q3 2025|im zweiten Halbjahr
    |bis KW 12|in der 12. KW|bis Ende Mai|im Mai oder Juni|im Juni|bis Mitte 2025
    |Ende des nächsten Jahres|Ende des Jahres|im Laufe des Jahres 2025|bis spätestens 2026
    |zum Jahresende|im nächsten Jahr|bis Monatsende|Mitte des nächsten Monats
    |bis zum 15. des nächsten Monats|binnen einem halben Jahr|im nächsten Monat|bis Ende der Woche
    |am Montag|in zwei Wochen|in der nächsten Sitzung|in der Maisitzung|in den nächsten Tagen
    |im Haushalt 2025|nach den Ferien|im Rahmen der Haushaltsberatungen|sobald die Zahlen vorliegen
    |im Herbst|im Laufe des Jahres|zu gegebener Zeit|in Kürze|in absehbarer Zeit
    |bei nächster Gelegenheit|so bald wie möglich|baldmöglichst|zeitnah|rechtzeitig|halbjährlich
    |einmal im Jahr|in jeder Sitzung|das nächste Mal|danach|künftig|in Zukunft
"""


@pytest.mark.parametrize("time", [time.strip() for time in TIMES.split("|")])
def test_a_form_of_time_is_tried(time: str) -> None:
    """Every form that finds a time is among the possible ones of its sentence, however it is written."""
    for text in (f"Man berichtet {time}.", f"Man berichtet {time}.".upper(), time):
        matching = {number for number, pattern in enumerate(PATTERNS) if pattern.search(text)}
        assert matching
        assert matching <= set(possible(text))
