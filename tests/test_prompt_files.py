"""Released prompts stay as they are, and their examples are true."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

import prompts
from pipeline.ground import ground
from pipeline.llm import wire
from pipeline.llm.taking import Taking
from pipeline.model import Abstract, Proposals
from prompts.examples import EXTRACT, Example, rendered
from tests.build import minutes_of

RELEASED = json.loads((files("prompts") / "released.json").read_text(encoding="utf-8"))
FIXED = {"extract.v1": {"examples": rendered(EXTRACT)}}
MOST_STATIC = 4500  # characters that are sent again with every call of an extraction


def test_released_prompts_do_not_change() -> None:
    """The hash of each released prompt, examples included, is the one it was released with."""
    for name, released in RELEASED.items():
        source = (files("prompts") / f"{name}.md").read_text(encoding="utf-8")
        holes = prompts.holes(name)
        if prompts.MARK in source:
            made = prompts.halves(name, dict.fromkeys(holes, ""), FIXED.get(name, {})).hash
        else:
            made = prompts.load(name, dict.fromkeys(holes, "")).hash
        assert made == released, f"{name} has changed; make a new version of it"


def test_the_static_part_of_an_extraction_is_short() -> None:
    """What goes along with every call costs little."""
    halves = prompts.halves(
        "extract.v1", dict.fromkeys(("head", "sentences", "note"), ""), FIXED["extract.v1"]
    )
    assert len(halves.system) <= MOST_STATIC


@pytest.mark.parametrize("example", EXTRACT, ids=lambda e: e.sentences[0])
def test_examples_are_carried_by_their_own_sentences(example: Example) -> None:
    """Nothing that an example shows a model would be refused by grounding."""
    minutes = minutes_of(*example.sentences)
    said, taking = wire.parse(json.dumps(example.reply)), Taking(minutes)
    abstract = Abstract(overview=taking.statements((*said["abstract"], *said["overview"])))
    grounded = ground(Proposals(findings=taking.findings(said), abstract=abstract), minutes)
    assert grounded.unsupported == ()
    assert [a.due.date is not None for a in grounded.findings.action_items if a.due] == [True]
