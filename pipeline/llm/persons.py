"""Who a model means by the words it names somebody with, as far as the document knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.german.mention import Mention, fold
from pipeline.german.names import mentions
from pipeline.german.pattern import lazy
from pipeline.german.registry import Registry
from pipeline.model import Person

ARTICLES = ("der ", "die ", "das ", "dem ", "den ", "des ")
UNKNOWN = "unbekannt"
BRACKETS = lazy(r"\s?\([^()]{0,80}\)$")


def person(said: str, registry: Registry, cites: Sequence[int]) -> Person:
    """Return somebody as full as the document has them; words it does not know stay what they are.

    A name is first looked for in the cited sentences, where two may bear the same one.
    """
    found = mentions(said)
    named = next((m for m in found if m.kind == "person"), None)
    if named:
        return _named(named, registry, cites)
    bare = BRACKETS.sub("", said)
    if (bare != said or not found) and bare != UNKNOWN and (known := registry.person(bare)):
        return known  # "Muster (SPD)", though nobody says "Herr" or "Frau"
    if not found:
        return Person(label=said)
    first = found[0]
    if first.kind == "role" and _covers(first, said):
        return registry.resolve(first, cites[0] if cites else 1)
    if _covers(first, said):
        return registry.resolve(first, 0)
    return Person(label=said)


def people(said: Sequence[str], registry: Registry, cites: Sequence[int]) -> tuple[Person, ...]:
    """Return the persons a model names, each once."""
    return tuple(dict.fromkeys(person(name, registry, cites) for name in said))


def _named(mention: Mention, registry: Registry, cites: Sequence[int]) -> Person:
    same = next(_in_cited(mention, registry, cites), None)
    known = same or registry.person(mention.name or "")
    if known is None or not _agree(mention, known):
        return Person(name=mention.name, faction=mention.faction, role=mention.role)
    return known if known.faction or not mention.faction else replace(known, faction=mention.faction)


def _in_cited(mention: Mention, registry: Registry, cites: Sequence[int]) -> Iterator[Person]:
    """Yield whom the cited sentences call by the same family name."""
    for number in cites:
        for other in registry.mentions(number):
            if other.kind == "person" and fold(other.family or "") == fold(mention.family or ""):
                resolved = registry.resolve(other, number)
                if resolved.name and _agree(mention, resolved):
                    yield resolved


def _agree(mention: Mention, known: Person) -> bool:
    """Tell whether the given name that was said, if any, is the one that is known."""
    given = fold(mention.given or "").split()
    names = fold(known.name or "").split()
    return not given or len(names) < 2 or given[0] in names or given[0].rstrip(".") == names[0][:1]


def _covers(mention: Mention, said: str) -> bool:
    """Tell whether a mention is all that was said, but for an article before it."""
    before, after = said[: mention.start].casefold(), said[mention.end :].strip(" .,()")
    return not after and (not before.strip() or before in ARTICLES)
