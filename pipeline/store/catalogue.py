"""The names a library can be asked about."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from datetime import date

from pipeline.german import factions
from pipeline.german.mention import fold
from pipeline.german.people import Fact, People, split_name
from pipeline.library import Catalogue, Meeting
from pipeline.model import Person
from pipeline.store import rows
from pipeline.store.database import Database

NOTE = "catalogue"
MOST = 9  # documents that weigh when they tell different things of somebody


def catalogue(database: Database) -> Catalogue:
    """Return all names in a library, sorted; people as full as their town's documents allow."""
    written = database.one("SELECT value FROM notes WHERE name = ?", (NOTE,))
    return _read(written[0]) if written else _gathered(database)


def keep(database: Database) -> None:
    """Write the catalogue down, if it is not: gathering it takes a second in a large library."""
    with database.transaction():
        if database.one("SELECT 1 FROM notes WHERE name = ?", (NOTE,)) is None:
            database.run("INSERT INTO notes VALUES (?, ?)", (NOTE, _written(_gathered(database))))


def drop(database: Database) -> None:
    """Throw the written catalogue away, because what it tells has changed."""
    database.run("DELETE FROM notes WHERE name = ?", (NOTE,))


def _written(told: Catalogue) -> str:
    return rows.dump(
        {
            "municipalities": told.municipalities,
            "committees": told.committees,
            "people": [[p.name, p.faction, p.role, p.label] for p in told.people],
            "factions": told.factions,
            "meetings": [[m.municipality, m.committee, m.date.isoformat()] for m in told.meetings],
            "abbreviations": told.abbreviations,
        }
    )


def _read(written: str) -> Catalogue:
    told = json.loads(written)
    return Catalogue(
        municipalities=tuple(told["municipalities"]),
        committees=tuple(told["committees"]),
        people=tuple(Person(name=n, faction=f, role=r, label=i) for n, f, r, i in told["people"]),
        factions=tuple(told["factions"]),
        meetings=tuple(Meeting(town, body, date.fromisoformat(day)) for town, body, day in told["meetings"]),
        abbreviations=told["abbreviations"],
    )


def _gathered(database: Database) -> Catalogue:
    return Catalogue(
        municipalities=_distinct(database, "municipality"),
        committees=_distinct(database, "committee"),
        people=_people(database),
        factions=_factions(database),
        meetings=_meetings(database),
        abbreviations=_abbreviations(database),
    )


def _distinct(database: Database, column: str) -> tuple[str, ...]:
    found = database.rows(f"SELECT DISTINCT {column} FROM documents WHERE {column} IS NOT NULL")
    return tuple(sorted(name for (name,) in found))


def _meetings(database: Database) -> tuple[Meeting, ...]:
    held = database.rows(
        "SELECT DISTINCT municipality, committee, date FROM documents WHERE date IS NOT NULL "
        "ORDER BY date, municipality, committee"
    )
    return tuple(Meeting(town, body, date.fromisoformat(day)) for town, body, day in held)


def _people(database: Database) -> tuple[Person, ...]:
    """Return the people of all towns; what one document leaves out another of the town may tell."""
    told = database.rows(
        "SELECT d.municipality, p.name, p.faction, p.role, count(*) FROM people p "
        "JOIN documents d ON d.id = p.document GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"
    )
    by_town: dict[str | None, list[Fact]] = defaultdict(list)
    for town, name, faction, role, count in told:
        first, last = split_name(name)
        # most said first: a tie is then settled by the order of names
        by_town[town] += [Fact(family=last, given=first, faction=faction, role=role)] * min(count, MOST)
    people = {somebody.person() for facts in by_town.values() for somebody in People(facts)}
    return tuple(sorted(people, key=_order))


def _order(who: Person) -> tuple[str, ...]:
    first, last = split_name(who.name or "")
    return (fold(last), fold(first or ""), who.name or "", who.faction or "", who.role or "")


def _factions(database: Database) -> tuple[str, ...]:
    """Return each faction once, as it is written most often."""
    told = database.rows("SELECT faction, count(*) FROM people WHERE faction IS NOT NULL GROUP BY 1")
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for faction, count in told:
        if surface := factions.surface(faction):
            written[factions.canonical(faction)][surface] += count
    return tuple(sorted(_commonest(counts) for counts in written.values()))


def _abbreviations(database: Database) -> dict[str, str]:
    told = database.rows("SELECT short, long, count(*) FROM abbreviations GROUP BY 1, 2 ORDER BY 1")
    meanings: dict[str, Counter[str]] = defaultdict(Counter)
    for short, long, count in told:
        meanings[short][long] += count
    return {short: _commonest(counts) for short, counts in meanings.items()}


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], name))
