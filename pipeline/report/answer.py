"""A reply of the library as the stable JSON record ``protokollant/ask/1`` and as German text."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from pipeline import __version__, plain
from pipeline.asking.question.people import office
from pipeline.library import Entry, Filter, Passage, Place, Plan, Reply, Shape, Trace
from pipeline.model import Kind
from pipeline.report import wording
from pipeline.report.record import Record, evidence
from pipeline.store import Library

SCHEMA = "protokollant/ask/1"
NOTHING = "Dazu steht nichts in den Niederschriften."
WIDTH = 88
LONGEST_QUOTE = 420
KINDS: dict[Kind, str] = {"question": "Fragen", "decision": "Beschlüsse", "action": "Aufgaben"}
SHAPES: dict[Shape, str] = {
    "fact": "Auskunft", "who": "Person", "yes_no": "Ja oder Nein", "decision": "Beschluss",
    "vote": "Abstimmung", "amount": "Zahl oder Betrag", "time": "Zeitpunkt", "open": "offene Aufgabe",
    "list": "Liste", "count": "Anzahl",
}  # fmt: skip


def to_json(reply: Reply, library: Library, *, indent: int | None = 2) -> str:
    """Return the record as JSON text; the same reply gives the same bytes."""
    return plain.record(json.dumps(to_record(reply, library), ensure_ascii=False, indent=indent))


def to_record(reply: Reply, library: Library) -> Record:
    """Return a reply as plain dictionaries and lists."""
    places = _Places(reply, library)
    return {
        "schema": SCHEMA,
        "question": reply.plan.question,
        "plan": _plan(reply.plan),
        "answered": reply.answered,
        "answer": [{"text": said.text, "evidence": places.quotes(said.places)} for said in reply.said],
        "items": [_entry(entry, places) for entry in reply.items],
        "nearest": places.quotes(_place(passage) for passage in reply.nearest),
        "provenance": {
            "engine": reply.trace.engine,
            "version": __version__,
            "confidence": reply.confidence,
            **_asked(reply.trace),
        },
    }


def _asked(trace: Trace) -> Record:
    """Return what there is to say where a model was asked."""
    if trace.engine == "rules":
        return {}
    return {
        "model": trace.model,
        "prompts": dict(trace.prompts),
        "usage": dict(trace.usage),
        "removed": [{"text": str(r.proposal.get("text", "")), "reason": r.reason} for r in trace.removed],
        "failures": list(trace.failures),
    }


def _plan(plan: Plan) -> Record:
    limits = plan.filter
    return {
        "shape": plan.shape,
        "kinds": list(limits.kinds),
        "people": list(limits.people),
        "factions": list(limits.factions),
        "municipality": limits.municipality,
        "committee": limits.committee,
        "since": limits.since.isoformat() if limits.since else None,
        "until": limits.until.isoformat() if limits.until else None,
        "words": list(plan.words),
    }


def _entry(entry: Entry, places: _Places) -> Record:
    return {
        "kind": entry.kind,
        "record": dict(entry.record),
        "evidence": places.quotes([Place(minutes=entry.minutes, cites=entry.cites)]),
    }


def _place(passage: Passage) -> Place:
    return Place(minutes=passage.minutes, cites=tuple(range(passage.first, passage.last + 1)))


class _Places:
    """Looks up what a reply cites."""

    def __init__(self, reply: Reply, library: Library) -> None:
        names = {place.minutes for said in reply.said for place in said.places}
        names |= {entry.minutes for entry in reply.items} | {each.minutes for each in reply.nearest}
        documents = library.documents(Filter(documents=tuple(sorted(names)))) if names else ()
        self.documents = {document.id: document for document in documents}
        self.minutes = library.minutes

    def quotes(self, places: Iterable[Place]) -> list[Record]:
        """Return the record's Q of all places, each with document, file and agenda item."""
        return [quote for place in places for quote in self._quotes(place)]

    def _quotes(self, place: Place) -> Iterator[Record]:
        minutes, document = self.minutes(place.minutes), self.documents.get(place.minutes)
        for quote in evidence(minutes, place.cites):
            item = minutes.items[minutes.item_of(quote["sentences"][0])] if minutes.items else None
            yield {
                "minutes": place.minutes,
                "source": document.sources[0] if document and document.sources else None,
                "item": item.number if item else None,
                **quote,
            }

    def title(self, place: Place) -> str:
        """Return where something stands: town, committee, date, agenda item, page and sentences."""
        minutes, document = self.minutes(place.minutes), self.documents.get(place.minutes)
        item = minutes.items[minutes.item_of(min(place.cites))] if minutes.items else None
        top = " ".join(part for part in (item.number, item.title) if part) if item else ""
        known = (
            (document.municipality, document.committee, document.date and wording.day(document.date))
            if document
            else ()
        )
        where = ", ".join(str(part) for part in known if part)
        source = f"({document.sources[0]})" if document and document.sources else ""
        aside = " (nichtöffentlich)" if item and not item.public else ""
        parts = (where, f"TOP {top}{aside}".replace("TOP TOP", "TOP") if top else "")
        told = " · ".join(part for part in (*parts, wording.reference(minutes, place.cites)) if part)
        return " ".join(f"{told} {source}".split())


def to_text(reply: Reply, library: Library) -> str:
    """Return a reply as text for the terminal: what was understood, the answer, and where it stands."""
    places = _Places(reply, library)
    lines = [understood(reply.plan), ""]
    if not reply.answered:
        lines += [NOTHING, *_nearest(reply.nearest, places), *_left_out(reply)]
        return plain.lines("\n".join(lines) + "\n")
    listed = len(reply.said) > 1 and (len(reply.items) > 0 or _is_rolled(reply))
    told = reply.said[1:] if listed else reply.said  # a headline rests on what is listed below it
    cited = list(dict.fromkeys(place for said in told for place in said.places))
    left = [entry for entry in reply.items if not _told(entry, cited)]
    cited += [place for entry in left if (place := _of(entry)) not in cited]
    marks = {place: number for number, place in enumerate(cited, 1)}
    lines += [*_wrapped(reply.said[0].text, ""), ""] if listed else []
    for said in told:
        shown = f"{wording.running(said.text)} {''.join(f'[{marks[place]}]' for place in said.places)}"
        lines += _wrapped(f"– {shown}", "  ") if listed else _wrapped(shown, "")
    lines += [line for entry in left for line in _item(entry, marks[_of(entry)])]
    lines += ["", "Quellen"] if marks else []
    for place, number in marks.items():
        lines += _source(f"[{number}] ", place, places)
    return plain.lines("\n".join([*lines, *_left_out(reply)]) + "\n")


def _is_rolled(reply: Reply) -> bool:
    """Tell whether a reply is a list of what is no finding, such as agenda items, under its headline."""
    return reply.trace.engine == "rules" and reply.said[0].text.endswith(":")


def _told(entry: Entry, cited: Iterable[Place]) -> bool:
    """Tell whether what is said cites sentences of an entry."""
    own = set(entry.cites)
    return any(place.minutes == entry.minutes and own & set(place.cites) for place in cited)


def _left_out(reply: Reply) -> Iterator[str]:
    """Yield what a model has said and no sentence carries, with the reasons."""
    if reply.trace.removed:
        yield from ("", "Nicht belegt und daher weggelassen")
    for refused in reply.trace.removed:
        yield from _wrapped(f"– „{refused.proposal.get('text', '')}“ ({refused.reason})", "  ")


def understood(plan: Plan) -> str:
    """Return in one line what a question was taken to ask for."""
    limits = plan.filter
    parts = [
        SHAPES[plan.shape],
        *(KINDS[kind] for kind in limits.kinds),
        *_people(plan),
        *limits.factions,
        *(part for part in (limits.municipality, limits.committee) if part),
        *([f"ab {wording.day(limits.since)}"] if limits.since else []),
        *([f"bis {wording.day(limits.until)}"] if limits.until else []),
    ]
    words = f"; gesucht: {' '.join(plan.words)}" if plan.words else ""
    return f"Verstanden: {' · '.join(dict.fromkeys(parts))}{words}"


def _people(plan: Plan) -> Sequence[str]:
    """Return whom a plan means; of many who hold an office, the office and how many they are."""
    names = plan.filter.people
    held = office(plan)
    return (f"{held} ({len(names)} Personen)",) if held else names


def _of(entry: Entry) -> Place:
    return Place(minutes=entry.minutes, cites=tuple(sorted(set(entry.cites))))


def _item(entry: Entry, mark: int) -> list[str]:
    told = entry.record.get("task") or entry.record.get("text") or ""
    return _wrapped(f"– {wording.running(str(told))} [{mark}]", "  ")


def _nearest(passages: Sequence[Passage], places: _Places) -> list[str]:
    if not passages:
        return []
    lines = ["", "Am nächsten kommen:"]
    for passage in passages:
        lines += _source("– ", _place(passage), places)
    return lines


def _source(mark: str, place: Place, places: _Places) -> list[str]:
    quotes = " […] ".join(wording.running(quote["text"]) for quote in places.quotes([place]))
    quote = f"„{wording.inner(_short(quotes))}“"
    return [*_wrapped(mark + places.title(place), "    "), *_wrapped(f"    {quote}", "    ")]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1].rsplit(" ", 1)[0] + " …"


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
