"""The check of the set-up from the command line: lines or JSON, exit code 1 when something is to be done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.endpoint import MODEL, completion, serving
from tests.test_cli import Run

READY = '{"bereit": true}'


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, with nothing set up."""
    for name in (
        "OPENAI_API_KEY", "OPENAI_BASE_URL",
        "PROTOKOLLANT_API_KEY", "PROTOKOLLANT_BASE_URL", "PROTOKOLLANT_MODEL",
    ):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROTOKOLLANT_LIBRARY", str(tmp_path / "Bücher der Stadt"))
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path / "cache"))
    return Run(monkeypatch, capsys)


def test_nothing_set_up_is_nothing_to_do(run: Run, tmp_path: Path) -> None:
    """Rules and readers work, what is optional is said to be absent, and nothing is made by looking."""
    done = run("doctor")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "✓ Regelwerk: wertet aus."
    assert all(line[0] in "✓–" for line in lines)
    assert "– Sprachmodell: keines eingestellt" in done.out
    assert list(tmp_path.iterdir()) == []


def test_a_model_that_is_set_up_is_asked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The endpoint is named on stderr and asked once."""
    with serving(lambda call: completion(READY)) as endpoint:
        monkeypatch.setenv("PROTOKOLLANT_MODEL", MODEL)
        done = run("doctor", "--base-url", endpoint.url)
    assert done.code == 0
    assert endpoint.url in done.err
    assert f"✓ Sprachmodell: „{MODEL}“ antwortet" in done.out
    assert "✓ Antworten nach Schema" in done.out
    assert len(endpoint.calls) == 1


def test_what_is_wrong_is_something_to_do(run: Run, tmp_path: Path) -> None:
    """A wrong setting is a line with a cross, the number of them ends the output, and the exit code is 1."""
    (tmp_path / "protokollant.toml").write_text(
        '[llm]\nmodel = "m"\nbase_url = "nirgends"\n', encoding="utf-8"
    )
    done = run("doctor")
    assert done.code == 1
    assert "✗ Sprachmodell: base_url: „nirgends“ ist keine Adresse." in done.out
    assert done.err == "1 Mal ist etwas zu tun (✗).\n"
    (tmp_path / "protokollant.toml").write_text("[llm\n", encoding="utf-8")
    done = run("doctor", "--format", "json")
    assert done.code == 1
    record = json.loads(done.out)
    assert not record["ok"]
    assert [check["part"] for check in record["checks"] if check["state"] == "wrong"] == ["Einstellungen"]


def test_a_library_is_checked_with_its_vectors(run: Run, tmp_path: Path) -> None:
    """After an ingest library and vectors are fine."""
    (tmp_path / "mai.txt").write_text(
        "TOP 1 Zaun\n\nFrau Muster fragt, wann der Zaun kommt.\n", encoding="utf-8"
    )
    assert run("ingest", tmp_path / "mai.txt", "--jobs", "1").code == 0
    done = run("doctor")
    assert done.code == 0
    assert "✓ Bibliothek: 1 Protokoll in" in done.out
    assert "✓ Vektoren: 1 von der Einbettung „builtin-512“" in done.out
