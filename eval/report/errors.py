"""All errors of a run, by kind and by what went wrong, each beside the numbered sentences of its source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from eval.model import Case, Run, Unit, Verdict
from eval.report import wording
from eval.report.markup import anchor, row, said, section, text

CLASSES: tuple[Verdict, ...] = ("missed", "wrong", "spurious")
MOST = 24  # sentences shown of one error: something that cites everything must not repeat the document
LEAD = (
    "Jeder Fehler lässt sich aufklappen: was erwartet und was gefunden wurde, daneben die Sätze der "
    "Niederschrift mit ihren Nummern. Ein Klick auf eine Zahl zeigt nur diese Fehler."
)
MEANINGS: Mapping[Verdict, str] = {
    "missed": "Es steht in der Niederschrift und wurde nicht gefunden.",
    "wrong": "Es wurde gefunden, aber eine Einzelheit stimmt nicht.",
    "spurious": "Es wurde gefunden, steht so aber nicht in der Niederschrift.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One error, the unit that it happened in, and the gold that this belongs to."""

    gold: str
    unit: Unit
    case: Case


Grouped = Mapping[tuple[str, Verdict], Sequence[Miss]]


def errors(runs: Sequence[Run]) -> str:
    """Return the part of the page that lists every error of runs over different gold folders."""
    grouped, failed = misses(runs), _failures(unit for run in runs for unit in run.units)
    if not grouped:
        return section("fehler", "Alle Fehler", f"<p>Kein einziger Fehler.</p>{failed}")
    kinds = [kind for kind in wording.KINDS if any((kind, verdict) in grouped for verdict in CLASSES)]
    lists = [
        _list(kind, verdict, grouped[kind, verdict])
        for kind in kinds
        for verdict in CLASSES
        if (kind, verdict) in grouped
    ]
    body = failed + _jumps(kinds, grouped) + "".join(lists)
    return section("fehler", "Alle Fehler", body, LEAD)


def misses(runs: Iterable[Run]) -> Grouped:
    """Return the errors of runs by kind and class, in the order of the units."""
    grouped: dict[tuple[str, Verdict], list[Miss]] = defaultdict(list)
    for run in runs:
        for unit in run.units:
            for case in unit.cases:
                if case.verdict in CLASSES:
                    grouped[case.kind, case.verdict].append(Miss(gold=run.digest[:8], unit=unit, case=case))
    return grouped


def sources(sentences: Sequence[tuple[int, str]]) -> str:
    """Return numbered sentences as a list; what is beyond the first few is only counted."""
    if not sentences:
        return '<p class="quiet">Ohne Sätze.</p>'
    lines = "".join(f'<li value="{number}">{said(words)}</li>' for number, words in sentences[:MOST])
    rest = len(sentences) - MOST
    more = (
        f'<p class="quiet">… und {wording.plural(rest, "weiterer Satz", "weitere Sätze")}</p>'
        if rest > 0
        else ""
    )
    return f'<ol class="source">{lines}</ol>{more}'


def _jumps(kinds: Sequence[str], grouped: Grouped) -> str:
    """Return the jump list: kinds in rows, classes in columns, the number of errors in each cell."""
    lines = [[text(wording.KINDS[k]), *(_jump(k, v, grouped) for v in CLASSES)] for k in kinds]  # type: ignore[index]
    head = "".join(f'<th scope="col">{text(wording.VERDICTS[v])}</th>' for v in CLASSES)
    total, body = wording.count(sum(map(len, grouped.values()))), "".join(map(row, lines))
    return (
        '<nav class="jumps" aria-label="Fehler nach Art">'
        "<table><caption>Wie viele Fehler welcher Art</caption>"
        f'<thead><tr><th scope="col">Art</th>{head}</tr></thead><tbody>{body}</tbody></table>'
        f'<p><a class="all" href="#fehler">Alle {total} Fehler zeigen</a></p></nav>'
    )


def _jump(kind: str, verdict: Verdict, grouped: Grouped) -> str:
    found = len(grouped.get((kind, verdict), ()))
    return f'<a href="#{anchor(kind, verdict)}">{wording.count(found)}</a>' if found else wording.NONE


def _list(kind: str, verdict: Verdict, found: Sequence[Miss]) -> str:
    title = f"{wording.KINDS[kind]}: {wording.VERDICTS[verdict]}"  # type: ignore[index]
    return (
        f'<div class="errors" id="{anchor(kind, verdict)}">'
        f'<h3><span class="key {verdict}"></span>{text(title)} '
        f"<small>{wording.count(len(found))}</small></h3>"
        f'<p class="quiet">{MEANINGS[verdict]}</p>'
        f"{''.join(map(_entry, found))}</div>"
    )


def _entry(miss: Miss) -> str:
    case, name = miss.case, wording.document(miss.unit.name)
    line = case.found if case.verdict == "spurious" else case.expected
    faults = wording.wrong_aspects(case) if case.verdict == "wrong" else ""
    fault = f' <span class="fault">{text(faults)}</span>' if faults else ""
    summary = (
        f'<span class="where">{said(name)}</span> <span class="what">{said(line or case.key)}</span>{fault}'
    )
    return (
        f'<details class="error" id="{anchor(miss.gold, name, case.kind, case.key)}">'
        f"<summary>{summary}</summary>"
        f'<div class="pair"><dl>{_told(miss, faults)}</dl><div>{sources(case.sentences)}</div></div>'
        "</details>"
    )


def _told(miss: Miss, faults: str) -> str:
    case = miss.case
    pairs = [("Erwartet", case.expected or "nichts"), ("Gefunden", case.found or "nichts")]
    pairs += [("Falsch daran", faults)] if faults else []
    term = wording.TERMS.get(case.kind, "Art")
    pairs += [(term, wording.label(case.kind, case.label))] if case.label else []
    pairs.append(("Stelle", f"{wording.document(miss.unit.name)} ({miss.unit.town}), {case.key}"))
    return "".join(f"<dt>{text(term)}</dt><dd>{said(words)}</dd>" for term, words in pairs)


def _failures(units: Iterable[Unit]) -> str:
    """Return the documents on which the engine failed."""
    lines = [
        f"<li>{said(wording.document(u.name))}: {said(u.error)}</li>" for u in units if u.error is not None
    ]
    return f'<div class="failed"><h3>Abgebrochen</h3><ul>{"".join(lines)}</ul></div>' if lines else ""
