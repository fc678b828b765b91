"""Names as people ask for them against names as a library holds them."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.german import factions
from pipeline.german.mention import fold
from pipeline.german.people import same_given, split_name
from pipeline.german.stems import content_stems
from pipeline.model import Person

# what kind of town or district it is; said or left out as one likes
_SORTS = content_stems(
    "Stadt Gemeinde Markt Marktgemeinde Stadtgemeinde Samtgemeinde Verbandsgemeinde Ortsgemeinde Kreisstadt "
    "Hansestadt Landeshauptstadt Universitätsstadt Landkreis Kreis Bezirk Ortsteil Stadtteil"
)
_ARTICLES = ("DIE ", "DER ", "DAS ")


def bodies(wanted: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return those names of towns or committees that are meant.

    A name that is the same but for case, inflection and articles is preferred to those that hold all its
    words, and these to those that hold all its words but "Stadt", "Gemeinde" ...

    >>> bodies("bauausschuss", ["Bauausschuss", "Bauausschuss der Stadt Musterau"])
    ('Bauausschuss',)
    >>> bodies("Bauausschuss", ["Bauausschuss der Stadt Musterau", "Jugendausschuss"])
    ('Bauausschuss der Stadt Musterau',)
    >>> bodies("Stadt Musterau", ["Musterau", "Lindenbach"])
    ('Musterau',)
    """
    words = {name: key(name) for name in known}
    meant = key(wanted)
    same = tuple(name for name, found in words.items() if found == meant)
    if same or not meant:
        return same
    holding = tuple(name for name, found in words.items() if meant <= found)
    if holding or not meant - _SORTS:
        return holding
    return tuple(name for name, found in words.items() if meant - _SORTS <= found)


def agree(one: str, other: str) -> bool:
    """Tell whether one name of a town or committee holds all words of the other, "Stadt" left aside.

    >>> agree("Stadt Musterau", "Musterau"), agree("Musterau", "Lindenbach")
    (True, False)
    """
    a, b = key(one) - _SORTS, key(other) - _SORTS
    return a <= b or b <= a


def key(name: str) -> frozenset[str]:
    """Return what names of towns, committees and labels are compared by: the stems of their words."""
    return content_stems(name) or frozenset({name.casefold()})


def label(name: str) -> str:
    """Return one text to compare labels such as "die Verwaltung" by."""
    return " ".join(sorted(key(name)))


def family(name: str) -> str:
    """Return the family name of a full name, for look-up only."""
    return fold(split_name(name)[1])


def people(wanted: str, known: Iterable[tuple[str, str | None]]) -> tuple[tuple[str, str | None], ...]:
    """Return those names, with their towns, that are meant by a full name or a family name.

    A family name alone in the minutes is taken for the full name asked for, unless somebody else of that
    name is known in the same town.

    >>> people("Uli Muster", [("Uli Muster", None), ("Muster", None), ("Petra Muster", "Lindenbach")])
    (('Uli Muster', None), ('Muster', None))
    """
    first, last = split_name(wanted)
    alike = [(name, town) for name, town in known if family(name) == fold(last)]
    if first is None:
        return tuple(alike)
    givens = {(name, town): split_name(name)[0] for name, town in alike}
    others = {town for (_, town), given in givens.items() if given and not same_given(given, first)}
    return tuple(
        (name, town)
        for (name, town), given in givens.items()
        if (same_given(given, first) if given else town not in others)
    )


def parties(person: Person) -> str | None:
    """Return the keys of the factions a person belongs to or stands for, each between bars.

    >>> parties(Person(name="Uli Muster", faction="FDP/FW")), parties(Person(label="Verwaltung"))
    ('|FDP|FW|', None)
    """
    told = person.faction
    if told is None and person.label:
        told = factions.find(person.label) or (person.label if "raktion" in person.label else None)
    return "".join(f"|{k}" for k in sorted(party_keys(told))) + "|" if told else None


def party_keys(faction: str) -> frozenset[str]:
    """Return the keys of all parties in a faction's name, without articles."""
    return frozenset(_without_article(k) for k in factions.keys(faction)) or frozenset({faction.upper()})


def _without_article(name: str) -> str:
    return next((name.removeprefix(a) for a in _ARTICLES if name.startswith(a)), name)
