"""Lines of a page laid out in columns, split at wide gaps into cells that know where they stand.

>>> [(cell.at, cell.text) for cell in cells("Anwesende          Entschuldigt")]
[(0, 'Anwesende'), (19, 'Entschuldigt')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

# Two spaces are a gap only between cells; justified text has many of them, hence the check in `wide`.
CELL = re.compile(r"[^\s|]\S*(?:[ ][^\s|]\S*)*")


class Cell(NamedTuple):
    """Some words and the offset at which they stand in their line."""

    at: int
    text: str


def cells(line: str) -> tuple[Cell, ...]:
    """Return the cells of a line: words kept together by single spaces; bars part cells as well."""
    return _cells(line[:2000].expandtabs(8))


@lru_cache(maxsize=1024)
def _cells(line: str) -> tuple[Cell, ...]:
    if "  " not in line and "|" not in line:  # most lines are one cell
        bare = line.strip()
        return (Cell(len(line) - len(line.lstrip()), bare),) if bare else ()
    return tuple(
        Cell(match.start(), match[0].strip(" |")) for match in CELL.finditer(line) if match[0].strip(" |")
    )


def column_of(cell: Cell, starts: Sequence[int]) -> int:
    """Return the index of the column a cell belongs to: the last that starts at or just after it.

    >>> column_of(Cell(44, "Hr. Muster"), [0, 47, 90])
    1
    """
    best = 0
    for index, start in enumerate(starts):
        if start <= cell.at + 6:
            best = index
    return best
