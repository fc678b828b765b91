"""Agenda items against the list before them: missing, not listed, twice, out of order."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.checks.point import Point
from pipeline.german.pattern import lazy
from pipeline.model import AgendaItem, Findings, Minutes
from pipeline.reading.headings import key, levels
from pipeline.reading.listing import Found, Titles, alike, candidates, listed, normal

FEWEST_LISTED = 3
FEWEST_NUMBERED = 4  # a page of one item repeats its number before the result
SHARED = 0.6  # of the list stands in the body where the two belong together
MOVED = lazy(
    r"\b(?:vorgezogen|vorziehen|vorzuziehen|Reihenfolge|getauscht|vorab|verschoben|nach hinten|gemeinsam"
    r"|zurückgestellt|abgesetzt|Absetzung|entfällt|vertagt)\b"
)
ADDED = lazy(
    r"\b(?:[Dd]ringlich\w*|[Ee]rweiter\w*|[Ee]rgänz\w*|aufgenommen|aufzunehmen|Aufnahme|[Nn]achtrag\w*"
    r"|neue[rn]?|zusätzlich\w*|[Ää]nder\w*|geändert\w*|[Tt]ischvorlage)\b"
)
# "TOP 7 entfällt", "die Punkte 7 und 8": some words about an item without a heading.
NUMBERED = (
    r"\b(?:TOPs?|Tagesordnungspunkte?n?|Punkte?n?|Ö|N|zu|§)\s{{0,3}}"
    r"(?:\d{{1,3}}\W{{1,5}}(?:und |bis )?)?{}\b"
)
OF_AGENDA = lazy(r"Tagesordnung|\bTOP\b|Punkt")


def points(minutes: Minutes, found: Findings) -> Iterator[Point]:
    """Yield items that occur twice, out of order, only in the list or only in the body."""
    named = [item for item in minutes.items if item.number]
    words = [minutes.words(sentence.number) for sentence in minutes.sentences]
    titles, rest = listed(words, candidates(words))
    headings = [one for one in rest if minutes[one.at].kind == "heading" and one.head.title and one.body]
    yield from _twice(words, headings, titles)
    yield from _order(minutes, named)
    known = {key(item.number or "") for item in named}
    shared = sum(number in known for number in titles)
    if len(titles) >= FEWEST_LISTED and shared >= SHARED * len(titles) and named:
        yield from _missing(words, named, titles)
        yield from _unlisted(words, named, titles)


def _twice(words: Sequence[str], rest: Sequence[Found], titles: Titles) -> Iterator[Point]:
    """Yield numbers that head two different matters in the same way, each with something under it."""
    if not titles and len({one.head.number for one in rest if one.head.number.isdigit()}) < FEWEST_NUMBERED:
        return
    seen: dict[tuple[bool | None, str, str], Found] = {}
    for one in rest:
        title = one.head.title
        if one.head.form not in ("marked", "letter"):
            continue
        where = (one.public, key(one.head.number), words[one.at - 1].split()[0])
        old = seen.setdefault(where, one)
        if old is one or alike(old.head.title, title) or not _is_matter(title, where[1], titles):
            continue
        what = f"Die Nummer {one.head.number} haben {_quoted(old.head.title)} und {_quoted(title)}."
        yield Point(kind="item_twice", what=what, cites=(old.at, one.at))


def _is_matter(title: str, number: str, titles: Titles) -> bool:
    """Tell whether a title is that of another item of the list, where there is a list."""
    others = [known for other, states in titles.items() if other != number for known in states.values()]
    return any(alike(known, title) for known in others if known) if titles else " " in title


def _quoted(title: str) -> str:
    return f"„{textwrap.shorten(title, 60, placeholder=' …')}“"


def _order(minutes: Minutes, named: Sequence[AgendaItem]) -> Iterator[Point]:
    if MOVED.search(minutes.text):
        return
    for before, item in pairwise(named):
        a, b = levels(before.number or ""), levels(item.number or "")
        if before.public == item.public and a and b and 1 < b[0] < a[0]:
            what = f"Punkt {item.number} folgt auf Punkt {before.number}."
            yield Point(kind="item_order", what=what, cites=(item.first,))


def _missing(words: Sequence[str], named: Sequence[AgendaItem], titles: Titles) -> Iterator[Point]:
    """Yield the items of the list of which the body says nothing, not even that they were dropped."""
    body = words[min(item.first for item in named) - 1 :]
    known = {key(item.number or ""): item for item in named}
    parts = {item.public for item in named}
    told = normal_text(body)
    for number, states in titles.items():
        shifted = number in known and _is_shifted(known[number], titles)
        family = any(one.startswith(f"{number}.") or number.startswith(f"{one}.") for one in known)
        if (number in known or family) and not shifted:
            continue
        for public, title in states.items():
            if not title or (public is False and False not in parts) or _is_told(title, named, told):
                continue
            if shifted or not _is_mentioned(number, body):
                yield Point(kind="item_missing", what=title, cites=_where(words, title))


def _is_shifted(item: AgendaItem, titles: Titles) -> bool:
    """Tell whether an item bears a number that the list gives to another matter, and its title is listed."""
    number, title = key(item.number or ""), item.title or ""
    mine = any(alike(title, known) for known in titles[number].values() if known)
    return not mine and any(alike(title, known) for states in titles.values() for known in states.values())


def _is_told(title: str, named: Sequence[AgendaItem], told: str) -> bool:
    return any(item.title and alike(item.title, title) for item in named) or normal(title)[:40] in told


def _is_mentioned(number: str, body: Sequence[str]) -> bool:
    mention = re.compile(NUMBERED.format(re.escape(number)), re.IGNORECASE)
    return any(mention.search(unit[:600]) for unit in body)


def normal_text(units: Sequence[str]) -> str:
    """Return the words of all units as titles are compared."""
    return " ".join(normal(unit) for unit in units)


def _where(words: Sequence[str], title: str) -> tuple[int, ...]:
    found = (at for at, unit in enumerate(words, 1) if normal(title)[:40] in normal(unit))
    at = next(found, None)
    return (at,) if at else ()


def _unlisted(words: Sequence[str], named: Sequence[AgendaItem], titles: Titles) -> Iterator[Point]:
    """Yield the items of the body that the list does not have, unless an addition is recorded."""
    if any(ADDED.search(unit) and OF_AGENDA.search(unit) for unit in words):
        return
    listed_titles = [title for states in titles.values() for title in states.values() if title]
    for item in named:
        number = key(item.number or "")
        family = any(number.startswith(f"{one}.") for one in titles)
        same = item.title and any(alike(item.title, title) for title in listed_titles)
        if number not in titles and not family and not same:
            yield Point(
                kind="item_unlisted", what=f"{item.number} {item.title or ''}".strip(), cites=(item.first,)
            )
