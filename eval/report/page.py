"""Runs as one HTML page that can be read anywhere: no script, nothing from outside, every error readable."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.resources import files

from eval.compare import Comparison
from eval.model import Run
from eval.overview import Overview
from eval.report import changes, confusion, errors, headline, plots, wording
from eval.report.markup import said, section, text

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
SECTIONS = (
    ("vergleich", "Vergleich"),
    ("zahlen-minutes", "Niederschriften"),
    ("zahlen-asking", "Auskunft"),
    ("gruppen", "Gruppen"),
    ("arten", "Arten"),
    ("verwechslung", "Verwechslungen"),
    ("staedte", "Städte"),
    ("aufwand", "Aufwand"),
    ("fehler", "Alle Fehler"),
)
READING = (
    "F1 fasst zwei Anteile zu einem Wert zusammen: wie viel des Gefundenen richtig ist und wie viel des "
    "Erwarteten gefunden wurde. Für die Intervalle werden immer wieder ganze Städte mit Zurücklegen gezogen "
    "(Bootstrap); sie sagen, wie weit ein Wert bei anderen Städten gleicher Art schwanken dürfte."
)


def to_html(
    overviews: Sequence[Overview], comparison: Comparison | None = None, runs: Sequence[Run] = ()
) -> str:
    """Return the page of one run or of several side by side; the first is the one that the page is about.

    ``runs`` hold the cases: all errors of the engine that the page is about are listed from them, once for
    each gold folder. A comparison is one of the first overview (A) with the second (B).
    """
    chief = _chief(runs, overviews[0])
    body = "".join(
        (
            changes.changes(comparison, overviews) if comparison else "",
            plots.figures(overviews),
            plots.groups(overviews),
            plots.kinds(overviews[0]),
            _confused(chief),
            plots.towns(overviews[0]),
            plots.costs(overviews),
            errors.errors(chief) if chief else "",
        )
    )
    title = text(headline.result(overviews[0]))
    return (
        '<!DOCTYPE html>\n<html lang="de"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><title>Messlauf – {title}</title>'
        f"<style>{_style()}</style></head><body>{_header(overviews, comparison)}{_contents(body)}"
        f"<main>{body}</main><footer><p>{text(READING)}</p></footer></body></html>\n"
    )


def _style() -> str:
    return (files("eval.report") / "page.css").read_text(encoding="utf-8")


def _header(overviews: Sequence[Overview], comparison: Comparison | None) -> str:
    first = overviews[0]
    result, second = headline.result(first), headline.precision(first)
    if comparison:
        a, b = (headline.name_of(each, overviews) for each in (*overviews, first)[:2])
        result, second = changes.result(comparison, a, b), headline.result(first, a)
    facts = [
        ("Maschine", f"{wording.engine(first.engine)} {wording.short(first.version, wording.NAME)}"),
        ("Umfang", headline.extent(first)),
        ("Gold", f"{wording.short(first.gold, wording.NAME)} ({first.digest[:8]})"),
        ("Stand", wording.moment(first.created)),
    ]
    if len(overviews) > 1:
        beside = wording.joined([headline.name_of(other, overviews) for other in overviews[1:]])
        facts.insert(1, ("Daneben", beside))
    told = "".join(f"<div><dt>{term}</dt><dd>{said(words)}</dd></div>" for term, words in facts)
    lead = f'<p class="result">{_kept(text(second))}</p>' if second else ""
    kicker = '<p class="kicker">Protokollant · Messlauf</p>'
    return f"<header>{kicker}<h1>{_kept(text(result))}</h1>{lead}<dl>{told}</dl></header>"


def _kept(told: str) -> str:
    """Return HTML in which a number stays on the line of what it counts."""
    return re.sub(r"(?<=\d) (?=von \d|%|[A-ZÄÖÜ])|(?<=von) (?=\d)", "\N{NO-BREAK SPACE}", told)


def _contents(body: str) -> str:
    links = [
        f'<a href="#{key}">{text(title)}</a>' for key, title in SECTIONS if f'<section id="{key}"' in body
    ]
    return f'<nav class="contents" aria-label="Inhalt">{"".join(links)}</nav>'


def _chief(runs: Sequence[Run], first: Overview) -> list[Run]:
    """Return the runs of the engine that the page is about, the first one over each gold folder."""
    found: dict[str, Run] = {}
    for run in runs:
        if run.engine == first.engine:
            found.setdefault(run.digest, run)
    return list(found.values())


def _confused(runs: Sequence[Run]) -> str:
    cases = [case for run in runs for unit in run.units for case in unit.cases]
    tables = "".join(confusion.matrix(confusion.confusion(cases, kind), kind) for kind in confusion.TAKEN)
    lead = "Auf der Diagonalen steht, was richtig erkannt wurde; daneben, womit es verwechselt wurde."
    return section("verwechslung", "Verwechslungen", tables, lead) if tables else ""
