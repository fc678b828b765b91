"""What every test can count on: no network, whatever it runs in this process."""

from __future__ import annotations

import sys
from typing import Any

CONNECTIONS: list[str] = []


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind"):
        CONNECTIONS.append(f"{event} {arguments[1:]}")
        raise PermissionError(f"a test tried to use the network: {event} {arguments[1:]}")


sys.addaudithook(_watch)
