"""Embedders: what turns texts into vectors. None is loaded, and none connects, before it is asked to.

Three kinds, chosen by name: ``builtin`` needs no download and no network; ``openai:MODEL`` asks any endpoint
that speaks as OpenAI's does; ``local:FOLDER`` is a sentence-transformers model on this machine. All speak
LangChain's ``Embeddings`` interface (``embed_documents``, ``embed_query``); ``as_langchain`` makes any of
them an instance of it.

The built-in one hashes stems and 5-grams to features and adds each, with random signs, to eight random
dimensions (sparse random projection, Achlioptas 2003). It needs to see no library first, so its vectors
never grow old; `eval/studies/xquad.py` says what it is worth.
"""

from __future__ import annotations

import math
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit
from zlib import crc32

from pipeline.errors import EngineError
from pipeline.german.tokens import tokens

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings
    from numpy import float32, intp
    from numpy.typing import NDArray

BUILTIN = "builtin"
KINDS = (BUILTIN, "openai:MODELL", "local:ORDNER")
DIMENSION = 512
FEATURES = 1 << 18
SPREAD = 8  # dimensions that a feature adds to
SEED = 1
ENDPOINT = ("PROTOKOLLANT_EMBEDDING_URL", "OPENAI_BASE_URL")
KEY = ("PROTOKOLLANT_EMBEDDING_KEY", "OPENAI_API_KEY")
OPENAI = "https://api.openai.com/v1"
TEXTS = 128  # in one request at most
TIMEOUT = 60.0  # seconds
RETRIES = 2


class Embedder(Protocol):
    """Anything that turns texts into vectors; equal names give comparable vectors.

    ``dimension`` is None as long as only the first vector will tell. ``remote`` says whether texts leave this
    machine.
    """

    @property
    def name(self) -> str: ...
    @property
    def dimension(self) -> int | None: ...
    @property
    def remote(self) -> bool: ...

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector per text."""
        ...

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question."""
        ...


def embedder(name: str = BUILTIN, *, url: str | None = None) -> Embedder:
    """Return the embedder of that name without loading it; raises EngineError naming those there are.

    ``url`` is the endpoint of ``openai:MODEL``; without it the environment says where, else it is OpenAI.

    >>> embedder().name
    'builtin-512'
    """
    kind, _, model = name.partition(":")
    if name in (BUILTIN, f"{BUILTIN}-{DIMENSION}"):
        return Builtin()
    if kind == "openai" and model:
        return Endpoint(model, url)
    if kind == "local" and model:
        return Local(model)
    raise EngineError(f"Die Einbettung „{name}“ gibt es nicht. Vorhanden: {', '.join(KINDS)}.")


def as_langchain(found: Embedder) -> Embeddings:
    """Return an embedder as an instance of LangChain's ``Embeddings``, for other people's chains."""
    from langchain_core.embeddings import Embeddings

    class _Wrapped(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return found.embed_documents(texts)

        def embed_query(self, text: str) -> list[float]:
            return found.embed_query(text)

    return _Wrapped()


class Builtin:
    """Hashed stems and 5-grams, randomly projected: the same vectors on every machine, for ever."""

    name = f"{BUILTIN}-{DIMENSION}"
    dimension = DIMENSION
    remote = False

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector of length one per text, all zeros for a text without content words."""
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question, made like that of any text."""
        import numpy as np

        counted = Counter(map(_feature, tokens(text)))
        if not counted:
            return [0.0] * DIMENSION
        features = np.fromiter(counted, np.intp, len(counted))
        weights = np.array([1 + math.log(often) for often in counted.values()], np.float32)
        places, signs = _projection()
        vector = np.bincount(
            places[features].ravel(), (signs[features] * weights[:, None]).ravel(), DIMENSION
        )
        length = float(np.sqrt(vector @ vector)) or 1.0
        return [float(value) for value in vector / length]


@lru_cache(maxsize=500_000)
def _feature(token: str) -> int:
    return crc32(token.encode()) % FEATURES


@lru_cache(maxsize=1)
def _projection() -> tuple[NDArray[intp], NDArray[float32]]:
    """Return where each feature goes and with which sign; PCG64 is the same on all systems."""
    import numpy as np

    chance = np.random.Generator(np.random.PCG64(SEED)).bytes(FEATURES * SPREAD * 2)
    drawn = np.frombuffer(chance, "<u2").reshape(FEATURES, SPREAD).astype(np.intp)
    return drawn % DIMENSION, np.where(drawn < 1 << 15, np.float32(1), np.float32(-1))


class Endpoint:
    """A model behind an OpenAI-compatible endpoint; the key comes from the environment only."""

    dimension = None

    def __init__(self, model: str, url: str | None = None) -> None:
        self._model = model
        self._url = (url or _environment(ENDPOINT) or OPENAI).rstrip("/")
        self.name = f"openai:{model}"

    @property
    def remote(self) -> bool:
        """Return whether texts leave this machine."""
        return urlsplit(self._url).hostname not in ("localhost", "127.0.0.1", "::1")

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector per text, asked for in batches."""
        return [vector for batch in _batches(texts) for vector in self._asked("embed_documents", batch)]

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question."""
        return list(self._asked("embed_query", text))

    def _asked(self, method: str, content: Any) -> Any:
        from openai import OpenAIError

        try:
            return getattr(self._client, method)(content)
        except OpenAIError as error:
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            advice = "Bitte Adresse, Modell und Schlüssel prüfen."
            raise EngineError(f"{self._url}: Die Einbettung antwortet nicht ({reason}). {advice}") from None

    @cached_property
    def _client(self) -> Any:
        key = _environment(KEY)
        if not key and self._url == OPENAI:
            raise EngineError(
                f"{self._url}: Der Schlüssel fehlt. Bitte {KEY[1]} in der Umgebung setzen, oder mit "
                f"{ENDPOINT[0]} die Adresse eines eigenen Dienstes."
            )
        from langchain_openai import OpenAIEmbeddings
        from pydantic import SecretStr

        return OpenAIEmbeddings(
            model=self._model,
            base_url=self._url,
            api_key=SecretStr(key or "none"),  # local servers want some key
            check_embedding_ctx_length=False,  # else tiktoken downloads its tables, and tokens are sent
            timeout=TIMEOUT,
            max_retries=RETRIES,
            chunk_size=TEXTS,
        )


class Local:
    """A sentence-transformers model in a folder of this machine; never downloads one."""

    dimension = None
    remote = False

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.name = f"local:{folder}"

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector of length one per text."""
        encoded = self._model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return [[float(value) for value in vector] for vector in encoded]

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question."""
        return self.embed_documents([text])[0]

    @cached_property
    def _model(self) -> Any:
        try:
            made = import_module("sentence_transformers").SentenceTransformer
        except ImportError:
            raise EngineError(
                f"{self.name}: Das Paket sentence-transformers fehlt. Bitte einrichten: "
                "pip install sentence-transformers."
            ) from None
        try:
            return made(self._folder, local_files_only=True)
        except (OSError, ValueError) as error:
            reason = str(error).splitlines()[0]
            raise EngineError(
                f"{self.name}: Das Modell lässt sich nicht laden ({reason}). Bitte den Ordner prüfen."
            ) from None


def _environment(names: Sequence[str]) -> str | None:
    return next((value for name in names if (value := os.environ.get(name))), None)


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(texts), TEXTS):
        yield list(texts[start : start + TEXTS])
