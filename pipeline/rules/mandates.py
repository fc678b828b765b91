"""Instructions: what a body or an adopted resolution tells somebody to do, and notes of tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.german.clause import pronoun, subject
from pipeline.german.speech import Act
from pipeline.model import Minutes, Person, Tier
from pipeline.rules import commitments as say
from pipeline.rules.room import OFFICE, Draft, Room, addressee, as_task

ASSIGNS = frozenset({"beauftragen", "ermächtigen", "bevollmächtigen"})
TELLS = ASSIGNS | {"bitten", "auffordern", "anweisen", "ersuchen", "fordern"}
LIST_ENTRY = re.compile(r"\s*(?:\d{1,2}[.)]|[a-z]\)|[-–•*])\s")


def mandates(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield the instruction of a sentence: tier A where it holds, B where it is only proposed or permits."""
    tier = _tier(room, number)
    if tier is None or say.REPORTED.search(text):
        return
    found = _passive(room, number, text) or _active(room, number, text, said) or _shall(room, number, text)
    if found is None:
        return
    verb, task, people = found
    permits = bool(say.PERMITTED.search(verb))
    yield Draft(
        kind="permit" if permits else "mandate",
        tier="B" if permits else tier,
        number=number,
        task=as_task(task),
        people=people[:1] or (OFFICE,),
        cites=(number, *_entries_below(room.minutes, number)),
    )


def _tier(room: Room, number: int) -> Tier | None:
    outcomes = room.outcome_of.get(number)
    if not outcomes or room.adopted(number):
        return "A"
    return "B" if outcomes <= {"proposed", "no_decision"} else None


Found = tuple[str, str, tuple[Person, ...]]


def _passive(room: Room, number: int, text: str) -> Found | None:
    """Find "Die Verwaltung wird beauftragt, ..." or "..., dass die Verwaltung gebeten wird"."""
    match = say.INSTRUCTED.search(text) or say.INSTRUCTED_LAST.search(text)
    if not match or say.INFORMATION.search(text, match.end()) or say.PROCEDURE.search(text, match.start()):
        return None
    verb = match.start("verb")
    start = max((a for a, b in say.clauses(text) if a <= verb), default=0)
    people = room.doers(number, start, verb) or addressee(text[start:verb]) or room.doers(number, 0, verb)
    rest = text[match.end() :]
    return match["verb"], rest if len(rest) > 8 else text[start : match.start()], people


def _active(room: Room, number: int, text: str, said: Sequence[Act]) -> Found | None:
    """Find "Der Rat beauftragt die Verwaltung, ..."; a request counts when a body makes it."""
    act = next((a for a in said if _instructs(a, text, room, number)), None)
    if act is None or say.INFORMATION.search(text, act.end) or say.PROCEDURE.search(text, act.end):
        return None
    end = next((b for a, b in say.clauses(text) if b > act.end), len(text))
    named = [m for m in room.mentions(number, act.end, end) if m.kind != "unnamed"]
    people = tuple(room.registry.resolve(m, number) for m in named)
    return text[act.start : act.end], text[act.end :], people or addressee(text[act.end : end], first=True)


def _instructs(act: Act, text: str, room: Room, number: int) -> bool:
    if act.form != "finite" or act.lemma not in TELLS:
        return False
    who = subject(text, act, room.registry.mentions(number))
    if who is None:
        return act.lemma in ASSIGNS and not pronoun(text, act)
    return who.kind == "body"


def _shall(room: Room, number: int, text: str) -> Found | None:
    """Find "Die Verwaltung möge ..." in what was adopted or what a body asks for."""
    match = say.SHALL.search(text)
    if not match or not (room.adopted(number) or _body_asks(room, number - 1)):
        return None
    people = room.doers(number, 0, match.start()) or addressee(text[: match.start()])
    return "möge", match["task"], people


def _body_asks(room: Room, number: int) -> bool:
    if number < 1 or not room.minutes.words(number).rstrip().endswith(":"):
        return False
    return any(m.kind == "body" and not m.oblique for m in room.registry.mentions(number))


def _entries_below(minutes: Minutes, number: int) -> tuple[int, ...]:
    """Return the list entries that follow an instruction ending in a colon."""
    entries: list[int] = []
    if minutes.words(number).rstrip().endswith(":"):
        for sentence in minutes.sentences[number:]:
            if sentence.kind != "entry" and not LIST_ENTRY.match(minutes.words(sentence.number)):
                break
            entries.append(sentence.number)
    return tuple(entries)


def notes(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield the task that a note states: "ToDo: Max kümmert sich um ...", "@Eva: Raum buchen"."""
    label = say.TODO.match(text)
    if label:
        task = label["task"] or label["at"]
        doer = say.DOER.match(task)
        names = label["who"] or (doer["who"] if doer else "")
        if doer and not doer["verb"]:
            task = task[doer.end() :]
    else:
        doer = say.DOER.match(text)
        if not doer or not doer["verb"] or not _noted_task(room, number, text, doer):
            return
        names, task = doer["who"], text
    yield Draft(
        kind="todo",
        tier="A",
        number=number,
        task=as_task(task),
        people=_named(room, number, names),
        cites=(number,),
    )


def _noted_task(room: Room, number: int, text: str, doer: re.Match[str]) -> bool:
    """Tell whether a participant called by one name does something by a stated day."""
    people = _named(room, number, doer["who"])
    known = any(person.label is None for person in people)
    return known and bool(say.BY_WHEN.search(text)) and not say.RUNNING.search(text)


def _named(room: Room, number: int, names: str) -> tuple[Person, ...]:
    """Return the people of a note; a single name is completed where exactly one participant has it."""
    people: list[Person] = []
    for name in filter(None, re.split(r",\s|\s?/\s?|\s(?:und|&|\+)\s", names)):
        same = [p for p in room.minutes.participants if p.name and name in (p.name, *p.name.split())]
        people.append(same[0] if len(same) == 1 else Person(label=name))
    return tuple(people)
