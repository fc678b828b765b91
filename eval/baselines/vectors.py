"""Baseline: questions answered by vectors alone, with an embedding that needs no download.

Stems and 5-grams of a text are hashed to features, weighed by (1 + log frequency) times the inverse document
frequency among the passages of the library, and projected to 1,024 dimensions by a sparse random projection:
each feature adds its weight, with a random sign, to eight random dimensions (Achlioptas 2003). Texts are
compared by cosine. It answers with the best passage when the cosine is above five standard deviations of the
cosine of unrelated random vectors (1 / sqrt(dimensions)): a plain rule that was fitted to nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zlib import crc32

from eval.asker import Asker
from eval.baselines.passages import Passage, answer, best, cut, terms
from pipeline.model import Minutes

if TYPE_CHECKING:
    from numpy import float32, intp
    from numpy.typing import NDArray

    Vectors = NDArray[float32]

DIMENSIONS = 1024
FEATURES = 1 << 18
SPREAD = 8  # dimensions that a feature adds to
SEED = 1
ENOUGH = 5 / DIMENSIONS**0.5


class Embedding:
    """Turns texts into vectors of length one; learns from a library only how rare its words are."""

    def __init__(self, texts: Iterable[str]) -> None:
        import numpy as np

        chance = np.random.default_rng(SEED)
        self._places: NDArray[intp] = chance.integers(0, DIMENSIONS, (FEATURES, SPREAD), dtype=np.intp)
        self._signs: Vectors = chance.choice(np.array([-1, 1], np.float32), (FEATURES, SPREAD))
        holding: Counter[int] = Counter()
        count = 0
        for text in texts:
            holding.update(set(_features(text)))
            count += 1
        self._rarity: Vectors = np.full(FEATURES, np.log(count + 1) + 1, np.float32)
        seen = np.fromiter(holding, np.intp, len(holding))
        often = np.fromiter(holding.values(), np.float32, len(holding))
        self._rarity[seen] = np.log((count + 1) / (often + 1)) + 1

    def embed(self, text: str) -> Vectors:
        """Return the vector of a text; all zeros for a text without content words."""
        import numpy as np

        counted = Counter(_features(text))
        features = np.fromiter(counted, np.intp, len(counted))
        often = np.fromiter(counted.values(), np.float32, len(counted))
        weights = (1 + np.log(often)) * self._rarity[features]
        parts = self._signs[features] * weights[:, None]
        vector = np.bincount(self._places[features].ravel(), parts.ravel(), DIMENSIONS)
        length = float(np.sqrt(vector @ vector))
        return (vector / length if length else vector).astype(np.float32)


def _features(text: str) -> Iterator[int]:
    return map(_feature, terms(text))


@lru_cache(maxsize=500_000)
def _feature(term: str) -> int:
    return crc32(term.encode()) % FEATURES


class ByVectors:
    """Answers by the cosine between question and passages."""

    name = "vectors"

    def __init__(self, passages: Sequence[Passage]) -> None:
        import numpy as np

        self._passages = passages
        self._embedding = Embedding(passage.searched for passage in passages)
        rows = [self._embedding.embed(passage.searched) for passage in passages]
        self._vectors: Vectors = np.stack(rows) if rows else np.zeros((0, DIMENSIONS), np.float32)

    def ask(self, question: str) -> dict[str, Any]:
        """Return the best passage, where it is nearer than chance."""
        import numpy as np

        likeness = self._vectors @ self._embedding.embed(question)
        order = np.argsort(-likeness, kind="stable")
        nearest = best(self._passages[number] for number in order)
        answered = bool(len(order)) and float(likeness[order[0]]) > ENOUGH
        return answer(question, nearest, answered=answered, engine=self.name)


def build(library: Sequence[tuple[str, Minutes]], towns: Mapping[str, str]) -> Asker:
    """Return the baseline over a library of minutes by file name; ``towns`` are those of the files."""
    return ByVectors(cut(library, towns))
