"""What a later part is told of the earlier ones, so that it can end what they began."""

from __future__ import annotations

from pipeline.llm.lines import sent
from pipeline.llm.merging import merged
from pipeline.llm.waiting import waiting
from pipeline.model import Findings, Person, Question
from tests.build import minutes_of

TALK = (
    "# TOP 4 Freibad",
    "Beschluss:",
    "Der Ausschuss nimmt den Bericht über das Freibad zur Kenntnis.",
    "Frau Abel fragt, wann das Becken saniert werde.",
    "Herr Born möchte wissen, was die neue Rutsche koste.",
    "Herr Conrad vom Bauamt erläutert den Zeitplan.",
    *(f"Der {name} sei bereits abgedichtet worden." for name in ("Filter", "Keller", "Zulauf", "Ablauf") * 5),
    "Er geht auf die Fragen ein.",
    "Die Rutsche koste 40.000 Euro.",
    "Der Vorsitzende stellt die Kenntnisnahme fest.",
)


def told(first: int) -> set[int]:
    """Return which sentences a part from a sentence on is told of."""
    minutes = minutes_of(*TALK)
    return set(waiting(minutes, first, sent(minutes)))


def test_questions_wait_though_somebody_has_spoken() -> None:
    """Whoever speaks next may answer another question, so both are still told of."""
    assert {4, 5} <= told(28)


def test_a_resolution_is_told_of() -> None:
    """What stands below "Beschluss:" at the top is the same thing that the chair states at the end."""
    assert 3 in told(29)


def test_who_goes_on_speaking_is_told_of() -> None:
    """A part that begins in the middle of a speech is told whose it is, however long the speech."""
    assert 6 in told(20)


def test_nothing_of_the_part_itself_is_told_before_it() -> None:
    """Only earlier sentences are told of, and none where the document begins."""
    assert all(number < first for first in range(1, len(TALK) + 1) for number in told(first))
    assert told(1) == set()


def test_of_two_questions_in_one_sentence_the_one_in_the_same_words_is_answered() -> None:
    """Two questions that cite the same are kept apart by their words when a later part answers one."""
    one, other = (
        Question(askers=(Person(name="Abel"),), text=text, status="unanswered", cites=(4,))
        for text in ("Wann wird das Becken saniert?", "Was kostet die Rutsche?")
    )
    later = Question(askers=one.askers, text=other.text, status="answered", cites=(4,))
    assert [
        q.status for q in merged([Findings(questions=(one, other)), Findings(questions=(later,))]).questions
    ] == [
        "unanswered",
        "answered",
    ]
