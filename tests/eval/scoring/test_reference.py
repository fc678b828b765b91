"""Our figures equal those of the reference scorers, on real annotations spoiled at random."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest

from eval.gate import by_rules
from eval.scoring.metrics import figures, score, total
from pipeline.report.record import to_record
from tests.eval.records import Record, perfect, spoiled
from tests.shared import GOLD, annotation, gold_names, needs_gold

SAME = {
    "question_F1": "question_F1",
    "asker_accuracy": "asker_acc",
    "status_accuracy": "status_acc",
    "open_F1": "open_F1",
    "exchange_F1": "exchange_F1",
    "answer_span_F1": "answer_span_F1",
    "decision_complete_F1": "decision_complete_F1",
    "action_F1": "action_F1",
    "assignee_accuracy": "assignee_acc",
    "due_accuracy": "due_acc",
}
HEADS = {"header_accuracy": "header_acc", "item_F1": "item_F1", "participant_F1": "participant_F1"}


def expected(name: str) -> Record:
    """Return the annotation and the header of one real document as an expectation."""
    lines = (GOLD / "meta.jsonl").read_text(encoding="utf-8").splitlines()
    head = {m["doc"]: m for m in map(json.loads, lines)}[name]
    return annotation(name) | {"header": head, "items": head["items"]}


def predictions(seed: int) -> dict[str, tuple[Record, Record]]:
    """Return expectation and spoiled record of every real document."""
    out = {}
    for name in gold_names():
        want = expected(name)
        shaped = want | {"items": want["items"] or [{"number": None, "title": None, "first": 1}]}
        out[name] = (want, spoiled(perfect(shaped), seed))
    return out


def module(name: str) -> ModuleType:
    """Return a reference scorer as a module."""
    spec = importlib.util.spec_from_file_location(name, GOLD / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[name] = loaded
    spec.loader.exec_module(loaded)
    return loaded


@needs_gold
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_figures_equal_the_reference(seed: int) -> None:
    """Ten figures agree to three digits on records with every kind of mistake."""
    reference, theirs = module("score"), defaultdict[str, float](float)
    pairs = predictions(seed)
    for want, record in pairs.values():
        reference.score_doc(want, record, theirs, ())
    ours, report = figures(total(score(w, r) for w, r in pairs.values())), reference.report(theirs)
    assert {k: round(ours[k], 3) for k in SAME} == {k: round(report[v], 3) for k, v in SAME.items()}
    assert 0.2 < ours["exchange_F1"] < 0.95


@needs_gold
@pytest.mark.slow
def test_figures_of_the_engine_equal_the_reference() -> None:
    """Ten figures agree to three digits on what the rules engine finds in the raw texts."""
    reference, theirs, ours = module("score"), defaultdict[str, float](float), []
    for name in gold_names():
        want, record = expected(name), to_record(by_rules(GOLD / "texts" / f"{name}.txt"))
        reference.score_doc(want, record, theirs, ())
        ours.append(score(want, record))
    mine, report = figures(total(ours)), reference.report(theirs)
    assert {k: round(mine[k], 3) for k in SAME} == {k: round(report[v], 3) for k, v in SAME.items()}


@needs_gold
def test_heads_equal_the_reference(tmp_path: Path) -> None:
    """Header, item and participant figures agree to three digits."""
    pairs = predictions(4)
    for name, (_, record) in pairs.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
    command = [sys.executable, str(GOLD / "score_meta.py"), str(GOLD / "meta.jsonl"), str(tmp_path), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    ours = figures(total(score(w, r) for w, r in pairs.values()))
    assert {k: round(ours[k], 3) for k in HEADS} == {k: round(theirs[v], 3) for k, v in HEADS.items()}
    assert ours["header_accuracy"] < 1
