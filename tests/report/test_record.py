"""The JSON record keeps the contract ``protokollant/1`` to the letter."""

from __future__ import annotations

import json
from typing import Any

from pipeline.report.record import to_json, to_record
from tests.report.test_markdown import MINUTES, SUMMARY

PERSON = {"name", "faction", "role", "label"}
QUOTE = {"sentences", "start", "end", "page", "text"}
SHAPE = {
    "": {"schema", "minutes", "overview", "items", "unsupported", "warnings", "provenance"},
    "minutes": {
        "id", "title", "municipality", "committee", "date", "number", "start", "end", "place", "chair",
        "clerk", "status", "sources", "text_sha256", "participants",
    },
    "items": {"number", "title", "public", "sentences", "summary", "questions", "decisions", "action_items"},
    "questions": {"id", "text", "askers", "status", "evidence", "answers", "found_by", "review"},
    "answers": {"by", "text", "evidence"},
    "decisions": {"id", "text", "outcome", "vote", "evidence"},
    "vote": {"mode", "yes", "no", "abstain"},
    "action_items": {"id", "task", "assignees", "due", "tier", "evidence"},
    "due": {"text", "date"},
    "summary": {"text", "evidence"},
    "overview": {"text", "evidence"},
    "unsupported": {"kind", "reason", "proposal"},
    "warnings": {"kind", "text", "evidence"},
    "provenance": {"engine", "model", "prompts", "usage", "version", "created"},
    "evidence": QUOTE,
    "askers": PERSON, "by": PERSON, "assignees": PERSON, "participants": PERSON, "chair": PERSON,
    "clerk": PERSON,
}  # fmt: skip


def _check(value: Any, name: str) -> None:
    if isinstance(value, dict) and name in SHAPE:
        assert set(value) == SHAPE[name], name
    for key, inner in value.items() if isinstance(value, dict) else []:
        _check(inner, key)
    for inner in value if isinstance(value, list) else []:
        _check(inner, name)


def test_every_object_has_just_the_keys_of_the_contract() -> None:
    """No key is missing, none is added, at any depth."""
    record = to_record(SUMMARY)
    _check(record, "")
    assert record["schema"] == "protokollant/1"
    assert set(to_record(SUMMARY, with_text=True)) == SHAPE[""] | {"text"}


def test_evidence_is_the_text_between_its_offsets() -> None:
    """Every quote equals the cleaned text between start and end."""
    record = to_record(SUMMARY, with_text=True)

    def quotes(value: Any) -> list[Any]:
        if isinstance(value, dict):
            return list(value.get("evidence", [])) + [q for inner in value.values() for q in quotes(inner)]
        return [q for inner in value for q in quotes(inner)] if isinstance(value, list) else []

    found = quotes(record)
    assert len(found) >= 5
    assert all(record["text"][q["start"] : q["end"]] == q["text"] for q in found)
    assert record["text"] == MINUTES.text


def test_the_same_summary_gives_the_same_bytes() -> None:
    """Writing is deterministic and keeps umlauts readable."""
    assert to_json(SUMMARY) == to_json(SUMMARY)
    assert "einen Zeitplan" in to_json(SUMMARY)
    assert json.loads(to_json(SUMMARY, indent=None)) == to_record(SUMMARY)
    assert "\n" not in to_json(SUMMARY, indent=None)
