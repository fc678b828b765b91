"""Search tokens: what a German text is found by.

A text gives the stems of its content words and, for words of three letters and more, the character 5-grams
of "_word_" behind ``5_``, which do the work of taking compounds apart. The underscores let a short word have
grams too, or else a name such as "Voss" would weigh less than a long word. Umlauts are folded ("Strasse" and
"Straße", "Buergermeister" and "Bürgermeister" are alike), numbers are kept whole without their dots, dates
as one token. Tokens consist of letters, digits and ``_`` only. Questions and passages go the same way.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pipeline.german.pattern import lazy
from pipeline.german.stems import FUNCTION_WORDS, stem

GRAM = 5
SHORTEST = 3  # letters of a word with 5-grams
MARK = "5_"
PIECE = lazy(
    r"\b\d{1,2}\.\d{1,2}\.\d{4}\b"  # a date
    r"|\b\d{1,3}(?:\.\d{3}){1,6}(?:,\d{1,9})?(?![^\W_])|\b\d{1,20},\d{1,9}(?![^\W_])"  # a number
    r"|[^\W_]+(?:[-*:’'][^\W_]+)*"  # a word
)
DATE = lazy(r"\d{1,2}\.\d{1,2}\.\d{4}")
LONG = 60  # characters; a longer run of letters is no word
_part = re.compile(r"[^\W_]+")
_digraph = re.compile(r"(?<![aeqäöü])([aou])e")
_marks = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})


def tokens(text: str) -> tuple[str, ...]:
    """Return the search tokens of a text, in its order, repeated as often as they occur.

    >>> tokens("Der Radweg: 23.300 Euro")
    ('radweg', '5__radw', '5_radwe', '5_adweg', '5_dweg_', '23300', '5__23300_', 'euro', '5__euro', '5_euro_')
    >>> tokens("Strassen") == tokens("Straßen") and tokens("Buergermeister") == tokens("Bürgermeister")
    True
    """
    found: list[str] = []
    for piece in PIECE.findall(text):
        found += _of_piece(piece)
    return tuple(found)


def is_gram(token: str) -> bool:
    """Return whether a token is a character 5-gram, not a stem.

    >>> is_gram("5_radwe"), is_gram("radweg")
    (True, False)
    """
    return token.startswith(MARK)


def fold(word: str) -> str:
    """Return a word without case, umlauts and accents, however they are written.

    >>> fold("Bürgermeister"), fold("Buergermeister"), fold("STRASSE"), fold("Café"), fold("neue")
    ('burgermeister', 'burgermeister', 'strasse', 'cafe', 'neue')
    """
    plain = word.casefold().translate(_marks)
    if not plain.isascii():
        plain = "".join(_part.findall(unicodedata.normalize("NFKD", plain).casefold()))
    return _digraph.sub(r"\1", plain)


@lru_cache(maxsize=200_000)
def _of_piece(piece: str) -> tuple[str, ...]:
    if DATE.fullmatch(piece):
        return _date(piece)
    if "." in piece or "," in piece:
        return _weighty(_number(piece))
    return tuple(token for part in _part.findall(piece) for token in _of_word(part))


def _date(piece: str) -> tuple[str, ...]:
    day, month, year = piece.split(".")
    return (*_weighty(f"{year}_{month:0>2}_{day:0>2}"), *_weighty(year))


def _weighty(number: str) -> tuple[str, ...]:
    """Return a number twice, as a word of its length would weigh; parts of numbers find nothing."""
    return (number, f"{MARK}_{number}_")


def _number(piece: str) -> str:
    whole, _, fraction = piece.replace(".", "").partition(",")
    fraction = fraction.rstrip("0")
    return f"{whole}_{fraction}" if fraction else whole


@lru_cache(maxsize=200_000)
def _of_word(word: str) -> tuple[str, ...]:
    if (word.casefold() in FUNCTION_WORDS and not _is_short(word)) or len(word) > LONG:
        return ()
    plain = fold(word)
    if plain.isdigit():
        return _weighty(plain)
    if len(plain) < SHORTEST:
        return (fold(stem(word)),) if len(plain) > 1 else ()
    padded = f"_{plain}_"
    grams = (padded[i : i + GRAM] for i in range(len(padded) - GRAM + 1))
    return (fold(stem(word)) or plain, *(MARK + gram for gram in grams))


def _is_short(word: str) -> bool:
    """Return whether a function word stands for something else: "OB" is no "ob"."""
    return len(word) == 2 and word.isupper()
