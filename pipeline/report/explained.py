"""Why each finding is there: the rule, the words that it went by, and where persons are named."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pipeline import plain
from pipeline.model import (
    ID_LETTERS,
    ActionItem,
    Decision,
    Kind,
    Minutes,
    Person,
    Question,
    Reason,
    Summary,
    finding_ids,
)
from pipeline.report import wording
from pipeline.report.record import evidence, person
from pipeline.rules.glossary import meaning
from pipeline.talk.named import Naming, named

NO_REASONS = "Keine Regel: Das Sprachmodell hat diese Sätze genannt, sonst nichts."
SCHEMA = "protokollant/explain/1"
Record = dict[str, Any]
KINDS: Mapping[Kind, str] = {"question": "Frage", "decision": "Beschluss", "action": "Aufgabe"}
PARTS = {"asks": "Wer fragt", "answers": "Wer antwortet", "acts": "Wer handelt"}
IN_LIST = "im Kopf oder in der Anwesenheitsliste"
WIDTH = 100
ID = re.compile(rf"[{''.join(ID_LETTERS.values())}][0-9a-f]{{8}}")


def is_id(word: str) -> bool:
    """Tell whether a word is the id of a finding.

    >>> is_id("q3f2a91c0"), is_id("protokoll.txt")
    (True, False)
    """
    return ID.fullmatch(word) is not None


def to_record(summary: Summary, wanted: Iterable[str] = ()) -> Record:
    """Return what led to each finding, or to those with the wanted ids, as plain dictionaries and lists."""
    minutes, found, only = summary.minutes, summary.findings, frozenset(wanted)
    entries = [
        *_entries(minutes, "question", found.questions, _question),
        *_entries(minutes, "decision", found.decisions, _decision),
        *_entries(minutes, "action", found.action_items, _action),
    ]
    entries.sort(key=lambda entry: entry["evidence"][0]["start"])
    return {
        "schema": SCHEMA,
        "minutes": {"id": minutes.id, "sources": list(minutes.sources)},
        "engine": summary.provenance.engine,
        "entries": [entry for entry in entries if not only or entry["id"] in only],
    }


def to_json(record: Record) -> str:
    """Return an explanation as JSON text."""
    return plain.record(json.dumps(record, ensure_ascii=False, indent=2)) + "\n"


def to_text(record: Record) -> str:
    """Return an explanation as German text for a terminal."""
    shown = ["\n".join(_lines(entry)) for entry in record["entries"]]
    return plain.lines("\n\n".join(shown) or "Keine Fragen, Beschlüsse oder Aufgaben gefunden.") + "\n"


# --- records ------------------------------------------------------------------------------------------


def _entries(minutes: Minutes, kind: Kind, found: Sequence[Any], told: Any) -> Iterable[Record]:
    ids = finding_ids(minutes, kind, [finding.cites for finding in found])
    for identity, finding in zip(ids, found, strict=True):
        item = minutes.items[minutes.item_of(min(finding.cites))]
        yield {
            "id": identity,
            "kind": kind,
            "item": {"number": item.number, "title": item.title},
            "evidence": evidence(minutes, finding.cites),
            "reasons": [_reason(reason) for reason in finding.why],
            **told(minutes, finding),
        }


def _question(minutes: Minutes, question: Question) -> Record:
    return {
        "text": question.text,
        "status": question.status,
        "persons": _persons(minutes, "asks", question.askers, question.cites),
        "answers": [
            {
                "text": answer.text,
                "evidence": evidence(minutes, answer.cites),
                "reasons": [_reason(reason) for reason in answer.why],
                "persons": _persons(minutes, "answers", answer.by, answer.cites),
            }
            for answer in question.answers
        ],
    }


def _decision(_: Minutes, decision: Decision) -> Record:
    return {"text": decision.text, "outcome": decision.outcome}


def _action(minutes: Minutes, item: ActionItem) -> Record:
    return {
        "text": item.task,
        "tier": item.tier,
        "persons": _persons(minutes, "acts", item.assignees, item.cites),
    }


def _reason(reason: Reason) -> Record:
    return {
        "rule": reason.rule,
        "meaning": meaning(reason.rule),
        "sentence": reason.number,
        "words": reason.words,
        "weight": reason.weight,
    }


def _persons(minutes: Minutes, part: str, those: Iterable[Person], cites: Sequence[int]) -> list[Record]:
    told = [(who, named(minutes, who, cites)) for who in those]
    return [
        {
            "part": part,
            "person": person(who),
            "named": [_naming(naming) for naming in (where.here, *where.fuller) if naming],
        }
        for who, where in told
    ]


def _naming(naming: Naming) -> Record:
    return {"sentence": naming.number, "words": naming.words}


# --- text ---------------------------------------------------------------------------------------------


def _lines(entry: Record) -> Iterable[str]:
    item = entry["item"]
    place = f", TOP {item['number']}" if item["number"] else ""
    cited = wording.sentences([n for quote in entry["evidence"] for n in quote["sentences"]])
    yield f"{entry['id']}  {KINDS[entry['kind']]}{place}, {cited}: {_what(entry)}"
    yield f"    „{_shortened(entry['text'])}“"
    for who in entry.get("persons", ()):
        yield from _person_lines(who, "  ")
    yield "  Warum"
    yield from _reason_lines(entry["reasons"]) if entry["reasons"] else (f"    {NO_REASONS}",)
    for answer in entry.get("answers", ()):
        cited = wording.sentences([n for quote in answer["evidence"] for n in quote["sentences"]])
        yield f"  Antwort, {cited}"
        for who in answer["persons"]:
            yield from _person_lines(who, "    ")
        yield from _reason_lines(answer["reasons"])


def _what(entry: Record) -> str:
    if entry["kind"] == "question":
        return wording.STATUSES[entry["status"]]
    return wording.OUTCOMES[entry["outcome"]] if entry["kind"] == "decision" else wording.TIERS[entry["tier"]]


def _person_lines(who: Record, indent: str) -> Iterable[str]:
    yield f"{indent}{PARTS[who['part']]}: {wording.person(Person(**who['person']))}"
    for naming in who["named"]:
        where = f"Satz {naming['sentence']}" if naming["sentence"] else IN_LIST
        yield f"{indent}  {where}: „{naming['words']}“"


def _reason_lines(reasons: Iterable[Record]) -> Iterable[str]:
    for reason in reasons:
        weight = "" if reason["weight"] is None else f"{reason['weight']:+.1f} ".replace(".", ",")
        words = f" – Satz {reason['sentence']}: „{_shortened(reason['words'])}“" if reason["words"] else ""
        yield f"    {weight}{reason['meaning']}{words}"


def _shortened(text: str) -> str:
    bare = " ".join(text.split())
    return bare if len(bare) <= WIDTH else bare[: bare.rfind(" ", 0, WIDTH)] + " …"
