"""Minutes of an invented council, right in every respect, to plant one error in at a time."""

from __future__ import annotations

from pipeline import config, tasks
from pipeline.checks import Point
from pipeline.reading import read_bytes

HEAD = """Gemeinde Lindenbach

Niederschrift
über die 9. öffentliche Sitzung des Gemeinderates
am Dienstag, 17. Juni 2025, im Bürgersaal

Beginn: 19:00 Uhr
Ende: 20:10 Uhr

Vorsitz: Bürgermeisterin Ulrike Sandner

Anwesend:
Gemeinderat Bernd Hollmann (CDU)
Gemeinderätin Silvia Trautwein (CDU)
Gemeinderat Günther Abel (CDU)
Gemeinderätin Monika Rapp (SPD)
Gemeinderat Jonas Riedlinger (SPD)
Gemeinderätin Heike Zoller (Freie Wähler)
Gemeinderat Rolf Kaltenbach (Freie Wähler)
Gemeinderätin Lea Winterhalter (GRÜNE)

Von der Verwaltung:
Hauptamtsleiter Peter Maurath
Bauamtsleiterin Carolin Ebner

Schriftführung:
Anja Teufel

Entschuldigt:
Gemeinderat Dieter Fuchslocher (CDU)
"""
AGENDA = """
Tagesordnung

1. Begrüßung
2. Neubau des Radwegs nach Oberweiler
3. Gebühren für die Kinderbetreuung
4. Verschiedenes
"""
ITEMS = {
    "1": "TOP 1 Begrüßung\n\nBürgermeisterin Sandner begrüßt die Anwesenden.",
    "2": (
        "TOP 2 Neubau des Radwegs nach Oberweiler\n\n"
        "Frau Ebner stellt die Planung vor. Gemeinderätin Rapp fragt, ob der Landkreis die Querungshilfe"
        " bezahlt. Frau Ebner erklärt, eine Zusage über 40 Prozent liege vor.\n\n"
        "Beschluss:\nDer Gemeinderat stimmt der Planung des Radwegs nach Oberweiler zu.\n\n"
        "Abstimmungsergebnis: 8 Ja-Stimmen, 1 Nein-Stimme, 0 Enthaltungen"
    ),
    "3": (
        "TOP 3 Gebühren für die Kinderbetreuung\n\nHerr Maurath erläutert die Empfehlung der Verbände.\n\n"
        "Beschluss:\nDie Gebühren werden zum 1. September 2025 um 6 Prozent erhöht.\n\n"
        "Abstimmungsergebnis: 7 Ja-Stimmen, 2 Nein-Stimmen, 0 Enthaltungen"
    ),
    "4": "TOP 4 Verschiedenes\n\nGemeinderat Abel dankt dem Bauhof für die Arbeit beim Hochwasser.",
}
FOOT = "gez. Ulrike Sandner          gez. Anja Teufel\nBürgermeisterin              Schriftführerin\n"


def minutes(
    *, head: str = HEAD, agenda: str = AGENDA, items: dict[str, str] | None = None, foot: str = FOOT
) -> str:
    """Return the minutes with some of their parts replaced; an empty item is left out."""
    body = [text for text in {**ITEMS, **(items or {})}.values() if text]
    return "\n\n".join([head, agenda, *body, foot])


def points(text: str) -> tuple[Point, ...]:
    """Return what the check finds in a text."""
    return tasks.check(read_bytes(text.encode(), "niederschrift.txt"), config.engine()).points


def found(text: str) -> list[str]:
    """Return the kinds of what the check finds in a text, in order."""
    return [point.kind for point in points(text)]


def said(words: str) -> dict[str, str]:
    """Return the last item with some words in it."""
    return {"4": f"TOP 4 Verschiedenes\n\n{words}"}
