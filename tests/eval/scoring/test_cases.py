"""Cases say item by item what counts say in sum, and a reader understands them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings

from eval.dataset import load
from eval.model import Case, CaseKind, Counts
from eval.scoring.heads import PRESENT
from eval.scoring.metrics import score
from tests.eval.records import Record, perfect, spoiled
from tests.eval.scoring import small
from tests.eval.scoring.small import KERN, LAUER, WIRTH, act, ask, decide, record, reply
from tests.eval.scoring.test_laws import records

OWN = Path(__file__).parents[3] / "eval" / "gold"
FOUND = ("right", "wrong")
EXPECTED = (*FOUND, "missed")


def cases(found: Record, expected: Record | None = None) -> dict[str, Case]:
    """Return the cases of a record by key."""
    return {case.key: case for case in score(expected or small.gold(), found).cases}


def test_a_perfect_record_has_right_cases_only() -> None:
    """Everything expected is right, tier B is neutral, nothing is missed or spurious."""
    verdicts = {key: case.verdict for key, case in cases(small.perfect(), small.headed()).items()}
    assert verdicts.pop("a2") == "neutral"
    assert set(verdicts.values()) == {"right"}
    assert {"q1", "q1.a1", "q2", "d1", "d2", "a1", "item1", "date", "chair", "public"} <= set(verdicts)


def test_an_empty_record_misses_everything() -> None:
    """Everything expected is missed except what does not count."""
    found = cases({})
    assert {key for key, case in found.items() if case.verdict == "missed"} == set(found) - {"a2"}
    assert all(case.found is None and case.sentences for case in found.values())


def test_a_question_says_what_is_wrong_with_it() -> None:
    """Asker, status and answering person are told apart; both lines and their sentences are there."""
    case = cases(record([ask(WIRTH, 2, status="deferred", answers=[reply(LAUER, 3)])]))["q1"]
    assert case.verdict == "wrong"
    assert case.aspects == {"asker": False, "status": False, "answerer": True}
    assert case.expected == "Eva Kern (SPD) fragt: Wann wird der Uferweg gesperrt? – beantwortet"
    assert case.found == f"Jo Wirth fragt: {small.SENTENCES[1]} – Antwort angekündigt"
    assert case.sentences == ((2, small.SENTENCES[1]),)


def test_given_name_and_faction_are_aspects_of_an_asker_who_was_recognised() -> None:
    """A bare surname is the right person; that the given name and the faction are lacking is said."""
    case = cases(record([ask(small.person("Kern"), 2)]))["q1"]
    assert case.aspects == {
        "asker": True, "status": True, "fullname": False, "faction": False, "answerer": False,
    }  # fmt: skip


def test_an_answer_says_who_and_how_much_of_it() -> None:
    """Sentence 3 has 7 of 12 words of the answer: 2 * 7 / (7 + 12) = 74 %."""
    case = cases(record([ask(KERN, 2, answers=[reply(WIRTH, 3)])]))["q1.a1"]
    assert (case.verdict, case.aspects) == ("wrong", {"answerer": False})
    assert case.found == f"Jo Wirth: {small.SENTENCES[2]} (Übereinstimmung 74 %)"
    assert [number for number, _ in case.sentences] == [3, 4]


def test_parts_and_spurious_findings_have_cases() -> None:
    """The second part of a question is neutral; what nobody expected is spurious with its answers."""
    twice = ask(KERN, 2, answers=[reply(LAUER, 3, 4)])
    found = cases(record([twice, twice, ask(WIRTH, 9, answers=[reply(LAUER, 10)])]))
    # sentence 2 holds the words 3 to 10, sentence 9 49 to 55
    assert found["+question:3-10"].verdict == "neutral"
    assert found["+question:3-10"].expected == found["q1"].expected
    extra = [case for case in found.values() if case.verdict == "spurious"]
    assert [(case.kind, case.key) for case in extra] == [
        ("question", "+question:49-55"), ("answer", "+answer:56-61"),
    ]  # fmt: skip
    assert extra[0].sentences == ((9, small.SENTENCES[8]),)


def test_a_decision_says_what_is_wrong_with_it() -> None:
    """Outcome, numbers and mode are told apart."""
    case = cases(record(decisions=[decide("approved", 7, 8, mode="unanimous", yes=5, no=2)]))["d1"]
    assert case.aspects == {"outcome": True, "vote": True, "mode": False}
    assert case.label == "approved"
    assert (case.expected or "").startswith("beschlossen, 5 Ja, 2 Nein: Der Rat stimmt dem Ausbau zu.")
    assert (case.found or "").startswith("beschlossen, einstimmig, 5 Ja, 2 Nein: ")


def test_an_action_item_says_what_is_wrong_with_it() -> None:
    """Assignee and deadline of a firm item are told apart; a firm item found as weak is wrong by its tier."""
    firm = cases(record(action_items=[act(WIRTH, 6, due="im Juni")]))["a1"]
    weak = cases(record(action_items=[act(LAUER, 6, tier="B")]))["a1"]
    assert firm.aspects == {"tier": True, "assignee": False, "due": False}
    assert firm.expected == "Lauer: reicht die Kosten nach (bis Ende Mai) – zugesagt oder beauftragt"
    assert (weak.verdict, weak.aspects) == ("wrong", {"tier": False})


def test_header_fields_and_items_have_cases() -> None:
    """A wrong value is wrong, none is missed, one that the text does not state is spurious."""
    found = small.perfect()
    found["minutes"] |= {"date": "2024-05-15", "number": None}
    found["items"].append({"number": "2", "title": "Uferweg", "public": True})
    expected = small.headed()
    expected["header"] = {**expected["header"], "committee": None}
    told = cases(found, expected)
    assert (told["date"].verdict, told["date"].expected, told["date"].found) == (
        "wrong", "2024-05-14", "2024-05-15",
    )  # fmt: skip
    assert told["number"].verdict == "missed"
    assert told["+field:committee"].verdict == "spurious"
    assert told["+item:8-8"].found == "TOP 2: Uferweg"


def test_keys_tell_cases_apart() -> None:
    """The same wrong finding twice has two cases with keys of their own."""
    wrong = decide("noted", 2)
    assert {"+decision:3-10", "+decision:3-10#2"} <= set(cases(record(decisions=[wrong, wrong])))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_cases_and_counts_agree(seed: int) -> None:
    """Counts can be worked out again from the cases of every document, whatever is wrong with the record."""
    for document in load(OWN).documents:
        for found in ({}, spoiled(perfect(document.expected), seed)):
            tally = score(document.expected, found)
            assert len({case.key for case in tally.cases}) == len(tally.cases)
            again = recounted(tally.cases)
            assert {name: tally.counts[name] for name in again} == dict(again), document.name


@settings(max_examples=60)
@given(records)
def test_cases_and_counts_agree_for_any_findings(found: Record) -> None:
    """Whatever is said about ten sentences, the cases tell the counts."""
    tally = score(small.headed(), found)
    again = recounted(tally.cases)
    assert {name: tally.counts[name] for name in again} == dict(again)


def recounted(those: Sequence[Case]) -> Counts:
    """Return the counts that cases tell."""
    number, present = partial(_number, those), partial(_present, those)
    return Counter(
        questions_expected=number("question", *EXPECTED),
        questions_recalled=number("question", *FOUND),
        askers=number("question", *FOUND),
        askers_right=number("question", *FOUND, asker=True),
        statuses_right=number("question", *FOUND, status=True),
        exchanges_right=number("question", *FOUND, asker=True, answerer=True),
        answers_expected=number("answer", *EXPECTED),
        answers_right=number("answer", *FOUND),
        answerers_right=number("answer", "right"),
        decisions_expected=number("decision", *EXPECTED),
        decisions_found=number("decision", *FOUND, "spurious"),
        decisions_right=number("decision", *FOUND),
        decisions_complete=number("decision", "right"),
        decisions_outcome_right=number("decision", *FOUND, outcome=True),
        decisions_vote_right=number("decision", *FOUND, vote=True),
        decisions_mode_right=number("decision", *FOUND, mode=True),
        actions_expected=number("action", *EXPECTED),
        actions_right=number("action", *FOUND, tier=True),
        actions_wrong=number("action", "spurious"),
        actions_assignee_right=number("action", *FOUND, assignee=True),
        actions_due_right=number("action", *FOUND, due=True),
        fields=number("field", *EXPECTED),
        fields_right=number("field", "right"),
        invented=number("field", "spurious"),
        items_expected=number("item", *EXPECTED),
        items_found=number("item", *FOUND, "spurious"),
        items_right=number("item", "right"),
        participants_expected=present(*EXPECTED),
        participants_found=present(*FOUND, "spurious"),
        participants_right=present("right"),
    )


def _number(those: Sequence[Case], kind: CaseKind, *verdicts: str, **aspects: bool) -> int:
    return sum(
        case.kind == kind
        and case.verdict in verdicts
        and case.label != PRESENT
        and all(case.aspects.get(aspect) is value for aspect, value in aspects.items())
        for case in those
    )


def _present(those: Sequence[Case], *verdicts: str) -> int:
    return sum(case.label == PRESENT and case.verdict in verdicts for case in those)
