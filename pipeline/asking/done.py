"""Sentences that report something done: "wurde inzwischen repariert", "liegt nun vor", "ist beigefügt"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from pipeline.asking.things import chains, paper, specific
from pipeline.german.pattern import lazy
from pipeline.model import Minutes

# Families of doing: what a task is told by (any form), and the participles that report it done.
TASKS: Mapping[str, str] = {
    "give": r"nach(?:zu)?reich|reich\w{1,3}\b.*\bnach\b|nach(?:zu)?liefer|liefer\w{1,3}\b.*\bnach\b|vor(?:zu)?leg"
    r"|leg\w{1,2}\b.*\bvor\b|(?:zu|über|ver|nach|herum)(?:zu)?(?:send|schick)|schick|zu(?:zu)?stell|verteil"
    r"|bei(?:zu)?(?:füg|leg)|zu(?:zu)?leit|übermittel|mit(?:zu)?teil|teil\w{1,2}\b.*\bmit\b|bekannt\s?(?:zu)?g[ei]b"
    r"|nenn|bericht|informier|vor(?:zu)?stell|vor(?:zu)?tr[aä]g|beantwort|auskunft|zukommen|zur verfügung"
    r"|bereit(?:zu)?stell|aufstellung|übersicht|\bliste|auflistung|erstell|zusammen(?:zu)?stell|erarbeit|ermittel"
    r"|vorlieg|lieg\w{1,2}\b.*\bvor\b|berechn|beziffer|nach(?:zu)?trag|überarbeit|entwurf|stellungnahme|unterricht",
    "find": r"prüf|klär|nach(?:zu)?frag|frag\w{1,2}\b.*\bnach\b|nach(?:zu)?hör|erkundig|an(?:zu)?frag|untersuch"
    r"|ermittel|begutacht|nach(?:zu)?geh|an(?:zu)?sprech|spr[ie]ch\w*\b.*\ban\b|gespräch|sprechen|verhandel"
    r"|kontakt|an(?:zu)?schreib|an(?:zu)?sehen|nach(?:zu)?seh|zähl",
    "work": r"reparier|reparatur|instand|beheb|erneuer|ersetz|aus(?:zu)?tausch|sanier|ausbesser|auszubesser"
    r"|beseitig|in betrieb|in ordnung|herricht|herzuricht|wieder\w{0,3}herstell|überhol|streichen|verfüll"
    r"|auf(?:zu)?füll|befestig|kümmer|veranlass|erledig",
    "clean": r"reinig|säuber|räum|leer|mäh|zurück(?:zu)?schneid|rückschnitt|frei(?:zu)?schneid|schneid|entsorg|entfern"
    r"|beseitig|fäll|kehr",
    "place": r"auf(?:zu)?stell|stell\w{1,2}\b.*\bauf\b|an(?:zu)?bring|install|montier|aufhäng|an(?:zu)?leg|pflanz"
    r"|errichte|markier|ein(?:zu)?richt|aus(?:zu)?schilder|beschilder|bau",
    "procure": r"beschaff|an(?:zu)?schaff|kauf|bestell",
    "offers": r"ein(?:zu)?hol|angebot",
    "order": r"in auftrag|beauftrag\w*\b.*\bgutachten|vergeb|aus(?:zu)?schreib",
    "apply": r"beantrag|antrag\w*\b.*\bstell",
    "arrange": r"ein(?:zu)?lad|termin|begehung|vereinbar|durch(?:zu)?führ|organisier",
    "forward": r"weiter(?:zu)?(?:leit|geb|reich)|gib\w*\b.*\bweiter\b|leit\w*\b.*\bweiter\b|meld|mit(?:zu)?nehm"
    r"|hin(?:zu)?weis|bauhof|informier",
    "publish": r"veröffentlich|internetseite|homepage|website|online|aus(?:zu)?häng|ein(?:zu)?stell",
    "change": r"änder|an(?:zu)?pass|korrigier|berichtig|ergänz|ein(?:zu)?arbeit|umstell|um(?:zu)?stell|verläng",
    "open": r"öffn|frei(?:zu)?geb|sperr",
}
REPORTS: Mapping[str, str] = {
    "give": "nachgereicht nachgeliefert vorgelegt zugesandt übersandt zugeschickt verschickt versandt versendet"
    " übersendet nachgesandt herumgeschickt geschickt zugestellt verteilt ausgeteilt beigefügt beigelegt"
    " zugeleitet übermittelt mitgeteilt bekanntgegeben genannt berichtet vorgestellt vorgetragen beantwortet"
    " zugegangen bereitgestellt erstellt zusammengestellt erarbeitet ermittelt berechnet beziffert"
    " nachgetragen angehängt ausgehändigt übergeben gemailt eingetroffen eingegangen",
    "find": "geprüft überprüft geklärt abgeklärt nachgefragt angefragt untersucht ermittelt begutachtet angesprochen"
    " geführt besprochen stattgefunden ergeben mitgeteilt angeschrieben kontaktiert gesprochen verhandelt geeinigt"
    " gezählt angesehen nachgesehen",
    "ruling": "abgelehnt genehmigt bewilligt zugestimmt angeordnet zugesichert",
    "work": "repariert instandgesetzt behoben erneuert ersetzt ausgetauscht getauscht saniert ausgebessert beseitigt"
    " hergerichtet wiederhergestellt überholt gestrichen verfüllt aufgefüllt befestigt gerichtet geflickt",
    "clean": "gereinigt gesäubert geräumt geleert gemäht zurückgeschnitten freigeschnitten geschnitten entsorgt"
    " entfernt beseitigt gefällt gekehrt",
    "place": "aufgestellt angebracht installiert montiert aufgehängt angelegt gepflanzt errichtet markiert"
    " eingerichtet ausgeschildert beschildert gebaut gesetzt",
    "procure": "beschafft angeschafft gekauft geliefert eingetroffen",
    "offers": "eingeholt eingegangen",
    "order": "vergeben beauftragt ausgeschrieben",
    "apply": "beantragt eingereicht gestellt",
    "arrange": "eingeladen vereinbart durchgeführt organisiert stattgefunden",
    "forward": "weitergeleitet weitergegeben weitergereicht gemeldet informiert hingewiesen",
    "publish": "veröffentlicht eingestellt ausgehängt abrufbar einsehbar",
    "change": "geändert angepasst korrigiert berichtigt ergänzt eingearbeitet umgestellt verlängert",
    "open": "geöffnet freigegeben",
    "any": "erledigt abgeschlossen erfolgt umgesetzt vollzogen ausgeführt fertiggestellt abgearbeitet eingelöst"
    " nachgekommen geschehen",
}
# Which reports close a task: its own family, and what can only have followed from it.
CLOSE: Mapping[str, frozenset[str]] = {
    "give": frozenset("give there find ruling told publish".split()),
    "find": frozenset("find ruling told work clean place state open there change".split()),
    "work": frozenset("work clean state open place".split()),
    "clean": frozenset("clean work state".split()),
    "place": frozenset("place state".split()),
    "procure": frozenset("procure".split()),
    "offers": frozenset("offers there".split()),
    "order": frozenset("order".split()),
    "apply": frozenset("apply ruling".split()),
    "arrange": frozenset("arrange".split()),
    "forward": frozenset("forward work clean state ruling".split()),
    "publish": frozenset("publish".split()),
    "change": frozenset("change".split()),
    "open": frozenset("open state".split()),
}
_FAMILY: dict[str, frozenset[str]] = {}
for _family, _row in REPORTS.items():
    for _word in _row.split():
        _FAMILY[_word] = _FAMILY.get(_word, frozenset()) | {_family}
PARTICIPLE = lazy(
    rf"\b(?P<verb>{'|'.join(sorted(_FAMILY, key=len, reverse=True))}|(?:instand|in Stand|fertig)\s?gesetzt"
    r"|bekannt\s?gegeben|fertig\s?gestellt|zur Verfügung gestellt|in Auftrag gegeben|in Ordnung gebracht)\b",
    re.IGNORECASE,
)
PHRASES: Mapping[str, frozenset[str]] = {
    "gesetzt": frozenset({"work"}), "gegeben": frozenset({"give"}), "gestellt": frozenset({"any", "give"}),
    "gebracht": frozenset({"work"}),
}  # fmt: skip
HELPING = lazy(
    r"\b(?:konnten?|ist|sind|sei|seien|war|waren|wurden?|worden|hat|haben|habe|hatten?)\b", re.IGNORECASE
)
COMING = lazy(r"\b(?:wird|werden|werde)\b", re.IGNORECASE)
PAST = lazy(r"\b(?:worden|wurden?|konnten?)\b", re.IGNORECASE)
# "liegt nun vor", "liegt der Niederschrift bei"
THERE = lazy(
    r"\b(?:liegt|liegen|lag|lagen|liege|lägen)\b[^.;]{0,80}\b(?:vor|bei)\b|\b(?:vor|bei)(?:liegt|liegen|liege)\b"
)
# "brennt wieder", "steht seit dem 17. April", "ist seit August sauber", "wieder in Betrieb"
STATE = lazy(
    r"\b(?:brennt|brennen|leuchtet|leuchten|läuft|laufen|funktioniert|funktionieren|steht|stehen|hängt|hängen|fließt"
    r"|ist|sind|sei|seien)\b[^.;,]{0,60}\b(?:wieder|seit)\b"
    r"|\b[Ss]eit\b[^.;,]{1,40}\b(?:steht|stehen|hängt|hängen|läuft|laufen|brennt|brennen|ist|sind)\b"
    r"|\bwieder (?:in Betrieb|frei|geöffnet|hell|sauber|nutzbar|befahrbar|begehbar|zugänglich|gelaufen|intakt"
    r"|funktionsfähig|in Ordnung|läuft|brennt|funktioniert)\b"
)
RULED = lazy(r"\b(?:hat|haben|habe)\b", re.IGNORECASE)
# Something told on the spot: a number, a finding.
TELLS = lazy(
    r"\b(?:beziffert\w{0,2}|nennt|nannte|gibt|gab|teilt|teilte|legt|legte|trägt|trug|stellt|stellte|reicht|reichte"
    r"|berichtet\w{0,2}|informiert\w{0,2}|verliest|verlas)\b"
)
CONTENT = lazy(r"\bwonach\b|\bdanach\b|\bdemnach\b|\bzufolge\b|\b\d{1,3}(?:\.\d{3})+\b|\b\d+(?:,\d+)?(?=\s|\.?$)|\bergeben\b")
BRIEF = 140
# What makes a report none: not yet, partly, a condition, a wish, a question, somebody's hope.
DOUBT = lazy(
    r"\b(?:nicht|kein\w{0,2}|weder|nie|weiterhin|teilweise|teils|zum Teil|nur|lediglich|erst(?! (?:am|im)\b)|bisher|bislang|provisorisch"
    r"|vorläufig|notdürftig|derzeit|zurzeit|momentan|demnächst|künftig|zunächst|noch(?! (?:am|im|in der|vor)\b)|erneut|wieder defekt|steht aus"
    r"|aussteh\w+|dauer\w+ an|geplant|vorgesehen|beabsichtigt|soll|sollen|solle|sollten?|könnten?|würden?|hätten?|wären?|wenn|falls"
    r"|sofern|soweit|sobald|solange|ob|hofft|hoffe|vermutet|erwartet|wünscht|bittet|fordert|beantragt|will|wolle|wollen|muss|müssen"
    r"|müsse|kann|können|könne|bevor|ehe|bis|angeblich|vermutlich|wohl|vielleicht|fast|beinahe|weitgehend|größtenteils"
    r"|kritisiert|bemängelt|moniert|bedauert)\b|\?",
    re.IGNORECASE,
)
ASKS = lazy(r"\b(?:fragt|fragte|erkundigt|erkundigte|wissen|nachgefragt, ob|hakt)\b")
AFFIRMED = lazy(
    r"\b(?:bejaht|bejahte)\b(?! nicht)|\bbestätig(?:t|te)\b[^.;]{0,20}\b(?:dies|das)\b|\b(?:[Dd]ies|[Dd]as) (?:sei|ist)"
    r" (?:geschehen|erfolgt|erledigt|der Fall)\b|:\s*[Jj]a\b[^n]|^[Jj]a[,.]"
)
# Words that say the sentence looks back at a promise.
BACK = lazy(
    r"\b(?:zugesagt\w*|Zusagen?\b|versprochen\w*|angekündigt\w*|Erledigung|Anfragen? aus|aus der (?:letzten|vergangenen|vorigen)"
    r"|in der (?:letzten|vergangenen|vorigen)\s\w*[Ss]itzung|Zu[rm]? (?:An)?[Ff]rage|Ausführung von|Vollzug|wie (?:zugesagt|gewünscht|angeregt))"
)
INSERTED = lazy(r",\s(?:so|wie)\s[^,;]{2,60}(?=,|\.?$)")
CUT = lazy(r";\s+|,\s+(?:und|aber|jedoch|doch|während|wobei|dass|sodass|so dass|wonach|danach)\s+|,\s+|(?<=[a-zäöüß\d])[:–]\s+|\sund\s(?=\w+\s(?:ist|sind|wird|werden|wurden?|hat|haben)\b)")


# A pronoun that stands for what the sentence before speaks of.
MEANT = lazy(r"\b(?:diese[rs]?|dies|sie|er|es|das)\b", re.IGNORECASE)


class Report(NamedTuple):
    """A stretch of a sentence that reports something done, in which ways, and whether it looks back."""

    number: int
    cites: tuple[int, ...]
    text: str
    families: frozenset[str]
    back: bool


def families(text: str) -> frozenset[str]:
    """Return the families of doing that a task is told by.

    >>> sorted(families("die Laterne austauschen lassen"))
    ['work']
    """
    lowered = text.lower()
    return frozenset(family for family, roots in _TASKS.items() if roots.search(lowered))


_TASKS = {family: lazy(rf"(?<![a-zäöüß])(?:{roots})") for family, roots in TASKS.items()}


@lru_cache(maxsize=256)
def reports(minutes: Minutes) -> tuple[Report, ...]:
    """Return all that a document reports done, in its order."""
    return tuple(report for s in minutes.sentences for report in _of_sentence(minutes, s.number))


def _of_sentence(minutes: Minutes, number: int) -> Iterator[Report]:
    if minutes[number].kind == "heading":
        return
    text = INSERTED.sub("", minutes.words(number))
    title = minutes.items[minutes.item_of(number)].title if minutes.items else None
    back = bool(BACK.search(text) or BACK.search(title or ""))
    asked = bool(ASKS.search(text) or text.rstrip().endswith("?"))
    following = minutes.words(number + 1) if number < len(minutes.sentences) else ""
    affirmed = asked and AFFIRMED.search(following) and len(following) <= BRIEF
    if asked and not affirmed:
        return
    parts = CUT.split(text)
    told = _told(text)
    if told and not asked:
        yield Report(number, (number,), parts[0] if _nouns(parts[0]) else text, told, back)
    for at, part in enumerate(parts):
        found = _found(part, text, affirmed=bool(affirmed))
        if not found:
            continue
        cites = (number, number + 1) if affirmed else (number,)
        if MEANT.search(part) and not _nouns(part):
            if before := _before(minutes, number):
                yield Report(number, (before, *cites), f"{minutes.words(before)} {part}", found, back)
        else:
            whole = part if at == 0 or _nouns(part) else f"{parts[at - 1]} {part}"
            yield Report(number, cites, whole, found, back)


def _before(minutes: Minutes, number: int) -> int | None:
    """Return the sentence that a pronoun looks back to, in the same agenda item."""
    before = number - 1
    same = before and minutes.item_of(before) == minutes.item_of(number)
    return before if same and minutes[before].kind != "heading" else None


def _nouns(part: str) -> bool:
    """Tell whether words name a thing or a paper themselves."""
    return any(specific(t.stem) or paper(t.stem) for chain in chains(part) for t in chain.things)


def _found(part: str, sentence: str, *, affirmed: bool) -> frozenset[str]:
    """Return the families of what a stretch of a sentence reports done."""
    doubted = re.sub(r"^\W*(?:[^,]*\b)?ob\b", "", part) if affirmed else part
    if DOUBT.search(doubted) or (DOUBT_BEFORE.search(sentence.split(part)[0][-60:]) and not affirmed):
        return frozenset()
    coming = COMING.search(part) and not PAST.search(part)
    found: frozenset[str] = frozenset()
    if not coming:
        for match in PARTICIPLE.finditer(part):
            verb = match["verb"].lower()
            if HELPING.search(part) or HELPING.search(sentence) or (len(sentence) <= BRIEF and _bare(sentence)):
                found |= _FAMILY.get(verb, PHRASES.get(verb.split()[-1][-8:].lstrip(), frozenset()))
                found |= PHRASES.get(verb.split()[-1], frozenset()) if " " in verb else frozenset()
        found |= {"there"} if THERE.search(part) else set()
        found |= {"state"} if STATE.search(part) else set()
    return found


DOUBT_BEFORE = lazy(
    r"\b(?:wenn|falls|sofern|sobald|sollten?|ob|hofft|hoffe|vermutet|bezweifelt|bittet|fordert|wünscht|erwartet)\b", re.IGNORECASE
)


def _bare(sentence: str) -> bool:
    """Tell whether a sentence is a telegram without a finite verb of its own."""
    return not COMING.search(sentence) and not TELLS.search(sentence)


def _told(text: str) -> frozenset[str]:
    """Return "told" where a sentence gives the figure or finding itself."""
    if TELLS.search(text) and CONTENT.search(text) and not DOUBT.search(text) and not COMING.search(text):
        return frozenset({"told"})
    return frozenset()
