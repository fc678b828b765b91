"""The overview of a meeting: what was decided, what stayed open, who has to do what; half a page at most."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from pipeline.model import ActionItem, Findings, Minutes, Question, Statement
from pipeline.rules.telling import LEANS, Candidate, is_thin, points_back, sentence, stands_alone, trimmed

# "Up to half a page" for the whole meeting.
LENGTH, STATEMENTS = 1600, 7
# Of these at most: decisions, open questions, tasks.
DECIDED, OPEN, TASKS = 5, 2, 2
# Where fewer items ended with a decision, the longest others are told, too.
FEW = 3
# A decision below this weight is a formality.
WEIGHTY = 1.0
SHORT = 320  # characters


def overview(
    minutes: Minutes,
    findings: Findings,
    endings: Sequence[Candidate],
    items: Sequence[Sequence[Statement]],
) -> tuple[Statement, ...]:
    """Return the weightiest decisions first, then open questions and tasks; else what was talked about."""
    decided = list(_decided(minutes, endings, items))
    pending: list[Statement] = []
    if len(minutes.items) > 1:
        pending = [*_first(_open(minutes, findings), OPEN), *_first(_tasks(minutes, findings), TASKS)]
    chosen = [*decided, *pending]
    if not decided or len(minutes.items) > 1:
        told = {minutes.item_of(s.cites[0]) for s in decided}
        chosen = [*decided, *_longest(minutes, items, told)[: FEW - len(told)], *pending]
    kept: list[Statement] = []
    cited: set[int] = set()
    for statement in chosen:
        length = sum(len(s.text) for s in kept) + len(statement.text)
        if len(kept) < STATEMENTS and length <= LENGTH and not cited & set(statement.cites):
            kept.append(statement)
            cited.update(statement.cites)
    return tuple(kept)


def _decided(
    minutes: Minutes, endings: Sequence[Candidate], items: Sequence[Sequence[Statement]]
) -> Iterator[Statement]:
    # A document without headings is one item that may hold many matters.
    final = endings if len(minutes.items) == 1 else _final(minutes, endings)
    weighty = sorted((e for e in final if e.score >= WEIGHTY), key=lambda e: (-e.score, e.first))
    if len(weighty) > 1 and len(minutes.items) == 1:
        weighty = [e for e in weighty if not is_thin(e.statement.text)]  # nobody would know what was noted
    for end in weighty[:DECIDED]:
        said = items[minutes.item_of(end.first)]
        if is_thin(end.statement.text) and said and said[0].cites[0] < end.first:
            yield said[0]  # else nobody would know what was noted or adopted
        yield end.statement


def _final(minutes: Minutes, endings: Sequence[Candidate]) -> list[Candidate]:
    """Return one decision per item: the last one, which ended it, unless another matters far more."""
    by_item: dict[int, list[Candidate]] = {}
    for end in sorted(endings, key=lambda e: e.first):
        by_item.setdefault(minutes.item_of(end.first), []).append(end)
    return [max(those, key=lambda e: e.score + (e is those[-1])) for those in by_item.values()]


def _open(minutes: Minutes, findings: Findings) -> Iterator[Statement]:
    """Yield the questions that still wait for an answer, with what was said about when it comes."""
    waiting = [q for q in findings.questions if q.status in ("deferred", "unanswered")]
    for question in sorted(waiting, key=lambda q: q.status != "deferred"):
        if told := _asked(minutes, question):
            yield told


def _asked(minutes: Minutes, question: Question) -> Statement | None:
    replied = [n for answer in question.answers for n in answer.cites[:1]]
    cites = tuple(dict.fromkeys((question.cites[-1], *replied[-1:])))
    if not stands_alone(minutes[cites[0]].kind, trimmed(minutes.words(cites[0]))):
        return None
    return _told(minutes, cites)


def _tasks(minutes: Minutes, findings: Findings) -> Iterator[Statement]:
    """Yield what was promised or instructed, that with a deadline first."""
    firm = [a for a in findings.action_items if a.tier == "A"]
    for action in sorted(firm, key=lambda a: (a.due is None or a.due.date is None, a.due is None)):
        if told := _task(minutes, action):
            yield told


def _task(minutes: Minutes, action: ActionItem) -> Statement | None:
    number = action.cites[-1]
    if not stands_alone(minutes[number].kind, trimmed(minutes.words(number))):
        return None
    return _told(minutes, (number,))


def _told(minutes: Minutes, cites: tuple[int, ...]) -> Statement | None:
    words = [trimmed(minutes.words(n)) for n in cites]
    text = " ".join(sentence(w) for w in words)
    leans = points_back(words[0]) or LEANS.search(words[0])
    return None if leans or len(text) > SHORT else Statement(text=text, cites=cites)


def _longest(minutes: Minutes, items: Sequence[Sequence[Statement]], but: Collection[int]) -> list[Statement]:
    """Return what the longest items were about, the longest first, leaving out those told already."""
    told = [index for index in range(len(items)) if items[index] and index not in but]
    told.sort(key=lambda i: minutes.items[i].first - minutes.items[i].last)
    return [items[index][0] for index in told]


def _first(statements: Iterator[Statement], count: int) -> list[Statement]:
    return [statement for statement, _ in zip(statements, range(count), strict=False)]
