"""A model that fails every fifth call, and a kill in the middle: ``python -m tests.llm.resume 100 [SEED]``.

The same command is started again until it ends well. What counts: is every document there, once, and as it
would be without all this; and was any reply asked for again that had been kept?
"""

from __future__ import annotations

import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.llm.cache import NAME, key
from pipeline.llm.chat import Request
from pipeline.llm.settings import Settings
from pipeline.store import Library
from tests.endpoint import MODEL, Answer, Call, completion, serving
from tests.faults import FAULTS
from tests.kills import MAIN, ROOT, write

KINDS = (
    "server_error", "unavailable", "reset", "truncated", "envelope", "no_choices", "empty", "null",
    "refusal", "filter", "broken", "length", "silent_cut",
)  # fmt: skip
SHARE = 0.2  # of the calls fail
RUNS = 20  # at most, until all is done
AT_ONCE = 4
CONFIG = """[llm]
model = "{model}"
base_url = "{url}"
retries = 0
budget = 1500
concurrency = {at_once}
"""
LINE = re.compile(r"^\[(\d+)\] (.*)$", re.MULTILINE)


@dataclass
class Failing:
    """A server's script: right replies, of which some are spoilt; it counts those that were good.

    ``share`` is how many fail; ``reached`` is set when as many were good as ``until`` says.
    """

    rng: random.Random
    share: float = SHARE
    until: int | None = None
    good: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    reached: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, call: Call) -> Answer:
        """Return a reply, or a fault."""
        text = json.dumps(found(call), ensure_ascii=False)
        with self.lock:
            kind = self.rng.choice(KINDS) if self.rng.random() < self.share else None
            if kind is None:
                self.good[name_of(call)] += 1
            else:
                self.failed[kind] += 1
            if self.until is not None and self.good.total() >= self.until:
                self.reached.set()
        time.sleep(0.01)
        return FAULTS[kind].bad(call, text) if kind else completion(text)


def found(call: Call) -> dict[str, Any]:
    """Return what a model that makes no mistakes finds in the sentences that it received."""
    data = call.user.partition("<niederschrift>")[2].partition("</niederschrift>")[0]
    lines = {int(number): words for number, words in LINE.findall(data)}
    reply: dict[str, list[dict[str, Any]]] = {
        "questions": [], "decisions": [], "tasks": [], "abstract": [], "overview": [],
    }  # fmt: skip
    for number, words in lines.items() if "<eintraege>" not in call.user else ():
        if asked := re.match(r"(Herr \w+) fragt, (wann .*)\.", words):
            reply["questions"].append(
                {"s": [number], "by": [asked[1]], "text": asked[2], "status": "unanswered", "answers": []}
            )
        elif "sagt zu" in words:
            reply["tasks"].append(
                {"s": [number], "by": ["Frau Oellers"], "text": words, "due": "bis Ende Juni", "tier": "A"}
            )
        elif words.startswith("Der Rat stimmt"):
            reply["decisions"].append({"s": [number], "text": words, "outcome": "approved", "vote": None})
    return reply


def name_of(call: Call) -> str:
    """Return the key that the reply to a call is kept under."""
    schema = call.body["response_format"]["json_schema"]["schema"]
    request = Request(
        document="", prompt="", hash="", system=call.system, user=call.user, schema=schema, sentences={}
    )
    return key(request, Settings(model=MODEL))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What came of it: runs, calls that were good or failed, and everything that is wrong."""

    runs: int
    good: int
    failed: int
    kinds: int
    in_hand: int
    wrong: Sequence[str]


def resumed(command: str, count: int, place: Path, seed: int = 1) -> Told:
    """Kill a command amid its work, start it again until it ends well, and compare with an untroubled run."""
    write(place / "akten", count)
    untroubled = Failing(rng=random.Random(seed), share=0.0)
    with serving(untroubled) as endpoint:
        assert _started(command, place, "ohne", endpoint.url).wait() == 0
    failing = Failing(rng=random.Random(seed), until=max(2, untroubled.good.total() // 3))
    with serving(failing) as endpoint:
        running = _started(command, place, "mit", endpoint.url)
        while not failing.reached.wait(0.02) and running.poll() is None:
            pass
        running.kill()
        running.wait()
        time.sleep(0.3)  # whatever it was about to be told has been told to nobody
        in_hand = set(failing.good) - _kept(place / "mit")
        codes = list[int]()
        while (not codes or codes[-1]) and len(codes) < RUNS:
            codes.append(_started(command, place, "mit", endpoint.url).wait())
    wrong = [f"ended with {codes}"] if codes[-1] else []
    twice = {name for name, times in failing.good.items() if times > 1}
    wrong += [f"{len(twice - in_hand)} replies were paid for twice"] if twice - in_hand else []
    wrong += [f"{len(in_hand)} replies were lost with the kill"] if len(in_hand) > AT_ONCE else []
    wrong += [] if made(command, place / "mit") == made(command, place / "ohne") else ["not as it should be"]
    wrong += [] if len(made(command, place / "mit")) == count else ["not one of each"]
    wrong += (
        [] if all("Zeitplan" in found for _, found in made(command, place / "mit")) else ["not all found"]
    )
    return Told(
        runs=1 + len(codes), good=failing.good.total(), failed=failing.failed.total(),
        kinds=len(failing.failed), in_hand=len(in_hand), wrong=wrong,
    )  # fmt: skip


def made(command: str, home: Path) -> list[tuple[str, str]]:
    """Return each document that a command has made, with what it found, without when and how."""
    if command == "ingest":
        with Library.open(home / "aus") as library:
            entries = library.entries()
            return sorted(
                (name, str(sorted((e.id, json.dumps(e.record)) for e in entries if e.minutes == document.id)))
                for document in library.documents()
                for name in document.sources
            )
    records = {path.name: json.loads(path.read_text("utf-8")) for path in (home / "aus").glob("*.json")}
    assert [path.suffix for path in (home / "aus").iterdir()] == [".json"] * len(records)
    return sorted(
        (name, json.dumps({k: v for k, v in record.items() if k != "provenance"}))
        for name, record in records.items()
    )


def _kept(home: Path) -> set[str]:
    """Return the keys of the replies that are kept for good."""
    path = home / "cache" / NAME
    if not path.is_file():
        return set()
    with closing(sqlite3.connect(path)) as opened:
        return {name for (name,) in opened.execute("SELECT key FROM replies")}


def _started(command: str, place: Path, name: str, url: str) -> subprocess.Popen[bytes]:
    """Start a command over all documents, with a folder of its own for settings, cache and results."""
    home = place / name
    home.mkdir(exist_ok=True)
    (home / "protokollant.toml").write_text(
        CONFIG.format(model=MODEL, url=url, at_once=AT_ONCE), encoding="utf-8"
    )
    options = {
        "ingest": ("--library", "aus", "--no-vectors"),
        "summarise": ("--output", "aus", "--format", "json"),
    }[command]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PROTOKOLLANT_", "OPENAI_"))}
    environment |= {"PROTOKOLLANT_CACHE": str(home / "cache"), "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", MAIN, command, str(place / "akten"), "--engine", "llm", *options],
        cwd=home, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def main(count: int, seed: int) -> int:
    """Do both commands, say what came of them, and return how many left something wrong."""
    bad = 0
    for command in ("ingest", "summarise"):
        with tempfile.TemporaryDirectory() as folder:
            begun = time.perf_counter()
            told = resumed(command, count, Path(folder), seed)
            bad += bool(told.wrong)
            print(
                f"{command}: {count} documents, {told.runs} runs, {told.good} good calls, {told.failed}"
                f" failed in {told.kinds} ways, {told.in_hand} under way at the kill,"
                f" {time.perf_counter() - begun:.0f} s: {'; '.join(told.wrong) or 'good'}",
                flush=True,
            )
    return bad


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:3]]
    sys.exit(bool(main(*(given + [100, 1][len(given) :]))))
