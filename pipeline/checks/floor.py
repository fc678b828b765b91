"""Who surely speaks in the room: the subject of a verb of speaking, a label before words, or an asker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pipeline.german.mention import Mention
from pipeline.german.pattern import lazy
from pipeline.german.registry import registry_of
from pipeline.model import Findings, Minutes, Person
from pipeline.talk.turns import Turn, turns_of

LABEL = lazy(r"[^:.]{0,40}:")
LONGEST_LEAD = 20  # characters before the name in a label: an office, titles
MAYBE = lazy(r"\b(?:würden?|könnten?|sollten?|wird|werden|sollen?|möge)\b")
ASKED = lazy(
    r"\b(?:[Nn]achfrage|[Rr]ückfrage|[Ff]rage|[Ww]unsch|[Bb]itte)\s(?:von|de[sr])\s(?:\S{1,30}\s){0,3}$"
)
# Words that reach the meeting on paper, that others bring, or that were said elsewhere.
ON_PAPER = lazy(
    r"\b[Ss]chriftlich\w*|\bSchreiben\b|\bE-?Mails?\b|\bhatten?\b|\b(?:Anfrage|Antrag) (?:von|de[rs])\b"
    r"|\blässt\b|\bletzte[nr]?\b|\b[Tt]elefon\w*|\b\w*[Vv]ertretung\w*|\bAbwesenheit\b|\babwesend\w*"
    r"|\bhat\b.{0,80}\b(?:gefragt|gebeten|beantragt|mitgeteilt|eingereicht)\b|\bverl(?:esen|iest|as)\b"
    r"|\bzugeschaltet\b|\bVideo\w*|\blaut\b|\bzufolge\b|\bNamen\b|\bfür (?:Herrn|Frau)\b"
)


class Spoken(NamedTuple):
    """Somebody named who speaks, the sentence that says so, and the gender it gives them."""

    who: Person
    at: int
    gender: Literal["m", "f"] | None


def spoken(minutes: Minutes, found: Findings, start: int) -> list[Spoken]:
    """Return everybody named who speaks or asks from a sentence on, as often as they do, in order."""
    all_spoken = {*_by_turns(minutes), *_by_questions(minutes, found)}
    return sorted(
        (one for one in all_spoken if one.at >= start), key=lambda one: (one.at, one.who.name or "")
    )


def _by_turns(minutes: Minutes) -> Iterator[Spoken]:
    for turn in turns_of(minutes):
        if turn.speaker is None or turn.head != turn.named or ON_PAPER.search(minutes.words(turn.head)):
            continue
        mention = _mention(minutes, turn.speaker, turn.head)
        if mention and _speaks(minutes.words(turn.head), turn, mention):
            yield Spoken(turn.speaker, turn.head, mention.gender)


def _by_questions(minutes: Minutes, found: Findings) -> Iterator[Spoken]:
    for question in found.questions:
        for who in question.askers:
            for number in question.cites:
                words = minutes.words(number)
                mention = None if ON_PAPER.search(words) else _mention(minutes, who, number)
                if mention and ASKED.search(words, 0, mention.start):
                    yield Spoken(who, number, mention.gender)


def _mention(minutes: Minutes, who: Person, number: int) -> Mention | None:
    registry = registry_of(minutes)
    named = (one for one in registry.mentions(number) if one.kind == "person")
    return next((one for one in named if who.name and registry.resolve(one, number).name == who.name), None)


def _speaks(words: str, turn: Turn, mention: Mention) -> bool:
    if turn.labelled:
        return bool(LABEL.match(words, mention.end)) and mention.start < LONGEST_LEAD
    told = any(act.form == "finite" and not act.subjunctive for act in turn.acts.get(turn.head, ()))
    return told and not mention.oblique and not MAYBE.search(words)
