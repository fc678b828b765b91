"""Invented minutes with findings, ready to be put into a library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from pipeline.library import Origin
from pipeline.model import (
    ActionItem,
    AgendaItem,
    Answer,
    Decision,
    Due,
    Findings,
    Minutes,
    Person,
    Question,
    Vote,
)
from pipeline.store import Added, Library
from tests.build import minutes_of

ABEL = Person(name="Uli Abel", faction="CDU", role="Ratsherr")
BERG = Person(name="Nora Berg", faction="Bündnis 90/Die Grünen")
OFFICE = Person(label="Verwaltung")

WORDS = (
    "# TOP 1 Radweg am Ufer",
    "Herr Abel fragt, wann der Radweg gebaut wird.",
    "Die Verwaltung antwortet, der Bau beginne im Mai.",
    "Frau Berg fragt nach den Kosten der Beleuchtung.",
    "Die Verwaltung sagt zu, die Kosten bis Ende Mai nachzureichen.",
    "# TOP 2 Spielplatz",
    "Der Antrag der CDU-Fraktion wird einstimmig vertagt.",
)


def minutes(*more: str, town: str | None = "Musterau", day: date | None = date(2024, 3, 12)) -> Minutes:
    """Return minutes of a council with two agenda items and further sentences in the second."""
    made = minutes_of(*WORDS, *more, day=day, participants=(ABEL, BERG))
    items = (
        AgendaItem(number="1", title="Radweg am Ufer", public=True, first=1, last=5),
        AgendaItem(number="2", title="Spielplatz", public=False, first=6, last=len(made.sentences)),
    )
    return replace(made, municipality=town, committee="Rat der Stadt", items=items)


def findings() -> Findings:
    """Return what the minutes hold: two questions, one decision, one promise."""
    replied = Answer(by=(OFFICE,), text="Der Bau beginne im Mai.", cites=(3,))
    return Findings(
        questions=(
            Question(askers=(ABEL,), text="Wann?", status="answered", cites=(2,), answers=(replied,)),
            Question(askers=(BERG,), text="Kosten?", status="deferred", cites=(4,)),
        ),
        decisions=(Decision(text="Vertagt.", outcome="postponed", vote=Vote(mode="unanimous"), cites=(7,)),),
        action_items=(
            ActionItem(
                task="Kosten nachreichen",
                assignees=(OFFICE,),
                due=Due(text="bis Ende Mai", date=date(2024, 5, 31)),
                tier="A",
                cites=(5,),
            ),
        ),
    )


def origin(path: str = "akten/test.txt", **known: Any) -> Origin:
    """Return a file with what is known about it."""
    return Origin(path=path, name=path.rsplit("/", 1)[-1], **known)


def put(
    library: Library,
    text: Minutes | None = None,
    found: Findings | None = None,
    path: str = "akten/test.txt",
    file_hash: str = "f",
    engine: str = "rules",
    **known: Any,
) -> Added:
    """Add minutes with findings to a library."""
    return library.add(
        text or minutes(),
        findings() if found is None else found,
        origin(path, **known),
        engine=engine,
        file_hash=file_hash,
    )


def ids(entries: Sequence[Any]) -> list[str]:
    """Return the ids of entries or documents, in their order."""
    return [each.id for each in entries]
