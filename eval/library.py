"""The library of the product as an asker: minutes are stored, then questions are put to them."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline import tasks
from pipeline.engine import Engine
from pipeline.ground import ground
from pipeline.library import Origin
from pipeline.model import Minutes
from pipeline.report.answer import to_record
from pipeline.store import Library


class Held:
    """A library in a folder of its own, kept for as long as this asker lives."""

    def __init__(self, name: str, folder: tempfile.TemporaryDirectory[str]) -> None:
        """Open what was filled before."""
        self.name = name
        self._folder = folder  # removed with this object
        self._library = Library.open(Path(folder.name))
        weakref.finalize(self, self._library.close)

    def ask(self, question: str) -> dict[str, Any]:
        """Return the record ``protokollant/ask/1`` for a question."""
        return to_record(tasks.ask(question, self._library), self._library)


def holding(name: str, engine: Engine) -> Callable[[Sequence[tuple[str, Minutes]], Mapping[str, str]], Held]:
    """Return what builds an asker from file names with minutes and the towns of the files."""

    def build(held: Sequence[tuple[str, Minutes]], towns: Mapping[str, str]) -> Held:
        folder = tempfile.TemporaryDirectory(prefix="protokollant-eval-")
        with Library.open(Path(folder.name), write=True, create=True) as library:
            for file, minutes in held:
                findings = ground(engine.extract(minutes), minutes).findings
                origin = Origin(path=file, name=file, municipality=towns.get(file))
                library.add(minutes, findings, origin, engine=engine.name, file_hash=minutes.id)
        return Held(name, folder)

    return build
