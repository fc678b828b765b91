"""Passages: what simple retrieval finds, and how it answers with what it found.

Minutes are cut within their agenda items, and pages, into runs of up to five sentences that do not overlap.
What is searched are the words of a passage, the title of its agenda item, the committee and the town, since
an item taken from a web page rarely names its own town. Words are Snowball stems of content words and the
character 5-grams of longer words, which do the work of taking compounds apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.asker import SCHEMA
from pipeline.german.stems import content_words, stem
from pipeline.model import Minutes, Quote, quotes

SIZE = 5  # sentences in a passage at most
GRAM = 5  # characters
NEAREST = 5  # documents an answer offers
UNPLANNED: Mapping[str, Any] = {
    "kinds": [], "people": [], "municipality": None, "committee": None, "since": None, "until": None
}  # fmt: skip
PART = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Consecutive sentences of one agenda item; ``searched`` is all text they are found by."""

    source: str
    minutes: str
    item: str | None
    quote: Quote
    searched: str


def cut(library: Sequence[tuple[str, Minutes]], towns: Mapping[str, str]) -> tuple[Passage, ...]:
    """Return the passages of a library, in order; ``towns`` names the town of a file where it is known."""
    return tuple(
        passage
        for source, minutes in library
        for passage in _passages(source, minutes, towns.get(source) or minutes.municipality)
    )


def _passages(source: str, minutes: Minutes, town: str | None) -> Iterator[Passage]:
    for item in minutes.items:
        for run in quotes(minutes, range(item.first, item.last + 1)):
            for first in range(0, len(run.sentences), SIZE):
                (quote,) = quotes(minutes, run.sentences[first : first + SIZE])
                known = (quote.text, item.title, minutes.committee, town)
                yield Passage(
                    source=source,
                    minutes=minutes.id,
                    item=item.number,
                    quote=quote,
                    searched="\n".join(part for part in known if part),
                )


def stems(text: str) -> list[str]:
    """Return the stems of the content words of a text, hyphenated ones in parts.

    >>> stems("Der Radweg der Rhein-Schule")
    ['radweg', 'rhein', 'schul']
    """
    return [stem(part) for word in content_words(text) for part in PART.findall(word)]


def terms(text: str) -> list[str]:
    """Return what a text is searched by: stems, and the 5-grams of longer words behind an underscore.

    >>> terms("Radweg")
    ['radweg', '_radwe', '_adweg']
    """
    parts = [part.casefold() for word in content_words(text) for part in PART.findall(word)]
    grams = [
        f"_{part[i : i + GRAM]}" for part in parts for i in range(len(part) - GRAM + 1) if len(part) > GRAM
    ]
    return [stem(part) for part in parts] + grams


def best(ranked: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return the best passage of each of the first five documents of a ranking."""
    found: dict[str, Passage] = {}
    for passage in ranked:
        found.setdefault(passage.source, passage)
        if len(found) == NEAREST:
            break
    return tuple(found.values())


def answer(question: str, nearest: Sequence[Passage], *, answered: bool, engine: str) -> dict[str, Any]:
    """Return the answer of a baseline: the best passage as it stands, or none, and the nearest ones."""
    quoted = [_evidence(passage) for passage in nearest]
    said = [{"text": nearest[0].quote.text, "evidence": quoted[:1]}] if answered and nearest else []
    return {
        "schema": SCHEMA,
        "question": question,
        "plan": {**UNPLANNED, "words": content_words(question)},
        "answered": bool(said),
        "answer": said,
        "items": [],
        "nearest": quoted,
        "provenance": {"engine": engine},
    }


def _evidence(passage: Passage) -> dict[str, Any]:
    quote = passage.quote
    return {
        "minutes": passage.minutes,
        "source": passage.source,
        "item": passage.item,
        "sentences": list(quote.sentences),
        "start": quote.start,
        "end": quote.end,
        "page": quote.page,
        "text": quote.text,
    }
