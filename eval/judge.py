"""An optional judge: a language model says whether an answer means the same as the expected one.

A judge is easily moved by which answer comes first, so each pair is read twice, the two answers the other way
round, and only a level given both times counts. How far the two readings agree, and how far the judge agrees
with the comparison by words, is part of the result. It is never part of a gate.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import prompts
from eval.model import Case
from pipeline.errors import EngineError
from pipeline.llm.objects import json_in

PROMPT = "judge.v1"
LEVELS: Mapping[int, str] = {2: "richtig", 1: "teilweise", 0: "falsch"}
NOTHING = "(keine Antwort: Die Niederschriften sagen dazu nichts.)"
EXPECTED, SAID = "Musterantwort", "zu beurteilen"
MOST_CHARACTERS, MOST_REASON = 6000, 300
Chat = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question, the answer that is expected, what was said, and whether scoring by words calls it right."""

    name: str
    question: str
    expected: str
    said: str
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One reading: the level (2 right, 1 in part, 0 wrong) and the judge's reason."""

    level: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Both readings of one answer, the expected one first and then second; None where none was to be had."""

    answered: Answered
    first: Verdict | None
    second: Verdict | None

    @property
    def level(self) -> int | None:
        """Return the level that both readings gave, None where they differ or one is missing."""
        same = self.first and self.second and self.first.level == self.second.level
        return self.first.level if self.first and same else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a judge said about all answers, and a German line for each call that failed."""

    judgements: tuple[Judgement, ...]
    failures: tuple[str, ...] = ()

    @property
    def levels(self) -> Mapping[int, int]:
        """Return how often each level was agreed."""
        counted = Counter(j.level for j in self.judgements)
        return {level: counted[level] for level in LEVELS}

    @property
    def orders(self) -> tuple[tuple[int, int], ...]:
        """Return the levels of both readings where there are two."""
        return tuple((j.first.level, j.second.level) for j in self.judgements if j.first and j.second)

    @property
    def rights(self) -> tuple[tuple[bool, bool], ...]:
        """Return (judged right, right by words) for each agreed level."""
        return tuple((j.level == 2, j.answered.right) for j in self.judgements if j.level is not None)


def answered(question: Mapping[str, Any], record: Mapping[str, Any], *, right: bool) -> Answered:
    """Return a question of a gold folder with the answer of a record ``protokollant/ask/1`` to it."""
    said = [str(part.get("text") or "") for part in record.get("answer") or []]
    said += [
        quote.get("text") or "" for item in record.get("items") or [] for quote in item.get("evidence") or []
    ]
    kept = "\n".join(filter(None, said)) if record.get("answered") else ""
    return Answered(
        name=question["id"],
        question=question["question"],
        expected=question.get("answer") or NOTHING,
        said=kept or NOTHING,
        right=right,
    )


def from_case(case: Case) -> Answered:
    """Return what a case of a run keeps of a question and its answer: both are shortened there.

    So a long answer may be judged by its beginning only; ``answered`` takes the whole one.
    """
    question, dash, expected = (case.expected or "").partition("? – ")
    return Answered(
        name=case.key,
        question=f"{question}?" if dash else question,
        expected=expected or NOTHING,
        said=case.found or NOTHING,
        right=case.aspects.get("right", case.verdict == "right"),
    )


def request(question: str, expected: str, said: str, *, swapped: bool = False) -> str:
    """Return the text to send to the judge; ``swapped`` puts the answer that is to be judged first."""
    pair = ((EXPECTED, expected), (SAID, said))
    (role_a, a), (role_b, b) = reversed(pair) if swapped else pair
    variables = {"question": _data(question), "role_a": role_a, "answer_a": _data(a)}
    return prompts.load(PROMPT, {**variables, "role_b": role_b, "answer_b": _data(b)}).text


def _data(text: str) -> str:
    """Return words that cannot end what delimits them, of bounded length."""
    cut = text if len(text) <= MOST_CHARACTERS else f"{text[:MOST_CHARACTERS]} […]"
    return cut.replace("<", "‹").replace(">", "›")


def parse(reply: str) -> Verdict | None:
    r"""Return the verdict in a reply, None where there is none.

    >>> parse('```json\n{"stufe": 2, "grund": "sagt dasselbe"}\\n```')
    Verdict(level=2, reason='sagt dasselbe')
    >>> parse('{"stufe": 7}') is None
    True
    """
    record = json_in(reply, ["stufe"]) or {}
    level, reason = record.get("stufe"), record.get("grund")
    if isinstance(level, str) and level.strip() in ("0", "1", "2"):
        level = int(level)
    if isinstance(level, bool) or not isinstance(level, int) or level not in LEVELS:
        return None
    said = reason.encode("utf-8", "replace").decode() if isinstance(reason, str) else ""
    return Verdict(level=level, reason=" ".join(said.split())[:MOST_REASON])


def judge(cases: Sequence[Answered], chat: Chat) -> Judged:
    """Return two readings of each answer; raises EngineError where the model does not even answer the first.

    A later call that fails leaves its reading empty and a line in ``failures``.
    """
    judgements: list[Judgement] = []
    failures: list[str] = []
    for case in cases:
        first = _read(case, chat, failures, swapped=False, first=not judgements)
        second = _read(case, chat, failures, swapped=True, first=False)
        judgements.append(Judgement(answered=case, first=first, second=second))
    return Judged(judgements=tuple(judgements), failures=tuple(failures))


def _read(case: Answered, chat: Chat, failures: list[str], *, swapped: bool, first: bool) -> Verdict | None:
    try:
        reply = chat(request(case.question, case.expected, case.said, swapped=swapped))
    except EngineError as error:
        if first:
            raise
        failures.append(f"{case.name}: {error}")
        return None
    verdict = parse(reply)
    if verdict is None:
        failures.append(f"{case.name}: Die Antwort enthält kein Urteil.")
    return verdict


def agreement(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Return the share of pairs that are equal, None where there are none."""
    return sum(a == b for a, b in pairs) / len(pairs) if pairs else None


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Return Cohen's kappa; None where chance alone would agree always, or there are no pairs.

    >>> kappa([(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15)
    0.4
    """
    total = len(pairs)
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    by_chance = sum(left[value] * right[value] for value in left)
    if by_chance == total * total:
        return None
    same = sum(a == b for a, b in pairs)
    return (same * total - by_chance) / (total * total - by_chance)


def to_text(judged: Judged) -> str:
    """Return the result in a few German lines."""
    rows = [f"{LEVELS[level]:<12}{count:>5}" for level, count in judged.levels.items()]
    rows.append(f"{'uneinig':<12}{len(judged.orders) - len(judged.rights):>5}")
    rows.append(f"{'ohne Urteil':<12}{len(judged.judgements) - len(judged.orders):>5}")
    for label, pairs in (("beide Reihenfolgen", judged.orders), ("mit Wortvergleich", judged.rights)):
        share, chance = _shown(agreement(pairs)), _shown(kappa(pairs))
        rows.append(f"Übereinstimmung {label}: {share} (Kappa {chance}, n = {len(pairs)})")
    return "\n".join([*rows, *judged.failures])


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
