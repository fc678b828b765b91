"""A service for embeddings on this machine that speaks as OpenAI's does, and counts what it receives.

It is asked directly, or as the proxy of an address elsewhere: what is sent there then arrives here, and goes
no further. Vectors are those of a few matters, whatever the words for them.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

MATTERS = (("radweg", "pedalerie"), ("spielplatz", "kraxelei"), ("grundstück", "parzelle"))
ELSEWHERE = "http://einbettung.example/v1"


@dataclass(slots=True, kw_only=True)
class Service:
    """What a service received, and how it behaves: ``well`` texts are embedded before anything else happens.

    ``status`` is what it answers from then on, ``hangs`` how many seconds it takes, ``dimension`` how long
    its vectors are, ``body`` what it says instead.
    """

    url: str = ""
    texts: list[str] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    well: int = 0
    status: int = 200
    hangs: float = 0.0
    dimension: int = 4
    body: str | None = None
    embedded: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        """Return where it is, for who asks it as a proxy."""
        return self.url.removesuffix("/v1")

    def recovers(self) -> None:
        """Behave well from now on, and forget what was received."""
        self.status, self.hangs, self.dimension, self.body = 200, 0.0, 4, None
        self.texts.clear()
        self.requests.clear()

    def reply(self, texts: list[str]) -> tuple[int, str]:
        """Return status and body for texts."""
        well = self.embedded + len(texts) <= self.well
        if not well:
            self.over.wait(self.hangs)
            if self.status != 200 or self.body is not None:
                return self.status, self.body or '{"error": {"message": "nicht jetzt"}}'
        self.embedded += len(texts)
        dimension = 4 if well else self.dimension
        data = [
            {"object": "embedding", "index": n, "embedding": _vector(text, dimension)}
            for n, text in enumerate(texts)
        ]
        usage = {"prompt_tokens": 1, "total_tokens": 1}
        return 200, json.dumps({"object": "list", "model": "m", "data": data, "usage": usage})


def _vector(text: str, dimension: int) -> list[float]:
    spoken = [float(any(word in text.lower() for word in words)) for words in MATTERS]
    return [*spoken, 0.1, *[0.0] * (dimension - 4)][:dimension]


@contextmanager
def serving() -> Iterator[Service]:
    """Return a service that runs as long as it is needed."""
    service = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            texts = [asked["input"]] if isinstance(asked["input"], str) else asked["input"]
            service.texts += texts
            service.requests.append(
                {
                    "path": self.path,
                    "model": asked["model"],
                    "headers": {name.lower(): value for name, value in self.headers.items()},
                }
            )
            status, body = service.reply(texts)
            told = body.encode()
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", body)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # who hangs is not waited for
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    service.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield service
    finally:
        service.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
