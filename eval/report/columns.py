"""Columns of plain text for a terminal that is 100 characters wide."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from eval.report import wording
from pipeline import plain

WIDTH = 100
INDENT = "  "


def grid(rows: Iterable[Sequence[str]], left: int = 1, gap: int = 2) -> list[str]:
    """Return rows as lines of aligned columns; the first ``left`` columns lean left, the others right.

    >>> grid([["Fragen", "0,9"], ["Orte", "0,12"]])
    ['  Fragen   0,9', '  Orte    0,12']
    """
    table = [list(row) for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip_longest(*table, fillvalue="")]
    lines = []
    for row in table:
        cells = [
            cell.ljust(width) if at < left else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=False))
        ]
        lines.append((INDENT + (" " * gap).join(cells)).rstrip())
    return lines


def titled(title: str, lines: Sequence[str]) -> list[str]:
    """Return lines below a title and an empty line; nothing where there are no lines."""
    return ["", title, *lines] if lines else []


def filled(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """Return a text in lines of at most 100 characters that begin with ``first``, then with ``rest``."""
    after = " " * len(first) if rest is None else rest
    return textwrap.wrap(
        plain.line(text), WIDTH, initial_indent=first, subsequent_indent=after, break_on_hyphens=False
    ) or [first.rstrip()]


def more(shown: int, all_of_them: int) -> list[str]:
    """Return a line that says how many are not shown, nothing where all are.

    >>> more(20, 32), more(20, 20)
    (['  … und 12 weitere'], [])
    """
    rest = all_of_them - shown
    return [f"{INDENT}… und {wording.count(rest)} weitere"] if rest > 0 else []
