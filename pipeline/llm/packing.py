"""Minutes in as few parts as fit a budget of characters, each with what it must know of the others.

Agenda items stay whole where they fit; a longer one is cut where a question opens, else where a speaker
changes, a paragraph ends or, last, between sentences. Every sentence stands in exactly one part.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from pipeline.german.registry import registry_of
from pipeline.llm.lines import line, sent
from pipeline.llm.unsent import Secret
from pipeline.llm.waiting import waiting
from pipeline.model import Minutes, Person
from pipeline.talk.turns import turns_of

MARGIN = 3  # of a numbered line: two brackets, a blank; its end is counted with the text
MOST_PEOPLE = 700  # characters of people named along with a part
MOST_TITLE = 120
Block = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What goes into one call: ``sentences`` as data, and what is told along with them.

    ``heading`` is the agenda item that an earlier part began; ``before`` are sentences of earlier parts that
    this one may answer or end, by their numbers; ``people`` are names as full as the document has them.
    """

    number: int
    sentences: Mapping[int, str]
    heading: str | None = None
    people: tuple[str, ...] = ()
    before: Mapping[int, str] = field(default_factory=dict)


def pack(minutes: Minutes, budget: int, left_out: Collection[int] = frozenset()) -> tuple[Part, ...]:
    """Return the parts of a document; sentences ``left_out`` are in none of them.

    A part is longer than ``budget`` characters of numbered sentences only where it is a single sentence.
    """
    lines = sent(minutes, [s.number for s in minutes.sentences if s.number not in left_out])
    sizes = {number: len(str(number)) + MARGIN + len(words) + 1 for number, words in lines.items()}
    blocks = [block for item in _items(minutes, sizes) for block in _cut(minutes, item, sizes, budget, 0)]
    groups = list(_balanced([(block, _size(block, sizes)) for block in blocks], budget))
    if len(groups) == 1:
        return (_part(1, groups[0], lines),)
    secret = Secret(minutes, lines.keys())
    return tuple(
        _with_others(minutes, _part(place, numbers, lines), lines, secret)
        for place, numbers in enumerate(groups, 1)
    )


def head(minutes: Minutes, part: Part) -> str:
    """Return the lines that stand above the sentences of a part: meeting, people, what went before."""
    said = [" | ".join(_meeting(minutes))]
    if part.people:
        said.append(f"Personen: {'; '.join(part.people)}")
    if part.heading:
        said.append(f"Fortsetzung von: {part.heading}")
    if part.before:
        said += ["<vorher>", *(f"[{number}] {words}" for number, words in part.before.items()), "</vorher>"]
    return "\n".join(said)


def _meeting(minutes: Minutes) -> Iterator[str]:
    named = " ".join(filter(None, (minutes.committee, minutes.municipality and f"({minutes.municipality})")))
    yield f"Sitzung: {line(named or minutes.title or 'unbekannt')[:MOST_TITLE]}"
    if minutes.date:
        yield minutes.date.strftime("%d.%m.%Y")
    for office, person in (("Vorsitz", minutes.chair), ("Schriftführung", minutes.clerk)):
        if person and person.name:
            yield f"{office}: {line(person.name)[:MOST_TITLE]}"


# --- where to cut -------------------------------------------------------------------------------------


def _items(minutes: Minutes, sizes: Mapping[int, int]) -> Iterator[Block]:
    """Yield the sentences of what stands before the first agenda item, and of each item, without holes."""
    opens = {item.first for item in minutes.items}
    block: list[int] = []
    for number in sizes:
        item = minutes.item_of(number)
        if block and (number in opens or item != minutes.item_of(block[-1])):
            yield tuple(block)
            block = []
        block.append(number)
    if block:
        yield tuple(block)


def _cut(
    minutes: Minutes, block: Block, sizes: Mapping[int, int], budget: int, level: int
) -> Iterator[Block]:
    """Yield a block whole, or cut at the best places that make its pieces fit."""
    if _size(block, sizes) <= budget or len(block) == 1:
        yield block
        return
    openings = _openings(minutes, level)
    piece: list[int] = []
    for number in block:
        if piece and (openings is None or number in openings):
            yield from _cut(minutes, tuple(piece), sizes, budget, level + 1)
            piece = []
        piece.append(number)
    yield from _cut(minutes, tuple(piece), sizes, budget, level + 1)


@lru_cache(maxsize=16)
def _openings(minutes: Minutes, level: int) -> Collection[int] | None:
    """Return the sentences that a piece may open with, the best ones on level 0; None for all of them."""
    paragraphs = {b.number for a, b in pairwise(minutes.sentences) if a.paragraph != b.paragraph}
    if level == 2:
        return paragraphs
    if level > 2:
        return None
    turns = turns_of(minutes)
    going_on = {number for turn in turns for number in turn.numbers if number != turn.head}
    heads = {turn.head for turn in turns if level == 1 or turn.category == "ask"}
    replies = {turn.head for turn in turns if level == 0 and turn.category != "ask"}
    return (paragraphs - going_on - replies) | heads


def _balanced(blocks: Sequence[tuple[Block, int]], budget: int) -> Iterator[Block]:
    """Yield blocks in as few groups as the budget allows, the longest group as short as possible."""
    sizes = [size for _, size in blocks]
    wanted = _groups(sizes, budget)
    low, high = 0, budget
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _groups(sizes, middle) <= wanted else (middle + 1, high)
    group: list[int] = []
    room = low
    for block, size in blocks:
        if group and size > room:
            yield tuple(group)
            group, room = [], low
        group.extend(block)
        room -= size
    if group:
        yield tuple(group)


def _groups(sizes: Sequence[int], limit: int) -> int:
    count, room = 0, -1
    for size in sizes:
        if size > room:
            count, room = count + 1, limit
        room -= size
    return count


def _size(block: Block, sizes: Mapping[int, int]) -> int:
    return sum(sizes[number] for number in block)


# --- what is told along -------------------------------------------------------------------------------


def _part(place: int, numbers: Block, lines: Mapping[int, str]) -> Part:
    return Part(number=place, sentences={number: lines[number] for number in numbers})


def _with_others(minutes: Minutes, part: Part, lines: Mapping[int, str], secret: Secret) -> Part:
    """Return one of several parts with what it must know of the others, as far as that may be sent."""
    first = min(part.sentences)
    before = {} if part.number == 1 else waiting(minutes, first, lines)
    people = _people(minutes, [*before, *part.sentences])
    return replace(
        part,
        heading=None if part.number == 1 else heading(minutes, first),
        people=tuple(_fitting(who for who in people if not secret.holds(who))),
        before=before,
    )


def heading(minutes: Minutes, number: int) -> str | None:
    """Return the heading of the agenda item that a sentence goes on, None where it opens one."""
    item = minutes.items[minutes.item_of(number)] if minutes.items else None
    if item is None or not item.first < number <= item.last:
        return None
    return line(" ".join(filter(None, (item.number, item.title))))[:MOST_TITLE] or None


def _people(minutes: Minutes, numbers: Sequence[int]) -> Iterator[str]:
    """Yield the people that sentences mention, in their order."""
    registry = registry_of(minutes)
    seen: set[str] = set()
    for number in numbers:
        for mention in registry.mentions(number):
            person = registry.resolve(mention, number) if mention.kind == "person" else Person()
            if not person.name or " " not in person.name or person.name in seen:
                continue  # a bare family name tells nothing more than the sentence does
            seen.add(person.name)
            yield line(f"{person.name} ({person.faction})" if person.faction else person.name)


def _fitting(people: Iterable[str]) -> Iterator[str]:
    """Yield people as far as there is room."""
    room = MOST_PEOPLE
    for told in people:
        room -= len(told) + 2
        if room < 0:
            return
        yield told
