"""Dates and times of day as German minutes write them.

>>> [found.date.isoformat() for found in dates("am Mi., 12. Mär. 2024, Fortsetzung 14.03.24")]
['2024-03-12', '2024-03-14']
>>> [found.time for found in times("von 18.00 bis 19:30 Uhr")]
['18:00', '19:30']
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from pipeline.german.pattern import lazy

# Stems: any longer beginning of the name counts ("Sep", "Sept", "September"), Austrian names included.
MONTHS = {
    "jan": 1, "jän": 1, "feb": 2, "mär": 3, "mrz": 3, "mae": 3, "apr": 4, "mai": 5, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip
MONTH = (
    r"(?:Jan(?:uar)?|Jän(?:ner)?|Feb(?:ruar|er)?|Mär(?:z)?|Mrz|Maerz|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?)"
)
# Two-digit years: minutes older than the seventies are not typed with two digits.
CENTURY_TURN = 70

DAY = lazy(
    rf"(?<!\d)(?<!\d[.,])(?P<day>\d{{1,2}})\.\s{{0,3}}(?:(?P<month>\d{{1,2}})\.|(?P<name>{MONTH})\b\.?)"
    r"(?:\s{0,3}(?P<year>\d{4}|\d{2})(?![\d:]|[.,]\d|\s{0,2}Uhr))?",
    re.IGNORECASE,
)
ISO = lazy(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
TIME = lazy(
    r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-4])"
    r"(?:\s?[.:]\s?(?P<minute>[0-5]\d)(?P<second>:[0-5]\d)?|(?P<packed>[0-5]\d)(?=\s?Uhr)"
    r"|\s?h\s?(?P<after_h>[0-5]\d))?"
    r"(?P<unit>\s{0,3}(?:Uhr(?:\s(?P<after>[0-5]\d)(?!\d))?|h)\b)?(?![\d])",
    re.IGNORECASE,
)
# "18.00 - 20.15 Uhr", "von 18 bis 20 Uhr": the unit stands only once, after the second time.
RANGE_GOES_ON = lazy(r"\s{0,3}(?:-|–|—|bis)\s{0,3}(?:[01]?\d|2[0-4])(?:\s?[.:]\s?[0-5]\d)?\s{0,3}(?:Uhr|h)\b")


class Dated(NamedTuple):
    """A full date with its half-open character span."""

    start: int
    end: int
    date: date


class Timed(NamedTuple):
    """A time of day as HH:MM with its half-open character span."""

    start: int
    end: int
    time: str


def dates(text: str) -> tuple[Dated, ...]:
    """Return all dates that state day, month and year, in order of appearance."""
    found = [
        Dated(match.start(), match.end(), day)
        for pattern in (DAY, ISO)
        for match in pattern.finditer(text)
        if match["year"] and (day := calendar_day(match, None))
    ]
    return tuple(sorted(found))


def day(text: str) -> date | None:
    """Return the day that a text is and nothing else, None for any other.

    >>> day("14.05.2024") == day("2024-05-14") == day("14. Mai 2024"), day("2024")
    (True, None)
    """
    found = dates(text.strip())
    whole = len(found) == 1 and found[0].end - found[0].start == len(text.strip())
    return found[0].date if whole else None


def times(text: str) -> tuple[Timed, ...]:
    """Return all times of day; a bare number or a bare "18.00" is none without "Uhr" or "h"."""
    found = []
    for match in TIME.finditer(text):
        minute = match["minute"] or match["packed"] or match["after_h"] or match["after"] or "00"
        colon = match["minute"] and ":" in match[0]
        # "10 h" is a duration, "10.30 h" a time.
        unit = match["unit"] and ("uhr" in match["unit"].casefold() or match["minute"])
        marked = unit or match["after_h"] or colon or RANGE_GOES_ON.match(text, match.end())
        if marked and int(match["hour"]) * 60 + int(minute) <= 24 * 60:
            found.append(Timed(match.start(), match.end(), f"{int(match['hour']):02}:{minute}"))
    return tuple(found)


def month(name: str) -> int | None:
    """Return the number of a month by its name or abbreviation.

    >>> month("Jänner"), month("Sept"), month("Montag")
    (1, 9, None)
    """
    folded = name.casefold()
    if not re.fullmatch(MONTH, folded, re.IGNORECASE):
        return None
    return MONTHS[folded[:3]]


def full_year(digits: str) -> int:
    """Return the year that two or four digits mean."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= CENTURY_TURN else 2000)


def calendar_day(match: re.Match[str], year: int | None) -> date | None:
    """Return the day that a match of DAY or ISO states, in ``year`` where it states none."""
    groups = match.groupdict()
    number = month(groups["name"]) if groups.get("name") else int(groups["month"])
    stated = full_year(groups["year"]) if groups["year"] else year
    if number is None or stated is None:
        return None
    try:
        return date(stated, number, int(groups["day"]))
    except ValueError:
        return None
