"""Whatever a model says, an entry is taken over as it is or refused with a line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.baselines import long_context
from pipeline.model import Findings, Person
from tests.eval.baselines.spoken import ACTION, DECISION, QUESTION, SAID, WHOLE, collected, one


@pytest.mark.parametrize(
    "wrapped",
    [
        "{}",
        "```json\n{}\n```",
        "Gern! Hier das Ergebnis:\n\n{}\n\nViel Erfolg { bei allem }.",
        '<think>Die Form ist {{"questions": []}}.</think>\n{}',
        "\ufeff  {}",
    ],
)
def test_json_is_found_whatever_stands_around_it(wrapped: str) -> None:
    """Fences, thoughts and words before and after the JSON do not matter."""
    got = collected(wrapped.replace("{{", "{").replace("}}", "}").replace("{}", json.dumps(WHOLE), 1))
    assert (len(got.findings.questions), got.failures) == (1, ())


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Das kann ich nicht.",
        "[]",
        "null",
        '{"questions": [',
        "{" * 100_000,
        '{"questions":' * 50_000,
        "[" * 100_000,
        '{"andere": []}',
        '{"questions": [{"sentences": [' + "9" * 5000 + "]}]}",
    ],
    ids=lambda said: said[:20],
)
def test_a_reply_without_such_json_is_one_failure(said: str) -> None:
    """Nothing found, broken, too deep: no findings, and a line that says so."""
    got = collected(said)
    assert got.findings == Findings()
    assert got.failures == (long_context.UNREADABLE,)


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("questions", {"sentences": []}),
        ("questions", {"sentences": "1"}),
        ("questions", {"status": "offen"}),
        ("questions", {"askers": [3]}),
        ("questions", {"askers": [{}]}),
        ("questions", {"text": ["a"]}),
        ("questions", {"askers": ["Abel"] * 21}),
        ("questions", {"text": "x" * 5001}),
        ("decisions", {"outcome": None}),
        ("decisions", {"outcome": "great"}),
        ("decisions", {"outcome": ["approved"]}),
        ("decisions", {"vote": 7}),
        ("decisions", {"vote": {"mode": "laut"}}),
        ("decisions", {"vote": {"yes": -1}}),
        ("decisions", {"vote": {"yes": True}}),
        ("decisions", {"vote": {"no": 1e9}}),
        ("action_items", {"tier": "C"}),
        ("action_items", {"due": 3}),
        ("action_items", {"task": {"a": 1}}),
    ],
    ids=repr,
)
def test_wrong_values_refuse_their_entry(kind: str, change: dict[str, object]) -> None:
    """A field of the wrong type or with a value that does not exist costs this entry, with a line."""
    whole: dict[str, dict[str, Any]] = {"questions": QUESTION, "decisions": DECISION, "action_items": ACTION}
    got = one(kind, whole[kind] | change)
    assert got.findings == Findings()
    assert len(got.failures) == 1


@pytest.mark.parametrize("entry", [None, 1, "x", [], [[]]], ids=repr)
def test_entries_that_are_no_objects_are_refused(entry: object) -> None:
    """An entry must be an object."""
    assert one("action_items", entry).failures == ("Aufgabe 1: kein Objekt",)


def test_a_kind_that_is_no_list_is_refused() -> None:
    """Kinds must be lists; the other kinds are still read."""
    got = collected(json.dumps({**WHOLE, "questions": {"a": 1}}))
    assert (len(got.findings.decisions), got.failures) == (1, ("Frage: keine Liste",))


def test_too_many_entries_are_cut_off() -> None:
    """A flood of entries is cut and said."""
    got = collected(json.dumps({"decisions": [DECISION] * 1200}))
    assert (len(got.findings.decisions), got.failures) == (1000, ("Beschluss: 200 Einträge zu viel",))


def test_missing_fields_take_what_follows_from_the_rest() -> None:
    """Without text the cited words stand for it, without status the answers decide, forms of address go."""
    (question,) = one("questions", {"sentences": [1], "askers": "Frau Dr. Abel"}).findings.questions
    assert (question.text, question.status, question.askers) == (
        SAID[0],
        "unanswered",
        (Person(name="Abel"),),
    )


def test_half_a_character_can_still_be_written() -> None:
    """A lone surrogate in a reply is replaced, so that every report can be written."""
    (action,) = collected(
        '{"action_items": [{"sentences": [5], "task": "a \\ud800 b"}]}'
    ).findings.action_items
    assert action.task == "a ? b"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(
            ["questions", "decisions", "action_items", "sentences", "askers", "answers", "by", "name", "text",
             "status", "outcome", "vote", "mode", "yes", "tier", "due", "task", "assignees", "label"]
        ),
        inner, max_size=6,
    ),
    max_leaves=30,
)  # fmt: skip


@given(JSON)
def test_no_json_breaks_it(value: object) -> None:
    """Whatever JSON comes, the findings cite sentences that exist."""
    got = collected(json.dumps({"questions": [], "decisions": [value], "action_items": value}))
    assert all(1 <= n <= len(SAID) for action in got.findings.action_items for n in action.cites)
