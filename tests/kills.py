"""Kills ingests at random moments and looks at what is left: ``python -m tests.kills 30 [SEED]``."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.embed import embedder
from pipeline.errors import LibraryError
from pipeline.library import Document, Entry
from pipeline.store import Library
from pipeline.store.vectors import FOLDER, Vectors

ROOT = Path(__file__).parents[1]
FILES = 80
MAIN = "from pipeline.cli import main; main()"
WHAT = "Radweg Spielplatz Brunnen Steg Bücherei Turnhalle Friedhof Mühlbach Festplatz Schulhof".split()
WHO = "Abel Berg Cramer Dorn Eberle Falk Gruber Holl".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is in a library: its documents, entries and passages, and the number of its vectors."""

    documents: tuple[Document, ...]
    entries: tuple[Entry, ...]
    passages: int
    vectors: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one killed ingest had said, and what was found."""

    after: float
    reported: int
    found: int
    faults: tuple[str, ...]


def write(folder: Path, count: int = FILES) -> None:
    """Write minutes of sittings, some of which report done what earlier ones promised."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        what, who = WHAT[number % len(WHAT)], WHO[number % len(WHO)]
        day = f"{number % 28 + 1:02}.{number % 12 + 1:02}.20{20 + number // 12 % 5}"
        items = "\n\n".join(
            f"TOP {top} {what} {top}\n\n"
            f"Herr {who} fragt, wann der {what} {top} in der Ufergasse fertig wird.\n\n"
            f"Frau Oellers antwortet, der Bau beginne im Mai {number}.\n\n"
            f"Frau Oellers sagt zu, den Zeitplan für {what} {number} bis Ende Juni vorzulegen.\n\n"
            f"Beschluss:\nDer Rat stimmt dem Antrag zu {what} {top} zu.\nAbstimmungsergebnis: einstimmig"
            for top in range(1, 8)
        )
        text = f"Sitzung des Bauausschusses der Stadt Musterau am {day}\n\n{items}\n"
        (folder / f"sitzung-{number:03}.txt").write_text(text, encoding="utf-8")


def start(folder: Path, library: Path, *more: str) -> subprocess.Popen[str]:
    """Start an ingest that names every file when it is in the library."""
    return subprocess.Popen(
        [sys.executable, "-c", MAIN, "ingest", str(folder), "--library", str(library), "--verbose", *more],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True,
    )  # fmt: skip


def state(library: Path) -> State:
    """Return what is in a library."""
    with Library.open(library) as opened:
        vectors = 0
        if (library / FOLDER).is_dir():
            with Vectors.open(library / FOLDER, embedder()) as held:
                vectors = held.count()
        return State(
            documents=opened.documents(), entries=opened.entries(), passages=opened.count(), vectors=vectors
        )


def kill(folder: Path, library: Path, whole: State, after: float, *more: str) -> Round:
    """Kill an ingest after some seconds, look at its library, and let a second run complete it."""
    running = start(folder, library, *more)
    time.sleep(after)
    running.kill()
    out, _ = running.communicate()
    names = [
        Path(line.removeprefix("neu: ").rstrip("\n")).name
        for line in out.splitlines(keepends=True)
        if line.startswith("neu: ") and line.endswith("\n")
    ]
    faults = [*_orphans(running.pid)]
    found = 0
    try:
        left = _text(library)
        found = len(left.documents)
        faults += _compared(left, names, whole)
    except LibraryError as error:
        if names:
            faults.append(f"does not open: {error}")
    again = start(folder, library, *more)
    _, errors = again.communicate()
    if again.returncode or errors:
        faults.append(f"the second run ended with {again.returncode}: {errors}")
    elif state(library) != whole:
        faults.append("the second run did not complete it")
    return Round(after=after, reported=len(names), found=found, faults=tuple(faults))


def _text(library: Path) -> State:
    """Return what is in a library that was left behind; the next run makes up for missing vectors."""
    with Library.open(library) as opened:
        return State(
            documents=opened.documents(), entries=opened.entries(), passages=opened.count(), vectors=0
        )


def _compared(left: State, reported: Sequence[str], whole: State) -> list[str]:
    """Return what is wrong with a library after a kill."""
    faults = []
    sources = [name for document in left.documents for name in document.sources]
    if missing := set(reported) - set(sources):
        faults.append(f"reported and not there: {sorted(missing)}")
    if len(set(sources)) != len(sources) or len({d.id for d in left.documents}) != len(left.documents):
        faults.append("something is there twice")
    known = {document.id: document for document in whole.documents}
    if any(known.get(document.id) != document for document in left.documents):
        faults.append("a document is not what it should be")
    there = {document.id for document in left.documents}
    expected = [(e.id, e.minutes, e.record) for e in whole.entries if e.minutes in there]
    if [(e.id, e.minutes, e.record) for e in left.entries] != expected:
        faults.append("a document has not all its entries, or too many")
    return faults


def _orphans(group: int) -> list[str]:
    """Return a fault if processes of a killed ingest live on."""
    if not hasattr(os, "killpg"):
        return []
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except (ProcessLookupError, PermissionError):
            return []
        time.sleep(0.1)
    return ["processes outlive the one that started them"]


def main(rounds: int, seed: int) -> int:
    """Kill that many ingests, say what was found, and return how many left something wrong."""
    chance = random.Random(seed)
    bad = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "akten")
        write(folder)
        begun = time.perf_counter()
        start(folder, Path(place, "ganz")).communicate()
        lasts = time.perf_counter() - begun
        whole = state(Path(place, "ganz"))
        print(f"seed {seed}; one ingest takes {lasts:.1f} s, {len(whole.documents)} documents", flush=True)
        for number in range(rounds):
            done = kill(folder, Path(place, str(number)), whole, chance.uniform(0.0, lasts))
            bad += bool(done.faults)
            what = "; ".join(done.faults) or "good"
            print(f"{done.after:5.2f} s: {done.reported} reported, {done.found} found: {what}", flush=True)
    print(f"{rounds - bad} of {rounds} good")
    return bad


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:3]]
    sys.exit(bool(main(*(given + [30, 1][len(given) :]))))
