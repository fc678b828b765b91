"""Numbered units: blocks cut into sentences, none across a page and none too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.german.sentences import split
from pipeline.model import Sentence, Span, UnitKind
from pipeline.reading.blocks import Block

LONGEST = 600  # characters of one unit
_CLAUSES = ("; ", ": ", ", ", " – ", " ")
_CLOSE: frozenset[UnitKind] = frozenset({"entry", "row"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """The clean text of a document and its numbered sentences."""

    text: str
    sentences: tuple[Sentence, ...]


def number(blocks: Iterable[Block]) -> Numbered:
    """Return the text of the blocks and its units, numbered from 1."""
    text: list[str] = []
    sentences: list[Sentence] = []
    at = 0
    last: UnitKind = "sentence"
    for paragraph, parts in enumerate(_paragraphs(blocks), 1):
        if text:
            gap = "\n" if parts[0].kind in _CLOSE and last in _CLOSE else "\n\n"
            text.append(gap)
            at += len(gap)
        last = parts[-1].kind
        whole = " ".join(part.text for part in parts)
        for span, page, joins in _units(whole, parts):
            sentences.append(
                Sentence(
                    number=len(sentences) + 1,
                    span=Span(at + span.start, at + span.end),
                    paragraph=paragraph,
                    page=page,
                    kind=parts[0].kind,
                    joins=joins,
                )
            )
        text.append(whole)
        at += len(whole)
    return Numbered(text="".join(text), sentences=tuple(sentences))


def _paragraphs(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Group each block with those that go on it; blank ones are left out."""
    parts: list[Block] = []
    for block in blocks:
        if not block.text.strip():
            continue
        if parts and not block.joins:
            yield parts
            parts = []
        parts.append(block)
    if parts:
        yield parts


def _units(text: str, parts: Sequence[Block]) -> Iterator[tuple[Span, int | None, bool]]:
    """Cut a paragraph at sentence ends, page breaks and the length limit."""
    one = parts[0].kind in {"heading", "row", "label"}
    spans = (Span(0, len(text)),) if one and len(text) <= LONGEST else split(text)
    if len(parts) == 1:
        for span in spans:
            for start, end in _short(text, span):
                yield Span(start, end), parts[0].page, start > span.start
        return
    edges = _edges(parts)
    for span in spans:
        for start, end in _on_pages(span, edges):
            page = next(part.page for part, edge in zip(parts, edges, strict=True) if start < edge)
            for first, last in _short(text, Span(start, end)):
                yield Span(first, last), page, first > span.start


def _edges(parts: Sequence[Block]) -> list[int]:
    """Return where each part ends in the joined text, the blank after it included."""
    edges, at = [], 0
    for part in parts:
        at += len(part.text) + 1
        edges.append(at)
    return edges


def _on_pages(span: Span, edges: Sequence[int]) -> Iterator[Span]:
    start = span.start
    for edge in edges:
        if start < edge < span.end:
            yield Span(start, edge - 1)
            start = edge
    yield Span(start, span.end)


def _short(text: str, span: Span) -> Iterator[Span]:
    """Cut a span that is too long at the last clause, else blank, else letter that fits."""
    start, end = span
    if end - start <= LONGEST:
        yield span
        return
    while end - start > LONGEST:
        cut = _cut(text, start)
        stop = start + len(text[start:cut].rstrip())
        yield Span(start, stop)
        start = cut + len(text[cut : cut + LONGEST]) - len(text[cut : cut + LONGEST].lstrip())
    if start < end:
        yield Span(start, end)


def _cut(text: str, start: int) -> int:
    for clause in _CLAUSES:
        at = text.rfind(clause, start + LONGEST // 3, start + LONGEST)
        if at > 0:
            return at + len(clause)
    return start + LONGEST
