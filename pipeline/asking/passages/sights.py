"""What each sentence has for a question: words asked for, things asked for, and whose words they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.asking.passages import needs
from pipeline.asking.passages.likeness import Asked, Degrees, best, content
from pipeline.asking.passages.topics import Topics
from pipeline.asking.passages.units import Excerpt, opens
from pipeline.library import Plan

# what things asked for, the search, the agenda item and the sentences around count against words
THINGS, FOUND, ITEM, AROUND = 0.15, 0.4, 0.4, 0.3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sight:
    """What one sentence has for a question: words, things, and its kind."""

    degrees: Degrees
    cover: float
    things: frozenset[needs.Thing]


class Sights:
    """Sentences as one question sees them, each looked at once."""

    def __init__(self, plan: Plan, asked: Asked, looked: Sequence[Excerpt] = ()) -> None:
        self.asked = asked
        self.things = needs.wanted(plan.question, plan.shape)
        # "Wer fragte, wie viele ..." wants a person, not a number
        self.must = needs.specific(plan.question) if plan.shape != "who" else frozenset()
        self._looked_for = dict.fromkeys((*self.things, *sorted(self.must)))
        self._seen: dict[tuple[str, int], Sight] = {}
        self._opening: dict[tuple[str, int], bool] = {}
        self._wholes: dict[str, Degrees] = {}
        self._texts: dict[str, Degrees] = {}
        limits = plan.filter
        matter = asked.without((limits.municipality or "", limits.committee or ""))
        self.topics = Topics(looked, matter, self.together, self.titled)

    def of(self, excerpt: Excerpt, number: int) -> Sight:
        """Return what one sentence has."""
        key = (excerpt.document.id, number)
        if key not in self._seen:
            words = excerpt.minutes.words(number)
            degrees = self.asked.degrees(content(words))
            self._seen[key] = Sight(
                degrees=degrees,
                cover=self.asked.cover(degrees),
                things=frozenset(thing for thing in self._looked_for if needs.holds(thing, words)),
            )
        return self._seen[key]

    def opens(self, excerpt: Excerpt, number: int) -> bool:
        """Tell whether somebody begins to speak with a sentence."""
        key = (excerpt.document.id, number)
        if key not in self._opening:
            self._opening[key] = opens(excerpt.minutes.words(number))
        return self._opening[key]

    def heat(self, excerpt: Excerpt, number: int) -> float:
        """Return how much one sentence has of what is asked: words, things, and the place it was found in."""
        seen = self.of(excerpt, number)
        things = len(seen.things) / len(self._looked_for) if self._looked_for else 0.0
        topic = ITEM * self.topics.against_best(excerpt, number)
        topic += AROUND * self.topics.around(excerpt, number)
        return seen.cover + THINGS * things + FOUND * excerpt.found.get(number, 0.0) + topic

    def together(self, excerpt: Excerpt, numbers: Iterable[int]) -> Degrees:
        """Return how far some sentences together meet the words asked for."""
        return best(self.asked.nothing, *(self.of(excerpt, number).degrees for number in numbers))

    def together_things(self, excerpt: Excerpt, numbers: Iterable[int]) -> frozenset[needs.Thing]:
        """Return the things asked for that some sentences hold."""
        return frozenset(thing for number in numbers for thing in self.of(excerpt, number).things)

    def place(self, excerpt: Excerpt, number: int) -> Degrees:
        """Return how far town, committee, title and agenda item of a sentence meet the words asked for."""
        return self._text(f"{excerpt.head} {excerpt.title(number)}")

    def titled(self, excerpt: Excerpt, number: int) -> Degrees:
        """Return how far the title of its agenda item meets the words asked for."""
        return self._text(excerpt.title(number))

    def _text(self, text: str) -> Degrees:
        if text not in self._texts:
            self._texts[text] = self.asked.degrees(content(text))
        return self._texts[text]

    def whole(self, excerpt: Excerpt) -> Degrees:
        """Return how far all that is looked at of a document meets the words asked for."""
        name = excerpt.document.id
        if name not in self._wholes:
            self._wholes[name] = self.together(excerpt, excerpt.numbers)
        return self._wholes[name]
