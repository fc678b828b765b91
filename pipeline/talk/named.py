"""Where a document names somebody: in the words at hand, and where the rest of the name stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pipeline.german.registry import registry_of
from pipeline.german.stems import words
from pipeline.model import Minutes, Person
from pipeline.talk.turns import turns_of


class Naming(NamedTuple):
    """Words that name somebody; ``number`` is their sentence, None in the head or the attendance list."""

    number: int | None
    words: str


class Named(NamedTuple):
    """The words that name somebody where it counts, and those that say more: full name, faction, role."""

    here: Naming | None
    fuller: tuple[Naming, ...] = ()


def named(minutes: Minutes, person: Person, cites: Sequence[int]) -> Named:
    """Return where the cited sentences, or the head of their turn, name a person, and where more is told."""
    here = next(_mentions(minutes, person, _near(minutes, cites)), None)
    wanted = _words(person.name) | _words(person.faction)
    known = _words(here.words) if here else frozenset()
    fuller: list[Naming] = []
    if person.name is None:
        return Named(here)
    for naming in _mentions(minutes, person, registry_of(minutes).evidence(person)):
        told = _words(naming.words) & wanted
        if told - known:
            fuller.append(naming)
            known |= told
    if wanted - known and any(p.name == person.name for p in minutes.participants):
        fuller.append(Naming(None, person.name))
    return Named(here, tuple(fuller))


def _near(minutes: Minutes, cites: Sequence[int]) -> Iterable[int]:
    """Return the cited sentences, then the heads of the turns that they belong to."""
    mine = [turn for turn in turns_of(minutes) if not set(turn.numbers).isdisjoint(cites)]
    heads = [number for turn in mine for number in (turn.head, turn.named)]
    return (*cites, *(n for n in heads if n not in cites))


def _mentions(minutes: Minutes, person: Person, numbers: Iterable[int]) -> Iterator[Naming]:
    registry = registry_of(minutes)
    for number in numbers:
        for mention in registry.mentions(number):
            who = registry.resolve(mention, number)
            if (who.name or who.label or who.role) == (person.name or person.label or person.role):
                yield Naming(number, minutes.words(number)[mention.start : mention.end])


def _words(text: str | None) -> frozenset[str]:
    return frozenset(word.casefold() for word in words(text or ""))
