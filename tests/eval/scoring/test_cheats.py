"""Cheats score near zero: whoever says much about everything is told from whoever knows.

What is near zero depends on the figure. A recall alone can be had for nothing ("every sentence is a
question" finds all questions, a third of the answers happens to follow at once), and an accuracy looks only
at what was found. Therefore the figures that take precision into account are asked for: below .1 where
everything about a finding must be right, below .2 where it only has to be found (in a document of four
sentences that is nothing but a question, citing everything is right, and so it is where a third of the
document is the text of one resolution).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from eval.dataset import load
from eval.scoring.figures import figures
from eval.scoring.metrics import score
from eval.scoring.tally import total
from tests.eval.scoring import cheats
from tests.eval.scoring.cheats import Cheat
from tests.shared import GOLD, needs_gold

OWN = Path(__file__).parents[3] / "eval" / "gold"
FOLDERS = [pytest.param(OWN, id="invented"), pytest.param(GOLD, id="real", marks=needs_gold)]
COMPLETE = {"exchange_F1": 0.1, "pair_F1": 0.1, "decision_complete_F1": 0.1}
LOW: Mapping[Cheat, Mapping[str, float]] = {
    cheats.one_question: {**COMPLETE, "question_F1": 0.1, "answer_R": 0.1},
    cheats.every_sentence_asks: {**COMPLETE, "question_F1": 0.2, "question_P": 0.2},
    cheats.answers_everywhere: {"pair_F1": 0.1, "answer_R": 0.1, "exchange_F1": 0.15},
    cheats.one_decision: {**COMPLETE, "decision_F1": 0.2},
    cheats.every_sentence_decides: {**COMPLETE, "decision_F1": 0.2, "decision_P": 0.1},
    cheats.one_action: {"action_F1": 0.1, "action_R": 0.1},
    cheats.every_sentence_promises: {"action_F1": 0.1, "action_P": 0.1},
    cheats.nothing: dict.fromkeys((*COMPLETE, "question_F1", "answer_R", "action_F1", "quotes_exact"), 1e-9),
}


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("cheat", LOW, ids=lambda cheat: cheat.__name__)
def test_cheats_score_near_zero(cheat: Cheat, folder: Path) -> None:
    """No cheat gains on a figure that takes precision into account."""
    whole = total(score(d.expected, cheat(d.expected)) for d in load(folder).documents)
    values = {name: figure.value for name, figure in figures(whole.counts).items()}
    assert {name: values[name] for name, most in LOW[cheat].items() if values[name] >= most} == {}


def test_questions_without_an_answer_are_all_that_answering_everywhere_gains() -> None:
    """With the right askers, any answer to a question that got none makes an exchange: so says the figure.

    What is left to such a cheat are the unanswered questions; it pays with the pairs.
    """
    documents = load(OWN).documents
    whole = total(score(d.expected, cheats.answers_everywhere(d.expected)) for d in documents)
    asked = [q for d in documents for q in d.expected["questions"] if not q.get("optional")]
    free = sum(not q["answers"] for q in asked)
    hit = whole.counts["answerers_right"]
    assert free <= whole.counts["exchanges_right"] <= free + hit
    assert hit < 0.02 * whole.counts["answers_expected"]
