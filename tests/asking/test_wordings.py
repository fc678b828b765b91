"""Laws of everyday wordings: lists, numbers and single facts are told apart however they are asked for."""

from __future__ import annotations

import pytest

from pipeline.asking.question.families import roll
from pipeline.asking.question.plan import plan
from tests.asking.places import LIBRARY, TODAY

# In many wordings: the shape, the list of what is no finding, and the kind of finding.
WANTS = """
Wie entschied der Rat von Musterau im Mai 2024 über die einzelnen Punkte? | list - decision
Wie gingen die Abstimmungen im Mai 2024 in Musterau aus? | list - decision
An welche Firmen gingen 2024 in Musterau Aufträge? | list - decision
Welche Aufträge hat der Rat von Musterau 2024 vergeben und zu welchem Preis? | list - decision
Wie viele Projekte hat der Rat von Musterau gefördert? | count - decision
Was wollte die FDP in Musterau durchsetzen? | list - decision
Wer stellte in Musterau Fragen zum Parkraumkonzept? | list - question
Zu welchen Themen stellte Frau Halbig Fragen? | list - question
Was interessierte Frau Halbig? | list - question
Um was wollte sich die Bürgermeisterin kümmern? | list - action
Was nahm sich die Bürgermeisterin vor? | list - action
Wer äußerte sich in Musterau zum Radweg? | list speakers
Wie viele Redner gab es zum Radweg? | count speakers
Wo überall ging es um die Hundesteuer? | list occasions
Wie oft beschäftigte sich der Rat von Musterau mit dem Radweg? | count occasions
Wer ließ sich im Mai 2024 entschuldigen? | list presence
Wie viele Mitglieder waren im Mai 2024 anwesend? | count presence
Zu welchen Vorhaben hat Herr Wedekamp den Stand mitgeteilt? | list news
Was brachten die Bürger unter Verschiedenes vor? | list concerns
Worüber beschwerten sich die Einwohner? | list concerns
Wie knapp fiel die Abstimmung über den Radweg aus? | vote - decision
Wer hat den Antrag auf den Radweg begründet? | who -
Wer sprach sich gegen den Radweg aus? | who -
Wo wird in Musterau Tempo 30 eingeführt? | fact -
Wie viele Parkplätze entfallen am Bahnhof? | amount -
Wie viel Geld bekam der Verein? | amount -
Gibt es in Musterau Pläne für ein neues Sportheim? | yes_no -
Was muss die Verwaltung beim Radweg noch klären? | open - action
"""
CASES = [(q.strip(), w.strip()) for q, _, w in (row.partition("|") for row in WANTS.strip().splitlines())]


@pytest.mark.parametrize(("question", "wants"), CASES, ids=lambda value: value)
def test_everyday_wordings_are_understood(question: str, wants: str) -> None:
    """Lists, numbers and single facts are told apart however they are asked for."""
    made = plan(question, LIBRARY, TODAY)
    kinds = made.filter.kinds if roll(made) is None else ()
    assert " ".join((made.shape, roll(made) or "-", *kinds)) == wants
