"""Which answer is the best, fitted: ``python -m eval.studies.fit_ranking GOLD... [--distractors FOLDER]``.

A linear model over the features of ``asking.passages.ranking``, fitted so that the answers it prefers are
worth most (the logarithm of the expected worth under a softmax). Prints what the preferred answers are worth
by weights that have not seen their town, and in the end the weights fitted on all.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from eval.studies.asked import Asked, asked
from pipeline.asking.passages.ranking import WEIGHTS

STEPS, RATE, PULL = 400, 0.1, 0.005
FOLDS = 6


def fit(those: Sequence[Asked], names: Sequence[str]) -> Any:
    """Return the weights of some features fitted to some questions (Adam)."""
    import numpy as np

    cases = []
    for each in those:
        worth = np.array([candidate.worth for candidate in each.candidates])
        if worth.max() > 0.5:
            told = [[candidate.features[name] for name in names] for candidate in each.candidates]
            cases.append((np.array(told), worth / worth.max()))
    weights, first, second = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        slope = np.zeros(len(names))
        for rows, worth in cases:
            score = rows @ weights
            share = np.exp(score - score.max())
            share /= share.sum()
            expected = float(share @ worth)
            slope += (rows.T @ (share * worth) - (rows.T @ share) * expected) / (expected + 1e-3)
        slope = slope / len(cases) - PULL * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope * slope
        weights += RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


def right(those: Sequence[Asked], names: Sequence[str], weights: Any) -> list[bool]:
    """Return for each question whether the preferred answer is right."""
    found = []
    for each in those:
        scores = [
            sum(candidate.features[name] * w for name, w in zip(names, weights, strict=True))
            for candidate in each.candidates
        ]
        found.append(each.candidates[scores.index(max(scores))].right)
    return found


def main() -> None:
    """Fit, print how many are right with and without having seen the town, and the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--distractors", type=Path)
    chosen = parser.parse_args()
    more = sorted(chosen.distractors.rglob("*.txt")) if chosen.distractors else []
    those = [each for each in asked(chosen.gold, more) if each.kind == "answerable"]
    names = tuple(sorted(those[0].candidates[0].features))
    fold = {town: place % FOLDS for place, town in enumerate(sorted({each.town for each in those}))}
    seen = fit(those, names)
    print("| folder | n | in use | fitted | fitted, town left out |\n|---|---|---|---|---|")
    in_use = [WEIGHTS.get(name, 0.0) for name in names]
    apart: dict[int, bool] = {}
    for part in range(FOLDS):
        weights = fit([each for each in those if fold[each.town] != part], names)
        tested = [place for place, each in enumerate(those) if fold[each.town] == part]
        apart |= dict(zip(tested, right([those[n] for n in tested], names, weights), strict=True))
    for folder in dict.fromkeys(each.folder for each in those):
        places = [place for place, each in enumerate(those) if each.folder == folder]
        part_of = [those[place] for place in places]
        shares = [
            sum(right(part_of, names, in_use)) / len(places),
            sum(right(part_of, names, seen)) / len(places),
            sum(apart[place] for place in places) / len(places),
        ]
        print(f"| {folder} | {len(places)} | " + " | ".join(f"{share:.3f}" for share in shares) + " |")
    print("\n" + "\n".join(f'"{name}": {value:.2f},' for name, value in zip(names, seen, strict=True)))


if __name__ == "__main__":
    main()
