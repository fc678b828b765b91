"""How much speaks for a sentence answering a question: readable features and their weights."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from pipeline.german.registry import Registry
from pipeline.german.roles import look
from pipeline.german.stems import content_stems
from pipeline.german.verbs import senses
from pipeline.model import Minutes, Person
from pipeline.rules.queries import Query
from pipeline.talk.turns import Turn

# how much each feature speaks for a sentence answering a question (or, below, for answering none)
WEIGHTS: Mapping[str, float] = {
    "next turn": 1.6,  # nobody has answered anything since the question
    "latest": 0.1,  # nobody else has asked since
    "waiting": 0.8,  # the question has no answer yet
    "distance": -0.5,  # per turn between
    "overlap": 1.4,  # shared rare words
    "topic": 2.0,  # "Zu den Kosten ...": the opening names what was asked
    "number": 4.0,  # "Zu 2.:" answers the second question
    "kind": 1.1,  # "wie lange" and a time, "wie viele" and a number
    "asker named": 2.5,  # "auf die Frage von Frau Abel"
    "adds": 3.0,  # "ergänzt": says more on what was answered last
    "follows": 1.6,  # an official goes on explaining what was answered last
    "none": 1.2,  # a sentence answers nothing in particular
    "none, answers": -2.0,  # ... although its turn begins with "antwortet"
    "none, explains": 0.0,
    "none, promises": -0.6,
    "none, comments": 1.6,  # the turn thanks, agrees, objects
    "none, states": 1.0,  # the turn says or asks for something else
    "none, wishes": 0.4,  # ... asks for work
    "none, member": 6.0,  # the speaker belongs to a party
    "none, councillor": 1.6,  # ... or has a title that elsewhere officials have ("Stadtrat")
    "none, asks": 3.0,  # the turn asks something itself
    "none, session": -1.2,  # the turn before answered, and questions still wait
    "none, resident": 2.5,  # residents ask and suggest
    "none, new matter": 1.3,  # "Radweg: Frau Abel berichtet ..." or a list entry of its own
    "none, counters": 2.0,  # "verweist dagegen auf"
    "none, reacts": -1.5,  # "Daraufhin", "Hierzu"
    "change": -1.0,  # from one question to another within a turn
    "turn to topic": 0.9,  # ... eased where the sentence opens a topic
}
OPENER = re.compile(
    r"^\W*(?:\d{1,2}[.)]|Zu[rm]?|Zu\s+(?:den|der|dem|diesem)|Bezüglich|Hinsichtlich|In\s+Bezug|Im\s+Hinblick|Was|Ob|Auf\s+die\s+"
    r"(?:\w+\s+)?Frage\w*|Bei[m]?|Betreffend|Für|Mit)\b"
)
NEW_MATTER = re.compile(r"^\W*[A-ZÄÖÜ][^.:!?]{2,60}:\s+(?:Herr|Frau|Der|Die|Ein)|^\s*[-–•*]\s")
RESIDENT = re.compile(
    r"^(?:ein|eine|einige|mehrere|aus|von)\b|bürger(?:in|innen|schaft)?\b|[Ee]inwohner|[Aa]nwohner|[Aa]nlieger",
    re.I,
)
REPLY_NUMBER = re.compile(
    r"^\W*(?:Antwort(?:\s+\w+){0,3}\s+zu|[Zz]u|Antwort)\s+(?:Frage\s+|Punkt\s+)?(\d{1,2})\b"
)
QUERY_NUMBER = re.compile(r"^\W*(?:Frage\s+)?(\d{1,2}(?:\.\d{1,2})?)\s*(?:[.):]|\s)")
REACTION = re.compile(r"^\W*(?:Daraufhin|Hierzu|Dazu|Hierauf|Darauf|Hieraufhin|Diesbezüglich)\b")
# a reply that sets an opinion against another, not an answer
COUNTER = re.compile(r"^(?:\S+\s+){1,9}(?:dagegen|hingegen|demgegenüber|dem\s+entgegen)\b")
# what a question word asks for, and what such an answer holds
KINDS = (
    (
        re.compile(r"\b(?:wann|wie\s+lange|bis\s+wann|Zeitplan|Termin|Zeitpunkt|Zeitraum|Dauer)\b", re.I),
        re.compile(
            r"\b(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|"
            r"Winter|Quartal|KW|Kalenderwoche|Wochen?|Monate?n?|Jahre?s?|(?:19|20)\d\d|\d{1,2}\.\d{1,2}\.)\b"
        ),
    ),
    (
        re.compile(
            r"\b(?:wie\s*viele?|wie\s+hoch|wie\s+oft|wie\s+groß|Anzahl|Zahl|Höhe|Kosten|koste\w*)\b", re.I
        ),
        re.compile(r"\d|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b"),
    ),
)
ADDING = frozenset("ergänzen hinzufügen".split())
COMMENTS = frozenset("object agree thank chair ask".split())
# a sentence speaks of two questions alike when it shares at least this much with both
ECHO = 1.2
GENERIC_NOUNS = """
    Frage Fragen Nachfrage Anfrage Rückfrage Antwort Antworten Beantwortung Thema Bereich Bezug Punkt
    Stadtrat Stadträtin Ratsherr Ratsfrau Vorsitzender Vorsitzende Bürgermeister Bürgermeisterin
    Verwaltung Fraktion Ausschuss Sitzung Vorlage Antrag Stellungnahme Information Hinblick Zusammenhang
"""
# a noun inside a sentence; its beginning would capitalise anything
NOUN = re.compile(r"(?<=[\w,;)] )[A-ZÄÖÜ][\w-]+")
# adjectives and verbs tell less of the matter than nouns
OTHER_WORD = 0.6
OPENING_WORDS = 9
# a compound shares at least so many letters with its head
TAIL = 5
# an opening shares at least this much with a question it takes up
TOPICAL = 0.7
# turns later than this answer nothing any more
MEMORY = 14
# ... and so do sentences further away
REACH = 90
# no turn chooses between more questions than these, so that a long list stays cheap
MOST = 40
# no sentence gains more than this from shared words
OVERLAP_CAP = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Sentences of one turn that answer one question (by its place in the list of questions)."""

    query: int
    turn: int
    by: Person
    cites: tuple[int, ...]


def _compound(one: str, other: str) -> bool:
    """Tell whether one stem is the head of the other: "Turnhalle" and "Schulturnhalle"."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return TAIL <= len(shorter) < len(longer) and longer.endswith(shorter)


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


@cache
def generic() -> frozenset[str]:
    """Return the stems of words that belong to the talking, not to its matter."""
    return content_stems(" ".join([*senses(), *GENERIC_NOUNS.split()]))


class Rarity:
    """How telling a word is in one document: nouns of a few sentences tell most."""

    def __init__(self, minutes: Minutes) -> None:
        texts = {s.number: minutes.words(s.number) for s in minutes.sentences}
        self.stems = {number: content_stems(text) - generic() for number, text in texts.items()}
        self.count = Counter(chain.from_iterable(self.stems.values()))
        self.nouns = content_stems(" ".join({word for text in texts.values() for word in NOUN.findall(text)}))

    def overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the summed rarity of shared stems; compounds count half for a shared beginning."""
        shared = one & other
        alike = not self.beginnings(one).isdisjoint(self.beginnings(other))
        tails = not self.tails(one).isdisjoint(self.tails(other))
        score = sum(self.weight(stem) for stem in shared)
        rest, left = one - shared, other - shared
        if alike:
            against = {s[:6] for s in left if len(s) > 6}
            score += sum(0.5 * self.weight(stem) for stem in rest if len(stem) > 6 and stem[:6] in against)
        if tails:
            heads = [s for s in left if s[-TAIL:] in self.tails(one)]
            score += sum(0.5 * self.weight(stem) for stem in rest if any(_compound(stem, s) for s in heads))
        return min(score, OVERLAP_CAP)

    @staticmethod
    @lru_cache(maxsize=4096)
    def beginnings(stems: frozenset[str]) -> frozenset[str]:
        """Return the first letters of long stems."""
        return frozenset(stem[:6] for stem in stems if len(stem) > 6)

    @staticmethod
    @lru_cache(maxsize=4096)
    def tails(stems: frozenset[str]) -> frozenset[str]:
        """Return the last letters of stems that can be the head of a compound."""
        return frozenset(stem[-TAIL:] for stem in stems if len(stem) >= TAIL)

    def weight(self, stem: str) -> float:
        """Return the rarity of one stem."""
        return (1.6 if stem in self.nouns else OTHER_WORD) / math.sqrt(max(1, self.count[stem] - 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence as the linking sees it: its stems, those of an opening that turns to a topic, its label."""

    stems: frozenset[str]
    opening: frozenset[str]
    text: str
    label: str
    names: frozenset[str]
    kinds: frozenset[int]  # of answers: times, numbers


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

    def topic(self, place: int) -> frozenset[str]:
        """Return the stems that say what a question is about."""
        return self.topics[place]

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
            if q.item == item and not q.replied
            if turn.head - q.core[-1] <= REACH
            if not _is(q.asker, turn.speaker) and not self.parted(q.core[-1], turn)
        ]

    def opens(self, told: Told, place: int) -> bool:
        """Tell whether a sentence begins by taking up what a question is about: "Zu den Kosten ..."."""
        return bool(told.opening) and self.rarity.overlap(told.opening, self.topic(place)) > TOPICAL

    def told(self, number: int, label: str) -> Told:
        """Return what the linking needs to know of a sentence, under its label."""
        text, mentions = self.minutes.words(number), self.registry.mentions(number)
        opener = OPENER.match(text)
        return Told(
            stems=self.rarity.stems[number],
            opening=content_stems(_first_words(text)) - generic() if opener else frozenset(),
            text=text,
            label=label or text,
            kinds=frozenset(i for i, (_, given) in enumerate(KINDS) if given.search(text)),
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
        else frozenset().union(*(rarity.stems[n] for n in q.context))
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
    )


def against(scene: Scene, index: int, *, session: bool) -> float:
    """Return how much speaks for a turn answering nothing."""
    turn = scene.turns[index]
    member = turn.speaker is not None and is_member(turn.speaker)
    remarks = member and turn.category != "answer" and not _adds(turn)
    features = {
        "none": True,
        "none, asks": scene.asks(index),
        "none, session": session and not member,
        "none, answers": turn.category == "answer",
        "none, promises": turn.category == "promise",
        "none, comments": turn.category in COMMENTS,
        "none, states": turn.category in ("state", "request") and not turn.labelled,
        "none, wishes": turn.category == "request" and not turn.labelled,
        "none, member": remarks and bool(turn.speaker and turn.speaker.faction),
        "none, councillor": remarks and not (turn.speaker and turn.speaker.faction),
        "none, resident": turn.category != "answer" and turn.speaker is not None and _resident(turn.speaker),
        "none, new matter": not turn.labelled and bool(NEW_MATTER.match(scene.minutes.words(turn.head))),
        "none, counters": bool(COUNTER.search(scene.minutes.words(turn.head))),
        "none, reacts": bool(REACTION.match(scene.minutes.words(turn.head))),
    }
    return sum(WEIGHTS[name] for name, holds in features.items() if holds)


def standing(scene: Scene, index: int, place: int, given: Given) -> float:
    """Return how much speaks for a turn answering a question, whatever its sentences say."""
    query, answered = scene.asked[place], given.last.get(place)
    between = [t for t in range(query.turn + 1, index) if not scene.asks(t) and _could_answer(scene.turns[t])]
    since = range(answered + 1, index) if answered is not None else range(0)
    last = answered is not None and not any(scene.asks(t) or _could_answer(scene.turns[t]) for t in since)
    adds = _adds(scene.turns[index])
    features = {
        "next turn": not between and given.latest <= query.turn,
        "latest": not any(t in scene.asking for t in range(query.turn + 1, index)),
        "waiting": answered is None,
        "distance": min(6, len(between)),
        "adds": last and adds,
        "follows": last and not since and not adds and _official(scene.turns[index]),
    }
    return sum(WEIGHTS[name] * value for name, value in features.items())


def speaks_for(scene: Scene, told: Told, place: int) -> float:
    """Return how much the words of a sentence speak for its answering a question."""
    query = scene.asked[place]
    features = {
        "overlap": scene.rarity.overlap(told.stems, scene.topic(place)),
        "topic": scene.opens(told, place),
        "number": _numbers_agree(told.label, scene.minutes.words(query.core[0])),
        "kind": bool(_wanted(query.text) & told.kinds),
        "asker named": bool(query.asker.name) and query.asker.name in told.names,
    }
    return sum(WEIGHTS[name] * value for name, value in features.items())


@lru_cache(maxsize=1024)
def _wanted(question: str) -> frozenset[int]:
    return frozenset(i for i, (wanted, _) in enumerate(KINDS) if wanted.search(question))


def labels(minutes: Minutes, numbers: Sequence[int]) -> dict[int, str]:
    """Return for each sentence the last "Zu 2.:" at or before it, empty without one."""
    found, last = {}, ""
    for number in numbers:
        text = minutes.words(number)
        last = text if REPLY_NUMBER.match(text) else last
        found[number] = last
    return found


def _first_words(text: str) -> str:
    return " ".join(text.split(maxsplit=OPENING_WORDS)[:OPENING_WORDS])


def _numbers_agree(reply: str, question: str) -> bool:
    one, other = REPLY_NUMBER.match(reply), QUERY_NUMBER.match(question)
    return bool(one and other and one[1] == other[1])


def _resident(person: Person) -> bool:
    return person.name is None and bool(RESIDENT.search(person.label or ""))


def _adds(turn: Turn) -> bool:
    return any(a.lemma in ADDING for a in turn.acts[turn.head])


def _could_answer(turn: Turn) -> bool:
    """Tell whether a turn stands in the way of a later answer: remarks of members do not."""
    if turn.category in ("ask", "chair", "thank"):
        return False
    return turn.category == "answer" or turn.speaker is None or not is_member(turn.speaker)


def _official(turn: Turn) -> bool:
    """Tell whether a turn explains on behalf of somebody other than the members."""
    known = turn.speaker is not None and not is_member(turn.speaker) and not _resident(turn.speaker)
    return known and turn.category in ("explain", "answer", "promise")


def is_member(person: Person) -> bool:
    """Tell whether somebody sits in the council or speaks for a party, and so asks rather than answers."""
    known = {role.category for role in map(look, (person.role or "").split()) if role}
    if known & {"chair", "mayor", "administration"}:
        return False
    return bool(person.faction) or "council_member" in known


def _is(one: Person | None, other: Person | None) -> bool:
    return bool(one and other and one.name and one.name == other.name)
