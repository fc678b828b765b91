"""How far two engines agree, as German words: a table for many documents, and a remark for one entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pipeline.join import Agreement, agreement
from pipeline.model import Findings, Kind

ENGINES: Mapping[str, str] = {"rules": "Regelwerk", "llm": "Sprachmodell"}
NAMES = ("rules", "llm")
KINDS: Mapping[Kind, str] = {"question": "Fragen", "decision": "Beschlüsse", "action": "Aufgaben"}
HEAD = ("", "beide gleich", "beide, verschieden", "nur Regelwerk", "nur Sprachmodell")


def remark(found_by: Sequence[str], *, review: bool) -> str:
    """Return what a reader is to look at, nothing where two engines agree or there was only one.

    >>> remark(("llm",), review=True), remark(("rules", "llm"), review=False)
    ('bitte prüfen, nur vom Sprachmodell gefunden', '')
    """
    if not review:
        return ""
    if len(found_by) == 1:
        return f"bitte prüfen, nur vom {ENGINES.get(found_by[0], found_by[0])} gefunden"
    return "bitte prüfen, Regelwerk und Sprachmodell lesen es verschieden"


def rows(found: Iterable[Findings]) -> tuple[Agreement, ...]:
    """Return how far the two engines agree over all documents, one row for each kind."""
    total = {kind: Agreement(kind=kind) for kind in KINDS}
    for findings in found:
        for row in agreement(findings, NAMES):
            total[row.kind] += row
    return tuple(total.values())


def cells(agreed: Iterable[Agreement]) -> list[tuple[str, ...]]:
    """Return the rows of the table below its head."""
    return [
        (KINDS[row.kind], *map(str, (row.agreed, row.differing, row.first, row.second))) for row in agreed
    ]


def to_lines(agreed: Sequence[Agreement]) -> list[str]:
    """Return the table as lines of text, aligned.

    >>> print(to_lines([Agreement(kind="decision", agreed=3, first=1)])[1])
    Beschlüsse               3                   0              1                 0
    """
    lines = []
    for kind, *counts in (HEAD, *cells(agreed)):
        beside = (f"{count:>{len(name) + 2}}" for name, count in zip(HEAD[1:], counts, strict=True))
        lines.append(f"{kind:<12}" + "".join(beside).rstrip())
    return lines


def to_markdown(agreed: Sequence[Agreement]) -> list[str]:
    """Return the table as a section of a Markdown page."""
    lines = ["## Übereinstimmung von Regelwerk und Sprachmodell", "", f"| {' | '.join(HEAD)} |"]
    lines.append("| --- |" + " ---: |" * (len(HEAD) - 1))
    lines += [f"| {' | '.join(row)} |" for row in cells(agreed)]
    return [*lines, ""]
