"""The durable cache of good replies: what was paid for once is not paid for again, also after a kill.

It stands in a SQLite file of its own in the user's cache folder and keeps replies under a hash of what was
asked; what was asked is not in it. Threads and processes may share it. It is never in the way: where it
cannot be used, one line says so and work goes on without it.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline import home
from pipeline.llm.chat import Chat, Reply, Request
from pipeline.llm.settings import Settings

ENVIRONMENT = "PROTOKOLLANT_CACHE"
NAME = "antworten.db"
APPLICATION = 0x50524B43  # written into the file, so that no other program's database is ever touched
PATIENCE = 20.0  # seconds to wait for another process that writes
TABLE = """
CREATE TABLE IF NOT EXISTS replies (
  key TEXT PRIMARY KEY, model TEXT NOT NULL, text TEXT NOT NULL, created REAL NOT NULL
) WITHOUT ROWID"""
Say = Callable[[str], None]
Good = Callable[[Request, Reply], bool]


def place() -> Path:
    """Return the file of the cache: in the folder PROTOKOLLANT_CACHE or the user's cache folder."""
    if said := os.environ.get(ENVIRONMENT):
        return home.path(said) / NAME
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home.path("~/AppData/Local"))
        return base / "protokollant" / "cache" / NAME
    if sys.platform == "darwin":
        return home.path("~/Library/Caches") / "protokollant" / NAME
    return Path(os.environ.get("XDG_CACHE_HOME") or home.path("~/.cache")) / "protokollant" / NAME


def key(request: Request, settings: Settings) -> str:
    """Return the SHA-256 of all that a reply depends on: address, model, parameters, texts and schema.

    Servers may have other models under the same name, so no reply of one is given for another's.
    """
    asked = [
        settings.address,
        settings.model,
        settings.temperature,
        settings.most_output,
        request.system,
        request.user,
        request.schema,
    ]
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


def whole(request: Request, reply: Reply) -> bool:
    """Tell whether a reply is complete and says something."""
    return reply.finish == "stop" and bool(reply.text.strip())


def cached(chat: Chat, settings: Settings, say: Say, good: Good = whole) -> Chat:
    """Return a chat that asks only what has not been answered well before.

    ``settings.cache`` is the file, None for no cache. ``good`` tells which replies are worth keeping; each is
    kept before it is returned. ``say`` gets one German line if the cache cannot be used.
    """
    if settings.cache is None:
        return chat
    store = Cache(settings.cache, say)

    def ask(request: Request) -> Reply:
        name = key(request, settings)
        known = store.get(name)
        if known is not None:
            return known
        reply = chat(request)
        if good(request, reply):
            store.put(name, reply)
        return reply

    return ask


def clear(path: Path) -> int:
    """Erase a cache with all traces in its file and return how many replies it held; none there is none."""
    return forget(None, path)


def forget(words: Iterable[str] | None, path: Path) -> int:
    """Erase the replies that hold any of some words, all of them for None, and return how many there were.

    A file that is damaged is removed, as nobody can tell what it holds. Raises OSError or sqlite3.Error where
    something may be left, such as a file that must not be written.
    """
    if not path.is_file():
        return 0
    try:
        connection = _opened(path)
    except Foreign:
        return 0
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        _remove(path)
        return 0
    try:
        return _erased(connection, None if words is None else tuple(words))
    finally:
        connection.close()


class Foreign(sqlite3.DatabaseError):
    """A database that is not a cache of this program."""


class Cache:
    """Replies by key in one file, for all threads of this process."""

    def __init__(self, path: Path, say: Say) -> None:
        """Open or create the file; whatever is wrong with it is said once, here or later."""
        self._path, self._say = path, say
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        with self._lock:
            try:
                path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._connection = _opened(path)
            except (OSError, sqlite3.Error) as error:
                self._give_up(error)

    def get(self, name: str) -> Reply | None:
        """Return the reply kept under a key, None where there is none."""
        rows = self._run("SELECT text, model FROM replies WHERE key = ?", (name,))
        if not rows:
            return None
        text, model = rows[0]
        return Reply(text=str(text), model=str(model), usage={"cached": 1})

    def put(self, name: str, reply: Reply) -> None:
        """Keep a reply; when this returns, a kill cannot take it away."""
        text = reply.text.encode("utf-8", "replace").decode()
        row = (name, reply.model, text, time.time())
        self._run("INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?)", row)

    def _run(self, statement: str, values: tuple[object, ...]) -> list[tuple[object, ...]]:
        with self._lock:
            if self._connection is None:
                return []
            try:
                return self._connection.execute(statement, values).fetchall()
            except sqlite3.Error as error:
                self._give_up(error)
                return []

    def _give_up(self, error: Exception) -> None:
        """Go on without a cache and say so; called with the lock held, so that it is said once."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._say(
            f"{self._path}: Der Zwischenspeicher für Antworten ist nicht benutzbar ({error});"
            " es geht ohne ihn weiter. Bitte Rechte und Platz prüfen oder die Datei löschen."
        )


def _opened(path: Path) -> sqlite3.Connection:
    """Return a connection to a cache, made where there is none; every statement commits by itself."""
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("BEGIN")  # both are read of one state: another process may be making the file
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("COMMIT")
        if mark != APPLICATION and tables:
            raise Foreign("es ist eine andere Datenbank")
        _log_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(TABLE)
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Write ahead into a log; processes that make the file at once take turns.

    SQLite does not wait for a lock where two connections would wait for each other, as they do when both
    switch the journal (https://www.sqlite.org/c3ref/busy_handler.html), so waiting is done here.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(random.uniform(0.001, 0.02))


def _erased(connection: sqlite3.Connection, words: tuple[str, ...] | None) -> int:
    """Erase replies, then their traces in the file and its log."""
    rows = connection.execute("SELECT key, text FROM replies").fetchall()
    doomed = [name for name, text in rows if words is None or _holds(text, words)]
    connection.executemany("DELETE FROM replies WHERE key = ?", [(name,) for name in doomed])
    if doomed:
        connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return len(doomed)


def _holds(text: str, words: tuple[str, ...]) -> bool:
    r"""Tell whether a reply holds any of some words, also where its JSON spells letters as \u00fc."""
    told = [text.casefold()]
    if "\\u" in text:
        told.append(_spelt_out(text).casefold())
    return any(word.casefold() in each for word in words for each in told if word.strip())


def _spelt_out(text: str) -> str:
    parts = text.split("\\u")
    letters = [_letter(part[:4]) + part[4:] for part in parts[1:]]
    return parts[0] + "".join(letters)


def _letter(code: str) -> str:
    try:
        return chr(int(code, 16))
    except ValueError:
        return code


def _remove(path: Path) -> None:
    for name in (f"{path.name}-wal", f"{path.name}-shm", path.name):
        path.with_name(name).unlink(missing_ok=True)
