"""How minutes, records and cuts are written down, and read back as they were."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, get_args

from pipeline.library import Closing, Entry
from pipeline.model import AgendaItem, Attendance, Minutes, Person, Sentence, Span, UnitKind
from pipeline.records import Recorded
from pipeline.store.passages import Cut

KINDS: tuple[UnitKind, ...] = get_args(UnitKind)
_PLAIN = ("id", "title", "committee", "municipality", "number", "start", "end", "place", "public", "status")


def dump(value: Any) -> str:
    """Return JSON without spare spaces; the same value gives the same text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# --- minutes ------------------------------------------------------------------------------------------


def from_minutes(minutes: Minutes) -> str:
    """Return minutes as JSON, all but the names of their files."""
    return dump(
        {name: getattr(minutes, name) for name in _PLAIN}
        | {
            "date": minutes.date.isoformat() if minutes.date else None,
            "chair": _person(minutes.chair),
            "clerk": _person(minutes.clerk),
            "participants": [_person(who) for who in minutes.participants],
            "attendance": [[_person(a.person), a.kind, a.words] for a in minutes.attendance],
            "text": minutes.text,
            "sentences": [
                [*s.span, s.paragraph, s.page, KINDS.index(s.kind), int(s.joins)] for s in minutes.sentences
            ],
            "items": [[i.number, i.title, i.public, i.first, i.last] for i in minutes.items],
        }
    )


def to_minutes(written: str, sources: Sequence[str]) -> Minutes:
    """Return the minutes that JSON holds, with the names of their files."""
    told = json.loads(written)
    return Minutes(
        **{name: told[name] for name in _PLAIN},
        date=day(told["date"]),
        chair=_to_person(told["chair"]),
        clerk=_to_person(told["clerk"]),
        participants=tuple(Person(**who) for who in told["participants"]),
        attendance=tuple(
            Attendance(person=Person(**who), kind=kind, words=words)
            for who, kind, words in told["attendance"]
        ),
        text=told["text"],
        sentences=tuple(
            Sentence(
                number=number,
                span=Span(start, end),
                paragraph=paragraph,
                page=page,
                kind=KINDS[kind],
                joins=bool(joins),
            )
            for number, (start, end, paragraph, page, kind, joins) in enumerate(told["sentences"], 1)
        ),
        items=to_items(told["items"]),
        sources=tuple(sources),
    )


def to_items(told: Sequence[Sequence[Any]]) -> tuple[AgendaItem, ...]:
    """Return the agenda items that JSON holds."""
    return tuple(
        AgendaItem(number=number, title=title, public=public, first=first, last=last)
        for number, title, public, first, last in told
    )


def day(written: str | None) -> date | None:
    """Return the date of an ISO text, None for None."""
    return date.fromisoformat(written) if written else None


def _person(who: Person | None) -> dict[str, str] | None:
    return {name: value for name, value in asdict(who).items() if value is not None} if who else None


def _to_person(told: Mapping[str, str] | None) -> Person | None:
    return Person(**told) if told is not None else None


# --- findings and passages ----------------------------------------------------------------------------


def from_records(found: Sequence[Recorded]) -> str:
    """Return the records of findings as JSON, by where they begin."""
    order = ("question", "decision", "action")
    placed = sorted(found, key=lambda f: (min(f.cites), order.index(f.kind)))
    return dump([[f.kind, f.item, sorted(set(f.cites)), f.record] for f in placed])


def to_records(written: str) -> tuple[Recorded, ...]:
    """Return the records that JSON holds, in its order."""
    return tuple(
        Recorded(kind=kind, item=item, cites=tuple(cites), record=record)
        for kind, item, cites, record in json.loads(written)
    )


def from_cuts(cuts: Sequence[Cut]) -> str:
    """Return the places of passages as JSON."""
    return dump([[c.item, c.first, c.last, [_person(who) for who in c.speakers]] for c in cuts])


def to_cuts(written: str) -> tuple[Cut, ...]:
    """Return the places that JSON holds."""
    return tuple(
        Cut(item=item, first=first, last=last, speakers=tuple(Person(**who) for who in speakers))
        for item, first, last, speakers in json.loads(written)
    )


def to_entry(row: Sequence[Any]) -> Entry:
    """Return an entry from its columns: those of ENTRY in filters, corrections and closings included."""
    id_, kind, document, item, record, cites, verdict, done, note, noted, later, carried, told, on = row
    closing = None
    if done:
        closing = Closing(note=note, date=day(noted))
    elif done is None and carried is not None:
        closing = Closing(minutes=later, cites=tuple(json.loads(carried)), note=told, date=day(on))
    return Entry(
        id=id_,
        kind=kind,
        minutes=document,
        item=item,
        record=json.loads(record),
        cites=tuple(json.loads(cites)),
        verdict=verdict,
        closing=closing,
    )
