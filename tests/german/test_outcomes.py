"""Outcomes: the words of a result say what happened, the special before the general, traps apart."""

from __future__ import annotations

import pytest

from pipeline.german.outcomes import adopted, outcome

RESULTS = [
    ("ungeändert beschlossen", "approved"),
    ("unverändert angenommen", "approved"),
    ("Einstimmig zugestimmt", "approved"),
    ("Der Rat beschloss die Satzung.", "approved"),
    ("Der Ausschuss stimmt dem Konzept mit drei Enthaltungen zu.", "approved"),
    ("wie Vorlage", "approved"),
    ("laut Beschlussvorschlag", "approved"),
    ("Der Ausschuss schließt sich dem Vorschlag der Verwaltung an.", "approved"),
    ("Mit Stellungnahme einverstanden", "approved"),
    ("Das gemeindliche Einvernehmen wird erteilt.", "approved"),
    ("mehrheitlich beschlossen ohne Maßgabe", "approved"),
    ("einstimmig", "approved"),
    ("Der Rat spricht sich mit 8 gegen 2 Stimmen für die Variante aus.", "approved"),
    ("Der Rat nimmt den Bericht zur Kenntnis und stimmt der Umsetzung zu.", "approved"),
    ("Zustimmung ÖVP, SPÖ – Ablehnung FPÖ", "approved"),
    ("geändert beschlossen", "approved_amended"),
    ("mit Änderungen im Ausschuss beschlossen", "approved_amended"),
    ("in geänderter Fassung angenommen", "approved_amended"),
    ("mit folgender Ergänzung beschlossen", "approved_amended"),
    ("abweichend vom Beschlussvorschlag beschlossen", "approved_amended"),
    ("als Prüfauftrag beschlossen", "approved_amended"),
    ("Der Ausschuss lehnt den Antrag der Fraktion ab.", "rejected"),
    ("Der Antrag wird einstimmig abgelehnt.", "rejected"),
    ("Dem Antrag wird nicht zugestimmt.", "rejected"),
    ("Der Antrag findet keine Mehrheit.", "rejected"),
    ("bei Stimmengleichheit abgelehnt", "rejected"),
    ("Der Ausschuss spricht sich mehrheitlich gegen den Vorschlag aus.", "rejected"),
    ("Das gemeindliche Einvernehmen wird nicht erteilt.", "rejected"),
    ("Der Antrag auf Vertagung wird abgelehnt.", "rejected"),
    ("Die Motion wird nicht überwiesen.", "rejected"),
    ("Der Antrag wird zurückgestellt.", "postponed"),
    ("Der Ausschuss stellt den Antrag zurück.", "postponed"),
    ("vertagt auf die nächste Sitzung", "postponed"),
    ("Der Antrag auf Vertagung wird angenommen.", "postponed"),
    ("Die Beratung wird in der nächsten Sitzung fortgesetzt.", "postponed"),
    ("Der Antrag wird in den Bauausschuss verwiesen.", "referred"),
    ("Der Rat verweist die Vorlage an den Finanzausschuss.", "referred"),
    ("ohne Votum an den Rat verwiesen", "referred"),
    ("Auf Vorschlag des Vorsitzenden wird der Punkt an den Verkehrsausschuss verwiesen.", "referred"),
    ("in die Fraktionen gezogen", "referred"),
    ("zurückverwiesen an die Verwaltung", "referred"),
    ("Die Fraktion zieht ihren Antrag zurück.", "withdrawn"),
    ("Der Antrag wurde zurückgezogen.", "withdrawn"),
    ("Der Punkt wird von der Tagesordnung genommen.", "removed"),
    ("TOP 5 wird abgesetzt.", "removed"),
    ("Kenntnisnahme", "noted"),
    ("zustimmend zur Kenntnis genommen", "noted"),
    ("Der Rat nahm den Bericht zur Kenntnis.", "noted"),
    ("Kenntnisnahme, keine Abstimmung", "noted"),
    ("einstimmig empfohlen", "recommended"),
    ("Der Ausschuss empfiehlt dem Rat die Annahme.", "recommended"),
    ("Frau Sommer wird zur Schriftführerin gewählt.", "elected"),
    ("Auf Frau Sommer entfallen 12 Stimmen.", "elected"),
    ("Die Motion wird überwiesen.", "approved"),
    ("Das Postulat wird erheblich erklärt.", "approved"),
    ("ohne Beschlussfassung", "no_decision"),
    ("Mit Stellungnahme erledigt", "no_decision"),
]
TRAPS = [
    "Frau Sommer verweist auf die Vorlage.",
    "Auf die Ausführungen zu TOP 5 wird verwiesen.",
    "Die Verwaltung stellt das Konzept vor.",
    "Keine Abstimmung",
    "noch nicht festgelegt",
    "Die Sitzung beginnt um 18 Uhr.",
    "Herr Vogt fragt nach den Kosten.",
    "Die Verwaltung gibt zur Kenntnis, dass die Straße gesperrt wird.",
    "Der Zug fährt ab sofort stündlich.",
    "",
]
ADOPTED = [
    ("Der Ausschuss nimmt den Bericht zur Kenntnis.", "noted"),
    ("Der Rat nimmt Kenntnis und beschließt die Annahme der Spenden.", "approved"),
    ("Der Ausschuss empfiehlt dem Rat, die Satzung zu beschließen.", "recommended"),
    ("Dem Rat wird empfohlen, den Plan aufzustellen.", "recommended"),
    ("Der Rat wählt Frau Sommer zur Vorsitzenden.", "elected"),
    ("Der Antrag der Fraktion wird abgelehnt.", "rejected"),
    ("Der Rat beschließt die Satzung in geänderter Fassung auszulegen.", "approved"),
    ("Der Rat beschließt das Konzept mit folgender Änderung: Die Querung entfällt.", "approved_amended"),
    ("Die Verwaltung wird beauftragt, die zurückgestellten Anträge zu prüfen.", "approved"),
    ("Die Straße wird saniert.", "approved"),
]


@pytest.mark.parametrize(("words", "result"), RESULTS)
def test_the_words_of_a_result_say_what_happened(words: str, result: str) -> None:
    """Every form of the genre has its outcome."""
    assert outcome(words) == result


@pytest.mark.parametrize("words", TRAPS)
def test_words_that_only_look_like_a_result_say_nothing(words: str) -> None:
    """Referring to a paper, presenting one and an empty field are no outcomes."""
    assert outcome(words) is None


@pytest.mark.parametrize(("wording", "result"), ADOPTED)
def test_adopting_a_wording_means_what_the_wording_says(wording: str, result: str) -> None:
    """A yes to "nimmt zur Kenntnis" is a note, a yes to "empfiehlt dem Rat" a recommendation."""
    assert adopted(wording) == result


def test_line_breaks_change_nothing() -> None:
    """A result that runs over two lines is the same result."""
    assert outcome("Der Antrag wird\nnicht\nangenommen.") == "rejected"
