"""Votes laid out as a table: labels over numbers, or one row per faction with a sum."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.german.ballots import ballots
from pipeline.german.pattern import lazy
from pipeline.german.votes import sides, vote
from pipeline.model import Vote

MOST_CELL = 30  # characters of a cell that stands on a line of its own
_LETTER = lazy(r"\w")
_NUMBERS = lazy(r"\W{0,3}\d{1,3}(?:\W{1,40}\d{1,3}){1,3}\W{0,3}")
_CORNER = lazy(
    r"\b(?:Fraktion(?:en)?|Partei(?:en)?|Gruppe|Liste|Wählergruppe|Mitglieder|Summe"
    r"|Gesamt)\b",
    re.IGNORECASE,
)
_ROW = lazy(r"(?P<name>[^\d]{2,60}?)\s{1,40}(?P<cells>\d{1,3}(?:\s{1,40}\d{1,3}){1,3})\W{0,3}")
_SUM = lazy(r"\W{0,3}(?:Gesamt|Summe|Insgesamt|Zusammen|Total)", re.IGNORECASE)
_VALUE = lazy(r"\d{1,3}|-|einstimmig|mehrheitlich|keine", re.IGNORECASE)
_DIGITS = lazy(r"\d{1,3}")


def columns(head: str, row: str) -> str | None:
    """Return a count in words from a row of labels and the row of numbers under it, if they are such.

    >>> columns("Ja-Stimmen   Nein-Stimmen", "12   3")
    'Ja-Stimmen: 12, Nein-Stimmen: 3'
    """
    if len(head) > 120 or not row[:3].strip()[:1].isdigit() or not _NUMBERS.fullmatch(row):
        return None
    labels, rest = sides(head)
    return _worded(labels, _DIGITS.findall(row)) if not _LETTER.search(rest) else None


def factions(head: str, rows: Sequence[str]) -> tuple[str, int] | None:
    """Return the sum of a table with a row per faction in words, and how many rows it has.

    >>> factions("Fraktion Ja Nein", ["SPD 9 0", "CDU 0 8", "Gesamt 9 8"])
    ('Ja: 9, Nein: 8', 3)
    """
    if len(head) > 120 or not _CORNER.search(head):
        return None
    labels, rest = sides(head)
    if len(labels) < 2 or _LETTER.search(_CORNER.sub(" ", rest)):
        return None
    cells: list[list[int]] = []
    for row in rows:
        match = _ROW.fullmatch(row)
        numbers = [int(number) for number in _DIGITS.findall(match["cells"])] if match else []
        if len(numbers) != len(labels):
            break
        cells.append(numbers)
        if _SUM.match(row):
            return _worded(labels, [str(n) for n in numbers]) or "", len(cells)
    if len(cells) < 2:
        return None
    return _worded(labels, [str(sum(column)) for column in zip(*cells, strict=True)]) or "", len(cells)


def spread(lines: Sequence[str]) -> tuple[Vote, ...]:
    """Return the votes that lines give together: tables, two votes in a line, and what each candidate got.

    >>> [cast.yes for cast in spread(["Auf Herrn Rot entfallen 14 Stimmen, auf Frau Blau 9 Stimmen."])]
    [14, 9]
    """
    found = [Vote(mode="counted", yes=ballot.votes) for line in lines for ballot in ballots(line)]
    halves = [half for line in lines if " und " in line for half in line.split(" und ")]
    found += [cast for half in halves if (cast := vote(half))]
    for at, head in enumerate(lines[:40]):
        below = lines[at + 1 : at + 25]
        table = stacked(head, below) or factions(head, below)
        said = table[0] if table else columns(head, below[0]) if below else None
        cast = vote(said) if said else None
        if cast is not None:
            found.append(cast)
    return tuple(found)


def stacked(head: str, below: Sequence[str]) -> tuple[str, int] | None:
    """Return the count of labels written under each other with their values under them, and how many follow.

    >>> stacked("Ja-Stimmen", ["Nein-Stimmen", "12", "3"])
    ('Ja-Stimmen: 12, Nein-Stimmen: 3', 3)
    """
    labels: list[str] = []
    for line in (head, *below):
        found, rest = sides(line) if len(line) <= MOST_CELL else ((), "")
        if len(found) != 1 or _LETTER.search(rest):
            break
        labels += found
    spread = _spread(head, below) if len(labels) == 1 else None
    if spread:
        return spread
    values = [line.strip() for line in (head, *below)[len(labels) : 2 * len(labels)]]
    if len(labels) < 2 or len(values) < len(labels) or not all(_VALUE.fullmatch(value) for value in values):
        return None
    said = (
        f"{label}: {value}" if value.isdigit() else value for label, value in zip(labels, values, strict=True)
    )
    return ", ".join(said), 2 * len(labels) - 1


def _spread(head: str, below: Sequence[str]) -> tuple[str, int] | None:
    """Return a count that stands a cell per line, label and numbers in turn."""
    cells = [head]
    for line in below:
        if len(line) > MOST_CELL or _LETTER.search(_DIGITS.sub(" ", sides(line)[1])):
            break
        cells.append(line)
    said = " ".join(cells)
    return (said, len(cells) - 1) if len(cells) > 3 and vote(said) else None


def _worded(labels: Sequence[str], numbers: Sequence[str]) -> str | None:
    if len(labels) != len(numbers):
        return None
    return ", ".join(f"{label}: {number}" for label, number in zip(labels, numbers, strict=True))
