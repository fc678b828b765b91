"""Counts for the ranking of documents and passages behind an answer.

The ranking is what an answer points to, best first: its evidence, then its nearest passages, each document
once. Only the first five count, since an answer offers five. A document is relevant or not; questions that
nothing answers are left out. With ``n`` relevant documents:

- R@k: relevant ones among the first k, of min(k, n) possible ones (capped recall, Thakur et al. 2021, BEIR),
  so that a perfect ranking has 1 also where more than k are relevant;
- MRR: one over the rank of the first relevant document, 0 without one (Voorhees 1999, TREC-8);
- nDCG: the sum of 1 / log2(rank + 1) over relevant ranks, as a share of the same sum for the best possible
  ranking, whose first min(5, n) are relevant (Järvelin and Kekäläinen 2002, with binary gains);
- passage_R@5: whether one of the first five distinct quotes holds an expected sentence: at least half of the
  sentence or of the quote is common, and a tenth of the quote is expected words, so that a whole document
  is no passage.

Sums are kept in whole millionths, so that no order of questions changes a digit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import log2
from typing import Any

from eval.model import PPM, Counts
from eval.scoring.citations import Places, Target, documents, offered
from eval.scoring.measure import Measure

Record = Mapping[str, Any]
DEPTH = 5


def score_ranking(question: Record, record: Record, sentences: Callable[[str], Sequence[str]]) -> Counts:
    """Return the counts of one question's ranking; nothing for a question that has no answer."""
    relevant = frozenset(question["docs"])
    if not relevant:
        return Counter()
    ranking = documents(offered(record or {}))
    shares = {
        **{f"R@{k}": _recall(ranking, relevant, k) for k in (1, 3, 5)},
        "MRR": _reciprocal(ranking, relevant),
        "nDCG": _gain(ranking, relevant),
        "passage_R@5": float(_passage(question, record or {}, sentences)),
    }
    return Counter(
        {"rank_questions": 1, **{f"rank_{name}_ppm": round(PPM * value) for name, value in shares.items()}}
    )


def _recall(ranking: Sequence[str], relevant: frozenset[str], k: int) -> float:
    return len(relevant.intersection(ranking[:k])) / min(k, len(relevant))


def _reciprocal(ranking: Sequence[str], relevant: frozenset[str]) -> float:
    return next((1 / rank for rank, name in enumerate(ranking[:DEPTH], 1) if name in relevant), 0.0)


def _gain(ranking: Sequence[str], relevant: frozenset[str]) -> float:
    gained = sum(1 / log2(rank + 1) for rank, name in enumerate(ranking[:DEPTH], 1) if name in relevant)
    return gained / sum(1 / log2(rank + 1) for rank in range(1, min(DEPTH, len(relevant)) + 1))


def _passage(question: Record, record: Record, sentences: Callable[[str], Sequence[str]]) -> bool:
    target = Target.of(question, sentences)
    quotes = list(dict.fromkeys(offered(record)))[:DEPTH]
    return any(_holds(target.locate(quote), target) for quote in quotes)


def _holds(quote: Places, target: Target) -> bool:
    near = any(
        len(quote & sentence) >= 0.5 * min(len(quote), len(sentence))
        for sentence in target.sentences
        if quote & sentence
    )
    return near and len(quote & target.places) >= 0.1 * len(quote)


def _measure(name: str, label: str, meaning: str) -> Measure:
    return Measure(
        name=name,
        part="asking",
        label=label,
        meaning=meaning,
        value=lambda c: c[f"rank_{name}_ppm"] / (PPM * c["rank_questions"]) if c["rank_questions"] else 0.0,
        n=lambda c: c["rank_questions"],
    )


MEASURES: tuple[Measure, ...] = (
    _measure(
        "R@1", "Suche: Dokument zuerst",
        "Anteil der Fragen, bei denen ein richtiges Dokument zuerst kommt.",
    ),
    _measure(
        "R@3", "Suche: unter drei",
        "Mittlerer Anteil der richtigen Dokumente unter den ersten drei genannten.",
    ),
    _measure(
        "R@5", "Suche: unter fünf",
        "Mittlerer Anteil der richtigen Dokumente unter den ersten fünf genannten.",
    ),
    _measure("MRR", "Suche: Rang (MRR)", "Mittel von 1 durch den Rang des ersten richtigen Dokuments."),
    _measure(
        "nDCG", "Suche: Reihung (nDCG)",
        "Güte der Reihung der ersten fünf Dokumente, verglichen mit der bestmöglichen.",
    ),
    _measure(
        "passage_R@5", "Suche: Stelle unter fünf",
        "Anteil der Fragen, bei denen eine der fünf besten Stellen einen erwarteten Satz enthält.",
    ),
)  # fmt: skip
