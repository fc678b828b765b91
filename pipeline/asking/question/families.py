"""Lists of what is no stored finding: agenda, attendance, news, suggestions, and who took on which task."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pipeline.asking.question import headings
from pipeline.asking.question import vocabulary as say
from pipeline.asking.question.question import read
from pipeline.asking.question.wanted import Wanted
from pipeline.german.pattern import lazy
from pipeline.library import Plan

Family = Literal["agenda", "presence", "news", "urged", "tasks", "speakers", "occasions", "concerns"]
COUNTED = frozenset({"agenda", "presence", "news", "speakers", "occasions"})

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
    r"|nicht\sda|verspätet|nahm(?:en)?\b[^?!]{0,100}\bteil|nehmen\b[^?!]{0,100}\bteil"
    r"|stimmberechtigt|s(?:aßen|assen|itzen)\b[^?!]{0,80}\bam\stisch"
    r"|entschuldigen|abgemeldet|zu\sspät|erschien(?:en)?|kam(?:en)?\b[^?!]{0,60}\bzu[mr]?\b[^?!]{0,30}"
    r"(?:sitzung|versammlung|treffen|tagung)|gekommen|besuchten|teilnahmen|anwesenden)"
)
_EVERYBODY = (
    rf"(?:wer|von\swem|welche[nr]?\s{say.ADJECTIVES}{say.PEOPLE_MANY}"
    rf"|wie\sviele[nr]?\s{say.ADJECTIVES}{say.PEOPLE_MANY})"
)
_SPEAKERS = r"(?:redner(?:innen)?|sprecher(?:innen)?|wortmeldungen)"
_SPOKE = (
    r"(?:zu\swort|das\swort|wort\sergriffen|red(?:et|ete|eten)|geredet|gesprochen|sprach(?:en)?|spricht"
    r"|sprechen"
    r"|äußer(?:t|n|te|ten)|geäußert|stellung|wortmeldung(?:en)?|diskutier(?:t|te|ten)|debattier(?:t|te"
    r"|ten)|beteilig(?:t|te|ten)"
    r"|mitgeredet|zur\ssprache)"
)
# Who took sides is told by what they said.
_SIDES = lazy(
    r"\b(?:für|gegen|dafür|dagegen)\b[^?!]{0,120}\baus(?:gesprochen)?\b|\bausgesprochen\b|\bkritisch\b"
    r"|\bskeptisch\b"
    r"|\bablehnend\b|\bpositiv\b|\bzustimmend\b|\bletzte\swort\b|\ban(?:gesprochen)?(?=\s?[?.]|\s?$)"
    r"|\bsprach(?:en)?\ssich\b|\b(?:künftig|zukünftig|demnächst|in\szukunft)\b"
    r"|\bzur\ssprache\b|\bangesprochen\b|\bmit\s(?:wem|dem|der|den)\b[^?!]{0,40}\bgesprochen\b"
)
_DATES = r"(?:tagen|terminen|daten|sitzungstagen|sitzungsterminen)"
_WHERE = (
    rf"(?:\bin\s(?:welchen|wie\svielen|welcher)\s{say.ADJECTIVES}{say.PLACES_MANY}\b|\ban\s(?:welchen"
    rf"|wie\svielen)\s"
    rf"{say.ADJECTIVES}{_DATES}\b|\b(?:wo|wann)\s(?:überall|alles|jeweils)\b|\b(?:wie\soft|wie\shäufig"
    rf"|wie\sviele\smale?)\b"
    rf"|\bwelche[nr]?\s{say.ADJECTIVES}{say.PLACES_MANY}\b|\bwie\sviele\s{say.ADJECTIVES}{say.PLACES_MANY}\b)"
)
# How a sitting was held, if not in a hall.
HOW = (
    r"(?:digital|online|virtuell|hybrid|videokonferenz|videositzung|telefonkonferenz|umlaufverfahren)"
    r"\w{0,3}\b"
)
_CAME_UP = (
    r"(?:zur\ssprache|ging\ses|drehte\ses\ssich|thema|themen|gesprochen|beraten|beriet(?:en)?"
    r"|behandelt(?:e|en)?|diskutiert(?:e|en)?"
    r"|besprochen|besprach(?:en)?|erörtert(?:e|en)?|debattiert(?:e|en)?|sprach(?:en)?|befasst(?:e|en)?"
    r"|beschäftigt(?:e|en)?"
    r"|tagesordnung|vorgekommen|kam(?:en)?\b[^?!]{0,80}\bvor|erwähnt(?:e|en)?|aufgetaucht"
    r"|tauchte\b[^?!]{0,80}\bauf"
    r"|eine\srolle|getagt|tagten?|kam(?:en)?\b[^?!]{0,80}\bzusammen|trat(?:en)?\b[^?!]{0,80}\bzusammen"
    r"|zusammengetreten"
    r"|stattgefunden|fand(?:en)?\b[^?!]{0,80}\bstatt|gab\ses|abgehalten|hielt(?:en)?\b[^?!]{0,80}\bab"
    r"|ist\sdie\srede"
    r"|war\sdie\srede|zusammengekommen|dokumentiert|protokolliert|vorhanden|enthalten|festgehalten)"
)
_RAISED = (
    r"(?:auf\sdem\sherzen|vorgebracht|br(?:achten?|ingt|ingen)\b[^?!]{0,160}\bvor(?=\W|$)|tr(?:ug|ugen"
    r"|ägt)\b[^?!]{0,160}\bvor(?=\W|$)"
    r"|zur\ssprache|angesprochen|spr(?:ach|achen|icht)\b[^?!]{0,160}\ban(?=\W|$)|gemeldet|meldeten?"
    r"|bemängel\w{1,3}|beklagt\w{0,3}"
    r"|beschwer\w{1,3}|monier(?:t|te|ten)|geäußert|äußerten?|vorgetragen|kamen?|kam|gab(?:en)?|hatten?"
    r"|schuh|gestört)"
)
_TROUBLES = (
    r"(?:anliegen|sorgen|probleme[n]?|beschwerden|klagen|hinweise[n]?|wünsche[n]?|wortmeldungen"
    r"|kritikpunkte[n]?|(?:an)?fragen|mängel[n]?)"
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
_MATTERS = (
    r"(?:themen|vorhaben|projekte[n]?|maßnahmen|baustellen|baumaßnahmen|dinge[n]?|punkte[n]?"
    r"|angelegenheiten|sachen)"
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
     rf"|\bwelche\s{say.ADJECTIVES}{_JOBS}\b[^?!]{{0,80}}\b(?:verteilt|übernommen|zugeteilt)\b"
     rf"|\bwelche\s{say.ADJECTIVES}aufgaben\b[^?!]{{0,80}}\bvergeben\b"
     rf"|\bwer\b[^?!]{{0,60}}\bwofür\b[^?!]{{0,60}}\b(?:zuständig|verantwortlich)\b"),
    ("presence", rf"^\W{{0,3}}(?:und\s)?{_EVERYBODY}\b"
     rf"[^?!,]{{0,120}}?\b{_THERE}(?!\w)|\b(?:anwesenheits|teilnehmer)listen?\b"),
    ("speakers", rf"^\W{{0,3}}(?:und\s)?{_EVERYBODY}\b[^?!]{{0,160}}?\b{_SPOKE}\b"
     rf"|\b(?:welche|wie\sviele)\s{say.ADJECTIVES}{_SPEAKERS}\b"),
    ("occasions", rf"{_WHERE}{say.GAP}\b{_CAME_UP}(?=\W|$)"
     rf"|{_WHERE}{say.GAP}\b(?:liefen?|verliefen?|wurden?|waren?|fanden?)\b{say.GAP}\b{HOW}"),
    ("agenda", rf"\b(?:wie\sviele|welche[nr]?)\s(?!{say.ADJECTIVES}{say.many()}){say.ADJECTIVES}"
     rf"[\w-]{{4,40}}\b{say.GAP}\b(?:laut|gemäß|auf)\s(?:der\s)?(?:tagesordnung|agenda)\b|"
     rf"\b(?:wie\sviele)\s{say.ADJECTIVES}{_TOPICS}\b[^?!]{{0,120}}\b(?:tagesordnung|agenda"
        rf"|programm|hatte|umfasste"
     rf"|standen|gab\ses|anstanden)\b|\bwelche[nrm]?\s{say.ADJECTIVES}{_TOPICS}\b{say.GAP}\b{_TALKED}\b"
     rf"|\b(?:um|über|mit)\swelche[nrm]?\s{say.ADJECTIVES}{_TOPICS}\b(?![^?!]{{0,160}}?\b{_TOLD}(?!\w))"
     rf"|\bwas\s(?:stand|steht|kam)\b[^?!]{{0,80}}"
     r"\b(?:tagesordnung|agenda)\b"
     rf"|(?:^|\s){_SHOW}[^?!]{{0,60}}\b(?:tagesordnung(?:spunkte[n]?)?|agenda)\b"
     rf"|^\W{{0,3}}(?:die\s)?tagesordnung\b"
     r"|\bw(?:orum|as\salles)\s(?:ging|drehte)\s(?:es|sich)\b[^?!]{0,80}(?:sitzung|ausschuss|rat"
     r"|beirat)(?:e?s)?\b"
     r"|\b(?:womit|worüber)\s(?:befasst\w{0,2}|beschäftigt\w{0,2}|beriet|sprach"
     r"|diskutierte)\s(?:sich\s)?d(?:er|ie)\s"
     r"(?:\w{2,30}\s)?\w{0,30}(?:ausschuss|rat|beirat|vertretung|versammlung|kreistag)\b"),
    ("news", rf"\b(?:welche|was\sfür|alle|sämtliche|die|irgendwelche)\s{say.ADJECTIVES}{_NEWS}\b"
     rf"|^\W{{0,3}}{_NEWS}\b|\bwas\s(?:gab|gibt|war)\b[^?!]{{0,60}}\bneue[ns]\b|\b(?:worüber|wovon|was"
     rf"|von\swas"
     rf"|(?:über|zu|von)\swelche[nm]?\s{say.ADJECTIVES}{_MATTERS})\b[^?!]{{0,160}}?\b{_TOLD}(?=\W|$)"
     rf"|\bzu\swelchen\s{say.ADJECTIVES}{_MATTERS}\b[^?!]{{0,160}}?\b(?:sach)?st(?:a|ä)nde?\b"),
    ("concerns", rf"\b(?:was|wo|worüber|welche\s{say.ADJECTIVES}{_TROUBLES})\b[^?!]{{0,160}}?"
     rf"\b{_RAISED}(?=\W|$)"),
    ("urged", rf"\b(?:was|worum|wofür|wozu)\b[^?!]{{0,160}}?\b{_URGED}(?=\W|$)"
     rf"|\bwelche\s{say.ADJECTIVES}{_ASKED_FOR}\b{say.GAP}\b(?:machte?n?|gab(?:en)?|gemacht|gegeben"
     rf"|äußerten?|geäußert"
     r"|hatten?|brachten?|kam(?:en)?|stell(?:t|te|ten)|richteten?|unterbreitet\w{0,2}|trug(?:en)?"
     r"|vorgetragen)\b"),
)  # fmt: skip
_PATTERNS = tuple((family, lazy(pattern)) for family, pattern in PATTERNS)
_RESULTS = lazy(rf"\b(?:{say.RESULT}|beschlossen|beschloss|abgestimmt|entschieden)\b")
_CITIZENS = lazy(r"\b(?:bürger|einwohner|anwohner|zuhörer|zuschauer|besucher|eltern)(?:innen|n|in)?\b")
_PATIENT = lazy(r"\bwer\b[^?!]{0,60}\b(?:zur\sfrage|gefragt|fragte)\b")
_QUESTIONS = lazy(r"\b\w{0,15}fragen\b")
_MEMBERS = lazy(
    r"\b(?:\w{0,20}räte[n]?|rätinnen|\w{0,20}mitglieder[n]?|fraktionen|abgeordneten?|verordneten?)\b"
)
_SITTING = lazy(r"\b\w{0,30}(?:sitzung|versammlung|tagung|treffen)(?:en)?\b")
_BY_AGENDA = lazy(r"\b(?:laut|gemäß|auf)\s(?:der\s)?(?:tagesordnung|agenda)\b")
_MET = lazy(
    rf"\b{HOW}|"
    r"\b(?:getagt|tagten?|zusammen|zusammengekommen|zusammengetreten|statt|stattgefunden|abgehalten|ab)\b"
    r"|\bwie\sviele\s(?:\w+e\s)?\w{0,20}(?:sitzungen|treffen|versammlungen|protokolle|niederschriften)\b"
)
_FINDINGS = lazy(rf"{say.many(firm=True)}|\b(?:{say.RESULT}|beschlossen|abgestimmt)\b|{say.PROMISES}")
# Words by which these questions say what they are after, and no matter of their own.
_OWN = lazy(
    r"(?:an|ab)wesen\w*|(?:un)?entschuldigt?\w*|fehl\w*|gefehlt|teil|teil(?:nahm|nehm|genomm|ge)\w*"
    r"|nahm\w*|nehm\w*"
    r"|zugegen|dabei|da|neuigkeit\w*|neue[ns]?|nachricht\w*|infos?|information\w*|informier\w*"
    r"|mitteilung\w*|teilte?n?"
    r"|mit|mitgeteilt|bekannt\w*|gegeben|macht\w*|gemacht\w*|bericht\w*|unterricht\w*|verkünde\w*"
    r"|kenntnis|gesetzt"
    r"|themen|punkte?n?|tops?|tagesordnung\w*|agenda|programm|gegenständ\w*|beratungsgegenständ\w*"
    r"|ding\w*|sachen"
    r"|angelegenheit\w*|behandel\w*|berat\w*|beriet\w*|bespr\w*|diskutier\w*|erörter\w*|debattier\w*"
    r"|gesprochen"
    r"|drehte?n?|befass\w*|beschäftig\w*|sprach\w*|umfass\w*|aufgerufen|thematisier\w*|lautete?n?"
    r"|zeige?|sah|sieht"
    r"|aufgaben?|auftrag|aufträge?n?|arbeiten?|übern\w*|erledig\w*|kümmer\w*|zuständig\w*"
    r"|verantwortlich\w*|verteilt"
    r"|vergeben|zugeteilt|tun|muss|soll|will|bis|mitglied\w*|ratsmitglied\w*|person\w*|verspätet|liste\w*"
    r"|regte?n?|an|angeregt|anreg\w*|schl(?:ug|ugen|ägt)|vor|vorgeschlagen|vorschl\w*|forder\w*"
    r"|gefordert|wunsch"
    r"|wünsch\w*|gewünscht|bat|baten|bitte\w*|gebeten|appel\w*|empf\w*|mahn\w*|angemahnt|bürger\w*"
    r"|vorgetragen"
    r"|\w{0,3}wohner\w*|zuhörer\w*|zuschauer\w*|besucher\w*|eltern|äußer\w*|geäußert|richt\w*|gebracht"
    r"|brachte?n?"
    r"|anwesenheitsliste\w*|teilnehmerliste\w*|sitzung\w*|(?:sach)?st(?:a|ä)nde?n?|vorhaben|projekte?n?"
    r"|maßnahmen|baustellen"
    r"|baumaßnahmen|mitgebracht|hatten?|spät|kam(?:en)?|gekommen|erschien(?:en)?|abgemeldet|lie(?:ß|ss)"
    r"|versammlung\w*|rede[nt]?\w*"
    r"|wort\w*|äußer\w*|stellung|diskussion|debatte|aussprache|beteilig\w*|redner\w*|sprecher\w*"
    r"|ergriff\w*|meldet\w*"
    r"|tag\w*|termin\w*|sprache|rolle|überall|vorgekommen|erwähnt\w*|stattgefunden|fand(?:en)?|statt"
    r"|zusammen|orte\w*|gemeinden"
    r"|städte\w*|kommunen|oft|häufig|herzen|anliegen|sorgen|problem\w*|beschwer\w*|klagen|hinweis\w*"
    r"|wortmeldung\w*|brachte\w*"
    r"|vorgebracht|trug\w*|monier\w*|bemängel\w*|beklag\w*|räte\w*|rätinnen|schuh|drückt\w*|gestört"
    r"|mängel\w*|\w*räte[n]?|sa(?:ß|ss)en|sitzen|tisch|stimmrecht\w*|stimmberechtigt\w*|liefen?|verliefen?"
    rf"|{HOW}"
)

WANTED: dict[Family, Wanted] = {
    "agenda": Wanted(), "presence": Wanted(), "news": Wanted(), "urged": Wanted(),
    "tasks": Wanted(kinds=("action",)), "speakers": Wanted(), "occasions": Wanted(), "concerns": Wanted(),
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
    named = headings.kind(low)
    words = [word for word in matter if not is_own(word) and not (named and headings.is_own(word))]
    if found is None or not _fits(found, low, words, somebody=somebody):
        return None
    own = found in ("tasks", "speakers", "occasions") or (
        found == "agenda" and ("tagesordnungspunkt" in low or _BY_AGENDA.search(low))
    )
    sitting = found == "presence" and bool(_SITTING.search(low))
    return found if own or sitting or not words else None


def _fits(found: Family, low: str, words: list[str], *, somebody: bool) -> bool:
    """Tell whether nothing else that a question says speaks against one of these lists."""
    if found in ("agenda", "presence", "speakers") and somebody:
        return found == "agenda" and bool(words and _BY_AGENDA.search(low))
    if found == "agenda":
        return not _RESULTS.search(low)
    if found == "speakers":
        return not _SIDES.search(low)
    if found == "occasions":
        return bool(words or _MET.search(low)) and not _FINDINGS.search(low)
    if found == "concerns" and _QUESTIONS.search(low) and headings.kind(low) != "last":
        return False
    if found == "concerns":
        return somebody or bool(_CITIZENS.search(low) or _MEMBERS.search(low) or headings.kind(low))
    return found != "urged" or bool(somebody or _CITIZENS.search(low))


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
    if plan.shape not in ("list", "count") or plan.filter.kinds or plan.filter.open is not None:
        return None
    found = asked_for(read(plan.question).low)
    return None if found == "tasks" else found
