"""Instructions: what a body or an adopted resolution tells somebody to do, and notes of tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.german.clause import pronoun, subject
from pipeline.german.cues import word_set
from pipeline.german.deadlines import deadline
from pipeline.german.deeds import last_deed
from pipeline.german.mention import Mention
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.model import Minutes, Person, Tier
from pipeline.rules import commitments as say
from pipeline.rules import orders, pleas, work
from pipeline.rules.doers import opening
from pipeline.rules.room import OFFICE, Draft, Room, addressee, as_task

ASSIGNS = frozenset({"beauftragen", "ermächtigen", "bevollmächtigen"})
# Who is told so is told to act, whatever it is.
ORDERING = ASSIGNS | {"anweisen"}
TELLS = ASSIGNS | {"bitten", "auffordern", "anweisen", "ersuchen"}
PLEADS = frozenset({"gebeten", "aufgefordert", "ersucht"})
# "das beauftragte Büro": an adjective.
ADJECTIVE = lazy(r"\b(?:der|die|das|dem|den|des|vom|zum|eine?[nrms]?)\s$", re.IGNORECASE)
BY_WHOM = lazy(r"\b(?:von|vom|durch|seitens)\s[^,;:]{2,60}\s$")
# "Das Büro wird mit der Planung beauftragt": a contract is awarded.
AWARDED = lazy(r"\bmit\s(?:de[mnr]|eine[mr])?\b")
# "Der Rat möge beschließen" is how every motion begins.
MOTION = lazy(r"\b(?:beschließen|zustimmen|erlassen|genehmigen)\b")
WITH = lazy(r"\b(?:mit|bei|von|an|für|in|über|gegen|nach|zu|vom|zum|zur|beim|im|am)\s(?:de[mnr]\s?)?\w{0,4}$")
# A sentence that begins with the verb behind the mark of a list.
LISTED_VERB = lazy(r"\W*(?:\d{1,2}[.)]|[a-z]\)|[-–•*]|\([a-z\d]\))?\s*(?:und\s)?")
# The chair may ask in the name of all.
FOR_BODY = lazy(r"\bim Namen (?:des|der|aller)\b|\bnamens (?:des|der)\b|\b(?:im|in) Auftrag des\b")
# Sentences between a decision and the task that a report tells with it.
TOLD_WITHIN = 2
# Characters before a body that is the subject of the sentence before.
BODY_WITHIN = 25
# Entries: no instruction has more points.
LONGEST_LIST = 30
PUT_OFF = lazy(r"\b(?:vertagt|verschoben|zurück(?:ge)?stellt|zurückgestellt|abgesetzt)\b")
UNTIL_THEN = lazy(r"\W*(?:Bis dahin|Bis zur|Bis zum|Zuvor|Vorher|In der Zwischenzeit|Zwischenzeitlich)\b")
NEXT_WORD = lazy(r"\s(\w+)")
LIST_ENTRY = lazy(r"\s*(?:\d{1,2}[.)]|[a-z]\)|[-–•*])\s")


def mandates(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield the instruction of a sentence: tier A where it holds, B where it is only proposed or permits."""
    if not _may_instruct(text, said):
        return
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
    wished = verb in PLEADS and _only_wished(room, number, people)
    yield Draft(
        kind="permit" if permits else "request" if wished else "mandate",
        tier="B" if permits or wished else tier,
        number=number,
        task=as_task(task),
        people=people or (OFFICE,),
        cites=(number, *_entries_below(room.minutes, number)),
    )


def _may_instruct(text: str, said: Sequence[Act]) -> bool:
    """Tell cheaply whether a sentence may instruct anybody."""
    words = word_set(text)
    if not words.isdisjoint(orders.INSTRUCTING) or any(act.lemma in TELLS for act in said):
        return True
    return not words.isdisjoint(orders.THAT) and orders.AGREEING.stand_in(text)


def _told_here(room: Room, number: int) -> bool:
    """Tell whether a report tells right here, in the past, what this meeting has decided."""
    item = room.minutes.item_of(number)
    if orders.ELSEWHEN.search(room.minutes.items[item].title or ""):
        return False
    if room.adopted(number):
        return True
    near = range(max(1, number - TOLD_WITHIN), number)
    return any(room.adopted(n) and room.minutes.item_of(n) == item for n in near)


def _only_wished(room: Room, number: int, people: tuple[Person, ...]) -> bool:
    """Tell whether "wird gebeten" is what one member says, or addresses nobody, and nobody has decided it."""
    return not room.outcome_of.get(number) and (not people or room.is_member(room.speaker(number)))


def _tier(room: Room, number: int) -> Tier | None:
    outcomes = room.outcome_of.get(number)
    if not outcomes or room.adopted(number) or _puts_off(room, number):
        return "A"
    return "B" if outcomes <= {"proposed", "no_decision"} else None


def _puts_off(room: Room, number: int) -> bool:
    """Tell whether a sentence puts a matter off or says what is done until then, so that it holds."""
    text = room.minutes.words(number)
    if number > 1 and UNTIL_THEN.match(text) and PUT_OFF.search(room.minutes.words(number - 1)):
        return True
    later = "postponed" in room.outcome_of.get(number, frozenset())
    return later and bool(PUT_OFF.search(text))


AND = lazy(r"\s(?:und|sowie)\s")
ALONE = frozenset({"person", "role", "administration"})
AGREEING = ALONE | {"body", "unnamed", "faction"}
Found = tuple[str, str, tuple[Person, ...]]


def _asks_here(text: str, start: int, end: int) -> bool:
    """Tell whether only something is asked for that happens in the meeting itself."""
    works = work.TO_WORK.search(text, end)
    told = pleas.INFORMATION.search(text, end)
    # "zu prüfen und das Ergebnis mitzuteilen" asks for more than words
    first = works and told and works.start() < told.start() and text[works.end() :].lstrip().startswith("und")
    return bool(told and not first) or pleas.procedural(text, start)


def _passive(room: Room, number: int, text: str) -> Found | None:
    """Find "Die Verwaltung wird beauftragt, ..." or "..., dass die Verwaltung gebeten wird"."""
    match = orders.INSTRUCTED.search(text) or orders.INSTRUCTED_LAST.search(text)
    if not match and _told_here(room, number):
        past = orders.WAS_INSTRUCTED.search(text)
        match = None if past and orders.EARLIER.search(text, 0, past.end()) else past
    if not match or (match["verb"] in PLEADS and _asks_here(text, match.start(), match.end())):
        return None
    verb = match.start("verb")
    start = max((a for a, b in say.clauses(text) if a <= verb), default=0)
    if orders.ASKED_BY.match(text[start:verb]) or say.denied(text, *match.span("verb")):
        return None
    people = room.last(number, start, verb)
    awarded = None if people else AWARDED.search(text, start, verb)
    people = people or addressee(text[start : awarded.start() if awarded else verb])
    people = people or room.last(number, 0, verb)
    rest = text[match.end() :]
    inside = match.groupdict().get("middle") or text[start : match.start()]
    task = rest if len(rest) > 8 else inside
    return "ermächtigt" if awarded and task == inside else match["verb"], task, people


def _active(room: Room, number: int, text: str, said: Sequence[Act]) -> Found | None:
    """Find "Der Rat beauftragt die Verwaltung, ..."; a request counts when a body makes it."""
    told_to = orders.TO_TELL.search(text) if room.adopted(number) else None
    order = orders.ORDERS_TO.search(text) or orders.ORDERS.search(text) or orders.CHARGES.search(text)
    gets = None if order else orders.GETS.search(text)
    order = gets if gets and room.first(number, *gets.span("who")) else order
    order = order or told_to or (orders.EXPECTS.search(text) if _opens_with_body(room, number) else None)
    if order and not say.DENIES.search(order["who"]):
        people = room.first(number, *order.span("who")) or tuple(
            room.registry.resolve(m, number) for m in room.mentions(number, *order.span("who"))[:1]
        )
        return "beauftragt", order["task"], people or addressee(order["who"])
    act = next((a for a in said if _instructs(a, text, room, number)), None)
    if act is None or (act.lemma not in ORDERING and _asks_here(text, act.end, act.end)):
        return None
    end = next((b for a, b in say.clauses(text) if b > act.end), len(text))
    told = end if work.TO_INFINITIVE.search(text, end) else act.end
    named = [m for m in room.mentions(number, act.end, end) if m.kind != "unnamed" and _is_object(m, text)]
    people = room.together(number, named[0]) if named else ()
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
    if LISTED_VERB.fullmatch(text[: act.start]):  # "Der Rat / 2. beauftragt das Amt": who tells stands above
        return act.lemma in ASSIGNS or room.adopted(number)
    if who is None:
        spoken = pronoun(text, act)
        return _body_before(room, number) if spoken else act.lemma in ASSIGNS
    if who.kind == "body" or (room.adopted(number) and FOR_BODY.search(text)):
        return True
    return who.kind in ("person", "role") and _directs(act, text, room, number, who)


def _directs(act: Act, text: str, room: Room, number: int, who: Mention) -> bool:
    """Tell whether the mayor sets their own office to work: "bittet Frau Abel, dies zu klären"."""
    if not room.is_official(room.registry.resolve(who, number)):
        return False
    told = [
        m for m in room.mentions(number, act.end, len(text)) if m.kind in ("administration", "person", "role")
    ]
    if not told or room.is_member(room.registry.resolve(told[0], number)):
        return False
    if act.lemma in ORDERING:
        return True
    later = work.LATER.search(text, act.end) or deadline(text, None)
    return bool(work.TO_WORK.search(text, act.end)) and not (
        orders.TO_TELL_NOW.search(text, act.end) and not later
    )


def _body_before(room: Room, number: int) -> bool:
    """Tell whether "Er bittet ..." goes on about a body: the Rat that has just decided."""
    own = next((m for m in room.registry.mentions(number)), None)
    return _opens_with_body(room, number - 1) and not (own and own.kind == "person" and not own.oblique)


def _opens_with_body(room: Room, number: int) -> bool:
    first = next(iter(room.registry.mentions(number)), None) if number >= 1 else None
    return first is not None and first.kind == "body" and not first.oblique and first.start <= BODY_WITHIN


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
        or not (room.adopted(number) or _body_asks(room, number - 1) or _puts_off(room, number))
    ):
        return None
    people = room.last(number, 0, match.start()) or addressee(text[: match.start()])
    task = match["task"]
    if not people:  # "Bis dahin soll die Verwaltung ..."
        behind = room.mentions(number, match.start("task"), len(text))[:1]
        near = behind and behind[0].start <= match.start("task") + 5 and not behind[0].oblique
        people = (room.registry.resolve(behind[0], number),) if near else ()
        task = text[behind[0].end :] if near else task
    holds = room.adopted(number) or _puts_off(room, number)
    # "Die Straße soll erneuert werden" tells nobody to do it.
    if match["shall"].startswith("soll") and not (people and holds and _acts(task)):
        return None
    return "möge", task, people


def _acts(task: str) -> bool:
    """Tell whether the words behind "soll" are something that somebody does, not something that is done."""
    return bool(work.INFINITIVE.search(task)) and not re.search(r"\bwerden\b", task)


def _agreed(room: Room, number: int, text: str) -> Found | None:
    """Find "Man verständigt sich darauf, dass die Verwaltung ... vorlegt"."""
    agreed = orders.AGREED.search(text)
    speaks = None if agreed else orders.SPEAKS_FOR.search(text)
    if speaks and (room.adopted(number) or orders.BODY.search(text, 0, speaks.end())):
        agreed = speaks
    match = agreed and orders.AGREED_ON.search(text, agreed.end())
    if not match or say.NEGATED.search(match["task"]):
        return None
    if say.DENIES.search(text, 0, match.start("task")):
        return None
    at = match.start("task")
    end = next(b for a, b in say.clauses(text) if b > at)
    due = deadline(text, None)
    doers = [m for m in room.mentions(number, at, end) if m.kind in AGREEING and not m.oblique]
    if doers and doers[0].start <= at + 5:
        if doers[0].kind not in ALONE and not due:
            return None  # that a committee goes on with it is how things go
        people: tuple[Person, ...] = (room.registry.resolve(doers[0], number),)
    else:
        other = opening(room, number, text, at)
        people = other.people if other and not other.whole else ()
    deeds = any(last_deed(part) is not None for part in AND.split(text[at:end]))
    works = due or deeds or work.PRESENT_LAST.search(text[at:end])
    return ("vereinbart", match["task"], people) if people and works else None


def decrees(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what was adopted in the present: "Das Amt legt ... vor", "Das Amt hat zu berichten"."""
    if not room.adopted(number):
        return
    listed = LIST_ENTRY.match(text)
    lead = (listed.end() if listed else 0) + 6
    first = next((m for m in room.registry.mentions(number) if m.start <= lead and not m.oblique), None)
    if work.IS_TO.search(text) and not say.NEGATED.search(text) and not room.is_club:
        yield Draft(
            kind="mandate", tier="A", number=number, task=as_task(text), people=(OFFICE,), cites=(number,)
        )
        return
    if first is None or first.kind not in ("administration", "role", "person"):
        return
    does = orders.HAS_TO.match(text, first.end)
    word = NEXT_WORD.match(text, first.end)
    if not does and word and word[1] in work.NOW:
        does = work.PRESENTLY.match(text, first.end)
    if not does or orders.MOVES.match(text, first.end):  # a motion is no task
        return
    if not say.NEGATED.search(text, first.end) and not say.RUNNING.search(text, first.end):
        yield Draft(
            kind="mandate",
            tier="A",
            number=number,
            task=as_task(text[first.end :]),
            people=room.together(number, first),
            cites=(number,),
        )


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
