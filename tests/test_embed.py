"""Embedders: nothing connects unasked, vectors are the same for ever, errors say what to do."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.embed import DIMENSION, Builtin, Endpoint, as_langchain, embedder
from pipeline.errors import EngineError

ROOT = Path(__file__).parents[1]
ASKED: list[dict[str, Any]] = []


class _Service(BaseHTTPRequestHandler):
    """Speaks as an OpenAI-compatible endpoint does, with vectors of three dimensions."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        ASKED.append({**asked, "key": self.headers["Authorization"]})
        texts = [asked["input"]] if isinstance(asked["input"], str) else asked["input"]
        data = [{"object": "embedding", "index": n, "embedding": [len(t), 1, 0]} for n, t in enumerate(texts)]
        usage = {"prompt_tokens": 1, "total_tokens": 1}
        told = json.dumps({"object": "list", "model": "m", "data": data, "usage": usage}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def service() -> Iterator[str]:
    """Return the address of an endpoint on this machine."""
    ASKED.clear()
    server = HTTPServer(("127.0.0.1", 0), _Service)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()
    thread.join()
    server.server_close()


def _cosine(one: list[float], other: list[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_builtin_vectors_have_length_one_or_none(text: str) -> None:
    """A text with content words has a vector of length one, any other only zeros."""
    vector = embedder().embed_query(text)
    assert len(vector) == DIMENSION
    assert _cosine(vector, vector) == pytest.approx(1, abs=1e-5) or not any(vector)


def test_builtin_vectors_are_near_where_words_are() -> None:
    """Inflection and compounds bring texts together, other matters keep them apart."""
    about = Builtin().embed_query("Der Radweg an der Schule wird gebaut.")
    near = Builtin().embed_query("Bau der Radwege vor den Schulen")
    far = Builtin().embed_query("Die Hundesteuer steigt auf 90 Euro.")
    assert _cosine(about, near) > 0.2 > abs(_cosine(about, far))


def test_builtin_vectors_never_change() -> None:
    """A stored index stays good: these signs were computed once and for all."""
    vector = Builtin().embed_query("Radweg")
    places = [place for place, value in enumerate(vector) if value][:6]
    assert places == PLACES
    assert Builtin().embed_documents(["Radweg"]) == [vector]


PLACES = [1, 2, 3, 15, 18, 23]


def test_an_endpoint_gets_plain_text_and_the_key_of_the_environment(
    service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts go as text, not as tokens; the key comes from the environment; order is kept."""
    monkeypatch.setenv("PROTOKOLLANT_EMBEDDING_KEY", "geheim")
    found = embedder("openai:klein", url=service)
    assert found.embed_documents(["a", "bbb"]) == [[1, 1, 0], [3, 1, 0]]
    assert found.embed_query("zwei") == [4, 1, 0]
    assert [one["input"] for one in ASKED] == [["a", "bbb"], ["zwei"]]
    assert {one["model"] for one in ASKED} == {"klein"}
    assert {one["key"] for one in ASKED} == {"Bearer geheim"}
    assert not found.remote


def test_only_this_machine_is_not_remote() -> None:
    """What leaves the house can be told before anything is sent."""
    assert embedder("openai:m", url="https://api.example.org/v1").remote
    assert not embedder("openai:m", url="http://localhost:1234/v1").remote
    assert not embedder().remote


def test_an_endpoint_that_fails_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key for OpenAI, and nobody at an address: what, where, what to do."""
    for name in ("OPENAI_API_KEY", "PROTOKOLLANT_EMBEDDING_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(EngineError, match="Schlüssel fehlt"):
        Endpoint("m").embed_query("x")
    monkeypatch.setattr("pipeline.embed.RETRIES", 0)
    with pytest.raises(EngineError, match=r"^http://127\.0\.0\.1:9/v1: .*Bitte"):
        Endpoint("m", "http://127.0.0.1:9/v1").embed_query("x")


@pytest.mark.parametrize("name", ["", "openai", "openai:", "local:", "unbekannt"])
def test_unknown_embedders_are_refused(name: str) -> None:
    """The message names those there are."""
    with pytest.raises(EngineError, match="builtin"):
        embedder(name)


def test_a_model_that_is_not_installed_says_how_to() -> None:
    """Nothing is downloaded in its place."""
    with pytest.raises(EngineError, match=r"sentence-transformers|lässt sich nicht laden"):
        embedder("local:/nirgends").embed_query("x")


def test_any_embedder_serves_langchain() -> None:
    """As an instance of LangChain's interface it gives the same vectors."""
    from langchain_core.embeddings import Embeddings

    wrapped = as_langchain(embedder())
    assert isinstance(wrapped, Embeddings)
    assert wrapped.embed_query("Radweg") == embedder().embed_query("Radweg")
    assert wrapped.embed_documents(["a b", "c"]) == embedder().embed_documents(["a b", "c"])


def test_choosing_an_embedder_loads_nothing() -> None:
    """Until a vector is asked for, neither numpy nor any client is imported."""
    told = (
        "import sys\nfrom pipeline.embed import embedder as e; e(); e('openai:m'); e('local:x')\n"
        "print([m for m in ('numpy', 'openai', 'langchain_core', 'chromadb') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
