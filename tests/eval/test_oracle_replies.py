"""The gate over recorded replies: shipped as pinned, and red where sentences, numbers or people go wrong."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from eval import dataset, gate, oracle, runs
from eval.arms import Arm
from eval.dataset import Dataset
from eval.gate import Gate, Rests
from pipeline.llm.chat import Chat, Reply, Request
from pipeline.llm.engine import LLMEngine
from pipeline.llm.recording import load
from pipeline.llm.replaying import replaying
from pipeline.llm.settings import Settings
from pipeline.model import Findings, Minutes, Proposals
from tests.record_oracle import written

GROUPS = ("reihe-*", "frage-*")
PROMPTS = ("extract.v1", "repair.v1")
Spoil = Callable[[Chat], Chat]


@pytest.fixture
def gold(tmp_path: Path) -> Dataset:
    """Return a part of the own gold, without questions."""
    folder = tmp_path / "klein"
    (folder / "texts").mkdir(parents=True)
    for group in GROUPS:
        for source in dataset.OWN.glob(f"{group}.json"):
            shutil.copy(source, folder)
            shutil.copy(dataset.OWN / "texts" / f"{source.stem}.txt", folder / "texts")
    return dataset.load(folder)


@pytest.fixture
def folder(tmp_path: Path, gold: Dataset) -> Path:
    """Return a copy of the recorded replies about it."""
    home = tmp_path / "oracle"
    for document in gold.documents:
        for prompt in PROMPTS:
            (home / prompt).mkdir(parents=True, exist_ok=True)
            for path in (dataset.REPLIES / prompt).glob(f"{document.name}.*json"):
                shutil.copy(path, home / prompt)
    return home


@pytest.fixture
def pinned(tmp_path: Path, gold: Dataset, folder: Path) -> Path:
    """Return the floors of what the replies come to."""
    path = tmp_path / "floors.json"
    done, _ = gate.update(
        runs.measure(gold, oracle.arm(folder)), gold, path, Rests(replies=oracle.digests(folder)), name="x"
    )
    assert done
    return path


def gated(gold: Dataset, folder: Path, floors: Path, arm: Arm | None = None) -> Gate:
    """Return what the gate says."""
    made = runs.measure(gold, arm or oracle.arm(folder))
    return gate.check(made, gold, floors, Rests(replies=oracle.digests(folder)))


def failed(result: Gate) -> set[str]:
    """Return the figures that fell."""
    return {row.figure for row in result.rows if row.verdict == "FAIL"}


def over(chat: Chat) -> Arm:
    """Return the engine over a chat, as the gate has it."""
    settings = Settings(model=oracle.MODEL, budget=oracle.BUDGET)
    return Arm(name="llm", engine=LLMEngine(chat, settings))


# --- what a broken engine would send, or make of a reply ----------------------------------------------


def shifted(chat: Chat) -> Chat:
    """Send every sentence under the number of the one before it."""

    def ask(request: Request) -> Reply:
        return chat(replace(request, sentences={n - 1: words for n, words in request.sentences.items()}))

    return ask


def forgetful(chat: Chat) -> Chat:
    """Lose the replies about all parts of a document but the first."""
    return lambda request: chat(request) if request.part == 1 else Reply(text="{}")


def unasked(chat: Chat) -> Chat:
    """Have nothing repaired."""

    def ask(request: Request) -> Reply:
        return Reply(finish="error") if request.prompt == PROMPTS[1] else chat(request)

    return ask


@pytest.mark.parametrize(
    ("spoil", "fallen"),
    [
        (shifted, {"question_R", "decision_R", "exchange_F1"}),
        (forgetful, {"question_R", "exchange_F1"}),
        (unasked, {"question_R", "exchange_F1"}),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_red_for_a_broken_way(
    gold: Dataset, folder: Path, pinned: Path, spoil: Spoil, fallen: set[str]
) -> None:
    """Numbers off by one, parts that are lost and entries that are not repaired show as figures that fall."""
    assert fallen <= failed(gated(gold, folder, pinned, over(spoil(replaying(folder)))))


class Credulous:
    """Believes what it should not: the asker of a question becomes that of the one before."""

    name = "llm"

    def __init__(self, engine: LLMEngine) -> None:
        """Keep the engine that is right."""
        self._engine = engine

    def extract(self, minutes: Minutes) -> Proposals:
        proposed = self._engine.extract(minutes)
        asked = proposed.findings.questions
        mixed = tuple(replace(q, askers=asked[i - 1].askers) for i, q in enumerate(asked))
        return replace(proposed, findings=replace(proposed.findings, questions=mixed))

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        return self._engine.summarise(minutes, found)


def test_red_for_wrong_persons(gold: Dataset, folder: Path, pinned: Path) -> None:
    """People who are mixed up fall in the figures, or by grounding."""
    engine = over(replaying(folder)).engine
    assert isinstance(engine, LLMEngine)
    assert failed(gated(gold, folder, pinned, Arm(name="llm", engine=Credulous(engine)))) >= {"exchange_F1"}


# --- the files ----------------------------------------------------------------------------------------


def test_green_for_what_was_pinned(gold: Dataset, folder: Path, pinned: Path) -> None:
    """The same replies hold their floors, and nothing that was recorded is left over."""
    arm = oracle.arm(folder)
    result = gated(gold, folder, pinned, arm)
    assert (result.verdict, result.problems, arm.left()) == ("PASS", (), ())
    assert result.run.model == oracle.MODEL


def test_red_for_replies_that_changed(gold: Dataset, folder: Path, pinned: Path) -> None:
    """A reply that is changed, missing or new is a problem, whatever the figures say."""
    first, second, *_ = sorted((folder / "extract.v1").iterdir())
    first.write_text(first.read_text("utf-8") + "\n", "utf-8")
    second.rename(second.with_name("neu.json"))
    problems = gated(gold, folder, pinned).problems
    assert f"oracle/extract.v1/{first.name}: geändert, seit die Mindestwerte festgelegt wurden." in problems
    assert f"oracle/extract.v1/{second.name}: fehlt." in problems
    assert "oracle/extract.v1/neu.json: neu, ohne Mindestwerte." in problems


def test_red_for_what_was_left_undone(gold: Dataset, folder: Path, pinned: Path) -> None:
    """A recorded entry that fits nowhere closes the gate, and nothing is pinned with it."""
    rests = Rests(replies=oracle.digests(folder), left=("x.json: Der Eintrag passt zu keiner Anfrage.",))
    made, before = runs.measure(gold, oracle.arm(folder)), pinned.read_bytes()
    assert gate.check(made, gold, pinned, rests).verdict == "FAIL"
    assert not gate.update(made, gold, pinned, rests)[0]
    assert pinned.read_bytes() == before


def test_own_replies_are_pinned_and_there_for_every_document() -> None:
    """The replies that are shipped are those that the shipped floors know, one at least for each document."""
    own = dataset.load(dataset.OWN)
    pins = gate.load(gate.FLOORS)
    name = gate.pinned_name(own, pins)
    assert name is not None
    assert pins["sets"][name]["replies"]["llm"] == oracle.digests()
    several = [load(dataset.REPLIES, document.name, "extract.v1") for document in own.documents]
    assert len([found for found in several if len(found) > 1]) > 20
    assert {each.model for found in several for each in found} == {oracle.MODEL}


def test_a_small_file_says_what_the_large_one_said(tmp_path: Path) -> None:
    """Written small, a recorded reply keeps sentences, reply and part; each entry has a line of its own."""
    recorded = {
        "schema": "protokollant/reply/1", "document": "musterau", "prompt": "extract.v1", "hash": "0" * 12,
        "part": 2, "model": "m", "sentences": {"7": "Frau Abel fragt.", "9": "Es wird geprüft."},
        "reply": {"questions": [{"s": [7], "by": ["Abel"]}, {"s": [9], "by": []}], "tasks": []},
        "usage": {"calls": 1, "prompt_characters": 9, "completion_characters": 3, "seconds": 0.4},
        "user": ["[7] Frau Abel fragt."],
    }  # fmt: skip
    (tmp_path / "musterau.json").write_text(json.dumps(recorded), "utf-8")
    (large,) = load(tmp_path, "musterau", "extract.v1")
    text = written(recorded)
    (tmp_path / "musterau.json").write_text(text, "utf-8")
    (small,) = load(tmp_path, "musterau", "extract.v1")
    kept = replace(large, user=None, model=oracle.MODEL, usage=small.usage)
    assert small == kept
    assert set(small.usage) == {"calls", "prompt_characters", "completion_characters"}
    assert '\n{"s":[9],"by":[]}' in text
