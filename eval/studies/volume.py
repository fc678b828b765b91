"""What asking a language model takes: ``python -m eval.studies.volume [FILE...] [--delay 0.2]``.

Prints a table: calls, characters sent and received, seconds, for each file and for one long text made of the
self-written sittings of ``eval/gold``. No model is asked. In its place stands a function that waits and then
replies what the rules find in the sentences it was sent. The last two columns compare the length of a finding
that cites numbers with that of the same finding with the words of its sentences.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.llm.chat import Reply, Request
from pipeline.llm.engine import LLMEngine
from pipeline.llm.settings import Settings
from pipeline.llm.wire import KEYS
from pipeline.llm.writing import Finding, wire_form
from pipeline.model import Findings, Minutes
from pipeline.reading import read
from pipeline.rules import RulesEngine

GOLD = Path(__file__).parents[1] / "gold"
LENGTH = 76_000  # characters: twenty times a short text
SETTINGS = Settings(model="stand-in", base_url="http://127.0.0.1/v1")


@dataclass
class StandIn:
    """A chat that replies what the rules find, and counts; ``entries`` are all there are, by key."""

    entries: Mapping[str, list[dict[str, Any]]]
    delay: float
    sent: list[int] = field(default_factory=list)
    received: list[int] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, request: Request) -> Reply:
        """Return the entries whose first sentence is among those sent as data."""
        time.sleep(self.delay)
        inside = request.user.split("<niederschrift>\n", 1)[1]
        numbers = {int(row[1:].split("]")[0].split(",")[0]) for row in inside.splitlines() if row[:1] == "["}
        keys = request.schema["required"]
        said = {key: [e for e in self.entries[key] if e["s"] and e["s"][0] in numbers] for key in keys}
        text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
        with self.lock:
            self.sent.append(len(request.system) + len(request.user))
            self.received.append(len(text))
        return Reply(text=text, model="stand-in", usage={"calls": 1.0})


def entries_of(minutes: Minutes) -> dict[str, list[dict[str, Any]]]:
    """Return what the rules find in minutes in the form in which a model replies, by key."""
    rules = RulesEngine()
    found = rules.extract(minutes).findings
    abstract = rules.summarise(minutes, found).abstract
    told = [s for item in abstract.items for s in item]
    groups: tuple[Iterable[Finding], ...] = (
        found.questions,
        found.decisions,
        found.action_items,
        told,
        abstract.overview[:5],
    )
    return {key: [wire_form(entry) for entry in group] for key, group in zip(KEYS, groups, strict=True)}


def quoted(entry: Any, minutes: Minutes) -> Any:
    """Return an entry with the words of its sentences in the place of their numbers."""
    if isinstance(entry, list):
        return [quoted(each, minutes) for each in entry]
    if not isinstance(entry, Mapping):
        return entry
    words = {"quote": " ".join(minutes.words(n) for n in entry["s"])} if "s" in entry else {}
    return words | {key: quoted(value, minutes) for key, value in entry.items() if key != "s"}


def measured(minutes: Minutes, name: str, delay: float) -> str:
    """Return one row of the table."""
    entries = entries_of(minutes)
    chat = StandIn(entries, delay)
    fresh = Minutes(**{key: getattr(minutes, key) for key in minutes.__dataclass_fields__} | {"id": "fresh"})
    begun = time.perf_counter()
    found = LLMEngine(chat, SETTINGS).extract(fresh).findings
    seconds = time.perf_counter() - begun
    count = _count(found)
    findings = {key: entries[key] for key in KEYS[:3]}
    cited = len(json.dumps(findings, ensure_ascii=False, separators=(",", ":")))
    copied = len(
        json.dumps(quoted(list(findings.values()), minutes), ensure_ascii=False, separators=(",", ":"))
    )
    row = (name, len(minutes.text), len(chat.sent), sum(chat.sent), sum(chat.received), count,
           f"{seconds:.2f}", f"{cited / max(count, 1):.0f}", f"{copied / max(count, 1):.0f}")  # fmt: skip
    return "| " + " | ".join(map(str, row)) + " |"


def long_text(length: int = LENGTH) -> str:
    """Return self-written sittings one after the other as one text, each an agenda item of its own."""
    parts, size = list[str](), 0
    names = sorted(GOLD.glob("sitzung-*.json")) + sorted(GOLD.glob("wort-*.json"))
    for number, path in enumerate(names, 1):
        sentences = json.loads(path.read_text(encoding="utf-8"))["sentences"]
        part = "\n".join([f"TOP {number} {sentences[0]}", *sentences[1:]])[: max(0, length - size)]
        parts.append(part)
        size += len(part) + 2
        if size >= length:
            break
    return "\n\n".join(parts)


def _count(found: Findings) -> int:
    return len(found.questions) + len(found.decisions) + len(found.action_items)


def main(arguments: Iterable[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m eval.studies.volume")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--delay", type=float, default=0.2)
    given = parser.parse_args(list(arguments))
    print("| text | characters | calls | sent | received | findings | seconds | a finding | as quotes |")
    print("| --- " * 9 + "|")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.txt"
        made.write_text(long_text(), encoding="utf-8")
        for path in (*given.files, made):
            print(measured(read(path), path.stem, given.delay))


if __name__ == "__main__":
    main(sys.argv[1:])
