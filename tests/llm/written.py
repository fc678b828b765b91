"""Minutes of an invented town in several agenda items, and a model that is a function of what it is sent."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pipeline.llm.chat import Reply, Request
from pipeline.model import AgendaItem, Minutes, Person
from tests.build import minutes_of

SITTING = (
    "Sitzung des Bauausschusses Musterau",
    "# TOP 1 Steg am See",
    "Frau Karin Abel (SPD) fragt, wann der Steg gesperrt werde.",
    "Herr Jonas Born erklärt, der Steg werde im April gesperrt.",
    "Herr Conrad (CDU) möchte wissen, was die Sperrung koste.",
    "Frau Abel erkundigt sich, wer den Steg prüfe.",
    "Herr Born antwortet, die Kosten seien noch nicht bekannt.",
    "Die Verwaltung sagt zu, die Kosten bis Ende Mai nachzureichen.",
    "# TOP 2 Brunnen am Markt",
    "Der Ausschuss beschließt einstimmig, den Brunnen zu sanieren.",
    "Abstimmungsergebnis: einstimmig",
    "# TOP 3 Verschiedenes",
    "Ein Bürger fragt, ob der Winterdienst komme.",
    "Herr Born verneint dies.",
)
FIRSTS = (2, 9, 12)
EMPTY: Mapping[str, list[Any]] = {
    "questions": [], "decisions": [], "tasks": [], "abstract": [], "overview": [],
}  # fmt: skip
Say = Callable[[Request], Mapping[str, Any] | str | Reply]


def sitting(*sentences: str, firsts: Sequence[int] = FIRSTS) -> Minutes:
    """Return the minutes of a sitting with an agenda item opening at each of the given sentences."""
    minutes = minutes_of(*(sentences or SITTING), chair="Jonas Born")
    last = len(minutes.sentences)
    items = tuple(
        AgendaItem(
            number=str(place),
            title=minutes.words(first).split(" ", 2)[-1],
            public=True,
            first=first,
            last=next((other - 1 for other in firsts if other > first), last),
        )
        for place, first in enumerate(firsts, 1)
    )
    return replace(minutes, items=items, committee="Bauausschuss", municipality="Musterau",
                   participants=(Person(name="Karin Abel"), Person(name="Jonas Born")))  # fmt: skip


def data_of(request: Request) -> dict[int, str]:
    """Return the numbered sentences of a request that stand between the marks of the minutes."""
    inside = request.user.split("<niederschrift>\n", 1)[1].split("\n</niederschrift>", 1)[0]
    return {int(n): words for n, words in re.findall(r"^\[(\d+)\] (.*)$", inside, re.M)}


def said(request: Request, **entries: Any) -> Mapping[str, Any]:
    """Return a reply of these entries."""
    return {**EMPTY, **entries}


def model(say: Say) -> Callable[[Request], Reply]:
    """Return a chat that replies what a function says of a request."""

    def chat(request: Request) -> Reply:
        reply = say(request)
        if isinstance(reply, Reply):
            return reply
        text = reply if isinstance(reply, str) else json.dumps(reply, ensure_ascii=False)
        counted = {"calls": 1.0, "prompt_characters": float(len(request.system) + len(request.user))}
        return Reply(text=text, model="probe-1", usage=counted)

    return chat
