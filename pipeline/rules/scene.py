"""A document as the linking of answers sees it: questions, turns, and what each sentence takes up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.german.registry import Registry
from pipeline.german.roles import look
from pipeline.german.stems import content_stems
from pipeline.model import Minutes, Person
from pipeline.rules.queries import UNKNOWN, Query
from pipeline.rules.rarity import Rarity, generic
from pipeline.talk.turns import Turn

OPENER = re.compile(
    r"^\W*(?:\d{1,2}[.)]|Zu[rm]?|Zu\s+(?:den|der|dem|diesem)|Bezüglich|Hinsichtlich|In\s+Bezug|Im\s+Hinblick|Was|Ob|Auf\s+die\s+"
    r"(?:\w+\s+)?Frage\w*|Bei[m]?|Betreffend|Für|Mit)\b"
)
# "sagt zu den Bänken nichts, teilt aber zum Fest mit, dass ..."
INNER_OPENER = re.compile(r"\b(?:aber|jedoch|und)\s+zu(?:[rm]|\s+de[nmr])\s+([^,;]{3,60})")
REPLY_NUMBER = re.compile(
    r"^\W*(?:Antwort(?:\s+\w+){0,3}\s+zu|[Zz]u|Antwort)\s+(?:Frage\s+|Punkt\s+)?(\d{1,2}(?:\.\d{1,2})?\b|[a-h](?=\)))"
)
QUERY_NUMBER = re.compile(r"^\W*(?:Frage\s+)?(\d{1,2}(?:\.\d{1,2})?(?=\s*[.):]|\s)|[a-h](?=\)))")
# what a question word asks for, and what such an answer holds
KINDS = (
    (
        re.compile(r"\b(?:wann|wie\s+lange|bis\s+wann|Zeitplan|Termin|Zeitpunkt|Zeitraum|Dauer)\b", re.I),
        re.compile(
            r"\b(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|"
            r"Winter|Quartal|KW|Kalenderwoche|\w*[Ff]erien|Ostern|Pfingsten|Weihnachten|Wochen?|Monate?n?|Jahre?s?|(?:19|20)\d\d|\d{1,2}\.\d{1,2}\.)\b"
        ),
    ),
    (
        re.compile(
            r"\b(?:wie\s*viele?|wie\s+hoch|wie\s+oft|wie\s+groß|Anzahl|Zahl|Höhe|Kosten|koste\w*)\b", re.I
        ),
        re.compile(r"\d|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b"),
    ),
)
MOVER = "Antragsteller"
MOVING = re.compile(
    r"\b(?:den|die|der|dem|vom|beim)\s+(?:Antragsteller(?:n|in|innen|Innen)?\b|antragstellende\w*)"
)
# what stands before the name of somebody a question is put to
PUT_TO = re.compile(
    r"\b(?:fragt|fragte|fragten|fragen|bittet|bat|bitten|von|vom|bei|beim|an)\s+(?:(?:de[rnm]|die|das)\s+)?$"
)
NEAR = 60  # characters in which those words stand
OPENING_WORDS = 9
# an opening shares at least this much with a question it takes up
TOPICAL = 0.7
# turns later than this answer nothing any more
MEMORY = 14
# ... and so do sentences further away
REACH = 90
# no turn chooses between more questions than these, so that a long list stays cheap
MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Sentences of one turn that answer one question (by its place in the list of questions)."""

    query: int
    turn: int
    by: Person
    cites: tuple[int, ...]
    rule: str = "linked"
    evidence: Mapping[str, float] = field(default_factory=dict)  # what speaks for its first sentence


class Given:
    """The replies so far, with the last turn that answers each question and anything at all."""

    def __init__(self) -> None:
        """Begin without any."""
        self.replies: list[Reply] = []
        self.last: dict[int, int] = {}
        self.latest = -1

    def add(self, replies: Iterable[Reply]) -> None:
        """Add the replies of the next turn."""
        for reply in replies:
            self.replies.append(reply)
            self.last[reply.query] = self.latest = reply.turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence as the linking sees it: its stems, those of an opening that turns to a topic, its label."""

    stems: frozenset[str]
    opening: frozenset[str]
    text: str
    label: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A document as the linking sees it."""

    minutes: Minutes
    registry: Registry
    turns: Sequence[Turn]
    asked: Sequence[Query]
    rarity: Rarity
    topics: Sequence[frozenset[str]]  # of each question and of the sentences that lead to it
    asking: frozenset[int]  # the turns that ask something themselves
    of_turn: Mapping[int, Sequence[int]]  # the questions of each turn
    named: Sequence[frozenset[str]]  # whom each question names: people, parties, "Antragsteller"

    def topic(self, place: int) -> frozenset[str]:
        """Return the stems that say what a question is about."""
        return self.topics[place]

    def addresses(self, place: int, speaker: Person | None) -> bool:
        """Tell whether a question names who has the floor: "fragt die X-Fraktion, warum ..."."""
        named = self.named[place]
        if not named or speaker is None:
            return False
        return not named.isdisjoint(_names(speaker)) or (MOVER in named and is_member(speaker))

    def asks(self, turn: int) -> bool:
        """Tell whether a turn asks anything itself."""
        return turn in self.asking

    def waiting(self, index: int) -> list[int]:
        """Return the questions that a turn could answer: earlier ones of the same item by others."""
        turn, item = self.turns[index], self.minutes.item_of(self.turns[index].head)
        late = [i for before in range(index - MEMORY, index) for i in self.of_turn.get(before, ())][-MOST:]
        return [
            i
            for i, q in ((i, self.asked[i]) for i in late)
            if (q.item == item or self.numbered(turn, q)) and not q.replied
            if turn.head - q.core[-1] <= REACH
            if not same(q.asker, turn.speaker) and not self.parted(q.core[-1], turn)
        ]

    def numbered(self, turn: Turn, query: Query) -> bool:
        """Tell whether a label such as "Zu 2.:" names the number of a question, in whatever item."""
        text = self.minutes.words(turn.head) if turn.labelled else ""
        return bool(REPLY_NUMBER.match(text)) and numbers_agree(text, self.minutes.words(query.core[0]))

    def opens(self, told: Told, place: int) -> bool:
        """Tell whether a sentence begins by taking up what a question is about: "Zu den Kosten ..."."""
        return bool(told.opening) and self.rarity.overlap(told.opening, self.topic(place)) > TOPICAL

    def told(self, number: int, label: str) -> Told:
        """Return what the linking needs to know of a sentence, under its label."""
        text, mentions = self.minutes.words(number), self.registry.mentions(number)
        opener = OPENER.match(text)
        inner = INNER_OPENER.search(text)
        opening = _first_words(text) if opener else inner[1] if inner else ""
        return Told(
            stems=self.rarity.stems[number],
            opening=content_stems(opening) - generic(),
            text=text,
            label=label or text,
            names=frozenset(self.registry.resolve(m, number).name or "" for m in mentions) - {""},
        )

    def parted(self, asked: int, turn: Turn) -> bool:
        """Tell whether a heading stands between a question and a turn that is no labelled answer."""
        between = range(asked + 1, turn.head)
        return not turn.labelled and any(self.minutes[n].kind == "heading" for n in between)


def scene_of(minutes: Minutes, registry: Registry, turns: Sequence[Turn], asked: Sequence[Query]) -> Scene:
    """Return a document with what the linking needs to know of every question."""
    rarity, sharing = Rarity(minutes), Counter(q.core[0] for q in asked)
    topics = [
        content_stems(q.text) - generic()  # "erkundigt sich nach den Kosten und fragt, ob ..."
        if sharing[q.core[0]] > 1
        else frozenset().union(*(rarity.stems[n] - _people(minutes, registry, n) for n in q.context))
        for q in asked
    ]
    asking = frozenset(q.turn for q in asked if not q.replied)
    of_turn: dict[int, list[int]] = {}
    for place, query in enumerate(asked):
        of_turn.setdefault(query.turn, []).append(place)
    return Scene(
        minutes=minutes,
        registry=registry,
        turns=turns,
        asked=asked,
        rarity=rarity,
        topics=topics,
        asking=asking,
        of_turn=of_turn,
        named=[_named(minutes, registry, query) for query in asked],
    )


def _people(minutes: Minutes, registry: Registry, number: int) -> frozenset[str]:
    """Return the stems of names in the main clause of a sentence: who asks whom is no matter to share."""
    text = minutes.words(number)
    main = text.find(", ")
    named = (m for m in registry.mentions(number) if m.kind == "person" and (main < 0 or m.start < main))
    return content_stems(" ".join(text[m.start : m.end] for m in named))


def _named(minutes: Minutes, registry: Registry, query: Query) -> frozenset[str]:
    """Return to whom a question is put: "fragt die X-Fraktion", "möchte von Frau Abel wissen"."""
    found: set[str] = set()
    for number in query.cites:
        text = minutes.words(number)
        main = text.partition(", ")[0]
        people = [
            m
            for m in registry.mentions(number)
            if m.start < len(main) and PUT_TO.search(main, max(0, m.start - NEAR), m.start)
        ]
        found |= {name for m in people for name in _names(registry.resolve(m, number))}
        if MOVING.search(main):
            found.add(MOVER)
    return frozenset(found) - _names(query.asker)


def _names(person: Person) -> frozenset[str]:
    """Return by what somebody can be named: family name, or party where it is all that is known."""
    if person.name:
        return frozenset({person.name.split()[-1], *([person.faction] if person.faction else [])})
    label = (person.label or person.faction or "").removeprefix("der ").removeprefix("die ")
    return frozenset({label.removesuffix("fraktion").rstrip("- ")}) - {""}


def labels(minutes: Minutes, numbers: Sequence[int]) -> dict[int, str]:
    """Return for each sentence the last "Zu 2.:" at or before it, empty without one."""
    found, last = {}, ""
    for number in numbers:
        text = minutes.words(number)
        last = text if REPLY_NUMBER.match(text) else last
        found[number] = last
    return found


def numbers_agree(reply: str, question: str) -> bool:
    """Return whether "Zu 2.:" answers the question that begins with "2."."""
    one = REPLY_NUMBER.match(reply)
    other = QUERY_NUMBER.match(question) if one else None
    return bool(one and other and one[1] == other[1])


def kinds_of(text: str) -> frozenset[int]:
    """Return the kinds of answers a sentence holds: times, numbers."""
    return frozenset(i for i, (_, given) in enumerate(KINDS) if given.search(text))


def _first_words(text: str) -> str:
    return " ".join(text.split(maxsplit=OPENING_WORDS)[:OPENING_WORDS])


def is_member(person: Person) -> bool:
    """Tell whether somebody sits in the council or speaks for a party, and so asks rather than answers."""
    known = {role.category for role in map(look, (person.role or "").split()) if role}
    if known & {"chair", "mayor", "administration"}:
        return False
    return bool(person.faction) or "council_member" in known


def same(one: Person | None, other: Person | None) -> bool:
    """Return whether two mentions are of one person, or of one party, office or group."""
    if one is None or other is None or one == UNKNOWN:
        return False
    return one.name == other.name if one.name or other.name else one.label == other.label
