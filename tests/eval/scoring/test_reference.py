"""Our figures equal those of the reference scorers, on real annotations and on invented ones."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest

from eval.dataset import Document, load
from eval.scoring.exchanges import in_order
from eval.scoring.figures import KEY, figures
from eval.scoring.found import located
from eval.scoring.metrics import KINDS, score
from eval.scoring.spans import Words
from eval.scoring.tally import total
from pipeline import config, tasks
from pipeline.reading import read
from pipeline.report.record import to_record
from tests.eval.records import Record, perfect, spoiled
from tests.shared import GOLD, needs_gold

OWN = Path(__file__).parents[3] / "eval" / "gold"
HEADS = ("header_acc", "invented", "item_F1", "participant_F1")
EQUAL = 5e-4  # to three digits
FOLDERS = [pytest.param(OWN, id="invented"), pytest.param(GOLD, id="real", marks=needs_gold)]
Pairs = Iterable[tuple[Document, Record]]


def module(name: str) -> ModuleType:
    """Return a reference scorer as a module."""
    spec = importlib.util.spec_from_file_location(name, GOLD / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[name] = loaded
    spec.loader.exec_module(loaded)
    return loaded


def spoilt(folder: Path, seed: int) -> list[tuple[Document, Record]]:
    """Return every document of a folder with a record that has every kind of mistake."""
    out = []
    for document in load(folder).documents:
        items = document.expected.get("items") or [{"number": None, "title": None, "first": 1}]
        out.append((document, spoiled(perfect({**document.expected, "items": items}), seed)))
    return out


def in_reading_order(document: Document, record: Record) -> Record:
    """Return the findings of a record in reading order: where findings tie, the reference takes the first."""
    words = Words.of(document.expected["sentences"])
    found = {
        kind: [dict(f.record) for f in located(words, (f for item in record["items"] for f in item[kind]))]
        for kind in KINDS
    }
    ordered = in_order(words, document.expected["questions"], found["questions"])
    found["questions"] = [dict(question.record) for question in ordered]
    for question in found["questions"]:
        question["answers"] = [answer.record for answer in located(words, question["answers"])]
    return found


def theirs(pairs: Pairs) -> dict[str, float]:
    """Return the figures of the reference scorer."""
    reference, counts = module("score"), defaultdict[str, float](float)
    for document, record in pairs:
        reference.score_doc(document.expected, record, counts, ())
    return dict(reference.report(counts))


def ours(pairs: Pairs) -> dict[str, float]:
    """Return our figures."""
    whole = total(score(document.expected, record) for document, record in pairs)
    return {name: figure.value for name, figure in figures(whole.counts).items()}


@needs_gold
@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("folder", FOLDERS)
def test_all_figures_equal_the_reference(folder: Path, seed: int) -> None:
    """All 26 figures agree to three digits on records with every kind of mistake."""
    pairs = spoilt(folder, seed)
    want, mine = theirs((d, in_reading_order(d, record)) for d, record in pairs), ours(pairs)
    assert len(want) == 26
    assert {name: mine[name] for name in want} == pytest.approx(want, abs=EQUAL)
    assert 0.2 < mine["question_F1"] < 0.95
    assert 0 < mine["exchange_F1"] < 0.9


@needs_gold
@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS)
def test_all_figures_of_the_engine_equal_the_reference(folder: Path, tmp_path: Path) -> None:
    """All figures of both scorers agree to three digits on what the rules engine finds in the raw texts."""
    pairs = [
        (document, to_record(tasks.summarise(read(document.path), config.engine())))
        for document in load(folder).documents
    ]
    want, mine = theirs(pairs) | heads(folder, pairs, tmp_path), ours(pairs)
    assert {name: mine[name] for name in want} == pytest.approx(want, abs=EQUAL)
    assert all(mine[name] > 0.5 for name in KEY)


@needs_gold
@pytest.mark.parametrize("folder", FOLDERS)
def test_heads_equal_the_reference(folder: Path, tmp_path: Path) -> None:
    """Header, item and participant figures agree to three digits."""
    pairs = spoilt(folder, 4)
    want, mine = heads(folder, pairs, tmp_path), ours(pairs)
    assert {name: mine[name] for name in want} == pytest.approx(want, abs=EQUAL)
    assert mine["header_acc"] < 1


def heads(folder: Path, pairs: Pairs, place: Path) -> dict[str, float]:
    """Return the figures of the reference scorer for headers and agenda items."""
    for document, record in pairs:
        (place / f"{document.name}.json").write_text(json.dumps(record), encoding="utf-8")
    command = [sys.executable, str(GOLD / "score_meta.py"), str(folder / "meta.jsonl"), str(place), "--json"]
    printed = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return {name: printed[name] for name in HEADS}
