"""Taking away a family of rules shows what it is good for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.studies.ablation import (
    LINKING,
    cases,
    families,
    family_of,
    main,
    measured,
    summaries,
    unchanged,
    without,
)
from pipeline.rules.evidence import WEIGHTS

TEXT = "Frau Abel fragt, ob der Weg fertig sei.\nHerr Born antwortet, er sei fertig.\n"
GOLD = {
    "doc": "weg",
    "sentences": TEXT.splitlines(),
    "questions": [
        {
            "id": "q1",
            "askers": [{"name": "Abel", "faction": None, "label": None}],
            "sents": [1],
            "core": [1],
            "text": "Ist der Weg fertig?",
            "status": "answered",
            "answers": [{"by": [{"name": "Born", "faction": None, "label": None}], "sents": [2]}],
        }
    ],
    "decisions": [],
    "action_items": [],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a folder with one annotated document."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "weg.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "weg.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path


def test_without_its_family_the_question_is_lost(gold: Path) -> None:
    """All is right with the rules, and nothing of the question is left without the one that found it."""
    documents = cases([gold])
    found = summaries(documents)
    assert families(found) == {"indirect": 1}
    assert measured(documents, found, unchanged)["exchange_F1"] == 1.0
    assert measured(documents, found, without("indirect"))["question_F1"] == 0.0


def test_another_family_changes_nothing(gold: Path) -> None:
    """A family that found nothing costs nothing."""
    documents = cases([gold])
    found = summaries(documents)
    assert measured(documents, found, without("direct")) == measured(documents, found, unchanged)


def test_the_table_names_families_and_features(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each row gives points of a hundred that are lost without it."""
    assert main([str(gold)]) == 0
    rows = [line for line in capsys.readouterr().out.splitlines() if line.startswith("| indirect")]
    assert rows == ["| indirect | 1 | 100.0 | 100.0 | 100.0 | 100.0 | 0.0 | 0.0 |"]


def test_a_folder_without_texts_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line says how it is called."""
    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("usage: ")


def test_every_feature_belongs_to_a_family() -> None:
    """Families name only features that there are, and what is left speaks for answering nothing."""
    named = {feature for members in LINKING.values() for feature in members}
    assert named <= set(WEIGHTS)
    rest = {f for f in WEIGHTS if family_of(f) == "answering nothing at all"}
    assert rest == {"none"}
