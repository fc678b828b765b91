"""Invented minutes in the styles of many towns, with the decisions a reader finds in them."""

from __future__ import annotations

Short = tuple[str, str | None, tuple[int | None, int | None, int | None], tuple[int, ...]]

NONE = (None, None, None)

NRW = """
    # TOP 1 Einwohnerfragestunde
    Es liegen keine Anfragen vor.
    # TOP 2 Neubau der Kita Lindenweg
    Herr Brandt fragt nach den Kosten.
    Beschluss:
    Der Rat der Stadt Musterau beschließt den Neubau der Kita Lindenweg.
    Abstimmungsergebnis:
    Einstimmig, 2 Enthaltungen
    # TOP 3 Haushaltssatzung
    Beschlussvorschlag:
    Der Rat beschließt die Haushaltssatzung 2024.
    Abstimmungsergebnis: 28 Ja-Stimmen, 12 Nein-Stimmen, 0 Enthaltungen
    # TOP 4 Bericht des Jugendamtes
    Beschluss:
    Der Ausschuss nimmt den Bericht zur Kenntnis.
    Abstimmungsergebnis: einstimmig
    # TOP 5 Hauptsatzung
    Beschlussempfehlung an den Rat:
    Der Rat beschließt die Änderung der Hauptsatzung.
    Abstimmungsergebnis: mehrheitlich bei 3 Gegenstimmen
    # TOP 6 Radverkehr
    Beschlussvorschlag:
    Die Verwaltung wird beauftragt, ein Konzept vorzulegen.
    Die Fraktion zieht ihren Antrag zurück.
    # TOP 7 Wochenmarkt
    Beschlussvorschlag:
    Der Rat beschließt die Marktsatzung.
    # TOP 8 Gebühren
    Beschlussvorschlag:
    Der Rat beschließt die Gebührensatzung.
    Beratung:
    Herr Vogt erläutert die Vorlage.
    Beschluss:
    wie Beschlussvorschlag
    Abstimmungsergebnis:
    dafür: 7 (4 SPD, 3 CDU), dagegen: 2 (AfD), Enth.: 1 (DIE LINKE)
"""
BAVARIA = """
    # TOP 1 Genehmigung der Niederschrift
    Die Niederschrift der Sitzung vom 12.03.2024 wird genehmigt.
    Abstimmungsergebnis: 16 : 0
    # TOP 2 Bauantrag Huber
    Dem Bauantrag wird das gemeindliche Einvernehmen erteilt.
    16 : 0
    # TOP 3 Bauantrag Meier
    Dem Bauantrag wird das gemeindliche Einvernehmen erteilt.
    16 : 0
    # TOP 4 Bauantrag Schmid
    Das gemeindliche Einvernehmen wird nicht erteilt.
    Anwesend: 16 / mit 14 gegen 2 Stimmen
    # TOP 5 Tempo 30
    Beschluss: (4 : 12)
    Der Gemeinderat beschließt, in der Bahnhofstraße Tempo 30 anzuordnen.
    # TOP 6 Feuerwehr
    Beschluss:
    Der Gemeinderat beschließt die Beschaffung eines Löschfahrzeugs.
    Abstimmung: Ja 15 Nein 1
"""
HANNOVER = """
    # TOP 3 Sitzbänke
    Auf dem Marktplatz werden zwei Sitzbänke aufgestellt.
    12 Stimmen dafür, 3 Stimmen dagegen, 1 Enthaltung
    # TOP 4 Bebauungsplan
    Der Bezirksrat beschloss einstimmig.
    # TOP 5 Spielplatz
    Auf Wunsch der Fraktion in die Fraktionen gezogen.
    # TOP 6 Beleuchtung
    8 Stimmen dafür, 8 Stimmen dagegen, 0 Enthaltungen
    Damit war der Antrag abgelehnt.
"""
HESSE = """
    # TOP 4 Hundesteuer
    Beschluss:
    Die Stadtverordnetenversammlung beschließt die Satzung über die Hundesteuer.
    Abstimmungsergebnis:
    Ja-Stimmen: 21
    Nein-Stimmen: 9
    Enthaltungen: 3
    # TOP 5 Antrag
    Der Antrag wird mit 12 Ja-Stimmen bei 18 Nein-Stimmen und 3 Enthaltungen abgelehnt.
    # TOP 6 Verweisung
    Der Antrag wird einstimmig zur weiteren Beratung an den Bauausschuss überwiesen.
    # TOP 7 Wahl
    Herr Sommer wird einstimmig zum stellvertretenden Schriftführer gewählt.
"""
BRANDENBURG = """
    # TOP 5.1 Bebauungsplan
    Beschluss Nr. 14/2024:
    Die Gemeindevertretung Lindenbach beschließt den Entwurf des Bebauungsplanes.
    Abstimmungsergebnis:
    Anwesend: 15
    Ja-Stimmen: 12
    Nein-Stimmen: 2
    Enthaltungen: 1
    # TOP 5.2 Vergabe
    Beschluss Nr. 15/2024:
    Die Gemeindevertretung beschließt die Vergabe der Planungsleistungen.
    Abstimmungsergebnis:
    Anwesend: 15
    Ja-Stimmen: 15
    Nein-Stimmen: 0
    Enthaltungen: 0
    # TOP 5.3 Friedhof
    Die Vorlage wird vom Einreicher zurückgezogen.
    # TOP 5.4 Winterdienst
    Der Tagesordnungspunkt wird von der Tagesordnung genommen.
"""
HAMBURG = """
    # TOP 6.1 Fahrradbügel
    Frau Petersen begründet den Antrag ihrer Fraktion.
    Herr Jansen erklärt, seine Fraktion werde dem Antrag nicht zustimmen.
    Die Bezirksversammlung stimmt dem Antrag mehrheitlich bei Gegenstimmen der AfD-Fraktion zu.
    # TOP 6.2 Drucksache
    Die Bezirksversammlung nimmt die Drucksache zur Kenntnis.
    # TOP 6.3 Schulweg
    Die Bezirksversammlung überweist den Antrag einstimmig an den Regionalausschuss.
    # TOP 6.4 Parken
    Die Bezirksversammlung lehnt den Antrag mit den Stimmen von SPD und GRÜNEN gegen die Stimmen der CDU ab.
    # TOP 6.5 Bäume
    Der Antrag wird vertagt.
"""
AUSTRIA = """
    # TOP 3 Rechnungsabschluss
    Der Bürgermeister stellt den Antrag, der Gemeinderat möge den Rechnungsabschluss genehmigen.
    Der Antrag wird einstimmig angenommen.
    # TOP 4 Straßenbau
    GR Wallner stellt folgenden Antrag:
    Der Gemeinderat möge die Sanierung der Dorfstraße beschließen.
    Abstimmungsergebnis: einstimmig angenommen
    # TOP 5 Dringlichkeitsantrag
    Der Dringlichkeitsantrag wird mit Stimmenmehrheit abgelehnt.
    Zustimmung ÖVP, SPÖ – Ablehnung FPÖ
"""
SWISS = """
    # Traktandum 3 Kredit Schulhaus
    Der Rat stimmt dem Kredit mit 25 zu 10 Stimmen bei 2 Enthaltungen zu.
    # Traktandum 4 Motion Keller
    Die Motion wird mit 10 zu 29 Stimmen nicht überwiesen.
    # Traktandum 5 Postulat Frei
    Das Postulat wird erheblich erklärt.
"""
SESSIONNET = """
    # TOP 1
    Beschluss: ungeändert beschlossen
    Abstimmung: Ja: 12, Nein: 0, Enthaltungen: 0, Befangen: 0
    Frau Sommer erläutert die Vorlage.
    Beschluss:
    Der Ausschuss empfiehlt dem Rat, die Satzung zu beschließen.
    # TOP 2
    Beschluss: zurückgestellt
    # TOP 3
    Beschluss: zur Kenntnis genommen
    Herr Sommer berichtet über den Stand.
    # TOP 4
    Beschluss: (noch offen)
    Abstimmung: JA-Stimmen:0 NEIN-Stimmen:0 Enthaltungen:0
    Frau Vogt stellt die Planung vor.
    # TOP 5
    Beschluss: mehrheitlich abgelehnt
    Der Vorsitzende lässt über den Antrag abstimmen:
    Abstimmungsergebnis: 3 Stimmen dafür
    7 Stimmen dagegen
    1 Enthaltung
"""
ALLRIS = """
    Auszug - Radwegekonzept
    TOP: Ö 4.2
    Gremium: Bauausschuss Beschlussart: mit Änderungen im Ausschuss beschlossen
    Wortprotokoll
    Herr Jansen trägt vor.
    Beschluss
    Der Bauausschuss beschließt das Radwegekonzept mit folgender Änderung: Die Querung entfällt.
    Abstimmungsergebnis:
    Ja-Stimmen 7
    Nein-Stimmen 2
    Enthaltungen 2
"""
PAST = """
    # TOP 1 Niederschrift
    Einwendungen gegen die Niederschrift wurden nicht erhoben.
    Die Niederschrift ist damit genehmigt.
    # TOP 2 Bericht
    Der Rat nahm den Bericht des Kämmerers zur Kenntnis.
    # TOP 3 Umbenennung
    Nach kurzer Aussprache beschloss der Rat einstimmig, die Straße in Lindenweg umzubenennen.
    # TOP 4 Wahl
    Auf Frau Sommer entfielen 12 Stimmen, auf Herrn Vogt 8 Stimmen.
    Damit ist Frau Sommer zur Vorsitzenden gewählt.
    Sie nimmt die Wahl an.
    # TOP 5 Freibad
    Der Punkt entfällt.
"""
BLOCK_FIRST = """
    # Punkt 3 der Tagesordnung: Sporthalle
    Beschluss:
    Der Hauptausschuss genehmigt die überplanmäßige Ausgabe.
    Abstimmungsergebnis:
    mehrheitlich zugestimmt
    Der Vorsitzende ruft den Punkt zur Behandlung auf.
    Frau Sommer (SPD) fragt nach den Kosten.
    Er lässt über die Vorlage abstimmen und stellt bei zwei Enthaltungen sonst Zustimmung fest.
    # Punkt 4 der Tagesordnung: Bericht
    Beschluss:
    Kenntnisnahme von der Stellungnahme der Verwaltung
    Abstimmungsergebnis:
    Keine Abstimmung
    Der Vorsitzende stellt fest, dass der Antrag damit erledigt ist.
"""

MIXED = """
    # TOP 1 Teil A
    Die Vorsteherin lässt über den Teil A abstimmen.
    Abst.-Erg.: einstimmig dafür
    # TOP 2 Niederschrift
    Mit dem Protokoll vom 14.05.2024 besteht Einverständnis.
    | Einstimmig beschlossen | Ja 13 Nein 0 Anwesend 13 |
    # TOP 3 Gebühren
    Beschluss: mehrheitlich beschlossen
    Abstimmung: dafür: 8, Enth.: 2
    Beschlussempfehlung an den Rat zu Ziffern 1 und 2
    Wie Vorlage
    dafür: 8 (3 SPD, 3 CDU, 2 FDP)
    Enth.: 2 (Bürgerliste)
    # TOP 4 Schule
    Der Kreistag beschloss mehrheitlich bei 9 Gegenstimmen, die Vorlage zu vertagen.
    # TOP 5 Baugesuche
    Dem Umbau der Scheune Am Anger wurde das Einvernehmen erteilt.
    Dem Neubau der Garage Am Bach wurde das Einvernehmen erteilt.
    # TOP 6 Jugendhaus
    Beschluss:
    Die Angelegenheit wird vertagt.
    Protokoll:
    Frau Sommer beantragte, noch nicht zu entscheiden.
    Herr Vogt mahnte die Fristen an.
    Abstimmungsergebnis:
    einstimmig
    # TOP 7 Stellenplan
    Mitglied Sommer beantragt eine weitere Stelle.
    Abstimmungsergebnis:
    Mehrheitlich abgelehnt
    Ja 2  Nein 6  Enthaltung 1
    Vorsitzender Vogt lässt über den Stellenplan abstimmen:
    Abstimmungsergebnis:
    Mehrheitlich beschlossen
    Ja 5  Nein 2  Enthaltung 2
    # TOP 8 Eröffnung
    Abstimmungsergebnis:
    Ja:
    Nein:
    # TOP 9 Markt
    Der Rat beschließt einstimmig bei 2 Enthaltungen:
    1. Die Satzung wird erlassen.
    2. Sie tritt am 1. Januar in Kraft.
    # TOP 10 Wahl
    Gewählt wurde mit 14 Stimmen Frau Sommer.
"""

STYLES: dict[str, tuple[str, list[Short]]] = {
    "nrw": (
        NRW,
        [
            ("approved", "unanimous", (None, None, 2), (6, 8)),
            ("approved", "counted", (28, 12, 0), (11, 12)),
            ("noted", "unanimous", NONE, (15, 16)),
            ("recommended", "majority", (None, 3, None), (18, 19, 20)),
            ("withdrawn", None, NONE, (23, 24)),
            ("proposed", None, NONE, (27,)),
            ("approved", "counted", (7, 2, 1), (30, 34, 36)),
        ],
    ),
    "bavaria": (
        BAVARIA,
        [
            ("approved", "counted", (16, 0, None), (2, 3)),
            ("approved", "counted", (16, 0, None), (5, 6)),
            ("approved", "counted", (16, 0, None), (8, 9)),
            ("rejected", "counted", (14, 2, None), (11, 12)),
            ("rejected", "counted", (4, 12, None), (14, 15)),
            ("approved", "counted", (15, 1, None), (18, 19)),
        ],
    ),
    "hannover": (
        HANNOVER,
        [
            ("approved", "counted", (12, 3, 1), (2, 3)),
            ("approved", "unanimous", NONE, (5,)),
            ("referred", None, NONE, (7,)),
            ("rejected", "counted", (8, 8, 0), (9, 10)),
        ],
    ),
    "hesse": (
        HESSE,
        [
            ("approved", "counted", (21, 9, 3), (3, 5, 6, 7)),
            ("rejected", "counted", (12, 18, 3), (9,)),
            ("referred", "unanimous", NONE, (11,)),
            ("elected", "unanimous", NONE, (13,)),
        ],
    ),
    "brandenburg": (
        BRANDENBURG,
        [
            ("approved", "counted", (12, 2, 1), (3, 5, 6, 7, 8)),
            ("approved", "counted", (15, 0, 0), (11, 13, 14, 15, 16)),
            ("withdrawn", None, NONE, (18,)),
            ("removed", None, NONE, (20,)),
        ],
    ),
    "hamburg": (
        HAMBURG,
        [
            ("approved", "majority", NONE, (4,)),
            ("noted", None, NONE, (6,)),
            ("referred", "unanimous", NONE, (8,)),
            ("rejected", "majority", NONE, (10,)),
            ("postponed", None, NONE, (12,)),
        ],
    ),
    "austria": (
        AUSTRIA,
        [
            ("approved", "unanimous", NONE, (2, 3)),
            ("approved", "unanimous", NONE, (6, 7)),
            ("rejected", "majority", NONE, (9, 10)),
        ],
    ),
    "swiss": (
        SWISS,
        [
            ("approved", "counted", (25, 10, 2), (2,)),
            ("rejected", "counted", (10, 29, None), (4,)),
            ("approved", None, NONE, (6,)),
        ],
    ),
    "sessionnet": (
        SESSIONNET,
        [
            ("recommended", "counted", (12, 0, 0), (2, 3, 6)),
            ("postponed", None, NONE, (8,)),
            ("noted", None, NONE, (10,)),
            ("rejected", "majority", (3, 7, 1), (17, 18, 19, 20, 21)),
        ],
    ),
    "mixed": (
        MIXED,
        [
            ("approved", "unanimous", NONE, (2, 3)),
            ("approved", "unanimous", (13, 0, None), (5, 6)),
            ("approved", "majority", (8, None, 2), (8, 9, 11, 12, 13)),
            ("postponed", "majority", (None, 9, None), (15,)),
            ("approved", None, NONE, (17,)),
            ("approved", None, NONE, (18,)),
            ("postponed", "unanimous", NONE, (21, 26)),
            ("rejected", "majority", (2, 6, 1), (28, 30, 31)),
            ("approved", "majority", (5, 2, 2), (32, 34, 35)),
            ("approved", "unanimous", (None, None, 2), (41, 42, 43)),
            ("elected", "counted", (14, None, None), (45,)),
        ],
    ),
    "allris": (ALLRIS, [("approved_amended", "counted", (7, 2, 2), (3, 7, 9, 10, 11))]),
    "past tense": (
        PAST,
        [
            ("approved", "consensus", NONE, (2, 3)),
            ("noted", None, NONE, (5,)),
            ("approved", "unanimous", NONE, (7,)),
            ("elected", "counted", (12, None, None), (9, 10, 11)),
            ("removed", None, NONE, (13,)),
        ],
    ),
    "block first, debate after": (
        BLOCK_FIRST,
        [
            ("approved", "majority", (None, None, 2), (3, 5, 8)),
            ("noted", None, NONE, (11, 13, 14)),
        ],
    ),
}
