"""What two runs differ in, as German text for a terminal: the result, then figures, then case by case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eval.compare import Change, Comparison, Difference
from eval.model import Case, Run
from eval.report import columns, wording
from eval.scoring.figures import FIGURES

LIMIT = 20  # changes shown of each sort
SENTENCES = 4  # sentences shown of each change
NEGLIGIBLE = 0.0005
HEAD = ("Kennzahl", "A", "B", "B − A", "95-%-Intervall", "p", "Urteil")
NOTE = (
    "p: Wahrscheinlichkeit eines so großen Unterschieds, wenn beide gleich gut sind; korrigiert nach Holm "
    "für alle verglichenen Kennzahlen. Gesichert heißt: p höchstens 0,05. Die Intervalle sind unkorrigiert."
)


def to_text(comparison: Comparison, a: Run | None = None, b: Run | None = None, limit: int = LIMIT) -> str:
    """Return a comparison of two runs, A and B, as German text of at most 100 columns."""
    lines = columns.filled(result(comparison))
    if a and b:
        lines += ["", f"  A: {_run(a)}", f"  B: {_run(b)}"]
    if comparison.differences:
        rows = [HEAD, *map(_row, comparison.differences)]
        lines += columns.titled("Kennzahlen, die sich unterscheiden", _table(rows))
        lines += ["", *columns.filled(NOTE, columns.INDENT, columns.INDENT)]
    if comparison.same:
        lines += ["", f"Unverändert: {wording.plural(len(comparison.same), 'Kennzahl', 'Kennzahlen')}."]
    for title, changes in sorted_out(comparison.changes):
        shown = changes[: max(limit, 0)]
        body = [line for change in shown for line in _change(change)]
        heading = f"{title}: {wording.plural(len(changes), 'Fall', 'Fälle')}"
        lines += columns.titled(heading, [*body, *columns.more(len(shown), len(changes))])
    return "\n".join(lines) + "\n"


def result(comparison: Comparison, a: str = "A", b: str = "B") -> str:
    """Return in one German sentence whether the second run is better or worse than the first."""
    told = [difference for difference in comparison.significant if not negligible(difference)]
    worse = [difference for difference in told if difference.better is False]
    better = [difference for difference in told if difference.better is True]
    if not comparison.differences:
        return _unchanged(comparison)
    if not told:
        some = wording.plural(len(comparison.differences), "Kennzahl weicht", "Kennzahlen weichen")
        if comparison.significant:
            return f"Praktisch gleich: {some} ab, aber keine gesichert um ein Tausendstel."
        return f"Kein gesicherter Unterschied: {some} ab, aber nicht mehr, als der Zufall erklärt."
    if worse and better:
        both = f"{_count(worse)} gesichert schlechter, {_count(better)} gesichert besser"
        return f"Gemischt: {b} ist {both} als {a}."
    how = "schlechter" if worse else "besser"
    most = max(told, key=lambda difference: abs(difference.delta))
    moved = f"„{label(most.name)}“ ({wording.number(most.a)} → {wording.number(most.b)})"
    return f"{b} ist {_count(told)} gesichert {how} als {a}, am deutlichsten bei {moved}."


def verdict(difference: Difference) -> str:
    """Return whether a figure got better or worse, and whether that is certain."""
    if difference.better is None:
        return "unverändert"
    if negligible(difference):
        return "praktisch gleich"
    firm = "gesichert" if difference.significant else "nicht gesichert"
    return f"{'besser' if difference.better else 'schlechter'} – {firm}"


def negligible(difference: Difference) -> bool:
    """Tell whether a difference is too small to show in three digits, however certain it may be."""
    return abs(difference.delta) < NEGLIGIBLE


def sorted_out(changes: Sequence[Change]) -> list[tuple[str, list[Change]]]:
    """Return the changes that are worse, better, and neither, each with its title; none that is empty."""
    sorts = (("Schlechter geworden", False), ("Besser geworden", True), ("Anders, aber nicht besser", None))
    each = [(title, [change for change in changes if change.better is better]) for title, better in sorts]
    return [(title, found) for title, found in each if found]


def sentences(change: Change) -> tuple[tuple[int, str], ...]:
    """Return the sentences that either run cites for a case, each once and in order."""
    cited = [each for case in (change.before, change.after) if case for each in case.sentences]
    return tuple(sorted(dict.fromkeys(cited), key=lambda each: each[0]))


def became(change: Change) -> str:
    """Return what a case was in A and is in B.

    >>> case = Case(kind="question", key="q1", verdict="right")
    >>> became(Change(unit="oe-au", part="minutes", before=case, after=None, better=False))
    'richtig → nicht vorhanden'
    """
    return f"{_state(change.before)} → {_state(change.after)}"


def label(name: str) -> str:
    """Return the German label of a figure, its name where it has none."""
    measure = FIGURES.get(name)
    return measure.label if measure else name


def _unchanged(comparison: Comparison) -> str:
    same = "Unverändert: beide Läufe stimmen in allen Kennzahlen überein"
    return f"{same}, nicht aber in allen Fällen." if comparison.changes else f"{same}."


def _count(differences: Sequence[Difference]) -> str:
    return "in " + wording.plural(len(differences), "Kennzahl", "Kennzahlen")


def _run(run: Run) -> str:
    made = f"{wording.engine(run.engine)} {run.version}, {wording.moment(run.created)}"
    return wording.short(f"{made}, {run.gold} ({run.digest[:8]})", columns.WIDTH - 5)


def _row(difference: Difference) -> Sequence[str]:
    low, high = difference.low, difference.high
    between = wording.NONE
    if low is not None and high is not None:
        between = f"{wording.signed(low)}…{wording.signed(high)}"
    return (
        label(difference.name),
        wording.number(difference.a),
        wording.number(difference.b),
        wording.signed(difference.delta),
        between,
        wording.number(difference.adjusted),
        verdict(difference),
    )


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the rows as columns; the verdict, as the last one, leans left."""
    width = max(len(row[-1]) for row in rows)
    return columns.grid([[*row[:-1], row[-1].ljust(width)] for row in rows], gap=1)


def _change(change: Change) -> Iterable[str]:
    case = change.after or change.before
    if case is None:
        return
    kind = wording.KINDS[case.kind]
    mark = {False: "−", True: "+", None: "·"}[change.better]
    yield ""
    yield from columns.filled(
        f"{mark} {wording.document(change.unit)} {case.key} ({kind}): {became(change)}",
        columns.INDENT,
        " " * 6,
    )
    for title, told in _lines(change):
        yield from columns.filled(told, f"      {title}: ")
    cited = sentences(change)
    for number, words in cited[:SENTENCES]:
        yield from columns.filled(words, f"{number:>10} | ", " " * 10 + " | ")
    rest = len(cited) - SENTENCES
    if rest > 0:
        yield f"{'':>10} | … und {wording.plural(rest, 'weiterer Satz', 'weitere Sätze')}"


def _lines(change: Change) -> Iterable[tuple[str, str]]:
    before, after = change.before, change.after
    expected = (after and after.expected) or (before and before.expected)
    if expected:
        yield "erwartet", expected
    if before and before.found:
        yield "A", before.found
    if after and after.found:
        yield "B", after.found


def _state(case: Case | None) -> str:
    if case is None:
        return "nicht vorhanden"
    faults = wording.wrong_aspects(case)
    word = wording.VERDICTS[case.verdict]
    return f"{word} ({faults})" if case.verdict == "wrong" and faults else word
