"""Instructions: what a body or an adopted resolution tells somebody to do, and notes of tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.german.clause import pronoun, subject
from pipeline.german.deadlines import deadline
from pipeline.german.given import is_given
from pipeline.german.mention import Mention
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.model import Minutes, Person, Tier
from pipeline.rules import commitments as say
from pipeline.rules import orders, pleas, work
from pipeline.rules.present import SUPPLIES
from pipeline.rules.room import OFFICE, Draft, Room, addressee, as_task

ASSIGNS = frozenset({"beauftragen", "ermächtigen", "bevollmächtigen"})
TELLS = ASSIGNS | {"bitten", "auffordern", "anweisen", "ersuchen"}
# "das beauftragte Büro": an adjective.
ADJECTIVE = lazy(r"\b(?:der|die|das|dem|den|des|vom|zum|eine?[nrms]?)\s$", re.IGNORECASE)
BY_WHOM = lazy(r"\b(?:von|vom|durch|seitens)\s[^,;:]{2,60}\s$")
# "Das Büro wird mit der Planung beauftragt": a contract is awarded.
AWARDED = lazy(r"\bmit\s(?:de[mnr]|eine[mr])?\b")
# "Der Rat möge beschließen" is how every motion begins.
MOTION = lazy(r"\b(?:beschließen|zustimmen|erlassen|genehmigen)\b")
NAME = lazy(r"[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w-]+)?")
WITH = lazy(r"\b(?:mit|bei|von|an|für|in|über|gegen|nach|zu|vom|zum|zur|beim|im|am)\s(?:de[mnr]\s?)?\w{0,4}$")
JOINED = lazy(r"\W*(?:und\s)?(?:der |die |das )?", re.IGNORECASE)
# Entries: no instruction has more points.
LONGEST_LIST = 30
LIST_ENTRY = lazy(r"\s*(?:\d{1,2}[.)]|[a-z]\)|[-–•*])\s")


def mandates(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield the instruction of a sentence: tier A where it holds, B where it is only proposed or permits."""
    tier = _tier(room, number)
    if tier is None or orders.REPORTED.search(text):
        return
    found = (
        _passive(room, number, text)
        or _active(room, number, text, said)
        or _shall(room, number, text)
        or _agreed(room, number, text)
    )
    if found is None:
        return
    verb, task, people = found
    permits = bool(orders.PERMITTED.search(verb))
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
    match = orders.INSTRUCTED.search(text) or orders.INSTRUCTED_LAST.search(text)
    if (
        not match
        or pleas.INFORMATION.search(text, match.end())
        or pleas.PROCEDURE.search(text, match.start())
    ):
        return None
    verb = match.start("verb")
    start = max((a for a, b in say.clauses(text) if a <= verb), default=0)
    if orders.ASKED_BY.match(text[start:verb]) or say.denied(text, *match.span("verb")):
        return None
    people = room.doers(number, start, verb)
    awarded = None if people else AWARDED.search(text, start, verb)
    people = people or addressee(text[start : awarded.start() if awarded else verb])
    people = people or room.doers(number, 0, verb)
    rest = text[match.end() :]
    inside = match.groupdict().get("middle") or text[start : match.start()]
    task = rest if len(rest) > 8 else inside
    return "ermächtigt" if awarded and task == inside else match["verb"], task, people


def _active(room: Room, number: int, text: str, said: Sequence[Act]) -> Found | None:
    """Find "Der Rat beauftragt die Verwaltung, ..."; a request counts when a body makes it."""
    order = orders.ORDERS.search(text)
    if order and not say.DENIES.search(order["who"]):
        people = tuple(room.registry.resolve(m, number) for m in room.mentions(number, *order.span("who")))
        return "beauftragt", order["task"], people or addressee(order["who"])
    act = next((a for a in said if _instructs(a, text, room, number)), None)
    if act is None or pleas.INFORMATION.search(text, act.end) or pleas.PROCEDURE.search(text, act.end):
        return None
    end = next((b for a, b in say.clauses(text) if b > act.end), len(text))
    told = end if work.TO_INFINITIVE.search(text, end) else act.end
    named = [m for m in room.mentions(number, act.end, end) if m.kind != "unnamed" and _is_object(m, text)]
    people = tuple(room.registry.resolve(m, number) for m in named)
    if named and told == act.end and re.match(r"\s+(?:mit|um)\b", text[named[-1].end :]):
        told = named[-1].end  # "beauftragt das Büro mit der Planung"
    return text[act.start : act.end], text[told:], people or addressee(text[act.end : end], first=True)


def _is_object(mention: Mention, text: str) -> bool:
    """Tell whether somebody is told something, not only named with a preposition ("mit dem Ortsbeirat")."""
    lead = text[max(0, mention.start - 14) : mention.start] + text[mention.start : mention.start + 4]
    return not WITH.search(lead)


def _instructs(act: Act, text: str, room: Room, number: int) -> bool:
    adjective = _is_adjective(act, text, room, number)
    if act.form != "finite" or act.lemma not in TELLS or adjective or act.subjunctive:
        return False
    if say.denied(text, act.start, act.end):
        return False
    who = subject(text, act, room.registry.mentions(number))
    if who is None:
        return act.lemma in ASSIGNS and not pronoun(text, act)
    return who.kind == "body"


def _is_adjective(act: Act, text: str, room: Room, number: int) -> bool:
    """Tell "das vom Rat beauftragte Büro" from "der Rat beauftragte Frau Abel"."""
    if not re.match(r"\s[A-ZÄÖÜ]", text[act.end :]):
        return False
    named = any(m.start == act.end + 1 for m in room.mentions(number, act.end, len(text)))
    by_somebody = not named and bool(BY_WHOM.search(text[: act.start]))
    return by_somebody or bool(ADJECTIVE.search(text[: act.start]))


def _shall(room: Room, number: int, text: str) -> Found | None:
    """Find "Die Verwaltung möge ..." in what was adopted or what a body asks for."""
    match = orders.SHALL.search(text)
    if (
        not match
        or MOTION.search(text, match.start())
        or not (room.adopted(number) or _body_asks(room, number - 1))
    ):
        return None
    people = room.doers(number, 0, match.start()) or addressee(text[: match.start()])
    # "Die Straße soll erneuert werden" tells nobody to do it.
    if match["shall"].startswith("soll") and not (people and room.adopted(number) and _acts(match["task"])):
        return None
    return "möge", match["task"], people


def _acts(task: str) -> bool:
    """Tell whether the words behind "soll" are something that somebody does, not something that is done."""
    return bool(work.INFINITIVE.search(task)) and not re.search(r"\bwerden\b", task)


def _agreed(room: Room, number: int, text: str) -> Found | None:
    """Find "Man verständigt sich darauf, dass die Verwaltung ... vorlegt"."""
    agreed = orders.AGREED.search(text)
    match = agreed and orders.AGREED_ON.search(text, agreed.end())
    if not match or say.NEGATED.search(match["task"]):
        return None
    end = next(b for a, b in say.clauses(text) if b > match.start("task"))
    doers = [
        m
        for m in room.mentions(number, match.start("task"), end)
        if m.kind in ("person", "role", "administration") and not m.oblique
    ]
    if not doers or doers[0].start > match.start("task") + 5:
        return None
    return "vereinbart", match["task"], (room.registry.resolve(doers[0], number),)


def _body_asks(room: Room, number: int) -> bool:
    if number < 1 or not room.minutes.words(number).rstrip().endswith(":"):
        return False
    return any(m.kind == "body" and not m.oblique for m in room.registry.mentions(number))


def _entries_below(minutes: Minutes, number: int) -> tuple[int, ...]:
    """Return the list entries that follow an instruction ending in a colon."""
    entries: list[int] = []
    if minutes.words(number).rstrip().endswith(":"):
        for sentence in minutes.sentences[number : number + LONGEST_LIST]:
            if sentence.kind != "entry" and not LIST_ENTRY.match(minutes.words(sentence.number)):
                break
            entries.append(sentence.number)
    return tuple(entries)


def notes(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield the task that a note states: "ToDo: Max kümmert sich um ...", "@Eva: Raum buchen"."""
    label = orders.TODO.search(text) if ":" in text or "@" in text else None
    if label:
        task = label["task"] or label["at"]
        doer = orders.DOER.match(task)
        told = _told(room, number, label)
        if told:
            yield _note(number, task, told)
            return
        names = label["who"] or (doer["who"] if doer else "")
        if doer and not doer["verb"]:
            task = task[doer.end() :]
        if not names and _known(room, task.strip(" ).")):
            yield _note_before(room, number, text[: label.start()], _named(room, task.strip(" ).")))
        elif not label["who_only"]:
            yield _note(number, task, _named(room, names))
        return
    doer = orders.DOER.match(text)
    if doer and not doer["verb"] and _is_list_of_tasks(room, number, text, doer):
        yield _note(number, text[doer.end() :], _named(room, doer["who"]))
        return
    people = _busy(room, number, text, said)
    if people:
        yield _note(number, text, people)


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


def _known(room: Room, names: str) -> bool:
    """Tell whether words are names of participants or given names."""
    people = _named(room, names)
    return bool(people) and all(p.name or is_given((p.label or "").split()[0]) for p in people)


def _is_list_of_tasks(room: Room, number: int, text: str, doer: re.Match[str]) -> bool:
    """Tell "- Max Muster: Raum reservieren, bis 1. März" from a speaker's label."""
    first = re.split(r"[,;.]", text[doer.end() :], maxsplit=1)[0].strip()
    listed = room.minutes[number].kind == "entry" or LIST_ENTRY.match(text)
    return bool(
        listed
        and _known(room, doer["who"])
        and re.search(r"\b[a-zäöü]{3,}(?:en|ern|eln)$", first)
        and not orders.FINITE.search(first)
    )


def _busy(room: Room, number: int, text: str, said: Sequence[Act]) -> tuple[Person, ...]:
    """Return who does something by a stated day or takes it on: "Anna schreibt bis Freitag ..."."""
    if (
        "?" in text
        or SUPPLIES.search(text)
        or not (orders.NOW_DOES.search(text) or work.FIRM_DAY.search(text))
    ):
        return ()
    people, rest = _opening(room, number, text)
    verb = orders.PRESENT.match(rest)
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
        known = tuple(p for p in _named(room, doer["who"]) if p.label is None)
        return known, text[doer.start("verb") :]
    pronoun = re.match(r"(?:Er|Sie)\s", text)
    meant = room.referent(number, pronoun.start(), pronoun[0].strip()) if pronoun else None
    return ((meant,), text[pronoun.end() :]) if pronoun and meant else ((), text)


def _named(room: Room, names: str) -> tuple[Person, ...]:
    """Return the people of a note; a single name is completed where exactly one participant has it."""
    single = filter(None, re.split(r",\s|\s?/\s?|\s(?:und|&|\+)\s", names))
    return tuple(room.called(name) or Person(label=name) for name in single if NAME.fullmatch(name))
