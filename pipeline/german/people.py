"""The persons of one document: what its mentions say about them, put together without guessing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.german import factions, given, roles
from pipeline.german.mention import Mention, fold
from pipeline.model import Person

_PARTICLE = frozenset(
    "von vom van de del della di da dos du zu zur zum ten ter el al bin ben la le der den dem auf in".split()
)
_TITLE = re.compile(
    r"^(?:Dr|Prof|Dipl|Ing|Mag|med|DI|Dr-Ing)\b\.?(?:-\w+\.?)?$|^(?:Herrn?|Frau|[a-z]{1,4}\.)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What one place says about a person: header, attendance list or mention."""

    family: str
    given: str | None = None
    gender: str | None = None
    faction: str | None = None
    role: str | None = None

    @property
    def weight(self) -> int:
        """Return how many things it says that tell persons of one family name apart."""
        return 8 * bool(self.given) + 2 * bool(self.faction) + bool(self.gender)


@dataclass(slots=True)
class Somebody:
    """One person as far as the document tells."""

    family: str
    givens: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    factions: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)

    @property
    def gender(self) -> str | None:
        """Return the gender most often told, None where none is."""
        return max(self.genders, key=self.genders.__getitem__, default=None)

    def person(self) -> Person:
        """Return the person as full as the document allows."""
        first = max(self.givens, key=lambda g: (len(g.rstrip(".")) > 1, self.givens[g], len(g)), default=None)
        role = self.roles.most_common(1)[0][0] if self.roles else None
        return Person(
            name=f"{first} {self.family}" if first else self.family,
            faction=self.factions.most_common(1)[0][0] if self.factions else None,
            role=role,
        )

    def fits(self, fact: Fact) -> bool:
        """Tell whether nothing that a fact says is against this person."""
        if fact.gender and self.gender and fact.gender != self.gender:
            return False
        if fact.faction and self.factions and not any(factions.agree(fact.faction, f) for f in self.factions):
            return False
        return not (fact.given and self.givens) or any(same_given(fact.given, g) for g in self.givens)

    def add(self, fact: Fact) -> None:
        """Take over what a fact says."""
        if fact.given:
            self.givens[fact.given] += 1
        if fact.gender:
            self.genders[fact.gender] += 1
        if fact.faction:
            self.factions[factions.surface(fact.faction)] += 1
        if fact.role:
            self.roles[roles.strong(fact.role, fact.gender or self.gender)] += 1


@lru_cache(maxsize=4096)
def split_name(name: str) -> tuple[str | None, str]:
    """Return given and family name of a full name without role, titles left out.

    >>> split_name("Dr. Peter von der Heide"), split_name("Muster, Uli"), split_name("Uli Große Brink")
    (('Peter', 'von der Heide'), ('Uli', 'Muster'), ('Uli', 'Große Brink'))
    """
    if name.count(",") == 1:
        family, first = name.split(",")
        if first.strip():
            name = f"{first.strip()} {family.strip()}"
    words = [word for word in name.split() if not _TITLE.match(word)] or name.split()
    if not words:
        return None, name
    at = next((i for i, word in enumerate(words) if word in _PARTICLE), None)
    if at is None or at == len(words) - 1:
        at = 0
        while at < len(words) - 1 and (given.is_given(words[at]) or words[at].endswith(".")):
            at += 1
        at = at or len(words) - 1
    return " ".join(words[:at]) or None, " ".join(words[at:])


_VARIANTS = """
ulrich uli ulli ullrich, ulrike uli ulla, hans johannes johann hannes, wolfgang wolf,
friedrich fritz, josef joseph sepp jupp, michael michi micha, thomas tom, christian chris,
alexander alex sascha, andreas andi andy, matthias mathias matze, stefan stephan steffen,
heinrich heinz heiner, karl carl, bernhard bernd, gerhard gerd, manfred manni,
katharina kathi katrin, elisabeth lisa sissi, gabriele gabi gaby, susanne susi, barbara bärbel,
margarete margret gretel, johanna hanna, maximilian max, philipp philip, benjamin ben, daniel dani,
tobias tobi, sebastian basti, wilhelm willi willy, rudolf rudi, siegfried siggi, eberhard ebi,
günter günther, walter walther, christoph christof, ralf ralph, marc mark, mehmet memet,
angelika geli, ursula uschi ulla, renate reni, klaus claus, dietrich dieter, joachim jochen achim,
nikolaus klaus nico, robert rob, theodor theo, leonhard leo, konstantin kostas, antonio toni anton
"""
_VARIANT_OF: dict[str, set[int]] = defaultdict(set)
for _index, _group in enumerate(_VARIANTS.split(",")):
    for _name in _group.split():
        _VARIANT_OF[fold(_name)].add(_index)


@lru_cache(maxsize=4096)
def same_given(one: str, other: str) -> bool:
    """Tell whether two given names can be one person's: equal, initial, first of several, or a short form."""
    a, b = fold(one), fold(other)
    if a == b:
        return True
    first, second = re.split(r"[\s.-]+", a)[0], re.split(r"[\s.-]+", b)[0]
    if len(first) == 1 or len(second) == 1 or first.rstrip(".") == second.rstrip("."):
        return first[:1] == second[:1]
    return bool(_VARIANT_OF.get(first, set()) & _VARIANT_OF.get(second, set()))


def fact_of(mention: Mention) -> Fact:
    """Return what a mention of a named person says."""
    return Fact(
        family=mention.family or "",
        given=mention.given,
        gender=mention.gender,
        faction=mention.faction,
        role=mention.role,
    )


class People:
    """All persons of one document by folded family name."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Group facts by family name; the most telling facts come first."""
        self._groups: dict[str, list[Somebody]] = {}
        by_family: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            by_family[fold(fact.family)].append(fact)
        for family, told in by_family.items():
            self._groups[family] = _persons(told)

    def find(self, fact: Fact) -> Somebody | None:
        """Return the one person a fact can be about; None when there is none or more than one."""
        fitting = [somebody for somebody in self._groups.get(fold(fact.family), ()) if somebody.fits(fact)]
        if len(fitting) > 1 and fact.given:
            exact = [s for s in fitting if any(fold(g) == fold(fact.given) for g in s.givens)]
            fitting = exact or fitting
        if len(fitting) > 1 and fact.faction:
            fitting = [s for s in fitting if s.factions] or fitting
        if len(fitting) > 1 and fact.role:
            key = role_key(fact.role)
            fitting = [s for s in fitting if any(role_key(role) == key for role in s.roles)] or fitting
        return fitting[0] if len(fitting) == 1 else None

    def __iter__(self) -> Iterator[Somebody]:
        return (somebody for group in self._groups.values() for somebody in group)


def _persons(told: list[Fact]) -> list[Somebody]:
    group: list[Somebody] = []
    for fact in sorted(told, key=lambda fact: -fact.weight):
        fitting = [somebody for somebody in group if somebody.fits(fact)]
        if len(fitting) > 1 and fact.given:
            fitting = [s for s in fitting if any(fold(g) == fold(fact.given) for g in s.givens)] or fitting
        if not fitting:
            fitting = [Somebody(fact.family)]
            group += fitting
        if len(fitting) == 1:
            fitting[0].add(fact)
    return group


_ORDINALS = {"1": "erst", "2": "zweit", "3": "dritt"}


@lru_cache(maxsize=4096)
def role_key(role: str) -> str:
    """Return a role for comparison, without inflection and gender.

    >>> role_key("Erste Beigeordnete") == role_key("Ersten Beigeordneten")
    True
    >>> role_key("OB") == role_key("Oberbürgermeisterin"), role_key("2. BM") == role_key("Zweiter BM")
    (True, True)
    """
    words = []
    for word in role.split():
        known = roles.look(word)
        if word.rstrip(".") in _ORDINALS:
            words.append(_ORDINALS[word.rstrip(".")])
        elif known:
            words.append(known.lemma)
        elif roles.is_adjective(word):
            words.append(re.sub(r"e[rnms]?$", "", word.lower()))
        else:
            words.append(fold(word))
    return " ".join(words)
