"""Addresses of services: whether one is meant, whether it is this machine, and how it may be shown."""

from __future__ import annotations

from urllib.parse import urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "::1")


def is_address(url: str) -> bool:
    """Tell whether a request could be sent there.

    >>> is_address("http://localhost:11434/v1"), is_address("http://[::1"), is_address("http://host:99999")
    (True, False, False)
    """
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False


def host(url: str) -> str:
    """Return the host of an address.

    >>> host("https://amt:geheim@Modell.example:8443/v1")
    'modell.example'
    """
    return urlsplit(url).hostname or ""


def is_here(url: str) -> bool:
    """Tell whether what is sent there stays on this machine.

    >>> is_here("http://[::1]:8080/v1"), is_here("http://localhost@ki.example/v1")
    (True, False)
    """
    return host(url) in LOOPBACK


def shown(url: str) -> str:
    """Return an address as it may be shown, without names, passwords and parameters.

    >>> shown("https://amt:geheim@modell.example:8443/v1/?key=1")
    'https://modell.example:8443/v1'
    """
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}".rstrip("/")
