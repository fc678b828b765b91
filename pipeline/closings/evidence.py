"""How much speaks for a report closing a promise: a few kinds of evidence whose points add up."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pipeline.closings.contradictions import FULL_DATE, aliens, named, ruled_out
from pipeline.closings.done import Report
from pipeline.closings.things import PAPERS, Thing, chains, known, paper, parties
from pipeline.closings.undertakings import NUMBER, Undertaking, called, numbers, people
from pipeline.german.tokens import fold

# Points and threshold were chosen on annotated series, each left out in turn; a wrong closing weighed as much
# as three found. They stay small numbers, so that a score can be added up by hand.
WEIGHTS = {
    "act": 2.0,  # what was done shows the promise kept; half, where either does not say what it was
    "same": 1.0,  # and it is told by the very verb of the promise, or by its noun
    "own": 2.0,  # each thing of the promise itself that the report names, two at most
    "near": 1.0,  # each thing said before the promise or above it, two at most
    "scope": 1.0,  # each thing that only stands beside the report or above it, two at most
    "all": 2.0,  # as many things as make the promise sure
    "paper": 2.0,  # the same kind of paper, the same number
    "back": 1.0,  # it looks back: three times where it names the very meeting
    "actor": 1.0,  # it names who gave the promise
    "missed": -1.0,  # it names no thing of the promise itself
    "alien": -2.0,  # each thing in the same breath that the promise does not know
    "strange": -2.0,  # it names things, and none that the promise knows
}
ENOUGH = 6.0
BY_DATE = 3  # how far a report looks back that names the very meeting
MOST = 2  # things that count
FEW = 6  # things; of a promise that names more, one is too little to know it by
VERB = 5  # letters of a verb, with its mark, that tells something
MONTHS = "januar februar märz april mai juni juli august september oktober november dezember".split()
DEEDS = frozenset("work clean gone place procure give arrange forward publish change open".split())
COMMON = frozenset({"*", "request"})  # papers of which every sitting has some
FIGURES = frozenset({"figures", "money"})


class Evidence(NamedTuple):
    """What speaks for a report and against it, each counted as in ``WEIGHTS``."""

    act: float
    same: int
    own: int
    near: int
    scope: int
    all: int
    paper: int
    back: int
    actor: int
    missed: int
    alien: int
    strange: int


class _Named(NamedTuple):
    """Things of a promise that a report names itself, and those beside it; how many nouns name them."""

    here: frozenset[str]
    beside: frozenset[str]
    nouns: int
    all_nouns: int


def score(promise: Undertaking, report: Report) -> float:
    """Return the points for a report closing a promise, 0 below ``ENOUGH`` or where it is ruled out."""
    if not _act(promise, report):
        return 0.0
    found = evidence(promise, report)
    points = sum(WEIGHTS[name] * float(value) for name, value in zip(found._fields, found, strict=True))
    if points < ENOUGH or not (
        found.own or found.back == BY_DATE or report.follows or _known_by(promise, report)
    ):
        return 0.0
    return 0.0 if ruled_out(promise, report, answers=_answers(promise, report)) else points


def _known_by(promise: Undertaking, report: Report) -> bool:
    """Tell whether a report itself names what a promise is known by, and not only the heading above it."""
    things = frozenset(promise.heads & promise.things)
    asked = parties(report.text) & things
    return bool(_hit(promise, named(chains(report.text))) & things or asked)


def evidence(promise: Undertaking, report: Report) -> Evidence:
    """Return what speaks for a report closing a promise, and against it."""
    found = chains(report.text)
    back, shared = _looks_back(promise, report), _shares_paper(promise, report)
    actor = bool(promise.people & (people(report.whole) | called(report.whole)))
    told = _named(promise, report, linked=back == BY_DATE or shared)
    own = told.here & promise.own
    sure = told.here and actor and not report.found and any(paper(thing) is None for thing in told.here)
    enough = 2 if report.found else promise.needed
    if sure or (shared and len(promise.things) <= FEW):
        enough = 1
    things = named(found)
    return Evidence(
        act=_act(promise, report),
        same=_same_deed(promise, report),
        own=min(MOST, len(own), told.nouns),
        near=min(MOST, len(told.here - own), max(0, told.nouns - min(len(own), told.nouns))),
        scope=min(MOST, len(told.beside)),
        all=int(min(len(told.here | told.beside), told.all_nouns) >= enough),
        paper=int(shared),
        back=back,
        actor=int(actor),
        missed=int(back < BY_DATE and not promise.own & (told.here | told.beside)),
        alien=aliens(promise, report),
        strange=int(bool(things) and not told.here and not any(known(t, promise.words) for t in things)),
    )


@lru_cache(maxsize=262_144)
def same(thing: Thing, other: str) -> bool:
    """Tell whether a noun names a thing: itself, by another name, the same figures ("-daten", "-zahlen")."""
    if known(thing, frozenset({other})):
        return True
    figures = _figures(thing.stem)
    return bool(figures[0]) and figures == _figures(other)


@lru_cache(maxsize=16384)
def _figures(found: str) -> tuple[str, str]:
    """Return what a paper is about by its name alone, and its group: "unfall" of "unfallzahl"."""
    ends = [part for part in PAPERS if found.endswith(part) and len(found) >= len(part) + 4]
    part = max(ends, key=len, default="")
    return (found.removesuffix(part).removesuffix("s"), PAPERS[part]) if part else ("", "")


def _named(promise: Undertaking, report: Report, *, linked: bool) -> _Named:
    """Return which things of a promise a report names; those above it only where it goes on with them."""
    things = named(chains(report.text))
    asked = parties(report.text) & promise.things
    here = _hit(promise, things) | asked
    texts: tuple[str, ...] = ()
    if here or report.follows or linked:
        texts = (report.whole, report.around)
    texts += report.scope if here or report.follows else ()
    wider = named(c for text in texts for c in chains(text))
    also = frozenset(p for text in texts for p in parties(text)) & promise.things
    nouns = {t.stem for t in things if _hit(promise, [t])} | asked
    more = {t.stem for t in wider if _hit(promise, [t])} | also
    return _Named(here, (_hit(promise, wider) | also) - here, len(nouns), len(nouns | more))


def _hit(promise: Undertaking, things: Iterable[Thing]) -> frozenset[str]:
    said = tuple(things)
    return frozenset(thing for thing in promise.things if any(same(t, thing) for t in said))


def _act(promise: Undertaking, report: Report) -> float:
    """Return how far what was done shows the promise kept."""
    if promise.papers and promise.papers <= FIGURES and not _has_figures(report):
        return 0.0
    if report.families & promise.closed_by:
        return 1.0
    if "after" in report.families and _same_deed(promise, report):
        return 1.0
    told = {family for family in report.families if family[0] != "="} - {"after"}
    if "some" in promise.closed_by and told & DEEDS:
        return 0.5
    return 0.5 if not told and _looks_back(promise, report) == BY_DATE else 0.0


def _has_figures(report: Report) -> bool:
    """Tell whether a report gives figures, or names the paper they are in."""
    things = [t.stem for chain in chains(report.text) for t in chain.things]
    papers = any(paper(thing) or _figures(thing)[1] in FIGURES for thing in things)
    return papers or any(sign.isdigit() for sign in report.whole) or "any" in report.families


def _same_deed(promise: Undertaking, report: Report) -> int:
    """Tell whether what was done is told by the very verb of the promise, or by its noun."""
    if any(w[0] == "=" and len(w) >= VERB for w in report.families & promise.closed_by):
        return 1
    nouns = [t.stem for chain in chains(report.text) for t in chain.things]
    return int(any(noun.startswith(_verbs(promise.closed_by)) for noun in nouns))


@lru_cache(maxsize=4096)
def _verbs(closed_by: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(fold(w[1:]) for w in closed_by if w[0] == "=" and len(w) >= VERB))


def _shares_paper(promise: Undertaking, report: Report) -> bool:
    """Tell whether a report is about the same kind of paper, or names the same number."""
    papers = {group for chain in chains(report.text) for t in chain.things if (group := paper(t.stem))}
    same_numbers = numbers(report.text) & promise.numbers
    return bool(papers & promise.papers - COMMON or any(kind == NUMBER for kind, _ in same_numbers))


def _answers(promise: Undertaking, report: Report) -> bool:
    """Tell whether a report answers somebody who has come back to the promise."""
    asked = _hit(promise, named(c for text in report.scope for c in chains(text)))
    return report.follows and len(asked) >= promise.needed


def _looks_back(promise: Undertaking, report: Report) -> int:
    """Return 3 where a report, or what it answers, names that meeting, 1 where it looks back at some."""
    given = promise.given
    if given is None:
        return int(report.back)
    text = " ".join((report.whole, *report.scope))
    dates = {(int(d), int(m), int(y)) for d, m, y in FULL_DATE.findall(text)}
    month = MONTHS[given.month - 1]
    if (given.day, given.month, given.year) in dates or f"{month}sitzung" in text.lower():
        return BY_DATE
    return int(report.back or f"im {month}" in text.lower())
