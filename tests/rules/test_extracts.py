"""The words that reports quote of questions and answers."""

from __future__ import annotations

import pytest

from tests.rules.dialogue import read


def _quoted(text: str) -> list[tuple[str, list[str]]]:
    return [(q.text, [a.text for a in q.answers]) for q in read(text)[1]]


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "Herr Born fragt, ob es schneit.\nFrau Abel antwortet, es sei kalt.",
            "ob es schneit",
            "es sei kalt.",
        ),
        (
            "Zum Bauhof fragte die Elternvertretung nach den Zeiten.\nFrau Abel erklärt, dass er ruht.",
            "nach den Zeiten",
            "Frau Abel erklärt, dass er ruht.",
        ),
        (
            "Auf die Frage von Herrn Born, ob es schneit, erwidert Frau Abel, dass es taut.",
            "ob es schneit",
            "Auf die Frage von Herrn Born, ob es schneit, erwidert Frau Abel, dass es taut.",
        ),
        (
            "Auf Nachfrage von Herrn Born nach den Kosten erklärt Frau Abel, es seien 5 Euro.",
            "nach den Kosten",
            "Auf Nachfrage von Herrn Born nach den Kosten erklärt Frau Abel, es seien 5 Euro.",
        ),
        (
            "Auf Nachfrage von Herrn Born teilt Frau Abel mit, dass es taut.",
            "Auf Nachfrage von Herrn Born teilt Frau Abel mit, dass es taut",
            "Auf Nachfrage von Herrn Born teilt Frau Abel mit, dass es taut.",
        ),
        ("Herr Born: Wann taut es?\nFrau Abel: Im Mai.", "Wann taut es?", "Im Mai."),
        (
            "Herr Born fragt nach den Kosten und kritisiert die Planung.\nFrau Abel sagt zu, es zu klären.",
            "nach den Kosten",
            "Frau Abel sagt zu, es zu klären.",
        ),
        (
            "Frau Abel beantwortet die Frage von Herrn Born nach dem Sachstand dahingehend, dass es taut.",
            "nach dem Sachstand",
            "Frau Abel beantwortet die Frage von Herrn Born nach dem Sachstand dahingehend, dass es taut.",
        ),
    ],
)
def test_words_read_well_behind_their_speaker(text: str, question: str, answer: str) -> None:
    """Question and answer stand behind "X fragt:" and "Antwort von Y:" without repeating who speaks."""
    assert _quoted(text) == [(question, [answer])]


def test_long_answers_are_cut_at_the_end_of_a_sentence() -> None:
    """A quote never ends inside a sentence, and grows to about five hundred characters."""
    told = [f"Der Weg Nummer {n} sei bis zum Herbst fertig gepflastert und beleuchtet." for n in range(20)]
    ((_, (quote,)),) = _quoted(
        "\n".join(["Herr Born fragt, wann die Wege fertig seien.", "Frau Abel antwortet, bald.", *told])
    )
    assert quote.endswith("beleuchtet.")
    assert 400 < len(quote) <= 500
