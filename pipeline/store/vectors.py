"""Vectors of passages in Chroma: embedded in a folder of the library, or behind a running server.

Whatever is here can be made again from the library. There is one vector per passage, by its id, with the id
of its document; Chroma's own embedder is never used. A collection knows whose vectors it holds, and those of
another embedder are refused.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

from pipeline.embed import TEXTS, Embedder
from pipeline.errors import LibraryError, ProtokollantError
from pipeline.library import Passage
from pipeline.store import fitness, rights

T = TypeVar("T")
FOLDER = "chroma"
COLLECTION = "passages"
REBUILD = "Bitte neu aufbauen: protokollant library reindex."
AT_ONCE = 2_000  # passages in one call at most, whatever Chroma would take
# Searching as Chroma does by itself misses every tenth of the hundred nearest, and which ones depends on the
# order they came in. Looked for this widely it is one in thousands, for milliseconds; building costs nothing.
INDEX = {"space": "cosine", "ef_search": 2_000}
SPARE = 50  # vectors looked at beyond the limit: equal ones are told apart by id, not by chance
ASKED_BY_ID = 2_000  # beyond, it is faster to rank everything and to leave out


class Vectors:
    """The vectors of one library; a context manager. Writing is for one process at a time."""

    def __init__(self, place: Path | str, embedder: Embedder, name: str = COLLECTION) -> None:
        """Use ``Vectors.open``."""
        self._place, self._embedder, self._name = place, embedder, name
        self._client: Any = None
        self._collection: Any = None
        self._seen = 0

    @classmethod
    def open(
        cls, place: Path | str, embedder: Embedder, *, name: str = COLLECTION, rebuild: bool = False
    ) -> Vectors:
        """Return the vectors at a folder or at ``http://host:port``; raises LibraryError with the way out.

        ``name`` keeps libraries apart that share a server. ``rebuild`` starts anew, whatever is there.
        """
        if fitness.too_old_for_vectors():
            raise LibraryError(
                f"{place}: Vektoren brauchen SQLite {fitness.shown(fitness.LEAST_FOR_VECTORS)}, hier ist "
                f"{sqlite3.sqlite_version}; ohne sie wird nach Wörtern gesucht. {fitness.ADVICE}"
            )
        vectors = cls(place, embedder, name)
        try:
            if rebuild:
                vectors._wipe()
            vectors._connect()
        except BaseException:
            vectors.close()
            raise
        return vectors

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files or the server; a second time does nothing."""
        client, self._client, self._collection = self._client, None, None
        if client is not None:
            _let_go(client)

    def add(self, passages: Iterable[Passage]) -> tuple[str, ...]:
        """Embed passages that have no vector yet and return the ids of those; repeating adds nothing."""
        new = self._new({passage.id: passage for passage in passages})
        limit = (
            min(self._limit(), TEXTS) if self._embedder.url else self._limit()
        )  # what was paid for is kept
        for batch in _batches(new, limit):
            texts = [f"{passage.context}\n{passage.text}" for passage in batch]
            vectors = self._embedder.embed_documents(texts)
            self._check(*map(len, vectors))
            with self._told():
                self._collection.add(
                    ids=[passage.id for passage in batch],
                    embeddings=vectors,
                    metadatas=[{"document": passage.minutes} for passage in batch],
                )
            self._seen += len(batch)
        return tuple(passage.id for passage in new)

    def remove(self, ids: Iterable[str]) -> None:
        """Forget the vectors of passages; ids that have none do no harm."""
        for batch in _batches(sorted(set(ids)), self._limit()):
            with self._told():
                there = self._collection.get(ids=batch, include=[])["ids"]
                if there:
                    self._collection.delete(ids=there)
            self._seen -= len(there)

    def nearest(
        self, vector: Sequence[float], limit: int, ids: Sequence[str] | None = None
    ) -> tuple[tuple[str, float], ...]:
        """Return the passages nearest to a vector with their cosine, best first, equal ones by id.

        ``ids`` are the passages that come into question; None means all.
        """
        count = self._refreshed()
        if not count or limit < 1 or (ids is not None and not ids) or not any(vector):
            return ()
        self._check(len(vector))
        few = ids is not None and len(ids) <= ASKED_BY_ID
        wanted = None if ids is None or few else frozenset(ids)
        depth = min(count, limit + SPARE if wanted is None else max(limit + SPARE, count // 2))
        found = self._query(vector, depth, list(ids) if few and ids else None)
        if wanted is not None:
            found = [one for one in found if one[0] in wanted]
        return tuple(sorted(found, key=lambda one: (-one[1], one[0]))[:limit])

    def embed(self, question: str) -> list[float]:
        """Return the vector of a question, made by the embedder of these vectors."""
        return self._embedder.embed_query(question)

    def count(self) -> int:
        """Return the number of vectors."""
        with self._told():
            return int(self._collection.count())

    def clear(self) -> None:
        """Forget all vectors, and whose they were."""
        with self._told():
            self._client.delete_collection(self._name)
        self._collect()

    # --- how it is done -------------------------------------------------------------------------------

    def _connect(self) -> None:
        with self._told():
            self._client = _in_folder(self._place) if isinstance(self._place, Path) else _served(self._place)
        self._collect()

    def _collect(self) -> None:
        """Open the collection, or make it; refuse it if another embedder has filled it."""
        about = {"embedder": self._embedder.name}
        if self._embedder.dimension:
            about["dimension"] = str(self._embedder.dimension)
        with self._told():
            self._collection = self._client.get_or_create_collection(
                self._name,
                metadata=about,
                configuration={"hnsw": INDEX},
                embedding_function=None,
            )
            self._seen = self._collection.count()
        theirs = (self._collection.metadata or {}).get("embedder")
        if theirs != self._embedder.name and not self._seen:
            self.clear()
        elif theirs != self._embedder.name:
            raise LibraryError(
                f"{self._place}: Die Vektoren sind von der Einbettung „{theirs}“, gefragt ist "
                f"„{self._embedder.name}“. {REBUILD}"
            )

    def _wipe(self) -> None:
        """Remove the folder, which may be damaged, or the collection of a server."""
        if isinstance(self._place, Path):
            shutil.rmtree(self._place, ignore_errors=True)
            return
        with contextlib.suppress(LibraryError):
            self._connect()
        if self._client is not None:
            self.clear()
            self.close()

    def _refreshed(self) -> int:
        """Return the count; another process's vectors are seen only by a new client, so make one."""
        count = self.count()
        if count != self._seen and isinstance(self._place, Path):
            self.close()
            self._connect()
            count = self.count()
        return count

    def _query(self, vector: Sequence[float], depth: int, ids: list[str] | None) -> list[tuple[str, float]]:
        with self._told():
            if ids is not None:
                ids = self._collection.get(ids=ids, include=[])["ids"]
                if not ids:
                    return []
            reply = self._collection.query(
                query_embeddings=[list(vector)], n_results=depth, ids=ids, include=["distances"]
            )
        return [
            (id_, 1.0 - float(distance))
            for id_, distance in zip(reply["ids"][0], reply["distances"][0], strict=True)
        ]

    def _new(self, passages: dict[str, Passage]) -> list[Passage]:
        there: set[str] = set()
        for batch in _batches(list(passages), self._limit()):
            with self._told():
                there.update(self._collection.get(ids=batch, include=[])["ids"])
        return [passage for id_, passage in passages.items() if id_ not in there]

    def _limit(self) -> int:
        with self._told():
            return min(AT_ONCE, int(self._client.get_max_batch_size()))

    def _check(self, *dimensions: int) -> None:
        """Refuse vectors that are not as long as those that are here, and as each other."""
        with self._told():
            some: Any = self._collection.peek(1)["embeddings"] if self._seen else []
        here = len(some[0]) if len(some) else dimensions[0]
        if other := next((each for each in dimensions if each != here), None):
            raise LibraryError(
                f"{self._place}: Die Vektoren haben {here} Dimensionen, die Einbettung "
                f"„{self._embedder.name}“ liefert {other}. {REBUILD}"
            )

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever Chroma raises in this block becomes one line with the way out."""
        try:
            yield
        except ProtokollantError:
            raise
        except Exception as error:  # chroma raises its own, sqlite's, Rust's and httpx's errors
            reason = " ".join(str(error).split())[:200] or type(error).__name__
            if isinstance(self._place, Path):
                raise LibraryError(
                    f"{self._place}: Die Vektoren sind nicht lesbar ({reason}). {REBUILD}"
                ) from error
            raise LibraryError(
                f"{self._place}: Der Chroma-Server antwortet nicht ({reason}). "
                "Bitte Adresse und Server prüfen."
            ) from error


def _in_folder(folder: Path) -> Any:
    """Return an embedded client; one that fails to start is not left behind for the next to find."""
    import chromadb
    from chromadb.api.shared_system_client import SharedSystemClient
    from chromadb.config import Settings

    rights.make_folder_inside(folder)
    path = str(folder.resolve())
    try:
        return chromadb.PersistentClient(path, Settings(anonymized_telemetry=False))
    except BaseException:
        SharedSystemClient._identifier_to_system.pop(path, None)
        raise


def _served(url: str) -> Any:
    """Return a client of a running server."""
    import chromadb
    from chromadb.config import Settings

    host, port, ssl = _address(url)
    return chromadb.HttpClient(host, port, ssl, settings=Settings(anonymized_telemetry=False))


def _let_go(client: Any) -> None:
    """Close a client, and the connections to its server, which Chroma leaves open."""
    client.close()
    for one in (client, getattr(client, "_admin_client", None)):
        session = getattr(getattr(one, "_server", None), "_session", None)
        if session is not None:
            session.close()


def _address(url: str) -> tuple[str, int, bool]:
    """Return host, port and whether it is encrypted; raises LibraryError for what is no address.

    >>> _address("http://127.0.0.1:8000")
    ('127.0.0.1', 8000, False)
    """
    with contextlib.suppress(ValueError):
        parts = urlsplit(url)
        if parts.scheme in ("http", "https") and parts.hostname:
            ssl = parts.scheme == "https"
            return parts.hostname, parts.port or (443 if ssl else 8000), ssl
    raise LibraryError(
        f"{url}: Das ist keine Adresse eines Chroma-Servers. Gemeint ist etwa http://localhost:8000."
    )


def _batches(things: Sequence[T], size: int) -> Iterator[list[T]]:
    for start in range(0, len(things), size):
        yield list(things[start : start + size])
