"""When two descriptions mean the same person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from eval.scoring.spans import tokens

Described = Mapping[str, Any]

# words before or inside a name that do not tell persons apart
TITLES = frozenset(
    "herr herrn frau hr fr dr prof stadtrat stadtratin stadtrate burgermeister burgermeisterin"
    " oberburgermeister oberburgermeisterin ratsherr ratsfrau ratsmitglied beigeordneter beigeordnete erster"
    " erste vorsitzende vorsitzender der die das rm am skb ausschussmitglied stv dipl ing med phil jur rer"
    " nat h c a d von".split()
)


def name_key(name: str | None) -> list[str]:
    """Return the words of a name that tell persons apart; a double name is one word.

    >>> name_key("Ratsfrau Dr. Ines Lang-Weber (SPD)")
    ['ines', 'langweber']
    """
    bare = re.sub(r"\([^()]{0,200}\)", "", name or "").replace("-", "")
    return [word for word in tokens(bare) if word not in TITLES and len(word) > 1]


def same_person(found: Described | None, expected: Described) -> bool:
    """Tell whether two descriptions agree: same surname and no other given name, or both unnamed."""
    mine, theirs = (found or {}).get("name"), expected.get("name")
    if not theirs:
        return not mine
    a, b = name_key(mine), name_key(theirs)
    if not a or not b or a[-1] != b[-1]:
        return False
    return len(a) < 2 or len(b) < 2 or a[0][0] == b[0][0]


def knows(found: Sequence[Described], expected: Sequence[Described]) -> bool:
    """Tell whether somebody expected was found; naming everybody is not knowing who."""
    if not expected:
        return not found
    if not found:
        return all(not e.get("name") for e in expected)
    hits = sum(any(same_person(f, e) for f in found) for e in expected)
    return hits > 0 and 2 * hits >= len(found)
