"""Families of doing: how a task is told, how it is reported done, and which reports close which tasks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.closings import verbs
from pipeline.german.pattern import lazy

# What a task is told by, in any form of the verb; "nach~reich" stands for "nachreichen", "nachzureichen",
# "reicht ... nach".
TASKS: Mapping[str, str] = {
    "give": r"""
        bekomm erhalten zu~kommen nach~reich nach~liefer vor~leg vor~stell vor~trag vor~träg zu~send
        zu~schick zu~stell zu~leit
        nach~send nach~trag bei~füg bei~leg mit~teil be~kanntgeb bereit~stell herum~schick übersend
        verschick versend schick verteil übermittel bekannt\s?(?:zu)?g[ei]b nenn bericht informier
        unterricht beantwort auskunft zukommen zur\sverfügung aufstellung übersicht list(?:e|en)\b
        auflistung statistik erstell zusammen~stell erarbeit überarbeit ermittel berechn beziffer entwurf
        stellungnahme vorlieg lieg\w{1,2}\b.*\bvor\b übermittl aushändig mit~bring offen~leg dar~leg dar~stell
        auf~list erläuter rückmeldung präsentier auf~schlüssel aus~heb vorlage nachlieferung
    """,
    "find": r"""
        prüf klär nach~frag nach~hör erkundig an~frag untersuch ermittel begutacht nach~geh an~sprech
        spr[ie]ch\w*\b.*\b(?:an|mit)\b
        gespräch sprechen verhandel kontakt an~schreib an~seh nach~seh zähl überprüf
        abklär aufklär erheb erfrag mahn an~mahn nach~hak nach~forsch recherchier erfahrung rücksprache
        ab~stimm besprech verbindung kontaktier evaluier auswert auszuwert besichtig augenschein kontrollier
        wenden nach~mess erinner vergleich nach~schau an~schau reden ersuch um\s.*\bbitten
        bitten,\s
        zusammen~setz austausch auseinander~setz unterred kurz~schließ zuge?h\w*\sauf
    """,
    "work": r"""
        reparier reparatur tausch instand beheb erneuer ersetz aus~tausch sanier ausbesser auszubesser
        beseitig in\sbetrieb in\sordnung herricht herzuricht wieder\w{0,3}herstell überhol streichen verfüll
        auf~füll befestig kümmer veranlass erledig abdicht abzudicht lackier asphaltier pflaster schotter
        ertüchtig nach~stell justier flick nach~bess frei~leg spül auf~arbeit zusetzen warten wartung
        gangbar nach~füll an~streich anstrich einstellen abhilfe schweiß nachziehen nachzuziehen renovier
        richten
    """,
    "clean": r"""
        reinig säuber räum leer mäh zurück~schneid rückschnitt frei~schneid schneid entsorg entfern beseitig
        fäll kehr weg~räum ab~hol ab~fahr ab~schlepp ab~bau rück~bau ab~reiß ab~brech demontier spül mulch
        pfleg bekämpf roden stutz kürz ab~nehm beräum frei~räum frei~legen schneid weg~nehm zurück~nehm putz
        fegen freizuschneid abtransport weg~schneid aus~licht
    """,
    "place": r"""
        auf~stell an~bring install montier auf~häng an~leg pflanz errichte markier ein~richt beschilder
        aus~schilder bau ein~bau an~schließ verleg setzen auf~häng hängen auf~bring ab~markier nach~markier
        stattet aus~statt aus~rüst nach~rüst bepflanz versetz begrün schaffen ein~säen an~schraub
        nach~zeichn auf~mal auf~schütt
    """,
    "procure": r"""
        beschaff an~schaff kauf bestell erwerb ankauf besorg miet leas anzumieten neubeschaffung auf~treib
        organisier auf~tun
        ersatzbeschaffung
    """,
    "ordered": r"bestell",
    "offers": r"ein~hol angebot voranschlag kostenvoranschlag",
    "order": r"in\sauftrag vergeb aus~schreib",
    "apply": r"""
        beantrag antrag\w*\b.*\bstell ein~reich an~meld beantragung antragstellung stell\w*\b.*\bantrag
    """,
    "rule": r"an~ordn genehmig erlass aus~weis fest~setz bewillig",
    "arrange": r"""
        ein~lad ausschuss\s(?:zu\s)?hol termin begehung vereinbar durch~führ organisier anberaum anzuberaum
        an~setz veranstalt buch
        reservier treffen an~biet
    """,
    "ask": r"""
        auf~forder ein~forder frist dräng an~mahn an~schreib ersuch ansprech anzusprech wenden nach~hak
        spr[ie]ch\w*\b.*\ban\b schreib(?:t|en)?\b um\s.*\bbitte bitten,\s fragt\b fragen\b frag\w*\b.*\ban\b
        reden gespräch sprechen mahn\w*\b
    """,
    "request": r"an~forder ein~forder aus~leih leih\w*\b.*\baus\b",
    "care": r"kümmer sorg(?:t|en?)\b übern[ie]hm veranlass organisier in\sdie\shand",
    "forward": r"""
        weiter~leit weiter~geb weiter~reich gib\w*\b.*\bweiter\b meld mit~nehm hin~weis informier
        überg[ei]b weiterleitung anzeig beschwer anreg verständig betrau nimmt\s.*\bmit\b ein~bring
    """,
    "publish": r"""
        veröffentlich internetseite homepage website online aus~häng ein~stell bekanntmach bekanntzumach
        mitteilungsblatt amtsblatt gemeindeblatt schaukasten hoch~lad informationssystem gemeindebrief
    """,
    "change": r"""
        änder an~pass korrigier berichtig ergänz ein~arbeit um~stell verläng aktualisier umbenenn
        nach~justier um~programmier nach~regel fort~schreib umschreib auf~heb aufhebung überarbeit
    """,
    "draft": r"entw(?:u|ü)rf satzung neufassung beschlussvorlage gebührenordnung",
    "bring": r"""
        zur\sabstimmung zur\sbeschlussfassung vergabe vorschlag vorschläge abstimmen\slassen
    """,
    "open": r"""
        öffn frei~geb sperr sperrung entriegel aufsperr aufzusperr
    """,
}
# The participles that report each done.
REPORTS: Mapping[str, str] = {
    "give": """
        angekommen herausgegeben weitergereicht
        nachgereicht nachgeliefert vorgelegt zugesandt übersandt zugeschickt verschickt versandt versendet
        übersendet nachgesandt herumgeschickt geschickt zugestellt verteilt ausgeteilt beigefügt beigelegt
        zugeleitet übermittelt mitgeteilt bekanntgegeben genannt vorgestellt vorgetragen beantwortet
        zugegangen bereitgestellt erstellt zusammengestellt erarbeitet ermittelt berechnet beziffert
        nachgetragen angehängt ausgehändigt übergeben gemailt eingetroffen eingegangen weitergereicht
        verlesen präsentiert erläutert dargelegt dargestellt vorgebracht ausgelegt aufgelistet
        aufgeschlüsselt abgegeben bekanntgemacht
    """,
    "find": """
        geprüft überprüft geklärt abgeklärt nachgefragt angefragt untersucht ermittelt begutachtet
        angesprochen geführt besprochen stattgefunden ergeben mitgeteilt angeschrieben kontaktiert
        gesprochen verhandelt geeinigt gezählt angesehen nachgesehen angeschaut nachgeschaut kontrolliert
        besichtigt abgestimmt
        gemahnt angemahnt erinnert erfragt recherchiert evaluiert ausgewertet befragt bestätigt beantwortet
        gemessen nachgemessen erhoben beurteilt angehört rückgesprochen besprochen verglichen
        vorgesprochen durchgeführt zusammengesetzt unterhalten ausgesprochen
    """,
    "asked": """
        getroffen unterhalten
        aufgefordert geschrieben angeschrieben angesprochen gebeten ersucht angemahnt gemahnt gedrängt
        eingefordert angerufen telefoniert gefragt angefragt nachgefragt geredet nachgehakt
    """,
    "ruling": """
        zugesagt eingewilligt
        abgelehnt genehmigt bewilligt zugestimmt angeordnet zugesichert gewährt erteilt entschieden
        anerkannt abgewinkt befürwortet verweigert abgewiesen
    """,
    "work": """
        entstört gemauert festgemauert festgeschraubt festgezogen verschraubt geklebt genagelt gelötet geölt
        verputzt zugemacht verschlossen aufgezogen bespannt versehen nachgezogen ausgefüllt
        repariert instandgesetzt behoben erneuert ersetzt ausgetauscht getauscht saniert ausgebessert
        beseitigt hergerichtet wiederhergestellt überholt gestrichen verfüllt aufgefüllt befestigt gerichtet
        geflickt abgedichtet lackiert asphaltiert gepflastert geschottert ertüchtigt nachgestellt justiert
        nachgebessert freigelegt gespült aufgearbeitet gewartet eingestellt nachgefüllt angestrichen
        geschweißt nachgezogen renoviert gewechselt ausgewechselt gemacht
    """,
    "clean": """
        aufgeräumt ausgeräumt entrümpelt ausgebaggert entschlammt ausgemäht freigemacht gewaschen gesaugt
        gereinigt gesäubert geräumt geleert gemäht zurückgeschnitten freigeschnitten geschnitten beseitigt
        gekehrt gespült gemulcht gepflegt bekämpft gestutzt gekürzt beräumt freigeräumt geputzt gefegt
        ausgelichtet
    """,
    "gone": """
        eingesammelt aufgesammelt weggebracht fortgeschafft herausgezogen weggemacht
        entsorgt entfernt gefällt abgezogen abgeholt abtransportiert abgebaut demontiert weggeräumt
        abgefahren abgeschleppt zersägt abgerissen abgebrochen gerodet abgenommen weggeschafft zurückgebaut
        rückgebaut zerlegt abgesägt verschwunden
    """,
    "place": """
        aufgebaut hingestellt angeschraubt verankert angepflanzt gesät ausgesät
        aufgestellt angebracht installiert montiert aufgehängt angelegt gepflanzt errichtet markiert
        eingerichtet ausgeschildert beschildert gebaut gesetzt eingebaut angeschlossen verlegt aufgebracht
        abmarkiert nachmarkiert ausgestattet ausgerüstet nachgerüstet bepflanzt versetzt begrünt geschaffen
        eingesät angeschraubt nachgezeichnet aufgemalt eingezeichnet gehängt ausgewiesen
    """,
    "procure": """
        ausgeliehen geliehen gespendet überlassen
        gefunden aufgetrieben organisiert gebucht geholt
        beschafft angeschafft gekauft geliefert eingetroffen erworben angekauft besorgt gemietet angemietet
        geleast ausgeliefert
    """,
    "ordered": "bestellt geordert",
    "came": "eingegangen eingetroffen angekommen zugegangen gekommen angeliefert ausgeliefert",
    "offers": "eingeholt eingegangen gelegt abgegeben unterbreitet",
    "order": "vergeben beauftragt ausgeschrieben",
    "apply": """
        beantragt eingereicht gestellt angemeldet eingebracht
    """,
    "arrange": """
        eingeladen vereinbart durchgeführt organisiert stattgefunden abgehalten anberaumt angesetzt
        veranstaltet gebucht reserviert getroffen zusammengekommen teilgenommen
    """,
    "forward": """
        weitergeleitet weitergegeben weitergereicht gemeldet informiert hingewiesen übergeben angezeigt
        angeregt überwiesen zugewiesen verwiesen deponiert vorgebracht eingebracht verständigt betraut
    """,
    "publish": """
        veröffentlicht eingestellt ausgehängt abrufbar einsehbar bekanntgemacht abgedruckt hochgeladen
        aufgeschaltet freigeschaltet gedruckt erschienen publiziert
    """,
    "change": """
        geändert angepasst korrigiert berichtigt ergänzt eingearbeitet umgestellt verlängert aktualisiert
        umbenannt fortgeschrieben aufgehoben überarbeitet nachgeführt
    """,
    "open": "geöffnet freigegeben",
    "any": """
        erledigt abgeschlossen erfolgt umgesetzt vollzogen ausgeführt fertiggestellt abgearbeitet eingelöst
        nachgekommen realisiert verwirklicht vorgenommen geschehen nachgeholt getätigt entsprochen
        bewerkstelligt gefolgt abgehakt abgeschrieben bereinigt beendet getan
    """,
}
PHRASES: Mapping[str, str] = {
    r"(?:ging|gingen)\b[^;]{1,80}\bzu|(?:erhielt|erhielten|bekam|bekamen)|zur Kenntnis gebracht": "give",
    r"(?:hat|haben)\b[^;,]{3,120}\b(?:erhalten|bekommen)": "give",
    r"(?:kam|kamen) (?:am|im|Anfang|Mitte|Ende|letzte|vergangene|gestern|pünktlich|rechtzeitig"
    r"|mit der Post|schon|bereits)": "came",
    r"(?:neuen?|frischen?) (?:Anstrich|Belag|Farbe|Lack) (?:erhalten|bekommen)": "work",
    r"(?:ist|sind|sei|seien) (?:nun |jetzt |inzwischen |endlich |bereits |schon )?(?:da|vor Ort|vorhanden"
    r"|eingetroffen)(?=\W*$|\sund\b)": "procure",
    r"(?:fand|fanden)\b[^;]{1,120}\bstatt": "arrange",
    r"Kontakt aufgenommen|Rücksprache gehalten|in Verbindung gesetzt|nahm\b[^;]{1,80}\bKontakt auf"
    r"|ins Gespräch gekommen|in Erfahrung gebracht|in Augenschein genommen": "find",
    r"(?:ist|sind|hat|haben|sei) (?:damit |nun |inzwischen )?(?:sich )?(?:damit )?(?:fertig|komplett)"
    r"|Rechnung getragen|in die Tat umgesetzt|zum Abschluss gebracht|hat sich erledigt": "any",
    r"(?:instand|in Stand)\s?gesetzt|in Ordnung gebracht": "work",
    r"alles (?:ist )?weg|(?:ist|sind) (?:nun |jetzt |inzwischen |alles )?weg(?=\W*$)": "gone",
    r"in Betrieb genommen": "open",
    r"bekannt\s?gegeben|zur Verfügung gestellt|zur Kenntnis gegeben": "give",
    r"fertig\s?gestellt": "any",
    r"in Auftrag gegeben": "order",
    r"(?:hängt|hängen|hing|hingen|liegt|liegen)\b[^;,]{2,100}\baus(?=\W*$)"
    r"|(?:steht|stehen) (?:nun |jetzt |inzwischen )?(?:im Internet|online"
    r"|auf der (?:Homepage|Internetseite|Website)|im \w*[Bb]latt)": "publish",
    r"(?:verlief|verliefen)": "arrange",
    r"(?:ging|gingen|sei|seien|ist|sind)\b[^;,]{1,80}\b(?:raus|hinaus|heraus|rausgegangen|hinausgegangen"
    r"|rausgeschickt|abgegangen|abgeschickt)(?=\W*$|,)": "sent",
    r"(?:hat|haben|habe) (?:gut |alles |bestens )?(?:geklappt|funktioniert)": "any",
    r"(?:saß|saßen)\b[^;]{2,100}\bzusammen": "find",
    r"(?:Antwort|Rückmeldung|Stellungnahme|Schreiben)\b[^;,]{0,60}\b(?:eingegangen|eingetroffen|gekommen)"
    r"|(?:antwortete[n]?|geantwortet)": "replied",
}
# Which reports close a task: its own family, and what can only have followed from it. "there": it lies on
# the table; "told": the figure itself is said; "state": the thing works again.
CLOSE: Mapping[str, frozenset[str]] = {
    family: frozenset((*row.split(), "any"))
    for family, row in {
        "give": "sent give there find ruling told publish",
        "find": "find asked ruling told verdict replied work clean gone place state open there change",
        "ask": "sent asked find ruling told verdict replied",
        "request": "came give there told procure replied publish",
        "care": "work clean gone place state open procure arrange find asked",
        "work": "work clean state open place",
        "clean": "clean gone work state",
        "place": "place state open",
        "procure": "came procure place state",
        "ordered": "came ordered procure",
        "offers": "offers there",
        "order": "order",
        "apply": "sent came apply ruling verdict state",
        "rule": "ruling place state",
        "arrange": "arrange guest",
        "forward": "sent give forward asked replied work clean gone place state ruling",
        "publish": "publish state",
        "change": "change",
        "open": "open state",
        "draft": "decided",
        "bring": "decided",
    }.items()
}


def _root(root: str) -> str:
    particle, tilde, stem = root.partition("~")
    return rf"{particle}(?:zu|ge)?{stem}|{stem}\w{{1,3}}\b.*\b{particle}\b" if tilde else root


_TASKS = {
    family: lazy(rf"(?<![a-zäöüß])(?:{'|'.join(map(_root, row.split()))})") for family, row in TASKS.items()
}
# "spricht" is a form of "sprechen"
_STRONG = {form: stem for stem, forms in verbs.STRONG.items() for form in forms[1:]}
_FAMILY: dict[str, frozenset[str]] = {}
_OF_VERB: dict[str, frozenset[str]] = {}
for _name, _row in REPORTS.items():
    for _word in _row.split():
        _FAMILY[_word] = _FAMILY.get(_word, frozenset()) | {_name}
        _verb = verbs.of_participle(_word)
        _OF_VERB[_verb] = _OF_VERB.get(_verb, frozenset()) | {_name}
_PHRASES = tuple((lazy(rf"\b(?:{words})\b", re.IGNORECASE), name) for words, name in PHRASES.items())
HANDS = frozenset({"work", "clean", "place", "procure", "change", "open"})
ASKED = lazy(r",\s(?:ob|inwieweit|inwiefern|wie|wann|wo|warum|weshalb|welche\w*|was|wer)\b")
WORD = lazy(r"[a-zäöüß]{5,}", re.IGNORECASE)
# A participle that may be the present tense as well, followed by other words than a date.
PRESENT = lazy(
    r"\b(?!\w*ge)[a-zäöüß]{4,}t\b(?!\W*$|\s(?:am|im)\b)|\b(?:genehmigt|erinnert|gewährt)\b(?!\W*$)"
)
ATTRIBUTE = lazy(r"\b(?P<word>[a-zäöüß]{4,}(?:t|en))(?:e|en|em|er|es)\s(?=[A-ZÄÖÜ])")
NOUN = lazy(r"\b[A-ZÄÖÜ]\w{3,}")
DEED_ENDS = (
    "ung",
    "reparatur",
    "austausch",
    "schnitt",
    "anstrich",
    "einbau",
    "abbau",
    "rückbau",
    "instandsetzung",
)
ACHIEVED = lazy(r"\bkonnten?\b")
# Nouns of steps on the way, which do not make the thing itself done: "die Ausschreibung ist erfolgt".
STEPS: Mapping[str, str] = {
    "order": "ausschreibung vergabe auftragsvergabe beauftragung auftragserteilung",
    "ordered": "bestellung",
    "apply": "antrag antragstellung beantragung anmeldung förderantrag einreichung",
    "offers": "angebotseinholung preisabfrage kostenschätzung",
    "arrange": "begehung ortstermin ortsbegehung besprechung terminvereinbarung ortsbesichtigung",
    "find": "prüfung überprüfung klärung abklärung anfrage nachfrage rücksprache untersuchung gespräch"
    " kontaktaufnahme",
    "forward": "meldung weiterleitung anzeige information unterrichtung",
    "give": "übersendung zusendung übermittlung nachlieferung nachreichung vorlage beantwortung mitteilung",
    "publish": "veröffentlichung bekanntmachung",
    "": "planung vorbereitung vorplanung vermessung abstimmung genehmigung beschlussfassung beratung zusage"
    " ankündigung finanzierung baubeginn beginn auftakt spatenstich teil teilweise",
}
_STEP = {word: name for name, row in STEPS.items() for word in row.split()}


def wanted(task: str) -> frozenset[str]:
    """Return the families of reports that close a task in these words, "some" where it tells no doing.

    A verb of the task closes it as well, as "=" with its stem.

    >>> "work" in wanted("die Laterne austauschen lassen"), wanted("die Laterne")
    (True, frozenset({'some'}))
    """
    lowered = task.lower()
    told = verbs.told(task)
    told |= frozenset(_STRONG[f"{verb}t"] for verb in told if f"{verb}t" in _STRONG) - verbs.LIGHT
    families = {family for family, roots in _TASKS.items() if roots.search(lowered)}
    families |= {family for verb in told for family in _OF_VERB.get(verb, ()) if family in CLOSE}
    if (
        families & HANDS & _by_verbs(task)
    ):  # "sieht es sich an und tauscht die Bretter": to look is not enough
        families -= {"find", "ask"}
        told = frozenset(v for v in told if not (_OF_VERB.get(v) or {""}) <= {"find", "asked"})
    closing = {w for family in families for w in CLOSE[family]} or {"some"}
    return frozenset(closing | {f"={verb}" for verb in told})


def _by_verbs(task: str) -> set[str]:
    """Return the families that a task tells by verbs, not by nouns, nor in what is to be found out."""
    words = " ".join(w for w in ASKED.split(task)[0].split() if not w[0].isupper())
    return {family for family in HANDS if _TASKS[family].search(words)}


def reported(text: str, *, bare: bool = False) -> frozenset[str]:
    """Return the families of what some words say was done, with the stems of its verbs.

    ``bare``: no auxiliary goes with them, so that "erinnert" is a participle only at their end.

    >>> "work" in reported("wurde beseitigt"), sorted(reported("in Auftrag gegeben"))
    (True, ['order'])
    """
    text = PRESENT.sub(" ", text) if bare else text
    phrases = [name for pattern, name in _PHRASES if pattern.search(text)]
    words = [match[0].lower() for match in WORD.finditer(text)]
    done = frozenset() if phrases else verbs.done(text)
    if not phrases and ACHIEVED.search(text):
        done |= verbs.achieved(text)
    found = {*phrases, *(family for verb in done for family in _OF_VERB.get(verb, ()))}
    found |= set() if phrases else {family for word in words for family in _FAMILY.get(word, ())}
    steps = {_STEP[word] for word in words if word in _STEP} if "any" in found else set()
    if steps:
        found = (found - {"any"}) | (steps - {""})
    return frozenset(found) | {f"={verb}" for verb in done}


def attributed(text: str) -> frozenset[str]:
    """Return the families of the participles that stand before a noun.

    >>> "work" in attributed("die ausgebesserten Stufen"), attributed("die hohen Stufen")
    (True, frozenset())
    """
    found: set[str] = set()
    for match in ATTRIBUTE.finditer(text):
        word = match["word"]
        verb = verbs.of_participle(word)
        found |= _FAMILY.get(word, frozenset()) | _OF_VERB.get(verb, frozenset())
        found |= {f"={verb}"} if found and verb else set()
    return frozenset(found)


def named(text: str) -> frozenset[str]:
    """Return the families of what the first noun of some words says was done: "die Reparatur der Schaukel".

    >>> sorted(named("die schnelle Reparatur der Schaukel")), named("die Schaukel")
    (['work'], frozenset())
    """
    noun = NOUN.search(text)
    lowered = noun[0].lower() if noun else ""
    if not lowered.endswith(DEED_ENDS):
        return frozenset()
    return frozenset(family for family in ("work", "clean", "place") if _TASKS[family].search(lowered))
