"""Filling a library: files are read and evaluated side by side, and added by one writer in their order.

A file is named in the results only when it is in the library for good. What has been read before is not read
again, so an ingest that was stopped, or killed, goes on where it was by being started once more.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pipeline.closings.closing import closings
from pipeline.library import Origin
from pipeline.metadata import alike, merged
from pipeline.model import Summary
from pipeline.readers import Make, Read, Readers, cores
from pipeline.store import Library

State = Literal["new", "known", "source", "replaced", "failed"]
AHEAD = 4  # files per process that are read before their turn
NOTE = "closings"  # whether later minutes have been searched for what is done


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a file: ``error`` says why it failed, ``conflicts`` where its text contradicts.

    ``notes`` are German lines for what of it was not evaluated.
    """

    origin: Origin
    state: State
    conflicts: tuple[str, ...] = ()
    error: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """A file in the queue: to be read, or known with the same or other things said about it."""

    origin: Origin
    read: bool
    restated: bool


def ingest(
    library: Library,
    origins: Iterable[Origin],
    make: Make,
    *,
    engine: str,
    jobs: int | None = None,
    again: bool = False,
    waiting: int = 1,
) -> Iterator[Outcome]:
    """Yield what became of each file, in order; each is in the library before it is named.

    ``make`` returns the engine of that name; it is called in every process. ``jobs`` is the number of
    processes, one per core if not given. ``again`` reads known files too. An engine that waits for answers is
    given as many documents at once as ``waiting`` says, in this process.
    """
    files = list(origins)
    rest = iter(files)
    queue: deque[_Turn] = deque()
    many = waiting if waiting > 1 else jobs or cores()
    with Readers(make, jobs=min(many, len(files)), waiting=waiting > 1) as readers:
        while True:
            while len(queue) < AHEAD * readers.jobs and (said := next(rest, None)):
                turn = _turn(library, said, engine, again=again)
                queue.append(turn)
                if turn.read:
                    readers.start(turn.origin.path)
            if not queue:
                return
            turn = queue.popleft()
            yield (
                _added(library, turn.origin, readers.result(), engine) if turn.read else _left(library, turn)
            )


def keep(library: Library, said: Origin, summary: Summary, file_hash: str) -> None:
    """Put a file into a library that was summarised already; the hash is that of the bytes that were read."""
    _due(library)
    library.add(
        summary.minutes,
        summary.findings,
        merged(said, library.origin(said.path)),
        engine=summary.provenance.engine,
        file_hash=file_hash,
    )


def _turn(library: Library, said: Origin, engine: str, *, again: bool) -> _Turn:
    before = library.origin(said.path)
    origin = merged(said, before)
    known = before is not None and not again and _seen(library, origin.path, engine)
    return _Turn(origin=origin, read=not known, restated=not alike(origin, before))


def _seen(library: Library, path: str, engine: str) -> bool:
    try:
        with Path(path).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return False  # reading it will tell what is wrong
    return library.seen(path, digest, engine=engine)


def _left(library: Library, turn: _Turn) -> Outcome:
    """Return what becomes of a file that need not be read: what is said about it may have changed."""
    if not turn.restated:
        return Outcome(origin=turn.origin, state="known")
    _due(library)
    return Outcome(origin=turn.origin, state="known", conflicts=library.restate(turn.origin).conflicts)


def _added(library: Library, origin: Origin, read: Read, engine: str) -> Outcome:
    if read.minutes is None or read.findings is None:
        return Outcome(origin=origin, state="failed", error=read.error)
    _due(library)
    added = library.add(
        read.minutes, read.findings, origin, engine=engine, file_hash=read.file_hash, prepared=read.prepared
    )
    return Outcome(origin=origin, state=added.state, conflicts=added.conflicts, notes=read.notes)


# --- what later minutes say about earlier ones --------------------------------------------------------


def conclude(library: Library, *, always: bool = False) -> None:
    """Find which promises later minutes report kept, if anything has changed since this was done last."""
    if always or library.note(NOTE) != "done":
        told = [document for document in library.documents() if document.same_as is None]
        library.close_entries(closings(told, library.minutes, library.entries()))
        library.keep(NOTE, "done")


def _due(library: Library) -> None:
    if library.note(NOTE) != "due":
        library.keep(NOTE, "due")
