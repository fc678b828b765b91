"""Recorded replies of language models, one JSON file each (``protokollant/reply/1``), made to be reviewed.

A reply is known by the document and the name of the prompt. It keeps the numbered sentences that were sent,
so that its numbers can be understood later, when the reader cuts sentences differently. A folder holds
``NAME.json``; where it holds replies to several prompts, ``PROMPT/NAME.json`` goes first.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import Damaged, ReadError, TooLarge
from pipeline.model import Minutes

SCHEMA = "protokollant/reply/1"
MOST_BYTES = 50_000_000  # of a file
MOST_CHARACTERS = 5_000_000  # of a reply that is searched for JSON
MOST_STARTS = 50  # of what might be JSON
ADVICE = "Bitte die Antwort neu aufzeichnen oder die Datei berichtigen."


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a model said to one prompt about one document; ``sentences`` are what was sent, from number 1."""

    document: str
    prompt: str
    model: str
    sentences: tuple[str, ...]
    reply: str
    usage: Mapping[str, float] = field(default_factory=dict)


def document_of(minutes: Minutes) -> str:
    """Return the name a document goes by: that of its file without the ending, else its id."""
    return (Path(minutes.sources[0]).stem if minutes.sources else "") or minutes.id


def load(folder: Path, document: str, prompt: str) -> Reply:
    """Return the recorded reply; raises ReadError naming the file where there is none to be had."""
    own = folder / prompt / f"{document}.json"
    path = own if own.is_file() else folder / f"{document}.json"
    record = _record(path)
    if record.get("schema") != SCHEMA:
        raise Damaged(str(path), f"Das ist keine aufgezeichnete Antwort ({SCHEMA})", ADVICE)
    for key, wanted in (("document", document), ("prompt", prompt)):
        if record.get(key) != wanted:
            raise Damaged(str(path), f"Die Antwort gehört nicht zu „{wanted}“ ({key})", ADVICE)
    sentences, said = record.get("sentences"), record.get("reply")
    if not isinstance(sentences, list) or not all(isinstance(s, str) for s in sentences):
        raise Damaged(str(path), "Die gesendeten Sätze („sentences“) fehlen", ADVICE)
    if not isinstance(said, str):
        raise Damaged(str(path), "Der Wortlaut der Antwort („reply“) fehlt", ADVICE)
    return Reply(
        document=document,
        prompt=prompt,
        model=str(record.get("model") or ""),
        sentences=tuple(sentences),
        reply=said,
        usage=usage(record.get("usage")),
    )


def _record(path: Path) -> Mapping[str, Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise TooLarge(str(path), "Die aufgezeichnete Antwort ist zu groß", ADVICE)
        record = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        what = "Für dieses Dokument ist keine Antwort aufgezeichnet"
        raise ReadError(str(path), what, "Bitte die Antwort eines Modells dort ablegen.") from None
    except (OSError, ValueError, RecursionError):
        raise Damaged(str(path), "Die aufgezeichnete Antwort ist nicht lesbar", ADVICE) from None
    return record if isinstance(record, dict) else {}


def save(reply: Reply, folder: Path) -> Path:
    """Write a reply to ``NAME.json`` and return the path; a half-written file never stands there."""
    record = {
        "schema": SCHEMA,
        "document": reply.document,
        "prompt": reply.prompt,
        "model": reply.model,
        "sentences": list(reply.sentences),
        "reply": reply.reply,
        "usage": dict(reply.usage),
    }
    folder.mkdir(parents=True, exist_ok=True)
    path, half = folder / f"{reply.document}.json", folder / f".{reply.document}.json.part"
    text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    half.write_bytes(text.encode("utf-8", "replace"))
    half.replace(path)
    return path


def usage(given: object) -> dict[str, float]:
    """Return what of a usage record is a number."""
    pairs = given.items() if isinstance(given, Mapping) else ()
    return {
        str(name): value
        for name, value in pairs
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    }


def json_in(text: str, keys: Iterable[str]) -> Mapping[str, Any] | None:
    r"""Return the longest JSON object in a reply that has one of the keys, whatever stands around it.

    >>> json_in('Gern!\n```json\n{"stufe": 2}\n```', ["stufe"])
    {'stufe': 2}
    >>> json_in("{kaputt", ["stufe"])
    """
    wanted, found, longest = set(keys), None, 0
    text, start = text[:MOST_CHARACTERS], text.find("{", 0, MOST_CHARACTERS)
    for _ in range(MOST_STARTS):
        if start < 0:
            break
        end = start + 1
        try:
            value, end = json.JSONDecoder().raw_decode(text, start)
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, dict) and wanted & value.keys() and end - start > longest:
            found, longest = value, end - start
        start = text.find("{", end)
    return found
