"""How minutes word instructions and notes of tasks."""

from __future__ import annotations

import re

from pipeline.german.pattern import lazy

# "soll" and "ist" apart: a body came to an understanding that somebody does something.
AGREED = lazy(
    r"\b(?:verständig(?:t|en|te|ten)|einig(?:t|en|te|ten)) sich\b|\bsich (?:darüber |darin )?einig\b"
    r"|\b(?:komm(?:t|en)|kam(?:en)?) (?:darin )?überein\b|\b(?:Einvernehmen|Einigkeit|Konsens)\b"
    r"|\b(?:wird|wurde|ist) (?:\w+ ){0,3}(?:vereinbart|festgelegt|verabredet)\b"
    r"|\bman (?:vereinbart|verabredet)\w*"
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
REPORTED = lazy(r"\b(?:beauftragt|gebeten|ermächtigt) (?:worden|habe|hat|hatte|haben|gewesen)\b")
ORDERS = lazy(
    r"\b(?:erteil(?:t|te|en)|gibt|gab)\s(?P<who>[^,;]{3,60}?)\s(?:den|einen)\s(?:\w{0,12}a|A)uftrag\b,?"
    r"(?P<task>.{8,})"
)
PERMITTED = lazy(r"ermächtig|bevollmächtig")
SHALL = lazy(r"\b(?P<shall>möge|mögen|soll|sollen)\b(?P<task>[^;]{8,})")
# "Seitens der Fraktion wird gebeten": somebody asks, no body decides.
ASKED_BY = lazy(r"^\W*(?:[Ss]eitens|[Vv]on|[Aa]us|[Ee]s|[Vv]onseiten)\b")
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

FINITE = lazy(
    r"\b(?:ich|wir|ist|sind|hat|haben|wird|werden|kann|können|soll|sollen|muss|müssen|möchten?|wollen)\b"
)
