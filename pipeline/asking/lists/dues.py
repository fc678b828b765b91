"""Tasks that are asked for by the day they are due: whose they are, and which day a question names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from pipeline.german.dates import month
from pipeline.german.pattern import lazy
from pipeline.library import Entry, Plan

MOST = 5000  # tasks that are looked through
# Where in a month "Anfang", "Mitte" and "Ende" lie.
PARTS: Mapping[str, tuple[int, int]] = {"anfang": (1, 11), "mitte": (9, 21), "ende": (20, 31)}
_MONTHS = r"januar|jänner|februar|feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
_DAY = lazy(
    rf"\bbis\s(?:spätestens\s)?(?:zum\s)?(?:(?P<part>anfang|mitte|ende)\s)?(?:(?P<day>\d{{1,2}})\.\s?)?"
    rf"(?:(?P<month>{_MONTHS})|(?P<number>\d{{1,2}})\.)(?:\s?(?P<year>20\d\d))?(?!\w)"
)
_NEXT = lazy(r"\bbis\s(?:zur|zu\sder)\s(?P<next>(?:über)?nächsten\s\w{0,30}sitzung)\b")
_DOES = lazy(
    r"\b(?:macht|machen|muss|müssen|soll|sollen|will|wollen|wird|werden|liefert|erledigt|hat|haben|legt|reicht"
    r"|klärt|prüft|übernimmt|versprach|zugesagt|versprochen|fällig)\b"
)
# "Von März bis Juni" says when something was promised, and not until when it is owed.
_RANGE = lazy(r"\b(?:vo[nm]|zwischen)\s(?:\w{1,12}\.?\s){0,2}(?:\w{3,12}|\d{1,2}\.)\s?(?:\d{4}\s)?bis\s")
_DOER = lazy(
    r"\b(?:(?:die|der|das|den)\s)?(?P<doer>\w{0,20}verwaltung|magistrat|bauhof|kämmerei|stadtwerke|\w{2,20}amt"
    r"|rathaus|gemeindevorstand|ortsbürgermeister\w*|bürgermeister\w*)\b"
)


class Due(NamedTuple):
    """A day, or a part of a month, that a question names; of one without a year, any year."""

    month: int
    day: int | None = None
    part: str = ""
    year: int | None = None
    words: str = ""


def asks_due(low: str) -> Due | None:
    """Return the day until which a question in small letters asks for tasks, None where it does not.

    >>> asks_due("was muss die verwaltung bis ende juni vorlegen?").part
    'ende'
    >>> asks_due("was kostet der bau bis ende juni?") is None
    True
    """
    if not low.lstrip(" „\"'").startswith(("was ", "welche ", "wer ")) or not _DOES.search(low):
        return None
    if _RANGE.search(low):
        return None
    if named := _NEXT.search(low):
        return Due(month=0, words=named["next"])
    found = _DAY.search(low)
    if not found:
        return None
    number = month(found["month"].capitalize()) if found["month"] else int(found["number"])
    if not number or (found["number"] and not found["day"]):
        return None
    return Due(
        month=number,
        day=int(found["day"]) if found["day"] else None,
        part=found["part"] or "",
        year=int(found["year"]) if found["year"] else None,
    )


def tasks_of(plan: Plan) -> Plan:
    """Return a plan for the tasks of those whom another names; the day they are due limits no sittings."""
    chosen = plan.filter
    until = chosen.until if chosen.since else None
    wanted = replace(
        chosen,
        kinds=("action",),
        role="assignee" if chosen.people else None,
        until=until,
        tiers=(),
        open=None,
    )
    return replace(plan, shape="list", filter=wanted)


def due_by(plan: Plan, wanted: Due, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return those tasks that are due on the day that is meant, of the body that a plan names."""
    name = doer(plan)
    return tuple(e for e in entries if is_due(e, wanted) and (name is None or is_of(e, name)))


def is_due(entry: Entry, wanted: Due) -> bool:
    """Tell whether a task is due on the day that is meant."""
    due: Mapping[str, Any] = entry.record.get("due") or {}
    if wanted.words:
        return wanted.words in str(due.get("text") or "").casefold()
    if not due.get("date"):
        return False
    when = date.fromisoformat(due["date"])
    if when.month != wanted.month or wanted.year not in (None, when.year):
        return False
    low, high = PARTS.get(wanted.part, (1, 31))
    return wanted.day in (None, when.day) and low <= when.day <= high


def doer(plan: Plan) -> str | None:
    """Return the body that a question asks about in place of a person: "verwaltung", None where none."""
    found = _DOER.search(plan.question.casefold()) if not plan.filter.people else None
    return found["doer"] if found else None


def is_of(entry: Entry, name: str) -> bool:
    """Tell whether a task is that of a body."""
    people = entry.record.get("assignees") or ()
    told = " ".join(str(who.get(key) or "") for who in people for key in ("name", "label", "role"))
    return name in told.casefold()
