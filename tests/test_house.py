"""The house is kept: short modules, true documents, every command explained."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.test_cli import Run

ROOT = Path(__file__).parents[1]
MODULES = sorted(
    p for folder in ("pipeline", "prompts", "eval", "tests") for p in (ROOT / folder).rglob("*.py")
)
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWING = ("README.md", "docs/evaluation.md", "docs/library.md", "docs/llm.md")  # with command lines in them
GOLD, FEW = ROOT / "eval" / "gold", 6  # documents that commands over all annotations get here
SAMPLES = "data/samples"


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gold folder of the name and form of the one that ships, small enough to be measured in a second."""
    folder = tmp_path_factory.mktemp("few") / "eval" / "gold"
    (folder / "texts").mkdir(parents=True)
    texts = sorted((GOLD / "texts").glob("*.txt"))[:FEW]
    for text in texts:
        shutil.copy(text, folder / "texts")
        shutil.copy(GOLD / f"{text.stem}.json", folder)
    shutil.copy(GOLD / "texts" / "metadata.csv", folder / "texts")
    there = {text.stem for text in texts}
    for name, of in (("qa.jsonl", "docs"), ("meta.jsonl", "doc")):
        rows = (GOLD / name).read_text(encoding="utf-8").splitlines()
        kept = [row for row in rows if {*_names(json.loads(row)[of])} <= there]
        (folder / name).write_text("".join(f"{row}\n" for row in kept), encoding="utf-8")
    return folder


def _names(said: str | list[str]) -> list[str]:
    return [said] if isinstance(said, str) else said


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_module_outgrows_its_noun(module: Path) -> None:
    """A module has at most 400 lines and says in a docstring what it is."""
    text = module.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    assert text.lstrip("r").startswith('"""')


@pytest.mark.parametrize("name", SHOWING)
def test_commands_of_the_documents_work(
    name: str, tmp_path: Path, few: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command line that a document shows runs, in order, and prints or writes something.

    Those that measure all annotations, which ``make eval`` does, measure a few of them here.
    """
    shown = (ROOT / name).read_text(encoding="utf-8")
    commands = [line.split("  #")[0] for line in re.findall(r"^\$ protokollant (.+)$", shown, re.M)]
    assert commands
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path / "cache"))
    run = Run(monkeypatch, capsys)
    for command in commands:
        arguments = [re.sub(r"^out/", f"{tmp_path}/", word) for word in shlex.split(command)]
        if arguments[0] == "eval" and "--gold" not in arguments:
            arguments += {"run": ["--gold", str(few)], "gate": ["--gold", SAMPLES]}.get(arguments[1], [])
        done = run(*arguments)
        assert done.code == 0, f"{command}: {done.err}"
        assert done.out or list(tmp_path.iterdir()), command


def test_the_readme_names_the_targets_of_make() -> None:
    """The README's make commands exist."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^make (\w+)$", README, re.M)
    assert targets == ["demo", "test"]
    assert all(f"\n{target}:" in makefile for target in targets)


def test_links_in_documents_lead_somewhere() -> None:
    """Relative links of the README and of docs/ point to files that exist."""
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"
