"""What every test can count on: no network but this machine itself, whatever it runs in this process."""

from __future__ import annotations

import sys
from typing import Any

CONNECTIONS: list[str] = []


def _stays_here(event: str, arguments: tuple[Any, ...]) -> bool:
    """Tell whether an address is this machine itself."""
    address = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
    host = address[0] if isinstance(address, tuple) else address
    return str(host) in ("127.0.0.1", "::1", "localhost")


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind") and not _stays_here(event, arguments):
        CONNECTIONS.append(f"{event} {arguments[1:]}")
        raise PermissionError(f"a test tried to use the network: {event} {arguments[1:]}")


sys.addaudithook(_watch)
