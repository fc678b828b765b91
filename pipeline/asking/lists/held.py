"""The stored findings that a question for a list or a number may mean, and how to come by few of them.

A large library holds tens of thousands. Where a question names a matter, only those are looked at that stand
in an agenda item whose words could name it; the index knows these, and none that counts is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from pipeline.german.tokens import GRAM, MARK, fold
from pipeline.library import Document, Entry, Filter
from pipeline.model import AgendaItem, Minutes
from pipeline.search.counts import frequencies
from pipeline.search.hits import documents_only
from pipeline.store import Library
from pipeline.store.topics import PART, told

HEAD = 5  # letters of the shortest word that may stand for a compound it ends
RAREST = 3  # 5-grams of a word that are asked for


class Held(Protocol):
    """Findings within a filter: how many, in whose documents, all of them or those near some words."""

    @property
    def number(self) -> int: ...
    @property
    def bodies(self) -> Sequence[str]: ...
    def all(self) -> Sequence[Entry]: ...
    def those(self, keys: Sequence[int], /) -> Sequence[Entry]: ...
    def near(self, forms: Iterable[str], compounds: Iterable[str], /) -> Mapping[int, str]: ...
    def topics(self, entries: Sequence[Entry], /) -> Sequence[str]: ...
    def documents(self, entries: Sequence[Entry], /) -> Mapping[str, Document]: ...
    def headings(self, entries: Sequence[Entry], /) -> Mapping[tuple[str, int], AgendaItem]: ...
    def minutes(self, document: str, /) -> Minutes: ...
    def decided(self) -> Held: ...


@dataclass(frozen=True, slots=True)
class Given:
    """Findings that are at hand, with their documents and minutes."""

    entries: Sequence[Entry]
    known: Mapping[str, Document]
    read: Callable[[str], Minutes]

    @property
    def number(self) -> int:
        """Return how many there are."""
        return len(self.entries)

    @property
    def bodies(self) -> Sequence[str]:
        """Return the names of the towns and committees of all documents."""
        return [name for d in self.known.values() for name in (d.municipality, d.committee) if name]

    def all(self) -> Sequence[Entry]:
        """Return all of them."""
        return self.entries

    def those(self, keys: Sequence[int]) -> Sequence[Entry]:
        """Return those of some keys, in the order of all."""
        return [self.entries[key] for key in sorted(keys)]

    def near(self, forms: Iterable[str], compounds: Iterable[str]) -> Mapping[int, str]:
        """Return what all of them are about: they are at hand."""
        return dict(enumerate(self.topics(self.entries)))

    def topics(self, entries: Sequence[Entry]) -> Sequence[str]:
        """Return the stems of what some findings are about, in their order."""
        return [told(entry, self.read(entry.minutes)) for entry in entries]

    def documents(self, entries: Sequence[Entry]) -> Mapping[str, Document]:
        """Return the documents of some findings by id."""
        return self.known

    def headings(self, entries: Sequence[Entry]) -> Mapping[tuple[str, int], AgendaItem]:
        """Return the agenda items of some findings by document and place."""
        items = {each.minutes: self.read(each.minutes).items for each in entries}
        return {
            (e.minutes, e.item): items[e.minutes][e.item] for e in entries if e.item < len(items[e.minutes])
        }

    def minutes(self, document: str) -> Minutes:
        """Return one document whole."""
        return self.read(document)

    def decided(self) -> Held:
        """Return the decisions among them."""
        return Given([entry for entry in self.entries if entry.kind == "decision"], self.known, self.read)


class Stored:
    """Findings in a library, within a filter."""

    def __init__(self, library: Library, chosen: Filter) -> None:
        self._library, self._chosen = library, chosen
        self.minutes = library.minutes

    @property
    def number(self) -> int:
        """Return how many there are."""
        return self._library.tally(self._chosen)

    @property
    def bodies(self) -> Sequence[str]:
        """Return the names of the towns and committees of their documents."""
        return self._library.bodies(self._chosen)

    def all(self) -> Sequence[Entry]:
        """Return all of them."""
        return self._library.entries(self._chosen)

    def those(self, keys: Sequence[int]) -> Sequence[Entry]:
        """Return those of some keys, in the order of all."""
        return self._library.entries(keys=keys)

    def near(self, forms: Iterable[str], compounds: Iterable[str]) -> Mapping[int, str]:
        """Return by key what all may be about that stand where a word is one of these stems or holds it.

        So do those that stand where a word ends one of some compounds.
        """
        asked = self._expression(tuple(forms), tuple(compounds))
        return dict(self._library.topics(self._chosen, asked)) if asked else {}

    def topics(self, entries: Sequence[Entry]) -> Sequence[str]:
        """Return the stems of what some findings are about, in their order."""
        return self._library.topics_of(entries)

    def documents(self, entries: Sequence[Entry]) -> Mapping[str, Document]:
        """Return the documents of some findings by id."""
        names = tuple(sorted({entry.minutes for entry in entries}))
        found = self._library.documents(Filter(documents=names)) if names else ()
        return {each.id: each for each in found}

    def headings(self, entries: Sequence[Entry]) -> Mapping[tuple[str, int], AgendaItem]:
        """Return the agenda items of some findings by document and place."""
        return self._library.headings(entries)

    def decided(self) -> Held:
        """Return all decisions in the documents that the filter means."""
        return Stored(self._library, replace(documents_only(self._chosen), kinds=("decision",)))

    def _expression(self, forms: Sequence[str], compounds: Sequence[str]) -> str:
        """Return what the index is asked for, nothing where it knows none of the words."""
        wanted = {form: _tokens(form) for form in forms}
        ends = [fold(word[at:]) for word in compounds for at in range(len(word) - HEAD + 1)]
        often, _ = frequencies(self._library, [t for each in wanted.values() for t in each] + ends)
        told = [f'"{end}"' for end in ends if often[end]]
        for form, grams in wanted.items():
            if len(form) >= PART and not grams:
                told.append(f'"{MARK}{fold(form)}" *')
            elif grams and all(often[gram] for gram in grams):
                rarest = sorted(grams, key=lambda gram: (often[gram], gram))[:RAREST]
                told.append("(" + " AND ".join(f'"{gram}"' for gram in rarest) + ")")
        return " OR ".join(dict.fromkeys(told))


def _tokens(form: str) -> tuple[str, ...]:
    """Return the tokens that any word has that holds a stem; none where only the beginning of one can tell.

    >>> _tokens("radweg"), _tokens("weg"), _tokens("kita"), _tokens("rhein-ufer")
    (('5_radwe', '5_adweg'), ('weg',), (), ('5_rhein',))
    """
    if len(form) < PART:
        return (fold(form),)
    parts = [fold(part) for part in form.split("-")]
    return tuple(MARK + part[at : at + GRAM] for part in parts for at in range(len(part) - GRAM + 1))
