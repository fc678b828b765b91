"""How often tokens occur in a library: asked once, as it takes long for the commonest of large libraries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol
from weakref import WeakKeyDictionary

MOST = 100_000  # tokens kept for a library


class Counted(Protocol):
    """What counting needs of a library."""

    def frequencies(self, terms: Iterable[str], /) -> Mapping[str, int]: ...
    def count(self) -> int: ...


_known: WeakKeyDictionary[Counted, tuple[int, dict[str, int]]] = WeakKeyDictionary()


def frequencies(library: Counted, tokens: Iterable[str]) -> tuple[Mapping[str, int], int]:
    """Return in how many passages each token stands (0 for none), and how many passages there are.

    What was counted is kept until the number of passages changes.
    """
    total = library.count()
    before, counts = _known.get(library, (total, {}))
    if before != total or len(counts) > MOST:
        counts = {}
    wanted = list(dict.fromkeys(tokens))
    unknown = [token for token in wanted if token not in counts]
    if unknown:
        found = library.frequencies(unknown)
        counts.update((token, found.get(token, 0)) for token in unknown)
    _known[library] = (total, counts)
    return {token: counts[token] for token in wanted}, total
