"""Where sentences end in the German of minutes: one pass over possible ends, each judged by what is near."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.german.abbreviations import (
    BEFORE_NUMBER,
    CARDINAL,
    MAY_BE_LAST,
    MONTHS,
    NEVER_LAST,
    OFFICES,
    OPENERS,
)
from pipeline.german.asking import PREPOSITION, QUESTION_WORD
from pipeline.german.pattern import lazy
from pipeline.german.verbs import senses
from pipeline.model import Span

# A run of end marks with the closing quotes and brackets after it, or a full stop without a blank after it
# ("beschlossen.Der Rat"). The look-behind keeps long runs of marks linear; a set of characters comes first
# because it is quick to look for.
_END = lazy(
    r"""[.!?…](?:(?<![.!?…][.!?…])[.!?…]*+[)\]"“”»«’‘']*+(?=\s|\Z)"""
    r"""|(?<=[a-zäöüß]{3}[.!?])(?=[A-ZÄÖÜ][a-zäöüß]{1,30}\s))"""
)
_NEXT = lazy(r"""\s*([„“"»«‚‘'(\[–—•*-]{0,4})\s?(\w{0,40})(\)?)""")
_BLANK = lazy(r"\s*")
_PARTS = lazy(r"(?:\b[^\W\d_]{1,4}\.\s?){1,4}[^\W\d_]{1,3}\Z")
_PART = lazy(r"[/–-]")
_ROMAN = lazy(r"[IVX]{1,5}\Z")
_NUMBER = lazy(r"\d[\d.,:/%-]*+\Z")
_SHORT_NUMBER = lazy(r"(?:\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,2})\Z")
_VOWEL = lazy(r"[aeiouyäöü]", re.IGNORECASE)
# a full stop was forgotten: the verb that closes a clause, and at once another speaker with a verb of speech
_SPEAKER = lazy(
    rf""" (?=(?P<source>Laut (?:Herrn?|Frau) )|(?:Herr|Frau|{"|".join(sorted(OFFICES))}) """
    r"""(?:(?:Dr|Prof|Mag|Ing)\. ){0,2}(?:[A-ZÄÖÜ][\w-]{1,30} ){1,2}"""
    r"""(?:\([^()]{2,40}\) )?(?P<says>[a-zäöüß]{3,20})[\s,:])"""
)
_CLOSING_VERB = lazy(
    r"""\b(?:sei|seien|ist|sind|war|waren|ha(?:be|ben|t|tte|tten)|hätten?|werden?|wird|wurden?|würden?|könnten?|können?|"""
    r"""kann|konnten?|müssen?|müssten?|muss|solle?n?|soll|sollten?|dürfen?|dürften?|darf|gebe|gibt|gäbe|bleiben?|"""
    r"""bleibt|kommen?|kommt|bekommt|bekomme|stehen?|steht|liegen?|liegt|gehen?|geht|erfolgt|erfolge|reicht|reiche|"""
    r"""fehlt|fehle|\w{2,20}iere?t?)\Z"""
)
_CLAUSE = lazy(
    rf""",\s(?:dass|daß|weil|da|wenn|sodass|obwohl|(?:{PREPOSITION}\s)?{QUESTION_WORD})\b[^.;:]{{3,}}\Z"""
)
_BEFORE = 250  # letters: a clause that ends before the next speaker begins no further back
_OPENING = "„“\"»«‚‘'([*–—-"
_LONG = 5  # letters: a longer word that is not in a table is no abbreviation
_REACH = 48  # no word that matters for the decision is longer


def split(text: str) -> tuple[Span, ...]:
    """Return the spans of the sentences of one paragraph: in order, apart, covering all but blanks.

    >>> text = "Lt. Vorlage Nr. 5 ja. Am 2. Mai geht es los."
    >>> [span.of(text) for span in split(text)]
    ['Lt. Vorlage Nr. 5 ja.', 'Am 2. Mai geht es los.']
    """
    spans: list[Span] = []
    start = _skip(text, 0)
    for end in _END.finditer(text):
        if end.end() > start and _is_end(text, start, end):
            spans += _parted(text, start, end.end())
            start = _skip(text, end.end())
    last = len(text.rstrip())
    if start < last:
        spans += _parted(text, start, last)
    return tuple(spans)


def _parted(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield one sentence, or more where a clause is over and without a full stop somebody else speaks."""
    for found in _SPEAKER.finditer(text, start, end):
        before = text[max(start, found.start() - _BEFORE) : found.start()]
        if _CLOSING_VERB.search(before[-_REACH:]) and _CLAUSE.search(before) and _says(found):
            yield Span(start, found.start())
            start = found.end()
    yield Span(start, end)


def _says(found: re.Match[str]) -> bool:
    told = senses().get(found["says"] or "", ())
    return bool(found["source"]) or any(s.form == "finite" and not s.subjunctive for s in told)


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _is_end(text: str, start: int, end: re.Match[str]) -> bool:
    following = _NEXT.match(text, end.end())
    word = following[2] if following else ""
    if following is None or (not word and _skip(text, following.end()) == len(text)):
        return True
    if word[:1].islower():
        return len(word) == 1 and following[3] == ")"
    mark = end[0]
    if "?" in mark or "!" in mark:
        return text[end.start() - 1 : end.start()] != "("
    if mark[0] == "…" or mark.startswith(".."):
        return word in OPENERS or not text[max(start, end.start() - 1) : end.start()].isspace()
    return _is_full_stop(text, start, end.start(), word)


def _is_full_stop(text: str, start: int, dot: int, following: str) -> bool:
    near = text[max(start, dot - _REACH) : dot]
    tokens = near.split()
    if not tokens or near[-1].isspace():
        return True
    token = tokens[-1].lstrip(_OPENING)
    if token in ("%", "€"):
        return True
    first = len(tokens) == 1 and len(near) < _REACH
    if _NUMBER.match(token):
        before = tokens[-2].rstrip(".:").lower() if len(tokens) > 1 else ""
        return _number_ends(token, before, following, first)
    if len(token) > _LONG and token.isalpha() and not _is_listed(token.lower()):
        return True
    key = _key(near, token)
    if key not in NEVER_LAST and (_ROMAN.match(token) or (len(token) == 1 and token.isupper())):
        return following in OPENERS and not first
    return _word_ends(key, token, following)


def _key(near: str, token: str) -> str:
    """Return the abbreviation a full stop may belong to: "z.b" for "z. B", "ing" for "Dipl.-Ing"."""
    parts = _PARTS.search(near)
    whole = "".join(parts[0].split()).lower() if parts else ""
    if whole in NEVER_LAST or whole in MAY_BE_LAST:
        return whole
    return _PART.split(token)[-1].lower()


def _is_listed(key: str) -> bool:
    return key in NEVER_LAST or key in MAY_BE_LAST or key in BEFORE_NUMBER or key.endswith("str")


def _number_ends(token: str, before: str, following: str, first: bool) -> bool:
    if first or following in MONTHS:
        return False
    if not _SHORT_NUMBER.match(token):
        return True
    if following[:1].isdigit():
        return False
    return following in OPENERS or before in CARDINAL or before in BEFORE_NUMBER


def _word_ends(key: str, token: str, following: str) -> bool:
    opens = following in OPENERS or following in OFFICES
    number = following[:1].isdigit() or _ROMAN.match(following) is not None or len(following) == 1
    if key in BEFORE_NUMBER and (number or key not in {"art", "satz", "pos", "top", "flur"}):
        return opens and not number
    if key in MAY_BE_LAST or key.endswith("str"):
        return opens
    if key in NEVER_LAST or ("." in key and key.rsplit(".", 1)[-1] in NEVER_LAST):
        return False
    if len(key) == 1 or "." in key:
        return opens
    return bool(_VOWEL.search(key)) or token.isupper() or len(key) > _LONG or opens
