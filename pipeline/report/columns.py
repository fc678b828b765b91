"""Tables for the terminal: cells broken to columns that together are never wider than a terminal is."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

WIDTH = 110  # characters of a line
WIDEST = 27  # characters that a column may grow to, so that words of its cells stay whole
LEAST = 20  # characters that the flexible column keeps


def table(
    columns: Mapping[str, int], rows: Iterable[Sequence[str]], *, flexible: str, most_lines: int
) -> list[str]:
    """Return the lines of a table: headings, a rule, and each row in as many lines as it takes.

    ``columns`` are headings with their least widths. Columns grow as far as their longest word takes, at the
    cost of the ``flexible`` one. A cell of more than ``most_lines`` ends with "…".
    """
    held = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = _widths(columns, held, flexible)
    lines = [_joined(columns, widths), _joined(("-" * width for width in widths), widths)]
    for row in held:
        lines += _wrapped(row, widths, most_lines)
    return lines


def _widths(columns: Mapping[str, int], rows: Sequence[Sequence[str]], flexible: str) -> list[int]:
    widths, at = list(columns.values()), list(columns).index(flexible)
    spare = WIDTH - sum(widths) - len(widths) + 1 + widths[at] - LEAST
    for nth in range(len(widths)):
        if nth != at:
            longest = max((len(word) for row in rows for word in row[nth].split()), default=0)
            more = max(0, min(longest, WIDEST) - widths[nth])
            widths[nth] += min(more, spare)
            spare -= min(more, spare)
    widths[at] = LEAST + spare
    return widths


def _wrapped(row: Sequence[str], widths: Sequence[int], most_lines: int) -> Iterator[str]:
    cells = [
        textwrap.wrap(text, width, max_lines=most_lines, placeholder=" …") or [""]
        for text, width in zip(row, widths, strict=True)
    ]
    for parts in zip_longest(*cells, fillvalue=""):
        yield _joined(parts, widths)


def _joined(cells: Iterable[str], widths: Sequence[int]) -> str:
    return " ".join(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()
