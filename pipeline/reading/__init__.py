"""Reading: a file becomes minutes with one clean text, numbered sentences, agenda items and a header."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import NoText, ReadError
from pipeline.model import Minutes, minutes_id
from pipeline.reading.agenda import agenda
from pipeline.reading.attendance import participants, present_in, roll
from pipeline.reading.clean import blocks, lines, margins
from pipeline.reading.header import header
from pipeline.reading.presence import attendance
from pipeline.reading.source import Source, load, load_bytes
from pipeline.reading.units import number

__all__ = ["read", "read_bytes"]


def read(path: Path, *, name: str | None = None) -> Minutes:
    """Return the minutes a file holds; ``name`` is what they are cited by, the file name if not given.

    Raises a ReadError that names the file by its path, as there may be several of one name.
    """
    try:
        return _minutes(load(path), name or path.name)
    except ReadError as error:
        raise error.at(path) from error.__cause__


def read_bytes(data: bytes, name: str) -> Minutes:
    """Return the minutes that the bytes of a file of this name hold."""
    return _minutes(load_bytes(data, name), name)


def _without_words(source: Source) -> NoText:
    """Return the error for a file that holds page numbers and the like, and nothing besides."""
    what = "Die Datei enthält außer Kopf- und Fußzeilen keinen Text"
    if source.kind == "pdf":
        advice = "Bitte zuerst mit Texterkennung (OCR) bearbeiten, z. B. mit ocrmypdf."
        return NoText(source.name, f"{what} (vermutlich ein Scan)", advice)
    return NoText(source.name, what, "Bitte prüfen, ob es die richtige Datei ist.")


def _minutes(source: Source, name: str) -> Minutes:
    found = lines(source)
    numbered = number(blocks(found))
    if not numbered.sentences:
        raise _without_words(source)
    entered = roll(found)
    present = present_in(entered)
    head = header(found, present, lambda: margins(source))
    return Minutes(
        id=minutes_id(numbered.text),
        title=head.title,
        committee=head.committee,
        municipality=head.municipality,
        date=head.date,
        number=head.number,
        start=head.start,
        end=head.end,
        place=head.place,
        chair=head.chair,
        clerk=head.clerk,
        public=head.public,
        status=head.status,
        participants=participants(found, present),
        attendance=attendance(entered),
        text=numbered.text,
        sentences=numbered.sentences,
        items=agenda(numbered.text, numbered.sentences, head.public),
        sources=(name,),
    )
