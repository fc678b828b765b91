"""Which texts may read otherwise once the names that their document states are known."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german import given, roles
from pipeline.german.draft import PARTICLES
from pipeline.german.mention import Mention, fold
from pipeline.german.surnames import Known
from pipeline.german.words import Words, words_of

_CAPITALISED = re.compile(r"[^\W\d_a-zäöüß](?<!\w.)[^\W_]+(?:-[^\W_]+)*")
_GOES_ON = PARTICLES | {"auf", "in"}


def may_change(text: str, found: tuple[Mention, ...], known: Known) -> bool:
    """Tell whether what is known can add to, or change, the mentions found in a text without it."""
    if known.families.isdisjoint(map(fold, _CAPITALISED.findall(text))):
        return False
    return _has_new_family(text, found, known) and _has_open_name(words_of(text), found, known)


def _has_new_family(text: str, found: tuple[Mention, ...], known: Known) -> bool:
    """Tell whether a known family name stands anywhere but in a full name."""
    full = [m for m in found if m.given]
    return any(
        fold(word[0]) in known.families and not any(m.start <= word.start() < m.end for m in full)
        for word in _CAPITALISED.finditer(text)
    )


def _has_open_name(w: Words, found: tuple[Mention, ...], known: Known) -> bool:
    """Tell whether a word of the known names was not read as, or in, a name that stays what it is."""
    pieces = _pieces(known)
    named = [i for i, word in enumerate(w.words[: w.size]) if word[0].isupper() and fold(word) in pieces]
    return any(not any(_stays(w, i, m, known) for m in found) for i in named)


@lru_cache(maxsize=64)
def _pieces(known: Known) -> frozenset[str]:
    """Return the given name and the last word of the family name of all that is known."""
    last = {family.split(" ")[-1] for family in known.families | known.single}
    return frozenset(piece.rstrip(".") for piece in last | {first for first, _ in known.full})


def _stays(w: Words, i: int, m: Mention, known: Known) -> bool:
    """Tell whether a mention holds word ``i`` and reads the same with the known names.

    A family name alone could only grow by the word behind it, a full name only lose what is no given name.
    """
    if m.kind != "person" or not m.start <= w.starts[i] < m.end:
        return False
    if m.given:
        first = m.given.split(" ")[0]
        return given.is_given(first) and fold(first) not in known.families
    ahead = w.at(i + 1)
    if m.family != w.at(i) or ahead[:1].isupper() or ahead in _GOES_ON:
        return False
    return bool(m.honorific or m.titles) or _promises_name(w.at(i - 2) if w.at(i - 1) == "." else w.at(i - 1))


def _promises_name(word: str) -> bool:
    """Tell whether a word is a role behind which a name needs nobody to vouch for it."""
    role = roles.look(word)
    if role is None or role.category in roles.GENERIC or role.lemma in roles.STAFF:
        return False
    return not roles.is_body(word)
