"""When to answer, fitted: ``python -m eval.studies.fit_confidence GOLD... [--distractors FOLDER]``.

A logistic model over the signs of ``asking.passages.confidence``. Answers that are right speak for answering;
questions without an answer, and questions put to a town they are not about, against it. A sign can only speak
the way it is meant. Prints how many are answered and refused at several thresholds, each town measured by a
model that has not seen it, and in the end the weights fitted on all.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from eval.studies.asked import Asked, asked

NAMES = ("document", "nouns", "lacking", "apart", "subject_missing", "stance_missing", "unheard")
AGAINST = NAMES[2:]
THRESHOLDS = (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7)
WRONG, ASTRAY = 0.25, 0.2  # what a right document with a wrong sentence, and a wrong document, count
REFUSED = 0.35  # what questions without an answer count, all together, against those with one; twice
STEPS, RATE, PULL = 2500, 0.5, 0.01
FOLDS = 8


def weight(each: Asked) -> float:
    """Return how much a question counts in the fitting."""
    if each.kind != "answerable":
        return 1.0
    return ASTRAY if not each.found else 1.0 if each.candidates[0].right else WRONG


def fit(those: Sequence[Asked]) -> tuple[Any, float]:
    """Return weights and bias of the model fitted to some questions."""
    import numpy as np

    values = np.array([[each.signs[name] for name in NAMES] for each in those])
    answer = np.array([each.kind == "answerable" and each.found for each in those], float)
    counts = np.array([weight(each) for each in those])
    whole = counts[answer == 1].sum()
    for kind in ("unanswerable", "elsewhere"):
        chosen = np.array([each.kind == kind for each in those])
        counts[chosen] *= REFUSED * whole / max(1, chosen.sum())
    mean, spread = values.mean(0), values.std(0) + 1e-6
    scaled, signed = (values - mean) / spread, np.array([-1 if name in AGAINST else 1 for name in NAMES])
    weights, bias = np.zeros(len(NAMES)), 0.0
    for _ in range(STEPS):
        missed = counts * (answer - 1 / (1 + np.exp(-(scaled @ weights + bias))))
        weights += RATE * (scaled.T @ missed / counts.sum() - PULL * weights)
        weights = np.where(weights * signed > 0, weights, 0)
        bias += RATE * missed.sum() / counts.sum()
    return weights / spread, float(bias - (weights * mean / spread).sum())


def left_out(those: Sequence[Asked]) -> list[float]:
    """Return how sure each answer is by a model that has not seen its town."""
    import numpy as np

    towns = sorted({each.town for each in those})
    fold = {town: place % FOLDS for place, town in enumerate(towns)}
    models = [fit([each for each in those if fold[each.town] != part]) for part in range(FOLDS)]
    sure = []
    for each in those:
        weights, bias = models[fold[each.town]]
        score = bias + sum(each.signs[name] * w for name, w in zip(NAMES, weights, strict=True))
        sure.append(float(1 / (1 + np.exp(-score))))
    return sure


def curve(those: Sequence[Asked], sure: Sequence[float]) -> Iterable[str]:
    """Yield a Markdown table: what is answered and what is refused at several thresholds."""
    yield "| threshold | answered | right answers kept | refused: no answer | refused: another town |"
    yield "|---|---|---|---|---|"
    for limit in THRESHOLDS:
        row = [
            _share(those, sure, limit, lambda e: e.kind == "answerable"),
            _share(those, sure, limit, lambda e: e.kind == "answerable" and e.candidates[0].right),
            1 - _share(those, sure, limit, lambda e: e.kind == "unanswerable"),
            1 - _share(those, sure, limit, lambda e: e.kind == "elsewhere"),
        ]
        yield f"| {limit} | " + " | ".join(f"{value:.3f}" for value in row) + " |"


def _share(those: Sequence[Asked], sure: Sequence[float], limit: float, chosen: Any) -> float:
    among = [value >= limit for each, value in zip(those, sure, strict=True) if chosen(each)]
    return sum(among) / len(among) if among else 0.0


def main() -> None:
    """Fit, print the curve of each folder, and the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--distractors", type=Path)
    chosen = parser.parse_args()
    more = sorted(chosen.distractors.rglob("*.txt")) if chosen.distractors else []
    those = list(asked(chosen.gold, more))
    sure = left_out(those)
    for folder in dict.fromkeys(each.folder for each in those):
        part = [(each, value) for each, value in zip(those, sure, strict=True) if each.folder == folder]
        print(f"\n{folder}: {len(part)} questions, each town left out in turn\n")
        print("\n".join(curve([each for each, _ in part], [value for _, value in part])))
    weights, bias = fit(those)
    print(f"\nBIAS = {bias:.2f}")
    print("\n".join(f'"{name}": {value:.2f},' for name, value in zip(NAMES, weights, strict=True)))


if __name__ == "__main__":
    main()
