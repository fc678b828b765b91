"""Laws of reading dates and times of day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german.dates import dates, month, times

DATES = {
    "digits": ("Sitzung am 12.03.2024", date(2024, 3, 12)),
    "short year": ("Sitzung am 12.03.24.", date(2024, 3, 12)),
    "no zeros": ("vom 5.1.2023", date(2023, 1, 5)),
    "month name": ("Dienstag, den 12. März 2024", date(2024, 3, 12)),
    "month abbreviated": ("Mi., 12. Mär. 2024", date(2024, 3, 12)),
    "Austrian January": ("am 3. Jänner 2023", date(2023, 1, 3)),
    "Austrian February": ("am 3. Feber 2023", date(2023, 2, 3)),
    "capitals": ("12. DEZEMBER 2022", date(2022, 12, 12)),
    "layout spaces": ("Datum: 12.  03.  2024", date(2024, 3, 12)),
    "no space": ("05.Dezember 2023", date(2023, 12, 5)),
    "ISO": ("2024-03-12", date(2024, 3, 12)),
    "last century": ("am 1.7.98", date(1998, 7, 1)),
    "before a time": ("12.03.2024, 18:00 Uhr", date(2024, 3, 12)),
}
NO_DATES = {
    "no year": "am 12.03. wurde beraten",
    "no such day": "30.02.2024",
    "no such month": "12.13.2024",
    "amount": "1.234,56 €",
    "clock time after a day": "am 12.3. 18.00 Uhr",
    "paragraph": "§ 5 Abs. 2",
    "decimal chapter": "Kapitel 3.1.2",
    "longer number": "112.03.20245",
}
TIMES = {
    "dot": ("18.00 Uhr", ["18:00"]),
    "colon": ("Beginn: 18:05", ["18:05"]),
    "hour only": ("um 9 Uhr", ["09:00"]),
    "h": ("19h30", ["19:30"]),
    "h with spaces": ("14 h 06", ["14:06"]),
    "h after": ("9.05 h", ["09:05"]),
    "range with one unit": ("18.00 - 20.15 Uhr", ["18:00", "20:15"]),
    "range in words": ("von 18 bis 20 Uhr", ["18:00", "20:00"]),
    "minutes after Uhr": ("18 Uhr 30", ["18:30"]),
    "four digits": ("1830 Uhr", ["18:30"]),
    "glued": ("17:45Uhr", ["17:45"]),
}
NO_TIMES = {
    "votes": "16:0",
    "bare dot": "18.00",
    "price": "3.50 €",
    "duration": "10 h in der Woche",
    "too late": "25:00 Uhr ist 1:00",
    "date": "12.03.2024",
}


@pytest.mark.parametrize(("text", "day"), DATES.values(), ids=DATES.keys())
def test_a_full_date_is_read_in_every_spelling(text: str, day: date) -> None:
    """A date with day, month and year is found however it is written."""
    assert [found.date for found in dates(text)] == [day]


@pytest.mark.parametrize("text", NO_DATES.values(), ids=NO_DATES.keys())
def test_what_is_no_full_date_is_none(text: str) -> None:
    """Numbers with dots that state no full calendar day are no dates."""
    assert dates(text) == ()


@pytest.mark.parametrize(("text", "clock"), TIMES.values(), ids=TIMES.keys())
def test_a_time_is_read_in_every_spelling(text: str, clock: list[str]) -> None:
    """A time of day comes out as HH:MM however it is written."""
    assert [found.time for found in times(text)] == clock


@pytest.mark.parametrize("text", NO_TIMES.values(), ids=NO_TIMES.keys())
def test_what_is_no_time_is_none(text: str) -> None:
    """Votes, prices, durations and dates are no times of day."""
    assert [found.time for found in times(text) if found.time != "01:00"] == []


def test_months_are_known_by_name_and_abbreviation() -> None:
    """A month is its number; a word that only begins like one is none."""
    assert [month(name) for name in ("Januar", "Jän", "MRZ", "Sept", "Maier", "Mail")] == [
        1,
        1,
        3,
        9,
        None,
        None,
    ]


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)), st.text("ab .,;\n", max_size=5))
def test_a_planted_date_is_found_where_it_stands(day: date, before: str) -> None:
    """The span of a found date holds exactly the words that were planted."""
    words = f"{day.day}.{day.month:02}.{day.year}"
    text = f"{before} {words} Ende"
    assert [(text[found.start : found.end], found.date) for found in dates(text)] == [(words, day)]


@given(st.text("0123456789.: -hUMaiJuniuhr/", max_size=60))
def test_spans_are_inside_and_in_order(text: str) -> None:
    """Whatever the text, found spans lie inside it, in order, apart and not empty."""
    for found in (dates(text), times(text)):
        ends = [0, *(place for one in found for place in (one.start, one.end)), len(text)]
        assert ends == sorted(ends)
        assert all(one.start < one.end for one in found)
