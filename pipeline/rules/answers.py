"""Which sentences answer which question: the best path through the questions that wait."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from pipeline.german.registry import Registry
from pipeline.model import Minutes
from pipeline.rules.evidence import (
    ECHO,
    WEIGHTS,
    Given,
    Reply,
    Scene,
    against,
    labels,
    scene_of,
    speaks_for,
    standing,
)
from pipeline.rules.queries import UNKNOWN, Query
from pipeline.talk.heads import ANSWERING_LABEL, NUMBERED_REPLY
from pipeline.talk.turns import Turn

# an entry of a list may answer another question than the one before it
ENTRY = re.compile(r"\s*[-–•*]\s")


def replies(
    minutes: Minutes, registry: Registry, turns: Sequence[Turn], asked: Sequence[Query]
) -> tuple[Reply, ...]:
    """Return what answers each question, in order of the turns."""
    if not asked:
        return ()
    scene, given = scene_of(minutes, registry, turns, asked), Given()
    for index, turn in enumerate(turns):
        own = [i for i in scene.of_turn.get(index, ()) if asked[i].replied]
        first = min((asked[i].core[0] for i in own), default=math.inf)
        given.add(_linked(scene, index, [n for n in turn.numbers if n < first], given))
        given.add(_within(turn, index, own, asked))
    return tuple(given.replies)


def _within(turn: Turn, index: int, own: Sequence[int], asked: Sequence[Query]) -> list[Reply]:
    """A sentence that tells question and answer: the answer goes on until the next such sentence."""
    starts = sorted({asked[i].core[0] for i in own})
    result = []
    for i in own:
        at = bisect_right(starts, asked[i].core[0])
        first = bisect_left(turn.numbers, asked[i].core[0])
        last = bisect_left(turn.numbers, starts[at]) if at < len(starts) else len(turn.numbers)
        cites = turn.numbers[first:last]
        result.append(Reply(query=i, turn=index, by=asked[i].by or turn.speaker or UNKNOWN, cites=cites))
    return result


def _linked(scene: Scene, index: int, told: Sequence[int], given: Given) -> list[Reply]:
    """Return which of the sentences of a turn answer which of the waiting questions."""
    turn, waiting = scene.turns[index], scene.waiting(index)
    asking = {n for i in scene.of_turn.get(index, ()) for n in scene.asked[i].core}
    numbers = [n for n in told if n not in asking]
    if not waiting or not numbers:
        return []
    session = given.latest == index - 1 and any(i not in given.last for i in waiting)
    none = against(scene, index, session=session)
    before = [standing(scene, index, i, given) for i in waiting]
    under = labels(scene.minutes, numbers)
    heard = [scene.told(n, under[n]) for n in numbers]
    words = [[speaks_for(scene, sentence, i) for i in waiting] for sentence in heard]
    table = [[none, *(b + w for b, w in zip(before, row, strict=True))] for row in words]
    turning = [bool(ENTRY.match(s.text)) or any(scene.opens(s, i) for i in waiting) for s in heard]
    path = _best_path(table, turning)
    cites = {
        i: tuple(
            n
            for n, s in zip(numbers, path, strict=True)
            if s == place and not (n != turn.head and _orders(scene.minutes, n))
        )
        for place, i in enumerate(waiting, 1)
    }
    cites |= _echoes(scene, cites)
    by = turn.speaker or UNKNOWN
    return [Reply(query=i, turn=index, by=by, cites=mine) for i, mine in cites.items() if mine]


def _orders(minutes: Minutes, number: int) -> bool:
    """Tell whether a unit only orders what is said: a heading, or a label that announces no answer."""
    text = minutes.words(number)
    replying = ANSWERING_LABEL.match(text) or NUMBERED_REPLY.match(text)
    return minutes[number].kind in ("heading", "label") and not replying


def _echoes(scene: Scene, cites: Mapping[int, tuple[int, ...]]) -> Mapping[int, tuple[int, ...]]:
    """Return what also answers a question left over: two people may have asked the same thing."""
    found: dict[int, tuple[int, ...]] = {}
    for left in (i for i, told in cites.items() if not told):
        topic = scene.topic(left)
        for place, told in cites.items():
            same = [
                n
                for n in told
                if scene.rarity.overlap(scene.rarity.stems[n], topic)
                >= max(ECHO, scene.rarity.overlap(scene.rarity.stems[n], scene.topic(place)))
            ]
            if same and not found.get(left):
                found[left] = tuple(same)
    return found


def _best_path(table: Sequence[Sequence[float]], openers: Sequence[bool]) -> list[int]:
    """Return the states with the highest sum, where changing the question within a turn costs."""
    best, back = list(table[0]), []
    for row, opener in zip(table[1:], openers[1:], strict=True):
        cost = WEIGHTS["change"] + (WEIGHTS["turn to topic"] if opener else 0.0)
        top = max(range(len(best)), key=best.__getitem__)
        came = [_came(best, cost, state, top) for state in range(len(row))]
        best = [best[p] + (0.0 if p == s else cost) + row[s] for s, p in enumerate(came)]
        back.append(came)
    state = max(range(len(best)), key=best.__getitem__)
    path = [state]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def _came(best: Sequence[float], cost: float, state: int, top: int) -> int:
    """Return the state from which a state is reached best: itself or the best of all."""
    stay, move = best[state], best[top] + cost
    return state if state == top or stay > move or (stay == move and state < top) else top
