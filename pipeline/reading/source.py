"""The source of minutes: a file or bytes become raw page texts, whatever the format.

Text keeps its line breaks and columns; a form feed starts a page. HTML and DOCX are rendered to the light
markup that Markdown has: headings as "# " (one # per level), list entries as "- " or "1. " (indented by two
spaces per level), table rows as one line with three spaces between cells, an empty line between paragraphs.
"""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pipeline.errors import Damaged, NoText, ReadError, TooLarge, UnknownFormat
from pipeline.reading import decode

SourceKind = Literal["text", "markdown", "rst", "html", "pdf", "docx"]

MOST_BYTES = 64 << 20
MOST_CHARACTERS = 2_000_000  # some 700 dense pages; no minutes are longer
SUFFIXES: dict[str, SourceKind] = {
    ".txt": "text", ".text": "text", ".asc": "text",
    ".md": "markdown", ".markdown": "markdown", ".rst": "rst", ".rest": "rst",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".docx": "docx",
}  # fmt: skip
# What the first bytes of a file tell, and what to do about formats that are not read.
FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ein altes oder verschlüsseltes Office-Dokument (.doc)",
     "Bitte in Word ohne Kennwort als .docx oder PDF speichern."),
    (b"{\\rtf", "ein RTF-Dokument", "Bitte als .docx oder PDF speichern."),
    (b"\x89PNG", "ein Bild", "Bitte zuerst mit Texterkennung (OCR) in eine PDF-Datei umwandeln."),
    (b"\xff\xd8\xff", "ein Bild", "Bitte zuerst mit Texterkennung (OCR) in eine PDF-Datei umwandeln."),
    (b"GIF8", "ein Bild", "Bitte zuerst mit Texterkennung (OCR) in eine PDF-Datei umwandeln."),
    (b"\x1f\x8b", "ein Archiv", "Bitte zuerst entpacken."),
    (b"7z\xbc\xaf", "ein Archiv", "Bitte zuerst entpacken."),
)  # fmt: skip
BY_NAME = {
    ".doc": "Bitte in Word als .docx oder PDF speichern.",
    ".odt": "Bitte in LibreOffice als .docx oder PDF speichern.",
    ".rtf": "Bitte als .docx oder PDF speichern.",
}
READABLE = "Gelesen werden Text (.txt, .md, .rst), HTML, PDF mit Textebene und Word (.docx)."
HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Raw page texts of one file; ``paged`` is False where the format does not tell page numbers."""

    name: str
    kind: SourceKind
    pages: tuple[str, ...]
    paged: bool


def load(path: Path) -> Source:
    """Return the source a file holds; raises a ReadError that says what is wrong and what to do."""
    return load_bytes(content(path), path.name)


def content(path: Path) -> bytes:
    """Return the bytes of a file, hardly more than can be read; raises a ReadError like ``load``."""
    shown = _shown(str(path))
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError(shown, "Das ist ein Ordner, keine Datei", "Bitte eine Datei darin angeben.")
        if not stat.S_ISREG(status.st_mode):
            raise UnknownFormat(shown, "Das ist keine gewöhnliche Datei", READABLE)
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise ReadError(shown, "Die Datei gibt es nicht", "Bitte Name und Ordner prüfen.") from error
    except PermissionError as error:
        raise ReadError(
            shown, "Die Datei darf nicht gelesen werden", "Bitte die Zugriffsrechte prüfen."
        ) from error
    except (OSError, ValueError) as error:
        raise ReadError(
            shown, "Die Datei lässt sich nicht öffnen", "Bitte Name und Datenträger prüfen."
        ) from error


def load_bytes(data: bytes, name: str) -> Source:
    """Return the source some bytes hold; names like "<stdin>" do not tell the format."""
    name = _shown(name)
    if len(data) > MOST_BYTES:
        raise TooLarge(name, f"Die Datei ist größer als {MOST_BYTES >> 20} MB", "Bitte aufteilen.")
    if not data.strip(b"\0 \t\r\n\f\xef\xbb\xbf\xfe\xff"):
        raise NoText(name, "Die Datei ist leer", "Bitte prüfen, ob sie vollständig gespeichert wurde.")
    kind = _kind(data, name)
    pages, paged = _pages(data, name, kind)
    if sum(map(len, pages)) > MOST_CHARACTERS:
        raise TooLarge(name, "Die Datei enthält zu viel Text für eine Niederschrift", "Bitte aufteilen.")
    if not any(page.strip() for page in pages):
        raise NoText(
            name, "Die Datei enthält keinen Text", "Bitte prüfen, ob sie vollständig gespeichert wurde."
        )
    return Source(name=name, kind=kind, pages=pages, paged=paged)


def _shown(name: str) -> str:
    """Return a name that can be printed: undecodable bytes and control characters as question marks."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", "?", name.encode("utf-8", "replace").decode())


def _kind(data: bytes, name: str) -> SourceKind:
    """Return the format: clear bytes win over the name; a name without a suffix says nothing."""
    suffix = "" if name.startswith("<") else Path(name).suffix.lower()
    by_name = SUFFIXES.get(suffix)
    for magic, what, advice in FOREIGN:
        if data.startswith(magic):
            raise UnknownFormat(name, f"Das ist {what}", advice)
    if data.lstrip()[:5] == b"%PDF-" or (by_name == "pdf" and b"%PDF-" in data[:1024]):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, name, by_name)
    if by_name in {"pdf", "docx"}:
        what = f"Die Datei heißt {suffix}, ist aber keine solche Datei oder beschädigt"
        raise Damaged(name, what, "Bitte neu speichern oder erneut herunterladen.")
    if suffix in BY_NAME:
        raise UnknownFormat(name, f"Das Format {suffix} wird nicht gelesen", BY_NAME[suffix])
    if by_name in {None, "text"} and HTML.match(data[:2048]):
        return "html"
    if by_name is None and suffix:
        raise UnknownFormat(name, f"Das Format {suffix} ist unbekannt", READABLE)
    return by_name or "text"


def _zipped(data: bytes, name: str, by_name: SourceKind | None) -> SourceKind:
    """Return docx for a zip that is one or claims to be one; raises UnknownFormat for any other."""
    if by_name == "docx" or b"word/document.xml" in data:
        return "docx"
    what = "ein OpenDocument-Text (.odt)" if b"opendocument" in data[:200] else "ein Archiv (ZIP)"
    raise UnknownFormat(name, f"Das ist {what}", "Bitte als .docx oder PDF speichern oder zuerst entpacken.")


def _pages(data: bytes, name: str, kind: SourceKind) -> tuple[tuple[str, ...], bool]:
    """Return the page texts and whether their numbers mean anything; readers are loaded when needed."""
    if kind == "pdf":
        from pipeline.reading import pdf

        return pdf.pages(data, name), True
    if kind == "docx":
        from pipeline.reading import docx

        return (docx.text(data, name),), False
    characters = decode.text(data, name)
    if kind == "html":
        from pipeline.reading import html

        return (html.text(characters, name),), False
    pages = characters.split("\f")
    if len(pages) > 1 and not pages[-1].strip():
        pages.pop()
    return tuple(pages), "\f" in characters
