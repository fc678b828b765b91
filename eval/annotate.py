"""A draft annotation: what an engine found, in the format of a gold folder, to be corrected by hand.

A draft says what the engine says; figures measured on it uncorrected are worth nothing. ``notes`` names what
to look at first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.worksheet import sheet
from pipeline.errors import ReadError, reason
from pipeline.german import outcomes, votes
from pipeline.llm.chat import document_of
from pipeline.model import ActionItem, Answer, Decision, Minutes, Person, Question, Summary

__all__ = ["draft", "head", "name_of", "sheet", "write"]

UNKNOWN, NOBODY = "unbekannt", "Verwaltung"
Record = dict[str, Any]


def name_of(minutes: Minutes) -> str:
    """Return the name of a document in a gold folder: no spaces, no slashes, no dot in front."""
    return re.sub(r"[\s/\\\x00-\x1f]+", "-", document_of(minutes)).strip("-.") or minutes.id


def draft(minutes: Minutes, summary: Summary) -> Record:
    """Return the findings as an annotation; keys and entries always stand in the same order."""
    found = summary.findings
    return {
        "doc": name_of(minutes),
        "questions": [_question(minutes, f"q{n}", q) for n, q in enumerate(found.questions, 1)],
        "decisions": [_decision(minutes, f"d{n}", d) for n, d in enumerate(found.decisions, 1)],
        "action_items": [_action(f"a{n}", a) for n, a in enumerate(found.action_items, 1)],
        "notes": _notes(summary),
        "sentences": [minutes.words(sentence.number) for sentence in minutes.sentences],
    }


def _question(minutes: Minutes, name: str, question: Question) -> Record:
    cites = _numbers(question.cites)
    return {
        "id": name,
        "askers": _people(question.askers),
        "sents": cites,
        "core": [n for n in cites if "?" in minutes.words(n)] or cites,
        "text": question.text,
        "status": question.status,
        "answers": [_answer(answer) for answer in question.answers],
    }


def _answer(answer: Answer) -> Record:
    return {"by": _people(answer.by), "sents": _numbers(answer.cites)}


def _decision(minutes: Minutes, name: str, decision: Decision) -> Record:
    text, result = _places(minutes, decision)
    vote = decision.vote
    return {
        "id": name,
        "text_sents": text,
        "result_sents": result,
        "outcome": decision.outcome,
        "vote": {"mode": vote.mode, "yes": vote.yes, "no": vote.no, "abstain": vote.abstain},
    }


def _places(minutes: Minutes, decision: Decision) -> tuple[list[int], list[int]]:
    """Return where it stands what is decided, and where the result: in one sentence it is both."""
    cites = _numbers(decision.cites)
    if decision.outcome == "proposed":
        return cites, []
    lines = {n: minutes.words(n) for n in cites}
    result = [n for n, line in lines.items() if outcomes.says(decision.outcome, line) or votes.vote(line)]
    result = result or cites[-1:]
    return [n for n in cites if n not in result] or result, result


def _action(name: str, action: ActionItem) -> Record:
    who = " und ".join(filter(None, (_named(person) for person in action.assignees)))
    return {
        "id": name,
        "tier": action.tier,
        "assignee": who or NOBODY,
        "task": action.task,
        "sents": _numbers(action.cites),
        "due": action.due.text if action.due else None,
    }


def _people(people: Sequence[Person]) -> list[Record]:
    described = [
        {
            "name": who.name or None,
            "faction": who.faction or None,
            "label": None if who.name else who.label or who.role or UNKNOWN,
        }
        for who in people
    ]
    return described or [{"name": None, "faction": None, "label": UNKNOWN}]


def _named(who: Person) -> str:
    return who.name or who.label or who.role or ""


def _numbers(cites: Iterable[int]) -> list[int]:
    return sorted(set(cites))


def _notes(summary: Summary) -> str:
    """Return what to look at first: doubtful entries, remarks, and what grounding refused."""
    found = summary.findings
    doubtful = [f"q{n}" for n, question in enumerate(found.questions, 1) if question.review]
    doubtful += [f"d{n}" for n, decision in enumerate(found.decisions, 1) if decision.review]
    doubtful += [f"a{n}" for n, action in enumerate(found.action_items, 1) if action.review]
    lines = [f"Entwurf der Auswertung „{summary.provenance.engine}“, noch nicht von Hand geprüft"]
    lines += [f"unsicher: {', '.join(doubtful)}"] if doubtful else []
    lines += [f"{remark.text} ({_cited(remark.cites)})" for remark in found.remarks]
    lines += [f"nicht belegt und weggelassen ({u.kind}): {u.reason}" for u in summary.unsupported]
    return "; ".join(" ".join(line.split()) for line in lines) + "."


def _cited(cites: Sequence[int]) -> str:
    return f"Satz {', '.join(map(str, _numbers(cites)))}" if cites else "ohne Satz"


def head(minutes: Minutes) -> Record:
    """Return the header and the agenda items as a line of meta.jsonl holds them."""
    return {
        "doc": name_of(minutes),
        "municipality": minutes.municipality,
        "committee": minutes.committee,
        "date": minutes.date.isoformat() if minutes.date else None,
        "number": minutes.number,
        "start": minutes.start,
        "end": minutes.end,
        "place": minutes.place,
        "chair": minutes.chair.name if minutes.chair else None,
        "clerk": minutes.clerk.name if minutes.clerk else None,
        "public": minutes.public,
        "participants": [who.name for who in minutes.participants if who.name],
        "items": [{"number": i.number, "title": i.title, "first": i.first} for i in minutes.items],
    }


def write(minutes: Minutes, summary: Summary, folder: Path, raw: str | None = None) -> tuple[Path, ...]:
    """Write NAME.json, its text, a line of meta.jsonl and a working sheet; return what was written.

    ``raw`` is the text of the document as a program gets it, else its clean text is taken. What is there
    already stays as it is; raises ReadError where the document is annotated already.
    """
    name, record = name_of(minutes), draft(minutes, summary)
    files = {
        folder / f"{name}.json": json.dumps(record, ensure_ascii=False, indent=1) + "\n",
        folder / f"{name}.md": sheet(minutes, record),
        folder / "texts" / f"{name}.txt": minutes.text + "\n" if raw is None else raw,
    }
    for path in list(files)[:2]:
        if path.exists():
            what = "Dieses Dokument ist schon annotiert"
            raise ReadError(str(path), what, "Bitte umbenennen oder einen anderen Ordner angeben.")
    try:
        (folder / "texts").mkdir(parents=True, exist_ok=True)
        written = [path for path, text in files.items() if _new(path, text)]
        return (*written, *_head_line(folder / "meta.jsonl", head(minutes)))
    except OSError as error:
        what = f"Hier lässt sich nichts ablegen ({reason(error)})"
        raise ReadError(str(folder), what, "Bitte einen anderen Ordner angeben.") from None


def _new(path: Path, text: str) -> bool:
    """Write a file unless it is there; tell whether it was written."""
    if path.exists():
        return False
    path.write_bytes(text.encode("utf-8", "replace"))
    return True


def _head_line(path: Path, line: Record) -> tuple[Path, ...]:
    """Add a line for the document where the file has none."""
    there = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    if any(_doc(each) == line["doc"] for each in there.splitlines()):
        return ()
    before = "\n" if there and not there.endswith("\n") else ""
    added = (before + json.dumps(line, ensure_ascii=False) + "\n").encode("utf-8", "replace")
    with path.open("ab") as file:
        file.write(added)
    return (path,)


def _doc(line: str) -> str | None:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return record.get("doc") if isinstance(record, Mapping) else None
