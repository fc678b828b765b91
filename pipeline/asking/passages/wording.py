"""Statements of a reply: the sentences themselves, with who speaks in front where they do not say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pipeline.asking.passages.units import Excerpt, Unit, cited
from pipeline.german.wording import capital
from pipeline.german.wording import people as joined
from pipeline.library import Place, Said
from pipeline.model import Person

Who = Mapping[str, Any]
PERSON = ("name", "faction", "role", "label")
LEADS = {"question": ("fragt", "fragen"), "answer": ("antwortet", "antworten")}  # one, several


def statements(unit: Unit, *, names: bool = False) -> tuple[Said, ...]:
    """Return what an answer says, sentence for sentence; with ``names``, persons in full."""
    record = unit.entry.record if unit.entry else {}
    if unit.sort == "answer":
        return (*(_question(unit, record) if names else ()), *_answers(unit, record, names=names))
    people = record.get("askers" if unit.sort == "question" else "assignees", ())
    if unit.sort == "decision" or not people:
        return (_said(unit.excerpt, unit.shown, unit.cites),)
    return (_said(unit.excerpt, unit.shown, unit.cites, people, unit.sort, names=names),)


def _question(unit: Unit, record: Mapping[str, Any]) -> tuple[Said, ...]:
    """Return who asked what, where that is cited too and not the same sentence as the answer."""
    asked = tuple(number for number in cited(record) if number in unit.cites and number not in unit.shown)
    return (
        (_said(unit.excerpt, asked, asked, record.get("askers", ()), "question", names=True),)
        if asked
        else ()
    )


def _answers(unit: Unit, record: Mapping[str, Any], *, names: bool = False) -> tuple[Said, ...]:
    """Return one statement for each person who answers; the first is cited with the question before it."""
    shown = set(unit.shown)
    asked = tuple(number for number in unit.cites if number not in shown)
    found: list[Said] = []
    for reply in record.get("answers", ()):
        numbers = tuple(number for number in cited(reply) if number in shown)
        shown.difference_update(numbers)
        if numbers:
            cites = (*asked, *numbers) if not found else numbers
            found.append(_said(unit.excerpt, numbers, cites, reply.get("by", ()), "answer", names=names))
    return tuple(found)


def _said(
    excerpt: Excerpt,
    shown: Sequence[int],
    cites: Iterable[int],
    people: Sequence[Who] = (),
    sort: str = "",
    *,
    names: bool = False,
) -> Said:
    text = excerpt.words(shown)
    if lead := _lead(people, text, sort, names=names):
        text = f"{lead}: {text}"
    return Said(text=text, places=(Place(minutes=excerpt.document.id, cites=tuple(sorted(set(cites)))),))


def _lead(people: Sequence[Who], text: str, sort: str, *, names: bool) -> str:
    """Return who speaks, where a sentence does not name them (or, with ``names``, not in full)."""
    told = [who for who in people if _call(who)]
    if not told or all(_is_named(who, text, full=names) for who in told):
        return ""
    called = capital(joined(Person(**{key: who.get(key) for key in PERSON}) for who in told))
    verb = LEADS[sort][len(told) > 1] if sort in LEADS else ""
    return f"{called} {verb}".strip()


def _is_named(who: Who, text: str, *, full: bool) -> bool:
    called = _call(who)
    return called in text if full else called.split()[-1] in text


def _call(who: Who) -> str:
    label = who.get("label")
    known = label if label and label.casefold() != "unbekannt" else ""
    return str(who.get("name") or known or "")
