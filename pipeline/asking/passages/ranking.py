"""Which of the possible answers is the best: a few readable features, weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.asking.passages.likeness import Degrees, best
from pipeline.asking.passages.needs import LONGEST
from pipeline.asking.passages.sights import Sight, Sights
from pipeline.asking.passages.units import Unit, UnitSort
from pipeline.asking.passages.voices import heard, voices
from pipeline.german.pattern import lazy
from pipeline.library import Plan

ALMOST = 0.99  # of the best: it is the best itself
BEYOND = 0.7  # what stands before an answer counts so much
FOUND: tuple[UnitSort, ...] = ("answer", "question", "decision", "action")
_asks = lazy(
    r"(?i:gefragt|\bfragt|erkundig|wissen wollte|wollte\b.{0,120}\bwissen|nachgehakt|\bbohrt|\bauskunft)"
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rated:
    """A possible answer with its features and its worth."""

    unit: Unit
    features: Mapping[str, float]
    worth: float


class Judge:
    """Rates possible answers to one question."""

    def __init__(self, plan: Plan, sights: Sights, units: Sequence[Unit]) -> None:
        self._plan, self._sights, self._units = plan, sights, units
        self._voices = voices(plan)
        self._who_asked = plan.shape == "who" and bool(_asks.search(plan.question[:LONGEST]))
        self._roles: dict[tuple[str, int], set[UnitSort]] = {}
        for unit in units:
            if unit.entry is not None:
                for number in unit.shown:
                    self._roles.setdefault((unit.excerpt.document.id, number), set()).add(unit.sort)

    def rate(self) -> tuple[Rated, ...]:
        """Return the possible answers, the best first."""
        return tuple(sorted(map(self._rated, self._units), key=_order))

    def _rated(self, unit: Unit) -> Rated:
        seen = [self._sights.of(unit.excerpt, number) for number in unit.cites]
        features = self._covers(unit, seen) | self._form(unit, seen) | self._sorts(unit, seen)
        features |= self._topic(unit, features["things"])
        return Rated(unit=unit, features=features, worth=worth(features))

    def _covers(self, unit: Unit, seen: Sequence[Sight]) -> dict[str, float]:
        """Return how much of what is asked stands there: words, things, persons."""
        sights, excerpt = self._sights, unit.excerpt
        own = best(*(sight.degrees for sight in seen))
        near = best(own, _faintly(sights.together(excerpt, unit.before)))
        place = sights.place(excerpt, unit.cites[0])
        things = [any(thing in sight.things for sight in seen) for thing in sights.things]
        cover = sights.asked.cover
        return {
            "own": cover(own),
            "near": cover(near),
            "place": cover(best(near, _faintly(place))),
            "document": cover(best(sights.whole(excerpt), place)),
            "peak": max(sight.cover for sight in seen),
            "things": sum(things) / len(things) if things else 0.5,
            "lacking": float(any(all(thing not in s.things for s in seen) for thing in sights.must)),
            "person": self._person(unit),
            "strength": excerpt.strength,
            "rank": 1.0 / (1 + excerpt.rank),
            "found": max((excerpt.found.get(n, 0.0) for n in unit.cites), default=0.0),
        }

    def _topic(self, unit: Unit, things: float) -> dict[str, float]:
        """Return how much of what is asked its agenda item has, and what stands around it."""
        topics, excerpt, first = self._sights.topics, unit.excerpt, unit.cites[0]
        item = topics.against_best(excerpt, first)
        return {
            "item": topics.item(excerpt, first),
            "item_best": item,
            "item_top": float(item > ALMOST),
            "item_own": topics.against_own(excerpt, first),
            "item_things": item * things,
            "title": topics.title(excerpt, first),
            "around": max(topics.around(excerpt, number) for number in unit.cites),
        }

    def _form(self, unit: Unit, seen: Sequence[Sight]) -> dict[str, float]:
        """Return how long it is, and whether it goes from where somebody begins to where they end."""
        minutes, last = unit.excerpt.minutes, unit.cites[-1]
        ends = last == len(minutes.sentences) or minutes.item_of(last + 1) != minutes.item_of(last)
        opens = [self._sights.opens(unit.excerpt, number) for number in unit.cites]
        return {
            "size": min(len(unit.cites), 6) / 6,
            "idle_first": float(seen[0].cover == 0 and not seen[0].things),
            "idle_last": float(seen[-1].cover == 0 and not seen[-1].things),
            "begins": float(not unit.before or opens[0]),
            "ends": float(ends or self._sights.opens(unit.excerpt, last + 1)),
            "voices": min(sum(opens[1:]), 3) / 3,
        }

    def _sorts(self, unit: Unit, seen: Sequence[Sight]) -> dict[str, float]:
        """Return which sort of answer it is, and whether that is what the question wants."""
        sort, shape, name = unit.sort, self._plan.shape, unit.excerpt.document.id
        roles = [self._roles.get((name, number), ()) for number in unit.cites]
        parts = {each: sum(each in role for role in roles) / len(roles) for each in FOUND}
        deciding = shape in ("vote", "decision")
        plain = shape in ("fact", "yes_no", "amount", "time")
        return {
            "answer": float(sort == "answer"),
            "answer_to_fact": float(sort == "answer" and plain),
            "question_else": float(sort == "question" and not self._who_asked),
            "decision": float(sort == "decision"),
            "decision_to_vote": float(sort == "decision" and deciding),
            "action": float(sort == "action"),
            "hangs": float("question" in roles[-1] and "answer" not in roles[-1] and not self._who_asked),
            "in_answer": parts["answer"],
            "in_question": parts["question"],
            "in_question_asked": self._who_asked * parts["question"],
            "in_decision": parts["decision"],
            "in_decision_vote": deciding * parts["decision"],
            "in_action_open": (shape == "open") * parts["action"],
        }

    def _person(self, unit: Unit) -> float:
        """Return whether somebody the question names is there: 1, or not: -1; 0 where it names nobody."""
        if not self._voices:
            return 0.0
        return max(heard(voice, unit) for voice in self._voices) or -1.0


def _faintly(degrees: Degrees) -> Degrees:
    return tuple(BEYOND * degree for degree in degrees)


def _order(rated: Rated) -> tuple[float, int, int, int]:
    unit = rated.unit
    return (-rated.worth, unit.excerpt.rank, unit.cites[0], len(unit.cites))


def worth(features: Mapping[str, float]) -> float:
    """Return the weighed sum of features."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items())


# Fitted by eval/studies/fit_ranking.py.
WEIGHTS: Mapping[str, float] = {
    "action": -0.18, "answer": 0.95, "answer_to_fact": 1.31, "around": -0.02, "begins": 0.18,
    "decision": 1.39, "decision_to_vote": 1.69, "document": -0.02, "ends": 1.37, "found": 3.18,
    "hangs": -1.27, "idle_first": -1.02, "idle_last": -0.60, "in_action_open": 0.08, "in_answer": 1.20,
    "in_decision": 0.83, "in_decision_vote": 1.39, "in_question": -0.23, "in_question_asked": 0.30,
    "item": 0.36, "item_best": 0.51, "item_own": 0.52, "item_things": 0.99, "item_top": 0.42,
    "lacking": -1.19, "near": 0.95, "own": 1.40, "peak": 0.82, "person": 0.94, "place": 1.44,
    "question_else": -0.22, "rank": 0.81, "size": 1.81, "strength": 1.62, "things": 0.82, "title": 1.50,
    "voices": 0.45,
}  # fmt: skip
