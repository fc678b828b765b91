"""The oracle with some of its entries changed: one name, number, negation, outcome or sentence number each.

Which ones is drawn from a seed and kept, so that a test can count what became of them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence, Set
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, get_args

from eval.dataset import Dataset
from pipeline.model import Outcome
from tests.aligned import tokens
from tests.oracle import STRANGER, other_number, with_negation, without_negation
from tests.oracle_server import Entry, Replies

OUTCOMES = [o for o in get_args(Outcome) if o not in ("proposed", "no_decision")]
NEAR = 2  # sentences
QUESTION_WORD = re.compile(
    r"(?:\w{1,12} )?(?:W(?:er|ie|as|ann|arum|o|eshalb|ozu|elche)|Inwie|In w|Auf w)", re.I
)
Wrong = Callable[[Entry], bool]
"""Changes an entry in place; False where there is nothing to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One entry that was changed: in which document, in which list, what of it, and how it reads now.

    ``put`` are the sentence numbers that it did not have before.
    """

    document: str
    key: str
    kind: str
    entry: Mapping[str, Any]
    put: frozenset[int] = frozenset()


@dataclass(slots=True, kw_only=True)
class Corruption:
    """Changes a share of the entries of every reply; ``done`` is what it changed."""

    gold: Dataset
    seed: int
    share: float = 0.3
    done: list[Changed] = field(default_factory=list)

    def __call__(self, document: str, replies: Replies, received: Sequence[int]) -> Replies:
        """Return a reply with some of its entries changed; the same for the same seed and call."""
        rng = random.Random(f"{self.seed} {document} {received}")
        known = _families(next(d.expected for d in self.gold.documents if d.name == document))
        said = {n for key in ("questions", "tasks") for e in replies[key] for n in _names(e)}
        names = sorted(name for name in said if known & set(tokens(name)))
        wrongs = _Wrongs(rng=rng, received=received, names=names, families=known)
        return {key: [self._entry(document, key, e, wrongs) for e in said] for key, said in replies.items()}

    def _entry(self, document: str, key: str, entry: Entry, wrongs: _Wrongs) -> Entry:
        if wrongs.rng.random() >= self.share:
            return entry
        for kind, wrong in wrongs.kinds(key):
            other = deepcopy(entry)
            if wrong(other):
                put = frozenset(_numbers(other)) - frozenset(_numbers(entry))
                self.done.append(Changed(document=document, key=key, kind=kind, entry=other, put=put))
                return other
        return entry


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wrongs:
    """What can be wrong with the entries of one reply; each changes an entry, False where it cannot."""

    rng: random.Random
    received: Sequence[int]
    names: Sequence[str]
    families: Set[str]

    def kinds(self, key: str) -> list[tuple[str, Wrong]]:
        """Return what can be wrong with an entry of a list, in an order of chance."""
        kinds: list[tuple[str, Wrong]] = [
            ("number", _number),
            ("negation", _denied),
            self.rng.choice((("sentence far off", self.far), ("sentence beside", self.beside))),
        ]
        if key in ("questions", "tasks"):
            kinds.append(("name", self.name))
        if key == "decisions":
            kinds.append(("outcome", self.outcome))
        self.rng.shuffle(kinds)
        return kinds

    def name(self, entry: Entry) -> bool:
        """Put a stranger, or somebody else of the document, in the place of who asks, answers or acts.

        Somebody of the same family name is not somebody else: "FBL Abel" may be "Herr Abel".
        """
        spoken = [one for one in (entry, *entry.get("answers", ())) if set(one["by"]) - {"unbekannt"}]
        if not spoken:
            return False
        one = self.rng.choice(spoken)
        own = self.families & {word for name in _names(entry) for word in tokens(name)}
        others = [n for n in self.names if n not in _names(entry) and own.isdisjoint(tokens(n))]
        one["by"] = [self.rng.choice([STRANGER, *others])]
        return True

    def outcome(self, entry: Entry) -> bool:
        """Put another outcome."""
        entry["outcome"] = self.rng.choice([o for o in OUTCOMES if o != entry["outcome"]])
        return True

    def far(self, entry: Entry) -> bool:
        """Put the number of any sentence farther away in the place of one."""
        return self._moved(entry, lambda away: away > NEAR)

    def beside(self, entry: Entry) -> bool:
        """Put the number of a sentence nearby in the place of one."""
        return self._moved(entry, lambda away: away <= NEAR)

    def _moved(self, entry: Entry, fits: Callable[[int], bool]) -> bool:
        one = self.rng.choice([entry, *entry.get("answers", ())])
        old = self.rng.choice(one["s"])
        others = [n for n in self.received if n not in one["s"] and fits(min(abs(n - s) for s in one["s"]))]
        if not others:
            return False
        one["s"] = sorted([*(n for n in one["s"] if n != old), self.rng.choice(others)])
        return True


def _families(expected: Mapping[str, Any]) -> set[str]:
    """Return the last names of those whom an annotation knows by name, as words."""
    questions = expected["questions"]
    people = [p for q in questions for p in (*q["askers"], *(b for a in q["answers"] for b in a["by"]))]
    return {tokens(p["name"])[-1] for p in people if p["name"]}


def _names(entry: Entry) -> list[str]:
    people = [*entry["by"], *(name for answer in entry.get("answers", ()) for name in answer["by"])]
    return [name for name in people if name != "unbekannt"]


def _numbers(entry: Entry) -> list[int]:
    return [number for one in (entry, *entry.get("answers", ())) for number in one["s"]]


def _denied(entry: Entry) -> bool:
    """Turn a text around; "Kann man ...?" and "Kann man nicht ...?" ask the same."""
    polar = "answers" in entry and not QUESTION_WORD.match(entry["text"] or "")
    return not polar and (_text(entry, with_negation) or _text(entry, without_negation))


def _text(entry: Entry, change: Callable[[str], str | None]) -> bool:
    other = change(entry["text"] or "")
    entry["text"] = other or entry["text"]
    return other is not None


def _number(entry: Entry) -> bool:
    vote = entry.get("vote") or {}
    for side in ("no", "abstain", "yes"):
        if vote.get(side) is not None:
            vote[side] += 3
            return True
    if entry.get("due") and (other := other_number(entry["due"])):
        entry["due"] = other
        return True
    return _text(entry, other_number)
