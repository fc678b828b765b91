"""The naive engine sees question marks and words of deciding, nothing else."""

from __future__ import annotations

import pytest

from eval.baselines.naive import Naive
from pipeline.model import Abstract, Findings
from pipeline.tasks import summarise
from tests.eval.baselines.written import HOSTILE, minutes

SAID = "\n".join((
    "Herr Abel fragt, wann die Brücke fertig wird.",
    "Wer zahlt das?",
    "Der Rat beschließt den Ausbau der Mühlgasse.",
    "Die Vorlage wird einstimmig abgelehnt.",
    "Es wurde nichts vertagt.",
))  # fmt: skip


def test_every_question_mark_is_a_question() -> None:
    """A question is a sentence with a question mark: nobody asks it and nobody answers it."""
    (question,) = Naive().extract(minutes(SAID)).findings.questions
    assert (question.cites, question.askers, question.answers) == ((2,), (), ())
    assert (question.text, question.status) == ("Wer zahlt das?", "unanswered")


def test_every_word_of_deciding_is_an_approval() -> None:
    """A decision is a sentence with such a word; that it says the opposite makes no difference."""
    found = Naive().extract(minutes(SAID)).findings.decisions
    assert [(d.cites, d.outcome, d.vote.mode) for d in found] == [
        ((3,), "approved", None),
        ((4,), "approved", "unanimous"),
    ]


def test_there_is_no_abstract() -> None:
    """The naive engine writes nothing of its own."""
    assert Naive().summarise(minutes(SAID), Findings()).abstract == Abstract()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_breaks_it(text: str) -> None:
    """Hostile text gives a summary whose findings cite sentences that exist."""
    summary = summarise(minutes(text), Naive())
    numbers = {sentence.number for sentence in summary.minutes.sentences}
    assert all(set(question.cites) <= numbers for question in summary.findings.questions)
    assert all(set(decision.cites) <= numbers for decision in summary.findings.decisions)
