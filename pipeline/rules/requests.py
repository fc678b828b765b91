"""What is still open without a promise: requests, results that are due, others who know more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.german.clause import subordinate
from pipeline.german.deadlines import deadline
from pipeline.german.speech import Act
from pipeline.rules import commitments as say
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
PARTICLE = re.compile(r"\b(?:an|vor|aus|auf|ein)\b(?=[,.:;]|\s(?:und|sowie|dass)\b|\s?$)")
# What stands between the verb of asking and the matter.
LEAD = re.compile(
    r"^(?:(?:er|sie|man|sich|daher|auch|zudem|jedoch|ferner|weiterhin|noch|nochmals|darum|dafür"
    r"|deshalb|außerdem|hierzu|um"
    r"|ebenfalls|(?:die|der) (?:\w+)?[vV]erwaltung(?: darum)?)[, ]+)+"
)


def requests(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what a member asks to be done, or suggests; what only wants an answer is kind "ask"."""
    main = [a for a in said if _says(a, text) and not subordinate(text, a)]
    act = next((a for a in main if a.lemma in REQUESTING and not _other_verb(a, text)), None)
    act = act or next((a for a in main if a.category == "ask"), None)
    start = act.end if act else 0
    if (act is None and not (say.COULD_YOU.match(text) or say.WANTS.search(text))) or say.PROCEDURE.search(
        text, start
    ):
        return
    informs = act and say.INFORMATION.search(text, start) and not deadline(text, None)
    asks = act and (act.category == "ask" or informs)
    if act and _calls_up(room, number, text, act):
        return
    offices = [m for m in room.mentions(number, start, len(text)) if m.kind == "administration"]
    yield Draft(
        kind="ask" if asks else "request",
        tier="B",
        number=number,
        task=as_task(_asked(act, text)),
        people=tuple(room.registry.resolve(m, number) for m in offices[:1]) or (OFFICE,),
        cites=(number,),
    )


def _says(act: Act, text: str) -> bool:
    """Tell whether an act is spoken in this sentence: a finite verb or "es wird angeregt"."""
    passive = act.form == "participle" and re.search(r"\b(?:wird|wurden?|werde)\b[^,;]*$", text[: act.start])
    return act.form == "finite" or bool(passive and act.lemma in REQUESTING)


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
    return behind if len(inside) < 12 < len(behind) else inside or behind


def pending(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield a result that is not there yet; whoever reports it owes it."""
    asked = "?" in text or any(a.category == "ask" and a.form == "finite" for a in said)
    if say.PENDING.search(text) and not asked and not room.outcome_of.get(number):
        people = (room.speaker(number) or OFFICE,)
        yield Draft(
            kind="pending", tier="B", number=number, task=as_task(text), people=people, cites=(number,)
        )


def referrals(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield a person who is not speaking but could say more."""
    if not say.REFERRAL.search(text):
        return
    speaker = room.speaker(number)
    named = [p for p in room.doers(number, 0, len(text)) if p != speaker and p.name]
    if named:
        yield Draft(
            kind="referral", tier="B", number=number, task=as_task(text), people=(named[-1],), cites=(number,)
        )
