"""A model that answers rightly leads to right summaries, in however many parts it was asked.

The oracle knows nothing of the program: it answers according to the numbered sentences it received. So what
is wrong here is wrong in packing, numbering, merging, persons or grounding.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from eval.dataset import OWN, Dataset, load
from eval.scoring.figures import figures
from eval.scoring.metrics import score
from pipeline import tasks
from pipeline.model import Summary
from pipeline.reading import read
from pipeline.report.record import to_record
from tests.llm.asking_oracle import engine
from tests.oracle_server import Oracle, told
from tests.shared import GOLD, needs_gold

FIGURES = (
    "question_P", "question_R", "question_F1", "asker_acc", "status_acc", "open_F1", "fullname_acc",
    "faction_acc", "pair_F1", "answer_R", "answerer_acc", "answer_span_F1", "exchange_F1", "decision_P",
    "decision_R", "decision_F1", "outcome_acc", "vote_acc", "mode_acc", "decision_complete_F1", "action_P",
    "action_R", "action_F1", "assignee_acc", "due_acc", "quotes_exact",
)  # fmt: skip
# "Das sagt er zu." carries a promise whose words stand in the plea before it, which is not annotated with it.
LEAST = {"action_R": 0.85, "action_F1": 0.92, "pair_F1": 0.96, "answer_R": 0.96, "exchange_F1": 0.96}


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key of whoever runs the tests is sent anywhere."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "PROTOKOLLANT_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def summaries(gold: Dataset, budget: int) -> Iterator[tuple[str, Summary]]:
    """Yield the name and the summary of each document, as the oracle leads to it."""
    with engine(Oracle(gold), budget) as asked:
        for document in gold.documents:
            yield document.name, tasks.summarise(read(document.path), asked)


def proposals(summary: Summary) -> int:
    """Return how much was proposed, whether it stands or not."""
    found, abstract = summary.findings, summary.abstract
    answers = sum(len(q.answers) for q in found.questions)
    kept = len(found.questions) + answers + len(found.decisions) + len(found.action_items)
    return kept + len(abstract.overview) + sum(map(len, abstract.items)) + len(summary.unsupported)


@needs_gold
@pytest.mark.slow
@pytest.mark.parametrize("budget", [32_000, 4_000, 1_500])
def test_right_answers_about_real_minutes_stay_right(budget: int, tmp_path: Path) -> None:
    """Every figure of the reference scorer is .97 at least, and two in a hundred proposals are refused."""
    refused = proposed = 0
    for name, summary in summaries(load(GOLD), budget):
        (tmp_path / f"{name}.json").write_text(json.dumps(to_record(summary)), encoding="utf-8")
        refused += len(summary.unsupported)
        proposed += proposals(summary)
    scorer = [sys.executable, str(GOLD / "score.py"), str(GOLD), str(tmp_path), "--json"]
    figures = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    assert {name: figures[name] for name in FIGURES if figures[name] < 0.97} == {}
    assert proposed > 500
    assert refused <= 0.02 * proposed


@pytest.mark.slow
@pytest.mark.parametrize("budget", [32_000, 1_500])
def test_right_answers_about_self_written_minutes_stay_right(budget: int) -> None:
    """The same over the annotated minutes that come with the program, by its own figures."""
    gold = load(OWN)
    counts: Counter[str] = Counter()
    expected = {document.name: document.expected for document in gold.documents}
    for name, summary in summaries(gold, budget):
        counts += score(expected[name], to_record(summary)).counts
    reached = {name: figure.value for name, figure in figures(counts).items() if name in FIGURES}
    assert {name: value for name, value in reached.items() if value < LEAST.get(name, 0.97)} == {}


# --- the oracle itself ----------------------------------------------------------------------------------


def test_only_numbered_lines_are_read() -> None:
    """What was told earlier counts as context, what has no number not at all."""
    received = told(
        "Personen: Uli Muster\n<vorher>\n[3] Frau Abel fragt.\n</vorher>\n[7] Herr Born dankt.\nTOP 4"
    )
    assert dict(received.sentences) == {3: "Frau Abel fragt.", 7: "Herr Born dankt."}
    assert received.before == {3}
