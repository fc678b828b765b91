"""What a promise is about, and what would show it kept: its things, papers, numbers, doings, who gave it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pipeline.asking.deeds import wanted
from pipeline.asking.things import Chain, Thing, chains, paper, parties, specific, vocabulary
from pipeline.german.names import mentions
from pipeline.german.pattern import lazy
from pipeline.german.stems import WORD, stem
from pipeline.model import Minutes

BEFORE = 3  # sentences before a promise that may name what it is about
ANAPHORIC = lazy(
    r"^\W*(?:Er|Sie|Es|Dies\w*|Das|Dort|Dazu|Hierzu)\b|\b(?:dort|diese[rsmn]?|hierzu|dazu|hierüber"
    r"|darüber|dafür|hierfür|daran|damit|deswegen)\b"
)
STREETS = ("strass", "gass", "alle", "chausse")  # ends of stems of streets
ABSTRACT = ("heit", "keit", "schaft")  # ends of nouns that are no place
LISTED = lazy(r"\s*(?:[-•*–·]|\d{1,2}[.)]|[a-z]\))\s")
NUMBER = lazy(r"\bNr\.\s?(\d{1,5}\w?)\b")
# What is owed again and again is not done with once.
RECURRING = lazy(
    r"\b(?:(?:halb|viertel)?jährlich|monatlich|wöchentlich|regelmäßig|fortlaufend|jedes Jahr|jeden Monat"
    r"|(?:einmal|zweimal) (?:im Jahr|jährlich)|in jeder Sitzung|zu jeder Sitzung)\b"
)


# Words of which one thing has one and its neighbour the other.
OPPOSITES = tuple(
    frozenset(map(stem, row.split()))
    for row in (
        "oberer unterer mittlerer", "linker rechter", "alter neuer", "großer kleiner",
        "erster zweiter dritter", "nördlicher südlicher östlicher westlicher", "Nord Süd Ost West",
    )
)  # fmt: skip


class Undertaking(NamedTuple):
    """A promise: ``own`` things of its sentence, ``near`` ones before it and above it, all its words.

    ``heads``: those it is known by; ``places``: where or of what they are; ``closed_by``: the families of
    reports that show it kept, and "=" with the stems of its verbs; ``given``: the day of its meeting.
    """

    heads: frozenset[str]
    own: frozenset[str]
    things: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]
    papers: frozenset[str]
    numbers: frozenset[str]
    closed_by: frozenset[str]
    people: frozenset[str]
    marks: frozenset[tuple[str, str]]
    needed: int
    given: date | None


@lru_cache(maxsize=4096)
def undertaking(
    minutes: Minutes, cites: tuple[int, ...], task: str, owed: frozenset[int] = frozenset()
) -> Undertaking:
    """Return what a promise is about; ``owed``: sentences that tell of this or another one."""
    said = " ".join(minutes.words(n) for n in cites)
    item = minutes.items[minutes.item_of(cites[0])] if minutes.items else None
    others = owed - set(cites)
    before = _before(minutes, cites[0], item.first if item else 1, others)
    title = (item.title if item else None) or ""
    town = vocabulary(minutes.municipality or "")
    core = chains(task) + chains(said)
    nearby = tuple(chain for words in before for chain in chains(words))
    heads = frozenset(t.stem for c in core for t in [t for t in c.things if specific(t.stem)][:2])
    doing = wanted(f"{task} {said}")
    if not heads or doing <= {"some"} | {
        d for d in doing if d[0] == "="
    }:  # "sie", "dies": what is meant stands before
        doing |= wanted(" ".join(before))
    own, near = named(core) - town, (named(nearby) | parties(" ".join(before), asked=True)) - town
    own = (own | parties(said, asked=True)) - town or near
    around = near | named(chains(title)) - town
    whole = len(own) > 1 and not ANAPHORIC.search(said)
    papers = frozenset(
        group
        for chain in (core if heads else core + nearby)
        for t in chain.things
        if (group := paper(t.stem))
    )
    return Undertaking(
        heads=(heads if whole else heads | near or around) - town,
        own=own,
        things=own | around,
        places=frozenset(
            t.stem
            for c in (*core, *nearby, *chains(title))
            for t in (
                _placed(c) if c not in chains(title) else [t for t in c.things if t.stem.endswith(STREETS)]
            )
        )
        - town,
        words=vocabulary(f"{task} {said} {' '.join(before)} {title}"),
        papers=papers,
        numbers=frozenset(NUMBER.findall(" ".join((said, *before, title)))),
        closed_by=frozenset() if RECURRING.search(task) else doing | {"any"} | _shown(papers),
        people=people(said) or people(" ".join(before[:1])),
        marks=marks(" ".join((task, said, *before, title))),
        needed=min(2, len(own | near) or 2),
        given=minutes.date,
    )


def _shown(papers: frozenset[str]) -> frozenset[str]:
    """Return what shows papers there that no verb tells: the figures themselves, a motion that is made."""
    figures = {"figure"} if papers & {"figures", "money"} else set()
    return frozenset(figures | ({"apply"} if "request" in papers else set()))


def named(found: Iterable[Chain]) -> frozenset[str]:
    """Return the stems of the things that some chains name."""
    return frozenset(t.stem for chain in found for t in chain.things if specific(t.stem))


def row(word: str) -> int | None:
    """Return which row of opposites a stem stands in."""
    return next((at for at, words in enumerate(OPPOSITES) if word in words), None)


@lru_cache(maxsize=8192)
def marks(text: str) -> frozenset[tuple[str, str]]:
    """Return the words that tell one of two from the other, each with the noun beside it, as stems.

    >>> sorted(marks("das obere Tor am Sportplatz Nord"))
    [('nord', 'sportplatz'), ('ober', 'tor')]
    """
    words = WORD.findall(text)
    found = set()
    for at, word in enumerate(words):
        if row(stem(word)) is not None:
            beside = words[at - 1 : at] if word[0].isupper() else words[at + 1 : at + 2]
            found |= {(stem(word), stem(noun)) for noun in beside if noun[0].isupper()}
    return frozenset(found)


@lru_cache(maxsize=8192)
def people(text: str) -> frozenset[str]:
    """Return the family names that a text mentions, and the offices that act in it, as stems.

    >>> sorted(people("Frau Berg und Herr Dorn prüfen das."))
    ['berg', 'dorn']
    """
    named = {stem(m.family) for m in mentions(text) if m.kind == "person" and m.family}
    return frozenset(
        named | {stem(m.role) for m in mentions(text) if m.kind == "role" and m.role and not m.oblique}
    )


def _before(minutes: Minutes, number: int, opens: int, others: frozenset[int]) -> list[str]:
    """Return the sentences before a promise, back to the first that says for itself what it is about.

    Those that tell of another promise, and what stands above the mark of a list, speak of other things.
    """
    found: list[str] = []
    for at in range(number - 1, max(opens, number - BEFORE) - 1, -1):
        words = minutes.words(at)
        if at in others or LISTED.match(minutes.words(at + 1)) or minutes[at].kind == "heading":
            break
        found.append(words)
        if (named(chains(words)) or parties(words, asked=True)) and not ANAPHORIC.search(words):
            break
    return found


def _placed(chain: Chain) -> list[Thing]:
    """Return the nouns of a chain that say where or of what something is: all behind the first."""
    things = chain.things if chain.local else chain.things[1:]
    return [t for t in things if specific(t.stem) and not t.word.endswith(ABSTRACT)]
