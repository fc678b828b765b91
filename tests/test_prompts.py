"""Prompts are files with named holes; a hole without a value, or a value without a hole, is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

import prompts


def test_a_prompt_is_filled_in_and_hashed(tmp_path: Path) -> None:
    """Values replace variables, braces stay, and the hash is that of the file."""
    (tmp_path / "ask.v1.md").write_text('Frage: $question {"a": 1}', encoding="utf-8")
    prompt = prompts.load("ask.v1", {"question": "Wann?"}, folder=tmp_path)
    assert prompt.text == 'Frage: Wann? {"a": 1}'
    assert prompt.hash == prompts.load("ask.v1", {"question": "Wer?"}, folder=tmp_path).hash


@pytest.mark.parametrize(
    ("variables", "named"),
    [({}, "question"), ({"question": "Wann?", "tone": "x"}, "tone"), ({"tone": "x"}, "question, tone")],
)
def test_wrong_variables_are_all_named(tmp_path: Path, variables: dict[str, str], named: str) -> None:
    """Missing and unknown variables are named at once."""
    (tmp_path / "ask.v1.md").write_text("Frage: $question", encoding="utf-8")
    with pytest.raises(ValueError, match=named):
        prompts.load("ask.v1", variables, folder=tmp_path)


def test_an_unknown_prompt_names_those_there_are(tmp_path: Path) -> None:
    """The error for a wrong name lists the right ones."""
    (tmp_path / "ask.v1.md").write_text("x", encoding="utf-8")
    with pytest.raises(LookupError, match=r"ask\.v1"):
        prompts.load("nope", {}, folder=tmp_path)
