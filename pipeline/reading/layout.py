"""The layout of a page: words with coordinates become lines of text with columns kept as runs of spaces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

BASELINE = 0.4  # of the font size: how far a word may stand off the line it belongs to (superscripts)
WIDE = 2.0  # em: a gap this wide always separates columns
CLEAR = 1.0  # em: a gap this wide separates columns unless the whole line is spaced so widely
FRESH = 0.6  # em: a gap this wide separates columns where the file starts to write anew
GLUED = 0.1  # em: a smaller gap is none, where the file starts to write anew inside a word
NARROW = 0.45  # em: wider than a word space; separates columns where other lines have a column edge too
EDGE = 1.5  # points: how far apart column edges of different lines may be
WIDER = 1.18  # of the usual line distance: an empty line, where the line above had room for another word
DOUBLE = 1.7  # of the usual line distance: an empty line in any case
SHARE = 0.15  # of the line distances of a page: so many are alike when lines are usually that far apart
GAP = 3  # spaces between two columns, at least
MOST_BLANK = 3  # empty lines in a row, at most
MOST_INDENT = 200  # columns; a stray coordinate must not make a line of a million spaces


class Word(NamedTuple):
    """A word on the page: left, right and baseline in points, y upwards; ``fresh`` starts a drawn run."""

    text: str
    left: float
    right: float
    base: float
    size: float
    fresh: bool = False


class Cell(NamedTuple):
    """Words of one line without a column gap between them."""

    text: str
    left: float


Row = list[Word]


def rows(words: Iterable[Word]) -> list[Row]:
    """Return the words grouped into lines by their baseline, lines downwards, words from left to right."""
    found: list[Row] = []
    for word in sorted(words, key=lambda w: -w.base):
        if found and found[-1][0].base - word.base <= BASELINE * max(word.size, found[-1][0].size, 1.0):
            found[-1].append(word)
        else:
            found.append([word])
    return [sorted(row, key=lambda w: w.left) for row in found]


def render(page: Sequence[Row]) -> str:
    """Return the text of a page: columns at their place, empty lines where the vertical distance is wide.

    >>> render(rows([Word("Ort:", 50, 70, 700, 10), Word("Rathaus", 150, 190, 700, 10)]))
    'Ort:               Rathaus'
    """
    if not page:
        return ""
    spaced = [(row, gaps, _clear(row, gaps)) for row in page for gaps in (_gaps(row),)]
    edges = _edges(spaced)
    table = [_cells(row, gaps, clear, edges) for row, gaps, clear in spaced]
    margin = min(cells[0].left for cells in table)
    pitch = _pitch(page, table)
    blanks = [0, *_blanks(page)]
    lines = ("\n" * blank + _line(cells, margin, pitch) for blank, cells in zip(blanks, table, strict=True))
    return "\n".join(lines)


def _blanks(page: Sequence[Row]) -> Iterator[int]:
    """Yield the number of empty lines before each line but the first."""
    sizes = [_size(row) for row in page]
    usual = _leading(page, sizes)
    right = sorted(row[-1].right for row in page)[-1 - len(page) // 10]
    for (above, upper), (below, lower) in pairwise(zip(page, sizes, strict=True)):
        step = (above[0].base - below[0].base) / (min(upper, lower) * usual)
        room = right - above[-1].right > below[0].right - below[0].left + lower / 3
        yield min(max(round(step) - 1, 1), MOST_BLANK) if step > (WIDER if room else DOUBLE) else 0


def _leading(page: Sequence[Row], sizes: Sequence[float]) -> float:
    """Return the usual distance of two lines in font sizes: the least that is common on the page."""
    steps = [(a[0].base - b[0].base) / size for (a, b), size in zip(pairwise(page), sizes[1:], strict=True)]
    common = Counter(round(step, 1) for step in steps if 0.9 < step < 2.6)
    return min((s for s, n in common.items() if n > 1 and n >= SHARE * len(steps)), default=1.4)


def _size(row: Row) -> float:
    return max(median(word.size for word in row), 1.0)


def _line(cells: Sequence[Cell], margin: float, pitch: float) -> str:
    parts: list[str] = []
    at = 0
    for cell in cells:
        column = min(round((cell.left - margin) / pitch), MOST_INDENT)
        space = max(column - at, GAP if parts else 0)
        parts.append(" " * space + cell.text)
        at += space + len(cell.text)
    return "".join(parts)


def _pitch(page: Sequence[Row], table: Sequence[Sequence[Cell]]) -> float:
    """Return the width of a text column in points, so narrow that cells seldom overrun the next edge."""
    widths = [(w.right - w.left) / len(w.text) for row in page for w in row if len(w.text) > 2]
    usual = max(median(widths), 1.0) if widths else 5.0
    room = sorted((b.left - a.left) / (len(a.text) + GAP) for cells in table for a, b in pairwise(cells))
    tight = room[len(room) // 20] if room else usual
    return max(min(usual, tight), usual / 2)


def _gaps(row: Row) -> list[float]:
    """Return the gap before each word but the first, in em of the smaller neighbour."""
    return [(b.left - a.right) / (min(a.size, b.size) or 1.0) for a, b in pairwise(row)]


def _clear(row: Row, gaps: Sequence[float]) -> list[bool]:
    """Tell for each gap whether it alone shows that a new column starts."""
    if not gaps or max(gaps) <= FRESH:
        return [False] * len(gaps)
    usual = median(gaps) if len(gaps) > 1 else 0.0
    return [
        gap > WIDE or (gap > CLEAR and gap > 2 * usual) or (gap > FRESH and word.fresh)
        for word, gap in zip(row[1:], gaps, strict=True)
    ]


def _edges(spaced: Iterable[tuple[Row, Sequence[float], Sequence[bool]]]) -> frozenset[int]:
    """Return where columns start on this page: left edges, in steps of EDGE, seen in two lines or more."""
    seen = Counter(
        round(word.left / EDGE)
        for row, _, clear in spaced
        for word, starts in zip(row[1:], clear, strict=True)
        if starts
    )
    return frozenset(edge for edge, lines in seen.items() if lines > 1)


def _cells(row: Row, gaps: Sequence[float], clear: Sequence[bool], edges: frozenset[int]) -> list[Cell]:
    cells: list[Cell] = []
    parts, left = [row[0].text], row[0].left
    for word, gap, starts in zip(row[1:], gaps, clear, strict=True):
        if starts or (gap > NARROW and round(word.left / EDGE) in edges):
            cells.append(Cell("".join(parts), left))
            parts, left = [word.text], word.left
            continue
        if not (word.fresh and gap < GLUED and word.text[0].isalnum() and parts[-1][-1].isalnum()):
            parts.append(" ")
        parts.append(word.text)
    return [*cells, Cell("".join(parts), left)]
