"""Lists of what is no stored finding: agenda, attendance, news, suggestions, and who took on which task."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pipeline.asking import vocabulary as say
from pipeline.asking.question import read
from pipeline.asking.wanted import Wanted
from pipeline.german.pattern import lazy
from pipeline.library import Plan

Family = Literal["agenda", "presence", "news", "urged", "tasks"]

_HELPS = r"(?:hat|haben|hatte|hatten|wurde|wurden|ist|sind|war|waren)"
_TALKED = (
    r"(?:behandelt|beraten|besprochen|diskutiert|erörtert|debattiert|thematisiert|aufgerufen|gesprochen"
    r"|beriet|berieten|behandelte|behandelten|besprach|besprachen|diskutierten?|erörterten?|ging\ses|gab\ses"
    r"|tagesordnung|agenda|programm|anstanden|standen\san|umfasste|dran|zur\ssprache)"
)
_TOPICS = (
    r"(?:themen|tagesordnungspunkte[n]?|tops|punkte[n]?|gegenstände[n]?|beratungsgegenstände[n]?|dinge[n]?"
    r"|angelegenheiten|sachen)"
)
_SHOW = r"(?:nenne?|zeige?|liste?|gib|was\swar|was\sist|wie\s(?:lautete?|war|sah|sieht|ist))\b"
_THERE = (
    r"(?:anwesend\w{0,2}|abwesend\w{0,2}|(?:un)?entschuldigt|teilgenommen|zugegen|gefehlt|fehlten?|dabei"
    r"|nicht\sda|verspätet|nahm(?:en)?\b[^?!]{0,100}\bteil|nehmen\b[^?!]{0,100}\bteil)"
)
_NEWS = (
    r"(?:neuigkeiten|mitteilungen|bekanntgaben|bekanntmachungen|informationen|nachrichten|berichte|infos"
    r"|unterrichtungen)"
)
_TOLD = (
    r"(?:berichtet|informiert|mitgeteilt|bekannt\s?gegeben|bekannt\s?gemacht|unterrichtet"
    r"|(?:berichtet|informiert|unterrichtet)en?|(?:teilten?|teilt)\b[^?!]{0,120}\bmit"
    r"|(?:gab|gaben|gibt|machte)\b[^?!]{0,120}\bbekannt|verkündete?n?|in\skenntnis\sgesetzt)"
)
_URGED = (
    r"(?:regten?\b[^?!]{0,120}\ban|regt\b[^?!]{0,120}\ban|angeregt|schl(?:ug|ugen|ägt)\b[^?!]{0,120}\bvor"
    r"|vorgeschlagen|forder(?:t|te|ten)|gefordert|wünsch(?:t|te|ten)|gewünscht|gebeten|bat(?:en)?|bittet"
    r"|appellier(?:t|te|ten)|empfahl(?:en)?|empfiehlt|mahnten?\b[^?!]{0,120}\ban|angemahnt)"
)
_ASKED_FOR = r"(?:anregungen|vorschläge[n]?|bitten|forderungen|wünsche[n]?|appelle[n]?|empfehlungen)"
_JOBS = r"(?:aufgaben?[n]?|aufträge[n]?|auftrag|arbeiten?|to-?dos?|job)"
_TAKES = (
    r"(?:übern(?:immt|ehmen|ahm(?:en)?|ommen)|erledig(?:t|en|te|ten)|mach(?:t|en|te|ten)|tun|tut|zuständig"
    r"|verantwortlich|kümmer(?:t|n|te|ten)|bekam(?:en)?|bekommen|erhielt(?:en)?|erhalten|zugeteilt|zu\stun)"
)
PATTERNS: tuple[tuple[Family, str], ...] = (
    ("tasks", rf"\bwer\b[^?!]{{0,40}}\bwelche[ns]?\s{say.ADJECTIVES}{_JOBS}\b"
     r"|\bwer\s(?:\w{2,12}\s){0,3}?was"
     rf"\b[^?!]{{0,60}}\b{_TAKES}\b|\bwer\s(?:{_TAKES}|muss|soll|will|hat|ist)\s(?:sich\s)?(?:bis\swann\s)?"
     r"(?:was|um\swas|worum|wofür|welche[ns]?)\b|\bwie\b[^?!]{0,20}\baufgaben\b[^?!]{0,60}\bverteilt\b"
     rf"|\bwelche\s{say.ADJECTIVES}{_JOBS}\b[^?!]{{0,80}}\b(?:verteilt|vergeben|übernommen|zugeteilt)\b"
     rf"|\bwer\b[^?!]{{0,60}}\bwofür\b[^?!]{{0,60}}\b(?:zuständig|verantwortlich)\b"),
    ("presence", rf"^\W{{0,3}}(?:und\s)?(?:wer|von\swem|welche[nr]?\s{say.ADJECTIVES}{say.PEOPLE_MANY})\b"
     rf"[^?!,]{{0,120}}?\b{_THERE}(?!\w)|\b(?:anwesenheits|teilnehmer)listen?\b"),
    ("agenda", rf"\bwelche[nrm]?\s{say.ADJECTIVES}{_TOPICS}\b{say.GAP}\b{_TALKED}\b"
     rf"|\b(?:um|über|mit)\swelche[nrm]?\s{say.ADJECTIVES}{_TOPICS}\b|\bwas\s(?:stand|steht|kam)\b[^?!]{{0,80}}"
     r"\b(?:tagesordnung|agenda)\b"
     rf"|(?:^|\s){_SHOW}[^?!]{{0,60}}\b(?:tagesordnung(?:spunkte[n]?)?|agenda)\b|^\W{{0,3}}(?:die\s)?tagesordnung\b"
     r"|\bw(?:orum|as\salles)\s(?:ging|drehte)\s(?:es|sich)\b[^?!]{0,80}(?:sitzung|ausschuss|rat|beirat)(?:e?s)?\b"
     r"|\b(?:womit|worüber)\s(?:befasst\w{0,2}|beschäftigt\w{0,2}|beriet|sprach|diskutierte)\s(?:sich\s)?d(?:er|ie)\s"
     r"(?:\w{2,30}\s)?\w{0,30}(?:ausschuss|rat|beirat|vertretung|versammlung|kreistag)\b"),
    ("news", rf"\b(?:welche|was\sfür|alle|sämtliche|die|irgendwelche)\s{say.ADJECTIVES}{_NEWS}\b"
     rf"|^\W{{0,3}}{_NEWS}\b|\bwas\s(?:gab|gibt|war)\b[^?!]{{0,60}}\bneue[ns]\b|\b(?:worüber|wovon|was|von\swas)\b[^?!]{{0,160}}?"
     rf"\b{_TOLD}(?=\W|$)"),
    ("urged", rf"\b(?:was|worum|wofür|wozu)\b[^?!]{{0,160}}?\b{_URGED}(?=\W|$)"
     rf"|\bwelche\s{say.ADJECTIVES}{_ASKED_FOR}\b{say.GAP}\b(?:machte?n?|gab(?:en)?|gemacht|gegeben|äußerten?|geäußert"
     r"|hatten?|brachten?|kam(?:en)?|stell(?:t|te|ten)|richteten?|unterbreitet\w{0,2}|trug(?:en)?|vorgetragen)\b"),
)  # fmt: skip
_PATTERNS = tuple((family, lazy(pattern)) for family, pattern in PATTERNS)
_RESULTS = lazy(rf"\b(?:{say.RESULT}|beschlossen|beschloss|abgestimmt|entschieden)\b")
_CITIZENS = lazy(r"\b(?:bürger|einwohner|anwohner|zuhörer|zuschauer|besucher|eltern)(?:innen|n|in)?\b")
_PATIENT = lazy(r"\bwer\b[^?!]{0,60}\b(?:zur\sfrage|gefragt|fragte)\b")
# Words by which these questions say what they are after, and no matter of their own.
_OWN = lazy(
    r"(?:an|ab)wesen\w*|(?:un)?entschuldigt?\w*|fehl\w*|gefehlt|teil|teil(?:nahm|nehm|genomm|ge)\w*|nahm\w*|nehm\w*"
    r"|zugegen|dabei|da|neuigkeit\w*|neue[ns]?|nachricht\w*|infos?|information\w*|informier\w*|mitteilung\w*|teilte?n?"
    r"|mit|mitgeteilt|bekannt\w*|gegeben|macht\w*|gemacht\w*|bericht\w*|unterricht\w*|verkünde\w*|kenntnis|gesetzt"
    r"|themen|punkte?n?|tops?|tagesordnung\w*|agenda|programm|gegenständ\w*|beratungsgegenständ\w*|ding\w*|sachen"
    r"|angelegenheit\w*|behandel\w*|berat\w*|beriet\w*|bespr\w*|diskutier\w*|erörter\w*|debattier\w*|gesprochen"
    r"|drehte?n?|befass\w*|beschäftig\w*|sprach\w*|umfass\w*|aufgerufen|thematisier\w*|lautete?n?|zeige?|sah|sieht"
    r"|aufgaben?|auftrag|aufträge?n?|arbeiten?|übern\w*|erledig\w*|kümmer\w*|zuständig\w*|verantwortlich\w*|verteilt"
    r"|vergeben|zugeteilt|tun|muss|soll|will|bis|mitglied\w*|ratsmitglied\w*|person\w*|verspätet|liste\w*"
    r"|regte?n?|an|angeregt|anreg\w*|schl(?:ug|ugen|ägt)|vor|vorgeschlagen|vorschl\w*|forder\w*|gefordert|wunsch"
    r"|wünsch\w*|gewünscht|bat|baten|bitte\w*|gebeten|appel\w*|empf\w*|mahn\w*|angemahnt|bürger\w*|vorgetragen"
    r"|\w{0,3}wohner\w*|zuhörer\w*|zuschauer\w*|besucher\w*|eltern|äußer\w*|geäußert|richt\w*|gebracht|brachte?n?"
    r"|anwesenheitsliste\w*|teilnehmerliste\w*|sitzung\w*"
)

WANTED: dict[Family, Wanted] = {
    "agenda": Wanted(), "presence": Wanted(), "news": Wanted(), "urged": Wanted(),
    "tasks": Wanted(kinds=("action",)),
}  # fmt: skip


def family(low: str, matter: Iterable[str], *, somebody: bool) -> Family | None:
    """Return which list a question in small letters wants; None where it wants another, or no list.

    ``matter`` are its words that name a matter: of one thing among others the texts tell more than a list.
    ``somebody`` tells that it names persons or factions.

    >>> family("wer fehlte entschuldigt?", ["entschuldigt"], somebody=False)
    'presence'
    >>> family("worüber wurde zum radweg berichtet?", ["berichtet", "Radweg"], somebody=False) is None
    True
    """
    found = asked_for(low)
    if found is None or (found == "agenda" and (somebody or _RESULTS.search(low))):
        return None
    if found == "presence" and somebody:
        return None
    if found == "urged" and not (somebody or _CITIZENS.search(low)):
        return None
    bare = all(is_own(word) for word in matter)
    own = found == "tasks" or (found == "agenda" and "tagesordnungspunkt" in low)
    return found if bare or own else None


def is_own(word: str) -> bool:
    """Tell whether a word belongs to how these lists are asked for, and names no matter."""
    return bool(_OWN.fullmatch(word.casefold()))


def asked_for(low: str) -> Family | None:
    """Return which of these lists the words of a question ask for."""
    if _PATIENT.search(low):
        return None
    return next((name for name, pattern in _PATTERNS if pattern.search(low)), None)


def roll(plan: Plan) -> Family | None:
    """Return which list of what is no stored finding a plan wants, None where it wants findings."""
    if plan.shape != "list" or plan.filter.kinds or plan.filter.open is not None:
        return None
    found = asked_for(read(plan.question).low)
    return None if found == "tasks" else found
