"""A run measures every document and every question once, whatever breaks on the way."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from eval import arms, dataset, record, runs
from eval.arms import Arm, Library
from eval.judge import Answered
from eval.model import Run
from eval.scoring.figures import figures
from pipeline import config
from pipeline.errors import EngineError, ReadError
from pipeline.model import Findings, Minutes, Proposals, Summary
from tests.eval.records import SAMPLES

NAMES = ("einzelner-top", "verein")
QUESTIONS = (
    {
        "id": "f1",
        "type": "fact",
        "question": "Was plant der Verein zum Sommerfest?",
        "docs": ["verein"],
        "sents": {"verein": [1]},
    },
    {"id": "f2", "type": "unanswerable", "question": "Wie tief ist der See?", "docs": [], "sents": {}},
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a gold folder made of two samples, with two questions."""
    texts = tmp_path / "gold" / "texts"
    texts.mkdir(parents=True)
    for name in NAMES:
        source = next(p for p in SAMPLES.iterdir() if p.stem == name and p.suffix in (".txt", ".md"))
        shutil.copy(source, texts / f"{name}.txt")
        expected = json.loads((SAMPLES / f"{name}{dataset.EXPECTED}").read_text("utf-8"))
        (tmp_path / "gold" / f"{name}.json").write_text(json.dumps(expected | {"doc": name}), "utf-8")
    lines = [json.dumps(q | {"answer": "", "must": [], "people": []}) for q in QUESTIONS]
    (tmp_path / "gold" / "qa.jsonl").write_text("\n".join(lines), "utf-8")
    (texts / "metadata.csv").write_text("file,municipality\nverein.txt,Musterau\n", "utf-8")
    return tmp_path / "gold"


class Failing:
    """An engine that breaks on one document and finds nothing in the others."""

    name = "failing"

    def extract(self, minutes: Minutes) -> Proposals:
        if minutes.sources == ("verein.txt",):
            raise ValueError("boom\nand more")
        return Proposals(usage={"calls": 2}, failures=("Die Antwort war leer.",))

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        return Proposals(usage={"calls": 1})


class Silent:
    """An asker that never answers, and fails on one question."""

    name = "silent"

    def __init__(self, library: Library) -> None:
        """Remember what there is to look in."""
        self.files = [name for name, _ in library]

    def ask(self, question: str) -> dict[str, Any]:
        if "See" in question:
            raise ValueError("too deep")
        return {"question": question, "answered": False, "answer": [], "items": [], "nearest": []}


def test_every_document_is_measured(folder: Path) -> None:
    """Each document is a unit with its town, its counts, its cases, its size and its time."""
    made = runs.measure(dataset.load(folder), arms.arm("rules"))
    units = made.of("minutes")
    assert [unit.name for unit in units] == list(NAMES)
    assert [unit.town for unit in units] == ["einzelner-top", "Musterau"]
    assert all(unit.counts["questions_expected"] for unit in units)
    assert all(unit.cases and unit.size > 500 and unit.seconds > 0 for unit in units)
    assert all(unit.counts["supported"] > 0 for unit in units)
    assert made.engine == "rules"
    assert made.digest == dataset.load(folder).digest


def test_the_product_is_asked_through_its_library(folder: Path) -> None:
    """Every question is put to a library of the gold texts, and none fails."""
    made = runs.measure(dataset.load(folder), arms.arm("rules"))
    asked = made.of("asking")
    assert [unit.name for unit in asked] == ["f1", "f2"]
    assert not [unit.error for unit in asked if unit.error]
    assert asked[0].counts["ask_doc_at_5"] == 1


def test_whoever_judges_hears_every_answer_in_order(folder: Path) -> None:
    """Each answer is handed on whole, and with it whether the figures take it for right."""
    heard: list[Answered] = []
    made = runs.measure(dataset.load(folder), arms.arm("rules"), heard=heard.append)
    assert [answer.name for answer in heard] == ["f1", "f2"]
    abstained = made.of("asking")[1].counts["ask_abstained"] == 1
    assert heard[1].right == abstained


def test_a_document_that_fails_counts_as_one_without_findings(folder: Path) -> None:
    """A broken document keeps its expected cases, says why in one line, and the others go on."""
    made = runs.measure(dataset.load(folder), Arm(name="failing", engine=Failing()))
    good, broken = made.units
    assert broken.error == "ValueError: boom"
    assert broken.counts["questions_expected"] > 0
    assert {case.verdict for case in broken.cases} <= {"missed", "neutral"}
    assert good.error is None
    assert good.usage == {"calls": 3}
    assert good.unsupported == {"reply: Die Antwort war leer.": 1}


def test_an_unreadable_text_is_one_line(folder: Path) -> None:
    """A text that cannot be read is an error of its unit, not of the run."""
    (folder / "texts" / "verein.txt").write_bytes(b"")
    made = runs.measure(dataset.load(folder), arms.arm("rules"))
    assert made.units[0].error is None
    assert "verein.txt" in str(made.units[1].error)


def test_questions_are_put_to_texts_and_distractors(folder: Path) -> None:
    """An asker gets the gold texts and the further files; every question is a unit, a failure one line."""
    libraries: list[Library] = []

    @contextmanager
    def build(library: Library, towns: Mapping[str, str]) -> Iterator[Silent]:
        libraries.append(library)
        assert towns == {"einzelner-top.txt": "einzelner-top", "verein.txt": "Musterau"}
        yield Silent(library)

    extra = SAMPLES / "stadtteilbeirat.md"
    arm = Arm(name="silent", asker=build)
    made = runs.measure(dataset.load(folder), arm, distractors=[extra, folder / "nowhere.txt"])
    assert [name for name, _ in libraries[0]] == ["einzelner-top.txt", "verein.txt", "stadtteilbeirat.md"]
    assert [(unit.name, unit.part, unit.group) for unit in made.units] == [
        ("f1", "asking", "fact"),
        ("f2", "asking", "unanswerable"),
    ]
    assert made.units[0].town == "Musterau"
    assert made.units[1].error == "ValueError: too deep"
    measured = figures(made.units[0].counts, "asking")
    assert measured["right"].value == 0
    assert measured["right"].n == 1


def test_a_change_breaks_every_summary(folder: Path) -> None:
    """A run can show what an engine would be worth without some of its findings."""

    def blind(summary: Summary) -> Summary:
        return replace(summary, findings=replace(summary.findings, questions=()))

    gold = dataset.load(folder)
    whole, changed = (runs.measure(gold, arms.arm("rules"), change=c) for c in (lambda s: s, blind))
    assert _value(whole, "question_F1") > 0.5
    assert _value(changed, "question_F1") == 0
    assert _value(changed, "decision_F1") == _value(whole, "decision_F1")


def _value(run: Run, name: str) -> float:
    return figures(sum((unit.counts for unit in run.units), Counter()), "minutes")[name].value


def test_a_saved_run_comes_back_whole(folder: Path, tmp_path: Path) -> None:
    """Writing a run to a file and reading it again loses nothing."""
    made = runs.measure(dataset.load(folder), arms.arm("rules"))
    (tmp_path / "run.json").write_text(record.to_text(made), "utf-8")
    assert record.load(tmp_path / "run.json") == made


@pytest.mark.parametrize(
    "content",
    ["", "[1]", '{"schema": "protokollant/1"}', '{"schema": "protokollant/eval/1", "units": [1]}', "\x00"],
    ids=["empty", "list", "other schema", "broken", "binary"],
)
def test_what_is_no_run_is_named(tmp_path: Path, content: str) -> None:
    """A file that holds no run is refused with its name and the way to make one."""
    path = tmp_path / "run.json"
    path.write_text(content, "utf-8")
    with pytest.raises(ReadError, match=r"run\.json: .*protokollant eval run --json"):
        record.load(path)


@pytest.mark.parametrize("name", list(config.ENGINES))
def test_engines_of_the_product_are_arms(name: str) -> None:
    """What a user can choose with --engine can be measured; one that asks a model needs to know which."""
    arm = arms.arm(name, {"model": "musterau", "base_url": "http://127.0.0.1:9/v1"})
    assert arm.engine is not None
    assert arm.engine.name == name


@pytest.mark.parametrize("name", ["naive", "keywords", "bm25", "vectors"])
def test_baselines_are_arms(name: str) -> None:
    """Each baseline reads minutes or answers questions."""
    arm = arms.arm(name)
    assert arm.name == name
    assert (arm.engine is None) != (arm.asker is None)


def test_unknown_arms_are_named_with_those_there_are() -> None:
    """A wrong name is answered with the right ones; recorded replies need their folder."""
    with pytest.raises(EngineError, match=r"„orakel“ gibt es nicht\. Vorhanden: rules, .*naive"):
        arms.arm("orakel")
    with pytest.raises(EngineError, match="--replay ORDNER"):
        arms.arm("long-context")


@pytest.mark.parametrize("kind", ["nothing", "file", "empty"])
def test_a_folder_without_gold_is_one_line(tmp_path: Path, kind: str) -> None:
    """A folder that is missing, a file, or empty is refused with what is expected."""
    path = tmp_path / "x"
    if kind == "file":
        path.write_text("", "utf-8")
    if kind == "empty":
        path.mkdir()
    with pytest.raises(ReadError, match="keine annotierten Niederschriften"):
        dataset.load(path)


def test_samples_are_a_dataset_in_every_format() -> None:
    """The samples are read in each of their formats, the format being the group."""
    own = dataset.load(dataset.SAMPLES)
    assert {document.group for document in own.documents} == {"txt", "md", "pdf", "docx"}
    assert all("header" in document.expected for document in own.documents)
    assert len(own.digests) > len(own.documents)


def test_broken_gold_is_named(folder: Path) -> None:
    """An annotation that is missing or broken is refused with its name."""
    (folder / "verein.json").write_text("{", "utf-8")
    with pytest.raises(ReadError, match=r"verein\.json: Die Annotation ist nicht lesbar"):
        dataset.load(folder)
    (folder / "verein.json").unlink()
    with pytest.raises(ReadError, match=r"verein\.json: Die Annotation fehlt"):
        dataset.load(folder)
