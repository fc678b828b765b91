"""Characters of a page made regular: composed letters, plain blanks and hyphens, no invisible ones."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufffc\ufffe"
_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_BULLETS = "\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf0e0"
_REPLACED: dict[int, str | None] = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x2070))),
    **{ord(sign): None for sign in _INVISIBLE},
    **{ord(sign): " " for sign in _BLANKS},
    **{ord(sign): "\n" for sign in (*_BREAKS, "\n")},
    **{ord(sign): "•" for sign in _BULLETS},
    **{0x2010: "-", 0x2011: "-", 0xFE63: "-", 0xFF0D: "-", 0x09: "    "},
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "ft", 0xFB06: "st"},
}
_ODD = re.compile("[" + re.escape("".join(chr(code) for code in _REPLACED if code != 0x0A)) + "]")
_STACK = re.compile("([\u0300-\u036f]{4})[\u0300-\u036f]+")
_SOFT = re.compile("\u00ad+( *(?:\n|\\Z))?")
_SPACED = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,}(?!\S)(?: :)?")
_MAY_BE_SPACED = re.compile(r" [^\W\d_] [^\W\d_] [^\W\d_]")  # much quicker to look for


def letters(page: str) -> str:
    r"""Return a page with regular characters; a soft hyphen stays only where it breaks a line, as "-".

    >>> letters("Die Of\u00adfenlage der Ge\u00ad\nmeinde:\u00a0N i e d e r s c h r i f t")
    'Die Offenlage der Ge-\nmeinde: Niederschrift'
    """
    page = page.replace("\r\n", "\n")
    if _ODD.search(page):
        page = page.translate(_REPLACED)
    if not page.isascii():
        page = unicodedata.normalize("NFC", _STACK.sub(r"\1", page))
    if "\u00ad" in page:
        page = _SOFT.sub(lambda soft: "-" + soft[1] if soft[1] is not None else "", page)
    return (
        _SPACED.sub(lambda spaced: spaced[0].replace(" ", ""), page) if _MAY_BE_SPACED.search(page) else page
    )
