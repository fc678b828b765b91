"""What an engine found, with its place in the document, in an order that does not depend on its own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from eval.model import CaseKind
from eval.scoring.spans import Positions, Words

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A finding and the positions of the words that it cites."""

    record: Record
    at: Positions

    def key(self, kind: CaseKind) -> str:
        """Return the key of a case for it ("+decision:120-133", "+decision:-" where it cites nothing)."""
        return f"+{kind}:{min(self.at)}-{max(self.at)}" if self.at else f"+{kind}:-"


def located(words: Words, records: Iterable[Record]) -> tuple[Found, ...]:
    """Return findings in reading order; of two that cite the same words, the one with more answers first.

    After that their contents decide. So nothing that follows depends on the order in which an engine lists
    its findings; its ids do not matter either.
    """
    found = [Found(record=record, at=words.evidence(record)) for record in records]
    return tuple(sorted(found, key=_order))


def _order(found: Found) -> tuple[list[int], int, str]:
    bare = {name: value for name, value in found.record.items() if name != "id"}
    return sorted(found.at), -len(bare.get("answers") or []), json.dumps(bare, sort_keys=True, default=str)
