"""Invented items of agendas whose results clerks tell in passing, in lists or in two votes."""

from __future__ import annotations

Result = tuple[str, str | None, tuple[int | None, int | None, int | None]]

NONE = (None, None, None)
_NOTED: list[Result] = [("noted", None, NONE)]
_LATER: list[Result] = [("postponed", None, NONE)]
_ADVICE: list[Result] = [("recommended", "counted", (6, 2, 1))]

# what a body took note of, in any tense and clause
NOTING = (
    "Der Vorsitzende stellt fest, dass der Rat vom Bericht Kenntnis genommen hat.",
    "Abschließend hält sie fest, dass der Ausschuss den Sachstand zur Kenntnis nimmt.",
    "Ortsvorsteher Brandt stellt fest, dass das Gremium die Mitteilung zur Kenntnis genommen habe.",
    "Damit hat der Ausschuss den Bericht zur Kenntnis genommen.",
    "Vom Sachstand hat der Ausschuss Kenntnis genommen.",
    "Der Ausschuss hat Kenntnis genommen.",
    "Die Mitglieder haben die Vorlage zur Kenntnis genommen.",
    "Von dem Bericht wurde Kenntnis genommen.",
    "Von den Ausführungen wird ohne Aussprache Kenntnis genommen.",
    "Ohne Aussprache nimmt der Rat die Mitteilung zur Kenntnis.",
    "Das Gremium nimmt hiervon Kenntnis.",
    "Der Bericht gilt als zur Kenntnis genommen.",
    "Die Anwesenden nehmen die Zahlen wohlwollend zur Kenntnis.",
    "Dies wird vom Ausschuss zur Kenntnis genommen.",
)
NOTED_BY_OTHERS = (
    "Frau Sommer hat den Bericht zur Kenntnis genommen und dankt.",
    "Die Verwaltung nimmt den Hinweis zur Kenntnis.",
    "Herr Vogt gibt den Mitgliedern zur Kenntnis, dass die Brücke saniert wird.",
    "Er fragt, ob der Ausschuss davon Kenntnis genommen habe.",
    "Der Ausschuss wird den Bericht im Mai zur Kenntnis nehmen.",
)
# what is put off on a proposal told right before
PUT_OFF = (
    "Frau Vogt schlägt vor, den Punkt in die nächste Sitzung zu schieben.\nDem wird zugestimmt.",
    "Herr Brandt regt an, die Entscheidung zu vertagen.\nDem folgt der Ausschuss.",
    "Die Vorsitzende schlägt vor, die Vorlage zurückzustellen.\nDamit sind alle einverstanden.",
    "Herr Brandt beantragt, die Beratung auf Mai zu verschieben.\nDem stimmt das Gremium zu.",
    "Frau Vogt beantragt die Vertagung des Punktes.\nDiesem Antrag wird gefolgt.",
    "Herr Brandt beantragt, den Punkt bis Mai zurückzustellen.\n"
    "Der Ausschuss stimmt dem Antrag mit 8 Ja-Stimmen bei 2 Enthaltungen zu.",
    "Der Vorsitzende empfiehlt, erst nach dem Ortstermin zu entscheiden und den Punkt zu vertagen.\n"
    "Das Gremium ist damit einverstanden.",
)
# a proposal that nobody takes up decides nothing
NOT_TAKEN_UP = (
    "Frau Vogt schlägt vor, den Punkt zu schieben.\nDem widerspricht Herr Brandt.",
    "Herr Brandt regt an, die Hecke zu schneiden.\nDem kann Frau Vogt nur zustimmen.",
    "Frau Vogt schlägt vor, den Punkt zu vertagen.\nDem stimmt Herr Brandt zu.",
    "Herr Vogt berichtet vom Bauhof.\nDem ist nichts hinzuzufügen.",
    "Frau Vogt schlägt vor, den Punkt zu schieben.\nDamit wäre Herr Brandt einverstanden.",
)
# what is announced from meetings behind closed doors
ANNOUNCED = (
    "# TOP 2 Bekanntgabe nichtöffentlicher Beschlüsse\n"
    "Der Verkauf des Bauplatzes wurde einstimmig beschlossen.\nDem Mietvertrag wurde zugestimmt.",
    "# TOP 2 Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse\n"
    "Der Rat hat die Vergabe der Dacharbeiten mit 12 Ja-Stimmen und 3 Nein-Stimmen beschlossen.",
    "# TOP 3 Bekanntgaben\nBürgermeister Brandt gibt folgende Beschlüsse aus der "
    "nichtöffentlichen Sitzung bekannt:\n"
    "1. Der Ankauf des Grundstücks wird einstimmig beschlossen.\n"
    "2. Die Stelle im Bauamt wird mit 9:4 Stimmen nicht besetzt, der Antrag wird abgelehnt.",
    "# TOP 3 Mitteilungen\nIn der letzten nichtöffentlichen Sitzung wurde der Vertrag mit dem "
    "Pächter beschlossen.",
    "# TOP 3 Mitteilungen\nIn nichtöffentlicher Sitzung wurde der Verkauf der Fläche einstimmig beschlossen.",
    "# TOP 3 Mitteilungen\nIm nicht öffentlichen Teil hat der Rat der Einstellung zugestimmt.",
    "# TOP 4 Bekanntgabe von Beschlüssen aus nicht öffentlichen Sitzungen\n"
    "- Vergabe der Elektroarbeiten: einstimmig beschlossen\n- Verkauf Flurstück 12: abgelehnt",
    "# TOP 4 Wegfall der Geheimhaltung\nFolgende Beschlüsse der nichtöffentlichen Sitzung "
    "werden bekannt gegeben:\n"
    "a) Der Auftrag wird einstimmig vergeben.\nb) Der Antrag wird zurückgestellt.",
    "# TOP 4 Beschlüsse aus der letzten nichtöffentlichen Sitzung\nDer Pachtvertrag wird "
    "einstimmig genehmigt.",
    "# TOP 5 Bericht\nDer Vorsitzende teilt mit, dass im nichtöffentlichen Teil der letzten "
    "Sitzung Folgendes "
    "beschlossen wurde:\n- Dem Erlass der Forderung wurde zugestimmt.",
)
# each entry of a list with its own result
ENTRIES: dict[str, list[Result]] = {
    "- Neubau Garage, Flst. 12: Einvernehmen erteilt, einstimmig.\n"
    "- Umbau Scheune, Flst. 13: abgesetzt, da Pläne fehlten.\n"
    "- Anbau Balkon, Flst. 14: Einvernehmen versagt, 4 Ja, 7 Nein.": [
        ("approved", "unanimous", NONE),
        ("removed", None, NONE),
        ("rejected", "counted", (4, 7, None)),
    ],
    "a) Neubau eines Carports, Lindenweg 3: Das Einvernehmen wird erteilt.\n"
    "b) Werbetafel, Hauptstraße 5: zurückgestellt, weil die Ansicht noch vorzulegen ist.\n"
    "c) Dachgauben, Am Anger 7: Zustimmung erteilt (9:0).": [
        ("approved", None, NONE),
        ("postponed", None, NONE),
        ("approved", "counted", (9, 0, None)),
    ],
    "- Zuschuss Schützenverein: 300 Euro bewilligt, einstimmig\n"
    "- Zuschuss Angelverein: vertagt bis zur Vorlage der Abrechnung": [
        ("approved", "unanimous", NONE),
        ("postponed", None, NONE),
    ],
    "- Bauvoranfrage Ringweg 2: Befreiung abgelehnt, einstimmig.\n"
    "- Nutzungsänderung Mühle: zur Kenntnis genommen.": [
        ("rejected", "unanimous", NONE),
        ("noted", None, NONE),
    ],
}
# entries that end in words of a result and decide nothing
ENTRY_NEAR_MISSES = (
    "- Spielplatz: Der Zaun wurde gesetzt, da Kinder auf die Straße liefen.",
    "- Radweg: Genehmigung liegt vor.",
    "- Frau Sommer: abgelehnt habe sie das nie.",
    "- Bauhof: Fahrzeug bestellt, Lieferung im Mai.",
    "- Sitzung am 3. Mai: Beginn 19 Uhr.",
)
# two votes in one item, each with its own counts
TWO_VOTES: dict[str, list[Result]] = {
    "Beschlussvorschlag:\nDer Rat beschließt das Konzept.\n"
    "Die ABC-Fraktion beantragt, die Frist zu verlängern.\nAbstimmungsergebnis: 4 dafür, 5 dagegen\n"
    "Abstimmungsergebnis über den Beschlussvorschlag: 6 dafür, 2 dagegen, 1 Enthaltung": [
        ("approved", "counted", (6, 2, 1)),
        ("rejected", "counted", (4, 5, None)),
    ],
    "Frau Vogt stellt den Änderungsantrag, den Platz zu begrünen.\n"
    "Abstimmung Änderungsantrag: 11 Ja, 8 Nein, 2 Enthaltungen\n"
    "Abstimmung über den geänderten Antrag: 19 Ja, 0 Nein, 2 Enthaltungen\n"
    "Beschluss:\nDer Stadtrat beschließt die Umgestaltung und Begrünung des Platzes.": [
        ("approved", "counted", (11, 8, 2)),
        ("approved_amended", "counted", (19, 0, 2)),
    ],
    "Herr Brandt beantragt, den Betrag auf 200 Euro zu kürzen.\n3 dafür 5 dagegen\n"
    "Anschließend wird über den Zuschuss von 400 Euro abgestimmt.\n7 dafür 1 dagegen": [
        ("rejected", "counted", (3, 5, None)),
        ("approved", "counted", (7, 1, None)),
    ],
    "Der Änderungsantrag der ABC-Fraktion wird mit 5:9 Stimmen abgelehnt.\n"
    "Der Hauptantrag wird mit 10:4 Stimmen angenommen.": [
        ("rejected", "counted", (5, 9, None)),
        ("approved", "counted", (10, 4, None)),
    ],
    "Antrag Herr Brandt: Der Gemeinderat möge die Straße sperren.\n"
    "Frau Vogt stellt den Gegenantrag, die Sache dem Verkehrsausschuss zuzuweisen.\n"
    "Abstimmung Gegenantrag: 5 Ja, 4 Nein\n"
    "Der Gegenantrag ist somit angenommen.": [("referred", "counted", (5, 4, None))],
    "Beschluss:\nDer Rat beschließt den Plan.\n"
    "Abstimmung über den Änderungsantrag: 2 Ja, 9 Nein\nAbstimmung über die Vorlage: 9 Ja, 2 Nein": [
        ("approved", "counted", (9, 2, None)),
        ("rejected", "counted", (2, 9, None)),
    ],
}
# what a body asks of another body is advice
ADVICE: dict[str, list[Result]] = {
    "Beschluss:\nDer Ortsbeirat schlägt dem Magistrat vor, den Weg Mühlenpfad zu nennen.\n6 "
    "Ja, 2 Nein, 1 Enthaltung": _ADVICE,
    "Beschluss:\nDer Ausschuss schlägt dem Rat vor, die Satzung zu erlassen.\n6 Ja, 2 Nein, 1 "
    "Enthaltung": _ADVICE,
    "Beschluss:\nDem Stadtrat wird vorgeschlagen, den Plan zu beschließen.\n6 Ja, 2 Nein, 1 "
    "Enthaltung": _ADVICE,
    "Beschluss:\nDer Hauptausschuss empfiehlt der Gemeindevertretung die Annahme.\n6 Ja, 2 "
    "Nein, 1 Enthaltung": _ADVICE,
    "Der Ausschuss schlägt dem Rat mit 6 Ja-Stimmen, 2 Nein-Stimmen und 1 Enthaltung vor, den "
    "Plan zu beschließen.": _ADVICE,
    "Der Beirat spricht mit 6:2 Stimmen bei 1 Enthaltung die Empfehlung aus, die Halle zu sanieren.": _ADVICE,
    "Der Ausschuss gibt dem Rat einstimmig die Empfehlung, den Plan zu beschließen.": [
        ("recommended", "unanimous", NONE)
    ],
}
# a vote that hands a matter on, or changes a wording, or an agenda
TURNS: dict[str, list[Result]] = {
    "Die Vorlage wird zur weiteren Beratung in den Bauausschuss verwiesen (5:4).": [
        ("referred", "counted", (5, 4, None))
    ],
    "Der Antrag wird mit 5 gegen 4 Stimmen an den Sozialausschuss zurückgegeben.": [
        ("referred", "counted", (5, 4, None))
    ],
    "Die Tagesordnung wird einstimmig um den Punkt „Pumpe“ erweitert.": [("approved", "unanimous", NONE)],
    "Die geänderte Tagesordnung wird einstimmig genehmigt.": [("approved_amended", "unanimous", NONE)],
    "Die um TOP 8 ergänzte Tagesordnung wird einstimmig beschlossen.": [
        ("approved_amended", "unanimous", NONE)
    ],
    "Beschluss:\nDer Rat beschließt den Plan.\nAbstimmungsergebnis: einstimmig, 13 Ja, 3 Enthaltungen": [
        ("approved", "unanimous", (13, None, 3))
    ],
    "Beschluss:\nDer Rat beschließt den Plan.\nAbstimmungsergebnis:\neinstimmige Annahme | X |\n"
    "Ja-Stimmen | 13 |\nNein-Stimmen | 0 |\nEnthaltungen | 3 |": [("approved", "unanimous", (13, 0, 3))],
    "Der Rat beschließt die Anschaffung.\nDas Amt wird gebeten, den Förderantrag zu stellen.\neinstimmig": [
        ("approved", "unanimous", NONE)
    ],
    "Vorlage: 12/2024\nOberrat Freese trägt vor.\nDer Ausschuss nimmt den Bericht zur Kenntnis.": _NOTED,
}

# items of all kinds, with what was decided
ITEMS: dict[str, list[Result]] = {
    (
        "Die Öffentlichkeit wird ausgeschlossen.\n"
        "Der Rat beschließt einstimmig, die Beratung nichtöffentlich fortzusetzen."
    ): [("approved", "unanimous", NONE)],
    ("Der Punkt wird einstimmig in den nichtöffentlichen Teil verwiesen."): [("referred", "unanimous", NONE)],
    ("Der Antrag, den Punkt nichtöffentlich zu behandeln, wird mit 3:8 Stimmen abgelehnt."): [
        ("rejected", "counted", (3, 8, None))
    ],
    (
        "Bekanntgaben:\n"
        "Herr Kolb gibt bekannt, dass die Straße gesperrt ist.\n"
        "Dem Zuschuss wird einstimmig zugestimmt."
    ): [("approved", "unanimous", NONE)],
    (
        "3.1 Neubau Wohnhaus, Fl.Nr. 12/3\n"
        "Das gemeindliche Einvernehmen wird erteilt. 12 : 0\n"
        "3.2 Anbau Garage, Fl.Nr. 44\n"
        "Das gemeindliche Einvernehmen wird nicht erteilt. 3 : 9"
    ): [("approved", "counted", (12, 0, None)), ("rejected", "counted", (3, 9, None))],
    (
        "- Bauantrag Kolb, Carport: Zustimmung (einstimmig)\n"
        "- Bauantrag Vogt, Gaube: Ablehnung (3 Ja, 8 Nein)"
    ): [("approved", "unanimous", NONE), ("rejected", "counted", (3, 8, None))],
    (
        "1. Spende der Sparkasse, 500 Euro: Annahme einstimmig beschlossen\n"
        "2. Spende der Firma Kolb, 200 Euro: Annahme bei einer Enthaltung beschlossen"
    ): [("approved", "unanimous", NONE), ("approved", "counted", (None, None, 1))],
    ("a) Zuschuss Sportverein – einstimmig genehmigt\nb) Zuschuss Chor – zurückgestellt"): [
        ("approved", "unanimous", NONE),
        ("postponed", None, NONE),
    ],
    ("- Flst. 12, Carport: kein Einvernehmen, 2 Ja, 9 Nein.\n- Flst. 13, Zaun: Einvernehmen hergestellt."): [
        ("rejected", "counted", (2, 9, None)),
        ("approved", None, NONE),
    ],
    (
        "- Antrag auf Tempo 30: wird zurückgezogen\n"
        "- Antrag auf Zebrastreifen: wird in den Verkehrsausschuss verwiesen"
    ): [("withdrawn", None, NONE), ("referred", None, NONE)],
    ("- TOP 5: abgesetzt\n- TOP 8: vertagt auf Mai"): [("removed", None, NONE), ("postponed", None, NONE)],
    (
        "Abstimmung über den Antrag der Grünen: 3 Ja, 8 Nein, 1 Enthaltung.\n"
        "Abstimmung über die Beschlussvorlage: 8 Ja, 3 Nein, 1 Enthaltung."
    ): [("rejected", "counted", (3, 8, 1)), ("approved", "counted", (8, 3, 1))],
    (
        "Beschluss 1:\n"
        "Der Änderungsantrag wird abgelehnt.\n"
        "Abstimmungsergebnis: 3 Ja, 8 Nein\n"
        "Beschluss 2:\n"
        "Der Rat beschließt den Plan.\n"
        "Abstimmungsergebnis: 8 Ja, 3 Nein"
    ): [("rejected", "counted", (3, 8, None)), ("approved", "counted", (8, 3, None))],
    (
        "Der Antrag der SPD wird bei 4 Ja-Stimmen und 7 Nein-Stimmen abgelehnt.\n"
        "Beschluss:\n"
        "Der Rat beschließt den Plan.\n"
        "einstimmig"
    ): [("rejected", "counted", (4, 7, None)), ("approved", "unanimous", NONE)],
    (
        "Beschlussvorschlag:\n"
        "Der Rat beschließt den Plan.\n"
        "Ratsherr Kolb beantragt, die Frist zu streichen.\n"
        "Der Antrag wird mit 2 zu 9 Stimmen abgelehnt.\n"
        "Abstimmungsergebnis: 9 Ja, 2 Nein"
    ): [("rejected", "counted", (2, 9, None)), ("approved", "counted", (9, 2, None))],
    (
        "Zunächst wird über den weitergehenden Antrag abgestimmt.\n"
        "4 Ja, 6 Nein\n"
        "Sodann wird über die Vorlage abgestimmt.\n"
        "6 Ja, 4 Nein"
    ): [("rejected", "counted", (4, 6, None)), ("approved", "counted", (6, 4, None))],
    (
        "Beschluss:\n"
        "Der Rat beschließt den Plan in geänderter Fassung.\n"
        "Abstimmungsergebnis Änderungsantrag: 7 Ja, 4 Nein\n"
        "Abstimmungsergebnis Gesamtvorlage: 10 Ja, 1 Nein"
    ): [("approved", "counted", (7, 4, None)), ("approved_amended", "counted", (10, 1, None))],
    (
        "Beschluss:\n"
        "1. Der Plan wird beschlossen.\n"
        "2. Die Mittel werden bereitgestellt.\n"
        "Ziffer 1: einstimmig\n"
        "Ziffer 2: 8 Ja, 3 Nein"
    ): [("approved", "unanimous", NONE), ("approved", "counted", (8, 3, None))],
    (
        "Der Ausschuss lehnt den Änderungsantrag mit 3:6 Stimmen ab und empfiehlt dem Rat mit "
        "6:3 Stimmen, die Vorlage zu beschließen."
    ): [("rejected", "counted", (3, 6, None)), ("recommended", "counted", (6, 3, None))],
    ("Bürgermeister Kolb schlägt vor, TOP 7 abzusetzen.\nDem stimmt der Rat einstimmig zu."): [
        ("removed", "unanimous", NONE)
    ],
    (
        "Die Verwaltung schlägt vor, die Vorlage in den Bauausschuss zu verweisen.\n"
        "Damit ist der Rat einverstanden."
    ): [("referred", None, NONE)],
    ("Frau Kolb beantragt, die Sitzung zu unterbrechen.\nDem wird einstimmig zugestimmt."): [
        ("approved", "unanimous", NONE)
    ],
    ("Herr Kolb beantragt Vertagung.\nDies wird mit 4:7 Stimmen abgelehnt."): [
        ("rejected", "counted", (4, 7, None))
    ],
    ("Die Vorsitzende schlägt vor, den Punkt von der Tagesordnung zu nehmen.\nSo wird verfahren."): [
        ("removed", None, NONE)
    ],
    ("Herr Kolb regt an, den Antrag zurückzustellen.\nAlle Mitglieder sind damit einverstanden."): [
        ("postponed", None, NONE)
    ],
    ("Herr Kolb regt an, den Antrag zurückzustellen.\nDas Gremium stimmt dem zu."): [
        ("postponed", None, NONE)
    ],
    ("Herr Kolb regt an, den Antrag zurückzustellen.\nEs besteht Einvernehmen."): [
        ("postponed", "consensus", NONE)
    ],
    ("Die Stadtverordneten nahmen den Bericht mit Interesse zur Kenntnis."): [("noted", None, NONE)],
    ("Die Ausführungen nimmt der Ausschuss dankend zur Kenntnis."): [("noted", None, NONE)],
    ("Es wird festgestellt, dass der Rat den Bericht zur Kenntnis genommen hat."): [("noted", None, NONE)],
    ("Seitens des Ausschusses wird der Bericht zur Kenntnis genommen."): [("noted", None, NONE)],
    ("Kenntnisnahme erfolgt."): [("noted", None, NONE)],
    ("Der Rat nimmt vom Ergebnis der Prüfung Kenntnis und erteilt Entlastung.\nAbstimmung: einstimmig"): [
        ("approved", "unanimous", NONE)
    ],
}
# and items that decide nothing here
IDLE_ITEMS = (
    (
        "# TOP 3 Bekanntgabe der Beschlüsse aus der letzten Sitzung\n"
        "Der Vergabe der Malerarbeiten an die Firma Kolb wurde zugestimmt.\n"
        "Der Kauf eines Mähers wurde einstimmig beschlossen."
    ),
    (
        "Der Bürgermeister gab die in der nichtöffentlichen Sitzung vom 3. Mai gefassten "
        "Beschlüsse bekannt:\n"
        "• Grundstücksverkauf: einstimmig beschlossen\n"
        "• Personalangelegenheit: mehrheitlich abgelehnt\n"
        "Herr Kolb fragt nach dem Preis."
    ),
    (
        "Aus der nichtöffentlichen Sitzung vom 2. Mai wird folgender Beschluss bekannt gegeben:\n"
        "Der Gemeinderat stimmt dem Verkauf einstimmig zu."
    ),
    (
        "Die Vorsitzende informiert über die nicht-öffentlich gefassten Beschlüsse:\n"
        "1. Dem Antrag auf Stundung wurde stattgegeben.\n"
        "2. Die Stelle wird besetzt."
    ),
    (
        "Bürgermeisterin Kolb berichtet, dass der Verwaltungsausschuss in nichtöffentlicher "
        "Sitzung die Vergabe einstimmig beschlossen hat."
    ),
    (
        "Folgender Beschluss aus der nichtöffentlichen Sitzung ist bekannt zu geben: Der "
        "Pachtvertrag wird einstimmig verlängert."
    ),
    (
        "Gemäß § 35 GemO werden die in nichtöffentlicher Sitzung gefassten Beschlüsse bekannt gegeben.\n"
        "- Der Erwerb der Wiese wurde beschlossen."
    ),
    ("Herr Kolb regt an, die Bank zu streichen.\nDem wird der Bauhof nachkommen."),
    ("Herr Kolb schlägt vor, eine Bank aufzustellen.\nFrau Vogt stimmt dem zu."),
    ("Der Bericht wurde den Mitgliedern zur Kenntnis gegeben."),
)
