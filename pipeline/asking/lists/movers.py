"""Who moved what was decided on: persons and factions that minutes name as movers, not as voters."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pipeline.german import factions
from pipeline.german.pattern import lazy
from pipeline.library import Entry, Plan
from pipeline.model import Minutes

BEFORE = 4  # sentences before a decision that may tell who moved it
HEAD = 4  # sentences at the beginning of an agenda item that may
LONGEST = 40  # characters of the name of a faction
_MOVERS = lazy(
    r"[Aa]ntrag(?:es|s)?\s?(?::\s?|(?:de[rs]|von)\s)"
    r"(?:(?:der\s)?(?:[Ff]raktion(?:en)?|Gruppen?)\s(?:von\s)?)?(?P<names>[A-ZÄÖÜ][^.:;„\"(]{1,160}?)"
    r"(?=\s(?:betreffend|zu[mr]?|auf|über|vom|bezüglich|hinsichtlich|[–-])\s|[.:;„\"(]|\s?$)"
)
_BETWEEN = lazy(r",\s|\s(?:und|sowie)\s(?:de[rs]\s)?")
_MOTION = lazy(r"[Aa]ntrag|beantrag")
_TITLE = lazy(
    r"\b(?:\w{0,20}[Aa]ntrag|[Aa]nfrage|[Ii]nitiative)\s(?:de[rs]|von|GRM|RM|StR|Stadtr|Ratsh"
    r"|Fraktion)"
)
_LINE = lazy(r"^\W*(?:\w{3,20}e[rn]?\s)?(?:\w{0,20}[Aa]ntrag|Antragsteller\w{0,5}|Antragstellung)\s*:\s")
_OPENS = lazy(r"\W{0,3}(?:\d{1,2}\.\s)?(?:\w{0,20}[Aa]ntrag)\s(?:de[rs]|von)\s[^.]{2,80}:")
_MOVES = lazy(
    r"beantrag|[Ää]nderungsantrag|\bAntrag\s(?:de[rs]|von)|[Aa]ntrag\b[^.]{0,40}\bzurück"
    r"|\bstell\w{1,3}\b[^.]{0,60}\bAntrag"
)
# Who voted how is not who moved.
_VOTED = lazy(
    r"\b(?:gegen\sdie\sStimmen?|bei\s(?:\w+\s)?(?:Gegenstimmen?|Enthaltung(?:en)?|Nein-?Stimmen?)"
    r"|Gegenstimmen?|Enthaltung(?:en)?"
    r"|(?:Ja|Nein)-?\s?Stimmen?|mit\sden\sStimmen|dafür|dagegen|Ja|Nein)\b[^.;]{0,160}"
)


def moved_by(plan: Plan, entries: Sequence[Entry], minutes: Callable[[str], Minutes]) -> tuple[Entry, ...]:
    """Return the entries without those decisions that none of the persons and factions of a plan moved."""
    names = (*{name.split()[-1] for name in plan.filter.people}, *plan.filter.factions)
    if not names or plan.filter.kinds != ("decision",):
        return tuple(entries)
    named = lazy(rf"\b(?:{'|'.join(map(re.escape, names))})(?:s|-\w+)?\b")
    return tuple(entry for entry in entries if _is_mover(named, entry, minutes(entry.minutes)))


def movers(entry: Entry, minutes: Minutes) -> tuple[str, ...]:
    """Return the factions and groups that the heading of an item, or a line in it, names as movers.

    Many are local lists that only stand there: "Gemeinsamer Antrag: CDU, Bürgerbündnis und Volt".
    """
    item = minutes.items[entry.item] if entry.item < len(minutes.items) else None
    opens = item.first if item else 1
    lines = [(item.title if item else None) or ""]
    lines += [minutes.words(n) for n in range(opens, min(opens + HEAD, min(entry.cites)))]
    for words in lines:
        if found := _MOVERS.search(" ".join(words.split())):
            named = (factions.surface(each) for each in _BETWEEN.split(found["names"]))
            told = tuple(dict.fromkeys(n for n in named if n and n[:1].isupper() and len(n) <= LONGEST))
            if told and factions.find(found["names"]):
                return told
    return ()


def _is_mover(named: re.Pattern[str], entry: Entry, minutes: Minutes) -> bool:
    """Tell whether what says who moved a decision names somebody.

    That is the title or a line such as "Antrag: ..." at the head of the item; without these it is the words
    of the decision and of motions right before it. Who moves against a motion says so in the decision itself.
    """
    item = minutes.items[entry.item] if entry.item < len(minutes.items) else None
    title = (item.title if item else None) or ""
    first, opens = min(entry.cites), item.first if item else 1
    told = [
        minutes.words(n)
        for n in (*range(opens, min(opens + HEAD, first)), *range(max(opens, first - 2), first))
    ]
    heads = [
        words
        for words in (*told, *map(minutes.words, entry.cites))
        if _LINE.search(words) or _OPENS.match(words)
    ]
    heads += [title] if _TITLE.search(title) else []
    own = [_VOTED.sub(" ", minutes.words(n)) for n in entry.cites]
    if heads:
        return any(
            named.search(words) for words in (*heads, *(words for words in own if _MOVES.search(words)))
        )
    before = [minutes.words(n) for n in range(max(opens, first - BEFORE), first)]
    motions = [_VOTED.sub(" ", words) for words in before if _MOTION.search(words)]
    return any(named.search(words) for words in (*motions, *own, title))
