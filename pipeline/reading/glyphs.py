"""The glyphs of a PDF page: its characters become words with coordinates, whichever way the page is turned.

PDFium tells a hyphen that splits a word at the end of a line from any other. Where the word goes on in
lower case, and not with a conjunction, it is given here as a soft hyphen (U+00AD) at the end of the line;
every other hyphen stays as it is written.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from pipeline.reading.layout import Word

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
HYPHENS = ("\x02", "\ufffe")  # what PDFium gives for a hyphen that splits a word at the end of a line
GOES_ON = re.compile(r"\s*(?!(?:und|oder|bzw|beziehungsweise|sowie|bis)\b)[a-zäöüß]")
WORD = re.compile(r"[^\s\x00\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
HEIGHT = 0.85  # of the box of a character: the font size

Box = tuple[float, float, float, float]


class Glyph(NamedTuple):
    """A word with the boxes of its first and last character (left, bottom, right, top) and its origin."""

    text: str
    first: Box
    last: Box
    x: float
    y: float
    fresh: bool


def words(page: pdfium.PdfTextPage) -> tuple[list[Word], str]:
    """Return the words that run the way most of the page does, and the text of all others."""
    found = [(_heading(glyph), glyph) for glyph in _glyphs(page)]
    usual = Counter(way for way, _ in found if way).most_common(1)
    main = usual[0][0] if usual else "right"
    along = [_turned(glyph, main) for way, glyph in found if way in {main, ""}]
    return along, " ".join(glyph.text for way, glyph in found if way not in {main, ""})


def _glyphs(page: pdfium.PdfTextPage) -> Iterator[Glyph]:
    """Yield the words; only the first and last character of each are asked for their place, for speed."""
    handle, characters, at = page.raw, _characters(page), 0
    first, last, x, y = raw.FS_RECTF(), raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    to_first, to_last, to_x, to_y = map(ctypes.byref, (first, last, x, y))
    box, origin = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    for match in WORD.finditer(characters):
        start, end = match.span()
        fresh = start == at or "\n" in characters[at:start]
        box(handle, start, to_first)
        box(handle, end - 1, to_last)
        if fresh:  # all words of a run stand on the baseline of its first
            origin(handle, start, to_x, to_y)
        yield Glyph(
            _spelled(match.group(), characters, end),
            (first.left, first.bottom, first.right, first.top),
            (last.left, last.bottom, last.right, last.top),
            x.value,
            y.value,
            fresh,
        )
        at = end


def _characters(page: pdfium.PdfTextPage) -> str:
    count = page.count_chars()
    found = page.get_text_range() if count else ""
    if len(found) == count:
        return found
    # Some were left out, so that places in the text are no longer numbers of characters: ask one by one.
    codes = (raw.FPDFText_GetUnicode(page.raw, i) for i in range(count))
    return "".join(
        " " if code == 0 or 0xD800 <= code < 0xE000 else chr(min(code, 0x10FFFF)) for code in codes
    )


def _spelled(word: str, characters: str, end: int) -> str:
    if not word.endswith(HYPHENS):
        return word
    return word[:-1] + (SOFT_HYPHEN if GOES_ON.match(characters, end) else "-")


def _heading(glyph: Glyph) -> str:
    """Return the way a word runs, empty for a single character, which does not show it."""
    right, up = glyph.last[0] - glyph.first[0], glyph.last[1] - glyph.first[1]
    if not right and not up:
        return ""
    if abs(right) >= abs(up):
        return "right" if right > 0 else "left"
    return "up" if up > 0 else "down"


def _turned(glyph: Glyph, way: str) -> Word:
    """Return a word with coordinates as if the page were turned so that the text runs to the right."""
    (left, bottom, right, top), last = glyph.first, glyph.last
    match way:
        case "up":
            place = (bottom, last[3], -glyph.x, right - left)
        case "down":
            place = (-top, -last[1], glyph.x, right - left)
        case "left":
            place = (-right, -last[0], -glyph.y, top - bottom)
        case _:
            place = (left, last[2], glyph.y, top - bottom)
    start, end, base, height = place
    return Word(glyph.text, start, end, base, height * HEIGHT, glyph.fresh)
