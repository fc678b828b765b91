"""Replies below a label that names nobody: "Antwort:", "Zwischenantwort:", "Nachtrag zu Protokoll:"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.model import Minutes, Sentence
from pipeline.rules.evidence import ENTRY
from pipeline.rules.queries import Query
from pipeline.talk.turns import Turn

# a label that says "reply", of whatever kind, and nothing else
BARE_REPLY = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*)?(?:[A-ZÄÖÜ][a-zäöüß]{2,20}e\s+)?(?:(?:Zwischen|Schluss|End|Teil|Sofort)?antwort(?:en)?|Zwischenbescheid|"
    r"Beantwortung|Stellungnahme|Rückmeldung|Nachtrag|Nachbemerkung)\b[^:?]{0,60}:\W*$",
    re.I,
)
ASKS_AGAIN = re.compile(r"^\W*(?:\d{1,2}[.)]\s*)?(?:Weitere\w*\s+)?\w{0,12}fragen?\b", re.I)
# what the body does with it closes the reply
OF_BODY = re.compile(r"\bKenntnis\b|\b(?:einstimmig|mehrheitlich)\b|^\W*(?:Beschluss|Abstimmung)")
LONGEST = 12


def with_labelled(
    minutes: Minutes, turns: Sequence[Turn], asked: Sequence[Query]
) -> tuple[tuple[Turn, ...], tuple[Query, ...]]:
    """Return turns and questions with what stands below such labels and belongs to no turn as turns too."""
    if not asked:
        return tuple(turns), tuple(asked)
    owned = {n for turn in turns for n in turn.numbers}
    added = [_turn(minutes, s.number, owned) for s in _labels(minutes, owned)]
    new = [turn for turn in added if len(turn.numbers) > 1]
    if not new:
        return tuple(turns), tuple(asked)
    order = sorted([*turns, *new], key=lambda turn: turn.head)
    places = {id(turn): place for place, turn in enumerate(order)}
    moved = tuple(replace(q, turn=places[id(turns[q.turn])]) for q in asked)
    return tuple(order), moved


def _labels(minutes: Minutes, owned: set[int]) -> Iterable[Sentence]:
    return (
        s
        for s in minutes.sentences
        if s.kind == "label" and s.number not in owned and BARE_REPLY.match(minutes.words(s.number))
    )


def _turn(minutes: Minutes, label: int, owned: set[int]) -> Turn:
    """Return a label with what goes on below it."""
    after = range(label + 1, min(label + LONGEST, minutes.sentences[-1].number + 1))
    below = takewhile(lambda n: n not in owned and _goes_on(minutes, n), after)
    numbers = (label, *below)
    return Turn(
        speaker=None,
        numbers=numbers,
        acts=dict.fromkeys(numbers, ()),
        category="answer",
        head=label,
        named=label,
        labelled=True,
    )


def _goes_on(minutes: Minutes, number: int) -> bool:
    """Tell whether a unit is still said below its label."""
    text = minutes.words(number)
    if minutes[number].kind not in ("sentence", "entry") or ENTRY.match(text):
        return minutes[number].kind == "entry" and not ASKS_AGAIN.match(text)
    return not (ASKS_AGAIN.match(text) or OF_BODY.search(text))
