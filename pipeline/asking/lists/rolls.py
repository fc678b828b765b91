"""Lists that stand in the frame of minutes: what was on the agenda, and who was there or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.asking.lists.telling import Noun, count, spot, where
from pipeline.asking.passages.likeness import alike, content
from pipeline.german import factions, wording
from pipeline.german.pattern import lazy
from pipeline.library import Document, Place, Plan, Said
from pipeline.model import AgendaItem, Minutes, Person, Presence

MET = 0.6  # how far a word of a question must stand in a title
ITEM, PERSON = Noun("Tagesordnungspunkt", "Tagesordnungspunkte", "Keinen", "Ein"), Noun("Person", "Personen")
# Words of a question and who is meant by them, as lists of attendance note it; none: who was there.
KINDS: tuple[tuple[str, tuple[Presence, ...], str], ...] = (
    (r"\bunentschuldigt\b", ("absent",), "unentschuldigt abwesend"),
    (r"\bentschuldig(?:t|en)\b|\babgemeldet\b|\babgesagt\b", ("excused",), "entschuldigt"),
    (r"\b(?:fehl\w*|gefehlt|abwesend\w*|nicht\s(?:da|dabei|anwesend|zugegen|teil\w*)"
     r"|nicht\b.{0,40}teil\w*)\b",
     ("excused", "absent"), "abwesend"),
    (r"\bverspätet\b|\bspäter\b|\bzu\sspät\b", ("late",), "verspätet"),
    (r"\b(?:früher|vorzeitig)\b", ("left",), "vorzeitig gegangen"),
    (r"", (), "anwesend"),
)  # fmt: skip
_KINDS = tuple((lazy(pattern), kinds, word) for pattern, kinds, word in KINDS)


_VOTES = lazy(r"\b(?<!ohne\s)stimmrecht|(?<!nicht\s)\bstimmberechtigt")
_VOTELESS = lazy(r"(?i:\bnicht\sstimmberechtigt|\bohne\sstimmrecht|\bberatend|\bnichtstimmberechtigt)")


class Sitting(NamedTuple):
    """A document with its minutes."""

    document: Document
    minutes: Minutes


def agenda(plan: Plan, sittings: Sequence[Sitting], matter: Sequence[str] = ()) -> tuple[Said, ...]:
    """Return the agenda items of some sittings, a line each: all, or those whose title names a ``matter``."""
    words = content(" ".join(matter))
    apart = len({each.document.committee for each in sittings}) > 1
    lines = [
        Said(
            text=titled(each.document, item) if words else spot(each.document, item, committee=apart),
            places=(Place(minutes=each.document.id, cites=(item.first,)),),
        )
        for each in sittings
        for item in each.minutes.items
        if item.title
        and plan.filter.public in (None, item.public)
        and _meant(words, item.title)
        and names_movers(plan, item.title)
    ]
    return headed(plan, ITEM, lines)


def names_movers(plan: Plan, title: str) -> bool:
    """Tell whether a heading names somebody whom a plan does; always where the plan names nobody."""
    chosen = plan.filter
    if not (chosen.people or chosen.factions):
        return True
    told = factions.find(title)
    return bool(told and any(factions.agree(own, told) for own in chosen.factions)) or any(
        name.split()[-1] in title for name in chosen.people
    )


def titled(document: Document, item: AgendaItem) -> str:
    """Return when an agenda item was on, with its whole heading."""
    title = " ".join((item.title or "").replace("„", "‚").replace("“", "‘").split())
    return f"{spot(document, replace(item, title=None), committee=False)}: „{title}“"


def _meant(words: Sequence[str], title: str) -> bool:
    said = content(title)
    return not words or any(alike(word, other) >= MET for word in words for other in said)


def presence(plan: Plan, sittings: Sequence[Sitting]) -> tuple[Said, ...]:
    """Return who was there or away in some sittings, a line each with where minutes say so."""
    asked = plan.question.casefold()
    kinds, word = next((kinds, word) for pattern, kinds, word in _KINDS if pattern.search(asked))
    apart, votes = len(sittings) > 1, bool(_VOTES.search(asked))
    lines = []
    for each in sittings:
        for who, note in _people(each.minutes, kinds):
            cites = _named(each.minutes, who, note)
            if cites and not (votes and _votes_not(each.minutes, cites[0])):
                place = f"{spot(each.document, None)}: " if apart else ""
                text = f"{place}{wording.capital(wording.people((who,)))}{_noted(who, note, kinds)}"
                lines.append(Said(text=text, places=(Place(minutes=each.document.id, cites=cites),)))
    return headed(plan, PERSON, lines, word)


def _people(minutes: Minutes, kinds: Sequence[Presence]) -> Iterator[tuple[Person, str]]:
    """Yield who was there, or who is noted in one of some ways, with the words of the note."""
    if kinds:
        yield from ((each.person, each.words) for each in minutes.attendance if each.kind in kinds)
        return
    away = {each.person.name for each in minutes.attendance if each.kind in ("excused", "absent")}
    yield from ((who, "") for who in minutes.participants if who.name not in away)


def _votes_not(minutes: Minutes, number: int) -> bool:
    """Tell whether the line that notes somebody, or the last label above it, says that they have no vote."""
    above = (n for n in range(number - 1, 0, -1) if minutes[n].kind in ("label", "heading"))
    label = next(above, None)
    return bool(_VOTELESS.search(minutes.words(number)) or (label and _VOTELESS.search(minutes.words(label))))


def _noted(who: Person, note: str, kinds: Sequence[Presence]) -> str:
    """Return the words of a note that say more than the name."""
    return f" – {note}" if kinds and kinds[0] in ("late", "left") and note != who.name else ""


def _named(minutes: Minutes, who: Person, note: str) -> tuple[int, ...]:
    """Return the sentence that notes somebody: in the head where it stands there, else the first."""
    family = (who.name or "").split()[-1:] or [who.label or ""]
    named = lazy(rf"(?<!\w){_plain(family[0])}(?!\w)")
    numbers = [s.number for s in minutes.sentences if named.search(minutes.words(s.number))]
    noted = [number for number in numbers if note and note in minutes.words(number)]
    return tuple((noted or numbers)[:1]) if family[0] else ()


def _plain(text: str) -> str:
    return "".join(f"\\{sign}" if not sign.isalnum() else sign for sign in text)


def headed(plan: Plan, noun: Noun, lines: Sequence[Said], word: str = "") -> tuple[Said, ...]:
    """Return lines under a line with their number and all they cite; nothing where there are none."""
    if not lines:
        return ()
    number = len(lines)
    cited: dict[str, list[int]] = {}
    for each in lines:
        for place in each.places:
            cited.setdefault(place.minutes, []).extend(place.cites)
    places = tuple(Place(minutes=m, cites=tuple(sorted(set(numbers)))) for m, numbers in cited.items())
    said = count(number, noun) if number == 1 else str(number)
    noun_form = noun.one if number == 1 else noun.many
    text = f"{said} {noun_form}{f' {word}' if word else ''}{where(plan.filter)}:"
    return (Said(text=text, places=places), *lines)
