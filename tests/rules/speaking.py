"""Invented passages: a sentence a line, then who asks in which sentences; a blank line between them."""

from __future__ import annotations

SPEAKING = {
    "what a label gives": """
GV Hinrichs: Wer setzt die Boje?
BM: Noch offen.
Wird im Amt besprochen.
=> Hinrichs@1

StR Moll: Wann öffnet das Bad?
OB: Im Mai.
Das ist mit dem Verein besprochen.
=> Moll@1

Bgm.: Der Bescheid ist da.
GRin Pichler: Wie hoch ist die Förderung?
Bgm.: 40.000 Euro.
=> Pichler@2

3) OR Lenz: Wer mäht den Hang?
Laut Bauhof eine Firma.
=> Lenz@1

- Ratsherr Wolter: Ist der Zaun bestellt?
Der Zaun ist da.
=> Wolter@1

a) StR Moll: Wieso fehlt das Schild?
b) StRin Kern: Wird der Brunnen repariert?
Bgm. Uhl: Das Schild ist bestellt.
=> Moll@1; Kern@2

1. Bgm. Wimmer: Der Kanal wird im Mai gespült.
GR Stadler: Wird danach die Straße gesperrt?
1. Bgm. Wimmer: Nur halbseitig.
=> Stadler@2

2. Bgmin Huber: Wer übernimmt die Leitung?
1. Bgm. Wimmer: Das ist noch offen.
=> Huber@1

Ratsfrau Kunze: Liegt ein Entwurf vor?
FBL Thoma führt aus, dass im Mai geplant werde.
Ratsherr Wolter fragt, ob der Weg bleibe.
FBL Thoma bejaht dies.
=> Kunze@1; Wolter@3

Lang: Wie teuer wird der Zaun?
Herr Lang dankt.
Uhl: Er kostet 5.000 Euro.
Herr Uhl verabschiedet sich.
=> Lang@1

Herr Lang (SPD): Danke, und bis wann liegt der Plan vor?
Die Zeit drängt ja doch etwas.
StRin Frau Kern: Ende Mai.
=> Lang@1
""",
    "asking without a verb for it": """
Frau Lang (SPD) hätte gern Klarheit über zwei Punkte.
Zum einen, ob das Dach trägt, zum anderen, ob Mittel verfallen.
Herr Uhl bejaht beides.
=> Lang@1,2

Herr Lang bittet um Klarstellung zu zwei Punkten.
Erstens, ob der Zuschuss sicher sei, zweitens, wann gebaut werde.
Herr Uhl verneint.
=> Lang@1,2

Frau Kern möchte gern wissen, wann der Verein das Geld bekommt.
Herr Uhl nennt den Mai.
=> Kern@1

Frau Kern möchte gerne einmal wissen, wo die Bänke bleiben.
Herr Uhl nennt den Mai.
=> Kern@1

Herr Moll würde gern wissen, wer das bezahlt.
Frau Uhl nennt das Land.
=> Moll@1

Frau Kern wüsste gern, ob der Weg bleibt.
Herr Uhl bejaht dies.
=> Kern@1

GR Moll ist von Gästen angesprochen worden, weshalb der Steg gesperrt ist.
Der Bürgermeister sagt, dass Bohlen fehlen.
=> Moll@1

Ratsfrau Kunze wurde von Eltern gefragt, wann die Kita öffnet.
Herr Uhl nennt den Mai.
=> Kunze@1

StR Moll ist darauf angesprochen worden, ob das Bad schließt.
Herr Uhl verneint dies.
=> Moll@1

Frau Kern bittet die Verwaltung um eine Aussage zum Zustand der Dächer.
Herr Uhl nennt Zahlen.
=> Kern@1

Herr Moll bittet um nähere Angaben zum Zeitplan.
Frau Uhl antwortet, dass im Mai begonnen werde.
=> Moll@1

Herr Moll bittet um Zahlen zur Auslastung.
Frau Uhl antwortet, dass 80 Plätze belegt seien.
=> Moll@1

OR Lenz:
Was ist mit Kies für die Wege?
Zuletzt habe er gefehlt.
Uhl:
Es gebe genug.
=> Lenz@1,2

OR Lenz bemängelt den Zustand der Gräben.
Wer ist dafür zuständig?
Der OV verweist auf die Stadt.
=> Lenz@1,2

AM Dr. Lenz hinterfragt den Zeitplan.
Der Bau solle ein Jahr dauern, wie gehe das zusammen.
Frau Uhl erläutert, dass im Winter gebaut werde.
=> Lenz@1
""",
    "who leads the meeting": """
Ratsherr Lang fragt, ob geheime Wahl gewünscht wird.
Das ist nicht der Fall.
=>

Der Ausschussvorsitzende fragt, ob ein Gast von seinem Fragerecht Gebrauch machen wolle.
Fragen werden nicht gestellt.
=>

Herr Lang fragt den Gewählten, ob er die Wahl annimmt.
Herr Moll nimmt die Wahl an.
=>

Herr Lang fragt Frau Kern, ob sie die Wahl annehme.
=>

Die Vorsitzende fragt, ob aus dem Publikum das Wort gewünscht wird.
=>

Bürgermeister Uhl fragt, ob es Einwände gegen die offene Abstimmung gibt.
=>

Der Vorsitzende fragt die Anwesenden, ob von der Möglichkeit zu Fragen Gebrauch gemacht wird.
=>

Der Wahlleiter, Herr Lang, fragt, wer sich zur Wahl stellt.
=>

Bürgermeister Uhl fragt, ob der Rat die Vorlage en bloc beschließen möchte.
=>

Der Vorsitzende fragt, ob die Tagesordnung in dieser Form genehmigt wird.
=>

Ratsherr Lang fragt, ob die Wahl der Schöffen im Mai stattfindet.
Herr Uhl bejaht dies.
=> Lang@1

Frau Kern fragt, ob Vereine vom Angebot der Halle Gebrauch machen.
Herr Uhl bejaht dies.
=> Kern@1

Ratsherr Lang fragt, ob der Bauhof den Zaun wünscht.
Herr Uhl bejaht dies.
=> Lang@1
""",
    "to oneself": """
Frau Uhl erläutert den Plan.
Ratsherr Lang fragt sich, weshalb niemand eher daran gedacht hat.
Der Ausschuss nimmt den Bericht zur Kenntnis.
=>

Herr Moll fragt sich, ob das wirklich nötig ist.
Frau Kern begrüßt den Plan.
=>

Frau Kern fragte sich, wieso man erst jetzt davon erfahre.
Herr Moll schließt sich an.
=>

Da frage er sich, wozu man Ausschüsse habe.
=>

Herr Moll fragt sich, wann das Bad öffnet.
Frau Uhl antwortet, dass es im Mai öffne.
=> Moll@1

Frau Kern wundert sich, dass das Schild fehlt.
Herr Moll stimmt zu.
=>
""",
    "asked elsewhere": """
Der Bürgermeister wird den Bauhof um Auskunft bitten.
=>

Die Ortsvorsteherin will die Polizei um eine Stellungnahme bitten.
=>

FBL Thoma sagt zu, bei den Vereinen nachzufragen und darüber zu berichten.
=>

OV Lenz weiß es nicht, fragt aber im Rathaus nach.
=>

Der Bürgermeister fragt beim Landkreis nach.
=>

Frau Thoma verspricht, sich beim Träger zu erkundigen.
=>

Herr Uhl erkundigt sich beim Kreis nach dem Stand.
=>

Frau Thoma hakt bei der Telekom nach.
=>

Der Bauamtsleiter bietet an, beim Land nachzufragen, ob es Mittel gibt.
=>

Die Verwaltung fragt bei der Bahn an, wann die Brücke gebaut wird.
=>

Herr Uhl wird im Bauamt nachfragen, warum das Schild fehlt.
=>

Frau Kern fragt beim Bürgermeister nach, ob die Bänke kommen.
Bürgermeister Uhl bejaht dies.
=> Kern@1

Frau Kern fragt in diesem Zusammenhang nach, ob die Bänke kommen.
Herr Uhl bejaht dies.
=> Kern@1

Frau Kern erkundigt sich im Auftrag der Eltern nach dem Stand.
Herr Uhl nennt den Mai.
=> Kern@1
""",
    "settled outside": """
Die Anfrage von Herrn Lang zu den Uhren wurde schriftlich beantwortet.
=>

Die Anfragen von Frau Kern zum Bad wurden per E-Mail beantwortet.
=>

Die Anfrage der SPD-Fraktion zum Radweg ist beantwortet worden.
=>

Die Antwort auf die Anfrage von Herrn Lang liegt dem Protokoll bei.
=>

Die Anfrage von Frau Kern, ob das Bad öffnet, beantwortet Herr Uhl mit Ja.
=> Kern@1
""",
    "lists": """
Frau Lang (CDU) dankt und stellt folgende Fragen:
- Wie lang ist die Frist?
- Wer zahlt den Strom?
Herr Uhl antwortet, dass die Frist im Mai ende und der Kreis den Strom zahle.
=> Lang@1,2; Lang@1,3

Herr Moll stellt folgende Fragen:
1. Wann kommt der Bus?
2. Was kostet er?
Frau Uhl antwortet, dass er im Mai komme und nichts koste.
=> Moll@1,2; Moll@1,3
""",
    "taken up again": """
Herr Lang fragt, ob der Verein zustimmt.
TBM Essen bemerkt, dass der Plan bekannt sei.
Zur Frage von Herrn Lang teilt er mit, dass der Verein zugestimmt habe.
=> Lang@1

Herr Lang hätte gern Klarheit, ob der Verein zustimmt.
Herr Essen bemerkt, dass der Plan bekannt sei.
Zur Frage von Herrn Lang teilt er mit, dass der Verein zugestimmt habe.
=> Lang@1
""",
    "according to somebody": """
Frau Kern fragt nach dem Haushalt.
Laut Frau Uhl liegt er im Mai vor.
=> Kern@1

Frau Kern fragt nach der Pumpe.
Platzwart Lohn hat die Pumpe laut FBL Thoma ausgetauscht.
=> Kern@1
""",
    "askers told otherwise": """
Frau Wessel stellt den Plan vor.
Fragen aus dem Gremium und dem Publikum werden so beantwortet:
- Wem gehört der Steg?
Die Pacht zahlt der Verein.
- Bleibt die Rampe?
Herr Ihn: Nur bis zum Herbst.
- Wieso fehlt ein Geländer?
Frau Wessel: Es wird noch geliefert.
=> aus dem Gremium und dem Publikum@3; aus dem Gremium und dem Publikum@5; aus dem Gremium und dem Publikum@7

Herr Uhl erläutert den Plan.
Fragen aus dem Publikum beantwortet er wie folgt:
- Wann wird gebaut?
Im Mai.
- Wer zahlt?
Der Kreis.
=> aus dem Publikum@3; aus dem Publikum@5

Herr Witt (sachk. Bürger, Musikverein) lobt die Arbeit.
Ihn interessiert, ob es Noten gibt.
Frau Uhl bestätigt dies.
=> Witt@1,2

s.B. Frau Kahl vermisst eine Skizze.
Wo solle der Zaun stehen?
TBG Ost stellt klar, dass er am Hang stehe.
AM Frau Scholl schließt sich an.
AM Dr. Nie hinterfragt die Fristen.
Frau Ist erläutert, dass sie gesetzlich seien.
=> Kahl@1,2; Nie@5

Eine Rentnerin schildert den Weg zum Arzt.
Sie fragt, wann die Bank aufgestellt wird.
SGB Ost antwortet, dass dies im Mai geschehe.
=> eine Rentnerin@1,2

Ein Vater beklagt die Lage.
Er fragt, ob die Beiträge erstattet werden.
Herr Uhl verneint dies.
=> ein Vater@1,2

Nachdem Frau Kern gefragt hat, ob das Bad öffnet, antwortet Herr Uhl, dass es öffne.
=> Kern@1

Nachdem Frau Kern nach den Kosten gefragt hat, nennt Herr Uhl 5.000 Euro.
=> Kern@1

Frau Kerns Frage, ob das Bad öffnet, bejaht Herr Uhl.
=> Kern@1

Auf Frau Kerns Frage, ob das Bad öffnet, antwortet Herr Uhl, dass es öffne.
=> Kern@1

Herrn Molls Frage nach den Kosten beantwortet Frau Uhl mit 5.000 Euro.
=> Moll@1
""",
    "a question behind a longer statement": """
Frau Kern weist auf den schlechten Zustand der Treppe am Hafen hin, die seit dem Winter gesperrt ist.
Sie fragt, wann sie repariert wird.
Herr Uhl nennt den Mai.
=> Kern@2

Herr Moll ist enttäuscht.
Er möchte wissen, warum der Bus nicht mehr am Markt hält.
Herr Uhl nennt die Baustelle.
=> Moll@1,2

Ein Anwohner schildert den Verkehr vor der Schule am Morgen und am Mittag.
Er erkundigt sich nach Kontrollen.
Herr Uhl antwortet, dass im Mai gemessen werde.
=> ein Anwohner@2

Frau Kern lobt den Bauhof.
Sie fragt, wann die Bänke am Ufer wieder aufgestellt werden.
Herr Uhl nennt den Mai.
=> Kern@1,2

Frau Kern lobt den Bauhof für seine Arbeit am Ufer und im Park der Stadt.
Wann kommen die Bänke?
Herr Uhl nennt den Mai.
=> Kern@1,2
""",
    "a second verb": """
GR Moll ist enttäuscht und fragt, wann der Bus kommt.
Herr Uhl nennt den Mai.
=> Moll@1

Frau Kern war im Mai dort und fragt, ob der Steg hält.
Herr Uhl bejaht dies.
=> Kern@1

Herr Moll hat den Weg gesehen und möchte wissen, wer ihn räumt.
Herr Uhl nennt den Bauhof.
=> Moll@1

Frau Kern fragt, wann Herr Uhl berichtet.
Herr Uhl nennt den Mai.
=> Kern@1
""",
}
