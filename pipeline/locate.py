"""Finding words that somebody quoted: exact in content, tolerant of layout.

Both sides become a stream of words with single spaces. What layout alone changes disappears (line breaks,
hyphenation, odd spaces, quotation marks, brackets, commas); what carries meaning stays (letters and their
umlauts, every digit with the signs between digits, signs such as % and €, question marks). A quote is found
where its stream stands in the minutes' stream between word borders, so "ein Budget" is not in "kein Budget".
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from pipeline.german.pattern import lazy
from pipeline.model import Minutes, Span

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
DASHES = "-‐‑‒–—−"
APOSTROPHES = "'’‘`´"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# A hyphen before white space is a line break inside a word; before these words it belongs to a suspended
# compound ("Haushalts- und Stellenplan").
AFTER_SUSPENDED = r"(?!(?:und|oder|bzw|beziehungsweise|sowie|als|wie|noch|statt|bis|über|zu|nach)\b)"
TOKEN = lazy(
    rf"""
    \d+(?:[^\S\n]?[.,:/{DASHES}][^\S\n]?\d+)*  # a number with the signs inside it
  | [^\W\d_]+(?:[{DASHES}](?:\s+{AFTER_SUSPENDED})?[^\W_]+  # a word, its hyphens,
             |[*:_/][^\W_]+|[{APOSTROPHES}][^\W_]+|\d+)*               # gender signs, apostrophes, digits
  | [%‰€$£§&+=<>²³°?]
    """,
    re.VERBOSE,
)
DASH, APOSTROPHE, SPACE = lazy(f"[{DASHES}]"), lazy(f"[{APOSTROPHES}]"), lazy(r"\s")
# A cut inside a word or a number, at the end of what stands before and at the start of what stands after.
INSIDE_BEFORE = lazy(rf"[^\W_]{{2}}$|\d[.,:/{DASHES}]\s?\d$|[^\W_][{DASHES}*:_]\w$")
INSIDE_AFTER = lazy(rf"^[^\W_]{{2}}|^\d\s?[.,:/{DASHES}]\s?\d|^\w[{DASHES}*:_]\w")
JOINING = lazy(rf"[{DASHES}]\s*(?=[^\W\d_])")
NEGATIONS = lazy(
    r"\b(?:nicht|nichts|nie|niemals|niemand\w*|nirgends|kein\w*|weder|ohne|keinesfalls|keineswegs|nein)\b",
    re.I,
)
MOST_PLACES = 1000  # of words that stand everywhere, the first ones are enough
CLAUSE_WORDS = 3  # fewer quoted words are a term, not a statement that a negation could turn around
CLAUSE_END = lazy(r"[,;:.!?\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """Where quoted words stand; ``partial`` when they start or end inside a numbered sentence."""

    span: Span
    cites: tuple[int, ...]
    partial: bool


class _Stream(NamedTuple):
    text: str  # " word word word "
    at: tuple[int, ...]  # where each token starts in the stream
    spans: tuple[tuple[int, int], ...]  # where each token stands in the text


def locate(words: str, minutes: Minutes, near: int = 0) -> Located | None:
    """Return where quoted words stand in the minutes, None when they do not stand there.

    Of several places the one nearest to character ``near`` is taken. A cut that leaves the negation of the
    quoted clause behind is no quote.
    """
    hay = _stream(minutes.text)
    for variant in _first_letter_variants(_stream(_clean(words)).text):
        places = _places(variant, hay)
        for span in sorted(places, key=lambda span: abs(span.start - near)):
            located = _located(span, minutes)
            if located and not _drops_negation(span, located, minutes):
                return located
    return None


def _places(needle: str, hay: _Stream) -> list[Span]:
    found: list[Span] = []
    start = hay.text.find(needle) if needle.strip() else -1
    while start >= 0 and len(found) < MOST_PLACES:
        first = bisect_right(hay.at, start + 1) - 1
        last = bisect_right(hay.at, start + len(needle) - 2) - 1
        found.append(Span(hay.spans[first][0], hay.spans[last][1]))
        start = hay.text.find(needle, start + 1)
    return found


def _located(span: Span, minutes: Minutes) -> Located | None:
    inside = minutes.between(span)
    if not inside:
        return None
    outer = Span(inside[0].span.start, inside[-1].span.end)
    left, right = minutes.text[outer.start : span.start], minutes.text[span.end : outer.end]
    partial = bool(_stream(left).at or _stream(right).at)
    return Located(span=span, cites=tuple(s.number for s in inside), partial=partial)


def _drops_negation(span: Span, located: Located, minutes: Minutes) -> bool:
    """Tell whether the quote was cut so that a negation of its first or last clause stays outside."""
    if not located.partial:
        return False
    start = minutes[located.cites[0]].span.start
    end = minutes[located.cites[-1]].span.end
    return _turned(minutes.text[start : span.start], span.of(minutes.text), minutes.text[span.end : end])


def _turned(before: str, quote: str, after: str) -> bool:
    """Tell whether what stands around a cut holds a negation of the clause that was cut."""
    rest = CLAUSE_END.split(before)[-1], CLAUSE_END.split(after)[0]
    left = any(NEGATIONS.search(part) for part in rest if part)
    return left and len(_stream(quote).at) >= CLAUSE_WORDS


def _first_letter_variants(stream: str) -> list[str]:
    """Return the stream with its first letter as written and in the other case: quotes begin anywhere."""
    if len(stream) < 2:
        return []
    other = stream[0] + stream[1].swapcase() + stream[2:]
    return [stream] if other == stream else [stream, other]


def _clean(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split())


@lru_cache(maxsize=16)
def _stream(text: str) -> _Stream:
    """Return the words of a text with where they stand."""
    for sign in INVISIBLE:
        if sign in text:
            return _mapped(text)
    if any(sign in text for sign in LIGATURES):
        return _mapped(text)
    return _tokens(text)


def _tokens(text: str) -> _Stream:
    parts, at, spans, length = [" "], [], [], 1
    for match in TOKEN.finditer(text):
        token = _fold(match[0])
        at.append(length)
        spans.append(match.span())
        parts.append(token + " ")
        length += len(token) + 1
    return _Stream("".join(parts), tuple(at), tuple(spans))


def _mapped(text: str) -> _Stream:
    """Tokenise without invisible characters and ligatures, then map the spans back."""
    plain, origin = [], []
    for position, character in enumerate(text):
        for letter in LIGATURES.get(character, "" if character in INVISIBLE else character):
            plain.append(letter)
            origin.append(position)
    stream = _tokens("".join(plain))
    spans = tuple((origin[start], origin[end - 1] + 1) for start, end in stream.spans)
    return _Stream(stream.text, stream.at, spans)


def _fold(token: str) -> str:
    """Return a token without what layout may change inside it: spaces, hyphens between letters."""
    if token.isalnum():
        return token
    if token[0].isdigit():
        return DASH.sub("-", SPACE.sub("", token))
    return APOSTROPHE.sub("'", DASH.sub("-", JOINING.sub("", token)))


def stands_in(words: str, said: str) -> bool:
    """Tell whether words stand in a text, exact in content and tolerant of layout as in ``locate``.

    >>> stands_in("ein Budget", "Es gibt kein Budget."), stands_in("kein Budget", "Es gibt kein Budget.")
    (False, True)
    """
    words, said = " ".join(words.split()), " ".join(said.split())
    start = said.find(words) if words else -1
    if start >= 0:
        before, after = said[:start], said[start + len(words) :]
        cut = INSIDE_BEFORE.search(before[-4:] + words[:1]) or INSIDE_AFTER.search(words[-1:] + after[:4])
        if not cut and not _turned(before, words, after):
            return True
    hay = _stream(said)
    return any(
        not _turned(said[: span.start], span.of(said), said[span.end :])
        for variant in _first_letter_variants(_stream(_clean(words)).text)
        for span in _places(variant, hay)
    )
