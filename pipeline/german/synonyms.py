"""Synonyms of municipal life: words under which the same thing stands in other minutes.

One group a line; a word stands in one group only. Words are written as in a dictionary, without articles;
compounds that begin with a word of a group belong to it as well ("Kitagebühren" to "Kita").
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pipeline.german.stems import stem
from pipeline.german.tokens import fold

TABLE = """
    Kita Kindertagesstätte Kindergarten Kindertageseinrichtung Krippe Kinderhort Kindertagesbetreuung
    Tagesmutter Tagespflege Kindertagespflege Tageseltern
    Erzieherin Kitapersonal Betreuungskraft Elementarpädagogin
    Schule Schulgebäude Schulhaus Schulzentrum Schulstandort Bildungseinrichtung
    Grundschule Volksschule Primarstufe
    Gymnasium Oberschule Gesamtschule Realschule
    Lehrer Lehrkraft Pädagoge Lehrpersonal Kollegium
    Schulkind Schülerschaft
    Ganztag Ganztagsschule Ganztagsbetreuung OGS Nachmittagsbetreuung Hort
    Mensa Schulessen Mittagessen Verpflegung Kantine Mittagsverpflegung Schulküche Essensausgabe
    Turnhalle Sporthalle Mehrzweckhalle Schulsporthalle
    Sportplatz Sportanlage Bolzplatz Rasenplatz Kunstrasenplatz Fußballplatz Sportgelände Stadion
    Sportverein Turnverein Fußballverein Sportclub
    Spielplatz Kinderspielplatz Spielgerät Spielfläche Klettergerüst Rutsche Schaukel
    Freibad Hallenbad Schwimmbad Badeanstalt Schwimmhalle Strandbad Lehrschwimmbecken Bäder
    Badesee Baggersee Badestelle
    Jugendliche Heranwachsende Teenager
    Jugendzentrum Jugendtreff Jugendhaus Jugendraum Jugendclub
    Kind Nachwuchs Kleinkind
    Senioren Seniorinnen Rentner Ältere Hochbetagte
    Pflegeheim Altenheim Seniorenheim Altersheim Pflegeeinrichtung Seniorenzentrum
    Behinderte Behinderung Handicap Schwerbehinderte Inklusion
    barrierefrei rollstuhlgerecht behindertengerecht stufenlos Rampe
    Rollstuhl Rollator Gehhilfe Rollstuhlfahrer
    Flüchtling Geflüchtete Asylbewerber Asylsuchende Schutzsuchende Vertriebene Asyl
    Migrant Zuwanderer Ausländer Migration Migrationshintergrund Zuwanderung
    Unterkunft Flüchtlingsunterkunft Sammelunterkunft Notunterkunft Wohnheim Containeranlage
    Sprachkurs Deutschkurs Integrationskurs
    Obdachlose Wohnungslose
    Feuerwehr Löschzug Brandschutz Feuerwehrhaus Gerätehaus Feuerwache Löschgruppe Brandbekämpfung
    Feuer Brand Flammen
    Polizei Ordnungsamt Ordnungsdienst Ordnungsbehörde Vollzugsdienst
    Rettungsdienst Krankenwagen Notarzt Rettungswagen Rettungswache Notfallrettung
    Katastrophenschutz Zivilschutz Bevölkerungsschutz Katastrophenfall Krisenstab
    Sirene Warnung Alarmierung Warnsystem
    Krankenhaus Klinik Klinikum Spital Hospital
    Arzt Ärztin Hausarzt Arztpraxis Mediziner Ärztehaus
    Müll Abfall Entsorgung Restmüll Unrat Sperrmüll Müllabfuhr Abfallentsorgung Abfallbeseitigung
    Mülleimer Abfalleimer Papierkorb Abfallbehälter Mülltonne Tonne
    Wertstoffhof Recyclinghof Altstoffsammelzentrum Deponie Grünschnittannahme
    Kompost Grünschnitt Gartenabfall Biomüll Grüngut Biotonne
    Toilette WC Klo Sanitäranlage Toilettenanlage Sanitärräume
    Wasser Trinkwasser Wasserversorgung Leitungswasser Wasserleitung
    Trinkbrunnen Wasserspender Brunnen
    Abwasser Schmutzwasser Kanalisation Kanal Entwässerung Kanalnetz
    Kläranlage Klärwerk Abwasserreinigung
    Hochwasser Überschwemmung Überflutung Starkregen Flut Hochwasserschutz
    Bach Fluss Gewässer Wasserlauf
    See Teich Weiher
    Straße Fahrbahn Gasse Fahrweg Ortsdurchfahrt Straßenzug
    Gehweg Gehsteig Fußweg Bürgersteig Trottoir
    Radweg Fahrradweg Radverkehr Radfahrweg Radschnellweg Fahrradstraße Schutzstreifen Radstreifen
    Fahrrad Rad Drahtesel Radfahrer Radler Pedelec Velo
    Fahrradständer Abstellanlage Fahrradbügel Fahrradparkplatz
    Fußgänger Passant Fußverkehr
    Zebrastreifen Fußgängerüberweg Überquerungshilfe Querungshilfe Schutzweg Mittelinsel
    Auto Pkw Kraftfahrzeug Kfz Wagen Fahrzeug Kraftwagen Automobil
    Lkw Lastwagen Schwerverkehr Laster Lastkraftwagen Sattelzug
    Parkplatz Stellplatz Parkraum Parkfläche Parkmöglichkeit Parkhaus Tiefgarage
    Falschparker Parkverstoß Parkverbot Halteverbot Parksünder
    Ampel Lichtsignalanlage Signalanlage LSA
    Kreisel Kreisverkehr Kreisverkehrsplatz
    Kreuzung Einmündung Knotenpunkt
    Tempo Geschwindigkeit Geschwindigkeitsbegrenzung Tempolimit Höchstgeschwindigkeit
    Blitzer Geschwindigkeitsmessung Radarkontrolle Radar Geschwindigkeitskontrolle
    Geschwindigkeitsüberschreitung Temposünder
    Verkehrsschild Verkehrszeichen Beschilderung Schild Hinweisschild Wegweiser
    Verkehrsberuhigung Spielstraße verkehrsberuhigt Aufpflasterung Bremsschwelle
    Sperrung Vollsperrung Umleitung gesperrt Absperrung Straßensperre
    Poller Sperrpfosten Pfosten
    Stau Verkehrsaufkommen Verkehrsbelastung Rückstau Verkehrschaos
    Unfall Verkehrsunfall Zusammenstoß Kollision
    Schlagloch Straßenschaden Fahrbahnschaden Frostschaden
    Asphalt Straßenbelag Deckschicht Fahrbahndecke Belag Pflaster
    Baustelle Bauarbeiten Tiefbauarbeiten Straßenbauarbeiten
    Brücke Überführung Steg Unterführung
    Tunnel Unterquerung Durchlass
    Bus Linienbus ÖPNV Nahverkehr Buslinie Verkehrsbetriebe Busverkehr
    Bahn Zug Eisenbahn Schienenverkehr Regionalbahn S-Bahn
    Straßenbahn Tram Trambahn Stadtbahn
    Haltestelle Bushaltestelle Wartehäuschen Buswartehäuschen Busbucht
    Bahnhof Haltepunkt Bahnsteig
    Fahrkarte Ticket Fahrschein Fahrpreis
    Taxi Rufbus Anrufsammeltaxi Bürgerbus
    Schulbus Schülerbeförderung Schülerverkehr Schülertransport
    Schulweg Schulwegsicherheit Schülerlotse Schulweghelfer
    Straßenbeleuchtung Laterne Straßenlaterne Beleuchtung Lampe Straßenlampe Leuchte
    Winterdienst Schneeräumung Streudienst Räumdienst Schneepflug Streusalz
    Glätte Glatteis Schnee Eis Eisglätte
    Laub Blätter Laubsammlung
    Reinigung Straßenreinigung Kehrmaschine Säuberung Putzen Stadtreinigung
    Verschmutzung Schmutz Verunreinigung Vermüllung Dreck
    Bauhof Betriebshof Baubetriebshof Stadtbetrieb Wirtschaftshof
    Rathaus Gemeindeamt Gemeindehaus Stadthaus Verwaltungsgebäude Amtshaus
    Verwaltung Stadtverwaltung Gemeindeverwaltung Amtsverwaltung Behörde Kreisverwaltung
    Bürgerbüro Bürgeramt Bürgerservice Einwohnermeldeamt Meldeamt
    Ausweis Personalausweis Reisepass Pass
    Bürgermeister Oberbürgermeister OB Stadtoberhaupt
    Landrat Landrätin Kreischef
    Kämmerer Kämmerei Finanzverwaltung
    Gemeinderat Stadtrat Stadtverordnetenversammlung Gemeindevertretung Kommunalparlament Ratsversammlung
    Bürger Einwohner Bürgerschaft Bevölkerung Einwohnerschaft
    Anwohner Anlieger Nachbar Nachbarschaft Nachbarn
    Bürgerbeteiligung Beteiligung Bürgerversammlung Einwohnerversammlung Bürgerdialog
    Bürgerentscheid Bürgerbegehren Volksabstimmung
    Ehrenamt Freiwillige Freiwilligenarbeit
    Verein Klub Club Vereinswesen
    Mitarbeiter Beschäftigte Personal Angestellte Bedienstete Belegschaft
    Stelle Planstelle Personalstelle Arbeitsplatz
    Stellenplan Personalplanung Personalbedarf
    Einstellung Stellenbesetzung Neueinstellung Personalgewinnung Stellenausschreibung
    Fachkräftemangel Personalmangel Personalengpass unterbesetzt
    Ausbildung Auszubildende Azubi Lehrling
    Gehalt Lohn Besoldung Vergütung Bezahlung
    Geld Mittel Finanzmittel Finanzierung Haushaltsmittel
    Kosten Preis Ausgaben Aufwendungen Aufwand teuer
    Haushalt Etat Budget Haushaltsplan Voranschlag Haushaltsentwurf
    Nachtragshaushalt Nachtrag Nachtragsvoranschlag
    Schulden Kredit Verschuldung Darlehen Verbindlichkeit Kassenkredit
    Defizit Fehlbetrag Haushaltsloch Unterdeckung Verlust Minus
    Überschuss Gewinn Plus Mehreinnahme
    sparen Einsparung Haushaltskonsolidierung Konsolidierung Kürzung Sparmaßnahme kürzen
    Zuschuss Förderung Zuwendung Fördermittel Subvention Beihilfe bezuschusst Fördergeld
    Spende Sponsoring Spendengelder Schenkung
    Gebühr Abgabe Beitrag Entgelt Benutzungsgebühr
    Erhöhung Anhebung Steigerung erhöht teurer
    Senkung Reduzierung Verringerung Absenkung
    Steuer Grundsteuer Gewerbesteuer Steuereinnahmen Hebesatz
    Hundesteuer Hundehalter Hundeabgabe
    Strafe Bußgeld Verwarnung Geldbuße Sanktion Ordnungsgeld
    Rechnung Abrechnung Schlussrechnung
    Angebot Offerte Kostenvoranschlag Preisangebot
    Ausschreibung Vergabe Auftragsvergabe Auftrag Submission
    Vertrag Vereinbarung Kontrakt Abkommen
    Kauf Ankauf Erwerb Anschaffung Beschaffung Neuanschaffung
    Verkauf Veräußerung verkauft Abverkauf
    Miete Pacht Mietvertrag Pachtvertrag Anmietung
    Vermietung Verpachtung
    Grundstück Bauplatz Parzelle Flurstück Liegenschaft Baugrundstück
    Baugebiet Neubaugebiet Wohngebiet Bauland Siedlung Wohnbaugebiet
    Bebauungsplan B-Plan Bauleitplanung
    Flächennutzungsplan FNP Flächenwidmungsplan
    Gewerbegebiet Industriegebiet Gewerbepark Gewerbefläche Gewerbeansiedlung
    Bauantrag Baugenehmigung Bauvoranfrage Bauvorbescheid Baubewilligung
    Bauherr Investor Bauträger Projektentwickler
    Neubau Errichtung Erstellung
    Umbau Ausbau Erweiterung Anbau
    Sanierung Instandsetzung Renovierung Modernisierung Erneuerung Ertüchtigung
    Reparatur Ausbesserung Behebung reparieren Instandhaltung
    Abriss Abbruch Rückbau abreißen Demontage
    Schaden Beschädigung Mangel defekt kaputt
    Wohnung Wohnraum Wohnbau Wohnungsbau Mietwohnung Sozialwohnung
    Haus Gebäude Bauwerk Immobilie
    Leerstand leerstehend ungenutzt
    Dach Bedachung Dachfläche
    Fenster Verglasung Scheibe
    Aufzug Fahrstuhl Lift
    Heizung Wärme Heizungsanlage Heizkessel Wärmeversorgung beheizen
    Fernwärme Nahwärme Wärmenetz Wärmeplanung
    Strom Elektrizität Stromversorgung Stromnetz
    Photovoltaik Solar Solaranlage PV Sonnenenergie Solarpark Solarstrom
    Windrad Windkraft Windenergie Windpark Windkraftanlage Windenergieanlage
    Energie Energieversorgung Energieverbrauch
    Ladesäule Ladestation Elektromobilität E-Auto Wallbox Ladepunkt
    Klimaschutz Klima Klimawandel CO2 Treibhausgas Erderwärmung
    Umwelt Naturschutz Umweltschutz Ökologie
    Baum Gehölz Baumbestand Baumpflanzung
    Baumfällung Fällung fällen Rodung
    Hecke Busch Sträucher Heckenschnitt Rückschnitt
    Grünfläche Grünanlage Park Wiese Rasen Stadtgrün Blühfläche
    Wald Forst Waldstück Forstwirtschaft
    Unkraut Wildkraut Wildwuchs
    Hund Vierbeiner Hundekot Hundewiese
    Katze Katzenkastration Streunerkatze
    Ratte Schädling Ungeziefer Rattenbekämpfung Mäuse
    Tauben Vögel Krähen Saatkrähen
    Tierheim Fundtier Tierschutz
    Landwirt Bauer Landwirtschaft Bauernhof
    Acker Feld Ackerfläche
    Feldweg Wirtschaftsweg Güterweg
    Jagd Jäger Jagdpacht Wildschaden
    Friedhof Grab Bestattung Beerdigung Begräbnis Grabstätte Urne
    Kirche Pfarrei Kirchengemeinde Gotteshaus
    Denkmal Denkmalschutz Mahnmal Ehrenmal Kulturdenkmal
    Museum Ausstellung Galerie Heimatmuseum
    Bücherei Bibliothek Stadtbücherei Mediathek
    Theater Bühne Schauspiel Schauspielhaus
    Musikschule Musikunterricht Instrumentalunterricht
    Volkshochschule VHS Erwachsenenbildung
    Kultur Kulturförderung Kulturangebot
    Fest Feier Veranstaltung Stadtfest Volksfest Kirmes Kirchweih Kirtag Schützenfest
    Silvester Feuerwerk Böller
    Markt Wochenmarkt Marktplatz Markthändler
    Weihnachtsmarkt Adventmarkt Christkindlmarkt
    Geschäft Laden Einzelhandel Supermarkt Händler
    Innenstadt Stadtmitte Zentrum Ortskern Altstadt Stadtzentrum Ortsmitte
    Gastwirtschaft Gaststätte Restaurant Wirtshaus Lokal Gastronomie Kneipe
    Hotel Pension Beherbergung Übernachtung
    Tourismus Fremdenverkehr Touristen Urlauber Gäste
    Kurtaxe Gästebeitrag Ortstaxe Bettensteuer Tourismusabgabe Kurbeitrag
    Campingplatz Wohnmobilstellplatz Zeltplatz Wohnmobil
    Partnerschaft Städtepartnerschaft Partnerstadt
    Firma Unternehmen Betrieb Gewerbe
    Wirtschaftsförderung Standortmarketing Ansiedlung
    Internet Breitband Glasfaser Breitbandausbau WLAN
    Mobilfunk Funkmast Handyempfang Sendemast Funkloch
    Computer Laptop Tablet Endgeräte Rechner EDV
    Digitalisierung digital elektronisch online Onlinezugang
    Internetseite Website Homepage Webseite Netzauftritt
    Zeitung Presse Amtsblatt Mitteilungsblatt Medien
    Video Livestream Übertragung Aufzeichnung
    Überwachung Videoüberwachung Kamera
    Vandalismus Sachbeschädigung Graffiti Schmiererei Zerstörung
    Diebstahl Einbruch gestohlen
    Lärm Krach Lautstärke Ruhestörung Lärmbelästigung Schallschutz
    Gestank Geruch Geruchsbelästigung
    Luft Luftqualität Feinstaub Abgase
    Alkohol Alkoholverbot betrunken Trinker
    Drogen Sucht Rauschgift Cannabis
    Rauchen Zigarette Zigarettenkippen
    Gesundheit Gesundheitsamt Gesundheitswesen
    Corona Pandemie Covid Covid-19
    Impfung Impfzentrum impfen
    Sozialhilfe Grundsicherung Bürgergeld Mindestsicherung
    Armut Bedürftige einkommensschwach
    Tafel Lebensmittelausgabe Sozialmarkt
    Gleichstellung Gleichberechtigung Frauenbeauftragte Gleichstellungsbeauftragte
    Satzung Verordnung Ortsrecht Regelung
    Hauptsatzung Geschäftsordnung
    Beschluss Entscheidung beschlossen Beschlussfassung Votum
    Abstimmung abgestimmt Stimmabgabe
    ablehnen abgelehnt zurückgewiesen
    zustimmen zugestimmt angenommen
    vertagt Vertagung verschoben zurückgestellt aufgeschoben Zurückstellung
    Antrag Fraktionsantrag Begehren
    Anfrage Frage Nachfrage Erkundigung
    Antwort Auskunft Beantwortung Rückmeldung
    Beschwerde Klage Einwand Widerspruch Einspruch Reklamation
    Streit Auseinandersetzung Konflikt Rechtsstreit Zwist
    Gericht Gerichtsverfahren Prozess Verwaltungsgericht
    Gutachten Expertise Untersuchung Studie
    Bericht Sachstandsbericht Zwischenbericht Berichterstattung
    Konzept Strategie Leitbild
    Plan Planung Entwurf
    Prüfung Überprüfung Kontrolle prüfen
    Termin Zeitpunkt Datum Zeitplan
    Verzögerung Verspätung verzögert Rückstand Aufschub
    Beginn Start Anfang Auftakt
    Fertigstellung Abschluss Vollendung Bauende
    Eröffnung Einweihung Inbetriebnahme
    Schließung Stilllegung Aufgabe
    Wahl Kommunalwahl Urnengang Wahllokal
    Wahlhelfer Wahlvorstand Wahlbeisitzer
    Gemeindezusammenlegung Fusion Eingemeindung Zusammenschluss
    Zusammenarbeit Kooperation interkommunal
    Versicherung Haftpflicht Versicherungsschutz
    Genehmigung Erlaubnis Bewilligung Konzession
    Verbot Untersagung
    Öffnungszeit Sprechstunde Sprechzeiten
    Umzug Verlegung Standortwechsel
    Standort Örtlichkeit Platz
    Name Benennung Umbenennung Bezeichnung Straßenname
    Ehrung Auszeichnung Ehrenbürger Ehrennadel Würdigung
    Nachfolger Neubesetzung Nachrücker
    Rücktritt Ausscheiden Mandatsverzicht Niederlegung
    Vorsitzender Ausschussvorsitz
    Stellvertreter Vertreter
    Sitzbank Ruhebank Sitzgelegenheit
    Blumen Bepflanzung Blumenbeet Beet Pflanzkübel
    Zaun Einzäunung Umzäunung Gitter Geländer
    Mauer Stützmauer Wand
    Treppe Stufen Stiege
    Container Altglascontainer Glascontainer Sammelbehälter
    Schlüssel Schließanlage Schließsystem
    Tor Tür Eingang Zugang
    Küche Kücheneinrichtung Kochen
    Möbel Mobiliar Einrichtung Ausstattung
    Saal Bürgerhaus Gemeindesaal Dorfgemeinschaftshaus Stadthalle Festhalle
    Wehrführer Kommandant Feuerwehrkommandant
    Löschfahrzeug Feuerwehrauto Tanklöschfahrzeug Drehleiter
    Löschwasser Hydrant Zisterne
    Hebamme Geburt Geburtshilfe Entbindung
    Apotheke Arznei Medikament
    Bank Sparkasse Geldautomat Filiale
    Post Poststelle Briefkasten Paketstation
"""

SHORTEST = 5  # letters of a word that a compound may begin or end with


def synonyms(word: str) -> tuple[str, ...]:
    """Return the other words for a thing, also for what a compound begins or ends with; none if unknown.

    >>> "Gehsteig" in synonyms("Bürgersteige"), "Abfall" in synonyms("Müllabfuhr")
    (True, True)
    >>> synonyms("Quark")
    ()
    """
    found: dict[str, None] = {}
    own = fold(stem(word))
    for group in _groups_of(fold(word), own):
        found.update(dict.fromkeys(other for other in group if fold(stem(other)) != own))
    return tuple(found)


def groups() -> tuple[tuple[str, ...], ...]:
    """Return the groups of the table in its order."""
    return tuple(tuple(line.split()) for line in TABLE.split("\n") if line.strip())


def _groups_of(plain: str, stemmed: str) -> list[tuple[str, ...]]:
    """Return the groups of a word itself, else of the longest words it begins and ends with."""
    whole, parts = _index()
    if stemmed in whole:
        return [whole[stemmed]]
    heads = (plain[-size:] for size in range(len(plain) - 1, SHORTEST - 1, -1))
    fronts = (plain[:size] for size in range(len(plain) - 1, SHORTEST - 1, -1))
    ends = next((parts[part] for part in heads if part in parts), None)
    begins = next((parts[part] for part in fronts if part in parts), None)
    return [group for group in (ends, begins) if group is not None]


@lru_cache(maxsize=1)
def _index() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """Return the group of each stem, and of each word that compounds may be made of."""
    whole = {fold(stem(word)): group for group in groups() for word in group}
    parts = {fold(word): group for group in groups() for word in group if len(word) >= SHORTEST}
    return whole, parts
