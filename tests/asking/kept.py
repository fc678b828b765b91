"""Promises, and what later minutes may say of them: reports that they are kept, and what is none."""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A promise with what stands before it, sentences that close it, and sentences that do not."""

    before: str
    promise: str
    closes: tuple[str, ...]
    leaves: tuple[str, ...]


CASES = (
    Case(
        "",
        "Die Verwaltung sagt zu, die defekte Bank am Weiher zu erneuern.",
        (
            "Die Bank am Weiher wurde erneuert.",
            "Ratsherr Abel fragt, ob die Bank am Weiher schon erneuert wurde. Frau Berg bejaht dies.",
            "Der Schaden an der Bank am Weiher konnte zwischenzeitlich behoben werden.",
            "Bank am Weiher: erledigt.",
            "Die Bank am Weiher sei in der vergangenen Woche ausgetauscht worden, so Herr Born.",
            "Zur defekten Bank am Weiher teilt Herr Born mit, der Bauhof habe sie ausgetauscht.",
        ),
        (
            "Die neue Bank am Weiher wurde bestellt.",
            "Die Bank am Weiher wird im Mai erneuert.",
            "Die Bank am Friedhof wurde erneuert.",
            "Ratsherr Abel fragt, ob die Bank am Weiher schon erneuert wurde.",
            "Ratsherr Abel fragt, ob die Bank am Weiher schon erneuert wurde. Frau Berg verneint dies.",
            "Die Bank am Weiher ist noch nicht erneuert worden.",
            "Sollte die Bank am Weiher erneuert werden, entstehen Kosten von 900 Euro.",
            "Am Weiher wurde der Mülleimer ersetzt.",
            "Die Erneuerung der Bank am Weiher ist für Oktober vorgesehen.",
            "Ratsfrau Cord hofft, dass die Bank am Weiher bald erneuert wird.",
            "Die Bank am Weiher ist zum Teil erneuert worden.",
            "Die Bank am Weiher ist bereits am 03.01.2024 erneuert worden.",
            "Frau Berg teilt mit, dass die Bank, die am Weiher gestanden hat, gestohlen wurde.",
            "Die Bank am Weiher bleibt vorerst abgebaut, weil das Holz nicht geliefert wurde.",
        ),
    ),
    Case(
        "Ratsfrau Cord bittet um eine Liste der leerstehenden Läden.",
        "Herr Born sagt die Liste bis zur nächsten Sitzung zu.",
        (
            "Die Liste der leerstehenden Läden wurde am 3. Mai an alle Fraktionen verschickt.",
            "Ratsfrau Cord erinnert an die zugesagte Liste der leerstehenden Läden. Herr Born verweist "
            "darauf, dass diese am 2. Juni versandt worden sei.",
            "Die zugesagte Liste der leerstehenden Läden ist der Niederschrift als Anlage 2 beigefügt.",
        ),
        (
            "Die Liste der Baudenkmäler wurde am 3. Mai an alle Fraktionen verschickt.",
            "Ratsfrau Cord erinnert an die zugesagte Liste der leerstehenden Läden.",
            "Die Liste der leerstehenden Läden steht weiter aus.",
            "Die Liste der leerstehenden Läden werde der Niederschrift beigefügt, so Herr Born.",
            "Ein Konzept für die leerstehenden Läden liegt nun vor.",
            "Herr Born sagt erneut zu, die Liste der leerstehenden Läden nachzureichen.",
            "Die Liste der leerstehenden Läden ist teilweise fertig.",
        ),
    ),
    Case(
        "Herr Abel fragt nach der Zahl der Schwarzparker am Klinikum.",
        "Frau Berg wird die Zahl schriftlich mitteilen.",
        (
            "Die Zahl der Schwarzparker am Klinikum habe man den Fraktionen inzwischen schriftlich "
            "mitgeteilt.",
            "Frau Berg nennt die Zahl der Schwarzparker am Klinikum: Es waren im Vorjahr 312.",
        ),
        ("Am Klinikum wurden 40 neue Stellplätze angelegt.",),
    ),
    Case(
        "",
        "Bürgermeister Dorn wird beim Straßenbauamt nachfragen, wann der Kreisel in Sulzbach gebaut wird.",
        (
            "Bürgermeister Dorn berichtet, die Nachfrage beim Straßenbauamt zum Kreisel in Sulzbach "
            "habe ergeben, dass der Bau 2026 beginnt.",
            "Das Straßenbauamt hat mitgeteilt, dass der Kreisel in Sulzbach 2026 gebaut wird.",
        ),
        (
            "Eine Antwort des Straßenbauamts zum Kreisel in Sulzbach steht noch aus.",
            "Der Kreisel in Untersulzbach ist fertiggestellt.",
        ),
    ),
    Case(
        "",
        "Der Vorsitzende kündigt an, die Fraktionen zu einem Ortstermin an der Schleuse einzuladen.",
        ("Der Ortstermin an der Schleuse hat am 4. Juni stattgefunden.",),
        ("Der Ortstermin an der Schleuse wurde abgesagt.",),
    ),
    Case(
        "",
        "Die Verwaltung wird beauftragt, Tempo 30 in der Schulstraße beim Kreis zu beantragen.",
        (
            "Der Kreis hat Tempo 30 in der Schulstraße angeordnet.",
            "Der Antrag auf Tempo 30 in der Schulstraße wurde im Mai gestellt.",
        ),
        ("Tempo 30 in der Bergstraße wurde angeordnet.",),
    ),
    Case(
        "",
        "Die Verwaltung wird beauftragt, drei Angebote für die Küchengeräte der Kita Sonnenhügel einzuholen.",
        ("Die Angebote für die Küchengeräte der Kita Sonnenhügel liegen vor.",),
        (
            "Die Angebote für die Küchengeräte der Kita Bachwichtel liegen vor.",
            "Für die Küchengeräte der Kita Sonnenhügel liegt bislang erst ein Angebot vor.",
        ),
    ),
    Case(
        "",
        "Herr Ernst sagt zu, die Hecke am Sportplatz Nord zurückschneiden zu lassen.",
        ("Der Bauhof hat die Hecke am Sportplatz Nord zurückgeschnitten.",),
        (
            "Der Bauhof hat die Hecke am Sportplatz Süd zurückgeschnitten.",
            "Wenn die Hecke am Sportplatz Nord zurückgeschnitten ist, kann der Zaun gestrichen werden.",
        ),
    ),
    Case(
        "Ein Zuhörer berichtet, dass die Laterne vor dem Haus Nr. 7 im Krähenweg nicht brennt.",
        "Der Bürgermeister gibt dies an den Versorger weiter.",
        (
            "Die Laterne im Krähenweg brennt wieder.",
            "Die defekte Laterne im Krähenweg wurde dem Versorger gemeldet.",
        ),
        (
            "Die Laterne im Krähenweg ist nach einer Reparatur wieder defekt.",
            "Der Defekt wurde dem Versorger gemeldet.",
        ),
    ),
    Case(
        "",
        "Frau Fink legt dem Ausschuss im Herbst ein Konzept für die Jugendarbeit in Eichrode vor.",
        ("Das Konzept für die Jugendarbeit in Eichrode wurde dem Ausschuss am 4. Oktober vorgestellt.",),
        (
            "Für die Jugendarbeit in Eichrode wurde eine Stelle ausgeschrieben.",
            "Frau Fink erklärt, das Konzept für die Jugendarbeit in Eichrode werde derzeit mit den "
            "Vereinen abgestimmt.",
        ),
    ),
    Case(
        "Ratsherr Abel weist auf den kaputten Handlauf an der Treppe zur Burg hin.",
        "Der Bauhof wird den Handlauf an der Treppe zur Burg reparieren.",
        (
            "Das Geländer an der Treppe zur Burg wurde vergangene Woche instand gesetzt.",
            "Der Handlauf an der Burgtreppe hält wieder, der Bauhof hat ihn festgeschraubt.",
            "Der Bauhof reparierte im Mai den Handlauf an der Treppe zur Burg.",
        ),
        (
            "Der Handlauf an der Treppe zum Bahnhof wurde repariert.",
            "Für den Handlauf an der Treppe zur Burg wurde ein Schlosser angefragt.",
            "Das Angebot für die Reparatur des Handlaufs an der Treppe zur Burg liegt vor.",
            "Mit der Reparatur des Handlaufs an der Treppe zur Burg wurde begonnen.",
            "Der Handlauf an der Treppe zur Burg wurde entfernt, weil er morsch war.",
        ),
    ),
    Case(
        "",
        "Der Bürgermeister sichert eine Messung der Gerüche an der Kläranlage zu.",
        (
            "Die Geruchsmessung an der Kläranlage hat stattgefunden.",
            "Die Messung der Gerüche an der Kläranlage ergab keine Überschreitung der Grenzwerte.",
        ),
        (
            "Mit der Messung der Gerüche an der Kläranlage wurde begonnen.",
            "Das Angebot für die Messung der Gerüche an der Kläranlage liegt vor.",
        ),
    ),
    Case(
        "Ratsfrau Cord bittet um Prüfung, ob am Dorfplatz ein Zebrastreifen angelegt werden kann.",
        "Die Verwaltung sagt eine Prüfung zu.",
        (
            "Zum Prüfauftrag Zebrastreifen am Dorfplatz teilt der Kreis mit, dass ein Fußgängerüberweg dort "
            "nicht zulässig ist.",
            "Zum Fußgängerüberweg am Dorfplatz: Die Prüfung ist abgeschlossen, er ist nicht zulässig.",
        ),
        (
            "Zum Prüfauftrag Zebrastreifen am Dorfplatz teilt der Kreis mit, dass noch geprüft wird.",
            "Die Prüfung, ob am Bahnhof ein Zebrastreifen angelegt werden kann, ist abgeschlossen.",
        ),
    ),
    Case(
        "",
        "Die Sekretärin wird beauftragt, die alten Karten des Moores zu digitalisieren.",
        (
            "Die Karten des Moores sind digitalisiert.",
            "Die Digitalisierung der Karten des Moores ist erfolgt.",
        ),
        (
            "Die ersten drei Karten des Moores sind digitalisiert, zwei stehen noch aus.",
            "Die Digitalisierung der Karten des Moores wurde ausgeschrieben.",
            "Die Ausschreibung für die Karten des Moores ist erfolgt.",
        ),
    ),
    Case(
        "",
        "Die Verwaltung sagt zu, die Stufen zur Burgkapelle ausbessern zu lassen.",
        (
            "Ratsfrau Cord dankt dem Bauhof für die ausgebesserten Stufen zur Burgkapelle.",
            "Ratsfrau Cord bedankt sich für die rasche Ausbesserung der Stufen zur Burgkapelle.",
            "Die Stufen zur Burgkapelle sitzen wieder fest.",
        ),
        (
            "Ratsfrau Cord dankt für die Zusage, die Stufen zur Burgkapelle auszubessern.",
            "Ratsfrau Cord dankt dem Bauhof vorab für die Ausbesserung der Stufen zur Burgkapelle.",
            "Ratsfrau Cord dankt dem Bauhof für die ausgebesserten Stufen zum Rathaus.",
            "Ratsfrau Cord freut sich auf die Ausbesserung der Stufen zur Burgkapelle.",
            "Ratsfrau Cord dankt für den Entwurf zu den Stufen zur Burgkapelle.",
        ),
    ),
    Case(
        "",
        "Frau Berg klärt mit dem Kreis, ob am Kirchplatz eine Ladesäule zulässig ist.",
        (
            "Der Kreis hat gegen eine Ladesäule am Kirchplatz keine Einwände.",
            "Die Ladesäule am Kirchplatz ist laut Kreis zulässig.",
            "Der Kreis hat einer Ladesäule am Kirchplatz zugestimmt.",
        ),
        (
            "Der Kreis hat gegen eine Ladesäule am Bahnhof keine Einwände.",
            "Der Kreis ist mit einer Verschiebung der Frist für den Kirchplatz einverstanden.",
            "Der Kreis wurde zur Ladesäule am Kirchplatz angeschrieben, eine Antwort fehlt.",
            "Der Kreis hat zur Ladesäule am Kirchplatz noch keine Einwände geprüft.",
        ),
    ),
    Case(
        "",
        "Herr Born wird den Ratsmitgliedern die Pläne für das Schulhaus zukommen lassen.",
        (
            "Ratsherr Abel fragt zu den Plänen für das Schulhaus, die er im März erhalten hat, wie hoch der "
            "Anbau wird.",
            "Die Pläne für das Schulhaus hängen im Schaukasten aus.",
        ),
        (
            "Ratsherr Abel fragt nach den Plänen für das Schulhaus, die man ihm zugesagt habe.",
            "Ratsherr Abel fragt zu den Plänen für die Turnhalle, die er im März erhalten hat, wie hoch der "
            "Anbau wird.",
        ),
    ),
    Case(
        "",
        "Die Verwaltung wird einen Entwurf der Spielplatzsatzung ausarbeiten.",
        ("Der Rat beschließt die Spielplatzsatzung in der vorgelegten Fassung.",),
        (
            "Der Rat berät über die Spielplatzsatzung.",
            "Der Rat beschließt die Friedhofssatzung in der vorgelegten Fassung.",
            "Der Rat beschließt, die Spielplatzsatzung zu vertagen.",
        ),
    ),
    Case(
        "",
        "Der Bürgermeister wird sich wegen der Querung am Ortseingang an das Straßenbauamt wenden.",
        ("Vom Straßenbauamt ist zur Querung am Ortseingang eine Antwort eingegangen.",),
        (
            "Vom Straßenbauamt ist zur Querung am Friedhof eine Antwort eingegangen.",
            "Vom Straßenbauamt ist zur Querung am Ortseingang keine Antwort eingegangen.",
        ),
    ),
    Case(
        "",
        "Die Verwaltung wird beauftragt, dem Ausschuss künftig jährlich einen Bericht zur Sirene vorzulegen.",
        (),
        (
            "Der Bericht zur Sirene wurde vorgelegt.",
            "Frau Berg berichtet, dass die Sirene 2.400 Euro kostet.",
        ),
    ),
    Case(
        "",
        "Die Verwaltung wird das Forstamt um eine Begutachtung der Linden am Anger ersuchen.",
        (
            "Frau Berg verliest eine Mitteilung, wonach die Linden am Anger im Mai begutachtet worden seien.",
            "Ein Brief trifft ein, wonach die Linden am Anger geprüft worden seien und gesund wirkten.",
        ),
        (
            "Frau Berg verliest eine Mitteilung, wonach die Linden am Anger bald begutachtet würden.",
            "Frau Berg verliest eine Mitteilung, wonach die Linden am Anger nicht begutachtet worden seien.",
            "Frau Berg verliest eine Mitteilung, wonach die Linden am Friedhof begutachtet worden seien.",
            "Frau Berg nennt die Linden am Anger, die früher begutachtet worden seien.",
            "Frau Berg verliest eine Mitteilung, wonach das Tor am Anger begutachtet worden sei.",
        ),
    ),
    Case(
        "Ratsherr Abel fragt, welche Dienstfahrzeuge vermietet sind.",
        "Frau Berg sagt eine schriftliche Auflistung zu.",
        (
            "Frau Berg legt dar, dass vier Dienstwagen vermietet seien, die Auflistung sei den Mitgliedern "
            "am 3. Mai zugegangen.",
            "Es seien vier Dienstwagen vermietet, die Liste sei per E-Mail verschickt worden.",
        ),
        (
            "Frau Berg legt dar, dass vier Dienstwagen gekauft würden, die Auflistung werde nachgereicht.",
            "Es seien vier Dienstwagen vermietet, die Liste stehe noch aus.",
            "Es seien vier Säle vermietet, die Liste sei per E-Mail verschickt worden.",
            "Die Dienstwagen seien alt, so Frau Berg.",
            "Ratsherr Abel erinnert an die Auflistung der Dienstfahrzeuge, die er nicht erhalten habe.",
        ),
    ),
    Case(
        "",
        "Herr Born sagt zu, die Schaltung der Lichtsignalanlage am Anger nachzujustieren.",
        (
            "Am Anger staue sich wenig, seitdem dort im Mai das Signalprogramm geändert worden sei.",
            "Die Ampelschaltung am Anger wurde angepasst.",
        ),
        (
            "Am Anger staue sich viel, weil dort das Signalprogramm nicht geändert worden sei.",
            "Am Bahnhof staue sich wenig, seitdem dort im Mai das Signalprogramm geändert worden sei.",
            "Das Signalprogramm am Anger solle geändert werden.",
            "Am Anger staue sich wenig, seitdem dort die Linie geändert worden sei.",
            "Das Signalprogramm am Anger werde im Herbst geändert, so Herr Born.",
        ),
    ),
    Case(
        "",
        "Herr Born wird die Reederei bitten, die Abendfahrten zum Kloster wieder anzubieten.",
        (
            "Die Reederei habe auf die Anfrage der Stadt hin erklärt, das Kloster sei zu weit entfernt.",
            "Frau Berg informiert über eine Zuschrift der Reederei, in der diese auf die Bitte der Stadt hin "
            "erkläre, das Kloster könne frühestens im Mai wieder angefahren werden.",
            "In einem Brief, in dem die Reederei auf die Bitte der Stadt hin erklärt, fehle Personal für "
            "Abendfahrten zum Kloster.",
        ),
        (
            "Die Reederei habe auf die Anfrage der Stadt zum Kloster noch nicht geantwortet.",
            "Das Bistum habe auf die Anfrage der Stadt hin erklärt, dass das Kloster verkauft werde.",
            "Die Reederei feiert ihr Jubiläum im Kloster.",
            "Eine Zuschrift der Reederei, in der diese um ein Gespräch am Kloster bittet, liegt vor.",
            "Herr Born hat die Reederei gelobt.",
        ),
    ),
    Case(
        "Frau Cord weist auf den defekten Backofen hin.",
        "Herr Abel kümmert sich um einen Kostenvoranschlag.",
        (
            "Herr Abel legt für den Backofen einen Voranschlag über 900 Euro vor.",
            "Für den Backofen legte Herr Abel einen Kostenvoranschlag vor.",
        ),
        (
            "Für den Backofen liegt noch kein Voranschlag vor.",
            "Herr Abel legt für den Kühlschrank einen Voranschlag über 900 Euro vor.",
            "Herr Abel will für den Backofen im Juni einen Voranschlag vorlegen.",
            "Den Voranschlag für den Backofen bekommt Herr Abel nächste Woche.",
            "Herr Abel legt den Haushalt vor.",
        ),
    ),
    Case(
        "Frau Cord: An der Furt liegen Müllablagerungen.",
        "Herr Abel meldet den Müll an der Furt der Gemeinde.",
        ("Unrat an der Furt: alles weg seit Montag.", "Die Müllablagerungen an der Furt sind weg."),
        (
            "Unrat an der Furt: ist noch nicht weg.",
            "Unrat am Sportplatz: alles weg seit Montag.",
            "Die Bänke an der Furt sind weg.",
            "Der Unrat an der Furt soll bald weg sein.",
            "Frau Cord ärgert sich über den Unrat an der Furt.",
        ),
    ),
    Case(
        "Frau Cord regt eine Bank vor der Orgel an.",
        "Herr Abel fragt beim Dekanat an, ob es eine Bank stiftet.",
        ("Das Dekanat hat abgewinkt, die Bank ist ihm zu teuer.",),
        (
            "Das Dekanat hat sich noch nicht gemeldet, ob es die Bank stiftet.",
            "Das Dekanat hat abgewinkt, das Fest fällt aus.",
            "Der Verein hat abgewinkt, er spendet keinen Baum.",
            "Das Dekanat wird im Juni über die Bank beraten.",
        ),
    ),
)
