"""One mention of a person, a role, a group or a body in a text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pipeline.german.words import Words

Kind = Literal["person", "role", "administration", "faction", "body", "unnamed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Who is mentioned, and where; ``label`` stands for those without a name.

    ``oblique`` says that the words cannot be a subject: "Herrn X", "von X", "der Verwaltung". "seitens der
    Verwaltung" and "aus dem Ausschuss" name who acts and are not oblique.
    """

    start: int
    end: int
    kind: Kind
    given: str | None = None
    family: str | None = None
    honorific: str | None = None
    titles: tuple[str, ...] = ()
    role: str | None = None
    faction: str | None = None
    label: str | None = None
    gender: Literal["m", "f"] | None = None
    plural: bool = False
    oblique: bool = False

    @property
    def name(self) -> str | None:
        """Return given and family name as far as the mention has them."""
        return " ".join(part for part in (self.given, self.family) if part) or None


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return a name for look-up only: case, ß and umlauts spelt out make no difference.

    >>> fold("MÜLLER-Groß") == fold("Mueller-Gross")
    True
    """
    if name.isascii():
        return name.lower()
    folded = name.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ğ", "g")
    return folded.replace("’", "'").replace("‑", "-").replace("ı", "i").replace("i̇", "i")


_PREPOSITIONS = frozenset(
    "von vom an am mit bei beim für durch gegen zu zum zur nach um ohne über unter vor neben zwischen hinter"
    " aus seit wegen trotz statt namens gegenüber laut gemäß bis auf in im außer samt nebst entgegen"
    " zugunsten anstelle".split()
)
_OBLIQUE_ARTICLES = frozenset("dem des den einem einer eines einen zum zur vom beim am im".split())


def is_oblique(w: Words, i: int, *, feminine: bool = False, plural: bool = False) -> bool:
    """Tell whether the words from an index on, with their article, cannot be the subject of a clause."""
    before = w.at(i - 1).lower()
    word = w.at(i).lower() if w.at(i) != "AM" else ""  # "AM Abel": a committee member
    if word in _OBLIQUE_ARTICLES or before in _PREPOSITIONS or before in _OBLIQUE_ARTICLES:
        return True
    return (feminine or plural) and "der" in (word, before)
