"""How a library behaves as it grows: ``python -m eval.studies.scale [1000 10000 100000]`` prints a table.

Each size is filled with invented minutes (`eval/studies/invented.py`) through the store's own ``add``:
minutes and findings are given, so that this is the store alone; reading and evaluating texts with the rules
is measured on a part of the same minutes written as files. Then 150 questions about what the library holds
are put to it in one process, with the configuration of the command ``ask``, and the commands are timed as a
user would. ``--vectors`` also makes vectors, which takes about as long as the rest.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path
from random import Random
from statistics import median
from typing import TypeVar

from eval.studies.invented import ARTICLES, PARTIES, Made, World
from pipeline import config, tasks
from pipeline.embed import embedder
from pipeline.ground import ground
from pipeline.library import Origin
from pipeline.reading import read_bytes
from pipeline.search.hits import weight_of
from pipeline.store import Library
from pipeline.store.vectors import FOLDER, Vectors

T = TypeVar("T")
SIZES = (1_000, 10_000, 100_000)
ASKED = 150
PART = 60  # documents that are read and evaluated as files
KEPT = 400  # documents of a library that questions are about
RUNS = 3  # of each command
COMMAND = "from pipeline.cli import main; main()"
TODAY = 2025
# {t} a town, {N} {A} {D} a matter, {o} a member, {p} an official, {f} a faction, {y} a year
QUESTIONS = (
    ("fact", "Was kostet {N} in {t}?"),
    ("fact", "Wann wird {N} in {t} fertig?"),
    ("fact", "Warum wurde {N} nicht ausgeschrieben?"),
    ("fact", "Welche Frist gilt für Stellungnahmen zu {D} in {t}?"),
    ("fact", "Was sagte die Verwaltung {y} zu {D} in {t}?"),
    ("fact", "Wurde für {A} ein Förderantrag gestellt?"),
    ("who", "Wer fragte in {t} nach {D}?"),
    ("who", "Wer ist für {A} zuständig?"),
    ("who", "Wer hat zugesagt, {A} prüfen zu lassen?"),
    ("list", "Welche Fragen stellte {o}?"),
    ("list", "Welche Zusagen machte {p} in {t}?"),
    ("list", "Welche Beschlüsse wurden {y} in {t} vertagt?"),
    ("list", "Welche Fragen gab es zu {D}?"),
    ("list", "Welche Fragen der Fraktion {f} gab es in {t} zu {D}?"),
    ("list", "Was ist in {t} noch offen?"),
    ("count", "Wie viele Fragen stellte die {f} {y} in {t}?"),
    ("count", "Wie viele Anträge wurden {y} in {t} abgelehnt?"),
    ("count", "Wie oft wurde nach {D} gefragt?"),
    ("count", "Wie viele Zusagen gab es {y} in {t}?"),
    ("count", "Wie viele Entscheidungen wurden {y} vertagt?"),
)


@dataclass(slots=True)
class Row:
    """What was measured at one size."""

    passages: int = 0
    documents: int = 0
    seconds: float = 0.0
    evaluated: float = 0.0
    vectors: float | None = None
    disk: float = 0.0
    disk_of_vectors: float | None = None
    memory: float = 0.0
    answers: dict[str, list[float]] = field(default_factory=dict)
    wall: list[float] = field(default_factory=list)
    cold: dict[str, float] = field(default_factory=dict)

    @property
    def all(self) -> list[float]:
        """Return the milliseconds of all questions."""
        return [each for times in self.answers.values() for each in times]


def fill(folder: Path, passages: int) -> tuple[float, list[Made]]:
    """Fill a library with at least so many passages and return CPU seconds, and some of what is in it."""
    draw, kept, spent = Random(7), list[Made](), 0.0
    with Library.open(folder, create=True) as library:
        held = 0
        for at, made in enumerate(World().meetings()):
            start = time.process_time()
            origin = Origin(path=made.name, name=made.name)
            library.add(made.minutes, made.findings, origin, engine="rules", file_hash=made.name)
            if at % 20 == 19:
                held = library.count()
            spent += time.process_time() - start
            if len(kept) < KEPT:
                kept.append(made)
            elif draw.random() < KEPT / (at + 1):
                kept[draw.randrange(KEPT)] = made
            if held >= passages:
                break
        start = time.process_time()
    return spent + time.process_time() - start, kept


def evaluate() -> float:
    """Return passages per CPU second where files are read, evaluated by the rules and added."""
    made = list(islice(World(seed=2).meetings(), PART))
    engine = config.engine("rules")
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder), create=True) as library,
    ):
        start = time.process_time()
        for each in made:
            minutes = read_bytes(each.text.encode(), each.name)
            findings = ground(engine.extract(minutes), minutes).findings
            origin = Origin(path=each.name, name=each.name)
            library.add(minutes, findings, origin, engine="rules", file_hash=each.name)
        return library.count() / (time.process_time() - start)


def questions(kept: Sequence[Made]) -> Iterator[tuple[str, str]]:
    """Yield kinds of questions with questions about what is in a library; no two are alike."""
    draw, told = Random(3), set[str]()
    for kind, template in cycle(QUESTIONS):
        if len(told) == ASKED:
            return
        made = draw.choice(kept)
        thing, gender = draw.choice(made.matters)
        nominative, accusative, dative = (f"{article} {thing}" for article in ARTICLES[gender])
        asked = template.format(
            t=made.town.name, N=nominative, A=accusative, D=dative,
            o=draw.choice(made.town.members).name, p=draw.choice(made.town.officials).name,
            f=draw.choice(PARTIES), y=made.minutes.date.year if made.minutes.date else TODAY,
        )  # fmt: skip
        if asked not in told:
            told.add(asked)
            yield kind, asked


def vectorise(folder: Path) -> float:
    """Make vectors of all passages and return the seconds it took."""
    start = time.perf_counter()
    with Library.open(folder, write=True) as library:
        library.attach(Vectors.open(folder / FOLDER, embedder()))
        library.catch_up()
    return time.perf_counter() - start


def ask(folder: Path, asked: Sequence[tuple[str, str]]) -> tuple[dict[str, list[float]], list[float], float]:
    """Return milliseconds of CPU by kind of question, those of the clock, and the peak memory in MB."""
    made = embedder()
    times: dict[str, list[float]] = {}
    wall: list[float] = []
    with Library.open(folder) as library:
        if weight_of(made):
            library.attach(Vectors.open(folder / FOLDER, made))
        tasks.ask("Was wurde beschlossen?", library)  # the first question opens files and compiles patterns
        for kind, question in asked:
            start, begun = time.process_time(), time.perf_counter()
            tasks.ask(question, library, embedder=made if weight_of(made) else None)
            times.setdefault(kind, []).append(1000 * (time.process_time() - start))
            wall.append(1000 * (time.perf_counter() - begun))
    return times, wall, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def cold(folder: Path, question: str, person: str) -> dict[str, float]:
    """Return the seconds that commands take from start to end."""
    commands = {
        "ask": ("ask", question, "--library", str(folder)),
        "items": ("items", "--person", person, "--library", str(folder)),
    }
    return {name: min(_timed(arguments) for _ in range(RUNS)) for name, arguments in commands.items()}


def _timed(arguments: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", COMMAND, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure(passages: int, folder: Path, *, vectors: bool, evaluated: float) -> Row:
    """Return what was measured with a library of so many passages in a folder."""
    row = Row(evaluated=evaluated)
    row.seconds, kept = _apart(fill, folder, passages)
    with Library.open(folder) as library:
        row.passages, row.documents = library.count(), len(library.documents())
    row.disk = _size(folder)
    asked = list(questions(kept))
    row.answers, row.wall, row.memory = _apart(ask, folder, asked)
    row.cold = cold(folder, asked[0][1], kept[0].town.members[0].name or "")
    if vectors:
        row.vectors = row.passages / vectorise(folder)
        row.disk_of_vectors = _size(folder / FOLDER)
    return row


def _apart(work: Callable[..., T], *arguments: object) -> T:
    """Do something in a process of its own, so that memory is that of this work alone."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def percentile(times: Sequence[float], share: float) -> float:
    """Return the time that this share of times does not exceed.

    >>> percentile([1, 2, 3, 4], 0.5), percentile([5], 0.95)
    (2, 5)
    """
    ordered = sorted(times)
    return ordered[max(0, -(-int(share * 100) * len(ordered) // 100) - 1)]


def table(rows: Sequence[Row]) -> str:
    """Return what was measured as a table in Markdown, one column a size."""
    lines = [
        ("passages", [f"{row.passages:,}" for row in rows]),
        ("documents", [f"{row.documents:,}" for row in rows]),
        ("store alone, documents/s", [f"{row.documents / row.seconds:.0f}" for row in rows]),
        ("store alone, passages/s", [f"{row.passages / row.seconds:.0f}" for row in rows]),
        ("read, evaluated, stored, passages/s", [f"{row.evaluated:.0f}" for row in rows]),
        ("vectors, passages/s", [f"{row.vectors:.0f}" if row.vectors else "–" for row in rows]),
        ("library.db, MB", [f"{row.disk:.0f}" for row in rows]),
        ("chroma, MB", [f"{row.disk_of_vectors:.0f}" if row.disk_of_vectors else "–" for row in rows]),
        ("memory while asking, MB", [f"{row.memory:.0f}" for row in rows]),
        ("ask by the clock, p50 ms", [f"{median(row.wall):.0f}" for row in rows]),
        ("ask by the clock, p95 ms", [f"{percentile(row.wall, 0.95):.0f}" for row in rows]),
        ("ask, CPU, p50 ms", [f"{median(row.all):.0f}" for row in rows]),
        ("ask, CPU, p95 ms", [f"{percentile(row.all, 0.95):.0f}" for row in rows]),
        ("ask, CPU, slowest ms", [f"{max(row.all):.0f}" for row in rows]),
    ]
    for kind in dict.fromkeys(kind for kind, _ in QUESTIONS):
        lines.append((f"{kind}, CPU, p95 ms", [f"{percentile(row.answers[kind], 0.95):.0f}" for row in rows]))
    for name in ("ask", "items"):
        lines.append((f"`protokollant {name}`, s", [f"{row.cold[name]:.2f}" for row in rows]))
    head = ["|  |" + " --- |" * len(rows)]
    first, *rest = [f"| {name} | {' | '.join(cells)} |" for name, cells in lines]
    return "\n".join([first, head[0].replace("|  |", "| --- |"), *rest])


def main() -> None:
    """Print the table for the sizes on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--vectors", action="store_true", help="make vectors too")
    parser.add_argument("--folder", type=Path, help="where the libraries are kept")
    chosen = parser.parse_args()
    evaluated = evaluate()
    with tempfile.TemporaryDirectory() as scratch:
        rows = [
            measure(
                size,
                (chosen.folder or Path(scratch)) / str(size),
                vectors=chosen.vectors,
                evaluated=evaluated,
            )
            for size in chosen.sizes
        ]
    print(table(rows))


if __name__ == "__main__":
    main()
