"""Versioned prompt files, one per task and version (``extract.v1.md``); released ones never change.

A file of the language-model engine has two parts, apart by one line (``MARK``): what is the same for every
document, so that providers can keep it, and what is asked about. The rules engine needs no prompts.
``released.json`` holds the hash of each released prompt.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template
from typing import NamedTuple

MARK = "--- ab hier das Dokument ---"


class Prompt(NamedTuple):
    """A prompt as a model gets it, with the hash of the file it was made from (12 hex digits of SHA-256)."""

    name: str
    text: str
    hash: str


class Halves(NamedTuple):
    """A prompt in two parts: ``system`` is the same for every document, ``user`` is what is asked about.

    ``hash`` is 12 hex digits of the SHA-256 of all that is the same for every document: the rendered system
    part and the frame of the user part.
    """

    name: str
    system: str
    user: str
    hash: str


def load(name: str, variables: Mapping[str, str], folder: Traversable | None = None) -> Prompt:
    """Return a prompt with its ``$variables`` filled in.

    Raises LookupError naming the prompts there are, and ValueError naming every variable that is missing
    from the values or unknown to the file.
    """
    source = _source(name, folder or files(__name__))
    return Prompt(name, _filled(name, source, variables), _hash(source))


def halves(
    name: str,
    variables: Mapping[str, str],
    fixed: Mapping[str, str] | None = None,
    folder: Traversable | None = None,
) -> Halves:
    """Return a prompt of two parts; ``fixed`` fills in the first one, ``variables`` the second one.

    Raises as ``load`` does, and ValueError for a file without exactly one line that parts it.
    """
    source = _source(name, folder or files(__name__))
    above, *below = source.split(f"\n{MARK}\n")
    if len(below) != 1:
        raise ValueError(f"prompt {name!r}: needs exactly one line {MARK!r}")
    system = _filled(name, above.strip(), fixed or {})
    user = _filled(name, below[0].strip(), variables)
    return Halves(name, system, user, _hash(f"{system}\n{MARK}\n{below[0].strip()}"))


def holes(name: str, folder: Traversable | None = None) -> tuple[str, ...]:
    """Return the variables that a user of a prompt fills in, without those of a part that is fixed.

    >>> holes("summarise.v1")
    ('head', 'sentences', 'note')
    """
    source = _source(name, folder or files(__name__))
    return tuple(Template(source.rpartition(f"\n{MARK}\n")[2]).get_identifiers())


def _source(name: str, folder: Traversable) -> str:
    file = folder / f"{name}.md"
    if not file.is_file():
        there = sorted(f.name.removesuffix(".md") for f in folder.iterdir() if f.name.endswith(".md"))
        raise LookupError(f"no prompt {name!r}; available: {', '.join(there) or 'none'}")
    return file.read_text(encoding="utf-8")


def _filled(name: str, source: str, variables: Mapping[str, str]) -> str:
    template = Template(source)
    wrong = sorted(set(template.get_identifiers()) ^ variables.keys())
    if wrong:
        raise ValueError(f"prompt {name!r}: missing or unknown variables: {', '.join(wrong)}")
    return template.substitute(variables)


@lru_cache(maxsize=64)
def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
