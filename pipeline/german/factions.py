"""Names of parties and groups in councils: recognised, cleaned and compared."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = "CDU CSU SPD FDP BSW SSW NPD WASG ÖVP SPÖ FPÖ NEOS KPÖ SVP BZÖ EVP GLP DKP"
# key -> regex of one surface form; matched case-sensitively unless the surface is long enough to be safe.
_SURFACES: tuple[tuple[str, str], ...] = (
    ("GRUENE", r"(?i:B(?:ü|ue)ndnis\s?'?\s?90\s?[/,-]?\s?(?:die\s)?gr(?:ü|ue)nen?)"),
    ("GRUENE", r"(?i:B(?:ü|ünd(?:nis)?)?\.?\s?'?90\s?[/-]\s?(?:die\s)?gr(?:ü|ue)nen?\b)"),
    ("GRUENE", r"(?:(?:Die|DIE|die)\s)?(?:Grünen|GRÜNEN?|Grüne|Gruene|GRUENEN?|Bündnisgrünen?)\b"),
    ("GRUENE", r"(?:B\s?'?90|GAL|GLU|BÜNDNIS\s?90|Bündnis\s?90)\b"),
    ("LINKE", r"(?:(?:DIE|Die|die)\s)?(?:LINKEN?|Linkspartei|Linken)\b\.?"),
    ("LINKE", r"(?:DIE|Die)\sLinke\b\.?|Linke\b\.?(?!\s[a-zäöü])"),
    ("PARTEI", r"(?:Die|DIE)\sPARTEI\b"),
    ("FW", r"(?i:freien?\s?-?w(?:ä|ae)hler(?:gemeinschaft|gruppe|vereinigung|innen)?)"
     r"(?:\s(?:e\.\s?V\.|[A-ZÄÖÜ]\w{2,30}))?"),
    ("FW", r"(?:FWG|UWG|FWV|FW|UWV)\b"),
    ("PIRATEN", r"(?:PIRATEN|Piraten(?:partei)?)\b"),
    ("TIERSCHUTZ", r"(?i:tierschutzpartei|tierschutz\shier)\b"),
    ("OEDP", r"(?:ÖDP|ödp|OEDP)\b"),
    ("AFD", r"(?:AfD|AFD|Alternative\sfür\sDeutschland)\b"),
    ("VOLT", r"(?<!\d\s)(?:Volt|VOLT)\b"),
    ("NONE", r"(?i:fraktions-?los(?:er?|e[sn])?|parteilos(?:er?|e[sn])?|einzelmandatsträger(?:in)?|"
     r"einzelvertreter(?:in)?)\b"),
    *((key, rf"{key}\b") for key in _PLAIN.split()),
    ("SPD", r"Sozialdemokraten\b"),
    ("CDU", r"Christdemokraten\b"),
    ("FDP", r"F\.D\.P\."),
)  # fmt: skip

# What each of the surfaces starts with: quick to look for, and found in few other words.
_OPENING = re.compile(
    r"(?i:bü?(?![^\W\d])|b(?:ü|ue)nd|bsw|bzö|gr(?:ü|ue)|gal(?!\w)|glu(?!\w)|glp|die(?!\w)|link|fwg?(?!\w)|uwg|fwv|uwv|freie|piraten|"
    r"tierschutz|ödp|oedp|afd|alternative|volt|fraktions-?l|parteil|einzel[mv]|sozialdemo|christdemo|f(?!\w)|"
    r"c[ds]u|s[pv][dpö]|fdp|ssw|npd|wasg|övp|fpö|neos|kpö|evp|dkp)"
)

_PARTY = re.compile("|".join(f"(?:(?<!\\w){surface})" for _, surface in _SURFACES))
_KEYED = tuple((re.compile(rf"(?<!\w){surface}"), key) for key, surface in _SURFACES)
_JOINT = re.compile(r"\s?(?:[/|+&]|und|-)\s?")
_GROUP = re.compile(
    r"\b(?:Rats|Stadtrats|Kreistags|Gemeinderats)?-?(?:Fraktion|Gruppe|Partei|Fraktionsgemeinschaft|"
    r"Ratsgruppe)(?:en)?\b"
    r"(?:\s(?:der|von)\b)?|-(?:Rats|Stadtrats|Kreistags)?(?:[Ff]raktion|[Gg]ruppe|[Pp]artei|[Ll]iste)\b"
)


def opens(word: str) -> bool:
    """Tell whether the name of a party can start with a word, or with what is left of it."""
    return bool(_OPENING.match(word))


def match(text: str, at: int) -> int | None:
    """Return the end of the party name, or joint list of names, that starts at an offset."""
    found = _PARTY.match(text, at) if _OPENING.match(text, at) else None
    if not found:
        return None
    end = found.end()
    for _ in range(4):
        joint = _JOINT.match(text, end)
        more = joint and joint[0].strip() not in ("-", "und") and _PARTY.match(text, joint.end())
        if not more:
            break
        end = more.end()
    return end


@lru_cache(maxsize=4096)
def find(text: str) -> str | None:
    """Return the first party name, or joint list of names, in a text.

    >>> find("Fraktion Bündnis 90/ Die Grünen"), find("Tiefbauamt")
    ('Bündnis 90/Die Grünen', None)
    """
    found = _PARTY.search(text)
    return surface(text[found.start() : match(text, found.start())]) if found else None


@lru_cache(maxsize=4096)
def surface(faction: str) -> str:
    """Return a faction as written, without "Fraktion" and with even spaces.

    >>> surface("FDP-Fraktion"), surface("Fraktion Bündnis 90/ Die Grünen"), surface("DIE LINKE.")
    ('FDP', 'Bündnis 90/Die Grünen', 'DIE LINKE.')
    """
    bare = _GROUP.sub(" ", faction)
    bare = re.sub(r"\s*([/|])\s*", r"\1", bare)
    return re.sub(r"\s+", " ", bare).strip(" -–,;:()")


@lru_cache(maxsize=4096)
def keys(faction: str) -> frozenset[str]:
    """Return the keys of all parties in a faction's name; a local list is its own key.

    >>> sorted(keys("FDP/FW")), sorted(keys("B 90/Grüne")), sorted(keys("Bürgerliste Lindenbach"))
    (['FDP', 'FW'], ['GRUENE'], ['BÜRGERLISTE LINDENBACH'])
    """
    rest, found = surface(faction), set()
    if rest.lower().rstrip(".") in ("pl", "plos", "frl", "o. fr", "parteilos"):
        return frozenset({"NONE"})
    for pattern, key in _KEYED:
        rest, count = pattern.subn(" ", rest)
        if count:
            found.add(key)
    local = [part.strip(" .-") for part in re.split(r"[/|+&]|\bund\b", rest)]
    return frozenset(found | {part.upper() for part in local if re.search(r"\w{2}", part)})


@lru_cache(maxsize=4096)
def canonical(faction: str) -> str:
    """Return one key to compare factions by.

    >>> canonical("Bündnis 90/ DIE GRÜNEN"), canonical("SPD-Fraktion"), canonical("FDP/FW")
    ('GRUENE', 'SPD', 'FDP+FW')
    """
    return "+".join(sorted(keys(faction)))


def agree(one: str | None, other: str | None) -> bool:
    """Tell whether two factions can be the same: one is unknown, or they share a party."""
    return one is None or other is None or bool(keys(one) & keys(other))
