"""The seam between the program and whatever reads minutes: rules or a language model."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from pipeline.model import Findings, Minutes, Proposals


@runtime_checkable
class Closeable(Protocol):
    """What may be in the middle of something that nobody waits for any more."""

    def close(self) -> None:
        """Leave undone what has not begun."""
        ...


class Engine(Protocol):
    """Finds things in minutes; cites sentence numbers, never copies quotes."""

    name: str

    def extract(self, minutes: Minutes) -> Proposals:
        """Return questions, answers, decisions and action items, each citing sentence numbers."""
        ...

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        """Return a short cited abstract per agenda item and for the meeting."""
        ...
