"""Answers to questions that want a list or a number: complete, from the stored findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.asking.about import about, matter, scope
from pipeline.asking.held import Held
from pipeline.asking.tallies import Group, grouped, unit
from pipeline.asking.telling import headline, line, told_of
from pipeline.library import Document, Entry, Place, Plan, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What the ledger says to a question: all entries meant, in words, and whether that is an answer.

    Nothing found is an answer ("Keine.") where the filter names a person, faction, committee, town or time
    that the library knows; it is none where the question speaks of a matter that nothing recorded is about.
    """

    answered: bool
    entries: tuple[Entry, ...] = ()
    said: tuple[Said, ...] = ()


__all__ = ["Listing", "listing", "scope", "statements"]


def listing(plan: Plan, held: Held) -> Listing:
    """Return the answer to a question for a list or a number, from the entries in its ``scope``."""
    meant = about(plan, held)
    if meant is None or (not meant and not _limited(plan, held)):
        return Listing(answered=False)
    return Listing(answered=True, entries=meant, said=statements(plan, meant, held))


def statements(plan: Plan, entries: Sequence[Entry], held: Held) -> tuple[Said, ...]:
    """Return the answer in plain German: how many there are, then each of them with its sentences."""
    counted, documents = unit(plan), held.documents(entries)
    apart = len({documents[e.minutes].committee for e in entries}) > 1
    groups = grouped(entries, counted, plan.filter, documents)
    opening = Said(text=headline(plan, entries, counted, groups), places=_places(entries))
    if counted != "entry":
        return (opening, *(_of_group(group, documents) for group in groups))
    items = held.headings(entries)
    return (
        opening,
        *(
            Said(
                text=line(e, documents[e.minutes], items.get((e.minutes, e.item)), committee=apart),
                places=_own(e),
            )
            for e in entries
        ),
    )


def _limited(plan: Plan, held: Held) -> bool:
    """Tell whether the filter names something that the library knows, so that none is an answer."""
    chosen = plan.filter
    if scope(plan) != chosen:
        return False
    if chosen.people or chosen.factions:
        return True
    named = (chosen.municipality, chosen.committee, chosen.since, chosen.until)
    return any(named) and not matter(plan, held.bodies).words


def _of_group(group: Group, documents: Mapping[str, Document]) -> Said:
    return Said(text=told_of(group, documents), places=_places(group.entries))


def _own(entry: Entry) -> tuple[Place, ...]:
    """Return where an entry stands, and where it is reported done."""
    closing = entry.closing
    own = Place(minutes=entry.minutes, cites=entry.cites)
    if closing and closing.minutes:
        return (own, Place(minutes=closing.minutes, cites=closing.cites))
    return (own,)


def _places(entries: Sequence[Entry]) -> tuple[Place, ...]:
    """Return where entries stand, one place a document."""
    cited: dict[str, set[int]] = {}
    for entry in entries:
        cited.setdefault(entry.minutes, set()).update(entry.cites)
    return tuple(Place(minutes=id_, cites=tuple(sorted(numbers))) for id_, numbers in cited.items())
