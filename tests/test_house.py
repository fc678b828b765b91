"""The house is kept: short modules, true documents, every command explained."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(
    p for folder in ("pipeline", "prompts", "eval", "tests") for p in (ROOT / folder).rglob("*.py")
)
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ protokollant (.+)$", README, re.M)


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_module_outgrows_its_noun(module: Path) -> None:
    """A module has at most 400 lines and says in a docstring what it is."""
    text = module.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    assert text.lstrip("r").startswith('"""')


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_of_the_readme_work(command: str, tmp_path: Path) -> None:
    """Every command line that the README shows runs and prints or writes something."""
    arguments = [str(tmp_path) + "/" if a == "out/" else a for a in command.split()]
    done = subprocess.run(
        [sys.executable, "-c", "from pipeline.cli import main; main()", *arguments],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout or list(tmp_path.iterdir())


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
