"""What is to come without a verb of promising: reports that follow, what an office strives for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.german.deadlines import deadline
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.model import Person
from pipeline.rules import commitments as say
from pipeline.rules import work
from pipeline.rules.futures import spoken_by
from pipeline.rules.promises import agent
from pipeline.rules.room import Draft, Room, as_task

# Whoever says "Sie" to those who asked speaks for themselves.
TO_YOU = lazy(r"\b(?:erhalten|bekommen)\s(?:Sie|Ihr|ihr)\b")
# What needs no time to be a task.
CLEAR = ("sure", "notice", "shall", "reply", "nominal", "planned")


def outlooks(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what is to come: "soll vorgestellt werden", "ein Bericht erfolgt", "erhält eine Antwort"."""
    if "?" in text or any(act.category in ("ask", "request") and act.form == "finite" for act in said):
        return
    speaker = room.speaker(number)
    match = say.COMING.search(text)
    negated = match and (say.NEGATED.search(match[0]) or say.NEGATED.match(text, match.end() + 1))
    if not match or negated or say.RUNNING.search(text):
        return
    # that a reply will follow is a note of whoever writes the minutes, whoever has the floor
    turn = room.turn(number)
    noted = (
        match["shall"]
        and "," not in text[: match.end()]
        and turn
        and turn.category in ("ask", "request", "state")
        and number > turn.head
    )
    if room.is_member(speaker) and not (match["reply"] or match["nominal"] or noted):
        return
    clear = any(match[group] for group in CLEAR) or work.LATER.search(text)
    if not (clear or deadline(text, room.minutes.date)):
        return
    if room.dropped(number):
        return
    back = bool(match["sure"])
    to_you = speaker and speaker.name and TO_YOU.search(text) and not room.is_member(speaker)
    owner = room.office(speaker) if back else spoken_by(room, number, match[0])
    owner = (speaker,) if to_you and speaker else owner
    people = agent(room, number, text, match.start()) or agent(room, number, text, 0) or owner
    if not people:
        return
    yield Draft(
        kind="passive",
        tier="A",
        number=number,
        task=as_task(text, whole=True),
        people=people,
        cites=(number,),
        back=back,
    )


def endeavours(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what an office strives to do by a stated day, and what an official stays with."""
    strives, stays = say.STRIVES.search(text), say.STAYS_WITH_IT.search(text)
    found = strives or stays
    if not found or room.dropped(number) or "?" in text or say.NEGATED.search(found[0]):
        return
    speaker = room.speaker(number)
    due = deadline(text, room.minutes.date)
    if strives and not ((due and due.date is not None) or work.FIRM_DAY.search(text)):
        return
    if strives and not work.TO_INFINITIVE.search(text, strives.end()):
        return
    people = room.last(number, 0, found.start()) or ((speaker,) if speaker else ())
    if people and not room.is_member(people[0]) and _of_the_room(people[0], room):
        yield Draft(
            kind="future",
            tier="A",
            number=number,
            task=as_task(text[found.end() :] if strives else text, whole=bool(stays)),
            people=people,
            cites=(number,),
        )


def resubmissions(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what comes up again: "Wiedervorlage im März", "kommt im Mai wieder auf die Tagesordnung"."""
    found = say.AGAIN.search(text)
    if not found or "?" in text or room.outcome_of.get(number) or say.NEGATED.search(text):
        return
    if any(act.category in ("ask", "request") and act.form == "finite" for act in said) or room.is_club:
        return
    sure = found["noted"] or deadline(text, room.minutes.date) or work.LATER.search(text)
    if room.is_member(room.speaker(number)) and not found["noted"]:
        return
    yield Draft(
        kind="passive",
        tier="A" if sure and not found["stays"] else "B",
        number=number,
        task=as_task(text, whole=True),
        people=room.office(None),
        cites=(number,),
    )


def _of_the_room(person: Person, room: Room) -> bool:
    return bool(person.name) or "erwaltung" in (person.label or "") or (person,) == room.office(None)
