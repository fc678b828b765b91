"""What a call to mend entries objects to, as somebody reads it who only sees the message."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.aligned import tokens

LINE = re.compile(r'^(\d+) (questions|decisions|tasks|abstract|overview) [^{]*?(\{"s":.*\})$', re.MULTILINE)
ALIKE = 0.6  # of the words of two texts, so that one is the other with something changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """One entry that was objected to: its number, the list it stands in, and the entry itself."""

    number: int
    kind: str
    entry: Mapping[str, Any]

    def likeness(self, other: Mapping[str, Any]) -> float:
        """Return how much another entry is this one before something in it was changed; 0 for not at all."""
        mine, theirs = set(tokens(self.entry["text"] or "")), set(tokens(other["text"] or ""))
        text = len(mine & theirs) / max(len(mine | theirs), 1)
        cited, right = set(self.entry["s"]), set(other["s"])
        cites = len(cited & right) / len(cited | right)
        return text + cites if text >= ALIKE or cites == 1 else 0.0


def complaints(user: str) -> Iterator[Complaint]:
    """Yield the entries of a message in which entries are objected to."""
    for match in LINE.finditer(user.split("</eintraege>", 1)[0]):
        yield Complaint(number=int(match[1]), kind=match[2], entry=json.loads(match[3]))
