"""Minutes of any shape, for laws that hold whatever is in them."""

from __future__ import annotations

from datetime import date
from typing import get_args

from hypothesis import strategies as st

from pipeline.model import (
    AgendaItem,
    Approval,
    Attendance,
    Minutes,
    Person,
    Presence,
    Sentence,
    Span,
    UnitKind,
    minutes_id,
)

WORDS = st.sampled_from(
    [
        "Herr Abel fragt, wann der Radweg gebaut wird.",
        "Frau Berg antwortet, das dauere noch.",
        "Die Verwaltung sagt eine Prüfung zu.",
        "Der Beschluss ergeht einstimmig.",
        "Ja: 5, Nein: 2",
        "Anfrage von Frau Berg:",
        "TOP 3 Verschiedenes",
        "Es wird " + "lange und ausführlich " * 20 + "beraten.",
        "Der Rat berät " + "sehr lange " * 90 + "weiter.",
        'Zeichen: \x00 " \\ \u2028 😀 ä',
    ]
)
TEXT = st.none() | st.text(alphabet=st.characters(codec="utf-8"), max_size=12)
PEOPLE = st.builds(Person, name=TEXT, faction=TEXT, role=TEXT, label=TEXT)
DATES = st.none() | st.dates(min_value=date(1, 1, 1))


@st.composite
def any_minutes(draw: st.DrawFn) -> Minutes:
    """Return minutes with sentences of all kinds, agenda items with gaps, and a header of any content."""
    lines = draw(st.lists(WORDS, min_size=1, max_size=40))
    sentences, at = [], 0
    for number, words in enumerate(lines, 1):
        kind = draw(st.sampled_from(get_args(UnitKind)))
        page = draw(st.none() | st.integers(1, 3))
        joins = draw(st.booleans()) if number > 1 else False
        span = Span(at, at + len(words))
        sentences.append(
            Sentence(number=number, span=span, paragraph=number, page=page, kind=kind, joins=joins)
        )
        at += len(words) + 1
    text = "\n".join(lines)
    return Minutes(
        id=minutes_id(text),
        title=draw(TEXT),
        committee=draw(TEXT),
        municipality=draw(TEXT),
        date=draw(DATES),
        number=draw(TEXT),
        start=draw(TEXT),
        end=draw(TEXT),
        place=draw(TEXT),
        chair=draw(st.none() | PEOPLE),
        clerk=draw(st.none() | PEOPLE),
        public=draw(st.none() | st.booleans()),
        status=draw(st.sampled_from(get_args(Approval))),
        participants=tuple(draw(st.lists(PEOPLE, max_size=3))),
        attendance=tuple(draw(st.lists(_attendances(), max_size=2))),
        text=text,
        sentences=tuple(sentences),
        items=draw(_items(len(sentences))),
        sources=("test.txt",),
    )


def _attendances() -> st.SearchStrategy[Attendance]:
    kinds = st.sampled_from(get_args(Presence))
    return st.builds(Attendance, person=PEOPLE, kind=kinds, words=st.just("ab 18 Uhr"))


@st.composite
def _items(draw: st.DrawFn, count: int) -> tuple[AgendaItem, ...]:
    firsts = sorted(draw(st.sets(st.integers(1, count), min_size=1, max_size=5)))
    ends = [*(first - 1 for first in firsts[1:]), count]
    return tuple(
        AgendaItem(
            number=draw(TEXT),
            title=draw(TEXT),
            public=draw(st.booleans()),
            first=first,
            last=draw(st.integers(first, end)),
        )
        for first, end in zip(firsts, ends, strict=True)
    )
