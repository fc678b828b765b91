"""Headings of agenda items as minutes write them: "TOP Ö 4.2: Titel", "Zu Punkt 3 der Tagesordnung".

>>> heading("TOP N 3.1: Verkauf eines Grundstücks")
Heading(form='marked', number='N 3.1', title='Verkauf eines Grundstücks', public=False)
>>> heading("TOP 3 wird von der Tagesordnung genommen.") is None
True
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.german.dates import dates
from pipeline.german.pattern import lazy

Form = Literal["marked", "letter", "section", "bare"]

DOTTED = r"\d{1,3}(?:\.\d{1,3}){0,3}"
LETTERED = rf"{DOTTED}(?:\s?[a-z](?![\w.]))?"
NUMBER = rf"(?P<number>{LETTERED})"
# Only behind a word such as "TOP" are Roman numerals and Swiss business numbers ("2023-45") numbers of items.
ANY_NUMBER = rf"(?P<number>\d{{1,4}}-\d{{1,4}}|{LETTERED}|[IVX]{{1,6}}(?:\.\d{{1,3}}){{0,2}}(?!\w))"
LETTER = r"(?P<letter>Ö|N[Öö]?|ö|nö)"
JOINT = rf"(?:\s?(?:und|bis|u\.|-|–|,|/|\+)\s?(?:(?:TOP|Punkt)\s)?(?:[ÖN]\s?)?{DOTTED}(?![\d.]*\w)){{0,6}}"
AFTER = (
    r"\s{0,3}[.)]{0,2}\s{0,3}(?:der (?:(?:heutigen )?Tagesordnung|TO\b))?"
    r"\s{0,3}[:.)|–—-]{0,2}(?=\s|$|[A-ZÄÖÜ„\"])\s*"
)
OPEN = r"(?P<open>\s*[(\[](?P<nonpublic>n(?:icht[ -]?)?)?ö(?:ffentlich)?[)\]]\s*[:–-]?\s*)?"
REST = r"(?P<title>.*)"
MARK = (
    r"(?:[A-ZÄÖÜ]\w{2,30}\s(?:und|sowie)\s)?(?:[Zz]u[rm]?\s|[Aa]d\s|[Nn]och\s)?"
    r"(?:TOP|Top|T\.O\.P\.|Tagesordnungspunkt|TAGESORDNUNGSPUNKT|[Pp]unkt|PUNKT|[Pp]kt\.?|PKT\.?|Traktandum|Traktanden|Trakt\."
    r"|Geschäft|Lfd\. Nr\.|TO-Punkt|Verhandlungsgegenstand|Beratungspunkt|Beratungsgegenstand)"
    r"\s{0,3}(?:-\s?)?(?:Nr\.|Nummer)?\s{0,3}:?\s{0,3}"
)
LAW = (
    r"(?:Abs\b|Absatz|Satz\b|Nr\.|Ziff|ff?\.|i\. ?V|in Verbindung|\w+(?:G|O|GB|gesetz\w*|ordnung|satzung)\b)"
)
BARE_END = (
    r"(?:(?:\.\)|[.):])(?=\s|$|[A-ZÄÖÜ„])|\s\|(?![^|]{0,400}\|)|(?=\s[A-ZÄÖÜ„])|(?<=\.\d)$|(?<=\.\d\d)$)"
)
WRITTEN: tuple[tuple[Form, str], ...] = (
    ("marked", rf"{MARK}(?:{LETTER}\s{{0,3}}[.:]?\s{{0,3}})?{ANY_NUMBER}{JOINT}{AFTER}{OPEN}{REST}"),
    ("marked", rf"(?:[Zz]u|[Aa]d)\s{NUMBER}(?:\.\)|\)|\.?:|\.|(?=\s{{1,8}}[A-ZÄÖÜ„])|$)\s*{OPEN}{REST}"),
    ("marked", rf"{NUMBER}\.?\s(?:TOP|Tagesordnungspunkt)(?:\s?[:–-]|(?=\s[A-ZÄÖÜ„]))\s*{OPEN}{REST}"),
    ("letter", rf"(?P<letter>NÖT?|ÖT?|N)\s{{0,3}}{NUMBER}{JOINT}[.:)]{{0,2}}(?=\s|$)\s*{OPEN}{REST}"),
    ("letter", rf"{NUMBER}\.?\s?(?P<letter>Ö|NÖ|N|ö|nö)(?=[\s.:]|$)[.:]?\s*{OPEN}{REST}"),
    ("bare", rf"Nr\.\s{{1,3}}{NUMBER}[:.]?(?=\s+[A-ZÄÖÜ„])\s*{OPEN}{REST}"),
    # As towns in Baden-Württemberg number; "§ 34 BauGB" and "§ 3 Abs. 2" are law.
    ("section", rf"§\s{{0,3}}{NUMBER}(?:[.:)]|(?=\s|$))\s*+(?!{LAW})[:–-]?\s*{OPEN}{REST}"),
    ("bare", rf"{NUMBER}{BARE_END}\s?[:–-]?\s*{OPEN}{REST}"),
)
# How any of these begins: most units are told apart by their first letters.
STARTS = lazy(
    r"(?:[A-ZÄÖÜ]\w{2,30}\s(?:und|sowie)\s)?(?:[Zz]u[rm]?\s|[Aa]d\s|[Nn]och\s)?"
    r"(?:[\dÖN§]|T[Oo.AR]|Tages|Trakt|[Pp]unkt|PUNKT|[Pp]kt|PKT|Gesch|Lfd|Nr\.|Verhandl|Beratungs)"
)
PATTERNS = tuple((form, lazy(pattern, re.DOTALL)) for form, pattern in WRITTEN)
LONGEST_TITLE = 400
# A title has no finite verb of the meeting; a sentence about an item does.
FINITE = lazy(
    r"\b(?:wird|werden|wurden?|ist|sind|war|waren|hat|haben|habe|soll(?:en)?|kann|können|muss|müssen|sei"
    r"|seien"
    r"|möchte|liegt|erfolgt|entfällt|entfallen|lautet|beschließt|beschlossen|empfiehlt|fragt|erklärt"
    r"|erläutert"
    r"|berichtet|teilt|stellt|stellen|bittet|ruft|verweist|weist|merkt|antwortet|findet|gibt|nimmt|eröffnet"
    r"|begrüßt)\b"
)
HANDLED = lazy(
    r"\b(?:wird|werden)\b.{0,80}\b(?:abgesetzt|vertagt|vorgezogen|zurückgestellt|behandelt|beraten|gestrichen"
    r"|ergänzt|getauscht|verschoben|zurückgezogen|genommen|aufgerufen)\b"
)
STARTS_TITLE = lazy(r"[A-ZÄÖÜ„“\"»‚'(§\d–-]|\w+-|e-")
RESULT = lazy(
    r"(?:einstimmig|mehrheitlich|zur kenntnis|abgesetzt|vertagt|entfällt|siehe|s\.|wie|keine)\b",
    re.IGNORECASE,
)
# Results with a number before them: "10 Dafürstimmen", "zu 1. Einstimmige Annahme".
COUNTED = lazy(
    r"(?:(?:Dafür|Gegen|Ja|Nein|Pro|Contra|Kontra|Fürs?|Für)-?\s?[Ss]timmen?|(?:Stimm)?[Ee]nthaltung(?:en)?|Stimmen?"
    r"|(?:Sitze?|Mitglieder|Personen|Plätze|Kinder|Euro|EUR|Prozent|Uhr|Jahre|Stück|Meter|Exemplare)$"
    r"|(?:Ein|Mehr)(?:stimmig|heitlich)e?)\b(?!\s(?:des|der|zum|zur)\b)"
)
# "Der Rat fasst den Beschluss": an article, its noun and a verb make a sentence.
STATES = lazy(
    r"(?:Der|Die|Das|Dieser?|Dem|Den|Es|Herr|Frau)\s(?:[A-ZÄÖÜ][\w-]+\s(?:(?:der|des)\s[A-ZÄÖÜ][\w-]+\s(?:[A-ZÄÖÜ][\w-]+\s)?)?)?"
    r"(?!(?:mit|seit|nicht|statt|laut|samt|erst|fast|meist|oft|selbst|sonst|dort)\b)[a-zäöüß]{2,}t\s"
)
# What stands behind a title on the same line or unit without belonging to it: papers, movers, speech.
PAPER = r"Vorlagen?|Drucksachen?|DS|BV|VO|SV|MV|AN|Vorl\."
CUT = lazy(
    rf"\s+(?:[(-]\s?)?(?:(?:{PAPER})(?:-?Nr\.?|nummer)?|Beschlussvorlage|Anfrage|Berichterstatter(?:in)?"
    rf"|Az\.?"
    r"|(?:Ergänzungs|Änderungs|Interfraktioneller )?\s?Antrag)(?:\s?-?\s?Nr\.?)?\s?:\s.*$"
    rf"|\s+(?:[(-]\s?)?(?:{PAPER}|Beschlu(?:ss|ß)(?=-?\s?(?:Nr|[Nn]ummer)))(?:\s?-?\s?(?:Nr\.?"
    rf"|[Nn]ummer))?\s?:?\s?(?:[A-Z]{{1,4}}[-/ ])?\d{{1,5}}[/-]\d{{2,5}}.*$",
    re.DOTALL,
)
# Paper numbers that stand bare behind a title, none that could be a year or a span of years.
NUMBERED = lazy(
    r"\s+(?:[A-ZÄÖÜ][A-Za-zÄÖÜ]{0,5}[ /-]{1,2}\d{1,5}/\d{2,4}(?:-\d{1,4})?|[A-Z]{1,5}[/-]\d{4}/\d{2,6}"
    r"|[IVX]{1,5}/\d{4}/\d{3,6}|\d{2}-\d{4,6}(?:-\d{1,3})?)$"
)
# "Punkt 3: Spielplätze 3.1: Antrag ...": the number of a part ends the title of its item.
SUB = lazy(rf"\s({DOTTED})\.\d{{1,2}}[.:)]?(?=\s)")
SPEAKER = lazy(
    r"\s(?=(?:Herr|Frau|Hr\.|Fr\.|Ratsherr|Ratsfrau|Ratsmitglied|Stadtrat|Stadträtin|Bürgermeister(?:in)?"
    rf"|Der Vorsitzende|Die Vorsitzende)\s[A-ZÄÖÜ][^.]{{0,200}}\s{FINITE.pattern}"
    r"|(?:Der|Die)\s(?:[A-ZÄÖÜ][\w-]{0,25})?(?:[Mm]eister|[Vv]orsitzende|[Vv]orsteher|[Ll]andr[aä]t|[Pp]räsident)(?:in)?\s"
    rf"{FINITE.pattern})"
)
ENDS_OPEN = lazy(r"\s*[(\[](?P<no>n(?:icht[ -]?)?)?ö(?:ffentlich)?[)\]]$", re.IGNORECASE)
PART = lazy(
    r"(?:(?:[IVX]{1,4}|[A-C]|\d|Teil [A-C])[.):]?\s+"
    r"|Teil\s)?(?:Tagesordnung\s*[:–-]?\s*)?(?P<no>nicht\s?-?\s?)?"
    r"öffentliche[rn]?\s(?:teil|sitzung|tagesordnung|tagesordnungspunkte|beratung|sitzungsteil|verhandlung)"
    r"(?:\s(?:der|des)\s\w+)?\s*[:.]?",
    re.IGNORECASE,
)
SHUT = lazy(
    r"\bnicht-?\s?öffentlichkeit\b.{0,40}\b(?:her|hergestellt|fest)\b"
    r"|\böffentlichkeit\b.{0,40}\b(?:ausgeschlossen|aus)\b",
    re.IGNORECASE,
)
REOPENED = lazy(
    r"(?<!nicht)(?<!nicht-)\böffentlichkeit\b.{0,40}\b(?:wieder\s?)?(?:her|hergestellt)\b", re.IGNORECASE
)
AGENDA = lazy(
    r"\W*(?:t\W?a\W?g\W?e\W?s\W?o\W?r\W?d\W?n\W?u\W?n\W?g(?:spunkte)?|traktanden(?:liste)?"
    r"|tagesordnung(?: der| für).{0,60}|folgende tagesordnung|themen)\s*:?\W*",
    re.IGNORECASE,
)


class Heading(NamedTuple):
    """What a unit says when it is read as the heading of an agenda item."""

    form: Form
    number: str
    title: str
    public: bool | None


@lru_cache(maxsize=4096)
def heading(words: str) -> Heading | None:
    """Return the unit read as the heading of an item, None where it cannot be one."""
    words = words[:1500].strip(" *#\t")
    if not STARTS.match(words):
        return None
    if any(found.start == 0 for found in dates(words[:40])):
        return None  # "8. Oktober 2024" is no item 8
    if words[:2] in ("Zu", "zu") and words.endswith((".", "?")) and re.match(r"[Zz]u\s\d+\s", words):
        return None  # "Zu 3 Vorlagen gab es Fragen." is a sentence
    for form, pattern in PATTERNS:
        if match := pattern.match(words):
            return _read(form, match)
    return None


def _read(form: Form, match: re.Match[str]) -> Heading | None:
    groups = match.groupdict()
    letter, number = groups.get("letter"), groups["number"]
    said = match.string[match.end("number") : match.start("title")]
    title = clean_title(groups["title"], number, named=":" in said and form == "marked")
    if title is None:
        return None
    public = letter.upper().startswith("Ö") if letter else None
    if groups["open"]:
        form, public = "letter", not groups["nonpublic"]
    if ends := ENDS_OPEN.search(title):
        title, public = title[: ends.start()], not ends["no"]
    if letter:
        number = f"{letter.upper()[0]} {number}"
    return Heading(form, f"§ {number}" if form == "section" else number, title, public)


def clean_title(title: str, number: str, *, named: bool = False) -> str | None:
    """Return the title without paper numbers and speech behind it, None where it is a sentence.

    ``named``: a colon before it says that it is a title, even one that starts with a small letter.
    """
    title = " ".join(title.split())
    sub = next((match.start() for match in SUB.finditer(title) if match[1] == number), len(title))
    title = CUT.sub("", title[:sub])
    title = NUMBERED.sub("", title) if title[-1:].isdigit() else title
    if spoken := SPEAKER.search(title):
        title = title[: spoken.start()]
    title = title.strip(" :;*–-")
    if not title:
        return ""
    if SPEAKER.match(f" {title}"):
        return None  # "5.1 Ratsherr Muster weist auf die Laufbahn hin"
    starts = STARTS_TITLE.match(title) or (named and not FINITE.match(title) and not RESULT.match(title))
    ends = re.search(r"[a-zäöüß)]{2}[.!]$", title)
    said = ends and (FINITE.search(title) or title.count(" ") > 12)
    result = COUNTED.match(title) or STATES.match(title)
    if not starts or said or result or HANDLED.search(title) or len(title) > LONGEST_TITLE:
        return None
    return title.rstrip(". ") if ends else title


@lru_cache(maxsize=4096)
def part(words: str) -> bool | None:
    """Return whether a unit opens the public (True) or the non-public part (False), None for neither.

    >>> part("II. Nichtöffentlicher Teil"), part("Ö F F E N T L I C H E R   T E I L"), part("Im öffentlichen")
    (False, True, None)
    """
    if len(words) > 600:
        return None
    low = words.casefold()
    if "ffentlich" not in low and "f f" not in low and "f.f" not in low:
        return None
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


@lru_cache(maxsize=4096)
def key(number: str) -> str:
    """Return what two writings of one number share.

    >>> key("N 03.1"), key("3. 1"), key("4 a")
    ('3.1', '3.1', '4a')
    """
    bare = re.sub(r"^[ÖN§]\s*", "", number).replace(" ", "").strip(".")
    return ".".join(piece.lstrip("0") or "0" for piece in bare.split("."))


def levels(number: str) -> list[int]:
    """Return the levels of a number.

    >>> levels("Ö 4.4.1")
    [4, 4, 1]
    """
    return [int(piece) for piece in re.findall(r"\d+", key(number))]
