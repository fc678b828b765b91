"""Figures of asking equal those of the reference scorer on real questions, except where it errs.

The places where it errs are shown on invented minutes, in the reference's own words and in ours.
"""

from __future__ import annotations

import importlib.util
import json
import os
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from types import ModuleType
from typing import Any

import pytest

from eval.baselines import bm25, vectors
from eval.model import Counts
from eval.scoring.asking import MEASURES, score_answer
from pipeline.reading import read
from tests.eval.answers import Record, answer, everything, perfect, quote, spoiled, withheld
from tests.eval.library import TEXTS, question
from tests.eval.library import sentences as invented
from tests.shared import GOLD, annotation, gold_names, needs_gold

OWN = {"sound", "ask_F1"}
MATE = quote("rat-musterau", "Herr Lauer antwortet, die Sanierung werde 340.000 Euro kosten.")


@cache
def reference() -> Any:
    """Return the reference scorer as a module that knows the real documents and the invented ones."""
    path = GOLD / "score_ask.py"
    spec = importlib.util.spec_from_file_location("score_ask", path)
    assert spec is not None
    assert spec.loader is not None
    module: ModuleType = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(GOLD))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(GOLD))
    known = {**{name: sentences(name) for name in gold_names()}, **TEXTS}
    module.__dict__["DOCS"].update({name: module.__dict__["Doc"](words) for name, words in known.items()})
    return module


@cache
def sentences(name: str) -> tuple[str, ...]:
    """Return the sentences of an annotated real document, none for another."""
    return tuple(annotation(name)["sentences"]) if name in gold_names() else ()


def real_questions() -> list[Record]:
    """Return the real questions."""
    return [json.loads(line) for line in (GOLD / "qa.jsonl").read_text(encoding="utf-8").splitlines()]


def unplaced(record: Record) -> Record:
    """Return an answer whose quotes do not say where they begin, as the reference reads it."""
    for part in record["answer"]:
        part["evidence"] = [{k: v for k, v in e.items() if k != "start"} for e in part["evidence"]]
    return record


def theirs(asked: Sequence[Record], said: Sequence[Record]) -> dict[str, float]:
    """Return the reference's figures, total and by type, to three digits."""
    rows: dict[str, list[float]] = defaultdict(list)
    for q, record in zip(asked, said, strict=True):
        for name, value in reference().one(q, record, "").items():
            if name != "type":
                rows[name].append(value)
                rows[f"{q['type']} {name}"].append(value)
    return {name: round(sum(values) / len(values), 3) for name, values in rows.items()}


def ours(asked: Sequence[Record], said: Sequence[Record]) -> dict[str, float]:
    """Return our figures of the same names, total and by type, to three digits."""
    counts: dict[str, Counts] = defaultdict(Counter)
    for q, record in zip(asked, said, strict=True):
        tally = score_answer(q, record, sentences)
        counts[""] += tally.counts
        counts[f"{q['type']} "] += tally.counts
    return {
        kind + m.name: round(m.value(total), 3)
        for kind, total in counts.items()
        for m in MEASURES
        if m.n(total) and m.name not in OWN
    }


def answers_of(kind: str) -> list[Record]:
    """Return answers to the real questions: perfect, spoiled at random, or withheld."""
    asked = real_questions()
    if kind == "perfect":
        return [unplaced(perfect(q, sentences)) for q in asked]
    if kind == "withheld":
        return [withheld(q) for q in asked]
    chance, others = random.Random(kind), everything(gold_names(), sentences)
    return [spoiled(perfect(q, sentences), chance, others) for q in asked]


@needs_gold
@pytest.mark.slow
@pytest.mark.parametrize("kind", ["perfect", "withheld", "spoiled 1", "spoiled 2", "spoiled 3"])
def test_figures_equal_the_reference(kind: str) -> None:
    """Total and by type, all figures of the reference come out the same to three digits."""
    asked, said = real_questions(), answers_of(kind)
    found = ours(asked, said)
    assert found == theirs(asked, said)
    assert len(found) > 50


@needs_gold
@pytest.mark.slow
@pytest.mark.parametrize("build", [bm25.build, vectors.build], ids=["bm25", "vectors"])
def test_figures_of_baselines_equal_the_reference(build: Any) -> None:
    """The answers of both baselines are scored as the reference scores them."""
    library = [(path.name, read(path)) for path in sorted((GOLD / "texts").glob("*.txt"))]
    asker, asked = build(library, {}), real_questions()
    said = [asker.ask(q["question"]) for q in asked]
    assert ours(asked, said) == theirs(asked, said)


@needs_gold
@pytest.mark.slow
def test_perfect_answers_to_real_questions_score_one() -> None:
    """With the places of repeated sentences stated, perfect answers have 1 everywhere."""
    asked = real_questions()
    found = ours(asked, [perfect(q, sentences) for q in asked])
    assert set(found.values()) == {1.0}


# --- where the reference errs -------------------------------------------------------------------------


FAULTS: dict[str, tuple[Record, Record, str, float, float]] = {
    # what: question, answer, figure, the reference's value, ours
    "an empty alternative is found everywhere": (
        question("amount") | {"must": ["Juli|"]},
        answer(question("amount"), "Im Mai.", [MATE]), "must", 1, 0,
    ),
    "names of JSON fields count as said": (
        question("amount") | {"must": ["Status"]},
        withheld({"question": "?"})
        | {"answered": True, "items": [{"record": {"status": "open"}, "evidence": [MATE]}]},
        "must", 1, 0,
    ),
    "a line break inside a record hides the word behind it": (
        question("amount") | {"must": ["Förder"]},
        withheld({"question": "?"})
        | {"answered": True, "items": [{"record": {"text": "a\nFörderung"}, "evidence": [MATE]}]},
        "must", 0, 1,
    ),
    "a line break between two words hides both": (
        question("amount") | {"must": ["340.000 Euro"]},
        answer(question("amount"), "340.000\nEuro", [quote("rat-musterau", "TOP")]), "must", 0, 1,
    ),
    "of equal sentences the first is meant, whatever start says": (
        question("vote"), perfect(question("vote"), invented), "cite_R", 0.6, 1,
    ),
    "a path of Windows names no document": (
        question("amount"),
        answer(question("amount"), "340.000", [MATE | {"source": r"C:\Rat\rat-musterau.txt"}]),
        "source", float(os.name == "nt"), 1,
    ),
    "any number quoted is the number asked for": (
        question("count"),
        answer(question("count"), "Es sind sieben.", [quote("rat-musterau", "TOP 2 Uferweg")]), "right", 1, 0,
    ),
}  # fmt: skip


@needs_gold
@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_where_the_reference_errs_ours_does_not(fault: str) -> None:
    """Each known fault of the reference shows in its figure and not in ours."""
    q, record, name, wrong, right = FAULTS[fault]
    assert reference().one(q, record, "")[name] == pytest.approx(wrong)
    counts = score_answer(q, record, invented).counts
    assert next(m for m in MEASURES if m.name == name).value(counts) == right


@needs_gold
def test_a_list_that_was_never_answered_is_an_incomplete_list() -> None:
    """The reference leaves lists without any answer out of list_exact; here they count as wrong."""
    q = question("list")
    assert "list_exact" not in reference().one(q, {}, "")
    assert score_answer(q, {}, invented).counts["ask_lists"] == 1
