"""What the attendance list notes beside a name: away, late, gone early, biased."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.german.pattern import lazy
from pipeline.model import Attendance, Presence
from pipeline.reading.attendance import Entry

EXCUSED = lazy(r"(?<!un)entsch(?:uldigt|\.)|beurlaubt|verhindert", re.IGNORECASE)
CLOCK = r"(?:(?:ca\.|etwa|gegen)\s)?\d{1,2}(?:[.:]\d\d|\s?(?:Uhr|h)\b)"
POINT = r"(?:(?:einschließlich|einschl\.|einschl|nach|zu)\s)?(?:TOP|Punkt|Tagesordnungspunkt|§|Ö|N)\s?\d"
SPAN = lazy(rf"(?:von\s)?{CLOCK}(?:\s?Uhr)?\s?(?:bis|[-–])\s?{CLOCK}")
# Someone who took part for a span came late and left early; a bare clock time says neither.
NOTES: tuple[tuple[Presence, re.Pattern[str]], ...] = (
    (
        "late",
        re.compile(
            rf"\bab\s(?:{CLOCK}|{POINT})|\b(?:kommt|kam|erscheint|erschien(?:en)?)\s(?:um|ab|gegen)\b"
            r"|\bverspätet\b|\bspäter\b",
            re.IGNORECASE,
        ),
    ),
    (
        "left",
        re.compile(
            rf"\bbis\s(?:{CLOCK}|{POINT})|\b(?:geht|ging|verlässt|verließ)\b|\bvorzeitig\b", re.IGNORECASE
        ),
    ),
    ("biased", re.compile(r"\bbefangen\b|\bBefangenheit\b|\bMitwirkungsverbot\b", re.IGNORECASE)),
)


def attendance(entered: Sequence[Entry]) -> tuple[Attendance, ...]:
    """Return the notes of an attendance list in order; who was simply there has none."""
    return tuple(note for entry in entered for note in _notes(entry))


def _notes(entry: Entry) -> Iterator[Attendance]:
    if entry.away:
        excused = EXCUSED.search(f"{entry.away} {entry.words}")
        yield Attendance(person=entry.person, kind="excused" if excused else "absent", words=entry.words)
        return
    for kind, pattern in NOTES:
        if pattern.search(entry.words) or (kind != "biased" and SPAN.search(entry.words)):
            yield Attendance(person=entry.person, kind=kind, words=entry.words)
