"""What the head and the foot of minutes leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.people import body_start
from pipeline.checks.point import Kind, Point
from pipeline.german.pattern import lazy
from pipeline.model import Findings, Minutes

FEWEST_STATED = 3  # of what a head states; a page of one item states less
FEWEST_ITEMS = 2
FEWEST_PRESENT = 3
TOP = 8
EXTRACT = lazy(r"\b\w*[Aa]uszug\b")
# Clubs meet among themselves and need not say so.
CLUB = lazy(r"[Vv]orstand|[Mm]itgliederversammlung|[Vv]erein|\be\. ?V\.|[Tt]reffen|[Pp]lenum")
CLOSES = r"(?:Ende|Schluss|schlie(?:ß|ss)t|schlo(?:ss|ß)|beendet\w*|geschlossen|endet\w*|\w+ende)"
CLOCK = r"\d{1,2}[.:]\d\d"
# A field of the header, what is said where it is missing, and signs that it is there in other words.
FIELDS: tuple[tuple[str, Kind, str, re.Pattern[str]], ...] = (
    (
        "date",
        "head_date",
        "Im Kopf steht kein Datum.",
        re.compile(r"\b\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄÖÜ][a-zä]{2,9})\s?\d{2,4}\b"),
    ),
    (
        "chair",
        "head_chair",
        "Wer die Sitzung geleitet hat, steht nicht da.",
        re.compile(
            r"[Vv]orsitz|(?:[Ss]itzungs|[Vv]ersammlungs)leit|\bLeitung\b|[Bb]ürgermeister|vorsteher|\beröffnet"
        ),
    ),
    (
        "end",
        "head_end",
        "Wann die Sitzung zu Ende war, steht nicht da.",
        re.compile(
            rf"\b{CLOSES}\b[^.]{{0,80}}\d|\d\s?(?:Uhr|h)\b[^.]{{0,60}}\b{CLOSES}\b"
            rf"|{CLOCK}\s?(?:Uhr\s?)?(?:bis|[-–])\s?(?:ca\. )?{CLOCK}"
        ),
    ),
    (
        "clerk",
        "head_clerk",
        "Wer die Niederschrift geführt hat, steht nicht da.",
        re.compile(
            r"[Ss]chriftführ|[Pp]rotokollführ|[Pp]rotokollant|Protokoll:|\bgez\.|[Uu]nterschrift"
            r"|\bF\. ?d\. ?R|[Ff]ür das Protokoll|[Nn]iederschriftführ|[Nn]iederschrift:|[Gg]efertigt"
        ),
    ),
    (
        "public",
        "head_public",
        "Ob die Sitzung öffentlich war, steht nicht da.",
        re.compile(r"öffentlich", re.IGNORECASE),
    ),
)


def points(minutes: Minutes, found: Findings) -> Iterator[Point]:
    """Yield what the head of whole minutes leaves out; an extract or a page of one item has no head."""
    if not is_whole(minutes):
        return
    words = [minutes.words(sentence.number) for sentence in minutes.sentences]
    head = words[: (body_start(minutes) or 1) - 1]
    for name, kind, what, said in FIELDS:
        # A day in the text may be any day; the other signs mean what they say anywhere.
        if name == "public" and CLUB.search(minutes.title or minutes.committee or ""):
            continue
        if getattr(minutes, name) is None and not any(map(said.search, head if name == "date" else words)):
            yield Point(kind=kind, what=what)


def is_whole(minutes: Minutes) -> bool:
    """Tell whether a document is the minutes of a meeting with a head, not a page out of them."""
    stated = (minutes.title or minutes.committee, minutes.date, minutes.number, minutes.start, minutes.place)
    if any(EXTRACT.search(minutes.words(sentence.number)) for sentence in minutes.sentences[:TOP]):
        return False
    listed = len(minutes.participants) >= FEWEST_PRESENT
    return listed and len(minutes.items) >= FEWEST_ITEMS and sum(map(bool, stated)) >= FEWEST_STATED
