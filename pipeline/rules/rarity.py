"""How telling a word is in one document, and how much of what tells two sentences share."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache, lru_cache
from itertools import chain

from pipeline.german.stems import content_stems
from pipeline.german.verbs import senses
from pipeline.model import Minutes

GENERIC_NOUNS = """
    Frage Fragen Nachfrage Anfrage Rückfrage Antwort Antworten Beantwortung Thema Bereich Bezug Punkt
    Stadtrat Stadträtin Ratsherr Ratsfrau Vorsitzender Vorsitzende Bürgermeister Bürgermeisterin
    Verwaltung Fraktion Ausschuss Sitzung Vorlage Antrag Stellungnahme Information Hinblick Zusammenhang
"""
# a noun inside a sentence; its beginning would capitalise anything
NOUN = re.compile(r"[A-ZÄÖÜ](?<=[\w,;)] .)[\w-]+")
# adjectives and verbs tell less of the matter than nouns
OTHER_WORD = 0.6
# a compound shares at least so many letters with its head
TAIL = 5
# no sentence gains more than this from shared words
OVERLAP_CAP = 3.0


def _compound(one: str, other: str) -> bool:
    """Tell whether one stem is the head of the other: "Turnhalle" and "Schulturnhalle"."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return TAIL <= len(shorter) < len(longer) and longer.endswith(shorter)


@cache
def generic() -> frozenset[str]:
    """Return the stems of words that belong to the talking, not to its matter."""
    return content_stems(" ".join([*senses(), *GENERIC_NOUNS.split()]))


class Rarity:
    """How telling a word is in one document: nouns of a few sentences tell most."""

    def __init__(self, minutes: Minutes) -> None:
        texts = {s.number: minutes.words(s.number) for s in minutes.sentences}
        self.stems = {number: content_stems(text) - generic() for number, text in texts.items()}
        self.count = Counter(chain.from_iterable(self.stems.values()))
        self.nouns = content_stems(" ".join({word for text in texts.values() for word in NOUN.findall(text)}))

    def overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the summed rarity of shared stems; compounds count half for a shared beginning."""
        shared = one & other
        alike = not self.beginnings(one).isdisjoint(self.beginnings(other))
        tails = not self.tails(one).isdisjoint(self.tails(other))
        score = sum(self.weight(stem) for stem in shared)
        rest, left = one - shared, other - shared
        if alike:
            against = {s[:6] for s in left if len(s) > 6}
            score += sum(0.5 * self.weight(stem) for stem in rest if len(stem) > 6 and stem[:6] in against)
        if tails:
            heads = [s for s in left if s[-TAIL:] in self.tails(one)]
            score += sum(0.5 * self.weight(stem) for stem in rest if any(_compound(stem, s) for s in heads))
        return min(score, OVERLAP_CAP)

    @staticmethod
    @lru_cache(maxsize=4096)
    def beginnings(stems: frozenset[str]) -> frozenset[str]:
        """Return the first letters of long stems."""
        return frozenset(stem[:6] for stem in stems if len(stem) > 6)

    @staticmethod
    @lru_cache(maxsize=4096)
    def tails(stems: frozenset[str]) -> frozenset[str]:
        """Return the last letters of stems that can be the head of a compound."""
        return frozenset(stem[-TAIL:] for stem in stems if len(stem) >= TAIL)

    def weight(self, stem: str) -> float:
        """Return the rarity of one stem."""
        return (1.6 if stem in self.nouns else OTHER_WORD) / math.sqrt(max(1, self.count[stem] - 1))
