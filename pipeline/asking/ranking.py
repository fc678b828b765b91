"""Which of the possible answers is the best: a few readable features, weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.asking import needs
from pipeline.asking.likeness import Asked, content
from pipeline.asking.units import Excerpt, Unit, UnitSort, opens
from pipeline.german.pattern import lazy
from pipeline.library import Plan

BEYOND = 0.7  # what stands before an answer counts so much
FOUND: tuple[UnitSort, ...] = ("answer", "question", "decision", "action")
SLIGHT = 0.1
HEARD = 0.35  # share of a question that a document should hold when nothing else says it is meant
_stance = lazy(
    r"(?i:\bwas (?:sagte?n?|meinte?n?|hielt(?:en)?|hält|halten|dachten?|denkt)\b|\bwelche (?:haltung"
    r"|meinung|position|ansicht"
    r"|einstellung|auffassung)|\bwie (?:stand|steht|stehen|standen|beurteil\w{1,4}|bewerte\w{1,4}|sah"
    r"|sieht|äußert\w{0,3})\b)"
)
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

    def __init__(self, plan: Plan, asked: Asked, units: Sequence[Unit]) -> None:
        self._plan, self._asked, self._units = plan, asked, units
        self._things = needs.wanted(plan.question, plan.shape)
        self._sentences: dict[tuple[str, int], Sight] = {}
        self._texts: dict[str, dict[str, float]] = {}
        self._wholes: dict[str, dict[str, float]] = {}
        self._stance = bool(_stance.search(plan.question))
        self._voices = _voices(plan)
        limits = plan.filter
        names = (*limits.people, *limits.factions, limits.municipality or "", limits.committee or "")
        self._matter = asked.without(names)
        self._anchored = any(
            (limits.municipality, limits.committee, limits.people, limits.since, limits.until)
        )
        self._must = needs.specific(plan.question)
        self._subject = content(needs.subject(plan.question))
        self._who_asked = bool(_asks.search(plan.question))
        self._roles: dict[tuple[str, int], set[UnitSort]] = {}
        for unit in units:
            if unit.entry is not None:
                for number in unit.shown:
                    self._roles.setdefault((unit.excerpt.document.id, number), set()).add(unit.sort)

    def rate(self) -> tuple[Rated, ...]:
        """Return the possible answers, the best first."""
        return tuple(sorted(map(self._rated, self._units), key=_order))

    def _rated(self, unit: Unit) -> Rated:
        features = self.features(unit)
        return Rated(unit=unit, features=features, worth=worth(features))

    def features(self, unit: Unit) -> dict[str, float]:
        """Return the features of a possible answer, about 0 to 1 each."""
        excerpt, asked = unit.excerpt, self._asked
        sights = [self._sight(excerpt, number) for number in unit.cites]
        own = _best([sight.degrees for sight in sights])
        before = _best([self._sight(excerpt, number).degrees for number in unit.before])
        near = {key: max(value, BEYOND * before.get(key, 0.0)) for key, value in own.items()}
        place = self._text(excerpt.head + " " + excerpt.title(unit.cites[0]))
        all_ = {key: max(value, BEYOND * place[key]) for key, value in near.items()}
        whole = self._whole(excerpt)
        every = {key: max(value, place[key]) for key, value in whole.items()}
        heard = sum(weight * every.get(key, 0.0) for key, weight in self._matter.items())
        things = [any(thing in sight.things for sight in sights) for thing in self._things]
        size = sum(sight.size for sight in sights)
        return {
            "own": asked.cover(own),
            "near": asked.cover(near),
            "place": asked.cover(all_),
            "document": asked.cover(every),
            "matter": sum(weight * near.get(key, 0.0) for key, weight in self._matter.items()),
            "matter_document": heard,
            "unheard": 0.0 if self._anchored else max(0.0, 1.0 - heard / HEARD),
            "lacking": float(any(all(thing not in sight.things for sight in sights) for thing in self._must)),
            "subject_missing": 1.0 - max((all_.get(key, 0.0) for key in self._subject), default=1.0),
            "peak": max(sight.cover for sight in sights),
            "edges": (sights[0].cover > 0) * 0.5 + (sights[-1].cover > 0) * 0.5,
            "strength": excerpt.strength,
            "rank": 1.0 / (1 + excerpt.rank),
            "found": max((excerpt.found.get(n, 0.0) for n in unit.cites), default=0.0),
            "things": sum(things) / len(things) if things else 0.5,
            **self._person(unit, near),
            "size": min(len(unit.cites), 6) / 6,
            "length": min(size, 1200) / 1200,
            "prose": sum(sight.prose for sight in sights) / len(sights),
            **self._shape(unit, sights),
            **self._sorts(unit, sights),
        }

    def _shape(self, unit: Unit, sights: Sequence[Sight]) -> dict[str, float]:
        """Return whether a run is a whole: begins where somebody begins, ends where somebody else does."""
        excerpt, last = unit.excerpt, unit.cites[-1]
        minutes = excerpt.minutes
        ends = last == len(minutes.sentences) or minutes.item_of(last + 1) != minutes.item_of(last)
        return {
            "begins": float(sights[0].opens or not unit.before),
            "ends": float(ends or self._sight(excerpt, last + 1).opens),
            "voices": min(sum(sight.opens for sight in sights[1:]), 3) / 3,
        }

    def _sorts(self, unit: Unit, sights: Sequence[Sight]) -> dict[str, float]:
        """Return which sort of answer it is, and whether that is what the question wants."""
        sort, shape = unit.sort, self._plan.shape
        roles = [self._roles.get((unit.excerpt.document.id, number), set()) for number in unit.cites]
        parts = {each: sum(each in role for role in roles) / len(roles) for each in FOUND}
        asking = shape == "who" and self._who_asked
        deciding = shape in ("vote", "decision")
        plain = shape in ("fact", "yes_no", "amount", "time")
        return {
            "answer": float(sort == "answer"),
            "answer_to_fact": float(sort == "answer" and plain),
            "question_to_asked": float(sort == "question" and asking),
            "question_else": float(sort == "question" and not asking),
            "decision": float(sort == "decision"),
            "decision_to_vote": float(sort == "decision" and deciding),
            "action": float(sort == "action"),
            "action_to_open": float(sort == "action" and shape == "open"),
            "in_answer": parts["answer"],
            "in_question": parts["question"],
            "in_question_asked": asking * parts["question"],
            "in_decision": parts["decision"],
            "in_decision_vote": deciding * parts["decision"],
            "in_action_open": (shape == "open") * parts["action"],
            "asks_itself": float(sights[-1].asks),
        }

    def _person(self, unit: Unit, near: Mapping[str, float]) -> dict[str, float]:
        """Return whether somebody the question names is there: 1, or not: -1; 0 where it names nobody.

        Who asks what somebody holds of a matter wants words of theirs, and on this matter.
        """
        if not self._voices:
            return {"person": 0.0, "stance_missing": 0.0}
        said = unit.text + " " + unit.excerpt.words(unit.before)
        if unit.entry is not None:
            said += " " + " ".join(named(unit.entry.record))
        heard = self._voices[0] in said if self._stance else any(voice in said for voice in self._voices)
        matter = sum(weight * near.get(key, 0.0) for key, weight in self._matter.items())
        return {
            "person": 1.0 if heard else -1.0,
            "stance_missing": float(self._stance and not (heard and matter >= SLIGHT)),
        }

    def _whole(self, excerpt: Excerpt) -> dict[str, float]:
        name = excerpt.document.id
        if name not in self._wholes:
            self._wholes[name] = _best([self._sight(excerpt, n).degrees for n in excerpt.numbers])
        return self._wholes[name]

    def _sight(self, excerpt: Excerpt, number: int) -> Sight:
        key = (excerpt.document.id, number)
        if key not in self._sentences:
            words = excerpt.minutes.words(number)
            degrees = self._asked.degrees(content(words))
            self._sentences[key] = Sight(
                degrees=degrees,
                cover=self._asked.cover(degrees),
                things=frozenset(thing for thing in self._things if needs.holds(thing, words)),
                opens=opens(words),
                prose=excerpt.minutes[number].kind == "sentence",
                asks=words.rstrip().endswith("?"),
                size=len(words),
            )
        return self._sentences[key]

    def _text(self, text: str) -> dict[str, float]:
        if text not in self._texts:
            self._texts[text] = self._asked.degrees(content(text))
        return self._texts[text]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sight:
    """What a sentence has for a question: words asked for, things asked for, and what kind it is."""

    degrees: Mapping[str, float]
    cover: float
    things: frozenset[needs.Thing]
    opens: bool
    prose: bool
    asks: bool
    size: int


def _best(those: Sequence[Mapping[str, float]]) -> dict[str, float]:
    best: dict[str, float] = {}
    for degrees in those:
        for key, value in degrees.items():
            if value > best.get(key, -1.0):
                best[key] = value
    return best


def _voices(plan: Plan) -> tuple[str, ...]:
    """Return family names and factions of a plan as its question writes them, in its order."""
    told = {*(name.split()[-1] for name in plan.filter.people), *plan.filter.factions}
    at = {voice: plan.question.casefold().find(voice.casefold()) for voice in told}
    return tuple(sorted((voice for voice in told if at[voice] >= 0), key=lambda voice: (at[voice], voice)))


def named(record: Mapping[str, object]) -> list[str]:
    """Return the names of all persons of a record."""
    found: list[str] = []
    stack: list[object] = [record]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            if isinstance(name := value.get("name"), str):
                found.append(name)
            stack.extend(value.values())
        elif isinstance(value, list | tuple):
            stack.extend(value)
    return found


def _order(rated: Rated) -> tuple[float, int, int, int]:
    unit = rated.unit
    return (-rated.worth, unit.excerpt.rank, unit.cites[0], len(unit.cites))


def worth(features: Mapping[str, float]) -> float:
    """Return the weighed sum of features."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items())


WEIGHTS: Mapping[str, float] = {
    "action": -0.26, "action_to_open": -0.11, "answer": 0.91, "answer_to_fact": 1.65,
    "asks_itself": -0.06, "begins": -0.07, "decision": 1.29, "decision_to_vote": 1.87, "document": 0.42,
    "edges": 2.13, "ends": 1.06, "found": 4.30, "in_action_open": 0.41, "in_answer": 1.23,
    "in_decision": 1.89, "in_decision_vote": 1.97, "in_question": -0.14, "in_question_asked": 0.34,
    "lacking": -1.28, "length": 1.00, "near": 1.71, "own": 1.28, "peak": 0.58, "person": 0.76,
    "place": 1.83, "prose": -0.07, "question_else": -0.32, "rank": 0.88, "size": 2.51, "strength": 1.57,
    "things": 1.70, "voices": 0.92,
}  # fmt: skip
