"""The study of the legs of search measures each leg, and that the order of files does not matter."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from eval.dataset import OWN, load
from eval.studies import legs
from pipeline.embed import embedder
from pipeline.search.hits import LEGS

NAMES = ("frage-ahlrode", "frage-laaberstein", "punkt-boekenhagen", "oe-edelthal")


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold folder of a few documents with the questions about them, and one that has no answer."""
    (tmp_path / "texts").mkdir()
    for name in NAMES:
        shutil.copy(OWN / f"{name}.json", tmp_path)
        shutil.copy(OWN / "texts" / f"{name}.txt", tmp_path / "texts")
    shutil.copy(OWN / "texts" / "metadata.csv", tmp_path / "texts")
    lines = (OWN / "qa.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(line) for line in lines]
    kept = [one for one in asked if set(one["docs"]) <= set(NAMES)]
    assert {"unanswerable"} < {one["type"] for one in kept}
    text = "\n".join(json.dumps(one, ensure_ascii=False) for one in kept)
    (tmp_path / "qa.jsonl").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.slow
def test_every_leg_answers_alike_in_both_orders(
    gold: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tables by leg and by type are printed; no leg answers anything differently in the other order."""
    more = OWN / "texts" / "oe-zwidlbach.txt"
    monkeypatch.setattr("sys.argv", ["legs", str(gold), str(more)])
    legs.main()
    told = capsys.readouterr().out
    assert told.startswith(f"{len(load(gold).questions)} questions, {len(NAMES) + 1} files")
    rows = {
        cells[0]: cells[1:] for line in told.splitlines() if len(cells := line.strip("| ").split(" | ")) > 1
    }
    assert tuple(rows["figure"][1:]) == tuple(legs.ARMS)
    assert rows["answers that the order changes"][1:] == ["0"] * len(legs.ARMS)
    assert set(rows) >= {*legs.SHOWN, "unanswerable"}
    right = [float(cell.split(" ")[0]) for cell in rows["right"][1:]]
    assert right[-1] == right[0] > 0


def test_weights_are_back_in_place_afterwards(gold: Path) -> None:
    """What was tried on a library changes nothing about the program."""
    dataset, made = load(gold), embedder()
    with legs.filled(legs.origins(dataset, []), made) as library:
        before = legs.answers(library, dataset, LEGS, None, made)
        alone = legs.answers(library, dataset, ("vectors",), 1.0, made)
        assert alone != before == legs.answers(library, dataset, LEGS, None, made)
