"""Questions for the most of something: who asked most often, which vote was the closest, how many each has.

They are computed from the stored findings. A passage that happens to hold some of their words is no answer,
so that a question of this kind is answered from findings or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from pipeline.asking.lists.about import about, scope
from pipeline.asking.lists.held import Held
from pipeline.asking.lists.movers import moved_by
from pipeline.asking.lists.telling import Noun, count, line, where
from pipeline.asking.question.question import read
from pipeline.asking.question.words import content
from pipeline.german import factions, wording
from pipeline.german.pattern import lazy
from pipeline.library import Document, Entry, Filter, Place, Plan, Said
from pipeline.model import Kind

By = Literal["person", "faction", "town", "vote"]
Told = tuple[tuple[Said, ...], tuple[Entry, ...]]

SHOWN = 5  # of those who have most
MOST = 3000  # findings; of more it is not worked out who moved them
LEAST = 0.5  # share of findings whose person or faction must be known
_MOST = lazy(
    r"\b(?:am\s(?:häufigsten|meisten|öftesten|seltensten|wenigsten)|(?:die|den|der)\s(?:meisten|wenigsten"
    r"|mehrzahl)|häufigsten?|öftesten)\b"
)
_FEWEST = lazy(r"\b(?:seltensten|wenigsten)\b")
_EACH = lazy(
    r"\bwie\s?viele\b[^?!]{0,120}\b(?:jede[rs]?|je|pro|die\seinzelnen)\s"
    r"(?:fraktion(?:en)?|partei(?:en)?|rats\w+|stadtr\w+|gemeinder\w+|mitglied(?:er)?|person(?:en)?|ort"
    r"|gemeinden?|stadt)\b"
)
_CLOSEST = lazy(r"\b(?:am\s)?knappste[nrs]?\b")
_BALLOTS = lazy(
    r"\bmeisten\s(?P<cast>gegenstimmen|nein-?\s?stimmen|enthaltungen|ja-?stimmen|stimmen\sdagegen)\b"
    r"|\b(?P<dispute>umstrittensten?)\b"
)
_FACTION = lazy(r"\b(?:fraktion(?:en)?|partei(?:en)?)\b")
_TOWN = lazy(r"\b(?:in\s)?welche[rmn]?\s(?:ort(?:en)?|gemeinden?|stadt|städten?|kommunen?)\b|\bwo\b")
_WHO = lazy(
    r"\bwer\b|\bwelche[rsn]?\s\w{0,20}(?:rat|rätin|räte|mitglied|person|bürger|verordnete\w?|frau|herr)\b"
)
_KINDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (
        lazy(r"\b\w{0,12}fragen\b|\bge?fragt\b|\bfragten?\b|\berkundigte?n?\b|\bnachgefragt\b|\bgefragt"),
        "question",
    ),
    (lazy(r"\b\w{0,20}anträge[n]?\b|\bbeantragt\w{0,3}\b|\bvorstöße[n]?\b"), "decision"),
    (lazy(r"\bzusagen\b|\bzugesagt\b|\bversprech\w+\b|\bversprochen\b|\baufgaben\b"), "action"),
)
_NOUNS: Mapping[Kind, Noun] = {
    "question": Noun("Frage", "Fragen"),
    "decision": Noun("Antrag", "Anträge", "Keinen", "Ein"),
    "action": Noun("Zusage", "Zusagen"),
}
_WHOM = {"person": "Personen", "faction": "Fraktionen", "town": "Orten"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """What is asked to be compared: votes by what was cast, or persons, factions, towns by their findings."""

    by: By
    kind: Kind
    each: bool = False
    cast: str = ""


def rank(question: str) -> Rank | None:
    """Return what a question compares, None where it is no such question.

    >>> rank("Wer hat am häufigsten gefragt?")
    Rank(by='person', kind='question', each=False, cast='')
    >>> rank("Was war die knappste Abstimmung?").cast
    'closest'
    """
    low = question.casefold()
    if _CLOSEST.search(low):
        return Rank(by="vote", kind="decision", cast="closest")
    if ballots := _BALLOTS.search(low):
        cast = ballots["cast"] or "gegenstimmen"
        key = "abstain" if cast.startswith("enth") else "yes" if cast.startswith("ja") else "no"
        return Rank(by="vote", kind="decision", cast=key)
    each = bool(_EACH.search(low))
    if not each and not _MOST.search(low):
        return None
    kind = next((kind for pattern, kind in _KINDS if pattern.search(low)), None)
    by: By | None = (
        "faction"
        if _FACTION.search(low)
        else "town"
        if _TOWN.search(low)
        else "person"
        if each or _WHO.search(low)
        else None
    )
    return Rank(by=by, kind=kind, each=each) if kind and by else None


def ranked(plan: Plan, asked: Rank, held: Callable[[Filter], Held]) -> Told | None:
    """Return the answer from the findings that a plan means, and these; None where they do not tell."""
    chosen = replace(plan.filter, kinds=(asked.kind,), role=None, modes=(), outcomes=())
    made = replace(plan, shape="list", filter=chosen)
    found = held(scope(made))
    if _FEWEST.search(plan.question.casefold()) or (asked.kind == "decision" and found.number > MOST):
        return None
    question = _bare(plan.question)
    words = tuple(word for word in content(read(question), "list", (), {}) if word in plan.words)
    entries = about(replace(made, question=question, words=words), found)
    if not entries:
        return None
    return _votes(made, asked, entries, found) if asked.by == "vote" else _tally(made, asked, entries, found)


def _bare(question: str) -> str:
    """Return a question without the words that only say what is compared."""
    low = question.casefold()
    words = [m.span() for p in (_BALLOTS, _CLOSEST, _MOST, _TOWN) for m in p.finditer(low)]
    for start, end in sorted(words, reverse=True):
        question = f"{question[:start]} {question[end:]}" if len(low) == len(question) else question
        low = question.casefold()
    return question


def _votes(plan: Plan, asked: Rank, entries: Sequence[Entry], held: Held) -> Told | None:
    """Return the votes with most of what was cast, or with the least between yes and no."""
    worth = {entry.id: told for entry in entries if (told := _cast(entry, asked.cast)) is not None}
    if not worth or ((best := max(worth.values())) == 0 and asked.cast != "closest"):
        return None
    chosen = tuple(entry for entry in entries if worth.get(entry.id) == best)
    if len(chosen) > SHOWN:
        return None
    names = {"no": "Gegenstimmen", "abstain": "Enthaltungen", "yes": "Ja-Stimmen"}
    what = (
        f"Die knappste Abstimmung{where(plan.filter)}, unter {len(worth)} mit Ja- und Nein-Stimmen:"
        if asked.cast == "closest"
        else f"Die meisten {names[asked.cast]}{where(plan.filter)}, unter {len(worth)} ausgezählten"
        f" Abstimmungen: {best}:"
    )
    lines = _lines(chosen, held, town=plan.filter.municipality is None)
    return (Said(text=what, places=tuple(p for said in lines for p in said.places)), *lines), chosen


def _cast(entry: Entry, key: str) -> int | None:
    vote: Mapping[str, Any] = entry.record.get("vote") or {}
    if key != "closest":
        return vote.get(key)
    yes, no = vote.get("yes"), vote.get("no")
    return None if yes is None or no is None else -abs(int(yes) - int(no))


def _lines(entries: Sequence[Entry], held: Held, *, town: bool) -> tuple[Said, ...]:
    documents, items = held.documents(entries), held.headings(entries)
    return tuple(
        Said(
            text=line(e, documents[e.minutes], items.get((e.minutes, e.item)), town=town),
            places=(Place(minutes=e.minutes, cites=e.cites),),
        )
        for e in entries
    )


def _tally(plan: Plan, asked: Rank, entries: Sequence[Entry], held: Held) -> Told | None:
    """Return how many findings those have who have most, or everybody, a line each."""
    documents = held.documents(entries)
    groups = (
        _movers(plan, asked, entries, held)
        if asked.kind == "decision" and asked.by != "town"
        else _owners(asked, entries, documents)
    )
    told = sorted(groups.items(), key=lambda one: (-len(one[1]), one[0]))
    known = {entry.id for _, own in told for entry in own}
    if not told or (len(known) < LEAST * len(entries) and asked.kind != "decision"):
        return None
    shown = told if asked.each else told[:SHOWN]
    noun = _NOUNS[asked.kind]
    top = [name for name, own in told if len(own) == len(told[0][1])]
    many = len(told[0][1])
    head = (
        f"{noun.many} nach {_WHOM[asked.by]}{where(plan.filter)}"
        if asked.each
        else f"Die meisten {noun.many}{where(plan.filter)}: {_all(top)} mit"
        f" {'je ' if len(top) > 1 else ''}{many}"
    )
    rest = len(entries) - len(known)
    aside = f" ({rest} von {len(entries)} ohne Angabe)" if rest and asked.kind != "decision" else ""
    lines = [_counted(name, own, noun, documents) for name, own in shown]
    chosen = tuple(entry for entry in entries if any(entry in own for _, own in shown))
    places = tuple(dict.fromkeys(place for said in lines for place in said.places))
    return (Said(text=f"{head}{aside}:", places=places), *lines), chosen


def _all(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} und {names[-1]}"


def _counted(name: str, own: Sequence[Entry], noun: Noun, documents: Mapping[str, Document]) -> Said:
    cited: dict[str, set[int]] = {}
    for entry in own:
        cited.setdefault(entry.minutes, set()).update(entry.cites)
    days = dict.fromkeys(wording.day(d) for m in cited if (d := documents[m].date))
    form = noun.one if len(own) == 1 else noun.many
    return Said(
        text=f"{name}: {count(len(own), noun).lower()} {form}"
        + (f" ({'; '.join(days)})" if len(days) <= SHOWN and days else ""),
        places=tuple(Place(minutes=m, cites=tuple(sorted(n))) for m, n in cited.items()),
    )


def _owners(
    asked: Rank, entries: Sequence[Entry], documents: Mapping[str, Document]
) -> dict[str, list[Entry]]:
    """Return findings by whose they are; people of two towns are two, labels such as "Anwohnerin" nobody."""
    found: dict[tuple[str, str], list[Entry]] = {}
    towns = {documents[e.minutes].municipality or "" for e in entries}
    for entry in entries:
        town = documents[entry.minutes].municipality or ""
        people = entry.record.get("askers") or entry.record.get("assignees") or ()
        names = {"town": [town], "faction": [who.get("faction") for who in people]}.get(
            asked.by, [who.get("name") for who in people]
        )
        for name in dict.fromkeys(name for name in names if name):
            found.setdefault((town if asked.by == "person" else "", name), []).append(entry)
    merged: dict[tuple[str, str], list[Entry]] = {}
    for (town, name), own in found.items():
        full = [other for place, other in found if place == town and other.endswith(f" {name}")]
        merged.setdefault((town, full[0] if len(full) == 1 and asked.by == "person" else name), []).extend(
            own
        )
    return {
        f"{name} ({town})" if town and len(towns) > 1 else name: own for (town, name), own in merged.items()
    }


def _movers(plan: Plan, asked: Rank, entries: Sequence[Entry], held: Held) -> dict[str, list[Entry]]:
    """Return decisions by the factions that moved them, which the minutes tell and no record."""
    if asked.by != "faction":
        return {}
    found: dict[str, list[Entry]] = {}
    for name in sorted({f for e in entries for f in _factions(held.minutes(e.minutes))}):
        own = moved_by(
            replace(plan, filter=replace(plan.filter, factions=(name,), people=())), entries, held.minutes
        )
        same = next((other for other in found if factions.agree(other, name)), name)
        if own:
            found.setdefault(same, []).extend(entry for entry in own if entry not in found.get(same, ()))
    return found


def _factions(minutes: Any) -> set[str]:
    return {who.faction for who in minutes.participants if who.faction}
