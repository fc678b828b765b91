"""Speech acts: the verbs of saying, split or joined, and the phrases that mean the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german.speech import acts


def _heads(text: str) -> list[tuple[str, str, str]]:
    return [(a.category, a.lemma, a.form) for a in acts(text) if a.form != "noun"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frau Abel teilt mit, dass es schneit.", ("explain", "mitteilen", "finite")),
        ("Herr Born führte zum Radweg aus, er sei fertig.", ("explain", "ausführen", "finite")),
        ("Herr Born fragt nach, ob es schneit.", ("ask", "nachfragen", "finite")),
        ("Herr Born fragt nach den Kosten.", ("ask", "fragen", "finite")),
        ("Frau Abel sagt dies zu.", ("promise", "zusagen", "finite")),
        ("Frau Abel sagt, es schneie.", ("explain", "sagen", "finite")),
        ("Es wird gefragt, ob es schneit.", ("ask", "fragen", "participle")),
        ("Herr Born hat geantwortet, es schneie.", ("answer", "antworten", "participle")),
        ("Frau Abel möchte gern wissen, wann es schneit.", ("ask", "wissen mögen", "finite")),
        ("Herr Born stellt eine weitere Frage zum Weg.", ("ask", "Frage stellen", "finite")),
        ("Sie bittet um Auskunft zum Weg.", ("ask", "um Auskunft bitten", "finite")),
        ("Die Vorsitzende erteilt Herrn Born das Wort.", ("chair", "Wort erteilen", "finite")),
        ("Er erklärt sich bereit, den Weg zu räumen.", ("promise", "bereit erklären", "finite")),
        ("Gefragt wurde, wann es schneit.", ("ask", "fragen", "participle")),
        ("Er nahm dazu Stellung.", ("answer", "Stellung nehmen", "finite")),
    ],
)
def test_verbs_and_phrases_of_speech_are_found(text: str, expected: tuple[str, str, str]) -> None:
    """The first act of a sentence has the right category, verb and form."""
    assert _heads(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Herr Born stellt die Notwendigkeit in Frage.",
        "Die Anfrage liegt dem Rat vor.",
        "Die Frage der Finanzierung ist offen.",
        "Die Umfrage läuft bis Mai.",
        "Für nähere Angaben nutzen Sie bitte die Anlage.",
        "Es gab keine Fragen.",
        "Die Generationenfrage stellt sich überall.",
        "Anfrage der Gruppe zum Radweg",
    ],
)
def test_words_that_only_look_like_asking_are_no_act(text: str) -> None:
    """Topics, doubts, nouns and courtesy are no acts of asking."""
    assert not [head for head in _heads(text) if head[0] in ("ask", "request")]


def test_mood_is_kept() -> None:
    """Konjunktiv I marks speech that is told by somebody else."""
    assert [a.subjunctive for a in acts("Frau Abel berichte morgen.")] == [True]


@given(st.text(max_size=200), st.text(max_size=200))
def test_offsets_point_at_words(before: str, after: str) -> None:
    """Whatever surrounds a verb, the offsets of every act cut out one word of the text."""
    text = f"{before} Frau Abel fragt, ob der Weg fertig ist. {after}"
    assert all(text[a.start : a.end] and " " not in text[a.start : a.end] for a in acts(text))


def test_one_endless_line_is_read_in_linear_time() -> None:
    """A hostile line of 70,000 characters does not hang."""
    assert acts("stellt " * 10_000) == ()
