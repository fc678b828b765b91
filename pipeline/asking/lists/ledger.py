"""Answers to questions that want a list or a number: complete, from the stored findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten

from pipeline.asking.lists.about import about, matter, scope
from pipeline.asking.lists.held import Held
from pipeline.asking.lists.movers import movers
from pipeline.asking.lists.rolls import headed
from pipeline.asking.lists.shares import shares
from pipeline.asking.lists.tallies import Group, grouped, unit
from pipeline.asking.lists.telling import UNITS, Noun, headline, line, spot, told_of
from pipeline.asking.question.shapes import asks_whether
from pipeline.asking.question.verdicts import is_granting
from pipeline.asking.question.words import is_general
from pipeline.german.pattern import lazy
from pipeline.library import Document, Entry, Place, Plan, Said

RECEIVER = Noun("Empfänger", "Empfänger", "Kein", "Ein")
MOST_TOLD = 40  # entries up to which it is looked up on what a brief task was taken on
BEFORE = 3  # sentences before a task among which the one is sought that tells on what it was taken on
THINGS = 2  # a task that names so many says itself what it is about
LONGEST = 160  # characters of a sentence that tells it
THING = lazy(r"(?<!^)\b[A-ZÄÖÜ][\w-]{3,}")
DOER = lazy(
    r"Bauhof|Versorger|\w*[Aa]mt(?:es)?|\w*[Vv]erwaltung|\w*meister(?:in)?|Frau|Herrn?|Kreis"
    r"|Land|Firma|Protokoll|Auskunft|Kenntnis|Auskünfte|Antwort|Bescheid|Rückmeldung|Bericht|Mitteilung"
    r"|E-?[Mm]ail|Brief|Telefon|Sitzung"
)
NAMED = lazy(r"\b(?:Frau|Herrn?)\s(?:Dr\.\s)?[A-ZÄÖÜ][\w-]+")
TIME = lazy(r"\b(?:vor|nach|bis|im|am|ab|in|zum|zur)\s(?:de[mrn]\s)?(?:\w+e[nr]?\s)?[A-ZÄÖÜ]\w+(?=\W|$)")
BACK = lazy(
    r"\b(?:es|dies\w{0,2}|das|dort|davon|dazu|hierzu|darüber|ihn|ihr|dessen|(?:der|die) (?:Sache"
    r"|Anregung|Bitte|Hinweis|Frage))\b"
)
PRONOUN = lazy(r"\W*(?:Er|Sie|Ihm|Ihr|Ihnen|Dem|Diese[rmsn]?|Dies|Beide)\s(?=[a-zäöü])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What the ledger says to a question: all entries meant, in words, and whether that is an answer.

    Nothing found is an answer ("Keine.") where the filter names a person, faction, committee, town or time
    that the library knows; it is none where the question speaks of a matter that nothing recorded is about.
    """

    answered: bool
    entries: tuple[Entry, ...] = ()
    said: tuple[Said, ...] = ()


__all__ = ["Listing", "listing", "scope", "statements"]


def listing(plan: Plan, held: Held) -> Listing:
    """Return the answer to a question for a list or a number, from the entries in its ``scope``."""
    meant = about(plan, held)
    if meant is None or (not meant and not _limited(plan, held)):
        return Listing(answered=False)
    if not meant and asks_whether(plan.question.casefold()) and not held.decided().number:
        return Listing(answered=False)  # of a time without minutes nobody knows
    return Listing(answered=True, entries=meant, said=statements(plan, meant, held))


def statements(plan: Plan, entries: Sequence[Entry], held: Held) -> tuple[Said, ...]:
    """Return the answer in plain German: how many there are, then each of them with its sentences."""
    counted, documents = unit(plan), held.documents(entries)
    if counted == "faction" and (moved := _of_movers(entries, held)):
        return headed(plan, UNITS["faction"], moved, "als Antragsteller")
    apart = len({documents[e.minutes].committee for e in entries}) > 1
    towns = {documents[e.minutes].municipality for e in entries}
    groups = grouped(entries, counted, plan.filter, documents)
    opening = Said(text=headline(plan, entries, counted, groups, len(towns)), places=_places(entries))
    if counted != "entry":
        return (opening, *(_of_group(group, documents) for group in groups))
    items = held.headings(entries)
    if parted := _parted(plan, entries, held):
        return parted
    told = [
        Said(
            text=line(
                e,
                documents[e.minutes],
                items.get((e.minutes, e.item)),
                committee=apart,
                town=len(towns) > 1,
            ),
            places=_own(e),
        )
        for e in entries
    ]
    if len(entries) <= MOST_TOLD:
        told = [
            _on_what(said, e, held) if _is_brief(e) else said for said, e in zip(told, entries, strict=True)
        ]
    return (opening, *told)


def _parted(plan: Plan, entries: Sequence[Entry], held: Held) -> tuple[Said, ...]:
    """Return who got which sum, a line each, where one decision gives money to several; else nothing."""
    if not is_granting(plan) or len(entries) > MOST_TOLD:
        return ()
    given = {e.id: shares([held.minutes(e.minutes).words(n) for n in e.cites]) for e in entries}
    if not any(given.values()):
        return ()
    documents, items = held.documents(entries), held.headings(entries)
    lines = []
    for entry in entries:
        document, item = documents[entry.minutes], items.get((entry.minutes, entry.item))
        place = spot(document, item, committee=False)
        told = [f"{place}: {who} – {amount}" for who, amount in given[entry.id]]
        told = told or [line(entry, document, item, committee=False)]
        lines += [Said(text=text, places=_own(entry)) for text in told]
    return headed(plan, RECEIVER, lines)


def _of_movers(entries: Sequence[Entry], held: Held) -> list[Said]:
    """Return the factions that moved what was decided on, a line each; nothing where no motion names them."""
    documents, items = held.documents(entries), held.headings(entries)
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for name in movers(entry, held.minutes(entry.minutes)) if entry.kind == "decision" else ():
            found.setdefault(name, []).append(entry)
    lines = []
    for name, own in found.items():
        spots = dict.fromkeys(spot(documents[e.minutes], items.get((e.minutes, e.item))) for e in own)
        first = {(e.minutes, item.first) for e in own if (item := items.get((e.minutes, e.item)))}
        places = [Place(minutes=m, cites=(n,)) for m, n in sorted(first)]
        lines.append(Said(text=f"{name}: {'; '.join(spots)}", places=tuple(places)))
    return lines


def _is_brief(entry: Entry) -> bool:
    """Tell whether a task or result alone, such as "fragt dort nach", does not say what it is about."""
    if entry.kind == "decision":
        return bool(PRONOUN.match(str(entry.record.get("text") or "")))
    task = str(entry.record.get("task") or "")
    if entry.kind != "action" or len(task) > LONGEST:
        return False
    return bool(BACK.search(task)) or len(_things(task, entry)) < THINGS


def _things(words: str, entry: Entry) -> list[str]:
    """Return the nouns of some words that name a thing: no doer, no time, nobody who does the task."""
    own = {part for who in entry.record.get("assignees") or () for part in str(who.get("name")).split()}
    found = THING.findall(TIME.sub(" ", NAMED.sub(" ", words)))
    return [word for word in found if word not in own and not DOER.fullmatch(word) and not is_general(word)]


def _on_what(said: Said, entry: Entry, held: Held) -> Said:
    """Return the line of a brief task with the sentence before it, which tells on what it was taken on."""
    minutes, first = held.minutes(entry.minutes), min(entry.cites)
    before = [
        number
        for number in range(first - 1, max(0, first - 1 - BEFORE), -1)
        if minutes.item_of(number) == minutes.item_of(first)
        and minutes[number].kind not in ("heading", "label")
    ]
    if not before:
        return said
    number = next((n for n in before if _things(minutes.words(n), entry)), before[0])
    words = " ".join(minutes.words(number).split())
    own, *rest = said.places
    place = Place(minutes=own.minutes, cites=(number, *own.cites))
    return Said(
        text=f"{said.text} (zuvor: „{shorten(words, LONGEST, placeholder=' …')}“)", places=(place, *rest)
    )


def _limited(plan: Plan, held: Held) -> bool:
    """Tell whether the filter names something that the library knows, so that none is an answer."""
    chosen = plan.filter
    if chosen.kinds == ("decision",) and (chosen.people or chosen.factions):
        return False
    if chosen.people or chosen.factions:
        return True
    named = (chosen.municipality, chosen.committee, chosen.since, chosen.until)
    return any(named) and not matter(plan, held.bodies).words


def _of_group(group: Group, documents: Mapping[str, Document]) -> Said:
    return Said(text=told_of(group, documents), places=_places(group.entries))


def _own(entry: Entry) -> tuple[Place, ...]:
    """Return where an entry stands, and where it is reported done."""
    closing = entry.closing
    own = Place(minutes=entry.minutes, cites=entry.cites)
    if closing and closing.minutes:
        return (own, Place(minutes=closing.minutes, cites=closing.cites))
    return (own,)


def _places(entries: Sequence[Entry]) -> tuple[Place, ...]:
    """Return where entries stand, one place a document."""
    cited: dict[str, set[int]] = {}
    for entry in entries:
        cited.setdefault(entry.minutes, set()).update(entry.cites)
    return tuple(Place(minutes=id_, cites=tuple(sorted(numbers))) for id_, numbers in cited.items())
