"""Lines of one paragraph joined into one, words broken at the line end made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.reading.shapes import is_suspended

_BROKEN = re.compile(r"(?<=[^\W\d_])-\Z")
_KEPT = re.compile(r"[A-ZÄÖÜ\d/]-\Z")  # "CO2-neutral", "U-förmig", "Lehrer/-innen"
_SEAM = re.compile(r"(?:\w/|[\w)]/-|\w[–—])\Z")
_GENDERED = re.compile(r"\w[*:_]\Z")  # "Bürger:" and "innen"; behind "BM:" a speech begins
_FEMININE = re.compile(r"innen\b")


def join(lines: Iterable[str]) -> str:
    """Return the lines as one text, a hyphen at a line end undone where it only breaks a word.

    >>> join(["Die Mitglieder-", "versammlung Ober-", "Lindenbach liest den Haushalts-", "und Stellenplan."])
    'Die Mitgliederversammlung Ober-Lindenbach liest den Haushalts- und Stellenplan.'
    """
    parts: list[str] = []
    for line in lines:
        text = line.strip()
        if not text:
            continue
        if parts:
            parts[-1], seam = _seam(parts[-1], text)
            parts.append(seam)
        parts.append(text)
    return "".join(parts)


def _seam(before: str, after: str) -> tuple[str, str]:
    """Return the end of one line as it should be, and what stands between it and the next."""
    if is_broken(before, after):
        return (
            (before, "")
            if after[0].isupper() or after[0].isdigit() or _KEPT.search(before[-2:])
            else (before[:-1], "")
        )
    if before.endswith("-") and before[-2:-1].isdigit() and after[0].isalnum():
        return before, ""
    if _SEAM.search(before[-3:]) and after[0].isalnum() and not is_suspended(after):
        return before, ""
    if _GENDERED.search(before[-2:]) and _FEMININE.match(after):
        return before, ""
    return before, " "


def is_broken(before: str, after: str) -> bool:
    """Tell whether a word goes on over the line break."""
    return _BROKEN.search(before[-2:]) is not None and after[:1].isalpha() and not is_suspended(after)
