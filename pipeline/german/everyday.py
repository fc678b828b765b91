"""Everyday words for what a town builds, keeps and cares for: roads, water, energy, animals, schools, health.

Written as the groups of ``pipeline.german.synonyms``, which reads them.
"""

from __future__ import annotations

TABLE = """
    Schleichweg Abkürzung Schleichverkehr Durchgangsverkehr Ausweichverkehr Durchfahrtsverkehr
    Autofahrer Kraftfahrer Fahrzeugführer Verkehrsteilnehmer Kfz-Fahrer
    Motorrad Kraftrad Zweirad Motorradfahrer Krad
    Moped Mofa Kleinkraftrad
    Scooter E-Scooter Elektroroller E-Roller Tretroller Leihroller
    Carsharing Autoteilen Gemeinschaftsauto Leihauto Mitfahrbank
    Leihrad Mietrad Fahrradverleih Leihfahrrad
    Lastenrad Transportrad Cargobike
    Parkschein Parkgebühr Parkticket Parkscheinautomat Parkuhr Parkautomat
    Parkausweis Anwohnerparken Bewohnerparken Parkvignette Anwohnerparkausweis
    Parkscheibe Kurzparkzone Kurzzeitparken Höchstparkdauer
    Knöllchen Strafzettel Verwarnungsgeld Politesse Strafmandat
    abschleppen Abschleppdienst abgeschleppt
    Dauerparker Langzeitparker
    Wendehammer Wendeplatz Wendeanlage Wendeschleife Wendemöglichkeit
    Sackgasse Stichstraße Stichweg
    Umgehungsstraße Ortsumgehung Entlastungsstraße Umfahrung Umgehung
    Bordstein Randstein Bordsteinabsenkung Rinnstein Bordsteinkante
    Gully Straßenablauf Sinkkasten Regeneinlauf Gulli
    Kanaldeckel Schachtdeckel Schachtabdeckung
    Verkehrsspiegel Sichtspiegel
    Leitplanke Schutzplanke
    Bahnübergang Bahnschranke
    Fahrplan Taktung Taktverkehr Abfahrtszeiten Taktverdichtung
    Autobahn Schnellstraße BAB Autobahnzubringer
    Flughafen Flugplatz Airport Verkehrslandeplatz
    Bootsanleger Anlegestelle Marina Bootssteg
    Buckelpiste Holperstrecke Fahrbahnunebenheit Straßenzustand
    Fahrbahnmarkierung Straßenmarkierung Markierungsarbeiten Bodenmarkierung
    Messtafel Geschwindigkeitsanzeige Geschwindigkeitstafel Dialogdisplay Geschwindigkeitsanzeigetafel
    Schnellfahrer gerast
    Verkehrszählung Verkehrserhebung Verkehrsmessung
    Gefahrenstelle Unfallschwerpunkt Unfallhäufungsstelle Gefahrenpunkt
    Linksabbieger Abbiegespur Abbiegestreifen
    Führerschein Fahrerlaubnis Lenkerberechtigung
    Nummernschild Kennzeichen Kfz-Kennzeichen
    Zulassungsstelle Straßenverkehrsamt Kfz-Zulassung
    Tankstelle Zapfsäule tanken
    Traktor Schlepper Zugmaschine Trecker
    Rasenmäher Mäher Rasentraktor Aufsitzmäher Mähgerät Mähroboter
    Mahd Mäharbeiten Grasschnitt Rasenschnitt gemäht
    Bagger Radlader Baumaschine Kehrgerät
    Kran Hebebühne Hubsteiger
    Streugut Splitt Streumittel
    gestreut geräumt räumen streuen Räumpflicht Räumung
    Straßenausbaubeitrag Anliegerbeitrag Erschließungsbeitrag Straßenbeitrag Strabs Ausbaubeitrag
    Hausnummer Hausnummerierung Adresse Anschrift
    Handy Smartphone Mobiltelefon Handys
    Whiteboard Digitaltafel Smartboard Schultafel Wandtafel Bildschirmtafel
    App Smartphone-App Handyapp
    E-Mail Mail
    Kopierer Kopiergerät Multifunktionsgerät
    Bildschirm Display
    Beamer Projektor Leinwand
    Server Rechenzentrum
    Cyberangriff Hackerangriff Cyberattacke Datendiebstahl
    Software Fachanwendung Computerprogramm
    Datenschutz Datenschutzbeauftragter DSGVO
    Mikrofon Mikrofonanlage Lautsprecher Tonanlage Beschallung
    Steckdose Stromanschluss
    Notstrom Notstromaggregat Stromerzeuger Generator Netzersatzanlage
    Stromausfall Blackout Netzausfall
    Stadtwerke Versorger Gemeindewerke Versorgungsbetrieb Elektrizitätswerk
    Erdgas Gasversorgung Gasleitung Gasnetz
    Wärmepumpe Erdwärme Geothermie Luftwärmepumpe
    Hackschnitzel Pellets Holzheizung Hackschnitzelheizung Biomasse
    Biogas Biogasanlage Faulgas
    Isolierung Wärmedämmung gedämmt isoliert
    Stromspeicher Batteriespeicher Akku Energiespeicher
    Wasserkraft Wasserkraftwerk Turbine
    Wasserrohr Rohrleitung Rohr Versorgungsleitung
    Rohrbruch Wasserrohrbruch Leitungsschaden Rohrschaden
    Wasserzähler Wasseruhr Zählerstand Messeinrichtung
    Quelle Tiefbrunnen Wasserfassung Quellfassung
    Wasserspeicher Hochbehälter Wasserbehälter Wasserturm
    Wasserknappheit Dürre Trockenheit Wassermangel
    Grundwasser Grundwasserstand Grundwasserspiegel
    Regenwasser Niederschlagswasser Oberflächenwasser Versickerung
    Rückhaltebecken Regenrückhaltebecken Retentionsbecken Regenbecken
    Pumpwerk Pumpe Pumpstation Hebewerk
    Klärschlamm Schlamm Faulschlamm
    Deich Damm Hochwasserdamm Uferbefestigung
    Siel Schleuse Wehranlage
    Vorfluter Grabenräumung Entwässerungsgraben
    Biber Biberdamm Bisam Nutria
    Keim Verkeimung Legionellen Bakterien
    Asbest Asbestbelastung PCB
    Altlast Bodenverunreinigung Bodenbelastung Kontamination kontaminiert
    Bauschutt Aushub Erdaushub Bodenaushub
    Hundetoilette Hundekotbeutel Kotbeutel Hundestation
    Müllsammelaktion Umwelttag Dreckweg Frühjahrsputz Müllsammeln Flurreinigung
    Leinenpflicht Leinenzwang Anleinpflicht
    Maulkorb Kampfhund Listenhund
    Wolf Wolfsriss
    Wildschwein Schwarzwild
    Mücken Stechmücken Schnaken Gelsen Mückenbekämpfung
    Biene Insekten Imker Wildbienen
    Borkenkäfer Eichenprozessionsspinner Schädlingsbefall
    Fledermaus Artenschutz Eidechse
    Frösche Kröten Amphibien Krötenwanderung
    Angler Fischerei Angelverein Fischereiverein
    Pferd Reitweg
    Schafe Beweidung Ziegen
    Hühner Geflügel Geflügelpest Vogelgrippe
    Kuh Rinder Vieh
    Stall Schweinestall Tierhaltung Massentierhaltung Mastanlage
    Tierarzt Veterinär Amtstierarzt Veterinäramt
    Gülle Jauche Düngung
    Pestizid Glyphosat Spritzmittel Pflanzenschutzmittel
    Streuobst Obstbaum Obstwiese
    Obst Äpfel Früchte
    Christbaum Weihnachtsbaum Tannenbaum
    Weihnachtsbeleuchtung Lichterkette Adventsbeleuchtung Weihnachtsschmuck
    Ersatzpflanzung Nachpflanzung nachgepflanzt Neupflanzung
    Baumpflege Baumschnitt Kronenpflege Totholz
    Baumkontrolle Verkehrssicherungspflicht Verkehrssicherung
    Baumschutz Baumschutzsatzung
    Kleingarten Schrebergarten Gartenkolonie Kleingartenanlage Kleingärtner Gartenanlage
    Gartenbau Gärtner Stadtgärtnerei
    Schotter Schottergarten Steingarten
    Gießen Bewässerung bewässern
    Biotop Feuchtgebiet Naturschutzgebiet Ausgleichsfläche
    Moor Renaturierung Wiedervernässung
    Hitze Hitzeschutz Hitzewelle Hitzeaktionsplan
    Sonnensegel Sonnenschutz Verschattung Beschattung Sonnenschirm
    Sturm Unwetter Sturmschaden Orkan
    Gewitter Blitzschutz
    Spielzeug Spielsachen Spielmaterial
    Sandkasten Spielsand Sandspielfläche
    Tischtennisplatte Tischtennis
    Skatepark Skateranlage Skaterbahn Halfpipe Skateanlage
    Pumptrack BMX-Bahn Dirtbike Mountainbike-Strecke
    Kletterwand Boulderwand Kletterhalle
    Laufbahn Tartanbahn Leichtathletikanlage Kunststoffbahn
    Flutlicht Flutlichtanlage Platzbeleuchtung
    Umkleide Umkleidekabine Umkleideraum Kabine Sportlerheim Vereinsheim
    Dusche Duschraum Waschraum
    Schwimmkurs Schwimmunterricht Schwimmen
    Bademeister Badeaufsicht Rettungsschwimmer Schwimmmeister
    Schwimmbecken Nichtschwimmerbecken Planschbecken
    Eintritt Eintrittspreis Eintrittsgeld Eintrittskarte
    Saisonkarte Dauerkarte Jahreskarte
    Eisbahn Eislaufplatz Eishalle Schlittschuhbahn Eisstadion Eislaufbahn
    Rodelbahn Schlittenhügel Rodelhügel Rodelberg
    Skilift Schlepplift Seilbahn Loipe
    Wanderweg Wanderroute Wandersteig
    Schützenverein Schießstand Schießanlage Schützenhaus Schützenhalle
    Tennisplatz Tennisanlage Tennishalle Tennisverein
    Reithalle Reitplatz Reitverein
    Trimmpfad Fitnessgerät Bewegungspark Calisthenics Fitnesspark
    Sporthallennutzung Hallenbelegung Hallenzeiten
    Klassenzimmer Klassenraum Unterrichtsraum Lehrsaal
    Schulhof Pausenhof Pausenplatz
    Schulleiter Rektor Rektorin Schuldirektor Direktorin
    Konrektor Schulleiterstelle
    Elternbeirat Elternrat Elternvertreter Elternverein Elternpflegschaft
    Eltern Mütter Väter Erziehungsberechtigte
    Kindergartengruppe Kitagruppe Waldkindergarten Waldgruppe
    Sommerferien Ferien Schulferien Ferienzeit
    Ferienprogramm Ferienspiele Ferienbetreuung Ferienpass Ferienfreizeit
    Zeltlager Jugendfreizeit Ferienlager
    Schulsozialarbeit Sozialpädagoge
    Schulbegleitung Integrationshelfer Schulassistenz
    Nachhilfe Hausaufgabenhilfe Hausaufgabenbetreuung Lernförderung
    Einschulung Schulanfänger Erstklässler Schuleintritt
    Berufsschule Berufskolleg Berufsbildungszentrum
    Schulsprengel Schulbezirk Einzugsbereich Einzugsgebiet
    Schulbücher Lernmittel Lehrmittel Unterrichtsmaterial
    Schultasche Ranzen Schulranzen
    Kinderarzt Kinderärztin Pädiater
    Kinderspielgruppe Krabbelgruppe Spielgruppe
    Jugendamt Jugendhilfe Jugendpflege Jugendwohlfahrt
    Jugendarbeit Streetworker Jugendsozialarbeit
    Jugendparlament Jugendbeirat Jugendgemeinderat Jugendvertretung Jugendrat
    Seniorenbetreuung Altenhilfe Seniorenarbeit Altenpflege
    Seniorennachmittag Altennachmittag Seniorencafé Seniorenfeier
    Essenszustellung Mahlzeitendienst
    Pflegedienst Sozialstation Hauskrankenpflege Pflegekräfte
    Demenz Demenzkranke Alzheimer
    Gehörlose Hörgeschädigte Schwerhörige Gebärdensprache
    Blinde Sehbehinderte Blindenleitsystem Leitsystem Sehgeschädigte
    Einsamkeit Vereinsamung
    Hausbesuch Gemeindeschwester
    Defibrillator Defi AED
    Schwangere Schwangerschaft Schwangerenberatung
    Zahnarzt Zahnärztin Zahnarztpraxis
    Notaufnahme Ambulanz Bereitschaftspraxis Notfallambulanz
    Maske Mundschutz Maskenpflicht
    Therapeut Psychologe Psychotherapie
    Kur Kurort Heilbad Luftkurort
    Thermalbad Therme Sauna
    Dolmetscher Übersetzer Sprachmittler
    Integration Eingliederung Integrationsarbeit
    Einbürgerung Staatsangehörigkeit Staatsbürgerschaft
    Bezahlkarte Asylbewerberleistung
    Ukrainer Kriegsflüchtlinge
    Frauenhaus Gewaltschutz
    Jobcenter Arbeitsagentur Arbeitsamt Arbeitsmarktservice
    Arbeitslose Erwerbslose Arbeitssuchende
    Wohngeld Mietzuschuss Wohnbeihilfe Wohnkostenzuschuss
    Schuldnerberatung Sozialberatung
    Kleiderkammer Gebrauchtwarenladen Sozialkaufhaus
"""
