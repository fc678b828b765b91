"""Words and marks of a text with their offsets, as a cursor that grammars walk over."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

_TOKEN = re.compile(
    r"(?:Dr|Dipl|Mag|B|M)\.-[A-ZÄÖÜ]\w{1,20}"
    r"|(?:[sS]|[sS]k|[sS]achk)\.\s?[BE]\.(?=\s[A-ZÄÖÜ])|[A-Z][A-Za-z]{1,4}\.in(?=\s[A-ZÄÖÜ])"
    r"|[^\W\d_]\w*(?:(?:[-‐‑'’´`](?=[^\W\d_])|[*:/](?=[Ii]n(?:nen)?\b))\w*)*"
    r"|\d[\d.,:]*"
    r"|[^\w\s]"
)
_BRACKETS = {"(": ")", "[": "]"}
_PADDING = [""] * 32
_CLOSERS = '.!?:;•*–—-\n\t"„“»«|'


class Words:
    """The words of one text: parallel lists of words, starts and ends.

    Empty words pad the list, so that a grammar may look a few words ahead or back without asking.
    """

    def __init__(self, text: str) -> None:
        """Cut a text into words and single marks."""
        self.text = text
        self.words: list[str] = _TOKEN.findall(text)
        self.size = len(self.words)
        self.words += _PADDING

    @cached_property
    def starts(self) -> list[int]:
        """Return where each word starts; worked out when first asked for, as many texts mention nobody."""
        starts, end, find = list[int](), 0, self.text.find
        for word in self.words[: self.size]:
            start = find(word, end)  # only blanks and underscores lie between: the word itself
            starts.append(start)
            end = start + len(word)
        return starts

    @cached_property
    def ends(self) -> list[int]:
        """Return where each word ends."""
        return [start + len(word) for start, word in zip(self.starts, self.words, strict=False)]

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
        word = self.words[i]
        return len(word) > 1 and word[0].isupper()

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
        closer = _BRACKETS.get(self.at(i))
        if closer is None:
            return None
        limit = self.ends[i] + 90
        for j in range(i + 1, min(i + 24, len(self))):
            if self.starts[j] > limit or self.words[j] in _BRACKETS:
                return None
            if self.words[j] == closer:
                return j + 1
        return None

    def between(self, i: int, j: int) -> str:
        """Return the text from word ``i`` up to and with word ``j - 1``, spaces evened."""
        return " ".join(self.text[self.starts[i] : self.ends[j - 1]].split()) if i < j else ""


@lru_cache(maxsize=512)
def words_of(text: str) -> Words:
    """Return the words of a text, cut once for all who read it while its document is at hand."""
    return Words(text)
