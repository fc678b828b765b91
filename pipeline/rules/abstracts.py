"""Abstracts made of the sentences of the minutes: what an agenda item was about and how it ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.german import outcomes
from pipeline.german.speech import Act, acts
from pipeline.german.stems import content_stems
from pipeline.model import Abstract, AgendaItem, Decision, Findings, Minutes, Statement, Vote

# Characters: shorter sentences say nothing, longer ones are no summary.
SHORTEST, LONGEST = 35, 480
# A result line is short ("Abstimmungsergebnis: einstimmig").
RESULT_LENGTH = 120
# Sentences that could be chosen: an item with as many may fill its four.
LONG = 25
# "Up to half a page" for the whole meeting.
OVERVIEW_LENGTH, OVERVIEW_STATEMENTS = 1600, 6

PROCEDURE = re.compile(
    r"\b(?:[Bb]eschlussfähig(?:keit)?|fristgerecht|Wortmeldung(?:en)?|Handzeichen|eröffnet(?:e)? die"
    r"|schließt (?:die|den)|begrüßte? (?:die|alle|den|beide|Frau|Herrn?)|zur Abstimmung|lässt abstimmen"
    r"|zur Behandlung auf|ruft|rief|bedank(?:t|en|te|ten)|dankte?|danken|Schriftführ\w+"
    r"|Zur Beurkundung|gez\."
    r"|Unterschrift|Anwesenheitsliste|entschuldigt|keine (?:weiteren )?(?:Fragen|Anfragen|Einwände"
    r"|Einwendungen)"
    r"|Tagesordnung wird|Uhr geschlossen|erteilt(?:e)? (?:\w+ ){0,3}das Wort|Gäste"
    r"|verlassen die Sitzung|befangen"
    r"|kündigte? (?:die|den|Frau|Herrn?)|(?:an der|und) Abstimmung nicht|(?:lagen|liegen) nicht vor)\b"
)
FORMALITY = re.compile(r"\b(?:Tagesordnung|Niederschrift|Protokolls?|Einladung|Tagesordnungspunkte?)\b")
# A sentence that points back cannot stand alone.
POINTS_BACK = re.compile(
    r"^\W*(?:Er|Sie|Es|Dies\w*|Das|Dem|Da(?:zu|für|mit|bei|durch|her|rauf|raufhin|nach|rüber)|Hier\w*"
    r"|Dort|So"
    r"|Auch|Außerdem|Zudem|Ferner|Weiter(?:hin)?|Des Weiteren|Ebenso|Allerdings|Jedoch|Aber|Denn"
    r"|Deshalb|Deswegen"
    r"|Darüber hinaus|Man|Ihm|Ihr|Sein\w*|Beispielsweise|Solche\w*|Dann|Anschließend|Zum (?:einen|anderen)"
    r"|Insofern|Trotzdem)\b"
)
MARKERS = re.compile(
    r"^\s*(?:[-–•*·]\s+|(?:\d{1,2}[.)]|[a-z]\))\s+(?=[A-ZÄÖÜ])|(?:Beschluss(?:vorschlag|fassung|empfehlung)?"
    r"|Antrag|Ergebnis"
    r"|Beratung|Protokoll|Sachverhalt|Sachstand)\s*:\s*)"
)
ENDED = tuple('.!?“”"»)')
MONEY = re.compile(r"\d\s?(?:€|Euro|EUR|T€|TEUR|Mio)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A statement that could be part of an abstract, with how well it would do."""

    statement: Statement
    score: float

    @property
    def first(self) -> int:
        """Return the first cited sentence, which gives the order."""
        return self.statement.cites[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the findings say about sentences: promised in them, asked in them."""

    promised: frozenset[int]
    asked: frozenset[int]


def abstract(minutes: Minutes, findings: Findings) -> Abstract:
    """Return two to four cited sentences per agenda item, fewer where little is said, and an overview."""
    endings = [e for decision in findings.decisions if (e := _ending(minutes, decision))]
    by_item: dict[int, list[Candidate]] = {}
    for ending in endings:
        by_item.setdefault(minutes.item_of(ending.first), []).append(ending)
    marks = Marks(
        promised=frozenset(n for a in findings.action_items if a.tier == "A" for n in a.cites),
        asked=frozenset(n for question in findings.questions for n in question.cites),
    )
    items = tuple(
        _item(minutes, marks, item, by_item.get(index, [])) for index, item in enumerate(minutes.items)
    )
    return Abstract(overview=_overview(minutes, endings, items), items=items)


def _item(
    minutes: Minutes, marks: Marks, item: AgendaItem, endings: Sequence[Candidate]
) -> tuple[Statement, ...]:
    best = sorted(endings, key=lambda e: -e.score)[:2]
    taken = {number for ending in best for number in ending.statement.cites}
    about = list(_about(minutes, marks, item, taken))
    room = min(4 - len(best), 1 + len(about) // 3)
    chosen = sorted(about, key=lambda c: (-c.score, c.first))[: room if len(about) >= LONG else min(room, 2)]
    return tuple(c.statement for c in sorted([*chosen, *best], key=lambda c: c.first))


# --- how it ended -----------------------------------------------------------------------------------------


def _ending(minutes: Minutes, decision: Decision) -> Candidate | None:
    """Return a decision in its own words: what was decided, then the line with the result."""
    cited = [n for n in decision.cites if minutes[n].kind not in ("label", "heading")]
    texts = [n for n in cited if SHORTEST <= len(minutes.words(n)) <= 600]
    if not texts:
        return None
    text = max(texts, key=lambda n: (minutes[n].kind != "row", min(len(minutes.words(n)), 200), -n))
    numbers = [text]
    while not minutes.words(numbers[-1]).endswith(ENDED) and numbers[-1] + 1 in texts:
        numbers.append(numbers[-1] + 1)
    words = _sentence(_trimmed(" ".join(minutes.words(n) for n in numbers)))
    result = _result(minutes, decision, [n for n in cited if n not in numbers])
    if result and (outcomes.outcome(words) != decision.outcome or decision.vote != Vote()):
        line = _sentence(" ".join(minutes.words(result).split()))
        words = f"{words} {'Ergebnis: ' if line[0].islower() else ''}{line}"
        numbers.append(result)
    return Candidate(
        statement=Statement(text=words, cites=tuple(sorted(numbers))), score=_weight(decision, words)
    )


def _result(minutes: Minutes, decision: Decision, numbers: Sequence[int]) -> int | None:
    """Return the sentence that says how it ended: a result line rather than the words of the chair."""
    short = [n for n in reversed(numbers) if len(minutes.words(n)) <= RESULT_LENGTH]
    plain = [n for n in short if not PROCEDURE.search(minutes.words(n))]
    return next(iter(plain or short), None)


def _weight(decision: Decision, words: str) -> float:
    """Return how much a decision matters: formalities little, money and dissent more."""
    weight = {"noted": 1.0, "no_decision": 0.5, "proposed": 0.5, "removed": 0.8}.get(decision.outcome, 2.0)
    weight += (
        bool(MONEY.search(words)) + (decision.vote.mode == "majority") + (decision.outcome == "rejected")
    )
    return weight - 2 * bool(FORMALITY.search(words)) + min(len(words), 300) / 600


# --- what it was about ------------------------------------------------------------------------------------


def _about(minutes: Minutes, marks: Marks, item: AgendaItem, taken: set[int]) -> Iterator[Candidate]:
    title = content_stems(item.title or "")
    place = 0
    for number in range(item.first, item.last + 1):
        sentence = minutes[number]
        words = _trimmed(minutes.words(number))
        if number in taken or sentence.joins or not _stands_alone(sentence.kind, words):
            continue
        said = acts(words)
        score = 2.0 / (1 + place) + 0.5 * min(3, len(title & content_stems(words))) + _manner(said)
        score += (
            1.5 * (number in marks.promised)
            - 0.5 * (number in marks.asked)
            - 1.5 * bool(POINTS_BACK.match(words))
        )
        place += 1
        yield Candidate(statement=Statement(text=_sentence(words), cites=(number,)), score=score)


def _stands_alone(kind: str, words: str) -> bool:
    if (
        kind in ("heading", "label", "row")
        or not SHORTEST <= len(words) <= LONGEST
        or PROCEDURE.search(words)
    ):
        return False
    ended = words[-1] in '.!?“”"»)' or kind == "entry"
    return ended and len(words.split()) >= 6 and bool(re.search(r"\b[a-zäöüß]+(?:t|te|en|ten)\b", words))


def _manner(said: Sequence[Act]) -> float:
    """Return how the sentence is spoken: reports say what an item is about, thanks and procedure do not."""
    kinds = {act.category for act in said if act.form != "noun"}
    return (
        1.0 * ("explain" in kinds)
        + 0.5 * bool(kinds & {"request", "assign"})
        - 2.0 * bool(kinds & {"thank", "chair"})
    )


def _trimmed(words: str) -> str:
    """Return a sentence without its bullet or label, on one line.

    >>> _trimmed("- Beschluss: Der Rat stimmt zu.")
    'Der Rat stimmt zu.'
    """
    flat = " ".join(words.split())
    while (shorter := MARKERS.sub("", flat, count=1)) != flat and shorter:
        flat = shorter
    return flat


def _sentence(words: str) -> str:
    return words if not words or words[-1] in '.!?:;“”"»)' else f"{words}."


# --- the meeting ------------------------------------------------------------------------------------------


def _overview(
    minutes: Minutes, endings: Sequence[Candidate], items: Sequence[Sequence[Statement]]
) -> tuple[Statement, ...]:
    """Return the weightiest decisions; without any, what the longest items were about."""
    weighty = sorted((e for e in endings if e.score >= 1.0), key=lambda e: (-e.score, e.first))
    chosen = [e.statement for e in weighty]
    if not chosen:
        longest = sorted(range(len(items)), key=lambda i: minutes.items[i].first - minutes.items[i].last)
        chosen = [items[index][0] for index in longest if items[index]][:3]
    kept: list[Statement] = []
    for statement in chosen:
        length = sum(len(s.text) for s in kept) + len(statement.text)
        if len(kept) < OVERVIEW_STATEMENTS and length <= OVERVIEW_LENGTH and statement not in kept:
            kept.append(statement)
    return tuple(sorted(kept, key=lambda s: s.cites))
