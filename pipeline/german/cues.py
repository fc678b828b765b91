"""Patterns with the stems they need: most sentences hold none, so the pattern is seldom tried."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german.pattern import lazy


@lru_cache(maxsize=64)
def _low(text: str) -> str:
    return text.lower()


def has_stem(text: str, stems: tuple[str, ...]) -> bool:
    """Tell whether one of several stems, written small, occurs anywhere in a text.

    >>> has_stem("Der Antrag ist ABGELEHNT.", ("lehn", "verworf"))
    True
    """
    return any(map(_low(text).__contains__, stems))


class Cue:
    """A compiled pattern and the stems of which every match holds at least one."""

    __slots__ = ("pattern", "stems")

    def __init__(self, stems: str, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Compile a pattern; ``stems`` are written small and apart by ``|``."""
        self.stems = tuple(stems.split("|"))
        self.pattern = lazy(pattern, flags)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text that holds one of the stems."""
        return self.pattern.search(text) if has_stem(text, self.stems) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the start of a text that holds one of the stems."""
        return self.pattern.match(text) if has_stem(text, self.stems) else None
