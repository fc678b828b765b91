"""Laws of places: a town or committee is recognised in all its forms, and never by accident."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.asking.question.plan import plan
from pipeline.library import Meeting
from tests.asking.places import LIBRARY, ONE_TOWN, TODAY

TOWNS = """
Was kostet das Freibad in Musterau? | Musterau
Was kostet das Musterauer Freibad? | Musterau
Wie heißt Musteraus neuer Kämmerer? | Musterau
Musterau: Was kostet das Freibad? | Musterau
Freibad Musterau, was kostet das? | Musterau
Worüber beschwerten sich die Musterauer? | Musterau
Was wollten die Lindenbacherinnen wissen? | Lindenbach
Welche Anträge lehnte der Lindenbacher Rat ab? | Lindenbach
Wie hoch ist die Hundesteuer in der Gemeinde Lindenbach? | Lindenbach
Was kostet der Eintritt in Sankt Wendelstein? | Sankt Wendelstein
Was kostet der Eintritt in St. Wendelstein? | Sankt Wendelstein
Was beschloss der Sankt Wendelsteiner Rat? | Sankt Wendelstein
Was wurde in Bad Sollen beschlossen? | Bad Sollen
Was wurde im Bad Sollener Rat beschlossen? | Bad Sollen
Was wurde in Neustadt am Moos beschlossen? | Neustadt am Moos
Was wurde in Neustadt beschlossen? | Neustadt am Moos
Was beschloss der Neustädter Rat? |
Was plant Moosingen am Bahnhof? | Moosingen
Was plant der Moosinger Rat am Bahnhof? | Moosingen
Was plant der Landkreis Moosingen am Bahnhof? | Landkreis Moosingen
Was hat der Hellweger Rat beschlossen? | Hellwege
wie hoch ist die hundesteuer in musterau | Musterau
Was wurde in Essen beschlossen? | Essen
Was kostet der Essener Nahverkehr? | Essen
Was plant die Stadt Halle am Markt? | Halle
Wer liefert das Essen in der Schule? |
Was kostet ein Essen in der Mensa? |
Essen in der Kita: wer liefert es? |
Wann wird die Halle am Sportplatz saniert? |
Ist in der Halle noch Platz? |
was kostet das essen in der schule |
Wer fragte nach der Lindenbacher Straße? |
Wird der Lindenbach renaturiert? |
Fährt der Bus nach Lindenbach? |
Wann kommt der Radweg zwischen Musterau und Lindenbach? |
Was wurde in Musterau und in Lindenbach abgelehnt? |
Was kostet das Freibad in Quellheim? |
Welche Fragen stellte Frau Essen? |
Was fragte die Bürgerliste Musterau? |
Was wollte die FDP in Lindenbach wissen? | Lindenbach
Lindenbach die Treue halten, wer will das? |
In Halle 3 tropft es, wer repariert das? |
Wohin fahren die Busse aus Halle? | Halle
Fragte jemand in Musterau nach der Lindenbacher Straße? | Musterau
"""
COMMITTEES = """
Was wurde im Integrationsrat gefragt? | Integrationsrat
Welche Fragen gab es in der Sitzung des Integrationsrates? | Integrationsrat
Welche Fragen gab es im Ausschuss für Schule, Sport und Kultur? | Ausschuss für Schule, Sport und Kultur
Welche Fragen gab es im Haupt- und Finanzausschuss? | Haupt- und Finanzausschuss
Welche Fragen gab es im Bauausschuss? | Bauausschuss
Welche Anträge hat der Ausschuss abgelehnt? |
Wer sitzt im Aufsichtsrat der Stadtwerke? |
Welcher Stadtrat fragte nach der Brücke? |
Was kostet der Ausschuss? |
"""
SHORT = """
Welche Fragen gab es im Bauausschuss? | Ausschuss für Bauen und Verkehr
Welche Fragen gab es im HFA? | Haupt- und Finanzausschuss
Welche Fragen gab es im Hauptausschuss? | Haupt- und Finanzausschuss
Was hat der Rat im Mai 2024 beschlossen? | Rat der Stadt Musterau
Was wurde im Stadtrat beschlossen? | Rat der Stadt Musterau
Welche Fragen gab es in der Ratssitzung? | Rat der Stadt Musterau
Welche Fragen gab es im Sozialausschuss? |
Welche Fragen gab es im Jugendbeirat? |
Was rät der Gutachter? |
Gab es guten Rat vom Planer? |
Welcher Stadtrat fragte nach der Brücke? |
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(a.strip(), b.strip()) for a, _, b in (row.partition("|") for row in table.strip().splitlines())]


@pytest.mark.parametrize(("question", "town"), _rows(TOWNS), ids=lambda value: value)
def test_a_town_is_recognised_where_it_is_meant(question: str, town: str) -> None:
    """Name, genitive and adjective name a town; streets, rivers, ways, people and meals do not."""
    assert (plan(question, LIBRARY, TODAY).filter.municipality or "") == town


@pytest.mark.parametrize(("question", "committee"), _rows(COMMITTEES), ids=lambda value: value)
def test_a_committee_is_recognised_by_its_name(question: str, committee: str) -> None:
    """A committee is meant where its name stands, in any case."""
    assert (plan(question, LIBRARY, TODAY).filter.committee or "") == committee


@pytest.mark.parametrize(("question", "committee"), _rows(SHORT), ids=lambda value: value)
def test_short_names_do_where_there_is_one_town(question: str, committee: str) -> None:
    """In the library of one town the usual short names of its committees are clear."""
    assert (plan(question, ONE_TOWN, TODAY).filter.committee or "") == committee


def test_short_names_are_not_guessed_among_many_towns() -> None:
    """Whose committee a short name means cannot be told in a library of many towns."""
    many = replace(LIBRARY, committees=("Ausschuss für Bauen und Verkehr", "Integrationsrat"))
    assert plan("Welche Fragen gab es im Bauausschuss?", many, TODAY).filter.committee is None


def test_short_names_are_those_of_the_town_meant() -> None:
    """With a town named its own committees are clear, and one that two could be is none."""
    for question, body in (
        ("Welche Fragen gab es im Bauausschuss von Moosingen?", "Ausschuss für Bau und Verkehr"),
        ("Welche Fragen gab es im Moosinger Umweltausschuss?", "Ausschuss für Umwelt"),
        ("Welche Fragen gab es im Bauausschuss von Lindenbach?", "Bauausschuss"),
        ("Was beschloss der Rat von Moosingen?", "Rat der Stadt Moosingen"),
        ("Was beschloss der Musterauer Stadtrat?", "Rat der Stadt Musterau"),
        ("Welche Fragen gab es im Sozialausschuss von Moosingen?", None),
    ):
        assert plan(question, LIBRARY, TODAY).filter.committee == body
    two = (*LIBRARY.meetings, Meeting("Moosingen", "Ausschuss für Bauleitplanung", date(2025, 1, 8)))
    made = plan("Welche Fragen gab es im Bauausschuss von Moosingen?", replace(LIBRARY, meetings=two), TODAY)
    assert made.filter.committee is None


def test_abbreviations_of_the_library_are_understood() -> None:
    """A short form that the documents define stands for the committee."""
    known = replace(ONE_TOWN, abbreviations={"ABV": "Ausschuss für Bauen und Verkehr"})
    made = plan("Welche Fragen gab es im ABV?", known, TODAY)
    assert made.filter.committee == "Ausschuss für Bauen und Verkehr"


def test_the_town_is_searched_for_by_its_name() -> None:
    """The adjective of a town is searched for as the town."""
    assert "Musterau" in plan("Was kostet das Musterauer Freibad?", LIBRARY, TODAY).words


def test_a_town_with_two_names_is_one() -> None:
    """Where the library writes a town with and without "Stadt", it is still known which is meant."""
    both = replace(LIBRARY, municipalities=("Musterau", "Stadt Musterau"))
    assert plan("Was kostet das Freibad in Musterau?", both, TODAY).filter.municipality == "Musterau"


def test_two_towns_of_one_name_are_not_told_apart() -> None:
    """Where a short name fits two towns, neither is chosen."""
    both = replace(LIBRARY, municipalities=("Neustadt am Moos", "Neustadt an der Sollen"))
    assert plan("Was kostet das Freibad in Neustadt?", both, TODAY).filter.municipality is None
    made = plan("Was kostet das Freibad in Neustadt an der Sollen?", both, TODAY)
    assert made.filter.municipality == "Neustadt an der Sollen"


EVERYDAY = """
Wann wird der Wald aufgeforstet? | Wald
Welchen Sinn hat der Kreisel? | Sinn
Regen im Keller der Schule: wer zahlt? | Regen
Kamen die Anträge durch? | Kamen
Steht das Haus leer? | Leer
Wie ist die Lage am Bahnhof? | Lage
Norden und Süden der Stadt: wo fehlen Kitas? | Norden
Rust am Geländer: wer streicht? | Rust
Gießen die Anwohner die Bäume selbst? | Gießen
Löhne im Bauhof: wie hoch sind sie? | Löhne
Singen im Chor: gibt es Zuschüsse? | Singen
Senden wir die Antworten per Post? | Senden
Hütten am Weihnachtsmarkt: wer vermietet? | Hütten
Welche Waren verkauft der Kiosk? | Waren
Wird in der Aue gebaut? | Aue
"""


@pytest.mark.parametrize(("question", "town"), _rows(EVERYDAY), ids=lambda value: value)
def test_a_word_of_every_day_is_no_town(question: str, town: str) -> None:
    """Towns that are called like a thing or a deed are meant only where a preposition or a colon says so."""
    held = replace(LIBRARY, municipalities=(town, "Musterau"))
    assert plan(question, held, TODAY).filter.municipality is None
    assert plan(question.lower(), held, TODAY).filter.municipality is None
    assert plan(f"Was wurde in {town} beschlossen?", held, TODAY).filter.municipality == town
    assert plan(f"{town}: Was wurde beschlossen?", held, TODAY).filter.municipality == town
