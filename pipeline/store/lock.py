"""One writer at a time: a lock that the operating system takes back when its holder dies.

The lock is SQLite's own, on an empty database beside the library, held for as long as somebody writes; it
works on every system and is never stale. Who holds it stands in a small file, for the message only.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Any

from pipeline.errors import LibraryError
from pipeline.store import rights

LOCK, HOLDER = "lock.db", "lock.json"


class Lock:
    """The right to write into a folder, until it is closed."""

    def __init__(self, folder: Path) -> None:
        """Take the lock; raises LibraryError saying who has it, or that the folder cannot be written to."""
        self._folder = folder
        self._connection = _taken(folder)
        with contextlib.suppress(OSError):
            rights.make_file(folder / HOLDER)
            (folder / HOLDER).write_text(json.dumps(_myself()), encoding="utf-8")

    def close(self) -> None:
        """Give the lock back; a second time does nothing."""
        if self._connection is not None:
            with contextlib.suppress(OSError):
                (self._folder / HOLDER).unlink()
            self._connection.close()
            self._connection = None


def _taken(folder: Path) -> sqlite3.Connection | None:
    connection = None
    try:
        with contextlib.suppress(OSError):  # SQLite will say it
            rights.make_file(folder / LOCK)
        connection = sqlite3.connect(
            folder / LOCK, timeout=0.2, isolation_level=None, check_same_thread=False
        )
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise LibraryError(_busy(folder)) from None
        raise LibraryError(
            f"{folder}: In diesen Ordner kann nicht geschrieben werden ({error}). "
            "Bitte Schreibrechte und Speicherplatz prüfen."
        ) from None
    return connection


def _myself() -> dict[str, Any]:
    now = datetime.now().astimezone()
    return {"pid": os.getpid(), "host": platform.node(), "since": now.isoformat(timespec="seconds")}


def _busy(folder: Path) -> str:
    who = ""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        told = json.loads((folder / HOLDER).read_text(encoding="utf-8"))
        since = datetime.fromisoformat(told["since"])
        who = f" (Prozess {told['pid']} auf {told['host']}, seit {since:%d.%m.%Y %H:%M} Uhr)"
    return (
        f"{folder}: In diese Bibliothek schreibt gerade jemand anders{who}. "
        "Bitte warten, bis es fertig ist; lesen geht auch jetzt."
    )
