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


PARTED = "Regeln: $rules\n--- ab hier das Dokument ---\n$data\n$note\n"


def test_a_prompt_of_two_parts_keeps_apart_what_stays_the_same(tmp_path: Path) -> None:
    """The first part is the same for every document; the hash is that of all that is the same."""
    (tmp_path / "read.v1.md").write_text(PARTED, encoding="utf-8")
    one = prompts.halves("read.v1", {"data": "$x {1}", "note": ""}, {"rules": "kurz"}, folder=tmp_path)
    other = prompts.halves("read.v1", {"data": "b", "note": "c"}, {"rules": "kurz"}, folder=tmp_path)
    changed = prompts.halves("read.v1", {"data": "b", "note": "c"}, {"rules": "lang"}, folder=tmp_path)
    assert (one.system, one.user) == ("Regeln: kurz", "$x {1}\n")
    assert (one.system, one.hash) == (other.system, other.hash)
    assert changed.hash != other.hash
    assert prompts.holes("read.v1", folder=tmp_path) == ("data", "note")


def test_the_frame_of_the_second_part_is_hashed_too(tmp_path: Path) -> None:
    """Words around the variables are part of what a prompt is known by."""
    (tmp_path / "a.v1.md").write_text("A\n--- ab hier das Dokument ---\n<x>$data</x>", encoding="utf-8")
    (tmp_path / "b.v1.md").write_text("A\n--- ab hier das Dokument ---\n<y>$data</y>", encoding="utf-8")
    one, other = (prompts.halves(f"{name}.v1", {"data": ""}, folder=tmp_path) for name in "ab")
    assert one.system == other.system
    assert one.hash != other.hash


def test_a_file_in_one_part_is_no_prompt_of_two(tmp_path: Path) -> None:
    """Without the line that parts it, or with two of them, nobody knows what stays the same."""
    (tmp_path / "one.v1.md").write_text("nur $data", encoding="utf-8")
    (tmp_path / "two.v1.md").write_text(PARTED + PARTED, encoding="utf-8")
    for name in ("one.v1", "two.v1"):
        with pytest.raises(ValueError, match="exactly one line"):
            prompts.halves(name, {"data": "x"}, folder=tmp_path)
