"""Laws of findings: their kind, result, manner of voting, state and openness."""

from __future__ import annotations

import pytest

from pipeline.asking.question.plan import plan
from tests.asking.places import LIBRARY, TODAY

KINDS = """
Welche Fragen stellte Herr Torbeck? | question
Was wollte die CDU wissen? | question
Welche Beschlüsse gab es zum Freibad? | decision
Welche Anträge der SPD wurden angenommen? | decision
Wie oft wurde abgestimmt? | decision
Was hat der Rat abgelehnt? | decision
Was wurde aus dem Antrag auf Tempo 30? | decision
Wie viele stimmten dagegen? | decision
Welche Zusagen gab es zum Bauhof? | action
Was versprach Frau Halbig alles? | action
Welche Aufträge hat die Verwaltung noch? | action
Was muss Herr Wedekamp noch erledigen? | action
Was ist noch offen? |
Alle offenen Punkte bitte auflisten |
Welche Punkte sprachen die Einwohner an? | question
Welche Anregungen gab es? | action
Was kostet das Freibad? |
Warum ist die Brücke gesperrt? |
Welche Fragen zum Haushaltsbeschluss gab es? | question
Welche Zusagen wurden auf Anfragen der SPD gemacht? | action
"""
OUTCOMES = """
Welche Anträge wurden vertagt? | postponed
Welche Punkte wurden zurückgestellt? | postponed
Welche Anträge wurden abgelehnt? | rejected
Welche Vorhaben lehnte der Rat ab? | rejected
Mit welchen Anträgen ist die FDP durchgefallen? | rejected
Welche Anträge fanden keine Mehrheit? | rejected
Welche Anträge wurden angenommen? | approved, approved_amended
Welchen Anträgen wurde zugestimmt? | approved, approved_amended
Welche Anträge wurden beschlossen? | approved, approved_amended
Welche Anträge wurden geändert beschlossen? | approved_amended
Welche Anträge wurden in einen Ausschuss verwiesen? | referred
Welche Anträge wurden zurückgezogen? | withdrawn
Welche Anträge zog die CDU zurück? | withdrawn
Welche Punkte wurden von der Tagesordnung abgesetzt? | removed
Welche Punkte flogen von der Tagesordnung? | removed
Welche Vorlagen wurden zur Kenntnis genommen? | noted
Wer wurde 2023 gewählt? | elected
Welche Anträge wurden vertagt oder zurückgezogen? | postponed, withdrawn
Welche Anträge wurden abgelehnt oder vertagt? Zurückgezogene zählen nicht. | postponed, rejected
Welche Anträge wurden, außer den zurückgezogenen, vertagt? | postponed
Welche Anträge wurden nicht angenommen? |
Welche Beschlüsse fasste der Rat? |
Wurde der Antrag auf Tempo 30 abgelehnt? |
Wer fragte, warum der Antrag vertagt wurde? |
"""
MODES = """
Welche Beschlüsse waren einstimmig? | unanimous
Wie viele Beschlüsse fielen ohne Gegenstimmen? | unanimous, consensus, counted
Welche Beschlüsse fielen nicht einstimmig? | majority, counted
Welche Beschlüsse wurden mehrheitlich gefasst? | majority, counted
Wie viele Abstimmungen gingen nicht ohne Gegenstimmen aus? | majority, counted
Welche Beschlüsse gab es? |
"""
STATES = """
Welche Anfragen sind unbeantwortet? | unanswered, deferred
Welche Fragen wurden nicht beantwortet? | unanswered, deferred
Auf welche Fragen gab es keine Antwort? | unanswered, deferred
Welche Fragen wurden nur teilweise beantwortet? | partial
Welche Fragen wurden beantwortet? | answered, partial
Welche Fragen werden schriftlich beantwortet? | deferred
Welche Fragen stellte Herr Torbeck? |
"""
OPEN = """
Was ist noch offen? | True
Was steht noch aus? | True
Welche Zusagen sind noch nicht eingelöst? | True
Welche Aufträge sind noch nicht erledigt? | True
Offene Zusagen der Verwaltung | True
Welche Zusagen sind unerledigt? | True
Was muss Herr Wedekamp noch erledigen? | True
Was wurde versprochen, aber nie gemacht? | True
Welche Zusagen wurden eingelöst? | False
Wie viele Zusagen gab es und wie viele davon wurden eingelöst? | None
Welche Aufträge sind erledigt? | False
Was hat Herr Wedekamp noch zu prüfen versprochen? | None
Welche Zusagen machte Herr Wedekamp? | None
Wie oft ist die Bücherei offen? | None
Welche Fragen gab es zur Offenlage? | None
"""
PUBLIC = """
Welche Beschlüsse wurden nichtöffentlich gefasst? | False
Welche Beschlüsse fielen im nicht öffentlichen Teil? | False
Welche Beschlüsse fielen im öffentlichen Teil? | True
Welche Fragen gab es zu öffentlichen Toiletten? | None
Welche Beschlüsse gab es? | None
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(a.strip(), b.strip()) for a, _, b in (row.partition("|") for row in table.strip().splitlines())]


@pytest.mark.parametrize(("question", "kinds"), _rows(KINDS), ids=lambda value: value)
def test_nouns_and_verbs_tell_the_kind(question: str, kinds: str) -> None:
    """What is asked for are questions, decisions or tasks, or nothing that findings hold."""
    assert ", ".join(plan(question, LIBRARY, TODAY).filter.kinds) == kinds


@pytest.mark.parametrize(("question", "outcomes"), _rows(OUTCOMES), ids=lambda value: value)
def test_results_limit_lists_of_decisions(question: str, outcomes: str) -> None:
    """A list of what was rejected holds nothing else; a single decision is not limited by a guess."""
    assert ", ".join(plan(question, LIBRARY, TODAY).filter.outcomes) == outcomes


@pytest.mark.parametrize(("question", "modes"), _rows(MODES), ids=lambda value: value)
def test_manners_of_voting_limit_lists(question: str, modes: str) -> None:
    """Unanimous is one manner of voting, and not unanimous are the others."""
    assert ", ".join(plan(question, LIBRARY, TODAY).filter.modes) == modes


@pytest.mark.parametrize(("question", "statuses"), _rows(STATES), ids=lambda value: value)
def test_states_limit_lists_of_questions(question: str, statuses: str) -> None:
    """Questions without an answer are the unanswered and the deferred."""
    assert ", ".join(plan(question, LIBRARY, TODAY).filter.statuses) == statuses


@pytest.mark.parametrize(("question", "is_open"), _rows(OPEN), ids=lambda value: value)
def test_open_is_what_is_still_to_do(question: str, is_open: str) -> None:
    """What is still owed is open, what was kept is not, and a promise alone is neither."""
    assert str(plan(question, LIBRARY, TODAY).filter.open) == is_open


@pytest.mark.parametrize(("question", "public"), _rows(PUBLIC), ids=lambda value: value)
def test_closed_doors_are_told_from_public_things(question: str, public: str) -> None:
    """Only the part of a meeting is public or not, no toilet."""
    assert str(plan(question, LIBRARY, TODAY).filter.public) == public


def test_promises_are_of_the_first_tier() -> None:
    """A promise is what somebody owes, not what somebody asked for."""
    for question in ("Welche Zusagen gab es?", "Was versprach Frau Halbig?", "Was hat Frau Halbig zugesagt?"):
        assert plan(question, LIBRARY, TODAY).filter.tiers == ("A",)
    assert plan("Was muss Frau Halbig noch erledigen?", LIBRARY, TODAY).filter.tiers == ()
