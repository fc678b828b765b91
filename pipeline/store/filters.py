"""A filter as SQL: conditions on documents (d), entries (e), and passages (p)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pipeline.german.people import role_key
from pipeline.german.tokens import is_gram, tokens
from pipeline.library import Filter
from pipeline.store import matching
from pipeline.store.database import Database

ENTRY = (
    "e.id, e.kind, e.document, e.item, e.record, e.cites, c.verdict, c.done, c.note, c.day, "
    "k.later, k.cites, k.note, k.day"
)
MARKED = (
    "LEFT JOIN corrections c ON c.document = e.document AND c.entry = e.id "
    "LEFT JOIN closings k ON k.document = e.document AND k.entry = e.id"
)
ENTRIES = f"entries e JOIN documents d ON d.id = e.document {MARKED}"
ORDER = "d.date IS NULL, d.date, d.id"
CLOSED = "(c.done IS 1 OR (c.done IS NULL AND k.entry IS NOT NULL))"
_OPENABLE = "(e.kind = 'action' OR (e.kind = 'question' AND e.status IN ('deferred', 'unanswered')))"


@dataclass(slots=True)
class Where:
    """Conditions that must all hold, and their values in order."""

    clauses: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, clause: str, *values: Any) -> None:
        """Add one condition."""
        self.clauses.append(clause)
        self.values.extend(values)

    def one_of(self, column: str, values: Iterable[Any]) -> None:
        """Add the condition that a column has one of some values."""
        self.add(f"{column} IN (SELECT value FROM json_each(?))", json.dumps(list(values)))

    def join(self, *others: Where) -> Where:
        """Return the conditions of this and others together."""
        together = Where([*self.clauses], [*self.values])
        for other in others:
            together.clauses += other.clauses
            together.values += other.values
        return together

    def __str__(self) -> str:
        return " AND ".join(self.clauses) or "1"


def of_documents(database: Database, asked: Filter) -> Where:
    """Return what a filter says about documents (d): which, whose, when."""
    where = Where()
    if asked.documents:
        where.one_of("d.id", asked.documents)
    for column, wanted in (("municipality", asked.municipality), ("committee", asked.committee)):
        if wanted is not None:
            known = database.rows(f"SELECT DISTINCT {column} FROM documents WHERE {column} IS NOT NULL")
            where.one_of(f"d.{column}", matching.bodies(wanted, [name for (name,) in known]))
    if asked.since:
        where.add("d.date >= ?", asked.since.isoformat())
    if asked.until:
        where.add("d.date <= ?", asked.until.isoformat())
    return where


def narrows_entries(asked: Filter) -> bool:
    """Tell whether a filter says more about entries than whose documents they are in."""
    said = (asked.kinds, asked.people, asked.factions, asked.role, asked.outcomes, asked.modes)
    return any((*said, asked.statuses, asked.tiers)) or asked.open is not None


def of_entries(database: Database, asked: Filter, *, rejected: bool = False) -> Where:
    """Return what a filter says about entries (e, with c and k), besides their documents."""
    where = Where()
    if not rejected:
        where.add("c.verdict IS NOT 'rejected'")
    for column in ("kind", "outcome", "mode", "status", "tier"):
        wanted = getattr(asked, f"{column}es" if column == "status" else f"{column}s")
        if wanted:
            where.one_of(f"e.{column}", wanted)
    if asked.public is not None:
        where.add("e.public = ?", asked.public)
    if asked.open is not None:
        _open(where, asked.open)
    part = Where()
    if asked.role:
        part.add("n.part = ?", asked.role)
    if asked.people:
        _people(database, where, asked.people, part)
    if asked.factions:
        _having(where, asked, part.join(_factions(asked.factions)))
    if asked.role and not (asked.people or asked.factions):
        _having(where, asked, part)
    return where


def _open(where: Where, wanted: bool) -> None:
    if wanted:
        where.add(f"{_OPENABLE} AND NOT {CLOSED} AND c.verdict IS NOT 'rejected'")
    else:
        where.add(f"e.kind IN ('action', 'question') AND (NOT {_OPENABLE} OR {CLOSED})")


def _named(where: Where, *either: Where) -> None:
    """Add the condition that an entry has a name for which one of some conditions holds."""
    found = " UNION ALL ".join(f"SELECT n.entry FROM names n WHERE {told}" for told in either)
    where.add(f"e.key IN ({found})", *(value for told in either for value in told.values))


def _having(where: Where, asked: Filter, told: Where) -> None:
    """Add the condition that an entry has a name of which something holds that holds of many.

    In few documents each entry is asked for its names, in all of them the names for their entries.
    """
    if asked.documents or asked.municipality or asked.committee or asked.since or asked.until:
        where.add(f"EXISTS (SELECT 1 FROM names n WHERE n.entry = e.key AND {told})", *told.values)
    else:
        _named(where, told)


def _people(database: Database, where: Where, wanted: Iterable[str], part: Where) -> None:
    """Add the condition that one of some people, labels or offices has a part in an entry."""
    meant: list[int] = []
    either: list[Where] = []
    for name in wanted:
        known = database.rows(
            "SELECT n.name, d.municipality, n.rowid FROM names n JOIN entries e ON e.key = n.entry "
            "JOIN documents d ON d.id = e.document WHERE n.family = ?",
            (matching.family(name),),
        )
        same = set(matching.people(name, {(full, town) for full, town, _ in known}))
        meant += [row for full, town, row in known if (full, town) in same]
        either.append(Where(["n.label = ?"], [matching.label(name)]).join(part))
        either.append(Where(["n.name IS NULL", "n.office = ?"], [role_key(name)]).join(part))
    by_name = Where()
    by_name.one_of("n.rowid", meant)
    _named(where, by_name.join(part), *either)


def _factions(wanted: Iterable[str], column: str = "n.parties") -> Where:
    either = Where()
    for faction in wanted:
        keys = sorted(matching.party_keys(faction))
        either.add(" AND ".join(f"instr({column}, ?)" for _ in keys), *(f"|{key}|" for key in keys))
    return Where([f"({' OR '.join(f'({clause})' for clause in either.clauses)})"], either.values)


def of_passages(database: Database, asked: Filter) -> Where:
    """Return what a filter says about passages (p), besides their documents.

    People must speak or be named in a passage, factions must speak in it; anything said about entries
    must hold for one that is cited from the passage.
    """
    where = Where()
    if asked.public is not None:
        where.add("p.public = ?", asked.public)
    about = asked.kinds or asked.role or asked.outcomes or asked.modes or asked.statuses or asked.tiers
    if about or asked.open is not None:
        cited = of_entries(database, asked)
        where.add(
            f"p.key IN (SELECT v.passage FROM {ENTRIES} JOIN evidence v ON v.entry = e.key WHERE {cited})",
            *cited.values,
        )
        return where
    if asked.people:
        named = " OR ".join(_mentioned(name) for name in asked.people)
        where.add("p.key IN (SELECT rowid FROM words WHERE words MATCH ?)", named)
    if asked.factions:
        spoken = _factions(asked.factions, "p.parties")
        where.add(str(spoken), *spoken.values)
    return where


def _mentioned(name: str) -> str:
    stems = [f'"{token}"' for token in tokens(matching.family(name)) if not is_gram(token)]
    return f"({' AND '.join(stems)})" if stems else '"0_nobody"'
