"""What two replies tell of is there once; what only shares a sentence stays apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.llm.merging import merged, statements
from pipeline.model import (
    ActionItem,
    Answer,
    Decision,
    Findings,
    Person,
    Question,
    Statement,
    Status,
    Vote,
)

BORN, ABEL = Person(name="Jonas Born"), Person(name="Karin Abel")


def question(
    *cites: int,
    text: str = "Wann wird der Steg gesperrt?",
    status: Status = "unanswered",
    answers: tuple[Answer, ...] = (),
) -> Question:
    """Return a question citing these sentences."""
    return Question(askers=(ABEL,), text=text, status=status, cites=cites, answers=answers)


def answer(*cites: int, by: Person = BORN) -> Answer:
    """Return an answer citing these sentences."""
    return Answer(by=(by,), text="Im April.", cites=cites)


def together(*questions: Question) -> tuple[Question, ...]:
    """Return questions that each come from a part of their own."""
    return merged(Findings(questions=(each,)) for each in questions).questions


def test_answers_of_all_parts_belong_to_one_question() -> None:
    """The same question has the answers of every part, in order, and the status of who knows most."""
    early = question(3, status="deferred", answers=(answer(4),))
    (one,) = together(early, question(3, status="answered", answers=(answer(9), answer(12, by=ABEL))))
    assert one.status == "answered"
    assert [a.cites for a in one.answers] == [(4,), (9,), (12,)]


def test_an_answer_told_twice_is_one() -> None:
    """An answer by the same person that shares a sentence is one with the sentences of both."""
    (one,) = together(question(3, answers=(answer(4, 5),)), question(3, answers=(answer(5, 6),)))
    assert [a.cites for a in one.answers] == [(4, 5, 6)]


def test_other_questions_in_a_shared_sentence_stay_apart() -> None:
    """Questions of two parts that share a sentence but neither words nor all cites are two."""
    assert len(together(question(3, 4), question(4, 5, text="Was kostet die neue Turnhalle?"))) == 2


def test_two_votes_under_one_heading_stay_two() -> None:
    """Decisions that share the line of the result but differ in words, cites and votes are two."""
    one = Decision(text="Der Steg wird gesperrt.", outcome="approved", vote=Vote(yes=9), cites=(3, 7))
    other = Decision(text="Die Halle wird gebaut.", outcome="approved", vote=Vote(yes=5), cites=(5, 7))
    assert len(merged([Findings(decisions=(one,)), Findings(decisions=(other,))]).decisions) == 2


def test_two_decisions_with_one_result_stay_two() -> None:
    """Decisions of the same outcome that share only a line, in other words about other matters, are two."""
    one = Decision(text="Der Steg wird gesperrt.", outcome="approved", vote=Vote(), cites=(3, 7))
    other = Decision(text="Die Halle wird gebaut.", outcome="approved", vote=Vote(), cites=(5, 7))
    assert merged([Findings(decisions=(one,)), Findings(decisions=(other,))]).decisions == (one, other)


def test_a_promise_and_another_plea_stay_two() -> None:
    """A plea that only shares a sentence with a promise of something else is not kept by it."""
    plea = ActionItem(task="prüft die Ampel", assignees=(BORN,), due=None, tier="B", cites=(3, 4))
    promise = ActionItem(task="reicht die Kosten nach", assignees=(BORN,), due=None, tier="A", cites=(4, 5))
    assert merged([Findings(action_items=(plea,)), Findings(action_items=(promise,))]).action_items == (
        plea,
        promise,
    )


def test_a_promise_takes_the_place_of_the_plea() -> None:
    """What one part saw asked for and the next one promised is one task, promised."""
    plea = ActionItem(
        task="prüft die Ampel", assignees=(Person(label="Verwaltung"),), due=None, tier="B", cites=(3,)
    )
    promise = ActionItem(task="prüft die Ampel", assignees=(BORN,), due=None, tier="A", cites=(3, 8))
    (task,) = merged([Findings(action_items=(plea,)), Findings(action_items=(promise,))]).action_items
    assert (task.tier, task.assignees, task.cites) == ("A", (BORN,), (3, 8))


def test_a_statement_told_again_is_one() -> None:
    """Statements of the same sentences, or of the same words in some of them, are told once."""
    told = Statement(text="Der Steg wird im April gesperrt.", cites=(4,))
    again = Statement(text="Im April wird der Steg gesperrt.", cites=(4, 5))
    other = Statement(text="Die Kosten sind offen.", cites=(5,))
    assert statements([[told], [again, other]]) == (told, other)


cites = st.lists(st.integers(1, 9), min_size=0, max_size=3).map(lambda n: tuple(sorted(set(n))))
words = st.sampled_from(["Steg sperren", "Halle bauen", "Ampel prüfen"])
made = st.builds(
    lambda cites, text, status: question(*cites, text=text, status=status),
    cites, words, st.sampled_from(["answered", "unanswered", "deferred"]),
)  # fmt: skip


@given(st.lists(st.lists(made, max_size=4), max_size=4))
def test_nothing_that_was_cited_is_lost(replies: list[list[Question]]) -> None:
    """Each question of each reply is found among the merged ones, and repeating a reply adds nothing."""
    found = [Findings(questions=tuple(reply)) for reply in replies]
    kept = merged(found).questions
    for reply in replies:
        for asked in reply:
            assert any(not asked.cites or set(asked.cites) & set(k.cites) for k in kept)
    assert list(kept) == sorted(kept, key=lambda q: (min(q.cites, default=0), q.cites))
    if len(found) == 1 and all(q.cites for q in replies[0]):
        assert len(merged([*found, *found]).questions) == len(kept)


def test_a_result_told_again_makes_no_second_decision() -> None:
    """A later part that only saw the result, and a sentence about the vote, tells of the same decision."""
    one = Decision(
        text="Der Steg wird gesperrt.", outcome="approved", vote=Vote(mode="unanimous"), cites=(3, 4)
    )
    text = (
        "einstimmig zugestimmt Die Vorsitzende lässt über die Vorlage abstimmen und stellt Zustimmung fest."
    )
    other = Decision(text=text, outcome="approved", vote=Vote(mode="unanimous"), cites=(4, 19))
    for found in ((one, other), (other, one)):
        (kept,) = merged([Findings(decisions=(each,)) for each in found]).decisions
        assert (kept.text, kept.cites) == ("Der Steg wird gesperrt.", (3, 4, 19))
