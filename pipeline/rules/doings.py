"""What somebody of the town does next, told in the present tense, by telegrams too: "Klärt das ab."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from pipeline.german.pattern import lazy
from pipeline.german.speech import Act, acts
from pipeline.model import Person
from pipeline.rules import commitments as say
from pipeline.rules import steps
from pipeline.rules.room import ELSEWHERE, OPENING, Draft, Room, as_task
from pipeline.rules.work import LATER

DOERS = frozenset({"person", "role", "administration"})
# What may stand between a subject and its verb, or before a verb whose subject stood earlier.
JOINS = lazy(r"\W*(?:(?:und|sowie|aber|doch|jedoch|sondern|dann)\s)?")
ADVERBS = r"(?:aber|jedoch|dann|daher|auch|nun|hierzu|dazu|gerne?|selbst|noch|zudem)"
BEFORE = lazy(rf"\b(?P<who>er|sie|man|wir|ich)\s(?:{ADVERBS}\s){{0,2}}$", re.IGNORECASE)
BEHIND = lazy(r"\s(?P<who>er|sie|man|wir|ich)\b")
# "BM: Kann er nicht sagen.": who answers stands before the colon.
LABEL = lazy(r"\W*(?P<who>[A-ZÄÖÜ][\w.-]{1,20}(?:\s[A-ZÄÖÜ][\w-]+){0,2}):\s")
# Sentences that one label is followed through.
LABELLED_WITHIN = 3
# A telegram is short; so is the reply "Wird gemacht".
SHORT = 160
BRIEF = 60
# "hat veranlasst, dass": a participle.
PERFECT = lazy(r"\b(?:hat|habe|haben|hatten?|wurden?|wird|werden?|ist|sei)\b(?:(?!\bund\b)[^,;:])*$")
# ", die Verwaltung holt ...": a noun between article and verb makes no relative clause.
MAIN = lazy(r"\s*(?:die|der|das)\s[A-ZÄÖÜ]\w+\s")
# "OV gibt dies weiter": how a telegram abbreviates who leads.
SHORT_ROLE = lazy(r"\W*(?P<who>OV|OVin|OB|OBM|OBin|BM|BMin|BGM|Bgm\.?|VBgm\.?|AL|FBL|KBM)\s(?=[a-zäöüß]+\b)")
SPEAKING = lazy(r"\b(ich|wir)\b", re.IGNORECASE)
# Whom somebody asks in the meeting itself: "fragt beim Bürgermeister nach, ob ...".
ASKED_HERE = lazy(r",\s(?:ob|wann|wie|warum|weshalb|wieso|was|wer|wo|welche\w?)\b")
TOLD = frozenset({"answer", "explain", "promise", "state", "agree"})


class Doing(NamedTuple):
    """Where a verb stands in a sentence, and where its clause does."""

    start: int
    end: int
    clause: tuple[int, int]


def doings(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what somebody undertakes in the third person: "fragt im Rathaus nach", "Klärt das ab."."""
    if "?" in text or room.dropped(number) or room.outcome_of.get(number):
        return
    doing = _doing(text)
    people: tuple[Person, ...] = ()
    if doing:
        people = _who(room, number, text, doing)
        inquires = steps.INQUIRES.match(text, doing.start)
        if inquires and not all(_may_inquire(room, number, p, text) for p in people):
            return
    else:
        doing = _last(room, number, text)
        people = _who_last(room, number, text, doing) if doing else ()
    anyone = doing and steps.BY_ANYONE.match(text[: doing.clause[1]], doing.start)
    people = tuple(
        p
        for p in people
        if not ((room.is_member(p) and not anyone) or (p.label and steps.GROUP.search(p.label)))
    )
    if doing and people:
        yield _draft(
            number, text[doing.clause[0] if _bare(text, doing) else doing.start : doing.clause[1]], people
        )


def _bare(text: str, doing: Doing) -> bool:
    """Tell whether no subject stands before the verb, so that the clause from its beginning is the task."""
    return bool(THAT.match(text, doing.clause[0])) and doing.start != doing.clause[0]


THAT = steps.THAT
# "Er reiche die Zahlen nach, | sobald sie vorlägen."
AS_SOON = lazy(r"\s*(?:sobald|sowie|wenn)\b")


def _draft(number: int, words: str, people: tuple[Person, ...]) -> Draft:
    task = as_task(words)
    return Draft(
        kind="future",
        tier="A",
        number=number,
        task=task,
        people=people,
        cites=(number,),
        back=bool(say.BACK.search(words)),
    )


def _doing(text: str) -> Doing | None:
    """Return the verb of a main clause that says what is done next."""
    lowered = text[:1].lower() + text[1:]
    for start, end in say.clauses(text):
        clause = text[start:end]
        said = lowered[start:end] if start == 0 else clause
        match = steps.NOW.search(said) or steps.INQUIRES.search(said)
        relative = (
            start
            and not (match and MAIN.fullmatch(said, 0, match.start()))
            and say.RELATIVE.match(clause)
            and said[: match.start() if match else 0].count(" ") > 2
        )
        if not match or say.SUBORDINATE.match(clause) or THAT.match(clause) or relative:
            continue
        soon = say.BACK.search(said) or LATER.search(said) or AS_SOON.match(text, end)
        if steps.VAGUE.match(said, match.start()) and not soon:
            continue
        if match[0].startswith("veranlasst") and PERFECT.search(said[: match.start()]):
            continue
        if any(p.search(clause) for p in (say.RUNNING, say.MODAL)) or say.NEGATED.search(
            clause, match.start()
        ):
            continue
        if say.WISHED.search(text, 0, start) or say.FUTURE.search(clause):
            continue
        return Doing(start + match.start(), start + match.end(), (start, end))
    return None


def _who(room: Room, number: int, text: str, doing: Doing) -> tuple[Person, ...]:
    """Return the subject of a main clause, which stands at its verb, earlier or not at all."""
    opens, closes = doing.clause
    led = [m for m in room.mentions(number, opens, doing.start) if not m.oblique and m.kind in DOERS]
    if led and not text[led[-1].end : doing.start].strip():  # "lässt sie entfernen": they are what is done
        return () if _elsewhere(led[-1].label) else room.together(number, led[-1])
    pronoun = BEFORE.search(text, opens, doing.start) or BEHIND.match(text, doing.end)
    pronoun = pronoun or BEHIND.match(text, doing.start + len(text[doing.start :].split(maxsplit=1)[0]))
    if pronoun:
        return _meant(room, number, pronoun["who"], pronoun.start())
    verb_end = doing.start + len(text[doing.start :].split(maxsplit=1)[0])
    free = [m for m in room.mentions(number, opens, closes) if not m.oblique and m.kind in DOERS]
    before = [m for m in free if m.end <= doing.start]
    inside = JOINS.fullmatch(text[opens : doing.start])
    if (
        not before
        and (short := SHORT_ROLE.match(text, 0 if inside else opens))
        and short.end() <= doing.start
    ):
        return (Person(label=short["who"]),)
    for mention in (
        *reversed(before),
        *(m for m in free if not inside and 0 <= m.start - verb_end <= OPENING),
    ):
        return () if _elsewhere(mention.label) else room.together(number, mention)
    if not inside and not re.search(r"\b(?:und|aber|doch)\s(?:\w+\s)?$", text[opens : doing.start]):
        return ()
    return (
        _earlier(room, number, text, doing)
        if opens or doing.start > OPENING
        else telegram(room, number, text)
    )


def _elsewhere(label: str | None) -> bool:
    return bool(label and ELSEWHERE.search(label))


def _earlier(room: Room, number: int, text: str, doing: Doing) -> tuple[Person, ...]:
    """Return the subject that a sentence opened with and keeps."""
    first = next(iter(room.registry.mentions(number)), None)
    if first and first.start <= OPENING and not first.oblique and first.kind in DOERS:
        return room.together(number, first)
    pronoun = re.match(r"\W*(Er|Sie)\s", text) or SPEAKING.search(text, doing.clause[0], doing.start)
    return _meant(room, number, pronoun[1], 0) if pronoun else ()


def telegram(room: Room, number: int, text: str) -> tuple[Person, ...]:
    """Return whom a sentence without a subject speaks of: the one before the last colon, else the speaker."""
    if len(text) > SHORT:
        return ()
    for before in range(number - 1, max(0, number - 1 - LABELLED_WITHIN), -1):
        if room.minutes[before].kind == "heading":
            return ()
        words = room.minutes.words(before)
        if label := LABEL.match(words):
            found = room.mentions(before, 0, label.end())
            return (room.registry.resolve(found[0], before) if found else Person(label=label["who"]),)
        first = next(iter(room.registry.mentions(before)), None)
        if first and first.start <= OPENING and not first.oblique and first.kind in DOERS:
            person = room.registry.resolve(first, before)
            return (person,) if not room.is_member(person) else ()
    speaker = room.speaker(number)
    return (speaker,) if speaker else ()


def _meant(room: Room, number: int, pronoun: str, at: int) -> tuple[Person, ...]:
    speaker = room.speaker(number)
    if pronoun.casefold() in ("er", "sie"):
        found = room.referent(number, at, pronoun)
        return (found,) if found else ()
    if speaker is None:
        return room.office(None) if pronoun == "man" else ()
    return () if room.is_member(speaker) else (speaker,) if speaker.name else room.office(speaker)


def _may_inquire(room: Room, number: int, person: Person, text: str) -> bool:
    """Tell a promise ("fragt beim Kreis nach") from a question put in the meeting."""
    if steps.TO_THE_ROOM.search(text):
        return False
    office = room.is_official(person) or (person.label and not person.name)
    return bool(office) or not (ASKED_HERE.search(text) or room.mentions(number, 1, len(text))[1:])


def _last(room: Room, number: int, text: str) -> Doing | None:
    """Return the verb at the end of "dass er das abklärt" where an official says so."""
    turn = room.turn(number)
    if not turn or turn.category not in TOLD or room.is_member(turn.speaker):
        return None
    for start, end in say.clauses(text):
        if not (lead := THAT.match(text, start)):
            continue
        clause = text[start:end]
        if any(p.search(clause) for p in (say.RUNNING, say.MODAL, say.NEGATED)) or say.WISHED.search(
            text, 0, start
        ):
            continue
        own = steps.OWN_OFFICE.search(clause)
        more = own and own.start() - (lead.end() - start) <= OPENING and steps.MORE.search(clause)
        verb = steps.AT_LAST.search(clause) or (steps.DOES_MORE.search(clause) if more else None)
        if verb and not more and steps.VAGUE_LAST.match(clause, verb.start()):
            verb = verb if say.BACK.search(clause) or LATER.search(clause) else None
        if verb:
            return Doing(start + verb.start(), end, (start, end))
    return None


def _who_last(room: Room, number: int, text: str, doing: Doing) -> tuple[Person, ...]:
    """Return the subject behind "dass"."""
    opens, closes = doing.clause
    lead = THAT.match(text, opens)
    at = lead.end() if lead else opens
    pronoun = re.match(r"(?P<who>er|sie|man|wir)\b", text[at:])
    if pronoun:
        return _meant(room, number, pronoun["who"], at)
    for mention in room.mentions(number, opens, closes):
        if mention.start <= at + OPENING and mention.kind in DOERS:
            return () if _elsewhere(mention.label) else room.together(number, mention)
    own = steps.OWN_OFFICE.search(text, at, closes)
    return (Person(label=own["who"]),) if own and own.start() <= at + OPENING else ()


def _asks(room: Room, number: int) -> bool:
    """Tell whether something is asked for in a sentence."""
    if number < 1 or room.minutes[number].kind == "heading":
        return False
    return any(a.category in ("ask", "request") for a in acts(room.minutes.words(number)))


def compliances(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield the taking up of a request without naming it: "Wird gemacht.", "kommt der Bitte nach"."""
    if len(text) > SHORT or room.outcome_of.get(number) or say.NEGATED.search(text):
        return
    done = steps.WILL_BE_DONE.match(text) if len(text) <= BRIEF else None
    match = done or steps.COMPLIES.search(text)
    if not match or "?" in text or not any(map(partial(_asks, room), (number - 1, number - 2))):
        return
    speaker = room.speaker(number)
    own = speaker if speaker and not room.is_member(speaker) else None
    people = room.last(number, 0, len(text)) or ((own,) if own else room.office(None))
    if people and not room.is_member(people[0]):
        yield Draft(
            kind="accept",
            tier="A",
            number=number,
            task=as_task(text, whole=True),
            people=people,
            cites=(number,),
            back=True,
        )
