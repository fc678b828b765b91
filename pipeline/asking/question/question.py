"""A question as it is read: evened text of bounded length, in small letters too, cut into words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.german.stems import WORD

LONGEST = 2000  # characters that are read; nobody asks at greater length
_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]+")
_TITLED = re.compile(r"\b(?:herrn?|frau|ratsherrn?|ratsfrau|stadträtin|gemeinderätin)\s\w+", re.IGNORECASE)
_ACRONYM = re.compile(r"(?<![\w-])(?:cdu|csu|spd|fdp|afd|bsw|ssw|fwg|fwv|uwg|ödp|hfa|ob)(?![\w])")


class Part(NamedTuple):
    """One word of a question with its half-open character span."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The text of a question as it is read; ``low`` has the same offsets."""

    text: str
    low: str
    parts: tuple[Part, ...]
    careless: bool = False  # typed without capitals, so that they tell nothing


def read(question: str) -> Asked:
    r"""Return a question with blanks evened, control characters gone and party names in capitals.

    >>> read("was  wollte\tdie cdu?").text
    'was wollte die CDU?'
    """
    text = unicodedata.normalize("NFC", question[: 2 * LONGEST])
    text = _BLANK.sub(" ", text).strip()[:LONGEST]
    careless = not any(letter.isupper() for letter in text[1:])
    if careless:
        text = _TITLED.sub(lambda found: found[0].title(), text)
    text = _ACRONYM.sub(lambda found: "AfD" if found[0] == "afd" else found[0].upper(), text)
    low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    parts = tuple(Part(found.start(), found.end(), found[0]) for found in WORD.finditer(text))
    return Asked(text=text, low=low, parts=parts, careless=careless)


class Span(NamedTuple):
    """Half-open character interval of a question."""

    start: int
    end: int


def covers(spans: Iterable[Span], start: int, end: int) -> bool:
    """Tell whether one of some spans touches an interval.

    >>> covers([Span(3, 6)], 5, 9), covers([Span(3, 6)], 6, 9)
    (True, False)
    """
    return any(span.start < end and start < span.end for span in spans)
