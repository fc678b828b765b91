"""Access to the annotated real minutes, for tests that are skipped where they are absent."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.model import AgendaItem, Minutes, Person, Sentence, Span, minutes_id

SHARED = Path(__file__).parents[2] / "shared"
GOLD = SHARED / "gold"
needs_gold = pytest.mark.skipif(not GOLD.is_dir(), reason="annotated real minutes are not here")


def gold_names() -> list[str]:
    """Return the names of all annotated documents, none where they are absent."""
    return sorted(path.stem for path in GOLD.glob("*.json"))


def annotation(name: str) -> dict[str, Any]:
    """Return the annotation of one document."""
    return dict(json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8")))


def gold_minutes(name: str) -> Minutes:
    """Return minutes built from annotated sentences and header, so that reading plays no part."""
    words = annotation(name)["sentences"]
    meta = {m["doc"]: m for m in map(json.loads, (GOLD / "meta.jsonl").read_text("utf-8").splitlines())}[name]
    text, sentences, at = "\n".join(words), [], 0
    for number, sentence in enumerate(words, 1):
        sentences.append(
            Sentence(number=number, span=Span(at, at + len(sentence)), paragraph=number, kind=_kind(sentence))
        )
        at += len(sentence) + 1
    firsts = [item["first"] for item in meta["items"]] or [1]
    order = sorted(firsts)
    items = tuple(
        AgendaItem(
            number=item["number"],
            title=item["title"],
            public=meta["public"] is not False,
            first=item["first"],
            last=next((f - 1 for f in order if f > item["first"]), len(words)),
        )
        for item in sorted(meta["items"], key=lambda item: item["first"])
    )
    return Minutes(
        id=minutes_id(text),
        committee=meta["committee"],
        municipality=meta["municipality"],
        date=date.fromisoformat(meta["date"]) if meta["date"] else None,
        number=meta["number"],
        chair=Person(name=meta["chair"]) if meta["chair"] else None,
        participants=tuple(Person(name=p) for p in meta["participants"]),
        text=text,
        sentences=tuple(sentences),
        items=items,
        sources=(f"{name}.txt",),
    )


def _kind(sentence: str) -> Any:
    return "label" if sentence.rstrip().endswith(":") and len(sentence) < 60 else "sentence"
