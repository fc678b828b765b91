"""A Chroma server on this machine, for tests; needs no network."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HOST = "127.0.0.1"
PATIENCE = 60.0  # seconds until it must listen


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Return the address of a server that keeps its data in a folder."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    chroma = Path(sys.executable).with_name("chroma.exe" if os.name == "nt" else "chroma")
    running = subprocess.Popen(
        [chroma, "run", "--host", HOST, "--port", str(port), "--path", folder],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait(port, running)
        yield f"http://{HOST}:{port}"
    finally:
        running.terminate()
        running.wait(timeout=20)


def _wait(port: int, running: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert running.poll() is None, "the server ended by itself"
        with socket.socket() as probe:
            listens = probe.connect_ex((HOST, port)) == 0
        time.sleep(0.1)  # also for a server that finds its port taken and ends
        if listens and running.poll() is None:
            return
    raise TimeoutError(f"no server listens at {HOST}:{port}")
