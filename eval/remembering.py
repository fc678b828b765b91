"""An engine that remembers what it found, so that the library it is asked from costs nothing more."""

from __future__ import annotations

from pipeline.engine import Closeable, Engine
from pipeline.errors import ProtokollantError
from pipeline.ground import ground
from pipeline.model import Findings, Minutes, Proposals


class Remembering:
    """Works as the engine it is given does; ``failed`` has a German line for what it could not look at."""

    def __init__(self, engine: Engine) -> None:
        """Keep the engine."""
        self.name = engine.name
        self.failed: list[str] = []
        self._engine = engine
        self._kept: dict[tuple[str, tuple[str, ...]], Proposals] = {}

    def extract(self, minutes: Minutes) -> Proposals:
        """Return what the engine finds; a document that it fails on is remembered as one without findings."""
        known = (minutes.id, minutes.sources)
        self._kept[known] = Proposals()
        self._kept[known] = made = self._engine.extract(minutes)
        return made

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        """Return the abstract that the engine writes."""
        return self._engine.summarise(minutes, found)

    def found(self, minutes: Minutes) -> Findings:
        """Return the supported findings in a document, which is looked at now if it was not before."""
        proposals = self._kept.get((minutes.id, minutes.sources))
        try:
            return ground(self.extract(minutes) if proposals is None else proposals, minutes).findings
        except ProtokollantError as error:
            self.failed.append(str(error))
            return Findings()

    def close(self) -> None:
        """Leave undone what the engine has not begun."""
        if isinstance(self._engine, Closeable):
            self._engine.close()
