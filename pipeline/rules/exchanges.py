"""Questions with their answers: who asked what, who answered, and whether it was answered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.german.registry import Registry
from pipeline.model import Answer, Minutes, Question
from pipeline.rules.answers import replies
from pipeline.rules.evidence import COUNTER, YES_OR_NO
from pipeline.rules.extracts import answer_words, question_words
from pipeline.rules.labelled import with_labelled
from pipeline.rules.queries import UNKNOWN, Query, adjoining, joined, queries
from pipeline.rules.reasons import of_answer, of_question
from pipeline.rules.retorts import errand, parted
from pipeline.rules.scene import Reply, is_member
from pipeline.rules.status import silent, status
from pipeline.talk.turns import Turn

# without an answer these are rhetoric, not requests for information
NEEDS_ANSWER = frozenset({"curious"})
# a question that asks for a reply by its own words: "Könne man dies bestätigen?"
WANTS_REPLY = re.compile(
    r"\b(?:bestätigen|erläutern|erklären|sagen|mitteilen|beziffern|ausführen|berichten|Auskunft|Antwort|bekannt)\b"
)
# "Wollen wir das wirklich hinnehmen?"
APPEAL = re.compile(r"\b(?:wirklich|ernsthaft|allen\s+Ernstes)\b|^\W*(?:Wollen|Sollen|Müssen|Dürfen)\s+wir\b")


def questions(minutes: Minutes, registry: Registry, turns: Sequence[Turn]) -> tuple[Question, ...]:
    """Return the questions of a document in order, each with its answers and its status."""
    turns, asked, marks = asked_in(minutes, registry, turns)
    given: dict[int, list[Reply]] = {}
    for reply in replies(minutes, registry, turns, asked):
        if not silent(" ".join(minutes.words(n) for n in reply.cites)):
            given.setdefault(reply.query, []).append(reply)
    pairs = [(query, given.get(place, [])) for place, query in enumerate(asked)]
    return tuple(
        _question(minutes, query, mine)
        for query, mine in _joined(minutes, pairs)
        if mine or not (query.rule in NEEDS_ANSWER or _loose(query))
        if not _parting_shot(minutes, query, marks[query.turn], mine, turns)
    )


def asked_in(
    minutes: Minutes, registry: Registry, turns: Sequence[Turn]
) -> tuple[Sequence[Turn], tuple[Query, ...], Mapping[int, int]]:
    """Return the turns, the questions that wait for answers, and how many question marks go with each turn.

    Replies without a verb of speech are turns of their own.
    """
    found = [q for q in queries(minutes, registry, turns) if not errand(minutes, turns, q)]
    counted: Counter[int] = Counter()
    for query in found:
        counted[query.turn] += query.text.count("?")
    told, placed = with_labelled(minutes, *parted(minutes, registry, turns, found))
    marks = {new.turn: counted[old.turn] for old, new in zip(found, placed, strict=True)}
    return told, tuple(q for q in placed if not _rhetorical(minutes, q, marks[q.turn], told)), marks


def _joined(minutes: Minutes, pairs: Sequence[tuple[Query, list[Reply]]]) -> list[tuple[Query, list[Reply]]]:
    """Join parts of a question that nobody answered one by one."""
    found: list[tuple[Query, list[Reply]]] = []
    for query, mine in pairs:
        last = found[-1] if found else None
        if last and adjoining(minutes, last[0], query) and not (mine and last[1]):
            found[-1] = (joined(minutes, last[0], query), last[1] or mine)
        else:
            found.append((query, mine))
    return found


def _rhetorical(minutes: Minutes, query: Query, marks: int, turns: Sequence[Turn]) -> bool:
    """Tell whether nobody was expected to answer: a single question in a statement that goes on."""
    turn = turns[query.turn]
    goes_on = query.core[-1] != turn.numbers[-1] and not _opens(minutes, query, turn)
    return _by_the_way(query, marks, turn) and goes_on and not _taken_up(minutes, turns, query.turn + 1)


def _opens(minutes: Minutes, query: Query, turn: Turn) -> bool:
    """Tell whether the first words behind a speaker's label ask: "GR Abel: Wann kommt der Bus?"."""
    bare = len(turn.numbers) > 1 and minutes.words(turn.head).rstrip().endswith(":")
    first = turn.numbers[1 if bare else 0]
    return turn.labelled and first in query.core and not APPEAL.search(query.text)


def _by_the_way(query: Query, marks: int, turn: Turn) -> bool:
    """Tell whether a statement holds a single question that asks nobody for anything."""
    plain = query.rule in ("direct", "reported") and turn.category not in ("ask", "request")
    return plain and marks <= 1 and not WANTS_REPLY.search(query.text)


def _parting_shot(
    minutes: Minutes, query: Query, marks: int, mine: Sequence[Reply], turns: Sequence[Turn]
) -> bool:
    """Tell whether a statement ends on a question that nobody who could know took up, or one to oneself."""
    turn = turns[query.turn]
    if query.rule == "wondered":
        answered = any(turns[reply.turn].category == "answer" for reply in mine)
        return not answered and not _taken_up(minutes, turns, query.turn + 1)
    known = any(_replies(turns[reply.turn]) or reply.evidence.get("yes or no") for reply in mine)
    return _by_the_way(query, marks, turn) and not turn.labelled and not known


def _loose(query: Query) -> bool:
    """Tell whether a question mark stands in notes: nobody asked, nobody answered."""
    return query.asker == UNKNOWN and query.rule in ("direct", "reported", "announced")


def _taken_up(minutes: Minutes, turns: Sequence[Turn], index: int) -> bool:
    """Tell whether the next turn can be an answer: an official or anybody who answers."""
    if index >= len(turns):
        return False
    turn = turns[index]
    if COUNTER.search(minutes.words(turn.head)):
        return False
    return _replies(turn) or bool(YES_OR_NO.match(" ".join(minutes.words(n) for n in turn.numbers[:2])))


def _replies(turn: Turn) -> bool:
    """Tell whether a turn is made to answer: an official who explains or anybody who answers."""
    official = turn.speaker is not None and not is_member(turn.speaker)
    return turn.category == "answer" or (official and turn.category in ("explain", "promise"))


def _question(minutes: Minutes, query: Query, mine: Sequence[Reply]) -> Question:
    answers = tuple(
        Answer(
            by=(reply.by,),
            text=answer_words(minutes, reply.cites),
            cites=reply.cites,
            why=of_answer(minutes, query, reply),
        )
        for reply in mine
    )
    told = [" ".join(minutes.words(n) for n in reply.cites) for reply in mine]
    asked = query.text if query.replied else " ".join(minutes.words(n) for n in query.core)
    text = question_words(minutes, query)
    became = status(told, asked)
    if became == "partial" and query.rule == "on-request" and text == _bare(minutes, query):
        became = "answered"  # nobody knows what was asked, so nothing of it is left open
    return Question(
        askers=(query.asker,),
        text=text,
        status=became,
        cites=query.cites,
        answers=answers,
        found_by=("rules",),
        rule=query.rule,
        why=of_question(minutes, query, mine),
    )


def _bare(minutes: Minutes, query: Query) -> str:
    """Return a sentence that tells a question without its matter: "Auf Nachfrage von Frau Abel ..."."""
    return minutes.words(query.core[0]).rstrip(" ,;:").removesuffix(".").rstrip()
