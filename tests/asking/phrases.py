"""Wordings of invented minutes: how clerks tell promises, questions, decisions, and what is none of them."""

from __future__ import annotations

# What somebody can be asked about, as object of a preposition with the accusative ("über ...").
THINGS = """
    die Sitzbänke am Ententeich; den Radweg am Bahndamm
    die Straßenlaternen in der Ahornstraße; das Vordach der Turnhalle
    die Bushaltestelle am Friedhof; den Zaun am Bolzplatz
    die Rutsche auf dem Spielplatz Wiesengrund; das Dach der Grundschule
    die Toiletten im Bürgerhaus; den Aufzug im Rathaus
    die Heizung der Kita Sonnenblume; den Parkplatz am Freibad
    die Ampel an der Mühlenkreuzung; den Brunnen auf dem Marktplatz
    die Glascontainer am Wertstoffhof; das Archiv der Musikschule
    die Querungshilfe an der Landstraße; den Kunstrasen im Stadion
    die Fenster der Bücherei; das Wehr an der Alten Mühle
    die Poller in der Fußgängerzone; den Gehweg in der Gartenstraße
    die Beschilderung des Wanderwegs; das Inventar der Feuerwache
    die Ladesäulen am Bahnhof; den Lärmschutz am Gewerbegebiet
    die Bepflanzung der Kreisel; das Feuchtbiotop am Südrand
    die Wartehalle am Busbahnhof; den Hochwasserschutz am Krebsbach
    die Belegung der Sporthallen; das Gerätehaus in Oberfeld
    die Trauerhalle in Niederfeld; den Jugendtreff am Güterschuppen
    die Entwässerung der Talstraße; das Leitsystem im Rathaus
    die Brücke über den Krebsbach; den Wochenmarkt am Samstag
    die Parkscheinautomaten in der Altstadt; das Lehrschwimmbecken
"""
PAPERS = """
    eine Aufstellung der Kosten; eine Übersicht der Schäden; den Wartungsplan; die Zahlen des Vorjahres
    eine Liste der beteiligten Firmen; den Prüfbericht
    die Verbrauchswerte; einen Zeitplan; die Angebote der Firmen
    eine Kostenschätzung
"""
# Promises: {p} is who promises, {paper} a paper in the accusative, {thing} what it is about.
PROMISES = """
    {p} sagt zu, {paper} für {thing} nachzureichen.
    {p} sagt zu, {paper} für {thing} bis zur nächsten Sitzung vorzulegen.
    {p} kündigt an, {paper} für {thing} mit der Niederschrift zu versenden.
    {p} sichert zu, {paper} für {thing} allen Fraktionen zuzuschicken.
    {p} wird {paper} für {thing} nachreichen.
    {p} wird {paper} für {thing} in der nächsten Sitzung vorlegen.
    {p} erklärt, er werde {paper} für {thing} schriftlich nachliefern.
    {p} verspricht, {paper} für {thing} bis Ende des Monats zu übersenden.
    {p} sagt eine Prüfung zu, was für {thing} noch getan werden kann.
    {p} sagt zu, beim Landkreis wegen der Förderung für {thing} nachzufragen.
    {p} nimmt die Anregung auf und wird beim Planungsbüro klären, was für {thing} möglich ist.
    {p} erklärt sich bereit, {paper} für {thing} zusammenzustellen und allen Mitgliedern zu übersenden.
    Dem Gremium werde er im Herbst {paper} für {thing} vorlegen, so {p}.
    {p} bietet an, {paper} für {thing} per E-Mail nachzureichen.
"""
# What comes before a promise: {o} is who speaks, {thing} what it is about.
OCCASIONS = """
    {o} weist auf den Zustand hin und verlangt mehr Tempo.
    {o} bemängelt, dass über {thing} zu wenig bekannt sei.
    In der Aussprache geht es auch um {thing}.
    {o} erinnert an {thing}.
    Mehrere Mitglieder sprechen {thing} an.
"""
# Questions with the answer of {p}: {o} asks about {thing}.
QUESTIONS = """
    {o} fragt, wer für {thing} zuständig ist. | {p} antwortet, dies sei das Bauamt.
    {o} möchte wissen, wie viel die Stadt im letzten Jahr für {thing} ausgegeben hat. | {p} nennt einen \
        Betrag von rund {n}.000 Euro.
    {o} erkundigt sich, ob es für {thing} Fördermittel gibt. | {p} bejaht dies.
    {o} will wissen, warum für {thing} noch kein Geld im Haushalt steht. | {p} verweist auf die Vorgaben \
        der Kommunalaufsicht.
    {o} fragt nach, wann zuletzt Geld in {thing} geflossen ist. | Das sei im Jahr 20{n} gewesen, so {p}.
    Auf Nachfrage von {o}, wer {thing} betreut, nennt {p} das Ordnungsamt.|
    {o} bittet um Auskunft, wann zuletzt über {thing} beraten wurde. | {p} nennt das Jahr 20{n}.
    {o} interessiert, welche Firma für {thing} eingesetzt war. | Nach Auskunft von {p} war es ein Betrieb \
        aus der Region.
    „Wie viele Personen kümmern sich um {thing}?“, fragt {o}. | {p} spricht von {n} Personen.
    {o} fragt an, ob Beschwerden über {thing} eingegangen sind. | {p} verneint dies.
"""
# Results of an agenda item on {title}; {o} is a member.
POSTPONED = """
    Die Beschlussfassung wird einvernehmlich in die nächste Sitzung vertagt.
    Der Tagesordnungspunkt wird einstimmig vertagt.
    Auf Antrag von {o} wird die Entscheidung mit 6 zu 3 Stimmen auf die nächste Sitzung vertagt.
    Die Vorlage wird zurückgestellt.
    {o} sieht weiteren Beratungsbedarf. Die Entscheidung wird daraufhin vertagt.
    Beschluss: Die Beratung wird vertagt. Abstimmungsergebnis: 8 Ja-Stimmen, 1 Nein-Stimme
    Die Beschlussfassung wird von der Mehrheit auf die übernächste Sitzung verschoben.
    Der Vorsitzende schlägt vor, den Punkt zu vertagen. Dem wird einstimmig zugestimmt.
    Abstimmungsergebnis: vertagt
    Beschluss: Der Beschlussvorschlag wird bis zur Vorlage der Kosten zurückgestellt. \
        Abstimmungsergebnis: einstimmig
    Der Antrag wird ohne Gegenstimmen bis nach der Sommerpause zurückgestellt.
"""
DECIDED = """
    Beschluss: Der Rat stimmt der Vorlage zu. Abstimmungsergebnis: einstimmig
    Beschluss: Dem Antrag wird zugestimmt. Abstimmungsergebnis: 7 Ja-Stimmen, 2 Nein-Stimmen
    Die Vorlage wird bei einer Enthaltung einstimmig beschlossen.
    Der Antrag wird mit 3 Ja-Stimmen gegen 6 Nein-Stimmen abgelehnt.
    Der Bericht wird zur Kenntnis genommen.
    Der Antrag wird einstimmig in den Finanzausschuss verwiesen.
    Ein Antrag auf Vertagung wird mit 3 gegen 6 Stimmen abgelehnt. Sodann wird die Vorlage mit 6 gegen 3 \
        Stimmen beschlossen.
    {o} zieht den Antrag zurück.
    Über die Vorlage war im Vorjahr beraten worden. Sie wird nunmehr einstimmig beschlossen.
    {o} beantragt die Vertagung. Dies findet keine Mehrheit. Die Vorlage wird mit 5 zu 4 Stimmen angenommen.
"""
# What nobody promises, asks or decides.
TALK = """
    {p} erläutert die Vorlage und geht auf {thing} ein.
    {p} berichtet über {thing} und dankt allen Beteiligten.
    {o} hält {thing} für gelungen.
    {o} lobt die Arbeit des Bauhofs.
    {p} führt aus, dass für {thing} im Vorjahr {n} Einsatzstunden angefallen sind.
    {o} spricht sich dafür aus, {thing} nicht zu vergessen.
    {p} legt dar, dass die im Vorjahr zugesagte Übersicht über {thing} allen Mitgliedern zugegangen ist.
    {p} betont, dass für {thing} keine Zusagen gemacht werden können.
    {o} kündigt an, sich bei {thing} weiter einzubringen.
    {p} erinnert an die Frist für Vorschläge zum Haushalt.
"""
TITLES = """
    Sanierung der Talstraße; Haushaltssatzung
    Zuschuss an den Sportverein; Bebauungsplan Am Südhang; Neufassung der Marktsatzung
    Anschaffung eines Löschfahrzeugs; Benennung der neuen Straße
    Jahresbericht der Bücherei; Parkgebühren in der Altstadt
    Ausbau der Ganztagsbetreuung; Umbau des Bürgerhauses
    Klimaschutzkonzept; Gebühren der Musikschule; Vergabe der Reinigung
"""


def rows(table: str, *, sign: str = "\n") -> tuple[str, ...]:
    """Return the entries of a table, which stand in lines or between signs."""
    cells = (cell for line in table.splitlines() for cell in line.split(sign))
    return tuple(" ".join(cell.split()) for cell in cells if cell.strip())
