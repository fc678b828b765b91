"""What a body resolves in the present tense: "Die Gemeinde baut eine Wippe ein", "dass das Amt ... legt"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.german.deadlines import deadline
from pipeline.german.deeds import deeds, last_deed
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.model import Person
from pipeline.rules import commitments as say
from pipeline.rules import orders
from pipeline.rules.chores import HABIT
from pipeline.rules.doers import opening
from pipeline.rules.room import Draft, Room, as_task

# A result that stands alone belongs to what was said right before.
RESULT = 60
# "Der Rat beschließt, dass ...": in so many words, whether or not a vote is told.
RESOLVES = lazy(
    r"\b(?:beschließt|beschloss|beschlossen|entscheidet|entschied|entschieden|legt fest|bestimmt"
    r"|erwartet|verlangt|fordert)\b"
    r"[^;]{0,60}?,\s(?:dass|daß)\s"
)
# What a body expects holds; what one member expects is a wish.
WANTS = lazy(r"\b(?:erwartet|verlangt|fordert)\b")
PAST = lazy(r"\b(?:hatte|hatten|war|waren|worden)\b")


def resolved(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what a body has resolved that somebody of the town does."""
    if "?" in text or say.DENIES.search(text):
        return
    holds = _holds(room, number)
    that = RESOLVES.search(text)
    if that and WANTS.search(that[0]) and not _body(room, number, that.start()):
        that = None
    if that and (holds or not room.outcome_of.get(number)) and not PAST.search(text, 0, that.end()):
        found = _behind_that(room, number, text, that.end())
    else:
        found = _told(room, number, text) if holds else None
    if found:
        people, task = found
        yield Draft(
            kind="mandate", tier="A", number=number, task=as_task(task), people=people, cites=(number,)
        )


def _body(room: Room, number: int, end: int) -> bool:
    """Tell whether a body is the subject before an offset."""
    return any(m.kind == "body" and not m.oblique for m in room.mentions(number, 0, end))


Found = tuple[tuple[Person, ...], str]


def _holds(room: Room, number: int) -> bool:
    """Tell whether a sentence was adopted, in its own words or by a bare result behind it."""
    outcomes = room.outcome_of.get(number, frozenset())
    if outcomes:
        return room.adopted(number) or "postponed" in outcomes
    after = number + 1
    if after > len(room.minutes.sentences) or room.minutes.item_of(after) != room.minutes.item_of(number):
        return False
    return (
        room.adopted(after)
        and len(room.minutes.words(after)) <= RESULT
        and "," not in room.minutes.words(after)
    )


def _told(room: Room, number: int, text: str) -> Found | None:
    """Find "Die Verwaltung stellt den Antrag bis Mai": a deed of somebody who opens a clause."""
    for start, end in say.clauses(text):
        doer = opening(room, number, text, start)
        if (
            doer is None
            or say.SUBORDINATE.match(text, start)
            or room.is_member(doer.people[0] if doer.people else None)
        ):
            continue
        if orders.HAS_TO.match(text, doer.end):
            return doer.people, text[doer.end :]
        deed = next((d for d in deeds(text, doer.end, end) if not d.reported), None)
        if deed is None or text[doer.end : deed.start].strip():
            continue
        words = text[deed.start : end]
        if any(p.search(words) for p in (say.NEGATED, say.RUNNING, say.OFTEN, HABIT)):
            continue
        if deed.sure or (not doer.whole and deadline(text, room.minutes.date)):
            return doer.people, text[deed.start :]
    return None


def _behind_that(room: Room, number: int, text: str, at: int) -> Found | None:
    """Find who does what behind "dass", where the verb stands last."""
    end = next((b for a, b in say.clauses(text) if b > at), len(text))
    doer = opening(room, number, text, at)
    sure = last_deed(text[at:end])
    due = deadline(text, room.minutes.date)
    if doer is None or doer.whole or (sure is None and not due):
        return None
    owed = sure or due
    return (doer.people, text[at:]) if owed and not say.RUNNING.search(text, at, end) else None
