"""Records that say exactly what an expectation says, and ways to spoil them."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.model import (
    Abstract,
    ActionItem,
    AgendaItem,
    Answer,
    Decision,
    Due,
    Findings,
    Minutes,
    Person,
    Provenance,
    Question,
    Sentence,
    Span,
    Summary,
    Vote,
    minutes_id,
)
from pipeline.report.record import to_record

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
KINDS = ("questions", "decisions", "action_items")
Record = dict[str, Any]


def expectations() -> dict[str, Record]:
    """Return the expectations of the sample minutes by name."""
    paths = sorted(SAMPLES.glob("*.expected.json"))
    return {p.name.removesuffix(".expected.json"): json.loads(p.read_text(encoding="utf-8")) for p in paths}


def perfect(expected: Mapping[str, Any]) -> Record:
    """Return the record of an engine that finds exactly what is expected."""
    return to_record(summary(expected))


def summary(expected: Mapping[str, Any]) -> Summary:
    """Return the summary of an engine that finds exactly what is expected."""
    findings = Findings(
        questions=tuple(_question(q) for q in expected["questions"]),
        decisions=tuple(_decision(d) for d in expected["decisions"]),
        action_items=tuple(_action(a) for a in expected["action_items"]),
    )
    return Summary(
        minutes=minutes(expected),
        findings=findings,
        abstract=Abstract(),
        unsupported=(),
        provenance=Provenance(engine="perfect", version="0", created=""),
    )


def minutes(expected: Mapping[str, Any]) -> Minutes:
    """Return minutes with the expected sentences, items and header."""
    words, sentences, at = expected["sentences"], [], 0
    for number, sentence in enumerate(words, 1):
        sentences.append(Sentence(number=number, span=Span(at, at + len(sentence)), paragraph=number))
        at += len(sentence) + 1
    head, text = expected["header"], "\n".join(words)
    return Minutes(
        id=minutes_id(text),
        committee=head["committee"],
        municipality=head["municipality"],
        date=date.fromisoformat(head["date"]) if head["date"] else None,
        number=head["number"],
        start=head["start"],
        end=head["end"],
        place=head["place"],
        chair=Person(name=head["chair"]) if head["chair"] else None,
        participants=tuple(Person(name=name) for name in head["participants"]),
        text=text,
        sentences=tuple(sentences),
        items=tuple(_items(expected, len(words))),
    )


def _items(expected: Mapping[str, Any], last: int) -> Iterable[AgendaItem]:
    items = expected["items"]
    for index, item in enumerate(items):
        end = items[index + 1]["first"] - 1 if index + 1 < len(items) else last
        yield AgendaItem(
            number=item["number"],
            title=item["title"],
            public=item.get("public", True),
            first=item["first"],
            last=max(end, item["first"]),
        )


def _people(described: Iterable[Mapping[str, Any]]) -> tuple[Person, ...]:
    return tuple(Person(name=p["name"], faction=p["faction"], label=p["label"]) for p in described)


def _question(q: Mapping[str, Any]) -> Question:
    answers = tuple(Answer(by=_people(a["by"]), text="", cites=tuple(a["sents"])) for a in q["answers"])
    cites = tuple({*q["sents"], *q["core"]})
    return Question(
        askers=_people(q["askers"]), text=q["text"], status=q["status"], cites=cites, answers=answers
    )


def _decision(d: Mapping[str, Any]) -> Decision:
    cites = tuple({*d["text_sents"], *d["result_sents"]})
    return Decision(text="", outcome=d["outcome"], vote=Vote(**d["vote"]), cites=cites)


def _action(a: Mapping[str, Any]) -> ActionItem:
    return ActionItem(
        task=a["task"],
        assignees=(Person(label=a["assignee"]),),
        due=Due(text=a["due"]) if a["due"] else None,
        tier=a["tier"],
        cites=tuple(a["sents"]),
    )


def spoiled(record: Record, seed: int) -> Record:
    """Return a record in which findings are dropped, repeated, moved, renamed and given wrong values."""
    chance, out = random.Random(seed), copy.deepcopy(record)
    everywhere = [e for item in out["items"] for kind in KINDS for f in item[kind] for e in f["evidence"]]
    for item in out["items"]:
        for kind in KINDS:
            item[kind] = [
                _spoil(finding, kind, chance, everywhere)
                for finding in item[kind]
                for _ in range(chance.choice((0, 1, 1, 1, 1, 2)))
            ]
    out["items"] = [item for item in out["items"] if chance.random() > 0.1] or out["items"]
    out["minutes"] |= {field: None for field in ("date", "chair", "place") if chance.random() < 0.3}
    return out


def _spoil(finding: Record, kind: str, chance: random.Random, everywhere: list[Record]) -> Record:
    out = copy.deepcopy(finding)
    if chance.random() < 0.3:
        out["evidence"] = [*out["evidence"], chance.choice(everywhere)]
    elif chance.random() < 0.2:
        out["evidence"] = [chance.choice(everywhere)]
    stranger = {"name": "Zacharias Fremdling", "faction": None, "role": None, "label": None}
    if kind == "questions":
        if chance.random() < 0.3:
            out["askers"] = [stranger]
        out["answers"] = [
            a | {"by": [stranger] if chance.random() < 0.2 else a["by"]}
            for a in out["answers"]
            if chance.random() > 0.2
        ]
        out["status"] = chance.choice(("answered", "deferred", out["status"]))
    elif kind == "decisions":
        out["outcome"] = chance.choice(("approved", out["outcome"], out["outcome"]))
        out["vote"] = out["vote"] | ({"no": 99} if chance.random() < 0.2 else {})
    else:
        out["tier"] = chance.choice(("A", out["tier"]))
    return out
