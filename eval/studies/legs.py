"""What each leg of the search gives: ``python -m eval.studies.legs GOLD [DISTRACTORS...]`` prints tables.

The minutes of a gold folder and of further files or folders are put into two libraries as a user would, with
an embedder (``--embedder``, ``--embedding-url``) and embedded Chroma, in one order and in the other. Every
question of the gold folder is put to both, searched by full text alone, by Chroma alone, and by both fused at
several weights. Intervals are over towns (``eval.statistics``). The order must not matter: how many answers
differ is printed as well. Texts that are not public go to no embedder outside of this house.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from eval.dataset import Dataset, load
from eval.model import Figure, Unit
from eval.runs import scored
from eval.statistics import intervals
from pipeline import config, filing, tasks
from pipeline.embed import BUILTIN, Embedder, embedder
from pipeline.ingest import conclude, ingest
from pipeline.library import Origin
from pipeline.metadata import Metadata
from pipeline.report.answer import to_record
from pipeline.search.hits import LEGS, Leg
from pipeline.store import Library
from pipeline.store.vectors import FOLDER, Vectors

DELIVERED = "as delivered"
ARMS: Mapping[str, tuple[Sequence[Leg], float | None]] = {
    "full text only": (("text",), 0.0),
    "Chroma only": (("vectors",), 1.0),
    "fused, 1:0.1": (LEGS, 0.1),
    "fused, 1:0.5": (LEGS, 0.5),
    "fused, 1:1": (LEGS, 1.0),
    DELIVERED: (LEGS, None),
}
SHOWN = (
    "source", "must", "right", "sound", "list_exact", "abstained", "answered", "cite_P", "cite_R", "doc_at_5",
    "R@1", "MRR",
)  # fmt: skip
Answer = dict[str, Any]
Figures = Mapping[str, Figure]


def origins(gold: Dataset, distractors: Sequence[str]) -> list[Origin]:
    """Return the files of a gold folder and further ones, with what is known about them."""
    texts = gold.folder / "texts"
    table = texts / "metadata.csv"
    about = Metadata.read(table) if table.exists() else Metadata()
    found = [about.origin(document.path, texts) for document in gold.documents]
    for pattern in distractors:
        found += [Metadata().origin(path, filing.base(pattern)) for path in tasks.choose([pattern]).files]
    return found


@contextmanager
def filled(files: Sequence[Origin], made: Embedder) -> Iterator[Library]:
    """Return a library of files with vectors, in a folder that is gone afterwards."""
    with (
        tempfile.TemporaryDirectory(prefix="protokollant-legs-") as folder,
        Library.open(Path(folder), create=True) as library,
    ):
        for outcome in ingest(library, files, config.maker(), engine=config.DEFAULT_ENGINE):
            if outcome.error:
                print(outcome.error, file=sys.stderr)
        conclude(library)
        library.attach(Vectors.open(Path(folder) / FOLDER, made))
        library.catch_up(public_only=made.remote)
        yield library


def answers(
    library: Library, gold: Dataset, legs: Sequence[Leg], weight: float | None, made: Embedder
) -> list[Answer]:
    """Return the records of the answers to all questions by some legs; today is the newest meeting's day."""
    today = max((m.date for m in library.catalogue().meetings), default=None)
    replies = [
        tasks.ask(question["question"], library, embedder=made, weight=weight, legs=legs, today=today)
        for question in gold.questions
    ]
    return [to_record(reply, library) for reply in replies]


def measure(
    gold: Dataset, files: Sequence[Origin], made: Embedder
) -> tuple[dict[str, list[Unit]], dict[str, int]]:
    """Return every question measured for each arm, and how many answers the order of files changes."""
    with ExitStack() as stack:
        there, back = (stack.enter_context(filled(each, made)) for each in (files, files[::-1]))
        units: dict[str, list[Unit]] = {}
        differing: dict[str, int] = {}
        for name, (legs, weight) in ARMS.items():
            told, again = (answers(library, gold, legs, weight, made) for library in (there, back))
            units[name] = [scored(gold, *each) for each in zip(gold.questions, told, strict=True)]
            differing[name] = sum(one != other for one, other in zip(told, again, strict=True))
    return units, differing


def by_leg(units: Mapping[str, Sequence[Unit]], differing: Mapping[str, int]) -> str:
    """Return a Markdown table: a row for each figure, a column for each arm."""
    columns: dict[str, Figures] = {name: intervals(each, "asking") for name, each in units.items()}
    rows = [["figure", "n", *columns], ["---", "---:", *(["---"] * len(columns))]]
    for name in SHOWN:
        count = max(figures[name].n for figures in columns.values())
        rows.append([name, str(count), *(_shown(figures[name]) for figures in columns.values())])
    rows.append(["answers that the order changes", "", *(str(differing[name]) for name in columns)])
    return _table(rows)


def by_type(units: Sequence[Unit]) -> str:
    """Return a Markdown table: a row for each type of question, a column for each figure."""
    rows = [["type", "n", *SHOWN], ["---", "---:", *(["---"] * len(SHOWN))]]
    for kind in sorted({unit.group for unit in units}):
        of_kind = [unit for unit in units if unit.group == kind]
        figures = intervals(of_kind, "asking")
        rows.append([kind, str(len(of_kind)), *(_shown(figures[name]) for name in SHOWN)])
    return _table(rows)


def _shown(figure: Figure) -> str:
    if not figure.n:
        return "–"
    span = "" if figure.low is None else f" [{figure.low:.3f}–{figure.high:.3f}]"
    return f"{figure.value:.3f}{span}"


def _table(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def main() -> None:
    """Print both tables for the folders on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("gold", type=Path, metavar="GOLD")
    parser.add_argument("distractors", nargs="*", metavar="DISTRACTORS")
    parser.add_argument("--embedder", default=BUILTIN, help="builtin, openai:MODEL or local:FOLDER")
    parser.add_argument("--embedding-url", help="the endpoint of openai:MODEL")
    chosen = parser.parse_args()
    made = embedder(chosen.embedder, url=chosen.embedding_url)
    gold = load(chosen.gold)
    files = origins(gold, chosen.distractors)
    if made.remote:
        print(f"Texts go to {made.url} ({made.name}).", file=sys.stderr)
    units, differing = measure(gold, files, made)
    print(f"{len(gold.questions)} questions, {len(files)} files\n")
    print(by_leg(units, differing), end="\n\n")
    print(by_type(units[DELIVERED]))


if __name__ == "__main__":
    main()
