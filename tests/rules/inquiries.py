"""Invented passages of minutes: who asks in which sentence, and where nobody asks."""

# sentences, parted by "//" | asker@sentence of each question; Uwe Brandes is in the chair
ASKED = """
Ratsherr Ostertag fragt, ob der Weg beleuchtet werde. | Ostertag@1
Ratsherr Ostertag fragte nach, ob und wann der Weg beleuchtet wird. | Ostertag@1
Frau Kiel bittet um Auskunft, wie viele Anträge vorliegen. | Kiel@1
Frau Kiel bittet um Auskunft zum Stand der Dorferneuerung. | Kiel@1
Frau Kiel bittet um Erläuterung der Position 4711. | Kiel@1
Frau Kiel bittet die Verwaltung um Mitteilung, wann der Bau beginnt. | Kiel@1
Frau Kiel bittet um Information, warum der Zaun entfernt wurde. | Kiel@1
Frau Kiel bittet um Klärung, wem das Grundstück gehört. | Kiel@1
Frau Kiel hinterfragt die Höhe der Planungskosten. | Kiel@1
Frau Kiel wirft die Frage auf, wer die Kosten trägt. | Kiel@1
Frau Kiel stellt die Frage in den Raum, ob das Gebäude noch gebraucht wird. | Kiel@1
Frau Kiel stellt die Frage, weshalb nicht ausgeschrieben wurde. | Kiel@1
Frau Kiel stellt Fragen zur Finanzierung des Anbaus. | Kiel@1
Frau Kiel hat eine Frage zur Finanzierung. | Kiel@1
Frau Kiel hat noch eine Frage zu den Gebühren. | Kiel@1
Frau Kiel erkundigt sich nach dem Sachstand Feuerwehrhaus. | Kiel@1
Frau Kiel erkundigte sich über den Zustand der Brücke. | Kiel@1
Frau Kiel fragt nach dem Stand der Dinge beim Breitbandausbau. | Kiel@1
Frau Kiel fragt zum Thema Breitband, wann die Bagger kommen. | Kiel@1
Frau Kiel fragt an, ob die Verwaltung einen Zuschuss beantragt hat. | Kiel@1
Frau Kiel fragt bezüglich der Grundsteuer nach. | Kiel@1
Frau Kiel hakt nach, warum das so lange dauert. | Kiel@1
Frau Kiel hakt bezüglich der Kosten nach. | Kiel@1
Frau Kiel will wissen, wer den Schlüssel hat. | Kiel@1
Frau Kiel würde gerne wissen, was das kostet. | Kiel@1
Frau Kiel wüsste gern, was das kostet. | Kiel@1
Frau Kiel interessiert, wie hoch die Miete ist. | Kiel@1
Frau Kiel interessiert sich dafür, wie hoch die Miete ist. | Kiel@1
Frau Kiel wundert sich, warum der Weg noch gesperrt ist. | Kiel@1
Frau Kiel: Wie hoch ist die Miete? | Kiel@1
Frau Kiel: „Wie hoch ist die Miete?“ | Kiel@1
Herr Ostertag: Ich habe eine Frage. // Wie hoch ist die Miete? | Ostertag@2
GR Huber: Wann wird der Brunnen saniert? // Bgm. Moser: Im Frühjahr. | Huber@1
GR Huber: Ich möchte gerne wissen, wann der Brunnen saniert wird. // Bgm. Moser: Im Frühjahr. | Huber@1
Bgm.: Das Wort hat GR Huber. // GR Huber: Wann wird der Brunnen saniert? // Bgm.: Im Frühjahr. | Huber@2
HAL Kessler fragt, wann der Brunnen saniert wird. | Kessler@1
EKR Tamm erklärt, das sei offen. // KTA Siebels fragt, wann das Geld kommt. | Siebels@2
GVM Ing. Born erkundigt sich nach den Kosten. | Born@1
Ratsherr von der Heide (FDP) fragt, wann der Weg kommt. | von der Heide@1
Für die CDU-Fraktion fragt Herr Ostertag nach dem Zeitplan. | Ostertag@1
Herr Ostertag fragt für die CDU-Fraktion nach dem Zeitplan. | Ostertag@1
CDU-Fraktion, Herr Ostertag, fragt nach dem Zeitplan. | Ostertag@1
Die CDU-Fraktion fragt nach dem Zeitplan. | CDU-Fraktion@1
Die CDU-Fraktion möchte wissen, wann gebaut wird. | CDU-Fraktion@1
Herr Ostertag und Frau Kiel fragen nach dem Zeitplan. | Ostertag@1
Frau Kiel fragt nach dem Friedhof. // Wer kümmere sich um die Hecken. | Kiel@1,2
Frau Kiel spricht den Friedhof an. // Wer kümmere sich um die Hecken? | Kiel@2
Frau Kiel fragt, ob die Kita offen ist. // Außerdem möchte sie wissen, wie viele Kinder dort sind. \
| Kiel@1; Kiel@2
Frau Kiel fragt, ob die Kita offen ist. // Ferner erkundigt sie sich nach dem Essenspreis. | Kiel@1; Kiel@2
Frau Kiel fragt, ob die Kita offen ist. // Weiterhin fragt sie nach dem Essenspreis. | Kiel@1; Kiel@2
Frau Kiel fragt, ob die Kita offen ist. // Ihre zweite Frage bezieht sich auf den Essenspreis. \
| Kiel@1; Kiel@2
Frau Kiel fragt, ob die Kita offen ist. // Ihre weitere Frage lautet, ob der Essenspreis steigt. \
| Kiel@1; Kiel@2
Auf Nachfrage von Frau Kiel erklärt Herr Ostertag, dass der Bau im Mai beginnt. | Kiel@1
Auf Nachfrage von Frau Kiel, wann der Bau beginnt, erklärt Herr Ostertag, im Mai. | Kiel@1
Auf die Frage von Frau Kiel nach den Kosten nennt Herr Ostertag 40.000 Euro. | Kiel@1
Auf Anfrage von Ratsfrau Kiel teilt BM Ostertag mit, dass die Straße gesperrt bleibt. | Kiel@1
Auf Nachfrage erklärt Herr Ostertag, dass der Bau im Mai beginnt. | unbekannt@1
Auf Nachfrage aus dem Ausschuss erklärt Herr Ostertag, dass der Bau im Mai beginnt. | aus dem Ausschuss@1
Auf Rückfrage der CDU-Fraktion erläutert die Verwaltung den Zeitplan. | CDU-Fraktion@1
Auf entsprechende Nachfrage von Stv. Kiel antwortet Stadtrat Born, der Vertrag laufe aus. | Kiel@1
Herr Ostertag antwortet auf die Frage von Frau Kiel, dass der Bau im Mai beginnt. | Kiel@1
Herr Ostertag antwortet auf Nachfrage von Frau Kiel, der Bau beginne im Mai. | Kiel@1
Die Frage von Frau Kiel, ob die Straße gesperrt werde, verneint Herr Ostertag. | Kiel@1
Die Anfrage von Frau Kiel zum Winterdienst beantwortet Herr Ostertag dahingehend, dass der Bauhof \
räumt. | Kiel@1
Frau Kiel fragt, ob die Straße gesperrt wird, was Herr Ostertag bejaht. | Kiel@1
Frau Kiel fragt, ob die Straße gesperrt wird. // Herr Ostertag verneint dies. | Kiel@1
Es wird gefragt, ob die Straße gesperrt wird. | unbekannt@1
Es wird nachgefragt, wann die Straße gesperrt wird. | unbekannt@1
Es wurde die Frage gestellt, ob die Straße gesperrt wird. | unbekannt@1
Es kommt die Frage auf, ob die Straße gesperrt wird. | unbekannt@1
Es kam die Frage auf, wer dafür zuständig ist. | unbekannt@1
Aus der Mitte des Rates kommt die Frage, ob die Straße gesperrt wird. | aus der Mitte des Rates@1
Aus dem Gremium wird gefragt, ob die Straße gesperrt wird. | aus dem Gremium@1
Aus dem Publikum wird gefragt, ob die Straße gesperrt wird. | aus dem Publikum@1
Seitens der SPD-Fraktion wird gefragt, ob die Straße gesperrt wird. | SPD-Fraktion@1
Von Frau Kiel wird gefragt, ob die Straße gesperrt wird. | Kiel@1
Von Herrn Ostertag wird angefragt, wann die Bänke kommen. | Ostertag@1
Durch Frau Kiel wird nachgefragt, wann die Bänke kommen. | Kiel@1
Ein Bürger fragt, wann die Bänke kommen. | ein Bürger@1
Eine Einwohnerin aus Lindenbach fragt, wann die Bänke kommen. | eine Einwohnerin aus Lindenbach@1
Ein weiterer Bürger möchte wissen, wann die Bänke kommen. | ein weiterer Bürger@1
Ein Anlieger der Ringstraße erkundigt sich nach dem Baulärm. | ein Anlieger der Ringstraße@1
Einwohner 1 fragt, wann die Bänke kommen. | Einwohner 1@1
Herr N. N. fragt, wann die Bänke kommen. | N. N.@1
Herr B. (Seeweg) fragt, wann die Bänke kommen. | B.@1
Der Vorsitzende fragt, ob die Zahlen inzwischen vorliegen. | Uwe Brandes@1
Frau Kiel stellt folgende Fragen: // a) Wie hoch sind die Kosten? // b) Wer trägt sie? | Kiel@2; Kiel@3
Frau Kiel stellt folgende Fragen: // 1. Wie hoch sind die Kosten? // 2. Wer trägt sie? | Kiel@2; Kiel@3
Frau Kiel fragt: // - Wie hoch sind die Kosten? // - Wer trägt sie? | Kiel@2; Kiel@3
Frage: Wie hoch sind die Kosten? // Antwort: 40.000 Euro. // Frage: Wer trägt sie? \
// Antwort: Das Land. | unbekannt@1; unbekannt@3
Frage Frau Kiel: Wie hoch sind die Kosten? // Antwort Herr Ostertag: 40.000 Euro. | Kiel@1
Anfrage Frau Kiel: Wie hoch sind die Kosten? // Antwort der Verwaltung: 40.000 Euro. | Kiel@1
Anfrage von Ratsherrn Ostertag: // Wie hoch sind die Kosten? // Antwort der Verwaltung: 40.000 Euro. \
| Ostertag@2
Frau Kiel fragt, wie hoch die Kosten sind und wer sie trägt. | Kiel@1
Frau Kiel lobt den Entwurf und fragt, wann er umgesetzt wird. | Kiel@1
Frau Kiel begrüßt die Planung, möchte aber wissen, wer die Pflege übernimmt. | Kiel@1
Nach den Kosten gefragt, nennt Herr Ostertag 40.000 Euro. | unbekannt@1
Herr Ostertag nennt auf Nachfrage 40.000 Euro. | unbekannt@1
Wie hoch die Kosten seien, fragt Frau Kiel. | Kiel@1
Ob der Weg beleuchtet werde, wollte Herr Ostertag wissen. | Ostertag@1
Nach den Kosten fragt Frau Kiel. | Kiel@1
Zum Bebauungsplan fragt Frau Kiel, wann er ausgelegt wird. | Kiel@1
Sodann fragt Frau Kiel nach dem Termin. | Kiel@1
In diesem Zusammenhang fragt Frau Kiel nach dem Termin. | Kiel@1
Hierzu fragt Frau Kiel an, ob das Gutachten vorliegt. | Kiel@1
Frau Kiel stellt eine Nachfrage zu den Kosten. | Kiel@1
Frau Kiel richtet die Frage an die Verwaltung, ob das Gutachten vorliegt. | Kiel@1
Frau Kiel richtet an den Bürgermeister die Frage, ob das Gutachten vorliegt. | Kiel@1
Frau Kiel erbittet Auskunft darüber, ob das Gutachten vorliegt. | Kiel@1
Frau Kiel ersucht um Auskunft, ob das Gutachten vorliegt. | Kiel@1
Frau Kiel verlangt Auskunft über die Höhe der Rücklage. | Kiel@1
Frau Kiel begehrt Auskunft über die Höhe der Rücklage. | Kiel@1
Frau Kiel möchte Auskunft über die Höhe der Rücklage. | Kiel@1
Frau Kiel möchte den Sachstand zum Radweg erfahren. | Kiel@1
Frau Kiel bittet um den aktuellen Sachstand zum Radweg. | Kiel@1
Frau Kiel bittet um Beantwortung der Frage, ob der Radweg kommt. | Kiel@1
Frau Kiel bittet Herrn Ostertag zu erläutern, warum der Radweg nicht kommt. | Kiel@1
Frau Kiel ist nicht klar, warum der Radweg nicht kommt. | Kiel@1
Für Frau Kiel stellt sich die Frage, warum der Radweg nicht kommt. | Kiel@1
Frau Kiel bezieht sich auf die Vorlage und stellt die Frage, ob diese noch aktuell ist. | Kiel@1
Frau Kiel erkundigt sich bei Herrn Ostertag nach der Gebühr. | Kiel@1
Frau Kiel fragt Herrn Ostertag nach der Gebühr. | Kiel@1
Frau Kiel fragt Herrn Ostertag, ob die Gebühr steigt. // Er verneint dies. | Kiel@1
Frau Kiel fragt, ob die Gebühr steigt, und bittet um Zusendung der Kalkulation. | Kiel@1
Frau Kiel fragt beim Bürgermeister nach, ob die Gebühr steigt. | Kiel@1
Eine Frage von Frau Kiel, ob die Gebühr steigt, wird von Herrn Ostertag bejaht. | Kiel@1
Die von Frau Kiel gestellte Frage, ob die Gebühr steigt, wird von Herrn Ostertag bejaht. | Kiel@1
Auf Frage von Frau Kiel wird erklärt, dass die Gebühr steigt. | Kiel@1
Frau Kiel fragte wegen der Gebühr an. | Kiel@1
Gefragt wird nach der Höhe der Gebühr. | unbekannt@1
Gefragt wurde, ob die Gebühr steigt. | unbekannt@1
Nachgefragt wird auch, ob die Gebühr steigt. | unbekannt@1
Ebenfalls wird gefragt, ob die Gebühr steigt. | unbekannt@1
Weiter wird die Frage gestellt, ob die Gebühr steigt. | unbekannt@1
Mehrere Mitglieder fragen nach der Höhe der Gebühr. | mehrere Mitglieder@1
Ein Mitglied fragt nach der Höhe der Gebühr. | ein Mitglied@1
Ein Zuhörer will wissen, ob die Gebühr steigt. | ein Zuhörer@1
Der Ortsbeirat fragt an, ob die Gebühr steigt. | Ortsbeirat@1
Die Seniorenbeauftragte Frau Kiel fragt, ob die Gebühr steigt. | Kiel@1
Der Sprecher der Bürgerinitiative fragt, ob die Gebühr steigt. | Sprecher der Bürgerinitiative@1
Frau Kiel: „Wie hoch ist die Miete?“ | Kiel@1
Ratsfrau Kiel erinnert an den Antrag und fragt, was daraus geworden ist. | Kiel@1
Stadtrat Ostertag meldet sich zu Wort. // Er fragt, ob die Halle geheizt wird. | Ostertag@2
Stadtrat Ostertag spricht die Baustelle an. // Es stelle sich die Frage, wann diese fertig sei. | Ostertag@2
Stadtrat Ostertag spricht die Baustelle an und stellt die Frage, wann diese fertig sei. | Ostertag@1
Auf die Nachfrage, ob die Baustelle fertig sei, erklärt Herr Born, dass sie im Juni endet. | unbekannt@1
Auf die Frage, wer die Kosten trage, antwortet Bürgermeister Born, das Land. | unbekannt@1
Auf die Frage aus dem Rat, wer die Kosten trage, antwortet Bürgermeister Born, das Land. | aus dem Rat@1
Auf Nachfrage von Stadtrat Ostertag und Stadträtin Kiel erklärt Herr Born, dass die Baustelle im Juni \
endet. | Ostertag@1
Auf Nachfrage mehrerer Mitglieder erklärt Herr Born, dass die Baustelle im Juni endet. \
| mehrere Mitglieder@1
Auf Nachfrage eines Bürgers erklärt Herr Born, dass die Baustelle im Juni endet. | ein Bürger@1
Auf Nachfrage einer Einwohnerin nach dem Bauende teilt Herr Born mit, dass die Baustelle im Juni endet. \
| eine Einwohnerin@1
Zur Frage von Herrn Ostertag nach dem Bauende führt Herr Born aus, dass die Baustelle im Juni endet. \
| Ostertag@1
Bezüglich der Frage von Herrn Ostertag, wann die Bauarbeiten enden, führt Herr Born aus, dass dies im \
Juni der Fall ist. | Ostertag@1
Herr Born erwidert auf eine entsprechende Frage von Herrn Ostertag, dass die Baustelle im Juni endet. \
| Ostertag@1
Herr Born beantwortet die Frage von Herrn Ostertag, ob die Baustelle im Juni endet, mit Ja. | Ostertag@1
Herr Born bestätigt auf Nachfrage von Frau Kiel, dass die Baustelle im Juni endet. | Kiel@1
Herr Born bestätigt dies auf Nachfrage von Frau Kiel. | Kiel@1
Nach Rückfrage von Frau Kiel erläutert Herr Born, dass die Baustelle im Juni endet. | Kiel@1
Frau Kiel fragt zur Heizung nach. | Kiel@1
Frau Kiel stellt zur Heizung die Frage, ob sie schon läuft. | Kiel@1
Frau Kiel möchte von der Verwaltung wissen, ob die Heizung läuft. | Kiel@1
Frau Kiel hätte gern gewusst, ob die Heizung läuft. | Kiel@1
Frau Kiel hat nachgefragt, ob die Heizung läuft. | Kiel@1
Frau Kiel hatte in der letzten Sitzung gefragt, ob die Heizung läuft. \
// Herr Born teilt hierzu mit, dass sie läuft. | Kiel@1
Frau Kiel sprach die Heizung an und wollte wissen, ob sie läuft. | Kiel@1
Frau Kiel erbat Auskunft über die Heizung. | Kiel@1
Frau Kiel bittet um nähere Informationen zur Heizung. | Kiel@1
Frau Kiel bittet um eine Stellungnahme der Verwaltung, ob die Heizung läuft. | Kiel@1
Frau Kiel bittet um eine kurze Erläuterung zur Heizung. | Kiel@1
Frau Kiel bittet um Rückmeldung, wann die Heizung repariert wird. | Kiel@1
Frau Kiel bittet den Bürgermeister mitzuteilen, ob die Heizung läuft. | Kiel@1
Herr Born fragt sich, ob das sinnvoll ist. | Born@1
Der Bürgermeister fragt die Mitglieder nach ihrer Meinung. | Bürgermeister@1
Auf Nachfrage des Bürgermeisters teilt Herr Born mit, dass die Heizung läuft. | Bürgermeister@1
Ratsherr Ostertag fragt, wer den Antrag gestellt habe. \
// Bürgermeister Born antwortet, das sei die Schule gewesen. \
// Ratsherr Ostertag hakt nach, ob die Schule zuständig sei. | Ostertag@1; Ostertag@3
Stadträtin Kiel fragt, was die Halle kostet und ob es Zuschüsse gibt. \
// Sie regt an, die Halle zu dämmen. | Kiel@1
SkB Yildirim fragt nach der Förderquote. | Yildirim@1
Herr Bürgermeister Born wird von Frau Kiel gefragt, ob die Halle gedämmt wird. | Kiel@1
Seitens Frau Kiel wird gefragt, ob die Halle gedämmt wird. | Kiel@1
Seitens des Ausschusses wird nach dem Dämmstoff gefragt. | Ausschuss@1
Aus der Bürgerschaft wird gefragt, wann die Halle gedämmt wird. | aus der Bürgerschaft@1
Aus der Zuhörerschaft kam die Frage nach dem Dämmstoff. | aus der Zuhörerschaft@1
Von einem Bürger wird nachgefragt, wann die Halle gedämmt wird. | ein Bürger@1
Vom Ortsrat wird nachgefragt, wann die Halle gedämmt wird. | Ortsrat@1
Die Frage eines Bürgers nach dem Dämmstoff beantwortet Herr Born damit, dass Holzfaser verwendet wird. \
| ein Bürger@1
Ein Vertreter der Schule fragt, wann die Halle gedämmt wird. | ein Vertreter der Schule@1
Frau Kiel (Elternbeirat) fragt, wann die Halle gedämmt wird. | Kiel@1
Frau Kiel, Vorsitzende des Fördervereins, fragt, wann die Halle gedämmt wird. | Kiel@1
Einwohner Ostertag, Seestraße 4, fragt, wann die Halle gedämmt wird. | Ostertag@1
Herr Ostertag aus der Seestraße fragt, wann die Halle gedämmt wird. | Ostertag@1
Herr Ostertag, wohnhaft in der Seestraße, möchte wissen, wann die Halle gedämmt wird. | Ostertag@1
1. Herr Ostertag fragt, wann die Halle gedämmt wird. | Ostertag@1
a) Herr Ostertag fragt, wann die Halle gedämmt wird. | Ostertag@1
- Herr Ostertag: Wann wird die Halle gedämmt? | Ostertag@1
Herr Ostertag - Wann wird die Halle gedämmt? | Ostertag@1
Herr Ostertag (CDU): // Wann wird die Halle gedämmt? | Ostertag@2
Ratsherr Ostertag, CDU: Wann wird die Halle gedämmt? | Ostertag@1
Anfrage Ratsherr Ostertag: // Er fragt, wann die Halle gedämmt wird. | Ostertag@2
Anfrage der SPD-Fraktion: // 1. Wann wird die Halle gedämmt? // 2. Was kostet das? \
// Antwort der Verwaltung: // Zu 1.: Im Juni. // Zu 2.: 40.000 Euro. | SPD-Fraktion@2; SPD-Fraktion@3
Frage 1: Wann wird die Halle gedämmt? // Antwort: Im Juni. // Frage 2: Was kostet das? \
// Antwort: 40.000 Euro. | unbekannt@1; unbekannt@3
Frage der CDU-Fraktion: Wann wird die Halle gedämmt? // Antwort der Verwaltung: Im Juni. | CDU-Fraktion@1
Frau Kiel merkt an, dass die Halle kalt sei. // Sie möchte daher wissen, ob gedämmt wird. | Kiel@2
Frau Kiel merkt an, dass die Halle kalt sei. // Daher die Frage, ob gedämmt wird. | Kiel@2
Frau Kiel merkt an, dass die Halle kalt sei. // Ihre Frage ist, ob gedämmt wird. | Kiel@2
Frau Kiel verweist auf die Presse und hinterfragt, ob die Zahlen stimmen. | Kiel@1
Frau Kiel kritisiert die Halle: Warum sei nicht gedämmt worden? | Kiel@1
Zunächst möchte Frau Kiel wissen, ob gedämmt wird. | Kiel@1
Abschließend erkundigt sich Stadtrat Ostertag, ob gedämmt wird. | Ostertag@1
Auf Rückfrage, ob gedämmt wird, wird dies von Herrn Born bejaht. | unbekannt@1
Es wird von Frau Kiel angefragt, ob gedämmt wird. | Kiel@1
Es wird von Seiten der SPD gefragt, ob gedämmt wird. | SPD@1
Es wird um Auskunft gebeten, ob gedämmt wird. | unbekannt@1
Eine Bürgerin beklagt den Lärm und fragt, was dagegen getan wird. | eine Bürgerin@1
Die Verwaltung wird gebeten mitzuteilen, ob gedämmt wird. | unbekannt@1
Stadtverordneter Dr. Ostertag (BfM) stellt eine Zusatzfrage: Wann ist die Dämmung fertig? | Ostertag@1
Zusatzfrage Stv. Kiel: Wann ist die Dämmung fertig? | Kiel@1
Nachfrage Herr Ostertag: Wann ist die Dämmung fertig? | Ostertag@1
1. Zusatzfrage (Stv. Kiel): Wann ist die Dämmung fertig? | Kiel@1
Gv Weiland fragt an, warum das Schreiben nicht verteilt wurde und erhält die Antwort, dass dies nach \
der Prüfung geschieht. | Weiland@1
Gv Weiland fragt an, warum das Schreiben nicht verteilt wurde. \
// Der Bgm antwortet, dass er es weitergegeben habe. | Weiland@1
Die Einwohnerin, Frau Petra Janssen, die im Februar ein Schreiben abgegeben hat, fragt an, warum noch \
keine Antwort vorliegt. | Petra Janssen@1
Der Bürger Jens Dorn meldet sich zu Wort und will wissen, wann die Antwort kommt. | Jens Dorn@1
Auf Nachfrage von Kreistagsabgeordneten Dr. Gerd Ahlers bestätigte Landrat Jens Petersen, dass das \
zulässig sei. | Gerd Ahlers@1
Leitender Kreisverwaltungsdirektor Meier verwies auf den Katalog. \
// Kreistagsabgeordnete Dr. Kern fragte, ob das zutreffe. | Kern@2
Herr Spieß, , fragt nach, ob es richtig ist, dass der Rat beschlossen hat. | Spieß@1
Frau Berger (FB Planen) erläutert den Plan. // BezR Halm will wissen, wie breit der Weg wird. | Halm@2
Rm H.-P. Holm (SPD) fragt nach dem Stand. | H.-P. Holm@1
Der OB fragt, ob die Zahlen stimmen. | OB@1
Ausschussmitglied Kiel fragt in Bezug auf die Ampel, ob ein Termin feststeht. | Kiel@1
Ratsherr Ostertag (SPD) fragt, inwieweit die Eltern einbezogen wurden, wann mit dem Bau begonnen wird \
und was er kostet. | Ostertag@1
Stadtrat Ostertag fragte: „Wann wird gebaut?“ | Ostertag@1
Ratsfrau Kiel stellt folgende Frage: // Wann wird gebaut? | Kiel@2
Frage von Ratsfrau Kiel: // Wann wird gebaut? // Antwort: // Im Mai. | Kiel@2
Frage 1 (Frau Kiel): Wann wird gebaut? // Antwort: Im Mai. | Kiel@1
Herr Ostertag: Er möchte wissen, wann gebaut wird. // Herr Born: Im Mai. | Ostertag@1
Frau Kiel stellt fest, dass die Ampel defekt ist und bittet um Sachstand. | Kiel@1
Frau Kiel bittet um einen aktuellen Sachstand. | Kiel@1
Frau Kiel bittet die Verwaltung darzulegen, weshalb die Ampel defekt ist. | Kiel@1
Frau Kiel bittet um Prüfung und Mitteilung, ob die Ampel umgesetzt werden kann. | Kiel@1
Frau Kiel gibt zu Protokoll: Wie lange soll das noch dauern? | Kiel@1
Ratsherr Ostertag spricht sich für den Antrag aus. \
// Ratsfrau Kiel fragt ihn, woher das Geld kommen solle. | Kiel@2
Ratsherr Ostertag fragt zum Einen, ob der Weg kommt, und zum Anderen, wann. | Ostertag@1
Zum Einen möchte Ratsherr Ostertag wissen, ob der Weg kommt. // Zum Anderen fragt er nach der Ampel. \
| Ostertag@1; Ostertag@2
Ratsherr Ostertag hat zwei Fragen: // 1. Ob der Weg kommt. // 2. Wann die Ampel kommt. \
| Ostertag@2; Ostertag@3
Die Frage, ob der Weg komme, wurde von Herrn Born bejaht. | unbekannt@1
Die Frage von Herrn Ostertag, ob der Weg komme, wurde bejaht. | Ostertag@1
Seine Frage, ob der Weg komme, wurde von Herrn Born bejaht. | unbekannt@1
Auf weitere Nachfrage teilt Herr Born mit, dass der Weg komme. | unbekannt@1
Auf Anfrage teilt die Verwaltung mit, dass der Weg komme. | unbekannt@1
Auf Anfrage von Herrn Ostertag, Seestraße, teilt die Verwaltung mit, dass der Weg komme. | Ostertag@1
Herr Born verneint die Frage von Frau Kiel, ob der Weg kommt. | Kiel@1
Herr Born bejaht die Nachfrage von Frau Kiel, ob der Weg kommt. | Kiel@1
Die Frage nach dem Weg beantwortet Herr Born dahingehend, dass er komme. | unbekannt@1
Ausschussvorsitzender Ostertag fragt Herrn Born nach den Kosten. | Ostertag@1
Der stellvertretende Vorsitzende Ostertag möchte wissen, wer zuständig ist. | Ostertag@1
Frau Kiel zitiert die Vorlage und fragt sich, ob das ernst gemeint ist. | Kiel@1
Frau Kiel: Ich frage mich, wer das bezahlen soll. | Kiel@1
GR Huber: Ist das Ergebnis bekannt? // Bgm. Moser: Ja. // GR Huber: Und wann wird es veröffentlicht? \
// Bgm. Moser: Morgen. | Huber@1; Huber@3
StR Huber stellt die Anfrage, wie viele Parkplätze entfallen. | Huber@1
StR Huber richtet eine Anfrage an den Bürgermeister betreffend die Parkplätze. | Huber@1
GR Huber erkundigt sich betreffend Brücke. | Huber@1
GR Huber fragt bzgl. der Brücke an. | Huber@1
GR Huber ersucht um Information bzgl. der Brücke. | Huber@1
Stv. Kiel (CDU) fragt den Magistrat, wie hoch die Kosten sind. | Kiel@1
Stv. Kiel bittet den Magistrat um Auskunft über die Kosten. | Kiel@1
Auf eine Zwischenfrage der Stv. Kiel antwortet Stadtrat Born, dass die Kosten gedeckt seien. | Kiel@1
Auf Zusatzfragen von Stv. Kiel und Stv. Ostertag antwortet Stadtrat Born, die Kosten seien gedeckt. | Kiel@1
"""

# procedure, topics, doubts, requests for work and replies: no questions
NOT_ASKED = """
Frau Kiel bittet die Verwaltung zu prüfen, ob eine Ampel möglich ist.
Frau Kiel bittet darum, die Hecke zu schneiden.
Wer kümmere sich um die Hecken.
Auf die Bitte von Frau Kiel erklärt Herr Ostertag, er werde die Hecke schneiden lassen.
Auf seine Nachfrage hin werden keine Einwendungen gegen die Tagesordnung erhoben.
Auf Nachfrage des Vorsitzenden werden keine Einwände erhoben.
Auf Nachfrage von Bürgermeister Brandes erhebt niemand Einwände.
Fragen zur Finanzierung beantwortet Herr Ostertag.
Herr Ostertag beantwortet Fragen der Ausschussmitglieder.
Die Fragen der Ausschussmitglieder werden von Herrn Ostertag beantwortet.
Verständnisfragen wurden durch die Verwaltung beantwortet.
Es werden keine Fragen gestellt.
Fragen wurden nicht gestellt.
Anfragen liegen nicht vor.
Es gibt keine weiteren Fragen.
Der Vorsitzende fragt, ob es Einwände gegen die Tagesordnung gibt.
Der Vorsitzende fragt, ob es noch Wortmeldungen gibt.
Der Vorsitzende fragt die Anwesenden, ob jemand Fragen hat.
Bürgermeister Brandes fragt, ob Einverständnis mit der Tagesordnung besteht.
Vorsitzender Brandes fragt nach weiteren Wortmeldungen.
Der Vorsitzende fragt nach Änderungen zur Niederschrift.
Der Vorsitzende fragt, wer dem Beschlussvorschlag zustimmt.
Der Vorsitzende fragt Frau Kiel, ob sie die Wahl annimmt.
Der Vorsitzende fragt, ob über den Antrag abgestimmt werden kann.
Der Vorsitzende stellt die Frage nach Befangenheit.
Der Vorsitzende fragt, ob sich jemand für befangen hält.
Frau Kiel betont, die Frage der Finanzierung sei offen.
Frau Kiel stellt den Standort in Frage.
Das kommt für Frau Kiel nicht in Frage.
Die Frage der Finanzierung ist noch nicht geklärt.
Für Frau Kiel steht außer Frage, dass saniert werden muss.
Frau Kiel zweifelt, ob das Geld reicht.
Herr Ostertag erläutert, wie die Gebühr berechnet wird.
Herr Ostertag erklärt, warum der Termin verschoben wurde.
Es ist zu prüfen, ob die Mittel reichen.
Herr Ostertag weist auf die Umfrage hin.
Herr Ostertag meint, man müsse sich fragen, ob das sinnvoll sei.
Frau Kiel sieht Klärungsbedarf, wer die Kosten trägt.
Ihr ist unklar, warum der Radweg nicht kommt.
Die Frage sei, warum der Radweg nicht komme.
Frau Kiel stellt in Frage, ob der Bedarf besteht.
Frau Kiel lässt sich erklären, wie die Gebühr zustande kommt.
Thema des Abends: „Wie hoch ist die Miete?“
Nachfragen von Frau Kiel zur Heizung werden von Herrn Born beantwortet.
Frau Kiel fragt nach. // Herr Born antwortet, dass die Heizung läuft.
Frau Kiel bittet zu klären, ob die Heizung läuft.
Frau Kiel bittet die Verwaltung, die Heizung reparieren zu lassen.
Frau Kiel bittet um Zustimmung zum Antrag.
Frau Kiel bittet um Aufnahme in das Protokoll.
Frau Kiel bittet ums Wort.
Frau Kiel bittet um Prüfung, ob eine Bank aufgestellt werden kann.
Die Kostenfrage bleibt offen.
Es stellt sich die Frage der Finanzierung.
Es wird auf die Anfrage von Frau Kiel verwiesen.
Die Antwort auf die Anfrage von Frau Kiel liegt der Niederschrift bei.
Herr Born dankt für die Frage und erklärt, dass die Heizung läuft.
Herr Born nimmt zur Frage der Heizung Stellung.
Herr Born erklärt, er könne die Frage nicht beantworten.
Herr Born erklärt, dass man die Eltern befragt habe.
Der Vorsitzende lässt darüber abstimmen, ob die Heizung erneuert wird.
Der Rat berät darüber, ob die Heizung erneuert wird.
Es bleibt abzuwarten, ob die Heizung erneuert wird.
Es sei fraglich, ob die Heizung erneuert wird.
Es muss geklärt werden, ob die Heizung erneuert wird.
Herr Born wird klären, ob die Heizung erneuert wird.
Herr Born prüft, ob die Heizung erneuert wird.
Herr Born gibt zu bedenken, ob die Heizung nicht zu teuer ist.
Frau Kiel regt an, ob man die Heizung nicht tauschen könne.
Bürgermeister Brandes fragt nach, ob es Fragen zur Niederschrift gebe.
Bürgermeister Brandes erkundigt sich, ob es weiteren Beratungsbedarf gibt.
Bürgermeister Brandes fragt, ob die Öffentlichkeit ausgeschlossen werden soll.
Bürgermeister Brandes fragt, ob Fragen aus der Einwohnerschaft vorliegen.
Auf Nachfrage des Vorsitzenden ergeben sich keine Wortmeldungen.
Auf die Frage des Vorsitzenden, ob jemand geheime Wahl beantrage, meldet sich niemand.
Die Anwesenden werden gefragt, ob Einwände bestehen.
Diskutiert wird die Frage, ob gedämmt wird.
Der Rat diskutiert über die Frage, ob gedämmt wird.
Die Verwaltung wird beauftragt zu prüfen, ob gedämmt wird.
Auf Befragung durch Ersten Bürgermeister Fromm bestehen dazu keine Einwände.
Herr Born antwortet Frau Kiel, dass der Weg kommt.
Der Ausschussvorsitzende fragt, ob es Anmerkungen zur Vorlage gibt.
Der Vorsitzende fragt, wer sich zur Wahl stellt.
Der Vorsitzende fragt nach Vorschlägen für die Wahl.
Der Vorsitzende bittet um Wortmeldungen.
Der Vorsitzende bittet um Abstimmung.
Der Vorsitzende erkundigt sich, ob der Niederschrift zugestimmt wird.
Der Vorsitzende erkundigt sich nach Fragen der Einwohner.
Bürgermeister Brandes fragt die Zuhörer, ob sie Fragen haben.
Was nützt der schönste Weg ohne Licht?
GR Huber urgiert die Reparatur der Brücke.
"""
