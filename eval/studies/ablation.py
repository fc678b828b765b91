"""What each family of rules contributes: ``python -m eval.studies.ablation GOLD...`` prints a Markdown table.

A family of findings (all questions of one form, all decisions told in one way, all action items of one
kind) is taken away from what the engine found. Families of linking features get the weight 0, and signs that
an answer withholds something are not seen; then the engine runs again. Each row says how much a figure falls
without the family, in points of a hundred; 0.0 is a family that these documents do not need. ``--features``
shows every linking feature alone.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args
from unittest.mock import patch

from eval.scoring.figures import figures
from eval.scoring.metrics import score
from eval.scoring.tally import total
from pipeline import config, tasks
from pipeline.model import Findings, Minutes, Summary
from pipeline.reading import read
from pipeline.report.record import to_record
from pipeline.rules import evidence, status
from pipeline.rules.withheld import Withheld, withheld

SHOWN = (
    "question_F1", "exchange_F1", "answer_span_F1", "status_acc", "decision_complete_F1", "action_F1",
)  # fmt: skip
LINKING: Mapping[str, frozenset[str]] = {
    "order of turns": frozenset({"next turn", "latest", "alone", "waiting", "distance"}),
    "what is said": frozenset({"overlap", "topic", "number", "kind", "asker named", "yes or no"}),
    "who goes on": frozenset({"adds", "follows", "addressed", "addressed, member"}),
    "turning to another question": frozenset({"change", "turn to topic", "leans"}),
}
KINDS = get_args(Withheld)
Change = Callable[[Summary], Summary]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One annotated document as read."""

    minutes: Minutes
    expected: Mapping[str, Any]


def cases(folders: Iterable[Path]) -> tuple[Case, ...]:
    """Return the documents of folders of annotated minutes (``NAME.json`` beside ``texts/NAME.txt``)."""
    return tuple(
        Case(minutes=read(text), expected=json.loads((folder / f"{text.stem}.json").read_text("utf-8")))
        for folder in folders
        for text in sorted((folder / "texts").glob("*.txt"))
    )


def summaries(documents: Iterable[Case]) -> tuple[Summary, ...]:
    """Return what the rules engine says of each document."""
    engine = config.engine("rules")
    return tuple(tasks.summarise(case.minutes, engine) for case in documents)


def measured(documents: Sequence[Case], found: Iterable[Summary], change: Change) -> dict[str, float]:
    """Return the figures of summaries after a change to each."""
    pairs = zip(documents, found, strict=True)
    whole = total(score(case.expected, to_record(change(summary))) for case, summary in pairs)
    return {name: figure.value for name, figure in figures(whole.counts).items()}


def families(found: Iterable[Summary]) -> dict[str, int]:
    """Return the rules that led to findings, with how many each, the most frequent first."""
    count: Counter[str] = Counter()
    for f in (summary.findings for summary in found):
        count.update(question.rule for question in f.questions)
        count.update(decision.rule for decision in f.decisions)
        count.update(item.rule for item in f.action_items)
    return dict(count.most_common())


def without(rule: str) -> Change:
    """Return the change that takes away the findings of one rule."""

    def change(summary: Summary) -> Summary:
        f = summary.findings
        left = Findings(
            questions=tuple(q for q in f.questions if q.rule != rule),
            decisions=tuple(d for d in f.decisions if d.rule != rule),
            action_items=tuple(a for a in f.action_items if a.rule != rule),
            remarks=f.remarks,
        )
        return replace(summary, findings=left)

    return change


def unchanged(summary: Summary) -> Summary:
    """Return a summary as it is."""
    return summary


def rows(
    documents: Sequence[Case], *, features: bool = False
) -> Iterable[tuple[str, int | None, dict[str, float]]]:
    """Yield for each family its name, the number of its findings, and the points lost without it."""
    found = summaries(documents)
    whole = measured(documents, found, unchanged)
    for rule, count in families(found).items():
        yield rule, count, _lost(whole, measured(documents, found, without(rule)))
    for name, changed in _weights(features).items():
        with patch.dict(evidence.WEIGHTS, changed):
            again = summaries(documents)
        yield f"linking: {name}", None, _lost(whole, measured(documents, again, unchanged))
    for kind in KINDS:
        with patch.object(status, "withheld", _blind_to(kind)):
            again = summaries(documents)
        yield f"status: {kind}", None, _lost(whole, measured(documents, again, unchanged))


def _weights(alone: bool) -> dict[str, dict[str, float]]:
    """Return what to change in the weights for each family of linking features, or for each alone."""
    if alone:
        return {feature: {feature: 0.0} for feature in evidence.WEIGHTS}
    changed: dict[str, dict[str, float]] = {}
    for feature in evidence.WEIGHTS:
        changed.setdefault(family_of(feature), {})[feature] = 0.0
    return changed


def family_of(feature: str) -> str:
    """Return the family of a linking feature.

    >>> family_of("overlap"), family_of("none, asks")
    ('what is said', 'signs of answering nothing')
    """
    if feature.startswith("none, "):
        return "signs of answering nothing"
    return next((name for name, members in LINKING.items() if feature in members), "answering nothing at all")


def _blind_to(kind: str) -> Callable[[str], Any]:
    """Return the look at what an answer withholds, without one kind of it."""
    return lambda sentence: None if (seen := withheld(sentence)) == kind else seen


def _lost(whole: Mapping[str, float], rest: Mapping[str, float]) -> dict[str, float]:
    return {name: 100 * (whole[name] - rest[name]) for name in SHOWN}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table for the folders on the command line and return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    folders = [Path(name) for name in given if name != "--features"]
    if not folders or not all((folder / "texts").is_dir() for folder in folders):
        usage = (
            "usage: python -m eval.studies.ablation [--features] FOLDER... (each with texts/*.txt and *.json)"
        )
        print(usage, file=sys.stderr)
        return 2
    print("| family | findings | " + " | ".join(SHOWN) + " |")
    print("| --- | ---: |" + " ---: |" * len(SHOWN))
    for name, count, lost in rows(cases(folders), features="--features" in given):
        shown = " | ".join(f"{lost[figure]:.1f}" for figure in SHOWN)
        print(f"| {name} | {'' if count is None else count} | {shown} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
