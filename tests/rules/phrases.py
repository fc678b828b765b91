"""Invented results as many towns word them, each with outcome, kind of vote and numbers a reader finds."""

from __future__ import annotations

Result = tuple[str, str | None, tuple[int | None, int | None, int | None]]

NONE = (None, None, None)

# one item of the agenda each, one sentence or line a row
PHRASES: dict[str, tuple[str, list[Result]]] = {
    "corrected minutes": (
        "Die Niederschrift wird mit der genannten Berichtigung einstimmig gebilligt.",
        [("approved_amended", "unanimous", NONE)],
    ),
    "minutes with a correction": (
        "Herr Vogt bittet um Korrektur auf Seite 3.\n"
        "Mit dieser Korrektur wird das Protokoll bei einer Enthaltung genehmigt.",
        [("approved_amended", "counted", (None, None, 1))],
    ),
    "in a changed version": (
        "Beschluss:\nDer Rat beschließt die Satzung in der im Ausschuss geänderten Fassung.\n"
        "Abstimmungsergebnis: 13 Ja, 7 Nein",
        [("approved_amended", "counted", (13, 7, None))],
    ),
    "with an addition": (
        "Beschluss:\nDer Kreistag beschließt den Plan mit der Ergänzung, dass jährlich berichtet wird.\n"
        "einstimmig",
        [("approved_amended", "unanimous", NONE)],
    ),
    "amended in the result": (
        "Beschluss:\nDer Bauhof schneidet die Hecken im Herbst.\n"
        "Abstimmungsergebnis:\nin geänderter Form einstimmig beschlossen",
        [("approved_amended", "unanimous", NONE)],
    ),
    "unchanged": (
        "Beschluss: ungeändert beschlossen\nAbstimmung: Ja: 9, Nein: 0, Enthaltungen: 2",
        [("approved", "counted", (9, 0, 2))],
    ),
    "without changes": (
        "Die Niederschrift wird ohne Änderungen mit 7 Ja-Stimmen genehmigt.",
        [("approved", "counted", (7, None, None))],
    ),
    "serves for information": (
        "Der Bericht zur Wasserqualität dient der Kenntnisnahme.",
        [("noted", None, NONE)],
    ),
    "serves the body": ("Die Vorlage dient dem Ausschuss zur Kenntnis.", [("noted", None, NONE)]),
    "no resolution": ("Herr Vogt berichtet.\nEs wird kein Beschluss gefasst.", [("no_decision", None, NONE)]),
    "no resolution is made": ("Eine Beschlussfassung erfolgt nicht.", [("no_decision", None, NONE)]),
    "no vote is held": ("Eine Abstimmung findet nicht statt.", [("no_decision", None, NONE)]),
    "agreed and not resolved": (
        "Die Mitglieder verständigen sich darauf, den Ort zu besichtigen.\nEin Beschluss wird nicht gefasst.",
        [("no_decision", None, NONE)],
    ),
    "noted and in favour": (
        "Beschluss:\nDer Ortsrat nimmt den Bericht zur Kenntnis und spricht sich für den Baubeginn im "
        "Mai aus.\n"
        "Abstimmungsergebnis:\nDafür: 7 Dagegen: 1 Enthaltungen: 0",
        [("approved", "counted", (7, 1, 0))],
    ),
    "two things under one vote": (
        "Beschluss:\nDer Ortsrat beschließt, dem Chor 300 € zu gewähren.\n"
        "Der Antrag des Angelvereins wird nicht berücksichtigt.\nAbstimmungsergebnis:\neinstimmig",
        [("approved", "unanimous", NONE)],
    ),
    "vote on referring": (
        "Frau Vogt stellt den Antrag, die Vorlage in den Umweltausschuss zu verweisen.\n"
        "Abstimmung über die Verweisung: einstimmig dafür",
        [("referred", "unanimous", NONE)],
    ),
    "motion to adjourn": (
        "Herr Sommer beantragt Vertagung.\nAbstimmung über den Vertagungsantrag: 8 Ja, 3 Nein",
        [("postponed", "counted", (8, 3, None))],
    ),
    "motion to adjourn lost": (
        "Herr Sommer beantragt, den Punkt zu vertagen.\n"
        "Der Antrag wird mit 3 Ja-Stimmen gegen 8 Nein-Stimmen abgelehnt.",
        [("rejected", "counted", (3, 8, None))],
    ),
    "taken back by letter": (
        "Die Antragstellerin hat schriftlich erklärt, dass sie den Bauantrag zurückzieht.",
        [("withdrawn", None, NONE)],
    ),
    "taken back, as the administration says": (
        "Die Verwaltung teilt mit, dass die Antragstellerin den Bauantrag zurückgezogen hat.",
        [("withdrawn", None, NONE)],
    ),
    "taken back in the debate": (
        "Frau Sommer erklärt, dass ihre Fraktion den Antrag nicht aufrechterhalte.",
        [("withdrawn", None, NONE)],
    ),
    "told back after the count": (
        "Herr Vogt beantragt, den Weg schmaler zu bauen.\nAbstimmungsergebnis: 3 : 10\n"
        "Der Änderungsantrag ist damit abgelehnt.",
        [("rejected", "counted", (3, 10, None))],
    ),
    "recommendation is made": (
        "Der Beirat empfiehlt dem Stadtrat, 20.000 Euro einzustellen.\nDie Empfehlung ergeht einstimmig.",
        [("recommended", "unanimous", NONE)],
    ),
    "the resolution is passed": (
        "Der Rat beschließt, den Weg zu bauen.\nDer Beschluss wird mehrheitlich gefasst.",
        [("approved", "majority", NONE)],
    ),
    "matters in a list": (
        "- Bänke am See, 500 Euro: einstimmig bewilligt\n"
        "- Zelt für das Fest, 900 Euro: mit 4 Ja-Stimmen und 1 Enthaltung bewilligt\n"
        "- Spielgerät im Park: vertagt, bis ein Angebot vorliegt\n- Schaukasten: abgelehnt",
        [
            ("approved", "unanimous", NONE),
            ("approved", "counted", (4, None, 1)),
            ("postponed", None, NONE),
            ("rejected", None, NONE),
        ],
    ),
    "a result as heading": (
        "Beschluss:\nDer Rat beschließt den Kauf der Wiese.\n# EINSTIMMIG ANGENOMMEN",
        [("approved", "unanimous", NONE)],
    ),
    "a count cut by a page": (
        "Beschluss:\nDie Entlastung wird erteilt.\nAbstimmungsergebnis:\nJa-Stimmen: 4\n"
        "Amt Seenland - Amtsausschuss - 2\nNein-Stimmen: 0\nEnthaltungen: 1",
        [("approved", "counted", (4, 0, 1))],
    ),
    "put to the vote": (
        "Der Vorsitzende lässt über den Antrag abstimmen.\nEinstimmig.",
        [("approved", "unanimous", NONE)],
    ),
    "put to the vote and lost": (
        "Die Vorsitzende lässt über den Antrag der SPD-Fraktion abstimmen.\nMit 4 : 9 Stimmen abgelehnt.",
        [("rejected", "counted", (4, 9, None))],
    ),
    "points apart": (
        "Beschluss:\n1. Der Plan wird gebilligt.\n2. Die Straße wird gesperrt.\n"
        "Abstimmungsergebnis zu Ziffer 1: einstimmig\nAbstimmungsergebnis zu Ziffer 2: 5 Ja, 6 Nein",
        [("approved", "unanimous", NONE), ("rejected", "counted", (5, 6, None))],
    ),
    "points apart in one line": (
        "Beschluss:\n1. Der Plan wird gebilligt.\n2. Die Straße wird gesperrt.\n"
        "Abstimmungsergebnis: Ziffer 1: einstimmig; Ziffer 2: 8 Ja, 3 Nein",
        [("approved", "unanimous", NONE), ("approved", "counted", (8, 3, None))],
    ),
    "election by ballot": (
        "Auf Frau Sommer entfallen 12 Stimmen, auf Herrn Vogt 8 Stimmen.\nDamit ist Frau Sommer gewählt.\n"
        "Frau Sommer nimmt die Wahl an.",
        [("elected", "counted", (12, None, None))],
    ),
    "elected as chair": (
        "Herr Vogt wird einstimmig bei eigener Enthaltung zum stellvertretenden Vorsitzenden gewählt.",
        [("elected", "unanimous", NONE)],
    ),
    "appointed": (
        "Beschluss:\nDer Stadtrat bestellt Frau Sommer zur Wahlleiterin.\nAbstimmung: 20:0",
        [("elected", "counted", (20, 0, None))],
    ),
    "Austria": (
        "Antrag des Bürgermeisters: Der Gemeinderat möge den Kauf beschließen.\n"
        "Beschluss: Der Antrag wird angenommen.\nAbstimmungsergebnis: einstimmig",
        [("approved", "unanimous", NONE)],
    ),
    "Austria by factions": (
        "Beschluss: Der Antrag wird mehrheitlich angenommen (dafür ÖVP, SPÖ; dagegen FPÖ).",
        [("approved", "majority", NONE)],
    ),
    "by show of hands": (
        "Der Antrag wird mittels Erheben der Hand einstimmig angenommen.",
        [("approved", "unanimous", NONE)],
    ),
    "no objection": (
        "Der Vorsitzende schlägt vor, TOP 7 vorzuziehen.\nDagegen erhebt sich kein Widerspruch.\n"
        "Die so geänderte Tagesordnung wird einstimmig genehmigt.",
        [("approved_amended", "unanimous", NONE)],
    ),
    "off the agenda": (
        "TOP 9 wird auf Antrag der Verwaltung einstimmig von der Tagesordnung abgesetzt.",
        [("removed", "unanimous", NONE)],
    ),
    "handed on": (
        "Die Vorlage wird ohne Votum in den Kreistag überwiesen.",
        [("referred", None, NONE)],
    ),
    "back to the administration": (
        "Der Ausschuss verweist die Vorlage einstimmig zur Überarbeitung an die Verwaltung zurück.",
        [("referred", "unanimous", NONE)],
    ),
    "postponed by the body": (
        "Der Ausschuss vertagt die Beratung auf seine nächste Sitzung.",
        [("postponed", None, NONE)],
    ),
    "failed for a tie": (
        "Bei 6 Ja-Stimmen und 6 Nein-Stimmen ist der Antrag abgelehnt.",
        [("rejected", "counted", (6, 6, None))],
    ),
    "no majority": (
        "Der Antrag findet mit 4 Ja-Stimmen bei 8 Nein-Stimmen keine Mehrheit.",
        [("rejected", "counted", (4, 8, None))],
    ),
    "agreeing on what is told": (
        "Dem Vorschlag der Verwaltung wird einvernehmlich gefolgt.",
        [("approved", "consensus", NONE)],
    ),
    "Hamburg": (
        "Die Bezirksversammlung stimmt dem Antrag bei Enthaltung der FDP-Fraktion einstimmig zu.",
        [("approved", "unanimous", NONE)],
    ),
    "Hanover": (
        "16 Stimmen dafür, 3 Stimmen dagegen, 1 Enthaltung",
        [("approved", "counted", (16, 3, 1))],
    ),
    "settled": (
        "Der Antrag hat sich durch die Ausführungen der Verwaltung erledigt.",
        [("no_decision", None, NONE)],
    ),
    "three numbers in brackets": (
        "Das Protokoll wird unter Berücksichtigung der Änderung auf Seite 2 genehmigt (7/0/1).",
        [("approved_amended", "counted", (7, 0, 1))],
    ),
    "shared ending": (
        "Der Antrag wird mit 6 Ja- und 3 Nein-Stimmen angenommen.",
        [("approved", "counted", (6, 3, None))],
    ),
    "widened agenda": (
        "Die Tagesordnung wird um den Punkt „Baumpflege“ ergänzt und so einstimmig beschlossen.",
        [("approved_amended", "unanimous", NONE)],
    ),
    "a list the body opens": (
        "Der Kreistag bildet folgende Ausschüsse:\n1. Bauausschuss\n2. Schulausschuss\n"
        "Abstimmungsergebnis: einstimmig",
        [("approved", "unanimous", NONE)],
    ),
    "perfect tense": (
        "Der Kreistag hat den Bericht der Beauftragten zur Kenntnis genommen.",
        [("noted", None, NONE)],
    ),
    "a result at the top": (
        "geändert beschlossen\nAbstimmung: Ja: 13, Nein: 0, Enthaltungen: 1\nHerr Vogt dankt.\n"
        "Beschluss:\nDer Ausschuss beschließt die Richtlinie mit einem Zuschuss von 8 €.",
        [("approved_amended", "counted", (13, 0, 1))],
    ),
    "Austrian urgency": (
        "Der Dringlichkeit wird einstimmig zuerkannt.",
        [("approved", "unanimous", NONE)],
    ),
    "assigned to a committee": (
        "Der Antrag wird dem Bauausschuss zugewiesen.",
        [("referred", None, NONE)],
    ),
    "a table of counts": (
        "Der Auftrag wird an die Firma Bau GmbH erteilt.\nJa-Stimmen   Nein-Stimmen   Enthaltungen\n20  "
        " 1   2",
        [("approved", "counted", (20, 1, 2))],
    ),
    "two votes told one after the other": (
        "Herr Vogt beantragt, § 4 zu streichen.\nÜber den Antrag wird abgestimmt: 5 Ja, 15 Nein.\n"
        "Anschließend wird über die Satzung insgesamt abgestimmt: 18 Ja, 5 Nein.",
        [("rejected", "counted", (5, 15, None)), ("approved", "counted", (18, 5, None))],
    ),
    "three numbers after a label": (
        "Frau Vogt bringt einen Antrag ein.\nAbstimmung über den Antrag: 15 / 9 / 2",
        [("approved", "counted", (15, 9, 2))],
    ),
    "taken back by the administration": (
        "Die Vorlage wird von der Verwaltung zurückgezogen.",
        [("withdrawn", None, NONE)],
    ),
    "a conference": (
        "Die Schulkonferenz stimmt der Liste ohne Gegenstimme zu.",
        [("approved", "counted", (None, 0, None))],
    ),
    "a resolution other than proposed": (
        "Beschlussvorschlag der Verwaltung:\nDer Rat beschließt die Hebesätze laut Anlage.\n"
        "Abweichender Beschluss:\nDer Rat beschließt die Hebesätze des Vorjahres.\n"
        "Abstimmungsergebnis: einstimmig",
        [("approved_amended", "unanimous", NONE)],
    ),
    "moved to a later meeting": (
        "GV Rahn beantragt, die Beschlussfassung auf die nächste Sitzung zu verschieben.\n"
        "Abstimmung: 7 Ja, 4 Nein",
        [("postponed", "counted", (7, 4, None))],
    ),
    "amendment and matter": (
        "Der Änderungsantrag wird mit 7 : 8 Stimmen abgelehnt.\n"
        "Sodann wird der Verwaltungsvorlage mit 10 : 5 Stimmen zugestimmt.",
        [("rejected", "counted", (7, 8, None)), ("approved", "counted", (10, 5, None))],
    ),
}

# neighbours that decide nothing
NEAR_MISSES = [
    "Die Frage der Vertagung wird kurz angesprochen.",
    "Herr Vogt: Der Antrag war schlecht begründet und wurde zu Recht abgelehnt.",
    "- Kosten: Die Höhe wird noch ermittelt.",
    "- Frau Sommer: abgelehnt hätte sie das nie.",
    "Die Liste dient der Verwaltung als Grundlage.",
    "Einen Beschluss dazu gibt es nicht.",
    "Die Vorlage enthält keine Empfehlung.",
    "Der Bauwerber hatte die Planung 2021 zurückgezogen.",
    "Falls die Antragstellerin erklärt, dass sie den Antrag zurückzieht, entfällt die Beratung.",
    "Herr Vogt fragt, ob die Fraktion den Antrag zurückzieht.",
    "Die Einwohner stimmten in einer Umfrage mit 80 zu 20 ab.",
    "Das Landratsamt hat den Überweg abgelehnt.",
    "Die Fläche wird mit Ergänzungen im Plan dargestellt.",
    "Beschlussfassung über die Satzung",
    "Antrag der SPD-Fraktion: Zebrastreifen",
    "Nächste Sitzung: 4. Dezember",
    "Der Kreistag hat 2019 mehrheitlich zugestimmt.",
    "Der Rat hat den Antrag im Mai an die Verwaltung gegeben.",
    "Das Gebiet wird um drei Grundstücke erweitert.",
    "Die Ermäßigung wird Familien gewährt.",
    "Der Rat hat dem Konzept damals einstimmig zugestimmt.",
    "Der Ausschuss hat dem Konzept mehrheitlich zugestimmt.",
    "Frau Sommer berichtet, dass ein Investor seine Planung zurückgezogen habe.",
    "Bauausschuss vom 3. Mai: einstimmig empfohlen",
    "Der Verwaltungsausschuss stimmt der Vergabe zu.",
]
