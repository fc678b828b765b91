"""The plan of a question: what it asks for, what it is limited to, and the words to search for.

The filter of a plan has two floors. Municipality, committee, dates and public limit documents, and are set
only where the question leaves no doubt. Kinds, people, factions, role, results and "open" limit entries; a
search for passages leaves them aside, as the passage that answers may name nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import Any

from pipeline.asking.question import limits, people, periods, shapes, wanted
from pipeline.asking.question.committees import Committee, committees, may_be_short, names_one
from pipeline.asking.question.families import COUNTED, WANTED, Family, family
from pipeline.asking.question.question import Asked, Span, read
from pipeline.asking.question.towns import is_town, same_town, towns
from pipeline.asking.question.words import content, matter
from pipeline.library import Catalogue, Filter, Meeting, Plan, Shape

_MOST_NAMES = 400


def plan(question: str, catalogue: Catalogue, today: date) -> Plan:
    """Return what a plain German question asks for.

    >>> plan("Wie viele Anträge wurden vertagt?", Catalogue(), date(2024, 5, 1)).shape
    'count'
    """
    asked, days = read(question), _days(catalogue.meetings)
    named = people.people(asked, catalogue.people)
    groups = people.groups(asked, catalogue.factions, [person.span for person in named])
    taken = (*(person.span for person in named), *(group.span for group in groups))
    places = towns(asked, catalogue.municipalities, taken)
    town = _only(same_town(place.name for place in places if place.sure))
    bodies = _bodies(asked, catalogue, taken, town)
    held = _held(asked, catalogue, taken, town, bodies, elsewhere=bool(places) and not town)
    times = periods.periods(asked, today, held or days, taken=taken, sittings=bool(held))
    where = (*taken, *(place.span for place in places), *(body.span for body in bodies))
    named_matter = matter(asked, (*where, *(time.span for time in times)))
    listed = family(asked.low, named_matter, somebody=bool(taken))
    shape, wants = _asked_for(asked, listed, bare=not named_matter or limits.is_long(asked, times))
    limit = limits.limit(asked, times, shape, days, names=where, owed=wants.open is True)
    sure = [place for place in places if place.sure]
    somebody = bool(taken) or shapes.wants_people(asked.low, shape)
    chosen = Filter(
        municipality=town,
        committee=_only(body.name for body in bodies),
        since=limit.since,
        until=limit.until,
        people=_all(name for person in named for name in person.names),
        factions=_all(name for group in groups for name in group.names),
        **_of_findings(wants if somebody else replace(wants, role=None)),
    )
    chosen = replace(chosen, committee=_that_met(chosen, catalogue))
    words = content(asked, shape, limit.spans, {place.span: place.name for place in sure})
    return Plan(question=question, shape=shape, filter=chosen, words=words)


def _asked_for(asked: Asked, listed: Family | None, *, bare: bool) -> tuple[Shape, wanted.Wanted]:
    """Return the shape of a question and the findings that it is after."""
    if listed:
        return ("count" if listed in COUNTED and shapes.counts(asked.low) else "list"), WANTED[listed]
    shape = shapes.shape(asked.low, bare=bare)
    return shape, wanted.wanted(asked.low, shape)


def _days(meetings: Iterable[Meeting]) -> tuple[date, ...]:
    return tuple(sorted({meeting.date for meeting in meetings}))


def _in_town(meetings: Iterable[Meeting], town: str) -> list[Meeting]:
    return [m for m in meetings if m.municipality and is_town(town, m.municipality)]


def _bodies(
    asked: Asked, catalogue: Catalogue, taken: tuple[Span, ...], town: str | None
) -> tuple[Committee, ...]:
    """Return the committees a question can mean; short names are clear only within one town."""
    short = catalogue.abbreviations
    if town:
        own = tuple(sorted({m.committee for m in _in_town(catalogue.meetings, town) if m.committee}))
        if found := committees(asked, own, short, taken, guess=True):
            return found
    one = len(catalogue.municipalities) < 2
    return committees(asked, catalogue.committees, short, taken, guess=one)


def _that_met(chosen: Filter, catalogue: Catalogue) -> str | None:
    """Return the committee that is meant: where it did not meet then, the one that it may be short for.

    A "Hauptausschuss" that is called "Haupt- und Finanzausschuss" by now is still asked for by its old name.
    """
    named = chosen.committee
    if named is None or not (chosen.since or chosen.until):
        return named
    here = {
        town: _is_town(chosen.municipality, town) for town in {m.municipality for m in catalogue.meetings}
    }
    met = {
        m.committee
        for m in catalogue.meetings
        if m.committee
        and not (chosen.since and m.date < chosen.since)
        and not (chosen.until and m.date > chosen.until)
        and here[m.municipality]
    }
    others = [name for name in met if may_be_short(named, name)]
    return others[0] if named not in met and len(others) == 1 else named


def _is_town(named: str | None, town: str | None) -> bool:
    return named is None or town is None or is_town(named, town)


def _held(
    asked: Asked,
    catalogue: Catalogue,
    taken: tuple[Span, ...],
    town: str | None,
    bodies: tuple[Committee, ...],
    *,
    elsewhere: bool,
) -> tuple[date, ...]:
    """Return when the body met that a question speaks of, nothing where it cannot be told which it is."""
    if elsewhere or (not bodies and names_one(asked, taken)):
        return ()
    meetings = _in_town(catalogue.meetings, town) if town else catalogue.meetings
    names = {body.name for body in bodies}
    return _days(m for m in meetings if not names or m.committee in names)


def _of_findings(wants: wanted.Wanted) -> dict[str, Any]:
    return {field.name: getattr(wants, field.name) for field in fields(wants)}


def limited(made: Plan, overrides: Filter) -> Plan:
    """Return a plan with what the user states outright put in place of what was understood.

    >>> made = plan("Was wurde beschlossen?", Catalogue(), date(2024, 5, 1))
    >>> limited(made, Filter(municipality="Musterau")).filter.municipality
    'Musterau'
    """
    stated = {
        f.name: value for f in fields(Filter) if (value := getattr(overrides, f.name)) not in (None, ())
    }
    return replace(made, filter=replace(made.filter, **stated))


def _only(names: Iterable[str]) -> str | None:
    """Return the one name that all agree on; None when there are several or none."""
    chosen = set(names)
    return chosen.pop() if len(chosen) == 1 else None


def _all(names: Iterable[str]) -> tuple[str, ...]:
    """Return all names, each once; none when they are so many that they tell nobody apart."""
    chosen = tuple(dict.fromkeys(names))
    return chosen if len(chosen) <= _MOST_NAMES else ()
