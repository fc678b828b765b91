"""Make the PDF and the DOCX of a sample from its text file; run by hand, the results are committed.

Needs reportlab, pyphen, python-docx and the font DejaVu Serif, which the project itself does not need.

    python data/build.py data/samples/rat-2024-03-12.txt "Niederschrift Rat 12.03.2024"
"""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path

FONTS = Path("/usr/share/fonts/truetype/dejavu")
WIDTH = 92  # of the text file: a line that could have taken the next word ends a paragraph
EPOCH = (1980, 1, 1, 0, 0, 0)
HEADING = re.compile(r"(?:N i e d e r|Anwesend sind:|Tagesordnung$|I{1,2}\. \w+licher Teil$|\d{1,2}  \S)")
SIZE, LEADING, LEFT, TOP, BOTTOM, RIGHT = 11, 15, 70, 760, 70, 525


def paragraphs(text: str) -> Iterator[list[str]]:
    """Yield the blocks between blank lines, each as its paragraphs with line breaks undone."""
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        joined: list[str] = []
        above = ""
        for line in block.split("\n"):
            if above and len(f"{above} {line.split()[0]}") > WIDTH:
                joined[-1] += " " + line.strip()
            else:
                joined.append(line)
            above = line
        yield joined


def wrapped(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Return the lines of a paragraph, words hyphenated where a line would be too long."""
    import pyphen

    rules = pyphen.Pyphen(lang="de_DE", left=3, right=3)
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if not line or fits(longer):
            line = longer
            continue
        head, tail = _broken(rules, word, lambda part, line=line: fits(f"{line} {part}"))
        lines.append(f"{line} {head}".strip())
        line = tail
    return [*lines, line] if line else lines


def _broken(rules: object, word: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    core = re.match(r"[^\W\d_]+", word)
    if core is None or len(core.group()) < 8:
        return "", word
    for at in reversed(rules.positions(core.group())):  # type: ignore[attr-defined]
        if fits(word[:at] + "-"):
            return word[:at] + "-", word[at:]
    return "", word


def pdf(text: str, title: str) -> bytes:
    """Return a PDF with a real text layer, page headers and footers, and hyphenation at line ends."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("Body", FONTS / "DejaVuSerif.ttf"))
    pdfmetrics.registerFont(TTFont("Bold", FONTS / "DejaVuSerif-Bold.ttf"))
    measure = pdfmetrics.stringWidth
    lines = list(_set(text, lambda line, font: measure(line, font, SIZE) <= RIGHT - LEFT))
    pages = _pages(lines, (TOP - BOTTOM) // LEADING)
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.setTitle(title)
    for number, page in enumerate(pages, 1):
        canvas.setFont("Body", 9)
        canvas.drawString(LEFT, 800, title)
        canvas.drawRightString(RIGHT, 800, f"Seite {number} von {len(pages)}")
        canvas.drawCentredString(297, 36, "Stadt Musterau · Marktplatz 1 · Ratsbüro")
        for row, (line, font) in enumerate(page):
            canvas.setFont(font, SIZE)
            for cell in re.finditer(r"\S+(?: {1,2}\S+)*", line):
                canvas.drawString(LEFT + cell.start() * SIZE * 0.52, TOP - row * LEADING, cell.group())
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _set(text: str, fits: Callable[[str, str], bool]) -> Iterator[tuple[str, str]]:
    for block in paragraphs(text):
        font = "Bold" if len(block) == 1 and HEADING.match(block[0]) else "Body"
        for paragraph in block:
            if re.search(r"\S {3,}\S", paragraph):
                yield paragraph, font
                continue
            for line in wrapped(paragraph, lambda line, font=font: fits(line, font)):
                yield line, font
        yield "", "Body"


def _pages(lines: Iterable[tuple[str, str]], height: int) -> list[list[tuple[str, str]]]:
    pages: list[list[tuple[str, str]]] = [[]]
    for line, font in lines:
        if len(pages[-1]) >= height or (font == "Bold" and len(pages[-1]) >= height - 3):
            pages.append([])
        if line or pages[-1]:
            pages[-1].append((line, font))
    return pages


def docx(text: str, title: str) -> bytes:
    """Return a DOCX with headings and the attendance list as a table; same bytes every time."""
    import docx as library

    document = library.Document()
    document.core_properties.title = title
    table = None
    for block in paragraphs(text):
        if len(block) == 1 and HEADING.match(block[0]):
            document.add_heading(" ".join(block[0].split()), level=2 if block[0][0].isdigit() else 1)
            table = document.add_table(rows=0, cols=2) if block[0] == "Anwesend sind:" else None
        elif table is not None:
            for index, line in enumerate(block[1:]):
                cells = table.add_row().cells
                cells[0].text, cells[1].text = "" if index else block[0], line
        else:
            for paragraph in block:
                document.add_paragraph(re.sub(r"(?<=\S) {3,}", "\t", paragraph).strip())
    out = BytesIO()
    document.save(out)
    return _timeless(out.getvalue())


def _timeless(data: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def main(arguments: list[str]) -> None:
    """Write the PDF and the DOCX beside the text file."""
    path, title = Path(arguments[0]), arguments[1]
    text = path.read_text(encoding="utf-8")
    path.with_suffix(".pdf").write_bytes(pdf(text, title))
    path.with_suffix(".docx").write_bytes(docx(text, title))


if __name__ == "__main__":
    main(sys.argv[1:])
