"""How well passages are found: ``python -m eval.studies.xquad FILE`` prints a table for XQuAD or SQuAD files.

Every paragraph becomes a document of a library made for this purpose, and every question is put to it as a
user's would be: own reading, passages, index, search. A paragraph may be cut into several passages; what
counts is the rank of its document. R@k is the share of questions whose paragraph is among the first k, MRR@10
the mean of one over its rank, 0 beyond ten (Artetxe et al. 2020, https://aclanthology.org/2020.acl-main.421).
The questions were written with the paragraph in view, which favours search by words.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.embed import BUILTIN, embedder
from pipeline.german.stems import content_words
from pipeline.library import Filter, Origin, Plan
from pipeline.model import Findings
from pipeline.reading import read_bytes
from pipeline.search import hits
from pipeline.search.hits import LEGS, Leg
from pipeline.store import Library
from pipeline.store.vectors import Vectors

DEPTH = 10
ARMS: dict[str, tuple[Sequence[Leg], float]] = {
    "text": (("text",), 0.0),
    "vectors": (("vectors",), 1.0),
    "fused, 1:0.1": (LEGS, 0.1),
    "fused, 1:0.5": (LEGS, 0.5),
    "as delivered": (LEGS, hits.WEIGHTS[BUILTIN]),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How an arm did: shares of questions, and milliseconds for one of them."""

    first: float
    five: float
    ten: float
    mrr: float
    milliseconds: float


def paragraphs(file: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each paragraph of a file with its questions."""
    for article in json.loads(file.read_text(encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            yield paragraph["context"], tuple(asked["question"] for asked in paragraph["qas"])


def filled(folder: Path, texts: Sequence[str]) -> tuple[Library, dict[str, int]]:
    """Return a library of texts with vectors, and which text each document is."""
    library = Library.open(folder, create=True)
    documents: dict[str, int] = {}
    for number, text in enumerate(texts):
        minutes = read_bytes(text.encode(), f"{number}.txt")
        documents[minutes.id] = number
        origin = Origin(path=f"{number}.txt", name=f"{number}.txt")
        library.add(minutes, Findings(), origin, engine="none", file_hash=str(number))
    library.attach(Vectors.open(folder / "chroma", embedder()))
    library.catch_up()
    return library, documents


def ranks(
    library: Library, documents: dict[str, int], asked: Sequence[tuple[str, int]], legs: Sequence[Leg]
) -> list[int | None]:
    """Return at which rank the document of each question comes, None where it is not among the first ten."""
    found: list[int | None] = []
    for question, right in asked:
        plan = Plan(question=question, shape="fact", filter=Filter(), words=tuple(content_words(question)))
        best = hits.search(library, plan, legs=legs, embedder=embedder())
        order = list(dict.fromkeys(documents[hit.passage.minutes] for hit in best))[:DEPTH]
        found.append(order.index(right) + 1 if right in order else None)
    return found


def measure(file: Path) -> dict[str, Row]:
    """Return one row per arm."""
    told = list(paragraphs(file))
    asked = [(question, number) for number, (_, questions) in enumerate(told) for question in questions]
    rows: dict[str, Row] = {}
    with tempfile.TemporaryDirectory() as folder:
        library, documents = filled(Path(folder), [text for text, _ in told])
        with library:
            for name, (legs, weight) in ARMS.items():
                hits.WEIGHTS = {BUILTIN: weight}
                start = time.perf_counter()
                found = ranks(library, documents, asked, legs)
                rows[name] = _row(found, time.perf_counter() - start)
    return rows


def _row(found: Sequence[int | None], seconds: float) -> Row:
    total = len(found)
    reached = [rank for rank in found if rank is not None]
    return Row(
        first=sum(rank <= 1 for rank in reached) / total,
        five=sum(rank <= 5 for rank in reached) / total,
        ten=len(reached) / total,
        mrr=sum(1 / rank for rank in reached) / total,
        milliseconds=1000 * seconds / total,
    )


def main() -> None:
    """Print the table for the file on the command line."""
    print(f"{'leg':14s} {'R@1':>6s} {'R@5':>6s} {'R@10':>6s} {'MRR@10':>7s} {'ms':>6s}")
    for name, row in measure(Path(sys.argv[1])).items():
        shares = " ".join(f"{share:6.3f}" for share in (row.first, row.five, row.ten))
        print(f"{name:14s} {shares} {row.mrr:7.3f} {row.milliseconds:6.1f}")


if __name__ == "__main__":
    main()
