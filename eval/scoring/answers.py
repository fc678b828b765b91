"""Answers of one question: which were found, who gave them, and how well their words agree.

An answer is looked for only in what was found for its question. One found answer may stand for several
expected ones (they are one in the engine's eyes), several may stand for one (they split it): neither costs.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from eval.model import PPM, Case, Counts
from eval.scoring import lines
from eval.scoring.found import Found, Record, located
from eval.scoring.persons import knows
from eval.scoring.spans import NOWHERE, Positions, Words, overlap
from eval.scoring.tally import Tally, verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A found answer; ``key`` is the same for those that begin at the same word and name the same people."""

    found: Found
    key: tuple[int, str]


def replies(words: Words, questions: Iterable[Found]) -> tuple[Reply, ...]:
    """Return the answers of found questions in reading order."""
    given = located(words, (a for q in questions for a in q.record.get("answers") or []))
    return tuple(
        Reply(found=f, key=(min(f.at, default=-1), json.dumps(f.record.get("by") or [], sort_keys=True)))
        for f in given
    )


def fits(given: Iterable[Reply], expected: Iterable[Positions]) -> bool:
    """Tell whether found answers hold one whose words are expected."""
    return any(_agrees(reply.found.at, span) for span in expected for reply in given)


def answers(words: Words, question: Record, given: Sequence[Reply], *, optional: bool) -> Tally:
    """Return the tally of the expected answers of one question, and cases of what else was given."""
    counts: Counts = Counter()
    cases: list[Case] = []
    shown, fitting = set[int](), set[tuple[int, str]]()
    for number, answer in enumerate(question["answers"], 1):
        span = words.span(answer["sents"])
        near = [i for i, reply in enumerate(given) if _agrees(reply.found.at, span)]
        best = max(near, key=lambda i: _knows(given[i].found, answer), default=None)
        shown |= set() if best is None else {best}
        fitting |= {given[i].key for i in near}
        found = None if best is None else given[best].found
        case = _case(words, answer, span, found, optional=optional)
        cases.append(replace(case, key=f"{question['id']}.a{number}", label=question["status"]))
        counts += _counts(answer, span, found)
    if optional:
        return Tally(cases=tuple(cases))
    rest = [reply for i, reply in enumerate(given) if i not in shown]
    return Tally(counts=counts, cases=(*cases, *others(words, rest, fitting)))


def others(words: Words, given: Iterable[Reply], fitting: Container[tuple[int, str]] = ()) -> list[Case]:
    """Return cases of found answers that no expected one shows: spurious unless they fit one."""
    told = {reply.key: reply for reply in given}
    return [
        Case(
            kind="answer",
            key=reply.found.key("answer"),
            verdict="neutral" if key in fitting else "spurious",
            found=_line(words, reply.found.record, reply.found.at),
            sentences=words.cited(reply.found.at),
        )
        for key, reply in told.items()
    ]


def _agrees(mine: Positions, span: Positions) -> bool:
    both = len(mine & span)
    return bool(mine and span) and both >= 0.5 * min(len(mine), len(span)) and both >= 0.3 * len(mine)


def _knows(found: Found, answer: Record) -> bool:
    return knows(found.record.get("by") or [], answer["by"])


def _counts(answer: Record, span: Positions, found: Found | None) -> Counts:
    if not found:
        return Counter(answers_expected=1)
    return Counter(
        answers_expected=1,
        answers_right=1,
        answerers_right=int(_knows(found, answer)),
        answer_overlap_ppm=round(PPM * overlap(found.at, span)),
    )


def _case(words: Words, answer: Record, span: Positions, found: Found | None, *, optional: bool) -> Case:
    aspects = {"answerer": _knows(found, answer)} if found and not optional else {}
    shown = None
    if found:
        share = round(100 * overlap(found.at, span))
        shown = f"{_line(words, found.record, found.at)} (Übereinstimmung {share} %)"
    return Case(
        kind="answer",
        key="",
        verdict=verdict(aspects, found=found is not None, neutral=optional),
        aspects=aspects,
        expected=_line(words, answer, span),
        found=shown,
        sentences=words.cited(span | (found.at if found else NOWHERE)),
    )


def _line(words: Words, record: Record, at: Positions) -> str:
    return lines.answer(record, words.quoted(at))
