"""The nearest are the nearest: Chroma's approximation does not decide what is found."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from pipeline.library import Passage
from pipeline.store.vectors import Vectors

COUNT, DIMENSION, LIMIT = 3000, 96, 100
CHANCE = np.random.RandomState(1)
CENTRES = CHANCE.randn(COUNT // 10, DIMENSION)
POINTS = CENTRES[CHANCE.randint(0, len(CENTRES), COUNT)] + 0.8 * CHANCE.randn(COUNT, DIMENSION)
POINTS /= np.linalg.norm(POINTS, axis=1)[:, None]
QUESTIONS = POINTS[::100] + 0.3 * CHANCE.randn(COUNT // 100, DIMENSION) / DIMENSION**0.5


class Numbered:
    """An embedder that knows the vector of each passage by the number that is its text."""

    name = "numbered"
    dimension = DIMENSION
    remote = False
    url = None

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [POINTS[int(text.split()[-1])].tolist() for text in texts]

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]


def passages(numbers: Sequence[int]) -> list[Passage]:
    """Return passages with these numbers."""
    return [
        Passage(id=f"p-{n:05}", minutes="d", item=0, first=1, last=1, text=str(n), context="")
        for n in numbers
    ]


@pytest.mark.slow
def test_the_nearest_are_found_whatever_the_order(tmp_path: Path) -> None:
    """Of the hundred nearest at most one in a thousand is missed, however the passages came in."""
    right = [{f"p-{n:05}" for n in np.argsort(-POINTS @ asked)[:LIMIT]} for asked in QUESTIONS]
    for seed in (1, 2):
        order = random.Random(seed).sample(range(COUNT), COUNT)
        with Vectors.open(tmp_path / str(seed), Numbered()) as vectors:
            for start in range(0, COUNT, 1000):
                vectors.add(passages(order[start : start + 1000]))
            found = [{id_ for id_, _ in vectors.nearest(asked.tolist(), LIMIT)} for asked in QUESTIONS]
        missed = sum(len(wanted - got) for wanted, got in zip(right, found, strict=True))
        assert missed <= len(QUESTIONS) * LIMIT / 1000
