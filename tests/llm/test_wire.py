"""What a model replies is taken entry by entry; what cannot be is named, and nothing raises."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.llm import wire
from prompts.examples import EXTRACT
from tests.llm.written import EMPTY


def parsed(**entries: Any) -> wire.Parsed:
    """Return what is read of a reply with these entries."""
    return wire.parse(json.dumps({**EMPTY, **entries}))


@pytest.mark.parametrize("schema", [wire.SCHEMA, wire.SUMMARY_SCHEMA, wire.REPAIR_SCHEMA])
def test_schemas_are_strict(schema: Any) -> None:
    """Every object of a schema requires all of its keys and allows no others, as strict servers demand."""
    jsonschema.Draft202012Validator.check_schema(schema)
    pending = [schema]
    while pending:
        part = pending.pop()
        if isinstance(part, dict):
            if part.get("type") == "object":
                assert part["required"] == list(part["properties"])
                assert part["additionalProperties"] is False
            pending += part.values()
        elif isinstance(part, list):
            pending += part


def test_the_examples_keep_to_the_schema() -> None:
    """What the prompt shows is what the schema demands, and all of it is taken over."""
    for example in EXTRACT:
        jsonschema.validate(example.reply, wire.SCHEMA)
        said = wire.parse(json.dumps(example.reply))
        assert not said.failures
        assert {key: len(said[key]) for key in wire.KEYS} == {k: len(v) for k, v in example.reply.items()}


@pytest.mark.parametrize(
    ("value", "cites"),
    [([3, 1], (1, 3)), (["[2]", "4-6"], (2, 4, 5, 6)), (7, (7,)), ([2.0], (2,)), (None, ()), ([], ())],
)
def test_numbers_are_understood_in_many_forms(value: object, cites: tuple[int, ...]) -> None:
    """Numbers may come as strings, ranges or alone; none at all is left to grounding."""
    (entry,) = parsed(abstract=[{"s": value, "text": "x"}])["abstract"]
    assert entry.cites == cites


@pytest.mark.parametrize(
    ("key", "entry", "reason"),
    [
        ("questions", "x", "kein Objekt"),
        ("questions", {"s": [1], "status": "offen"}, "Status unbekannt: offen"),
        ("decisions", {"s": [1], "outcome": "vielleicht"}, "Ergebnis unbekannt"),
        ("decisions", {"s": [1], "outcome": "approved", "vote": {"yes": "neun"}}, "keine Stimmenzahl: neun"),
        ("decisions", {"s": [1], "outcome": "approved", "vote": {"yes": True}}, "keine Stimmenzahl"),
        ("tasks", {"s": [True]}, "keine Satznummer: True"),
        ("tasks", {"s": ["1-999999"]}, "keine Satznummer"),
        ("tasks", {"s": [1], "text": {"a": 1}}, "kein brauchbarer Text: dict"),
        ("abstract", {"s": [1]}, "ohne Text"),
    ],
)
def test_a_useless_entry_is_named_and_the_others_stay(key: str, entry: object, reason: str) -> None:
    """One entry of the wrong form costs a line of its own and nothing else."""
    good: dict[str, Any] = {"s": [2], "by": [], "text": "gut", "status": "answered", "outcome": "noted"}
    said = parsed(**{key: [entry, good]})
    assert len(said[key]) == 1
    assert len(said.failures) == 1
    assert reason in said.failures[0]


def test_a_list_of_the_wrong_type_is_named() -> None:
    """A key that holds no list is a line, not an error."""
    assert parsed(tasks={"s": [1]}).failures == ("Aufgabe: keine Liste",)


def test_half_a_reply_says_how_far_each_list_goes() -> None:
    """Lists before a break are done, the broken one up to its last complete entry, later ones not at all."""
    noted = [{"s": [number], "outcome": "noted"} for number in (5, 9)]
    whole = json.dumps({**EMPTY, "questions": [{"s": [3], "by": []}], "decisions": noted})
    said = wire.parse(whole[: whole.index("[9]") + 2])
    assert not said.whole
    assert [e.cites for e in said["decisions"]] == [(5,)]
    assert said.upto == {"questions": None, "decisions": 5, "tasks": 0, "abstract": 0, "overview": 0}


def test_people_may_come_as_objects() -> None:
    """A person told as an object is the same as one told in words."""
    (entry,) = parsed(questions=[{"s": [1], "by": [{"name": "Abel", "faction": "SPD"}, "ein Bürger"]}])[
        "questions"
    ]
    assert entry.by == ("Abel (SPD)", "ein Bürger")


FIELDS = ["s", "by", "text", "status", "answers", "outcome", "vote", "yes", "mode", "tier", "n"]
json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(FIELDS), inner, max_size=5),
    max_leaves=12,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(wire.KEYS), json_values))
def test_no_reply_is_an_error(reply: dict[str, Any]) -> None:
    """Any JSON at all is taken as far as it goes."""
    said = wire.parse(json.dumps(reply))
    for key in wire.KEYS:
        assert all(isinstance(entry, wire.Entry) for entry in said[key])
