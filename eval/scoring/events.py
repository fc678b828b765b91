"""Decisions and action items: each found one stands for at most one expected, the best pairs first.

A decision found twice is one too many. An action item found twice is neutral, as is everything of tier B and
everything near an expected item that another found one stands for. Optional ones are never missed and never
wrong. Known limit: a weak item that stands best in the place of a firm one hides a firm report of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from eval.model import Case, CaseKind, Counts
from eval.scoring import lines
from eval.scoring.found import Found, Record, located
from eval.scoring.persons import TITLES
from eval.scoring.spans import NOWHERE, Positions, Words, tokens
from eval.scoring.tally import Tally, verdict

Scored = tuple[bool, float, int, int]  # what comes first, how well, expected index, found index
Aspects = dict[str, bool]

NUMBERS = ("yes", "no", "abstain")
MODELESS = frozenset({None, "counted"})  # numbers alone say as much as the word
SMALL = frozenset(
    "bis zu zur zum in im an am der die das den dem des spatestens eine einer einem und".split()
)


def decisions(words: Words, expected: Sequence[Record], found: Sequence[Record]) -> Tally:
    """Return the tally of one document's decisions."""
    mine = located(words, found)
    parts = [(words.span(d["text_sents"]), words.span(d["result_sents"])) for d in expected]
    pairs = _greedy(
        (True, _likeness(f.at, text, result) + 0.2 * _agrees(f.record, e, "outcome"), i, j)
        for j, f in enumerate(mine)
        for i, (e, (text, result)) in enumerate(zip(expected, parts, strict=True))
        if _same_event(f.at, text, result)
    )
    counts: Counts = Counter()
    cases = []
    for i, (e, (text, result)) in enumerate(zip(expected, parts, strict=True)):
        match = mine[pairs[i]] if i in pairs else None
        aspects = _decided(match.record, e) if match and not e.get("optional") else {}
        cases.append(_case(words, "decision", e, text | result, match, aspects))
        if not e.get("optional"):
            counts += Counter(decisions_expected=1, decisions_found=int(match is not None))
            counts += Counter(decisions_right=int(match is not None))
            counts += _right("decisions", aspects)
    for j, f in enumerate(mine):
        if j not in pairs.values():
            counts["decisions_found"] += 1
            cases.append(_extra(words, "decision", f, neutral=False))
    return Tally(counts=counts, cases=tuple(cases))


def _likeness(at: Positions, text: Positions, result: Positions) -> float:
    event = text | result
    return len(at & event) / (len(at) + len(event))


def _same_event(at: Positions, text: Positions, result: Positions) -> bool:
    event = text | result
    both = len(at & event)
    near = bool(at) and both >= 0.5 * min(len(at), len(event)) and both >= 0.3 * len(at)
    return near and (bool(at & result) or not result or len(at & text) >= 0.5 * len(text))


def _decided(found: Record, expected: Record) -> Aspects:
    mine, theirs = found.get("vote") or {}, expected.get("vote") or {}
    modes = {mine.get("mode") or None, theirs.get("mode") or None}
    return {
        "outcome": _agrees(found, expected, "outcome"),
        "vote": all(mine.get(k) == theirs.get(k) for k in NUMBERS),
        "mode": len(modes) == 1 or modes <= MODELESS,
    }


def _agrees(found: Record, expected: Record, name: str) -> bool:
    return bool(found.get(name) == expected[name])


def actions(words: Words, expected: Sequence[Record], found: Sequence[Record]) -> Tally:
    """Return the tally of one document's action items; only tier A counts."""
    mine = located(words, found)
    spans = [words.span(a["sents"]) for a in expected]
    scored = [
        (e["tier"] == "A", len(f.at & s) / (len(f.at) + len(s)), i, j)
        for j, f in enumerate(mine)
        for i, (e, s) in enumerate(zip(expected, spans, strict=True))
        if f.at and len(f.at & s) >= 0.5 * min(len(f.at), len(s)) and len(f.at & s) >= 0.3 * len(f.at)
    ]
    pairs, near = _greedy(scored), {j for *_, j in scored}
    counts: Counts = Counter()
    cases = []
    for i, (e, span) in enumerate(zip(expected, spans, strict=True)):
        match = mine[pairs[i]] if i in pairs else None
        firm = e["tier"] == "A" and not e.get("optional")
        aspects = _promised(match.record, e) if match and firm else {}
        cases.append(_case(words, "action", e, span, match, aspects, neutral=not firm))
        if firm:
            counts += Counter(actions_expected=1, actions_right=int(aspects.get("tier", False)))
            counts += _right("actions", aspects)
    for j, f in enumerate(mine):
        if j not in pairs.values():
            wrong = j not in near and _tier(f.record) == "A"
            counts["actions_wrong"] += wrong
            cases.append(_extra(words, "action", f, neutral=not wrong))
    return Tally(counts=counts, cases=tuple(cases))


def _tier(found: Record) -> str:
    return found.get("tier") or "A"


def _promised(found: Record, expected: Record) -> Aspects:
    """Return the aspects of a firm item that was found; details count only where it was found as firm."""
    if _tier(found) != "A":
        return {"tier": False}
    named = [p.get("name") or p.get("label") or p.get("role") or "" for p in found.get("assignees") or []]
    wanted = _named(expected["assignee"])
    aspects = {"tier": True, "assignee": any(wanted & _named(n) for n in named[:2])}
    if expected.get("due"):
        mine, theirs = tokens((found.get("due") or {}).get("text")), tokens(expected["due"])
        aspects["due"] = mine == theirs or bool(set(mine) & set(theirs) - SMALL)
    return aspects


def _named(words: str) -> set[str]:
    """Return the words that tell assignees apart; an office stands for itself where nobody is named."""
    every = set(tokens(words))
    return every - TITLES or every


def _right(kind: str, aspects: Mapping[str, bool]) -> Counts:
    """Return how often each aspect was looked at and right, and whether all were."""
    counts: Counts = Counter({f"{kind}_complete": int(bool(aspects) and all(aspects.values()))})
    for name, good in aspects.items():
        counts[f"{kind}_{name}"] += 1
        counts[f"{kind}_{name}_right"] += good
    return counts


def _greedy(scored: Iterable[Scored]) -> dict[int, int]:
    """Return expected index -> found index, the best pairs first, each index once."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(scored, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _case(
    words: Words,
    kind: CaseKind,
    expected: Record,
    at: Positions,
    match: Found | None,
    aspects: Aspects,
    *,
    neutral: bool = False,
) -> Case:
    label = expected["outcome"] if kind == "decision" else expected["tier"]
    return Case(
        kind=kind,
        key=expected["id"],
        verdict=verdict(aspects, found=match is not None, neutral=neutral or bool(expected.get("optional"))),
        label=label,
        aspects=aspects,
        expected=_line(words, kind, expected, at),
        found=_line(words, kind, match.record, match.at) if match else None,
        sentences=words.cited(at | (match.at if match else NOWHERE)),
    )


def _extra(words: Words, kind: CaseKind, found: Found, *, neutral: bool) -> Case:
    """Return the case of something found that stands for nothing expected."""
    return Case(
        kind=kind,
        key=found.key(kind),
        verdict="neutral" if neutral else "spurious",
        label=(found.record.get("outcome") or "") if kind == "decision" else _tier(found.record),
        found=_line(words, kind, found.record, found.at),
        sentences=words.cited(found.at),
    )


def _line(words: Words, kind: CaseKind, record: Record, at: Positions) -> str:
    quoted = words.quoted(at)
    if kind == "decision":
        return f"{lines.decision(record)}: {lines.short(record.get('text') or quoted)}"
    return lines.action(record, quoted)
