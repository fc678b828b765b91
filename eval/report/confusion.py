"""Which status or outcome was taken for which other one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from eval.model import Case, CaseKind
from eval.report import wording
from eval.report.markup import table, text

TAKEN: tuple[CaseKind, ...] = ("question", "decision")
CAPTIONS: Mapping[str, str] = {
    "question": "Status der Fragen: in der Zeile der erwartete, in der Spalte der gefundene",
    "decision": "Ergebnis der Beschlüsse: in der Zeile das erwartete, in der Spalte das gefundene",
}
ACROSS = 5  # headings that fit beside each other; of more, each stands on end
Taken = Counter[tuple[str, str]]


def confusion(cases: Iterable[Case], kind: CaseKind) -> Taken:
    """Return how often a label was expected and which one was found, over the cases found at all."""
    taken: Taken = Counter()
    for case in cases:
        if case.kind == kind and case.verdict in ("right", "wrong"):
            found = read_label(kind, case.found or "")
            if case.label and found:
                taken[case.label, found] += 1
    return taken


def read_label(kind: str, line: str) -> str | None:
    """Return the status or outcome that the line of a finding names; the line holds nothing else to tell it.

    >>> read_label("question", "Eva Kern fragt: Wann? – beantwortet")
    'answered'
    >>> read_label("decision", "abgelehnt, 3 Ja: Der Rat"), read_label("decision", "vertagt: Der Rat")
    ('rejected', 'postponed')
    """
    words = wording.LABELS.get(kind, {})
    if kind == "question":
        hits = [key for key, word in words.items() if line.endswith(f"– {word}")]
    else:
        hits = [key for key, word in words.items() if re.match(rf"{re.escape(word)}(?:[,:]|$)", line)]
    return max(hits, key=lambda key: len(words[key]), default=None)


def matrix(taken: Taken, kind: CaseKind) -> str:
    """Return the small table of what was taken for what, nothing where there is nothing to tell."""
    order = [key for key in wording.LABELS[kind] if any(key in pair for pair in taken)]
    if not order:
        return ""
    head = ["", *(f"<span>{text(wording.label(kind, key))}</span>" for key in order)]
    rows = [
        [
            text(wording.label(kind, wanted)),
            *(_cell(taken[wanted, found], wanted == found) for found in order),
        ]
        for wanted in order
    ]
    style = "confusion tall" if len(order) > ACROSS else "confusion"
    return table(CAPTIONS[kind], head, rows, style)


def _cell(number: int, same: bool) -> str:
    if not number:
        return '<span class="none">·</span>'
    return f'<span class="{"same" if same else "other"}">{wording.count(number)}</span>'
