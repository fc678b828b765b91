"""Mentions of factions: "die CDU-Fraktion", "die Fraktion DIE LINKE", "die SPD", "die Grünen"."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german import factions
from pipeline.german.mention import Mention, is_oblique
from pipeline.german.words import Words

_NOUNS = frozenset(
    "Fraktion Ratsfraktion Stadtratsfraktion Kreistagsfraktion Fraktionen Gruppe Ratsgruppe"
    " Fraktionsgemeinschaft".split()
)
_TAIL = re.compile(r"(?:Rats|Stadtrats|Kreistags)?[Ff]raktion(?:en)?|Gruppe|Ratsgruppe")
_LISTING = frozenset("von und , seitens / sowie für".split())
_NOT_BEFORE_PARTY = frozenset("das ein eine einer im am zum zur beim vom".split())


@lru_cache(maxsize=65536)
def opens(word: str) -> bool:
    """Tell whether the mention of a faction, article left out, can start with a word."""
    return word in _NOUNS or factions.opens(word) or bool(_TAIL.fullmatch(word.rpartition("-")[2]))


def faction(w: Words, i: int, j: int, article: str) -> tuple[Mention, int] | None:
    """Return the mention of a faction whose article is at ``i`` and noun at ``j``, and the index after it."""
    if j >= len(w) or not w.words[j][0].isalpha():
        return None
    named = w.at(j) in _NOUNS
    k = j + 1 if named else j
    k += named and w.at(k) in ("der", "von", "die")
    after = _party(w, k)
    if after is None:
        return None
    while named and w.at(after) in ("/", "&", "+") and w.is_name(after + 1):
        after += 2
    label = w.between(j, after)
    if not (named or "raktion" in label or "gruppe" in label or _stands_alone(w, i, article)):
        return None
    plural = w.at(j) == "Fraktionen" or label.endswith(("Grünen", "Linken", "raktionen"))
    found = Mention(
        start=w.starts[i],
        end=w.ends[after - 1],
        kind="faction",
        label=label,
        faction=factions.surface(label) or label,
        plural=plural,
        oblique=is_oblique(w, i, feminine=True, plural=plural),
    )
    return found, after


def _stands_alone(w: Words, i: int, article: str) -> bool:
    """Tell whether a party's bare name can be its faction: "die SPD", "SPD und CDU", not "das CDU ..."."""
    if article:
        return article not in _NOT_BEFORE_PARTY
    return w.opens(i) or w.at(i - 1) in _LISTING


def _party(w: Words, k: int) -> int | None:
    """Return the index after the name of a party or faction that starts at word ``k``."""
    word = w.at(k)
    if "-" in word:
        last = word.rpartition("-")[2]
        if _TAIL.fullmatch(last) and word[0].isupper() and (last != "Gruppe" or factions.find(word)):
            return k + 1
    stop = factions.match(w.text, w.starts[k]) if k < len(w) else None
    if stop is None:
        return None
    after = k
    while after < len(w) and w.starts[after] < stop:
        after += 1
    if w.ends[after - 1] > stop:  # "CDU-Antrag" is no faction, "Grünen-Fraktion" is one
        last = w.words[after - 1].rpartition("-")[2]
        return after if _TAIL.fullmatch(last) else None
    if w.at(after) in ("-", "–") and _TAIL.fullmatch(w.at(after + 1)):
        after += 2
    return after
