"""Denials: silence, lack of knowledge, who does not ask, and lines that say nothing."""

from __future__ import annotations

import pytest

from tests.rules.dialogue import short

STEG = "Frau Abel (SPD) fragt, wann der Steg fertig wird.\n"


@pytest.mark.parametrize(
    ("reply", "status", "by"),
    [
        ("Hierzu liegen der Verwaltung keine neuen Erkenntnisse vor.", "partial", ["Verwaltung"]),
        ("Der Verwaltung ist dazu nichts bekannt.", "partial", ["Verwaltung"]),
        ("Dazu liegt der Verwaltung noch kein Bescheid vor.", "partial", ["Verwaltung"]),
        ("Herr Alt: Das weiß ich leider nicht.", "partial", ["Alt"]),
        ("Herr Alt antwortete nicht.", "unanswered", []),
        ("Ihr liegen keine alten Pläne vor.", "unanswered", []),
        ("Dem Verein lagen keine neuen Pläne vor.", "unanswered", []),
    ],
)
def test_a_reply_without_knowledge_is_a_reply_and_silence_is_none(
    reply: str, status: str, by: list[str]
) -> None:
    """What the administration does not know it has said; who is silent has said nothing."""
    [(_, _, known, answers)] = short(STEG + reply)
    assert (known, [who for who, _ in answers]) == (status, by)


@pytest.mark.parametrize(
    "line",
    ["Nichtöffentlicher Teil", "II. Nichtöffentliche Sitzung", "B) Öffentlicher Teil", "# Bauamt", "Bauamt:"],
)
def test_what_orders_the_minutes_is_no_part_of_an_answer(line: str) -> None:
    """A heading, a label or a line that opens a part ends the answer before it."""
    [(_, _, _, answers)] = short(
        f"{STEG}Herr Alt antwortet, der Steg werde im Mai fertig.\n{line}\nDer Steg ist breit."
    )
    assert answers == [("Alt", (2,))]


def test_a_label_within_an_answer_is_not_cited() -> None:
    """A numbered label orders a long answer; only its sentences are quoted."""
    told = f"{STEG}Herr Alt antwortet, der Steg werde im Mai fertig.\n2. Steg:\nDer Steg sei breit."
    [(_, _, _, answers)] = short(told)
    assert answers == [("Alt", (2, 4))]


def test_a_sentence_about_the_public_part_goes_on_with_the_answer() -> None:
    """Only a line of its own opens a part of the meeting."""
    told = f"{STEG}Herr Alt antwortet, der Steg werde im Mai fertig.\nDer öffentliche Teil sei breit."
    [(_, _, _, answers)] = short(told)
    assert answers == [("Alt", (2, 3))]


@pytest.mark.parametrize(
    ("asking", "count"),
    [
        ("Frau Abel wollte von niemandem wissen, wer den Steg gebaut hat.", 0),
        ("Frau Abel (SPD) fragt nicht, ob der Steg fertig ist.", 0),
        ("Frau Abel (SPD) möchte nicht wissen, was der Steg kostet.", 0),
        ("Frau Abel (SPD) fragt nicht nach den Kosten.", 0),
        ("Niemand fragt, ob der Steg fertig ist.", 0),
        ("Frau Abel (SPD) fragt, warum der Steg nicht fertig ist.", 1),
        ("Frau Abel (SPD) fragt ob nicht nach dem Steg auch der Weg gebaut wird.", 1),
        ("Frau Abel (SPD) möchte nicht nur wissen, was der Steg kostet.", 1),
        ("Frau Abel (SPD) fragt nach nicht verbrauchten Mitteln.", 1),
        ("Da niemand den Steg kennt, fragt Frau Abel (SPD), wo er liegt.", 1),
    ],
)
def test_who_is_said_not_to_ask_asks_nothing(asking: str, count: int) -> None:
    """A denied verb of asking is no question; a denial inside the question is one."""
    assert len(short(f"{asking}\nHerr Alt antwortet, der Steg sei alt.")) == count
