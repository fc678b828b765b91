"""Notes of tasks: "ToDo: Max kümmert sich", "[ ] Eva: Raum buchen", "Anna schreibt bis Freitag ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.german.cues import word_set
from pipeline.german.deadlines import deadline
from pipeline.german.given import is_given
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.model import Person
from pipeline.rules import commitments as say
from pipeline.rules import orders, work
from pipeline.rules.doers import opening
from pipeline.rules.mandates import LIST_ENTRY
from pipeline.rules.present import SUPPLIES
from pipeline.rules.room import Draft, Room, as_task

NAME = lazy(r"[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w-]+)?")
SINCE = lazy(r"\bseit\b")
LAST_DAY = lazy(r"\b(?:bis|spätestens|binnen|innerhalb|kümmert sich|übernimmt|setzt sich)\b")
JOINED = lazy(r"\W*(?:und\s)?(?:der |die |das )?", re.IGNORECASE)


def notes(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield the task that a note states: "ToDo: Max kümmert sich um ...", "@Eva: Raum buchen"."""
    marked = not text[:2].isalpha()  # by a box, an arrow, a bullet, a number: "a)"
    if marked and orders.TICKED.match(text):
        return
    charge = orders.IN_CHARGE.search(text) if ":" in text else None
    if charge:
        name = charge["who"].strip()
        people = named_in(room, name) or (Person(label=name),)
        yield _note_before(room, number, text[: charge.start()], people)
        return
    label = orders.TODO.search(text) if ":" in text or "@" in text else None
    if label:
        task = label["task"] or label["at"]
        doer = orders.DOER.match(task)
        told = _told(room, number, label)
        if told:
            yield _note(number, task, told)
            return
        names = label["who"] or (doer["who"] if doer else "")
        between = label["between"] or ""
        if between.strip() and known(room, between.strip()):
            yield _note(number, task, named_in(room, between.strip()))
            return
        if doer and not doer["verb"]:
            task = task[doer.end() :]
        if not names and known(room, task.strip(" ).")):
            yield _note_before(room, number, text[: label.start()], named_in(room, task.strip(" ).")))
        elif not label["who_only"]:
            yield _note(number, task, named_in(room, names) or room.office(None))
        return
    box = orders.BOX.match(text) if marked else None
    if box or room.minutes[number].kind == "entry" or (marked and LIST_ENTRY.match(text)):
        draft = _listed(room, number, text, box.end() if box else 0)
        if draft:
            yield draft
            return
    doer = orders.DOER.match(text) if ":" in text else None
    if doer and not doer["verb"] and _is_list_of_tasks(room, number, text, doer):
        yield _note(number, text[doer.end() :], named_in(room, doer["who"]))
        return
    words = word_set(text)
    taken = None if words.isdisjoint(orders.TAKING_ON) else orders.TAKEN_ON.match(text)
    behind = room.mentions(number, taken.end(), len(text)) if taken else ()
    if taken and behind and behind[0].kind == "person" and behind[0].start <= taken.end() + 4:
        yield _note(number, text, room.together(number, behind[0]))
        return
    taker = opening(room, number, text, taken.end()) if taken and not behind else None
    if taker and taker.people and not taker.whole and not say.RUNNING.search(text):
        yield _note(number, text, taker.people)
        return
    people = () if words.isdisjoint(orders.BUSY) else _busy(room, number, text, said)
    if people:
        yield _note(number, text, people)


def _listed(room: Room, number: int, text: str, start: int) -> Draft | None:
    """Return the task of a list entry: "[ ] Eva: Kuchen bestellen", "Flyer entwerfen (Eva)"."""
    named = orders.NAMED_LAST.search(text, start)
    task = text[start : named.start()] if named else ""
    if (
        named
        and named["due"]
        and is_infinitive(task, room)
        and known(room, f"{named['who']}, {named['due']}")
    ):
        people = named_in(room, f"{named['who']}, {named['due']}")
        return _note(number, text[start : named.start()], people)
    if named and known(room, named["who"]) and is_infinitive(text[start : named.start()], room):
        return _note(number, text[start : named.start()], named_in(room, named["who"]))
    if not start:
        return None
    doer = orders.DOER.match(text[start:])
    if doer and (known(room, doer["who"]) or _some_known(room, doer["who"])):
        return _note(
            number, text[start:] if doer["verb"] else text[start + doer.end() :], named_in(room, doer["who"])
        )
    return _note(number, text[start:], ()) if is_infinitive(text[start:], room) else None


def is_infinitive(words: str, room: Room) -> bool:
    """Tell whether words name a task: "Plakate drucken bis 3.5."."""
    due = deadline(words, room.minutes.date)
    if due:
        words = words.replace(due.text, " ")
    first = re.split(r"[,;.]", words, maxsplit=1)[0].strip()
    return bool(re.search(r"\b[a-zäöü]{3,}(?:en|ern|eln)$", first)) and not orders.FINITE.search(first)


def _told(room: Room, number: int, label: re.Match[str]) -> tuple[Person, ...]:
    """Return who a label addresses ("Auftrag an die Verwaltung: ...") or who the task begins with."""
    if label["who_only"] or not label["task"]:
        return ()
    start = label.start("task")
    lead = room.mentions(number, label.start(), start)
    first = [m for m in room.mentions(number, start, start + 60) if m.start <= start + 4 and not m.oblique]
    told = [m for m in (*lead, *first) if m.kind in ("administration", "role")]
    return tuple(room.registry.resolve(m, number) for m in told[:1])


def _note(number: int, task: str, people: tuple[Person, ...]) -> Draft:
    return Draft(kind="todo", tier="A", number=number, task=as_task(task), people=people, cites=(number,))


def _note_before(room: Room, number: int, words: str, people: tuple[Person, ...]) -> Draft:
    """Return the task that stands before a note that only names who does it: "(ToDo: Max)"."""
    if re.search(r"\w", words) or number == 1:
        return _note(number, words, people)
    note = _note(number, room.minutes.words(number - 1), people)
    return replace(note, cites=(number - 1, number))


def known(room: Room, names: str) -> bool:
    """Tell whether words are names of participants or given names."""
    people = named_in(room, names)
    return bool(people) and all(p.name or is_given((p.label or "").split()[0]) for p in people)


def _some_known(room: Room, names: str) -> bool:
    """Tell whether at least one of several names is known: "Basti und Sebastian"."""
    return len(people := named_in(room, names)) > 1 and any(
        p.name or is_given((p.label or "").split()[0]) for p in people
    )


def _is_list_of_tasks(room: Room, number: int, text: str, doer: re.Match[str]) -> bool:
    """Tell "- Max Muster: Raum reservieren, bis 1. März" from a speaker's label."""
    listed = room.is_club or room.minutes[number].kind == "entry" or LIST_ENTRY.match(text)
    return bool(listed and known(room, doer["who"]) and is_infinitive(text[doer.end() :], room))


def _busy(room: Room, number: int, text: str, said: Sequence[Act]) -> tuple[Person, ...]:
    """Return who does something by a stated day or takes it on: "Anna schreibt bis Freitag ..."."""
    if (
        "?" in text
        or SINCE.search(text)
        or not (orders.NOW_DOES.search(text) or work.FIRM_DAY.search(text))
        or SUPPLIES.search(text)
    ):
        return ()
    people, rest = _opening(room, number, text)
    verb = orders.PRESENT.match(rest)
    # what a member does in the present is what happens in the meeting, unless a last day is named
    if any(map(room.is_member, people)) and not LAST_DAY.search(text):
        return ()
    if not people or not verb or say.RUNNING.search(text) or say.NEGATED.search(text):
        return ()
    if any(
        act.form == "finite"
        and act.category != "assign"
        and act.start <= len(text) - len(rest) + 2
        and not orders.NOW_DOES.match(rest)
        for act in said
    ):
        return ()
    does = orders.NOW_DOES.match(rest) or (work.FIRM_DAY.search(rest) and deadline(rest, room.minutes.date))
    return people if does else ()


def _opening(room: Room, number: int, text: str) -> tuple[tuple[Person, ...], str]:
    """Return who a sentence begins with, and what follows."""
    listed = LIST_ENTRY.match(text)
    lead = listed.end() if listed else len(text) - len(text.lstrip())
    people: list[Person] = []
    at = lead
    for mention in room.registry.mentions(number):
        joined = JOINED.fullmatch(text[at : mention.start])
        if joined and mention.kind in ("person", "role", "administration") and not mention.oblique:
            people.append(room.registry.resolve(mention, number))
            at = mention.end
    if people:
        return tuple(people), text[at:].lstrip()
    doer = orders.DOER.match(text)
    if doer and doer["verb"] and not say.PRONOUN.match(doer["who"]):
        known = tuple(p for p in named_in(room, doer["who"]) if p.label is None)
        return known, text[doer.start("verb") :]
    pronoun = re.match(r"(?:Er|Sie)\s", text)
    meant = room.referent(number, pronoun.start(), pronoun[0].strip()) if pronoun else None
    return ((meant,), text[pronoun.end() :]) if pronoun and meant else ((), text)


def named_in(room: Room, names: str) -> tuple[Person, ...]:
    """Return the people of a note; a single name is completed where exactly one participant has it."""
    single = filter(None, re.split(r",\s|\s?/\s?|\s(?:und|&|\+)\s", names))
    return tuple(room.called(name) or Person(label=name) for name in single if NAME.fullmatch(name))
