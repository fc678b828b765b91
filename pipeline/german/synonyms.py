"""Synonyms of municipal life: words under which the same thing stands in other minutes.

One group a line; a word stands in one group only. Words are written as in a dictionary, without articles;
compounds that begin or end with a noun of a group belong to it as well ("Kitagebühren" to "Kita"); verbs and
participles stand for themselves ("kaufen" is not in "verkaufen").
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pipeline.german.civic import TABLE as CIVIC
from pipeline.german.everyday import TABLE as EVERYDAY
from pipeline.german.stems import stem
from pipeline.german.tokens import fold

TABLE = """
    Kita Kindertagesstätte Kindergarten Kindertageseinrichtung Krippe Kinderhort Kindertagesbetreuung
    Tagesmutter Tagespflege Kindertagespflege Tageseltern Tagesvater Kindertagespflegeperson
    Erzieherin Kitapersonal Betreuungskraft Elementarpädagogin Kindergärtnerin Kindergartenpädagogin
    Schule Schulgebäude Schulhaus Schulzentrum Schulstandort Bildungseinrichtung
    Grundschule Volksschule Primarstufe
    Gymnasium Oberschule Gesamtschule Realschule
    Lehrer Lehrkraft Pädagoge Lehrpersonal Kollegium
    Schulkind Schülerschaft Pennäler
    Ganztag Ganztagsschule Ganztagsbetreuung OGS Nachmittagsbetreuung Hort
    Mensa Schulessen Mittagessen Verpflegung Kantine Mittagsverpflegung Schulküche Essensausgabe
    Turnhalle Sporthalle Mehrzweckhalle Schulsporthalle Gymnastikhalle Sportstätte
    Sportplatz Sportanlage Bolzplatz Rasenplatz Kunstrasenplatz Fußballplatz Sportgelände Stadion Kickplatz
    Sportverein Turnverein Fußballverein Sportclub
    Spielplatz Kinderspielplatz Spielgerät Spielfläche Klettergerüst Rutsche Schaukel Wippe Kletterturm
    Freibad Hallenbad Schwimmbad Badeanstalt Schwimmhalle Strandbad Lehrschwimmbecken Bäder Naturbad Waldbad
    Badesee Baggersee Badestelle
    Jugendliche Heranwachsende Teenager
    Jugendzentrum Jugendtreff Jugendhaus Jugendraum Jugendclub
    Kind Nachwuchs Kleinkind
    Senioren Seniorinnen Rentner Ältere Hochbetagte Pensionisten
    Pflegeheim Altenheim Seniorenheim Altersheim Pflegeeinrichtung Seniorenzentrum Altenwohnheim
    Behinderte Behinderung Handicap Schwerbehinderte Inklusion
    barrierefrei rollstuhlgerecht behindertengerecht stufenlos Rampe
    Rollstuhl Rollator Gehhilfe Rollstuhlfahrer
    Flüchtling Geflüchtete Asylbewerber Asylsuchende Schutzsuchende Vertriebene Asyl Asylwerber Geflohene
    Migrant Zuwanderer Ausländer Migration Migrationshintergrund Zuwanderung
    Unterkunft Flüchtlingsunterkunft Sammelunterkunft Notunterkunft Wohnheim Containeranlage Asylheim
    Sprachkurs Deutschkurs Integrationskurs
    Obdachlose Wohnungslose
    Feuerwehr Löschzug Brandschutz Feuerwehrhaus Gerätehaus Feuerwache Löschgruppe Brandbekämpfung Ortswehr
    Feuer Brand Flammen
    Polizei Ordnungsamt Ordnungsdienst Ordnungsbehörde Vollzugsdienst
    Rettungsdienst Krankenwagen Notarzt Rettungswagen Rettungswache Notfallrettung
    Katastrophenschutz Zivilschutz Bevölkerungsschutz Katastrophenfall Krisenstab
    Sirene Warnung Alarmierung Warnsystem
    Krankenhaus Klinik Klinikum Spital Hospital Kreiskrankenhaus Krankenanstalt
    Arzt Ärztin Hausarzt Arztpraxis Mediziner Ärztehaus
    Müll Abfall Entsorgung Restmüll Unrat Sperrmüll Müllabfuhr Abfallentsorgung Abfallbeseitigung Kehricht
    Mülleimer Abfalleimer Papierkorb Abfallbehälter Mülltonne Tonne Abfallkorb Mistkübel Abfallkübel
    Wertstoffhof Recyclinghof Altstoffsammelzentrum Deponie Grünschnittannahme Bauschuttdeponie Mülldeponie
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
    Fahrrad Rad Drahtesel Radfahrer Radler Pedelec Velo Fahrradfahrer
    Fahrradständer Abstellanlage Fahrradbügel Fahrradparkplatz
    Fußgänger Passant Fußverkehr
    Zebrastreifen Fußgängerüberweg Überquerungshilfe Querungshilfe Schutzweg Mittelinsel Fußgängerquerung
    Auto Pkw Kraftfahrzeug Kfz Wagen Fahrzeug Kraftwagen Automobil Autos Personenkraftwagen
    Lkw Lastwagen Schwerverkehr Laster Lastkraftwagen Sattelzug
    Parkplatz Stellplatz Parkraum Parkfläche Parkmöglichkeit Parkhaus Tiefgarage Abstellplatz Parkbucht
    Falschparker Parkverstoß Parkverbot Halteverbot Parksünder
    Ampel Lichtsignalanlage Signalanlage LSA Verkehrsampel Fußgängerampel Bedarfsampel Lichtzeichenanlage
    Kreisel Kreisverkehr Kreisverkehrsplatz
    Kreuzung Einmündung Knotenpunkt
    Tempo Geschwindigkeit Geschwindigkeitsbegrenzung Tempolimit Höchstgeschwindigkeit Tempo-30-Zone
    Blitzer Geschwindigkeitsmessung Radarkontrolle Radar Geschwindigkeitskontrolle geblitzt Radargerät
    Geschwindigkeitsüberschreitung Temposünder
    Verkehrsschild Verkehrszeichen Beschilderung Schild Hinweisschild Wegweiser
    Verkehrsberuhigung Spielstraße verkehrsberuhigt Aufpflasterung Bremsschwelle
    Sperrung Vollsperrung Umleitung gesperrt Absperrung Straßensperre
    Poller Sperrpfosten Pfosten
    Stau Verkehrsaufkommen Verkehrsbelastung Rückstau Verkehrschaos Verkehrsstau Verkehrslawine
    Unfall Verkehrsunfall Zusammenstoß Kollision
    Schlagloch Straßenschaden Fahrbahnschaden Frostschaden Asphaltschaden
    Asphalt Straßenbelag Deckschicht Fahrbahndecke Belag Pflaster
    Baustelle Bauarbeiten Tiefbauarbeiten Straßenbauarbeiten
    Brücke Überführung Steg Unterführung
    Tunnel Unterquerung Durchlass
    Bus Linienbus ÖPNV Nahverkehr Buslinie Verkehrsbetriebe Busverkehr
    Bahn Zug Eisenbahn Schienenverkehr Regionalbahn S-Bahn
    Straßenbahn Tram Trambahn Stadtbahn
    Haltestelle Bushaltestelle Wartehäuschen Buswartehäuschen Busbucht Busstation Busbahnhof Bushäuschen
    Bahnhof Haltepunkt Bahnsteig
    Fahrkarte Ticket Fahrschein Fahrpreis Busticket Monatskarte Deutschlandticket Schülerticket
    Taxi Rufbus Anrufsammeltaxi Bürgerbus
    Schulbus Schülerbeförderung Schülerverkehr Schülertransport Schulbusverkehr Schülerlinie
    Schulweg Schulwegsicherheit Schülerlotse Schulweghelfer Verkehrshelfer Schulwegplan Lotse
    Straßenbeleuchtung Laterne Straßenlaterne Beleuchtung Lampe Straßenlampe Leuchte Straßenlicht
    Winterdienst Schneeräumung Streudienst Räumdienst Schneepflug Streusalz Schneeräumdienst
    Glätte Glatteis Schnee Eis Eisglätte
    Laub Blätter Laubsammlung
    Reinigung Straßenreinigung Kehrmaschine Säuberung Putzen Stadtreinigung
    Verschmutzung Schmutz Verunreinigung Vermüllung Dreck
    Bauhof Betriebshof Baubetriebshof Stadtbetrieb Wirtschaftshof Gemeindebauhof Stadtreinigungshof
    Rathaus Gemeindeamt Gemeindehaus Stadthaus Verwaltungsgebäude Amtshaus Gemeindezentrum Stadtamt
    Verwaltung Stadtverwaltung Gemeindeverwaltung Amtsverwaltung Behörde Kreisverwaltung
    Bürgerbüro Bürgeramt Bürgerservice Einwohnermeldeamt Meldeamt
    Ausweis Personalausweis Reisepass Pass
    Bürgermeister Oberbürgermeister OB Stadtoberhaupt Gemeindevorsteher Gemeindeoberhaupt Stadtchef
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
    Stelle Planstelle Personalstelle Arbeitsplatz Dienstposten Job
    Stellenplan Personalplanung Personalbedarf
    Einstellung Stellenbesetzung Neueinstellung Personalgewinnung Stellenausschreibung Personaleinstellung
    Fachkräftemangel Personalmangel Personalengpass unterbesetzt Personalnot Personalknappheit
    Ausbildung Auszubildende Azubi Lehrling
    Gehalt Lohn Besoldung Vergütung Bezahlung
    Geld Mittel Finanzmittel Finanzierung Haushaltsmittel Finanzen
    Kosten Preis Ausgaben Aufwendungen Aufwand teuer Kostenpunkt Kostenhöhe
    Haushalt Etat Budget Haushaltsplan Voranschlag Haushaltsentwurf Haushaltssatzung Finanzplan
    Nachtragshaushalt Nachtrag Nachtragsvoranschlag
    Schulden Kredit Verschuldung Darlehen Verbindlichkeit Kassenkredit Kreditaufnahme Darlehensaufnahme
    Defizit Fehlbetrag Haushaltsloch Unterdeckung Verlust Minus
    Überschuss Gewinn Plus Mehreinnahme
    sparen Einsparung Haushaltskonsolidierung Konsolidierung Kürzung Sparmaßnahme kürzen eingespart gespart
    Zuschuss Förderung Zuwendung Fördermittel Subvention Beihilfe bezuschusst Fördergeld
    Spende Sponsoring Spendengelder Schenkung Sachspende Geldspende
    Gebühr Abgabe Beitrag Entgelt Benutzungsgebühr
    Erhöhung Anhebung Steigerung erhöht teurer angehoben
    Senkung Reduzierung Verringerung Absenkung gesenkt senken verringert reduziert
    Steuer Grundsteuer Gewerbesteuer Steuereinnahmen Hebesatz
    Hundesteuer Hundehalter Hundeabgabe
    Strafe Bußgeld Verwarnung Geldbuße Sanktion Ordnungsgeld Geldstrafe
    Rechnung Abrechnung Schlussrechnung
    Angebot Offerte Kostenvoranschlag Preisangebot
    Ausschreibung Vergabe Auftragsvergabe Auftrag Submission
    Vertrag Vereinbarung Kontrakt Abkommen
    Kauf Ankauf Erwerb Anschaffung Beschaffung Neuanschaffung gekauft erworben angeschafft
    Verkauf Veräußerung verkauft Abverkauf veräußern veräußert
    Miete Pacht Mietvertrag Pachtvertrag Anmietung gemietet angemietet gepachtet Bestandvertrag
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
    Sanierung Instandsetzung Renovierung Modernisierung Erneuerung Ertüchtigung sanieren saniert renovieren
    Reparatur Ausbesserung Behebung reparieren Instandhaltung repariert ausbessern ausgebessert flicken
    Abriss Abbruch Rückbau abreißen Demontage abgerissen abbrechen zurückgebaut niederreißen
    Schaden Beschädigung Mangel defekt kaputt beschädigt schadhaft
    Wohnung Wohnraum Wohnbau Wohnungsbau Mietwohnung Sozialwohnung
    Haus Gebäude Bauwerk Immobilie
    Leerstand leerstehend ungenutzt
    Dach Bedachung Dachfläche
    Fenster Verglasung Scheibe
    Aufzug Fahrstuhl Lift
    Heizung Wärme Heizungsanlage Heizkessel Wärmeversorgung beheizen
    Fernwärme Nahwärme Wärmenetz Wärmeplanung
    Strom Elektrizität Stromversorgung Stromnetz
    Photovoltaik Solar Solaranlage PV Sonnenenergie Solarpark Solarstrom Sonne Sonnenstrom Solarenergie
    Windrad Windkraft Windenergie Windpark Windkraftanlage Windenergieanlage Windkraftwerk Windmühle
    Energie Energieversorgung Energieverbrauch
    Ladesäule Ladestation Elektromobilität E-Auto Wallbox Ladepunkt Stromtankstelle E-Tankstelle Elektroauto
    Klimaschutz Klima Klimawandel CO2 Treibhausgas Erderwärmung Klimaneutralität CO2-Ausstoß
    Umwelt Naturschutz Umweltschutz Ökologie
    Baum Gehölz Baumbestand Baumpflanzung
    Baumfällung Fällung fällen Rodung gefällt Abholzung Holzeinschlag
    Hecke Busch Sträucher Heckenschnitt Rückschnitt Gebüsch Strauchwerk Gesträuch
    Grünfläche Grünanlage Park Wiese Rasen Stadtgrün Blühfläche Grünstreifen Blühwiese Rasenfläche
    Wald Forst Waldstück Forstwirtschaft Gemeindewald Stadtwald Gehölzstreifen
    Unkraut Wildkraut Wildwuchs
    Hund Vierbeiner Hundekot Hundewiese Hundeplatz Hundefreilauf Hundeauslauf
    Katze Katzenkastration Streunerkatze
    Ratte Schädling Ungeziefer Rattenbekämpfung Mäuse
    Tauben Vögel Krähen Saatkrähen
    Tierheim Fundtier Tierschutz
    Landwirt Bauer Landwirtschaft Bauernhof
    Acker Feld Ackerfläche
    Feldweg Wirtschaftsweg Güterweg
    Jagd Jäger Jagdpacht Wildschaden
    Friedhof Grab Bestattung Beerdigung Begräbnis Grabstätte Urne Grabstelle Gottesacker Ruhestätte
    Kirche Pfarrei Kirchengemeinde Gotteshaus
    Denkmal Denkmalschutz Mahnmal Ehrenmal Kulturdenkmal
    Museum Ausstellung Galerie Heimatmuseum
    Bücherei Bibliothek Stadtbücherei Mediathek Leihbücherei Gemeindebücherei Stadtbibliothek
    Theater Bühne Schauspiel Schauspielhaus
    Musikschule Musikunterricht Instrumentalunterricht
    Volkshochschule VHS Erwachsenenbildung
    Kultur Kulturförderung Kulturangebot
    Fest Feier Veranstaltung Stadtfest Volksfest Kirmes Kirchweih Kirtag Schützenfest Dorffest Straßenfest
    Silvester Feuerwerk Böller Feuerwerkskörper Knallerei
    Markt Wochenmarkt Marktplatz Markthändler Markttag Marktbude
    Weihnachtsmarkt Adventmarkt Christkindlmarkt Adventsmarkt Nikolausmarkt
    Geschäft Laden Einzelhandel Supermarkt Händler
    Innenstadt Stadtmitte Zentrum Ortskern Altstadt Stadtzentrum Ortsmitte
    Gastwirtschaft Gaststätte Restaurant Wirtshaus Lokal Gastronomie Kneipe
    Hotel Pension Beherbergung Übernachtung
    Tourismus Fremdenverkehr Touristen Urlauber Gäste Feriengast Urlaubsgäste
    Kurtaxe Gästebeitrag Ortstaxe Bettensteuer Tourismusabgabe Kurbeitrag
    Campingplatz Wohnmobilstellplatz Zeltplatz Wohnmobil
    Partnerschaft Städtepartnerschaft Partnerstadt
    Firma Unternehmen Betrieb Gewerbe
    Wirtschaftsförderung Standortmarketing Ansiedlung Betriebsansiedlung Wirtschaftsförderer
    Internet Breitband Glasfaser Breitbandausbau WLAN
    Mobilfunk Funkmast Handyempfang Sendemast Funkloch Handymast Handynetz Mobilfunkmast Funkturm
    Computer Laptop Tablet Endgeräte Rechner EDV PC Notebook iPad
    Digitalisierung digital elektronisch online Onlinezugang
    Internetseite Website Homepage Webseite Netzauftritt
    Zeitung Presse Amtsblatt Mitteilungsblatt Medien
    Video Livestream Übertragung Aufzeichnung
    Überwachung Videoüberwachung Kamera
    Vandalismus Sachbeschädigung Graffiti Schmiererei Zerstörung mutwillig beschmiert zerstört demoliert
    Diebstahl Einbruch gestohlen
    Lärm Krach Lautstärke Ruhestörung Lärmbelästigung Schallschutz Lärmschutz Geräusch Lärmschutzwand
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
    Abstimmung abgestimmt Stimmabgabe Stimmenverhältnis
    ablehnen abgelehnt zurückgewiesen abgeschmettert verworfen abgewiesen verweigert
    zustimmen zugestimmt angenommen befürwortet durchgewinkt abgesegnet gebilligt Einverständnis
    vertagt Vertagung verschoben zurückgestellt aufgeschoben Zurückstellung verschieben Aufschiebung
    Antrag Fraktionsantrag Begehren
    Anfrage Frage Nachfrage Erkundigung
    Antwort Auskunft Beantwortung Rückmeldung
    Beschwerde Klage Einwand Widerspruch Einspruch Reklamation beschweren beschwert beklagt Unmutsäußerung
    Streit Auseinandersetzung Konflikt Rechtsstreit Zwist Zank Zwistigkeiten gestritten
    Gericht Gerichtsverfahren Prozess Verwaltungsgericht
    Gutachten Expertise Untersuchung Studie Expertenmeinung Machbarkeitsstudie
    Bericht Sachstandsbericht Zwischenbericht Berichterstattung
    Konzept Strategie Leitbild
    Plan Planung Entwurf
    Prüfung Überprüfung Kontrolle prüfen
    Termin Zeitpunkt Datum Zeitplan
    Verzögerung Verspätung verzögert Rückstand Aufschub
    Beginn Start Anfang Auftakt
    Fertigstellung Abschluss Vollendung Bauende fertig fertiggestellt
    Eröffnung Einweihung Inbetriebnahme eingeweiht Einweihungsfeier Indienststellung
    Schließung Stilllegung Aufgabe Betriebsschließung Betriebseinstellung Auflassung
    Wahl Kommunalwahl Urnengang Wahllokal
    Wahlhelfer Wahlvorstand Wahlbeisitzer
    Gemeindezusammenlegung Fusion Eingemeindung Zusammenschluss
    Zusammenarbeit Kooperation interkommunal
    Versicherung Haftpflicht Versicherungsschutz Versicherer versichert
    Genehmigung Erlaubnis Bewilligung Konzession Zulassung
    Verbot Untersagung untersagt verbieten
    Öffnungszeit Sprechstunde Sprechzeiten
    Umzug Verlegung Standortwechsel
    Standort Örtlichkeit Platz
    Name Benennung Umbenennung Bezeichnung Straßenname
    Ehrung Auszeichnung Ehrenbürger Ehrennadel Würdigung geehrt ausgezeichnet Ehrenmedaille
    Nachfolger Neubesetzung Nachrücker Nachbesetzung
    Rücktritt Ausscheiden Mandatsverzicht Niederlegung zurückgetreten Amtsniederlegung Mandatsniederlegung
    Vorsitzender Ausschussvorsitz
    Stellvertreter Vertreter
    Sitzbank Ruhebank Sitzgelegenheit
    Blumen Bepflanzung Blumenbeet Beet Pflanzkübel
    Zaun Einzäunung Umzäunung Gitter Geländer Einfriedung Bauzaun
    Mauer Stützmauer Wand
    Treppe Stufen Stiege Treppenanlage Stiegenhaus Treppenhaus
    Container Altglascontainer Glascontainer Sammelbehälter
    Schlüssel Schließanlage Schließsystem Türschloss
    Tor Tür Eingang Zugang
    Küche Kücheneinrichtung Kochen
    Möbel Mobiliar Einrichtung Ausstattung
    Saal Bürgerhaus Gemeindesaal Dorfgemeinschaftshaus Stadthalle Festhalle Dörpshus
    Wehrführer Kommandant Feuerwehrkommandant
    Löschfahrzeug Feuerwehrauto Tanklöschfahrzeug Drehleiter Einsatzfahrzeug Mannschaftstransportwagen
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
    """Return the groups of the tables in their order."""
    return tuple(tuple(line.split()) for line in (TABLE + EVERYDAY + CIVIC).split("\n") if line.strip())


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
    nouns = ((word, group) for group in groups() for word in group if word[:1].isupper())
    parts = {fold(word): group for word, group in nouns if len(word) >= SHORTEST}
    return whole, parts
