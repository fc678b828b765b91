"""The library of the product as an asker: minutes are stored, then questions are put to them."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from eval.arms import Build
from eval.asker import Asker
from eval.remembering import Remembering
from pipeline import tasks
from pipeline.asking.answerer import Answerer
from pipeline.engine import Engine
from pipeline.library import Origin
from pipeline.model import Findings, Minutes
from pipeline.report.answer import to_record
from pipeline.store import Library


class Held:
    """A library that answers as ``protokollant ask --format json`` does, in several threads where it must.

    Its today is the day of the newest meeting, so that "last year" means the same whenever it is measured.
    """

    def __init__(self, name: str, opened: Callable[[], Library], answerer: Answerer | None = None) -> None:
        """Keep the name of the arm; each thread opens the library for itself."""
        self.name = name
        self._opened, self._answerer = opened, answerer
        self._own = threading.local()

    def ask(self, question: str) -> dict[str, Any]:
        """Return the record ``protokollant/ask/1`` for a question."""
        library, today = self._library()
        return to_record(tasks.ask(question, library, today=today, answerer=self._answerer), library)

    def _library(self) -> tuple[Library, date | None]:
        if not hasattr(self._own, "library"):
            self._own.library = self._opened()
            meetings = self._own.library.catalogue().meetings
            self._own.today = max((m.date for m in meetings), default=None)
        return self._own.library, self._own.today


def holding(name: str, engine: Engine, answerer: Answerer | None = None, *, at_once: int = 1) -> Build:
    """Return what builds an asker over a library in a folder of its own, gone when it is closed.

    ``engine`` reads the minutes, ``at_once`` so many of them; what it has found in them before is taken from
    one that remembers. ``answerer`` understands and answers questions, the rules if not given.
    """
    reader = engine if isinstance(engine, Remembering) else Remembering(engine)

    @contextmanager
    def build(held: Sequence[tuple[str, Minutes]], towns: Mapping[str, str]) -> Iterator[Asker]:
        def found(one: tuple[str, Minutes]) -> tuple[str, Minutes, Findings]:
            return *one, reader.found(one[1])

        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="protokollant-eval-")))
            with Library.open(folder, write=True, create=True) as library:
                for file, minutes, findings in tasks.side_by_side(found, held, engine, at_once):
                    origin = Origin(path=file, name=file, municipality=towns.get(file))
                    library.add(minutes, findings, origin, engine=engine.name, file_hash=minutes.id)
            yield Held(name, lambda: stack.enter_context(Library.open(folder)), answerer)

    return build
