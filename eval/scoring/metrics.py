"""Scoring: one document's record against what careful readers expect, from one and the same matching."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from eval.model import Counts
from eval.scoring.events import actions, decisions
from eval.scoring.exchanges import exchanges
from eval.scoring.heads import header, items, participants
from eval.scoring.spans import Words
from eval.scoring.tally import Tally, told_apart, total

Record = Mapping[str, Any]
KINDS = ("questions", "decisions", "action_items")
PROPOSALS = ("question", "answer", "decision", "action")


def score(expected: Record, record: Record) -> Tally:
    """Return counts and cases of one document; an empty record is one in which nothing was found."""
    words = Words.of(expected["sentences"])
    found = {kind: _gather(record, kind) for kind in KINDS}
    tallies = [
        exchanges(words, expected["questions"], found["questions"]),
        decisions(words, expected["decisions"], found["decisions"]),
        actions(words, expected["action_items"], found["action_items"]),
        Tally(counts=_quotes(words, found) + _grounding(found, record)),
    ]
    if "header" in expected:
        head = expected["header"]
        tallies += [header(head, record), participants(head.get("participants") or [], record)]
    if "items" in expected:
        tallies.append(items(words, expected["items"], record))
    whole = total(tallies)
    return Tally(counts=whole.counts, cases=told_apart(whole.cases))


def _gather(record: Record, kind: str) -> list[Record]:
    return [found for item in record.get("items") or [] for found in item.get(kind) or []]


def _answers(found: Mapping[str, Sequence[Record]]) -> list[Record]:
    return [answer for question in found["questions"] for answer in question.get("answers") or []]


def _quotes(words: Words, found: Mapping[str, Sequence[Record]]) -> Counts:
    """Count quotes that are words of the document, each once; findings and answers alike."""
    quoted = [
        place for each in (*found.values(), _answers(found)) for one in each for place in words.places(one)
    ]
    return Counter(quotes=len(quoted), quotes_exact=sum(place.exact and bool(place.at) for place in quoted))


def _grounding(found: Mapping[str, Sequence[Record]], record: Record) -> Counts:
    """Count proposals that grounding let through, and those it refused."""
    refused = [each for each in record.get("unsupported") or [] if each.get("kind") in PROPOSALS]
    supported = sum(map(len, found.values())) + len(_answers(found))
    return Counter(supported=supported, refused=len(refused))
