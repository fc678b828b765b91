"""What a model is to reply, as a JSON schema, and what it did reply, entry by entry; nothing is trusted.

    {"questions": [{"s": [6, 7], "by": ["..."], "text": "...", "status": "answered",
                    "answers": [{"s": [8, 9], "by": ["..."], "text": null}]}],
     "decisions": [{"s": [12, 13], "text": "...", "outcome": "approved",
                    "vote": {"mode": null, "yes": 9, "no": 2, "abstain": null}}],
     "tasks": [{"s": [15], "by": ["Verwaltung"], "text": "...", "due": null, "tier": "A"}],
     "abstract": [{"s": [3, 4], "text": "..."}], "overview": [{"s": [4], "text": "..."}]}

``s`` are sentence numbers. An entry of a repair has ``n`` besides, the number of what it repairs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast, get_args

from pipeline.llm.loose_json import loose
from pipeline.llm.values import Record, Refused, as_record, as_text, as_vote, one_of, shown
from pipeline.model import Mode, Outcome, Status, Tier, Vote

KEYS = ("questions", "decisions", "tasks", "abstract", "overview")
LABELS = {
    "questions": "Frage", "decisions": "Beschluss", "tasks": "Aufgabe", "abstract": "Kurzfassung",
    "overview": "Überblick",
}  # fmt: skip
MOST_ENTRIES, MOST_PEOPLE, MOST_CITES = 1000, 20, 400
UNREADABLE = "Die Antwort enthält kein lesbares JSON der verlangten Form."
RANGE = re.compile(r"\[?(\d{1,6})\]?(?:\s?[-–]\s?\[?(\d{1,6})\]?)?")
NO_VOTE = Vote()
T = TypeVar("T")


# --- what is asked for --------------------------------------------------------------------------------


def _record(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(entry: Any) -> dict[str, Any]:
    return {"type": "array", "items": entry}


TEXT, NUMBER = {"type": "string"}, {"type": "integer"}
TEXT_OR_NONE, NUMBER_OR_NONE = {"type": ["string", "null"]}, {"type": ["integer", "null"]}
CITES, PEOPLE = _list(NUMBER), _list(TEXT)
MODE = {"type": ["string", "null"], "enum": [*get_args(Mode), None]}
VOTE = _record(mode=MODE, yes=NUMBER_OR_NONE, no=NUMBER_OR_NONE, abstain=NUMBER_OR_NONE)


def _schema(*keys: str, **first: Any) -> dict[str, Any]:
    entries = {
        "questions": _record(
            **first, s=CITES, by=PEOPLE, text=TEXT_OR_NONE,
            status={"type": "string", "enum": list(get_args(Status))},
            answers=_list(_record(s=CITES, by=PEOPLE, text=TEXT_OR_NONE)),
        ),
        "decisions": _record(
            **first, s=CITES, text=TEXT_OR_NONE, outcome={"type": "string", "enum": list(get_args(Outcome))},
            vote={"anyOf": [VOTE, {"type": "null"}]},
        ),
        "tasks": _record(
            **first, s=CITES, by=PEOPLE, text=TEXT_OR_NONE, due=TEXT_OR_NONE,
            tier={"type": "string", "enum": list(get_args(Tier))},
        ),
        "abstract": _record(**first, s=CITES, text=TEXT),
        "overview": _record(**first, s=CITES, text=TEXT),
    }  # fmt: skip
    return _record(**{key: _list(entries[key]) for key in keys})


SCHEMA: Mapping[str, Any] = _schema(*KEYS)
SUMMARY_SCHEMA: Mapping[str, Any] = _schema("abstract", "overview")
REPAIR_SCHEMA: Mapping[str, Any] = _schema(*KEYS, n=NUMBER)


# --- what was replied ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a reply; fields that its kind does not have stay empty. ``n`` only in a repair."""

    cites: tuple[int, ...]
    text: str = ""
    by: tuple[str, ...] = ()
    status: Status = "unanswered"
    answers: tuple[Entry, ...] = ()
    outcome: Outcome = "no_decision"
    vote: Vote = NO_VOTE
    due: str = ""
    tier: Tier = "A"
    n: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The entries of a reply by key, a German line for each that cannot be taken over, and how far it goes.

    ``whole`` tells that the reply did not break off; ``upto`` the sentence up to which each key is done, None
    where it is to the end. ``readable`` is False where there is no JSON at all.
    """

    entries: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    failures: tuple[str, ...] = ()
    whole: bool = True
    readable: bool = True
    upto: Mapping[str, int | None] = field(default_factory=dict)

    def __getitem__(self, key: str) -> tuple[Entry, ...]:
        return self.entries.get(key, ())


def parse(text: str, keys: tuple[str, ...] = KEYS) -> Parsed:
    """Return what a reply says; never raises. Keys stand in the order in which a model writes them."""
    said = loose(text, keys)
    if said is None:
        return Parsed(failures=(UNREADABLE,), whole=False, readable=False, upto=dict.fromkeys(keys, 0))
    reader = _Reader()
    entries = {key: reader.each(key, said.values.get(key)) for key in keys}
    upto: dict[str, int | None] = {}
    if said.cut is not None:
        for key in keys:
            done = key in said.values and key != said.cut
            upto[key] = None if done else max((min(e.cites) for e in entries[key] if e.cites), default=0)
    return Parsed(entries=entries, failures=tuple(reader.failures), whole=said.cut is None, upto=upto)


class _Reader:
    def __init__(self) -> None:
        self.failures: list[str] = []

    def each(self, key: str, said: object) -> tuple[Entry, ...]:
        build: Callable[[Record], Entry] = {
            "questions": self._question, "decisions": _decision, "tasks": _task,
        }.get(key, _statement)  # fmt: skip
        return tuple(self._each(LABELS[key], said, build))

    def _each(self, label: str, said: object, build: Callable[[Record], T]) -> Iterator[T]:
        if said is not None and not isinstance(said, list):
            self.failures.append(f"{label}: keine Liste")
        listed = said if isinstance(said, list) else []
        for number, entry in enumerate(listed[:MOST_ENTRIES], 1):
            try:
                yield build(as_record(entry))
            except Refused as why:
                self.failures.append(f"{label} {number} der Antwort ist unbrauchbar: {why}")
        if len(listed) > MOST_ENTRIES:
            self.failures.append(f"{label}: {len(listed) - MOST_ENTRIES} Einträge zu viel")

    def _question(self, entry: Record) -> Entry:
        answers = tuple(self._each("Antwort", entry.get("answers"), _answer))
        status = one_of(Status, entry.get("status") or ("answered" if answers else "unanswered"), "Status")
        return Entry(
            n=_n(entry), cites=_cites(entry), by=_people(entry), text=as_text(entry.get("text")),
            status=cast(Status, status), answers=answers,
        )  # fmt: skip


def _answer(entry: Record) -> Entry:
    return Entry(cites=_cites(entry), by=_people(entry), text=as_text(entry.get("text")))


def _decision(entry: Record) -> Entry:
    outcome = one_of(Outcome, entry.get("outcome"), "Ergebnis")
    return Entry(
        n=_n(entry), cites=_cites(entry), text=as_text(entry.get("text")), outcome=cast(Outcome, outcome),
        vote=as_vote(entry.get("vote")),
    )  # fmt: skip


def _task(entry: Record) -> Entry:
    return Entry(
        n=_n(entry), cites=_cites(entry), by=_people(entry), text=as_text(entry.get("text")),
        due=as_text(entry.get("due")), tier=cast(Tier, one_of(Tier, entry.get("tier") or "A", "Stufe")),
    )  # fmt: skip


def _statement(entry: Record) -> Entry:
    text = as_text(entry.get("text"))
    if not text:
        raise Refused("ohne Text")
    return Entry(n=_n(entry), cites=_cites(entry), text=text)


def _n(entry: Record) -> int | None:
    n = entry.get("n")
    return n if isinstance(n, int) and not isinstance(n, bool) else None


def _cites(entry: Record) -> tuple[int, ...]:
    """Return the cited numbers, understanding 7, "7", "[7]" and "7-9"; grounding refuses where none are."""
    said = entry.get("s")
    listed = said if isinstance(said, list) else [] if said is None else [said]
    return tuple(sorted({number for value in listed for number in _numbers(value)}))


def _numbers(value: object) -> range | tuple[int, ...]:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        if 0 < value < 10**6:
            return (value,)
    elif isinstance(value, str) and (match := RANGE.fullmatch(value.strip())):
        first, last = int(match[1]), int(match[2] or match[1])
        if first <= last < first + MOST_CITES:
            return range(first, last + 1)
    raise Refused(f"keine Satznummer: {shown(value)}")


def _people(entry: Record) -> tuple[str, ...]:
    said = entry.get("by")
    listed = said if isinstance(said, list) else [] if said is None else [said]
    if len(listed) > MOST_PEOPLE:
        raise Refused("zu viele Personen")
    return tuple(name for name in map(_name, listed) if name)


def _name(value: object) -> str:
    """Return a person as one string; a model may well write an object instead."""
    if not isinstance(value, dict):
        return as_text(value)
    name, faction = as_text(value.get("name")) or as_text(value.get("label")), as_text(value.get("faction"))
    return f"{name} ({faction})" if name and faction else name
