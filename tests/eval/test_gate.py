"""The gate is green for what was pinned and red for everything that gets worse."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from eval import dataset, gate
from eval.dataset import Dataset
from eval.model import Run, Unit
from eval.report import gated
from eval.scoring.metrics import score
from pipeline.errors import ProtokollantError, ReadError
from tests.eval.records import Record, expectations, perfect

DOCUMENTS = 8


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a gold folder with copies of one sample, so that there are cases enough."""
    expected = expectations()["einwohnerfragestunde"]
    (tmp_path / "gold" / "texts").mkdir(parents=True)
    for nth in range(DOCUMENTS):
        plain = {k: v for k, v in expected.items() if k not in ("header", "items")}
        _write(tmp_path / "gold" / f"dorf-{nth}.json", plain | {"doc": f"dorf-{nth}"})
        words = "\n".join(expected["sentences"])
        (tmp_path / "gold" / "texts" / f"dorf-{nth}.txt").write_text(words, encoding="utf-8")
    return tmp_path / "gold"


def _write(path: Path, record: Record) -> None:
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def run(folder: Path, spoil: Any = lambda record: record, engine: str = "rules") -> Run:
    """Return the run of an engine that finds exactly what is expected, spoilt by a function."""
    gold = dataset.load(folder)
    units = tuple(_unit(document.name, document.expected, spoil) for document in gold.documents)
    return Run(engine=engine, version="0", created="", gold=gold.name, digest=gold.digest, units=units)


def _unit(name: str, expected: Any, spoil: Any) -> Unit:
    whole = expectations()["einwohnerfragestunde"]
    record = spoil(perfect(whole | {"sentences": expected["sentences"]}))
    tally = score(expected, record)
    return Unit(name=name, part="minutes", town=name, group="dorf", counts=tally.counts, cases=tally.cases)


def blind(record: Record) -> Record:
    """Find nothing."""
    return record | {"items": []}


def forgetful(record: Record) -> Record:
    """Lose the last question of each document."""
    items = [item | {"questions": item["questions"][:-1]} for item in record["items"]]
    return record | {"items": items}


@pytest.fixture
def floors(folder: Path, tmp_path: Path) -> Path:
    """Return floors pinned by a perfect engine."""
    path = tmp_path / "floors.json"
    done, _ = gate.update(run(folder), gold(folder), path, name="dorf")
    assert done
    return path


def gold(folder: Path) -> Dataset:
    """Return a gold folder as it is now."""
    return dataset.load(folder)


def test_green_for_what_was_pinned(folder: Path, floors: Path) -> None:
    """Nothing changed: every figure with cases enough passes, and each has a line in the table."""
    result = gate.check(run(folder), gold(folder), floors)
    assert result.verdict == "PASS"
    assert not result.problems
    shown = gated.to_text(result)
    assert "FAIL" not in shown
    assert shown.splitlines()[-1].startswith("PASS")
    assert len(shown.splitlines()) == len(result.rows) + 3
    assert {row.verdict for row in result.rows} <= {"PASS", "INCONCLUSIVE"}


@pytest.mark.parametrize("spoil", [blind, forgetful], ids=lambda spoil: str(spoil.__name__))
def test_red_for_a_broken_engine(folder: Path, floors: Path, spoil: Any) -> None:
    """An engine that finds less does not pass, and the table names a figure."""
    result = gate.check(run(folder, spoil), gold(folder), floors)
    assert result.verdict == "FAIL"
    assert not result.problems
    failed = {row.figure for row in result.rows if row.verdict == "FAIL"}
    assert {"question_F1", "exchange_F1"} <= failed


def test_red_for_a_document_that_cannot_be_processed(folder: Path, floors: Path) -> None:
    """An engine that breaks on one document does not pass even where every figure holds."""
    whole = run(folder)
    broken = replace(whole, units=(replace(whole.units[0], error="ValueError: boom"), *whole.units[1:]))
    result = gate.check(broken, gold(folder), floors)
    assert result.verdict == "FAIL"
    assert "FAIL  dorf-0: ValueError: boom" in gated.to_text(result)


@pytest.mark.parametrize("name", ["dorf-3.json", "texts/dorf-3.txt"])
def test_red_for_changed_gold(folder: Path, floors: Path, name: str) -> None:
    """One character more in a text or an annotation is noticed, even where no figure changes."""
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    result = gate.check(run(folder), gold(folder), floors)
    assert result.verdict == "FAIL"
    assert result.problems == (f"{name}: geändert, seit die Mindestwerte festgelegt wurden.",)


def test_red_for_a_missing_document(folder: Path, floors: Path) -> None:
    """A document cannot be dropped silently."""
    (folder / "texts" / "dorf-3.txt").unlink()
    (folder / "dorf-3.json").unlink()
    result = gate.check(run(folder), gold(folder), floors)
    assert result.verdict == "FAIL"
    assert result.problems == ("dorf-3.json: fehlt.", "texts/dorf-3.txt: fehlt.")


def test_red_for_a_new_file(folder: Path, floors: Path) -> None:
    """A new document must be pinned before the gate opens."""
    (folder / "meta.jsonl").write_text("", encoding="utf-8")
    result = gate.check(run(folder), gold(folder), floors)
    assert result.problems == ("meta.jsonl: neu, ohne Mindestwerte.",)
    assert result.verdict == "FAIL"


def test_red_where_nothing_is_pinned(folder: Path, tmp_path: Path, floors: Path) -> None:
    """A folder or an engine without floors is not a pass, and the way out is named."""
    unknown = gate.check(run(folder), gold(folder), tmp_path / "none.json")
    assert unknown.verdict == "FAIL"
    assert "--update --name" in unknown.problems[0]
    other = gate.check(run(folder, engine="naive"), gold(folder), floors)
    assert other.verdict == "FAIL"
    assert "naive" in other.problems[0]


def test_red_for_a_figure_that_is_no_longer_measured(folder: Path, floors: Path) -> None:
    """A figure that is pinned and has no cases any more fails."""
    pins = gate.load(floors)
    pins["sets"]["dorf"]["floors"]["rules"]["R@1"] = 0.5
    _write(floors, pins)
    result = gate.check(run(folder), gold(folder), floors)
    assert [row.figure for row in result.rows if row.verdict == "FAIL"] == ["R@1"]


def test_fewer_than_thirty_cases_close_no_gate(folder: Path, floors: Path) -> None:
    """Where no figure has 30 cases the gate is inconclusive, whatever the figures say."""
    whole = run(folder, forgetful)
    few = replace(whole, units=whole.units[:1])
    result = gate.check(few, gold(folder), floors)
    assert all(row.n < gate.ENOUGH for row in result.rows if row.value is not None)
    assert result.verdict != "PASS"
    assert {row.verdict for row in result.rows if row.value is not None} == {"INCONCLUSIVE"}


def test_a_figure_that_should_be_small_fails_when_it_grows(folder: Path, tmp_path: Path) -> None:
    """What counts mistakes has a ceiling instead of a floor."""
    path, whole = tmp_path / "f.json", run(folder)
    clean = replace(whole, units=(replace(whole.units[0], counts=Counter(unstated=40)),))
    worse = replace(whole, units=(replace(whole.units[0], counts=Counter(unstated=40, invented=3)),))
    assert gate.update(clean, gold(folder), path, name="dorf")[0]
    assert gate.check(clean, gold(folder), path).verdict == "PASS"
    assert gate.check(worse, gold(folder), path).verdict == "FAIL"
    assert not gate.update(worse, gold(folder), path)[0]


def test_line_ends_do_not_matter(folder: Path, floors: Path) -> None:
    """A checkout with Windows line ends has the same digests."""
    path = folder / "texts" / "dorf-1.txt"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert gate.check(run(folder), gold(folder), floors).verdict == "PASS"


def test_update_refuses_to_lower_a_floor(folder: Path, floors: Path) -> None:
    """A worse engine is pinned only when that is said; the file stays as it was."""
    before = floors.read_bytes()
    done, result = gate.update(run(folder, forgetful), gold(folder), floors)
    assert not done
    assert any(problem.startswith("question_F1: würde von 1.000") for problem in result.problems)
    assert floors.read_bytes() == before
    assert gate.update(run(folder, forgetful), gold(folder), floors, lower=True)[0]
    assert gate.check(run(folder, forgetful), gold(folder), floors).verdict == "PASS"


def test_update_raises_floors(folder: Path, floors: Path) -> None:
    """A better engine raises the floors without further ado."""
    assert gate.update(run(folder, forgetful), gold(folder), floors, lower=True)[0]
    assert gate.update(run(folder), gold(folder), floors)[0]
    assert gate.check(run(folder, forgetful), gold(folder), floors).verdict == "FAIL"


def test_update_refuses_a_crash_whatever_is_allowed(folder: Path, floors: Path) -> None:
    """A document that cannot be processed is never pinned."""
    before, whole = floors.read_bytes(), run(folder)
    broken = replace(whole, units=(replace(whole.units[0], error="boom"), *whole.units[1:]))
    assert not gate.update(broken, gold(folder), floors, lower=True)[0]
    assert floors.read_bytes() == before


def test_a_new_folder_needs_a_name(folder: Path, tmp_path: Path) -> None:
    """Pinning a folder for the first time asks what it is to be called."""
    with pytest.raises(ProtokollantError, match="--name NAME"):
        gate.update(run(folder), gold(folder), tmp_path / "none.json")


def test_sets_and_engines_are_pinned_side_by_side(folder: Path, floors: Path) -> None:
    """Pinning another engine leaves the floors of the first as they are."""
    before = gate.load(floors)["sets"]["dorf"]["floors"]["rules"]
    assert gate.update(run(folder, blind, engine="naive"), gold(folder), floors)[0]
    after = gate.load(floors)["sets"]["dorf"]["floors"]
    assert after["rules"] == before
    assert set(after) == {"rules", "naive"}


@pytest.mark.parametrize("content", ["", "[]", "{}", "\x00"], ids=["empty", "list", "other", "binary"])
def test_a_broken_floors_file_is_named(folder: Path, tmp_path: Path, content: str) -> None:
    """What is no floors file is refused with its name."""
    path = tmp_path / "floors.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ReadError, match=r"floors\.json: Das sind keine Mindestwerte"):
        gate.check(run(folder), gold(folder), path)


def test_own_floors_pin_every_own_file() -> None:
    """The floors that are shipped know the gold that is shipped, file by file."""
    pins = gate.load(gate.FLOORS)
    for folder in (dataset.OWN, dataset.SAMPLES):
        own = dataset.load(folder)
        name = gate.pinned_name(own, pins)
        assert name is not None
        assert not gate.data_problems(pins["sets"][name]["files"], own.digests)
