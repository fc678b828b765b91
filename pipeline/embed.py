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

from pipeline import address, home
from pipeline.errors import EngineError, WrongSetting
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
KEY, OPENAI_KEY = "PROTOKOLLANT_EMBEDDING_KEY", "OPENAI_API_KEY"
OPENAI = "https://api.openai.com/v1"
TEXTS = 128  # in one request at most
TIMEOUT, RETRIES = 60.0, 2  # seconds for texts, and how often they are sent again
PATIENCE = 15.0  # seconds for a question, which somebody is waiting for; it is not sent again
REASON = 160  # characters of what an endpoint says went wrong


class Embedder(Protocol):
    """Anything that turns texts into vectors; equal names give comparable vectors.

    ``dimension`` is None as long as only the first vector will tell. ``remote`` says whether texts leave this
    machine, ``url`` where they are sent, be it on this machine.
    """

    @property
    def name(self) -> str: ...
    @property
    def dimension(self) -> int | None: ...
    @property
    def remote(self) -> bool: ...
    @property
    def url(self) -> str | None: ...

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
    if kind == "openai" and model:
        return Endpoint(model, url)
    if url:
        raise WrongSetting(f"{url}: Eine Adresse hat nur die Einbettung openai:MODELL, nicht „{name}“.")
    if name in (BUILTIN, f"{BUILTIN}-{DIMENSION}"):
        return Builtin()
    if kind == "local" and model:
        return Local(model)
    raise WrongSetting(f"Die Einbettung „{name}“ gibt es nicht. Vorhanden: {', '.join(KINDS)}.")


def is_builtin(found: Embedder) -> bool:
    """Tell whether this is the embedder that is there without anybody's choosing."""
    return found.name.startswith(BUILTIN)


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
    url = None

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
    """A model behind an OpenAI-compatible endpoint; the key comes from the environment only.

    What is sent goes to that address and nowhere else: redirections are not followed, and what is meant for
    this machine passes no proxy.
    """

    dimension = None

    def __init__(self, model: str, url: str | None = None) -> None:
        self.url = _address(url or _environment(ENDPOINT) or OPENAI)
        self.name = f"openai:{model}"
        self._model = model
        self._clients: dict[tuple[float, int], Any] = {}
        self._last: tuple[str, list[float]] | None = None  # a question is looked for more than once

    @property
    def remote(self) -> bool:
        """Return whether texts leave this machine."""
        return not address.is_here(self.url)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector per text, asked for in batches; raises EngineError where one is missing."""
        return [vector for batch in _batches(texts) for vector in self._asked(batch, TIMEOUT, RETRIES)]

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question; raises EngineError soon, for somebody waits."""
        if self._last is None or self._last[0] != text:
            (vector,) = self._asked([text], PATIENCE, 0)
            self._last = text, vector
        return self._last[1]

    def _asked(self, texts: list[str], timeout: float, retries: int) -> list[list[float]]:
        from openai import OpenAIError

        client = self._client(timeout, retries)
        try:
            found: list[list[float]] = client.embed_documents(texts)
        except OpenAIError as error:
            raise self._failed(str(error) or type(error).__name__) from None
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            raise self._failed("was kommt, sind keine Vektoren") from None
        if len(found) != len(texts) or not all(found):
            raise self._failed(f"{len(found)} Vektoren für {len(texts)} Texte")
        return found

    def _failed(self, reason: str) -> EngineError:
        """Return one line for what went wrong, without the key, which some endpoints repeat."""
        reason = " ".join(reason.split())
        if self._key:
            reason = reason.replace(self._key, "***")
        return EngineError(
            f"{self.url}: Die Einbettung antwortet nicht ({reason[:REASON]}). "
            "Bitte Adresse, Modell und Schlüssel prüfen."
        )

    @cached_property
    def _key(self) -> str | None:
        """Return the key for this address; that of OpenAI is for nobody whom its own settings do not name."""
        theirs = (OPENAI, (os.environ.get(ENDPOINT[1]) or OPENAI).rstrip("/"))
        return _environment((KEY, OPENAI_KEY) if self.url in theirs else (KEY,))

    def _client(self, timeout: float, retries: int) -> Any:
        if (timeout, retries) not in self._clients:
            self._clients[timeout, retries] = self._connected(timeout, retries)
        return self._clients[timeout, retries]

    def _connected(self, timeout: float, retries: int) -> Any:
        if not self._key and self.url == OPENAI:
            raise EngineError(
                f"{self.url}: Der Schlüssel fehlt. Bitte {OPENAI_KEY} in der Umgebung setzen, oder mit "
                "--embedding-url die Adresse eines eigenen Dienstes nennen."
            )
        from langchain_openai import OpenAIEmbeddings
        from openai import DefaultHttpxClient
        from pydantic import SecretStr

        return OpenAIEmbeddings(
            model=self._model,
            base_url=self.url,
            api_key=SecretStr(self._key or "none"),  # local servers want some key
            check_embedding_ctx_length=False,  # else tiktoken downloads its tables, and tokens are sent
            timeout=timeout,
            max_retries=retries,
            chunk_size=TEXTS,
            openai_proxy="",
            http_client=DefaultHttpxClient(trust_env=self.remote, follow_redirects=False),
        )


class Local:
    """A sentence-transformers model in a folder of this machine; never downloads one."""

    dimension = None
    remote = False
    url = None

    def __init__(self, folder: str) -> None:
        path = home.path(folder)
        self._folder = str(path.resolve()) if path.is_dir() else folder  # a library is asked from anywhere
        self.name = f"local:{self._folder}"

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


def _address(url: str) -> str:
    """Return the address of an endpoint; raises EngineError for what is none, or holds a key.

    >>> _address("http://localhost:1234/v1/")
    'http://localhost:1234/v1'
    """
    if not address.is_address(url):
        raise WrongSetting(
            f"{url.rpartition('@')[2]}: Das ist keine Adresse eines Dienstes für Einbettungen. "
            "Gemeint ist etwa http://localhost:1234/v1."
        )
    parts = urlsplit(url)
    if parts.username is not None or parts.query or parts.fragment:
        raise WrongSetting(
            f"{parts.hostname}: In der Adresse einer Einbettung steht kein Schlüssel, kein ? und kein #. "
            f"Den Schlüssel bitte mit {KEY} in der Umgebung setzen."
        )
    return url.rstrip("/")


def _environment(names: Sequence[str]) -> str | None:
    return next((value for name in names if (value := os.environ.get(name))), None)


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(texts), TEXTS):
        yield list(texts[start : start + TEXTS])
