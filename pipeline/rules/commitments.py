"""What in a sentence says that something still has to be done: told, promised, asked for, pending."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from pipeline.german.pattern import lazy

Kind = Literal[
    "mandate", "permit", "todo", "promise", "accept", "future", "passive", "request", "ask", "motion",
    "pending", "referral",
]  # fmt: skip


class Sign(NamedTuple):
    """One commitment as a sentence words it; ``task`` and ``who`` are half-open offsets into the sentence.

    ``who`` is where the responsible one is named ((0, 0) where only the speaker can be meant).
    """

    kind: Kind
    start: int
    task: tuple[int, int]
    who: tuple[int, int] = (0, 0)
    loose: bool = False


# --- words ----------------------------------------------------------------------------------------------

# What offices and members do after a meeting: infinitive and participle.
# ``!`` marks those that mean it even in the passive, where nobody is named.
FOLLOW_UP = """
    !prüfen geprüft, !überprüfen überprüft, !nachprüfen nachgeprüft, !klären geklärt, !abklären abgeklärt,
    !nachreichen nachgereicht, !nachliefern nachgeliefert, !nachtragen nachgetragen, !nachgehen nachgegangen,
    !weitergeben weitergegeben, !weiterleiten weitergeleitet, !mitnehmen mitgenommen,
    !aufgreifen aufgegriffen,
    !veranlassen veranlasst, !übersenden übersandt, !zusenden zugesandt, !zuschicken zugeschickt,
    !zuleiten zugeleitet, !übermitteln übermittelt, !beifügen beigefügt, !vorlegen vorgelegt,
    !einarbeiten eingearbeitet, !einholen eingeholt, !nachholen nachgeholt, !erledigen erledigt,
    !weiterverfolgen weiterverfolgt, !zusammenstellen zusammengestellt, !eruieren eruiert,
    berichten berichtet, informieren informiert, mitteilen mitgeteilt, beantworten beantwortet,
    darstellen dargestellt, vorstellen vorgestellt, kümmern gekümmert, ansprechen angesprochen,
    absprechen abgesprochen, abstimmen abgestimmt, besprechen besprochen, verständigen verständigt,
    kontaktieren kontaktiert, erarbeiten erarbeitet, ausarbeiten ausgearbeitet, überarbeiten überarbeitet,
    erkundigen erkundigt, nachfragen nachgefragt, anfragen angefragt, anschreiben angeschrieben,
    einreichen eingereicht, recherchieren recherchiert, ermitteln ermittelt, untersuchen untersucht,
    auswerten ausgewertet, einladen eingeladen, vereinbaren vereinbart, organisieren organisiert,
    zugehen zugegangen, beheben behoben, reparieren repariert, beseitigen beseitigt, vorbereiten vorbereitet,
    aufbereiten aufbereitet, ergänzen ergänzt, berücksichtigen berücksichtigt, bereitstellen bereitgestellt,
    beschäftigen beschäftigt, befassen befasst, aufrufen aufgerufen, anpassen angepasst,
    nachsteuern nachgesteuert, anstoßen angestoßen, zurückmelden zurückgemeldet, nachhaken nachgehakt,
    aufnehmen aufgenommen, hinwirken hingewirkt, einbringen eingebracht, thematisieren thematisiert,
    verschicken verschickt, versenden versandt, zurückkommen zurückgekommen, ansehen angesehen,
    anschauen angeschaut, nachschauen nachgeschaut, erfragen erfragt, unterrichten unterrichtet,
    nachhören nachgehört
"""
# Verbs that mean a follow-up only together with these words before them.
WITH_OBJECT = (
    r"zur Verfügung (?:zu )?stellen|Verbindung (?:zu )?setzen"
    r"|Kontakt (?:mit [^,;.]{1,60} )?auf(?:zu)?nehmen"
    r"|\w{0,40}(?:[Aa]ntrag|[Aa]nträge|[Aa]nfrage|[Vv]orschl[aä]g|[Uu]nterlage|[Bb]ericht|[Ll]iste|[Tt]ermin"
    r"|[Ee]inladung)\w* (?:\w+ )?(?:zu )?(?:stellen|machen|erstellen|verschicken|versenden)"
    r"|\bmit [^,;.]{2,60} (?:sprechen|reden|verhandeln|telefonieren)"
    r"|zukommen (?:zu )?lassen|(?:prüfen|klären|erstellen) (?:zu )?lassen"
    r"|Gespräch\w* (?:[^,;.]{1,60} )?(?:führen|bleiben|gehen|suchen|aufnehmen)"
    r"|Ortstermin\w* (?:durchführen|vereinbaren)"
    r"|(?:zur|nächsten) Sitzung (?:\w+ )?(?:vorbringen|bringen)|Stellung nehmen|Auskunft geben"
    r"|Rückmeldung geben"
)
_ROWS = [row.split() for row in FOLLOW_UP.split(",")]
_INFINITIVES = {row[0].lstrip("!") for row in _ROWS}
_PARTICIPLES = {row[1] for row in _ROWS}
_PLAIN_PARTICIPLES = {row[1] for row in _ROWS if row[0].startswith("!")}

INFINITIVE = lazy(rf"\b(?:{'|'.join(sorted(_INFINITIVES))}|{WITH_OBJECT})\b")
PARTICIPLE = lazy(rf"\b(?:{'|'.join(sorted(_PARTICIPLES))}|zur Verfügung gestellt)\b")
# What is handed out is papers: "die Folien werden zur Verfügung gestellt".
HANDED_OUT = (
    r"(?:Präsentation|Unterlagen?|Folien?|\w{0,20}[Ll]iste|Auflistung|Übersicht|Zahlen|Daten|Antwort)\b"
    r"[^,;]{0,80}\b(?:zur Verfügung gestellt|verschickt|versandt)"
)
PLAIN_PARTICIPLE = lazy(rf"\b(?:{'|'.join(sorted(_PLAIN_PARTICIPLES))}|{HANDED_OUT})\b")
# In the passive the other verbs need one of these, else they tell how things are usually done.
LATER = lazy(
    r"\b(?:schriftlich(?:e[nrms]?)?|nachträglich|Nachgang|Nachhinein|Niederschrift|Protokoll"
    r"|zu gegebener Zeit|sobald"
    r"|(?:nächst|kommend|folgend|übernächst)e[nrms]?|zeitnah|demnächst|bis (?:zum|zur|Ende|Mitte|Anfang|\d)"
    r"|nochmals|erneut|noch einmal)\b",
    re.IGNORECASE,
)
# "möchte ... und wird ...": what follows has its own verb.
SECOND = lazy(r"\s(?:und|sowie|aber) (?:wird|werde|werden)\b")
# "..., wie die Kosten entstehen": the object clause belongs to the task.
QUESTION_WORD = lazy(r"\s*(?:ob|wie|was|wer|wo|wann|welche[rnms]?|inwieweit|inwiefern|warum|dass|um)\b")
# With a deadline any verb is a task, unless it only says what will be the case.
ANY_INFINITIVE = lazy(
    r"\b(?!(?:werden|sein|haben|können|müssen|sollen|dürfen|wollen|bleiben|geben|kommen|stehen|liegen"
    r"|bestehen"
    r"|erfolgen|stattfinden|dauern|kosten|beginnen|enden|steigen|sinken|wachsen|gelten|fehlen|reichen"
    r"|betragen"
    r"|zwischen|wegen|neben|gegen|allen|diesen|ihren|seinen|vielen|jeden|einen|keinen|darüber)\b)"
    r"[a-zäöü]{3,}(?:en|ern|eln)(?=\s?(?:[,.;]|$|und\b|werde\b|wird\b|werden\b))"
)
TRIES = lazy(r"\b(?:versuchen|bemühen|dafür sorgen|einsetzen)\b")
TO_INFINITIVE = lazy(r"\bzu \w{3,}en\b|\b\w{2,}zu\w{3,}en\b")
FUTURE = lazy(r"\b(?:werde|wird|werden|würde|Werde|Wird|Werden)\b")
MODAL = lazy(
    r"\b(?:soll|solle|sollen|sollte|sollten|muss|müsse|müssen|müsste|müssten|kann|könne|können|könnte"
    r"|könnten"
    r"|darf|dürfe|dürfen|möchte|möchten|wolle|wollen|möge)\b"
)
COMING = lazy(
    r"\bsoll(?:en|e)?\b[^.;]{0,200}\b(?:vorgestellt|beantwortet|vorgelegt|behandelt|beraten|berichtet"
    r"|eingearbeitet|nachgereicht|übersandt|zugesandt)\b(?:\s+werden)?"
    r"|\b(?:\w*[Bb]ericht|Antwort|Beantwortung|Vorstellung|Rückmeldung|Information|Prüfung"
    r"|Klärung)\b[^.;]{0,120}"
    r"\b(?:erfolgt|erfolge|erfolgen|folgt|folge)\b"
    r"|\b(?:erfolgt|erfolge|folgt|folge)\b[^.;]{0,120}\b(?:\w*[Bb]ericht|Antwort|Beantwortung"
    r"|Vorstellung|Rückmeldung"
    r"|Information)\b"
    r"|\b(?:erhält|erhalten|erhalte|bekommt|bekommen|bekomme)\b[^.;]{0,80}\b(?:Informationen|Antwort"
    r"|Rückmeldung"
    r"|Mitteilung|Unterlagen|Bericht)\b(?! zu| über)"
    r"|\b(?:\w*[Bb]ericht|Antwort|Rückmeldung|Information(?:en)?"
    r"|Unterlagen)\b[^.;]{0,120}\b(?:zugehen|zukommen|folgen)\b"
    r"|(?P<sure>\b(?:könne|kann|könnten|können)\b[^.;]{0,120}\b(?:nachreichen|nachliefern|nachtragen)\b"
    r"|\b(?:nachreichen|nachliefern|nachtragen) (?:könne|kann|könnten|können)\b)"
)
ACCEPTS = lazy(
    r"\b(?:nimmt|nahm|nehme|nehmen|greift|griff|greife|greifen)\b(?P<what>[^.;]{0,200}?)\b(?:auf|mit)\b"
    r"(?=[,.;]|\s(?:und|um|die|das|in)\b|\s?$)"
    r"|\b(?:will|werde|wolle|möchte)\b(?P<later>[^.;]{0,200}?)\b(?:auf|mit)(?:zu)?(?:nehmen|greifen)\b"
)
SUGGESTED = lazy(
    r"\b(?:Anregung(?:en)?|Vorschl[aä]ge?|Wunsch|Wünsche|Hinweise?|Idee|Bitte|Anliegen|Kritik|Punkte?"
    r"|Thema|dies|das|es"
    r"|Frage)\b"
)
# Words of a reply that point back at a request.
BACK = lazy(
    r"\b(?:(?:dies|das|dem|es)\b(?!\s(?-i:[A-ZÄÖÜ]|\w{2,30}e[nrms]? [A-ZÄÖÜ]))|dieses|diese[nrm]?"
    r"|Anregung(?:en)?|Vorschl[aä]ge?|Wunsch|Wünsche|Bitte"
    r"|Hinweise?|Idee|Prüfung"
    r"|Klärung|hierzu|dazu|gewünschten?|Anliegen|Thema)\b",
    re.IGNORECASE,
)
FIRM_DAY = lazy(
    r"\b(?:bis|spätestens|innerhalb|binnen)\b|\bam (?:\d|Montag|Dienstag|Mittwoch|Donnerstag|Freitag"
    r"|Samstag)"
    r"|\b(?:nächste|kommende|diese)[rnms]? (?:Woche|Monat|Sitzung|Treffen)"
)
FINITE = lazy(
    r"\b(?:ich|wir|ist|sind|hat|haben|wird|werden|kann|können|soll|sollen|muss|müssen|möchten?|wollen)\b"
)
NEGATED = lazy(r"\b(?:nicht|nichts|keine?[nrms]?|niemand|nie|niemals|kaum)\b")
# "nicht nur" and "die nicht verkauften Flächen" deny no verb, nor does "die Fläche nicht zu verkaufen".
DENIES = lazy(
    r"\b(?:nicht(?! (?:nur|allein|bloß|lediglich|zuletzt|erst)\b)"
    r"(?! (?!(?:die|eine[rnms]?|diese[rnms]?|ihre[rnms]?|seine[rnms]?)\b)\w{2,30}e[nrms]? [A-ZÄÖÜ])"
    r"|nichts|keine?[nrms]?|niemals|nie|keinesfalls|keineswegs)\b"
    r"(?![^,;]{0,200}(?:\bzu \w{3,30}en\b|\b\w{2,20}zu\w{4,20}en\b))"
)
# Behind a verb, a lower-case word that is no article or before a capital: another verb follows.
NEXT_VERB = lazy(
    r"\b[a-zäöü]\w*\s(?:und|sowie|aber|oder)\s"
    r"|\s(?:und|sowie|aber|oder)\s(?!(?:der|die|das|den|dem|des|eine?[rnms]?)\b)(?=[a-zäöü])"
)
# Characters to either side of a verb in which its negation is looked for, so that no line is too long.
CLAUSE_LENGTH = 600
ONLY_AUXILIARY = lazy(r"\W*(?:wird|werden|werde|wurden?|worden|hat|habe|ist|sei)?\W*")
RUNNING = lazy(
    r"\b(?:derzeit|zurzeit|zur Zeit|aktuell|momentan|bereits|schon|gerade|laufend|ständig|regelmäßig"
    r"|immer|grundsätzlich|jede[nrs]?"
    r"|jährlich|jeweils|in der Regel|üblicherweise|meist|oft|kontinuierlich|gesetzlich)\b"
)
SUBORDINATE = lazy(
    r"\s*(?:und |oder |aber |sondern )?(?:ob|wenn|falls|sofern|soweit|wie|wann|wo|warum|wer|was"
    r"|weshalb|weil|da(?= \w+ )"
    r"|obwohl|während|bevor|nachdem|sobald|damit|sodass|welche[rnsm]?|inwieweit|inwiefern|wodurch|womit|wofür|deren|dessen)\b",
    re.IGNORECASE,
)
RELATIVE = lazy(r"\s*(?:in |mit |für |von |zu |auf |an )?(?:der|die|das|den|dem)\b")
# What follows these is hoped for, feared, asked or proposed, not promised.
WISHED = lazy(
    r"\b(?:hofft|hoffe|hoffen|erwartet|erwarte|wünsch\w+|bittet|bitte|bat|fordert|fordere|forderte"
    r"|davon aus|fragt|fragte|frage"
    r"|wissen|befürcht\w+|kritisier\w+|regt|rege|schlägt|schlage|beantragt|beantrage|vorausgesetzt"
    r"|erkundigt|empfiehlt"
    r"|plädiert|sinnvoll|wichtig|Vorschlag|Idee|Antrag)\b"
)
PRONOUN = lazy(r"\b(?:er|sie|man|wir|ich|Er|Sie|Man|Wir|Ich)\b")
# "soll" and "ist" apart: a body came to an understanding that somebody does something.
AGREED = lazy(
    r"\b(?:verständig(?:t|en|te|ten)|einig(?:t|en|te|ten)) sich\b|\bsich (?:darüber |darin )?einig\b"
    r"|\b(?:komm(?:t|en)|kam(?:en)?) (?:darin )?überein\b|\b(?:Einvernehmen|Einigkeit|Konsens)\b"
    r"|\b(?:wird|wurde|ist) (?:\w+ ){0,3}(?:vereinbart|festgelegt|verabredet)\b"
    r"|\bman (?:vereinbart|verabredet)\w*"
)
AGREED_ON = lazy(r",\s(?:dass|daß)\s(?P<task>[^;]{12,})")
# The municipality as the one who acts.
TOWN = lazy(
    r"\b(?:[Dd]ie|[Dd]er|[Dd]as) (?P<who>(?:Samt|Markt)?[Gg]emeinde|Stadt|Markt|Landkreis|Amt)(?=\s[a-z])"
)
OWN_GROUP = lazy(r"\b(?:[Ss]eine|[Ii]hre|[Dd]ie eigene|[Uu]nsere) Fraktion\b")

# --- instructions ---------------------------------------------------------------------------------------

INSTRUCTED = lazy(
    r"\b(?:wird|werden|werde)\b(?P<middle>[^.;:]{0,200}?)\b(?P<verb>beauftragt|gebeten|aufgefordert"
    r"|angewiesen|ersucht"
    r"|angehalten|ermächtigt|bevollmächtigt)\b(?!\s+(?:worden|hat|habe))"
)
INSTRUCTED_LAST = lazy(
    r"\b(?P<verb>beauftragt|gebeten|aufgefordert|angewiesen|ersucht|ermächtigt"
    r"|bevollmächtigt)\s+(?:wird|werden|werde)\b"
)
REPORTED = lazy(r"\b(?:beauftragt|gebeten|ermächtigt) (?:worden|habe|hat|hatte|haben|gewesen)\b")
ORDERS = lazy(
    r"\b(?:erteil(?:t|te|en)|gibt|gab)\s(?P<who>[^,;]{3,60}?)\s(?:den|einen)\s(?:\w{0,12}a|A)uftrag\b,?"
    r"(?P<task>.{8,})"
)
PERMITTED = lazy(r"ermächtig|bevollmächtig")
SHALL = lazy(r"\b(?P<shall>möge|mögen|soll|sollen)\b(?P<task>[^;]{8,})")

# --- requests, results that are due, others who know ------------------------------------------------------

PROCEDURE = lazy(
    r"\bum (?:\w+ ){0,3}(?:Handzeichen|Abstimmung(?!\s+mit)|Wortmeldungen?|Wort|Verständnis"
    r"|Entschuldigung|Zustimmung"
    r"|Ruhe|Aufmerksamkeit|Annahme|Ablehnung|Vortrag|Präsentation|Disziplin|Geduld|Nachsicht|Votum|Unterstützung"
    r"|Beachtung"
    r"|Beschlussfassung|Kenntnisnahme|Vorstellung (?:des|der) (?:Punkt|Tagesordnungspunkt)\w*)\b"
    r"|\bum (?:ihre|seine)[nms]? (?!\w*[Pp]rüfung)\w+(?=[.,]|$)"
    r"|\b(?:Platz zu nehmen|vorzutragen|vorzustellen|einzuführen|zu erläutern|zu präsentieren"
    r"|zuzustimmen|abzulehnen"
    r"|zu folgen|sich zu erheben|Schweigeminute|zu beginnen|fortzufahren|abzustimmen|Nichtöffentlichkeit"
    r"|das Wort|zu vertagen|abzusetzen|zu verweisen)\b"
)
INFORMATION = lazy(
    r"\bum (?:\w+ ){0,3}(?:Auskunft|Auskünfte|Mitteilung|Information(?:en)?|Aufklärung"
    r"|Erläuterung(?:en)?|Ausführung(?:en)?|Erklärung|Einschätzung"
    r"|Antwort|Beantwortung|Sachstand|Stellungnahme|Konkretisierung|Klarstellung)\b|\bmitzuteilen\b"
    r"|\bdarzulegen\b"
)
COULD_YOU = lazy(
    r"^\W*(?:Vielleicht |Eventuell )?(?:[Kk]ann|[Kk]önnen|[Kk]önnte|[Kk]önnten|[Kk]önne)\s(?:man"
    r"|die Stadt|die Verwaltung|die Gemeinde|dies|das|hier)\b"
    r"(?!.*\b(?:bestätigen|sagen|erklären|erläutern|mitteilen|beantworten|beziffern)\b)"
)
WANTS = lazy(r"\b(?:möchten?|wolle|will)(?:\s(?:er|sie|man|ich|wir|auch|gerne?|aber|daher)){0,3}, dass\b")
# "Seitens der Fraktion wird gebeten": somebody asks, no body decides.
ASKED_BY = lazy(r"^\W*(?:[Ss]eitens|[Vv]on|[Aa]us|[Ee]s|[Vv]onseiten)\b")
PENDING = lazy(
    r"\b(?:liegt|liegen|lägen|liege)\b[^.;]{0,60}\bnoch (?:nicht|keine?)\b[^.;]{0,40}\bvor\b"
    r"|\bnoch (?:nicht|keine?)\b[^.;]{0,60}\b(?:vorliegen|vorliege|vorliegt|vorlägen)\b"
    r"|\bnoch (?:nicht|keine?)\b[^.;]{0,60}\b(?:geliefert|beantwortet|benannt|beziffert|abgeschlossen"
    r"|vorgelegt|genannt) werden\b"
    r"|\b(?:steht|stehen|stehe|stünden|stünde)\b[^.;]{0,60}\bnoch aus\b|\bnoch aussteh(?:t|en|e"
    r"|end)\b|\bnoch ausstehend"
    r"|\bläuft (?:noch |derzeit )?bis\b|\bnoch nicht (?:komplett|vollständig|abgeschlossen"
    r"|fertig)\b"
    r"|\bin (?:Arbeit|Bearbeitung|Prüfung|Klärung|Erarbeitung|Vorbereitung)\b(?!\sbefindlich)"
    r"|\b(?:derzeit|zurzeit|zur Zeit|aktuell|momentan|noch)\b[^.;]{0,80}\b(?:erarbeitet|untersucht"
    r"|geprüft|ausgewertet|überarbeitet"
    r"|geklärt|abgestimmt)\s?(?:werden|wird|werde|würden?)?\b"
    r"|\b(?:müsse|müssen|muss|müssten)\b[^.;]{0,80}\b(?:geklärt|geprüft|abgestimmt|gewürdigt)\b"
)
REFERRAL = lazy(
    r"\b(?:kann|könne|könnte|wird|werde)\b[^.;]{0,40}\b(?:mehr|Näheres|Genaueres|weitere|nähere"
    r"|Auskunft|Auskünfte)\b[^.;]{0,60}"
    r"\b(?:sagen|geben|erteilen|berichten|beitragen|weiterhelfen)\b"
    r"|\b(?:zuständig|verantwortlich|Ansprechpartner(?:in)?|Ansprechperson)\b(?: (?:hierfür"
    r"|dafür))? (?:ist|sei|sind|seien)\b"
    r"|\b(?:ist|sei)\b[^.;]{0,30}\bAnsprechpartner(?:in)?\b"
)
TODO = lazy(
    r"(?:^|[(→])\W{0,6}(?:To-?\s?Dos?|TODO|Aufgaben?|Action(?: Item)?s?|Arbeitsauftrag|Erledigung|A\s?:"
    r"|Wiedervorlage|Prüfauftrag|Auftrag an|(?:Zusage|Festlegung)(?=:)"
    r"|(?P<who_only>Verantwortlich(?:e[rn]?)?|Zuständig))\b[^:\n]{0,30}:\s*(?P<task>\S[^\n]{3,})"
    r"|^\W{0,6}@(?P<who>[A-ZÄÖÜ][\w.-]+)\s?:?\s+(?P<at>\S[^\n]{2,})",
    re.IGNORECASE,
)
# "Max kümmert sich", "Anna und Ben schreiben": the subject of a task note and its verb.
PRESENT = lazy(
    r"^(?:er|sie)?\s?(?P<verb>[a-zäöü]{2,}[^\Wte]t|[a-zäöü]{2,}tet|[a-zäöü]{3,}(?:en|ern|eln))\b",
    re.IGNORECASE,
)
DOER = lazy(
    r"^\W*(?P<who>[A-ZÄÖÜ][\w.-]+(?:\s[A-ZÄÖÜ][\w-]+)?(?:(?:,\s|\s?/\s?|\s(?:und|&"
    r"|\+)\s)[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)?)"
    r"(?::|\s(?P<verb>[a-zäöü]{2,}(?:t|en))\b)"
)
NOW_DOES = lazy(
    r"\b(?:prüft|klärt|kümmert sich|kontaktiert|recherchiert|erkundigt sich (?:bei|beim)"
    r"|übernimmt (?:die|das|den) (?!\w{0,20}(?:[Vv]orsitz|[Ll]eitung|Wort|Amt\b|[Aa]ntrag"
    r"|Patenschaft|Kosten))"
    r"|informiert sich|nimmt Kontakt"
    r"|setzt sich [^.;]{2,80} in Verbindung"
    r"|(?:leitet|gibt)\b[^.;]{1,120}\bweiter\b|holt\b[^.;]{1,120}\bein\b|schreibt [^.;]{1,60}\ban\b)"
)


# --- reading them -----------------------------------------------------------------------------------------


def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Return the clauses of a sentence, as punctuation cuts them.

    >>> clauses("Sie sagt, man werde es klären.")
    ((0, 9), (9, 30))
    """
    ends = [match.end() for match in re.finditer(r"[,;:](?=\s)|\s[–-](?=\s)", text)]
    borders = [0, *ends, len(text)]
    return tuple((a, b) for a, b in pairwise(borders) if text[a:b].strip())


def denied(text: str, start: int, end: int) -> bool:
    """Tell whether the verb at these offsets is negated in its own clause.

    >>> denied("Der Rat beauftragt sie nicht, zu prüfen.", 8, 18)
    True
    >>> denied("Er verspricht, nicht zu gehen.", 3, 13)
    False
    """
    first = max(0, start - CLAUSE_LENGTH)
    text, start, end = text[first : end + CLAUSE_LENGTH], start - first, end - first
    opens, closes = next(((a, b) for a, b in clauses(text) if a <= start < b), (0, len(text)))
    last = end >= closes or ONLY_AUXILIARY.fullmatch(text[end:closes])
    if last:
        borders = [match.end() for match in NEXT_VERB.finditer(text, opens, start)]
        said = text[max(borders, default=opens) : start]
    else:
        border = NEXT_VERB.search(text, end, closes)
        said = text[end : border.end() if border else closes]
    return bool(DENIES.search(said))


def future(text: str, *, due: bool = False) -> Iterator[Sign]:
    """Yield what will be done: by somebody ("werde er prüfen") or by nobody named ("wird geprüft").

    ``due``: the sentence states a deadline, so that verbs of every kind are tasks.
    """
    if not FUTURE.search(text):
        return
    for start, end in clauses(text):
        sign = _future(text, start, end, due)
        if sign:
            yield sign


def _future(text: str, start: int, end: int, due: bool) -> Sign | None:
    clause = text[start:end]
    second = SECOND.search(clause)
    said = clause[second.start() :] if second and MODAL.search(clause, 0, second.start()) else clause
    aux = FUTURE.search(said)
    if not aux or "?" in said or SUBORDINATE.match(clause) or NEGATED.search(said) or MODAL.search(said):
        return None
    last = said.rstrip(" ,.;:–-").endswith(aux[0])
    # "... würde" at the end of a clause is hypothetical.
    if (last and ((start and RELATIVE.match(clause)) or aux[0] == "würde")) or WISHED.search(text, 0, start):
        return None
    tries = TRIES.search(said) and TO_INFINITIVE.search(text, end)
    last_at = len(text) if tries else end
    task = (start + len(clause) - len(said) + len(said) - len(said.lstrip()), task_end(text, last_at))
    done = PARTICIPLE.search(said)
    at = end - len(said) + aux.start()
    goes_on = QUESTION_WORD.match(text, end)
    if goes_on:
        task = (task[0], task_end(text, len(text)))
    strict = INFINITIVE.search(said)
    loose = not strict and not tries and due and not done and bool(ANY_INFINITIVE.search(said, aux.start()))
    if tries or loose or (strict and not (done and last)):
        # "..., werde nachreichen": the subject stands in the clause before.
        elliptic = not said[: aux.start()].strip(" ,") and not PRONOUN.search(said)
        # a comma inside brackets is no border of a clause
        elliptic = elliptic or (0 <= clause.find(")") < clause.find(aux[0]) and "(" not in clause)
        return Sign("future", at, task, (0 if elliptic else start, end), loose)
    if done and aux[0] != "würde" and not RUNNING.search(said) and _meant_later(said):
        return Sign("passive", at, task)
    return None


def _meant_later(clause: str) -> bool:
    return bool(PLAIN_PARTICIPLE.search(clause) or LATER.search(clause))


def task_end(text: str, end: int) -> int:
    """Return where the words of a clause end, without what punctuates them."""
    return len(text.rstrip(" .!")) if end >= len(text) else len(text[:end].rstrip(" ,;:–-"))
