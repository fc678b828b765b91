"""The German words for statuses, outcomes, votes, persons, deadlines and days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from pipeline.german.pattern import lazy
from pipeline.german.roles import look
from pipeline.model import Due, Mode, Outcome, Person, Status, Tier, Vote

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
# How the words of a question join the name of who asks.
CLAUSE = lazy(
    r"(?:(?:ab|an|auf|aus|bei|bis|durch|für|in|mit|nach|seit|über|um|unter|von|vor|wegen|zu|zum|zur) )?"
    r"(?:ob|dass|we[rmnr]\b|wessen|was|wann|wie|wieso|wo|woher|wohin|wofür|womit|woran|worauf|wodurch|wozu"
    r"|warum|weshalb|weswegen|welche[mnrs]?|inwie(?:fern|weit))\b"
)
MATTER = lazy(
    r"(?:(?:\w+end|erneut|noch|auch|weiter|zudem|konkret) )?"
    r"(?:nach|zum?|zur|über|wegen|bezüglich|hinsichtlich|um|betreffend) "
)
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
    return f"{when.day:02}.{when.month:02}.{when.year}"


def long_day(when: date) -> str:
    """Return a date with weekday and month name.

    >>> long_day(date(2024, 3, 12))
    'Dienstag, 12. März 2024'
    """
    return f"{WEEKDAYS[when.weekday()]}, {when.day}. {MONTHS[when.month - 1]} {when.year}"


def joint(text: str) -> str:
    """Return what stands between "fragt" and the words of a question.

    >>> joint("ob es geht"), joint("nach den Kosten"), joint("Geht es?")
    (', ', ' ', ': ')
    """
    return ", " if CLAUSE.match(text) else " " if MATTER.match(text) else ": "
