"""A question understood by a language model: what is asked of it, and what of its reply can be used.

The names in a plan are those of the library, whatever the model writes; what it leaves out or gets wrong the
rules know.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, get_args

import prompts
from pipeline.library import Catalogue, Filter, Plan, Role, Shape
from pipeline.llm.chat import Request
from pipeline.llm.lines import line
from pipeline.llm.loose_json import loose
from pipeline.model import Kind, Outcome, Person, Status

PROMPT = "plan.v1"
MOST_NAMES = 80  # of each kind that are told
MOST_WORDS, MOST_LETTERS = 20, 60
KEYS = (
    "shape", "kinds", "people", "factions", "municipality", "committee", "since", "until", "role", "open",
    "outcomes", "statuses", "words",
)  # fmt: skip
_LIST = {"type": "array", "items": {"type": "string"}}
_TEXT = {"type": ["string", "null"]}


def _of(*values: str) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string", "enum": list(values)}}


SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "shape": {"type": "string", "enum": list(get_args(Shape))},
        "kinds": _of(*get_args(Kind)),
        "people": _LIST,
        "factions": _LIST,
        "municipality": _TEXT,
        "committee": _TEXT,
        "since": _TEXT,
        "until": _TEXT,
        "role": {"type": ["string", "null"], "enum": [*get_args(Role), None]},
        "open": {"type": ["boolean", "null"]},
        "outcomes": _of(*get_args(Outcome)),
        "statuses": _of(*get_args(Status)),
        "words": _LIST,
    },
    "required": list(KEYS),
    "additionalProperties": False,
}


def document_of(question: str) -> str:
    """Return the name that replies to a question are kept under.

    >>> document_of("Wer fragte?").startswith("frage-")
    True
    """
    return f"frage-{hashlib.sha256(' '.join(question.split()).encode()).hexdigest()[:12]}"


def request(question: str, catalogue: Catalogue, by_rules: Plan, today: date) -> Request:
    """Return what to ask about a question; of the people only those are told whom it names.

    Not more of their names than it has itself: the rest may stand where it is not public.
    """
    variables = {
        "today": today.isoformat(),
        "catalogue": _told(catalogue, _as_asked(by_rules.filter.people, question)),
        "question": line(question),
    }
    halves = prompts.halves(PROMPT, variables)
    return Request(
        document=document_of(question),
        prompt=PROMPT,
        hash=halves.hash,
        system=halves.system,
        user=halves.user,
        schema=SCHEMA,
        sentences={},
    )


def collect(text: str, catalogue: Catalogue, by_rules: Plan) -> Plan | None:
    """Return the plan in a reply, None where there is none to be had."""
    said = loose(text, KEYS)
    if said is None or not isinstance(said.values.get("shape"), str):
        return None
    told = said.values
    rules = by_rules.filter
    towns, bodies = catalogue.municipalities, catalogue.committees
    chosen = Filter(
        municipality=_known(told.get("municipality"), towns) or rules.municipality,
        committee=_known(told.get("committee"), bodies) or rules.committee,
        since=_day(told.get("since")) or rules.since,
        until=_day(told.get("until")) or rules.until,
        kinds=_among(told.get("kinds"), get_args(Kind)) or rules.kinds,
        people=_people(told.get("people"), catalogue.people) or rules.people,
        factions=tuple(f for s in _strings(told.get("factions")) if (f := _known(s, catalogue.factions)))
        or rules.factions,
        role=next(iter(_among([told.get("role")], get_args(Role))), None) or rules.role,
        open=True if told.get("open") is True else rules.open,
        outcomes=_among(told.get("outcomes"), get_args(Outcome)) or rules.outcomes,
        modes=rules.modes,
        statuses=_among(told.get("statuses"), get_args(Status)) or rules.statuses,
        tiers=rules.tiers,
    )
    shape = next(iter(_among([told["shape"]], get_args(Shape))), by_rules.shape)
    words = tuple(dict.fromkeys((*by_rules.words, *_strings(told.get("words"))[:MOST_WORDS])))
    return replace(by_rules, shape=shape, filter=_sound(chosen, rules), words=words)


def _sound(chosen: Filter, rules: Filter) -> Filter:
    """Return a filter whose last day is not before its first."""
    if chosen.since and chosen.until and chosen.since > chosen.until:
        return replace(chosen, since=rules.since, until=rules.until)
    return chosen


def _as_asked(people: Iterable[str], question: str) -> Iterator[str]:
    """Yield the words of names that a question has, each name once."""
    low = question.casefold()
    said = (" ".join(w for w in name.split() if w.casefold() in low) for name in people)
    yield from dict.fromkeys(name for name in said if name)


def _told(catalogue: Catalogue, people: Iterable[str]) -> str:
    """Return the names of a library as a model is told them."""
    known: Mapping[str, Sequence[str]] = {
        "Orte": catalogue.municipalities,
        "Gremien": catalogue.committees,
        "Fraktionen": catalogue.factions,
        "Personen": tuple(people),
    }
    lines = [
        f"{name}: {json.dumps([line(each) for each in names[:MOST_NAMES]], ensure_ascii=False)}"
        for name, names in known.items()
        if names
    ]
    days = sorted(meeting.date for meeting in catalogue.meetings)
    if days:
        lines.append(f"Sitzungen: {days[0].isoformat()} bis {days[-1].isoformat()}")
    return "\n".join(lines)


def _strings(value: object) -> list[str]:
    listed = value if isinstance(value, list) else []
    return [
        " ".join(each.split()) for each in listed if isinstance(each, str) and 0 < len(each) <= MOST_LETTERS
    ]


def _among(value: object, allowed: Sequence[Any]) -> tuple[Any, ...]:
    listed = value if isinstance(value, list) else []
    return tuple(dict.fromkeys(each for each in listed if isinstance(each, str) and each in allowed))


def _known(value: object, names: Sequence[str]) -> str | None:
    """Return the name as the library writes it; None for one that it does not know."""
    if not isinstance(value, str):
        return None
    same = [name for name in names if name.casefold() == value.strip().casefold()]
    return same[0] if same else None


def _people(value: object, known: Sequence[Person]) -> tuple[str, ...]:
    """Return the full names that are meant: a bare surname means everybody of that name."""
    found: list[str] = []
    names = [person.name for person in known if person.name]
    for said in _strings(value):
        same = [name for name in names if name.casefold() == said.casefold()]
        family = said.split()[-1].casefold()
        found += same or [name for name in names if name.split()[-1].casefold() == family] or [said]
    return tuple(dict.fromkeys(found))


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
