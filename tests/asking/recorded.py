"""Minutes as a library would hold them: documents and the entries that the rules find in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.config import engine
from pipeline.ground import ground
from pipeline.library import Document, Entry
from pipeline.model import Minutes
from pipeline.reading import read_bytes
from pipeline.records import records


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Documents by id, their minutes, and all entries by date."""

    documents: dict[str, Document]
    minutes: Callable[[str], Minutes]
    entries: tuple[Entry, ...]


def shelf(texts: Iterable[tuple[str, str]]) -> Shelf:
    """Return what a library would hold of texts under their file names."""
    rules = engine("rules")
    read = {m.id: m for m in (read_bytes(text.encode(), name) for name, text in texts)}
    ordered = sorted(read.values(), key=lambda m: (str(m.date), m.id))
    entries = [
        Entry(id=r.record["id"], kind=r.kind, minutes=m.id, item=r.item, record=r.record, cites=r.cites)
        for m in ordered
        for r in sorted(records(m, ground(rules.extract(m), m).findings), key=lambda r: min(r.cites))
    ]
    documents = {m.id: document(m) for m in ordered}
    return Shelf(documents=documents, minutes=read.__getitem__, entries=tuple(entries))


def document(minutes: Minutes) -> Document:
    """Return the document of some minutes as a library would know it."""
    return Document(
        id=minutes.id,
        title=minutes.title,
        municipality=minutes.municipality,
        committee=minutes.committee,
        date=minutes.date,
        public=minutes.public,
        meeting=f"{minutes.municipality} {minutes.committee} {minutes.date}",
        sources=minutes.sources,
    )
