"""The one call about what grounding refuses: each entry with the reason and the sentences it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import prompts
from pipeline.ground import ground
from pipeline.llm import wire
from pipeline.llm.chat import Reply, Request
from pipeline.llm.lines import line, numbered
from pipeline.llm.packing import Part, head
from pipeline.llm.recording import document_of
from pipeline.llm.taking import Taking
from pipeline.llm.unsent import Secret, without
from pipeline.llm.writing import Finding, wire_form
from pipeline.model import (
    Abstract,
    Findings,
    Minutes,
    Proposals,
    Question,
)
from pipeline.talk.turns import turns_of

PROMPT = "repair.v1"
AROUND = 2  # sentences on each side of those cited
MOST_ENTRIES, MOST_CITES = 60, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """An entry that the minutes do not carry as it is: its place among the entries of its kind, and why."""

    key: str
    place: int
    entry: Finding
    reasons: tuple[str, ...]


def refused(minutes: Minutes, proposals: Proposals) -> tuple[Refused, ...]:
    """Return the entries that grounding refuses, or answers of which it does, in order."""
    return tuple(
        Refused(key=key, place=place, entry=entry, reasons=reasons)
        for key, entries in _entries(proposals).items()
        for place, entry in enumerate(entries)
        if (reasons := _reasons(minutes, key, entry))
    )


def request(minutes: Minutes, wrong: Iterable[Refused], allowed: Iterable[int]) -> Request | None:
    """Return the call that asks to mend entries; None where none has sentences that may be sent."""
    may, around, told = set(allowed), set[int](), list[str]()
    secret = Secret(minutes, may)
    for number, one in enumerate(list(wrong)[:MOST_ENTRIES], 1):
        near = may & set(_around(minutes, one.entry))
        if not near:
            continue
        around |= near
        said = json.dumps(wire_form(one.entry), ensure_ascii=False, separators=(",", ":"))
        reasons = line("; ".join(one.reasons))
        told.append(f"{number} {one.key} – {secret.hidden(reasons)}: {_closed(secret.hidden(said))}")
    if not told:
        return None
    sentences = {number: line(minutes.words(number)) for number in sorted(around)}
    part = Part(number=1, sentences=sentences)
    filled = {
        "head": head(minutes, part), "entries": "\n".join(told), "sentences": numbered(sentences),
    }  # fmt: skip
    halves = prompts.halves(PROMPT, filled)
    return Request(
        document=document_of(minutes),
        minutes=minutes.id,
        prompt=PROMPT,
        hash=halves.hash,
        system=halves.system,
        user=halves.user,
        schema=wire.REPAIR_SCHEMA,
        sentences=sentences,
    )


def mended(
    minutes: Minutes,
    proposals: Proposals,
    wrong: Iterable[Refused],
    reply: Reply,
    allowed: Iterable[int] | None = None,
) -> Proposals:
    """Return the proposals with each refused entry as the reply has it now; the others stay as they are.

    What cites sentences other than those ``allowed``, all for None, mends nothing.
    """
    sent = range(1, len(minutes.sentences) + 1) if allowed is None else frozenset(allowed)
    (said, _), taking = without(wire.parse(reply.text), minutes, sent), Taking(minutes)
    entries = {key: list(found) for key, found in _entries(proposals).items()}
    for number, one in enumerate(wrong, 1):
        now = next((e for e in said[one.key] if e.n == number), None)
        if now is None:
            continue
        better = _complete(minutes, one, _taken(taking, one.key, now))
        if len(_reasons(minutes, one.key, better)) < len(one.reasons):
            entries[one.key][one.place] = better
    return _rebuilt(minutes, proposals, entries)


def _complete(minutes: Minutes, one: Refused, better: Finding) -> Finding:
    """Return a mended question with the refused answers that it left out: they are not to vanish unseen."""
    if not isinstance(better, Question) or not isinstance(one.entry, Question):
        return better
    left_out = [
        answer
        for answer in one.entry.answers
        if _reasons(minutes, "questions", replace(one.entry, answers=(answer,)))
    ]
    lacks = len(one.entry.answers) - len(better.answers)
    return replace(better, answers=(*better.answers, *left_out[:lacks])) if lacks > 0 else better


def _entries(proposals: Proposals) -> dict[str, tuple[Any, ...]]:
    found, abstract = proposals.findings, proposals.abstract
    return {
        "questions": found.questions,
        "decisions": found.decisions,
        "tasks": found.action_items,
        "abstract": tuple(s for item in abstract.items for s in item),
        "overview": abstract.overview,
    }


def _rebuilt(minutes: Minutes, proposals: Proposals, entries: Mapping[str, list[Any]]) -> Proposals:
    """Return proposals of these entries; statements stay with the agenda items they were in."""
    told = iter(entries["abstract"])
    items = tuple(tuple(next(told) for _ in item) for item in proposals.abstract.items)
    findings = Findings(
        questions=_ordered(entries["questions"]),
        decisions=_ordered(entries["decisions"]),
        action_items=_ordered(entries["tasks"]),
    )
    return replace(
        proposals, findings=findings, abstract=Abstract(overview=tuple(entries["overview"]), items=items)
    )


def _ordered(entries: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(sorted(entries, key=lambda e: (min(e.cites, default=0), e.cites))))


def _reasons(minutes: Minutes, key: str, entry: Any) -> tuple[str, ...]:
    """Return why grounding refuses an entry or answers of it, nothing where it does not."""
    return tuple(unsupported.reason for unsupported in ground(_alone(key, entry), minutes).unsupported)


def _alone(key: str, entry: Any) -> Proposals:
    if key in ("abstract", "overview"):
        return Proposals(abstract=Abstract(overview=(entry,)))
    field = {"questions": "questions", "decisions": "decisions", "tasks": "action_items"}[key]
    return Proposals(findings=Findings(**{field: (entry,)}))


def _taken(taking: Taking, key: str, entry: wire.Entry) -> Finding:
    if key == "questions":
        return taking.question(entry)
    if key == "decisions":
        return taking.decision(entry)
    return taking.action(entry) if key == "tasks" else taking.statements([entry])[0]


def _around(minutes: Minutes, entry: Finding) -> Iterator[int]:
    """Yield the sentences an entry cites, those near them and those that say who speaks in them."""
    answers = entry.answers if isinstance(entry, Question) else ()
    last = len(minutes.sentences)
    cited = {n for n in (*entry.cites, *(n for a in answers for n in a.cites)) if 1 <= n <= last}
    for number in sorted(cited)[:MOST_CITES]:
        yield from range(max(1, number - AROUND), min(last, number + AROUND) + 1)
    for turn in turns_of(minutes):
        if cited & set(turn.numbers):
            yield from (turn.head, turn.named)


def _closed(said: str) -> str:
    """Return JSON whose strings cannot end the data it stands in."""
    return said.replace("<", "\\u003c").replace(">", "\\u003e")
