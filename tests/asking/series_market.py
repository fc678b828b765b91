"""A series of four sittings in an invented market town: 15 promises, 6 of them kept later, 5 that only look kept.

``[p3]`` ends the sentence that promises item 3, ``[c3]`` one that reports it done, ``[x3]`` one that might be
taken for such a report and is none.
"""

JANUARY = """\
Markt Wallersried

Niederschrift über die 31. Sitzung des Marktgemeinderates
am Montag, 16. Januar 2023, im Sitzungssaal des Rathauses

Beginn: 19:00 Uhr
Ende: 20:45 Uhr

Vorsitz: Erster Bürgermeister Anton Hirtreiter
Schriftführer: Geschäftsleiter Georg Lechner

Anwesend:
2. Bürgermeisterin Maria Huber
Marktgemeinderat Josef Seidl
Marktgemeinderätin Petra Obermaier
Marktgemeinderat Franz Kröninger
Marktgemeinderat Thomas Wimbauer

Öffentlicher Teil

TOP 1 Genehmigung der Niederschrift vom 12.12.2022

Die Niederschrift wird ohne Einwände genehmigt.
Abstimmungsergebnis: 16 : 0

TOP 2 Ausstattung des Sitzungssaals

Mehrere Mitglieder bemängeln, dass im hinteren Teil des Saales kaum etwas zu verstehen ist.
Beschluss:
Die Verwaltung wird beauftragt, Angebote für eine Lautsprecheranlage im Sitzungssaal einzuholen.[p5]
Abstimmungsergebnis: 15 : 1

TOP 3 Haushalt 2023, erste Vorberatung

Kämmerin Luise Stangl erläutert die Eckdaten. Marktgemeinderat Wimbauer fragt nach dem Stand der Rücklagen. Frau Stangl sagt zu, dem Gremium eine Übersicht über die Rücklagen des Marktes zukommen zu lassen.[p4]

TOP 4 Wünsche und Anfragen

Marktgemeinderat Seidl weist darauf hin, dass auf dem Spielplatz am Eichenweg die Schaukel defekt ist. Der Bürgermeister sagt zu, die Schaukel vom Bauhof instand setzen zu lassen.[p1]

Marktgemeinderätin Obermaier möchte wissen, wie viele Hunde im Gemeindegebiet gemeldet sind. Geschäftsleiter Lechner wird die Zahl in einer der nächsten Sitzungen bekannt geben.[p2]

Marktgemeinderat Kröninger spricht die neuen Hochwasserkarten für die Wolfau an. Bürgermeister Hirtreiter erklärt, er werde die Karten beim Wasserwirtschaftsamt anfordern und dem Gremium vorlegen.[p3]
"""

MARCH = """\
Markt Wallersried

Niederschrift über die 14. Sitzung des Bau- und Umweltausschusses
am Dienstag, 14. März 2023, im Sitzungssaal des Rathauses

Beginn: 18:00 Uhr
Ende: 19:35 Uhr

Vorsitz: Erster Bürgermeister Anton Hirtreiter
Schriftführer: Bautechniker Simon Pfeffer

Anwesend:
Marktgemeinderat Josef Seidl
Marktgemeinderätin Petra Obermaier
Marktgemeinderat Thomas Wimbauer

Öffentlicher Teil

TOP 1 Bauantrag: Anbau einer Garage, Fliederstraße 7

Dem Bauantrag wird das gemeindliche Einvernehmen erteilt.
Abstimmungsergebnis: 7 : 0

TOP 2 Verkehrssituation Wolfauer Straße

Ein Anwohnerschreiben wird verlesen. Geschäftsleiter Lechner sagt zu, die Geschwindigkeitsmesstafel im April in der Wolfauer Straße aufzustellen.[p6] Der Ausschuss nimmt das Schreiben zur Kenntnis.

TOP 3 Hecke Hauptstraße 12

Die Sicht auf die Kreuzung ist durch überhängende Zweige behindert.
Beschluss:
Die Verwaltung wird beauftragt, mit dem Eigentümer des Anwesens Hauptstraße 12 über den Rückschnitt der Hecke zu sprechen.[p9]
Abstimmungsergebnis: 7 : 0

TOP 4 Bekanntgaben und Anfragen

Der Bürgermeister informiert darüber, dass der Bauhof die Schaukel am Eichenweg Anfang Februar instand gesetzt hat.[c1]

Marktgemeinderätin Obermaier beklagt das unleserliche Schild am Bahnübergang Lohmühle. Die Verwaltung werde das Schild erneuern lassen, so Bürgermeister Hirtreiter.[p7]

Marktgemeinderat Seidl meldet eine ausgefallene Laterne in der Ringstraße. Bautechniker Pfeffer kündigt an, die Laterne in der Ringstraße prüfen zu lassen.[p8]
"""

MAY = """\
Markt Wallersried

Niederschrift über die 35. Sitzung des Marktgemeinderates
am Montag, 15. Mai 2023, in der Mehrzweckhalle

Beginn: 19:00 Uhr
Ende: 21:10 Uhr

Vorsitz: Erster Bürgermeister Anton Hirtreiter
Schriftführer: Geschäftsleiter Georg Lechner

Anwesend:
2. Bürgermeisterin Maria Huber
Marktgemeinderat Josef Seidl
Marktgemeinderätin Petra Obermaier
Marktgemeinderat Franz Kröninger

Öffentlicher Teil

TOP 1 Genehmigung der Niederschrift vom 17.04.2023

Die Niederschrift wird genehmigt.
Abstimmungsergebnis: 14 : 0

TOP 2 Betriebskosten der Mehrzweckhalle

Marktgemeinderat Kröninger vermisst in den Unterlagen die Nebenkosten. Kämmerin Stangl wird die Nebenkostenabrechnung für die Mehrzweckhalle nachreichen.[p10]
Die Behandlung wird einstimmig vertagt.

TOP 3 Plakatierung vor Wahlen

Beschluss:
Die Verwaltung wird beauftragt, bis zur Sommerpause einen Entwurf für eine neue Plakatierungsverordnung vorzulegen.[p12]
Abstimmungsergebnis: 13 : 1

TOP 4 Bekanntgaben

Zur Frage nach den gemeldeten Hunden gibt Geschäftsleiter Lechner bekannt, dass zum 31. März 2023 im Gemeindegebiet 214 Hunde gemeldet waren.[c2]
Seit dem 17. April steht die Messtafel in der Wolfauer Straße; die ersten Werte sind unauffällig.[c6]
Die neuen Hochwasserkarten liegen dem Markt weiterhin nicht vor.[x3]
Die beiden defekten Laternen in der Gartenstraße wurden vom Versorger ausgetauscht.[x8]

TOP 5 Wünsche und Anfragen

Zweite Bürgermeisterin Huber bedauert, dass der Dorfbrunnen in Hinterloh seit dem Winter trocken liegt. Der Vorsitzende sichert zu, den Brunnen bis zum Pfarrfest wieder in Betrieb nehmen zu lassen.[p11]

Marktgemeinderat Seidl regt eine Querungshilfe an der Kreisstraße an. Bautechniker Pfeffer nimmt die Anregung mit und wird beim Staatlichen Bauamt klären, ob eine Querungshilfe möglich ist.[p13]
"""

SEPTEMBER = """\
Markt Wallersried

Niederschrift über die 39. Sitzung des Marktgemeinderates
am Montag, 18. September 2023, im Sitzungssaal des Rathauses

Beginn: 19:00 Uhr
Ende: 20:55 Uhr

Vorsitz: Erster Bürgermeister Anton Hirtreiter
Schriftführer: Geschäftsleiter Georg Lechner

Anwesend:
2. Bürgermeisterin Maria Huber
Marktgemeinderat Josef Seidl
Marktgemeinderätin Petra Obermaier
Marktgemeinderat Thomas Wimbauer

Öffentlicher Teil

TOP 1 Genehmigung der Niederschrift vom 17.07.2023

Die Niederschrift wird genehmigt.
Abstimmungsergebnis: 15 : 0

TOP 2 Bekanntgaben des Bürgermeisters

Für die Lautsprecheranlage im Sitzungssaal hat die Verwaltung vier Angebote eingeholt; sie liegen zwischen 8.900 und 14.200 Euro.[c5]
Die im Mai zugesagte Nebenkostenabrechnung der Mehrzweckhalle wurde allen Mitgliedern per E-Mail zugestellt.[c10]
Die Übersicht über die Mitglieder des Seniorenbeirats liegt der Ladung bei.[x4]
Der Entwurf der Plakatierungsverordnung wird dem Gremium im November vorgelegt.[x12]
Sollte der Rückschnitt der Hecke an der Hauptstraße 12 bis Oktober nicht erledigt sein, muss das Landratsamt eingeschaltet werden.[x9]

TOP 3 Gewerbesteuer

Marktgemeinderat Wimbauer fragt nach der Zahl der Betriebe, die Gewerbesteuer zahlen. Frau Stangl sagt zu, die Zahl der Gewerbesteuerzahler nachzuliefern.[p14]

TOP 4 Wünsche und Anfragen

Marktgemeinderätin Obermaier dankt dem Bauhof, dass der Brunnen in Hinterloh rechtzeitig zum Pfarrfest wieder gelaufen ist.[c11]

Marktgemeinderat Seidl vermisst die Sitzungstermine auf der Internetseite. Geschäftsleiter Lechner sagt zu, die Sitzungstermine für 2024 dort veröffentlichen zu lassen.[p15]
"""

SERIES = (JANUARY, MARCH, MAY, SEPTEMBER)
