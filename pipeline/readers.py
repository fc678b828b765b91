"""Reading and evaluating files in several processes; the results come in the order of the files.

A process that dies takes only the file with it that it died of: what was lost beside it is read again. No
process outlives the one that started it, even if that is killed.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import signal
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from types import TracebackType
from typing import Self

from pipeline.engine import Closeable, Engine
from pipeline.errors import ProtokollantError, ReadError
from pipeline.ground import ground
from pipeline.model import Findings, Minutes
from pipeline.reading import read_bytes
from pipeline.reading.source import content
from pipeline.store import Prepared, prepare

Make = Callable[[], Engine]
DIED = "Das Lesen brach ab (der Prozess endete unerwartet). Bitte die Datei prüfen."


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A file as it was read, ready to be added; ``error`` says why it could not be."""

    minutes: Minutes | None = None
    findings: Findings | None = None
    prepared: Prepared | None = None
    file_hash: str = ""
    error: str | None = None
    notes: tuple[str, ...] = ()


def read(path: str, engine: Engine) -> Read:
    """Return a file as read and evaluated by an engine, or what is wrong with it; nothing is raised."""
    try:
        data = content(Path(path))
        minutes = read_bytes(data, Path(path).name)
        proposed = engine.extract(minutes)
        if proposed.failures:  # what was answered is kept by the engine, so trying again costs little
            return Read(error=f"{Path(path).name}: {proposed.failures[0]}")
        findings = ground(proposed, minutes).findings
        prepared = prepare(minutes, findings, engine.name)
    except ReadError as error:
        return Read(error=str(error.at(Path(path))))
    except ProtokollantError as error:
        return Read(error=str(error))
    except Exception as error:  # one document must not stop the others
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return Read(error=f"{Path(path).name}: Fehler im Programm ({what}). Bitte melden.")
    return Read(
        minutes=minutes,
        findings=findings,
        prepared=prepared,
        file_hash=hashlib.sha256(data).hexdigest(),
        notes=tuple(f"{Path(path).name}: {note}" for note in proposed.notes),
    )


class Readers:
    """Processes that read files ahead of their turn; a context manager. One job is done in this process."""

    def __init__(self, make: Make, *, jobs: int | None = None, waiting: bool = False) -> None:
        """Start nothing yet; ``make`` returns the engine in each process.

        An engine that is mostly ``waiting`` for answers works in threads of this process.
        """
        self.jobs = max(1, jobs or cores())
        self._threads = ThreadPoolExecutor(self.jobs) if waiting else None
        self._make = make
        self._engine: Engine | None = None
        self._pool: ProcessPoolExecutor | None = None
        self._queue: deque[tuple[str, Future[Read] | None]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def start(self, path: str) -> None:
        """Begin to read a file, or remember it for its turn."""
        if self._threads is not None:
            self._engine = self._engine or self._make()
            self._queue.append((path, self._threads.submit(read, path, self._engine)))
        else:
            self._queue.append((path, self._submitted(path) if self.jobs > 1 else None))

    def result(self) -> Read:
        """Return the next file in the order in which they were started."""
        path, future = self._queue.popleft()
        if future is None:
            self._engine = self._engine or self._make()
            return read(path, self._engine)
        try:
            return future.result()
        except BrokenProcessPool:
            return self._alone(path)

    def _submitted(self, path: str) -> Future[Read]:
        if self._pool is None:
            self._pool = _pool(self._make, self.jobs)
        try:
            return self._pool.submit(_work, path)
        except BrokenProcessPool:
            self._restart()
            return self._pool.submit(_work, path)

    def _alone(self, path: str) -> Read:
        """Read a file in a process of its own, as one of several has killed theirs; then go on."""
        with _pool(self._make, 1) as pool:
            try:
                found = pool.submit(_work, path).result()
            except BrokenProcessPool:
                found = Read(error=f"{Path(path).name}: {DIED}")
        self._restart()
        return found

    def _restart(self) -> None:
        """Start new processes and give them what the old ones have not finished."""
        self._stop()
        self._pool = _pool(self._make, self.jobs)
        for at, (path, future) in enumerate(self._queue):
            if future is not None and (not future.done() or future.cancelled() or future.exception()):
                self._queue[at] = (path, self._pool.submit(_work, path))

    def _stop(self) -> None:
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
            if self._queue and isinstance(self._engine, Closeable):  # stopped before the end
                self._engine.close()
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


# --- in the other processes ---------------------------------------------------------------------------

_engine: Engine | None = None


def _pool(make: Make, jobs: int) -> ProcessPoolExecutor:
    # "spawn" works alike on all systems and copies no threads, locks or open files
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(make,))


def _begin(make: Make) -> None:
    global _engine
    with contextlib.suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started us tells us when to stop
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.set_threshold(100_000, 20, 20)
    _engine = make()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _work(path: str) -> Read:
    assert _engine is not None
    return read(path, _engine)
