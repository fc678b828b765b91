"""Where a mention can start: a quick look that sorts out most words before they are read closely."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from pipeline.german import bodies, given, groups, roles
from pipeline.german.draft import ARTICLES, INDEFINITE, starts_prefix
from pipeline.german.mention import fold
from pipeline.german.surnames import Known
from pipeline.german.words import Words

# "lead" is capitalised and says by itself that a mention may start, "noun" is any other capitalised word;
# "side" starts "seitens der", "small" is how a role without a capital starts ("stellv.", "skB").
Sort = Literal["lead", "noun", "article", "side", "small", ""]

_COUNTED = ARTICLES | INDEFINITE | bodies.COUNTS
_BESIDE = frozenset("(-")
_ADJECTIVE_ENDS = frozenset("te re er es en em ne le ge he de ve ze se be ke pe me fe ie".split())


def starts(w: Words, known: Known | None) -> Iterator[int]:
    """Return the indices of all words at which a mention may start, and of few others."""
    words, sorts = w.words, [*map(_sort, w.words[: w.size]), ""]
    firsts = _firsts(known) if known else frozenset[str]()
    for i in filter(sorts.__getitem__, range(w.size)):  # half of all words are of no sort
        sort = sorts[i]
        if sort == "lead" or (sort == "article" and _follows_article(w, i + 1, sorts[i + 1])):
            yield i
        elif sort == "noun" or words[i][0].isupper():
            beside = words[i + 1] in _BESIDE or words[i + 2] == "("
            if beside or (firsts and fold(words[i]) in firsts) or (sort == "side" and bodies.is_side(w, i)):
                yield i
        elif (sort == "small" or (sort == "side" and bodies.is_side(w, i))) and _goes_on(w, i + 1):
            yield i


@lru_cache(maxsize=65536)
def _sort(word: str) -> Sort:
    """Return what a word by itself says about a mention that starts with it; empty when none can."""
    lower = word.lower()
    if lower in _COUNTED and word != "AM":  # "AM Abel": a committee member
        return "article"
    if lower in bodies.SIDES:
        return "side"
    if len(word) > 1 and word[0].isupper():
        sure = given.is_given(word) and word not in given.WEAK
        return (
            "lead" if sure or groups.opens(word) or bodies.is_group(word) or starts_prefix(word) else "noun"
        )
    return "small" if roles.is_short(word) or roles.is_adjective(word) else ""


@lru_cache(maxsize=64)
def _firsts(known: Known) -> frozenset[str]:
    """Return the folded words that can start a full name, or a family, that the document states."""
    return known.single | {first for first, _ in known.full}


def _follows_article(w: Words, i: int, sort: Sort) -> bool:
    """Tell whether the word behind an article, or a role behind its adjectives, makes it a mention."""
    if sort == "noun":
        return w.words[i + 1] == "-"
    if sort == "lead":
        return True
    if w.words[i - 1][0].islower() and not _goes_on(w, i):
        return False
    word = w.words[i].rstrip(".")
    leads = groups.opens(word) or (word.lower() not in _COUNTED and starts_prefix(word))
    return leads or roles.look(w.words[i + 1]) is not None or roles.look(w.words[i + 2]) is not None


def _goes_on(w: Words, i: int) -> bool:
    """Tell whether a mention can go on with a word: a name, "des", an adjective of a role."""
    word = w.words[i]
    if w.is_name(i) or word in ARTICLES or word == "." or roles.is_short(word) or roles.is_adjective(word):
        return True
    if w.words[i - 1] == "verwaltungsseitig":
        return True
    return word[-2:] in _ADJECTIVE_ENDS and (w.is_name(i + 1) or w.is_name(i + 2))
