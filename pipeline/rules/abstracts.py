"""Abstracts made of the sentences of the minutes: what an agenda item was about and how it ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from pipeline.german.stems import content_stems
from pipeline.model import Abstract, AgendaItem, Findings, Minutes, Question, Statement
from pipeline.rules.endings import ending
from pipeline.rules.overview import overview
from pipeline.rules.telling import (
    FIGURES,
    LEANS,
    LONGEST,
    UNTOLD,
    Candidate,
    Weighing,
    antecedent,
    chosen,
    is_note,
    is_procedure,
    is_thin,
    is_torn,
    points_back,
    sentence,
    stands_alone,
    trimmed,
)

# "Two to four": statements of one item.
MOST = 4
# Sentences that could be chosen: of a few one is enough, of many three say more.
FEW, MANY = 3, 16
# What is worth less is better left out, as long as something else is told.
LEAST = 0.6
# What is worth less than this is not told even where nothing else is: "Er stellt alle vor." tells nothing.
NOTHING = -1.0
# Bullets that stand for an item noted down in keywords.
NOTES = 3
# A lead-in before a question ("X speaks about the path. Who maintains it?") is told with it.
LEAD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the findings say about sentences: promised, asked, replied in them, or only how it ended."""

    promised: frozenset[int]
    asked: frozenset[int]
    replied: frozenset[int]
    results: frozenset[int]


def abstract(minutes: Minutes, findings: Findings) -> Abstract:
    """Return two to four cited sentences per agenda item, fewer where little is said, and an overview."""
    endings = [e for decision in findings.decisions if (e := ending(minutes, decision))]
    # "Der Antrag ist damit angenommen" is told with its decision or not at all.
    results = frozenset(n for d in findings.decisions for n in d.cites if is_thin(minutes.words(n)))
    by_item: dict[int, list[Candidate]] = {}
    for end in endings:
        by_item.setdefault(minutes.item_of(end.first), []).append(end)
    marks = Marks(
        promised=frozenset(n for a in findings.action_items if a.tier == "A" for n in a.cites),
        asked=frozenset(n for question in findings.questions for n in question.cites),
        results=results,
        replied=frozenset(n for q in findings.questions for a in q.answers for n in a.cites[:1]),
    )
    talk: dict[int, list[Question]] = {}
    for question in findings.questions:
        talk.setdefault(minutes.item_of(question.cites[0]), []).append(question)
    items = tuple(
        _item(minutes, marks, item, by_item.get(index, []), talk.get(index, []))
        for index, item in enumerate(minutes.items)
    )
    return Abstract(overview=overview(minutes, findings, endings, items), items=items)


def _item(
    minutes: Minutes,
    marks: Marks,
    item: AgendaItem,
    endings: Sequence[Candidate],
    questions: Sequence[Question],
) -> tuple[Statement, ...]:
    best = _weightiest(endings)
    talk = [] if best else [c for q in questions if (c := _exchange(minutes, q, item))]
    taken = {number for end in endings for number in end.statement.cites} | marks.results
    about = [*talk, *_about(minutes, marks, item, taken)]
    room = 1 if len(about) < FEW else 2 if len(about) < MANY else 3
    found = chosen(about, min(room, MOST - len(best)), LEAST)
    if found and found[0].score < (0 if best else NOTHING):
        found = []  # nothing in the item says more than its result does
    if not found and not best:
        found = list(islice(_notes(minutes, item), NOTES))
    return tuple(c.statement for c in sorted([*found, *best], key=lambda c: c.first))


def _weightiest(endings: Sequence[Candidate]) -> list[Candidate]:
    """Return at most two decisions of an item: the last one, which ended it, and the weightiest other.

    "Die Anfrage wird zur Kenntnis genommen" many times over is told once, and not beside what says more.
    """
    if not endings:
        return []
    last = max(endings, key=lambda e: e.first)
    others = [e for e in endings if e is not last and e.stems != last.stems]
    telling = [e for e in others if not is_thin(e.statement.text)]
    return [*sorted(telling, key=lambda e: (-e.score, e.first))[:1], last]


def _about(minutes: Minutes, marks: Marks, item: AgendaItem, taken: set[int]) -> Iterator[Candidate]:
    """Yield the sentences that may say what the item was about, each weighed."""
    weighing, place = Weighing(minutes, item), 0
    for number in range(item.first, item.last + 1):
        if number in taken or minutes[number].kind in UNTOLD or weighing.repeats_title(number):
            continue
        words = trimmed(minutes.words(number))
        if not stands_alone(minutes[number].kind, words) or is_torn(minutes, number):
            continue
        asks = (number in marks.asked and number not in marks.replied) or words.endswith("?")
        score = weighing.score(number, words, place) + 1.5 * (number in marks.promised) - 2.5 * asks
        place += 1
        before = None
        if points_back(words):
            before = None if number - 1 in taken else antecedent(minutes, number)
            score -= 0.5 if before else 3.0
        cites, told = ((number - 1, number), (before, words)) if before else ((number,), (words,))
        stems = frozenset().union(*(weighing.stems[n] for n in cites))
        yield _candidate(cites, told, score, stems)


def _notes(minutes: Minutes, item: AgendaItem) -> Iterator[Candidate]:
    """Yield the bullets of an item that was only noted down in keywords."""
    for number in range(item.first, item.last + 1):
        if minutes[number].kind == "entry" and is_note(trimmed(minutes.words(number))):
            yield _candidate((number,), (trimmed(minutes.words(number)),), 0.0, frozenset())


def _exchange(minutes: Minutes, question: Question, item: AgendaItem) -> Candidate | None:
    """Return a question with the first sentence of its answer, which say together what was talked about."""
    asked = question.cites[-1]
    replied = next((n for answer in question.answers for n in answer.cites[:1] if n > asked), None)
    if replied is None or not item.first <= asked < replied <= item.last:
        return None
    # "Where is the path?" needs who speaks of it.
    lead = [n for n in question.cites[-LEAD:-1] if n == asked - 1 and n >= item.first]
    cites = (*lead, asked, replied)
    words = [trimmed(minutes.words(n)) for n in cites]
    if points_back(words[0]) or any(map(is_procedure, words)) or len(" ".join(words)) > LONGEST:
        return None
    # "Daraufhin antwortet sie": behind its question an answer may point back.
    score = 1.5 + bool(FIGURES.search(words[-1])) - 0.5 * bool(LEANS.search(words[0]))
    return _candidate(cites, words, score, content_stems(" ".join(words)))


def _candidate(
    cites: tuple[int, ...], words: Sequence[str], score: float, stems: frozenset[str]
) -> Candidate:
    text = " ".join(sentence(w) for w in words)
    return Candidate(statement=Statement(text=text, cites=cites), score=score, stems=stems)
