"""What can be an answer: stored findings, and runs of sentences around the passages that were found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import pairwise
from typing import Any, Literal

from pipeline.asking.passages.body import body
from pipeline.german.names import mentions
from pipeline.library import Document, Entry, Filter, Hit
from pipeline.model import Minutes
from pipeline.store import Library

UnitSort = Literal["run", "answer", "question", "decision", "action"]
DOCUMENTS = 5  # so many documents are looked into
ENTIRE = 3  # so many of the best are looked at from beginning to end
AROUND = 8  # sentences before and after a passage that are looked at
WHOLE = 40  # an agenda item of no more sentences is looked at as a whole
RUN = 5  # sentences of a run at most
LONG = 1100  # characters of a run at most
HOT = 20  # sentences around which runs are tried
FOLLOWING = 2  # sentences behind a hot one that may hold the answer to it
EXCHANGE = 8  # sentences of a question with its answer at most


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Excerpt:
    """What is looked at of one document; ``strength`` is that of its best passage (best of all: 1)."""

    document: Document
    minutes: Minutes
    numbers: tuple[int, ...]
    strength: float
    rank: int
    found: Mapping[int, float] = field(default_factory=dict)

    def words(self, numbers: Iterable[int]) -> str:
        """Return the words of some sentences."""
        return " ".join(" ".join(self.minutes.words(number).split()) for number in numbers)

    def title(self, number: int) -> str:
        """Return the title of the agenda item of a sentence."""
        items = self.minutes.items
        return (items[self.minutes.item_of(number)].title or "") if items else ""

    @property
    def head(self) -> str:
        """Return what the document is called and where it is from."""
        known = self.document
        return " ".join(part for part in (known.municipality, known.committee, known.title) if part)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unit:
    """One possible answer: the sentences it cites, those it shows, and the finding it comes from."""

    excerpt: Excerpt
    sort: UnitSort
    cites: tuple[int, ...]
    shown: tuple[int, ...]
    entry: Entry | None = None
    before: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """Return the words that are cited."""
        return self.excerpt.words(self.cites)


def excerpts(hits: Sequence[Hit], library: Library, *, heads: bool = False) -> tuple[Excerpt, ...]:
    """Return what to look at: the best documents of a ranking, further ones around what was found in them.

    Heads, lists of who was there and signatures are looked at only with ``heads``.
    """
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit.passage.minutes in found or len(found) < DOCUMENTS:
            found.setdefault(hit.passage.minutes, []).append(hit)
    documents = {each.id: each for each in library.documents(Filter(documents=tuple(found)))} if found else {}
    best = max((hit.score for hit in hits), default=1.0) or 1.0
    return tuple(
        _excerpt(documents[name], library.minutes(name), those, best, rank, heads=heads)
        for rank, (name, those) in enumerate(found.items())
        if name in documents
    )


def _excerpt(
    document: Document, minutes: Minutes, hits: Sequence[Hit], best: float, rank: int, *, heads: bool
) -> Excerpt:
    numbers = set(range(1, len(minutes.sentences) + 1)) if rank < ENTIRE else set()
    strength: dict[int, float] = {}
    for hit in hits:
        numbers.update(_around(minutes, hit.passage.first, hit.passage.last))
        for number in range(hit.passage.first, hit.passage.last + 1):
            strength[number] = max(strength.get(number, 0.0), hit.score / best)
    return Excerpt(
        document=document,
        minutes=minutes,
        numbers=tuple(sorted(numbers if heads else numbers & body(minutes))),
        strength=max(hit.score for hit in hits) / best,
        rank=rank,
        found=strength,
    )


def _around(minutes: Minutes, first: int, last: int) -> range:
    item = minutes.items[minutes.item_of(first)] if minutes.items else None
    low, high = (item.first, item.last) if item else (1, len(minutes.sentences))
    if high - low >= WHOLE:
        low, high = max(low, first - AROUND), min(high, last + AROUND)
    return range(max(1, min(low, first)), min(len(minutes.sentences), max(high, last)) + 1)


def units(
    looked: Sequence[Excerpt], library: Library, heat: Callable[[Excerpt, int], float]
) -> tuple[Unit, ...]:
    """Return all possible answers in some excerpts: findings, and runs around hot sentences."""
    hot = _hottest(looked, heat)
    names = tuple(each.document.id for each in looked)
    entries = library.entries(Filter(documents=names)) if names else ()
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(entry.minutes, []).append(entry)
    found: list[Unit] = []
    for excerpt in looked:
        inside = set(excerpt.numbers)
        for entry in by_name.get(excerpt.document.id, ()):
            if inside.intersection(entry.cites):
                found.extend(_of_entry(excerpt, entry))
        found.extend(_runs(excerpt, hot.get(excerpt.document.id, frozenset())))
    return tuple(found)


def _hottest(
    looked: Sequence[Excerpt], heat: Callable[[Excerpt, int], float]
) -> Mapping[str, frozenset[int]]:
    """Return the sentences that have most of what is asked, by document."""
    told = [(-heat(each, number), each.rank, number) for each in looked for number in each.numbers]
    names = {each.rank: each.document.id for each in looked}
    found: dict[str, set[int]] = {}
    for _, rank, number in nsmallest(HOT, told):
        found.setdefault(names[rank], set()).update(range(number, number + FOLLOWING + 1))
    return {name: frozenset(numbers) for name, numbers in found.items()}


def cited(record: Mapping[str, Any]) -> tuple[int, ...]:
    """Return the sentences that a record cites."""
    return tuple(sorted({number for quote in record.get("evidence", ()) for number in quote["sentences"]}))


def _of_entry(excerpt: Excerpt, entry: Entry) -> Iterator[Unit]:
    own = tuple(sorted(set(entry.cites)))
    if entry.kind != "question":
        yield Unit(excerpt=excerpt, sort=entry.kind, cites=own, shown=own, entry=entry)
        return
    asked = cited(entry.record) or own
    yield Unit(excerpt=excerpt, sort="question", cites=asked, shown=asked, entry=entry)
    answered = tuple(sorted({number for reply in entry.record.get("answers", ()) for number in cited(reply)}))
    both = tuple(sorted({*asked, *answered}))
    if answered and len(both) <= EXCHANGE and _adjacent(both):
        yield Unit(excerpt=excerpt, sort="answer", cites=both, shown=answered, entry=entry)
        return
    for start in range(max(1, len(answered) - RUN + 1) if answered else 0):
        part = answered[start : start + RUN]
        yield Unit(excerpt=excerpt, sort="answer", cites=part, shown=part, entry=entry, before=asked)


def _adjacent(numbers: Sequence[int]) -> bool:
    return all(after - before <= 1 for before, after in pairwise(numbers))


def _runs(excerpt: Excerpt, hot: frozenset[int]) -> Iterator[Unit]:
    """Yield runs of one to five sentences of one agenda item and one speaker."""
    minutes = excerpt.minutes
    inside = set(excerpt.numbers)
    for first in excerpt.numbers:
        if minutes[first].kind in ("heading", "label") or hot.isdisjoint(range(first, first + RUN)):
            continue
        item, before = minutes.item_of(first), _before(excerpt, first)
        run: list[int] = []
        size = 0
        for number in range(first, min(first + RUN, len(minutes.sentences) + 1)):
            words = minutes.words(number)
            size += len(words)
            goes_on = number in inside and minutes.item_of(number) == item
            if run and (not goes_on or size > LONG or minutes[number].kind == "heading"):
                break
            run.append(number)
            if minutes[number].kind != "label" and not hot.isdisjoint(run):
                cites = tuple(run)
                yield Unit(excerpt=excerpt, sort="run", cites=cites, shown=cites, before=before)


def _before(excerpt: Excerpt, first: int) -> tuple[int, ...]:
    """Return the sentences before one that belong to the same agenda item, three at most."""
    minutes = excerpt.minutes
    item = minutes.item_of(first)
    return tuple(n for n in range(max(1, first - 3), first) if minutes.item_of(n) == item)


def opens(words: str) -> bool:
    """Tell whether a sentence begins with somebody, as the first sentence of a speech does."""
    return any(mention.start <= len("Auf Nachfrage von ") for mention in mentions(words[:200]))
