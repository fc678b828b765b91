"""What follows from the sources of a document: its header, entries, passages, and what they are found by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pipeline.german.acronyms import acronyms
from pipeline.german.people import role_key
from pipeline.library import Document
from pipeline.model import Minutes, Person
from pipeline.records import Recorded
from pipeline.store import catalogue, corrections, index, matching, rows, topics, versions
from pipeline.store.database import Database
from pipeline.store.passages import Cut, passage

SOURCES = (
    "SELECT name, reading, municipality, committee, date, title, url FROM sources "
    "WHERE document = ? ORDER BY path, key"
)
DOCUMENT = (
    "d.id, d.title, d.municipality, d.committee, d.date, d.public, d.meeting, d.url, "
    "(SELECT head FROM copies WHERE document = d.id)"
)
_PARTS = (("askers", "asker"), ("assignees", "assignee"))


def refresh(database: Database, document: str, *, again: bool = False) -> None:
    """Bring all that follows from the sources of a document up to date; without sources it goes.

    What was derived before is kept where nothing it depends on has changed, unless it shall be made again.
    """
    sources = database.rows(SOURCES, (document,))
    kin = versions.kin(database, document)
    if not sources:
        catalogue.drop(database)
        clear(database, document)
        database.run("DELETE FROM documents WHERE id = ?", (document,))
        database.run("DELETE FROM readings WHERE document = ?", (document,))
        settle(database, kin)
        return
    minutes, reading = _minutes(database, sources)
    row = _header(minutes, sources)
    known = database.one("SELECT * FROM documents WHERE id = ?", (document,))
    if known == (*row, reading) and not again:
        return
    columns = "id, title, municipality, committee, date, public, meeting, url, reading"
    updates = ", ".join(f"{column} = excluded.{column}" for column in columns.split(", ")[1:])
    database.run(
        f"INSERT INTO documents ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        f"ON CONFLICT (id) DO UPDATE SET {updates}",
        (*row, reading),
    )
    settle(database, kin, fresh=document)


def settle(database: Database, documents: Iterable[str], *, fresh: str | None = None) -> None:
    """Let one of several versions of a text stand for all: nothing follows from the others.

    Documents are derived where this changes, and the ``fresh`` one in any case.
    """
    heads = versions.settled(database, documents)
    changed = sorted(d for d in heads if d == fresh or heads[d] != versions.stands_for(database, d))
    for document in changed:
        if heads[document] is None:
            database.run("DELETE FROM copies WHERE document = ?", (document,))
            _derive(database, document)
    for document in changed:
        if head := heads[document]:
            catalogue.drop(database)
            clear(database, document)
            database.run("INSERT OR REPLACE INTO copies VALUES (?, ?)", (document, head))
            corrections.carry(database, document, head, gone=False)


def _minutes(database: Database, sources: Sequence[Sequence[Any]]) -> tuple[Minutes, int]:
    """Return what a document was read as, by the first of its files, and the key of that reading."""
    reading = int(sources[0][1])
    ((written,),) = database.rows("SELECT minutes FROM readings WHERE key = ?", (reading,))
    return rows.to_minutes(written, [name for name, *_ in sources]), reading


def _derive(database: Database, document: str) -> None:
    """Write all that follows from a document besides its header, in place of what was there."""
    catalogue.drop(database)
    clear(database, document)
    minutes, reading = _minutes(database, database.rows(SOURCES, (document,)))
    ((entries, cuts),) = database.rows("SELECT entries, cuts FROM readings WHERE key = ?", (reading,))
    ((*row,),) = database.rows(f"SELECT {DOCUMENT} FROM documents d WHERE id = ?", (document,))
    found = rows.to_records(entries)
    _write_entries(database, minutes, found)
    _write_passages(database, minutes, to_document(row, minutes.sources), rows.to_cuts(cuts))
    _write_people(database, minutes, found)


def clear(database: Database, document: str) -> None:
    """Take away all that was derived from a document, but not the document itself."""
    database.run("INSERT OR IGNORE INTO stale SELECT id FROM passages WHERE document = ?", (document,))
    database.run(
        "DELETE FROM words WHERE rowid IN (SELECT key FROM passages WHERE document = ?)", (document,)
    )
    for table in ("passages", "entries", "items", "people", "abbreviations"):
        database.run(f"DELETE FROM {table} WHERE document = ?", (document,))


def to_document(row: Sequence[Any], sources: Sequence[str]) -> Document:
    """Return a document from its columns (DOCUMENT) and the names of its files."""
    id_, title, municipality, committee, day, public, meeting, url, same_as = row
    return Document(
        id=id_,
        title=title,
        municipality=municipality,
        committee=committee,
        date=rows.day(day),
        public=None if public is None else bool(public),
        meeting=meeting,
        sources=tuple(sources),
        url=url,
        same_as=same_as,
    )


# --- the header ---------------------------------------------------------------------------------------


def _header(minutes: Minutes, sources: Sequence[Sequence[Any]]) -> tuple[Any, ...]:
    """Return the columns of a document: what the text says, else the first of its files that says it."""
    said = [next((s[i] for s in sources if s[i]), None) for i in range(2, 7)]
    municipality, committee, day, title, url = said
    municipality = minutes.municipality or municipality
    committee = minutes.committee or committee
    day = minutes.date.isoformat() if minutes.date else day
    public = None if minutes.public is None else int(minutes.public)
    meeting = _meeting(minutes.id, municipality, committee, day)
    return (minutes.id, minutes.title or title, municipality, committee, day, public, meeting, url)


def _meeting(document: str, municipality: str | None, committee: str | None, day: str | None) -> str:
    """Return one id for all documents of a meeting; one that does not say which is a meeting of its own."""
    if not (municipality and committee and day):
        return document
    names = (matching.label(municipality), matching.label(committee), day)
    return hashlib.sha256("\0".join(names).encode()).hexdigest()[:12]


# --- entries ------------------------------------------------------------------------------------------


def _write_entries(database: Database, minutes: Minutes, found: Sequence[Recorded]) -> None:
    keys: list[int] = []
    for place, each in enumerate(found):
        record = each.record
        vote = record.get("vote") or {}
        key = database.insert(
            "INSERT INTO entries (id, document, kind, place, item, public, outcome, mode, status, tier, "
            "cited, cites, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                record["id"], minutes.id, each.kind, place, each.item, minutes.items[each.item].public,
                record.get("outcome"), vote.get("mode"), record.get("status"), record.get("tier"),
                cited(minutes, each), rows.dump(each.cites), rows.dump(record),
            ),
        )  # fmt: skip
        database.many(
            "INSERT INTO names (entry, part, name, family, office, label, parties) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(key, part, *_name(who)) for part, who in named(record)],
        )
        keys.append(key)
    topics.write(database, minutes, zip(keys, found, strict=True))


def cited(minutes: Minutes, found: Recorded) -> str:
    """Return a hash of the words a finding cites: what it is known by in another text."""
    words = "\n".join(minutes.words(number) for number in found.cites)
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def named(record: dict[str, Any]) -> Iterator[tuple[str, Person]]:
    """Yield the persons of a record with the part they have in it."""
    for field, part in _PARTS:
        yield from ((part, Person(**who)) for who in record.get(field, ()))
    for answer in record.get("answers", ()):
        yield from (("answerer", Person(**who)) for who in answer["by"])


def _name(who: Person) -> tuple[str | None, ...]:
    return (
        who.name,
        matching.family(who.name) if who.name else None,
        role_key(who.role) if who.role else None,
        matching.label(who.label) if who.label else None,
        matching.parties(who),
    )


# --- passages -----------------------------------------------------------------------------------------


def _write_passages(database: Database, minutes: Minutes, document: Document, places: Sequence[Cut]) -> None:
    entries = database.rows("SELECT key, cites, record FROM entries WHERE document = ?", (minutes.id,))
    passage_of: dict[int, int] = {}
    for place in places:
        made = passage(minutes, document, place)
        public = minutes.items[place.item].public if place.item is not None else minutes.public is not False
        parties = "".join(filter(None, (matching.parties(who) for who in place.speakers))) or None
        key = database.insert(
            "INSERT INTO passages (id, document, item, public, first, last, text, context, speakers, "
            "parties) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                made.id, minutes.id, made.item, public, made.first, made.last, made.text, made.context,
                rows.dump(made.speakers), parties,
            ),
        )  # fmt: skip
        index.enter(database, key, made.context, made.speakers, made.text)
        passage_of.update(dict.fromkeys(range(made.first, made.last + 1), key))
    database.many(
        "INSERT INTO evidence (passage, entry) VALUES (?, ?)",
        [
            (passage, entry)
            for entry, cites, record in entries
            for passage in sorted({passage_of[number] for number in _evidence(cites, record)})
        ],
    )


def _evidence(cites: str, record: str) -> set[int]:
    """Return the sentences an entry cites, those of its answers included."""
    numbers = set(json.loads(cites))
    for answer in json.loads(record).get("answers", ()):
        numbers.update(n for quote in answer["evidence"] for n in quote["sentences"])
    return numbers


# --- the catalogue ------------------------------------------------------------------------------------


def _write_people(database: Database, minutes: Minutes, found: Sequence[Recorded]) -> None:
    told = [*minutes.participants, *filter(None, (minutes.chair, minutes.clerk))]
    told += [who for each in found for _, who in named(each.record)]
    database.many(
        "INSERT INTO people (document, name, family, faction, role) VALUES (?, ?, ?, ?, ?)",
        [
            (minutes.id, who.name, matching.family(who.name), who.faction, who.role)
            for who in dict.fromkeys(told)
            if who.name
        ],
    )
    database.many(
        "INSERT INTO abbreviations (document, short, long) VALUES (?, ?, ?)",
        [(minutes.id, short, long) for short, long in sorted(acronyms(minutes.text).items())],
    )
