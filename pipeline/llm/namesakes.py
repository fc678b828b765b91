"""Words that somebody in a document is called and that mean something else where they stand."""

from __future__ import annotations

import re
from collections.abc import Set

from pipeline.german.mention import fold
from pipeline.german.names import Known
from pipeline.german.verbs import senses

SMALL = re.compile(r"(?<![\w.@/-])[a-zäöüß]{2,30}(?![\w@]|\.\w)")  # no parts of e-mail addresses
WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?\s+$")
WORD_BEHIND = re.compile(r"\s*([^\W\d_]+)")
CHAIN_BEHIND = re.compile(r"(?:-[^\W\d_]+)+")
DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser"
    " diese dieses diesen diesem jeder jede jedes jeden jedem mein seine seinen seinem seiner ihre ihren"
    " ihrem ihrer beim vom zum zur am im ins alle allen aller mehrere viele einige".split()
)
INFLECTED = re.compile(r"[a-zäöüß]{3,30}(?:e|en|em|er|es)")
NO_ADJECTIVES = frozenset(
    "aber oder über unter hinter neben gegen wegen zwischen seiner ihrer sowie ohne".split()
)
PLACES_BEFORE = frozenset(
    "in nach Stadt Gemeinde Ort Ortsteil Ortschaft Stadtteil Landkreis Kreis Bezirk Stadtbezirk Richtung Raum"
    " Markt Bahnhof Hansestadt Landeshauptstadt Universität Hochschule".split()
)
# what is named after people or has their name: "Konrad-Abel-Straße", "Abel GmbH"
NAMED_AFTER = re.compile(
    r"(?:straße|strasse|str|platz|weg|allee|ring|gasse|damm|ufer|brücke|park|schule|gymnasium|kolleg|haus|halle|"
    r"heim|stiftung|preis|stadion|kirche|institut|klinik|verein|kita|medaille|saal|zentrum|siedlung|denkmal|"
    r"universität|verlag|kaserne)$",
    re.IGNORECASE,
)
COMPANIES = frozenset("GmbH AG KG OHG mbH".split())
STRESSED = '.!?:;•*–—-\t"„“»«|)]'


def small_words(text: str) -> frozenset[str]:
    """Return the words of a text that stand in it in small letters."""
    return frozenset(SMALL.findall(text))


def is_namesake(line: str, start: int, end: int, *, place: str, known: Known, small: Set[str]) -> bool:
    """Tell whether the word at a place of a line, outside of any mention, is no person's name there.

    ``place`` is the municipality, ``small`` the words that the document has in small letters, too.
    """
    if line.strip() == line[start:end]:
        return False  # a line of a list
    word, chain, behind = line[start:end], CHAIN_BEHIND.match(line, end), _behind(line, end)
    if chain:  # an article before it belongs to the compound
        return bool(NAMED_AFTER.search(chain[0]))
    if behind and behind[0].isupper() and (NAMED_AFTER.fullmatch(behind) or behind in COMPANIES):
        return True
    before = WORD_BEFORE.search(line, max(0, start - 40), start)
    if _is_place(line, start, end, before[1] if before else "", place):
        return True
    if fold(word) in known.single or fold(word.removesuffix("s")) in known.single:
        return False
    if before and (before[1].lower() in DETERMINERS or _is_adjective(before[1])):
        return True
    opens = not line[:start].strip() or line[:start].rstrip()[-1] in STRESSED
    return opens and word.lower() in small and not _speaks(line, end)


def _is_place(line: str, start: int, end: int, before: str, place: str) -> bool:
    word = line[start:end]
    if word in re.split(r"[\s,()/-]+", place):
        return True
    possessive = word.endswith("s") and (_behind(line, end) or "x")[0].isupper()
    return before in PLACES_BEFORE and not possessive


def _is_adjective(word: str) -> bool:
    """Tell whether a word before a noun is likely an inflected adjective: "neuen Weg", not "fragte Weg"."""
    return bool(INFLECTED.fullmatch(word)) and word not in NO_ADJECTIVES and word not in senses()


def _speaks(line: str, end: int) -> bool:
    """Tell whether what stands behind a word makes it somebody: a verb of speech, a bracket, a colon."""
    behind = _behind(line, end)
    return line[end : end + 2].strip()[:1] in ("(", ":") or bool(behind and behind in senses())


def _behind(line: str, end: int) -> str | None:
    word = WORD_BEHIND.match(line, end)
    return word[1] if word else None
