"""Whether a possible answer bears on what a question names: its matter, a kind of finding, a day to come."""

from __future__ import annotations

from pipeline.asking.passages.likeness import Degrees, best
from pipeline.asking.passages.ranking import Rated
from pipeline.asking.passages.sights import Sights
from pipeline.asking.passages.units import Unit
from pipeline.asking.passages.voices import heard, voices
from pipeline.german.pattern import lazy
from pipeline.library import Plan

NEAR = 3  # sentences before and after an answer that tell what it is about
SOUND = 0.7  # how far a noun must be met to be there: spelt alike is not enough
LITTLE = 0.33  # share of the nouns of a question; where less is met, an answer speaks of something else
_MOVES = lazy(r"[Aa]ntr[aä]g|beantrag|Resolution|Initiative|Vorstoß")
# "bis zu den Haushaltsberatungen" says when something is decided, not what is decided on.
_PUT_OFF = lazy(r"\b(?:bis|in|im|zu[rm]?|während|vor|nach)\s(?:\w{2,10}\s){0,3}\w{4,40}beratung(?:en)?\b")
_ASKS = lazy(r"\b(?:nach)?(?:fragt|gefragt)|\berkundig|\bwissen\b|\bhakt\b|[Aa]uskunft|\bAnfrage|\?")
# "Wer erkundigt sich?" may mean who is to do so.
_ASKED = lazy(r"(?i:gefragt|\bfragten?\b|erkundigten?\b|\bwissen\b|\bgestellt|\bstellten?\b|\bhakten?\b)")
_MEETS = lazy(
    r"\b[Nn]ächste\w?\s(?:\w{2,30}\s){0,2}\w{0,30}(?:[Ss]itzung|[Tt]ermin|[Tt]reffen)"
    r"|[Ss]itzung\w{0,3}\b[^.]{0,120}\bstatt(?:finde|\b)"
    r"|\btag(?:t|en)\b|\bSitzungstermin"
)
_OWN_MEETING = lazy(
    r"(?i:^\W{0,3}wann\s(?:tag(?:t|en)\b|(?:trifft|treffen)\ssich\b|kommt\b.{0,80}\bzusammen\b"
    r"|ist\s(?:die|der)\snächste\s\w*(?:sitzung|termin)|findet\b.{0,60}\bsitzung\b|wird\b.{0,60}\bgetagt\b"
    r"|(?:wird|will|soll)\b.{0,60}\btagen\b))"
)
_DAY = lazy(
    r"\b\d{1,2}\.\s?(?:\d{1,2}\.|(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\w*)"
    r"|\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\b"
)


def strange(plan: Plan, rated: Rated, sights: Sights) -> bool:
    """Tell whether hardly a noun of the question stands in an answer, its heading or the sentences around.

    Who asks after somebody may call the matter what they like, where that person is heard.
    """
    nouns = nouns_of(plan, sights)
    if not any(nouns) or any(heard(voice, rated.unit) for voice in voices(plan)):
        return False
    return _met(nouns, around(rated.unit, sights)) < LITTLE and _beside(plan, rated.unit, sights)


def misses(plan: Plan, rated: Rated, sights: Sights) -> bool:
    """Tell whether an answer is none to what a plan is after: another kind of finding, or another matter."""
    unit, kinds = rated.unit, plan.filter.kinds
    if _OWN_MEETING.search(plan.question):
        return not any(_MEETS.search(words) and _DAY.search(words) for words in _sentences(unit))
    if plan.shape == "who" and kinds == ("question",):
        asked = _is_of(rated, "question", "answer") or _ASKS.search(unit.text)
        return bool(_ASKED.search(plan.question) and not asked) or _beside(plan, unit, sights)
    if plan.shape == "vote":
        ballot = "ballot" in sights.together_things(unit.excerpt, unit.cites)
        return not (ballot or _is_of(rated, "decision")) or _beside(plan, unit, sights)
    if plan.shape in ("list", "count") and (plan.filter.people or plan.filter.factions):
        return not _told_of(plan, unit)
    return False


def _told_of(plan: Plan, unit: Unit) -> bool:
    """Tell whether an answer speaks of those whom a plan names, and of a motion of theirs if it wants one."""
    named = voices(plan)
    if plan.filter.kinds != ("decision",):
        return any(heard(voice, unit) for voice in named)
    told = [unit.excerpt.title(unit.cites[0]), *_sentences(unit)]
    return any(_MOVES.search(words) and any(voice in words for voice in named) for words in told)


def _sentences(unit: Unit) -> list[str]:
    return [unit.excerpt.words((number,)) for number in unit.cites]


def nouns_of(plan: Plan, sights: Sights) -> Degrees:
    """Return what each noun weighs that names a matter, and no person or place of the plan."""
    limits = plan.filter
    names = (*limits.people, *limits.factions, limits.municipality or "", limits.committee or "")
    return sights.asked.without(names, nouns=True)


def around(unit: Unit, sights: Sights) -> Degrees:
    """Return how far an answer, its heading and the sentences around it meet the words asked for."""
    return best(sights.together(unit.excerpt, _numbers(unit)), sights.place(unit.excerpt, unit.cites[0]))


def _numbers(unit: Unit) -> tuple[int, ...]:
    minutes = unit.excerpt.minutes
    item, last = minutes.item_of(unit.cites[0]), len(minutes.sentences)
    near = range(max(1, min(unit.cites) - NEAR), min(last, max(unit.cites) + NEAR) + 1)
    return tuple(number for number in near if minutes.item_of(number) == item)


def _met(nouns: Degrees, degrees: Degrees) -> float:
    return sum(weight for weight, degree in zip(nouns, degrees, strict=True) if degree >= SOUND)


def _beside(plan: Plan, unit: Unit, sights: Sights) -> bool:
    """Tell whether a finding is about another matter: neither nouns nor other words for them are there."""
    nouns = nouns_of(plan, sights)
    if not any(nouns):
        return False
    excerpt = unit.excerpt
    words = _PUT_OFF.sub(" ", f"{excerpt.title(unit.cites[0])} {excerpt.words(_numbers(unit))}")
    there = sights.asked.found(words)
    return sum(weight for place, weight in enumerate(nouns) if place in there) < LITTLE


def _is_of(rated: Rated, *sorts: str) -> bool:
    """Tell whether an answer is a finding of some sort, or has sentences of one."""
    return rated.unit.sort in sorts or any(rated.features.get(f"in_{sort}", 0.0) > 0 for sort in sorts)
