"""Findings of two engines become one list that says who found what, and what to look at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.join import agreement, join
from pipeline.model import (
    ActionItem,
    Answer,
    Decision,
    Due,
    Findings,
    Outcome,
    Person,
    Question,
    Status,
    Vote,
)

NAMES = ("rules", "llm")
ABEL, BERG = Person(name="Anna Abel"), Person(name="Bernd Berg")


def question(*cites: int, asker: Person = ABEL, answers: tuple[Answer, ...] = ()) -> Question:
    """Return a question that cites sentences."""
    status: Status = "answered" if answers else "unanswered"
    return Question(askers=(asker,), text="Wann wird gebaut?", status=status, cites=cites, answers=answers)


def decision(*cites: int, outcome: Outcome = "approved", text: str = "Der Weg wird gebaut.") -> Decision:
    """Return a decision that cites sentences."""
    return Decision(text=text, outcome=outcome, vote=Vote(), cites=cites)


def test_what_both_found_is_one_finding_of_both() -> None:
    """The same question cited a little differently is told once, found by both, and needs no review."""
    reply = Answer(by=(BERG,), text="Im Mai.", cites=(4, 5))
    joined = join(
        Findings(questions=(question(3, answers=(reply,)),)),
        Findings(questions=(question(2, 3, answers=(reply,)),)),
        NAMES,
    )
    assert [(q.found_by, q.review, q.cites) for q in joined.questions] == [(NAMES, False, (3,))]


def test_what_one_found_is_kept_for_review() -> None:
    """What only one engine found is there, in order of appearance, marked for review."""
    joined = join(
        Findings(decisions=(decision(9),)), Findings(decisions=(decision(2), decision(9))), NAMES
    )  # fmt: skip
    assert [(d.cites, d.found_by, d.review) for d in joined.decisions] == [
        ((2,), ("llm",), True),
        ((9,), NAMES, False),
    ]


def test_a_different_result_needs_review() -> None:
    """Where the two tell another outcome, asker, deadline or answerer the finding is marked."""
    other = join(
        Findings(decisions=(decision(9),), questions=(question(1),)),
        Findings(decisions=(decision(9, outcome="noted"),), questions=(question(1, asker=BERG),)),
        NAMES,
    )
    assert other.decisions[0].outcome == "approved"
    assert other.decisions[0].review
    assert other.questions[0].review


def test_answers_of_both_are_kept() -> None:
    """A question keeps the answers of the one and of the other, each once, and its status follows."""
    one = Answer(by=(BERG,), text="Im Mai.", cites=(4,))
    two = Answer(by=(ABEL,), text="Im Juni.", cites=(8,))
    joined = join(
        Findings(questions=(question(3),)), Findings(questions=(question(3, answers=(one, two)),)), NAMES
    )
    (found,) = joined.questions
    assert found.answers == (one, two)
    assert found.status == "answered"
    assert found.review


def test_a_deadline_that_only_one_read_is_kept() -> None:
    """The deadline of either engine stands, and is to be looked at."""
    task = ActionItem(task="baut den Weg", assignees=(BERG,), due=None, tier="A", cites=(5,))
    dated = ActionItem(task="baut", assignees=(BERG,), due=Due(text="bis Mai"), tier="A", cites=(5,))
    (found,) = join(Findings(action_items=(task,)), Findings(action_items=(dated,)), NAMES).action_items
    assert found.due == Due(text="bis Mai")
    assert found.review


def test_two_findings_of_one_sentence_are_told_apart_by_their_words() -> None:
    """Where several cite the same sentence, those that share words are taken for one."""
    ways = (decision(5, text="Der Zaun wird gestrichen."), decision(5, text="Der Weg wird gebaut."))
    joined = join(Findings(decisions=ways), Findings(decisions=ways[::-1]), NAMES)
    assert [(d.text, d.found_by, d.review) for d in joined.decisions] == [
        (w.text, NAMES, False) for w in ways
    ]


def test_agreement_counts_every_finding_once() -> None:
    """The table of agreement says how many both found alike, told differently, or found alone."""
    joined = join(
        Findings(decisions=(decision(1), decision(5), decision(9))),
        Findings(decisions=(decision(1), decision(5, outcome="noted"), decision(20))),
        NAMES,
    )
    row = agreement(joined, NAMES)[1]
    assert (row.agreed, row.differing, row.first, row.second) == (1, 1, 1, 1)
    assert (row + row).agreed == 2


CITES = st.lists(st.integers(1, 12), min_size=1, max_size=3, unique=True).map(
    lambda found: tuple(sorted(found))
)
DECISIONS = st.lists(CITES.map(lambda cites: decision(*cites)), max_size=6).map(tuple)


@given(DECISIONS, DECISIONS)
def test_nothing_is_lost_and_nothing_is_there_twice(
    mine: tuple[Decision, ...], theirs: tuple[Decision, ...]
) -> None:
    """All findings of both are there, paired ones once."""
    joined = join(Findings(decisions=mine), Findings(decisions=theirs), NAMES)
    row = agreement(joined, NAMES)[1]
    both = row.agreed + row.differing
    assert both + row.first == len(mine)
    assert both + row.second == len(theirs)
    assert len(joined.decisions) == len(mine) + len(theirs) - both


@given(DECISIONS)
def test_an_engine_agrees_with_itself(found: tuple[Decision, ...]) -> None:
    """Joined with itself, every finding was found by both and needs no review."""
    joined = join(Findings(decisions=found), Findings(decisions=found), NAMES)
    assert all(each.found_by == NAMES and not each.review for each in joined.decisions)
    assert len(joined.decisions) == len(found)
