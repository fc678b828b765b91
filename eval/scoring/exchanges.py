"""Counts for questions and answers: which were found, whose they are, and how well the answers agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.scoring.persons import knows
from eval.scoring.spans import NOWHERE, Positions, Words, overlap

Record = dict[str, Any]
Counts = Counter[str]
OPEN = ("deferred", "unanswered")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An expected question: its record, all its words, and the words that ask."""

    record: Record
    whole: Positions
    core: Positions


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Which found questions match which expected ones; ``owner``: the one that a found one answers for."""

    matches: Mapping[int, Sequence[int]]
    owner: Mapping[int, int]
    optional: frozenset[int]

    @property
    def soft(self) -> frozenset[int]:
        """Return the found questions that match only optional ones: neither right nor wrong."""
        counted = {j for i, js in self.matches.items() if i not in self.optional for j in js}
        return frozenset(self.owner) - counted


def exchange_counts(words: Words, expected: Sequence[Record], found: Sequence[Record]) -> Counts:
    """Return the counts of one document's questions, askers, answers and complete exchanges."""
    asked = [
        Asked(record=q, whole=words.span(q["sents"]) | words.span(q["core"]), core=words.span(q["core"]))
        for q in expected
    ]
    spans = [words.evidence(q) for q in found]
    pairing = _pair(asked, found, spans)
    counts = _found_counts(asked, found, pairing)
    for i, question in enumerate(asked):
        if i in pairing.optional:
            continue
        if i not in pairing.matches:
            counts["answers_expected"] += len(question.record["answers"])
            continue
        counts += _exchange(words, question, i, found, spans, pairing)
    return counts


def _pair(asked: Sequence[Asked], found: Sequence[Record], spans: Sequence[Positions]) -> Pairing:
    anywhere = NOWHERE.union(*(q.whole for q in asked))
    matches: dict[int, list[int]] = defaultdict(list)
    for j, span in enumerate(spans):
        for i, question in enumerate(asked):
            if span and _covers(span, question, anywhere):
                matches[i].append(j)
    owner: dict[int, int] = {}
    for j in sorted({j for js in matches.values() for j in js}):
        taken = set(owner.values())
        owner[j] = max(
            (i for i in matches if j in matches[i]),
            key=lambda i: (
                overlap(spans[j], asked[i].whole),
                knows(found[j].get("askers") or [], asked[i].record["askers"]),
                i not in taken,
            ),
        )
    optional = frozenset(i for i, q in enumerate(asked) if q.record.get("optional"))
    return Pairing(matches=matches, owner=owner, optional=optional)


def _covers(span: Positions, question: Asked, anywhere: Positions) -> bool:
    """Tell whether evidence covers the asking words and does not stray from what is asked."""
    hit = len(span & question.core)
    if hit < 0.3 * min(len(question.core), len(span)):
        return False
    inside = len(span & question.whole) >= 0.5 * len(span)
    among = len(span & anywhere) >= 0.5 * len(span) and hit >= 0.3 * len(question.core)
    return inside or among


def _found_counts(asked: Sequence[Asked], found: Sequence[Record], pairing: Pairing) -> Counts:
    used, soft = frozenset(pairing.owner), pairing.soft
    owned = {pairing.owner[j] for j in used - soft}
    return Counter(
        questions_expected=len(asked) - len(pairing.optional),
        questions_found=len(found) - len(soft),
        questions_recalled=len(set(pairing.matches) - pairing.optional),
        questions_right=len(used - soft),
        exchanges_found=len(owned) + len(found) - len(used),
    )


def _exchange(
    words: Words,
    question: Asked,
    i: int,
    found: Sequence[Record],
    spans: Sequence[Positions],
    pairing: Pairing,
) -> Counts:
    """Return the counts of one expected question that was found."""
    best = max(pairing.matches[i], key=lambda j: len(spans[j] & question.whole))
    asker = knows(found[best].get("askers") or [], question.record["askers"])
    status, right = found[best].get("status"), question.record["status"]
    counts = Counter(askers=1, askers_right=int(asker), statuses=1, statuses_right=int(status == right))
    counts += Counter(
        open_expected=int(right in OPEN),
        open_found=int(status in OPEN),
        open_right=int(right in OPEN and status in OPEN),
    )
    own = [j for j in pairing.matches[i] if pairing.owner[j] == i]
    given = [answer for j in own for answer in found[j].get("answers") or []]
    answers = _answers(words, question.record["answers"], given)
    complete = own and asker and (answers["answerers_right"] or not question.record["answers"])
    return counts + answers + Counter(exchanges_right=int(bool(complete)))


def _answers(words: Words, expected: Sequence[Record], given: Sequence[Record]) -> Counts:
    counts: Counts = Counter(answers_expected=len(expected))
    places = [(words.evidence(answer), answer) for answer in given]
    for answer in expected:
        span = words.span(answer["sents"])
        best: tuple[bool, Positions] | None = None
        for mine, record in places:
            if _agrees(mine, span):
                who = knows(record.get("by") or [], answer["by"])
                if best is None or who > best[0]:
                    best = (who, mine)
        if best is not None:
            counts["answers_right"] += 1
            counts["answerers_right"] += best[0]
            counts["answer_overlap_ppm"] += round(1_000_000 * overlap(best[1], span))
    return counts


def _agrees(mine: Positions, span: Positions) -> bool:
    both = len(mine & span)
    return bool(mine and span) and both >= 0.5 * min(len(mine), len(span)) and both >= 0.3 * len(mine)
