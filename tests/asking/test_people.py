"""Laws of people: whom a question names, in which part, and which groups."""

from __future__ import annotations

import pytest

from pipeline.asking.question.plan import plan
from tests.asking.places import LIBRARY, TODAY

PEOPLE = """
Welche Fragen stellte Frau Halbig? | Grete Halbig, Halbig
Welche Fragen stellte Grete Halbig? | Grete Halbig, Halbig
Welche Fragen stellte Stadträtin Halbig? | Grete Halbig, Halbig
Welche Fragen stellte Halbig? | Grete Halbig, Halbig
Halbigs Fragen zum Freibad | Grete Halbig, Halbig
welche fragen stellte frau halbig | Grete Halbig, Halbig
Welche Fragen stellte CDU-Stadträtin Halbig? | Grete Halbig, Halbig
Welche Fragen stellte Herr Torbeck? | Jan Torbeck, Ulf Torbeck
Welche Fragen stellte Jan Torbeck? | Jan Torbeck
Welche Fragen stellte SPD-Stadtrat Torbeck? | Jan Torbeck
Welche Fragen stellte Herr Torbeck (SPD)? | Jan Torbeck
Wonach erkundigte sich Maike von der Lohe? | Maike von der Lohe
Wonach erkundigte sich Frau von der Lohe? | Maike von der Lohe
Was hat Fuchs gefragt? | Sönke Fuchs
Was hat Herr Fuchs gefragt? | Sönke Fuchs
Wer sah den Fuchs im Park? |
Welche Fragen gab es zum Fuchs im Park? |
Welche Fragen stellte Herr Unbekannt? | Unbekannt
Was sagte Ratsherr Quastenberg zum Haushalt? | Quastenberg
Was versprach Bürgermeisterin Karlau? | Ines Karlau
Was versprach die Bürgermeisterin? | Ines Karlau
Was hat der Klimaschutzmanager zugesagt? | Till Wedekamp
Was fragten Herr Fuchs und Frau Halbig? | Sönke Fuchs, Grete Halbig, Halbig
Ich suche alle Anträge von Jan Torbeck. | Jan Torbeck
was hat torbeck 2024 gefragt | Jan Torbeck, Ulf Torbeck
Was versprach die Verwaltung? |
Was kostet das Freibad? |
Welche Fragen stellte die CDU? |
"""
FACTIONS = """
Welche Fragen stellte die CDU? | CDU
Welche Fragen stellte die CDU-Fraktion? | CDU
welche fragen stellte die cdu | CDU
Welche Fragen stellten die Grünen? | Bündnis 90/Die Grünen, GRÜNE
Welche Anträge der SPD und der FDP wurden abgelehnt? | SPD, FDP
Was wollte die Bürgerliste Musterau wissen? | Bürgerliste Musterau
Was wollte die FWM wissen? | FWM
Was wollte die AfD wissen? | AfD
Welche Fragen stellte CDU-Stadträtin Halbig? |
Welche Fragen stellte Herr Torbeck (SPD)? |
Wer fragte nach der grünen Welle? |
Wann wird die linke Spur gesperrt? |
"""
ROLES = """
Welche Fragen stellte Herr Torbeck? | asker
Was wollte Frau Halbig wissen? | asker
Wonach hakte die SPD nach? | asker
Wer fragte nach der Brücke? | asker
Wer erkundigte sich nach der Brücke? | asker
Wer antwortete auf die Frage nach der Brücke? | answerer
Wer hat die Frage zur Brücke beantwortet? | answerer
Welche Fragen beantwortete die Bürgermeisterin? | answerer
Auf welche Anfragen der CDU hat die Verwaltung geantwortet? | asker
Was antwortete die Verwaltung auf die Fragen von Frau Halbig? | asker
Was antwortete Herr Wedekamp zum Bauhof? | answerer
Was versprach Herr Wedekamp? | assignee
Was hat Herr Wedekamp zugesagt? | assignee
Was muss Herr Wedekamp zur Förderung noch klären? | assignee
Wer kümmert sich um die Brücke? | assignee
Wer soll den Schulweg prüfen? | assignee
Was kostet das Freibad? |
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(a.strip(), b.strip()) for a, _, b in (row.partition("|") for row in table.strip().splitlines())]


@pytest.mark.parametrize(("question", "names"), _rows(PEOPLE), ids=lambda value: value)
def test_people_are_named_as_the_library_writes_them(question: str, names: str) -> None:
    """A name stands for all the ways in which the library writes it, an unknown one for itself."""
    assert ", ".join(plan(question, LIBRARY, TODAY).filter.people) == names


@pytest.mark.parametrize(("question", "names"), _rows(FACTIONS), ids=lambda value: value)
def test_factions_are_named_as_the_library_writes_them(question: str, names: str) -> None:
    """A party stands for all its spellings; the party of a named person only tells who is meant."""
    assert ", ".join(plan(question, LIBRARY, TODAY).filter.factions) == names


@pytest.mark.parametrize(("question", "role"), _rows(ROLES), ids=lambda value: value)
def test_the_verb_tells_the_part_of_a_person(question: str, role: str) -> None:
    """Who asks, who answers and who has to do something follow from the verb."""
    assert (plan(question, LIBRARY, TODAY).filter.role or "") == role


def test_a_part_is_asked_of_somebody() -> None:
    """Without anybody named, a list holds also what nobody is known to have asked or promised."""
    assert plan("Welche Zusagen sind noch offen?", LIBRARY, TODAY).filter.role is None
    assert plan("Welche Fragen gab es zum Freibad?", LIBRARY, TODAY).filter.role is None
    assert plan("Welche Stadträte fragten nach dem Freibad?", LIBRARY, TODAY).filter.role == "asker"
    assert plan("Wer hat alles nach dem Freibad gefragt?", LIBRARY, TODAY).filter.role == "asker"
