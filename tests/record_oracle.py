"""Records the replies that the gate measures on: ``python -m tests.record_oracle [FOLDER]``.

An oracle is served on this machine that gets one entry of ten wrong, and right when it is asked to repair
it: what grounding must refuse is as much a part of the gate as what it must let through. The program
evaluates its own gold with it as it would with any model, and what was recorded is written small: without
what the gate has no use for, each sentence and each entry on a line of its own. The same program and gold
give the same files. New ones are pinned by ``protokollant eval gate --update``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.dataset import OWN, REPLIES, load
from eval.oracle import BUDGET, MODEL
from pipeline.llm.answering import PROMPT as ANSWER
from tests.asking_oracle import HEADING, AskingOracle
from tests.corrupted import Corruption
from tests.endpoint import Answer, Call, serving
from tests.oracle_server import Oracle

KEPT = ("schema", "document", "prompt", "hash", "part", "sentences", "reply")
COUNTED = ("calls", "prompt_characters", "completion_characters")  # what does not differ from run to run
WRONG, SEED = 0.1, 6  # the share of entries
ROOT = Path(__file__).parents[1]


def record(target: Path) -> None:
    """Evaluate the own gold with the oracle and keep its replies in a folder."""
    own = load(OWN)
    reading = Oracle(own, change=Corruption(gold=own, seed=SEED, share=WRONG))
    asking = AskingOracle(own)

    def script(call: Call) -> Answer:
        return (asking if "<frage>" in call.user else reading)(call)

    with tempfile.TemporaryDirectory() as held, serving(script) as endpoint:
        (Path(held) / "protokollant.toml").write_text(f"[llm]\nbudget = {BUDGET}\n", encoding="utf-8")
        options = ("--model", MODEL, "--base-url", endpoint.url, "--record", "replies", "--concurrency", "1")
        subprocess.run(
            [sys.executable, "-c", "from pipeline.cli import main; main()",
             "eval", "run", "--engine", "llm", "--gold", str(OWN), *options],
            cwd=held, env={**os.environ, "PYTHONPATH": str(ROOT), "PROTOKOLLANT_CACHE": held},
            check=True, stdout=sys.stderr,
        )  # fmt: skip
        for old in target.rglob("*.json"):
            old.unlink()
        for path in sorted((Path(held) / "replies").rglob("*.json")):
            small = target / path.relative_to(Path(held) / "replies")
            small.parent.mkdir(parents=True, exist_ok=True)
            text = written(json.loads(path.read_text(encoding="utf-8")))
            small.write_text(text, encoding="utf-8", newline="\n")


def written(recorded: Mapping[str, Any]) -> str:
    """Return a recorded reply as the text of a small file."""
    kept = {name: recorded[name] for name in KEPT if name in recorded}
    kept |= {"model": MODEL, "usage": {name: recorded["usage"][name] for name in COUNTED}}
    if recorded["prompt"] == ANSWER:
        kept["sentences"] = _around(recorded["sentences"], recorded["reply"])
    return "{" + ",\n".join(f"{_told(name)}:{_value(value)}" for name, value in kept.items()) + "}\n"


def _around(sentences: Sequence[str], reply: Mapping[str, Any]) -> dict[str, str]:
    """Return of the material for an answer the sections that it cites, each with its heading."""
    cited = {number for entry in reply["answer"] for number in entry["s"]}
    sections: list[dict[int, str]] = []
    for number, words in enumerate(sentences, 1):
        if words.startswith(HEADING):
            sections.append({})
        sections[-1][number] = words
    return {str(n): words for part in sections if cited & part.keys() for n, words in part.items()}


def _value(value: Any) -> str:
    """Return a value as JSON, with what is long in lines."""
    return "".join(_lines(value)) if isinstance(value, list | dict) else _told(value)


def _lines(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        yield "[" + ",".join(f"\n{_told(each)}" for each in value) + "]"
    else:
        inner = (f"\n{_told(k)}:{_value(v) if isinstance(v, list) else _told(v)}" for k, v in value.items())
        yield "{" + ",".join(inner) + "}"


def _told(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    record(Path(sys.argv[1]) if sys.argv[1:] else REPLIES)
