"""Calls side by side: so many at once, in order, for several documents, and over at once when interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import EngineError
from pipeline.llm.chat import Reply, Request
from pipeline.llm.pool import Calls
from tests.llm.asked import request

ROOT = Path(__file__).parents[2]


class Slow:
    """A chat that takes its time, says what it was asked, and counts how many do so at once."""

    def __init__(self, seconds: float = 0.005) -> None:
        """Take so long for each call."""
        self.seconds, self.most, self.asked = seconds, 0, 0
        self._now, self._lock = 0, threading.Lock()

    def __call__(self, request: Request) -> Reply:
        with self._lock:
            self._now += 1
            self.asked += 1
            self.most = max(self.most, self._now)
        time.sleep(self.seconds)
        with self._lock:
            self._now -= 1
        if request.user == "kaputt":
            raise EngineError("Der Schlüssel fehlt.")
        return Reply(text=request.user)


@given(documents=st.lists(st.integers(0, 9), min_size=1, max_size=5), concurrency=st.integers(1, 6))
@settings(max_examples=20)
def test_every_document_gets_its_replies_in_order(documents: list[int], concurrency: int) -> None:
    """Documents that ask at the same time share the calls, and none gets the reply of another."""
    slow = Slow(0.001)
    with Calls(slow, concurrency) as calls, ThreadPoolExecutor(len(documents)) as threads:
        wanted = [[f"{n}.{part}" for part in range(parts)] for n, parts in enumerate(documents)]
        got = threads.map(lambda users: calls.map([request(user) for user in users]), wanted)
        assert [[reply.text for reply in replies] for replies in got] == wanted
    assert slow.most <= concurrency


def test_calls_run_side_by_side() -> None:
    """As many as allowed run at once, whoever asks."""
    together = threading.Barrier(4)  # passed only when four calls are under way

    def chat(asked: Request) -> Reply:
        together.wait(timeout=60)
        return slow(asked)

    slow = Slow()
    with Calls(chat, 4) as calls:
        calls.map([request(str(n)) for n in range(8)])
    assert slow.most <= 4


def test_a_call_may_ask_further_calls() -> None:
    """A chat that asks through the same calls does not wait for itself."""
    calls: Calls

    def twice(wanted: Request) -> Reply:
        if wanted.user == "innen":
            return Reply(text="innen")
        return calls.map([request("innen")])[0]

    calls = Calls(twice, 1)
    assert [reply.text for reply in calls.map([request(), request()])] == ["innen", "innen"]
    calls.close()


def test_an_error_of_the_set_up_ends_the_rest() -> None:
    """What a chat raises comes out at once, and calls that have not begun are not made."""
    slow = Slow()
    with Calls(slow, 2) as calls:
        with pytest.raises(EngineError, match="Schlüssel"):
            calls.map([request("kaputt"), *(request(str(n)) for n in range(500))])
        time.sleep(0.05)
        assert slow.asked < 250
        assert [reply.text for reply in calls.map([request("weiter")])] == ["weiter"]


def test_whoever_waits_when_all_is_closed_is_told() -> None:
    """Closing lets nobody wait for ever, and nothing begins after it."""
    slow = Slow(30.0)
    calls = Calls(slow, 1)
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(calls.map, [request("a"), request("b")])
        while not slow.asked:
            time.sleep(0.01)
        calls.close()
        with pytest.raises(EngineError, match="Abgebrochen"):
            waiting.result(timeout=5)
    with pytest.raises(EngineError, match="Abgebrochen"):
        calls.map([request()])


INTERRUPTED = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in the background of a script
sys.path.insert(0, {root!r})
from pipeline.llm.chat import Reply
from pipeline.llm.pool import Calls
from tests.llm.asked import request
def slow(asked):
    print("los", flush=True)
    time.sleep(60)
    return Reply()
try:
    with Calls(slow, 2) as calls:
        calls.map([request() for _ in range(4)])
except KeyboardInterrupt:
    sys.exit(130)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no way to press Ctrl-C for a single process")
def test_ctrl_c_ends_it_at_once() -> None:
    """Nobody waits for a model that thinks, once the user has had enough."""
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED.format(root=str(ROOT))], stdout=subprocess.PIPE, cwd=ROOT
    ) as running:
        assert running.stdout
        running.stdout.readline()
        begun = time.monotonic()
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=20) == 130
    assert time.monotonic() - begun < 5
