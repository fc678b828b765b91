"""Weights of the linking, fitted: ``python -m eval.studies.fit_links GOLD...`` leaves each town out in turn.

An averaged perceptron over the paths of ``pipeline.rules.answers``: it starts from the weights in use, walks
through each document as the engine does, and moves a weight where the best path differs from the best path
that annotators would accept. Prints the figures of the weights in use and of the fitted ones, each measured
on towns that the fitting has not seen, and in the end the weights fitted on all.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from eval.scoring.exchanges import exchanges
from eval.scoring.figures import figures
from eval.scoring.spans import Words
from pipeline.german.registry import registry_of
from pipeline.model import Minutes
from pipeline.reading import read
from pipeline.report import record
from pipeline.rules import evidence
from pipeline.rules.answers import Choice, best_path, choice, linked, within
from pipeline.rules.exchanges import asked_in, questions
from pipeline.rules.scene import Given, Scene, scene_of
from pipeline.talk.turns import turns_of

Weights = dict[str, float]
SHOWN = ("exchange_F1", "answer_span_F1", "status_acc", "open_F1")
# many towns share these beginnings of their names
COLLECTIONS = ("ris", "ho", "web")
EPOCHS = 8
RATE = 0.04
# how much of what was learnt is given up for the weights in use
PULL = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One annotated document: what the engine links, and which question each sentence answers."""

    town: str
    minutes: Minutes
    scene: Scene
    expected: Mapping[str, Any]
    words: Words
    right: Mapping[int, frozenset[int]]


def town(name: str) -> str:
    """Return the town of a document by its name.

    >>> town("ris-lindenbach-17"), town("er-2020-01-01")
    ('ris-lindenbach', 'er')
    """
    parts = name.split("-")
    return "-".join(parts[:2]) if parts[0] in COLLECTIONS else parts[0]


def cases(folders: Iterable[Path]) -> list[Case]:
    """Return the documents of folders that hold questions."""
    found = []
    for folder in folders:
        for text in sorted((folder / "texts").glob("*.txt")):
            expected = json.loads((folder / f"{text.stem}.json").read_text("utf-8"))
            if expected["questions"]:
                found.append(_case(read(text), expected))
    return found


def _case(minutes: Minutes, expected: Mapping[str, Any]) -> Case:
    words = Words.of(expected["sentences"])
    registry = registry_of(minutes)
    turns, asked, _ = asked_in(minutes, registry, turns_of(minutes))
    at = {s.number: words.locate(minutes.words(s.number), s.span.start).at for s in minutes.sentences}
    right: dict[int, set[int]] = defaultdict(set)
    for question in expected["questions"]:
        core = words.span(question["core"])
        mine = [i for i, q in enumerate(asked) if any(at[n] & core for n in q.core)]
        told = [words.span(answer["sents"]) for answer in question["answers"]]
        for number, place in at.items():
            if place and any(2 * len(place & span) >= len(place) for span in told):
                right[number].update(mine)
    return Case(
        town=town(expected["doc"]),
        minutes=minutes,
        scene=scene_of(minutes, registry, turns, asked),
        expected=expected,
        words=words,
        right={n: frozenset(places) for n, places in right.items()},
    )


def measured(documents: Iterable[Case], weights: Mapping[str, float]) -> Counter[str]:
    """Return the counts of questions and answers that the engine finds with these weights."""
    with patch.dict(evidence.WEIGHTS, weights):
        return sum((_counts(case) for case in documents), start=Counter())


def _counts(case: Case) -> Counter[str]:
    found = questions(case.minutes, registry_of(case.minutes), case.scene.turns)
    records = [
        {
            "askers": [record.person(p) for p in question.askers],
            "status": question.status,
            "evidence": record.evidence(case.minutes, question.cites),
            "answers": [
                {"by": [record.person(p) for p in a.by], "evidence": record.evidence(case.minutes, a.cites)}
                for a in question.answers
            ],
        }
        for question in found
    ]
    return exchanges(case.words, case.expected["questions"], records).counts


def fitted(documents: Sequence[Case], start: Mapping[str, float]) -> Weights:
    """Return the averaged weights after some rounds through the documents."""
    weights, summed, steps = dict(start), dict.fromkeys(start, 0.0), 0
    for _ in range(EPOCHS):
        for case in documents:
            _learn(case, weights)
            for name in weights:
                weights[name] += PULL * (start[name] - weights[name])
                summed[name] += weights[name]
            steps += 1
    return {name: round(summed[name] / steps, 2) for name in weights}


def _learn(case: Case, weights: Weights) -> None:
    """Walk through a document and move the weights where another path would have been right."""
    scene, given = case.scene, Given()
    with patch.dict(evidence.WEIGHTS, weights):
        for index, turn in enumerate(scene.turns):
            own = [i for i in scene.of_turn.get(index, ()) if scene.asked[i].replied]
            first = min((scene.asked[i].core[0] for i in own), default=len(case.minutes.sentences) + 1)
            told = [n for n in turn.numbers if n < first]
            found = choice(scene, index, told, given)
            if found:
                _move(found, case.right, weights)
            given.add(linked(scene, index, told, given))
            given.add(within(scene, index, own))


def _move(found: Choice, right: Mapping[int, frozenset[int]], weights: Weights) -> None:
    """Move the weights from the features of the best path to those of the best right one."""
    allowed = [_allowed(found, right.get(number, frozenset())) for number in found.numbers]
    path = best_path(found, weights)
    if all(state in states for state, states in zip(path, allowed, strict=True)):
        return
    better = best_path(found, weights, allowed)
    for name, value in _features(found, better).items():
        weights[name] += RATE * value
    for name, value in _features(found, path).items():
        weights[name] -= RATE * value


def _allowed(found: Choice, answered: frozenset[int]) -> frozenset[int]:
    places = frozenset(state for state, i in enumerate(found.waiting, 1) if i in answered)
    return places or frozenset({0})


def _features(found: Choice, path: Sequence[int]) -> Weights:
    """Return the summed features of a path."""
    summed: Weights = defaultdict(float)
    for at, state in enumerate(path):
        for name, value in found.features(at, state).items():
            summed[name] += value
    steps = zip(path, path[1:], found.turnings[1:], strict=False)
    for before, after, features in steps:
        if before != after:
            for name, value in features.items():
                summed[name] += value
    return summed


def main() -> None:
    """Print figures and weights."""
    documents, start = cases(map(Path, sys.argv[1:])), dict(evidence.WEIGHTS)
    towns = sorted({case.town for case in documents})
    held: Counter[str] = Counter()
    for left in towns:
        weights = fitted([c for c in documents if c.town != left], start)
        held += measured([c for c in documents if c.town == left], weights)
    rows = {"in use": figures(measured(documents, start)), "fitted, towns left out": figures(held)}
    for label, row in rows.items():
        print(f"{label:24s}", *(f"{name} {row[name].value:.3f}" for name in SHOWN))
    for name, value in fitted(documents, start).items():
        print(f"{name:20s} {start[name]:6.2f} {value:6.2f}")


if __name__ == "__main__":
    main()
