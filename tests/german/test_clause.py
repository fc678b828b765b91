"""Subjects: who asks, answers or promises follows from the word order."""

from __future__ import annotations

import pytest

from pipeline.german.clause import pronoun, subject, subordinate
from pipeline.german.names import mentions
from pipeline.german.speech import acts


def _subject(text: str, lemma: str) -> str | None:
    act = next(a for a in acts(text) if a.lemma == lemma)
    found = subject(text, act, mentions(text))
    return text[found.start : found.end] if found else None


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Frau Abel teilt mit, dass es schneit.", "mitteilen", "Frau Abel"),
        ("Daraufhin antwortete Herr Born, es schneie.", "antworten", "Herr Born"),
        ("Auf Nachfrage von Frau Abel teilt Herr Born mit, dass es schneit.", "mitteilen", "Herr Born"),
        ("Herr Born berichtet auf Nachfrage von Frau Abel, dass es schneit.", "berichten", "Herr Born"),
        ("Die Frage von Herrn Born beantwortet Frau Abel.", "beantworten", "Frau Abel"),
        ("Die Frage wird von Frau Abel beantwortet.", "beantworten", "Frau Abel"),
        ("Herr Born hat gefragt, ob es schneit.", "fragen", "Herr Born"),
        ("Auch Frau Abel stimmte zu und fragte nach dem Schnee.", "fragen", "Frau Abel"),
        ("Herr Born dankt Frau Abel und fragt, ob es schneit.", "fragen", "Herr Born"),
        ("Für die Verwaltung antwortet Herr Born.", "antworten", "Herr Born"),
        ("Nachdem Frau Abel gesprochen hat, fragt Herr Born nach dem Schnee.", "fragen", "Herr Born"),
    ],
)
def test_the_subject_stands_next_to_the_finite_verb(text: str, lemma: str, expected: str) -> None:
    """Before the verb, behind it after inversion, or as the agent of the passive."""
    assert _subject(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Er sagt Frau Abel dies zu.", "zusagen"),
        ("Es wird gefragt, ob Herr Born kommt.", "fragen"),
        ("Der Verein bittet Frau Abel, den Weg zu räumen.", "bitten"),
        ("Von Herrn Born wird bemängelt.", "bemängeln"),
        ("Der Bericht von Frau Abel stellt den Schnee dar.", "darstellen"),
    ],
)
def test_people_beside_the_verb_are_not_always_its_subject(text: str, lemma: str) -> None:
    """Objects, attributes and people of other clauses do nothing."""
    assert _subject(text, lemma) != "Frau Abel"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zudem fragt sie nach dem Schnee.", "sie"),
        ("Er bedauert das und fragt nach dem Schnee.", "er"),
        ("Auf Nachfrage von Frau Abel führt er aus, es schneie.", "er"),
        ("Frau Abel fragt, ob er kommt.", None),
    ],
)
def test_pronouns_keep_the_floor(text: str, expected: str | None) -> None:
    """Pronouns beside the verb stand for whoever spoke before."""
    act = [a for a in acts(text) if a.form == "finite"][-1]
    assert pronoun(text, act) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Frau Abel teilt mit, dass Herr Born berichtet.", "berichten", True),
        ("Frau Abel teilt mit, dass Herr Born berichtet.", "mitteilen", False),
        ("Wenn Herr Born fragt, antwortet Frau Abel.", "fragen", True),
        ("Wenn Herr Born fragt, antwortet Frau Abel.", "antworten", False),
    ],
)
def test_subordinate_clauses_only_report_speech(text: str, lemma: str, expected: bool) -> None:
    """What stands in a clause of "dass" or "wenn" is told by somebody else."""
    assert subordinate(text, next(a for a in acts(text) if a.lemma == lemma)) is expected
