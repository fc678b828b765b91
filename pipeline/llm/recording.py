"""Recorded replies of language models, one JSON file each (``protokollant/reply/1``), made to be reviewed.

A reply is known by the document and the name of the prompt: ``DIR/PROMPT/DOCUMENT.json``, further parts
``DOCUMENT.2.json``. Other minutes of that name have ``DOCUMENT-MINUTES.json``, with the first digits of
their id; which ones a reply is about says ``minutes``, which may be left out by hand. It keeps the numbered
sentences that were sent, so that its numbers can be understood later, when the reader cuts sentences
differently or the document is sent in other parts. ``document``, ``prompt``, ``sentences`` (a list from
number 1, or an object from number to words) and ``reply`` (text or a JSON object) are all that a reply
written by hand needs. A folder with replies to one prompt only may hold them without the folder of the
prompt.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import Damaged, EngineError, ReadError, TooLarge, reason
from pipeline.llm.chat import Chat, Finish, Reply, Request
from pipeline.llm.chat import document_of as document_of  # for those who still take it from here

SCHEMA = "protokollant/reply/1"
MOST_BYTES = 50_000_000  # of a file
LONGEST_NAME = 100  # characters of a file's name that come from the document
TAG = 8  # digits of the id of minutes in a file's name
ADVICE = "Bitte die Antwort neu aufzeichnen oder die Datei berichtigen."
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
FILE = re.compile(r"(?:-[0-9a-f]{8})?(?:\.([1-9][0-9]{0,8}))?\.json")  # behind the name of a document
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
    minutes: str = ""
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


def file_name(document: str, number: int = 1, minutes: str = "") -> str:
    """Return the name of the file for a reply about a document, one that every platform takes.

    ``minutes`` is the id of those that share the name with others.

    >>> file_name("rat-2024-05-14"), file_name("rat-2024-05-14", 2), file_name("a/b")
    ('rat-2024-05-14.json', 'rat-2024-05-14.2.json', 'a-b-c14cddc0.json')
    >>> file_name("protokoll", 2, "0123456789ab")
    'protokoll-01234567.2.json'
    """
    plain = FORBIDDEN.sub("-", document)[:LONGEST_NAME].strip(" .")
    if plain != document or RESERVED.match(plain):
        digest = hashlib.sha256(document.encode("utf-8", "replace")).hexdigest()[:8]
        plain = f"{plain}-{digest}" if not RESERVED.match(plain) else f"dokument-{digest}"
    plain += f"-{minutes[:TAG]}" if minutes else ""
    return f"{plain}.json" if number == 1 else f"{plain}.{number}.json"


def load(folder: Path, document: str, prompt: str) -> tuple[Recorded, ...]:
    """Return the recorded replies to a prompt about documents of this name, in the order of their files.

    Raises ReadError naming the file where there is none to be had.
    """
    home = folder / prompt if any(_files(folder / prompt, document)) else folder
    first = home / file_name(document)
    found = [
        _read(path, document, prompt)
        for path in _files(home, document)
        if path == first or _stated(path).get("document") == document
    ]
    if not found:
        raise missing(folder, document, prompt)
    return tuple(found)


def missing(folder: Path, document: str, prompt: str, minutes: str = "") -> ReadError:
    """Return the error for a reply that is not there, which names the file it would be in."""
    wanted = folder / prompt / file_name(document, minutes=minutes)
    what = "Hierfür ist keine Antwort aufgezeichnet"
    return ReadError(str(wanted), what, "Bitte die Antwort eines Modells dort ablegen.")


def about(files: Iterable[Recorded], request: Request) -> tuple[Recorded, ...]:
    """Return those of the replies about documents of one name that are about the minutes of a request.

    These are the ones with their id. Where there is none, as the text was changed or is read otherwise, they
    are those with most of its words, and not less than half unless nothing says which minutes they are about.
    """
    groups: dict[str, list[Recorded]] = {}
    for file in files:
        groups.setdefault(file.minutes, []).append(file)
    if request.minutes in groups or not groups:
        return tuple(groups.get(request.minutes, ()))
    words = _runs(request.sentences)

    def shared(minutes: str) -> int:
        return len(words & frozenset().union(*(_runs(file.sentences) for file in groups[minutes])))

    near = max(groups, key=shared)
    return tuple(groups[near]) if not near or 2 * shared(near) >= len(words) else ()


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
        "minutes": recorded.minutes or None,
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

    Replies about the same minutes that an earlier run left are replaced by the first of this one. Raises
    EngineError when the folder cannot be made; ``say`` gets a German line for a file that cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"{folder}: Hier können keine Antworten aufgezeichnet werden ({reason(error)})."
        raise EngineError(f"{what} Bitte einen anderen Ordner nennen.") from error
    lock, written = threading.Lock(), _Written()

    def ask(request: Request) -> Reply:
        reply = chat(request)
        if reply.text or reply.finish in ("refusal", "filter"):
            with lock:
                try:
                    save(recorded(request, reply), written.next(folder / request.prompt, request))
                except OSError as error:
                    what = f"Eine Antwort ließ sich nicht aufzeichnen ({reason(error)})"
                    say(f"{folder}: {what}. Bitte Platz prüfen.")
        return reply

    return ask


def recorded(request: Request, reply: Reply) -> Recorded:
    """Return a request and its reply as they are kept."""
    return Recorded(
        document=request.document,
        prompt=request.prompt,
        sentences=dict(request.sentences),
        reply=_reviewable(reply.text),
        minutes=request.minutes,
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


class _Written:
    """The files of one run: which there are, and by which id a document's are told from its namesakes'."""

    def __init__(self) -> None:
        self._paths: set[Path] = set()
        self._tags: dict[tuple[Path, str, str], str] = {}

    def next(self, home: Path, request: Request) -> Path:
        """Return the next file for a document, in which nothing of this run or about other minutes stands."""
        document, known = request.document, (home, request.document, request.minutes)
        if known not in self._tags:
            self._clear(home, request)
            first = home / file_name(document)
            self._tags[known] = request.minutes if first in self._paths or first.exists() else ""
        number = 1
        while (path := home / file_name(document, number, self._tags[known])) in self._paths or path.exists():
            number += 1
        self._paths.add(path)
        return path

    def _clear(self, home: Path, request: Request) -> None:
        """Remove what earlier runs left about the same minutes, or about nobody knows which of this name."""
        for old in _files(home, request.document):
            stated: Mapping[str, Any] = {"document": request.document}
            with contextlib.suppress(ReadError):
                stated = _stated(old)
            whose = stated.get("minutes") or request.minutes
            ours = (stated.get("document"), whose) == (request.document, request.minutes)
            if ours and old not in self._paths:
                old.unlink()


def _runs(sentences: Mapping[int, str]) -> frozenset[tuple[str, ...]]:
    """Return all runs of three words, which are the same however sentences are cut."""
    words = " ".join(sentences[number] for number in sorted(sentences)).split()
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _files(home: Path, document: str) -> Iterator[Path]:
    """Yield the files of a folder that may hold replies about documents of a name, in order."""
    stem, found = file_name(document).removesuffix(".json"), []
    if home.is_dir():
        for path in home.iterdir():
            behind = path.name.removeprefix(stem)
            if (match := FILE.fullmatch(behind)) and path.name == stem + behind:
                found.append((behind.split(".")[0], int(match[1] or 1), path))
    yield from (path for _, _, path in sorted(found))


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
        minutes=str(record.get("minutes") or ""),
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
