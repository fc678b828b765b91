"""From a question and the passages found for it to a reply: quoted and cited, or withheld."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.asking.confidence import THRESHOLD, confidence
from pipeline.asking.likeness import Asked, content
from pipeline.asking.ranking import Judge, Rated
from pipeline.asking.units import Excerpt, Shelf, excerpts, units
from pipeline.asking.wording import statements
from pipeline.library import Hit, Passage, Plan, Reply

NEAREST = 5  # documents that are offered with every reply


def reply(plan: Plan, hits: Sequence[Hit], library: Shelf) -> Reply:
    """Return what the library says to a question; a reply that nothing supports is withheld."""
    looked = excerpts(hits, library)
    rated = rank(plan, hits, looked, library)
    sure = confidence(rated[0].features) if rated else 0.0
    answered = sure >= THRESHOLD
    return Reply(
        plan=plan,
        answered=answered,
        said=statements(rated[0].unit, names=plan.shape == "who") if answered else (),
        nearest=nearest(hits),
        confidence=round(sure, 4),
    )


def rank(plan: Plan, hits: Sequence[Hit], looked: Sequence[Excerpt], library: Shelf) -> tuple[Rated, ...]:
    """Return all possible answers, the best first."""
    towns = [each.document.municipality or "" for each in looked]
    often = library.frequencies(content(plan.question))
    asked = Asked(plan.question, often, library.count(), towns)
    return Judge(plan, asked, units(looked, library)).rate()


def nearest(hits: Sequence[Hit]) -> tuple[Passage, ...]:
    """Return the best passage of each of the first five documents."""
    found: dict[str, Passage] = {}
    for hit in hits:
        if len(found) < NEAREST:
            found.setdefault(hit.passage.minutes, hit.passage)
    return tuple(found.values())
