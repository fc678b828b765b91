"""What every test can count on: no network but this machine itself, and a cache of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says how busy the machine is, not whether the law holds.
settings.register_profile("laws", suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("laws")

CONNECTIONS: list[str] = []
NUMBERS = count()


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


@pytest.fixture(scope="session", autouse=True)
def _no_cache_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep what is made for several tests away from the replies that the user has paid for."""
    folder = tmp_path_factory.getbasetemp() / "caches"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROTOKOLLANT_CACHE", str(folder / "shared"))
        yield folder


@pytest.fixture(autouse=True)
def _own_cache(_no_cache_of_the_user: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a cache of its own, so that none is answered by what another one was replied."""
    folder = _no_cache_of_the_user / str(next(NUMBERS))
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(folder))
    return folder
