"""The part of the page that says in what two runs differ, figure by figure and case by case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eval.compare import Change, Comparison, Difference
from eval.overview import Overview
from eval.report import svg, wording
from eval.report.comparison import NOTE, became, label, negligible, result, sentences, sorted_out, verdict
from eval.report.errors import sources
from eval.report.markup import fold, number, said, section, table, text

__all__ = ["changes", "result"]


def changes(comparison: Comparison, overviews: Sequence[Overview]) -> str:
    """Return the differences of two runs with their intervals, and what got worse and better."""
    names = [f"{wording.engine(o.engine)} {o.version}, {wording.moment(o.created)}" for o in overviews[:2]]
    told = "".join(f"<p>{letter}: {said(name)}</p>" for letter, name in zip("AB", names, strict=False))
    body = f'<div class="quiet">{told}</div>' + _figures(comparison.differences)
    for title, found in sorted_out(comparison.changes):
        entries = "".join(map(_change, found))
        body += fold(f"{text(title)} <small>{wording.count(len(found))}</small>", entries)
    return section("vergleich", "Vergleich", body)


def _figures(differences: Sequence[Difference]) -> str:
    if not differences:
        return ""
    ends = [abs(v) for d in differences for v in (d.low, d.high, d.delta) if v is not None]
    limit = max([0.01, *ends]) * 1.05
    head = ["Kennzahl", "Differenz mit 95-%-Intervall", "A", "B", "B − A", "n", "p (Holm)", "Urteil"]
    rows = [_row(difference, limit) for difference in differences]
    return table("Kennzahlen, die sich unterscheiden", head, rows, "differences") + (
        f'<p class="quiet">{text(NOTE)}</p>'
    )


def _row(difference: Difference, limit: float) -> list[str]:
    low = difference.delta if difference.low is None else difference.low
    high = difference.delta if difference.high is None else difference.high
    even = difference.better is None or negligible(difference)
    tone = "even" if even else "better" if difference.better else "worse"
    style = f"plot {tone}" if difference.significant else f"plot {tone} faint"
    name = label(difference.name)
    judged = f"{tone}{'' if difference.significant else ' faint'}"
    return [
        text(name),
        svg.difference(difference.delta, low, high, limit, f"{name}: Differenz", style),
        number(wording.number(difference.a)),
        number(wording.number(difference.b)),
        number(wording.signed(difference.delta)),
        number(wording.count(difference.n)),
        number(wording.number(difference.adjusted)),
        f'<span class="{judged}">{text(verdict(difference))}</span>',
    ]


def _change(change: Change) -> str:
    case = change.after or change.before
    if case is None:
        return ""
    line = case.expected or case.found or case.key
    summary = (
        f'<span class="where">{said(wording.document(change.unit))}</span> '
        f'<span class="what">{said(line)}</span> '
        f'<span class="fault">{text(became(change))}</span>'
    )
    pairs = "".join(f"<dt>{text(term)}</dt><dd>{said(words)}</dd>" for term, words in _told(change))
    return (
        f'<details class="error"><summary>{summary}</summary>'
        f'<div class="pair"><dl>{pairs}</dl><div>{sources(sentences(change))}</div></div></details>'
    )


def _told(change: Change) -> Iterable[tuple[str, str]]:
    before, after = change.before, change.after
    expected = (after and after.expected) or (before and before.expected)
    yield "Erwartet", expected or "nichts"
    yield "In A gefunden", (before and before.found) or "nichts"
    yield "In B gefunden", (after and after.found) or "nichts"
    case = after or before
    yield "Stelle", f"{change.unit}, {case.key if case else ''}"
