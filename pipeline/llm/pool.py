"""Calls side by side: so many at once and no more, however many documents are worked on.

The threads are not waited for when the program ends, so that Ctrl-C does not hang on a model that thinks.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, wait
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self

from pipeline import clock
from pipeline.errors import EngineError
from pipeline.llm.chat import Chat, Reply, Request

Job = tuple[Request, "Future[Reply]"]


class Calls:
    """A chat that is asked several things at once; a context manager, to be shared by all documents."""

    def __init__(self, chat: Chat, concurrency: int) -> None:
        """Start nothing yet; ``concurrency`` is how many calls run at once at most."""
        self._chat, self._most = chat, max(1, concurrency)
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._waiting = 0  # jobs that are not done
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def map(self, requests: Sequence[Request]) -> list[Reply]:
        """Return the replies in the order of the requests; any number of threads may ask.

        What the chat raises is raised as soon as it is known, and what has not begun is left undone.
        """
        if threading.current_thread() in self._threads:  # asked by a call: it waits for no other
            return [self._chat(request) for request in requests]
        futures = [self._submitted(request) for request in requests]
        try:
            while wait(futures, clock.TICK, FIRST_EXCEPTION).not_done and not _failed(futures):
                if self._closed:
                    raise EngineError("Abgebrochen.")
            for future in futures:
                if future.done() and not future.cancelled() and (error := future.exception()):
                    raise error
            return [future.result() for future in futures]
        finally:
            for future in futures:
                future.cancel()

    def close(self) -> None:
        """Begin nothing more, and let go of the threads; a second time does nothing."""
        with self._lock:
            self._closed = True
        try:
            while job := self._queue.get_nowait():
                job[1].cancel()
        except Empty:
            pass
        for _ in self._threads:
            self._queue.put(None)

    def _submitted(self, request: Request) -> Future[Reply]:
        future: Future[Reply] = Future()
        with self._lock:
            if self._closed:
                raise EngineError("Abgebrochen.")
            self._waiting += 1
            if len(self._threads) < min(self._most, self._waiting):
                thread = threading.Thread(target=self._work, daemon=True)
                self._threads.append(thread)
                thread.start()
            self._queue.put((request, future))
        return future

    def _work(self) -> None:
        while job := self._queue.get():
            request, future = job
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(self._chat(request))
                except BaseException as error:  # it belongs to whoever asked
                    future.set_exception(error)
            with self._lock:
                self._waiting -= 1


def _failed(futures: Sequence[Future[Reply]]) -> bool:
    return any(f.done() and not f.cancelled() and f.exception() for f in futures)
