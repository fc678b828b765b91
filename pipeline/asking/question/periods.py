"""Periods in a question: days, months, seasons, quarters, years, and times relative to today."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

from pipeline.asking.question.question import Asked, Span, covers
from pipeline.german.dates import DAY, ISO, calendar_day, month
from pipeline.german.pattern import lazy

_YEAR = r"(?P<year>(?:19[5-9]|20[0-4])\d)(?![\d-])"
_IN_YEAR = rf"(?:\s?/\s?|\s(?:des\sjahres\s|im\sjahre?\s)?){_YEAR}"
_NAMES = (
    r"(?:januar|jänner|februar|feber|märz|maerz|april|mai|juni|juli|august|september|oktober|november"
    r"|dezember|jan|feb|mrz|apr|aug|sept?|okt|nov|dez)"
)
_SEASONS = {"frühjahr": (3, 5), "frühling": (3, 5), "sommer": (6, 8), "herbst": (9, 11), "winter": (12, 2)}
_PARTS = {"anfang": (1, 4), "beginn": (1, 4), "mitte": (5, 8), "ende": (9, 12)}
_MOST = 12  # times in one question
_NTH = {
    "erste": 1,
    "1.": 1,
    "zweite": 2,
    "2.": 2,
    "dritte": 3,
    "3.": 3,
    "vierte": 4,
    "4.": 4,
    "i.": 1,
    "ii.": 2,
    "iii.": 3,
    "iv.": 4,
}
_NUMBERS = {
    "ein": 1,
    "zwei": 2,
    "beiden": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "zehn": 10,
    "zwölf": 12,
}
_LAST = r"(?:letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?|zurückliegende[nrsm]?)"
_THIS = r"(?:diese[nrsm]?|laufende[nrsm]?|aktuelle[nrsm]?)"
_SESSION = r"\w{0,40}(?:sitzung|sitzungen|treffen)\b"
_OF_WHOM = r"(?:(?:bad|st\.|sankt|groß|klein|alt|neu)\s)?[a-zäöüß-]{3,30}(?:er|en)"  # "Musterauer"
_BODY = (
    r"\b(?:\w{0,30}(?:ausschuss(?:es)?|beirat(?:e?s)?)|\w{0,15}rat(?:e?s)?|kreistag(?:e?s)?"
    r"|\w{0,20}versammlung|\w{0,20}vertretung|bürgerschaft)\b"
)


class Period(NamedTuple):
    """First and last day of a time that a question names, and where it is named."""

    since: date
    until: date
    span: Span
    exact: bool = False


_PATTERNS = tuple(
    (name, lazy(pattern))
    for name, pattern in (
        ("quarter", rf"\b(?P<nth>erste[nsmr]?|zweite[nsmr]?|dritte[nsmr]?|vierte[nsmr]?|[1-4]\.|i{{1,3}}\."
         rf"|iv\.)\s?(?P<what>quartals?|halbjahr(?:e?s)?"
         rf"|jahreshälfte|drittel)(?:\s(?:des\sjahres\s|von\s|im\sjahr\s)?{_YEAR})?|\bq(?P<q>[1-4])(?:\s"
         rf"|/){_YEAR.replace('year', 'qyear')}"),
        ("winter", r"\bwinter[s]?\s(?P<first>(?:19|20)\d\d)\s?/\s?(?:(?:19|20)?\d\d)\b"),
        ("month", rf"\b(?:(?P<part>anfang|mitte|ende)\s)?(?P<month>{_NAMES})\b\.?(?:{_IN_YEAR})?"),
        ("number", rf"(?<![\d.])(?P<number>0?[1-9]|1[0-2])\s?[/.]\s?{_YEAR}"),
        ("season", rf"\b(?:(?P<last>{_LAST})\s|(?P<this>{_THIS})\s)?(?:früh|spät|hoch)?(?P<season>frühjahr"
         rf"|frühling|sommer|herbst|winter)(?:s|es)?\b(?!-)(?:{_IN_YEAR})?"),
        ("part", rf"\b(?P<part>anfang|beginn|mitte|ende)\s(?:des\sjahres\s)?{_YEAR}"),
        ("half", rf"\b(?P<nth>erste[nr]?|zweite[nr]?)\shälfte\s(?:von\s|des\sjahres\s)?{_YEAR}"),
        ("years", r"\b(?P<first>(?:19[5-9]|20[0-4])\d)\s?(?:/|–)\s?(?P<second>(?:19[5-9]"
         r"|20[0-4])?\d\d)(?![\d-])"),
        ("year", rf"(?<![\d.,/-])(?:(?:im\s(?:laufe\sdes\s)?)?jahre?s?\s)?{_YEAR}(?![/.,]\d)"),
        ("ago", rf"\bvor\s(?P<count>\d{{1,2}}|eine[mr]|{'|'.join(_NUMBERS)})\s(?P<unit>jahr|monat"
         rf"|woche)(?:e?n)?\b"),
        ("recent", rf"\b(?:in\sden\s|der\s|die\s)?{_LAST}\s(?P<count>\d{{1,2}}"
         rf"|{'|'.join(_NUMBERS)})\s(?P<unit>jahr|monat|woche)(?:e?n)?\b"),
        ("relative", rf"\b(?:(?P<before>vorletzte[nsm]?)|(?P<last>{_LAST})"
         rf"|(?P<this>{_THIS}))\s(?P<unit>jahr|monat|woche|quartal)(?:e?s)?\b|\b(?P<now>heuer)\b"),
        ("day", r"\b(?P<day>heute|gestern|vorgestern)\b"),
    )
)  # fmt: skip
_WHICH = rf"(?:(?P<before>(?:vor|dritt)letzte[nr]?)|(?P<last>{_LAST}|jüngste[nr]?|neueste[nr]?))"
_SITTING = lazy(
    rf"\b{_WHICH}\s(?:(?P<count>\d|{'|'.join(_NUMBERS)})\s)?(?:{_OF_WHOM}\s)?(?P<what>{_SESSION})"
)
# "im letzten Bauausschuss", where the body stands for its sitting
_AT_BODY = lazy(
    r"\b(?:im|beim|in\sder|seit\sdem|seit\sder|aus\sdem|nach\sdem)\s"
    rf"{_WHICH}(?P<count>)\s(?:{_OF_WHOM}\s)?(?P<what>{_BODY})"
)


def periods(
    asked: Asked,
    today: date,
    meetings: tuple[date, ...],
    *,
    taken: tuple[Span, ...] = (),
    sittings: bool = True,
) -> tuple[Period, ...]:
    """Return all times that a question names, in order and apart; years that are not said are worked out.

    What stands where names are ``taken`` is no time ("Jan"). Without ``sittings``, "die letzte Sitzung" is
    none, as it cannot be told which meetings are meant.
    """
    today = min(max(today, date(1900, 1, 1)), date(2200, 1, 1))
    found: list[Period] = []
    for pattern in (DAY, ISO):
        for match in pattern.finditer(asked.text):
            if len(found) > _MOST:
                break
            day = calendar_day(match, None) or _day_without_year(match, meetings, today)
            if day and not _covered(found, match):
                found.append(Period(day, day, Span(*match.span()), exact=True))
    years = [int(year[0]) for year in re.finditer(r"(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)", asked.low)]
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(asked.low):
            if len(found) > _MOST:
                break
            if not _covered(found, match) and (bounds := _bounds(name, match, today, meetings, years)):
                found.append(Period(*bounds, Span(*match.span())))
    said = [m for pattern in (_SITTING, _AT_BODY) for m in pattern.finditer(asked.low)] if sittings else ()
    held = (period for match in said if (period := _sitting(match, today, meetings)))
    free = (period for period in (*found, *held) if not covers(taken, *period.span))
    return tuple(sorted(free, key=lambda period: period.span))[:_MOST]


def _covered(found: list[Period], match: re.Match[str]) -> bool:
    return covers((period.span for period in found), *match.span())


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    ends = year + (last < first)
    return date(year, first, 1), date(ends, last, calendar.monthrange(ends, last)[1])


def _day_without_year(match: re.Match[str], meetings: tuple[date, ...], today: date) -> date | None:
    """Return the last meeting on a day and month without a year."""
    for meeting in reversed(meetings):
        if meeting <= today and calendar_day(match, meeting.year) == meeting:
            return meeting
    return None


def _bounds(
    name: str, match: re.Match[str], today: date, meetings: tuple[date, ...], years: list[int]
) -> tuple[date, date] | None:
    groups = match.groupdict()
    year = int(groups.get("year") or 0)
    if name in ("month", "number"):
        number = month(groups["month"].replace("maerz", "märz")) if name == "month" else int(groups["number"])
        if number is None or (name == "month" and not year and not _is_month(match)):
            return None
        return _dated(number, number, year, today, meetings, years)
    if name == "season":
        first, last = _SEASONS[groups["season"]]
        if groups["last"] or groups["this"]:
            return _season_before(first, last, today, this=bool(groups["this"]))
        return _dated(first, last, year, today, meetings, years) if year or _is_time(match) else None
    if name in ("quarter", "half"):
        return _fraction(match, year or int(groups.get("qyear") or 0) or today.year)
    if name == "winter":
        return _months(int(groups["first"]), 12, 2)
    if name == "part":
        return _months(year, *_PARTS[groups["part"]])
    if name == "years":
        first = int(groups["first"])
        last = (
            int(groups["second"])
            if len(groups["second"]) == 4
            else first // 100 * 100 + int(groups["second"])
        )
        return (date(first, 1, 1), date(last, 12, 31)) if first < last < first + 30 else None
    if name == "year":
        return date(year, 1, 1), date(year, 12, 31)
    return _relative(name, match, today)


def _is_month(match: re.Match[str]) -> bool:
    """Tell whether the name of a month without a year is one: "im März", not "Frau Mai"."""
    before = match.string[: match.start()].rstrip()
    said = re.search(
        r"(?:^|\W)(?:im|vom|von|bis|seit|ab|und|oder|anfang|mitte|ende|letzten|diesen|zwischen|,|\()$", before
    )
    return bool(said) and len(match["month"]) > 2


def _is_time(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rstrip()
    return bool(re.search(r"(?:^|\W)(?:im|seit|bis|zwischen|und|vom)(?:\sdem)?$", before))


def _dated(
    first: int, last: int, year: int, today: date, meetings: tuple[date, ...], years: list[int]
) -> tuple[date, date] | None:
    """Return months of a year; without one of the only year said, else of the latest with a meeting."""
    if not year and len(set(years)) == 1:
        year = years[0]
    if year:
        bounds = _months(year, first, last)
        if last < first and not _met(bounds, meetings) and _met(_months(year - 1, first, last), meetings):
            return _months(year - 1, first, last)
        return bounds
    for past in range(today.year, today.year - 30, -1):
        bounds = _months(past, first, last)
        if bounds[0] <= today and _met(bounds, meetings):
            return bounds
    return None


def _met(bounds: tuple[date, date], meetings: tuple[date, ...]) -> bool:
    return any(bounds[0] <= meeting <= bounds[1] for meeting in meetings)


def _season_before(first: int, last: int, today: date, *, this: bool) -> tuple[date, date]:
    year = today.year
    bounds = _months(year, first, last)
    if this:
        return bounds
    return bounds if bounds[1] < today else _months(year - 1, first, last)


def _fraction(match: re.Match[str], year: int) -> tuple[date, date] | None:
    groups = match.groupdict()
    if groups.get("q"):
        nth, size = int(groups["q"]), 3
    else:
        nth = next((n for word, n in _NTH.items() if groups["nth"].startswith(word)), 0)
        what = groups.get("what") or "hälfte"
        size = 3 if what.startswith("quartal") else 4 if what.startswith("drittel") else 6
    first = (nth - 1) * size + 1
    return _months(year, first, first + size - 1) if 1 <= nth <= 12 // size else None


def _relative(name: str, match: re.Match[str], today: date) -> tuple[date, date] | None:
    groups = match.groupdict()
    if name == "day":
        day = today - timedelta(days=("heute", "gestern", "vorgestern").index(groups["day"]))
        return day, day
    unit = groups.get("unit") or "jahr"
    if name in ("ago", "recent"):
        word = groups["count"]
        count = int(word) if word.isdigit() else _NUMBERS.get(word, 1)
        start = _back(today, unit, count)
        if name == "recent":
            return start, today
        return (date(start.year, 1, 1), date(start.year, 12, 31)) if unit == "jahr" else _around(start, unit)
    back = 2 if groups["before"] else 1 if groups["last"] else 0
    return _around(_back(today, unit, back), unit)


def _back(day: date, unit: str, count: int) -> date:
    if unit == "woche":
        return day - timedelta(weeks=count)
    months = day.year * 12 + day.month - 1 - count * {"jahr": 12, "quartal": 3}.get(unit, 1)
    year, number = divmod(months, 12)
    return date(max(year, 1), number + 1, min(day.day, calendar.monthrange(max(year, 1), number + 1)[1]))


def _around(day: date, unit: str) -> tuple[date, date]:
    """Return the year, quarter, month or week that a day lies in."""
    if unit == "jahr":
        return _months(day.year, 1, 12)
    if unit == "quartal":
        first = (day.month - 1) // 3 * 3 + 1
        return _months(day.year, first, first + 2)
    if unit == "monat":
        return _months(day.year, day.month, day.month)
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _sitting(match: re.Match[str], today: date, meetings: tuple[date, ...]) -> Period | None:
    """Return the days of the last meeting, of the one before it, or of the last few."""
    past = [meeting for meeting in dict.fromkeys(meetings) if meeting <= today]
    word = match["count"] or ""
    count = int(word) if word.isdigit() else _NUMBERS.get(word, 1)
    span = Span(match.start("before" if match["before"] else "last"), match.end())
    if match["before"]:
        place = 3 if match["before"].startswith("dritt") else 2
        return Period(past[-place], past[-place], span) if len(past) >= place else None
    if not past or (match["what"].endswith("sitzungen") and not word):
        return None
    return Period(past[-min(count, len(past))], past[-1], span)
