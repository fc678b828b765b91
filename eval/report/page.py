"""Runs as one HTML page that can be read anywhere: no script, nothing from outside, every error readable."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.resources import files

from eval.compare import Comparison
from eval.model import Run
from eval.overview import Overview
from eval.report import changes, confusion, documents, errors, headline, plots, wording
from eval.report.markup import number, said, section, table, text
from pipeline.report import agreed

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
SECTIONS = (
    ("vergleich", "Vergleich"),
    ("zahlen-minutes", "Niederschriften"),
    ("zahlen-asking", "Auskunft"),
    ("gruppen", "Gruppen"),
    ("arten", "Arten"),
    ("verwechslung", "Verwechslungen"),
    ("einig", "Übereinstimmung"),
    ("staedte", "Städte"),
    ("einzeln", "Im Einzelnen"),
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
    """Return the page of one run or of several side by side.

    It is about the first one, with a comparison of the first (A) with the second (B) about the second.
    ``runs`` hold the cases: all errors of the engine that the page is about are listed from them, once for
    each gold folder.
    """
    chief = overviews[1] if comparison and len(overviews) > 1 else overviews[0]
    name = headline.name_of(chief, overviews) if len(overviews) > 1 else ""
    told = _told(runs, chief)
    result, second = headline.result(chief), headline.precision(chief)
    if comparison:
        names = [headline.name_of(each, overviews) for each in (overviews[0], chief)]
        result, second = changes.result(comparison, *names), headline.result(chief, names[1])
    body = "".join(
        (
            changes.changes(comparison, overviews) if comparison else "",
            plots.figures(overviews),
            plots.groups(overviews),
            plots.kinds(chief, name),
            _confused(told),
            _agreed(chief),
            plots.towns(chief, name),
            documents.to_html(chief),
            plots.costs(overviews),
            errors.errors(told) if told else "",
        )
    )
    header = _header(result, second, _facts(chief, overviews))
    return (
        '<!DOCTYPE html>\n<html lang="de"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><title>Messlauf – {text(result)}</title>'
        f"<style>{_style()}</style></head><body>{header}{_contents(body)}"
        f"<main>{body}</main><footer><p>{text(READING)}</p></footer></body></html>\n"
    )


def _style() -> str:
    return (files("eval.report") / "page.css").read_text(encoding="utf-8")


def _facts(chief: Overview, overviews: Sequence[Overview]) -> list[tuple[str, str]]:
    beside = [headline.name_of(other, overviews) for other in overviews if other is not chief]
    facts = [
        ("Maschine", f"{wording.engine(chief.engine)} {wording.short(chief.version, wording.NAME)}"),
        ("Daneben", wording.joined(beside)),
        ("Sprachmodell", wording.short(chief.model or "", wording.NAME)),
        ("Umfang", headline.extent(chief)),
        ("Gold", f"{wording.short(chief.gold, wording.NAME)} ({chief.digest[:8]})"),
        ("Stand", wording.moment(chief.created)),
    ]
    return [(term, words) for term, words in facts if words]


def _header(result: str, second: str, facts: Sequence[tuple[str, str]]) -> str:
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


def _told(runs: Sequence[Run], chief: Overview) -> list[Run]:
    """Return the runs of the engine that the page is about, one over each gold folder."""
    same = (chief.version, chief.created, chief.digest)
    found: dict[str, Run] = {}
    for run in sorted(runs, key=lambda run: (run.version, run.created, run.digest) != same):
        if run.engine == chief.engine:
            found.setdefault(run.digest, run)
    return list(found.values())


def _agreed(overview: Overview) -> str:
    if not overview.agreement:
        return ""
    title = "Übereinstimmung von Regelwerk und Sprachmodell"
    lead = "Was nur einer der beiden gefunden hat oder beide verschieden lesen, ist zum Ansehen markiert."
    rows = [[text(kind), *map(number, counts)] for kind, *counts in agreed.cells(overview.agreement)]
    return section("einig", title, table(title, [text(name) for name in agreed.HEAD], rows, "costs"), lead)


def _confused(runs: Sequence[Run]) -> str:
    cases = [case for run in runs for unit in run.units for case in unit.cases]
    tables = "".join(confusion.matrix(confusion.confusion(cases, kind), kind) for kind in confusion.TAKEN)
    lead = "Auf der Diagonalen steht, was richtig erkannt wurde; daneben, womit es verwechselt wurde."
    return section("verwechslung", "Verwechslungen", tables, lead) if tables else ""
