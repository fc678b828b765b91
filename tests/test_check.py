"""The command that checks minutes before they are signed: what it prints, where to, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.checks.draft import minutes as draft
from tests.checks.draft import said
from tests.test_cli import Run

ROOT = Path(__file__).parents[1]
PLANTED = ROOT / "data" / "entwurf" / "gemeinderat-2025-06-17.txt"


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return the command line as a function."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return Run(monkeypatch, capsys)


def test_right_minutes_exit_with_zero(check: Run, tmp_path: Path) -> None:
    """Where nothing is wrong, the text says so and nothing goes to standard error."""
    path = tmp_path / "gut.txt"
    path.write_text(draft(), encoding="utf-8")
    done = check("check", path)
    assert (done.code, done.err) == (0, "")
    assert "Nichts gefunden, was zu klären wäre." in done.out


def test_notes_alone_exit_with_zero(check: Run) -> None:
    """Notes are for reading, not for acting."""
    done = check("check", "-", stdin=draft(items=said("Frau Ebner wird den Bauhof informieren.")).encode())
    assert (done.code, done.err) == (0, "")
    assert "1 Hinweis." in done.out
    assert "Datei: Standardeingabe" in done.out


def test_errors_exit_with_one_and_a_closing_line(check: Run) -> None:
    """Where something must be looked at, the exit code is 1 and one line says how much."""
    done = check("check", PLANTED)
    assert done.code == 1
    assert done.err == "6 Fehler: bitte vor der Unterschrift klären.\n"
    assert "6 Fehler und 4 Hinweise." in done.out


def test_what_was_planted_is_found(check: Run) -> None:
    """Each mistake planted in the draft is found, at its agenda item, and nothing else."""
    record = json.loads(check("check", PLANTED, "--format", "json").out)
    found = [(p["kind"], p["item"] and p["item"]["number"]) for p in record["points"]]
    assert found == [
        ("question_unanswered", "3"),
        ("proposal_open", "5"),
        ("vote_sum", "3"),
        ("speaker_absent", "2"),
        ("speaker_unlisted", "5"),
        ("item_missing", None),
        ("question_deferred", "6"),
        ("action_undated", "6"),
        ("head_end", None),
        ("head_clerk", None),
    ]


def test_the_check_can_be_stored(check: Run, tmp_path: Path) -> None:
    """--output writes the file, keeps standard output empty and keeps the exit code."""
    target = tmp_path / "neu" / "pruefung.json"
    done = check("check", PLANTED, "--format", "json", "--output", target)
    assert (done.code, done.out) == (1, "")
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "protokollant/check/1"
    assert str(target) in done.err


def test_the_minutes_are_never_overwritten(check: Run, tmp_path: Path) -> None:
    """A target that is the minutes themselves is refused."""
    path = tmp_path / "niederschrift.txt"
    path.write_text(draft(), encoding="utf-8")
    done = check("check", path, "--output", path)
    assert done.code == 1
    assert "die Niederschrift selbst" in done.err
    assert path.read_text(encoding="utf-8") == draft()


def test_what_is_not_public_is_said(check: Run) -> None:
    """A check of non-public minutes reminds of that on standard error."""
    text = draft().replace("öffentliche Sitzung", "nichtöffentliche Sitzung")
    assert "nichtöffentlich" in check("check", "-", stdin=text.encode()).err


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("check", "fehlt.txt"), 1, "gibt es nicht"),
        (("check", "data"), 1, "Ordner"),
        (("check",), 2, "Es fehlt eine Angabe"),
        (("check", "a.txt", "b.txt"), 2, "Zu viele Angaben"),
        (("check", "x", "--format", "md"), 2, "text"),
    ],
    ids=lambda v: " ".join(v) if isinstance(v, tuple) else "",
)
def test_wrong_use_is_explained(check: Run, arguments: tuple[str, ...], code: int, says: str) -> None:
    """What cannot be checked costs one German line."""
    done = check(*arguments)
    assert (done.code, done.out) == (code, "")
    assert says in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_the_guide_shows_what_is_printed(check: Run) -> None:
    """The output in docs/anleitung.md is the output of the command."""
    guide = (ROOT / "docs" / "anleitung.md").read_text(encoding="utf-8")
    assert check("check", PLANTED).out.strip() in guide


def test_help_is_german(check: Run) -> None:
    """The help of the command speaks German."""
    out = check("check", "--help").out
    assert "Aufruf:" in out
    assert not [word for word in ("Usage", "Options", "Show this", "required", "default") if word in out]
