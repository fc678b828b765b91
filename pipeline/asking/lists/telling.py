"""The words of answers from the ledger: how many there are, and what each of them says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from textwrap import shorten
from typing import Any, NamedTuple

from pipeline.asking.lists.tallies import Group, Unit, people
from pipeline.asking.question.people import office
from pipeline.asking.question.shapes import asks_whether
from pipeline.german import wording
from pipeline.library import Document, Entry, Filter, Plan
from pipeline.model import AgendaItem, Due, Outcome, Person, Status, Vote

NUMBERS = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
MOST_NAMES = 3
LONGEST_TITLE = 70  # characters of an agenda item's title in a line
MOST_ASKED, LONGEST_ASKED = 3, 120  # questions a line about a person repeats, and characters of each
MOST_DAYS = 6  # dates a line about a person lists


class Noun(NamedTuple):
    """How one and several of something are called; ``none`` is the word for no one of them."""

    one: str
    many: str
    none: str = "Keine"
    single: str = "Eine"


QUESTION, DECISION, ACTION = (
    Noun("Frage", "Fragen"),
    Noun("Entscheidung", "Entscheidungen"),
    Noun("Aufgabe", "Aufgaben"),
)
PROMISE = Noun("Zusage", "Zusagen")
ENTRY = Noun("Eintrag", "Einträge", "Keinen", "Ein")
UNITS: Mapping[Unit, Noun] = {
    "person": Noun("Person", "Personen"),
    "faction": Noun("Fraktion", "Fraktionen"),
    "meeting": Noun("Sitzung", "Sitzungen"),
    "town": Noun("Gemeinde", "Gemeinden"),
}
# Participles that stand before "Entscheidung": "vertagte Entscheidungen".
OUTCOMES: Mapping[Outcome, str] = {
    "approved": "beschlossene", "approved_amended": "geändert beschlossene", "rejected": "abgelehnte",
    "postponed": "vertagte", "referred": "verwiesene", "withdrawn": "zurückgezogene",
    "removed": "von der Tagesordnung abgesetzte", "noted": "zur Kenntnis genommene",
    "recommended": "empfohlene", "elected": "durch Wahl getroffene", "no_decision": "nicht getroffene",
    "proposed": "nur vorgeschlagene",
}  # fmt: skip
STATUSES: Mapping[Status, str] = {
    "answered": "beantwortete", "partial": "teilweise beantwortete", "deferred": "vorerst offene",
    "unanswered": "unbeantwortete",
}  # fmt: skip


def headline(
    plan: Plan, entries: Sequence[Entry], counted: Unit, groups: Sequence[Group], towns: int = 1
) -> str:
    """Return the sentence that says how many there are of what was asked for, in how many ``towns``."""
    chosen = plan.filter
    number = len(entries) if counted == "entry" else sum(group.name is not None for group in groups)
    amount = str(number) if number > 1 else None
    noun = _noun(entries, chosen) if counted == "entry" else UNITS[counted]
    adjective = _adjective(chosen) if counted == "entry" else ""
    of = f" mit {_noun(entries, chosen).many}" if counted != "entry" else ""
    whose, place = _whose(plan, entries, towns), where(chosen)
    said = " ".join(part for part in (adjective, _form(noun, number)) if part)
    if asks_whether(plan.question.casefold()):
        none = f"{noun.none.lower()} {_zero(adjective, noun)}{whose}{place} verzeichnet."
        return f"Ja, {number} {said}{whose}{place}:" if number else f"Nein, {none}"
    if not number:
        return f"{noun.none} {_zero(adjective, noun)}{of}{whose}{place} verzeichnet."
    return f"{amount or count(number, noun)} {said}{of}{whose}{place}:"


def count(number: int, noun: Noun = QUESTION) -> str:
    """Return a number as a clerk writes it at the head of a line.

    >>> count(1), count(3), count(12), count(37)
    ('Eine', 'Drei', 'Zwölf', '37')
    """
    if number == 1:
        return noun.single
    return NUMBERS[number].capitalize() if number < len(NUMBERS) else str(number)


def _form(noun: Noun, number: int) -> str:
    return noun.one if number == 1 else noun.many


def _zero(adjective: str, noun: Noun) -> str:
    """Return what there is none of: "Keine vertagten Entscheidungen", "Keinen Eintrag"."""
    if noun is ENTRY:
        return noun.one
    return " ".join(part for part in (f"{adjective}n" if adjective else "", noun.many) if part)


def _noun(entries: Sequence[Entry], chosen: Filter) -> Noun:
    kinds = set(chosen.kinds) or {entry.kind for entry in entries}
    if kinds == {"question"}:
        return QUESTION
    if kinds == {"decision"}:
        return DECISION
    if kinds == {"action"}:
        return PROMISE if chosen.people or chosen.tiers == ("A",) else ACTION
    return ENTRY


def _adjective(chosen: Filter) -> str:
    """Return what limits the results: "vertagte", "einstimmige", "offene"."""
    outcomes = [o for o in chosen.outcomes if o != "approved_amended" or "approved" not in chosen.outcomes]
    words = [OUTCOMES[outcome] for outcome in outcomes]
    words += [STATUSES[status] for status in chosen.statuses]
    if {"unanimous", "consensus"} <= set(chosen.modes):
        words = [f"ohne Gegenstimme {' oder '.join(words) or 'gefasste'}"]
    else:
        words += [f"{wording.MODES[mode]}e" for mode in chosen.modes if wording.MODES[mode]]
    words += ["offene"] if chosen.open and not chosen.statuses else []
    words += ["erledigte"] if chosen.open is False else []
    return " oder ".join(dict.fromkeys(words))


def _whose(plan: Plan, entries: Sequence[Entry], towns: int) -> str:
    chosen = plan.filter
    if held := office(plan):
        return f" ({held} in {towns} Orten)" if towns > 1 else f" ({held})"
    if chosen.people:
        names = _shortest(entries, chosen)
        return f" von {' oder '.join(names)}" if names else ""
    return ""


def _shortest(entries: Sequence[Entry], chosen: Filter) -> list[str]:
    """Return the names to show: those found, else the fullest of those looked for."""
    wanted = {name.casefold() for name in chosen.people}
    found = dict.fromkeys(
        str(who["name"]) for e in entries for who in people(e, chosen)
        if who.get("name") and str(who["name"]).casefold() in wanted
    )  # fmt: skip
    names = list(found or chosen.people)
    if not found and len(names) > MOST_NAMES:
        return []
    full = [n for n in names if not any(n != other and n in other.split() for other in names)]
    return full[:MOST_NAMES]


def where(chosen: Filter) -> str:
    """Return what a filter says of bodies and times in brackets, nothing where it says nothing."""
    factions = " oder ".join(dict.fromkeys(chosen.factions[:MOST_NAMES]))
    known = [part for part in (factions, chosen.committee, chosen.municipality, _period(chosen)) if part]
    return f" ({', '.join(known)})" if known else ""


def _period(chosen: Filter) -> str:
    """Return the time a filter names, as a reader says it."""
    since, until = chosen.since, chosen.until
    if since and until:
        if since == until:
            return wording.day(since)
        if (since.month, since.day, until.month, until.day) == (1, 1, 12, 31):
            return str(since.year) if since.year == until.year else f"{since.year} bis {until.year}"
        return f"{wording.day(since)} bis {wording.day(until)}"
    if since:
        return f"seit {wording.day(since)}"
    return f"bis {wording.day(until)}" if until else ""


def line(
    entry: Entry, document: Document, item: AgendaItem | None, *, committee: bool = True, town: bool = False
) -> str:
    """Return one finding as a line: when and where, then who, what and how it stands."""
    return f"{spot(document, item, committee=committee, town=town)}: {_TELL[entry.kind](entry)}"


def spot(document: Document, item: AgendaItem | None, *, committee: bool = True, town: bool = False) -> str:
    """Return when and where something was said: town and committee if asked, day, agenda item."""
    where = " ".join(part for part in (_number(item), _title(item)) if part)
    body = (document.committee or document.title or "") if committee else ""
    place = (document.municipality or "") if town else ""
    return ", ".join(part for part in (place, _day(document), body, where) if part)


def _number(item: AgendaItem | None) -> str:
    return f"TOP {item.number}" if item and item.number else ""


def _title(item: AgendaItem | None) -> str:
    """Return the title of an agenda item in quotation marks, its own marks inside, cut where it is long."""
    if item is None or not item.title:
        return ""
    title = " ".join(item.title.replace("„", "‚").replace("“", "‘").split())
    return f"„{title if len(title) <= LONGEST_TITLE else shorten(title, LONGEST_TITLE, placeholder=' …')}“"


def _day(document: Document) -> str:
    return wording.day(document.date) if document.date else "ohne Datum"


def _question(entry: Entry) -> str:
    record = entry.record
    text = _trimmed(record["text"])
    who = wording.asker(_people(record["askers"]))
    asked = (
        f"{who} fragt{wording.joint(text)}{text}" if text[:1].islower() or "?" in text else f"{who}: {text}"
    )
    by = [who for answer in record["answers"] for who in answer["by"]]
    state = wording.STATUSES[record["status"]]
    answered = (
        f" von {wording.people(_people(by))}" if by and record["status"] in ("answered", "partial") else ""
    )
    return f"{asked} – {state}{answered}"


def _decision(entry: Entry) -> str:
    record = entry.record
    how = wording.vote(Vote(**record["vote"]))
    result = wording.OUTCOMES[record["outcome"]] + (f" ({how})" if how else "")
    return f"{result}: {_trimmed(record['text'])}"


def _action(entry: Entry) -> str:
    record = entry.record
    who = wording.capital(wording.people(_people(record["assignees"]), nobody=wording.NOBODY))
    task = _trimmed(record["task"])
    return f"{who}: {task}{_until(record['due'], task)} – {standing(entry)}"


def _until(due: Mapping[str, Any] | None, task: str) -> str:
    """Return the deadline behind a task; where the task says it, only the day it comes to."""
    if not due:
        return ""
    if due["text"] not in task:
        return f", {deadline(due)}"
    return f" (Frist {wording.day(date.fromisoformat(due['date']))})" if due.get("date") else ""


_TELL = {"question": _question, "decision": _decision, "action": _action}


def standing(entry: Entry) -> str:
    """Return where an action item stands: open, or done since when and by what is known."""
    closing = entry.closing
    if closing is None:
        return "offen"
    when = f" ({wording.day(closing.date)})" if closing.date else ""
    return f"erledigt{when}" + (f": {closing.note}" if closing.note else "")


def deadline(record: Mapping[str, Any]) -> str:
    """Return the deadline of a record in words."""
    when = date.fromisoformat(record["date"]) if record.get("date") else None
    return wording.deadline(Due(text=record["text"], date=when))


def told_of(group: Group, documents: Mapping[str, Document]) -> str:
    """Return one person, faction, meeting or town as a line with its findings."""
    kinds = Filter(kinds=tuple(dict.fromkeys(e.kind for e in group.entries)))
    noun = _noun(group.entries, kinds)
    number = len(group.entries)
    found = dict.fromkeys(
        (
            wording.day(when) if (when := documents[e.minutes].date) else "ohne Datum",
            documents[e.minutes].committee,
        )
        for e in group.entries
    )
    days = [", ".join(part for part in place if part) for place in found]
    shown = "; ".join(days[:MOST_DAYS]) + (" …" if len(days) > MOST_DAYS else "")
    told = f"{_titled(group, documents)}: {count(number, noun).lower()} {_form(noun, number)} ({shown})"
    asked = [_trimmed(e.record["text"]) for e in group.entries if e.kind == "question"]
    if len(asked) != number or number > MOST_ASKED:
        return told
    return f"{told}: {'; '.join(shorten(text, LONGEST_ASKED, placeholder=' …') for text in asked)}"


def _titled(group: Group, documents: Mapping[str, Document]) -> str:
    document = documents[group.entries[0].minutes]
    if group.name is None:
        return "Ohne Angabe"
    if group.name != document.meeting:
        return wording.capital(group.name)
    return ", ".join(part for part in (_day(document), document.committee, document.municipality) if part)


def _people(records: Sequence[Mapping[str, Any]]) -> list[Person]:
    return [
        Person(**{key: record.get(key) for key in ("name", "faction", "role", "label")}) for record in records
    ]


def _trimmed(text: str) -> str:
    text = " ".join(text.split())
    return text if ". " in text else text.removesuffix(".")
