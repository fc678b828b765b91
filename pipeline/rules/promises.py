"""Promises: what somebody in the room says they or their administration will do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.german.clause import pronoun, subject, subordinate
from pipeline.german.deadlines import deadline
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.model import Person
from pipeline.rules import commitments as say
from pipeline.rules import orders, work
from pipeline.rules.present import present, undertakes
from pipeline.rules.room import ELSEWHERE, OFFICE, Draft, Room, as_task
from pipeline.talk.turns import Turn

PROMISING = frozenset({"zusagen", "zusichern", "versprechen", "versichern", "ankündigen", "anbieten"})
# These also tell how things are; they promise only with a future or an infinitive.
FIRM = frozenset({"zusagen", "zusichern", "versprechen"})
WEAK = frozenset({"versichern", "ankündigen"})
AHEAD = lazy(r"\b(?:werde|wird|werden|zu)\b|\b\w{2,}zu\w{4,}en\b")
PARTICLE = lazy(
    r"\b(?:zu|an|bereit|Aussicht)\b(?=[,.:;]|\s(?:und|sowie|oder|dass)\b|\s?$"
    r"|\s\()(?!\serklärt\s(?:habe|hat|haben))"
)
OFFICE_WORDS = lazy(
    r"\b(?:durch|seitens|von) (?:die |das |der |dem |den )?"
    r"(?P<who>(?:\w{0,30}(?:amt|dezernat|verwaltung|abteilung|fachbereich|fachdienst|bauhof|referat"
    r"|behörde))"
    r"(?: \d+)?)\b",
    re.IGNORECASE,
)
# "sagt dies zu, da ...": what follows gives a reason, not the matter.
REASON = lazy(r"(?:da|weil|wenn|falls|sofern|soweit|obwohl|nachdem|sobald|so\s?dass|wobei|wofür)\b")
# What whoever writes the minutes notes down, whoever has the floor.
NOTED = lazy(
    r"\bschriftlich beantwortet\b|\bnach(?:gereicht|geliefert|getragen|gesandt)\b"
    r"|\b(?:Niederschrift|Protokoll)\b[^,;]{0,60}\bbeigefügt\b"
)
BY = lazy(r"\b(?:von|vom|durch)\s(?:der\s|dem\s|den\s|die\s)?\w{0,4}$|\b(?:von|vom|durch)$")
# How somebody is going to vote is no task.
VOTES = lazy(
    r"\b(?:zuzustimmen|zustimmen|abzulehnen|ablehnen|mitzutragen|mittragen|(?:zu )?enthalten|zu stimmen)\b"
)
# Nobody in particular promises nothing.
SOMEBODY = lazy(r"eine?[rnms]?\b|aus\b|mehrere\b|einige\b", re.IGNORECASE)
AUXILIARY = lazy(r"\b(?:habe[n]?|hat|hatten?|wird|werden?|wurden?|worden|sei(?:en)?|ist|sind)\b")
OPENS_FUTURE = lazy(
    r"\s*(?:dass |daß )?(?P<who>(?:[^\s,;]+\s){0,8}?)(?:werde|wird|werden|Werde|Wird)\s(?=.*(?:en|rn|ln)\W*$)"
)
FIRST_PERSON = lazy(r"\b(?:ich|wir)\b", re.IGNORECASE)
FILLERS = lazy(
    r"^(?:(?:er|sie|man|ich|wir|[Ii]hnen|euch|jedoch|aber|auch|gerne?|hierzu|dazu|ebenfalls|sich|nochmals|daher|daraufhin)\s)+"
)


def promises(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what is promised in so many words: "sagt zu, ...", "sichert Klärung zu"."""
    for act in (_as_finite(act, text) for act in said):
        lemma, phrase = act.lemma.split()[-1], " " in act.lemma
        if act.category != "promise" or not (phrase or lemma in PROMISING):
            continue
        if say.denied(text, act.start, act.end):
            continue
        words = _promised(act, text)
        if not words or say.NEGATED.match(words) or VOTES.search(words):
            continue
        if lemma in WEAK and not _is_ahead(words, text, room, number, act):
            continue
        people = _agent(room, number, text, act.end) or _doer(room, number, text, act)
        if people:
            yield Draft(
                kind="promise",
                tier="B" if lemma == "anbieten" else "A",
                number=number,
                task=as_task(words),
                people=people,
                cites=(number,),
                back=bool(say.BACK.search(words)) or len(words) < 30,
            )


def _is_ahead(words: str, text: str, room: Room, number: int, act: Act) -> bool:
    """Tell whether what is announced is still to be done, by a verb or by a time and whoever does it."""
    later = work.LATER.search(words) and _agent(room, number, text, act.end)
    return bool(AHEAD.search(words) or later)


def _as_finite(act: Act, text: str) -> Act:
    """Return "erklärt sich bereit" as the finite verb it is: no auxiliary makes it a participle."""
    if act.form != "participle" or " " not in act.lemma or AUXILIARY.search(text):
        return act
    return replace(act, form="finite")


def _promised(act: Act, text: str) -> str | None:
    """Return the words of what is promised; None when it only reports a promise of the past."""
    before, rest = text[: act.start], text[act.end :]
    if act.form != "finite":
        aux = re.search(r"\b(?:wird|werden|wurden?|werde)\b[^,;:]*$", before)
        before = re.sub(r"\s(?:wird|werden|wurden?|werde)\s*$", "", before)
        return before if aux and act.form == "participle" and act.lemma in FIRM else None
    if re.match(r"\s+(?:habe|hat|haben|hatten?)\b", rest):
        return None
    particle = PARTICLE.search(rest)
    if " " in act.lemma and (not particle or "," in rest[: particle.start()]):
        return None
    if not particle:
        return FILLERS.sub("", rest.lstrip(" ,:"))
    inside = FILLERS.sub("", rest[: particle.start()].strip(" ,") + " ").strip()
    after = rest[particle.end() :]
    words = after.lstrip(" ,:.")
    if not (words or inside):  # "Bis Juni ist es da, das sage ich zu."
        return re.sub(r"[,;:\s–-]+(?:das|dies)?\s*$", "", before)
    return words if words and (not inside or (after[0] in ",:" and not REASON.match(words))) else inside


def _agent(room: Room, number: int, text: str, start: int) -> tuple[Person, ...]:
    """Return who is named as the one to do it ("dass die Verwaltung ...", "durch das Bauamt")."""
    for mention in room.mentions(number, start, len(text)):
        lead = text[: mention.start].rstrip()
        itself = mention.kind == "body" and re.search(r"\bsich(?:\s(?:der|die|das))?$", lead)
        named = itself or mention.kind in ("administration", "person", "role")
        if named and re.search(r"\b(?:dass|daß|durch|seitens)(?:\ssich)?(?:\s(?:die|der|das|den))?$", lead):
            return (room.registry.resolve(mention, number),)
        if named and re.match(r"(?:durch|seitens|dass)\b", text[mention.start : mention.end]):
            return (room.registry.resolve(mention, number),)
    office = OFFICE_WORDS.search(text, start)
    if office and not ELSEWHERE.search(office["who"]):
        return (Person(label=office["who"]),)
    names = re.findall(r"\b(?:von|durch) ([A-ZÄÖÜ][\w-]+)", text[start:])
    return tuple(person for name in names if (person := room.called(name)))


def _doer(room: Room, number: int, text: str, act: Act) -> tuple[Person, ...]:
    if act.form == "participle":
        return room.office(None)
    who = subject(text, act, room.registry.mentions(number))
    if who:
        return (room.registry.resolve(who, number),)
    turn, speaker = room.turn(number), room.speaker(number)
    spoken = (
        pronoun(text, act)
        or FIRST_PERSON.search(text, max(0, act.start - 4), act.end + 4)
        or subordinate(text, act)
        or re.search(r"(?:\bund|\bsowie|,)\s+$", text[: act.start])
    )
    return (speaker,) if speaker and turn and (spoken or turn.head == number) else ()


def acceptances(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield the taking up of a suggestion: "nimmt die Anregung mit"."""
    match = say.ACCEPTS.search(text)
    what = match and (match["what"] or match["later"])
    if not match or not what or not say.SUGGESTED.search(what) or say.NEGATED.search(what):
        return
    speaker = room.speaker(number)
    people = room.doers(number, 0, match.start()) or ((speaker,) if speaker else (OFFICE,))
    if not room.is_member(people[0]):
        yield Draft(
            kind="accept",
            tier="A",
            number=number,
            task=as_task(match[0]),
            people=people[:1],
            cites=(number,),
            back=True,
        )


def futures(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what somebody will do ("werde er klären") and what will be done ("wird nachgereicht")."""
    if room.dropped(number) or any(act.category == "ask" and act.form == "finite" for act in said):
        return
    if not (say.FUTURE.search(text) or undertakes(text)) or orders.INSTRUCTED.search(text):
        return
    due = deadline(text, room.minutes.date)
    firm = bool(due and (due.date or work.FIRM_DAY.search(due.text)))
    for sign in (*say.future(text, due=firm), *present(text, due=firm)):
        people = (
            _passive(room, number, text, sign)
            if sign.kind == "passive"
            else _subject(room, number, text, sign)
        )
        if people:
            words = text[sign.task[0] : sign.task[1]]
            task = as_task(_doing(words, text, room, number, sign), whole=sign.kind == "passive")
            yield Draft(
                kind=sign.kind,
                tier="A",
                number=number,
                task=task,
                people=people,
                cites=(number,),
                back=bool(say.BACK.search(task)),
            )


def _doing(words: str, text: str, room: Room, number: int, sign: say.Sign) -> str:
    """Return what will be done without who does it: "Frau Abel wird [den Bauhof fragen]"."""
    aux = OPENS_FUTURE.match(words)
    if sign.kind == "passive" or not aux:
        return words
    who = aux["who"].strip()
    at = sign.task[0] + aux.start("who")
    named = any(m.start == at and at + len(who) - 12 <= m.end for m in room.mentions(number, at, len(text)))
    return words[aux.end() :] if named or not who or say.PRONOUN.fullmatch(who) else words


def _passive(room: Room, number: int, text: str, sign: say.Sign) -> tuple[Person, ...]:
    turn, speaker = room.turn(number), room.speaker(number)
    agent = _by(room, number, text, sign.task) or _agent(room, number, text, sign.task[0])
    said = text[slice(*sign.task)]
    if NOTED.search(said) and not _spoken(turn, number, said) and not re.match(r"\s*da(?:ss|ß)\b", said):
        return agent or room.office(None)
    if (turn and turn.category == "ask") or room.is_member(speaker):
        return ()
    return agent or room.office(speaker if _spoken(turn, number, said) else None)


def _spoken(turn: Turn | None, number: int, said: str) -> bool:
    """Tell whether words are reported speech rather than a note of whoever writes the minutes."""
    return bool(turn and turn.head == number) or bool(re.search(r"\b(?:werde|würden?)\b", said))


def _by(room: Room, number: int, text: str, task: tuple[int, int]) -> tuple[Person, ...]:
    """Return who is named with "von" in the passive: "wird vom Kämmerer nachgereicht"."""
    for mention in room.mentions(number, *task):
        lead = text[max(0, mention.start - 9) : mention.start] + text[mention.start : mention.start + 4]
        if mention.kind in ("person", "role", "administration") and BY.search(lead):
            return (room.registry.resolve(mention, number),)
    return ()


def _subject(room: Room, number: int, text: str, sign: say.Sign) -> tuple[Person, ...]:
    """Return the subject of a clause in the future, the speaker where a pronoun stands for them."""
    speaker = room.speaker(number)
    clause = text[sign.who[0] : sign.who[1]]
    own = say.OWN_GROUP.search(clause)
    if own and speaker:
        return (Person(label=speaker.faction or own[0]),)
    word = say.PRONOUN.search(clause)
    named = room.doers(number, sign.who[0], sign.start) or room.doers(number, sign.start, sign.who[1])
    named = tuple(person for person in named if not (person.label and SOMEBODY.match(person.label)))
    if named:
        return named[-1:]
    town = say.TOWN.search(clause)
    if town and not word and sign.start - sign.who[0] - town.end() < 3:
        return (Person(label=town["who"]),)
    if not word or speaker is None or sign.loose:
        return ()
    if word[0].casefold() in ("er", "sie"):
        return tuple(filter(None, (room.referent(number, sign.start, word[0]),)))
    impersonal = word[0].casefold() in ("man", "wir")
    if impersonal and room.is_member(speaker):
        return ()
    return (speaker,) if speaker.name or not impersonal else room.office(speaker)


def outlooks(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what is to come: "soll vorgestellt werden", "ein Bericht erfolgt", "erhält eine Antwort"."""
    speaker = room.speaker(number)
    match = say.COMING.search(text)
    negated = match and (say.NEGATED.search(match[0]) or say.NEGATED.match(text, match.end() + 1))
    if not match or negated or say.RUNNING.search(text) or room.is_member(speaker):
        return
    if not (match["sure"] or work.LATER.search(text) or deadline(text, room.minutes.date)):
        return
    if (
        room.dropped(number)
        or "?" in text
        or any(act.category in ("ask", "request") and act.form == "finite" for act in said)
    ):
        return
    back = bool(match["sure"])
    spoken = back or _spoken(None, number, match[0])
    people = _agent(room, number, text, 0) or room.office(speaker if spoken else None)
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
