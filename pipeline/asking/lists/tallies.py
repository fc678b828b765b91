"""What a question counts: findings, or the persons, factions, meetings or towns behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pipeline.german.pattern import lazy
from pipeline.library import Document, Entry, Filter, Plan

Unit = Literal["entry", "person", "faction", "meeting", "town"]

_PEOPLE = (
    r"person(?:en)?|leute|menschen|mitglieder|rät(?:e|innen)|stadträt(?:e|innen)|gemeinderät(?:e|innen)"
    r"|ratsmitglieder|abgeordnete[n]?|bürger(?:innen)?|einwohner(?:innen)?|fragesteller(?:innen)?"
    r"|redner(?:innen)?"
)
_MANY = r"(?:wie\s?viele[rn]?|welche[nrs]?|alle|sämtliche)\s(?:\w+(?:e|en)\s)?"
UNITS: tuple[tuple[Unit, str], ...] = (
    ("meeting", rf"\b{_MANY}(?:\w{{0,30}}sitzung(?:en)?|treffen)\b"),
    ("town", rf"\b{_MANY}(?:gemeinden?|städte[n]?|kommunen?|orte[n]?)\b"),
    ("faction", rf"\b{_MANY}(?:fraktion(?:en)?|partei(?:en)?)\b"),
    (
        "person",
        rf"\b{_MANY}(?:{_PEOPLE})\b|\bwer\b[^?,]{{0,40}}\balle[s]?\b|\bwer alles\b|\bvon wem\b"
        r"|^\W{0,3}wer\b[^?!]{0,160}\b(?:\w{2,15}-)?(?:nach|an|rück)?fragen\b",
    ),
)
_WHO = lazy(r"^\W{0,3}(?:und\s)?wer\b")
_UNITS = tuple((unit, lazy(pattern)) for unit, pattern in UNITS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Findings of one person, faction, meeting or town; ``name`` is None where nobody is named."""

    name: str | None
    entries: tuple[Entry, ...]


def unit(plan: Plan) -> Unit:
    """Return what the question of a plan counts.

    >>> from pipeline.library import Filter
    >>> unit(Plan(question="Wer hat alles gefragt?", shape="list", filter=Filter(), words=()))
    'person'
    """
    asked = plan.question.casefold()
    if plan.filter.role == "asker" and _WHO.search(asked):
        return "person"
    return next((unit for unit, pattern in _UNITS if pattern.search(asked)), "entry")


def grouped(
    entries: Sequence[Entry], counted: Unit, chosen: Filter, documents: Mapping[str, Document]
) -> tuple[Group, ...]:
    """Return findings by what is counted, in the order of their first; none where each stands for itself."""
    if counted == "entry":
        return ()
    found: dict[str | None, list[Entry]] = {}
    for entry in entries:
        for name in dict.fromkeys(_names(entry, counted, chosen, documents[entry.minutes])):
            found.setdefault(name, []).append(entry)
    return tuple(Group(name=name, entries=tuple(own)) for name, own in found.items())


def _names(entry: Entry, counted: Unit, chosen: Filter, document: Document) -> Iterator[str | None]:
    if counted == "meeting":
        yield document.meeting
    elif counted == "town":
        yield document.municipality
    else:
        for who in people(entry, chosen):
            yield who.get("faction") if counted == "faction" else who.get("name") or who.get("label")


def people(entry: Entry, chosen: Filter | None = None) -> Iterable[Mapping[str, Any]]:
    """Return the records of the persons who play the part that is asked for: askers, answerers, assignees."""
    record = entry.record
    if chosen and chosen.role == "answerer":
        return tuple(who for answer in record.get("answers") or () for who in answer.get("by") or ())
    return tuple(record.get("askers") or record.get("assignees") or ())
