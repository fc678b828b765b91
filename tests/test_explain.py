"""The command that says what led to an entry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.test_cli import Run

MINUTES = """Niederschrift über die Sitzung des Bauausschusses der Stadt Musterau am 12.03.2024

Anwesend:
Ratsfrau Ilka Brehm (SPD)
Ratsherr Jost Kling (CDU)
Amtsleiterin Dora Wenz

TOP 1 Radweg am Mühlbach

Ratsfrau Brehm fragt, wann der Radweg am Mühlbach gebaut wird.
Frau Wenz antwortet, der Radweg werde im Herbst gebaut. Die Kosten sind noch nicht bekannt.
Herr Kling bittet, die Anwohner zu informieren. Frau Wenz sagt dies zu.

Beschluss:
Dem Ausbau des Radwegs wird zugestimmt.

Abstimmungsergebnis: einstimmig
"""


@pytest.fixture
def explain(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return the command line as a function."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return Run(monkeypatch, capsys)


@pytest.fixture
def told(explain: Run) -> dict[str, Any]:
    """Return the explanation of the minutes above, by kind."""
    record = json.loads(explain("explain", "-", "--format", "json", stdin=MINUTES.encode()).out)
    assert record["schema"] == "protokollant/explain/1"
    return {entry["kind"]: entry for entry in record["entries"]}


def test_a_question_names_its_rule_and_words(told: dict[str, Any]) -> None:
    """The words are those that lead to what is asked and its question word."""
    (reason,) = [r for r in told["question"]["reasons"] if not r["rule"].startswith("status.")]
    assert (reason["rule"], reason["words"]) == ("indirect", "Ratsfrau Brehm fragt, wann der")
    assert "indirekte Frage" in reason["meaning"]


def test_a_status_names_what_is_withheld(told: dict[str, Any]) -> None:
    """What an answer leaves open is told with its own sentence."""
    (reason,) = [r for r in told["question"]["reasons"] if r["rule"].startswith("status.")]
    assert (reason["rule"], reason["words"]) == ("status.unknown", "Die Kosten sind noch nicht bekannt.")


def test_an_answer_says_what_linked_it(told: dict[str, Any]) -> None:
    """Reasons are weighed, the strongest first; shared words are named."""
    reasons = told["question"]["answers"][0]["reasons"]
    weights = [abs(reason["weight"]) for reason in reasons]
    assert weights == sorted(weights, reverse=True)
    (shared,) = [reason for reason in reasons if reason["rule"] == "overlap"]
    assert "Radweg" in shared["words"]


def test_a_person_is_followed_to_the_full_name(told: dict[str, Any]) -> None:
    """The words at hand come first, then those with the given name and the faction."""
    (asker,) = told["question"]["persons"]
    assert asker["person"]["name"] == "Ilka Brehm"
    assert [naming["words"] for naming in asker["named"]] == ["Ratsfrau Brehm", "Ratsfrau Ilka Brehm (SPD)"]


def test_a_decision_cites_its_result(told: dict[str, Any]) -> None:
    """A block of a resolution is explained by its result line."""
    (reason,) = told["decision"]["reasons"]
    assert (reason["rule"], reason["words"]) == ("decision.resolution", "Abstimmungsergebnis: einstimmig")


def test_an_accepted_request_cites_both_sentences(told: dict[str, Any]) -> None:
    """The words of the promise come first, then the request that it accepts."""
    promise, request = told["action"]["reasons"]
    assert promise["words"] == "sagt … zu"
    assert (request["rule"], request["words"]) == (
        "action.context",
        "Herr Kling bittet, die Anwohner zu informieren.",
    )


def test_the_text_reads_as_german(explain: Run) -> None:
    """The text names rule, words and persons, and nothing of the program's own vocabulary."""
    done = explain("explain", "-", stdin=MINUTES.encode())
    assert (done.code, done.err) == (0, "")
    assert "Wer fragt: Ilka Brehm (SPD)" in done.out
    assert "gemeinsame Wörter mit der Frage" in done.out
    assert not [word for word in ("overlap", "indirect", "waiting", "action.", "None") if word in done.out]


def test_an_id_shows_one_entry(explain: Run, tmp_path: Path, told: dict[str, Any]) -> None:
    """Before the file, an id chooses; the text is the one of the whole explanation."""
    path, wanted = tmp_path / "rat.txt", told["decision"]["id"]
    path.write_text(MINUTES, encoding="utf-8")
    one, whole = explain("explain", wanted, path).out, explain("explain", path).out
    assert one.startswith(wanted)
    assert one.strip() in whole
    assert one != whole


def test_a_wrong_call_says_what_is_missing(explain: Run, tmp_path: Path) -> None:
    """An id alone, an unknown id and two files give one line; what cannot be meant exits with 2."""
    path = tmp_path / "rat.txt"
    path.write_text(MINUTES, encoding="utf-8")
    alone, unknown, two = (
        explain("explain", "q00000000"),
        explain("explain", "q00000000", path),
        explain("explain", path, path),
    )
    assert [done.code for done in (alone, unknown, two)] == [2, 1, 2]
    assert "welche Niederschrift" in alone.err
    assert "kein Eintrag hat die Kennung q00000000" in unknown.err
    assert "nur eine Niederschrift" in two.err
    assert all(done.err.count("\n") == 1 for done in (alone, unknown, two))


def test_minutes_without_findings_say_so(explain: Run) -> None:
    """Nothing found is an answer, not silence."""
    done = explain("explain", "-", stdin=b"Ein Brief an die Verwandten.")
    assert (done.code, done.out) == (0, "Keine Fragen, Beschlüsse oder Aufgaben gefunden.\n")
