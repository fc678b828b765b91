"""What is still open without a promise: requests, results that are due, others who know more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.german.clause import subject, subordinate
from pipeline.german.cues import word_set
from pipeline.german.deadlines import deadline
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.german.stems import content_stems
from pipeline.rules import commitments as say
from pipeline.rules import pleas, work
from pipeline.rules.room import OFFICE, Draft, Room, as_task

# What asks for work; pleas and motions are opinion or decided on.
REQUESTING = frozenset(
    {
        "bitten",
        "erbitten",
        "ersuchen",
        "anregen",
        "vorschlagen",
        "wünschen",
        "empfehlen",
        "auffordern",
        "fordern",
    }
    | {"einfordern", "anmahnen"}
)
ADDRESSED = lazy(r"(?:die|den|das|dem|der|Herrn?|Frau)\s[^,;]{2,60},\s")
# What is proposed so is a motion where a decision follows.
PROPOSING = frozenset({"vorschlagen", "empfehlen"})
TO = lazy(r"\bzu ")
# Sentences between a motion and its decision; stems that both share.
MOVED_WITHIN, SAME_MATTER = 8, 3
REASON = lazy(r"\s*(?:da|weil|solange|wenn|falls|sofern|obwohl|nachdem|bis)\b(?!\s\d)")
PARTICLE = lazy(r"\b(?:an|vor|aus|auf|ein)\b(?=[,.:;]|\s(?:und|sowie|dass)\b|\s?$)")
# What stands between the verb of asking and the matter.
LEAD = lazy(
    r"^(?:(?:er|sie|man|sich|daher|auch|zudem|jedoch|ferner|weiterhin|noch|nochmals|darum|dafür"
    r"|deshalb|außerdem|hierzu|um"
    r"|ebenfalls|(?:die|der) (?:\w+)?[vV]erwaltung(?: darum)?)[, ]+)+"
)


def requests(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what a member asks to be done, or suggests; what only wants an answer is kind "ask"."""
    asking = [a for a in said if a.lemma in REQUESTING or a.category == "ask"]
    main = [a for a in asking if _says(a, text) and not subordinate(text, a)]
    act = next((a for a in main if a.lemma in REQUESTING and not _other_verb(a, text)), None)
    act = act or next((a for a in main if a.category == "ask"), None)
    start = act.end if act else 0
    if (act is None and not _wishes(room, number, text)) or pleas.PROCEDURE.search(text, start):
        return
    if act and _asks_no_work(act, text):
        return
    due = deadline(text, None)
    firm = due and work.FIRM_DAY.search(due.text)
    informs = act and not firm and pleas.INFORMATION.search(text, start if act.form == "finite" else 0)
    asks = act and (act.category == "ask" or informs)
    if act and (act.lemma in REQUESTING and say.denied(text, act.start, act.end)):
        return
    if act and _calls_up(room, number, text, act):
        return
    offices = [m for m in room.mentions(number, start, len(text)) if m.kind == "administration"]
    yield Draft(
        kind="ask" if asks else "motion" if act and _is_motion(room, number, text, act) else "request",
        tier="B",
        number=number,
        task=as_task(_untold(_asked(act, text), text, room, number)),
        people=tuple(room.registry.resolve(m, number) for m in offices[:1]) or (OFFICE,),
        cites=(number,),
    )


def _wishes(room: Room, number: int, text: str) -> bool:
    """Tell whether a sentence asks for work without such a verb: "könnte man", "die Verwaltung solle"."""
    words = word_set(text)
    if words.isdisjoint(pleas.WISHING):
        return False
    if pleas.COULD_YOU.match(text) or (", dass" in text and pleas.WANTS.search(text)):
        return True
    should = None if words.isdisjoint(pleas.OWING) else pleas.SHOULD.search(text)
    member = room.is_member(room.speaker(number)) and not room.outcome_of.get(number)
    return bool(should and member and work.INFINITIVE.search(should["task"]))


def _asks_no_work(act: Act, text: str) -> bool:
    """Tell whether what is asked for is an opinion, a greeting, an election or something done at once."""
    rest = text[act.end :]
    if pleas.ATTITUDE.search(rest) or (act.lemma != "bitten" and pleas.THING.search(text[: act.start])):
        return True
    if re.match(r"\s(?:(?:er|sie|man)\s)?es\ssich\b|\s(?:er|sie)\ssich\ses\b", rest):
        return True
    if pleas.AT_ONCE.search(rest) or (act.lemma == "bitten" and pleas.AUDIENCE.match(rest)):
        return True
    if act.lemma not in ("wünschen", "fordern", "einfordern", "empfehlen"):
        return False
    clear = ", dass" in rest or work.TO_INFINITIVE.search(rest) or work.LATER.search(rest)
    return not clear and (act.lemma == "empfehlen" or bool(pleas.OPINION.search(text)))


def _says(act: Act, text: str) -> bool:
    """Tell whether an act is spoken in this sentence: a finite verb or "es wird angeregt"."""
    if act.form == "noun":
        return False
    passive = act.form == "participle" and re.search(r"\b(?:wird|wurden?|werde)\b[^,;]*$", text[: act.start])
    # "Sieben Firmen wurden aufgefordert" tells of the past.
    told = passive and act.lemma.endswith("fordern") and "wurde" in text
    border = max((a for a, b in say.clauses(text) if 0 < a <= act.start), default=0)
    if border and (say.SUBORDINATE.match(text, border) or say.RELATIVE.match(text, border)):
        return False
    if act.form == "infinitive" and act.lemma in ("wünschen", "begrüßen"):
        return bool(re.search(r"\bwürden?\b[^,;:]*$", text[: act.start]))
    return act.form == "finite" or bool(passive and not told and act.lemma in REQUESTING)


def _other_verb(act: Act, text: str) -> bool:
    """Tell whether the particle makes it another verb: "stellt ... fest"."""
    return " " in act.lemma and bool(
        re.search(r"\b(?:fest|vor|dar|klar|zurück)\b(?=[,.;]|\s?$)", text[act.end :])
    )


def _calls_up(room: Room, number: int, text: str, act: Act) -> bool:
    """Tell whether the chair only asks somebody present to speak."""
    speaker, chair = room.speaker(number), room.minutes.chair
    presides = speaker is not None and (
        speaker == chair or (speaker.role or speaker.label or "").startswith("Vorsitz")
    )
    called = any(m.kind == "person" for m in room.mentions(number, act.end, len(text)))
    return act.lemma == "bitten" and presides and called and not deadline(text, None)


def _is_motion(room: Room, number: int, text: str, act: Act) -> bool:
    """Tell whether what is proposed was decided on, or is what an office or a body proposes to decide."""
    if room.outcome_of.get(number):
        return True
    minutes, item = room.minutes, room.minutes.item_of(number)
    near = range(number + 1, min(number + MOVED_WITHIN, len(minutes.sentences)) + 1)
    decided = [n for n in near if room.outcome_of.get(n) and minutes.item_of(n) == item]
    # work is owed although the proposal was decided on
    if any(work.INFINITIVE.match(text, to.end()) for to in TO.finditer(text, act.end)):
        return False
    if act.lemma in PROPOSING:
        who = subject(text, act, room.registry.mentions(number))
        return bool(decided) or bool(who and who.kind in ("administration", "body"))
    words = content_stems(text)
    return any(len(words & content_stems(minutes.words(n))) >= SAME_MATTER for n in decided)


def _is_reason(text: str) -> bool:
    """Tell whether something is only pending in a subordinate clause ("da es noch nicht fertig sei")."""
    match = pleas.PENDING.search(text)
    start = max((a for a, b in say.clauses(text) if match and a <= match.start()), default=0)
    return bool(REASON.match(text, start))


def _asked(act: Act | None, text: str) -> str:
    """Return the words of what is asked for: behind the particle ("regt an, ...") or before it."""
    if act is None:
        return text
    rest = text[act.end :]
    particle = PARTICLE.search(rest)
    if not particle:
        return LEAD.sub("", rest.strip(" ,"))
    behind = rest[particle.end() :].lstrip(" ,:")
    inside = LEAD.sub("", rest[: particle.start()].strip(" ,"))
    clause = rest[particle.end() :].startswith(",") and work.TO_INFINITIVE.search(behind)
    return behind if clause or len(inside) < 12 < len(behind) else inside or behind


def _untold(words: str, text: str, room: Room, number: int) -> str:
    """Return the words of a request without whom it is addressed to ("das Bauamt darum, ...")."""
    lead = ADDRESSED.match(words)
    if not lead or not work.TO_INFINITIVE.search(words, lead.end()):
        return words
    at = text.find(words)
    named = any(at <= m.start < at + lead.end() for m in room.mentions(number, at, len(text)))
    return words[lead.end() :] if named else words


def pending(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield a result that is not there yet; whoever reports it owes it."""
    asked = "?" in text or any(a.category == "ask" and a.form == "finite" for a in said)
    moves = any(a.category == "request" and a.form == "finite" for a in said)
    if not pleas.PENDING.search(text) or asked or moves or room.outcome_of.get(number):
        return
    if not _is_reason(text):
        people = (room.speaker(number) or OFFICE,)
        yield Draft(
            kind="pending", tier="B", number=number, task=as_task(text), people=people, cites=(number,)
        )


def referrals(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield a person who is not speaking but could say more."""
    if not pleas.REFERRAL.search(text):
        return
    speaker = room.speaker(number)
    named = [p for p in room.doers(number, 0, len(text)) if p != speaker and p.name]
    if named:
        yield Draft(
            kind="referral", tier="B", number=number, task=as_task(text), people=(named[-1],), cites=(number,)
        )
