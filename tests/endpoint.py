"""An OpenAI-compatible server on this machine: it answers as a test says, and keeps what it was asked.

``tests/faults.py`` holds what can go wrong with it.
"""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from zlib import crc32

HOST = "127.0.0.1"
MODEL = "stadtschreiber"
CHAT, MODELS, EMBEDDINGS = "/v1/chat/completions", "/v1/models", "/v1/embeddings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request as it came; ``number`` counts those to the same path from 1, names of headers are small."""

    number: int
    path: str
    body: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def system(self) -> str:
        """Return the static words of a chat."""
        return self._said("system")

    @property
    def user(self) -> str:
        """Return what a chat is asked about."""
        return self._said("user")

    def _said(self, role: str) -> str:
        return "\n".join(m["content"] for m in self.body.get("messages", ()) if m["role"] == role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One reply: ``delay`` in seconds before it; ``sent`` is how many bytes of the body arrive at most.

    With ``reset`` the connection is torn down after them, else closed. ``dies`` ends the whole server
    instead of answering.
    """

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = "application/json"
    delay: float = 0.0
    sent: int | None = None
    reset: bool = False
    dies: bool = False


Script = Callable[[Call], Answer]


class Endpoint:
    """A running server: its address, what it was asked, and how many calls it had in hand at most."""

    def __init__(self, answer: Script, others: Script, delay: float) -> None:
        """Listen at a free port; ``others`` answers all that is no chat."""
        self.calls: list[Call] = []
        self.most_in_flight = 0
        self._answer, self._others, self._delay = answer, others, delay
        self._in_flight = 0
        self._lock, self._over = threading.Lock(), threading.Event()
        self._open: set[socket.socket] = set()
        self._server = _Server((HOST, 0), _handler(self))
        self.url = f"http://{HOST}:{self._server.server_address[1]}/v1"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def chats(self) -> Sequence[Call]:
        """Return the calls that asked a model, as they came."""
        return [call for call in self.calls if call.path == CHAT]

    def close(self) -> None:
        """Stop listening and drop every connection; a second time does nothing."""
        if self._over.is_set():
            return
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def asked(self, path: str, raw: bytes, headers: Mapping[str, str]) -> Answer:
        """Return what the test says to a request, in its time."""
        body: Any = {}
        with contextlib.suppress(ValueError):
            body = json.loads(raw)
        with self._lock:
            number = 1 + sum(call.path == path for call in self.calls)
            call = Call(number=number, path=path, body=body, headers=headers)
            self.calls.append(call)
            self._in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self._in_flight)
        try:
            answer = (self._answer if path == CHAT else self._others)(call)
            if wait := answer.delay or (self._delay if path == CHAT else 0.0):
                self._over.wait(wait)
        finally:
            with self._lock:
                self._in_flight -= 1
        if answer.dies:
            self.close()
        return answer

    def connected(self, connection: socket.socket, *, is_open: bool) -> None:
        """Remember a connection, or forget it."""
        with self._lock:
            (self._open.add if is_open else self._open.discard)(connection)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients that give up are what is tested."""


def _handler(endpoint: Endpoint) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            super().setup()
            endpoint.connected(self.connection, is_open=True)

        def finish(self) -> None:
            endpoint.connected(self.connection, is_open=False)
            with contextlib.suppress(OSError, ValueError):
                super().finish()

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self._send(endpoint.asked(self.path, raw, _headers(self)))

        def do_GET(self) -> None:
            self._send(endpoint.asked(self.path, b"", _headers(self)))

        def _send(self, answer: Answer) -> None:
            if answer.dies:
                self.close_connection = True
                return
            head = {"Content-Type": answer.kind, "Content-Length": str(len(answer.body)), **answer.headers}
            lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
            self.wfile.write(
                f"HTTP/1.1 {answer.status} -\r\n{lines}\r\n".encode() + answer.body[: answer.sent]
            )
            if answer.reset:
                # closing with data unread by the peer and no time to linger sends a reset
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = answer.reset or answer.sent is not None or self.close_connection

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            """Say nothing."""

    return Handler


def _headers(handler: BaseHTTPRequestHandler) -> dict[str, str]:
    return {name.lower(): value for name, value in handler.headers.items()}


@contextmanager
def serving(answer: Script, delay: float = 0.0, others: Script | None = None) -> Iterator[Endpoint]:
    """Return a server whose chats answer as ``answer`` says, ``delay`` seconds later.

    ``others`` answers what is no chat; without it there is one model, and vectors of eight numbers.
    """
    endpoint = Endpoint(answer, others or standard(), delay)
    try:
        yield endpoint
    finally:
        endpoint.close()


def closed() -> str:
    """Return the address of a server that does not listen."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        return f"http://{HOST}:{free.getsockname()[1]}/v1"


# --- answers ------------------------------------------------------------------------------------------


def encoded(value: object, **more: Any) -> Answer:
    """Return a reply that holds a value as JSON."""
    return Answer(body=json.dumps(value, ensure_ascii=False).encode(), **more)


def completion(
    text: str | None,
    *,
    finish: str = "stop",
    usage: Mapping[str, int] | None = None,
    refusal: str | None = None,
    **more: Any,
) -> Answer:
    """Return what a model wrote, as a whole reply of a chat; tokens are four characters each."""
    counted = {"prompt_tokens": 100, "completion_tokens": len(text or "") // 4}
    counted["total_tokens"] = sum(counted.values())
    message = {"role": "assistant", "content": text, "refusal": refusal}
    return encoded(
        {
            "id": "chatcmpl-1", "object": "chat.completion", "created": 1_700_000_000, "model": MODEL,
            "choices": [{"index": 0, "message": message, "finish_reason": finish, "logprobs": None}],
            "usage": counted if usage is None else dict(usage),
        },
        **more,
    )  # fmt: skip


def failure(status: int, message: str, code: str | None = None, **more: Any) -> Answer:
    """Return an error as OpenAI words them."""
    about = {"message": message, "type": "invalid_request_error", "param": None, "code": code}
    return encoded({"error": about}, status=status, **more)


def page(status: int) -> Answer:
    """Return a page for browsers, as gateways send when what is behind them does not answer."""
    body = "<!DOCTYPE html><html><head><title>Störung</title></head><body>Bitte später.</body></html>"
    return Answer(body=body.encode(), status=status, kind="text/html; charset=utf-8")


def standard(models: Sequence[str] = (MODEL,), dimension: int = 8) -> Script:
    """Return what answers for models and vectors."""

    def answer(call: Call) -> Answer:
        if call.path == MODELS:
            return encoded({"object": "list", "data": [_model(name) for name in models]})
        if call.path == EMBEDDINGS:
            texts = call.body["input"]
            texts = [texts] if isinstance(texts, str) else texts
            vectors = [_vector(text, dimension) for text in texts]
            data = [{"object": "embedding", "index": n, "embedding": v} for n, v in enumerate(vectors)]
            usage = {"prompt_tokens": 1, "total_tokens": 1}
            return encoded({"object": "list", "data": data, "model": call.body["model"], "usage": usage})
        return failure(404, "Not Found")

    return answer


def _model(name: str) -> dict[str, object]:
    return {"id": name, "object": "model", "created": 1_700_000_000, "owned_by": "gemeinde"}


def _vector(text: object, dimension: int) -> list[float]:
    return [crc32(f"{n}{text}".encode()) / 2**32 for n in range(dimension)]
