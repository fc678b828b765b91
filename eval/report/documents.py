"""The figures of every single document or question, for the page and for the terminal."""

from __future__ import annotations

from eval.model import Figure, Part
from eval.overview import Overview, Row
from eval.report import columns, headline, wording
from eval.report.markup import fold, number, said, section, table, text
from eval.scoring.figures import FIGURES

NAME = 26  # characters of a document's name on a terminal


def to_html(overview: Overview) -> str:
    """Return one table for each part, every unit a row; closed until somebody opens it."""
    body = "".join(_folded(overview, part) for part in overview.whole)
    lead = "Jede Niederschrift und jede Frage für sich; die mit den meisten Fehlern zuerst."
    return section("einzeln", "Im Einzelnen", body, lead) if body else ""


def to_text(overview: Overview) -> str:
    """Return the same as German text of at most 100 columns."""
    lines: list[str] = []
    for part in overview.whole:
        names = headline.key_figures(part)
        head = ["", "Fehler", *(wording.short(FIGURES[name].label, 13) for name in names[:4])]
        rows = [
            [wording.short(row.name, NAME), _errors(row), *(_beside(row.figures.get(n)) for n in names[:4])]
            for row in _ordered(overview, part)
        ]
        lines += columns.titled(f"{wording.PARTS[part]} im Einzelnen", columns.grid([head, *rows]))
    return "\n".join(lines) + "\n"


def _folded(overview: Overview, part: Part) -> str:
    names = [name for name in headline.key_figures(part) if name in overview.whole[part]]
    rows = _ordered(overview, part)
    head = ["Name", "Stadt", "Fehler", *(text(FIGURES[name].label) for name in names)]
    body = [
        [said(row.name), said(row.town), number(_errors(row)), *(_share(row.figures.get(n)) for n in names)]
        for row in rows
    ]
    title = f"{wording.count(len(rows))} {wording.UNITS[part]}"
    return fold(title, table(f"{wording.PARTS[part]} im Einzelnen", head, body, "groups"))


def _ordered(overview: Overview, part: Part) -> list[Row]:
    return sorted((r for r in overview.rows if r.part == part), key=lambda row: (-row.errors, row.name))


def _errors(row: Row) -> str:
    return f"{wording.count(row.errors)} von {wording.count(row.cases)}"


def _beside(figure: Figure | None) -> str:
    return f"{wording.share(figure)} ({figure.n})" if figure is not None and figure.n else wording.NONE


def _share(figure: Figure | None) -> str:
    return number(wording.share(figure), figure.n if figure else 0)
