"""Promises that later minutes report kept: which ones, and where both are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from pipeline.closings.done import Report, reports
from pipeline.closings.evidence import ENOUGH, same, score
from pipeline.closings.namesakes import thing as namesake
from pipeline.closings.things import chains, parties, specific
from pipeline.closings.undertakings import Undertaking, undertaking
from pipeline.library import Closing, Document, Entry
from pipeline.model import Minutes

MARGIN = 3.0  # points by which a report may be further from a promise than from the one it fits best


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
                waiting.add(number, undertaking(minutes(document.id), entry.cites, task, owed))


class _Waiting:
    """Promises not yet kept, to be found by what they are about."""

    def __init__(self) -> None:
        self._promises: dict[int, Undertaking] = {}
        self._about: dict[str, set[int]] = defaultdict(set)
        self._near: dict[str, set[str]] = defaultdict(set)

    def add(self, number: int, promise: Undertaking) -> None:
        """Add a promise."""
        self._promises[number] = promise
        for thing in promise.things:
            self._about[thing].add(number)
            for part in (thing, *thing.split("-")):
                for end in _ends(part):
                    self._near[end].add(thing)

    def closed_by(self, found: Iterable[Report]) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Yield the promises that the reports of one document close, with the sentences, and let them go."""
        fitting: dict[int, list[tuple[float, Report]]] = defaultdict(list)
        best: dict[int, float] = defaultdict(float)
        for report in found:
            for number in sorted(self._candidates(report)):
                points = score(self._promises[number], report)
                if points >= ENOUGH:
                    fitting[number].append((points, report))
                    best[report.number] = max(best[report.number], points)
        for number, those in fitting.items():
            left = [(points, r) for points, r in those if points > best[r.number] - MARGIN]
            if left:
                del self._promises[number]
                yield number, _best(left)

    def _candidates(self, report: Report) -> set[int]:
        """Return the promises that a report may be about: no noun is ``known`` by words that share no end."""
        texts = (report.text, report.whole, report.around, *report.scope)
        things = {t for text in texts for c in chains(text) for t in c.things if specific(t.stem)}
        near = {(t, thing) for t in things for end in _ends(t.stem) for thing in self._near.get(end, ())}
        about = {thing for t, thing in near if same(t, thing)} | {p for text in texts for p in parties(text)}
        return {
            number for thing in about for number in self._about.get(thing, ()) if number in self._promises
        }


def _ends(stem: str) -> tuple[str, ...]:
    """Return what two words have in common of which one can be known by the other."""
    return (f"^{stem[:4]}", f"{stem[-4:]}$", *(f"={row}" for row in (namesake(stem),) if row is not None))


def closed(entry: Entry, said_in: Minutes, later: Minutes) -> tuple[int, ...]:
    """Return the sentences of later minutes that report an action item done, none where none does."""
    promise = undertaking(said_in, entry.cites, str(entry.record.get("task") or ""))
    scored = ((score(promise, report), report) for report in reports(later))
    fitting = [(points, report) for points, report in scored if points >= ENOUGH]
    return _best(fitting) if fitting else ()


def _best(fitting: Iterable[tuple[float, Report]]) -> tuple[int, ...]:
    return min(fitting, key=lambda each: (-each[0], each[1].number))[1].cites
