"""The library of past minutes on disk: SQLite is the truth, everything else can be made again from it."""

from __future__ import annotations

from pipeline.store.library import Added, Library
from pipeline.store.passages import cut
from pipeline.store.readings import Prepared, prepare

__all__ = ["Added", "Library", "Prepared", "cut", "prepare"]
