"""Invented passages of minutes with what somebody owes after them: tier, who, by when and where it stands."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.model import Outcome


class Owed(NamedTuple):
    """One item: its tier, who does it, the words of the deadline and the sentences that say it."""

    tier: str
    who: str
    due: str | None = None
    cites: tuple[int, ...] = (1,)


class Passage(NamedTuple):
    """Sentences, divided by " | ", and what they leave to do."""

    words: str
    owed: tuple[Owed, ...]
    outcome: Outcome | None = None


def one(words: str, who: str, due: str | None = None, *cites: int, tier: str = "A") -> Passage:
    """Return a passage that leaves one item."""
    return Passage(words, (Owed(tier, who, due, cites or (1,)),))


def wish(words: str, who: str = "Verwaltung", due: str | None = None, *cites: int) -> Passage:
    """Return a passage that leaves one weak item."""
    return one(words, who, due, *cites, tier="B")


def told(words: str, who: str, due: str | None = None, *cites: int) -> Passage:
    """Return an adopted resolution that leaves one item."""
    return Passage(words, (Owed("A", who, due, cites or (1,)),), "approved")


PROMISED = {
    "talks inside": one(
        "Bürgermeister Ahrens wird den Punkt mit der Kämmerei besprechen, rechnet aber nicht mit Einwänden.",
        "Horst Ahrens",
    ),
    "answer in the passive": one(
        "Frau Thoma erläutert, dass daher eine Übersicht erstellt werde.", "Anna Thoma"
    ),
    "inquiry answered next time": one(
        "Die Punkte drei und vier sollen in der Junisitzung behandelt werden.",
        "Verwaltung",
        "in der Junisitzung",
    ),
    "according to the chair": one(
        "Der Bürgermeister erklärt, der Wasserverband werde informiert.", "Horst Ahrens"
    ),
    "condition inside": one(
        "Die Verwaltung wird, falls Mittel frei werden, einen Termin vereinbaren.", "Verwaltung"
    ),
    "has it checked": one("Der Vorsitzende verspricht, die Statik untersuchen zu lassen.", "Horst Ahrens"),
    "passes a hint on": one("Herr Grote sagt zu, das Anliegen der Schule weiterzuleiten.", "Max Grote"),
    "will forward": one(
        "Herr Grote führt aus, dass er den Wunsch der Vereine an den Kreis weitergeben wird.", "Max Grote"
    ),
    "approaches": one(
        "Frau Thoma verweist auf den Verband. | Die Verwaltung werde an dessen Vorstand herantreten.",
        "Verwaltung",
        None,
        2,
    ),
    "as soon as": one(
        "Sobald die Pläne fertig sind, wird Herr Grote sie den Anwohnern zusenden.",
        "Max Grote",
        "Sobald die Pläne fertig sind",
    ),
    "sees itself": one("Frau Thoma wird sich die Stelle ansehen.", "Anna Thoma"),
    "will look into it": one(
        "Der Bürgermeister werde sich das vor Ort anschauen, so die Auskunft.", "Horst Ahrens"
    ),
    "lets check": one("Der Bürgermeister wird das prüfen lassen.", "Horst Ahrens"),
    "commissioned": one(
        "Der Bürgermeister antwortet, dass die Reparatur in Auftrag gegeben werde.", "Horst Ahrens"
    ),
    "cares": one("Der Bürgermeister kümmert sich darum.", "Horst Ahrens"),
    "cares, future": one("Man werde sich darum kümmern, so Frau Thoma.", "Anna Thoma"),
    "yard does it": one("Der Bauhof wird das erledigen.", "Bauhof"),
    "yard is told": one("Der Vorsitzende wird den Bauhof beauftragen, den Graben zu räumen.", "Horst Ahrens"),
    "yard, by whom": one("Der Schaden wird durch den Bauhof behoben.", "Bauhof"),
    "passed on, passive": one("Dies wird an die Stadtwerke weitergeleitet.", "Verwaltung"),
    "taken up": one("Die Anregung wird aufgenommen.", "Verwaltung"),
    "taken along": one("Die Verwaltung nimmt den Hinweis mit.", "Verwaltung"),
    "takes it up": one("Der Bürgermeister nimmt die Anregung auf.", "Horst Ahrens"),
    "takes to heart": one("Frau Thoma nimmt dies als Prüfauftrag mit.", "Anna Thoma"),
    "takes along to": one(
        "Die Verwaltung werde die Frage in die nächste Dienstbesprechung mitnehmen.", "Verwaltung"
    ),
    "in prospect": one(
        "Herr Grote stellt einen Bericht für das III. Quartal in Aussicht.",
        "Max Grote",
        "für das III. Quartal",
    ),
    "ready": one(
        "Die Verwaltung erklärt sich bereit, bis Ende März 2025 eine Übersicht vorzulegen.",
        "Verwaltung",
        "bis Ende März 2025",
    ),
    "minutes annex": one("Die Antwort werde man dem Protokoll beifügen.", "Verwaltung"),
    "minutes annex, official": one(
        "Frau Thoma hat die Zahl nicht dabei. | Man werde sie dem Protokoll beifügen.", "Verwaltung", None, 2
    ),
    "in writing": one("Eine Antwort erfolgt schriftlich.", "Verwaltung"),
    "answer with the minutes": one(
        "Die Antwort erfolgt mit der Niederschrift.", "Verwaltung", "mit der Niederschrift"
    ),
    "reply by post": one(
        "Frau Thoma sichert eine schriftliche Beantwortung bis spätestens 30.04.2024 zu.",
        "Anna Thoma",
        "bis spätestens 30.04.2024",
    ),
    "past promise in the room": one(
        "Der Bürgermeister hat zugesagt, die Zahlen nachzureichen.", "Horst Ahrens"
    ),
    "past tense": one(
        "Die Verwaltung sagte zu, zu gegebener Zeit zu berichten.", "Verwaltung", "zu gegebener Zeit"
    ),
    "promise in the passive": one("Seitens der Verwaltung wird eine Überprüfung zugesagt.", "Verwaltung"),
    "promise of the office": one(
        "Von der Verwaltung wurde zugesichert, die Liste bis zur nächsten Sitzung vorzulegen.",
        "Verwaltung",
        "bis zur nächsten Sitzung",
    ),
    "promise noun": one(
        "Zusage der Verwaltung: Die Zahlen werden bis zum 15.04.2024 vorgelegt.",
        "Verwaltung",
        "bis zum 15.04.2024",
    ),
    "note of the office": one("Anmerkung der Verwaltung: Die Unterlagen werden nachgereicht.", "Verwaltung"),
    "reports again": one(
        "Die Verwaltung wird in einer der nächsten Sitzungen erneut berichten.",
        "Verwaltung",
        "in einer der nächsten Sitzungen",
    ),
    "resubmission": one(
        "Die Vorlage wird in der nächsten Sitzung erneut vorgelegt.", "Verwaltung", "in der nächsten Sitzung"
    ),
    "after the break": one(
        "Frau Thoma werde nach den Sommerferien über den Stand berichten.",
        "Anna Thoma",
        "nach den Sommerferien",
    ),
    "before the holidays": one(
        "Herr Grote sagt zu, noch vor den Sommerferien einen Termin zu nennen.",
        "Max Grote",
        "noch vor den Sommerferien",
    ),
    "two people": one(
        "Frau Thoma und Herr Grote werden bis Ende Mai ein Konzept erarbeiten.",
        "Anna Thoma + Max Grote",
        "bis Ende Mai",
    ),
    "two people promise": one(
        "Herr Grote und Frau Lind sagen zu, das Gespräch zu suchen.", "Max Grote + Eva Lind"
    ),
    "not but": one(
        "Nicht die Verwaltung, sondern Frau Thoma wird den Vertrag bis Ende Mai prüfen.",
        "Anna Thoma",
        "bis Ende Mai",
    ),
    "not but, promise": one(
        "Nicht die Verwaltung, sondern Frau Lind sagt zu, die Liste zu führen und vorzulegen.", "Eva Lind"
    ),
    "will not but": one("Frau Thoma wird nicht die Firma, sondern den Bauhof ansprechen.", "Anna Thoma"),
    "deals with": one(
        "Der Bauausschuss wird sich in seiner nächsten Sitzung mit dem Thema befassen.",
        "Bauausschuss",
        "in seiner nächsten Sitzung",
    ),
    "member's task": one("Ratsfrau Kunze wird ihre Anfrage schriftlich einreichen.", "Berta Kunze"),
    "member offers": one("Ratsfrau Kunze erklärt sich bereit, die Liste zusammenzustellen.", "Berta Kunze"),
    "faction's motion": one(
        "Ratsfrau Kunze kündigt an, dass ihre Fraktion einen Antrag einbringen werde.", "SPD"
    ),
    "direct": one("Herr Grote: Das nehme ich mit.", "Max Grote"),
    "direct, later": one("Frau Thoma: Die Antwort reiche ich Ihnen schriftlich nach.", "Anna Thoma"),
    "will have": one("Die Verwaltung wird Kontakt mit dem Landesbetrieb aufnehmen.", "Verwaltung"),
    "touch": one("Frau Lind setzt sich mit dem Eigentümer in Verbindung.", "Eva Lind"),
    "arranges": one("Der Ortsvorsteher wird einen Ortstermin vereinbaren.", "Ortsvorsteher"),
    "will examine whether": one(
        "Herr Grote erklärt, dass geprüft werde, ob die Lampe versetzt werden kann.", "Max Grote"
    ),
    "is being looked after": one("Herr Grote antwortet, dass man dem nachgehen werde.", "Max Grote"),
    "would": one(
        "Herr Grote würde das bis zur nächsten Sitzung klären.", "Max Grote", "bis zur nächsten Sitzung"
    ),
    "quarter": one(
        "Die Verwaltung werde im 2. Quartal 2025 eine Vorlage einbringen.", "Verwaltung", "im 2. Quartal 2025"
    ),
    "week": one("Herr Grote werde die Zahlen in der 20. KW liefern.", "Max Grote", "in der 20. KW"),
    "within": one(
        "Frau Thoma sagt eine Antwort innerhalb von zwei Wochen zu.",
        "Anna Thoma",
        "innerhalb von zwei Wochen",
    ),
    "budget talks": one(
        "Die Verwaltung wird zu den Haushaltsberatungen 2025 einen Vorschlag vorlegen.",
        "Verwaltung",
        "zu den Haushaltsberatungen 2025",
    ),
    "promptly": one(
        "Der Bürgermeister sagt zu, das Schild umgehend zu ersetzen.", "Horst Ahrens", "umgehend"
    ),
}
INSTRUCTED = {
    "Hesse": told("Der Magistrat wird gebeten zu prüfen, ob ein Zebrastreifen möglich ist.", "Magistrat"),
    "two told": told(
        "Der Bürgermeister und der Kämmerer werden beauftragt, bis zum 30.06.2024 zu berichten.",
        "Horst Ahrens + Kämmerer",
        "bis zum 30.06.2024",
    ),
    "infinitive resolution": told(
        "Die Verwaltung soll bis zur nächsten Sitzung Alternativen vorlegen.",
        "Verwaltung",
        "bis zur nächsten Sitzung",
    ),
    "present": told(
        "Die Verwaltung legt dem Ausschuss im III. Quartal einen Bericht vor.",
        "Verwaltung",
        "im III. Quartal",
    ),
    "present, checks": told("Die Verwaltung prüft, ob die Linie verlängert werden kann.", "Verwaltung"),
    "has to": told("Die Verwaltung hat dem Rat bis Ende 2024 zu berichten.", "Verwaltung", "bis Ende 2024"),
    "order from": one("Vom Beirat erhält Herr Grote den Auftrag, drei Angebote einzuholen.", "Max Grote"),
    "order noun": told("Prüfauftrag an die Verwaltung: Möglichkeiten für einen Fußweg am Bach", "Verwaltung"),
    "body speaks for": one(
        "Das Gremium spricht sich dafür aus, dass die Verwaltung eine Umfrage vorbereitet.", "Verwaltung"
    ),
    "it is asked for a check": one("Der Ortsbeirat bittet den Magistrat um Prüfung.", "Magistrat"),
    "body asks, passive": one(
        "Die Verwaltung wird vom Ausschuss gebeten, die Zahlen nachzureichen.", "Verwaltung"
    ),
    "mayor told": told("Der Bürgermeister wird beauftragt, mit dem Verein zu verhandeln.", "Horst Ahrens"),
    "administration, feminine": told(
        "Die Bürgermeisterin wird gebeten, einen Defibrillator zu beschaffen.", "Bürgermeisterin"
    ),
    "list number": told("2. Die Verwaltung wird beauftragt, Fördermittel zu beantragen.", "Verwaltung"),
    "committee told": told("Der Bauausschuss wird gebeten, sich mit dem Antrag zu befassen.", "Bauausschuss"),
    "for the rest": told("Der Kreistag fordert den Landrat auf, ein Konzept zu erstellen.", "Landrat"),
    "noun chain": told("Die Verwaltung wird mit der Erarbeitung eines Konzepts beauftragt.", "Verwaltung"),
    "recommends to tell": Passage(
        "Der Ausschuss empfiehlt dem Rat, die Verwaltung zu beauftragen, ein Konzept zu erarbeiten.",
        (Owed("A", "Verwaltung"),),
        "recommended",
    ),
    "on proposal": Passage(
        "Die Verwaltung wird beauftragt, ein Konzept zu erarbeiten.", (Owed("B", "Verwaltung"),), "proposed"
    ),
    "order to inform": told(
        "Der Gemeinderat beauftragt die Verwaltung, die Anlieger zu informieren und zu berichten.",
        "Verwaltung",
    ),
}
NOTED = {
    "infinitive": one("- Max Grote: Plakate drucken bis 3.5.", "Max Grote", "bis 3.5."),
    "todo": one("TODO Eva Lind: Saal reservieren bis 15. April", "Eva Lind", "bis 15. April"),
    "box": one("[ ] Eva: Kuchen bestellen", "Eva Lind"),
    "box, bullet": one("- [ ] Max besorgt die Getränke", "Max Grote"),
    "arrow": one("→ Eva fragt beim Hausmeister nach", "Eva Lind"),
    "responsible behind": one("Saal buchen (verantwortlich: Max Grote)", "Max Grote"),
    "responsible, date": one("- Flyer entwerfen (Eva Lind, bis 12.04.)", "Eva Lind", "bis 12.04."),
    "V and T": one("V: Amt 66 / T: 30.06.2024 | ", "Amt 66", "T: 30.06.2024"),
    "resubmission": one("Wiedervorlage: Bericht zum Radweg im Juni", "Verwaltung", "im Juni"),
    "asks around": one("Eva Lind erkundigt sich bei der Feuerwehr.", "Eva Lind"),
    "takes over": one(
        "Die Organisation des Standes übernehmen Eva Lind und Max Grote.", "Eva Lind + Max Grote"
    ),
    "prepares": one(
        "Max Grote bereitet bis zur nächsten Sitzung den Kassenbericht vor.",
        "Max Grote",
        "bis zur nächsten Sitzung",
    ),
}
WISHED = {
    "asks for a check": wish("Ratsherr Wolter bittet um Prüfung, ob dort ein Spiegel nötig ist."),
    "it is asked": wish("Um Prüfung wird gebeten."),
    "on behalf": wish("Für die SPD-Fraktion bittet Ratsfrau Kunze um eine Aufstellung der Kosten."),
    "speak to": wish("Ratsherr Wolter fordert die Verwaltung auf, den Graben zu räumen."),
    "deadline": wish(
        "Ratsherr Wolter bittet darum, bis zur nächsten Sitzung Zahlen vorzulegen.",
        "Verwaltung",
        "bis zur nächsten Sitzung",
    ),
    "subjunctive wish": wish(
        "Ratsherr Wolter würde sich wünschen, dass die Verwaltung ein Schild aufstellt."
    ),
    "possible": wish("Wäre es möglich, dort eine Bank aufzustellen?"),
    "should": wish("Ratsherr Wolter meint, die Verwaltung solle die Kosten ermitteln."),
    "not there yet": wish("Frau Thoma berichtet, dass das Gutachten noch nicht vorliege.", "Anna Thoma"),
    "under review": wish("Frau Thoma teilt mit, der Standort der Tafel werde zurzeit geprüft.", "Anna Thoma"),
}
ANNOUNCED = {
    "takes up and promises": one(
        "Frau Thoma greift den Vorschlag auf und sagt eine Rückmeldung per Brief zu.", "Anna Thoma"
    ),
    "to be suggested": one("Bei der Bahn soll angefragt werden, wer die Treppe pflegt.", "Verwaltung"),
    "points out": one("Der Bürgermeister wird im Amtsblatt an die Räumpflicht appellieren.", "Horst Ahrens"),
    "member's motion": one(
        "Ratsherr Wolter betont, dass er hierzu einen Antrag seiner Fraktion stellen wird.", "Jens Wolter"
    ),
    "on-site": one("Ein Ortstermin wird im Mai stattfinden.", "Verwaltung", "im Mai"),
    "report to come": one(
        "Sobald die Stellungnahme da ist, geht sie allen Fraktionen zu.",
        "Verwaltung",
        "Sobald die Stellungnahme da ist",
    ),
    "notice": one("Über den Ausgang bekommt die Anwohnerin Bescheid.", "Verwaltung"),
    "there will be": one(
        "Herr Grote ergänzt, dass es im Mai eine Vorlage zum Schulweg geben wird.", "Max Grote", "im Mai"
    ),
    "strives": one(
        "Die Verwaltung sei bemüht, den Plan bis Ende Mai vorzulegen.", "Verwaltung", "bis Ende Mai"
    ),
    "on the ball": one("Der Bürgermeister erwidert, dass er am Ball bleibe.", "Horst Ahrens"),
    "wants to obtain": one("Herr Grote will bei der Kirche nachfragen.", "Max Grote"),
    "small works": one("Frau Thoma antwortet, dass der Spiegel ausgetauscht wird.", "Anna Thoma"),
    "small works, later": one(
        "Das Holz liegt bereit, und sobald es taut, wird der Steg repariert.", "Verwaltung", "sobald es taut"
    ),
    "offer and report": one(
        "Herr Grote bietet an, den Vermieter zu befragen. | Die Antwort lege er im April vor.",
        "Max Grote",
        "im April",
        1,
        2,
    ),
    "names in brackets": one("- Flyer entwerfen (Max, Eva)", "Max Grote + Eva Lind"),
    "order to somebody": one(
        "Herr Grote erteilt einen Auftrag an das Forstamt, die Eiche zu untersuchen.", "Forstamt"
    ),
    "reply in a committee": one("Eine Beantwortung wird im Kulturausschuss erfolgen.", "Verwaltung"),
    "word with neighbours": one("Vorher soll mit den Nachbarn Rücksprache gehalten werden.", "Verwaltung"),
    "on-site, planned": one("Mit der Försterin ist ein Ortstermin vereinbart.", "Verwaltung"),
    "told to agree": one("Der Rat weist den Bürgermeister an, dem Vertrag zuzustimmen.", "Horst Ahrens"),
    "reply, noted after a question": one(
        "Ratsherr Wolter sieht Mängel am Deich. | Eine Beantwortung wird im Bauausschuss erfolgen.",
        "Verwaltung",
        None,
        2,
    ),
}
