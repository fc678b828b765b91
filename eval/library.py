"""The library of the product as an asker: minutes are stored, then questions are put to them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from eval.asker import Asker
from pipeline.engine import Engine
from pipeline.ground import ground
from pipeline.library import Filter, Origin
from pipeline.model import Minutes
from pipeline.store import Library

Ask = Callable[[str, Library, Filter], dict[str, Any]]


class Held:
    """A library in a folder of its own, kept for as long as this asker lives."""

    def __init__(self, name: str, folder: tempfile.TemporaryDirectory[str], ask: Ask) -> None:
        """Open what was filled before."""
        self.name = name
        self._folder = folder  # removed with this object
        self._library = Library.open(Path(folder.name))
        self._ask = ask

    def ask(self, question: str) -> dict[str, Any]:
        """Return the record ``protokollant/ask/1`` for a question."""
        return self._ask(question, self._library, Filter())


def holding(name: str, engine: Engine, ask: Ask) -> Callable[..., Asker]:
    """Return what builds an asker from file names with minutes and the towns of the files."""

    def build(held: list[tuple[str, Minutes]], towns: Mapping[str, str]) -> Asker:
        folder = tempfile.TemporaryDirectory(prefix="protokollant-eval-")
        with Library.open(Path(folder.name), write=True, create=True) as library:
            for file, minutes in held:
                findings = ground(engine.extract(minutes), minutes).findings
                origin = Origin(path=file, name=file, municipality=towns.get(file))
                library.add(minutes, findings, origin, engine=engine.name, file_hash=minutes.id)
        return Held(name, folder, ask)

    return build
