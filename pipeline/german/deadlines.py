"""Deadlines in German sentences: the words of when something is due and, where computable, the last day.

>>> deadline("Die Verwaltung berichtet bis Ende Mai schriftlich.", date(2024, 3, 12))
Due(text='bis Ende Mai', date=datetime.date(2024, 5, 31))
>>> deadline("Am 23.02. wurde der Antrag vom 12.01.2024 beraten.", date(2024, 3, 12))
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from pipeline.german.cues import word_set
from pipeline.german.dates import DAY, MONTH, MONTHS, calendar_day, full_year, month
from pipeline.german.pattern import lazy
from pipeline.german.periods import (
    ANY,
    BOUND,
    DATE_LEAD,
    EVENT,
    FREE,
    HERE,
    NEXT_WORDS,
    OF_BODY,
    ORDINAL,
    PART,
    PARTS,
    SEASON,
    SESSION,
    UNTIL,
    WITHIN,
    YEAR,
)
from pipeline.model import Due

Resolve = Callable[[re.Match[str], date | None], date | None]

NUMBERS = {
    "ein": 1, "eine": 1, "einer": 1, "einem": 1, "eines": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12, "vierzehn": 14,
}  # fmt: skip
ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "erst": 1, "zweit": 2, "dritt": 3, "viert": 4}
WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")

FIRM = lazy(r"\b(?:bis|spätestens|innerhalb|binnen)\b", re.IGNORECASE)

# --- computing ------------------------------------------------------------------------------------------


def _month_end(year: int, number: int, part: str | None = None) -> date:
    # § 192 BGB: "Anfang" is the 1st, "Mitte" the 15th, "Ende" the last day of the month.
    last = monthrange(year, number)[1]
    return date(year, number, {"anfang": 1, "mitte": 15}.get((part or "").casefold(), last))


def _in_year(match: re.Match[str], meeting: date | None, make: Callable[[int], date | None]) -> date | None:
    """Return the day in the stated year, else the first such day on or after the meeting."""
    groups = match.groupdict()
    if groups.get("year"):
        return make(full_year(groups["year"]))
    if meeting is None:
        return None
    if relative := groups.get("relative"):
        return make(meeting.year + _years_ahead(relative))
    # Eight years on, because 29 February may be that far away.
    days = (make(year) for year in range(meeting.year, min(meeting.year + 9, 9999)))
    return next((day for day in days if day and day >= meeting), None)


def _years_ahead(words: str) -> int:
    return int(bool(re.search(r"nächst|kommend|folgend", words)))


def _nth(match: re.Match[str]) -> int:
    groups = match.groupdict()
    words = (groups["nth"] or groups["word"]).casefold()
    return int(words) if words.isdecimal() else ORDINALS[words]


def _day(match: re.Match[str], meeting: date | None) -> date | None:
    return _in_year(match, meeting, lambda year: calendar_day(match, year))


def _month(match: re.Match[str], meeting: date | None) -> date | None:
    number = month(match["name"]) or 1
    return _in_year(match, meeting, lambda year: _month_end(year, number, match.groupdict().get("part")))


def _quarter(match: re.Match[str], meeting: date | None) -> date | None:
    return _in_year(match, meeting, lambda year: _month_end(year, 3 * _nth(match)))


def _half(match: re.Match[str], meeting: date | None) -> date | None:
    return (
        _in_year(match, meeting, lambda year: _month_end(year, 6 * _nth(match))) if _nth(match) < 3 else None
    )


def _week(match: re.Match[str], meeting: date | None) -> date | None:
    def sunday(year: int) -> date | None:
        try:
            return date.fromisocalendar(year, int(match["week"]), 7)
        except ValueError:
            return None

    return _in_year(match, meeting, sunday)


def _year(match: re.Match[str], meeting: date | None) -> date | None:
    """Return the last day of a year or of its first half; nobody says on which day its beginning ends."""
    part = (match.groupdict().get("part") or "").casefold()
    if part == "anfang":
        return None
    return _in_year(match, meeting, lambda year: date(year, 6, 30) if part == "mitte" else date(year, 12, 31))


def _month_here(match: re.Match[str], meeting: date | None) -> date | None:
    if meeting is None:
        return None
    later = meeting.year * 12 + meeting.month - 1 + _years_ahead(match[0])
    return _month_end(later // 12, later % 12 + 1)


def _part_of_month(match: re.Match[str], meeting: date | None) -> date | None:
    """Return the beginning, middle or end of this or the next month, or a day of it."""
    if meeting is None:
        return None
    later = meeting.year * 12 + meeting.month - 1 + _years_ahead(match[0])
    year, number = later // 12, later % 12 + 1
    groups = match.groupdict()
    if not groups.get("day"):
        return _month_end(year, number, groups.get("part"))
    day = int(groups["day"])
    return date(year, number, day) if 1 <= day <= monthrange(year, number)[1] else None


def _half_year_on(match: re.Match[str], meeting: date | None) -> date | None:
    if meeting is None:
        return None
    later = meeting.year * 12 + meeting.month - 1 + 6
    year, number = later // 12, later % 12 + 1
    return date(year, number, min(meeting.day, monthrange(year, number)[1]))


def _tomorrow(match: re.Match[str], meeting: date | None) -> date | None:
    after = {"morgen": 1, "übermorgen": 2}.get(match["after"] or "", 0)
    return meeting and meeting + timedelta(days=after)


def _week_here(match: re.Match[str], meeting: date | None) -> date | None:
    return meeting and meeting + timedelta(days=6 - meeting.weekday() + 7 * _years_ahead(match[0]))


def _weekday(match: re.Match[str], meeting: date | None) -> date | None:
    wanted = WEEKDAYS.index(match["weekday"].casefold())
    return meeting and meeting + timedelta(days=(wanted - meeting.weekday() - 1) % 7 + 1)


def _span(match: re.Match[str], meeting: date | None) -> date | None:
    words = match["count"].casefold()
    count = int(words) if words.isdecimal() else NUMBERS[words]
    unit = match["unit"][0].upper()
    if meeting is None:
        return None
    if unit in "TW":
        return meeting + timedelta(days=count * (7 if unit == "W" else 1))
    months = meeting.year * 12 + meeting.month - 1 + count * (12 if unit == "J" else 1)
    year, number = divmod(months, 12)
    return date(year, number + 1, min(meeting.day, monthrange(year, number + 1)[1]))


# --- all forms --------------------------------------------------------------------------------------------


class Form(NamedTuple):
    """One way of saying when; of several in a sentence the lowest rank wins, firm words ("bis") first.

    Looking for words is cheap: it needs one of ``cues``, which are parts of words, and one of ``whole``.
    """

    words: str
    cues: str = ""
    resolve: Resolve | None = None
    rank: int = 1
    whole: str = ""


# Beginnings that all names of months share with theirs.
MONTH_CUES = " ".join(MONTHS)
FORMS: tuple[Form, ...] = (
    Form(DATE_LEAD + DAY.pattern, "0 1 2 3 4 5 6 7 8 9", _day),
    Form(
        rf"{ANY}(?:\w{{3,30}}e[nrs]\s){{0,2}}(?:{SESSION}|{EVENT}){OF_BODY},?\sam\s"
        rf"(?:\w{{2,10}}\.?,?\s)?(?:de[nm]\s)?{DAY.pattern}",
        "sitzung ausschuss rat versammlung treffen termin beratung konferenz",
        _day,
        whole="am",
    ),
    Form(rf"(?:T|Termin|Frist)\.?:\s?{DAY.pattern}", "t: termin frist", _day),
    Form(rf"{FREE}{ORDINAL}\s(?:Quartals?|Vierteljahr(?:es)?)\b{YEAR}?", "quartal vierteljahr", _quarter),
    Form(rf"{FREE}Q(?P<nth>[1-4])\b{YEAR}?", "q1 q2 q3 q4", _quarter),
    Form(rf"{FREE}{ORDINAL}\s(?:Halbjahr(?:es)?|Jahreshälfte)\b{YEAR}?", "halbjahr jahreshälfte", _half),
    Form(rf"{FREE}KW\s?(?P<week>\d{{1,2}})\b{YEAR}?", "kw", _week),
    Form(rf"{FREE}(?P<week>\d{{1,2}})\.\s?(?:KW|Kalenderwoche)\b{YEAR}?", "kw kalenderwoche", _week),
    Form(
        rf"{FREE}{PART}\s(?:des\sMonats\s)?(?P<name>{MONTH})\b(?:\.(?=\s))?{YEAR}?",
        MONTH_CUES,
        _month,
        whole=PARTS,
    ),
    Form(
        rf"{ANY}{MONTH}\s?(?:/|bzw\.|oder|und)\s?(?P<name>{MONTH})\b{YEAR}?(?!-|sitzung)",
        MONTH_CUES,
        _month,
    ),
    Form(
        rf"{ANY}(?:Monat\s)?(?P<name>{MONTH})\b(?:\.(?=\s))?{YEAR}?(?!-|\s?(?:/|bzw|oder|und\s{MONTH}))",
        MONTH_CUES,
        _month,
    ),
    Form(rf"{FREE}{PART}(?:\s(?:des\sJahres|Jahr))?\s(?P<year>20\d\d)\b", "20", _year, whole=PARTS),
    Form(rf"{FREE}{PART}\s(?:des\s)?{HERE}\sJahres", "jahres", _year, whole=PARTS),
    Form(rf"{FREE}{PART}\sdes\sJahres", "jahres", _year, whole=PARTS),
    Form(
        rf"{ANY}(?:Laufe\sdes\s)?Jahre?s?\s(?P<year>20\d\d)\b", "20", _year, whole="jahr jahre jahrs jahres"
    ),
    Form(rf"{UNTIL}(?<!zu\s)(?P<year>20\d\d)\b", "20", _year, whole="bis spätestens"),
    Form(rf"{ANY}(?:Jahresende|Jahresschluss|Jahreswechsel)\b", "jahres", _year),
    Form(r"(?:noch\s)?heuer(?:\snoch)?\b", "heuer", _year),
    Form(rf"{ANY}{HERE}\sJahr\b", "", _year, whole="jahr"),
    Form(rf"{FREE}(?:Monatsende|Ende\s(?:des|dieses|nächsten|kommenden)\sMonats)\b", "monats", _month_here),
    Form(
        rf"{FREE}{PART}\s(?:des\s)?(?:diese[sn]|laufenden|nächsten|kommenden|folgenden)\sMonats\b",
        "monats",
        _part_of_month,
        whole=PARTS,
    ),
    Form(
        rf"{UNTIL}(?P<day>\d{{1,2}})\.\s(?:des\s|dieses\s)?(?:(?:nächsten|kommenden|folgenden|laufenden)\s)?Monats\b",
        "monats",
        _part_of_month,
    ),
    Form(rf"{WITHIN}halben\sJahre?s?\b", "halben", _half_year_on),
    Form(rf"{ANY}(?:diesem|nächsten|kommenden)\sMonat\b", "", _month_here, whole="monat"),
    Form(
        rf"{FREE}(?:Ende\s(?:der|dieser|nächster|kommender)|nächste[rn]?|kommende[rn]?|noch\sdiese)\sWoche\b",
        "woche",
        _week_here,
    ),
    Form(
        rf"{ANY}(?:(?:nächsten|kommenden)\s)?(?P<weekday>{'|'.join(WEEKDAYS)})\b"
        r"(?!,?\s(?:de[nm]\s)?\d{1,2}\.)",
        "",
        _weekday,
        whole=" ".join(WEEKDAYS),
    ),
    Form(
        rf"{WITHIN}(?:(?:von|ca\.|circa|etwa|rund|nächsten|kommenden)\s){{0,2}}"
        rf"(?:\w{{1,8}}\s(?:bis|oder)\s)?(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})\s(?P<unit>Tag|Woche|Monat|Jahr)(?:e[sn]?|s|n)?\b",
        "tag woche monat jahr",
        _span,
        whole="innerhalb binnen in nach",
    ),
    Form(
        rf"{ANY}(?:einer\sder\s)?{NEXT_WORDS}\s(?:(?!Zeit|eine?|die|der|das|den)\w{{2,30}}\s){{0,2}}?{SESSION}{OF_BODY}",
        "nächst kommend folgend anstehend",
    ),
    Form(
        rf"{ANY}(?:{MONTH}-?\s(?:bzw\.|oder|und)\s)?{MONTH}-?(?:rats|ausschuss)?sitzung\b{OF_BODY}",
        "sitzung",
    ),
    Form(
        rf"{ANY}(?:(?:Frühjahrs|Sommer|Herbst|Winter|Jahres|Haushalts)-?sitzung|(?:Haushalts)?klausur(?:tagung)?)\b{OF_BODY}",
        "sitzung klausur",
    ),
    Form(
        rf"(?:im|mit\sdem|in\sder|mit\sder)\s(?:Protokoll|Niederschrift)\s(?:der|zur)\s{NEXT_WORDS}\s{SESSION}",
        "protokoll niederschrift",
    ),
    Form(r"mit\s(?:de|diese)[mr]\s(?:Protokoll|Niederschrift)(?!\s(?:de[rs]|zur)\b)", "protokoll niederschr"),
    Form(
        rf"{WITHIN}(?:nächsten|kommenden)\s(?:paar\s)?(?:Tagen?|Wochen?|Monaten?|Jahren?)\b",
        "nächst kommend",
    ),
    Form(rf"{ANY}(?:Haushaltsjahre?n?|Haushalts?)\s20\d\d(?:\s?ff\.?|/\d{{2,4}})?", "haushalt"),
    Form(
        rf"{BOUND}(?:\w{{3,30}}e[nrs]\s)?{EVENT}{OF_BODY}(?:\s20\d\d(?:/\d{{2,4}})?)?",
        whole="bis vor nach während im",
        rank=2,
    ),
    Form(r"(?:zu|bei)\sden\s(?:\w{3,30}en\s)?\w{0,30}beratungen\b(?:\s20\d\d)?", "beratungen", rank=2),
    Form(
        r"(?:noch\s)?vor\sde[mn]\s(?:ersten\s)?(?:Frost|Schnee|Wintereinbruch)\b", "frost schnee wintereinb"
    ),
    Form(r"sobald\s[^,.;!?]{3,160}", "sobald", rank=2),
    Form(
        r"(?:zum|im|zu\sBeginn\sdes|ab\sdem)\s(?:neuen|nächsten|kommenden)\s(?:Schul|Kindergarten|Kita)jahre?s?\b"
        r"|(?:in|vor|nach)\sden\s(?:Oster|Pfingst|Sommer|Herbst|Weihnachts|Winter)ferien\b"
        r"|(?:in|bis\szur?)\s(?:der\s)?(?:ersten|zweiten|1\.|2\.)\s\w{2,12}hälfte\b",
        "jahr ferien hälfte",
        rank=2,
    ),
    Form(r"bis\sdahin\b", "dahin", rank=4),
    Form(
        r"(?:(?:bis|spätestens|gleich|noch)\s)?"
        r"(?-i:(?P<after>übermorgen|morgen)|(?P<now>heute\snoch|(?<=noch )heute))\b",
        "morgen heute",
        _tomorrow,
        rank=4,
    ),
    Form(
        rf"{FREE}(?:{PART}\sdes\s|Laufe\sdes\s)?(?:(?:nächste|kommende|diese)[nsm]?\s)?{SEASON}"
        r"(?:\s20\d\d|\s(?:dieses|des\snächsten|nächsten|kommenden)\sJahres)?",
        "frühjahr frühling sommer herbst winter",
        rank=2,
    ),
    Form(
        rf"{ANY}Laufe\s(?:des|dieses|der)\s(?:(?:nächsten|kommenden)\s)?(?:Jahres|Monats|Woche|Verfahrens)",
        "laufe",
        rank=2,
    ),
    Form(
        r"zu\sgegebener\sZeit|in\s(?:Kürze|absehbarer\sZeit|(?:der\s)?nächste[rn]\sZeit)|bei\snächster\sGelegenheit",
        "gegebener kürze absehbarer nächste gelegenheit",
        rank=3,
    ),
    Form(
        r"so\s(?:bald|schnell|zeitnah|rasch)\swie\smöglich|(?:schnell|baldig|früh)stmöglich(?=(?:e[nrms]?)?\b)",
        "möglich",
        rank=3,
    ),
    Form(
        r"baldmöglichst?(?:e[nrms]?)?\b|(?:demnächst|alsbald|bald|(?:ab\s)?sofort|rasch|schnellstens)\b",
        "bald demnächst sofort rasch schnellstens",
        rank=3,
    ),
    Form(
        r"(?:zeitnah|umgehend|unverzüglich|frist(?:gerecht|gemäß)|kurzfristig|mittelfristig|zügig|baldig)(?=(?:e[nrms]?)?\b)",
        "zeitnah umgehend unverzüglich frist zügig baldig",
        rank=3,
    ),
    Form(r"(?:rechtzeitig|frühzeitig)\b", "zeitig", rank=3),
    Form(
        r"(?:viertel|halb)?jährlich\b|monatlich\b|quartalsweise\b|einmal\s(?:im|pro)\s(?:Jahr|Quartal)\b",
        whole="jährlich halbjährlich vierteljährlich monatlich quartalsweise einmal",
        rank=4,
    ),
    Form(r"in\sjeder\sSitzung\b|regelmäßig\b", "jeder regelmäßig", rank=4),
    Form(
        r"das\snächste\sMal\b|im\s(?:Nachgang|Nachhinein|Vorfeld)\b|danach\b|vorab\b",
        whole="mal nachgang nachhinein vorfeld danach vorab",
        rank=4,
    ),
    Form(r"(?:zu)?künftig\b|(?:in|für\sdie)\sZukunft\b", "künftig zukunft", rank=5),
)
PATTERNS = tuple(lazy(rf"(?<![\w-])(?:{form.words})", re.IGNORECASE) for form in FORMS)
CUES = tuple((frozenset(form.whole.split()), tuple(form.cues.split())) for form in FORMS)
PAST = lazy(
    r"\b(?:wurden?|worden|war(?:en)?|hatten?|hat|habe|haben|fand(?:en)?|gab(?:en)?|erfolgten?|begann(?:en)?|kam(?:en)?)\b"
)
CLAUSE_END = lazy(r"[,;:!?–]|\bund\b")


@lru_cache(maxsize=4096)
def deadline(text: str, meeting: date | None) -> Due | None:
    """Return the firmest deadline that a sentence states, None when its dates are none."""
    found = sorted(
        (0 if FIRM.search(match[0]) else FORMS[number].rank, match.start(), -match.end(), number, match)
        for number in possible(text)
        for match in PATTERNS[number].finditer(text)
    )
    for rank, start, end, number, match in found:
        form = FORMS[number]
        day = form.resolve(match, meeting) if form.resolve else None
        if (rank and form.resolve and _told(text, start, -end)) or (day and meeting and day < meeting):
            continue
        return Due(text=match[0].strip(), date=day)
    return None


def possible(text: str) -> Iterator[int]:
    """Yield the numbers of the forms that have their words in a sentence."""
    lower, words = text.lower(), word_set(text)
    for number, (whole, cues) in enumerate(CUES):
        if (not whole or not words.isdisjoint(whole)) and (not cues or any(map(lower.__contains__, cues))):
            yield number


def _told(text: str, start: int, end: int) -> bool:
    """Tell whether the clause around a date tells of the past, so that the date is no deadline."""
    begins = max((match.end() for match in CLAUSE_END.finditer(text, 0, start)), default=0)
    stop = CLAUSE_END.search(text, end)
    return bool(PAST.search(text, begins, stop.start() if stop else len(text)))
