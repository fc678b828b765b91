"""The ledger through the public door: files are ingested, then ``items`` and ``ask`` must say the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.library import Entry, Filter
from pipeline.store import Library
from tests.asking import meetings
from tests.closings.series import FOLDER, MARK, SERIES, Series, series
from tests.test_cli import Run

PROMISED = """
Welche Zusagen hat Henning Rossmöller gemacht?
Wie viele Zusagen hat Herr Rossmöller gemacht?
Was hat Henning Rossmöller alles zugesagt?
Wie oft hat Herr Rossmöller etwas zugesagt?
Was hat Fachbereichsleiter Rossmöller versprochen?
Alle Zusagen von Henning Rossmöller
"""
POSTPONED = """
Welche Beschlüsse wurden vertagt?
Wie viele Beschlüsse wurden vertagt?
Was wurde alles vertagt?
Wie viele Punkte wurden vertagt oder zurückgestellt?
Welche Tagesordnungspunkte wurden verschoben?
Wie oft wurde eine Entscheidung vertagt?
"""
ASKED = """
Welche Fragen hat die Bürgerliste 2023 gestellt?
Wie viele Fragen stellte die Bürgerliste im Jahr 2023?
Was wollte die Bürgerliste 2023 alles wissen?
Wie viele Anfragen kamen 2023 von der Bürgerliste?
Was hat die Bürgerliste im Jahr 2023 gefragt?
Welche Anfragen der Bürgerliste gab es 2023?
"""
WORDS = {11: "Elf"}  # numbers up to twelve are words where a number was asked for
COUNTED: dict[str, tuple[tuple[str, ...], str, int]] = {
    "promises": (
        ("--kind", "action", "--person", meetings.PROMISER),
        PROMISED,
        meetings.PROMISES,
    ),
    "postponed": (("--kind", "decision", "--outcome", "postponed"), POSTPONED, meetings.POSTPONED),
    "questions": (
        ("--kind", "question", "--faction", meetings.PARTY, "--since", "2023", "--until", "2023"),
        ASKED,
        meetings.QUESTIONS,
    ),
}


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the library of two hundred meetings, ingested by the command."""
    folder = tmp_path_factory.mktemp("sitzungen")
    for meeting in meetings.generated().meetings:
        (folder / meeting.name).write_text(meeting.text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROTOKOLLANT_LIBRARY", str(folder / "bibliothek"))
        filled = _run(patch, "ingest", str(folder), "--no-vectors", "--jobs", "1")
        assert filled == 0
        yield folder / "bibliothek"


def _run(patch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Call the command line where no output is wanted, and return its exit code."""
    from pipeline import cli

    patch.setattr("sys.argv", ["protokollant", *arguments])
    with pytest.raises(SystemExit) as left:
        cli.main()
    return int(left.value.code or 0)


def _records(run: Run, *arguments: str) -> dict[str, Any]:
    """Return what a command says in JSON."""
    done = run(*arguments, "--format", "json")
    assert (done.code, done.err) == (0, "")
    told: dict[str, Any] = json.loads(done.out)
    return told


@pytest.mark.slow
@pytest.mark.parametrize("name", COUNTED)
def test_items_and_answers_are_exactly_what_was_planted(
    held: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The ledger holds what was planted and nothing else, and every wording of a question is told just that.

    A list and a number name the same entries; the number stands at the head of the answer.
    """
    run = Run(monkeypatch, capsys)
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(held))
    options, questions, number = COUNTED[name]
    wanted = [item["id"] for item in _records(run, "items", *options)["items"]]
    with Library.open(held) as library:
        entries = {entry.id: entry for entry in library.entries()}
        documents = {document.id: document for document in library.documents()}
    planted = getattr(meetings.generated(), name)
    assert meetings.amiss([entries[id_] for id_ in wanted], documents, planted) == ()
    assert len(wanted) == number
    for question in questions.strip().splitlines():
        told = _records(run, "ask", question)
        assert [item["record"]["id"] for item in told["items"]] == wanted, question
        assert told["answer"][0]["text"].split()[0] in (str(number), WORDS.get(number)), question


def _promise(entry: Entry, told: Series) -> int | None:
    """Return which promise of a series an entry is, None for what is none of them."""
    return next(
        (
            item
            for item, known in told.promised.items()
            if known.minutes == entry.minutes and known.cites[0] in entry.cites
        ),
        None,
    )


@pytest.mark.parametrize("name", SERIES)
def test_what_later_minutes_report_done_is_not_open(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Of fifteen promises six are kept: ``items --open`` leaves out none that is not, and five of those.

    What closes a promise is cited; the rules find at least twelve of the fifteen.
    """
    told, run = series(name), Run(monkeypatch, capsys)
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(tmp_path / "bibliothek"))
    for path in sorted(FOLDER.glob(f"{name}-*.txt")):
        (tmp_path / path.name).write_text(MARK.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert run("ingest", tmp_path, "--no-vectors", "--jobs", "1").code == 0
    still = {item["id"] for item in _records(run, "items", "--open", "--kind", "action")["items"]}
    with Library.open(tmp_path / "bibliothek") as library:
        found = {
            entry.id: (item, entry)
            for entry in library.entries(Filter(kinds=("action",)))
            if (item := _promise(entry, told)) is not None
        }
    done = {item: entry for id_, (item, entry) in found.items() if id_ not in still}
    assert len(found) >= 12
    assert done.keys() <= told.kept.keys()
    assert len(done) >= 0.8 * len(told.kept)
    for item, entry in done.items():
        at, sentence = told.kept[item]
        assert entry.closing
        assert (entry.closing.minutes, entry.closing.cites[0]) == (told.documents[at].id, sentence)
