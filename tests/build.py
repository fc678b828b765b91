"""Minutes made from sentences, for tests that need no file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pipeline.model import AgendaItem, Minutes, Person, Sentence, Span, UnitKind, minutes_id


def minutes_of(
    *sentences: str,
    day: date | None = date(2024, 3, 12),
    chair: str | None = None,
    participants: Sequence[Person] = (),
    pages: Sequence[int] | None = None,
) -> Minutes:
    """Return minutes with one agenda item; a unit ending in ":" is a label, "# " marks a heading."""
    units, at = [], 0
    plain = [s.removeprefix("# ") for s in sentences]
    for number, (marked, words) in enumerate(zip(sentences, plain, strict=True), 1):
        kind: UnitKind = "heading" if marked != words else "label" if words.endswith(":") else "sentence"
        page = pages[number - 1] if pages else None
        units.append(
            Sentence(number=number, span=Span(at, at + len(words)), paragraph=number, page=page, kind=kind)
        )
        at += len(words) + 1
    text = "\n".join(plain)
    return Minutes(
        id=minutes_id(text),
        date=day,
        chair=Person(name=chair) if chair else None,
        participants=tuple(participants),
        text=text,
        sentences=tuple(units),
        items=(AgendaItem(number=None, title=None, public=True, first=1, last=len(units)),),
        sources=("test.txt",),
    )
