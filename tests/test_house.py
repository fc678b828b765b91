"""The house is kept: short modules, true documents, every command explained."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(
    p for folder in ("pipeline", "prompts", "eval", "tests") for p in (ROOT / folder).rglob("*.py")
)
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWING = ("README.md", "docs/evaluation.md", "docs/library.md")  # documents with command lines in them


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_module_outgrows_its_noun(module: Path) -> None:
    """A module has at most 400 lines and says in a docstring what it is."""
    text = module.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    assert text.lstrip("r").startswith('"""')


@pytest.mark.parametrize("name", SHOWING)
def test_commands_of_the_documents_work(name: str, tmp_path: Path) -> None:
    """Every command line that a document shows runs, in order, and prints or writes something."""
    shown = (ROOT / name).read_text(encoding="utf-8")
    commands = [line.split("  #")[0] for line in re.findall(r"^\$ protokollant (.+)$", shown, re.M)]
    assert commands
    for command in commands:
        arguments = [re.sub(r"^out/", f"{tmp_path}/", word) for word in shlex.split(command)]
        done = subprocess.run(
            [sys.executable, "-c", "from pipeline.cli import main; main()", *arguments],
            cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{command}: {done.stderr}"
        assert done.stdout or list(tmp_path.iterdir()), command


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
