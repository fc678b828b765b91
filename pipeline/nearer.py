"""Whether a sentence beside those cited says more of a text than one of them does.

A wrong sentence number among right ones leaves a trace: the words of the text that only the right sentence
has are cited nowhere, while they stand a sentence or two away.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import log
from typing import NamedTuple

from pipeline.german.stems import content_stems
from pipeline.support import Support

BESIDE = 2  # sentences on either side


class Better(NamedTuple):
    """A cited sentence, one beside those cited, and the share of the text that this one says in addition."""

    cited: int
    beside: int
    gain: float


def better(text: str, cites: Sequence[int], support: Support) -> Better | None:
    """Return the exchange of a cited sentence for a neighbour that says most more of a text, None for none.

    Each content word counts the more the fewer sentences of the document have it. Who opens the speech that
    goes on in what is cited is not exchanged, for that sentence says who speaks.
    """
    said = sorted(set(cites))
    weights = {word: log(1 + support.last / support.frequency(word)) for word in content_stems(text)}
    total = sum(weights.values())
    near = beside(said, support)
    has = {n: {w for w in weights if support.has(n, w)} for n in (*said, *near)}
    best: Better | None = None
    for number in said:
        if support.begins(number) and any(
            support.same_turn(number, other) for other in said if other != number
        ):
            continue
        rest = set[str]().union(*(has[other] for other in said if other != number))
        for other in near:
            gain = (_sum(has[other] - rest, weights) - _sum(has[number] - rest, weights)) / total
            if best is None or gain > best.gain:
                best = Better(number, other, gain)
    return best


def beside(said: Sequence[int], support: Support) -> list[int]:
    """Return the sentences near those given, of the same agenda items and no headings."""
    items = {support.item(number) for number in said}
    around = {n + step for n in said for step in range(-BESIDE, BESIDE + 1)} - set(said)
    return sorted(
        n for n in around if 1 <= n <= support.last and support.item(n) in items and not support.is_heading(n)
    )


def _sum(words: Collection[str], weights: Mapping[str, float]) -> float:
    return sum(weights[word] for word in words)
