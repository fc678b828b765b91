"""Records what the oracle says about the annotated minutes that come with the program.

    python -m tests.record_oracle FOLDER

The replies in ``eval/replies/oracle`` were made like this, and are to be made anew when the annotation
changes; ``protokollant eval gate`` answers from them without any network.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

from eval.dataset import OWN, load
from pipeline import tasks
from pipeline.llm.engine import LLMEngine
from pipeline.llm.live import live
from pipeline.llm.recording import recording
from pipeline.llm.settings import Settings
from pipeline.reading import read
from tests.endpoint import MODEL, serving
from tests.oracle_server import Oracle


def record(folder: Path) -> int:
    """Record into a folder and return the number of documents."""
    gold = load(OWN)
    for name in ("OPENAI_API_KEY", "PROTOKOLLANT_API_KEY"):
        os.environ.pop(name, None)
    with serving(Oracle(gold)) as endpoint:
        settings = Settings(model=MODEL, base_url=endpoint.url, concurrency=1, retries=0)
        engine = LLMEngine(recording(live(settings), folder, print), settings)
        for document in gold.documents:
            tasks.summarise(read(document.path), engine)
    for path in folder.rglob("*.json"):
        shorten(path)
    return len(gold.documents)


def shorten(path: Path) -> None:
    """Leave out what only the very same request needs, and write a list of numbers in one line."""
    record = json.loads(path.read_text(encoding="utf-8"))
    kept = {key: value for key, value in record.items() if key not in ("user", "usage", "hash")}
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    numbers = re.sub(r"\[\s+(\d[\d,\s]*?)\s+\]", lambda m: f"[{' '.join(m[1].split())}]", text)
    path.write_text(numbers + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    print(f"{record(Path(sys.argv[1]))} documents")
