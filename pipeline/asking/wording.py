"""Statements of a reply: the sentences themselves, with who speaks in front where they do not say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pipeline.asking.units import Excerpt, Unit, cited
from pipeline.library import Place, Said
from pipeline.model import Person

Who = Mapping[str, Any]
LEADS = {"question": "fragt", "answer": "antwortet", "action": ""}


def statements(unit: Unit, *, names: bool = False) -> tuple[Said, ...]:
    """Return what an answer says, sentence for sentence; with ``names``, persons as full as they are known."""
    record = unit.entry.record if unit.entry else {}
    if unit.sort == "answer":
        return _answers(unit, record, names=names)
    people = record.get("askers" if unit.sort == "question" else "assignees", ())
    if unit.sort == "decision" or not people:
        return (_said(unit.excerpt, unit.shown, unit.cites),)
    return (_said(unit.excerpt, unit.shown, unit.cites, people, LEADS.get(unit.sort, ""), names=names),)


def _answers(unit: Unit, record: Mapping[str, Any], *, names: bool) -> tuple[Said, ...]:
    """Return one statement for each person who answers; the first is cited with the question before it."""
    shown = set(unit.shown)
    asked = tuple(number for number in unit.cites if number not in shown)
    found: list[Said] = []
    for reply in record.get("answers", ()):
        numbers = tuple(number for number in cited(reply) if number in shown)
        shown.difference_update(numbers)
        if numbers:
            cites = (*asked, *numbers) if not found else numbers
            lead = LEADS["answer"]
            found.append(_said(unit.excerpt, numbers, cites, reply.get("by", ()), lead, names=names))
    return tuple(found)


def _said(
    excerpt: Excerpt,
    shown: Sequence[int],
    cites: Iterable[int],
    people: Sequence[Who] = (),
    verb: str = "",
    *,
    names: bool = False,
) -> Said:
    text = excerpt.words(shown)
    if lead := _lead(people, text, verb, names=names):
        text = f"{lead}: {text}"
    return Said(text=text, places=(Place(minutes=excerpt.document.id, cites=tuple(sorted(set(cites)))),))


def _lead(people: Sequence[Who], text: str, verb: str, *, names: bool) -> str:
    """Return who speaks, where a sentence does not name them (or, with ``names``, not in full)."""
    told = [who for who in people if _call(who)]
    if not told or all(_is_named(who, text, full=names) for who in told):
        return ""
    called = " und ".join(person(who) for who in told)
    plural = "en" if len(told) > 1 else "et" if verb.endswith("et") else "t"
    return f"{called} {verb.removesuffix('et').removesuffix('t')}{plural}" if verb else called


def _is_named(who: Who, text: str, *, full: bool) -> bool:
    called = _call(who)
    return called in text if full else called.split()[-1] in text


def _call(who: Who) -> str:
    label = who.get("label")
    return str(who.get("name") or (label if label and label.casefold() != "unbekannt" else "") or "")


def person(who: Who | Person) -> str:
    """Return a person as running text: name or label, with faction or office in brackets.

    >>> person({"name": "Eva Brandt", "faction": "SPD", "role": "Ratsmitglied", "label": None})
    'Eva Brandt (SPD)'
    >>> person({"name": "Kern", "faction": None, "role": "Tiefbauamt", "label": None})
    'Kern (Tiefbauamt)'
    """
    if isinstance(who, Person):
        who = {"name": who.name, "faction": who.faction, "role": who.role, "label": who.label}
    called = _call(who)
    more = who.get("faction") or (who.get("role") if who.get("name") else None)
    called = called[:1].upper() + called[1:]
    return f"{called} ({more})" if more and more not in called else called
