"""What tests of another embedder share: minutes, how they get into a library, and what is then in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipeline.embed import embedder
from pipeline.store import Library
from pipeline.store.vectors import FOLDER, Vectors
from tests.test_cli import Outcome, Run
from tests.test_cli_asking import HEAD

KEY = "sk-streng-geheim-4711"
RIDDLE = "Pedalerie?"  # a word that no minutes have: only vectors know what it is
MIXED = (
    HEAD.format(body="Hauptausschusses", day="02.07.2024", title="Spielplatz am Anger")
    + "Tagesordnung\n\nTOP 1 Spielplatz am Anger\n\nTOP 2 Verkauf eines Grundstücks\n\n"
    "Öffentlicher Teil\n\nTOP 1 Spielplatz am Anger\n\nFrau Oellers berichtet, die Schaukel sei bestellt."
    "\n\nNichtöffentlicher Teil\n\nTOP 2 Verkauf eines Grundstücks\n\n"
    "Herr Kern teilt mit, das Grundstück am Weiher koste 90.000 Euro.\n"
)
CLOSED = (
    "Niederschrift über die nichtöffentliche Sitzung des Werksausschusses der Stadt Musterau am 03.07.2024"
    "\n\nTOP 1 Personal\n\nHerr Kern berichtet, die Stelle der Werkleitung sei ausgeschrieben.\n"
)


def fill(run: Run, akten: Path, url: str, *more: str) -> Outcome:
    """Return what became of putting minutes into a library with the vectors of a service."""
    return run("ingest", akten, "--jobs", "1", "--embedder", "openai:klein", "--embedding-url", url, *more)


def first(run: Run, *question: str) -> str | None:
    """Return the file that is nearest to a question, None for none."""
    done = run("ask", *question, "--format", "json")
    assert done.code == 0, done.err
    near: list[dict[str, Any]] = json.loads(done.out)["nearest"]
    return near[0]["source"] if near else None


def vectors(folder: Path, name: str, url: str | None = None) -> tuple[int, int]:
    """Return how many vectors there are, and how many passages."""
    with Library.open(folder) as library, Vectors.open(folder / FOLDER, embedder(name, url=url)) as held:
        return held.count(), library.count()


def passages(folder: Path) -> int:
    """Return how many passages a library has."""
    with Library.open(folder) as library:
        return library.count()
