"""Heads, lists of who was there, page lines and signatures are never answers, unless they are asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.asking.passages.body import asks_presence, body
from pipeline.model import AgendaItem, Minutes
from tests.build import minutes_of

SAID = (
    "Gemeinde Musterau",
    "Beginn: 18:00 Uhr",
    "Anwesend: Uli Abel, Eva Born",
    "Es fehlt entschuldigt: Ina Cremer",
    "# 1. Radweg",
    "Frau Born fragt nach dem Radweg.",
    "Herr Abel antwortet, er werde im Mai gebaut.",
    "Gemeinde Musterau Niederschrift Gemeinderat 2/3",
    "Beschluss:",
    "Der Rat stimmt dem Bau zu.",
    "Ende der Sitzung: 20:15 Uhr",
    "Abel Born",
    "Bürgermeister Schriftführerin",
)
FIRST = 5  # sentence with which the first agenda item begins


def _minutes(*sentences: str) -> Minutes:
    made = minutes_of(*sentences, day=date(2024, 3, 12))
    item = AgendaItem(number="1", title="Radweg", public=True, first=FIRST, last=len(sentences))
    return replace(made, items=(item,))


def test_only_what_was_said_and_done_can_be_an_answer() -> None:
    """Head, attendance, page lines, the end of the sitting and signatures are left out."""
    assert body(_minutes(*SAID)) == {5, 6, 7, 9, 10}


def test_prose_before_the_first_item_found_stays() -> None:
    """Where the first agenda items were not recognised, what was said in them can still be an answer."""
    told = "Herr Abel erklärt, dass der Weg wegen des Regens nicht gebaut werden konnte."
    assert body(_minutes(SAID[0], SAID[1], told, *SAID[3:])) >= {3}


@pytest.mark.parametrize(
    "question", ["Wer fehlte entschuldigt?", "Wann endete die Sitzung?", "Wer hatte den Vorsitz?"]
)
def test_who_asks_for_the_sitting_may_hear_its_head(question: str) -> None:
    """Presence, chair, beginning and end stand in the head only."""
    assert asks_presence(question)


def test_other_questions_do_not_ask_for_presence() -> None:
    """A question about a matter is not about the sitting."""
    assert not asks_presence("Wer baut den Radweg, und was kostet er?")
