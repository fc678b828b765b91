"""Lines of a document, clean and without page furniture: what header and paragraphs are read from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from pipeline.model import UnitKind
from pipeline.reading import furniture
from pipeline.reading.letters import letters
from pipeline.reading.markup import Marked, looks_marked, unmark
from pipeline.reading.shapes import is_open

if TYPE_CHECKING:
    from pipeline.reading.source import Source


# What pages of council information systems offer to click, and the empty rows of their tables.
_CLICKS = frozenset(
    ("Reduzieren", "Erweitern", "Einklappen", "Ausklappen", "nach oben", "zurück nach oben", "Seitenanfang",
     "zum Seitenanfang", "Seiteninhalt", "zurück", "zurück zur Übersicht", "zurück zur Sitzungsliste",
     "zurück zur Sitzungliste", "zurück zur Tagesordnung", "zurück zur Sitzung", "Seite drucken", "Drucken",
     "Druckansicht", "Zum Inhalt springen", "zum Inhalt springen", "Inhalt überspringen", "Seite empfehlen",
     "Vorlesen", "Kontextmenü", "Menü", "Menü öffnen", "Menü schließen")
)  # fmt: skip
_BARS = re.compile(r"(?:\|\s{0,9}){2,30}\Z")
_DEBRIS = 200  # lines: no table of votes is that long
_MARGIN, _MARGINS = 200, 40  # characters of a running header, and how many lines of them are kept
_CLICK = 60  # characters
_SCRAP = 12  # characters
_WIDTH = 400  # characters


class Line(NamedTuple):
    """One line with its layout blanks; ``kind`` is what markup says it is, None where there is none."""

    text: str
    page: int | None
    kind: UnitKind | None = None


def lines(source: Source) -> tuple[Line, ...]:
    """Return the lines of a document: odd characters made regular, running headers and page numbers gone.

    At most one empty line stands between two others, none at the edge of a page.
    """
    pages = [_without_debris([line.rstrip() for line in letters(page).split("\n")]) for page in source.pages]
    if source.paged:
        kept = furniture.body(pages)
        pages = [page[inside.start : inside.stop] for page, inside in zip(pages, kept, strict=True)]
    else:
        pages = [_without_numbers([line for page in pages for line in page])]
    found: list[Line] = []
    for at, page in enumerate(pages, 1):
        number = at if source.paged else None
        found += (Line(text, number, kind) for text, kind in _sparse(_marked(source.kind, page)))
    return tuple(found)


def margins(source: Source) -> tuple[str, ...]:
    """Return what stands in the running headers and footers of a document, each once."""
    pages = [[line.strip() for line in letters(page).split("\n")] for page in source.pages]
    if source.paged:
        kept = furniture.body(pages)
        outer = [
            line
            for page, inside in zip(pages, kept, strict=True)
            for line in (*page[: inside.start], *page[inside.stop :])
        ]
    else:
        every = [line for page in pages for line in page]
        outer = [every[at] for at in sorted(furniture.loose_numbers(every))]
    return tuple(dict.fromkeys(line for line in outer if 3 < len(line) < _MARGIN))[:_MARGINS]


def _without_debris(page: list[str]) -> list[str]:
    """Return the lines, hundreds in a row without a letter, such as the axes of a chart, put in few."""
    if len(page) < _DEBRIS:
        return page
    kept: list[str] = []
    for bare, run in groupby(page, key=_is_debris):
        found = list(run)
        if bare and len(found) >= _DEBRIS:
            figures = " ".join(" ".join(found).split())
            found = ["", *(figures[at : at + _WIDTH] for at in range(0, len(figures), _WIDTH)), ""]
        kept += found
    return kept


def _is_debris(line: str) -> bool:
    return len(line) <= _SCRAP and not any(map(str.isalpha, line))


def _marked(kind: str, page: Sequence[str]) -> Iterable[Marked]:
    if kind in {"markdown", "rst", "html", "docx"} or (kind == "text" and looks_marked(page)):
        return unmark(page)
    return ((line, None) for line in page)


def _sparse(page: Iterable[Marked]) -> Iterator[Marked]:
    """Drop empty lines at the edges and all but one between others."""
    empty, begun = False, False
    for text, kind in page:
        if not text or text.isspace() or (len(text) < _CLICK and _is_click(text.strip())):
            empty = begun
            continue
        if empty:
            yield "", None
            empty = False
        begun = True
        yield text.rstrip(), kind


def _is_click(text: str) -> bool:
    return text in _CLICKS or (text[0] == "|" and _BARS.match(text) is not None)


def _without_numbers(page: list[str]) -> list[str]:
    """Drop page numbers that stand in running text, with the empty lines they brought into a sentence."""
    gone = furniture.loose_numbers(page)
    if not gone:
        return page
    kept: list[str] = []
    at = 0
    while at < len(page):
        if at not in gone:
            kept.append(page[at])
            at += 1
            continue
        while kept and not kept[-1].strip():
            kept.pop()
        after = at
        while after < len(page) and (after in gone or not page[after].strip()):
            after += 1
        if not (kept and after < len(page) and _goes_on(kept[-1], page[after])):
            kept.append("")
        at = after
    return kept


def _goes_on(before: str, after: str) -> bool:
    return is_open(before) and (after.lstrip()[:1].islower() or before.endswith("-") or len(before) > 60)
