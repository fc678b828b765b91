"""Laws of the repository's own gold: enough of everything, and nobody real."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest

from eval.dataset import Dataset, load
from eval.lint import check
from pipeline.model import Mode, Outcome, Status
from tests.shared import GOLD as REAL
from tests.shared import needs_gold

GOLD = Path(__file__).parents[2] / "eval" / "gold"
GROUPS = {"punkt", "frage", "sitzung", "wort", "oe", "reihe"}
ASKED = {"fact", "who", "decision", "vote", "list", "count", "amount", "open", "time", "unanswerable"}


@pytest.fixture(scope="module")
def gold() -> Dataset:
    """Return the gold of the repository."""
    return load(GOLD)


def entries(gold: Dataset, kind: str) -> list[dict[str, Any]]:
    """Return what counts of one kind: everything that is not optional."""
    return [e for d in gold.documents for e in d.expected[kind] if not e.get("optional")]


def test_there_is_enough_of_everything(gold: Dataset) -> None:
    """There are more documents, questions, decisions and action items than the least a figure needs."""
    assert len(gold.documents) >= 12
    assert len(entries(gold, "questions")) >= 60
    assert len(entries(gold, "decisions")) >= 40
    assert sum(item["tier"] == "A" for item in entries(gold, "action_items")) >= 40
    assert len({d.town for d in gold.documents}) >= 12


def test_every_label_occurs(gold: Dataset) -> None:
    """Every outcome, every status, every mode of voting and both tiers occur, not only as optional."""
    decisions, questions = entries(gold, "decisions"), entries(gold, "questions")
    assert {d["outcome"] for d in decisions} == set(get_args(Outcome))
    assert {d["vote"]["mode"] for d in decisions} - {None} == set(get_args(Mode))
    assert {q["status"] for q in questions} == set(get_args(Status))
    assert {i["tier"] for i in entries(gold, "action_items")} == {"A", "B"}


def test_there_are_enough_questions_to_the_library(gold: Dataset) -> None:
    """There are questions of every type, and lists and counts with the number of their entries."""
    assert len(gold.questions) >= 75
    assert {q["type"] for q in gold.questions} == ASKED
    assert sum("items" in q for q in gold.questions if q["type"] in ("list", "count")) >= 25


def test_documents_belong_to_the_groups_that_the_readme_names(gold: Dataset) -> None:
    """The part of a name before the first hyphen is one of the groups, and none of them is a handful."""
    sizes = Counter(document.group for document in gold.documents)
    assert set(sizes) >= GROUPS
    assert min(sizes.values()) >= 5
    readme = (GOLD / "README.md").read_text(encoding="utf-8")
    assert {group for group in sizes if f"`{group}-`" not in readme} == set()


def test_the_gold_is_sound() -> None:
    """Nothing is wrong with the folder: shape, sentence numbers, words, names."""
    assert [f for f in check(GOLD) if f.level == "problem"] == []


def test_every_document_has_a_town_and_a_header_line() -> None:
    """The lists beside the documents are complete."""
    names = {path.stem for path in GOLD.glob("*.json")}
    heads = (GOLD / "meta.jsonl").read_text(encoding="utf-8").splitlines()
    with (GOLD / "texts" / "metadata.csv").open(encoding="utf-8", newline="") as lines:
        towns = {row["file"].removesuffix(".txt") for row in csv.DictReader(lines)}
    assert {json.loads(line)["doc"] for line in heads} == names == towns


@needs_gold
def test_nobody_and_no_town_is_taken_from_real_minutes(gold: Dataset) -> None:
    """No full name and no town of annotated real minutes occurs in an invented text."""
    real = load(REAL)
    questions = [q for d in real.documents for q in d.expected["questions"]]
    people = {p["name"] for q in questions for p in q["askers"]}
    people |= {p["name"] for q in questions for answer in q["answers"] for p in answer["by"]}
    towns = {d.town for d in real.documents if d.town != d.name}
    names = towns | {name for name in people if name and " " in name}
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(names))) + r")(?!\w)")
    assert [d.name for d in gold.documents if pattern.search(d.path.read_text("utf-8"))] == []
