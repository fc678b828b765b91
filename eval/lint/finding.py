"""One thing that is wrong or odd in a gold folder, and many of them as text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

Level = Literal["problem", "hint"]
WIDEST = 240
LABELS: dict[Level, str] = {"problem": "Fehler", "hint": "Hinweis"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One problem or hint: the file, the place in it (``questions[2].sents`` or nothing), the words."""

    level: Level
    file: str
    place: str
    text: str

    def __post_init__(self) -> None:
        """Keep every part on one line that any terminal can print."""
        for name in ("file", "place", "text"):
            object.__setattr__(self, name, one_line(getattr(self, name)))


def problem(file: str, place: str, text: str) -> Finding:
    """Return a problem."""
    return Finding(level="problem", file=file, place=place, text=text)


def hint(file: str, place: str, text: str) -> Finding:
    """Return a hint."""
    return Finding(level="hint", file=file, place=place, text=text)


def one_line(text: str) -> str:
    r"""Return text on one line without control characters, cut where it is too long for one.

    >>> one_line("eins\n  zwei\x1b[31m")
    'eins zwei [31m'
    """
    head = text[: 2 * WIDEST].encode("utf-8", "replace").decode("utf-8")
    plain = re.sub(r"[\s\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+", " ", head).strip()
    return plain if len(plain) <= WIDEST else plain[: WIDEST - 1] + "…"


def quoted(words: str) -> str:
    """Return the beginning of some words in German quotation marks."""
    plain = one_line(words)
    return f"„{plain}“" if len(plain) <= 60 else f"„{plain[:59]}…“"


def to_text(findings: Sequence[Finding]) -> str:
    """Return findings for a reader, in German: by file, with the counts at the end."""
    lines = []
    for file, group in groupby(sorted(findings, key=lambda f: f.file), key=lambda f: f.file):
        lines.append(file)
        for finding in group:
            where = f"{finding.place}: " if finding.place else ""
            lines.append(f"  {LABELS[finding.level]:<8} {where}{finding.text}")
        lines.append("")
    hints = sum(f.level == "hint" for f in findings)
    lines.append(f"{len(findings) - hints} Fehler, {hints} {'Hinweis' if hints == 1 else 'Hinweise'}")
    return "\n".join(lines) + "\n"
