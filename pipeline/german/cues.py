"""Patterns with the stems they need: most sentences hold none, so the pattern is seldom tried.

Every stem is a bit. Which stems a word holds is found out once; a sentence holds what its words hold.
"""

from __future__ import annotations

import re
from functools import lru_cache, reduce
from operator import or_

from pipeline.german.pattern import lazy

MOST_WORDS = 200_000  # remembered with their stems
FIRST = 3  # letters by which stems are looked up
LONGEST_WORD = 60  # what is longer is no word, and is not remembered
_WORD = re.compile(r"\w+")

_bits: dict[str, int] = {}
_starts: dict[str, list[tuple[str, int]]] = {}  # stems by their first letters
_apart: list[tuple[str, int]] = []  # short stems and those of several words


class _Held(dict[str, int]):
    """The stems that each word holds, written small, found out when first asked for."""

    def __missing__(self, word: str) -> int:
        if len(word) > LONGEST_WORD:
            return reduce(or_, (bit for stem, bit in _bits.items() if stem in word), 0)
        held = 0
        for start in {word[at : at + FIRST] for at in range(len(word) - FIRST + 1)} & _starts.keys():
            for stem, bit in _starts[start]:
                if stem in word:
                    held |= bit
        if len(self) >= MOST_WORDS:
            self.clear()
        self[word] = held
        return held


_held = _Held()


@lru_cache(maxsize=4096)
def _stems_in(text: str) -> int:
    low = text.lower()
    held = reduce(or_, map(_held.__getitem__, low.split()), 0)
    for stem, bit in _apart:
        if stem in low:
            held |= bit
    return held


@lru_cache(maxsize=4096)
def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, written small: where whole words are needed, they tell more than stems.

    >>> sorted(word_set("Er prüft es, sagt er."))
    ['er', 'es', 'prüft', 'sagt']
    """
    return frozenset(_WORD.findall(text.lower()))


def _bit(stem: str) -> int:
    if stem not in _bits:
        _bits[stem] = 1 << len(_bits)
        within_words = len(stem) >= FIRST and stem.split() == [stem]
        (_starts.setdefault(stem[:FIRST], []) if within_words else _apart).append((stem, _bits[stem]))
        _held.clear()
        _stems_in.cache_clear()
    return _bits[stem]


class Stems:
    """Several stems, written small and apart by ``|``, that are looked for together."""

    __slots__ = ("bits", "names")

    def __init__(self, stems: str) -> None:
        """Give each stem its bit."""
        self.names = tuple(stems.split("|"))
        self.bits = reduce(or_, map(_bit, self.names), 0)

    def stand_in(self, text: str) -> bool:
        """Tell whether one of the stems occurs anywhere in a text.

        >>> Stems("lehn|verworf").stand_in("Der Antrag ist ABGELEHNT.")
        True
        """
        return _stems_in(text) & self.bits != 0


class Cue:
    """A compiled pattern and the stems of which every match holds at least one."""

    __slots__ = ("bits", "pattern", "stems")

    def __init__(self, stems: str, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Keep a pattern with its stems, written as in ``Stems``."""
        self.stems = Stems(stems)
        self.bits = self.stems.bits
        self.pattern = lazy(pattern, flags)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text that holds one of the stems."""
        return self.pattern.search(text) if _stems_in(text) & self.bits else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the start of a text that holds one of the stems."""
        return self.pattern.match(text) if _stems_in(text) & self.bits else None

    def sub(self, new: str, text: str) -> str:
        """Return a text that holds one of the stems with its matches replaced, any other as it is."""
        return self.pattern.sub(new, text) if _stems_in(text) & self.bits else text
