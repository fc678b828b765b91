"""The German words in which reports name statuses, outcomes, votes, persons and places in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby

from pipeline.german.roles import look
from pipeline.model import Due, Minutes, Mode, Outcome, Person, Status, Summary, Tier, Vote

STATUSES: Mapping[Status, str] = {
    "answered": "beantwortet",
    "partial": "teilweise beantwortet",
    "deferred": "Antwort angekündigt",
    "unanswered": "keine Antwort in der Niederschrift",
}
OUTCOMES: Mapping[Outcome, str] = {
    "approved": "beschlossen",
    "approved_amended": "geändert beschlossen",
    "rejected": "abgelehnt",
    "postponed": "vertagt",
    "referred": "verwiesen",
    "withdrawn": "zurückgezogen",
    "removed": "von der Tagesordnung abgesetzt",
    "noted": "zur Kenntnis genommen",
    "recommended": "empfohlen",
    "elected": "gewählt",
    "no_decision": "ohne Beschluss",
    "proposed": "vorgeschlagen, kein Ergebnis festgehalten",
}
MODES: Mapping[Mode | None, str] = {
    "unanimous": "einstimmig",
    "majority": "mehrheitlich",
    "consensus": "einvernehmlich",
    "counted": "",
    None: "",
}
TIERS: Mapping[Tier, str] = {"A": "zugesagt oder beauftragt", "B": "erbeten oder ausstehend"}
APPROVALS: Mapping[str, str] = {"approved": "genehmigt", "draft": "Entwurf, noch nicht genehmigt"}
# Nobody is named; nobody is asked to act.
NAMELESS, NOBODY = "unbekannt", "offen, wer"
UNKNOWN = frozenset({"unbekannt", "Unbekannt"})
FROM = ("aus ", "von ", "vom ")
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
    "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip


def vote(cast: Vote) -> str:
    """Return how was voted, only as far as it is known.

    >>> vote(Vote(mode="majority", yes=9, no=2))
    'mehrheitlich, 9 Ja, 2 Nein'
    >>> vote(Vote(mode="unanimous", abstain=1))
    'einstimmig, 1 Enthaltung'
    """
    parts = [MODES[cast.mode]]
    parts += [f"{cast.yes} Ja"] if cast.yes is not None else []
    parts += [f"{cast.no} Nein"] if cast.no is not None else []
    if cast.abstain is not None:
        parts.append(f"{cast.abstain} Enthaltung{'' if cast.abstain == 1 else 'en'}")
    return ", ".join(part for part in parts if part)


def person(who: Person) -> str:
    """Return a person as running text: name, else label, else role; faction in brackets.

    A family name alone gets its office, as in minutes, or in brackets where somebody comes from.

    >>> person(Person(name="Eva Brandt", faction="SPD", role="Ratsmitglied"))
    'Eva Brandt (SPD)'
    >>> person(Person(name="Brandt", role="Stadträtin")), person(Person(name="Kern", role="Tiefbauamt"))
    ('Stadträtin Brandt', 'Kern (Tiefbauamt)')
    """
    named = who.name or who.label or who.role or NAMELESS
    known = [named]
    if who.name and " " not in who.name and who.role and who.role != who.name:
        office = who.role.split()[-1]
        if look(office) and not (office.isupper() and len(office) > len("GR")):
            known = [f"{who.role} {who.name}"]
        else:
            known.append(who.role)
    if who.faction and who.faction not in named:
        known.append(who.faction)
    return f"{known[0]} ({', '.join(known[1:])})" if known[1:] else known[0]


def asker(those: Iterable[Person]) -> str:
    """Return who asked, as the beginning of a line.

    >>> asker([]), asker([Person(label="ein Anwohner")])
    ('Jemand (ohne Namen)', 'Ein Anwohner')
    """
    return capital(people(those, nobody="Jemand (ohne Namen)"))


def capital(words: str) -> str:
    """Return words with a capital at their beginning, as a line begins.

    >>> capital("eine Anwohnerin"), capital("aus dem Ausschuss")
    ('Eine Anwohnerin', 'Jemand aus dem Ausschuss')
    """
    words = f"Jemand {words}" if words.startswith(FROM) else words
    return words[:1].upper() + words[1:]


def people(those: Iterable[Person], nobody: str = "unbekannt") -> str:
    """Return several persons joined as in running text.

    >>> people([Person(name="A"), Person(name="B"), Person(label="Verwaltung")])
    'A, B und Verwaltung'
    """
    names = [person(who) for who in those if who.label not in UNKNOWN]
    if not names:
        return nobody
    return " und ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def deadline(due: Due) -> str:
    """Return a deadline in its own words, with the computed date where that adds something.

    >>> deadline(Due(text="bis Ende Mai", date=date(2024, 5, 31)))
    'bis Ende Mai (rechnerisch 31.05.2024)'
    >>> deadline(Due(text="bis zum 31.5.2024", date=date(2024, 5, 31)))
    'bis zum 31.5.2024'
    >>> deadline(Due(text="bis zum 6. November", date=date(2024, 11, 6)))
    'bis zum 6. November (06.11.2024)'
    """
    if due.date is None:
        return due.text
    named = re.search(rf"\b0?{due.date.day}\.", due.text)
    if named and str(due.date.year) in due.text:
        return due.text
    return f"{due.text} ({'' if named else 'rechnerisch '}{day(due.date)})"


def day(when: date) -> str:
    """Return a date as German readers write it.

    >>> day(date(2024, 3, 12))
    '12.03.2024'
    """
    return f"{when:%d.%m.%Y}"


def long_day(when: date) -> str:
    """Return a date with weekday and month name.

    >>> long_day(date(2024, 3, 12))
    'Dienstag, 12. März 2024'
    """
    return f"{WEEKDAYS[when.weekday()]}, {when.day}. {MONTHS[when.month - 1]} {when.year}"


def reference(minutes: Minutes, cites: Iterable[int]) -> str:
    """Return where in the minutes something stands: sentence numbers in runs, pages where known."""
    numbers = sorted(set(cites))
    pages = sorted({page for n in numbers if (page := minutes[n].page) is not None})
    on = f"S. {pages[0]}" if len(pages) == 1 else f"S. {pages[0]}–{pages[-1]}" if pages else ""
    return ", ".join(part for part in (on, sentences(numbers)) if part)


def sentences(numbers: Iterable[int]) -> str:
    """Return the numbers of sentences in runs.

    >>> sentences([7]), sentences([3, 4, 5, 9])
    ('Satz 7', 'Sätze 3–5, 9')
    """
    told = sorted(set(numbers))
    runs = [
        [number for _, number in run]
        for _, run in groupby(enumerate(told), key=lambda pair: pair[1] - pair[0])
    ]
    where = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    return f"{'Satz' if len(told) == 1 else 'Sätze'} {where}"


def nothing(summary: Summary) -> str | None:
    """Return a line that says that nothing was found, None where something was."""
    found, minutes = summary.findings, summary.minutes
    if found.questions or found.decisions or found.action_items:
        return None
    line = "Keine Fragen, Beschlüsse oder Aufgaben gefunden."
    known = minutes.committee or minutes.participants or minutes.chair
    titled = any(item.number or item.title for item in minutes.items)
    return line if known or titled else f"{line} Ist dies eine Niederschrift?"
