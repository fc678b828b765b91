"""One complete, self-written Niederschrift of a town that does not exist, as a text with its layout."""

from __future__ import annotations

FULL = """\
Stadt Musterau                                                   Musterau, den 02.04.2024
Der Bürgermeister


                              Niederschrift

über die 12. Sitzung des Ausschusses für Umwelt, Klima und
Verkehr der Stadt Musterau
am Dienstag, dem 19. März 2024, im Sitzungssaal des Rathauses

Beginn der Sitzung:   18:00 Uhr
Ende der Sitzung:     20:45 Uhr

Anwesend sind:

Vorsitzende
Ratsfrau Dr. Carla Lindner (SPD)

CDU-Fraktion
Ratsherr Elmar Muster
Ratsfrau Beate Beispiel            ab 18:20 Uhr
Herr Jan Ahlers (für Ratsherrn Probst)

SPD-Fraktion
Ratsherr Tom Kessler
Frau Nora Özer, stv. Vorsitzende

Bündnis 90/Die Grünen
Frau Ina von der Heide

Von der Verwaltung
Erster Beigeordneter Dr. Uwe Kranz
Frau Sabine Holt, Fachbereich 4

Entschuldigt fehlen:
Ratsherr Probst (CDU)

Schriftführerin
Frau Meike Sand

Presse: 2
Zuhörer: 14


Tagesordnung:

Öffentlicher Teil
1. Eröffnung der Sitzung und Feststellung der Beschlussfähigkeit
2. Genehmigung der Niederschrift über die 11. Sitzung am 06.02.2024
3. Einwohnerfragestunde
4. Radweg an der Lindenstraße
   Vorlage: 2024/031
5. Bebauungsplan Nr. 17 „Am Mühlbach“
5.1 Abwägung der Stellungnahmen
5.2 Satzungsbeschluss
6. Mitteilungen der Verwaltung
7. Baumpflanzungen 2024
8. Sachstand Hochwasserschutz
9. Antrag der CDU-Fraktion: Bänke am Mühlbach
10. Straßenreinigung
11. Lärmaktionsplan
12. Anfragen

Nichtöffentlicher Teil
1. Grundstücksangelegenheiten
2. Mitteilungen


Öffentlicher Teil

1. Eröffnung der Sitzung und Feststellung der Beschlussfähigkeit

Die Vorsitzende eröffnet die Sitzung um 18:00 Uhr und begrüßt die Anwesenden. Sie stellt fest, dass form- und
fristgerecht eingeladen wurde. TOP 6 wird vor TOP 5 behandelt.

2. Genehmigung der Niederschrift über die 11. Sitzung am 06.02.2024

Einwendungen werden nicht erhoben.

Abstimmungsergebnis: einstimmig

3. Einwohnerfragestunde

Eine Einwohnerin fragt, wann die Laternen am Markt repariert werden. Herr Dr. Kranz sagt eine Antwort zu.

4. Radweg an der Lindenstraße
   Vorlage: 2024/031

Frau Holt stellt die Planung vor. Ratsherr Muster fragt nach den Kosten.

Beschluss:
1. Der Ausschuss stimmt der Planung zu.
2. Die Verwaltung wird beauftragt, die Ausschreibung vorzubereiten.
3. Über das Ergebnis ist am 12. Juni 2024 zu berichten.

Abstimmungsergebnis: 6 Ja, 1 Nein, 0 Enthaltungen

6. Mitteilungen der Verwaltung

Herr Dr. Kranz berichtet von der Baustelle am Bahnhof.

5. Bebauungsplan Nr. 17 „Am Mühlbach“

5.1 Abwägung der Stellungnahmen

Der Ausschuss folgt den Vorschlägen der Verwaltung.

Abstimmungsergebnis: einstimmig

5.2 Satzungsbeschluss

Der Ausschuss empfiehlt dem Rat, die Satzung zu beschließen.

Abstimmungsergebnis: einstimmig bei einer Enthaltung

7. Baumpflanzungen 2024

Frau Holt nennt die Standorte:
1. Lindenstraße
2. Am Markt
3. Schulhof

Frau von der Heide dankt der Verwaltung.

8. Sachstand Hochwasserschutz

Herr Dr. Kranz berichtet, dass die Pumpen im Mai geliefert werden.

9. Antrag der CDU-Fraktion: Bänke am Mühlbach

Der Antrag wird bei zwei Gegenstimmen abgelehnt.

10. Straßenreinigung

Ratsherr Kessler fragt, ob Punkt 8 die Kosten enthält. Frau Holt verneint dies.

11. Lärmaktionsplan

Der Ausschuss nimmt den Plan zur Kenntnis.

12. Anfragen

Es liegen keine Anfragen vor.

Abstimmungsergebnis: einstimmig

Die Vorsitzende schließt den öffentlichen Teil der Sitzung um 20:15 Uhr.

Nichtöffentlicher Teil

1. Grundstücksangelegenheiten

Der Ausschuss stimmt dem Verkauf zu.

2. Mitteilungen

Keine.



Dr. Carla Lindner                                   Meike Sand
Vorsitzende                                         Schriftführerin
"""
