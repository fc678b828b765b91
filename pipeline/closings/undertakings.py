"""What a promise is about, and what would show it kept: its things, papers, numbers, doings, who gave it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pipeline.closings.deeds import wanted
from pipeline.closings.things import Chain, Thing, chains, paper, parties, specific, vocabulary
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
# What tells one thing from the next of its kind: "Linie 714", "Haus Nr. 4", "K 17", "Halle 2".
NUMBERED = lazy(
    r"\b(?P<kind>[A-ZÄÖÜ][a-zäöüß]{2,}|[KBLSA]|St|Kr)(?P<nr> Nr\.)? ?(?P<number>\d{1,4}[a-z]?(?:/\d{2,4})?)"
    r"(?=\W*$|[,;:)]|\s[a-zäöü(–-])|(?P<alone>\bNr\.)\s?(?P<of>\d{1,5}\w?)\b"
)
COUNTED = frozenset(
    map(
        stem,
        """
        Anlage Beilage Punkt Seite Absatz Artikel Paragraf Ziffer Jahr Jahre Januar Februar März April Mai
        Juni
        Juli August September Oktober November Dezember Jänner Feber Sommer Herbst Winter Frühjahr Ende Anfang
        Mitte Saison Sitzung Haushalt Haushaltsjahr Schuljahr Bis Etwa Rund Circa Knapp Gut Seit Und Die Der
        Das
        Von Um Auf Mit Nur Alle Über Unter Noch Zwischen Montag Dienstag Mittwoch Donnerstag Freitag Samstag
        Sonntag Euro Quartal Halbjahr
        """.split(),
    )
)
NUMBER = "nr"  # the kind of what is only said to have a number
INVITES = lazy(r"\b(?:lädt|laden|lade|einladen|einzuladen|eingeladen)\b")
PASSIVE = lazy(r"\b(?:wird|werden)\b[^;]{1,160}\beingeladen\b")
ARTICLES = frozenset({"der", "die", "das", "den", "dem"})
YEAR = lazy(r"(?:19|20)\d\d$")
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
    numbers: frozenset[tuple[str, str]]
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
    first = first_names(minutes)
    town = vocabulary(minutes.municipality or "") | first
    core = chains(task) + chains(said)
    nearby = tuple(chain for words in before for chain in chains(words))
    heads = frozenset(t.stem for c in core for t in [t for t in c.things if specific(t.stem)][:2])
    doing = wanted(f"{task} {said}")
    if not heads or doing <= {"some"} | {
        d for d in doing if d[0] == "="
    }:  # "sie", "dies": what is meant stands before
        doing |= wanted(" ".join(before))
    own, near = named(core) - town, (named(nearby) | parties(" ".join(before), asked=True)) - town
    own = (own | parties(said, asked=True) | _guests(said)) - town or near
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
        numbers=numbers(" ".join((said, *before, title))),
        closed_by=frozenset() if RECURRING.search(task) else doing | {"any"} | _shown(papers),
        people=people(said) | (called(said) & first) or people(" ".join(before[:1])),
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
def numbers(text: str) -> frozenset[tuple[str, str]]:
    """Return the numbers that tell things of one kind apart, each with the stem of what it numbers.

    >>> sorted(numbers("Auf der Linie 714 fährt bis Mai 2024 ein Bus, Haus Nr. 4 ist leer."))
    [('haus', '4'), ('lini', '714'), ('nr', '4')]
    """
    found = set()
    for match in NUMBERED.finditer(text):
        kind, number = stem(match["kind"] or "").removesuffix("numm"), match["number"] or match["of"]
        if kind and kind not in COUNTED and (match["nr"] or not YEAR.match(number)):
            found.add((kind, number))
        if match["nr"] or match["alone"]:
            found.add((NUMBER, number))
    return frozenset(found)


@lru_cache(maxsize=256)
def first_names(minutes: Minutes) -> frozenset[str]:
    """Return the first names of those who were there, as stems: some boards call each other by these."""
    names = ((person.name or "").split() for person in minutes.participants)
    return frozenset(stem(parts[0]) for parts in names if len(parts) > 1 and not parts[0].endswith("."))


@lru_cache(maxsize=8192)
def called(text: str) -> frozenset[str]:
    """Return the stems of all words of a text that may be names."""
    return frozenset(stem(word) for word in WORD.findall(text) if word[0].isupper())


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


def _guests(said: str) -> frozenset[str]:
    """Return what they are who are to be asked in: all that are named behind whoever does it."""
    if not INVITES.search(said):
        return frozenset()
    named_ = [m for m in mentions(said) if m.kind in ("person", "role")]
    first = named_[0].end if named_ and not PASSIVE.search(said) else 0
    return frozenset(found for found in parties(said[first:]) if found not in ARTICLES)


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
