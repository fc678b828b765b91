"""The nouns of Protokollant: frozen data that every other module speaks in.

Sentence numbers are the currency: a finding cites numbers, and every quote, character span and page is
derived from them here. Numbers start at 1; spans are half-open character offsets into ``Minutes.text``.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any, Literal, NamedTuple

Kind = Literal["question", "decision", "action"]
UnitKind = Literal["sentence", "heading", "entry", "row", "label"]
Approval = Literal["approved", "draft", "unknown"]
Status = Literal["answered", "partial", "deferred", "unanswered"]
Outcome = Literal[
    "approved", "approved_amended", "rejected", "postponed", "referred", "withdrawn",
    "removed", "noted", "recommended", "elected", "no_decision", "proposed",
]  # fmt: skip
Mode = Literal["unanimous", "majority", "consensus", "counted"]
Tier = Literal["A", "B"]
Presence = Literal["excused", "absent", "late", "left", "biased"]

# Kinds of what is unsupported because it was not evaluated: calls that failed, and what was left out.
NOT_EVALUATED = ("reply", "note")

ID_LETTERS: Mapping[str, str] = {"question": "q", "decision": "d", "action": "a"}


# --- the text -----------------------------------------------------------------------------------------


class Span(NamedTuple):
    """Half-open character interval.

    >>> Span(2, 5).of("abcdefg")
    'cde'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of ``text`` inside the span."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One numbered unit: a sentence, a heading, a list entry, a table row or a label line.

    ``paragraph`` counts blocks of the source from 1. ``joins`` marks a unit that goes on the one before it,
    because a page break or the length limit cut a sentence in two.
    """

    number: int
    span: Span
    paragraph: int
    page: int | None = None
    kind: UnitKind = "sentence"
    joins: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody named in the minutes; ``label`` stands for unnamed or collective ones ("Verwaltung").

    ``name`` has no title and is as full as the document allows; nothing is ever guessed.
    """

    name: str | None = None
    faction: str | None = None
    role: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """What the attendance list notes about somebody, in its words: away, late, gone early, biased."""

    person: Person
    kind: Presence
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One agenda item with the sentences it covers, first and last included."""

    number: str | None
    title: str | None
    public: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """One document of minutes as read: clean text, numbered sentences, agenda items, header."""

    id: str
    title: str | None = None
    committee: str | None = None
    municipality: str | None = None
    date: date | None = None
    number: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    chair: Person | None = None
    clerk: Person | None = None
    public: bool | None = None
    status: Approval = "unknown"
    participants: tuple[Person, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    text: str = ""
    sentences: tuple[Sentence, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    sources: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)  # cheap, so that what is worked out about a document can be kept by it

    def words(self, number: int) -> str:
        """Return the words of one sentence; raises IndexError when there is no such number."""
        start, end = self[number].span
        return self.text[start:end]

    def __getitem__(self, number: int) -> Sentence:
        if 1 <= number <= len(self.sentences):
            return self.sentences[number - 1]
        raise IndexError(f"no sentence {number}; there are {len(self.sentences)}")

    def between(self, span: Span) -> tuple[Sentence, ...]:
        """Return the sentences that a span of the text touches, in order."""
        last = bisect_left(self.sentences, span.end, key=lambda s: s.span.start)
        first = bisect_right(self.sentences, span.start, key=lambda s: s.span.end)
        return self.sentences[first:last]

    def item_of(self, number: int) -> int:
        """Return the index of the last agenda item starting at or before a sentence (0 when none does)."""
        return max(bisect_right(self.items, number, key=lambda item: item.first) - 1, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Consecutive sentences on one page, word for word: ``text == minutes.text[start:end]``."""

    sentences: tuple[int, ...]
    start: int
    end: int
    page: int | None
    text: str


def quotes(minutes: Minutes, cites: Iterable[int]) -> tuple[Quote, ...]:
    """Return one quote per maximal run of consecutive cited sentences on one page."""
    runs: list[list[int]] = []
    for number in sorted(set(cites)):
        if runs and number == runs[-1][-1] + 1 and minutes[number].page == minutes[runs[-1][-1]].page:
            runs[-1].append(number)
        else:
            runs.append([number])
    return tuple(_quote(minutes, run) for run in runs)


def _quote(minutes: Minutes, run: Sequence[int]) -> Quote:
    start, end = minutes[run[0]].span.start, minutes[run[-1]].span.end
    return Quote(
        sentences=tuple(run), start=start, end=end, page=minutes[run[0]].page, text=minutes.text[start:end]
    )


# --- what is found ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What led an engine to a finding: a rule by its name, and the words of one sentence that it went by.

    ``weight`` says how much it counted where reasons are weighed against each other.
    """

    rule: str
    number: int
    words: str = ""
    weight: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one person or body replied to one question."""

    by: tuple[Person, ...]
    text: str
    cites: tuple[int, ...]
    why: tuple[Reason, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One request for information by one asker in one turn, with its answers."""

    askers: tuple[Person, ...]
    text: str
    status: Status
    cites: tuple[int, ...]
    answers: tuple[Answer, ...] = ()
    found_by: tuple[str, ...] = ()
    review: bool = False
    rule: str = field(default="", compare=False)
    why: tuple[Reason, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """How was voted, only as far as it is written: "einstimmig" gives a mode and no numbers."""

    mode: Mode | None = None
    yes: int | None = None
    no: int | None = None
    abstain: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One thing decided, noted, rejected, postponed ...; ``proposed`` when no result is written."""

    text: str
    outcome: Outcome
    vote: Vote
    cites: tuple[int, ...]
    found_by: tuple[str, ...] = ()
    review: bool = False
    rule: str = field(default="", compare=False)
    why: tuple[Reason, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A deadline: its words and, where computable, the last day of the stated period."""

    text: str
    date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem:
    """What somebody still has to do: tier A promised, instructed or accepted; tier B asked for or pending."""

    task: str
    assignees: tuple[Person, ...]
    due: Due | None
    tier: Tier
    cites: tuple[int, ...]
    found_by: tuple[str, ...] = ()
    review: bool = False
    rule: str = field(default="", compare=False)
    why: tuple[Reason, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence of an abstract with the sentences it rests on."""

    text: str
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something a careful reader should look at, such as votes that do not add up."""

    kind: str
    text: str
    cites: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was found in one document, in order of appearance."""

    questions: tuple[Question, ...] = ()
    decisions: tuple[Decision, ...] = ()
    action_items: tuple[ActionItem, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Abstract:
    """Short cited summaries: of the meeting, and one tuple per agenda item in the order of the items."""

    overview: tuple[Statement, ...] = ()
    items: tuple[tuple[Statement, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsupported:
    """A proposal that its cited sentences do not carry, and why."""

    kind: str
    reason: str
    proposal: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What an engine returns, before grounding: findings or an abstract.

    ``failures`` are German lines for what could not be done and may go well another time, ``notes`` for what
    was left out or could not be taken over; ``usage`` counts calls, tokens and the like;
    ``unsupported`` is what the engine itself has refused. An engine that asks a model names it, and the
    prompts with their hashes.
    """

    findings: Findings = Findings()
    abstract: Abstract = Abstract()
    failures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    usage: Mapping[str, float] = field(default_factory=dict)
    unsupported: tuple[Unsupported, ...] = ()
    model: str | None = None
    prompts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Which engine, model and prompts made a summary; ``created`` is an ISO 8601 time in UTC."""

    engine: str
    version: str
    created: str
    model: str | None = None
    prompts: Mapping[str, str] = field(default_factory=dict)
    usage: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The structured, cited summary of one document of minutes."""

    minutes: Minutes
    findings: Findings
    abstract: Abstract
    unsupported: tuple[Unsupported, ...]
    provenance: Provenance


# --- identity -----------------------------------------------------------------------------------------


def minutes_id(text: str) -> str:
    """Return the id of a document: 12 hex digits of the SHA-256 of its cleaned text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def finding_ids(minutes: Minutes, kind: Kind, cites: Sequence[Sequence[int]]) -> tuple[str, ...]:
    """Return one id per finding of a kind: its letter and 8 hex digits of what it cites.

    Findings that cite the same words are told apart by their order.
    """
    seen: dict[str, int] = {}
    ids = []
    for numbers in cites:
        cited = "\n".join(minutes.words(number) for number in sorted(set(numbers)))
        nth = seen[cited] = seen.get(cited, -1) + 1
        key = "\0".join((minutes.id, kind, cited, *([str(nth)] if nth else [])))
        ids.append(ID_LETTERS[kind] + hashlib.sha256(key.encode()).hexdigest()[:8])
    return tuple(ids)


def spans_are_whole(minutes: Minutes) -> bool:
    """Tell whether sentences are numbered from 1, in order, apart, inside the text and not blank."""
    in_order = all(a.span.end <= b.span.start for a, b in pairwise(minutes.sentences))
    numbered = [s.number for s in minutes.sentences] == list(range(1, len(minutes.sentences) + 1))
    return in_order and numbered and all(s.span.of(minutes.text).strip() for s in minutes.sentences)
