"""What a question is answered from: sentences of many documents, numbered as one.

The material is minutes itself, made for one question, so that everything that checks citations works on it:
a heading says where the sentences below it are from, and each number knows its own document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.german.wording import day, long_day
from pipeline.library import Document, Place
from pipeline.llm.lines import line
from pipeline.model import AgendaItem, Minutes, Sentence, Span, UnitKind, minutes_id

LONGEST_TITLE = 90  # characters of an agenda item's title in a heading
MARK = "##"
OUTSIDE = -1
YEAR = 4  # characters of a number that is not met by chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Sentences of one document, in their order."""

    document: Document
    minutes: Minutes
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Numbered sentences under headings; ``origins`` tells document and number of each but the headings."""

    minutes: Minutes
    origins: Mapping[int, tuple[str, int]]

    @property
    def headings(self) -> frozenset[int]:
        """Return the numbers of the headings."""
        return frozenset(s.number for s in self.minutes.sentences) - self.origins.keys()

    def sentences(self) -> dict[int, str]:
        """Return all lines by number."""
        return {s.number: self.minutes.words(s.number) for s in self.minutes.sentences}

    def with_headings(self, cites: Iterable[int]) -> tuple[int, ...]:
        """Return cited numbers together with those of the headings above them: they carry place and day."""
        known = [number for number in cites if 1 <= number <= len(self.minutes.sentences)]
        heads = {self.minutes.items[self.minutes.item_of(number)].first for number in known}
        return tuple(sorted({*cites, *heads}))

    def beside_headings(self, text: str, cites: Iterable[int]) -> str:
        """Return a text without the numbers that it repeats of the headings above what it cites.

        A number is one of a heading if it stands there beside the same word ("14. Mai", "TOP 3"), or is a
        year or a date.
        """
        heads = " ".join(self.minutes.words(number) for number in cites if number in self.headings)
        known, words = f" {' '.join(_bare(heads))} ", _bare(text)
        around = zip(["", *words], words, [*words[1:], ""], strict=False)
        return " ".join(word for before, word, after in around if not _repeats(before, word, after, known))

    def places(self, cites: Iterable[int]) -> tuple[Place, ...]:
        """Return where cited sentences stand in their documents; headings stand nowhere."""
        found: dict[str, set[int]] = {}
        for number in cites:
            if number in self.origins:
                document, own = self.origins[number]
                found.setdefault(document, set()).add(own)
        return tuple(Place(minutes=name, cites=tuple(sorted(own))) for name, own in found.items())


def material(sources: Iterable[Source]) -> Material:
    """Return sentences of documents as one, under a heading for each agenda item they are from."""
    lines: list[tuple[str, tuple[str, int] | None, int]] = []
    for each in sources:
        above: int | None = OUTSIDE  # no item has this index
        for number in each.numbers:
            item = _item(each.minutes, number)
            if item != above:
                lines.append((line(f"{MARK} {_heading(each, item)}"), None, len(lines)))
                above = item
            # a line of the minutes is not to pass for a heading that says where others are from
            words = line(each.minutes.words(number)).lstrip(f"{MARK[0]} ") or "–"
            lines.append((words, (each.document.id, number), each.minutes[number].paragraph))
    return _numbered(lines)


def _numbered(lines: Sequence[tuple[str, tuple[str, int] | None, int]]) -> Material:
    sentences, starts, at, paragraph = list[Sentence](), list[int](), 0, 0
    before: tuple[str, int] | None = None
    for number, (words, origin, block) in enumerate(lines, 1):
        here = (origin[0], block) if origin else None
        paragraph += here is None or here != before
        before = here
        if origin is None:
            starts.append(number)
        span = Span(at, at + len(words))
        kind: UnitKind = "sentence" if origin else "heading"
        sentences.append(Sentence(number=number, span=span, paragraph=paragraph, kind=kind))
        at += len(words) + 1
    ends = [start - 1 for start in [*starts[1:], len(lines) + 1]]
    text = "\n".join(words for words, _, _ in lines)
    minutes = Minutes(
        id=minutes_id(text),
        text=text,
        sentences=tuple(sentences),
        items=tuple(
            AgendaItem(number=None, title=lines[first - 1][0], public=True, first=first, last=last)
            for first, last in zip(starts, ends, strict=False)
        ),
    )
    origins = {number: origin for number, (_, origin, _) in enumerate(lines, 1) if origin}
    return Material(minutes=minutes, origins=origins)


def _item(minutes: Minutes, number: int) -> int | None:
    """Return the agenda item of a sentence, None for the head of the minutes."""
    inside = minutes.items and number >= minutes.items[0].first
    return minutes.item_of(number) if inside else None


def _heading(source: Source, item: int | None) -> str:
    """Return where sentences are from; the day in two forms, so that either can be repeated."""
    document = source.document
    when = f"{day(document.date)} ({long_day(document.date)})" if document.date else None
    top = source.minutes.items[item] if item is not None else None
    about = " ".join(part for part in (top.number, _short(top.title)) if part) if top else ""
    parts = (document.municipality, document.committee, when, f"TOP {about}" if about else None)
    return " · ".join(part for part in parts if part) or document.id


def _short(title: str | None) -> str:
    words = " ".join((title or "").split())
    return words if len(words) <= LONGEST_TITLE else words[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def _bare(text: str) -> list[str]:
    return [bare for word in text.split() if (bare := word.strip("()[]„“\"',;:.!?"))]


def _repeats(before: str, word: str, after: str, known: str) -> bool:
    """Tell whether a number stands in words that are known, and means the same there."""
    if not any(letter.isdigit() for letter in word):
        return False
    beside = (f" {before} {word} ", f" {word} {after} ")
    own = len(word) >= YEAR and f" {word} " in known
    return own or any(pair in known for pair, other in zip(beside, (before, after), strict=True) if other)
