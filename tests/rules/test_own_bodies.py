"""Which bodies of a sentence are the one that meets, and which are somebody else's."""

from __future__ import annotations

import pytest

from pipeline.rules.result_sentences import told

OWN = {
    "Der Gemeinderat beschließt, den Weg zu bauen.": "Gemeinderat Musterau",
    "Das Gremium nimmt den Bericht zur Kenntnis.": "Gemeinderat Musterau",
    "Der Stadtrat beschließt die Satzung.": "Rat der Stadt Musterau",
    "Der Bauausschuss beschließt einstimmig den Neubau.": "Ausschuss für Bauen und Umwelt",
    "Der Ausschuss stimmt der Vorlage zu.": "Ausschuss für Soziales",
    "Der Sozialausschuss stimmt der Vorlage zu.": "Ausschuss für Soziales und Kultur",
    "Die Stadtverordneten stimmen der Vorlage zu.": "Stadtverordnetenversammlung",
    "Der Ortsrat stimmt der Vorlage zu.": "Ortsrat Lindenbach",
    "Die Verbandsversammlung beschließt die Satzung.": "Verbandsversammlung Wasserwerk",
    "Die Kreistagsabgeordneten stimmen der Vorlage zu.": "Kreistag",
}
OTHERS = {
    "Der Kreistag beschloss einstimmig den Haushalt.": "Gemeinderat Musterau",
    "Der Bauausschuss empfiehlt einstimmig die Annahme.": "Gemeinderat Musterau",
    "Der Gemeinderat der Nachbargemeinde Bergau stimmt einstimmig zu.": "Gemeinderat Musterau",
    "Der Ortsrat Lindenbach stimmte dem Antrag zu.": "Rat der Stadt Musterau",
    "Die Verbandsversammlung bildet einstimmig einen Ausschuss.": "Gemeinderat Musterau",
    "Die Schulkonferenz lehnt den Antrag mit 5:3 Stimmen ab.": "Gemeinderat Musterau",
    "Der Sozialausschuss lehnt den Antrag ab.": "Ausschuss für Bauen und Umwelt",
    "Der Rat stimmte dem Antrag einstimmig zu.": "Ausschuss für Bauen und Umwelt",
    "Der Magistrat beschließt einstimmig die Vergabe.": "Stadtverordnetenversammlung",
    "Der Vereinsvorstand beschließt einstimmig, das Fest abzusagen.": "Gemeinderat Musterau",
    "Im Bauausschuss sei der Antrag mit 5 zu 4 Stimmen abgelehnt worden.": "Gemeinderat Musterau",
}


@pytest.mark.parametrize("sentence", OWN)
def test_the_body_that_meets_decides(sentence: str) -> None:
    """A body is the one of the header by its name, its short name or a general noun."""
    assert told(sentence, OWN[sentence])


@pytest.mark.parametrize("sentence", OTHERS)
def test_other_bodies_decide_nothing_here(sentence: str) -> None:
    """What other bodies decide is reported, not decided."""
    assert told(sentence, OTHERS[sentence]) is None
