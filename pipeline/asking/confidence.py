"""How sure an answer is: a logistic model over a few readable features, fitted to questions once."""

from __future__ import annotations

import math
from collections.abc import Mapping

THRESHOLD = 0.5


def confidence(features: Mapping[str, float]) -> float:
    """Return how sure an answer with these features is, between 0 and 1."""
    score = BIAS + sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))


# Fitted by eval/studies/fit_confidence.py: each says that something asked for is missing.
BIAS = 1.5
WEIGHTS: Mapping[str, float] = {
    "lacking": -4.3,
    "subject_missing": -2.8,
    "stance_missing": -4.6,
    "unheard": -2.6,
}
