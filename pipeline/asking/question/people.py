"""Persons and factions in a question, as the library writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pipeline.asking.question import vocabulary as say
from pipeline.asking.question.question import Asked, Span, covers
from pipeline.german import factions, given, roles
from pipeline.german.mention import Mention, fold
from pipeline.german.names import mentions
from pipeline.german.pattern import lazy
from pipeline.german.surnames import Known
from pipeline.library import Plan
from pipeline.model import Person

FEW = 3  # names of one question that are shown one by one

# What can stand before a bare family name that acts: "hat Muster gefragt", "laut Muster".
_ACTS_BEFORE = frozenset(
    """
    von laut durch hat hatte haben will wollte muss musste soll sollte stellte fragte sagte versprach
    erkundigte antwortete beantragte forderte kritisierte bemängelte und bzw oder kündigte brachte
    stellt fragt verspricht sprach rätinnen räte räten interessierte beschäftigte bewegte nahm übernahm
    meldete regte schlug trug hatte kam brachten
    """.split()
)
_ACTS_AFTER = re.compile(
    r"\s(?:hat|hatte|wollte|fragte|stellte|sagte|versprach|erkundigte|antwortete|gefragt|gestellt|zugesagt"
    r"|versprochen"
    r"|geantwortet|beantragt|wissen|erkundigt|nachgehakt|sich|alles|noch)\b"
)
_FINDINGS = lazy(rf"\s{say.ADJECTIVES}{say.many()}")
_ADDRESSED = re.compile(rf"{say.ASKS}[^?!]{{0,120}}\b(?:den|die|vom|beim|von\sder|bei\sder)\s$")
_SOLE = re.compile(
    r"(?<![\w-])(?:(?:der|dem|des|die|den|vom|beim|unser)\s)?(?P<role>(?:ober|samtgemeinde|orts"
    r"|verbands)?bürgermeister(?:in|s)?|ob|landr(?:at|ätin|ats)"
    r"|kämmer(?:er|in|ers)|[a-zäöüß]{3,30}(?:dezernent(?:in|en)?|beauftragten?|beauftragter|manager(?:in"
    r"|s)?|leiter(?:in|s)?)"
    r"|(?:rats|ausschuss)?vorsitzenden?)(?![\w-])"
)


class Named(NamedTuple):
    """A person of a question: the names it can have in the library, what was written, and where."""

    names: tuple[str, ...]
    words: str
    span: Span
    known: bool


class Group(NamedTuple):
    """A faction of a question: how the library writes it, and where."""

    names: tuple[str, ...]
    span: Span


class Index(NamedTuple):
    """The people of a library by family name, given name and role, and what their names vouch for."""

    families: dict[str, tuple[Person, ...]]
    given: dict[str, tuple[Person, ...]]
    roles: dict[str, tuple[str, ...]]
    known: Known


@lru_cache(maxsize=4)
def index(people: tuple[Person, ...]) -> Index:
    """Return the people of a library by what a question can call them."""
    families: dict[str, list[Person]] = {}
    first: dict[str, list[Person]] = {}
    held: dict[str, list[str]] = {}
    full, single = set[tuple[str, str]](), set[str]()
    for person in people:
        parts = (person.name or "").split()
        if parts:
            for i in range(len(parts)):
                families.setdefault(fold(" ".join(parts[i:])), []).append(person)
            single.add(fold(parts[-1]))
            if len(parts) > 1 and given.is_given(parts[0]):
                first.setdefault(fold(parts[0]), []).append(person)
            if len(parts) > 1:
                full.add((fold(parts[0]), fold(" ".join(parts[1:]))))
        for word in (person.role or person.label or "").split()[:3]:
            if (role := roles.look(word)) and (person.name or person.label):
                held.setdefault(role.lemma, []).append(person.name or person.label or "")
    known = Known(families=frozenset(families), full=frozenset(full), single=frozenset())
    return Index(
        {family: tuple(found) for family, found in families.items()},
        {name: tuple(found) for name, found in first.items()},
        {lemma: tuple(dict.fromkeys(names)) for lemma, names in held.items()},
        known,
    )


def people(asked: Asked, held: tuple[Person, ...]) -> tuple[Named, ...]:
    """Return the persons that a question names, in order and apart."""
    known = index(held)
    found = [
        named for mention in mentions(asked.text, known.known) if (named := _mentioned(mention, known, asked))
    ]
    spans = [named.span for named in found]
    for named in (*_written(asked, known), *_offices(asked, known)):
        if not covers(spans, *named.span):
            found.append(named)
            spans.append(named.span)
    if len(found) > 1:
        found = [named for named in found if not _asked_of(asked, named)] or found
    return tuple(sorted(found, key=lambda named: named.span))


def _asked_of(asked: Asked, named: Named) -> bool:
    """Tell whether an office is only whom somebody asked: "fragte Frau Abel den Bürgermeister"."""
    start = named.span.start
    return len(named.names) > 1 and bool(
        _ADDRESSED.search(asked.low[: start + 4]) or _ADDRESSED.search(asked.low[:start])
    )


def _mentioned(mention: Mention, known: Index, asked: Asked) -> Named | None:
    if mention.kind != "person" or not mention.family:
        return None
    words = asked.text[mention.start : mention.end]
    span = Span(mention.start, mention.end)
    fitting = _fitting(known.families, mention)
    if fitting:
        return Named(tuple(dict.fromkeys(p.name for p in fitting if p.name)), words, span, True)
    if not (mention.honorific or mention.role or mention.titles or mention.given):
        return None
    return Named((mention.name or mention.family,), words, span, False)


def _fitting(families: dict[str, tuple[Person, ...]], mention: Mention) -> list[Person]:
    """Return the people of the library that a mention can mean, narrowed by given name and faction."""
    family = fold(mention.family or "")
    found = list(families.get(family) or (families.get(family[:-1], ()) if family.endswith("s") else ()))
    if mention.given:
        first = fold(mention.given.split()[0])
        found = [p for p in found if len((p.name or "").split()) == 1 or fold(p.name or "").startswith(first)]
    if mention.faction:
        own = [p for p in found if p.faction and factions.agree(p.faction, mention.faction)]
        found = [p for p in found if p in own or not p.faction] if own else found
    return found


def _written(asked: Asked, known: Index) -> Iterable[Named]:
    """Return names of the library that no title marks: "Uli Muster", or "Muster" where somebody acts."""
    parts = asked.parts
    for i, part in enumerate(parts):
        if not (part.text[0].isupper() or asked.careless):
            continue
        for length in (4, 3, 2):
            name = fold(" ".join(p.text for p in parts[i : i + length]))
            found = [p for p in known.families.get(name, ()) if fold(p.name or "") == name]
            if found and i + length <= len(parts):
                span = Span(part.start, parts[i + length - 1].end)
                family = fold(parts[i + length - 1].text)
                names = [p.name for p in (*found, *_surname_only(known, family)) if p.name]
                yield Named(tuple(dict.fromkeys(names)), asked.text[slice(*span)], span, True)
                break
        else:
            if bare := _bare(asked, i, known):
                yield bare


def _surname_only(known: Index, family: str) -> list[Person]:
    return [p for p in known.families.get(family, ()) if p.name and " " not in p.name]


def _bare(asked: Asked, i: int, known: Index) -> Named | None:
    part = asked.parts[i]
    genitive = part.text.endswith("s") and asked.text[part.end : part.end + 1] == " "
    family = fold(part.text)
    found = known.families.get(family) or (known.families.get(family[:-1]) if genitive else None)
    found = found or _called(known, family)
    if not found or len(part.text) < 3:
        return None
    before = asked.parts[i - 1].text.casefold() if i else ""
    office = i > 0 and roles.look(asked.parts[i - 1].text) is not None
    owns = genitive and _FINDINGS.match(asked.low, part.end)
    acts = (
        office
        or owns
        or before in _ACTS_BEFORE
        or (_ACTS_AFTER.match(asked.low, part.end) and before not in _DETERMINERS)
    )
    if not acts or (i == 0 and not owns and not _ACTS_AFTER.match(asked.low, part.end)):
        return None
    names = tuple(dict.fromkeys(p.name for p in found if p.name))
    return Named(names, part.text, Span(part.start, part.end), True)


def _called(known: Index, first: str) -> tuple[Person, ...] | None:
    """Return the one person who is meant by a given name alone, as members of a club are."""
    found = known.given.get(first, ())
    return found if len({person.name for person in found}) == 1 else None


_DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer kein keine zum zur vom am im beim in über zu für mit"
    " auf welche welcher welches mehr viele alle neue neuer alte".split()
)


def _offices(asked: Asked, known: Index) -> Iterable[Named]:
    """Return holders of an office that the question names without a name: "die Bürgermeisterin"."""
    for match in _SOLE.finditer(asked.low):
        word = asked.text[slice(*match.span("role"))]
        role = roles.look(word[0].upper() + word[1:]) or roles.look(word)
        names = known.roles.get(role.lemma, ()) if role else ()
        if names:
            yield Named(names, word, Span(*match.span("role")), True)


def office(plan: Plan) -> str | None:
    """Return the office by which a plan names many people, None where it names few or none by an office."""
    found = _SOLE.search(plan.question.casefold())
    if found is None or len(plan.filter.people) <= FEW:
        return None
    word = found["role"]
    return "OB" if word == "ob" else word[0].upper() + word[1:]


def groups(asked: Asked, held: tuple[str, ...], taken: Iterable[Span]) -> tuple[Group, ...]:
    """Return the factions that a question names, in order and apart."""
    found, spans = list[Group](), list(taken)
    for name in sorted(held, key=len, reverse=True):
        bare = factions.surface(name)
        if len(bare) < 2 or bare.casefold() not in asked.low:
            continue
        flags = 0 if len(bare) < 7 and not asked.careless else re.I
        for match in re.finditer(rf"(?<![\w-]){re.escape(bare)}(?![\w])", asked.text, flags):
            if not covers(spans, *match.span()):
                found.append(Group(_written_like(bare, held), Span(*match.span())))
                spans.append(Span(*match.span()))
    at = 0
    while at < len(asked.text):
        end = factions.match(asked.text, at) if not asked.text[at - 1 : at].isalnum() else None
        if end and not covers(spans, at, end):
            found.append(Group(_written_like(asked.text[at:end], held), Span(at, end)))
        at = end or at + 1
    return tuple(sorted(found, key=lambda group: group.span))


def _written_like(words: str, held: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ways in which the library writes a faction; as asked when it holds none."""
    keys = factions.keys(words)
    same = tuple(name for name in held if keys & factions.keys(name))
    return same or (factions.surface(words),)
