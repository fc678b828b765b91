"""The findings of the parts of a document put together: what two of them tell of is there once.

Parts share no sentence as data, so two of them tell of the same thing only where a later one cites what it
was told of an earlier one, or where a part was asked about again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from pipeline.german.stems import content_stems
from pipeline.model import ActionItem, Answer, Decision, Findings, Question, Statement, Status

# The reply that says most wins: what one part takes to be open another one may answer.
STATUSES: tuple[Status, ...] = ("unanswered", "deferred", "partial", "answered")
OPEN_ENDED = ("proposed", "no_decision")
# What everybody votes on and how, whatever the matter.
PROCEDURE = content_stems(
    """
    Vorsitzende Vorsitzender Bürgermeister Bürgermeisterin Oberbürgermeister Oberbürgermeisterin Ausschuss Rat
    Gremium Gemeinderat Stadtrat nachdem keine weitere weiteren Wortmeldungen vorliegen liegen ruft auf lässt
    lassen stellt fest festgestellt feststellen stellen damit somit daraufhin sodann Vorlage Beschlussvorlage
    Beschlussvorschlag Antrag Beschluss Beschlüsse Abstimmung Abstimmungsergebnis Ergebnis abstimmen
    abgestimmt einstimmig einstimmige einstimmiger mehrheitlich mehrheitliche Mehrheit Zustimmung zugestimmt
    zustimmen Annahme angenommen Ablehnung abgelehnt beschlossen erfolgt erfolgte Stimmen Stimme Gegenstimmen
    Enthaltungen Enthaltung Ja Nein über
    """
)
SAME = 0.5  # of the words of two questions, where they share a sentence
T = TypeVar("T", Question, Decision, ActionItem, Statement)


def merged(found: Iterable[Findings]) -> Findings:
    """Return the findings of several replies, the earlier ones first, in order of appearance."""
    each = list(found)
    return Findings(
        questions=_all((f.questions for f in each), _question),
        decisions=_all((f.decisions for f in each), _decision),
        action_items=_all((f.action_items for f in each), _action),
    )


def statements(told: Iterable[Sequence[Statement]]) -> tuple[Statement, ...]:
    """Return the statements of several replies in order, each once."""
    return _all(told, _statement)


def _all(replies: Iterable[Sequence[T]], join: Callable[[T, T], T | None]) -> tuple[T, ...]:
    kept: list[T] = []
    for reply in replies:
        earlier = len(kept)
        for entry in dict.fromkeys(reply):
            # one sentence may hold two questions: of those that cite the same, the one in the same words
            rivals = sorted(
                (i for i in range(earlier) if not set(entry.cites).isdisjoint(kept[i].cites)),
                key=lambda i: (_overlap(kept[i].cites, entry.cites), _likeness(kept[i], entry)),
                reverse=True,
            )
            for index in rivals:
                both = join(kept[index], entry)
                if both is not None:
                    kept[index] = both
                    break
            else:
                kept.append(entry)
    return tuple(sorted(kept, key=lambda entry: (min(entry.cites, default=0), entry.cites)))


def _likeness(one: T, other: T) -> float:
    a, b = (content_stems(e.task if isinstance(e, ActionItem) else e.text) for e in (one, other))
    return len(a & b) / len(a | b) if a | b else 0.0


def _overlap(one: Sequence[int], other: Sequence[int]) -> float:
    a, b = set(one), set(other)
    return len(a & b) / len(a | b) if a | b else 0.0


def _question(one: Question, other: Question) -> Question | None:
    """Return two questions as one; sentences may hold several, which their words tell apart."""
    if _apart(one, other) and not _alike(one.text, other.text):
        return None
    answers = list(one.answers)
    for answer in other.answers:
        at = next((i for i, known in enumerate(answers) if _same_answer(known, answer)), None)
        if at is None:
            answers.append(answer)
        else:
            cites = tuple(sorted({*answers[at].cites, *answer.cites}))
            longer = max((answers[at], answer), key=lambda a: len(a.cites))
            answers[at] = replace(longer, cites=cites)
    status = max(one.status, other.status, key=STATUSES.index)
    return replace(one, answers=tuple(sorted(answers, key=lambda a: a.cites)), status=status)


def _same_answer(one: Answer, other: Answer) -> bool:
    return bool(set(one.cites) & set(other.cites)) and (one.by == other.by or one.cites == other.cites)


def _decision(one: Decision, other: Decision) -> Decision | None:
    told_twice = _is_bare(one.text) or _is_bare(other.text)  # the result alone, in another part
    if _apart(one, other) and not told_twice and not _alike(one.text, other.text):
        return None  # two under one heading, or with one result
    cites = tuple(sorted({*one.cites, *other.cites}))
    if one.outcome in OPEN_ENDED and other.outcome not in OPEN_ENDED:
        return replace(other, cites=cites, text=one.text if len(one.text) > len(other.text) else other.text)
    if one.outcome == other.outcome or other.outcome in OPEN_ENDED:
        if one.vote != other.vote and one.cites != other.cites and not _alike(one.text, other.text):
            return None  # two votes under one heading
        text = other.text if _is_bare(one.text) else one.text
        return replace(one, cites=cites, text=text, vote=one.vote if one.vote.mode else other.vote)
    return None


def _action(one: ActionItem, other: ActionItem) -> ActionItem | None:
    strict = one.tier == other.tier or _apart(one, other)
    if one.cites != other.cites and strict and not _alike(one.task, other.task):
        return None
    firm = one if one.tier <= other.tier else other
    return replace(
        firm, cites=tuple(sorted({*one.cites, *other.cites})), due=firm.due or one.due or other.due
    )


def _statement(one: Statement, other: Statement) -> Statement | None:
    return one if one.cites == other.cites or _alike(one.text, other.text) else None


def _apart(one: T, other: T) -> bool:
    """Tell whether each cites what the other does not."""
    return not (set(one.cites) <= set(other.cites) or set(other.cites) <= set(one.cites))


def _is_bare(text: str) -> bool:
    """Tell whether a text only tells of voting and its result, not of what was decided."""
    return not content_stems(text) - PROCEDURE


def _alike(one: str, other: str) -> bool:
    a, b = content_stems(one), content_stems(other)
    return not a or not b or len(a & b) / min(len(a), len(b)) >= SAME
