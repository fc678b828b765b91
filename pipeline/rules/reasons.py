"""Why the rules say what they say: which rule, and the words of which sentence it went by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from pipeline.german.sentences import split
from pipeline.german.speech import Act, acts
from pipeline.german.stems import content_stems, words
from pipeline.model import Minutes, Reason
from pipeline.rules.evidence import WEIGHTS
from pipeline.rules.queries import Query
from pipeline.rules.rarity import generic
from pipeline.rules.scene import Reply
from pipeline.rules.withheld import withheld

# so many characters before a question say that one is asked
BEFORE = 90
# ... and so many words of its own begin it
BEGINNING = 2
# a decision told more often than this is told in the same way
MOST = 4
# stems with so many letters in common speak of the same matter
ALIKE = 6
OWING = frozenset({"promise", "assign", "request", "answer", "ask"})
# verbs that help others to speak of what is to come
HELPING = re.compile(
    r"\b(?:wird|werden|werde|würden?|soll(?:e|en|te|ten)?|will|wolle[n]?|m[uü]ss(?:e|en)?|ist|sind)\b"
)
PARTICLE = re.compile(r"(?:zu|mit|nach|ab|an|auf|weiter|vor|bei|ein|zurück)(?=\w{3})")


def of_question(minutes: Minutes, query: Query, replies: Sequence[Reply]) -> tuple[Reason, ...]:
    """Return what led to a question, and what in its answers led to its status."""
    asks = Reason(rule=query.rule, number=_number(minutes, query), words=_asking_words(minutes, query))
    return (asks, *(reason for reply in replies for reason in _withholding(minutes, reply.cites)))


def of_answer(minutes: Minutes, query: Query, reply: Reply) -> tuple[Reason, ...]:
    """Return what linked an answer to its question, the strongest first."""
    weighed = {name: WEIGHTS[name] * value for name, value in reply.evidence.items() if value}
    shared = _shared(minutes, query, reply.cites[0]) if "overlap" in weighed else ""
    return tuple(
        Reason(
            rule=name,
            number=reply.cites[0],
            words=shared if name == "overlap" else "",
            weight=round(weight, 2),
        )
        for name, weight in sorted(weighed.items(), key=lambda pair: -abs(pair[1]))
        if weight
    ) or (Reason(rule=reply.rule, number=reply.cites[0]),)


def of_task(minutes: Minutes, rule: str, number: int, cites: Iterable[int]) -> tuple[Reason, ...]:
    """Return what led to an action item: the words that make it one, then the sentences that go with it."""
    return (
        Reason(rule=rule, number=number, words=_owing_words(minutes.words(number))),
        *(Reason(rule="action.context", number=n, words=minutes.words(n)) for n in cites if n != number),
    )


def of_result(minutes: Minutes, rule: str, results: Iterable[int], text: Iterable[int]) -> tuple[Reason, ...]:
    """Return what led to a decision: the sentences that tell its result, else the first of its wording."""
    told = sorted(set(results)) or sorted(set(text))[:1]
    return tuple(Reason(rule=rule, number=n, words=minutes.words(n)) for n in told[:MOST])


def _shared(minutes: Minutes, query: Query, number: int) -> str:
    """Return the words of a sentence whose stems, or their beginnings, stand in a question."""
    asked = content_stems(" ".join(minutes.words(n) for n in query.context)) - generic()
    ends = {stem[:ALIKE] for stem in asked if len(stem) >= ALIKE}
    told = {word: _stems(word) for word in words(minutes.words(number))}
    return ", ".join(
        word
        for word, stems in told.items()
        if stems & asked or any(len(s) >= ALIKE and s[:ALIKE] in ends for s in stems)
    )


@lru_cache(maxsize=65536)
def _stems(word: str) -> frozenset[str]:
    return content_stems(word)


def _number(minutes: Minutes, query: Query) -> int:
    """Return the sentence in which the words of a question begin."""
    return next((n for n in query.core if minutes[n].span.end > query.span.start), query.core[-1])


def _asking_words(minutes: Minutes, query: Query) -> str:
    """Return the words that make a question: what leads to it, and how it begins or ends."""
    span = minutes[_number(minutes, query)].span
    own = minutes.text[query.span.start : query.span.end].split()
    if query.rule == "direct":
        return " ".join(own[-BEGINNING:])
    lead = minutes.text[max(span.start, query.span.start - BEFORE) : query.span.start].split()
    return " ".join([*lead, *own[:BEGINNING]] if lead else own[: 3 * BEGINNING])


def _owing_words(text: str) -> str:
    """Return the words that promise, instruct or ask for something, else the whole sentence.

    >>> _owing_words("Frau Abel sagt eine Prüfung zu."), _owing_words("Herr Born wird dies klären.")
    ('sagt … zu', 'wird … klären')
    """
    said = [act for act in acts(text) if act.category in OWING]
    if not said:
        return text
    places = {(act.start, act.end) for act in said}
    places |= {place for act in said if (place := _particle(text, act))}
    places |= {helping.span() for helping in HELPING.finditer(text)}
    return " … ".join(text[start:end] for start, end in sorted(places))


def _particle(text: str, act: Act) -> tuple[int, int] | None:
    """Return where the separated part of a verb stands: "zu" of "sagt ... zu"."""
    part = PARTICLE.match(act.lemma)
    if part is None or text[act.start : act.end].lower().startswith(part[0]):
        return None
    behind = re.compile(rf"\b{part[0]}\b(?=\s*(?:[.,;:!]|und\b|$))").search(text, act.end)
    return behind.span() if behind else None


def _withholding(minutes: Minutes, cites: Iterable[int]) -> Iterable[Reason]:
    for number in cites:
        text = minutes.words(number)
        for said in (span.of(text) for span in split(text)):
            if kind := withheld(said):
                yield Reason(rule=f"status.{kind}", number=number, words=said)
