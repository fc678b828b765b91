"""Status by fitted weights, to compare; ``python -m eval.studies.fit_status GOLD...`` leaves each town out.

A softmax regression over what the sentences of the expected answers withhold, against the decision of
``pipeline.rules.status`` on the same words; both are told the right answers, so that linking plays no part.
Prints how often each is right, on towns the regression has not seen, and its weights fitted on all.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.studies.fit_links import town
from pipeline.german.sentences import split
from pipeline.rules.status import PART, POSSIBLE, REASON, status
from pipeline.rules.withheld import withheld

CLASSES = ("answered", "partial", "deferred")
OPEN = ("deferred", "unanswered")
ROUNDS = 300
RATE = 0.5
DECAY = 0.01
Weights = list[dict[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question with an answer: its town, the words asked, the words of each answer, its status."""

    town: str
    asked: str
    answers: tuple[str, ...]
    status: str

    def features(self) -> dict[str, float]:
        """Return what may tell the status, by name."""
        each = [withheld(span.of(words)) for words in self.answers for span in split(words)]
        share = {kind: each.count(kind) / len(each) for kind in ("later", "unknown", "work")}
        return {
            "always": 1.0,
            **share,
            "begins later": float(each[0] == "later"),
            "begins unknown": float(each[0] == "unknown"),
            "ends unknown": float("unknown" in each[-2:]),
            "nothing plain": float(None not in each),
            "short for its parts": float(len(each) < 2 * len(PART.findall(self.asked)) > 4),
            "asks for a reason": float(bool(REASON.search(self.asked))),
            "asks for a favour": float(bool(POSSIBLE.match(self.asked))),
            "long": min(len(each), 6) / 6,
        }


def cases(folders: Iterable[Path]) -> list[Case]:
    """Return the answered questions of folders of annotated minutes."""
    found = []
    for path in (p for folder in folders for p in sorted(folder.glob("*.json"))):
        expected = json.loads(path.read_text("utf-8"))
        for question in expected.get("questions", ()):
            if question["answers"] and question["status"] in CLASSES and not question.get("optional"):
                found.append(_case(expected, question))
    return found


def _case(expected: Mapping[str, Any], question: Mapping[str, Any]) -> Case:
    def words(numbers: Iterable[int]) -> str:
        return " ".join(expected["sentences"][n - 1] for n in numbers)

    return Case(
        town=town(expected["doc"]),
        asked=words(question["core"]),
        answers=tuple(words(answer["sents"]) for answer in question["answers"]),
        status=question["status"],
    )


def fitted(rows: Sequence[tuple[Mapping[str, float], int]]) -> Weights:
    """Return the weights of a softmax regression, one mapping for each class."""
    weights: Weights = [dict.fromkeys(rows[0][0], 0.0) for _ in CLASSES]
    for _ in range(ROUNDS):
        slopes: Weights = [dict.fromkeys(rows[0][0], 0.0) for _ in CLASSES]
        for features, right in rows:
            for place, share in enumerate(_shares(weights, features)):
                for name, value in features.items():
                    slopes[place][name] += (share - (place == right)) * value
        for mine, slope in zip(weights, slopes, strict=True):
            for name in mine:
                mine[name] -= RATE * (slope[name] / len(rows) + DECAY * mine[name])
    return weights


def _shares(weights: Weights, features: Mapping[str, float]) -> list[float]:
    powers = [math.exp(sum(mine[name] * value for name, value in features.items())) for mine in weights]
    return [power / sum(powers) for power in powers]


def predicted(weights: Weights, features: Mapping[str, float]) -> str:
    """Return the class with the greatest share."""
    shares = _shares(weights, features)
    return CLASSES[shares.index(max(shares))]


def _line(label: str, expected: Sequence[str], found: Sequence[str]) -> str:
    pairs = list(zip(expected, found, strict=True))
    right = sum(a == b for a, b in pairs) / len(pairs)
    both = sum(a in OPEN and b in OPEN for a, b in pairs)
    some = sum(a in OPEN for a in expected) + sum(b in OPEN for b in found)
    return f"{label:28s} right {right:.3f}  put off, F1 {2 * both / some if some else 0:.3f}  n={len(pairs)}"


def main() -> None:
    """Print how often the decision and the regression are right."""
    documents = cases(map(Path, sys.argv[1:]))
    rows = [(case.features(), CLASSES.index(case.status)) for case in documents]
    left_out = {
        out: fitted([row for row, case in zip(rows, documents, strict=True) if case.town != out])
        for out in sorted({case.town for case in documents})
    }
    expected = [case.status for case in documents]
    print(_line("decision in use", expected, [status(case.answers, case.asked) for case in documents]))
    found = [predicted(left_out[c.town], f) for c, (f, _) in zip(documents, rows, strict=True)]
    print(_line("regression, towns left out", expected, found))
    weights = fitted(rows)
    for name in rows[0][0]:
        print(
            f"{name:22s}",
            *(f"{label} {mine[name]:6.2f}" for label, mine in zip(CLASSES, weights, strict=True)),
        )


if __name__ == "__main__":
    main()
