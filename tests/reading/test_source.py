"""A file of any format becomes raw page texts, or an error that says what to do."""

from __future__ import annotations

import time
from pathlib import Path

import docx
import pytest

from pipeline.errors import Damaged, NoText, ReadError, TooLarge, UnknownFormat
from pipeline.reading.source import load, load_bytes
from tests.reading.mutations import mutations, packed, xml_bomb, zip_bomb
from tests.reading.papers import pdf, word, word_sample
from tests.shared import SHARED, needs_gold

TEXT = "Der Rat der Gemeinde Musterau beschließt – einstimmig – die Änderung für 12 €."
HTML = """<!DOCTYPE html><html><head><title>Titel</title><style>p {}</style></head><body>
<nav><ul><li>Startseite</li></ul></nav><h2>TOP 1 Haushalt</h2>
<p>Frau <b>Ahorn</b> fragt,&nbsp;was &amp;amp; heißt.<br>Ort: Rathaus</p>
<p hidden>verborgen</p><div style="display: none">verborgen</div><script>verborgen()</script>
<ul><li>erstens<ul><li>innen</li></ul></li><li><p>zweitens</p></li></ul><ol><li>eins</li><li>zwei</li></ol>
<table><tr><th>Ja</th><th>Nein</th></tr><tr><td><p>12</p></td><td>3</td></tr></table>
<div>Block</div><div>Noch einer</div><footer>Impressum</footer></body></html>"""
PDF = pdf([(50, 700, "Der Rat beschließt."), (50, 688, "Frau Ahorn dankt.")])


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    """The same words come out of every encoding that Windows and Linux programs write."""
    assert load_bytes(TEXT.encode(encoding), "a.txt").pages == (TEXT,)


def test_latin_bytes_without_a_windows_meaning_are_read() -> None:
    """The five bytes that Windows-1252 leaves open make no file unreadable."""
    assert load_bytes(b"M\xfcnster\x81 und K\xf6ln", "a.txt").pages[0].startswith("Münster")


def test_single_foreign_bytes_do_not_spoil_the_umlauts_of_a_text() -> None:
    """A UTF-8 text with one byte of another encoding keeps its umlauts and gains the foreign one."""
    data = TEXT.encode() + "Müller".encode("cp1252")
    assert load_bytes(data, "a.txt").pages[0] == TEXT + "Müller"


def test_line_ends_become_one_kind_and_form_feeds_split_pages() -> None:
    """Windows and old Mac line ends become LF; a closing form feed opens no page."""
    source = load_bytes(b"eins\r\nzwei\rdrei\x0cvier\n\x0c", "a.txt")
    assert source.pages == ("eins\nzwei\ndrei", "vier\n")
    assert source.paged


def test_text_without_form_feeds_has_no_page_numbers() -> None:
    """Where nothing tells pages apart the only page has no number."""
    assert not load_bytes(b"eins", "a.txt").paged


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"# Protokoll", "a.md", "markdown"),
        (b"# Protokoll", "A.MD", "markdown"),
        (b"Protokoll\n=====", "a.rst", "rst"),
        (b"<p>Protokoll", "a.htm", "html"),
        (b"Protokoll", "<stdin>", "text"),
        (b"Protokoll", "ohne-endung", "text"),
        (b" <!doctype HTML><p>Protokoll", "<stdin>", "html"),
        (b"\xef\xbb\xbf<html><p>Protokoll", "a.txt", "html"),
        (b"<html> steht hier als Beispiel", "a.md", "markdown"),
        (PDF, "<stdin>", "pdf"),
        (PDF, "falsch.txt", "pdf"),
        (word_sample(), "<stdin>", "docx"),
        (word_sample(), "falsch.bin", "docx"),
    ],
)
def test_the_format_is_told_by_clear_bytes_and_else_by_the_name(data: bytes, name: str, kind: str) -> None:
    """Signatures win over suffixes; what has neither is text."""
    assert load_bytes(data, name).kind == kind


@pytest.mark.parametrize(
    ("data", "name", "error", "advice"),
    [
        (b"", "a.txt", NoText, "prüfen"),
        (b" \r\n\t\x0c ", "a.txt", NoText, "prüfen"),
        (b"\xef\xbb\xbf", "a.txt", NoText, "prüfen"),
        ("\N{NO-BREAK SPACE}\n".encode(), "a.txt", NoText, "prüfen"),
        (b"Text\0mit NUL", "a.txt", UnknownFormat, ".pdf|PDF"),
        (bytes(range(256)) * 40, "a.txt", UnknownFormat, "PDF"),
        (b"Protokoll", "a.xyz", UnknownFormat, "Gelesen werden"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", UnknownFormat, ".docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.docx", UnknownFormat, ".docx"),
        (b"{\\rtf1 Protokoll}", "a.rtf", UnknownFormat, ".docx"),
        (b"Protokoll", "a.odt", UnknownFormat, ".docx"),
        (packed({"mimetype": b"application/vnd.oasis.opendocument.text"}), "a.odt", UnknownFormat, ".docx"),
        (packed({"a.txt": b"Protokoll"}), "a.zip", UnknownFormat, "entpacken"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a.png", UnknownFormat, "OCR"),
        (b"Protokoll", "a.docx", Damaged, "neu speichern"),
        (b"Protokoll", "a.pdf", Damaged, "neu speichern"),
        (word_sample()[:-200], "a.docx", Damaged, "neu als"),
        (packed({"a.txt": b"Protokoll"}), "a.docx", Damaged, "neu als"),
        (PDF[:-100], "a.pdf", Damaged, "neu herunterladen"),
        (b"%PDF-1.7\nnichts\n%%EOF", "a.pdf", Damaged, "neu herunterladen"),
        (pdf([(50, 700, "geheim")], encrypt=True), "a.pdf", Damaged, "Passwortschutz"),
        (pdf([]), "a.pdf", NoText, "ocrmypdf"),
        (pdf(*[[]] * 5001), "a.pdf", TooLarge, "aufteilen"),
        (zip_bomb(300 << 20), "a.docx", TooLarge, "aufteilen"),
        (b"x" * (50 << 20), "a.txt", TooLarge, "aufteilen"),
        (bytes(1) * ((64 << 20) + 1), "a.txt", TooLarge, "aufteilen"),
        (b"<html>" + b"<div>" * 100_000, "a.html", TooLarge, "aufteilen"),
        (b"<html>" + b"<p>" * 1_000_000, "a.html", TooLarge, "aufteilen"),
        (b"<html><body><script>weg</script>", "a.html", NoText, "prüfen"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(
    data: bytes, name: str, error: type[ReadError], advice: str
) -> None:
    """Each kind of unreadable file has its own error, one line naming the file and a way out."""
    begun = time.process_time()
    with pytest.raises(error) as raised:
        load_bytes(data, name)
    assert any(word in raised.value.advice for word in advice.split("|"))
    assert str(raised.value).startswith(f"{name}: ")
    assert "\n" not in str(raised.value)
    assert time.process_time() - begun < 10


def test_entities_that_explode_are_not_expanded() -> None:
    """A Word file that defines ever growing entities costs neither time nor memory."""
    with pytest.raises(ReadError):
        load_bytes(xml_bomb(), "a.docx")


def test_files_that_are_not_there_or_no_files_are_read_errors(tmp_path: Path) -> None:
    """A missing file and a folder are named, not traced back."""
    for path in (tmp_path / "fehlt.txt", tmp_path, tmp_path / ("x" * 300), tmp_path / "a\0b.txt"):
        with pytest.raises(ReadError, match="Bitte"):
            load(path)


def test_a_file_is_named_by_its_last_part(tmp_path: Path) -> None:
    """The name of a source has no folder; umlauts and spaces are fine."""
    path = tmp_path / "Sitzung März 2024.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert load(path).name == "Sitzung März 2024.txt"


def test_a_web_page_becomes_light_markup() -> None:
    """Headings, lists and tables are marked as in Markdown; what a reader does not see is gone."""
    assert load_bytes(HTML.encode(), "a.html").pages[0].split("\n") == [
        "## TOP 1 Haushalt", "", "Frau Ahorn fragt, was &amp; heißt.", "Ort: Rathaus", "",
        "- erstens", "  - innen", "- zweitens", "", "1. eins", "2. zwei", "",
        "Ja   Nein", "12   3", "", "Block", "Noch einer",
    ]  # fmt: skip


def test_a_word_file_becomes_light_markup() -> None:
    """Paragraphs, lists and table cells come in the order of the document."""
    assert load_bytes(word_sample(), "a.docx").pages[0].split("\n") == [
        "# Niederschrift", "", "# TOP 1 Haushalt", "", "Frau Ahorn fragt nach den Kosten der Brücke.", "",
        "- Kämmerei", "", "Ja   Nein", "12   3", "", "Ende der Sitzung.",
    ]  # fmt: skip


def test_numbers_that_word_only_shows_are_written_out() -> None:
    """Entries of a numbered list carry the number a reader sees, though no text holds it."""
    document = docx.Document()
    for words in ("Eröffnung", "Haushalt"):
        document.add_paragraph(words, style="List Number")
    assert load_bytes(word(document), "a.docx").pages == ("1. Eröffnung\n2. Haushalt",)


def test_a_table_inside_a_table_is_read_once() -> None:
    """Nested tables, however deep, neither repeat their words nor take forever."""
    document = docx.Document()
    cell = document.add_table(1, 2).cell(0, 1)
    for _ in range(30):
        cell = cell.add_table(1, 2).cell(0, 1)
    cell.text = "innen"
    assert load_bytes(word(document), "a.docx").pages[0].split() == ["innen"]


def test_tracked_changes_read_as_accepted() -> None:
    """Inserted words of a Word file are there, deleted ones are not."""
    document = docx.Document()
    kept = document.add_paragraph("Der Rat stimmt ")._p
    for tag, words in (("del", "nicht "), ("ins", "einstimmig ")):
        run = document.add_paragraph(words)._p.r_lst[0]
        change = run.makeelement(run.tag[:-1] + tag)
        change.append(run)
        kept.append(change)
    kept.append(document.add_paragraph("zu.")._p.r_lst[0])
    assert load_bytes(word(document), "a.docx").pages[0].strip() == "Der Rat stimmt einstimmig zu."


SAMPLES = {
    "text": (TEXT.encode() * 3, "a.txt"),
    "stdin": (TEXT.encode("utf-16"), "<stdin>"),
    "html": (HTML.encode(), "a.html"),
    "pdf": (PDF, "a.pdf"),
    "docx": (word_sample(), "a.docx"),
}


@pytest.mark.parametrize("format_", SAMPLES)
def test_mutated_files_are_read_or_refused(format_: str) -> None:
    """Whatever happens to the bytes of a file, reading it gives pages or a ReadError and nothing else."""
    sample, name = SAMPLES[format_]
    read = 0
    for data in mutations(sample, seed=7, count=80):
        try:
            read += any(page.strip() for page in load_bytes(data, name).pages)
        except ReadError:
            continue
    assert read, "no mutation was mild enough to be read: the test would prove nothing"


@needs_gold
def test_real_files_are_all_read() -> None:
    """Every real file has text, and none takes long."""
    begun = time.process_time()
    paths = [p for p in (SHARED / "corpus").rglob("*.*") if p.suffix in {".pdf", ".md", ".rst"}]
    assert all(any(page.strip() for page in load(path).pages) for path in paths)
    assert time.process_time() - begun < 20
