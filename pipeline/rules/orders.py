"""How minutes word instructions and notes of tasks."""

from __future__ import annotations

import re

from pipeline.german.cues import Stems
from pipeline.german.pattern import lazy
from pipeline.rules import work

# "soll" and "ist" apart: a body came to an understanding that somebody does something.
AGREED = lazy(
    r"\b(?:verständig(?:t|en|te|ten)|einig(?:t|en|te|ten)) sich\b|\bsich (?:darüber |darin )?einig\b"
    r"|\b(?:komm(?:t|en)|kam(?:en)?) (?:darin )?überein\b|\b(?:Einvernehmen|Einigkeit|Konsens)\b"
    r"|\b(?:wird|wurde|ist) (?:\w+ ){0,3}(?:vereinbart|festgelegt|verabredet)\b"
    r"|\bsich (?:\w+ ){0,3}(?:verständigt|geeinigt)\b|\b(?:darauf|darüber) (?:verständigt|geeinigt)\b"
    r"|\b(?:[Vv]ereinbart|[Ff]estgelegt|[Vv]erabredet) (?:wird|wurde|ist)\b"
    r"|\bverb(?:lieb|leibt)(?:en)? (?:\w+ ){0,2}(?:so|dahingehend|dabei)\b|\b[Mm]an (?:hielt"
    r"|hält) (?:\w+ ){0,2}fest\b"
    r"|\bwird festgehalten\b|\bman (?:vereinbart|verabredet)\w*"
)
# A body speaks for something, one member only thinks so.
SPEAKS_FOR = lazy(r"\b(?:spricht|sprechen|sprach|sprachen) sich (?:\w+ ){0,3}(?:dafür|dahingehend) aus\b")
BODY = lazy(
    r"\b(?:Mitglieder|Gremium|Anwesenden|Plenum|Rat|Kreistag|Versammlung|\w*[Aa]usschuss\w*"
    r"|\w*[Bb]eirat|\w*rat)\b"
)
AGREED_ON = lazy(r",\s(?:dass|daß)\s(?P<task>[^;]{12,})")
INSTRUCTED = lazy(
    r"\b(?:wird|werden|werde)\b(?P<middle>[^.;:]{0,200}?)\b(?P<verb>beauftragt|gebeten|aufgefordert"
    r"|angewiesen|ersucht"
    r"|angehalten|ermächtigt|bevollmächtigt)\b(?!\s+(?:worden|hat|habe))"
)
INSTRUCTED_LAST = lazy(
    r"\b(?P<verb>beauftragt|gebeten|aufgefordert|angewiesen|ersucht|ermächtigt"
    r"|bevollmächtigt)\s+(?:wird|werden|werde)\b"
)
# Of these words every instruction has one, unless a verb of telling stands in it.
INSTRUCTING = frozenset(
    """
    beauftragt gebeten aufgefordert angewiesen ersucht angehalten ermächtigt bevollmächtigt
    beauftragen bitten ersuchen aufzufordern möge mögen soll sollen trug trägt trugen
    erteil erteilt erteilte erteilen gibt gab erhält erhielt erhalten bekommt bekam
    ergeht erging erwartet verlangt fordert wünscht erbittet
    """.split()
)
# What a body came to an understanding on stands behind one of these.
THAT = frozenset({"dass", "daß"})
AGREEING = Stems(
    "verständig|einig|überein|einvernehmen|konsens|einbart|festge|verabred|verblieb|verbleib|hielt|hält|dafür|dahingehend"
)
WAS_INSTRUCTED = lazy(
    r"\b(?:wurden?|ist|sind)\b(?P<middle>[^.;:]{0,200}?)\b(?P<verb>beauftragt|gebeten|aufgefordert"
    r"|angewiesen|ersucht"
    r"|ermächtigt)\b"
)
# What was told at another time.
EARLIER = lazy(
    r"\b(?:bereits|schon|damals|seinerzeit|zuvor|früher|ursprünglich|einst|(?:19|20)\d\d|Vorjahr"
    r"|vorig\w+|letzt\w+"
    r"|vergangen\w+|vorangegangen\w+|(?:vom|am) \d{1,2}\.)(?=\W|$)|\b(?:worden|gewesen)\b"
)
# An item of the agenda that tells what another meeting decided.
ELSEWHEN = lazy(
    r"(?i:nicht\s?-?öffentlich)|\bBekanntgaben?\b|\bBericht über die Ausführung\b|letzten Sitzung"
)
# "beantragt, TOP 6 vorzuziehen".
MOVES = lazy(
    r"\s(?:beantragt|beantragten|stellt|stellen)\b(?=[^;]{0,160}\b(?:TOP|Tagesordnungspunkt\w*|Punkt"
    r"|Tagesordnung|Antrag|Beratung|Abstimmung|Sitzungsunterbrechung|Vertagung|Verweisung|Schluss)\b|,\s)"
)
REPORTED = lazy(r"\b(?:beauftragt|gebeten|ermächtigt) (?:worden|habe|hat|hatte|haben|gewesen)\b")
ORDERS = lazy(
    r"\b(?:erteil(?:t|te|en)|gibt|gab|erhält|erhielt|erhalten|bekommt"
    r"|bekam)\s(?P<who>[^,;]{3,60}?)\s(?:den|einen)\s"
    r"(?:\w{0,12}a|A)uftrag\b,?(?P<task>.{8,})"
)
# "trägt dem Amt auf, ...", "gibt der Verwaltung auf, ..."
CHARGES = lazy(
    r"\b(?:trägt|trug|trugen|gibt|gab|gaben)\s(?P<who>(?:de[mr]|Herrn"
    r"|Frau)\s[^,;]{3,60}?)\sauf,(?P<task>.{8,})"
)
# "empfiehlt, die Verwaltung zu beauftragen, ...": told by what was adopted.
TO_TELL = lazy(
    r"\b(?P<who>(?:die|den|das|der)\s[^,;]{3,60}?)\s(?:damit\s)?"
    r"(?:zu beauftragen|zu bitten|zu ersuchen|aufzufordern)\b,?(?P<task>.{8,})"
)
# "Das Amt erhält den Auftrag, ...", "erwartet vom Amt einen Bericht": who is told is no object.
GETS = lazy(
    r"^\W*(?:\w{3,12}\s)?(?P<who>(?:[Dd]ie|[Dd]as|[Dd]er|Herr|Frau)\s[^,;]{3,60}?)\s(?:erhält|erhielt"
    r"|bekommt|bekam)\s"
    r"(?:den|einen)\s(?:\w{0,12}a|A)uftrag,(?P<task>.{8,})"
)
EXPECTS = lazy(
    r"\b(?:erwartet|verlangt|fordert|wünscht sich|erbittet)\s"
    r"(?P<who>(?:von\s(?:der|dem)|vom)\s[^,;]{3,40}?)[\s,]"
    r"(?P<task>.{8,})"
)
# "erteilt einen Auftrag an das Amt, ...": whom it goes to stands behind it.
ORDERS_TO = lazy(
    r"\b(?:erteil(?:t|te|en)?|ergeht|erging)\s(?:[^,;]{0,60}?\s)?(?:den|einen|der|ein)\s(?:\w{0,12}a"
    r"|A)uftrag\san\s(?P<who>[^,;]{3,60}),(?P<task>.{8,})"
)
HAS_TO = lazy(r"\s(?:hat|haben)\s(?=[^;]{2,300}(?:\bzu \w{3,30}en\b|\b\w{2,20}zu\w{3,20}en\b))")
PERMITTED = lazy(r"ermächtig|bevollmächtig")
SHALL = lazy(r"\b(?P<shall>möge|mögen|soll|sollen)\b(?P<task>[^;]{8,})")
# "Seitens der Fraktion wird gebeten": somebody asks, no body decides.
ASKED_BY = lazy(r"^\W*(?:[Ss]eitens|[Vv]on|[Aa]us|[Ee]s|[Vv]onseiten)\b")
TODO = lazy(
    r"(?:^|[(→])\W{0,6}(?:To-?\s?Dos?|TODO|Aufgaben?|Action(?: Item)?s?|Arbeitsauftrag|Erledigung|A\s?:"
    r"|Wiedervorlage|Prüfauftrag|Auftrag an|Auftrag(?=:)|(?:Zusage|Festlegung)(?=:)"
    r"|(?P<who_only>Verantwortlich(?:e[rn]?)?"
    r"|Zuständig))\b(?P<between>[^:\n]{0,30}):\s*(?P<task>\S[^\n]{3,})"
    r"|^\W{0,6}@(?P<who>[A-ZÄÖÜ][\w.-]+)\s?:?\s+(?P<at>\S[^\n]{2,})",
    re.IGNORECASE,
)
# A box to tick, an arrow; a ticked box is done.
BOX = lazy(r"\s*(?:[-–•*]\s)?(?:\[(?P<done>[xX✓ ]?)\]|☐|□|→|⇒|->|=>)\s*(?=\S)")
TICKED = lazy(r"\s*(?:[-–•*]\s)?(?:\[[xX✓]\]|☑|✓|✔)")
# A task ends with its doer: "Flyer entwerfen (Eva, bis 12.04.)".
NAMED_LAST = lazy(
    r"\((?:(?:[Vv]erantwortlich|[Zz]uständig):?\s)?(?P<who>[A-ZÄÖÜ][^(),:\d]{1,50}?)"
    r"(?:,\s(?P<due>[^()]{3,40}))?\)\W*$"
)
# Who and when, as offices note it: "V: Amt 66 / T: 30.06.".
IN_CHARGE = lazy(
    r"(?:^|[\s(])V(?:erantw(?:ortlich)?)?\.?\s?:\s*(?P<who>[A-ZÄÖÜ][^:/|;,]{1,50}?)\s*[/|;,]?\s*"
    r"(?:T(?:ermin)?|Frist|bis)\.?\s?:"
)
# "Die Organisation übernehmen Eva und Max": who does it stands last.
TAKEN_ON = lazy(
    r"^\W*(?:(?:Das|Dies)\s(?:übernimmt|übernehmen|macht|machen|erledigt|erledigen)\s|(?:Die|Das|Den|Der)\s(?![^.;]{0,60}(?:[Vv]orsitz|[Ll]eitung|Wort\b|Amt\b|Kosten"
    r"|Patenschaft|[Aa]ntrag|Begrüßung))"
    r"[^.;,]{3,100}?\s(?:übernimmt|übernehmen|klärt|klären|besorgt|besorgen|organisiert|organisieren)\s)"
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
    r"\b(?:prüft|klärt(?![^.;]{1,160}\bauf\W*$)|kümmert sich|kontaktiert|recherchiert"
    r"|erkundigt sich (?:bei|beim)"
    r"|übernimmt (?:die|das|den) (?!\w{0,20}(?:[Vv]orsitz|[Ll]eitung|Wort|Amt\b|[Aa]ntrag"
    r"|Patenschaft|Kosten))"
    r"|informiert sich|nimmt Kontakt"
    r"|setzt sich [^.;]{2,80} in Verbindung"
    r"|(?:leitet|gibt)\b(?! das Wort)[^.;]{1,120}\bweiter\b|holt\b[^.;]{1,120}\bein\b"
    r"|schreibt [^.;]{1,60}\ban\b)"
)

# Of these words every sentence has one that says who takes something on, or who is busy with it.
TAKING_ON = frozenset(
    """
    übernimmt übernehmen klärt klären besorgt besorgen organisiert organisieren macht machen erledigt
    erledigen
    """.split()
)
BUSY = work.FIRM | frozenset(
    """
    prüft klärt kümmert kontaktiert recherchiert erkundigt übernimmt informiert nimmt setzt leitet gibt
    holt schreibt
    """.split()
)
FINITE = lazy(
    r"\b(?:ich|wir|ist|sind|hat|haben|wird|werden|kann|können|soll|sollen|muss|müssen|möchten?|wollen)\b"
)

# What is asked of an official in the meeting itself.
TO_TELL_NOW = lazy(
    r"\bzu (?:berichten|informieren|beantworten|ergänzen|erläutern|erklären)\b"
    r"|\b(?:vor|dar)zu\w+en\b|\bStellung zu\b|\bmitzuteilen\b"
)
