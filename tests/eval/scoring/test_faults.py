"""Faults of the reference scorers, each with its smallest case: what they say, and what ours says.

Ours differs only where real figures stay the same; where it does not, the fault is known and written down.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from eval.scoring.figures import figures
from eval.scoring.metrics import score
from tests.eval.records import Record
from tests.eval.scoring import small
from tests.eval.scoring.small import KERN, LAUER, WIRTH, act, ask, decide, record, reply
from tests.eval.scoring.test_reference import module
from tests.shared import GOLD, needs_gold

KERN_ASKS = small.QUESTIONS[0]
UNANSWERED = {**KERN_ASKS, "status": "unanswered", "answers": []}
# two expected questions in one sentence of one asker, answered by two people
TWINS = [
    {**KERN_ASKS, "answers": [{"by": [LAUER], "sents": [3, 4]}]},
    {**KERN_ASKS, "id": "q2", "answers": [{"by": [WIRTH], "sents": [6]}]},
]
TWIN_FOUND = [ask(KERN, 2, answers=[reply(LAUER, 3, 4)]), ask(KERN, 2, answers=[reply(WIRTH, 6)])]
NOWHERE = ask(None)
# an expected question that lies within another one of a different asker
INNER: list[Record] = [
    {**KERN_ASKS, "answers": []},
    {**KERN_ASKS, "id": "q2", "askers": [WIRTH], "sents": [2, 3], "core": [2, 3], "answers": []},
]
FORGED = [{"text": "Der Rat stimmt dem Ausbau nicht zu. Ja: 5, Nein: 2", "start": 0}]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A figure that the reference gets wrong; ``ours`` equals ``should`` where ours is right."""

    expected: Record
    found: Record
    figure: str
    theirs: float | type[Exception]
    should: float
    ours: float


def fault(
    expected: Record, found: Record, figure: str, theirs: Any, should: float, ours: float | None = None
) -> Fault:
    """Return a fault; ours does what it should where nothing else is said."""
    given = should if ours is None else ours
    return Fault(expected=expected, found=found, figure=figure, theirs=theirs, should=should, ours=given)


def only(**kinds: Any) -> Record:
    """Return the annotation of the ten sentences with these kinds of things only."""
    return small.gold(**{"questions": [], "decisions": [], "action_items": [], **kinds})


def due(words: str) -> Record:
    """Return the expectation of one firm item with a deadline."""
    return only(action_items=[{**small.ACTIONS[0], "due": words}])


def assigned(words: str) -> Record:
    """Return the expectation of one firm item of somebody."""
    return only(action_items=[{**small.ACTIONS[0], "assignee": words, "due": None}])


FAULTS: Mapping[str, Fault] = {
    # a tier A item is wanted though the annotation says that it may be missed
    "optional action items are missed": fault(
        only(action_items=[small.ACTIONS[0], {**small.ACTIONS[1], "tier": "A", "optional": True}]),
        record(action_items=[act(LAUER, 6)]), "action_R", 0.5, 1.0,
    ),
    # set order: 8 comes before 1, and each answers for the wrong one of two questions
    "findings are taken in the order of a hash": fault(
        only(questions=TWINS),
        record([NOWHERE, TWIN_FOUND[0], *[NOWHERE] * 6, TWIN_FOUND[1]]), "answer_R", 0.0, 1.0,
    ),
    "the same findings in another order": fault(
        only(questions=TWINS), record(TWIN_FOUND[::-1]), "exchange_F1", 0.0, 1.0
    ),
    "an answer without evidence stops the scorer": fault(
        only(questions=[KERN_ASKS]), record([ask(KERN, 2, answers=[reply(LAUER)])]),
        "answer_R", TypeError, 0.0,
    ),
    # two expected answers look at one quote twice: 1 of 3 is exact
    "quotes of answers are counted once per expected answer": fault(
        only(questions=[{**KERN_ASKS, "answers": [*KERN_ASKS["answers"], {"by": [WIRTH], "sents": [6]}]}]),
        record([ask(KERN, 2, answers=[{"by": [LAUER], "evidence": FORGED}])]), "quotes_exact", 1 / 3, 1 / 2,
    ),
    "forged answers of spurious questions are not looked at": fault(
        only(questions=[KERN_ASKS]),
        record([ask(KERN, 9, answers=[{"by": [LAUER], "evidence": FORGED}])]), "quotes_exact", 1.0, 1 / 2,
    ),
    "an office is nobody's name and never right": fault(
        assigned("Vorsitzende"), record(action_items=[act(small.person(None, label="Vorsitzende"), 6)]),
        "assignee_acc", 0.0, 1.0,
    ),
    "the asker is taken from a finding that answers for another question": fault(
        only(questions=INNER),
        # both have the 8 words of sentence 2, the one of the other question comes first
        record([ask(WIRTH, 2, 3), ask(KERN, 2)]), "asker_acc", 0.5, 1.0,
    ),
    # from here on ours does the same, since real figures would change or a person would have to judge
    "a weak item in the same place hides a firm one": fault(
        only(action_items=small.ACTIONS),
        record(action_items=[act(LAUER, 5, 6), act(LAUER, 6, tier="B")]), "action_R", 0.0, 1.0, 0.0,
    ),
    "copies of what is right make up for what is spurious": fault(
        only(questions=[KERN_ASKS]), record([*[ask(KERN, 2)] * 9, ask(KERN, 9)]), "question_P", 0.9, 0.5, 0.9
    ),
    "an invented answer to an unanswered question makes an exchange": fault(
        only(questions=[UNANSWERED]), record([ask(KERN, 2, answers=[reply(WIRTH, 9)])]),
        "exchange_F1", 1.0, 0.0, 1.0,
    ),
    "a quote that says the opposite is evidence": fault(
        only(decisions=[small.DECISIONS[0]]),
        record(decisions=[{**decide("approved", mode="counted", yes=5, no=2), "evidence": FORGED}]),
        "decision_complete_F1", 1.0, 0.0, 1.0,
    ),
    "one common word makes a deadline": fault(
        due("in der nächsten Sitzung"), record(action_items=[act(LAUER, 6, due="in der nächsten Woche")]),
        "due_acc", 1.0, 0.0, 1.0,
    ),
    "one common word makes an assignee": fault(
        assigned("Amt 66"), record(action_items=[act(small.person(None, label="Amt 10"), 6)]),
        "assignee_acc", 1.0, 0.0, 1.0,
    ),
    "one common word makes a faction": fault(
        only(questions=[{**KERN_ASKS, "askers": [small.person("Eva Kern", "Freie Demokraten")]}]),
        record([ask(small.person("Eva Kern", "Freie Wähler"), 2)]), "faction_acc", 1.0, 0.0, 1.0,
    ),
    "one initial makes a given name": fault(
        only(questions=[KERN_ASKS]), record([ask(small.person("Erich Kern"), 2)]), "asker_acc", 1.0, 0.0, 1.0
    ),
    "whoever is unnamed is everybody who is unnamed": fault(
        only(questions=[{**KERN_ASKS, "askers": [small.person(None, label="ein Bürger")]}]),
        record([ask(small.person(None, label="CDU-Fraktion"), 2)]), "asker_acc", 1.0, 0.0, 1.0,
    ),
}  # fmt: skip


@needs_gold
@pytest.mark.parametrize("name", FAULTS)
def test_the_reference_says(name: str) -> None:
    """The reference scorer gives the wrong figure, or none at all."""
    case, reference, counts = FAULTS[name], module("score"), defaultdict[str, float](float)
    if not isinstance(case.theirs, float):
        with pytest.raises(case.theirs):
            reference.score_doc(case.expected, case.found, counts, ())
        return
    reference.score_doc(case.expected, case.found, counts, ())
    assert reference.report(counts)[case.figure] == pytest.approx(case.theirs)
    assert case.theirs != case.should


@pytest.mark.parametrize("name", FAULTS)
def test_ours_says(name: str) -> None:
    """Ours gives the right figure, or the known wrong one."""
    case = FAULTS[name]
    value = figures(score(case.expected, case.found).counts)[case.figure].value
    assert value == pytest.approx(case.ours)


# --- headers and agenda items ---------------------------------------------------------------------------


def head(**changed: Any) -> tuple[Record, Record]:
    """Return expectation and record of the ten sentences, with other header fields expected."""
    expected = small.headed()
    return {**expected, "header": {**expected["header"], **changed}}, small.perfect()


def namesakes() -> tuple[Record, Record]:
    """Expect two people of one surname and find one of them."""
    expected, found = head(participants=["Eva Kern", "Ida Kern"])
    found["minutes"]["participants"] = [small.person("Eva Kern")]
    return expected, found


def entangled() -> tuple[Record, Record]:
    """Expect two agenda items of which the first found one resembles both, the second only the first."""
    expected, found = head()
    expected["items"] = [{"number": None, "title": t, "first": 1} for t in ("a b c d e", "a b c f g")]
    found["items"] = [{"number": None, "title": t} for t in ("a b c d f", "a b d e h")]
    return expected, found


def office() -> tuple[Record, Record]:
    """Expect a chair who is named by the office only."""
    return head(chair="Vorsitzender")


def numbered() -> tuple[Record, Record]:
    """Expect a long number and find another one that begins in the same way."""
    expected, found = head(number="Stadtrat 2024/5")
    found["minutes"]["number"] = "Stadtrat 2024/6"
    return expected, found


def nameless() -> tuple[Record, Record]:
    """Expect no chair and find one without a name."""
    expected, found = head(chair=None)
    found["minutes"]["chair"] = small.person(None)
    return expected, found


HEADS: Mapping[Callable[[], tuple[Record, Record]], tuple[str, float | None, float]] = {
    namesakes: ("participant_F1", 4 / 3, 2 / 3),  # a share above 1; 1 right of 1 found and 2 expected
    entangled: ("item_F1", 1 / 2, 1.0),  # the first takes the only one that is left for the second
    office: ("header_acc", None, 6 / 7),  # the scorer fails with an IndexError
    numbered: ("header_acc", 1.0, 6 / 7),  # ten characters are compared
    nameless: ("invented", 1.0, 0.0),  # a chair without a name tells nothing
}


@needs_gold
@pytest.mark.parametrize("make", HEADS, ids=lambda make: make.__name__)
def test_the_reference_says_of_headers(make: Callable[[], tuple[Record, Record]], tmp_path: Path) -> None:
    """The reference scorer for headers gives the wrong figure, or none at all."""
    (expected, found), (figure, theirs, _) = make(), HEADS[make]
    meta = {"doc": "klein", **expected["header"], "items": expected["items"]}
    (tmp_path / "meta.jsonl").write_text(json.dumps(meta), encoding="utf-8")
    (tmp_path / "klein.json").write_text(json.dumps(found), encoding="utf-8")
    command = [
        sys.executable,
        str(GOLD / "score_meta.py"),
        str(tmp_path / "meta.jsonl"),
        str(tmp_path),
        "--json",
    ]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert ("IndexError" in done.stderr) == (theirs is None)
    if theirs is not None:
        assert json.loads(done.stdout)[figure] == pytest.approx(theirs, abs=1e-4)


@pytest.mark.parametrize("make", HEADS, ids=lambda make: make.__name__)
def test_ours_says_of_headers(make: Callable[[], tuple[Record, Record]]) -> None:
    """Ours gives the right figure."""
    (expected, found), (figure, _, ours) = make(), HEADS[make]
    assert figures(score(expected, found).counts)[figure].value == pytest.approx(ours)
