"""Joining what two engines found in one document: by what they cite, so that a reader sees who found what.

Findings of the two are the same when they cite the same sentences, or most of them. What only one engine
found, and what both tell differently, is marked for review. Nothing is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import TypeVar

from pipeline.german.stems import content_stems
from pipeline.model import ActionItem, Answer, Decision, Findings, Kind, Person, Question

T = TypeVar("T", bound=Question | Decision | ActionItem)
SAME = 0.3  # the share of common sentences (Jaccard) from which two findings are taken for one


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two engines agree on findings of one kind, in one document or in many.

    ``agreed`` were found by both and told alike, ``differing`` found by both and told differently; ``first``
    and ``second`` were found by one only.
    """

    kind: Kind
    agreed: int = 0
    differing: int = 0
    first: int = 0
    second: int = 0

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(
            kind=self.kind,
            agreed=self.agreed + other.agreed,
            differing=self.differing + other.differing,
            first=self.first + other.first,
            second=self.second + other.second,
        )


def join(first: Findings, second: Findings, names: tuple[str, str]) -> Findings:
    """Return the findings of both engines, in order of appearance; ``names`` go into ``found_by``.

    What both found is told as the first engine tells it, with the answers that only the second has added.
    """
    return Findings(
        questions=_joined(first.questions, second.questions, names, _question),
        decisions=_joined(first.decisions, second.decisions, names, _decision),
        action_items=_joined(first.action_items, second.action_items, names, _action),
        remarks=first.remarks + tuple(r for r in second.remarks if r not in first.remarks),
    )


def agreement(joined: Findings, names: tuple[str, str]) -> tuple[Agreement, ...]:
    """Return how far the engines agree, one row for each kind of finding."""
    kinds: tuple[tuple[Kind, Sequence[Question | Decision | ActionItem]], ...] = (
        ("question", joined.questions),
        ("decision", joined.decisions),
        ("action", joined.action_items),
    )
    return tuple(_counted(kind, found, names) for kind, found in kinds)


def _counted(
    kind: Kind, found: Sequence[Question | Decision | ActionItem], names: tuple[str, str]
) -> Agreement:
    both = [each for each in found if set(names) <= set(each.found_by)]
    differing = sum(each.review for each in both)
    return Agreement(
        kind=kind,
        agreed=len(both) - differing,
        differing=differing,
        first=sum(each.found_by == names[:1] for each in found),
        second=sum(each.found_by == names[1:] for each in found),
    )


def _joined(
    first: Sequence[T], second: Sequence[T], names: tuple[str, str], told: Callable[[T, T], tuple[T, bool]]
) -> tuple[T, ...]:
    pairs = dict(_pairs(first, second))
    alone: list[T] = [
        replace(each, found_by=names[1:], review=True) for each in _left(second, pairs.values())
    ]
    found = [_merged(each, second, pairs.get(at), names, told) for at, each in enumerate(first)]
    return tuple(sorted([*found, *alone], key=lambda each: min(each.cites, default=0)))


def _merged(
    mine: T,
    second: Sequence[T],
    twin: int | None,
    names: tuple[str, str],
    told: Callable[[T, T], tuple[T, bool]],
) -> T:
    if twin is None:
        return replace(mine, found_by=names[:1], review=True)
    merged, alike = told(mine, second[twin])
    return replace(merged, found_by=names, review=not alike)


def _pairs(first: Sequence[T], second: Sequence[T]) -> Iterator[tuple[int, int]]:
    """Yield which finding of the first is which of the second, the most alike first, each once."""
    likeness = [
        (*_likeness(mine, theirs), -i, -j) for i, mine in enumerate(first) for j, theirs in enumerate(second)
    ]
    taken: set[tuple[str, int]] = set()
    for cited, _, i, j in sorted(likeness, reverse=True):
        if cited >= SAME and not taken & {("first", i), ("second", j)}:
            taken |= {("first", i), ("second", j)}
            yield -i, -j


def _likeness(one: T, other: T) -> tuple[float, float]:
    """Return the share of common sentences, and of common content words."""
    return _share(set(one.cites), set(other.cites)), _share(_stems(one), _stems(other))


def _share(one: Set[Hashable], other: Set[Hashable]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def _stems(found: Question | Decision | ActionItem) -> set[str]:
    return set(content_stems(found.task if isinstance(found, ActionItem) else found.text))


def _left(found: Sequence[T], taken: Iterable[int]) -> list[T]:
    used = set(taken)
    return [each for at, each in enumerate(found) if at not in used]


# --- one finding told by both -------------------------------------------------------------------------


def _question(mine: Question, theirs: Question) -> tuple[Question, bool]:
    more = [answer for answer in theirs.answers if not _answered(answer, mine.answers)]
    lacking = [answer for answer in mine.answers if not _answered(answer, theirs.answers)]
    status = theirs.status if mine.status == "unanswered" and more else mine.status
    alike = _same(mine.askers, theirs.askers) and mine.status == theirs.status and not more and not lacking
    answers = sorted([*mine.answers, *more], key=lambda answer: min(answer.cites, default=0))
    return replace(mine, answers=tuple(answers), status=status), alike


def _answered(answer: Answer, those: Iterable[Answer]) -> bool:
    return any(set(answer.cites) & set(other.cites) and _same(answer.by, other.by) for other in those)


def _decision(mine: Decision, theirs: Decision) -> tuple[Decision, bool]:
    return mine, mine.outcome == theirs.outcome and mine.vote == theirs.vote


def _action(mine: ActionItem, theirs: ActionItem) -> tuple[ActionItem, bool]:
    due = mine.due or theirs.due
    alike = _same(mine.assignees, theirs.assignees) and mine.tier == theirs.tier and mine.due == theirs.due
    return replace(mine, due=due), alike


def _same(ours: Sequence[Person], theirs: Sequence[Person]) -> bool:
    return {_who(person) for person in ours} == {_who(person) for person in theirs}


def _who(person: Person) -> str:
    return (person.name or person.label or person.role or "").casefold()
