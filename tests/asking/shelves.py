"""A small library of invented minutes, and what it says to a question for a list, line by line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pipeline import tasks
from pipeline.config import engine
from pipeline.ground import ground
from pipeline.library import Origin
from pipeline.reading import read_bytes
from pipeline.store import Library

TODAY = date(2024, 12, 1)


def fill(made: Library, texts: Mapping[str, tuple[str | None, str]]) -> None:
    """Read texts into a library, each under its file name with the town it is from."""
    for name, (town, text) in texts.items():
        minutes = read_bytes(text.encode(), name)
        found = ground(engine("rules").extract(minutes), minutes).findings
        origin = Origin(path=name, name=name, municipality=town)
        made.add(minutes, found, origin, engine="rules", file_hash=name)


def told(library: Library, question: str) -> tuple[str, list[str]]:
    """Return the first line of a reply and the others, all of which are cited."""
    reply = tasks.ask(question, library, today=TODAY)
    assert reply.answered, question
    assert all(said.places and all(place.cites for place in said.places) for said in reply.said)
    first, *rest = (said.text for said in reply.said)
    return first, rest


def holds(lines: list[str], *words: str) -> None:
    """Check that there are as many lines as words, and that each holds its own."""
    assert len(lines) == len(words), lines
    for line, word in zip(lines, words, strict=True):
        assert word in line
