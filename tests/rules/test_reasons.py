"""Every rule that leads to a finding is told in German."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.model import Reason, Summary
from pipeline.reading import read
from pipeline.rules import RulesEngine
from pipeline.rules.evidence import WEIGHTS
from pipeline.rules.glossary import MEANINGS, meaning
from pipeline.tasks import summarise

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
# features of answering nothing, and of turning to another question, link no answer
NO_LINK = ("none", "change", "turn to topic", "leans")


@pytest.fixture(scope="module", params=sorted(p.name for p in SAMPLES.glob("*.[tm][xd]*")))
def summary(request: pytest.FixtureRequest) -> Summary:
    """Return the summary of a sample."""
    return summarise(read(SAMPLES / request.param), RulesEngine())


def whys(summary: Summary) -> list[tuple[Reason, ...]]:
    """Return the reasons of each finding and each answer."""
    found = summary.findings
    told = [question.why for question in found.questions] + [decision.why for decision in found.decisions]
    told += [item.why for item in found.action_items]
    return told + [answer.why for question in found.questions for answer in question.answers]


def reasons(summary: Summary) -> list[Reason]:
    """Return all reasons of a summary."""
    return [reason for why in whys(summary) for reason in why]


def test_every_finding_has_a_reason(summary: Summary) -> None:
    """Nothing is stated without saying what led to it."""
    assert whys(summary)
    assert all(whys(summary))


def test_every_rule_is_told_in_german(summary: Summary) -> None:
    """No reason is named by the program's own word for it."""
    assert [reason.rule for reason in reasons(summary) if reason.rule not in MEANINGS] == []


def test_the_words_of_a_reason_stand_in_its_sentence(summary: Summary) -> None:
    """Each piece of the words is found in the sentence that the reason names."""
    for reason in reasons(summary):
        said = " ".join(summary.minutes.words(reason.number).split())
        pieces = [piece for part in reason.words.split(" … ") for piece in part.split(", ")]
        assert all(" ".join(piece.split()) in said for piece in pieces), reason


def test_every_weight_has_a_meaning() -> None:
    """What can link an answer to a question can be explained."""
    linking = [name for name in WEIGHTS if not name.startswith(NO_LINK)]
    assert [name for name in linking if meaning(name) == name] == []
