"""Who is listed as present or away, and whether somebody named in the text is one of them."""

from __future__ import annotations

from functools import lru_cache

from pipeline.german import roles
from pipeline.german.mention import fold
from pipeline.german.people import same_given, split_name
from pipeline.model import Minutes, Person

FEWEST_LISTED = 5
AWAY = frozenset({"excused", "absent"})
STAFF = frozenset({"administration", "guest_expert", "resident", "representative"})


def same(one: Person, other: Person) -> bool:
    """Tell whether two names can be one person's: part of the family name shared, given names compatible.

    >>> same(Person(name="Uli Muster-Groß"), Person(name="Muster")), same(Person(name="A"), Person(name="B"))
    (True, False)
    """
    return bool(one.name and other.name) and _same_name(one.name or "", other.name or "")


@lru_cache(maxsize=65536)
def _same_name(one: str, other: str) -> bool:
    (first, family), (given, other_family) = split_name(one), split_name(other)
    shared = set(fold(family).replace("-", " ").split()) & set(fold(other_family).replace("-", " ").split())
    telling = {word for word in shared if len(word) > 2}
    return bool(telling) and not (first and given and not same_given(first, given))


def listed(minutes: Minutes) -> tuple[Person, ...]:
    """Return everybody whom the header and the attendance list name as taking part."""
    return (*minutes.participants, *(one for one in (minutes.chair, minutes.clerk) if one))


def body_start(minutes: Minutes) -> int | None:
    """Return the first sentence of the first named agenda item, None where no item has a name."""
    return next((item.first for item in minutes.items if item.number or item.title), None)


def away(minutes: Minutes) -> tuple[Person, ...]:
    """Return those whom the attendance list names as away."""
    return tuple(note.person for note in minutes.attendance if note.kind in AWAY)


def voters(minutes: Minutes) -> int | None:
    """Return how many of those listed can have a vote at most, None where the list is too short to tell."""
    if len(minutes.participants) < FEWEST_LISTED:
        return None
    clerk = minutes.clerk.name if minutes.clerk else None
    return sum(not _staff(one) and (one.name != clerk or bool(one.faction)) for one in minutes.participants)


def _staff(one: Person) -> bool:
    """Tell whether an office without faction surely has no vote; mayors and chairs may have one."""
    if one.faction or not one.role or roles.is_member(one.role):
        return False
    known = [found for word in one.role.split() if (found := roles.look(word.strip(",.")))]
    return bool(known) and all(found.category in STAFF for found in known)
