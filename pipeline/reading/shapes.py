"""What a single line of minutes looks like: list entry, numbered heading, label, table row, result."""

from __future__ import annotations

import re
from itertools import islice

from pipeline.german.abbreviations import GOES_ON, MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_OFFICE = (
    r"(?:Vize|Ober)?[Bb]ürgermeister(?:in)?|Beigeordnete[rn]?|Vorsitzende[rn]?|Landesbeamte[rn]?|stellv\w*"
)

BULLET = re.compile(r"(?:[-–—•*·▪■□●○◦►‣➢➔✓✗+]|o(?= {1,4}[A-ZÄÖÜ]))\s+(?=\S)")
NUMBER = re.compile(
    r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-z]{1,2}\)|[A-Z][.)]|[IVX]{1,5}[.)])\)?\s+(?:\|\s(?![^|]{0,400}\|))?"
    rf"(?!(?:{_MONTH}|Uhr|Prozent|Euro|Stimmen?|{_OFFICE})\b|[%€])(?=[^\W_]|[„“\"»(§])"
)
TOP = re.compile(
    r"(?:(?:[Zz]u\s{1,3})?(?:TOP|Top|Punkt|[Pp]kt\.?|Tagesordnungspunkt)\s{0,3}(?:Nr\.\s?)?"
    r"(?:[ÖN]\s?)?\d{1,3}(?:\.\d{1,3}){0,3}|[Zz]u\s{1,3}\d{1,2}(?:\.\d{1,2}){0,3}(?:[.:)](?=\s)|\s{2})|"
    r"(?:Ö|N|NÖ|ÖT|NÖT)\s{0,3}\d{1,3}(?:\.\d{1,3}){0,3})"
    r"(?!\w)"
)
GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
FIELD = re.compile(
    r"(?:(?:[A-ZÄÖÜ][\w/-]{0,30})?(?:[Vv]orlage|[Aa]ntrag|[Aa]nfrage|[Dd]rucksachen?)|Gremium|Termin|Datum|Tag|"
    r"Sitzungs(?:tag|datum|ort|beginn|ende|raum|dauer|nummer)|Ort|Raum|Beginn|Ende|Uhrzeit|"
    r"Vorsitz(?:ende[rn]?(?:/r)?)?|Schriftführ(?:ung|er(?:in)?)|Protokoll(?:führung|führer(?:in)?)?|"
    r"Anwesend(?:e)?|Entschuldigt|Abwesend(?:e)?|Az\.?|Aktenzeichen|Referat|Amt|Thema|Betreff|"
    r"Verfasser(?:in)?|Berichterstatter(?:in)?|Federführung|Anlagen?)(?:[ -]?(?:Nr\.?|Nummer))?\s?:\s*\S"
)
# A paper number alone on its line, as it stands below the heading of an item: "BV/2021/118", "Li 34/21-26".
PAPER = re.compile(
    r"\(?(?:(?:[A-ZÄÖÜ][\w-]{0,30}vorlage|Vorlagen?|Drucksachen?|DRS\.|[Aa]ntrag|[Aa]nfrage)"
    r"(?:[ -]?(?:Nr\.?|Nummer))?\s?:?\s?(?:\S.{0,80})?"
    r"|(?:[A-ZÄÖÜ][A-Za-zÄÖÜ]{0,7}[ /.-]{1,3}){0,3}(?:[IVX]{1,5}[/-])?"
    r"\d{1,5}[/-]\d{2,6}(?:[/-]\d{1,5}){0,2})\)?\Z"
)
RESULT = re.compile(
    r"(?:einstimmig|mehrheitlich|mit Mehrheit|bei \d+|(?:zur )?Kenntnis(?:nahme| genommen)|(?:un)?geändert|"
    r"\d+ (?:Ja|Nein|dafür|dagegen|(?:Gegen)?stimmen?|(?:Stimm)?enthaltung(?:en)?)|angenommen|abgelehnt|"
    r"beschlossen|genehmigt|vertagt|verwiesen|zurückge(?:stellt|zogen)|abgesetzt|zugestimmt|"
    r"(?:ohne|keine) (?:Beschluss|Abstimmung|Aussprache)|"
    r"(?:ja|nein|dafür|dagegen|(?:stimm)?enthaltung(?:en)?)(?=\s?[:=-]|\s+\d|\Z)|enthalten|"
    r"Abstimmung(?:sergebnis)?|Abst(?=\.)|Beratungsergebnis|Stimmen(?:verhältnis)?|Beschlussempfehlung)\b",
    re.IGNORECASE,
)
# A vote in cells: "Abst. zu TOP 4: anw. 9 | Ja 9 | Nein 0"
_TALLY = re.compile(
    r"(?:Abst(?:\.|immung\w{0,12})[^:|]{0,30}:)?[^|]{0,40}\|[^|]{0,20}\b(?:Ja|Nein|Enth|dafür|dagegen)[^|]{0,20}\|"
    r"|Abst\.[^:|]{0,30}:\s"
)
CAPITALS = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ0-9 .,:;/()–-]{3,80}\Z")
LABEL = re.compile(
    r"(?:Beschluss(?:vorschlag|empfehlung|antrag|text|fassung)?|Beschlüsse|Abstimmung(?:sergebnis)?|"
    r"Beratungsergebnis|Sachverhalt|Sachdarstellung|Sachstand|Begründung|Erläuterung(?:en)?|Diskussion|Beratung|Aussprache|"
    r"Wortmeldung(?:en)?|Wortprotokoll|Protokoll(?:notiz|ierung)?|Finanzielle Auswirkungen)\Z"
)
BLANKS = re.compile(r" +")
_STRETCH = 6  # blanks between two words of a justified line, at most
SHORT = 70  # characters: a result line or a label is no longer
SUSPENDED = frozenset(
    "und oder bzw sowie als wie noch aber respektive beziehungsweise u o & + bis statt".split()
)

_ANNOUNCED = re.compile(
    r"(?:[Bb]eschluss\w*|[Bb]eschlüsse|[Aa]bstimmung\w*|[Ee]rgebnis\w*)(?: \([^()]{0,30}\))?:\Z"
)
# A lower-case word that may be a finite verb makes a line a sentence: "Frau Ahorn antwortet wie folgt:".
_VERB = re.compile(
    r"(?<![\w*-])(?!(?:mit|seit|nicht|statt|samt|laut|heute|bitte|gesamte?|zuletzt|selbst|soweit|damit|somit|"
    r"beantragte|geplante|erste|zweite|dritte|letzte|weitere)\b)[a-zäöüß]{2,}(?:t|te|ten|st)(?!\w)"
)
_HANGING = frozenset(
    """wird werden wurde wurden ist sind sei seien und oder sowie dass ob der die das den dem des ein eine
    einen einem einer eines am im zum zur vom beim in auf für von mit bei nach über unter zu durch ohne
    gegen""".split()
)
# Behind these a name follows, though on the next line; "Muster, Eva, Dr." in a list is whole.
_TITLED = tuple(
    f" {title}"
    for title in "Dr. Prof. Mag. Ing. Dipl.-Ing. Dipl.-Kfm. Hr. Fr. Bgm. Vbgm. D. Herr Herrn Frau".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def is_label(text: str) -> bool:
    """Tell whether a line only announces what follows: "Beschluss:", "Sachverhalt"."""
    if len(text) > SHORT or not text.endswith(":"):
        return LABEL.match(text) is not None
    return _ANNOUNCED.search(text) is not None or _VERB.search(text) is None


def is_tally(text: str) -> bool:
    """Tell whether a line counts a vote in cells or under the label of one, and so begins something new."""
    return _TALLY.match(text) is not None


def is_columns(text: str) -> bool:
    """Tell whether a line has columns: gaps elsewhere than behind a bullet or number, not all through it."""
    gaps = list(islice(GAP.finditer(text), 3))
    if not gaps or _marker_only(text) or _is_justified(text):
        return False
    return len(gaps) > 1 or len(gaps[0][0]) > _STRETCH or not text[gaps[0].end()].islower()


def _is_justified(text: str) -> bool:
    """Tell whether a line of prose was stretched with blanks to fill its width."""
    blanks = BLANKS.findall(text[:400])
    wide = sum(1 for blank in blanks if len(blank) > 1)
    return len(blanks) >= 6 and wide * 5 >= len(blanks) * 2 and max(map(len, blanks)) <= _STRETCH


def _marker_only(text: str) -> bool:
    """Tell whether the only gap stands behind a bullet or number."""
    marker = BULLET.match(text) or NUMBER.match(text)
    return marker is not None and GAP.search(text, marker.end()) is None


def is_open(text: str) -> bool:
    """Tell whether a line ends in the middle of a sentence as far as its last characters show."""
    text = text.rstrip("\"“”»«’‘')]")
    if text.endswith("."):
        return text[text.rfind(" ") + 1 : -1].lower() in GOES_ON
    return text[-1:] not in ("!", "?", ":", "…", "")


def is_hanging(text: str) -> bool:
    """Tell whether a line ends with a word that cannot end a sentence: "wird", "der", "mit"."""
    return text[text.rfind(" ") + 1 :] in _HANGING or _is_titled(text)


def _is_titled(text: str) -> bool:
    """Tell whether a line ends with the title of a person, one that no comma sets behind the name."""
    if not text.endswith(_TITLED):
        return False
    before = text[: text.rfind(" ")]
    return not before.endswith(",") and (not text.endswith(" D.") or before.endswith("a."))


def is_suspended(following: str) -> bool:
    """Tell whether a hyphen before these words stands for a left out part: "Haushalts- und Stellenplan"."""
    word = _WORD.match(following)
    return (word is not None and word[0] in SUSPENDED) or following[:1] in "&+/,;)"
