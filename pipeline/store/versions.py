"""Versions: documents of one meeting that say nearly the same, of which one stands for all.

The same minutes as text, PDF and Word file, a draft and what became of it, an excerpt beside the whole: each
finding shall count once. Which document stands for the others depends on nothing but what they say.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from pipeline.german.mention import fold
from pipeline.store import matching, rows
from pipeline.store.database import Database

RUN = 3  # words; what two texts share is counted in runs of words
SHARE = 0.8  # of the runs of the shorter text that the longer one must have
DOCUMENT = (
    "SELECT d.id, d.municipality, d.committee, d.date, r.digest, r.key FROM documents d "
    "JOIN readings r ON r.key = d.reading"
)
MOST_DAYS = 16  # whose texts are kept ready for comparing
MOST_RUNS = 2_000_000  # kept ready, each of about 100 bytes
_WORD = re.compile(r"\w+")


class _Text(NamedTuple):
    """A document as it is compared: where it is from, its runs of words, and whether it is a draft."""

    id: str
    bodies: tuple[str | None, str | None]
    day: str | None
    runs: frozenset[int]
    draft: bool

    @property
    def rank(self) -> tuple[int, str]:
        """Return what longer texts are sorted first by."""
        return -len(self.runs), self.id


def kin(database: Database, document: str) -> frozenset[str]:
    """Return a document with those that it stands for, or that are stood for with it."""
    head = stands_for(database, document) or document
    copies = database.rows("SELECT document FROM copies WHERE head = ?", (head,))
    return frozenset((document, head, *(copy for (copy,) in copies)))


def stands_for(database: Database, document: str) -> str | None:
    """Return the document that stands for another, None where it stands for itself."""
    found = database.one("SELECT head FROM copies WHERE document = ?", (document,))
    return found[0] if found else None


def settled(database: Database, documents: Iterable[str]) -> dict[str, str | None]:
    """Return for some documents and all versions of them which stands for each, None for itself.

    The longest text stands for all that it holds; a final version goes before a draft that says the same.
    """
    known = _component(database, documents)
    heads: list[_Text] = []
    groups: dict[str, list[_Text]] = {}
    for text in sorted(known.values(), key=lambda t: t.rank):
        head = next((h for h in heads if _same(h, text)), None)
        if head is None:
            heads.append(text)
        groups.setdefault((head or text).id, []).append(text)
    chosen: dict[str, str | None] = {}
    for head in heads:
        own = groups[head.id]
        whole = [text for text in own if text is head or _holds(text, head)]
        best = min(whole, key=lambda t: (t.draft, t.rank))
        chosen |= {text.id: None if text is best else best.id for text in own}
    return chosen


def _component(database: Database, documents: Iterable[str]) -> dict[str, _Text]:
    """Return some documents and all that are versions of them, or of those, and so on."""
    waiting = set(documents)
    known: dict[str, _Text] = {}
    while waiting:
        id_ = waiting.pop()
        found = database.one(f"{DOCUMENT} WHERE d.id = ?", (id_,))
        if found is None:
            continue
        known[id_] = own = _text(database, found)
        if own.day is None:
            continue  # a meeting that does not say when it was is one of its own
        near = database.rows(f"{DOCUMENT} WHERE d.date = ? AND d.id <> ?", (own.day, id_))
        waiting |= {row[0] for row in near if row[0] not in known and _same(own, _text(database, row))}
    return known


def _text(database: Database, row: Sequence[Any]) -> _Text:
    id_, municipality, committee, day, digest, reading = row
    runs, draft = _kept(database, day, digest, reading)
    return _Text(id_, (municipality, committee), day, runs, draft)


# --- what texts are compared by -----------------------------------------------------------------------

Runs = tuple[frozenset[int], bool]
_ready: WeakKeyDictionary[Database, OrderedDict[str | None, dict[str, Runs]]] = WeakKeyDictionary()


def drop(database: Database) -> None:
    """Forget what texts were compared by, as readings were rewritten under their old digests."""
    _ready.pop(database, None)


def _kept(database: Database, day: str | None, digest: str, reading: int) -> Runs:
    """Return the runs of a reading and whether it is a draft; those of the last few days are kept ready."""
    days = _ready.setdefault(database, OrderedDict())
    known = days.setdefault(day, {})
    days.move_to_end(day)
    if digest not in known:
        ((written,),) = database.rows("SELECT minutes FROM readings WHERE key = ?", (reading,))
        found = _runs(written)
        while len(days) > 1 and (len(days) > MOST_DAYS or _size(days) + len(found[0]) > MOST_RUNS):
            days.popitem(last=False)
        if _size(days) + len(found[0]) > MOST_RUNS:
            return found
        known[digest] = found
    return known[digest]


def _size(days: Mapping[str | None, Mapping[str, Runs]]) -> int:
    return sum(len(runs) for known in days.values() for runs, _ in known.values())


def _runs(written: str) -> Runs:
    """Return the runs of words of written minutes from the first agenda item on, and whether it is a draft.

    Heads are the same in all item files of a meeting.
    """
    minutes = rows.to_minutes(written, ())
    first = minutes.items[0].first if minutes.items else 1
    start = minutes[first].span.start if minutes.sentences else 0
    words = _WORD.findall(fold(minutes.text[start:]))
    found = (" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)) if words)
    return frozenset(map(hash, found)), minutes.status == "draft"


# --- comparing ----------------------------------------------------------------------------------------


def _same(one: _Text, other: _Text) -> bool:
    """Tell whether the shorter of two texts of one meeting stands nearly whole in the longer."""
    if one.day != other.day or one.day is None:
        return False
    longer, shorter = sorted((one, other), key=lambda t: t.rank)
    if not _holds(longer, shorter):
        return False
    bodies = zip(one.bodies, other.bodies, strict=True)
    return all(a is None or b is None or matching.agree(a, b) for a, b in bodies)


def _holds(one: _Text, other: _Text) -> bool:
    """Tell whether a text has nearly all runs of words of another."""
    return bool(other.runs) and len(one.runs & other.runs) >= SHARE * len(other.runs)
