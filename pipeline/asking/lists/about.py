"""Which stored findings are about the matter that a question names."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.asking.lists.held import HEAD, Held
from pipeline.asking.lists.movers import moved_by
from pipeline.asking.passages.likeness import telling
from pipeline.asking.question import headings, nouns, verdicts
from pipeline.asking.question.words import topic
from pipeline.german.pattern import lazy
from pipeline.german.stems import stem
from pipeline.german.synonyms import groups
from pipeline.german.tokens import fold
from pipeline.library import Entry, Filter, Plan
from pipeline.model import Minutes
from pipeline.store.topics import EDGE, PART, knows

FEW = 3  # agenda items whose decisions may tell what their questions are about
NARROW = 60  # findings of somebody among which half a word may tell which is meant
LONG = 12  # letters of the stem of such a word
ENOUGH = 0.5  # share of the weight of a question's words that a finding must exceed
# "Haushaltsdebatte": talk about a matter
TALK = lazy(
    r"(?P<matter>\w{4,30})(?:debatte|diskussion|aussprache|beratung|anhörung|thematik|thema|problematik"
    r"|frage)n?"
)
# Nouns by which questions speak of meetings and of what is found in them, not of a matter.
PROCEDURE = frozenset(
    stem(word)
    for word in """
    Frage Bericht Fragen Anfrage Anfragen Nachfrage Zusage Zusagen Versprechen Beschluss Beschlüsse
    Entscheidungen Antrag Anträge Abstimmung Abstimmungen Abstimmungsergebnis Aufgabe Aufgaben Auftrag
    Aufträge Vorhaben Punkt Punkte Thema Themen Amt Wahl Wahlen Debatte Beratung Aussprache Diskussion
    Sitzung Protokoll Niederschrift Tagesordnung Tagesordnungspunkt Rat Räte Räten Rätin Rätinnen Entscheidung
    Ratsmitglied Stadtrat Gemeinderat Bürger Bürgerinnen Einwohner Einwohnerinnen Anwohner Zuhörer
    Zuschauer Publikum Bürgerfragestunde Einwohnerfragestunde Fragestunde Verwaltung Rathaus Ausschuss
    Anhörung Gremium Person Leute Stimmen Mehrheit Vollzug Auskunft Auskünfte Wunsch Wünsche Jahr Monat
    Januar Februar März April Mai Juni Juli August September Oktober November Dezember Frühjahr Sommer
    Hinweis Hinweise Anregung Anregungen Bitte Bitten Vorlage Vorlagen Themen Einwand Sache Einwände Redner
    Herbst Winter Überblick Liste Übersicht Aufstellung Gegenstimmen TOP Einwohnerfragen Bürgerfragen Aussicht
    """.split()
)
# Words that lead in the matter of a question.
LEADS = (
    r"(?:zum?|zur|zu de[rnm]|über|wegen|bezüglich|hinsichtlich|betreffend|rund um|in sachen|beim?|nach|um|für"
    r"|gegen|thema)"
)
CITIZENS = lazy(
    r"\b(?:Bürger(?:innen|n)?|(?:Ein|An)wohner(?:in|innen|n)?|Zuhörer(?:in|innen|n)?|Zuschauer|Publikum)\b"
)
_WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")

Minute = Callable[[str], Minutes]


class Matter(NamedTuple):
    """The words that name what a question is about; ``led`` holds those that a preposition leads in."""

    words: tuple[str, ...]
    led: frozenset[str]


def matter(plan: Plan, bodies: Iterable[str], *, digits: bool = False) -> Matter:
    """Return the nouns of a plan that name a matter: no filter, name, place or procedure explains them.

    ``bodies`` are the towns and committees of the documents in question. Numbers count with ``digits`` only.
    """
    named = _names(plan, bodies)
    chosen = [word for word in topic(plan) if word.casefold() not in named and stem(word) not in PROCEDURE]
    if any(c.isupper() for c in plan.question[1:]):
        chosen = [word for word in chosen if word[:1].isupper() or (digits and word.isdigit())]
    listed = {*nouns.several(plan.question), *nouns.left_out(plan.question)}
    chosen = [word for word in chosen if word not in listed]
    if headings.kind(plan.question.casefold()):
        chosen = [word for word in chosen if not headings.is_own(word)]
    if verdicts.is_spending(plan):
        chosen = [word for word in chosen if not verdicts.is_own(word)]
    chosen = [
        word
        for word in chosen
        if (digits or not word.isdigit()) and word.casefold().removesuffix("er") not in named
    ]
    asked = plan.question.casefold()
    led = [w for w in chosen if lazy(rf"\b{LEADS}\s(?:\w+\s){{0,3}}?{w.casefold()}\b").search(asked)]
    return Matter(tuple(chosen), frozenset(led))


def _names(plan: Plan, bodies: Iterable[str]) -> frozenset[str]:
    """Return all words of towns, committees and persons, given names before a family name with them."""
    chosen = plan.filter
    places = [name for name in (chosen.municipality, chosen.committee) if name]
    names = (*chosen.people, *chosen.factions, *bodies, *places)
    found = {word.casefold() for name in names for word in _WORD.findall(name)}
    families = {name.split()[-1].casefold() for name in chosen.people}
    words = _WORD.findall(plan.question)
    given = {a.casefold() for a, b in pairwise(words) if b.casefold() in families}
    return frozenset(found | given)


def about(plan: Plan, held: Held) -> tuple[Entry, ...] | None:
    """Return the findings that a question means, in their order, None where none is about its matter.

    A word counts where it stands in the finding, in the sentences it cites or in the title of the agenda
    item: as it is, in a compound, or by a synonym. A word that none of the findings knows is taken for one
    left over, unless a preposition leads it in and no other word names the matter.
    """
    asked = matter(plan, held.bodies)
    chosen = _chosen(plan, held)
    if not asked.words:
        return tuple(held.all() if chosen is None else chosen)
    number = held.number if chosen is None else len(chosen)
    if not number:
        return ()
    topics = _near(asked, held) if chosen is None else dict(enumerate(held.topics(chosen)))
    found = _matching(asked, topics, number)
    if found is None and (near := _akin(plan, asked, held, chosen)):
        return near
    if found is None:
        return (
            None if asked.led or not limits(plan.filter) else tuple(held.all() if chosen is None else chosen)
        )
    if chosen is not None:
        return tuple(chosen[at] for at in found)
    return _with_siblings(plan, asked, held, topics) or tuple(held.those(found))


def _akin(plan: Plan, asked: Matter, held: Held, chosen: Sequence[Entry] | None) -> tuple[Entry, ...]:
    """Return what a person or faction named has among their findings that is akin to a word asked for.

    That is a compound with the same beginning: a "Radwegnetz" is akin to a "Radwegplan".
    Among all findings of a library this would tell little.
    """
    number = held.number if chosen is None else len(chosen)
    if not (plan.filter.people or plan.filter.factions) or number > NARROW:
        return ()
    entries = held.all() if chosen is None else chosen
    begins = [f"{EDGE}{word[: (len(word) + 1) // 2]}" for word in map(stem, asked.words) if len(word) >= LONG]
    told_ = zip(entries, held.topics(entries), strict=True)
    return tuple(entry for entry, told in told_ if any(begin in told for begin in begins))


def limits(chosen: Filter) -> bool:
    """Tell whether a filter names a person, faction, committee, town or time; else all findings are meant."""
    named = (
        chosen.people,
        chosen.factions,
        chosen.municipality,
        chosen.committee,
        chosen.since,
        chosen.until,
    )
    return any(named) or bool(chosen.documents)


def _with_siblings(plan: Plan, asked: Matter, held: Held, topics: Mapping[int, str]) -> tuple[Entry, ...]:
    """Return the questions in those items whose decisions are about the matter; none where that is not clear.

    Who asks about a bill says "the offer" and "these lamps": what all of an item is about, its decision says.
    """
    strange = any(not any(knows(told, forms(word)) for told in topics.values()) for word in asked.words)
    if plan.filter.kinds != ("question",) or plan.filter.people or not strange:
        return ()
    decided = held.decided()
    known = _near(asked, decided) if decided.number else {}
    meant = decided.those(_matching(asked, known, decided.number) or ()) if known else ()
    places = {(entry.minutes, entry.item) for entry in meant}
    if not 0 < len(places) <= FEW:
        return ()
    return tuple(entry for entry in held.those([*topics]) if (entry.minutes, entry.item) in places)


def _near(asked: Matter, held: Held) -> Mapping[int, str]:
    """Return by key what the findings are about that may know one of the words asked for."""
    topics = held.near([form for word in asked.words for form in sorted(forms(word))], ())
    strange = [w for w in asked.words if not any(knows(told, forms(w)) for told in topics.values())]
    return {**topics, **held.near((), map(stem, strange))} if strange else topics


def _chosen(plan: Plan, held: Held) -> Sequence[Entry] | None:
    """Return the findings that are left where a question says more than its filter; None where not."""
    named = plan.filter.kinds == ("decision",) and bool(plan.filter.people or plan.filter.factions)
    citizens = CITIZENS.search(plan.question) and not (plan.filter.people or plan.filter.factions)
    within, meant = headings.within(plan.question), verdicts.meant(plan, held.minutes)
    if not (named or citizens or within or meant):
        return None
    all_ = [entry for entry in held.all() if meant is None or meant(entry)]
    if not all_ and verdicts.is_spending(plan) and not verdicts.speaks_of_money(plan):
        all_ = [entry for entry in held.all() if verdicts.approved(entry, held.minutes)]
    found = _of_citizens(plan, moved_by(plan, all_, held.minutes), held.minutes)
    if within is None:
        return found
    items = held.headings(found)
    return [e for e in found if (item := items.get((e.minutes, e.item))) and within(item)]


def _matching(asked: Matter, topics: Mapping[int, str], number: int) -> list[int] | None:
    """Return the keys of findings that know most of the matter, None where none knows anything of it.

    ``number`` is how many there are with those that are known to know nothing.
    """
    texts = tuple(topics.values())
    met = {word: _met(word, texts) for word in asked.words}
    weights = {word: math.log(number / sum(hits)) for word, hits in met.items() if any(hits)}
    if not weights:
        return None
    shares = [sum(weight for word, weight in weights.items() if met[word][at]) for at in range(len(texts))]
    most = max(shares)
    enough = min(ENOUGH * sum(weights.values()), most * 0.999)
    return [key for key, share in zip(topics, shares, strict=True) if share > enough or not most]


@lru_cache(maxsize=1024)
def forms(word: str) -> frozenset[str]:
    """Return the stems by which a word of a question may stand in minutes, its synonyms with them.

    >>> {"haushalt", "haushaltsdebatt", "etat"} <= forms("Haushaltsdebatte")
    True
    """
    parts = [part for part in word.split("-") if len(part) >= PART]
    talk = TALK.fullmatch(word)
    topics = [talk["matter"].removesuffix("s")] if talk else []
    if word.endswith("s") and len(word) > PART - 1:
        topics.append(word[:-1])  # "Klos", which no stem takes the plural from
    own = frozenset(stem(form) for form in (word, *parts, *topics))
    return own.union(*(_synonyms().get(form, frozenset()) for form in {stem(word), *map(stem, topics)}))


@cache
def _synonyms() -> Mapping[str, frozenset[str]]:
    """Return the stems of other words for a thing, by its stem; compounds have none of their own."""
    return {stem(word): frozenset(map(stem, group)) for group in groups() for word in group}


def _met(word: str, texts: Sequence[str]) -> list[bool]:
    """Return which texts know a word; where none does, which know the noun that it ends with."""
    own = forms(word)
    found = [knows(text, own) for text in texts]
    if any(found):
        return found
    asked = stem(word)
    ends = [f"{EDGE}{asked[at:]}{EDGE}" for at in range(len(asked) - HEAD + 1) if telling(fold(asked[at:]))]
    return [any(end in text for end in ends) for text in texts]


def scope(plan: Plan) -> Filter:
    """Return the filter by which a library is asked for the entries of a plan.

    Records of decisions name nobody: who moved or spoke is told apart by ``movers.moved_by``.
    """
    chosen = plan.filter
    if chosen.kinds != ("decision",):
        return chosen
    return replace(chosen, people=(), factions=(), role=None, modes=verdicts.modes(chosen.modes))


def _of_citizens(plan: Plan, entries: Sequence[Entry], minutes: Minute) -> Sequence[Entry]:
    """Return the questions of the hour of citizens where a question asks for theirs."""
    if plan.filter.people or plan.filter.factions or not CITIZENS.search(plan.question):
        return entries
    return [e for e in entries if e.kind != "question" or _is_citizens(e, minutes(e.minutes))] or entries


def _is_citizens(entry: Entry, minutes: Minutes) -> bool:
    title = minutes.items[entry.item].title if entry.item < len(minutes.items) else None
    askers = entry.record.get("askers") or ()
    if any(who.get("faction") for who in askers):
        return False
    labelled = any(CITIZENS.search(str(who.get("label") or who.get("role") or "")) for who in askers)
    return labelled or bool(headings.HOUR_OF_CITIZENS.search(title or ""))
