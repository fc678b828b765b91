"""The nouns of a library of past minutes: what it holds, what is asked of it, and what it replies.

Nothing here knows how a library is stored or searched. A *document* is one text of minutes with all files
it came from; a *passage* is the unit of search; an *entry* is a stored finding with what became of it; a
*plan* is what a question asks for; a *reply* cites sentences of documents, as everything does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

from pipeline.model import Kind, Mode, Outcome, Person, Status, Tier, Unsupported

Shape = Literal["fact", "who", "yes_no", "decision", "vote", "amount", "time", "open", "list", "count"]
Role = Literal["asker", "answerer", "assignee"]
Verdict = Literal["confirmed", "rejected"]


# --- what is held -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A file, and what is known about it besides its text. ``path`` tells files apart, ``name`` is shown."""

    path: str
    name: str
    municipality: str | None = None
    committee: str | None = None
    date: date | None = None
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text of minutes in the library: what it says of itself, else what its files say of it.

    ``meeting`` is the same for all documents of one meeting (municipality, committee and date). ``same_as``
    is the document that stands for this one, as it says nearly the same of that meeting: nothing else of
    this one is searched, listed or counted.
    """

    id: str
    title: str | None
    municipality: str | None
    committee: str | None
    date: date | None
    public: bool | None
    meeting: str
    sources: tuple[str, ...]
    url: str | None = None
    same_as: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Consecutive sentences of one agenda item, with a line that says where they stand.

    ``id`` is made of document and sentence numbers; ``item`` is the index of the agenda item; ``context`` is
    "municipality · committee · date · item title" as far as known.
    """

    id: str
    minutes: str
    item: int
    first: int
    last: int
    text: str
    context: str
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Why an action item is done: a later document says so (with its sentences), or somebody said so."""

    minutes: str | None = None
    cites: tuple[int, ...] = ()
    note: str | None = None
    date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A stored finding; ``record`` is what ``summarise --format json`` prints for it."""

    id: str
    kind: Kind
    minutes: str
    item: int
    record: Mapping[str, Any]
    cites: tuple[int, ...]
    verdict: Verdict | None = None
    closing: Closing | None = None


class Meeting(NamedTuple):
    """A body that met on a day, as far as the minutes say which."""

    municipality: str | None
    committee: str | None
    date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What a library can be asked about: names as they are written in it, and who met when, by date."""

    municipalities: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    factions: tuple[str, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)


# --- what is asked ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which documents and entries are meant; an empty filter means all. Fields narrow each other down.

    Names match as the library writes them, without case; several people or factions are alternatives.
    ``role`` says in which part a person or faction must occur. ``open`` means action items not done, and
    questions deferred or unanswered.
    """

    documents: tuple[str, ...] = ()
    municipality: str | None = None
    committee: str | None = None
    since: date | None = None
    until: date | None = None
    public: bool | None = None
    kinds: tuple[Kind, ...] = ()
    people: tuple[str, ...] = ()
    factions: tuple[str, ...] = ()
    role: Role | None = None
    outcomes: tuple[Outcome, ...] = ()
    modes: tuple[Mode, ...] = ()
    statuses: tuple[Status, ...] = ()
    tiers: tuple[Tier, ...] = ()
    open: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a question asks for: its shape, what it is limited to, and the words to search for."""

    question: str
    shape: Shape
    filter: Filter
    words: tuple[str, ...]


# --- what comes back ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage found, with its score (higher is better) and its rank in each leg of the search (from 1)."""

    passage: Passage
    score: float
    ranks: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Sentences of one document."""

    minutes: str
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One statement of a reply with the sentences that carry it."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """How an answer came about where a model was asked: which one, prompts with hashes, what it used up.

    ``removed`` are statements that their sentences do not carry; ``failures`` German lines for calls that
    brought nothing.
    """

    engine: str = "rules"
    model: str | None = None
    prompts: Mapping[str, str] = field(default_factory=dict)
    usage: Mapping[str, float] = field(default_factory=dict)
    removed: tuple[Unsupported, ...] = ()
    failures: tuple[str, ...] = ()

    def __add__(self, other: Trace) -> Trace:
        names = sorted({*self.usage, *other.usage})
        return Trace(
            engine=other.engine if self.engine == "rules" else self.engine,
            model=self.model or other.model,
            prompts={**self.prompts, **other.prompts},
            usage={name: self.usage.get(name, 0) + other.usage.get(name, 0) for name in names},
            removed=self.removed + other.removed,
            failures=self.failures + other.failures,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the library says to a question. ``confidence`` between 0 and 1 decided whether it answers.

    ``items`` is complete for questions that want a list or a number; ``nearest`` are the best passages of
    five different documents, whether it answers or not.
    """

    plan: Plan
    answered: bool
    said: tuple[Said, ...] = ()
    items: tuple[Entry, ...] = ()
    nearest: tuple[Passage, ...] = ()
    confidence: float = 0.0
    trace: Trace = Trace()
