"""Which stored findings are about the words of a question."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from pipeline.german.stems import content_words, stem
from pipeline.library import Entry
from pipeline.model import Minutes

BEFORE = 2  # sentences before a finding that belong to what it is about
PART = 4  # letters of the shortest word that counts inside a compound
BEGINNING = 6  # letters of the shortest word that a longer word of the question may begin with
ENOUGH = 0.45  # share of the weight of a question's words that a finding must have

Minute = Callable[[str], Minutes]


def about(words: Sequence[str], entries: Sequence[Entry], minutes: Minute) -> tuple[Entry, ...] | None:
    """Return the findings that the words of a question speak of, in their order.

    A word counts where it stands in the finding, in the sentences it cites, right before them or in the title
    of the agenda item: as it is, in a compound, or by a synonym. Words that none of the findings knows are
    taken for words left over; None when that are all of them, as then nothing is recorded about the matter.
    """
    if not words or not entries:
        return tuple(entries)
    texts = [_stems(entry, minutes(entry.minutes)) for entry in entries]
    met = {word: [_meets(word, text) for text in texts] for word in words}
    weights = {word: _weight(hits) for word, hits in met.items() if any(hits)}
    if not weights:
        return None
    whole = sum(weights.values())
    if not whole:
        return tuple(entries)
    kept = []
    for at, entry in enumerate(entries):
        share = sum(weight for word, weight in weights.items() if met[word][at])
        if share >= ENOUGH * whole:
            kept.append(entry)
    return tuple(kept)


def _weight(hits: Sequence[bool]) -> float:
    """Return how much a word tells the findings apart: nothing when it stands in all of them."""
    return math.log(len(hits) / sum(hits))


def _meets(word: str, text: frozenset[str]) -> bool:
    return any(_same(asked, said) for asked in _forms(word) for said in text)


@lru_cache(maxsize=4096)
def _forms(word: str) -> tuple[str, ...]:
    """Return the stems by which a word of a question may stand in minutes."""
    return tuple({stem(word)})


def _same(asked: str, said: str) -> bool:
    if asked == said:
        return True
    if len(asked) >= PART and (said.endswith(asked) or said.startswith(asked)):
        return True
    return len(said) >= BEGINNING and asked.startswith(said)


def _stems(entry: Entry, minutes: Minutes) -> frozenset[str]:
    """Return the stems of all words that say what a finding is about."""
    item = minutes.items[entry.item] if entry.item < len(minutes.items) else None
    first, opens = min(entry.cites), item.first if item else 1
    near = [minutes.words(n) for n in range(max(opens, first - BEFORE), first)]
    cited = [minutes.words(n) for n in entry.cites]
    title = (item.title if item else None) or ""
    text = " ".join((*near, *cited, title, *_said(entry.record)))
    return frozenset(stem(part) for word in content_words(text) for part in (word, *word.split("-")))


def _said(record: Mapping[str, Any]) -> Iterable[str]:
    """Yield the own words of a record and of its answers."""
    yield str(record.get("text") or record.get("task") or "")
    for answer in record.get("answers") or ():
        yield str(answer.get("text") or "")
