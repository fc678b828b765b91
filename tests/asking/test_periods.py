"""Laws of time: what says when it was said or decided limits the search, all other dates are words."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.asking.question.plan import plan
from pipeline.library import Filter
from tests.asking.places import LIBRARY, ONE_TOWN, TODAY

# question -> first day, last day
WHEN = """
Welche Fragen stellte Herr Torbeck 2024? | 2024-01-01 | 2024-12-31
Welche Fragen stellte Herr Torbeck im Jahr 2024? | 2024-01-01 | 2024-12-31
Welche Fragen hat Herr Torbeck im Laufe des Jahres 2024 gestellt? | 2024-01-01 | 2024-12-31
Was wurde im Oktober 2023 beschlossen? | 2023-10-01 | 2023-10-31
Was wurde im Okt. 2023 beschlossen? | 2023-10-01 | 2023-10-31
Was hat Frau Halbig am 12. Mai 2023 zugesagt? | 2023-05-12 | 2023-05-12
Was hat Frau Halbig am 12.05.2023 zugesagt? | 2023-05-12 | 2023-05-12
Was hat Frau Halbig am 12.5.23 zugesagt? | 2023-05-12 | 2023-05-12
Was hat Frau Halbig in der Sitzung vom 2023-05-12 zugesagt? | 2023-05-12 | 2023-05-12
Welche Anträge wurden im Herbst 2023 vertagt? | 2023-09-01 | 2023-11-30
Welche Anträge wurden im Frühjahr 2024 vertagt? | 2024-03-01 | 2024-05-31
Welche Anträge wurden im Winter 2023/24 vertagt? | 2023-12-01 | 2024-02-29
Wie viele Beschlüsse wurden im 1. Quartal 2024 gefasst? | 2024-01-01 | 2024-03-31
Wie viele Beschlüsse wurden im dritten Quartal 2024 gefasst? | 2024-07-01 | 2024-09-30
Wie viele Beschlüsse fasste der Rat im ersten Halbjahr 2023? | 2023-01-01 | 2023-06-30
Wie viele Beschlüsse fasste der Rat in der zweiten Jahreshälfte 2023? | 2023-07-01 | 2023-12-31
Was wurde seit September 2023 abgelehnt? | 2023-09-01 |
Was wurde seit dem 12. März 2024 abgelehnt? | 2024-03-12 |
Welche Zusagen gab es bis März 2024? | | 2024-03-31
Welche Zusagen machte die Verwaltung vor 2023? | | 2022-12-31
Welche Beschlüsse wurden nach dem 12.09.2024 gefasst? | 2024-09-13 |
Welche Fragen kamen zwischen Herbst 2022 und Frühjahr 2024 auf? | 2022-09-01 | 2024-05-31
Welche Fragen kamen von September 2022 bis März 2023 auf? | 2022-09-01 | 2023-03-31
Welche Fragen kamen zwischen März und Juli 2023 auf? | 2023-03-01 | 2023-07-31
Welche Fragen kamen von 2022 bis 2024 auf? | 2022-01-01 | 2024-12-31
Welche Fragen kamen 2022/23 auf? | 2022-01-01 | 2023-12-31
Welche Fragen stellte die SPD letztes Jahr? | 2024-01-01 | 2024-12-31
Welche Fragen stellte die SPD im vergangenen Jahr? | 2024-01-01 | 2024-12-31
Welche Fragen stellte die SPD dieses Jahr? | 2025-01-01 | 2025-12-31
Welche Fragen stellte die SPD vor zwei Jahren? | 2023-01-01 | 2023-12-31
Was wurde letzten Monat beschlossen? | 2025-05-01 | 2025-05-31
Was wurde in den letzten drei Monaten beschlossen? | 2025-03-15 | 2025-06-15
Welche Anträge wurden letzten Herbst abgelehnt? | 2024-09-01 | 2024-11-30
Welche Anträge wurden Anfang 2024 abgelehnt? | 2024-01-01 | 2024-04-30
Welche Anträge wurden Ende 2024 abgelehnt? | 2024-09-01 | 2024-12-31
Was wurde im Mai beschlossen? | 2025-05-01 | 2025-05-31
Was sagte Herr Torbeck im September 2024 zum Freibad? | 2024-09-01 | 2024-09-30
Wie wurde 2023 über das Baugebiet abgestimmt? | 2023-01-01 | 2023-12-31
Hat der Rat im März 2022 dem Zuschuss zugestimmt? | 2022-03-01 | 2022-03-31
Musterau 2024: Welche Anträge wurden abgelehnt? | 2024-01-01 | 2024-12-31
Fragen von Frau Halbig 2024 | 2024-01-01 | 2024-12-31
Was ist nach der Sitzung vom 12. November 2024 noch offen? | | 2024-11-12
Welche Fragen gab es im März, Juli und November 2024? | 2024-03-01 | 2024-11-30
Welche Fragen gab es zwischen dem 1.1.2023 und dem 30.6.2024? | 2023-01-01 | 2024-06-30
Welche Anregungen brachten Bürger 2022 vor? | 2022-01-01 | 2022-12-31
Wer fragte im Juli 2023 nach der Brücke? | 2023-07-01 | 2023-07-31
"""
# what the question is about, or a time without any meeting
NEVER = """
Was wurde aus dem Antrag von 2021?
Was wurde aus dem Antrag der SPD aus dem Jahr 2022?
Wie viel Geld wurde für 2023 eingeplant?
Bis wann läuft der 2022 geschlossene Vertrag?
Bis wann läuft der im Sommer 2022 vergebene Auftrag?
Welche Anträge zum Haushalt 2024 wurden abgelehnt?
Wie hoch war der Überschuss im Haushaltsjahr 2023?
Wie viele Kinder werden bis 2030 erwartet?
Wie hoch waren die Schulden 2022?
Wann wurde die Schule gebaut, vor 1970?
Was kostet das Konzept Innenstadt 2024?
Wird die Straße vor der Sommerpause fertig?
Gibt es im Sommer wieder ein Zeltlager?
Wie viele Einwohner hatte Musterau 2023?
Wann findet 2024 das Stadtfest statt?
Wer ist Frau Mai?
Ich suche alle Anträge von Jan Torbeck.
Wer muss bis Ende 2024 noch liefern?
Wann wurde das letzte Mal über die Grundsteuer abgestimmt?
Was kostete die Fahrt vom 3. bis 5. Mai 2024?
Hat der Bürgerentscheid von 2022 etwas geändert?
"""


def _rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in row.split("|")) for row in table.strip().splitlines()]


def _days(chosen: Filter) -> tuple[str, str]:
    return (
        chosen.since.isoformat() if chosen.since else "",
        chosen.until.isoformat() if chosen.until else "",
    )


@pytest.mark.parametrize(("question", "since", "until"), _rows(WHEN), ids=lambda value: value)
def test_when_it_was_said_limits_the_search(question: str, since: str, until: str) -> None:
    """A time that says when something was asked, promised or decided becomes first and last day."""
    chosen = plan(question, LIBRARY, TODAY).filter
    assert _days(chosen) == (since, until)


@pytest.mark.parametrize("question", [row[0] for row in _rows(NEVER)])
def test_dates_of_the_matter_limit_nothing(question: str) -> None:
    """A year of a budget, of a motion or of a building is searched for, and excludes no meeting."""
    chosen = plan(question, LIBRARY, TODAY).filter
    assert chosen.since is None
    assert chosen.until is None


@pytest.mark.parametrize("year", ["2022", "2024"])
def test_dates_that_limit_nothing_stay_words(year: str) -> None:
    """A year that is no limit is among the words, one that is a limit is not."""
    assert year in plan(f"Wie hoch waren die Schulden {year}?", LIBRARY, TODAY).words
    assert year not in plan(f"Welche Fragen stellte die SPD {year}?", LIBRARY, TODAY).words


def test_a_time_without_any_meeting_limits_only_lists_and_counts() -> None:
    """Where no meeting lies in a period a list is empty; of anything else its words are searched for."""
    made = plan("Was sagte Herr Torbeck 2019 zum Haushalt?", LIBRARY, TODAY)
    assert made.filter.since is None
    assert "2019" in made.words
    listed = plan("Welche Fragen stellte Herr Torbeck 2019?", LIBRARY, TODAY)
    assert (listed.filter.since, listed.filter.until) == (date(2019, 1, 1), date(2019, 12, 31))


SITTINGS = """
Was wurde in der letzten Sitzung beschlossen? | 2025-05-22 | 2025-05-22
Welche Fragen gab es in der vorletzten Sitzung? | 2025-04-03 | 2025-04-03
Was wurde seit der letzten Sitzung zugesagt? | 2025-05-22 |
Welche Anträge wurden in den letzten drei Sitzungen abgelehnt? | 2025-02-06 | 2025-05-22
Welche Fragen kamen in der jüngsten Sitzung auf? | 2025-05-22 | 2025-05-22
Welche Zusagen gab es in der nächsten Sitzung? | |
"""


@pytest.mark.parametrize(("question", "since", "until"), _rows(SITTINGS), ids=lambda value: value)
def test_the_last_sitting_is_the_last_meeting_before_today(question: str, since: str, until: str) -> None:
    """The last sitting is the day of the last meeting held, counted back as asked."""
    chosen = plan(question, ONE_TOWN, TODAY).filter
    assert _days(chosen) == (since, until)


# question -> town, committee, first day, last day
WHOSE = """
Was wurde in der letzten Sitzung in Lindenbach beschlossen? | Lindenbach | | 2025-04-08 | 2025-04-08
Was wurde in der letzten Lindenbacher Sitzung gefragt? | Lindenbach | | 2025-04-08 | 2025-04-08
Was hat der Rat von Musterau in der letzten Sitzung beschlossen? | Musterau | Rat der Stadt Musterau | 2025-05-22 | 2025-05-22
Was wurde in der letzten Ratssitzung von Moosingen beschlossen? | Moosingen | Rat der Stadt Moosingen | 2025-05-06 | 2025-05-06
Welche Fragen gab es in Lindenbach im letzten Bauausschuss? | Lindenbach | Bauausschuss | 2025-03-04 | 2025-03-04
Welche Fragen gab es im letzten Moosinger Bauausschuss? | Moosingen | Ausschuss für Bau und Verkehr | 2025-01-09 | 2025-01-09
Welche Zusagen gab es in Moosingen seit dem letzten Umweltausschuss? | Moosingen | Ausschuss für Umwelt | 2025-05-05 |
Welche Fragen gab es im letzten Rat von Moosingen? | Moosingen | Rat der Stadt Moosingen | 2025-05-06 | 2025-05-06
Was wurde in der letzten Sitzung des Moosinger Bauausschusses vertagt? | Moosingen | Ausschuss für Bau und Verkehr | 2025-01-09 | 2025-01-09
Was wurde in Musterau seit der vorletzten Sitzung zugesagt? | Musterau | | 2025-04-03 |
Welche Fragen gab es in der letzten Sitzung des Integrationsrates? | | Integrationsrat | |
Welche Fragen gab es in der letzten Ratssitzung? | | | |
Was wurde in der letzten Sitzung in Lindenbach und in Moosingen beschlossen? | | | |
Welche Fragen gab es in Moosingen in der letzten Sitzung des Sozialausschusses? | Moosingen | | |
Was wurde in der letzten Sitzung beschlossen? | | | 2025-05-22 | 2025-05-22
"""  # noqa: E501


@pytest.mark.parametrize(
    ("question", "town", "body", "since", "until"), _rows(WHOSE), ids=lambda value: value
)
def test_the_last_sitting_is_that_of_the_body_meant(
    question: str, town: str, body: str, since: str, until: str
) -> None:
    """The last sitting of a town or committee is its own; where it cannot be told whose, none is guessed."""
    chosen = plan(question, LIBRARY, TODAY).filter
    assert (chosen.municipality or "", chosen.committee or "") == (town, body)
    assert _days(chosen) == (since, until)


def test_the_last_sitting_of_a_committee_counts_its_own_days() -> None:
    """In the library of one town the council's last sitting is not that of the finance committee."""
    for question, day in (
        ("Was wurde in der letzten Ratssitzung beschlossen?", date(2025, 5, 22)),
        ("Was wurde im letzten Finanzausschuss beschlossen?", date(2025, 2, 6)),
        ("Was wurde in der letzten Sitzung des HFA beschlossen?", date(2025, 2, 6)),
    ):
        chosen = plan(question, ONE_TOWN, TODAY).filter
        assert chosen.committee
        assert (chosen.since, chosen.until) == (day, day)


def test_tomorrow_is_not_the_last_sitting() -> None:
    """A meeting after today is not the last one."""
    early = plan("Was wurde in der letzten Sitzung beschlossen?", ONE_TOWN, date(2024, 3, 20)).filter
    assert early.since == date(2024, 3, 12)
