"""Action items: who still has to do what by when, as decisions, promises, requests and notes of minutes say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.german.clause import pronoun, subject, subordinate
from pipeline.german.deadlines import deadline
from pipeline.german.mention import Mention
from pipeline.german.registry import Registry
from pipeline.german.speech import Act, acts
from pipeline.german.stems import content_stems
from pipeline.model import ActionItem, Decision, Minutes, Outcome, Person, Tier
from pipeline.rules import commitments as say
from pipeline.rules.turns import Turn

OFFICE = Person(label="Verwaltung")
ADOPTED: frozenset[Outcome] = frozenset({"approved", "approved_amended", "recommended", "noted", "elected"})
PROMISING = frozenset({"zusagen", "zusichern", "versprechen", "versichern", "ankündigen", "anbieten"})
MEMBER = re.compile(
    r"Rats(?:mitglied|herr|frau)|Stadtr[aä]t|Gemeinder[aä]t|Stadtverordnete|Kreisr[aä]t|^RM|^KA|Mitglied"
)
OFFICIAL = re.compile(
    r"[Mm]eister|Beigeordnete|Dezernent|Kämmer|Landr[aä]t|Amts|Leiter|Direktor|Vorsitz|Dr|BM|BD|Bgm"
)
# What a task is at most: longer ones are cut where a clause ends.
TASK_LENGTH = 240
# How many sentences may lie between a request and its acceptance.
REPLY_WITHIN = 8
BACK = re.compile(
    r"\b(?:dies|dieses|diese[nrm]?|das|dem|es|Anregung(?:en)?|Vorschl[aä]ge?|Wunsch|Wünsche|Bitte|Hinweise?|Idee|Prüfung|Klärung"
    r"|hierzu|dazu|gewünschten?|Anliegen|Thema)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An action item in the making; ``number`` is the sentence that says it."""

    kind: say.Kind
    tier: Tier
    number: int
    task: str
    people: tuple[Person, ...]
    cites: tuple[int, ...]
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What is known around a sentence: who is there, who has the floor, what was decided."""

    minutes: Minutes
    registry: Registry
    turn_of: Mapping[int, Turn]
    outcome_of: Mapping[int, frozenset[Outcome]]

    def speaker(self, number: int) -> Person | None:
        turn = self.turn_of.get(number)
        return turn.speaker if turn else None


def action_items(
    minutes: Minutes, registry: Registry, turns: Sequence[Turn], decisions: Sequence[Decision]
) -> tuple[ActionItem, ...]:
    """Return what somebody still has to do, in order of appearance."""
    outcomes: dict[int, frozenset[Outcome]] = {}
    for decision in decisions:
        for number in decision.cites:
            outcomes[number] = outcomes.get(number, frozenset()) | {decision.outcome}
    room = Room(
        minutes=minutes,
        registry=registry,
        turn_of={number: turn for turn in turns for number in turn.numbers},
        outcome_of=outcomes,
    )
    drafts = [
        draft
        for sentence in minutes.sentences
        if sentence.kind != "heading"
        for draft in _drafts(room, sentence.number)
    ]
    return tuple(_item(draft, minutes) for draft in _distinct(_accepted(drafts, room), minutes))


def _drafts(room: Room, number: int) -> Iterator[Draft]:
    """Yield the commitments of one sentence; a stronger kind hides the weaker ones."""
    text = room.minutes.words(number)
    said = acts(text)
    for group in (
        (_mandates,),
        (_todos,),
        (_promises, _acceptances),
        (_futures, _shoulds),
        (_requests,),
        (_pending, _referrals),
    ):
        found = [draft for rule in group for draft in rule(room, number, text, said)]
        if found:
            yield from found
            return


# --- instructions -----------------------------------------------------------------------------------------


def _mandates(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    tier = _mandate_tier(room, number)
    if tier is None:
        return
    match = say.INSTRUCTED.search(text) or say.INSTRUCTED_LAST.search(text)
    if match:
        before = (0, match.end("verb"))
        people = _people_in(room, number, before) or _named_by_words(text[: match.end("verb")])
        task = text[match.end() :] if len(text) - match.end() > 8 else text[: match.start()]
        yield _instructed(room, number, match["verb"], task, people, tier)
        return
    act = next((a for a in said if _instructs(a, text, room, number)), None)
    if act:
        people = _people_in(room, number, (act.end, len(text))) or _named_by_words(text[act.end :])
        yield _instructed(room, number, text[act.start : act.end], text[act.end :], people, tier)
        return
    shall = say.SHALL.search(text)
    if shall and (ADOPTED & room.outcome_of.get(number, frozenset())):
        people = _people_in(room, number, (0, shall.start())) or _named_by_words(text[: shall.start()])
        yield _instructed(room, number, "möge", shall["task"], people, tier)


def _instructed(
    room: Room, number: int, verb: str, task: str, people: tuple[Person, ...], tier: Tier
) -> Draft:
    permitted = say.PERMITTED.search(verb)
    cites = (number, *_entries_below(room.minutes, number))
    return Draft(
        kind="permit" if permitted else "mandate",
        tier="B" if permitted else tier,
        number=number,
        task=_task(task),
        people=people[:1] or (OFFICE,),
        cites=cites,
    )


def _mandate_tier(room: Room, number: int) -> Tier | None:
    """Return A for instructions that hold, B for those merely proposed, None for rejected ones."""
    outcomes = room.outcome_of.get(number)
    if not outcomes or outcomes & ADOPTED:
        return "A"
    return "B" if outcomes <= {"proposed", "no_decision"} else None


def _instructs(act: Act, text: str, room: Room, number: int) -> bool:
    """Tell whether a body instructs somebody with this act."""
    if act.form != "finite" or act.category not in ("assign", "request"):
        return False
    if act.lemma not in (
        "beauftragen",
        "ermächtigen",
        "bevollmächtigen",
        "bitten",
        "auffordern",
        "anweisen",
        "ersuchen",
    ):
        return False
    who = subject(text, act, room.registry.mentions(number))
    if who is None:
        return act.lemma in ("beauftragen", "ermächtigen", "bevollmächtigen") and not pronoun(text, act)
    return who.kind == "body"


def _entries_below(minutes: Minutes, number: int) -> tuple[int, ...]:
    """Return the list entries that follow an instruction ending in a colon."""
    if not minutes.words(number).rstrip().endswith(":"):
        return ()
    entries = []
    for sentence in minutes.sentences[number:]:
        if sentence.kind != "entry" and not re.match(
            r"\s*(?:\d{1,2}[.)]|[a-z]\)|[-–•*])\s", minutes.words(sentence.number)
        ):
            break
        entries.append(sentence.number)
    return tuple(entries)


# --- notes of tasks ---------------------------------------------------------------------------------------


def _todos(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    label = say.TODO.match(text)
    if label:
        task = label["task"] or label["at"]
        doer = say.DOER.match(task)
        names = label["who"] or (doer["who"] if doer else "")
        yield Draft(
            kind="todo",
            tier="A",
            number=number,
            task=_task(task),
            people=_noted(room, names),
            cites=(number,),
        )


def _noted(room: Room, names: str) -> tuple[Person, ...]:
    people = []
    for name in re.split(r",\s|\s?/\s?|\s(?:und|&|\+)\s", names):
        given = [
            p
            for p in room.minutes.participants
            if p.name and name in (p.name, p.name.split()[0], p.name.split()[-1])
        ]
        if name:
            people.append(given[0] if len(given) == 1 else Person(name=name))
    return tuple(people)


# --- promises ---------------------------------------------------------------------------------------------


def _promises(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    for act in said:
        lemma = act.lemma.split()[0]
        if act.category != "promise" or (lemma not in PROMISING and " " not in act.lemma):
            continue
        words = _promised(act, text)
        if words is None or say.NEGATED.match(words):
            continue
        if lemma in ("versichern", "ankündigen") and not re.search(
            r"\b(?:werde|wird|werden|zu)\b|\w{3,}zu\w{4,}", words
        ):
            continue
        people = _agent(room, number, text.find(words), text) or _doer(room, number, text, act)
        if people:
            yield Draft(
                kind="promise",
                tier="B" if lemma == "anbieten" else "A",
                number=number,
                task=_task(words),
                people=people,
                cites=(number,),
                back=bool(BACK.search(words)) or len(words) < 30,
            )


def _promised(act: Act, text: str) -> str | None:
    """Return the words of what is promised; None when the act is reported as done long ago."""
    before = text[: act.start]
    if act.form == "participle":
        return before if re.search(r"\b(?:wird|werden|wurde|wurden|werde)\b", before) else None
    rest = text[act.end :]
    particle = re.search(
        r"\b(?:zu|an|bereit|Aussicht)\b(?=[,.:;]|\s(?:und|sowie|oder|dass)\b|\s*$|\s\()", rest
    )
    if not particle:
        return rest.lstrip(" ,:")
    inside, after = rest[: particle.start()].strip(" ,"), rest[particle.end() :].lstrip(" ,:")
    words = re.sub(r"^(?:(?:jedoch|aber|auch|gerne?|hierzu|dazu|ebenfalls|sich)\s)+", "", inside)
    return after if len(after) > 12 and len(words) < 12 else words or after


def _agent(room: Room, number: int, start: int, text: str) -> tuple[Person, ...]:
    """Return who is named inside a promise as the one to do it ("dass die Verwaltung ...", "durch das Bauamt")."""
    for mention in room.registry.mentions(number):
        if mention.start < start or mention.kind not in ("administration", "person", "role"):
            continue
        lead = text[: mention.start].rstrip()
        if re.search(r"\b(?:dass|daß|durch|seitens)(?:\s(?:die|der|das))?$", lead):
            return (room.registry.resolve(mention, number),)
    return ()


def _doer(room: Room, number: int, text: str, act: Act) -> tuple[Person, ...]:
    if act.form == "participle":
        return (OFFICE,)
    who = subject(text, act, room.registry.mentions(number))
    if who:
        return (room.registry.resolve(who, number),)
    speaker = room.speaker(number)
    if pronoun(text, act) or subordinate(text, act) or _follows(text, act):
        return (speaker,) if speaker else ()
    return (speaker,) if speaker and room.turn_of[number].head == number else ()


def _follows(text: str, act: Act) -> bool:
    return bool(re.search(r"(?:\bund|\bsowie|,)\s+$", text[: act.start]))


ACCEPTS = re.compile(
    r"\b(?:nimmt|nahm|nehme|nehmen|greift|griff|greife)\b(?P<what>[^.;]{0,200}?)\b(?:auf|mit|an)\b(?=[,.;]|\s(?:und|um|die|das)\b|\s*$)"
    r"|\b(?:will|werde|wolle|möchte)\b(?P<later>[^.;]{0,200}?)\b(?:auf|mit)(?:zu)?(?:nehmen|greifen)\b"
)
SUGGESTED = re.compile(
    r"\b(?:Anregung(?:en)?|Vorschl[aä]ge?|Wunsch|Wünsche|Hinweise?|Idee|Bitte|Anliegen|Kritik|Punkte?|Thema|dies|das|es|Frage)\b"
)


def _acceptances(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    match = ACCEPTS.search(text)
    what = match and (match["what"] or match["later"] or "")
    if not match or not what or not SUGGESTED.search(what) or say.NEGATED.search(what):
        return
    inside = _people_in(room, number, (0, match.start()))
    people = inside or ((room.speaker(number) or OFFICE),)
    yield Draft(
        kind="accept",
        tier="A",
        number=number,
        task=_task(match[0]),
        people=people[:1],
        cites=(number,),
        back=True,
    )


def _futures(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    if any(act.category == "ask" and act.form == "finite" for act in said) or ADOPTED & room.outcome_of.get(
        number, frozenset()
    ):
        return
    for sign in say.future(text):
        people = _later(room, number, text, sign)
        if people:
            task = _task(text[sign.task[0] : sign.task[1]])
            back = bool(BACK.search(task))
            yield Draft(
                kind=sign.kind, tier="A", number=number, task=task, people=people, cites=(number,), back=back
            )


def _later(room: Room, number: int, text: str, sign: say.Sign) -> tuple[Person, ...]:
    """Return who will do it: the subject of the clause, or the speaker, or the administration."""
    speaker = room.speaker(number)
    turn = room.turn_of.get(number)
    if sign.kind == "passive":
        if (turn and turn.category == "ask") or _is_member(speaker, room):
            return ()
        return _agent(room, number, sign.task[0], text) or (speaker if speaker and speaker.name else OFFICE,)
    clause = text[sign.who[0] : sign.who[1]]
    people = _people_in(room, number, sign.who)
    if people:
        return people[:1]
    own = say.OWN_GROUP.search(clause)
    if own and speaker:
        return (Person(label=speaker.faction or own[0]),)
    word = say.PRONOUN.search(clause)
    if not word or speaker is None:
        return ()
    impersonal = word[0].lower() in ("man", "wir")
    if impersonal and _is_member(speaker, room):
        return ()
    return (speaker if speaker.name or not impersonal else OFFICE,)


def _shoulds(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    match = say.SHOULD_NEXT.search(text)
    if (
        match
        and say.LATER.search(text)
        and not _is_member(room.speaker(number), room)
        and not say.NEGATED.search(match[0])
    ):
        speaker = room.speaker(number)
        people = (speaker,) if speaker and speaker.name else (OFFICE,)
        yield Draft(kind="passive", tier="A", number=number, task=_task(text), people=people, cites=(number,))


def _is_member(person: Person | None, room: Room) -> bool:
    """Tell whether somebody sits in the council without an office."""
    if person is None or (room.minutes.chair and person.name and person.name == room.minutes.chair.name):
        return False
    if person.role and OFFICIAL.search(person.role):
        return False
    return bool(person.faction or (person.role and MEMBER.search(person.role)))


# --- requests, pending results, referrals -------------------------------------------------------------------


def _requests(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    act = next((a for a in said if a.category == "request" and a.form == "finite"), None)
    could = say.COULD_YOU.match(text)
    if say.PROCEDURE.search(text) or (say.INFORMATION.search(text) and not deadline(text, None)):
        return
    if act is None and could is None:
        return
    if act and subordinate(text, act):
        return
    start = act.end if act else 0
    match = say.ASKED_TASK.search(text, start)
    task = match["task"] if match else text[start:]
    addressees = tuple(
        room.registry.resolve(m, number)
        for m in room.registry.mentions(number)
        if m.start >= start and m.kind == "administration"
    )
    yield Draft(
        kind="request",
        tier="B",
        number=number,
        task=_task(task),
        people=addressees[:1] or (OFFICE,),
        cites=(number,),
    )


def _pending(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    if (
        say.PENDING.search(text)
        and "?" not in text
        and not any(a.category == "ask" and a.form == "finite" for a in said)
    ):
        speaker = room.speaker(number) or OFFICE
        yield Draft(
            kind="pending", tier="B", number=number, task=_task(text), people=(speaker,), cites=(number,)
        )


def _referrals(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    match = say.REFERRAL.search(text)
    if not match:
        return
    speaker = room.speaker(number)
    named = [p for p in _people_in(room, number, (0, len(text))) if p != speaker]
    if named:
        yield Draft(
            kind="referral",
            tier="B",
            number=number,
            task=_task(text),
            people=tuple(named[:1]),
            cites=(number,),
        )


# --- joining ----------------------------------------------------------------------------------------------


def _accepted(drafts: Sequence[Draft], room: Room) -> list[Draft]:
    """Join a request with the promise that accepts it: one item that cites both."""
    done: list[Draft] = []
    for draft in drafts:
        if draft.tier == "A" and draft.kind in ("promise", "accept", "passive", "future"):
            asked = next(
                (d for d in reversed(done) if d.kind == "request" and _answers(draft, d, room)), None
            )
            if asked:
                done.remove(asked)
                task = asked.task if draft.kind == "accept" or len(draft.task) < 25 else draft.task
                draft = replace(draft, task=task, cites=tuple(sorted({*asked.cites, *draft.cites})))
        done.append(draft)
    return done


def _answers(reply: Draft, asked: Draft, room: Room) -> bool:
    minutes = room.minutes
    if not 0 < reply.number - asked.number <= REPLY_WITHIN or minutes.item_of(
        reply.number
    ) != minutes.item_of(asked.number):
        return False
    shared = content_stems(minutes.words(reply.number)) & content_stems(minutes.words(asked.number))
    near = reply.number - asked.number <= 2
    return (reply.back and near) or len(shared) >= 2


def _distinct(drafts: Sequence[Draft], minutes: Minutes) -> list[Draft]:
    """Drop what is said twice: the same words once proposed and once decided."""
    last: dict[tuple[str, str], int] = {}
    for index, draft in enumerate(drafts):
        last[draft.kind, minutes.words(draft.number)] = index
    seen: set[tuple[int, str]] = set()
    kept = []
    for index, draft in enumerate(drafts):
        key = (draft.number, draft.task)
        if last[draft.kind, minutes.words(draft.number)] >= index and key not in seen:
            if (
                last[draft.kind, minutes.words(draft.number)] == index
                or drafts[last[draft.kind, minutes.words(draft.number)]].number == draft.number
            ):
                kept.append(draft)
                seen.add(key)
    return kept


def _item(draft: Draft, minutes: Minutes) -> ActionItem:
    cited = [minutes.words(number) for number in (draft.number, *reversed(draft.cites))]
    due = next((due for words in cited if (due := deadline(words, minutes.date))), None)
    return ActionItem(
        task=draft.task,
        assignees=draft.people,
        due=due,
        tier=draft.tier,
        cites=tuple(sorted(set(draft.cites))),
        found_by=("rules",),
        rule=f"action.{draft.kind}",
    )


# --- people and words -------------------------------------------------------------------------------------


def _people_in(room: Room, number: int, span: tuple[int, int]) -> tuple[Person, ...]:
    """Return who is named as a possible subject in a part of a sentence, the nearest to its end first."""
    found: list[Mention] = [
        m
        for m in room.registry.mentions(number)
        if span[0] <= m.start
        and m.end <= span[1]
        and m.kind in ("person", "role", "administration", "faction", "body")
        and not m.oblique
    ]
    return tuple(room.registry.resolve(m, number) for m in reversed(found))


def _named_by_words(text: str) -> tuple[Person, ...]:
    """Return the last noun phrase before a verb of instructing as a label."""
    found = say.ADDRESSEE.findall(text)
    if not found:
        return ()
    return (Person(label=re.sub(r"^(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]en|[Dd]em)\s", "", found[-1])),)


def _task(words: str) -> str:
    """Return the words of a task without what surrounds them, cut at a clause where they run on."""
    task = re.sub(r"^(?:damit|darum|dass|daß|hiermit|und)\b[,:]?\s*", "", words.strip(" ,;:.–-•*")).strip(
        " ,;:"
    )
    if len(task) <= TASK_LENGTH:
        return task
    cut = max(task.rfind(mark, 40, TASK_LENGTH) for mark in (",", ";", ":"))
    return task[: cut if cut > 0 else task.rfind(" ", 0, TASK_LENGTH)]
