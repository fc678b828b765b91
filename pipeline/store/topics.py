"""What findings are about: agenda items and stems of words, written down so that no text is read to tell.

A question for a list or a number in a large library may mean any of thousands of findings. Their stems stand
in one line each, which is looked through in a fraction of the time that it takes to read a record.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from pipeline.german.stems import content_words, stem
from pipeline.model import AgendaItem, Kind, Minutes
from pipeline.records import Recorded
from pipeline.store import rows
from pipeline.store.database import Database

BEFORE = 2  # sentences before an action item that belong to what it is about
PART = 4  # letters of the shortest word that counts inside a compound
EDGE = "\n"  # stands before and behind every stem: no word holds it


class Found(Protocol):
    """What has to be known of a finding to tell what it is about: a record or an entry."""

    @property
    def kind(self) -> Kind: ...
    @property
    def item(self) -> int: ...
    @property
    def cites(self) -> tuple[int, ...]: ...
    @property
    def record(self) -> Mapping[str, Any]: ...


def told(found: Found, minutes: Minutes) -> str:
    """Return the stems of all words that say what a finding is about, each between line ends, sorted.

    These are its own words, those it cites, and the title of its agenda item; parts of words with hyphens
    stand for themselves too.
    """
    item = minutes.items[found.item] if found.item < len(minutes.items) else None
    first, opens = min(found.cites), item.first if item else 1
    before = range(max(opens, first - BEFORE), first) if found.kind == "action" else ()
    quoted = [str(quote["text"]) for quote in found.record.get("evidence") or ()]
    if before or not quoted:
        quoted = [minutes.words(n) for n in (*before, *found.cites)]
    said = (*quoted, (item.title if item else None) or "", *_own(found.record))
    words = content_words(" ".join(said))
    stems = {stem(part) for word in words for part in (word, *word.split("-"))}
    return EDGE + "".join(f"{each}{EDGE}" for each in sorted(stems) if each)


def knows(stems: str, forms: Iterable[str]) -> bool:
    r"""Tell whether one of some forms is a stem, or begins or ends one if it is long enough.

    >>> knows("\nradwegbau\n", ["radweg"]), knows("\nradwegbau\n", ["bau"]), knows("\nbau\n", ["bau"])
    (True, False, True)
    """
    for form in forms:
        if len(form) < PART:
            if f"{EDGE}{form}{EDGE}" in stems:
                return True
        elif f"{EDGE}{form}" in stems or f"{form}{EDGE}" in stems:
            return True
    return False


def write(database: Database, minutes: Minutes, found: Iterable[tuple[int, Found]]) -> None:
    """Write what the findings of a document are about, by the keys of their entries, and its agenda."""
    database.many(
        "INSERT INTO items (document, place, number, title, public, first, last) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (minutes.id, place, i.number, i.title, i.public, i.first, i.last)
            for place, i in enumerate(minutes.items)
        ],
    )
    database.many(
        "INSERT INTO topics (entry, stems) VALUES (?, ?)", [(key, told(each, minutes)) for key, each in found]
    )


def rewrite(database: Database) -> None:
    """Write anew what all findings are about."""
    for table in ("topics", "items"):
        database.run(f"DELETE FROM {table}")
    for document, reading in database.rows("SELECT id, reading FROM documents"):
        ((written,),) = database.rows("SELECT minutes FROM readings WHERE key = ?", (reading,))
        write(database, rows.to_minutes(written, ()), _recorded(database, document))


def to_item(row: Sequence[Any]) -> AgendaItem:
    """Return an agenda item from its columns: number, title, public, first, last."""
    number, title, public, first, last = row
    return AgendaItem(number=number, title=title, public=bool(public), first=first, last=last)


def _recorded(database: Database, document: str) -> list[tuple[int, Recorded]]:
    found = database.rows(
        "SELECT key, kind, item, cites, record FROM entries WHERE document = ?", (document,)
    )
    return [
        (key, Recorded(kind=kind, item=item, cites=tuple(json.loads(cites)), record=json.loads(record)))
        for key, kind, item, cites, record in found
    ]


def _own(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the own words of a record and of its answers."""
    yield str(record.get("text") or record.get("task") or "")
    for answer in record.get("answers") or ():
        yield str(answer.get("text") or "")
