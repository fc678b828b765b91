"""Small files made by hand: PDF pages with words at given places, and Word files."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from typing import Any

import docx

Placed = tuple[float, float, str]  # x and y in points from the lower left corner, and the words


def pdf(*pages: Sequence[Placed], matrix: str = "1 0 0 1", rotate: int = 0, encrypt: bool = False) -> bytes:
    """Return a PDF file in Helvetica 10; ``matrix`` turns the letters, ``rotate`` the page."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
               b"/Encoding/WinAnsiEncoding>>"]  # fmt: skip
    kids = []
    for words in pages:
        content = zlib.compress(b"".join(_shown(x, y, text, matrix) for x, y, text in words))
        head = f"<</Length {len(content)}/Filter/FlateDecode>>stream\n".encode()
        objects.append(head + content + b"\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Rotate {rotate}/Contents {len(objects)} 0 R"
        objects.append(page.encode() + b"/Resources<</Font<</F 3 0 R>>>>>>")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return assembled(objects, LOCK if encrypt else b"")


LOCK = b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<%s>/U<%s>>>" % (
    b"00" * 32,
    b"01" * 32,
)


def assembled(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF file of these objects, the first its catalogue."""
    file, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(file)


def _shown(x: float, y: float, text: str, matrix: str) -> bytes:
    words = text.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
    return f"BT /F 10 Tf {matrix} {x} {y} Tm (".encode() + words + b") Tj ET\n"


def word(document: Any) -> bytes:
    """Return the bytes of a Word file, the same ones on every day."""
    saved, file = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as dated:
        for name in parts.namelist():
            dated.writestr(zipfile.ZipInfo(name), parts.read(name), zipfile.ZIP_DEFLATED)
    return file.getvalue()


def word_sample() -> bytes:
    """Return a Word file with a heading, a paragraph, a list and a table."""
    document = docx.Document()
    document.add_heading("Niederschrift", 0)
    document.add_heading("TOP 1 Haushalt", 1)
    document.add_paragraph("Frau Ahorn fragt nach den Kosten der Brücke.")
    document.add_paragraph("Kämmerei", style="List Bullet")
    table = document.add_table(2, 2)
    for place, text in zip(((0, 0), (0, 1), (1, 0), (1, 1)), ("Ja", "Nein", "12", "3"), strict=True):
        table.cell(*place).text = text
    document.add_paragraph("Ende der Sitzung.")
    return word(document)
