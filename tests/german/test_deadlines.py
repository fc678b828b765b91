"""Laws of reading deadlines."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german.deadlines import deadline

MEETING = date(2024, 3, 12)  # a Tuesday
COMPUTED = {
    "two or three": ("in zwei bis drei Wochen", "in zwei bis drei Wochen", date(2024, 4, 2)),
    "weekday, then the date": ("bis Freitag, 22.3.", "bis Freitag, 22.3.", date(2024, 3, 22)),
    "weekday and hour": ("bis Freitag, 12 Uhr", "bis Freitag", date(2024, 3, 15)),
    "this week": ("noch diese Woche", "noch diese Woche", date(2024, 3, 17)),
    "this year in the south": ("wird noch heuer gestrichen", "noch heuer", date(2024, 12, 31)),
    "full date": (
        "Sie legt bis spätestens zum 30.06.2025 vor.",
        "bis spätestens zum 30.06.2025",
        date(2025, 6, 30),
    ),
    "stress first": ("spätestens bis zum 1. April", "spätestens bis zum 1. April", date(2024, 4, 1)),
    "day gone this year": ("bis zum 1. März", "bis zum 1. März", date(2025, 3, 1)),
    "day and month in digits": ("wird bis 15.5. klären", "bis 15.5.", date(2024, 5, 15)),
    "weekday and date": ("am Montag, den 6. Mai 2024", "am Montag, den 6. Mai 2024", date(2024, 5, 6)),
    "end of a month": ("bis Ende Mai", "bis Ende Mai", date(2024, 5, 31)),
    "end of a month gone": ("bis Ende Februar", "bis Ende Februar", date(2025, 2, 28)),
    "leap year": ("bis Ende Februar 2028", "bis Ende Februar 2028", date(2028, 2, 29)),
    "middle of a month": ("Mitte April folgt der Bericht", "Mitte April", date(2024, 4, 15)),
    "beginning of a month": ("bis Anfang Juni", "bis Anfang Juni", date(2024, 6, 1)),
    "in a month": ("wird im Monat Oktober stattfinden", "im Monat Oktober", date(2024, 10, 31)),
    "this month still": ("noch im März", "noch im März", date(2024, 3, 31)),
    "middle of a year": ("Mitte 2026 wird berichtet", "Mitte 2026", date(2026, 6, 30)),
    "end of the year": ("Ende des Jahres", "Ende des Jahres", date(2024, 12, 31)),
    "end of next year": ("Ende nächsten Jahres", "Ende nächsten Jahres", date(2025, 12, 31)),
    "year's end": ("bis zum Jahresende", "bis zum Jahresende", date(2024, 12, 31)),
    "still this year": ("noch in diesem Jahr", "noch in diesem Jahr", date(2024, 12, 31)),
    "next year": ("im kommenden Jahr", "im kommenden Jahr", date(2025, 12, 31)),
    "year": ("im Jahr 2026", "im Jahr 2026", date(2026, 12, 31)),
    "roman quarter": ("im II. Quartal 2025", "im II. Quartal 2025", date(2025, 6, 30)),
    "quarter in words": ("im dritten Quartal", "im dritten Quartal", date(2024, 9, 30)),
    "first quarter not over": ("im ersten Quartal", "im ersten Quartal", date(2024, 3, 31)),
    "quarter of this year": (
        "im 4. Quartal dieses Jahres",
        "im 4. Quartal dieses Jahres",
        date(2024, 12, 31),
    ),
    "Q": ("Bericht Q3/2025", "Q3/2025", date(2025, 9, 30)),
    "half-year": ("im 1. Halbjahr", "im 1. Halbjahr", date(2024, 6, 30)),
    "second half": (
        "in der zweiten Jahreshälfte 2025",
        "in der zweiten Jahreshälfte 2025",
        date(2025, 12, 31),
    ),
    "calendar week": ("in der 49. KW", "in der 49. KW", date(2024, 12, 8)),
    "calendar week and year": ("bis KW 2/2025", "bis KW 2/2025", date(2025, 1, 12)),
    "weeks": ("innerhalb von zwei Wochen", "innerhalb von zwei Wochen", date(2024, 3, 26)),
    "months": ("binnen drei Monaten", "binnen drei Monaten", date(2024, 6, 12)),
    "about": ("in ca. 4 Wochen", "in ca. 4 Wochen", date(2024, 4, 9)),
    "within the next weeks": ("in den nächsten drei Wochen", "in den nächsten drei Wochen", date(2024, 4, 2)),
    "weekday": ("Anna schreibt bis Freitag den Text", "bis Freitag", date(2024, 3, 15)),
    "same weekday is a week off": ("bis Dienstag", "bis Dienstag", date(2024, 3, 19)),
    "month's end": ("bis zum Monatsende", "bis zum Monatsende", date(2024, 3, 31)),
    "next month": ("im nächsten Monat", "im nächsten Monat", date(2024, 4, 30)),
    "dated session": (
        "bis zur Sitzung am 21. November 2024",
        "bis zur Sitzung am 21. November 2024",
        date(2024, 11, 21),
    ),
    "in a dated session": (
        "wird in der Sitzung am 12.05.2025 berichten",
        "in der Sitzung am 12.05.2025",
        date(2025, 5, 12),
    ),
    "dated session of a body": (
        "zur Sitzung des Bauausschusses am 6. Mai",
        "zur Sitzung des Bauausschusses am 6. Mai",
        date(2024, 5, 6),
    ),
    "next session, dated": (
        "bis zur nächsten Sitzung am 23.04.",
        "bis zur nächsten Sitzung am 23.04.",
        date(2024, 4, 23),
    ),
    "dated session with weekday": (
        "bis zur öffentlichen Sitzung am Dienstag, dem 23. April 2024",
        "bis zur öffentlichen Sitzung am Dienstag, dem 23. April 2024",
        date(2024, 4, 23),
    ),
    "dated consultations": (
        "bis zu den Haushaltsberatungen am 21.11.2024",
        "bis zu den Haushaltsberatungen am 21.11.2024",
        date(2024, 11, 21),
    ),
    "middle of next month": ("bis Mitte nächsten Monats", "bis Mitte nächsten Monats", date(2024, 4, 15)),
    "day of next month": (
        "bis zum 5. des nächsten Monats",
        "bis zum 5. des nächsten Monats",
        date(2024, 4, 5),
    ),
    "half a year": ("in einem halben Jahr", "in einem halben Jahr", date(2024, 9, 12)),
    "two months": ("im April/Mai", "im April/Mai", date(2024, 5, 31)),
    "either month": ("im Mai oder Juni 2025", "im Mai oder Juni 2025", date(2025, 6, 30)),
    "noted date": ("V: Amt 66 / T: 30.06.2024", "T: 30.06.2024", date(2024, 6, 30)),
    "next week": ("er kommt nächste Woche vorbei", "nächste Woche", date(2024, 3, 24)),
}
NOT_COMPUTED = {
    "autumn session": ("sagt dies für die Herbstsitzung zu", "für die Herbstsitzung"),
    "retreat": ("spätestens zur Haushaltsklausur", "spätestens zur Haushaltsklausur"),
    "minutes to come": ("im Protokoll der nächsten Sitzung berichtet", "im Protokoll der nächsten Sitzung"),
    "in time": ("den Antrag fristgerecht zu stellen", "fristgerecht"),
    "new school year": ("zum neuen Schuljahr anpassen", "zum neuen Schuljahr"),
    "autumn holidays": ("in den Herbstferien streichen", "in den Herbstferien"),
    "half a month": ("in der zweiten Aprilhälfte", "in der zweiten Aprilhälfte"),
    "feast at last": ("bis spätestens Ostern", "bis spätestens Ostern"),
    "until then": ("bis dahin wird geprüft", "bis dahin"),
    "press day": ("bis Redaktionsschluss", "bis Redaktionsschluss"),
    "next session": ("bis zur nächsten Ratssitzung", "bis zur nächsten Ratssitzung"),
    "one of the next": ("in einer der nächsten Sitzungen", "in einer der nächsten Sitzungen"),
    "next public session": ("in der nächsten öffentlichen Sitzung", "in der nächsten öffentlichen Sitzung"),
    "next council": ("im nächsten Stadtrat", "im nächsten Stadtrat"),
    "session by month": ("in der Maisitzung des Rates", "in der Maisitzung des Rates"),
    "holidays": ("nach den Sommerferien", "nach den Sommerferien"),
    "recess": ("vor der Sommerpause", "vor der Sommerpause"),
    "budget talks": ("zu den Haushaltsberatungen", "zu den Haushaltsberatungen"),
    "budget": ("für den Haushalt 2025", "für den Haushalt 2025"),
    "report time": ("bis Ende der Berichtszeit", "bis Ende der Berichtszeit"),
    "as soon as": ("Sobald das Gutachten da ist, wird berichtet.", "Sobald das Gutachten da ist"),
    "after receipt": ("nach Eingang des Bescheids", "nach Eingang des Bescheids"),
    "before works": ("vor Baubeginn", "vor Baubeginn"),
    "yearly": ("halbjährlich", "halbjährlich"),
    "soon": ("Das wird zeitnah erledigt.", "zeitnah"),
    "at once": ("schnellstmöglich", "schnellstmöglich"),
    "autumn": ("im Herbst", "im Herbst"),
    "spring of a year": ("im Frühjahr 2025", "im Frühjahr 2025"),
    "course of the year": ("im Laufe des Jahres", "im Laufe des Jahres"),
    "due time": ("zu gegebener Zeit", "zu gegebener Zeit"),
    "next weeks": ("in den nächsten Wochen", "in den nächsten Wochen"),
    "autumn of this year": ("im Herbst dieses Jahres", "im Herbst dieses Jahres"),
    "next school year": ("bis Beginn des Schuljahres 2024/25", "bis Beginn des Schuljahres 2024/25"),
    "budget adopted": ("nach Verabschiedung des Haushalts", "nach Verabschiedung des Haushalts"),
    "occasion": ("bei nächster Gelegenheit", "bei nächster Gelegenheit"),
    "next time": ("in der nächsten Zeit eine Vorlage", "in der nächsten Zeit"),
    "beginning of a year": ("Anfang 2026", "Anfang 2026"),
}
NONE = {
    "autumn session told": "Die Herbstsitzung war gut besucht.",
    "school year": "Das neue Schuljahr hat begonnen.",
    "holidays told": "Die Herbstferien sind kurz.",
    "the week": "Diese Woche war voll.",
    "deadline law": "Die Frist gilt.",
    "told date": "Am 23.02. wurde der Plan beraten.",
    "told session": "In der Sitzung am 23.04.2024 wurde der Plan beraten.",
    "session gone": "in der Sitzung am 12.05.2023",
    "told month": "Im Januar hat man das Gerät gekauft.",
    "date of a motion": "Der Antrag vom 12.03.2025 wird geprüft.",
    "since": "Das gilt seit 2019.",
    "from": "Die Gebühr steigt ab dem 1. Mai.",
    "clock": "Beginn ist um 18.00 Uhr.",
    "paragraph": "Nach § 5 Abs. 2 ist zu verfahren.",
    "duration": "für bis zu drei Jahre",
    "place": "Der Weg führt bis zum Rathaus.",
    "purpose": "Der Antrag wird zur Prüfung weitergeleitet.",
    "stand": "Stand 31.12.2025",
    "adjective": "bei zukünftigen Neubauten",
    "gone": "zum 01.01.2020",
    "two months told": "Im April und Mai wurde gebaut.",
    "half": "ein halbes Jahr lang",
    "consent": "mit Zustimmung des Rates",
    "title": "Termin im Rathaus",
    "day of the month": "am 15. des Monats wurde geprüft",
    "money": "bis zu 2000 Euro",
}

SENTENCES: list[str] = [
    *(text for text, _, _ in COMPUTED.values()),
    *(text for text, _ in NOT_COMPUTED.values()),
    *NONE.values(),
]


@pytest.mark.parametrize(("text", "words", "day"), COMPUTED.values(), ids=COMPUTED.keys())
def test_the_last_day_of_a_stated_period_is_computed(text: str, words: str, day: date) -> None:
    """A period ends on its last day; without a year it is the first one on or after the meeting."""
    due = deadline(text, MEETING)
    assert due is not None
    assert (due.text, due.date) == (words, day)


@pytest.mark.parametrize(("text", "words"), NOT_COMPUTED.values(), ids=NOT_COMPUTED.keys())
def test_a_vague_deadline_keeps_its_words_and_gets_no_date(text: str, words: str) -> None:
    """Words that name no calendar day stay words."""
    due = deadline(text, MEETING)
    assert due is not None
    assert (due.text, due.date) == (words, None)


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_not_every_date_is_a_deadline(text: str) -> None:
    """Dates of the past, of papers, of clocks and of places set nobody a deadline."""
    assert deadline(text, MEETING) is None


def test_a_firm_deadline_wins_over_a_vague_one() -> None:
    """Of several deadlines in a sentence the one with "bis" counts."""
    due = deadline(
        "Die Verwaltung klärt das kurzfristig, spätestens bis Ende Juni, im Herbst wird gebaut.", MEETING
    )
    assert due is not None
    assert due.text == "spätestens bis Ende Juni"


def test_without_a_meeting_date_only_stated_years_are_computed() -> None:
    """No year is guessed where neither the words nor the header state one."""
    assert [
        due and due.date for due in (deadline("bis Ende Mai", None), deadline("bis Ende Mai 2025", None))
    ] == [
        None,
        date(2025, 5, 31),
    ]


@given(
    st.lists(st.sampled_from(SENTENCES))
    .map(" ".join)
    .flatmap(lambda text: st.text(max_size=8).map(lambda tail: text + tail)),
    st.none() | st.dates(),
)
def test_the_words_of_a_deadline_stand_in_the_text(text: str, meeting: date | None) -> None:
    """Whatever the text, the deadline is a piece of it, word for word."""
    due = deadline(text, meeting)
    assert due is None or (due.text in text and due.text.strip())
