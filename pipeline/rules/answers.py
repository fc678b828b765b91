"""Which sentences answer which question: the best path through the questions that wait."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.german.cues import Cue
from pipeline.german.outcomes import outcome
from pipeline.german.registry import Registry
from pipeline.model import Minutes, Person
from pipeline.rules.evidence import WEIGHTS, Features, against, speaks_for, standing, turning, weigh
from pipeline.rules.labelled import BARE_REPLY
from pipeline.rules.queries import UNKNOWN, Query
from pipeline.rules.result_forms import UNDECIDED, VERBLESS
from pipeline.rules.retorts import by_whom
from pipeline.rules.scene import Given, Reply, Scene, labels, scene_of
from pipeline.rules.unsaid import unsaid
from pipeline.talk.heads import ANSWERING_LABEL, NUMBERED_REPLY
from pipeline.talk.turns import Turn

# the body takes note of an answer
NOTED = Cue(
    "kenntnis", r"\bzur\s+Kenntnis\s+genommen\b|\b(?:nimmt|nehmen|nahm|nahmen)\b[^.]{0,80}\bKenntnis\b"
)
# outcomes that bare words tell of a matter: "Verweisung in den Ausschuss."
TURNED_ASIDE = frozenset({"referred", "postponed", "removed"})
# a sentence that answers a further question shares at least so much with it, and joins two matters
ALONG = 1.2
JOINS = re.compile(r"\b(?:und|sowie|während|aber)\b|;|,\s+(?:die|der|das)\s")
# what a body does with a matter
AGREED = Cue(
    "ausschuss|rat|beirat|versammlung|vertretung|gremium",
    r"^\W*(?:Der|Die|Das)\s+(?:\w*[Aa]usschuss|\w*[Rr]at|\w*[Bb]eirat|\w*[Vv]ersammlung|\w*[Vv]ertretung|Gremium)\s+"
    r"(?:kommt\s+überein|beschlie\w+|nimmt|verständigt\s+sich|einigt\s+sich|stimmt|lehnt|vertagt|billigt|verweist)\b",
)
TOLD_PASSIVE = Cue(
    "bestätigt|bejaht|verneint|antwortet|erklärt|mitgeteilt|erläutert|ausgeführt|dargelegt|hingewiesen|berichtet|zugesagt|erwidert|entgegnet",
    r"\b(?:wird|werden|wurden?)\b[^.;]{3,200}\b(?:bestätigt|bejaht|verneint|geantwortet|beantwortet|erklärt|mitgeteilt|erläutert|"
    r"ausgeführt|dargelegt|hingewiesen|berichtet|zugesagt|erwidert|entgegnet)\b",
)


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
        given.add(linked(scene, index, [n for n in turn.numbers if n < first], given))
        given.add(within(scene, index, own))
        given.add(unsaid(scene, index))
    return tuple(given.replies)


def within(scene: Scene, index: int, own: Sequence[int]) -> list[Reply]:
    """A sentence that tells question and answer: the answer goes on until the next such sentence."""
    turn, asked = scene.turns[index], scene.asked
    starts = sorted({asked[i].core[0] for i in own})
    result = []
    for i in own:
        at = bisect_right(starts, asked[i].core[0])
        first = bisect_left(turn.numbers, asked[i].core[0])
        last = bisect_left(turn.numbers, starts[at]) if at < len(starts) else len(turn.numbers)
        told = turn.numbers[first:last]
        cites = (told[0], *(n for n in told[1:] if not _aside(scene.minutes, n)))
        result.append(
            Reply(
                query=i,
                turn=index,
                by=asked[i].by or agent(scene, asked[i].core[0]) or turn.speaker or UNKNOWN,
                cites=cites,
                rule="own sentence",
            )
        )
    return result


def agent(scene: Scene, number: int) -> Person | None:
    """Return whom the passive names as the one who replies: "wird seitens der Verwaltung bestätigt"."""
    text = scene.minutes.words(number)
    replied = TOLD_PASSIVE.search(text)
    for mention in scene.registry.mentions(number) if replied else ():
        behind = replied and replied.start() <= mention.start < replied.end()
        if behind and mention.kind == "administration" and by_whom(text, mention):
            return scene.registry.resolve(mention, number)
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What speaks for which state at which sentence of a turn: state 0 answers nothing, others a question."""

    waiting: Sequence[int]
    numbers: Sequence[int]
    none: Features
    standing: Sequence[Features]  # of each waiting question, whatever is said
    words: Sequence[Sequence[Features]]  # of each sentence, for each waiting question
    turnings: Sequence[Features]

    def features(self, at: int, state: int) -> Features:
        """Return what speaks for a state at a sentence."""
        return {**self.standing[state - 1], **self.words[at][state - 1]} if state else self.none


def choice(scene: Scene, index: int, told: Sequence[int], given: Given) -> Choice | None:
    """Return what there is to choose for the sentences of a turn, None where nothing waits for an answer."""
    waiting = scene.waiting(index)
    asking = {n for i in scene.of_turn.get(index, ()) for n in scene.asked[i].core}
    numbers = [n for n in told if n not in asking]
    if not waiting or not numbers:
        return None
    session = given.latest == index - 1 and any(i not in given.last for i in waiting)
    none = against(scene, index, session=session)
    crowded = len({scene.asked[i].turn for i in waiting if i not in given.last}) > 1
    before = [standing(scene, index, i, given, crowded=crowded) for i in waiting]
    under = labels(scene.minutes, numbers)
    heard = [scene.told(n, under[n]) for n in numbers]
    return Choice(
        waiting=waiting,
        numbers=numbers,
        none=none,
        standing=before,
        words=[[speaks_for(scene, s, i) for i in waiting] for s in heard],
        turnings=[turning(scene, s, waiting) for s in heard],
    )


def linked(scene: Scene, index: int, told: Sequence[int], given: Given) -> list[Reply]:
    """Return which of the sentences of a turn answer which of the waiting questions."""
    found = choice(scene, index, told, given)
    if found is None:
        return []
    turn, path = scene.turns[index], best_path(found)
    cites = {
        i: tuple(
            n
            for n, s in zip(found.numbers, path, strict=True)
            if s == place and not (n != turn.head and _aside(scene.minutes, n))
        )
        for place, i in enumerate(found.waiting, 1)
    }
    cites = {i: mine[1:] if _only_names(scene, index, mine) else mine for i, mine in cites.items()}
    cites.update(also(scene, found, cites, given))
    by = turn.speaker or UNKNOWN
    return [
        Reply(
            query=i,
            turn=index,
            by=by,
            cites=mine,
            evidence=found.features(found.numbers.index(mine[0]), place),
        )
        for place, (i, mine) in enumerate(((i, cites[i]) for i in found.waiting), 1)
        if mine
    ]


# a motion, or the next point of a list: "Antrag Frau Abel: ...", "b) Spielplatz"
NEXT_POINT = re.compile(
    r"^\W*(?:(?:Beschluss|Abänderungs|Zusatz)?[Aa]ntrag\b[^.:?!]{0,60}:|"
    r"(?:[a-z]\)|\d{1,2}(?:\.\d{1,2})?[.)]?)\s+[A-ZÄÖÜ][^.:;?!,]{2,70}$)"
)


def also(
    scene: Scene, found: Choice, cites: Mapping[int, tuple[int, ...]], given: Given
) -> dict[int, tuple[int, ...]]:
    """Return the questions that a sentence answers along with another: "der Weg komme 2025, die Brücke 2026".

    Nobody has answered them yet, and the sentence shares as much with them.
    """
    told: dict[int, tuple[int, ...]] = {}
    taken = {n for mine in cites.values() for n in mine}
    for place, i in enumerate(found.waiting):
        if cites.get(i) or i in given.last or not scene.topic(i):
            continue
        shares = [
            n
            for n, row in zip(found.numbers, found.words, strict=True)
            if n in taken and row[place].get("overlap", 0) >= ALONG and JOINS.search(scene.minutes.words(n))
        ]
        if shares:
            told[i] = (shares[0],)
    return told


def _only_names(scene: Scene, index: int, cites: Sequence[int]) -> bool:
    """Tell whether an answer begins with a line that only says who speaks: "Frau Abel:"."""
    if len(cites) < 2 or scene.minutes[cites[0]].kind != "label":
        return False
    if BARE_REPLY.match(scene.minutes.words(cites[0])):
        return False
    return cites[1] == cites[0] + 1 and not scene.turns[index].acts[cites[0]]


def _aside(minutes: Minutes, number: int) -> bool:
    """Tell whether a unit is no part of what is said: a heading, a label, a note of the body."""
    text = minutes.words(number)
    replying = ANSWERING_LABEL.match(text) or NUMBERED_REPLY.match(text) or BARE_REPLY.match(text)
    apart = minutes[number].kind in ("heading", "label") and not replying
    ends = UNDECIDED.search(text) or (VERBLESS.match(text) and outcome(text) in TURNED_ASIDE)
    return apart or bool(ends or NOTED.search(text) or NEXT_POINT.match(text) or AGREED.match(text))


def best_path(
    found: Choice,
    weights: Mapping[str, float] = WEIGHTS,
    allowed: Sequence[frozenset[int]] | None = None,
) -> list[int]:
    """Return the states with the highest sum, where changing the question within a turn costs.

    ``allowed``: for each sentence the only states to choose from.
    """
    none, standing = weigh(found.none, weights), [weigh(f, weights) for f in found.standing]
    table = [
        [none, *(s + weigh(f, weights) for s, f in zip(standing, row, strict=True))] for row in found.words
    ]
    for row, states in zip(table, allowed or (), strict=False):
        row[:] = [score if state in states else -math.inf for state, score in enumerate(row)]
    best, back = list(table[0]), []
    for row, features in zip(table[1:], found.turnings[1:], strict=True):
        cost = weigh(features, weights)
        top = max(range(len(best)), key=best.__getitem__)
        came = [_came(best, cost, state, top) for state in range(len(row))]
        best = [score + row[state] for state, (score, _) in enumerate(came)]
        back.append([origin for _, origin in came])
    state = max(range(len(best)), key=best.__getitem__)
    path = [state]
    for origins in reversed(back):
        path.append(origins[path[-1]])
    return path[::-1]


def _came(best: Sequence[float], cost: float, state: int, top: int) -> tuple[float, int]:
    """Return the best score before a state and where it comes from: the state itself or the best of all."""
    score, _, origin = max((best[state], 1, state), (best[top] + cost, 0, top))
    return score, origin
