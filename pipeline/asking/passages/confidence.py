"""How sure an answer is: a logistic model over a few readable signs, fitted to questions once."""

from __future__ import annotations

import math
from collections.abc import Mapping

from pipeline.asking.passages import bearing, needs
from pipeline.asking.passages.likeness import Degrees, best, content
from pipeline.asking.passages.ranking import BEYOND, Rated
from pipeline.asking.passages.sights import Sights
from pipeline.asking.passages.voices import heard, voices, wants_a_stance
from pipeline.library import Plan

THRESHOLD = 0.55  # of those who ask another town, most are refused; few right answers are lost
SLIGHT = 0.1  # share of a matter that a stance on it must at least speak of
HEARD = 0.35  # share of a question that a document should hold when nothing else says it is meant
MET = 0.7  # how far a noun must be met to be there
UNTOLD = 0.5  # what stands for the share of nouns met where a question has none


def confidence(signs: Mapping[str, float]) -> float:
    """Return how sure an answer with these signs is, between 0 and 1."""
    score = BIAS + sum(WEIGHTS[name] * value for name, value in signs.items() if name in WEIGHTS)
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))


def signs(plan: Plan, rated: Rated, sights: Sights) -> dict[str, float]:
    """Return what speaks for an answer and what it lacks, 0 to 1 each.

    ``document``, ``nouns``: share of all words, and of the nouns, asked for that its document holds;
    ``lacking``: no sum, firm, date ... where one is asked for; ``apart``: the matter does not stand around
    it; ``subject_missing``: the noun of which "how much" was asked is not there; ``stance_missing``: no words
    of the person named on the matter named; ``unheard``: the question names no town, person or time, and the
    document holds little of its words; ``strange``: hardly a noun stands in or around it; ``misses``: it is
    another kind of finding than the plan wants, or one about another matter.
    """
    unit, asked, limits = rated.unit, sights.asked, plan.filter
    near = _near(rated, sights)
    place = sights.place(unit.excerpt, unit.cites[0])
    every = best(sights.whole(unit.excerpt), place)
    named = (*limits.people, *limits.factions, limits.municipality or "", limits.committee or "")
    sound = tuple(degree if degree >= MET else 0.0 for degree in every)
    matter, nouns = asked.without(named), asked.without(named, nouns=True)
    anchored = any((limits.municipality, limits.committee, limits.people, limits.since, limits.until))
    subject = set(content(needs.subject(plan.question))) if plan.shape != "who" else set()
    met = [max(n, BEYOND * p) for key, n, p in zip(asked.keys, near, place, strict=True) if key in subject]
    return {
        "document": rated.features["document"],
        "nouns": _share(nouns, every) if any(nouns) else UNTOLD,
        "lacking": rated.features["lacking"],
        "apart": _apart(rated, sights, matter, every),
        "subject_missing": float(max(met, default=1.0) < MET),
        "stance_missing": float(_without_stance(plan, rated, _share(matter, near))),
        "unheard": 0.0 if anchored else max(0.0, 1.0 - _share(matter, sound) / HEARD),
        "strange": float(bearing.strange(plan, rated, sights)),
        "misses": float(bearing.misses(plan, rated, sights)),
    }


def _near(rated: Rated, sights: Sights) -> Degrees:
    """Return how far an answer and what stands right before it meet the words asked for."""
    unit = rated.unit
    before = sights.together(unit.excerpt, unit.before)
    return best(sights.together(unit.excerpt, unit.cites), tuple(BEYOND * degree for degree in before))


def _share(weights: Degrees, degrees: Degrees) -> float:
    return sum(weight * degree for weight, degree in zip(weights, degrees, strict=True))


def _apart(rated: Rated, sights: Sights, matter: Degrees, every: Degrees) -> float:
    """Return how little of the matter stands around the things asked for, of what there is of it."""
    unit = rated.unit
    minutes, item = unit.excerpt.minutes, unit.excerpt.minutes.item_of(unit.cites[0])
    held = _share(matter, every)
    spots = [n for n in unit.cites if sights.must & sights.of(unit.excerpt, n).things]
    if not spots or not held:
        return 0.0
    last = len(minutes.sentences)
    around = (
        [n for n in range(max(1, spot - 2), min(last, spot + 1) + 1) if minutes.item_of(n) == item]
        for spot in spots
    )
    near = max(_share(matter, sights.together(unit.excerpt, numbers)) for numbers in around)
    return 1.0 - min(1.0, near / held)


def _without_stance(plan: Plan, rated: Rated, matter: float) -> bool:
    told = voices(plan)
    if not told or not wants_a_stance(plan.question):
        return False
    return matter < SLIGHT or not heard(told[0], rated.unit)


# Fitted by eval/studies/fit_confidence.py.
BIAS = -0.82
WEIGHTS: Mapping[str, float] = {
    "document": 3.01,
    "nouns": 1.11,
    "lacking": -4.72,
    "apart": -0.65,
    "subject_missing": -3.12,
    "stance_missing": -5.29,
    "unheard": -4.78,
    # Set by hand: a fit gives up more right answers for "strange", and of "misses" it has seen too few.
    "strange": -0.6,
    "misses": -6.0,
}
