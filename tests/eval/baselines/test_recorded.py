"""Recorded replies are found by document and prompt, or refused in one German line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eval.baselines.long_context import PROMPT, LongContext
from pipeline.errors import Damaged, ReadError
from tests.eval.baselines.written import minutes


def test_a_missing_reply_is_one_german_line(tmp_path: Path) -> None:
    """Where no reply is recorded, the error names the file that is wanted."""
    with pytest.raises(ReadError, match=r"probe\.json: Hierfür ist keine Antwort aufgezeichnet"):
        LongContext(tmp_path).extract(minutes("Wer zahlt?"))


RECORD: dict[str, Any] = {
    "schema": "protokollant/reply/1",
    "document": "probe",
    "prompt": PROMPT,
    "sentences": ["Wer zahlt?"],
    "reply": "{}",
}


@pytest.mark.parametrize(
    "text",
    [
        *("", "kein json", "[]", "[" * 100_000, "{}", "\x00"),
        json.dumps(RECORD | {"schema": "x"}),
        json.dumps(RECORD | {"document": "andere"}),
        json.dumps(RECORD | {"prompt": "longcontext.v0"}),
        json.dumps(RECORD | {"sentences": None}),
        json.dumps(RECORD | {"sentences": [1]}),
        json.dumps(RECORD | {"reply": None}),
        json.dumps(RECORD | {"reply": []}),
    ],
    ids=range(13),
)
def test_a_damaged_file_is_one_german_line(text: str, tmp_path: Path) -> None:
    """A file that is no reply, or the reply to something else, is named and refused."""
    (tmp_path / "probe.json").write_text(text, encoding="utf-8")
    with pytest.raises(Damaged, match=r"probe\.json: ") as caught:
        LongContext(tmp_path).extract(minutes("Wer zahlt?"))
    assert "\n" not in str(caught.value)
