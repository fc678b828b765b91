"""How wide a text was set: whether its lines were wrapped, and which of them are full."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.reading.shapes import GAP, is_hanging, is_open

_SHORTEST = 40  # characters: shorter lines say nothing about the width
_FULL = 0.87  # of the width: letters differ in width, so the right edge does too
_TYPICAL = 0.8  # of the broken lines are no longer than the width: a few may be set wider
_LEAST = 0.6  # of the width: no word is so long that a full line is shorter
_TIMES = 3  # sentences cut by empty lines, at least, in a text set with double spacing
_LONGER = 1.35  # times the width: lines this long show that not all lines were wrapped


class Widths(NamedTuple):
    """The width lines were wrapped at: of the whole text and of each paragraph; 0: not wrapped."""

    whole: int
    own: tuple[int, ...]

    def is_full(self, at: int, length: int, following: int) -> bool:
        """Tell whether a line had no room for the next word, which has ``following`` characters."""
        width = self.own[at] or self.whole
        return width > 0 and length >= _LEAST * width and length + 1 + following >= _FULL * width


def widths(texts: Sequence[str], pages: Sequence[int | None]) -> Widths:
    """Return the widths of a text, learnt from lines that end in the middle of a sentence."""
    broken = [_breaks(texts, at) for at in range(len(texts))]
    lengths = sorted(len(text) for text, is_broken in zip(texts, broken, strict=True) if is_broken)
    whole = lengths[int(len(lengths) * _TYPICAL)] if lengths else 0
    measured = sum(1 for text in texts if len(text) >= _SHORTEST)
    longer = sum(1 for text in texts if len(text) > _LONGER * whole)
    if longer > max(1, measured // 10) or len(lengths) * 20 < measured:
        whole = 0
    own: list[int] = []
    for run in _runs(texts, pages):
        found = [len(texts[at]) for at in run if broken[at]]
        own += [max(found) if len(found) >= 2 else 0] * len(run)
    return Widths(whole, tuple(own))


def is_double_spaced(texts: Sequence[str]) -> bool:
    """Tell whether an empty line follows every line, so that empty lines say nothing about paragraphs."""
    lone = sum(1 for at in range(1, len(texts) - 1) if texts[at] and not (texts[at - 1] or texts[at + 1]))
    filled = sum(1 for text in texts if text)
    if lone * 10 < filled * 9:
        return False
    dense = [text for text in texts if text]
    broken = sum(1 for at in range(len(dense)) if _breaks(dense, at) and dense[at + 1].lstrip()[0].islower())
    return broken >= _TIMES and broken * 6 >= sum(1 for text in dense if len(text) >= _SHORTEST)


def _breaks(texts: Sequence[str], at: int) -> bool:
    """Tell whether a line ends in the middle of a sentence that the next line goes on with."""
    text = texts[at]
    if len(text) < _SHORTEST or at + 1 == len(texts) or not is_open(text):
        return False
    following = texts[at + 1].lstrip()
    goes_on = following[:1].islower() or text.endswith("-") or is_hanging(text)
    return goes_on and not ("   " in text and GAP.search(text.lstrip()))


def _runs(texts: Sequence[str], pages: Sequence[int | None]) -> list[range]:
    """Return the stretches of lines between empty ones and pages; an empty line ends a stretch."""
    ends = (at for at in range(1, len(texts)) if not texts[at - 1] or pages[at] != pages[at - 1])
    cuts = [0, *ends, len(texts)]
    return [range(start, end) for start, end in pairwise(cuts) if start < end]
