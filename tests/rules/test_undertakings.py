"""What officials and offices of the town take on is owed, in whatever words; what they always do is not."""

from __future__ import annotations

import pytest

from pipeline.config import engine
from pipeline.ground import ground
from pipeline.model import ActionItem
from pipeline.reading import read_bytes

HEAD = """\
Gemeinde Musterau
Niederschrift über die Sitzung des Gemeinderates am 14.03.2024

Anwesend:
Bürgermeister Karl Dorn
GR Berg

Von der Verwaltung:
Herr Born

TOP 1 Anfragen

"""


def _items(text: str) -> tuple[ActionItem, ...]:
    minutes = read_bytes(f"{HEAD}{text}\n".encode(), "sitzung.txt")
    return ground(engine("rules").extract(minutes), minutes).findings.action_items


@pytest.mark.parametrize(
    "text",
    [
        "Die Verwaltung soll klären, ob der Steg am Altwasser wieder freigegeben werden kann.",
        "Bis zur nächsten Sitzung möge das Bauamt die Richtlinie für Zisternen besorgen.",
        "Laut Bürgermeister Dorn wird die Rinne am Anger noch vor dem Winter ausgeräumt.",
        "Der Hochbehälter am Sonnberg wird laut Wassermeister Pichler bis Pfingsten gespült.",
        "Die Fahrt dorthin wird von Bürgermeister Dorn organisiert.",
        "Bürgermeister Dorn lässt die Hütte vom Bauhof streichen, sobald es trocken ist.",
        "Bürgermeister Dorn will sich deswegen an das Straßenbauamt wenden und um eine Ampel bitten.",
        "Bürgermeister Dorn möchte hierzu im Herbst ein Konzept vorstellen.",
        "Bürgermeister Dorn wird die Polizei ersuchen, dort öfter zu messen.",
        "Der Bürgermeister übernimmt es, mit den Nachbarn über den Zaun zu sprechen.",
        "Der Bürgermeister gibt ein Schild für den Bachweg in Auftrag.",
        "Der Bürgermeister antwortet, dass alle Anlieger ein Schreiben bekommen werden.",
        "Der Bürgermeister hat sich bereit erklärt, mit dem Jagdpächter über die Hochstände zu reden.",
        "Der Bauhofleiter wird die Schaukel am Anger richten.",
    ],
)
def test_what_an_official_takes_on_is_owed(text: str) -> None:
    """An official or an office that takes something on owes it."""
    (item,) = _items(text)
    assert item.tier == "A"
    assert item.assignees


@pytest.mark.parametrize(
    "text",
    [
        "Die Wege werden vom Bauhof regelmäßig gereinigt.",
        "Der Plan wird von Herrn Born vorgestellt.",
        "Die Sitzung wird von Bürgermeister Dorn eröffnet.",
        "Bürgermeister Dorn hat die Frage an den Kreis weitergegeben.",
        "Laut Bürgermeister Dorn wird die Rinne nicht ausgeräumt.",
        "GR Berg möchte im Herbst ein Konzept vorstellen.",
        "Der Bürgermeister übernimmt die Sitzungsleitung.",
        "GR Berg fragt, ob die Hütte vom Bauhof gestrichen wird.",
        "Bürgermeister Dorn lässt über den Antrag abstimmen.",
        "Der Hausmeister soll sehr freundlich sein.",
        "Die Verwaltung wird von der Umstellung profitieren.",
    ],
)
def test_habits_reports_and_wishes_are_not_owed(text: str) -> None:
    """What always happens, happens now, has happened or is only wished for is no task."""
    assert _items(text) == ()
