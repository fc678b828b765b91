"""Text that steers nothing: file names, tables and replies of models may hold what commands a terminal."""

from __future__ import annotations

import re

# Controls other than line break and tab, what turns the direction of a line or breaks it where none is meant,
# and halves of characters, which no file can hold.
STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
MARK = "\N{REPLACEMENT CHARACTER}"


def line(text: str) -> str:
    r"""Return a text on one line, with a replacement character for everything that steers.

    >>> line("zwei\nZeilen \x1b[31m")
    'zwei Zeilen �[31m'
    """
    return STEERING.sub(MARK, " ".join(text.split()))


def lines(text: str) -> str:
    r"""Return a text with its line breaks and tabs, and a replacement character for all else that steers.

    >>> lines("zwei\nZeilen \x1b[31m")
    'zwei\nZeilen �[31m'
    """
    return STEERING.sub(MARK, text)


def record(written: str) -> str:
    r"""Return JSON of the same meaning in which everything that steers is escaped.

    >>> print(record('{"source": "\u202etxt.exe"}'))
    {"source": "\u202etxt.exe"}
    """
    return STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
