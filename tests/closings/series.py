"""Annotated series of minutes: their documents, what they promise and what later ones say of it.

In minutes/*.txt, ``[p3]`` ends the sentence that promises item 3, ``[c3]`` one that reports it done, ``[x3]``
one that might be taken for such a report and is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.library import Entry
from pipeline.model import Minutes, finding_ids
from pipeline.reading import read_bytes

FOLDER = Path(__file__).parent / "minutes"
SERIES = ("town", "market", "village", "district", "valley", "ward", "points", "alpe", "markt")
# Told in other words than the promises, as later minutes do; not all of them say which promise they keep.
NATURAL = ("kanal", "hoefe", "kreis", "see", "bezirk", "flecken")
MARK = re.compile(r"\[([pcx])(\d+)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Minutes by date; ``promised``: item -> entry; ``kept``, ``decoys``: item -> (document, sentence)."""

    documents: tuple[Minutes, ...]
    promised: dict[int, Entry]
    kept: dict[int, tuple[int, int]]
    decoys: dict[int, tuple[int, int]]


def series(name: str) -> Series:
    """Return the minutes of a series, such as "town", with what the marks in them say."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob(f"{name}-*.txt"))]
    documents = tuple(
        read_bytes(MARK.sub("", text).encode(), f"{name}-{at}.txt") for at, text in enumerate(texts)
    )
    found: dict[str, dict[int, tuple[int, int]]] = {"p": {}, "c": {}, "x": {}}
    for at, text in enumerate(texts):
        for match in MARK.finditer(text):
            found[match[1]][int(match[2])] = (at, _number(documents[at], text[: match.start()]))
    promised = {item: _entry(documents[at], number) for item, (at, number) in found["p"].items()}
    return Series(documents=documents, promised=promised, kept=found["c"], decoys=found["x"])


def _number(minutes: Minutes, before: str) -> int:
    """Return the number of the sentence that the words before a mark end with."""
    words = MARK.sub("", before).split()[-4:]
    pattern = re.compile(r"\s+".join(map(re.escape, words)) + r"\W*$")
    (number,) = [s.number for s in minutes.sentences if pattern.search(minutes.words(s.number))]
    return number


def _entry(minutes: Minutes, number: int) -> Entry:
    (id_,) = finding_ids(minutes, "action", [(number,)])
    record: dict[str, Any] = {
        "id": id_,
        "task": minutes.words(number),
        "assignees": [],
        "due": None,
        "tier": "A",
    }
    return Entry(
        id=id_,
        kind="action",
        minutes=minutes.id,
        item=minutes.item_of(number),
        record=record,
        cites=(number,),
    )
