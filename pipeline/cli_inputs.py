"""The minutes that a user names on the command line: files, folders, patterns or standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.console import say
from pipeline.errors import ProtokollantError

if TYPE_CHECKING:
    from pipeline.model import Minutes
    from pipeline.tasks import Chosen

STDIN = "-"
SHOWN = 5  # names of a kind in one line


def single(path: str) -> Minutes:
    """Return the minutes of a file or, for a dash, of standard input; raises ProtokollantError."""
    from pipeline.reading import read, read_bytes

    if path == STDIN:
        return read_bytes(sys.stdin.buffer.read(), "Standardeingabe")
    if Path(path).is_dir():
        raise ProtokollantError(f"{path}: das ist ein Ordner. Bitte eine einzelne Niederschrift nennen.")
    return read(Path(path))


def several(paths: list[str], output: str | None = None) -> Chosen:
    """Return the files that are meant; what is passed over is named, and nothing at all is an error."""
    from pipeline import tasks

    chosen = tasks.choose(paths, besides=Path(output) if output else None)
    if chosen.skipped:
        say(f"Übersprungen (keine Niederschrift-Formate): {some(chosen.skipped)}")
    if not chosen.files:
        raise ProtokollantError(nothing(paths))
    return chosen


def some(names: Sequence[object]) -> str:
    """Return names of a kind for one line, the first of many."""
    more = f" und {len(names) - SHOWN} weitere" if len(names) > SHOWN else ""
    return ", ".join(map(str, names[:SHOWN])) + more


def nothing(paths: list[str]) -> str:
    """Return the line for paths in which there is nothing to be read."""
    return f"{' '.join(paths)}: hier ist keine lesbare Niederschrift (txt, md, rst, html, pdf, docx)."
