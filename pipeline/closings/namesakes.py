"""Other names of one thing: the crossing promised as "Zebrastreifen" is a "Fußgängerüberweg" when it is done.

Narrower than the synonyms of the search: a swing is no slide here, a road no lane.
"""

from __future__ import annotations

from functools import lru_cache

from pipeline.german.stems import stem

# One thing up to a semicolon, words as in a dictionary; compounds that end with one belong to it too.
TABLE = """
    Zebrastreifen Fußgängerüberweg Schutzweg Fußgängerstreifen Überweg FGÜ;
    Laterne Straßenlampe Straßenlaterne Straßenleuchte Leuchte Lampe Straßenbeleuchtung Beleuchtung;
    Gehweg Gehsteig Bürgersteig Trottoir Fußweg Fussweg;
    Radweg Fahrradweg Radfahrweg Veloweg;
    Radverkehr Radfahrende Radfahrer Fahrradverkehr;
    Mülleimer Papierkorb Abfallbehälter Abfalleimer Abfallkorb Mistkübel Abfallkübel Mülleimern;
    Bank Sitzbank Ruhebank Sitzgelegenheit Parkbank Ruhebänke Bänke Sitzbänke;
    Ampel Lichtsignalanlage LSA Lichtzeichenanlage Signalanlage Ampelanlage Fußgängerampel
        Signalprogramm Ampelschaltung Signalschaltung;
    Dienstfahrzeug Dienstwagen Dienstauto; Dorfgemeinschaftshaus DGH;
    Müllablagerung Müllablagerungen Unrat Müll Abfall;
    Kindergarten Kita Kindertagesstätte Kindertageseinrichtung;
    Schlagloch Straßenschaden Fahrbahnschaden Schlaglöcher Straßenschäden Fahrbahnschäden Frostschaden
        Frostschäden Frostaufbrüche;
    Gully Straßeneinlauf Sinkkasten Straßenablauf Einlauf Einlaufschacht Gullydeckel Einlaufgitter
        Regeneinlauf Straßeneinläufe Einläufe Gullys;
    Fahrradständer Fahrradbügel Radständer Abstellanlage Fahrradabstellanlage Radabstellanlage
        Anlehnbügel Veloständer;
    Angebot Offert Offerte Kostenvoranschlag Angebote Offerten Kostenvoranschläge;
    Schild Hinweisschild Wegweiser Beschilderung Hinweistafel Verkehrszeichen Verkehrsschild
        Beschilderungen Hinweisschilder;
    Zaun Einzäunung Umzäunung Zaunanlage;
    Poller Sperrpfosten Absperrpfosten Pfosten;
    Defibrillator Defi AED;
    Feuerwehrhaus Gerätehaus Feuerwehrgerätehaus Feuerwehrdepot Rüsthaus;
    Turnhalle Sporthalle Gymnastikhalle;
    Messtafel Geschwindigkeitsmesstafel Geschwindigkeitsanzeige Tempoanzeige Dialogdisplay
        Geschwindigkeitsanzeigetafel Radartafel;
    Hundetoilette Hundekotbeutelspender Hundekotstation Hundebeutelspender Hundekotbehälter Robidog;
    Parkplatz Stellplatz Parkfläche Abstellplatz;
    Toilette WC Toilettenanlage WC-Anlage Sanitäranlage;
    Abrechnung Schlussrechnung Endabrechnung Schlussabrechnung;
    Mieteinnahme Mieterlös Mietertrag Mieteinnahmen Mieterträge;
    Besucherzahl Besucher Besuch Gästezahl;
    Geländer Handlauf Brüstung;
    Homepage Website Internetauftritt Internetseite Webseite Webauftritt;
    Weiher Teich;
    Heizung Heizungsanlage Heizanlage;
    Fenster Verglasung Scheibe;
    Graffiti Schmiererei Schmierereien;
    Lautsprecheranlage Beschallungsanlage Mikrofonanlage Tonanlage;
    Beamer Projektor;
    Bushaltestelle Haltestelle Bushaltepunkt;
    Wartehäuschen Buswartehäuschen Buswartehaus Unterstand Wartehalle Fahrgastunterstand;
    Hecke Bewuchs Sträucher Strauchwerk Gebüsch Grünbewuchs;
    Kommunaltraktor Traktor Schlepper;
    Brunnen Trinkbrunnen Trinkwasserstelle Trinkwasserspender Trinkwasserbrunnen;
    Verkehrsberuhigung Tempobremse Bremsschwelle Fahrbahnschwelle Bodenschwelle;
    Altkleidercontainer Kleidercontainer Altkleidersammelbehälter;
    Rasenmäher Mähgerät Aufsitzmäher;
    Friedhofshalle Aussegnungshalle Leichenhalle Trauerhalle Aufbahrungshalle;
    Wohnmobilstellplatz Wohnmobilplatz Reisemobilstellplatz;
    Förderung Zuschuss Förderzusage Fördermittel Subvention;
    Geschwindigkeitsmessung Verkehrsmessung Tempomessung Radarmessung Geschwindigkeitskontrolle;
    Anschlagtafel Schaukasten Aushangkasten Infokasten Anschlagkasten Bekanntmachungskasten;
    Fahrplankasten Fahrplanaushang Fahrplanvitrine;
    Wasserhahn Wasserstelle Zapfstelle Wasserentnahmestelle Zapfhahn;
    Spielgerät Spielgeräte Spielplatzgerät;
    Treppe Stiege Treppenanlage;
    Lift Aufzug Fahrstuhl Aufzugsanlage;
    Sandkasten Sandkiste Sandspielfläche;
    Dach Dachhaut Bedachung;
    Straßenname Straßenbezeichnung Straßennamen;
    Sirene Sirenenanlage;
    Rohrbruch Leitungsbruch Wasserrohrbruch;
    Kanaldeckel Schachtdeckel Schachtabdeckung;
    Durchlass Rohrdurchlass Verrohrung;
    Grünschnitt Grüngut Gartenabfall;
    Bücherschrank Bücherzelle Büchertauschschrank;
    Unterschrift Unterzeichnung;
"""
SHORTEST = 5  # letters of a name that ends a compound


def _read() -> dict[str, int]:
    rows = (row.split() for row in TABLE.split(";"))
    return {stem(word): at for at, row in enumerate(rows) for word in row}


_ROWS = _read()
_ENDS = tuple(sorted((name for name in _ROWS if len(name) >= SHORTEST), key=len, reverse=True))


@lru_cache(maxsize=16384)
def thing(found: str) -> int | None:
    """Return a number for the thing that a stem names, None where it has but one name.

    >>> thing(stem("Zebrastreifen")) == thing(stem("Fußgängerüberweges")), thing(stem("Rutsche"))
    (True, None)
    """
    if found in _ROWS:
        return _ROWS[found]
    return next((_ROWS[end] for end in _ENDS if found.endswith(end)), None)
