"""The matter of a question in running text: which agenda items name it, and in which sentences."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.asking.lists.about import forms, matter
from pipeline.asking.lists.rolls import Sitting
from pipeline.asking.question import families, headings
from pipeline.library import Plan
from pipeline.model import AgendaItem

LEAST = 0.35  # of the same, where no heading names more
WINDOW = 3  # sentences that together may name a matter of several words
TITLE, TEXT = 0.5, 0.7  # share of the weight of the words that a heading, or sentences with it, must exceed
_MARKS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
PART = 4  # letters of the shortest word that may stand inside a compound


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the matter: how it may stand in minutes, and how much it tells."""

    pattern: re.Pattern[str]
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An agenda item that names the matter, in its heading or in some sentences only."""

    sitting: Sitting
    item: AgendaItem
    numbers: tuple[int, ...]
    titled: bool


class Subject:
    """The words that name the matter of a question, weighed by how few passages have them."""

    def __init__(self, words: Sequence[str], often: Mapping[str, int], passages: int) -> None:
        """Weigh ``words``; ``often`` tells in how many of ``passages`` each is, by its small letters."""
        self.words = tuple(
            Word(
                _pattern(word),
                math.log((passages + 1) / (min(often.get(word.casefold(), 0), passages) + 0.5)),
            )
            for word in words
        )
        self._whole = sum(word.weight for word in self.words) or 1.0

    def share(self, text: str) -> float:
        """Return how much of the matter a folded text names: 0 to 1."""
        return sum(word.weight for word in self.words if word.pattern.search(text)) / self._whole

    def all_named(self, sittings: Sequence[Sitting]) -> tuple[Named, ...]:
        """Return the agenda items that name the matter, in order.

        Where no heading names all that is asked, those that name as much as any count.
        """
        titles = [plain(item.title or "") for each in sittings for item in each.minutes.items]
        best = max((self.share(title) for title in titles), default=0.0)
        title = min(TITLE, best * 0.999) if best >= LEAST else TITLE
        return tuple(named for each in sittings for named in self._named(each, title))

    def _named(self, sitting: Sitting, enough: float) -> Iterator[Named]:
        minutes = sitting.minutes
        everything = plain(" ".join(minutes.words(s.number) for s in minutes.sentences))
        titles = plain(" ".join(item.title or "" for item in minutes.items))
        if self.share(f"{everything} {titles}") <= enough:
            return
        for item in minutes.items:
            title = plain(item.title or "")
            if self.share(title) > enough:
                yield Named(sitting=sitting, item=item, numbers=(item.first,), titled=True)
            elif numbers := self._sentences(sitting, item, title):
                yield Named(sitting=sitting, item=item, numbers=numbers, titled=False)

    def _sentences(self, sitting: Sitting, item: AgendaItem, title: str) -> tuple[int, ...]:
        """Return the first sentences of an item that with its heading name the matter; none where none do."""
        words = {n: plain(sitting.minutes.words(n)) for n in range(item.first, item.last + 1)}
        for first in words:
            run = [n for n in range(first, first + WINDOW) if n in words]
            if self.share(" ".join((title, *(words[n] for n in run)))) > TEXT:
                told = tuple(n for n in run if any(word.pattern.search(words[n]) for word in self.words))
                return told or (first,)
        return ()


def subject(plan: Plan, bodies: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a plan that name a matter: none that says how a list is asked for, no body."""
    low = plan.question.casefold()
    named = headings.kind(low)
    told: list[str] = []
    for word in matter(plan, bodies, digits=True).words:
        if families.is_own(word) or (named and headings.is_own(word)):
            continue
        if word.isdigit() and told and f"{told[-1]} {word}".casefold() in low:
            told[-1] = f"{told[-1]} {word}"  # "Tempo 30", of which neither tells much alone
        elif not word.isdigit():
            told.append(word)
    return tuple(told)


def plain(text: str) -> str:
    """Return a text as stems are written: small letters without umlauts.

    >>> plain("Grünfläche")
    'grunflache'
    """
    return text.casefold().translate(_MARKS)


def _pattern(word: str) -> re.Pattern[str]:
    """Return what finds a word as it is, at either end of a compound, or as one of its synonyms."""
    if " " in word:
        parts = "[ -]?".join(re.escape(plain(part)) for part in word.split())
        return re.compile(rf"(?<!\w){parts}(?!\w)")
    told = []
    for form in sorted(forms(word)):
        bare = re.escape(plain(form))
        told.append(rf"(?<!\w){bare}" if len(form) >= PART else rf"(?<!\w){bare}(?!\w)")
        if len(form) >= PART:
            told.append(rf"{bare}(?:e[nrs]?|n|s)?(?!\w)")
    return re.compile("|".join(told))
