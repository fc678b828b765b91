"""The registry of one document: its mentions by sentence, and who each of them is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cached_property, lru_cache

from pipeline.german import factions, given, roles
from pipeline.german.mention import Mention, fold
from pipeline.german.names import Known, mentions
from pipeline.german.people import Fact, People, Somebody, fact_of, role_key, split_name
from pipeline.german.rereading import may_change
from pipeline.german.short_offices import is_particular, stands_for
from pipeline.german.verbs import senses
from pipeline.model import Minutes, Person

__all__ = ["Registry", "registry_of"]

_CHAIR = re.compile(r"(?:\w*vorsitzender|sitzungsleiter|versammlungsleiter|gesprächsleiter)$")
_CHAIR_LABELS = frozenset({"Sitzungsleitung", "Versammlungsleitung", "Vorsitz"})
_OF_BODY = re.compile(
    r"(?:des|der)\s\w*(?:ausschuss|rat|beirat|gremium|versammlung|sitzung|vertretung|tag)(?:e?s)?$", re.I
)
_CHAIR_CHANGE = re.compile(
    r"\b(?:Vorsitz|Sitzungsleitung|Sitzungsvorsitz|Leitung der Sitzung|Verhandlungsleitung)\b"
)
_CHAIR_PIECES = ("orsitz", "eitung")  # one of them is in all of these words
_OFFICE_AND_NAME = re.compile(
    r"(?P<office>[A-ZÄÖÜ](?<!\w.)[A-Za-zäöü]{0,5}[A-ZÄÖÜ](?:in)?)\.?\s(?:Dr\.\s)?"
    r"(?P<name>[A-ZÄÖÜ][a-zäöüß]{2,20}(?:-[A-ZÄÖÜ][a-zäöüß]{2,20})?)\s(?P<verb>[a-zäöüß]{3,20})\b"
)
_FIRST = re.compile(r"(?:1\.|[Ee]rste[rn]?)\s+")
_AS_OFFICE = re.compile(
    r"\sals\s(?:\w+e[rn]?\s)?(?:\w*[Vv]orsitzende[rn]?|\w*[Ss]precher(?:in)?|Vertreter(?:in)?)\s(?:der|von)\s"
)
_TAKES = re.compile(r"\bübern(?:immt|ahm|ommen|ehme)|\bführt(?:e)?\b.{0,40}\bweiter")
_GIVES = re.compile(r"\b(?:übergibt|übergab|übergeben|gibt|gab|überträgt|übertrug)\b")
# A word behind an article or an inflected word; the search goes from blank to blank, which is quick.
_DETERMINED = re.compile(
    r"\s(?<=[emnrs]\s)(?:(?<=\w\w\we[nr]\s)|(?<=\b[IiAa]m\s)|(?<=\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in|[Zz]u[rm]|[Vv]om)\s)|"
    r"(?<=\b(?:[Ee]in[ernms]|[Kk]ein|[Bb]eim)\s)|(?<=\b(?:[Ee]ine[rnms]|[Kk]ein[ernms])\s)|"
    r"(?<=\b[Kk]eine[rnms]\s))([^\W\d_]{3,40})\b\s?"
)
_NOUN_BEHIND = re.compile(r"\s[^\W\d_a-zäöüß]")
_LAST_WORD = re.compile(r"[^\W\d_]+(?=\Z)")
_SMALL = re.compile(r"\b[a-zäöüß]{3,30}\b")


class Registry:
    """Who is mentioned where in one document of minutes; names are completed only by its own evidence."""

    def __init__(self, minutes: Minutes) -> None:
        """Read all mentions, twice: what the first reading learns, the second knows."""
        self._minutes = minutes
        texts = [sentence.span.of(minutes.text) for sentence in minutes.sentences]
        first = [mentions(text) for text in texts]
        stated = [
            _stated(person) for person in (*minutes.participants, minutes.chair, minutes.clerk) if person
        ]
        self._header = header = [fact for fact in stated if fact]
        body = _body(minutes)
        self.known = known = _known(minutes.text, header, _told(first, body))
        self._mentions = [
            mentions(text, known) if may_change(text, found, known) else found
            for text, found in zip(texts, first, strict=True)
        ]
        self._genitives = _genitives(header, texts, self._mentions)
        told = _told(self._mentions, body)
        facts = [self._fact(m) for found in told for m in found if m.kind == "person" and m.family]
        self._people = People([*header, *facts])
        self._spoken_for(texts)
        self._persons: dict[int, Person] = {}
        self._holders: dict[tuple[str | None, str | None, bool], list[Somebody]] = {}
        self._chairs = self._chair_changes()
        self._evidence: dict[str, tuple[int, ...]] | None = None

    def mentions(self, number: int) -> tuple[Mention, ...]:
        """Return the mentions in one sentence, with offsets relative to its words."""
        return self._mentions[number - 1] if 1 <= number <= len(self._mentions) else ()

    def resolve(self, mention: Mention, number: int) -> Person:
        """Return who a mention in a sentence is, as full as the document allows."""
        if mention.kind == "person":
            fact = self._fact(mention)
            somebody = self._people.find(fact)
            if somebody:
                return self._person(somebody)
            role = roles.strong(fact.role, mention.gender) if fact.role else None
            name = " ".join(part for part in (fact.given, fact.family) if part)
            return Person(name=name, faction=fact.faction, role=role)
        if mention.kind == "role":
            holder = self._holder(mention, number)
            if holder:
                person = self._person(holder)
                return person if person.role else replace(person, role=mention.role)
            return Person(role=mention.role, label=mention.label)
        return Person(label=mention.label, faction=mention.faction)

    def person(self, name: str) -> Person | None:
        """Return the person somebody else's words name ("Herr Muster", "Uli Muster"), None when unknown."""
        found = next((m for m in mentions(name) if m.kind == "person"), None)
        if found:
            fact = self._fact(found)
        else:
            first, family = split_name(name)
            fact = Fact(family=family, given=first)
        somebody = self._people.find(fact) or self._people.find(Fact(family=name))  # "Groß Wiebel"
        return self._person(somebody) if somebody else None

    def gender(self, person: Person) -> str | None:
        """Return the gender the document tells of a named person, None where it tells none."""
        first, family = split_name(person.name) if person.name else (None, "")
        somebody = self._people.find(Fact(family=family, given=first, faction=person.faction))
        return somebody.gender if somebody else given.gender(first) if first else None

    def chair(self, number: int) -> Person | None:
        """Return who chairs the meeting at a sentence, None where the document does not say."""
        somebody = self._chair_at(number)
        return self._person(somebody) if somebody else None

    def evidence(self, person: Person) -> tuple[int, ...]:
        """Return the numbers of the sentences with a mention that resolves to a person."""
        if self._evidence is None:
            numbers: dict[str, list[int]] = defaultdict(list)
            for number, found in enumerate(self._mentions, 1):
                for key in {_key(self.resolve(mention, number)) for mention in found}:
                    numbers[key].append(number)
            self._evidence = {key: tuple(found) for key, found in numbers.items()}
        same = self.person(person.name) if person.name and _key(person) not in self._evidence else None
        return self._evidence.get(_key(same or person), ())

    def _spoken_for(self, texts: list[str]) -> None:
        """Give a faction to who speaks "für die X-Fraktion" and has none stated anywhere."""
        told: dict[int, tuple[Somebody, set[str]]] = {}
        for text, found in zip(texts, self._mentions, strict=True):
            speakers = [m for m in found if m.kind == "person" and not m.oblique and not m.plural]
            if len(speakers) != 1:
                continue
            parties = [m.faction for m in found if m.kind == "faction" and m.faction and _speaks_for(text, m)]
            parties = parties or _speaks_as(text)
            somebody = self._people.find(self._fact(speakers[0])) if len(parties) == 1 else None
            if somebody and not somebody.factions:
                told.setdefault(id(somebody), (somebody, set()))[1].add(parties[0])
        for somebody, spoken in told.values():
            if len(spoken) == 1:
                somebody.factions.update(spoken)

    def _person(self, somebody: Somebody) -> Person:
        return self._persons.setdefault(id(somebody), somebody.person())

    def _fact(self, mention: Mention) -> Fact:
        fact = fact_of(mention)
        bare = self._genitives.get(fold(fact.family))
        return replace(fact, family=bare) if bare else fact

    # --- roles without a name -----------------------------------------------------------------------------

    def _holder(self, mention: Mention, number: int) -> Somebody | None:
        if mention.plural:
            return None
        meant_for = roles.is_short(mention.role or "") and is_particular(mention.role or "")
        meant = self._meant(mention) if meant_for else None
        if meant:
            return meant
        chair = self._chair_at(number)
        means_chair = _means_chair(mention.role, mention.label)
        if means_chair and (chair or len(self._chairs) > 1):
            fits = chair and _agrees(mention, chair) and not (meant_for and _is_mayor(chair))
            return chair if fits else None
        holders = self._in_role(mention.role, mention.gender, means_chair)
        if len(holders) > 1:  # a line of signatures may put an office next to another name
            holders = [s for s in holders if id(s) in self._in_office(mention.role)] or holders
        if not holders and _FIRST.match(mention.role or "") and not self._has_deputies:
            return self._holder(replace(mention, role=_FIRST.sub("", mention.role or "")), number)
        return holders[0] if len(holders) == 1 else None

    def _in_role(self, role: str | None, gender: str | None, chair: bool) -> list[Somebody]:
        """Return whom the document names with a role, or, for the chair, with any word for chairing."""
        key = (role, gender, chair)
        if key not in self._holders:
            fitting = (s for s in self._people if not (gender and s.gender) or gender == s.gender)
            self._holders[key] = [s for s in fitting if _holds(s, role, chair)]
        return self._holders[key]

    @cached_property
    def _has_deputies(self) -> bool:
        """Tell whether an "Erster Bürgermeister" would be a deputy here: below an "Oberbürgermeister"."""
        held = [role for somebody in self._people for role in somebody.roles]
        return any("oberbürgermeister" in role_key(role) for role in held)

    def _in_office(self, role: str | None) -> set[int]:
        """Return those whom the header or the attendance list names with an office."""
        held = [f for f in self._header if f.role and role and role_key(f.role) == role_key(role)]
        return {id(self._people.find(fact)) for fact in held}

    def _meant(self, mention: Mention) -> Somebody | None:
        """Return the only one who holds an office that a short form can stand for: "OV", "AL"."""
        short = mention.role or ""
        agreeing = [s for s in self._people if _agrees(mention, s)]
        found = [s for s in agreeing if any(stands_for(short, held) for held in s.roles)]
        return found[0] if len(found) == 1 else None

    def _chair_at(self, number: int) -> Somebody | None:
        found = None
        for first, somebody in self._chairs:
            if first > number:
                break
            found = somebody
        return found

    def _chair_changes(self) -> list[tuple[int, Somebody | None]]:
        """Return from which sentence on who chairs, starting with the header's chair."""
        stated = _stated(self._minutes.chair) if self._minutes.chair else None
        header = self._people.find(stated) if stated else None
        changes: list[tuple[int, Somebody | None]] = [(0, header)]
        for sentence, found in zip(self._minutes.sentences, self._mentions, strict=True):
            text = sentence.span.of(self._minutes.text)
            where = any(piece in text for piece in _CHAIR_PIECES) and _CHAIR_CHANGE.search(text)
            if where and (_TAKES.search(text) or _GIVES.search(text)):
                changes.append((sentence.number + 1, self._new_chair(text, found, header)))
        return changes

    def _new_chair(self, text: str, found: tuple[Mention, ...], header: Somebody | None) -> Somebody | None:
        gives = bool(_GIVES.search(text)) and not _TAKES.search(text)
        named = [m for m in found if m.kind in ("person", "role") and (m.oblique or not gives)]
        if gives:
            named = [m for m in named if re.search(r"\ban\s(?:d\w\w\s)?$", text[: m.start])] or named[-1:]
        taker = named[0] if named else None
        if taker is None:
            return None
        if taker.kind == "person":
            return self._people.find(self._fact(taker))
        return header if _means_chair(taker.role, taker.label) else None


@lru_cache(maxsize=4)
def registry_of(minutes: Minutes) -> Registry:
    """Return the registry of a document, built once for all who ask while the document is at hand."""
    return Registry(minutes)


def _body(minutes: Minutes) -> int:
    """Return the index of the first sentence behind the attendance list, 0 where none has been read."""
    return minutes.items[0].first - 1 if minutes.participants and minutes.items else 0


def _told(found: Sequence[tuple[Mention, ...]], body: int) -> list[tuple[Mention, ...]]:
    """Return the mentions that tell who somebody is.

    Bare names of the attendance list tell nothing more than the list, and names in columns run into each
    other there.
    """
    listed = [tuple(m for m in row if m.honorific or m.role or m.titles) for row in found[:body]]
    return [*listed, *found[body:]]


def _means_chair(role: str | None, label: str | None = None) -> bool:
    if label in _CHAIR_LABELS:
        return True
    words = (role or "").split(" ", 1)
    known = roles.look(words[0]) if words[0] else None
    if known is None or known.category != "chair" or not _CHAIR.match(known.lemma):
        return False
    return len(words) == 1 or bool(_OF_BODY.fullmatch(words[1]))


def _holds(somebody: Somebody, role: str | None, chair: bool) -> bool:
    """Tell whether a person is named with a role, or, for the chair, with any word for chairing."""
    if chair:
        return any(_means_chair(held) for held in somebody.roles)
    return role is not None and any(role_key(held) == role_key(role) for held in somebody.roles)


def _is_mayor(somebody: Somebody) -> bool:
    """Tell whether a person is named as a mayor, who is not the "OV" of a part of the town."""
    known = (roles.look(word) for held in somebody.roles for word in held.split())
    return any(role.category == "mayor" for role in known if role)


def _speaks_for(text: str, faction: Mention) -> bool:
    before = text[: faction.start].rstrip().lower()
    side = text[faction.start : faction.end].lower().startswith(("seitens", "von seiten", "vonseiten"))
    return side or before.endswith((" für", "im namen", "namens")) or before == "für"


def _speaks_as(text: str) -> list[str]:
    """Return the faction in "bat als Vorsitzender der Fraktion X um Auskunft"."""
    office = _AS_OFFICE.search(text) if " als " in text else None
    faction = factions.find(text[office.end() : office.end() + 60]) if office else None
    return [faction] if faction else []


def _agrees(mention: Mention, somebody: Somebody) -> bool:
    return not (mention.gender and somebody.gender) or mention.gender == somebody.gender


def _key(person: Person) -> str:
    return fold(person.name) if person.name else f"\0{fold(person.label or person.role or '')}"


def _stated(person: Person) -> Fact | None:
    """Return what the header or the attendance list states about a person."""
    if not person.name:
        return None
    first, family = split_name(person.name)
    gender = given.gender(first) if first else None
    return Fact(family=family, given=first, gender=gender, faction=person.faction, role=person.role)


def _known(text: str, header: list[Fact], first: Sequence[tuple[Mention, ...]]) -> Known:
    """Return the names that the document states beyond doubt."""
    families: Counter[str] = Counter()
    full: Counter[tuple[str, str]] = Counter()
    named = [fact_of(m) for found in first for m in found if m.kind == "person" and m.family]
    for fact in (*header, *named):
        families[fold(fact.family)] += 1
        if fact.given:
            full[(fold(fact.given.split()[0]), fold(fact.family.split()[0]))] += 1
    families.update(_behind_offices(text))
    small = set(map(fold, set(_SMALL.findall(text))))
    nouns = small | _determined(text, families.keys() - small)
    single = frozenset(
        family for family in families if family not in nouns and " " not in family and len(family) > 2
    )
    return Known(families=frozenset(families), full=_beyond_doubt(full, families), single=single)


def _determined(text: str, families: Set[str]) -> set[str]:
    """Return the words that stand as nouns in a text; "Förster | Abel" is an office and a name."""
    nouns = set(map(fold, set(_DETERMINED.findall(text))))
    doubtful = nouns & families
    if doubtful:
        plain = {
            fold(match[1])
            for match in _DETERMINED.finditer(text)
            if fold(match[1]) in doubtful and not _behind_office(text, match.start())
        }
        nouns -= doubtful - plain
    return nouns


def _behind_office(text: str, at: int) -> bool:
    word = _LAST_WORD.search(text, max(0, at - 40), at)
    return word is not None and word[0][:1].isupper() and roles.look(word[0]) is not None


def _behind_offices(text: str) -> list[str]:
    """Return the names that the document itself puts behind one short form, unknown to any table.

    "XYZ Abel fragt" and "XYZ Born antwortet" show that XYZ is an office; one name alone shows nothing.
    """
    behind: dict[str, set[str]] = defaultdict(set)
    for match in _OFFICE_AND_NAME.finditer(text):
        if match["verb"] in senses() and not roles.look(match["office"]):
            behind[match["office"]].add(fold(match["name"]))
    return [name for names in behind.values() if len(names) > 1 for name in names]


def _beyond_doubt(full: Counter[tuple[str, str]], families: Counter[str]) -> frozenset[tuple[str, str]]:
    """Return the full names but those that are likelier a family name and a chance word behind it."""
    return frozenset(
        (first, family)
        for (first, family), count in full.items()
        if not (families[first] > 1 and count == families[family] == 1)
    )


def _genitives(header: list[Fact], texts: list[str], found: list[tuple[Mention, ...]]) -> dict[str, str]:
    """Return names in the genitive ("Musters") and their bare form, where only that one names somebody."""
    bare = {fold(fact.family): fact.family for fact in header}
    genitive: set[str] = set()
    for text, mentioned in zip(texts, found, strict=True):
        for mention in mentioned:
            family = mention.family or ""
            inflected = family.endswith(("s", "'", "’"))
            if inflected and (mention.oblique or _NOUN_BEHIND.match(text, mention.end)):
                genitive.add(fold(family))
            elif family:
                bare.setdefault(fold(family), family)
    return {name: bare[name[:-1]] for name in genitive if name not in bare and name[:-1] in bare}
