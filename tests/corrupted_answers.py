"""Answers of the oracle for asking, some with one thing changed: a name, number, negation or sentence."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from pipeline.german.names import mentions
from tests.asking_oracle import HEADING, Entry
from tests.oracle import STRANGER, other_number, with_negation, without_negation

Wrong = Callable[[Entry, Mapping[int, str], random.Random], bool]
"""Changes a statement in place; False where there is nothing to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One statement that was changed: what of it, how it reads now, and the line that it cites wrongly."""

    kind: str
    text: str
    line: str | None


@dataclass(slots=True, kw_only=True)
class Corruption:
    """Changes a share of all statements; ``done`` is what it changed."""

    seed: int = 0
    share: float = 0.3
    done: list[Changed] = field(default_factory=list)

    def __call__(self, entries: Sequence[Entry], heard: Mapping[int, str]) -> list[Entry]:
        """Return statements with some of them changed; the same for the same seed and lines."""
        rng = random.Random(f"{self.seed} {len(heard)} {entries}")
        return [self._entry(entry, heard, rng) if rng.random() < self.share else entry for entry in entries]

    def _entry(self, entry: Entry, heard: Mapping[int, str], rng: random.Random) -> Entry:
        for kind, wrong in rng.sample(sorted(WRONGS.items()), len(WRONGS)):
            other = deepcopy(entry)
            if wrong(other, heard, rng):
                new = set(other["s"]) - set(entry["s"])
                line = heard[new.pop()] if new else None
                self.done.append(Changed(kind=kind, text=other["text"], line=line))
                return other
        return entry


def _name(entry: Entry, heard: Mapping[int, str], rng: random.Random) -> bool:
    families = [m.family for m in mentions(entry["text"]) if m.family]
    others = [m.family for words in heard.values() for m in mentions(words) if m.family]
    if not families:
        return False
    wrong = rng.choice([STRANGER.split()[-1], *(name for name in others if name not in entry["text"])])
    entry["text"] = entry["text"].replace(rng.choice(families), wrong)
    return True


def _text(change: Callable[[str], str | None]) -> Wrong:
    def wrong(entry: Entry, heard: Mapping[int, str], rng: random.Random) -> bool:
        other = change(entry["text"])
        entry["text"] = other or entry["text"]
        return other is not None

    return wrong


def _sentence(entry: Entry, heard: Mapping[int, str], rng: random.Random) -> bool:
    """Put the number of another line in the place of one; of one that says something else."""
    old = rng.choice(entry["s"])
    others = [
        number
        for number, words in heard.items()
        if number not in entry["s"] and not words.startswith(HEADING) and words != heard[old]
    ]
    if not others:
        return False
    entry["s"] = sorted({*entry["s"], rng.choice(others)} - {old})
    return True


WRONGS: Mapping[str, Wrong] = {
    "name": _name,
    "number": _text(other_number),
    "negation": _text(lambda text: with_negation(text) or without_negation(text)),
    "sentence": _sentence,
}
