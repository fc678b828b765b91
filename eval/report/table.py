"""One run as a German table for a terminal: every figure with its interval and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from eval.model import Figure, Part
from eval.overview import Cost, Group, Kind, Overview, Town
from eval.report import columns, headline, wording
from eval.scoring.figures import FIGURES
from pipeline import plain
from pipeline.report import agreed

TOWNS = 5  # the most influential ones are shown
REASONS = 10  # of refusal, the most frequent ones
BESIDE = 3  # runs that fit beside each other
ACROSS = 5  # groups that fit beside each other
DOWN = " ↓"  # the less the better


def to_text(overview: Overview) -> str:
    """Return everything a run says as German text of at most 100 columns."""
    lines = [*columns.filled(headline.result(overview)), "", *_about(overview)]
    for part in overview.whole:
        lines += _part(overview, part)
    lines += columns.titled("Nach Art", columns.grid(_kinds(overview.kinds)))
    if overview.agreement:
        rows = [agreed.HEAD, *agreed.cells(overview.agreement)]
        lines += columns.titled("Übereinstimmung von Regelwerk und Sprachmodell", columns.grid(rows))
    for part, cost in overview.cost.items():
        lines += _cost(part, cost)
    return "\n".join(lines) + "\n"


def side_by_side(overviews: Sequence[Overview]) -> str:
    """Return the key figures of several runs beside each other, with intervals; the first one leads."""
    lines: list[str] = []
    for part, title in wording.PARTS.items():
        shown = [overview for overview in overviews if part in overview.whole]
        for first in range(0, len(shown), BESIDE):
            block = shown[first : first + BESIDE]
            names = [wording.short(headline.name_of(overview, overviews), 21) for overview in block]
            rows = [["", *names]]
            for name in headline.key_figures(part):
                rows.append([_label(name), *(_beside(overview.whole[part].get(name)) for overview in block)])
            lines += columns.titled(f"{title}: Wert und 95-%-Intervall", columns.grid(rows))
    note = (
        ["", f"{columns.INDENT}* weniger als {wording.FEW} Fälle"]
        if any("*" in line for line in lines)
        else []
    )
    return "\n".join([*lines[1:], *note]) + "\n"


def _beside(figure: Figure | None) -> str:
    value, between = wording.share(figure), wording.interval(figure)
    mark = "*" if figure is not None and wording.few(figure.n) else " "
    return f"{value}{mark} {between}" if between != wording.NONE else f"{value}{mark}"


def _about(overview: Overview) -> list[str]:
    facts = [
        ["Maschine", f"{wording.engine(overview.engine)} {overview.version}"],
        ["Gemessen an", f"{overview.gold} ({overview.digest[:8]})"],
        *([["Sprachmodell", plain.line(overview.model)]] if overview.model else []),
        ["Umfang", headline.extent(overview)],
        ["Stand", wording.moment(overview.created)],
    ]
    return columns.grid([[term, wording.short(words, 80)] for term, words in facts], left=2)


def _part(overview: Overview, part: Part) -> list[str]:
    figures = overview.whole[part]
    rows = [["", "Wert", "95-%-Intervall", "n", ""], *(_figure(figure) for figure in figures.values())]
    rows = [[*row[:-1], row[-1].ljust(len("(n klein)"))] for row in rows]
    lines = columns.titled(wording.PARTS[part].upper(), columns.grid(rows))
    groups = [group for group in overview.groups if group.part == part]
    if len(groups) > 1:
        lines += _groups(groups, overview.macro[part], part)
    towns = [town for town in overview.towns if town.part == part]
    if len(towns) > 1:
        lines += _towns(towns, overview.whole[part], part)
    return lines


def _figure(figure: Figure) -> list[str]:
    return [
        _label(figure.name),
        wording.share(figure),
        wording.interval(figure),
        wording.count(figure.n),
        wording.few(figure.n),
    ]


def _label(name: str) -> str:
    measure = FIGURES.get(name)
    return f"{measure.label}{DOWN if measure.better == 'down' else ''}" if measure else name


def _groups(groups: Sequence[Group], macro: Mapping[str, Figure], part: Part) -> list[str]:
    """Return figures in rows and groups in columns, as many beside each other as fit; the mean comes last."""
    names = headline.key_figures(part)
    lines = ["", f"{wording.PARTS[part]} nach Gruppen (Wert und n; * n klein)"]
    for first in range(0, len(groups), ACROSS):
        block = groups[first : first + ACROSS]
        last = first + ACROSS >= len(groups)
        head = ["", *(wording.short(wording.label("ask", g.name), 12) for g in block)]
        sizes = [wording.UNITS[part], *(wording.count(g.units) for g in block)]
        rows = [head + (["Mittel"] if last else []), sizes + ([""] if last else [])]
        for name in names:
            row = [_label(name), *(_cell(group.figures.get(name)) for group in block)]
            rows.append(row + ([wording.share(macro.get(name))] if last else []))
        lines += [*columns.grid(rows), ""]
    return lines[:-1]


def _cell(figure: Figure | None) -> str:
    if figure is None or not figure.n:
        return wording.NONE
    return (
        f"{wording.number(figure.value)}{'*' if figure.n < wording.FEW else ' '}{wording.count(figure.n):>4}"
    )


def _towns(towns: Sequence[Town], whole: Mapping[str, Figure], part: Part) -> list[str]:
    """Return the towns without which the figures move most."""
    rows = [["Stadt", "Kennzahl", "nur dort", "n", "ohne sie", "Verschiebung"]]
    for town in towns[:TOWNS]:
        name = headline.moved(town, whole, part)
        if name is None:
            continue
        shift = town.others[name].value - whole[name].value
        rows.append(
            [
                wording.short(town.name, 28),
                _label(name),
                wording.share(town.own[name]),
                wording.count(town.own[name].n),
                wording.number(town.others[name].value),
                wording.signed(shift),
            ]
        )
    title = f"Je eine Stadt weggelassen: die {min(TOWNS, len(towns))} einflussreichsten von {len(towns)}"
    return columns.titled(title, columns.grid(rows, left=2)) if len(rows) > 1 else []


def _kinds(kinds: Sequence[Kind]) -> Iterator[list[str]]:
    """Return the sum of each kind and below it one row for each label, where there are several."""
    if kinds:
        yield ["", "erwartet", "gefunden", "richtig", "zu viel", "Anteil richtig"]
    for kind, title in wording.KINDS.items():
        rows = [(row.n, row.found, row.right, row.spurious) for row in kinds if row.kind == kind]
        names = [wording.short(headline.case_label(row), 42) for row in kinds if row.kind == kind]
        if rows:
            yield _counted(title, [sum(column) for column in zip(*rows, strict=True)])
        if len(rows) > 1:
            yield from (_counted(columns.INDENT + name, row) for name, row in zip(names, rows, strict=True))


def _counted(name: str, counted: Sequence[int]) -> list[str]:
    n, _, right, _ = counted
    rate = wording.number(right / n) if n else wording.NONE
    return [name, *(wording.count(size) for size in counted), rate]


def _cost(part: Part, cost: Cost) -> list[str]:
    rows = [["CPU-Zeit", f"{wording.number(cost.seconds, 2)} s"]]
    rows.append(["Median je Stück", f"{wording.number(1000 * cost.median, 1)} ms"])
    rows.append(["95 % der Stücke unter", f"{wording.number(1000 * cost.p95, 1)} ms"])
    if cost.speed is not None:
        rows.append(["Durchsatz", f"{wording.number(cost.speed, 2)} MB/s"])
    for name, value in cost.usage.items():
        rows.append([wording.short(wording.USAGE.get(name, name), 40), wording.amount(value)])
    lines = columns.titled(f"Aufwand: {wording.PARTS[part]}", columns.grid(rows))
    reasons = list(cost.unsupported.items())
    refused = [[wording.short(wording.reason(why), 80), wording.count(n)] for why, n in reasons[:REASONS]]
    told = [*columns.grid(refused), *columns.more(len(refused), len(reasons))]
    lines += columns.titled("Ohne Beleg, darum verworfen", told if reasons else [])
    failed = [
        line
        for name, error in cost.errors.items()
        for line in columns.filled(f"{wording.document(name)}: {error}", columns.INDENT, columns.INDENT * 2)
    ]
    return lines + columns.titled(f"Abgebrochen: {wording.count(len(cost.errors))}", failed)
