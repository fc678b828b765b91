"""The library of the product as an asker: minutes are stored, then questions are put to them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from eval.arms import Build
from pipeline import tasks
from pipeline.asking.answerer import Answerer
from pipeline.engine import Engine
from pipeline.ground import ground
from pipeline.library import Origin
from pipeline.model import Minutes
from pipeline.report.answer import to_record
from pipeline.store import Library


class Held:
    """An open library that answers as ``protokollant ask --format json`` does.

    Its today is the day of the newest meeting, so that "last year" means the same whenever it is measured.
    """

    def __init__(self, name: str, library: Library, answerer: Answerer | None = None) -> None:
        """Keep the name of the arm, the library that it asks, and who answers; the rules if not given."""
        self.name = name
        self._library, self._answerer = library, answerer
        self._today = max((m.date for m in library.catalogue().meetings), default=None)

    def ask(self, question: str) -> dict[str, Any]:
        """Return the record ``protokollant/ask/1`` for a question."""
        told = tasks.ask(question, self._library, today=self._today, answerer=self._answerer)
        return to_record(told, self._library)


def holding(name: str, engine: Engine, answerer: Answerer | None = None) -> Build:
    """Return what builds an asker over a library in a folder of its own, gone when it is closed.

    ``engine`` reads the minutes, ``answerer`` understands and answers questions.
    """

    @contextmanager
    def build(held: Sequence[tuple[str, Minutes]], towns: Mapping[str, str]) -> Iterator[Held]:
        with tempfile.TemporaryDirectory(prefix="protokollant-eval-") as folder:
            with Library.open(Path(folder), write=True, create=True) as library:
                for file, minutes in held:
                    findings = ground(engine.extract(minutes), minutes).findings
                    origin = Origin(path=file, name=file, municipality=towns.get(file))
                    library.add(minutes, findings, origin, engine=engine.name, file_hash=minutes.id)
            with Library.open(Path(folder)) as library:
                yield Held(name, library, answerer)

    return build
