"""Counts for decisions and action items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from eval.scoring.persons import TITLES
from eval.scoring.spans import Positions, Words, tokens

Record = dict[str, Any]
Counts = Counter[str]
Scored = tuple[bool, float, int, int]  # counted first, how well, expected index, found index

NUMBERS = ("yes", "no", "abstain")
MODELESS = frozenset({None, "counted"})  # numbers alone say as much as the word
SMALL = frozenset(
    "bis zu zur zum in im an am der die das den dem des spatestens eine einer einem und".split()
)


def decision_counts(words: Words, expected: Sequence[Record], found: Sequence[Record]) -> Counts:
    """Return the counts of one document's decisions; each found one stands for at most one expected."""
    parts = [(words.span(d["text_sents"]), words.span(d["result_sents"])) for d in expected]
    spans = [words.evidence(d) for d in found]
    scored = [
        (True, _likeness(span, text, result) + 0.2 * (f.get("outcome") == e["outcome"]), i, j)
        for j, (f, span) in enumerate(zip(found, spans, strict=True))
        for i, (e, (text, result)) in enumerate(zip(expected, parts, strict=True))
        if _same_event(span, text, result)
    ]
    pairs = _greedy(scored)
    optional = {i for i, e in enumerate(expected) if e.get("optional")}
    real = {i: j for i, j in pairs.items() if i not in optional}
    return Counter(
        decisions_expected=len(expected) - len(optional),
        decisions_found=len(found) - (len(pairs) - len(real)),
        decisions_right=len(real),
        decisions_complete=sum(_complete(found[j], expected[i]) for i, j in real.items()),
    )


def _likeness(span: Positions, text: Positions, result: Positions) -> float:
    event = text | result
    return len(span & event) / (len(span) + len(event))


def _same_event(span: Positions, text: Positions, result: Positions) -> bool:
    event = text | result
    both = len(span & event)
    near = bool(span) and both >= 0.5 * min(len(span), len(event)) and both >= 0.3 * len(span)
    return near and (bool(span & result) or not result or len(span & text) >= 0.5 * len(text))


def _complete(found: Mapping[str, Any], expected: Mapping[str, Any]) -> bool:
    mine, theirs = found.get("vote") or {}, expected.get("vote") or {}
    numbers = all(mine.get(k) == theirs.get(k) for k in NUMBERS)
    modes = {mine.get("mode") or None, theirs.get("mode") or None}
    return found.get("outcome") == expected["outcome"] and numbers and (len(modes) == 1 or modes <= MODELESS)


def action_counts(words: Words, expected: Sequence[Record], found: Sequence[Record]) -> Counts:
    """Return the counts of one document's action items; only tier A counts, tier B is neutral."""
    spans = [words.span(a["sents"]) for a in expected]
    mine = [words.evidence(a) for a in found]
    scored = [
        (e["tier"] == "A", len(m & s) / (len(m) + len(s)), i, j)
        for j, m in enumerate(mine)
        for i, (e, s) in enumerate(zip(expected, spans, strict=True))
        if m and len(m & s) >= 0.5 * min(len(m), len(s)) and len(m & s) >= 0.3 * len(m)
    ]
    pairs = _greedy(scored)
    near = {j for _, _, _, j in scored}
    firm = [i for i, e in enumerate(expected) if e["tier"] == "A" and not e.get("optional")]
    right = [i for i in firm if i in pairs and _tier(found[pairs[i]]) == "A"]
    counts: Counts = Counter(
        actions_expected=len(firm),
        actions_right=len(right),
        actions_wrong=sum(_tier(f) == "A" for j, f in enumerate(found) if j not in near),
    )
    for i in right:
        counts += _details(found[pairs[i]], expected[i])
    return counts


def _tier(found: Mapping[str, Any]) -> str:
    return found.get("tier") or "A"


def _details(found: Mapping[str, Any], expected: Mapping[str, Any]) -> Counts:
    named = [p.get("name") or p.get("label") or p.get("role") or "" for p in found.get("assignees") or []]
    wanted = set(tokens(expected["assignee"])) - TITLES
    counts: Counts = Counter(
        assignees=1, assignees_right=int(any(wanted & (set(tokens(n)) - TITLES) for n in named[:2]))
    )
    if expected.get("due"):
        mine, theirs = tokens((found.get("due") or {}).get("text")), tokens(expected["due"])
        counts += Counter(dues=1, dues_right=int(mine == theirs or bool(set(mine) & set(theirs) - SMALL)))
    return counts


def _greedy(scored: Sequence[Scored]) -> dict[int, int]:
    """Return expected index -> found index, the best pairs first, each index once."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(scored, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
