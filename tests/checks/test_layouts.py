"""Right minutes in other layouts give no alarm, and one mistake in them gives one."""

from __future__ import annotations

import pytest

from tests.checks.draft import found

# As parishes of Schleswig-Holstein write, and as Bavarian markets do.
NORTH = """N i e d e r s c h r i f t

über die öffentliche Sitzung der Gemeindevertretung der Gemeinde Auenrade vom 12.12.2023.

Sitzungsort:  im Landgasthof Auenrade, Dorfstraße 2
Beginn der Sitzung:  19.00 Uhr
Ende der Sitzung:  20.45 Uhr

Anwesend sind:
Bürgermeister Manfred Kröger
Gemeindevertreter Karl-Ulrich Thode
Gemeindevertreter Heinz Harms
Gemeindevertreterin Silke Jensen
1. stellv. Bürgermeister Heinz Petersen
Gemeindevertreter Hugo Sievers

Abwesend sind:
Gemeindevertreterin Ilka Rohde (entschuldigt )

Weiterhin sind anwesend:
LVB Gunnar Bruhn
Verwaltung/Protokollführer Christoph Stahl

T a g e s o r d n u n g

Öffentlich zu behandelnde Tagesordnungspunkte
1. Eröffnung der Sitzung, Feststellung der Beschlussfähigkeit
2. Änderungsanträge zur Tagesordnung
3. Einwohnerfragestunde
4. Erlass der 1. Nachtragshaushaltssatzung 2023
  Beschlussvorlage - 23/2023
5. Baumpflanzungen im Gemeindegebiet
  Beschlussvorlage - 19/2023
6. Verschiedenes

Öffentlich zu behandelnde Tagesordnungspunkte

zu TOP 1. Eröffnung der Sitzung, Feststellung der Beschlussfähigkeit
Bürgermeister Kröger eröffnet die Sitzung und stellt die Beschlussfähigkeit fest.

zu TOP 2. Änderungsanträge zur Tagesordnung
Änderungsanträge liegen nicht vor.

zu TOP 3. Einwohnerfragestunde
Herr Claus Boysen fragt nach dem Stand des Breitbandausbaus. Der Bürgermeister antwortet, dass im Frühjahr
begonnen wird.

zu TOP 4. Erlass der 1. Nachtragshaushaltssatzung 2023
Vorlage: 23/2023
Herr Bruhn erläutert die Vorlage.
Beschluss:
Die Gemeindevertretung beschließt die 1. Nachtragshaushaltssatzung 2023.
Abstimmungsergebnis:
Ja 6   Nein 0   Enthaltung 0

zu TOP 5. Baumpflanzungen im Gemeindegebiet
Vorlage: 19/2023
Gemeindevertreter Thode stellt den Antrag, zehn Linden zu pflanzen.
Beschluss:
Die Gemeindevertretung beschließt, zehn Linden am Dorfplatz zu pflanzen.
Abstimmungsergebnis:
Ja 4   Nein 1   Enthaltung 1

zu TOP 6. Verschiedenes
Gemeindevertreterin Jensen weist auf defekte Leuchten am Schulweg hin. Der Bürgermeister sagt eine Reparatur
bis zum 20.12.2023 zu.

Kröger                         Stahl
Bürgermeister                  Protokollführer
"""
SOUTH = """MARKT TANNBRUNN

Niederschrift über die öffentliche Sitzung des Marktgemeinderates

Sitzungsdatum:      Montag, 14.04.2025
Beginn:             19:00 Uhr
Ende                21:15 Uhr
Ort:                Sitzungssaal im Rathaus

ANWESENHEITSLISTE

Erster Bürgermeister
Brandl, Josef

Mitglieder des Marktgemeinderates
Aigner, Maria
Bauer, Franz
Ertl, Johann                      ab TOP 3
Huber, Georg
Lechner, Anna
Maier, Stefan

Schriftführerin
Obermüller, Sabine

Abwesende und entschuldigte Personen:

Mitglieder des Marktgemeinderates
Reiter, Thomas                    Beruflich verhindert

TAGESORDNUNG
Öffentliche Sitzung

1   Genehmigung der Niederschrift vom 10.03.2025
2   Bauantrag: Neubau eines Carports, Fl.Nr. 12/3
3   Beschaffung eines Kommunaltraktors
4   Informationen und Anfragen

Erster Bürgermeister Josef Brandl eröffnet um 19:00 Uhr die öffentliche Sitzung des Marktgemeinderates und
begrüßt alle Anwesenden.

ÖFFENTLICHE SITZUNG

TOP 1   Genehmigung der Niederschrift vom 10.03.2025

Beschluss:
Die Niederschrift wird genehmigt.
Einstimmig beschlossen  Ja 6  Nein 0  Anwesend 6

TOP 2   Bauantrag: Neubau eines Carports, Fl.Nr. 12/3

Sachverhalt:
Der Antragsteller plant einen Carport.

Beschluss:
Das gemeindliche Einvernehmen wird erteilt.
Mehrheitlich beschlossen  Ja 5  Nein 1  Anwesend 6

TOP 3   Beschaffung eines Kommunaltraktors

Der Vorsitzende erläutert die Angebote. MGR Ertl fragt nach der Lieferzeit. Der Vorsitzende antwortet,
sie betrage acht Monate.

Beschluss:
Der Auftrag wird an die Firma Landtechnik Moser vergeben.
Einstimmig beschlossen  Ja 7  Nein 0  Anwesend 7

TOP 4   Informationen und Anfragen

MGRin Lechner erkundigt sich nach dem Termin für die Flursäuberung. Der Vorsitzende nennt den 26. April.

Mit Dank für die gute Mitarbeit schließt Erster Bürgermeister Josef Brandl um 21:15 Uhr die Sitzung.

Josef Brandl                          Sabine Obermüller
Erster Bürgermeister                  Schriftführung
"""
PLANTED = {
    "an absent member speaks": (
        NORTH,
        "Gemeindevertreterin Jensen weist",
        "Gemeindevertreterin Rohde weist",
        "speaker_absent",
    ),
    "more votes than members": (NORTH, "Ja 6   Nein 0", "Ja 9   Nein 0", "vote_too_many"),
    "no end": (NORTH, "Ende der Sitzung:  20.45 Uhr\n", "", "head_end"),
    "an unknown member": (
        NORTH,
        "Gemeindevertreter Thode stellt",
        "Gemeindevertreter Callsen stellt",
        "speaker_unlisted",
    ),
    "no answer": (
        NORTH,
        " Der Bürgermeister antwortet, dass im Frühjahr\nbegonnen wird.",
        "",
        "question_unanswered",
    ),
    "more votes than the result says": (
        SOUTH,
        "Ja 7  Nein 0  Anwesend 7",
        "Ja 8  Nein 0  Anwesend 7",
        "vote_too_many",
    ),
    "no answer in the south": (SOUTH, " Der Vorsitzende nennt den 26. April.", "", "question_unanswered"),
    "unanimous with a vote against": (
        SOUTH,
        "Mehrheitlich beschlossen",
        "Einstimmig beschlossen",
        "vote_sum",
    ),
    "excused and asks": (SOUTH, "MGR Ertl fragt", "MGR Reiter fragt", "speaker_absent"),
    "an item left out": (
        SOUTH,
        "Kommunaltraktors\n4   Informationen",
        "Kommunaltraktors\n4   Ehrungen\n5   Informationen",
        "item_missing",
    ),
}


@pytest.mark.parametrize("text", [NORTH, SOUTH], ids=["north", "south"])
def test_right_minutes_give_no_alarm(text: str) -> None:
    """What is in order stays unremarked in every layout."""
    assert found(text) == []


@pytest.mark.parametrize(("text", "old", "new", "kind"), PLANTED.values(), ids=PLANTED)
def test_one_mistake_gives_one_point(text: str, old: str, new: str, kind: str) -> None:
    """A planted mistake is found, and it alone."""
    assert text.count(old) == 1
    assert found(text.replace(old, new)) == [kind]
