"""Where a mention can start: a quick look that sorts out most words before they are read closely."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from pipeline.german import bodies, given, groups, roles
from pipeline.german.draft import ARTICLES, INDEFINITE, starts_prefix
from pipeline.german.mention import fold
from pipeline.german.surnames import Known
from pipeline.german.words import Words

# "lead": capitalised, says by itself that a mention may start; "noun": capitalised, only what stands next to
# it could say so; "role": the small beginning of a role ("stellv.", "skB").
Sort = Literal["lead", "noun", "article", "side", "role", ""]

_COUNTED = ARTICLES | INDEFINITE | bodies.COUNTS
_BESIDE = frozenset("(-")
_ADJECTIVE_ENDS = frozenset("te re er es en em ne le ge he de ve ze se be ke pe me fe ie".split())


def starts(w: Words, known: Known | None) -> list[int]:
    """Return the indices of all words at which a mention may start, and of few others."""
    firsts = _firsts(known) if known else frozenset()
    return [i for i, sort in enumerate(map(_sort, w.words)) if sort and _may_start(w, i, sort, firsts)]


@lru_cache(maxsize=65536)
def _sort(word: str) -> Sort:
    """Return what a word by itself says about a mention that starts with it; empty when none can."""
    lower = word.lower()
    if lower in _COUNTED:
        return "article"
    if lower in bodies.SIDES:
        return "side"
    if len(word) > 1 and word[0].isupper():
        sure = given.is_given(word) and word not in given.WEAK
        return "lead" if sure or _leads(word) else "noun"
    return "role" if word in roles.SHORTS or roles.is_adjective(word) else ""


@lru_cache(maxsize=65536)
def _leads(word: str) -> bool:
    """Tell whether a role, title, group or faction may start with a word, with or without an article."""
    if groups.opens(word) or bodies.is_group(word):
        return True
    return word.lower() not in _COUNTED and starts_prefix(word.rstrip("."))


@lru_cache(maxsize=64)
def _firsts(known: Known) -> frozenset[str]:
    """Return the folded words that can start a full name, or a family, that the document states."""
    return known.single | {first for first, _ in known.full}


def _may_start(w: Words, i: int, sort: Sort, firsts: frozenset[str]) -> bool:
    """Tell whether a mention may start at a word of a sort, as far as the next words show."""
    if sort == "lead":
        return True
    words = w.words
    if sort == "noun" or w.is_name(i):
        if words[i + 1] in _BESIDE or words[i + 2] == "(" or (firsts and fold(words[i]) in firsts):
            return True
    elif not _goes_on(w, i + 1):
        return False
    if sort == "article":
        return _follows_article(w, i + 1)
    return sort == "role" or (sort == "side" and bodies.is_side(w, i))


def _goes_on(w: Words, i: int) -> bool:
    """Tell whether a mention can go on with a word: a name, "des", an adjective of a role."""
    word = w.words[i]
    if w.is_name(i) or word in ARTICLES or word == "." or word in roles.SHORTS or roles.is_adjective(word):
        return True
    if w.words[i - 1] == "verwaltungsseitig":
        return True
    return word[-2:] in _ADJECTIVE_ENDS and (w.is_name(i + 1) or w.is_name(i + 2))


def _follows_article(w: Words, i: int) -> bool:
    """Tell whether the word behind an article, or a role behind its adjectives, makes it a mention."""
    if _leads(w.words[i]):
        return True
    if w.is_name(i):
        return w.words[i + 1] == "-"
    return roles.look(w.words[i + 1]) is not None or roles.look(w.words[i + 2]) is not None
