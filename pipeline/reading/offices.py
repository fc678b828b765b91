"""Offices and factions as lists of persons write them, by the tables of roles and parties.

>>> role("Erste Beigeordnete"), role("stv. AM"), role("Elmar Muster")
('Erste Beigeordnete', 'stv. AM', None)
>>> faction("SPD-Fraktion"), faction("Fraktion Bündnis 90/ Die Grünen"), faction("Verwaltung")
('SPD', 'Bündnis 90/ Die Grünen', None)
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german import factions, roles
from pipeline.german.given import is_given
from pipeline.german.pattern import lazy

LONGEST = 120
WORD = lazy(r"[^\W\d_](?:[^\W\d_]|[-'’]){0,59}(?:[:*_/]-?in(?:nen)?|/-?r|\(r\)|\(in\))?")
GENDERED = lazy(r"(?:[:*_/]-?in(?:nen)?|/-?r|\(r\)|\(in\))$")
# Ends of words for work in and around a town hall that the table of roles does not hold.
WORK = lazy(
    r"[^\W\d_]{0,40}(?:leitung|vorsitz|vertreter|sekretär|führer|sprecher|planer|assistent|beamte[rn]?|anwärter"
    r"|archivar|protokollant|geschäftsführung|schriftführung|protokollführung|protokoll|schreiber|syndikus"
    r"|justiziar|techniker|fachwirt|betriebswirt|lehrkraft|fachkraft|beisitzer|kassenwart|kassier|kassierer"
    r"|schatzmeister|rechner|obmann|obfrau|oberamtsrat|inspektor|oberinspektor|hausmeister|mitarbeiter|älteste[rn]?"
    r"|sitzungsdienst|fraktionsführer|referat|sachbearbeitung|moderation)(?:in(?:nen)?)?",
    re.IGNORECASE,
)
# Forms that are no words: dots inside, digits before, brackets behind.
SHORT = lazy(
    r"(?:sk\.?\s?B\.?|s\.?\s?[BE]\.|\d\.?\s?Bgo\.|[A-Z]\w{1,8}\.-[A-Z]\w{1,10}\.?|[A-Z]\.OAR\.|stv\.|stellv\."
    r"|GRM|GGR|gfGR|VB|HAL|Rhr?\.|Rfr\.|MdL|MdB|MdR|MD|CDO|Rh)(?=[\s,]|$)"
)
DOTTED = lazy(r"(?P<word>[^\W\d_]{1,9}(?:['’]in)?)\.?(?=[\s,]|$)")
# Words that open or join the name of an office without being one.
OPENER = lazy(
    r"(?:\d\.|[Ee]rste[rn]?|[Zz]weite[rn]?|[Dd]ritte[rn]?|[Tt]echnische[rn]?|[Hh]auptamtliche[rn]?"
    r"|[Ee]hrenamtliche[rn]?|[Ss]tellv\w{0,20}\.?|stv\.|[Ss]achkundige[rn]?|[Ss]achk\.|[Bb]eratende[sn]?"
    r"|[Bb]ürgerliche[sn]?|[Aa]ngehörige[sn]?|geschäftsführende[rn]?|und|/)(?=\s)"
)
NO_OFFICE = lazy(r"(?:beirat|senat|magistrat|vorrat)$", re.IGNORECASE)
JOINT = lazy(r"\s?[/|+&]\s?|\s-\s|\sund\s")
LOCAL = lazy(
    r"(?:(?:Pro|BI|BL|WG|UWG|FWG|ULW|UBG|UFB|UBL|ABL|SBL|BfB|BVB|MFG|Liste|Wählergruppe|Wählervereinigung"
    r"|Wählergemeinschaft|Bürgerinitiative|Bürgervereinigung|Bürgerbündnis|Bürgerbewegung|Bürger für|Bürger"
    r"|Unabhängige\w*|Aktive Bürger|Freie Bürger\w*|Die Mitte|[A-ZÄÖÜ]\w{0,30}(?:liste|wähler|gemeinschaft"
    r"|forum|bündnis|bund))(?![\w-])(?:\s(?:für\s)?[A-ZÄÖÜ][\w-]{1,30}){0,2})"
)
SAID = lazy(r"(?:[A-ZÄÖÜ0-9][\w./-]{0,30}(?:\s|$)){1,5}")
NOT_SAID = lazy(r"(?:Die|Der|Den|Von|Keine?|Alle)\b")


@lru_cache(maxsize=8192)
@lru_cache(maxsize=1024)
def faction(text: str) -> str | None:
    """Return the faction that a heading or a bracket is the name of, as written; None for anything else."""
    bare = text.strip(" :,")
    if not bare or len(bare) > LONGEST:
        return None
    named = _named(bare)
    if _all_parties(named):
        return named
    return named if named != bare and SAID.fullmatch(named) and not NOT_SAID.match(named) else None


def _named(bare: str) -> str:
    """Return the name without the word Fraktion or Gruppe before or behind it."""
    named = re.sub(r"^(?:Fraktion(?:en)?|Gruppe|Ratsgruppe)\s(?:der\s|von\s)?", "", bare)
    return re.sub(r"[\s-]{1,2}(?:[A-ZÄÖÜa-z]\w{0,20})?(?:[Ff]raktion|[Gg]ruppe)$", "", named).strip()


def _all_parties(named: str) -> bool:
    """Tell whether a name is that of parties and local lists only."""
    at = 0
    for _ in range(5):
        local = LOCAL.match(named, at)
        end = factions.match(named, at)
        ends = [found for found in (end, local.end() if local else None) if found]
        if not ends:
            return False
        at = max(ends)
        if not named[at:].strip(" ."):
            return True
        joint = JOINT.match(named, at) or lazy(r"-(?=[A-Z])").match(named, at)
        if joint is None:
            return False
        at = joint.end()
    return False


@lru_cache(maxsize=8192)
@lru_cache(maxsize=1024)
def role(text: str) -> str | None:
    """Return the words if they are the name of an office, else None."""
    text = text.strip(" ,;:")
    if not text or len(text) > LONGEST:
        return None
    at = 0
    for _ in range(6):
        at = skip(text, at)
        if at >= len(text):
            return text
        end = office(text, at)
        if end is None:
            return None
        at = end
    return None


def office(text: str, at: int, *, leading: bool = False) -> int | None:
    """Return the end of the office, a word or short, at an offset; ``leading``: a name must follow."""
    for pattern in (OPENER, SHORT):
        if match := pattern.match(text, at):
            return match.end()
    match = DOTTED.match(text, at)
    if match and re.sub(r"['’]", "", match["word"]) in roles.SHORTS:
        return match.end()
    return word(text, at, leading=leading)


def word(text: str, at: int, *, leading: bool = False) -> int | None:
    """Return the end of the office that a whole word at an offset names."""
    match = WORD.match(text, at)
    if match is None or (match.end() < len(text) and text[match.end()] not in " ,:)"):
        return None
    if not is_office(match[0]):
        return None
    rest = text[match.end() :].strip(" :,")
    if leading and (not rest or _is_family(match[0], rest)):
        return None
    return match.end()


@lru_cache(maxsize=16384)
def is_office(name: str) -> bool:
    """Tell whether a word names an office: "Bauamtsleiter*in", "Ratsfrau"; bodies are none."""
    bare = GENDERED.sub("", name)
    if NO_OFFICE.search(bare):
        return False
    return roles.look(bare) is not None or WORK.fullmatch(bare) is not None


def _is_family(name: str, rest: str) -> bool:
    """Tell whether a word such as "Richter" is the family name before a lone given name."""
    known = roles.look(name)
    return " " not in rest and known is not None and known.category in roles.GENERIC and is_given(rest)


def skip(text: str, at: int) -> int:
    """Return the next offset that holds no blank, colon or comma."""
    while at < len(text) and text[at] in " :,":
        at += 1
    return at
