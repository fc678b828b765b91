"""Recorded replies of language models, one JSON file each (``protokollant/reply/1``), made to be reviewed.

A reply is known by the document and the name of the prompt: ``DIR/PROMPT/DOCUMENT.json``, further parts
``DOCUMENT.2.json``. It keeps the numbered sentences that were sent, so that its numbers can be understood
later, when the reader cuts sentences differently or the document is sent in other parts. ``document``,
``prompt``, ``sentences`` (a list from number 1, or an object from number to words) and ``reply`` (text or a
JSON object) are all that a reply written by hand needs. A folder with replies to one prompt only may hold
them without the folder of the prompt.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import Damaged, EngineError, ReadError, TooLarge
from pipeline.llm.chat import Chat, Finish, Reply, Request
from pipeline.model import Minutes

SCHEMA = "protokollant/reply/1"
MOST_BYTES = 50_000_000  # of a file
LONGEST_NAME = 100  # characters of a file's name that come from the document
ADVICE = "Bitte die Antwort neu aufzeichnen oder die Datei berichtigen."
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
FINISHES = ("length", "refusal", "filter", "too_long", "stopped", "error")
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What a model said to one request; ``sentences`` are what was sent, ``user`` the request's own text.

    ``reply`` is the text as it came, or the JSON object it was.
    """

    document: str
    prompt: str
    sentences: Mapping[int, str]
    reply: str | Mapping[str, Any]
    model: str = ""
    hash: str = ""
    part: int = 1
    finish: Finish = "stop"
    error: str | None = None
    user: str | None = None
    usage: Mapping[str, float] = field(default_factory=dict)
    path: Path | None = field(default=None, compare=False)

    @property
    def text(self) -> str:
        """Return the reply as text."""
        return self.reply if isinstance(self.reply, str) else json.dumps(self.reply, ensure_ascii=False)


def document_of(minutes: Minutes) -> str:
    """Return the name a document goes by: that of its file without the ending, else its id."""
    return (Path(minutes.sources[0]).stem if minutes.sources else "") or minutes.id


def file_name(document: str, number: int = 1) -> str:
    """Return the name of the file for a reply about a document, one that every platform takes.

    >>> file_name("rat-2024-05-14"), file_name("rat-2024-05-14", 2), file_name("a/b")
    ('rat-2024-05-14.json', 'rat-2024-05-14.2.json', 'a-b-c14cddc0.json')
    """
    plain = FORBIDDEN.sub("-", document)[:LONGEST_NAME].strip(" .")
    if plain != document or RESERVED.match(plain):
        digest = hashlib.sha256(document.encode("utf-8", "replace")).hexdigest()[:8]
        plain = f"{plain}-{digest}" if not RESERVED.match(plain) else f"dokument-{digest}"
    return f"{plain}.json" if number == 1 else f"{plain}.{number}.json"


def load(folder: Path, document: str, prompt: str) -> tuple[Recorded, ...]:
    """Return the recorded replies to a prompt about a document, in the order of their files.

    Raises ReadError naming the file where there is none to be had.
    """
    home = folder / prompt if any(_files(folder / prompt, document)) else folder
    first = home / file_name(document)
    found = [_read(first, document, prompt)] if first.is_file() else []
    for path in _files(home, document):
        if path != first and _stated(path).get("document") == document:
            found.append(_read(path, document, prompt))
    if not found:
        what = "Hierfür ist keine Antwort aufgezeichnet"
        wanted = folder / prompt / file_name(document)
        raise ReadError(str(wanted), what, "Bitte die Antwort eines Modells dort ablegen.")
    return tuple(found)


def save(recorded: Recorded, path: Path) -> Path:
    """Write a reply to a file and return its path; a half-written file never stands there."""
    numbers = list(recorded.sentences)
    from_one = numbers == list(range(1, len(numbers) + 1))
    words = (
        list(recorded.sentences.values()) if from_one else {str(n): w for n, w in recorded.sentences.items()}
    )
    record: dict[str, Any] = {
        "schema": SCHEMA,
        "document": recorded.document,
        "prompt": recorded.prompt,
        "hash": recorded.hash or None,
        "part": recorded.part if recorded.part > 1 else None,
        "model": recorded.model,
        "sentences": words,
        "reply": recorded.reply,
        "finish": recorded.finish if recorded.finish != "stop" else None,
        "error": recorded.error,
        "usage": dict(recorded.usage),
        "user": None if recorded.user is None else recorded.user.split("\n"),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.part")
    text = json.dumps({k: v for k, v in record.items() if v is not None}, ensure_ascii=False, indent=1) + "\n"
    half.write_bytes(text.encode("utf-8", "replace"))
    half.replace(path)
    return path


def recording(chat: Chat, folder: Path, say: Say) -> Chat:
    """Return a chat that keeps each request with its sentences and the reply; what failed is not kept.

    Replies about a document that an earlier run left are replaced by the first of this one. Raises
    EngineError when the folder cannot be made; ``say`` gets a German line for a file that cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"{folder}: Hier können keine Antworten aufgezeichnet werden ({error.strerror})."
        raise EngineError(f"{what} Bitte einen anderen Ordner nennen.") from error
    lock, written = threading.Lock(), dict[Path, str]()

    def ask(request: Request) -> Reply:
        reply = chat(request)
        if reply.text or reply.finish in ("refusal", "filter"):
            with lock:
                try:
                    save(recorded(request, reply), _free(folder / request.prompt, request, written))
                except OSError as error:
                    say(f"{folder}: Eine Antwort ließ sich nicht aufzeichnen ({error}). Bitte Platz prüfen.")
        return reply

    return ask


def recorded(request: Request, reply: Reply) -> Recorded:
    """Return a request and its reply as they are kept."""
    return Recorded(
        document=request.document,
        prompt=request.prompt,
        sentences=dict(request.sentences),
        reply=_reviewable(reply.text),
        model=reply.model,
        hash=request.hash,
        part=request.part,
        finish=reply.finish,
        error=reply.error,
        user=request.user,
        usage=usage(reply.usage),
    )


def usage(given: object) -> dict[str, float]:
    """Return what of a usage record is a number."""
    pairs = given.items() if isinstance(given, Mapping) else ()
    return {
        str(name): value
        for name, value in pairs
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    }


def _free(home: Path, request: Request, written: dict[Path, str]) -> Path:
    """Return the next file for a document that nothing of this run stands in."""
    known = (request.prompt, request.document)
    if "\0".join(known) not in written.values():
        for old in _files(home, request.document):
            with contextlib.suppress(ReadError):
                if _stated(old).get("document") == request.document and old not in written:
                    old.unlink()
    number = 1
    while (path := home / file_name(request.document, number)) in written:
        number += 1
    written[path] = "\0".join(known)
    return path


def _files(home: Path, document: str) -> Iterator[Path]:
    """Yield the files of a folder that may hold replies about a document, in order."""
    stem = file_name(document).removesuffix(".json")
    numbered: list[tuple[int, Path]] = []
    if home.is_dir():
        for path in home.iterdir():
            number = path.name.removeprefix(stem).removesuffix(".json").removeprefix(".")
            if number.isascii() and number.isdigit() and path.name == f"{stem}.{int(number)}.json":
                numbered.append((int(number), path))
        if (home / f"{stem}.json").is_file():
            numbered.append((1, home / f"{stem}.json"))
    yield from (path for _, path in sorted(numbered))


def _read(path: Path, document: str, prompt: str) -> Recorded:
    record = _stated(path)
    if record.get("schema") != SCHEMA and ("schema" in record or "reply" not in record):
        raise Damaged(str(path), f"Das ist keine aufgezeichnete Antwort ({SCHEMA})", ADVICE)
    for key, wanted in (("document", document), ("prompt", prompt)):
        if record.get(key) != wanted:
            raise Damaged(str(path), f"Die Antwort gehört nicht zu „{wanted}“ ({key})", ADVICE)
    said, part, finish = record.get("reply"), record.get("part"), record.get("finish")
    if not isinstance(said, str | dict):
        raise Damaged(str(path), "Der Wortlaut der Antwort („reply“) fehlt", ADVICE)
    user = record.get("user")
    lines = isinstance(user, list) and all(isinstance(line, str) for line in user)
    return Recorded(
        document=document,
        prompt=prompt,
        sentences=_sentences(path, record.get("sentences")),
        reply=said,
        model=str(record.get("model") or ""),
        hash=str(record.get("hash") or ""),
        part=part if isinstance(part, int) else 1,
        finish=finish if finish in FINISHES else "stop",
        error=str(record["error"]) if record.get("error") else None,
        user="\n".join(user) if lines and isinstance(user, list) else None,
        usage=usage(record.get("usage")),
        path=path,
    )


def _sentences(path: Path, given: object) -> dict[int, str]:
    """Return the sentences of a file by number."""
    pairs: list[tuple[object, object]] = []
    if isinstance(given, list):
        pairs = list(enumerate(given, 1))
    elif isinstance(given, dict):
        pairs = [
            (int(n) if n.isascii() and n.isdigit() and len(n) < 10 else None, w) for n, w in given.items()
        ]
    else:
        pairs = [(None, None)]
    numbered = {n: w for n, w in pairs if isinstance(n, int) and isinstance(w, str)}
    if len(numbered) != len(pairs):
        raise Damaged(str(path), "Die gesendeten Sätze („sentences“) fehlen", ADVICE)
    return dict(sorted(numbered.items()))


def _stated(path: Path) -> Mapping[str, Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise TooLarge(str(path), "Die aufgezeichnete Antwort ist zu groß", ADVICE)
        record = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        raise Damaged(str(path), "Die aufgezeichnete Antwort ist nicht lesbar", ADVICE) from None
    return record if isinstance(record, dict) else {}


def _reviewable(text: str) -> str | dict[str, Any]:
    """Return the JSON object that a text is, which is easier to review, if nothing is lost by it."""

    def told_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({name for name, _ in pairs}) < len(pairs):
            raise ValueError("a key stands twice")
        return dict(pairs)

    try:
        value = json.loads(text, object_pairs_hook=told_once)
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):
        return text
    return value if isinstance(value, dict) else text
