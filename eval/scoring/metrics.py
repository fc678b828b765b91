"""Figures: how well records agree with what careful readers expect.

``score`` counts one document, counts of documents are added, ``figures`` turns a sum into shares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from eval.scoring.events import action_counts, decision_counts
from eval.scoring.exchanges import exchange_counts
from eval.scoring.heads import header_counts, item_counts, participant_counts
from eval.scoring.spans import Words

Record = dict[str, Any]
Counts = Counter[str]
KINDS = ("questions", "decisions", "action_items")


def score(expected: Mapping[str, Any], record: Record) -> Counts:
    """Return the counts of one document; an empty record counts as one in which nothing was found."""
    words = Words.of(expected["sentences"])
    found = {kind: _gather(record, kind) for kind in KINDS}
    counts = exchange_counts(words, expected["questions"], found["questions"])
    counts += decision_counts(words, expected["decisions"], found["decisions"])
    counts += action_counts(words, expected["action_items"], found["action_items"])
    counts += _quote_counts(words, found)
    if "header" in expected:
        counts += header_counts(expected["header"], record)
        counts += participant_counts(expected["header"]["participants"], record)
        counts += item_counts(expected["items"], record)
    return counts


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of the counts of several documents."""
    return sum(counts, start=Counter())


def figures(counts: Counts) -> dict[str, float]:
    """Return the figures of counts: shares between 0 and 1, 0 where there is nothing to share."""
    c = counts
    return {
        "question_F1": _f1(
            _share(c["questions_right"], c["questions_found"]),
            _share(c["questions_recalled"], c["questions_expected"]),
        ),
        "asker_accuracy": _share(c["askers_right"], c["askers"]),
        "status_accuracy": _share(c["statuses_right"], c["statuses"]),
        "open_F1": _dice(c["open_right"], c["open_found"], c["open_expected"]),
        "exchange_F1": _dice(c["exchanges_right"], c["exchanges_found"], c["questions_expected"]),
        "answer_span_F1": _share(c["answer_overlap_ppm"], 1_000_000 * c["answers_right"]),
        "decision_complete_F1": _dice(c["decisions_complete"], c["decisions_found"], c["decisions_expected"]),
        "action_F1": _dice(
            c["actions_right"], c["actions_right"] + c["actions_wrong"], c["actions_expected"]
        ),
        "assignee_accuracy": _share(c["assignees_right"], c["assignees"]),
        "due_accuracy": _share(c["dues_right"], c["dues"]),
        "quotes_exact": _share(c["quotes_exact"], c["quotes"]),
        "header_accuracy": _share(c["fields_right"], c["fields"]),
        "item_F1": _dice(c["items_right"], c["items_found"], c["items_expected"]),
        "participant_F1": _dice(c["participants_right"], c["participants_found"], c["participants_expected"]),
        "sentence_F1": _dice(c["units_right"], c["units_found"], c["units_expected"]),
    }


def _gather(record: Record, kind: str) -> list[Record]:
    return [found for item in record.get("items") or [] for found in item.get(kind) or []]


def _quote_counts(words: Words, found: Mapping[str, list[Record]]) -> Counts:
    """Count quotes that are words of the document; findings and answers alike."""
    answers = [answer for question in found["questions"] for answer in question.get("answers") or []]
    quoted = [place for each in (*found.values(), answers) for one in each for place in words.places(one)]
    return Counter(quotes=len(quoted), quotes_exact=sum(place.exact and bool(place.at) for place in quoted))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _f1(precision: float, recall: float) -> float:
    return _share(2 * precision * recall, precision + recall)


def _dice(right: int, found: int, expected: int) -> float:
    """Return the F1 of ``right`` among ``found`` and ``expected``."""
    return _share(2 * right, found + expected)
