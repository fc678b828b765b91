"""What rules out that a report is about a promise: another place, number, paper, or the other one of two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from pipeline.closings.done import Report
from pipeline.closings.namesakes import thing as namesake
from pipeline.closings.things import Chain, Thing, chains, known, made_of, paper, specific
from pipeline.closings.undertakings import ABSTRACT, Undertaking, marks, numbers, people, row
from pipeline.german.names import mentions
from pipeline.german.pattern import lazy
from pipeline.german.stems import stem

FULL_DATE = lazy(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b")
REFERS = lazy(r"\b(?:zugesagt|versprochen|angekündigt|erbeten|Sitzung)\w*\b|sitzung\b|\bBeschluss vom\b")
HANDIWORK = frozenset({"work", "clean", "gone", "place", "change"})
SPEAKING = frozenset({"asked", "find", "give", "forward", "sent"})
# Times, and who lives there: neither is another place.
ASIDE = frozenset(
    map(
        stem,
        """
        Gründonnerstag Karfreitag Karwoche Pfingsten Himmelfahrt Fronleichnam Weihnachten Advent Silvester
        Neujahr Fasching Fastnacht Karneval Allerheiligen Erntedank Kirmes Kerwe Schulbeginn Schuljahr
        Sommerpause Herbstferien Osterferien Pfingstferien Winterferien Weihnachtsferien Stunde Stunden
        Minuten Morgen Abend Nacht Kürze Anwohner Anlieger Nachbarn Bürger Besucher Nutzer Eltern Kinder
        Leute Gäste Kunden Bewohner Anrainer Monteur Mitarbeiter Mitarbeiterin Vertreter Techniker Elektriker
        Handwerker Gutachter Gärtner Förster Fachmann Helfer Freiwillige Schüler Jugendliche Mädchen Jungen
        Vorjahr Folgejahr Vormonat Jahresbeginn Jahresende Beisein
        """.split(),
    )
)


MEDIA = ("portal", "zeitung", "blatt", "anzeiger", "internet", "homepage", "website", "plattform", "börse")
TIMES = (
    "wochenende",
    "wochenenden",
    "wochen",
    "woche",
    "ferien",
    "abend",
    "abenden",
    "vormittag",
    "nachmittag",
)
OPENLY = frozenset({"publish", "order", "arrange", "open"})


def ruled_out(promise: Undertaking, report: Report, *, answers: bool) -> bool:
    """Tell whether a report cannot be about a promise; ``answers``: it answers somebody who asked for it."""
    found = chains(report.text)
    things = [t for chain in found for t in chain.things]
    return (
        _dated_before(report, promise.given)
        or _narrower(promise, named(found))
        or (_another(promise, report) and not answers)
        or _somebody_else(promise, report)
        or _opposed(promise, report)
        or _elsewhere(promise, report, found)
        or _other_number(promise, report)
        or _other_paper(promise, things)
    )


def aliens(promise: Undertaking, report: Report) -> int:
    """Return how many things a report names in the same breath, or as a place, that the promise does not."""
    found = [c for c in chains(report.text) if c.local or not report.found]
    near = [c for c in found if c.local or any(known(t, promise.things) for t in named([c]))]
    return sum(_alien(promise, t) for t in named(near))


def named(found: Iterable[Chain]) -> list[Thing]:
    """Return the things that some chains name."""
    return [t for chain in found for t in chain.things if specific(t.stem)]


def _alien(promise: Undertaking, thing: Thing) -> bool:
    """Tell whether a promise knows nothing of a thing; where it was made known is no other thing."""
    made_known = promise.closed_by & OPENLY and thing.word.lower().endswith(MEDIA)
    aside = thing.stem in ASIDE or thing.word.lower().endswith(TIMES)
    return not aside and not made_known and not known(thing, promise.words)


def _elsewhere(promise: Undertaking, report: Report, found: Sequence[Chain]) -> bool:
    """Tell whether a report names a place that the promise does not, and leaves out one that it does."""
    if not any(_alien(promise, t) for chain in found for t in _placed(promise, report, chain)):
        return False
    here = named(found)
    return not all(any(known(t, frozenset({place})) for t in here) for place in promise.places)


def _placed(promise: Undertaking, report: Report, chain: Chain) -> list[Thing]:
    """Return the nouns of a chain that may be a place: behind such a preposition or behind a known one."""
    things = named([chain])
    if chain.local or report.found:
        return things if chain.local else []
    first = next((at for at, t in enumerate(things) if known(t, promise.things)), len(things))
    return [t for t in things[first + 1 :] if not t.word.endswith(("ung", *ABSTRACT))]


def _narrower(promise: Undertaking, seen: Sequence[Thing]) -> bool:
    """Tell whether a report names another of its kind: "Eisenbahnbrücke" for the one over a brook.

    A compound of what was promised is the thing itself only where no place of the promise is left out.
    """
    kinds = [t for t in seen if t.stem not in promise.words and _kind_of(t, promise.things)]
    if not kinds or any(known(t, frozenset(promise.words - promise.things)) for t in kinds):
        return False
    return any(not any(known(t, frozenset({place})) for t in seen) for place in promise.places)


def _kind_of(thing: Thing, things: frozenset[str]) -> bool:
    """Tell whether a noun is a compound that ends with one of some things, and with no other name of it."""
    ends = [word for word in things if len(thing.stem) >= len(word) + 3 and thing.stem.endswith(word)]
    again = any(namesake(thing.stem) is not None and namesake(thing.stem) == namesake(word) for word in ends)
    return bool(ends) and not again and not made_of(thing.stem, things)


def _another(promise: Undertaking, report: Report) -> bool:
    """Tell whether what was done was done to another thing: "am Tor wurde der Hahn ersetzt"."""
    label, colon, _ = report.text.partition(": ")
    labelled = colon and any(known(t, promise.things) for t in named(chains(label)))
    if labelled or not report.families & HANDIWORK:
        return False
    done = [chain for chain in chains(report.text) if chain.bare and named([chain])]
    return bool(done) and not any(known(t, promise.words) for t in done[-1].things)


def _somebody_else(promise: Undertaking, report: Report) -> bool:
    """Tell whether somebody else has spoken or written on his own than who had promised to."""
    told = {family for family in report.families if family[0] != "="}
    if not told <= SPEAKING or not promise.people or " selbst " not in report.text:
        return False
    doing = any(m.kind in ("person", "role") and not m.oblique for m in mentions(report.text))
    return doing and not people(report.text) & promise.people


def _opposed(promise: Undertaking, report: Report) -> bool:
    """Tell whether a report speaks of the other one of two: the upper gate, the lower gate."""
    return any(
        mark != other
        and row(mark) == row(other)
        and (thing == noun or known(Thing(thing, thing, False), frozenset({noun})))
        for mark, thing in marks(report.text)
        for other, noun in promise.marks
    )


def _other_number(promise: Undertaking, report: Report) -> bool:
    """Tell whether a report is about another line, road or house of those told apart by numbers."""
    told = numbers(report.text)
    kinds = {kind for kind, _ in told} & {kind for kind, _ in promise.numbers}
    both = told & promise.numbers
    return any(not any(kind == k for k, _ in both) for kind in kinds)


def _other_paper(promise: Undertaking, things: Sequence[Thing]) -> bool:
    """Tell whether a report is about another paper; what a thing would cost does not make it done."""
    papers = {group for t in things if (group := paper(t.stem))}
    either = "*" in papers | promise.papers or papers & promise.papers
    return bool(papers and promise.papers and not either) or "offers" in papers - promise.papers


def _dated_before(report: Report, said_on: date | None) -> bool:
    """Tell whether a report dates what was done before the promise was made."""
    if said_on is None or REFERS.search(report.text):
        return False
    return any(
        date(int(y), min(int(m), 12) or 1, min(int(d), 28) or 1) < said_on
        for d, m, y in FULL_DATE.findall(report.text)
        if int(y)
    )
