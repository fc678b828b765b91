"""The ranking of passages: BM25 over two fields, with a weight for each token of the question.

Okapi BM25 with k1 and b as SQLite has them (Robertson and Zaragoza 2009, section 3.6, for several fields): a
token counts by how often it stands in the body of a passage and in the line that says where it stands, each
as a share of how long that field is. What stands in the context counts double: an item's title says more of
what a passage is about than any of its sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from pipeline.german.tokens import tokens
from pipeline.library import Passage

K1 = 1.2
B_BODY, B_CONTEXT = 0.75, 0.5
CONTEXT = 2.0  # weight of the context against the body
BODY_LENGTH, CONTEXT_LENGTH = 300, 60  # tokens of a usual passage
SHORT = 0.5  # of the usual length; a heading on its own is no better than that


def scores(
    passages: Sequence[Passage], weights: Mapping[str, float], often: Mapping[str, int], total: int
) -> tuple[float, ...]:
    """Return a score for each passage; ``often`` says in how many of all passages a token stands."""
    worth = {
        token: weight * _rarity(often[token], total) for token, weight in weights.items() if often.get(token)
    }
    return tuple(_score(passage, worth) for passage in passages)


def _rarity(count: int, total: int) -> float:
    return max(1e-6, log((total - count + 0.5) / (count + 0.5)))


def _score(passage: Passage, worth: Mapping[str, float]) -> float:
    where = tokens(" ".join((passage.context, *passage.speakers)))
    said = tokens(passage.text)
    context, body = Counter(filter(worth.__contains__, where)), Counter(filter(worth.__contains__, said))
    wide = 1 - B_CONTEXT + B_CONTEXT * len(where) / CONTEXT_LENGTH
    long = 1 - B_BODY + B_BODY * max(SHORT, len(said) / BODY_LENGTH)
    score = 0.0
    for token in sorted(context.keys() | body.keys()):  # sums of floats depend on their order
        held = CONTEXT * context[token] / wide + body[token] / long
        score += worth[token] * held * (K1 + 1) / (held + K1)
    return score
