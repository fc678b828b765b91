"""Everyday words for how a town lives and is run: graves, feasts, trade, staff, councils, money, doings.

Written as the groups of ``pipeline.german.synonyms``, which reads them.
"""

from __future__ import annotations

TABLE = """
    Urnengrab Urnenwand Kolumbarium Urnenstele Urnenfeld Urnennische
    Baumgrab Friedwald Waldfriedhof Baumbestattung Ruheforst Naturfriedhof
    Leichenhalle Aussegnungshalle Trauerhalle Aufbahrungshalle Friedhofskapelle Leichenhaus
    Grabstein Grabmal
    Beerdigungsinstitut Totengräber
    Tote Verstorbene Gestorbene Ableben Tod
    Gedenkminute Schweigeminute Totengedenken
    Volkstrauertag Gedenkfeier Gedenkstunde Kranzniederlegung
    Stolperstein Gedenktafel Gedenkstein
    Glocke Geläut Glockenläuten
    Kirchturm Kirchturmuhr Turmuhr
    Kapelle Wegkreuz Marterl Bildstock
    Pfarrer Priester Pastor Geistlicher
    Archiv Stadtarchiv Archivar
    Heimatverein Heimatpflege Brauchtum Ortschronik
    Chronik Festschrift Stadtgeschichte
    Konzert Musikveranstaltung Konzertreihe
    Blaskapelle Musikverein Blasorchester Musikkapelle Feuerwehrkapelle
    Chor Gesangverein Männergesangverein
    Kino Lichtspielhaus Filmvorführung
    Karneval Fasching Fastnacht Fasnacht
    Faschingsumzug Karnevalsumzug Faschingszug Rosenmontagszug Fastnachtsumzug
    Maibaum Maifest Maifeier
    Flohmarkt Trödelmarkt Trödel Krammarkt
    Marktstand Marktbeschicker Standplatz Standgeld Marktgebühr
    Jahrmarkt Rummel Rummelplatz Schausteller Festplatz
    Zirkus Zirkusplatz
    Jubiläum Jahrestag Jahrfeier Geburtstag
    Künstler Kunstwerk Skulptur Bildhauer
    Fahne Flagge Beflaggung Fahnenmast
    Wappen Stadtwappen Gemeindewappen
    Stadtführung Gästeführer
    Touristinfo Tourist-Information Verkehrsverein Fremdenverkehrsamt Touristinformation
    Ferienwohnung Zweitwohnung Ferienhaus Airbnb Gästezimmer
    Zweitwohnungssteuer Nebenwohnsitz Zweitwohnsitzabgabe Zweitwohnungsabgabe
    Biergarten Außengastronomie Schanigarten Freischankfläche Straßencafé
    Sperrstunde Sperrzeit Polizeistunde
    Spielhalle Wettbüro Vergnügungssteuer Glücksspiel
    Imbiss Kiosk Foodtruck Imbisswagen Verkaufsstand
    Bäckerei Bäcker Metzger Metzgerei
    Dorfladen Nahversorger Tante-Emma-Laden
    Discounter Vollsortimenter Lebensmittelmarkt
    Sonntagsöffnung Ladenöffnung Ladenschluss
    Handwerker Handwerksbetrieb Handwerksfirma
    Fabrik Produktionsstätte Industriebetrieb
    Pleite Insolvenz Konkurs zahlungsunfähig bankrott
    Arbeitgeber Dienstgeber
    Streik Arbeitskampf Warnstreik Arbeitsniederlegung
    Überstunden Mehrarbeit Mehrstunden
    Erholungsurlaub Resturlaub
    krankgeschrieben Krankenstand Krankmeldung Arbeitsunfähigkeit
    Homeoffice Heimarbeit Telearbeit
    Teilzeit Halbtagsstelle Halbtagskraft
    befristet Zeitvertrag
    kündigen gekündigt entlassen
    Ruhestand Rente Pensionierung Altersrente
    Praktikum Praktikant Ferienjob Aushilfe
    Beförderung Höhergruppierung Eingruppierung Höherstufung
    Chef Leiter Vorgesetzter Abteilungsleiter Amtsleiter Chefin
    vorübergehend kommissarisch übergangsweise interimistisch zeitweise
    Hausmeister Schulwart Hauswart Schulhausmeister
    Sekretärin Schreibkraft Sekretariat Vorzimmer
    Standesamt Trauung Heirat Hochzeit Eheschließung Standesbeamtin
    Trauzimmer Trausaal Trauort
    Schiedsmann Friedensrichter Schlichter Schiedsperson Schiedsfrau Schiedsamt
    Schöffe Laienrichter Schöffenwahl
    Anwalt Rechtsanwalt Rechtsbeistand Kanzlei
    Notar Notarvertrag
    Sachverständiger Fachmann Experte
    Architekt Planungsbüro Ingenieurbüro Architekturbüro
    Statik Tragwerk Tragfähigkeit Standsicherheit
    Vermessung Katasteramt
    Ortsvorsteher Ortsbürgermeister Ortssprecher Dorfvorsteher
    Ortsteil Stadtteil Ortschaft Katastralgemeinde Stadtbezirk
    Ortsbeirat Ortschaftsrat Ortsrat Bezirksbeirat
    Gemeinderatsmitglied Ratsmitglied Mandatar Gemeindemandatar Ratsangehörige
    Beigeordneter Dezernent Baudezernent
    Fraktionschef Fraktionsvorsitzender Fraktionssprecher Klubobmann Fraktionsführer
    Obmann Vereinsvorstand Obfrau Vereinsvorsitzender
    Parteien Wählergruppe Wählergemeinschaft Wählervereinigung
    Parteiwechsel Fraktionswechsel Fraktionsaustritt
    Opposition Minderheit Minderheitsfraktion
    Koalition Mehrheitsfraktion
    Aufwandsentschädigung Sitzungsgeld Entschädigung Funktionsgebühr
    Sondersitzung Dringlichkeitssitzung außerordentliche
    Dringlichkeitsantrag Eilantrag Dringlichkeit Eilentscheidung
    Zuhörer Publikum Zuschauer
    nichtöffentlich geheim vertraulich Geheimhaltung Verschwiegenheit
    befangen Mitwirkungsverbot Interessenkonflikt Ausschließungsgrund
    vereidigt Vereidigung Amtseid Angelobung angelobt
    Gegenkandidat Bewerber Kandidat Kandidatin
    Stichwahl Losentscheid Wahlgang
    Wahlplakat Wahlwerbung Plakatierung Plakat
    einstimmig einhellig
    nachgerückt nachgefolgt
    Bürgerinitiative Initiative Unterschriftenaktion Petition Unterschriftensammlung Unterschriften
    Eile dringend eilig eilbedürftig
    Scheitern gescheitert geplatzt gekippt
    Rechnungsprüfung Kassenprüfung Kontrollausschuss Kontrolleure Gebarungsprüfung
    Jahresabschluss Jahresrechnung Rechnungsabschluss Bilanz
    Rücklage Reserve Erspartes Sparstrumpf Ersparnisse
    Einnahmen Erlöse Einkünfte
    Investition Investitionsprogramm
    Umlage Kreisumlage Amtsumlage Verbandsumlage
    Schlüsselzuweisung Finanzausgleich Ertragsanteile Bedarfszuweisung
    Zinsen Zinssatz Verzinsung Zinslast
    Tilgung Rückzahlung abbezahlt Abzahlung
    Mehrkosten Kostensteigerung Kostenexplosion Verteuerung Baukostensteigerung Kostenüberschreitung
    überplanmäßig außerplanmäßig Haushaltsüberschreitung
    Bürgschaft Ausfallbürgschaft Haftungsübernahme
    Mahnung Vollstreckung Zahlungsrückstand Außenstände Inkasso
    Stundung Ratenzahlung Zahlungsaufschub
    Gebührenbefreiung Ermäßigung Nachlass
    Rabatt Vergünstigung Preisnachlass Sondertarif
    gratis kostenlos unentgeltlich kostenfrei gebührenfrei
    Verschwendung Geldverschwendung Steuerverschwendung
    billig günstig preiswert wirtschaftlichste
    Bestbieter Billigstbieter Mindestbietende
    Auftragnehmer Generalunternehmer Baufirma Bauunternehmen
    Erbe Nachlassvermögen Erbschaft Vermächtnis
    Stiftung Stifter Förderverein
    Crowdfunding Mitgliedsbeitrag Mitgliedschaft
    Beteiligungsgesellschaft Tochtergesellschaft Eigenbetrieb Eigengesellschaft
    Zweckverband Gemeindeverband Verbandsgemeinde
    Gesellschafterversammlung Aufsichtsrat
    Erbbaurecht Erbpacht Baurechtszins
    Vorkaufsrecht Vorkauf
    Zwangsversteigerung Versteigerung Auktion
    Enteignung Zwangsabtretung
    Flurbereinigung Bodenordnung Umlegung Baulandumlegung
    Grundbuch Dienstbarkeit Wegerecht Leitungsrecht Servitut
    Bodenwert Bodenrichtwert Quadratmeterpreis
    Baulücke Nachverdichtung Innenentwicklung
    Mehrfamilienhaus Wohnblock Mietshaus Geschosswohnungsbau Wohnanlage
    Einfamilienhaus Eigenheim
    Häuslebauer Bauwillige Bauinteressenten
    Hochhaus Geschosszahl Gebäudehöhe Stockwerk
    Carport Garage Unterstand Schuppen
    Schwarzbau Baukontrolle Bauaufsicht Baupolizei
    Gerüst Baugerüst Einrüstung
    Rohbau Richtfest Gleichenfeier Dachstuhl
    Spatenstich Baubeginn Baustart
    Grundsteinlegung Grundstein
    Dachrinne Regenrinne Fallrohr
    Keller Untergeschoss Tiefgeschoss
    Fassade Außenwand Hausfront
    Anstrich Malerarbeiten
    Fußboden Bodenbelag Parkett Estrich
    Schimmel Feuchtigkeit Feuchteschaden Nässe
    Lüftung Lüftungsanlage Klimaanlage Luftfilter Raumluftanlage
    Rauchmelder Brandmelder Brandmeldeanlage
    Fluchtweg Rettungsweg Notausgang
    Schulcontainer Übergangsbau Provisorium Containerbau Interimsbau
    Feuerwehrmann Feuerwehrleute Einsatzkräfte Feuerwehrkameraden Kameraden
    Einsatzkleidung Schutzkleidung Uniform Schutzausrüstung Einsatzjacken
    Atemschutz Atemschutzgerät Pressluftatmer
    Funkgerät Digitalfunk Pager Meldeempfänger Piepser
    Bunker Schutzraum Luftschutzraum
    Randale Schlägerei Pöbelei Krawall
    Sicherheitsdienst Wachdienst Security Sicherheitsfirma
    Kriminalität Straftat Verbrechen
    Unsicherheit Angstraum Sicherheitsgefühl
    Brandstiftung Zündelei
    Fundbüro Fundsache Fundamt
    Grillen Grillplatz Grillstelle Grillhütte
    Laubbläser Laubsauger
    Werbetafel Werbeanlage Litfaßsäule Plakatwand Reklame
    Schaukasten Anschlagtafel Amtstafel Aushang Bekanntmachungskasten Aushangkasten
    Bekanntmachung Kundmachung Verlautbarung
    Broschüre Flyer Faltblatt Infoblatt Informationsblatt
    Umfrage Befragung Fragebogen Bürgerbefragung Erhebung
    Infoabend Informationsveranstaltung
    Begehung Besichtigung Ortstermin Lokalaugenschein Ortsbesichtigung
    Ansuchen Ersuchen Antragstellung
    heuer diesjährig heurig
    Gemeindearbeiter Gemeindemitarbeiter Bauhofmitarbeiter Stadtarbeiter
    Wohnsitz Hauptwohnsitz Erstwohnsitz
    Zuzug zugezogen Neubürger
    Wegzug weggezogen wegziehen Abwanderung fortgezogen
    Umsiedlung umziehen umgezogen umgesiedelt
    Kritik bemängelt gerügt moniert kritisiert beanstandet bemängeln rügen monieren kritisieren
    gelobt Lob
    Fehler Irrtum
    Ärger Unmut verärgert Verärgerung
    Sorge Befürchtung Bedenken
    Ursache Auslöser Beweggrund
    Nachteil Beeinträchtigung Benachteiligung
    Verschleiß Abnutzung Alterung marode baufällig
    Frist Stichtag Abgabetermin Fristablauf
    Wartezeit Warteliste Warteschlange
    verlängern verlängert Verlängerung
    aufheben aufgehoben widerrufen abgeschafft abschaffen
    gestoppt Baustopp stoppen
    umsetzen umgesetzt Realisierung verwirklicht
    aufstellen aufgestellt installiert angebracht montiert
    entfernen entfernt beseitigt Beseitigung weggeräumt
    ersetzen ersetzt ausgetauscht Austausch ausgewechselt
    verbreitern verbreitert Verbreiterung Aufweitung
    umwandeln Umwandlung Umnutzung Nutzungsänderung umgewandelt
    verschönern Verschönerung Aufwertung aufgehübscht
    gespendet geschenkt gestiftet spendiert
    ausgeliehen geliehen Leihgabe ausleihen Verleih
    verstoßen Zuwiderhandlung
    Klausur Klausurtagung
    Buchungssystem Reservierung Buchung
    Kostenbeteiligung Eigenanteil Selbstbehalt Eigenbeitrag
    Patenschaft Pate Baumpate Spielplatzpate Grünpate
    Dorferneuerung Stadtsanierung Dorfentwicklung Städtebauförderung Stadterneuerung
    Motorsäge Kettensäge
    Begleiter Begleitperson
    Stadtverordnetenvorsteher Bürgervorsteher Ratsvorsitzender
    Magistrat Gemeindevorstand Stadtregierung Stadtsenat
    Deichverband Wasserverband Sielacht Entwässerungsverband
    Abfallkalender Müllkalender Abfuhrkalender Abfuhrtermin
    Müllwagen Müllfahrzeug Müllauto
    Gemeindepräsident Stadtpräsident Gemeindeammann
    Bushof ZOB
    Nachtbus Discobus Spätbus
    Strandkorb Strandnutzung
    Hofladen Direktvermarktung
    Windschutz Knick Wallhecke
    Stadtmauer Befestigung Wehrmauer
    Sternenpark Lichtverschmutzung Nachtabschaltung
    Abfallsünder Umweltsünder Müllsünder
    Babysitter Kinderaufsicht Kinderfrau
    Tauschschrank Bücherschrank Bücherzelle
    Ehrengrab Kriegsgrab
    Hallenboden Sportboden Schwingboden
    Tribüne Zuschauertribüne Sitzplätze
    Litter Wegwerfmüll Coffee-to-go-Becher Einwegbecher Einweggeschirr
    Mehrweg Mehrwegbecher Mehrweggeschirr
    Schlaglochpiste Rüttelstrecke
    Zugverbindung Bahnverbindung Bahnanschluss
    Busverbindung Busanbindung Busanschluss
"""
