"""Versioned prompt files, one per task and version (``extract.v1.md``); released ones never change.

The rules engine needs none; those here belong to measuring (``eval``).
"""

from __future__ import annotations

import hashlib
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template
from typing import NamedTuple


class Prompt(NamedTuple):
    """A prompt as a model gets it, with the hash of the file it was made from (12 hex digits of SHA-256)."""

    name: str
    text: str
    hash: str


def load(name: str, variables: dict[str, str], folder: Traversable | None = None) -> Prompt:
    """Return a prompt with its ``$variables`` filled in.

    Raises LookupError naming the prompts there are, and ValueError naming every variable that is missing
    from the values or unknown to the file.
    """
    folder = folder or files(__name__)
    file = folder / f"{name}.md"
    if not file.is_file():
        there = sorted(f.name.removesuffix(".md") for f in folder.iterdir() if f.name.endswith(".md"))
        raise LookupError(f"no prompt {name!r}; available: {', '.join(there) or 'none'}")
    source = file.read_text(encoding="utf-8")
    template = Template(source)
    wanted = set(template.get_identifiers())
    wrong = sorted(wanted ^ variables.keys())
    if wrong:
        raise ValueError(f"prompt {name!r}: missing or unknown variables: {', '.join(wrong)}")
    return Prompt(name, template.substitute(variables), hashlib.sha256(source.encode()).hexdigest()[:12])
