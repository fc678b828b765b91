"""Headings of agenda items, as minutes write them: "TOP Ö 4.2: Titel", "Zu Punkt 3 der Tagesordnung", "3.1 Titel".

>>> heading("TOP N 3.1: Verkauf eines Grundstücks")
Heading(form='marked', number='N 3.1', title='Verkauf eines Grundstücks', public=False)
>>> heading("TOP 3 wird von der Tagesordnung genommen.") is None
True
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from pipeline.german.dates import dates

Form = Literal["marked", "letter", "bare"]

NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}(?:\s?[a-z](?![\w.]))?)"
ANY_NUMBER = r"(?P<number>\d{1,4}-\d{1,4}|\d{1,3}(?:\.\d{1,3}){0,3}(?:\s?[a-z](?![\w.]))?|[IVX]{1,6}(?:\.\d{1,3}){0,2}(?!\w))"
LETTER = r"(?P<letter>Ö|N[Öö]?|ö|nö)"
JOINT = r"(?:\s?(?:und|bis|u\.|-|–|,|/|\+)\s?(?:(?:TOP|Punkt)\s)?(?:[ÖN]\s?)?\d{1,3}(?:\.\d{1,3}){0,3}(?![\d.]*\w)){0,6}"
AFTER = (
    r"\s{0,3}[.)]{0,2}\s{0,3}(?:der (?:heutigen )?Tagesordnung)?\s{0,3}[:.)–—-]{0,2}(?=\s|$|[A-ZÄÖÜ„\"])\s*"
)
OPEN = r"(?P<open>\s*[(\[](?P<nonpublic>nicht[ -]?)?öffentlich[)\]]\s*[:–-]?\s*)?"
# The words before the number; a lower-case "zu" opens a heading only with TOP or Punkt behind it.
MARK = (
    r"(?:[A-ZÄÖÜ]\w{2,30}\s(?:und|sowie)\s)?(?:[Zz]u[rm]?\s)?(?:TOP|Top|T\.O\.P\.|Tagesordnungspunkt|TAGESORDNUNGSPUNKT|[Pp]unkt|PUNKT"
    r"|Traktandum|Traktanden|Trakt\.|Geschäft|TO-Punkt|Verhandlungsgegenstand|Beratungspunkt|Beratungsgegenstand)\s{0,3}(?:-\s?)?(?:Nr\.|Nummer)?\s{0,3}:?\s{0,3}"
)
PATTERNS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("marked", re.compile(rf"{MARK}(?:{LETTER}\s{{0,3}}[.:]?\s{{0,3}})?{ANY_NUMBER}{JOINT}{AFTER}{OPEN}(?P<title>.*)", re.DOTALL)),
    ("marked", re.compile(rf"Zu\s{NUMBER}(?:\.\)|\)|\.?:|\.)\s*{OPEN}(?P<title>.*)", re.DOTALL)),
    ("letter", re.compile(rf"(?P<letter>Ö|N)\s{{0,3}}{NUMBER}{JOINT}[.:)]{{0,2}}(?=\s|$)\s*{OPEN}(?P<title>.*)", re.DOTALL)),
    ("letter", re.compile(rf"{NUMBER}\.?\s?(?P<letter>Ö|N)(?=[\s.:]|$)[.:]?\s*{OPEN}(?P<title>.*)", re.DOTALL)),
    ("bare", re.compile(rf"{NUMBER}(?:(?:\.\)|[.):])(?=\s|$|[A-ZÄÖÜ„])|(?<=\.\d)(?=\s|$)|(?<=\.\d\d)(?=\s|$))[:–-]?\s*{OPEN}(?P<title>.*)", re.DOTALL)),
)  # fmt: skip
LONGEST_TITLE = 400
# A title has no finite verb of the meeting; a sentence about an item does.
FINITE = re.compile(
    r"\b(?:wird|werden|wurden?|ist|sind|war|waren|hat|haben|soll(?:en)?|kann|können|muss|müssen|sei|seien|möchte|liegt|erfolgt|entfällt|entfallen"
    r"|lautet|beschließt|beschlossen|empfiehlt|fragt|erklärt|erläutert|berichtet|teilt|stellt|bittet|ruft|verweist|merkt|antwortet|findet|gibt|nimmt|eröffnet|begrüßt)\b"
)
RESULT = re.compile(
    r"(?:einstimmig|mehrheitlich|zur kenntnis|abgesetzt|vertagt|entfällt|siehe|s\.|wie|keine)\b",
    re.IGNORECASE,
)
STARTS_TITLE = re.compile(r"[A-ZÄÖÜ„“\"»‚'(§\d–-]|\w+-|e-|ÖPNV")
# What stands behind a title on the same line or unit without belonging to it.
CUT = re.compile(
    r"\s+(?:[(-]\s?)?(?:Vorlagen?(?:-?Nr\.?|nummer)?|Drucksachen?(?:-?Nr\.?|nummer)?|Beschlussvorlage|(?:Ergänzungs|Änderungs|Interfraktioneller )?\s?Antrag|Anfrage|Berichterstatter(?:in)?"
    r"|DS|BV|VO|SV|Az\.?)(?:\s?-?\s?(?:Nr\.?))?\s?:\s.*$"
    r"|\s+(?:[(-]\s?)?(?:Vorlagen?|Drucksachen?|DS|BV|VO|SV|MV|AN|Vorl\.)(?:\s?-?\s?(?:Nr\.?|Nummer))?\s?(?:[A-Z]{1,4}[-/ ])?\d{1,5}[/-]\d{2,5}.*$",
    re.DOTALL,
)
SPEAKER = re.compile(
    r"\s(?=(?:Herr|Frau|Hr\.|Fr\.|Ratsherr|Ratsfrau|Ratsmitglied|Stadtrat|Stadträtin|Bürgermeister(?:in)?|Der Vorsitzende|Die Vorsitzende)\s"
    r"[A-ZÄÖÜ][^.]{0,200}\s(?:" + FINITE.pattern[5:-3] + r"|stellen)\b)"
)
PART = re.compile(
    r"(?:(?:[IVX]{1,4}|[A-C]|\d|Teil [A-C])[.):]?\s+|Teil\s)?(?:Tagesordnung\s*[:–-]?\s*)?(?:\(?[A-C]\)?\s)?(?P<no>nicht\s?-?\s?)?öffentliche[rn]?\s(?:teil|sitzung|tagesordnung|tagesordnungspunkte|beratung|sitzungsteil|verhandlung)"
    r"(?:\s(?:der|des)\s\w+)?\s*[:.]?",
    re.IGNORECASE,
)
SHUT = re.compile(
    r"\b(?:die )?nicht-?\s?öffentlichkeit\b.{0,40}\b(?:her|hergestellt|fest)|\böffentlichkeit\b.{0,40}\bausgeschlossen|\bschlie(?:ß|ss)t.{0,20}\bdie öffentlichkeit\b.{0,20}\baus\b",
    re.IGNORECASE,
)
REOPENED = re.compile(r"\böffentlichkeit\b.{0,40}\b(?:wieder\s?hergestellt|hergestellt)", re.IGNORECASE)
AGENDA = re.compile(
    r"\W*(?:t\W?a\W?g\W?e\W?s\W?o\W?r\W?d\W?n\W?u\W?n\W?g(?:spunkte)?|traktanden(?:liste)?|tagesordnung(?: der| für).{0,60}|folgende tagesordnung|themen)\s*:?\W*",
    re.IGNORECASE,
)


class Heading(NamedTuple):
    """What a unit says when it is read as the heading of an agenda item."""

    form: Form
    number: str
    title: str
    public: bool | None


def heading(words: str) -> Heading | None:
    """Return the unit read as the heading of an item, None where it cannot be one."""
    words = words.strip(" *#\t")[:1500]
    if any(found.start == 0 for found in dates(words[:40])):
        return None  # "8. Oktober 2024" is no item 8
    for form, pattern in PATTERNS:
        match = pattern.match(words)
        if match is None:
            continue
        groups = match.groupdict()
        said = words[match.end("number") : match.start("title")]
        title = clean_title(groups["title"], groups["number"], named=":" in said and form == "marked")
        if title is None:
            return None
        letter = groups.get("letter")
        public = None if not letter else letter.upper().startswith("Ö")
        if groups.get("open"):
            public = not groups["nonpublic"]
        number = f"{letter.upper()[0]} {groups['number']}" if letter else groups["number"]
        return Heading(form, number, title, public)
    return None


def clean_title(title: str, number: str, *, named: bool = False) -> str | None:
    """Return the title without paper numbers and speech behind it, None where it is a sentence.

    ``named``: a colon before it says that it is a title, even one that starts with a small letter.
    """
    title = " ".join(title.split())
    sub = re.search(rf"\s{re.escape(number)}\.\d{{1,2}}[.:)]?\s", title)
    title = title[: sub.start()] if sub else title
    title = CUT.sub("", title)
    if spoken := SPEAKER.search(title):
        title = title[: spoken.start()]
    title = title.strip(" :;*–-")
    if not title:
        return ""
    starts = STARTS_TITLE.match(title) or (named and not FINITE.match(title) and not RESULT.match(title))
    if not starts or len(title) > LONGEST_TITLE:
        return None
    ends = re.search(r"[a-zäöüß)]{2}[.!]$", title)
    if ends and (FINITE.search(title) or title.count(" ") > 12):
        return None
    if re.search(
        r"\bwird ergänzt|\bwerden (?:getauscht|ergänzt)|\b(?:wird|werden)\b.{0,80}\b(?:abgesetzt|vertagt|vorgezogen|zurückgestellt|behandelt|beraten|gestrichen)\b",
        title,
    ):
        return None
    return title.rstrip(". ") if ends else title


def part(words: str) -> bool | None:
    """Return whether a unit opens the public (True) or the non-public part (False), None for neither.

    >>> part("II. Nichtöffentlicher Teil"), part("Ö F F E N T L I C H E R   T E I L"), part("Im öffentlichen Teil")
    (False, True, None)
    """
    words = words.strip(" *#-–_=")
    if len(words) > 160:
        return None
    if re.fullmatch(r"(?:\w[ .]){6,40}\w\W?", re.sub(r"\s{2,}", " ", words)):
        words = " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", words))
        words = re.sub(r"(?i)(öffentliche[rn]?)(teil|sitzung)", r"\1 \2", words)
    if match := PART.fullmatch(words):
        return not match["no"]
    if SHUT.search(words):
        return False
    return True if REOPENED.search(words) else None


def key(number: str) -> str:
    """Return what two writings of one number share.

    >>> key("N 03.1"), key("3. 1"), key("4 a")
    ('3.1', '3.1', '4a')
    """
    bare = re.sub(r"^[ÖN]\s*", "", number).replace(" ", "").strip(".")
    return ".".join(piece.lstrip("0") or "0" for piece in bare.split("."))
