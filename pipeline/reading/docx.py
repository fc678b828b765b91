"""Word files (.docx): paragraphs, tables and text boxes in document order, as text with light markup."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import docx

from pipeline.errors import Damaged, TooLarge
from pipeline.reading.numbering import Numbering

MOST_UNPACKED = 256 << 20
MOST_XML = 32 << 20  # one part of the document: lxml needs some twenty times as much memory
MOST_PARTS = 5_000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SKIPPED = frozenset(
    (*(W + tag for tag in ("del", "moveFrom", "pPr", "rPr", "tblPr", "sdtPr")), f"{COMPATIBILITY}Fallback")
)
SIGNS = {
    f"{W}tab": "   ",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    f"{W}softHyphen": "\N{SOFT HYPHEN}",
}
HEADING = re.compile(r"(?:heading|überschrift)\s*(\d)$", re.IGNORECASE)
TITLES = frozenset(("title", "titel"))
LISTS = re.compile(r"^(?:list|aufzählung|liste)", re.IGNORECASE)
GAP = "   "


def text(data: bytes, name: str) -> str:
    """Return the text of a Word file; raises Damaged or TooLarge when it cannot be opened safely."""
    what = "Die Word-Datei ist beschädigt oder unvollständig"
    try:
        _refuse_bomb(data, name)
        document = docx.Document(io.BytesIO(data))
        return "\n".join(_Body(document).lines(document.element.body)).strip("\n")
    except (TooLarge, Damaged):
        raise
    except Exception as error:  # the library has no root error: whatever a broken file makes it raise
        raise Damaged(name, what, "Bitte in Word öffnen und neu als .docx speichern.") from error


def _refuse_bomb(data: bytes, name: str) -> None:
    """Raise TooLarge when the parts unpack to more than minutes ever hold; zipfile obeys them."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        infos = parts.infolist()
    xml = max((i.file_size for i in infos if i.filename.lower().endswith((".xml", ".rels"))), default=0)
    if sum(i.file_size for i in infos) > MOST_UNPACKED or xml > MOST_XML or len(infos) > MOST_PARTS:
        what = "Die Word-Datei ist ungewöhnlich groß oder stark gepackt"
        raise TooLarge(name, what, "Bitte ohne Bilder als .docx speichern oder aufteilen.")
    if any(i.flag_bits & 1 for i in infos):
        raise Damaged(name, "Die Word-Datei ist verschlüsselt", "Bitte ohne Kennwort speichern.")


class _Body:
    """Turns the elements of a document into lines; knows its styles and counts its numbered lists."""

    def __init__(self, document: Any) -> None:
        self.styles = {s.style_id: s for s in document.styles}
        self.numbering = Numbering(document)

    def lines(self, body: Any) -> Iterator[str]:
        """Yield the lines of all blocks below an element, content controls included."""
        for child in body:
            if child.tag == f"{W}p":
                yield from self.paragraph(child)
            elif child.tag == f"{W}tbl":
                yield ""
                yield from self.table(child)
                yield ""
            elif child.tag not in SKIPPED and isinstance(child.tag, str):
                yield from self.lines(child)

    def table(self, table: Any) -> Iterator[str]:
        """Yield one line per row; a cell of several paragraphs is one piece."""
        for row in _nearest(table, f"{W}tr"):
            cells = (" ".join(" ".join(self.lines(cell)).split()) for cell in _nearest(row, f"{W}tc"))
            if line := GAP.join(cell for cell in cells if cell):
                yield line

    def paragraph(self, paragraph: Any) -> Iterator[str]:
        """Yield the lines of a paragraph with its mark, an empty line after it, then its text boxes."""
        boxes: list[Any] = []
        words = "".join(_runs(paragraph, boxes))
        mark, apart = self.mark(paragraph)
        if words.strip():
            yield from (mark + words.strip()).split("\n")
            if apart:
                yield ""
        else:
            yield ""
        for box in boxes:
            yield from self.lines(box)

    def mark(self, paragraph: Any) -> tuple[str, bool]:
        """Return what stands before a heading or list entry, and whether an empty line follows."""
        identity = paragraph.find(f"{W}pPr/{W}pStyle")
        style = self.styles.get(identity.get(f"{W}val")) if identity is not None else None
        named = (style.name or "") if style is not None else ""
        number, level = self.numbering.next(paragraph, style)
        if match := HEADING.match(named):
            return "#" * max(int(match.group(1)), 1) + " " + (
                f"{number} " if number not in {"", "-"} else ""
            ), True
        if named.lower() in TITLES:
            return "# ", True
        if number:
            return "  " * level + f"{number} ", False
        return ("- ", False) if LISTS.match(named) and "paragraph" not in named.lower() else ("", True)


def _nearest(element: Any, tag: str) -> Iterator[Any]:
    """Yield the elements of a tag below an element, but not those inside one another (nested tables)."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in SKIPPED and isinstance(child.tag, str):
            yield from _nearest(child, tag)


def _runs(element: Any, boxes: list[Any]) -> Iterator[str]:
    """Yield the text of a paragraph as it reads when all tracked changes are accepted; collect text boxes."""
    for child in element:
        if child.tag == f"{W}t":
            yield (child.text or "").replace("\n", " ")
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag == f"{W}txbxContent":
            boxes.append(child)
        elif child.tag not in SKIPPED and isinstance(child.tag, str):
            yield from _runs(child, boxes)
