"""Which sentences answer which question: a small linear score over readable features, and its best path."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.german.registry import Registry
from pipeline.german.stems import content_stems
from pipeline.model import Minutes, Person
from pipeline.rules.queries import UNKNOWN, Query
from pipeline.rules.turns import Turn

# how much each feature speaks for a sentence answering a question (or, below, for answering none)
WEIGHTS: Mapping[str, float] = {
    "next turn": 1.6,  # nobody else has spoken since the question
    "waiting": 0.8,  # the question has no answer yet
    "distance": -0.35,  # per turn between
    "overlap": 1.0,  # shared rare words
    "topic": 2.0,  # "Zu den Kosten ...": the opening names what was asked
    "asker named": 2.5,  # "auf die Frage von Frau Abel"
    "adds": 1.2,  # "ergänzt": says more on what was answered last
    "none": 0.9,  # a sentence answers nothing in particular
    "none, answers": -2.0,  # ... although its turn begins with "antwortet"
    "none, explains": 0.0,
    "none, promises": -0.6,
    "none, comments": 1.6,  # the turn thanks, agrees, objects, states
    "none, member": 1.0,  # the speaker belongs to a party
    "none, reacts": -1.5,  # "Daraufhin", "Hierzu"
    "change": -1.6,  # from one question to another within a turn
    "turn to topic": 1.4,  # ... eased where the sentence opens a topic
}
OPENER = re.compile(
    r"^\W*(?:Zu[rm]?|Zu\s+(?:den|der|dem|diesem)|Bezüglich|Hinsichtlich|In\s+Bezug|Im\s+Hinblick|Was|Ob|Auf\s+die\s+"
    r"(?:\w+\s+)?Frage\w*|Bei[m]?|Betreffend|Für|Mit)\b"
)
REACTION = re.compile(r"^\W*(?:Daraufhin|Hierzu|Dazu|Hierauf|Darauf|Hieraufhin|Diesbezüglich)\b")
ADDING = frozenset("ergänzen hinzufügen".split())
COMMENTS = frozenset("object agree thank state chair".split())
# turns later than this answer nothing any more
MEMORY = 14
# no sentence gains more than this from shared words
OVERLAP_CAP = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Sentences of one turn that answer one question (by its place in the list of questions)."""

    query: int
    turn: int
    by: Person
    cites: tuple[int, ...]


class Rarity:
    """How telling a word is in one document: words of a few sentences tell more than words of many."""

    def __init__(self, minutes: Minutes) -> None:
        self.stems = {s.number: content_stems(minutes.words(s.number)) for s in minutes.sentences}
        self.count = Counter(stem for stems in self.stems.values() for stem in stems)

    def overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the summed rarity of shared stems; compounds count half for a shared beginning."""
        shared = one & other
        score = sum(self.weight(stem) for stem in shared)
        rest, against = one - shared, {s[:6] for s in other - shared if len(s) > 6}
        score += sum(0.5 * self.weight(stem) for stem in rest if len(stem) > 6 and stem[:6] in against)
        return min(score, OVERLAP_CAP)

    def weight(self, stem: str) -> float:
        """Return the rarity of one stem."""
        return 1.6 / math.sqrt(max(1, self.count[stem] - 1))


def replies(
    minutes: Minutes, registry: Registry, turns: Sequence[Turn], asked: Sequence[Query]
) -> tuple[Reply, ...]:
    """Return what answers each question, in order of the turns."""
    rarity, found = Rarity(minutes), list[Reply]()
    for index, turn in enumerate(turns):
        own = [i for i, q in enumerate(asked) if q.turn == index and q.replied]
        found += _within(turn, index, own, asked)
        open_now = _waiting(minutes, turn, index, asked)
        if open_now and not own:
            found += _linked(minutes, registry, rarity, turns, index, asked, open_now, found)
    return tuple(found)


def _within(turn: Turn, index: int, own: Sequence[int], asked: Sequence[Query]) -> list[Reply]:
    """A sentence that tells question and answer: the answer goes on until the next such sentence."""
    starts = [asked[i].core[0] for i in own]
    result = []
    for i in own:
        end = next((s for s in starts if s > asked[i].core[0]), math.inf)
        cites = tuple(n for n in turn.numbers if asked[i].core[0] <= n < end)
        result.append(Reply(query=i, turn=index, by=turn.speaker or UNKNOWN, cites=cites))
    return result


def _waiting(minutes: Minutes, turn: Turn, index: int, asked: Sequence[Query]) -> list[int]:
    item = minutes.item_of(turn.head)
    return [
        i
        for i, q in enumerate(asked)
        if q.turn < index and q.item == item and index - q.turn <= MEMORY and not _is(q.asker, turn.speaker)
        if not q.replied
    ]


def _is(one: Person | None, other: Person | None) -> bool:
    return bool(one and other and one.name and one.name == other.name)


def _linked(
    minutes: Minutes,
    registry: Registry,
    rarity: Rarity,
    turns: Sequence[Turn],
    index: int,
    asked: Sequence[Query],
    waiting: Sequence[int],
    found: Sequence[Reply],
) -> list[Reply]:
    turn = turns[index]
    asking = {n for q in asked if q.turn == index for n in q.core}
    numbers = [n for n in turn.numbers if n not in asking]
    if not numbers:
        return []
    table = [
        [
            _none(minutes, turn, number),
            *(_score(minutes, registry, rarity, turns, index, asked[i], number, i, found) for i in waiting),
        ]
        for number in numbers
    ]
    path = _best_path(table, [bool(OPENER.match(minutes.words(n))) for n in numbers])
    result = []
    for place, i in enumerate(waiting, 1):
        cites = tuple(n for n, state in zip(numbers, path, strict=True) if state == place)
        if cites:
            result.append(Reply(query=i, turn=index, by=turn.speaker or UNKNOWN, cites=cites))
    return result


def _none(minutes: Minutes, turn: Turn, number: int) -> float:
    score = WEIGHTS["none"]
    if turn.category == "answer":
        score += WEIGHTS["none, answers"]
    elif turn.category == "promise":
        score += WEIGHTS["none, promises"]
    elif turn.category in COMMENTS or turn.category in ("ask", "request"):
        score += WEIGHTS["none, comments"]
    if turn.speaker and turn.speaker.faction and turn.category != "answer":
        score += WEIGHTS["none, member"]
    if REACTION.match(minutes.words(turn.head)):
        score += WEIGHTS["none, reacts"]
    return score


def _score(
    minutes: Minutes,
    registry: Registry,
    rarity: Rarity,
    turns: Sequence[Turn],
    index: int,
    query: Query,
    number: int,
    place: int,
    found: Sequence[Reply],
) -> float:
    turn, text = turns[index], minutes.words(number)
    mine = [r for r in found if r.query == place]
    topic = frozenset().union(*(rarity.stems[n] for n in query.context))
    score = WEIGHTS["overlap"] * rarity.overlap(rarity.stems[number], topic)
    answered_before = {r.turn for r in found if r.turn > query.turn}
    score += WEIGHTS["next turn"] * (not answered_before and index - query.turn == 1)
    score += WEIGHTS["waiting"] * (not mine) + WEIGHTS["distance"] * min(6, index - query.turn - 1)
    if OPENER.match(text):
        score += WEIGHTS["topic"] * bool(rarity.overlap(content_stems(text[:110]), topic) > 0.7)
    if any(_is(query.asker, registry.resolve(m, number)) for m in registry.mentions(number)):
        score += WEIGHTS["asker named"]
    if mine and mine[-1].turn == index - 1 and any(a.lemma in ADDING for a in turn.acts[turn.head]):
        score += WEIGHTS["adds"]
    return score


def _best_path(table: Sequence[Sequence[float]], openers: Sequence[bool]) -> list[int]:
    """Return the states with the highest sum, where changing the question within a turn costs."""
    best, back = list(table[0]), []
    for row, opener in zip(table[1:], openers[1:], strict=True):
        cost = WEIGHTS["change"] + (WEIGHTS["turn to topic"] if opener else 0.0)
        came = [
            max(range(len(row)), key=lambda p, s=s: best[p] + (0.0 if p == s else cost))
            for s in range(len(row))
        ]
        best = [best[p] + (0.0 if p == s else cost) + row[s] for s, p in enumerate(came)]
        back.append(came)
    state = max(range(len(best)), key=best.__getitem__)
    path = [state]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]
