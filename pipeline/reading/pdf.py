"""PDF files: opens the text layer within limits; pages come in reading order, columns as runs of spaces."""

from __future__ import annotations

import re
import time
import zlib
from collections.abc import Iterator
from contextlib import closing

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from pipeline.errors import Damaged, NoText, TooLarge
from pipeline.reading import glyphs, layout
from pipeline.reading.layout import Row

MOST_PAGES = 5_000
MOST_CHARACTERS = 2_000_000
MOST_ON_A_PAGE = 1_000_000
MOST_INFLATED = 64 << 20
SECONDS = 45.0
STREAM = re.compile(rb"stream\r?\n(?=[\x08-\x78])")
NOT_READ = (b"/Image", b"/Length1", b"/CIDFontType0C", b"/Type1C", b"/OpenType", b"/Metadata")
CUT = ("Die PDF-Datei ist unvollständig oder beschädigt", "Bitte die Datei neu herunterladen oder erzeugen.")


def pages(data: bytes, name: str) -> tuple[str, ...]:
    """Return the text of each page; raises a ReadError when there is none or the file is not sound."""
    if b"%%EOF" not in data.rstrip(b"\0\r\n\t ")[-8192:]:
        raise Damaged(name, *CUT)
    _refuse_bomb(data, name)
    try:
        with pdfium.PdfDocument(data) as document:
            if len(document) > MOST_PAGES:
                raise TooLarge(name, f"Die PDF-Datei hat mehr als {MOST_PAGES} Seiten", "Bitte aufteilen.")
            found = list(_read(document, name))
    except pdfium.PdfiumError as error:
        raise _translated(error, name) from error
    if not any(lines or across for lines, across in found):
        what = "Die Datei enthält keinen Text (vermutlich ein Scan)"
        raise NoText(name, what, "Bitte zuerst mit Texterkennung (OCR) bearbeiten, z. B. mit ocrmypdf.")
    return tuple("\n".join(filter(None, (layout.render(lines), across))) for lines, across in found)


def _translated(error: pdfium.PdfiumError, name: str) -> Damaged:
    if error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
        what = "Die PDF-Datei ist mit einem Passwort geschützt"
        return Damaged(name, what, "Bitte ohne Passwortschutz speichern.")
    return Damaged(name, *CUT)


def _refuse_bomb(data: bytes, name: str) -> None:
    """Raise TooLarge when page contents unpack to more than minutes ever hold, or are packed twice."""
    room = MOST_INFLATED
    for match in STREAM.finditer(data):
        start = max(data.rfind(b"obj", max(0, match.start() - 2000), match.start()), match.start() - 2000, 0)
        header = data[start : match.start()]
        if any(word in header for word in NOT_READ):
            continue
        if header.count(b"/FlateDecode") + header.count(b"/LZWDecode") > 1:
            room = 0
        elif b"/FlateDecode" in header:
            room -= _inflated(data, match.end(), room + 1)
        if room <= 0:
            what = "Die PDF-Datei ist ungewöhnlich stark gepackt"
            raise TooLarge(name, what, "Bitte als gewöhnliche PDF-Datei neu speichern.")


def _inflated(data: bytes, start: int, most: int) -> int:
    """Return how many bytes a packed stream has, counted up to a limit."""
    unpack, size, view = zlib.decompressobj(), 0, memoryview(data)
    while size < most and not unpack.eof and start < len(data):
        try:
            size += len(unpack.decompress(view[start : start + 65536]))
        except zlib.error:
            break
        start += 65536
    return size


def _read(document: pdfium.PdfDocument, name: str) -> Iterator[tuple[list[Row], str]]:
    """Yield the lines of each page and its words that run in another direction, within the limits."""
    until, room = time.monotonic() + SECONDS, MOST_CHARACTERS
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            count = text.count_chars()
            room -= count
            if room < 0 or count > MOST_ON_A_PAGE or time.monotonic() > until:
                what = "Die PDF-Datei enthält zu viel Text für eine Niederschrift"
                raise TooLarge(name, what, "Bitte in mehrere Dateien aufteilen.")
            along, across = glyphs.words(text)
            yield layout.rows(along), across
