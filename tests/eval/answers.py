"""Answers that say exactly what is expected, and ways to spoil them."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from eval.asker import SCHEMA

Record = dict[str, Any]
Sentences = Callable[[str], Sequence[str]]


def quote(document: str, text: str, start: int | None = None) -> Record:
    """Return a citation of words of a document, with or without the character where they begin."""
    return {"source": f"texts/{document}.txt", "text": text} | ({} if start is None else {"start": start})


def everything(names: Iterable[str], sentences: Sentences) -> list[Record]:
    """Return a citation of every sentence of documents."""
    return [quote(name, words) for name in names for words in sentences(name)]


def quotes(question: Mapping[str, Any], sentences: Sentences) -> list[Record]:
    """Return a citation of every sentence that is expected, at its place."""
    return [
        quote(name, sentences(name)[number - 1], sum(len(s) + 1 for s in sentences(name)[: number - 1]))
        for name, numbers in question["sents"].items()
        for number in numbers
    ]


def answer(question: Mapping[str, Any], text: str, evidence: Sequence[Record]) -> Record:
    """Return an answer in one sentence."""
    return {
        "schema": SCHEMA,
        "question": question["question"],
        "answered": True,
        "answer": [{"text": text, "evidence": list(evidence)}],
        "items": [],
        "nearest": [],
    }


def withheld(question: Mapping[str, Any], nearest: Sequence[Record] = ()) -> Record:
    """Return the answer that there is none."""
    return answer(question, "", []) | {"answered": False, "answer": [], "nearest": list(nearest)}


def perfect(question: Mapping[str, Any], sentences: Sentences) -> Record:
    """Return the answer of somebody who knows all that is expected."""
    if question["type"] == "unanswerable":
        return withheld(question)
    words = " ".join(group.split("|")[0] for group in question["must"])
    said = answer(question, f"{question['answer']} ({words})", quotes(question, sentences))
    entries = [
        {"kind": "question", "record": {"text": "?"}, "evidence": []}
        for _ in range(question.get("items") or 0)
    ]
    return said | {"items": entries}


def spoiled(good: Record, chance: random.Random, others: Sequence[Record]) -> Record:
    """Return an answer that says less, says wrong things, cites elsewhere, ranks otherwise or is missing."""
    bad = copy.deepcopy(good)
    if chance.random() < 0.1:
        return withheld(bad, chance.sample(others, 5))
    for part in bad["answer"]:
        part["text"] = part["text"][: chance.choice((0, 20, 1000))]
        part["evidence"] = [q for q in part["evidence"] if chance.random() > 0.3]
        part["evidence"] += chance.sample(others, chance.choice((0, 0, 1, 3)))
        for cited in part["evidence"]:
            cited.pop("start", None)
            cited["text"] = _cut(cited["text"], chance)
    bad["items"] = [item for item in bad["items"] for _ in range(chance.choice((0, 1, 1, 1, 2)))]
    for item in bad["items"]:
        item["evidence"] = chance.sample(others, chance.choice((0, 1)))
    bad["nearest"] = chance.sample(others, 5)
    if chance.random() < 0.1:
        bad["answered"] = not bad["answered"]
    if chance.random() < 0.1:
        bad["answer"] = chance.choice(([], [{"text": "Darüber wurde beraten.", "evidence": []}]))
    return bad


def _cut(text: str, chance: random.Random) -> str:
    words = text.split()
    first = chance.choice((0, 0, len(words) // 2))
    return " ".join(words[first:]).replace(chance.choice(("xx", "e", ".")), "")
