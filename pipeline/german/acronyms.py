"""Abbreviations that a text explains itself: "Kommunales Integrationszentrum (KI)"."""

from __future__ import annotations

from pipeline.german import factions
from pipeline.german.pattern import lazy
from pipeline.german.stems import FUNCTION_WORDS

EXPLAINED = lazy(r"\(([A-ZÄÖÜ](?:[A-ZÄÖÜ]|[a-zäöü](?=[A-ZÄÖÜ])){1,7}s?)\)")
WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BEFORE = 120  # characters in which the long form stands
MOST = 8  # words of a long form


def acronyms(text: str) -> dict[str, str]:
    """Return the abbreviations explained in a text with what they stand for, the first explanation of each.

    >>> acronyms("das Kommunale Integrationszentrum (KI) und ein Klimaschutzkonzept (KSK)")
    {'KI': 'Kommunale Integrationszentrum', 'KSK': 'Klimaschutzkonzept'}
    >>> acronyms("Frau Clara Dudler (CDU) und Herr Berg (SPD)")
    {}
    """
    found: dict[str, str] = {}
    for match in EXPLAINED.finditer(text):
        short = match[1]
        long = _long(text[max(0, match.start() - BEFORE) : match.start()], short)
        if long and not factions.find(short):
            found.setdefault(short, long)
    return found


def _long(before: str, short: str) -> str | None:
    """Return the fewest words right before a bracket that an abbreviation can be made of."""
    clause = before.rsplit("\n", 1)[-1].rstrip()
    spans = [match.span() for match in WORD.finditer(clause)][-MOST:]
    if not spans or spans[-1][1] != len(clause):
        return None
    for start, end in reversed(spans):
        first = clause[start:end]
        long = clause[start:]
        if first[0] == short[0] and _made_of(short.removesuffix("s").casefold(), WORD.findall(long)):
            return " ".join(long.split())
    return None


def _made_of(letters: str, words: list[str]) -> bool:
    """Tell whether letters stand in words in their order, the first of each word but the small ones."""
    if not words or not letters:
        return not words and not letters
    word = words[0].casefold()
    if word in FUNCTION_WORDS and _made_of(letters, words[1:]):
        return True
    if word[0] != letters[0]:
        return False
    at = 0
    for taken, letter in enumerate(letters, 1):
        at = word.find(letter, at) + 1
        if not at:
            return False
        if _made_of(letters[taken:], words[1:]):
            return True
    return False
