"""The words that say when: what stands before a time, and the times that minutes name."""

from __future__ import annotations

# --- what stands before the time itself ------------------------------------------------------------------

STRESS = r"(?:(?:noch|möglichst|spätestens|rechtzeitig|voraussichtlich|wieder)\s)?"
ARTICLE = r"(?:(?:der|die|das|dem|den|des|einer|einem|eine|seiner|ihrer|unserer|jeweils)\s){0,2}"
UNTIL = rf"{STRESS}(?:bis|spätestens)\s(?:spätestens\s)?(?:(?:zum|zur|zu|im|in|am|vor|nach)\s)?{ARTICLE}"
AT = rf"{STRESS}(?:zum|zur|zu|im|in|am|auf|nach|vor|für|bei|beim|gegen|noch)\s{ARTICLE}"
WITHIN = rf"{STRESS}(?:innerhalb|binnen|in|nach)\s{ARTICLE}"
FRAME = r"(?:bis|vor|nach|während|im\s(?:Rahmen|Zuge|Vorfeld)|im\sAnschluss\san)"
BOUND = rf"{STRESS}{FRAME}\s(?:spätestens\s)?(?:zum\s|zur\s|zu\s)?{ARTICLE}"
ANY = rf"(?:{UNTIL}|{AT})"
FREE = rf"{ANY}?"
DATE_LEAD = rf"{ANY}(?:(?:\w{{2,10}}\.?,\s)?(?:den\s|dem\s)?)"

# --- the time itself --------------------------------------------------------------------------------------

ORDINAL = r"(?:(?P<nth>IV|I{1,3}|[1-4])\.|(?P<word>erst|zweit|dritt|viert)e[nrms]?)"
NEXT_WORDS = (
    r"(?:(?:über)?nächste|kommende|folgende|nächstmögliche|nächstfolgende|darauffolgende|anstehende)[nrms]?"
)
YEAR = (
    r"(?:(?:\s?/\s?|\s(?:des\s(?:Haushalts)?[Jj]ahres\s|im\sJahre?\s)?)(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|\s(?:des\s)?(?P<relative>diese[sn]|laufenden|nächsten|kommenden|folgenden)\sJahres)"
)
SESSION = (
    r"(?:[a-zäöü][\w/*-]{0,40})?(?:sitzung(?:en|s(?:runde|turnus|lauf|woche|periode))?|ausschuss(?:es)?"
    r"|rat(?:es)?|beirat|versammlung|treffen|termin|bericht(?:erstattung)?|vorlage|mal|haushalt(?:s\w{1,25})?"
    r"|ausschreibung|runde|gespräch|konferenz|klausur(?:tagung)?|wahlperiode)\b"
)
OF_BODY = (
    r"(?:\s(?:des|der)\s(?:\w{3,20}e[nr]\s(?=(?-i:[A-ZÄÖÜ])))?\w[\w-]{2,40}"
    r"(?:\s(?:und|für)\s\w[\w-]{2,40}){0,2})?"
)
# What can bound a task in time; most nouns in -ung name places or doings and are left out.
EVENT = (
    r"(?:(?:[a-zäöü][\w-]{0,30})?(?:ferien|pause|beratung(?:en)?|beginn|start|abschluss|eingang|vorliegen"
    r"|eröffnung|veröffentlichung|fertigstellung|einführung|umsetzung|auswertung|klärung|prüfung|beendigung"
    r"|befragung|verabschiedung|inkrafttreten|rechtskraft|bekanntgabe|abnahme|übergabe|bewilligung|rückmeldung"
    r"|zustimmung|beschluss(?:fassung)?|entscheidung|inbetriebnahme|ausschreibung|vergabe|genehmigung|wahl(?:en)?"
    r"|(?:schul|kindergarten|kita)jahr(?:es)?|einladung|klausur(?:tagung)?|redaktionsschluss"
    r"|einbringung|saison|sitzung|versammlung|ortstermins?|haushalts?(?:plan\w{0,12})?"
    r"|berichtszeit(?:raums?)?)|ostern|pfingsten|weihnachten|ende\sder\s\w{3,40})\b"
)
SEASON = r"(?:frühjahrs?|frühlings?|sommers?|herbst(?:es)?|winters?|(?:früh|spät)sommer|spätherbst)\b(?!-)"
PARTS = "anfang mitte ende"
PART = rf"(?P<part>{'|'.join(PARTS.split())})"
HERE = r"(?P<relative>diese[ms]|laufende[ns]?|nächste[ns]|kommende[ns])"
