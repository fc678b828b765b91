"""What somebody is going to do for the body is owed, in formal prose and in the bullets of a small board."""

from __future__ import annotations

import pytest

from pipeline.config import engine
from pipeline.ground import ground
from pipeline.model import ActionItem
from pipeline.reading import read_bytes

TOWN = """\
Stadt Musterau

Niederschrift über die Sitzung des Bauausschusses am 14.03.2024

Anwesend:
Vorsitz: Ratsmitglied Dr. Eva Lohmann (SPD)
CDU: Ratsmitglied Ralf Berg

Von der Verwaltung:
Amtsleiterin Ina Wolter, Tiefbauamt
Amtsleiter Jan Kolbe, Amt für Grünflächen

A 1 Anfragen

"""
BOARD = """\
Ortsbeirat Lindenbach
Stadt Musterau

Ergebnisprotokoll der 4. Sitzung am 14.03.2024

Anwesend: Ortsvorsteherin Lea Horn (SPD), Ina Moll (Grüne), Otto Brandt (FWG)
Gäste: Stadtrat Paul Greiner (Magistrat), Nele Fuchs (Jugendpflege)

TOP 1 Verschiedenes

"""


def _items(text: str) -> list[ActionItem]:
    minutes = read_bytes(f"{text}\n".encode(), "sitzung.txt")
    return [
        i for i in ground(engine("rules").extract(minutes), minutes).findings.action_items if i.tier == "A"
    ]


ANNOUNCED = {
    "asks for data": "Die Verwaltung werde die Pegelstände beim Wasserverband anfordern.",
    "calls upon": "Herr Kolbe wird den Pächter zur Räumung des Grabens auffordern.",
    "puts forward": "Frau Wolter wird dem Ausschuss im Herbst einen Entwurf für die Satzung unterbreiten.",
    "asks people": "Die Verwaltung wird die Marktbeschicker dazu befragen.",
    "adjusts": "Frau Wolter wird die Pumpe am Stauwehr nachjustieren.",
    "collects": "Herr Kolbe wird die Zahlen der Baumschulen zusammentragen.",
    "he asks a favour": "Herr Kolbe nennt Gründe. Er werde den Förster bitten, das Tor offen zu lassen.",
    "she turns to": "Frau Wolter nennt die Gründe. Sie wird sich deswegen an den Wasserverband wenden.",
    "will do so": "Frau Wolter hält es für möglich, die Karte um die Bäche zu ergänzen, und wird dies "
    "bis zum Beschluss im Kreistag tun.",
}  # fmt: skip


@pytest.mark.parametrize("text", ANNOUNCED.values(), ids=ANNOUNCED.keys())
def test_what_an_official_announces_is_owed(text: str) -> None:
    """An official who will ask, call upon, put forward or adjust something owes it."""
    (item,) = _items(TOWN + text)
    assert item.assignees


NOT_ANNOUNCED = {
    "asked for": "Ratsmitglied Berg fordert die Verwaltung auf, die Pegelstände anzufordern, und dankt.",
    "denied": "Herr Kolbe wird den Pächter nicht zur Räumung des Grabens auffordern.",
    "done": "Die Verwaltung hat die Pegelstände beim Wasserverband angefordert.",
    "possible": "Frau Wolter könnte dem Ausschuss im Herbst einen Entwurf unterbreiten.",
    "hoped for": "Ratsmitglied Berg hofft, die Verwaltung werde die Marktbeschicker befragen.",
    "others do": "Herr Kolbe nennt Gründe. Der Förster werde die Gemeinde bitten, das Tor zu öffnen.",
    "a member": "Ratsmitglied Berg nennt die Gründe. Er werde den Förster bitten, die Schranke zu öffnen.",
    "asked here": "Frau Wolter fordert die Anwesenden auf, sich zu erheben.",
    "if": "Wenn der Rat zustimmt, könne man dies bis zum Sommer tun.",
}  # fmt: skip


@pytest.mark.parametrize("text", NOT_ANNOUNCED.values(), ids=NOT_ANNOUNCED.keys())
def test_wishes_and_what_is_done_are_not_owed(text: str) -> None:
    """What is denied, done, hoped for, only possible or somebody else's is no task."""
    assert _items(TOWN + text) == []


NOTED = {
    "lets look": "- Der Pfosten wackelt. Stadtrat Greiner lässt prüfen, ob er ersetzt werden kann.",
    "sees to it": "- Die Tafel ist fort. Stadtrat Greiner veranlasst, dass eine andere aufgehängt wird.",
    "an office shall": "- Der Zaun ist morsch. Bauamt soll das Holz austauschen lassen.",
    "an office shall do": "- Der Kübel ist voll. Bauhof soll ihn bis Ostern leeren.",
    "reports what is amiss": "- Herr Brandt: Am Steg liegen Scherben. Frau Horn meldet das dem Bauhof.",
    "finds out": "- Herr Brandt bringt den Preis für die Zelte beim Verleih in Erfahrung.",
    "looks for a day": "- Frau Fuchs sucht mit den Vereinen einen Termin für den Arbeitseinsatz.",
    "a member clears up": "- Frau Moll klärt mit dem Kirchenarchiv, ob es alte Pläne gibt.",
}


@pytest.mark.parametrize("text", NOTED.values(), ids=NOTED.keys())
def test_a_board_notes_who_does_what_next(text: str) -> None:
    """In bullets the present tense says what one of them does after the meeting."""
    (item,) = _items(BOARD + text)
    assert item.assignees


NOT_NOTED = {
    "now": "- Frau Horn meldet sich zu Wort.",
    "a report": "- Die Feuerwehr meldet dem Ortsbeirat zwölf Einsätze.",
    "a search without a day": "- Eine Anwohnerin sucht Helfer für das Café.",
    "a question": "- Frau Moll klärt mit der Verwaltung die Frage, wer mäht.",
    "nobody asks": "- Stadtrat Greiner lässt sich nicht darauf ein.",
    "how an office shall be": "- Bauamt soll aufgelöst werden.",
    "has been seen to": "- Stadtrat Greiner hat veranlasst, dass eine andere Tafel aufgehängt wird.",
    "always": "- Frau Horn meldet das immer dem Bauhof.",
    "what caused it": "- Der Sturm veranlasst, dass viele Äste fallen.",
}


@pytest.mark.parametrize("text", NOT_NOTED.values(), ids=NOT_NOTED.keys())
def test_a_board_notes_much_that_nobody_owes(text: str) -> None:
    """Reports, habits and what is said in the meeting itself are no tasks."""
    assert _items(BOARD + text) == []


def test_a_town_councillor_is_no_magistrate() -> None:
    """A "Stadtrat" speaks for the town where a Magistrat runs it, not where he is one of the council."""
    council = TOWN.replace("Ratsmitglied Ralf Berg", "Stadtrat Ralf Berg")
    assert _items(council + "Stadtrat Berg lässt prüfen, ob der Pfosten ersetzt werden kann.") == []
