"""The characters of a text file: UTF-8, UTF-16 or Windows-1252, told by the bytes alone."""

from __future__ import annotations

import codecs
import re

from pipeline.errors import UnknownFormat

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16 LE, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Windows-1252 leaves five bytes open; they become what they are in Latin-1, so that nothing ever fails.
WINDOWS = "".join(bytes([i]).decode("cp1252", "ignore") or chr(i) for i in range(256))
CONTROL = re.compile(r"[\x00-\x06\x0e-\x19\x1c-\x1f\x7f]")
MOST_CONTROL = 0.005
SAMPLE = 1 << 20
STRAY = 1_000  # bytes that are no UTF-8 in a text that otherwise is

_ADVICE = "Gelesen werden Text (.txt, .md, .rst), HTML, PDF mit Textebene und Word (.docx)."


def text(data: bytes, name: str) -> str:
    r"""Return the characters with line ends as LF; raises UnknownFormat for bytes that are no text.

    >>> text("Beschluß\r\n".encode("cp1252"), "a.txt")
    'Beschluß\n'
    """
    found = _characters(data)
    sample = found[:SAMPLE]
    if "\0" in found or len(CONTROL.findall(sample)) > MOST_CONTROL * len(sample):
        raise UnknownFormat(name, "Die Datei enthält Binärdaten, keinen Text", _ADVICE)
    return found.replace("\r\n", "\n").replace("\r", "\n")


def _characters(data: bytes) -> str:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if wide := _wide(data[:SAMPLE]):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _mixed(data)


def _wide(sample: bytes) -> str | None:
    """Return the UTF-16 flavour of bytes without a mark: Latin script has a NUL in every second byte."""
    low, high = sample[0::2], sample[1::2]
    if high.count(0) > 0.6 * len(high) and low.count(0) < 0.1 * len(low):
        return "utf-16-le"
    if low.count(0) > 0.6 * len(low) and high.count(0) < 0.1 * len(high):
        return "utf-16-be"
    return None


def _mixed(data: bytes) -> str:
    """Return UTF-8 with a few foreign bytes byte for byte as Windows-1252; else all of it as Windows-1252."""
    kept = data.decode("utf-8", "ignore")
    stray = len(data) - len(kept.encode())
    beyond = sum(1 for _ in re.finditer(r"[^\x00-\x7f]", kept[:SAMPLE]))
    if stray > STRAY or stray >= beyond:
        return codecs.charmap_decode(data, "strict", WINDOWS)[0]
    parts = data.decode("utf-8", "surrogateescape")
    return re.sub("[\udc80-\udcff]", lambda m: WINDOWS[ord(m.group()) - 0xDC00], parts)
