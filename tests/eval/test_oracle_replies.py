"""The replies that the gate answers from are whole, and mean the sentences as they are read today."""

from __future__ import annotations

import json

from eval.dataset import OWN, REPLIES, load
from pipeline import config, tasks
from pipeline.reading import read


def test_every_document_has_its_reply() -> None:
    """Each annotated document has one recorded reply, with its sentences, and none is left over."""
    names = {document.name for document in load(OWN).documents}
    files = {
        path.stem: json.loads(path.read_text("utf-8")) for path in (REPLIES / "extract.v1").glob("*.json")
    }
    assert set(files) == names
    assert all(file["document"] == name and file["sentences"] for name, file in files.items())


def test_recorded_numbers_are_understood() -> None:
    """No recorded entry cites a sentence that is not found, and nothing is asked that has no answer."""
    engine = config.engine("llm", {"replay": REPLIES})
    for document in load(OWN).documents[::5]:
        summary = tasks.summarise(read(document.path), engine)
        assert [u.reason for u in summary.unsupported if u.kind == "reply" or "nicht gibt" in u.reason] == []
