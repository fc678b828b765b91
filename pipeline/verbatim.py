"""Texts that repeat a cited sentence nearly word for word, but for a number or a negation.

Who repeats a sentence does not change what it counts or denies. Elsewhere a number or a negation has only to
stand somewhere in what is cited; here it has to stand in the same place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from pipeline.german.pattern import lazy
from pipeline.german.stems import stem
from pipeline.locate import NEGATIONS

WORD = lazy(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+")
REPEATED = 0.8  # of the words of a text, in their order
LEAST = 5  # words
POLITE = lazy(r"\b[Oo]b\b[^,]{0,200}\bnicht\b")  # "fragt, ob man nicht ... könne" denies nothing
LONGEST = 400  # words of a sentence that are compared


def slip(text: str, sentences: Iterable[str]) -> str | None:
    """Return why a text that repeats one of some sentences differs from it, in German; None if it does not.

    >>> slip("Die 6 Punkte werden heute gemeinsam beraten.", ["Die 4 Punkte werden heute gemeinsam beraten."])
    'Zahl steht dort nicht: 6'
    """
    told = _words(text)
    if len(told) < LEAST:
        return None
    for sentence in sentences:
        reason = _slip(told, _words(sentence), polite=POLITE.search(sentence) is not None)
        if reason:
            return reason
    return None


def exchanged(text: str, said: str) -> str | None:
    """Return a number that goes with a word which goes with other numbers in what is cited.

    >>> exchanged("Es gibt 3 Plätze.", "Für 3 Kinder gibt es 12 Plätze.")
    '3'
    """
    written = set(_counted(said))
    counted = {what for _, what in written}
    return next((n for n, what in _counted(text) if what in counted and (n, what) not in written), None)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)][:LONGEST]


def _counted(text: str) -> list[tuple[str, str]]:
    """Return each number with the stem of the word behind it, where one follows directly."""
    found = list(WORD.finditer(text))
    return [
        (one[0], stem(after[0]))
        for one, after in pairwise(found)
        if one[0][0].isdigit() and after[0][0].isupper() and text[one.end() : after.start()] == " "
    ]


def _slip(told: Sequence[str], written: Sequence[str], *, polite: bool) -> str | None:
    matcher = SequenceMatcher(None, told, written, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < REPEATED * len(told):
        return None
    first, last = blocks[0], blocks[-1]
    there = Counter(written[first.b : last.b + last.size])
    added = Counter(told) - there
    number = next((word for word in added if word[0].isdigit()), None)
    if number:
        return f"Zahl steht dort nicht: {number}"
    lacking = there - Counter(told)
    more, less = (any(NEGATIONS.fullmatch(word) for word in words) for words in (added, lacking))
    if more == less or (less and polite):
        return None
    return "Verneinung steht dort nicht" if more else "Verneinung fehlt"
