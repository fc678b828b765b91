"""Promises that later minutes report kept: which ones, and where both are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from pipeline.asking.deeds import wanted
from pipeline.asking.done import Report, reports
from pipeline.asking.namesakes import thing as namesake
from pipeline.asking.things import (
    Chain,
    Thing,
    chains,
    known,
    made_of,
    paper,
    specific,
    vocabulary,
)
from pipeline.german.pattern import lazy
from pipeline.german.stems import stem
from pipeline.library import Closing, Document, Entry
from pipeline.model import Minutes

BEFORE = 3  # sentences before a promise that may name what it is about
ANAPHORIC = lazy(
    r"^\W*(?:Er|Sie|Es|Dies\w*|Das|Dort|Dazu|Hierzu)\b|\b(?:dort|diese[rsmn]?|hierzu|dazu|hierüber"
    r"|darüber|dafür|hierfür|daran|damit|deswegen)\b"
)
LISTED = lazy(r"\s*(?:[-•*–·]|\d{1,2}[.)]|[a-z]\))\s")
FULL_DATE = lazy(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b")
REFERS = lazy(r"\b(?:zugesagt|versprochen|angekündigt|erbeten|Sitzung)\w*\b|sitzung\b")
HANDIWORK = frozenset({"work", "clean", "place", "change"})
# Words of which one thing has one and its neighbour the other.
OPPOSITES = tuple(
    frozenset(map(stem, row.split()))
    for row in (
        "oberer unterer mittlerer", "linker rechter", "alter neuer", "großer kleiner",
        "erster zweiter dritter", "nördlicher südlicher östlicher westlicher", "Nord Süd Ost West",
    )
)  # fmt: skip
# What is owed again and again is not done with once.
RECURRING = lazy(
    r"\b(?:(?:halb|viertel)?jährlich|monatlich|wöchentlich|regelmäßig|fortlaufend|jedes Jahr|jeden Monat"
    r"|(?:einmal|zweimal) (?:im Jahr|jährlich)|in jeder Sitzung|zu jeder Sitzung)\b"
)
FEW = 6  # things; of a promise that names more, one is too little to know it by
NUMBER = lazy(r"\bNr\.\s?(\d{1,5}\w?)\b")


class _Promise(NamedTuple):
    """What a promise is about: its own things, those before it, all its words, papers, numbers and doings.

    ``needed``: of how many of its things a report has to speak.
    """

    heads: frozenset[str]
    things: frozenset[str]
    places: frozenset[str]
    needed: int
    words: frozenset[str]
    papers: frozenset[str]
    numbers: frozenset[str]
    closed_by: frozenset[str]


def closings(
    documents: Sequence[Document], minutes: Callable[[str], Minutes], entries: Iterable[Entry]
) -> Iterator[tuple[Entry, Closing]]:
    """Yield the action items of earlier meetings with the first later minutes that report them done.

    Only documents of the same municipality with a later date count, of whichever committee.
    """
    said = list(entries)
    promised: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(said):
        if entry.kind == "action":
            promised[entry.minutes].append(number)
    towns: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        if document.date and document.municipality:
            towns[document.municipality].append(document)
    found: dict[int, Closing] = {}
    for town in towns.values():
        found.update(_in_town(town, minutes, said, promised))
    yield from ((said[number], found[number]) for number in sorted(found))


def _in_town(
    documents: Sequence[Document],
    minutes: Callable[[str], Minutes],
    said: Sequence[Entry],
    promised: Mapping[str, Sequence[int]],
) -> Iterator[tuple[int, Closing]]:
    """Yield promises of one town with what closes them, going through its minutes once, day by day."""
    waiting = _Waiting()
    for day, sitting in groupby(sorted(documents, key=lambda d: (str(d.date), d.id)), lambda d: d.date):
        held = list(sitting)
        for later in held:
            for number, cites in waiting.closed_by(reports(minutes(later.id))):
                yield number, Closing(minutes=later.id, cites=cites, date=day)
        for document in held:
            numbers = promised.get(document.id, ())
            owed = frozenset(cite for number in numbers for cite in said[number].cites)
            for number in numbers:
                entry = said[number]
                task = str(entry.record.get("task") or "")
                waiting.add(number, _promise(minutes(document.id), entry.cites, task, owed), day)


class _Waiting:
    """Promises not yet kept, to be found by what they are about."""

    def __init__(self) -> None:
        self._promises: dict[int, tuple[_Promise, date | None]] = {}
        self._near: dict[str, set[int]] = defaultdict(set)

    def add(self, number: int, promise: _Promise, day: date | None) -> None:
        """Add a promise made on a day."""
        self._promises[number] = (promise, day)
        for word in promise.heads:
            for part in (word, *word.split("-")):
                for end in _ends(part):
                    self._near[end].add(number)

    def closed_by(self, found: Iterable[Report]) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Yield the promises that the reports of one document close, with the sentences, and let them go."""
        fitting: dict[int, list[Report]] = defaultdict(list)
        for report in found:
            for number in sorted(self._candidates(report)):
                promise, day = self._promises[number]
                if _fits(promise, report, day):
                    fitting[number].append(report)
        for number, those in fitting.items():
            yield number, _best(self._promises.pop(number)[0], those)

    def _candidates(self, report: Report) -> set[int]:
        """Return the promises that a report may be about: no noun is ``known`` by words that share no end."""
        stems = {t.stem for chain in chains(report.text) for t in chain.things if specific(t.stem)}
        near = (self._near.get(end, set()) for stem in stems for end in _ends(stem))
        return {number for numbers in near for number in numbers if number in self._promises}


def _ends(stem: str) -> tuple[str, ...]:
    """Return what two words have in common of which one can be known by the other."""
    return (f"^{stem[:4]}", f"{stem[-4:]}$", *(f"={row}" for row in (namesake(stem),) if row is not None))


def closed(entry: Entry, said_in: Minutes, later: Minutes) -> tuple[int, ...]:
    """Return the sentences of later minutes that report an action item done, none where none does."""
    promise = _promise(said_in, entry.cites, str(entry.record.get("task") or ""))
    fitting = [r for r in reports(later) if _fits(promise, r, said_in.date)]
    return _best(promise, fitting) if fitting else ()


def _best(promise: _Promise, fitting: Iterable[Report]) -> tuple[int, ...]:
    return min(fitting, key=lambda r: (-_hits(promise, r), r.number)).cites


@lru_cache(maxsize=4096)
def _promise(
    minutes: Minutes, cites: tuple[int, ...], task: str, owed: frozenset[int] = frozenset()
) -> _Promise:
    """Return what a promise is about; ``owed``: sentences that tell of this or another one."""
    said = " ".join(minutes.words(n) for n in cites)
    item = minutes.items[minutes.item_of(cites[0])] if minutes.items else None
    others = owed - set(cites)
    before = _before(minutes, cites[0], item.first if item else 1, others)
    title = (item.title if item else None) or ""
    own = vocabulary(minutes.municipality or "")
    core = chains(task) + chains(said)
    heads = frozenset(t.stem for c in core for t in [t for t in c.things if specific(t.stem)][:2])
    doing = wanted(f"{task} {said}")
    if not heads or not doing:  # "sie", "dies": what is meant stands before
        doing |= wanted(" ".join(before))
    whole = len(_specific(core) - own) > 1 and not ANAPHORIC.search(said)
    led = core if heads else core + tuple(chain for words in before for chain in chains(words))
    nearby = tuple(chain for words in before for chain in chains(words))
    near = _specific(chain for words in before for chain in chains(words))
    own_things = (_specific(core) | near) - own
    around = _specific(chain for words in (*before, title) for chain in chains(words))
    return _Promise(
        heads=(heads if whole else heads | near or around) - own,
        things=(_specific(core) | around) - own,
        places=frozenset(t.stem for c in (*core, *nearby) if c.things for t in _placed(c)) - own,
        needed=min(2, len(own_things) or 2),
        words=vocabulary(f"{task} {said} {' '.join(before)} {title}"),
        papers=frozenset(g for c in led for t in c.things if (g := paper(t.stem))),
        numbers=frozenset(NUMBER.findall(" ".join((said, *before, title)))),
        closed_by=frozenset() if RECURRING.search(task) else doing | {"any"},
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
        if _specific(chains(words)) and not ANAPHORIC.search(words):
            break
    return found


def _placed(chain: Chain) -> list[Thing]:
    """Return the nouns of a chain that say where or of what something is: all behind the first."""
    return [t for t in (chain.things if chain.local else chain.things[1:]) if specific(t.stem)]


def _specific(found: Iterable[Chain]) -> frozenset[str]:
    return frozenset(t.stem for chain in found for t in chain.things if specific(t.stem))


def _fits(promise: _Promise, report: Report, said_on: date | None) -> bool:
    """Tell whether a report is about what was promised, and about nothing else."""
    if not report.families & promise.closed_by or _dated_before(report, said_on):
        return False
    found = chains(report.text)
    things = [t for chain in found for t in chain.things]
    if not any(known(t, promise.heads) for t in things if specific(t.stem)):
        return False
    if _aliens(promise, [c for c in found if c.local] if report.found else found) or _narrower(
        promise, things
    ):
        return False
    if _another(promise, report) or _opposed(promise, report):
        return False
    numbers = frozenset(NUMBER.findall(report.text))
    if numbers and promise.numbers and not numbers & promise.numbers:
        return False
    papers = {group for t in things if (group := paper(t.stem))}
    if papers and promise.papers and not ("*" in papers | promise.papers or papers & promise.papers):
        return False
    if "offers" in papers - promise.papers:  # what a thing would cost does not make it done
        return False
    shared = (
        papers & promise.papers - {"*"} or numbers & promise.numbers or (report.back and not report.found)
    )
    many = len(promise.things) > FEW
    return _hits(promise, report) >= (1 if shared and not many else 2 if report.found else promise.needed)


def _aliens(promise: _Promise, found: Sequence[Chain]) -> bool:
    """Tell whether a report names something in the same breath, or a place, that the promise does not."""
    for chain in found:
        things = [t for t in chain.things if specific(t.stem)]
        if not chain.local and not any(known(t, promise.things) for t in things):
            continue
        if not all(known(t, promise.words) for t in things):
            return True
    return False


def _narrower(promise: _Promise, things: Sequence[Thing]) -> bool:
    """Tell whether a report names another of its kind: "Eisenbahnbrücke" for the one over a brook.

    A compound of what was promised is the thing itself only where no place of the promise is left out.
    """
    named = [t for t in things if specific(t.stem)]
    kinds = [t for t in named if t.stem not in promise.words and _kind_of(t, promise.things)]
    if not kinds or any(known(t, frozenset(promise.words - promise.things)) for t in kinds):
        return False
    left = [thing for thing in promise.places if not any(known(t, frozenset({thing})) for t in named)]
    return bool(left)


def _kind_of(thing: Thing, things: frozenset[str]) -> bool:
    """Tell whether a noun is a compound that ends with one of some things, and with no other name of it."""
    ends = [word for word in things if len(thing.stem) >= len(word) + 3 and thing.stem.endswith(word)]
    return (
        bool(ends)
        and not made_of(thing.stem, things)
        and not any(
            namesake(thing.stem) is not None and namesake(thing.stem) == namesake(word) for word in ends
        )
    )


def _another(promise: _Promise, report: Report) -> bool:
    """Tell whether what was done was done to another thing: "am Tor wurde der Hahn ersetzt"."""
    if not report.families & HANDIWORK:
        return False
    done = [
        chain for chain in chains(report.text) if chain.bare and any(specific(t.stem) for t in chain.things)
    ]
    return bool(done) and not any(known(t, promise.words) for t in done[-1].things)


def _opposed(promise: _Promise, report: Report) -> bool:
    """Tell whether a report speaks of the other one of two: the upper gate, the lower gate."""
    said = vocabulary(report.text)
    for row in OPPOSITES:
        here, there = said & row, promise.words & row
        if here and there and not here & there:
            return True
    return False


def _hits(promise: _Promise, report: Report) -> int:
    """Return how many of the things that were promised a report names, with what stands around it."""
    found = [t for text in (report.text, report.around) for chain in chains(text) for t in chain.things]
    own = [t for t in found if specific(t.stem)]
    return sum(any(known(t, frozenset({thing})) for t in own) for thing in promise.things)


def _dated_before(report: Report, said_on: date | None) -> bool:
    """Tell whether a report dates what was done before the promise was made."""
    if said_on is None or REFERS.search(report.text):
        return False
    return any(
        date(int(y), min(int(m), 12) or 1, min(int(d), 28) or 1) < said_on
        for d, m, y in FULL_DATE.findall(report.text)
        if int(y)
    )
