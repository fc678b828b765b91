"""Settings of the language model, from options, environment and file: what is meant, and what cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.endpoint import MODEL, Endpoint, completion, serving
from tests.test_cli import Run

TEXT = "TOP 1 Radweg\n\nHerr Jonas Brandtner (SPD) fragt, wann der Radweg gebaut wird.\n"
NOTHING = '{"questions": [], "decisions": [], "tasks": [], "abstract": [], "overview": []}'


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return the command line as a function, in a folder with one file, with nothing set."""
    for name in ("PROTOKOLLANT_MODEL", "PROTOKOLLANT_BASE_URL", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mai.txt").write_text(TEXT, encoding="utf-8")
    return Run(monkeypatch, capsys)


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    """A server whose model finds nothing."""
    with serving(lambda call: completion(NOTHING)) as made:
        yield made


def test_settings_may_stand_in_a_file(run: Run, endpoint: Endpoint, tmp_path: Path) -> None:
    """protokollant.toml names model and address; an option stands above it."""
    file = tmp_path / "protokollant.toml"
    file.write_text(f'[llm]\nmodel = "{MODEL}"\nbase_url = "{endpoint.url}"\n', encoding="utf-8")
    assert run("summarise", "mai.txt", "--engine", "llm").code == 0
    assert run("summarise", "mai.txt", "--engine", "llm", "--model", "anderes").code == 0
    assert [call.body["model"] for call in endpoint.chats] == [MODEL, "anderes"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[llm]\nmodel = "m"\nconcurrency = "viele"\n', "concurrency: „viele“ geht nicht"),
        ('[llm]\nmodel = "m"\nbase_url = "ftp://x"\n', "base_url: „ftp://x“ ist keine Adresse"),
        ('[llm]\nmodel = "m"\nbase_url = "http://[::1"\n', "base_url: „http://[::1“ ist keine Adresse"),
        ('[llm]\nmodel = "m"\nbase_url = "http://h:99999"\n', "base_url: „http://h:99999“ ist keine"),
        ('[llm]\nmodel = "m"\nbudget = 3\n', "budget: „3“ geht nicht"),
        ('[llm]\nmodel = "m"\nfarbe = "blau"\n', "gibt es nicht: farbe"),
        ('[llm]\nmodel = "m"\n[llm.prices]\nm = 3\n', "prices, „m“"),
        ("[llm]\n", "kein Sprachmodell eingestellt"),
        ('model = "m"\n', "gibt es nicht: model. Möglich sind library und darunter der Abschnitt [llm]"),
        ('llm = "m"\n', "eine Zeile [llm]"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_one_line(run: Run, tmp_path: Path, text: str, told: str) -> None:
    """A wrong setting ends with 2 and one line that names it."""
    (tmp_path / "protokollant.toml").write_text(text, encoding="utf-8")
    done = run("summarise", "mai.txt", "--engine", "llm")
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("most", ["0", "0.000001"])
def test_no_money_is_no_call(run: Run, endpoint: Endpoint, most: str) -> None:
    """A limit of nothing is a limit: nothing is sent that would cost more than was allowed."""
    priced = ("--model", "gpt-4o-mini", "--base-url", endpoint.url)
    done = run("summarise", "mai.txt", "--engine", "llm", *priced, "--max-cost", most)
    assert endpoint.chats == []
    assert done.code == 1
    assert "(--max-cost)" in done.err
