"""A series of four sittings in an invented town: 15 open promises, 6 of them kept later, 5 that only look kept.

``[p3]`` ends the sentence that promises item 3, ``[c3]`` one that reports it done, ``[x3]`` one that might be
taken for such a report and is none.
"""

FEBRUARY = """\
Stadt Sassenbrück
Die Bürgermeisterin

Niederschrift
über die 22. Sitzung des Rates
am Montag, dem 12.02.2024, im Großen Sitzungssaal

Beginn: 18:00 Uhr
Ende: 19:50 Uhr

Vorsitz:
Bürgermeisterin Karin Dorfmüller

Anwesend:
Ratsherr Bernd Ockermann (CDU)
Ratsfrau Svenja Teichert (SPD)
Ratsherr Emil Karadag (Bündnis 90/Die Grünen)
Ratsfrau Hildegard Möhlmann (FDP)

Von der Verwaltung:
Stadtkämmerer Holger Wiese
Fachbereichsleiterin Dr. Britta Stein

Öffentlicher Teil

TOP 1 Eröffnung der Sitzung

Bürgermeisterin Dorfmüller eröffnet die Sitzung und stellt die Beschlussfähigkeit fest.

TOP 2 Einwohnerfragestunde

Ein Anwohner der Weidenstraße beklagt, dass der Gehweg vor dem Haus Nr. 14 seit Wochen abgesenkt ist. Frau Dr. Stein sagt zu, die Schadstelle am Gehweg in der Weidenstraße ausbessern zu lassen.[p1]

TOP 3 Bericht über die Haushaltslage

Ratsherr Ockermann (CDU) fragt, welche Förderanträge im letzten Jahr gestellt worden seien. Stadtkämmerer Wiese sagt zu, eine Aufstellung der gestellten Förderanträge mit der Niederschrift nachzureichen.[p2]
Ratsfrau Teichert (SPD) erkundigt sich nach der Höhe der offenen Forderungen aus der Vergnügungssteuer. Herr Wiese kann die Zahl nicht nennen und wird sie dem Rat schriftlich mitteilen.[p3]
Der Rat nimmt den Bericht zur Kenntnis.

TOP 4 Freibad

Ratsfrau Möhlmann (FDP) möchte wissen, ob das Freibad auch in diesem Jahr am 1. Mai öffnet. Bürgermeisterin Dorfmüller sagt zu, ein Gutachten über die Beckenfolie des Freibades in Auftrag zu geben.[p4]

TOP 5 Anfragen

Ratsherr Karadag (Bündnis 90/Die Grünen) regt Fahrradbügel vor der Stadtbücherei an. Frau Dr. Stein erklärt, die Verwaltung werde prüfen, ob vor der Stadtbücherei Fahrradbügel aufgestellt werden können.[p5]
"""

APRIL = """\
Stadt Sassenbrück

Protokoll der 11. Sitzung des Ausschusses für Schule und Sport
vom 18. April 2024, Mensa der Gesamtschule

Beginn 17.00 Uhr, Ende 18.40 Uhr

Vorsitzende: Ratsfrau Svenja Teichert
Protokollführung: Jannis Kleff

Teilnehmende:
Ratsherr Bernd Ockermann (CDU)
Ratsherr Emil Karadag (Bündnis 90/Die Grünen)
sachkundige Bürgerin Tomma Wessels (SPD)
Schulamtsleiter Jochen Rüter

TOP 1 Erledigung von Zusagen aus dem Rat

Der Ausschuss wird darüber unterrichtet, dass die Zusammenstellung der Förderanträge noch nicht abgeschlossen ist; sie wird nachgereicht.[x2]

TOP 2 Anmeldezahlen der weiterführenden Schulen

Schulamtsleiter Rüter trägt die Zahlen vor. Frau Wessels fragt, wie viele Kinder aus den Nachbargemeinden kommen. Herr Rüter sagt zu, die Zahl der auswärtigen Kinder nachzuliefern.[p6]

TOP 3 Toiletten der Grundschule am Wall

Ratsherr Karadag schildert den Zustand der Toiletten. Herr Rüter kündigt an, die Toiletten der Grundschule am Wall in den Sommerferien sanieren zu lassen.[p7]

TOP 4 Sporthallen

Ratsherr Ockermann bemängelt, dass die Belegungspläne der Sporthallen nicht einsehbar seien. Herr Rüter will die Belegungspläne auf der Internetseite der Stadt veröffentlichen.[p8]
Beschluss: Die Verwaltung wird beauftragt, mit dem Turnverein über eine neue Nutzungsvereinbarung für die Osthalle zu verhandeln.[p9]
Abstimmungsergebnis: einstimmig

TOP 5 Verschiedenes

Die Vorsitzende teilt mit, dass der Gehweg in der Weidenstraße vor Haus Nr. 14 inzwischen ausgebessert wurde.[c1]
Außerdem seien in der Weidenallee die Schadstellen auf dem Parkplatz beseitigt worden.
"""

JUNE = """\
Stadt Sassenbrück

Niederschrift über die 17. Sitzung des Bauausschusses am Donnerstag, 13.06.2024

Ort: Rathaus, Raum 104
Sitzungsdauer: 17:00 Uhr bis 19:05 Uhr

Vorsitzender: Ratsherr Bernd Ockermann (CDU)
Schriftführerin: Ina Paulsen

Anwesend waren:
Ratsherr Emil Karadag (Bündnis 90/Die Grünen)
Ratsfrau Hildegard Möhlmann (FDP)
Fachbereichsleiterin Dr. Britta Stein
Tiefbauingenieur Matthis Loer

1. Mitteilungen der Verwaltung

Frau Dr. Stein führt aus, die Prüfung der Fahrradbügel vor der Stadtbücherei habe ergeben, dass fünf Bügel auf der Ostseite möglich seien.[c5]
Das Gutachten über die Statik der Freibadtribüne ist eingetroffen.[x4]
Die in der Ratssitzung am 12.02.2024 zugesagte Aufstellung der Förderanträge ist dieser Niederschrift als Anlage beigefügt.[c2]

2. Brücke am Mühlengraben

Herr Loer stellt die Ergebnisse der Hauptprüfung vor. Ratsfrau Möhlmann will wissen, was eine Instandsetzung kosten würde. Herr Loer sichert zu, die Kosten der Instandsetzung bis zur Septembersitzung zu ermitteln.[p10]
Der Ausschuss nimmt Kenntnis.

3. Poller am Marktplatz

Ratsherr Karadag weist auf einen umgefahrenen Poller am Marktplatz hin. Herr Loer wird den Poller am Marktplatz ersetzen lassen.[p11]

4. Ampel an der Bremer Straße

Herr Loer sagt zu, beim Landesbetrieb eine längere Grünphase für die Fußgängerampel an der Bremer Straße zu beantragen.[p12]

5. Anfragen

Ratsfrau Möhlmann fragt nach dem Zeitplan für den Breitbandausbau in Oldenfelde. Frau Dr. Stein reicht den Zeitplan nach.[p13]
Die Poller am Bahnhofsvorplatz sind, wie Herr Loer ergänzt, bereits im April erneuert worden.
"""

SEPTEMBER = """\
Stadt Sassenbrück
Die Bürgermeisterin

Niederschrift
über die 25. Sitzung des Rates
am Dienstag, dem 24.09.2024, im Großen Sitzungssaal

Beginn: 18:00 Uhr
Ende: 20:10 Uhr

Vorsitz:
Bürgermeisterin Karin Dorfmüller

Anwesend:
Ratsherr Bernd Ockermann (CDU)
Ratsfrau Svenja Teichert (SPD)
Ratsherr Emil Karadag (Bündnis 90/Die Grünen)
Ratsfrau Hildegard Möhlmann (FDP)

Von der Verwaltung:
Stadtkämmerer Holger Wiese
Fachbereichsleiterin Dr. Britta Stein

Öffentlicher Teil

TOP 1 Eröffnung der Sitzung

Bürgermeisterin Dorfmüller eröffnet die Sitzung.

TOP 2 Bericht über die Ausführung von Beschlüssen und Zusagen

Die Sanierung der Toiletten in der Grundschule am Wall ist abgeschlossen.[c7]
Herr Wiese beziffert die offenen Forderungen aus der Vergnügungssteuer auf 18.400 Euro.[c3]
Die Verhandlungen mit dem Turnverein über die Osthalle dauern an.[x9]
Der Poller an der Einmündung Hafenstraße wurde ersetzt.[x11]
Sobald die Kosten für die Instandsetzung der Brücke am Mühlengraben ermittelt sind, wird der Bauausschuss informiert.[x10]
Ein Zeitplan für den Breitbandausbau in Oldenfelde liegt nun vor; danach beginnen die Arbeiten im März 2025.[c13]

TOP 3 Bericht zum Haushalt

Ratsfrau Teichert (SPD) fragt, wann der Nachtragshaushalt eingebracht wird. Herr Wiese legt den Entwurf in der nächsten Sitzung vor.[p14]

TOP 4 Anfragen

Ratsfrau Möhlmann (FDP) wünscht eine Liste der städtischen Ladesäulen. Frau Dr. Stein sagt zu, die Liste der Ladesäulen allen Fraktionen zuzusenden.[p15]
"""

SERIES = (FEBRUARY, APRIL, JUNE, SEPTEMBER)
