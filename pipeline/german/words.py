"""Words and marks of a text with their offsets, as a cursor that grammars walk over."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"(?:Dr|Dipl|Mag|B|M)\.-[A-ZÄÖÜ]\w{1,20}"
    r"|[^\W\d_](?:\w|[-‐‑'’´`*:_/](?=(?:[Ii]n(?:nen)?\b))|[-‐‑'’´`](?=[^\W\d_]))*"
    r"|\d[\d.,:]*"
    r"|[^\w\s]"
)
_PADDING = [""] * 32
_CLOSERS = '.!?:;•*–—-\n\t"„“»«|'


class Words:
    """The words of one text: parallel lists of words, starts and ends.

    Empty words pad the list, so that a grammar may look a few words ahead or back without asking.
    """

    __slots__ = ("_names", "ends", "size", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """Cut a text into words and single marks."""
        self.text = text
        found = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
        self.size = len(found)
        self.words = [word for word, _, _ in found] + _PADDING
        self._names = [len(word) > 1 and word[0].isupper() for word in self.words]
        self.starts = [start for _, start, _ in found]
        self.ends = [end for _, _, end in found]

    def __len__(self) -> int:
        return self.size

    def at(self, i: int) -> str:
        """Return the word at an index, empty just outside the text."""
        return self.words[i]

    def touches(self, i: int) -> bool:
        """Tell whether word ``i`` follows the one before it without a space."""
        return 0 < i < self.size and self.starts[i] == self.ends[i - 1]

    def is_name(self, i: int) -> bool:
        """Tell whether word ``i`` is capitalised and longer than one letter."""
        return self._names[i]

    def opens(self, i: int) -> bool:
        """Tell whether word ``i`` is the first of a clause: nothing, or a mark that ends one, before it."""
        if i <= 0 or i >= self.size:
            return i <= 0
        return self.words[i - 1] in _CLOSERS or "\n" in self.text[self.ends[i - 1] : self.starts[i]]

    def dot(self, i: int) -> int:
        """Return the index after word ``i`` and the full stop that touches it, if one does."""
        return i + 2 if self.at(i + 1) == "." and self.touches(i + 1) else i + 1

    def bracket(self, i: int) -> int | None:
        """Return the index after the bracket that opens at ``i``; None when it is not closed soon."""
        if self.at(i) != "(":
            return None
        limit = self.ends[i] + 90
        for j in range(i + 1, min(i + 24, len(self))):
            if self.starts[j] > limit or self.words[j] == "(":
                return None
            if self.words[j] == ")":
                return j + 1
        return None

    def between(self, i: int, j: int) -> str:
        """Return the text from word ``i`` up to and with word ``j - 1``, spaces evened."""
        return " ".join(self.text[self.starts[i] : self.ends[j - 1]].split()) if i < j else ""
