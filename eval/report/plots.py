"""The parts of the page that show figures: side by side, by group, by kind, by town, and what they cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from eval.model import CaseKind, Figure, Part, Verdict
from eval.overview import Cost, Kind, Overview, Town
from eval.report import headline, svg, wording
from eval.report.markup import fold, number, said, section, table, text
from eval.scoring.figures import FIGURES
from pipeline import plain

STYLES = 6  # colours there are for engines
FEW_TOWNS = 5
BARS: tuple[Verdict, ...] = ("right", "wrong", "missed", "spurious")


def figures(overviews: Sequence[Overview]) -> str:
    """Return the key figures of all runs side by side, and all others to unfold."""
    out: list[str] = []
    for part in _parts(overviews):
        names = [n for n in FIGURES if any(n in o.whole.get(part, {}) for o in overviews)]
        chief = [name for name in headline.key_figures(part) if name in names]
        rest = [name for name in names if name not in chief]
        body = _plots(overviews, part, chief)
        if rest:
            title = f"Alle weiteren Kennzahlen <small>{len(rest)}</small>"
            body += fold(title, _plots(overviews, part, rest))
        heading = f"Kennzahlen: {wording.PARTS[part]}"
        lead = "" if out else FIGURES_LEAD
        out.append(section(f"zahlen-{part}", heading, _key(overviews) + body, lead))
    return "".join(out)


FIGURES_LEAD = (
    "Jede Kennzahl liegt zwischen 0 (nichts richtig) und 1 (alles richtig). Der Punkt ist der gemessene "
    "Wert, der Strich das 95-%-Intervall über die Städte, n die Zahl der Fälle, auf denen der Wert beruht."
)


def _parts(overviews: Sequence[Overview]) -> list[Part]:
    return [part for part in wording.PARTS if any(part in o.whole for o in overviews)]


def _key(overviews: Sequence[Overview]) -> str:
    """Return the legend, where several runs stand beside each other."""
    if len(overviews) < 2:
        return ""
    marks = (
        f'<li class="s{i % STYLES}"><i></i>{said(headline.name_of(o, overviews))}</li>'
        for i, o in enumerate(overviews)
    )
    return f'<ul class="legend" aria-label="Maschinen">{"".join(marks)}</ul>'


def _plots(overviews: Sequence[Overview], part: Part, names: Sequence[str]) -> str:
    bodies = "".join(_figure(overviews, part, name) for name in names)
    axis = '<span class="scale"><i>0</i><i>0,25</i><i>0,5</i><i>0,75</i><i>1</i></span>'
    head = (
        f'<thead><tr><th scope="col">Kennzahl</th><th scope="col">{axis}</th><th scope="col">Wert</th>'
        '<th scope="col" class="between">95-%-Intervall</th><th scope="col">n</th></tr></thead>'
    )
    caption = f"<caption>Kennzahlen mit Intervallen: {wording.PARTS[part]}</caption>"
    style = "plots" if len(overviews) > 1 else "plots single"
    return f'<div class="wide"><table class="{style}">{caption}{head}{bodies}</table></div>'


def _figure(overviews: Sequence[Overview], part: Part, name: str) -> str:
    measure = FIGURES[name]
    down = ' <em class="down">je weniger, desto besser</em>' if measure.better == "down" else ""
    title = f'<b>{text(measure.label)}</b>{down}<span class="meaning">{text(measure.meaning)}</span>'
    rows = []
    for index, overview in enumerate(overviews):
        figure = overview.whole.get(part, {}).get(name)
        if figure is None:
            continue
        engine = headline.name_of(overview, overviews)
        heading = f'<span class="s{index % STYLES}">{said(engine)}</span>' if len(overviews) > 1 else title
        plot = svg.whisker(figure, f"{measure.label}, {engine}", f"plot s{index % STYLES}")
        rows.append(f'<tr><th scope="row">{heading}</th><td class="graph">{plot}</td>{_values(figure)}</tr>')
    group = (
        f'<tr class="title"><th scope="rowgroup" colspan="5">{title}</th></tr>' if len(overviews) > 1 else ""
    )
    return f"<tbody>{group}{''.join(rows)}</tbody>"


def _values(figure: Figure) -> str:
    few = '<span class="few">n klein</span> ' if wording.few(figure.n) else ""
    return (
        f'<td class="value">{wording.share(figure)}</td><td class="between">{wording.interval(figure)}</td>'
        f'<td class="count">{few}{wording.count(figure.n)}</td>'
    )


def groups(overviews: Sequence[Overview]) -> str:
    """Return the key figures of each group of documents, one table for each run."""
    tables = []
    for index, overview in enumerate(overviews):
        for part in overview.whole:
            found = _groups(overview, part)
            if found and index:
                found = fold(
                    f"{text(wording.PARTS[part])}: {said(headline.name_of(overview, overviews))}", found
                )
            tables.append(found)
    lead = "Wie gleichmäßig ist das Ergebnis? Im Mittel zählt jede Gruppe gleich viel, ob groß oder klein."
    body = "".join(tables)
    return section("gruppen", "Nach Gruppen", body, lead) if body else ""


def _groups(overview: Overview, part: Part) -> str:
    listed = [group for group in overview.groups if group.part == part]
    names = [name for name in headline.key_figures(part) if name in overview.whole[part]]
    if len(listed) < 2:
        return ""
    head = ["Gruppe", wording.UNITS[part], *(text(FIGURES[name].label) for name in names)]
    rows = [
        [
            said(wording.label("ask", g.name)),
            number(wording.count(g.units)),
            *(_share(g.figures.get(n)) for n in names),
        ]
        for g in listed
    ]
    macro = overview.macro[part]
    rows.append(["Mittel der Gruppen", "", *(number(wording.share(macro.get(name))) for name in names)])
    caption = f"{wording.PARTS[part]} nach Gruppen: {wording.engine(overview.engine)}"
    return table(caption, head, rows, "groups")


def _share(figure: Figure | None) -> str:
    return number(wording.share(figure), figure.n if figure else 0)


def kinds(overview: Overview, name: str = "") -> str:
    """Return for each kind and label how many cases were right, wrong, missed and too many."""
    bodies = "".join(
        _kind(kind, [row for row in overview.kinds if row.kind == kind])
        for kind in wording.KINDS
        if any(row.kind == kind for row in overview.kinds)
    )
    if not bodies:
        return ""
    legend = "".join(f'<li><i class="key {verdict}"></i>{wording.VERDICTS[verdict]}</li>' for verdict in BARS)
    titles = ("Art", "Anteile", "erwartet", "gefunden", "richtig", "zu viel")
    heads = "".join(f'<th scope="col">{title}</th>' for title in titles)
    whole = (
        f'<ul class="legend">{legend}</ul><div class="wide"><table class="kinds">'
        f"<caption>Fälle nach Art</caption><thead><tr>{heads}</tr></thead>{bodies}</table></div>"
    )
    lead = "„Richtig“ heißt: gefunden, und jede Einzelheit stimmt – wer, was, mit welchem Ergebnis."
    return section("arten", _about("Nach Art", name), whole, lead)


def _about(title: str, name: str) -> str:
    return f"{title}: {name}" if name else title


def _kind(kind: CaseKind, rows: Sequence[Kind]) -> str:
    """Return the sum of a kind and below it one row for each label, where there are several."""
    counted = zip(*((row.n, row.found, row.right, row.spurious) for row in rows), strict=True)
    lines = [_bar(wording.KINDS[kind], [sum(column) for column in counted], "all")]
    if len(rows) > 1:
        ordered = sorted(rows, key=lambda row: -row.n)
        lines += [
            _bar(headline.case_label(row), (row.n, row.found, row.right, row.spurious), "one")
            for row in ordered
        ]
    return f"<tbody>{''.join(lines)}</tbody>"


def _bar(name: str, counted: Sequence[int], style: str) -> str:
    n, found, right, spurious = counted
    parts = list(zip(BARS, (right, found - right, n - found, spurious), strict=True))
    told = ", ".join(f"{wording.VERDICTS[verdict]} {wording.count(size)}" for verdict, size in parts)
    plot = svg.bar(parts, f"{name}: {told}")
    cells = "".join(f"<td>{number(wording.count(size))}</td>" for size in counted)
    return f'<tr class="{style}"><th scope="row">{said(name)}</th><td>{plot}</td>{cells}</tr>'


def towns(overview: Overview, name: str = "") -> str:
    """Return for each key figure what it is without each town, and the towns that weigh most."""
    body = "".join(_towns(overview, part) for part in overview.whole)
    lead = (
        "Jeder Punkt ist der Wert aller übrigen Städte, wenn eine weggelassen wird; der senkrechte Strich "
        "ist der Wert mit allen. Liegen die Punkte eng beisammen, hängt das Ergebnis an keiner einzelnen "
        "Stadt. Rot sind die fünf Städte, die am meisten bewirken."
    )
    return section("staedte", _about("Ohne je eine Stadt", name), body, lead) if body else ""


def _towns(overview: Overview, part: Part) -> str:
    listed = [town for town in overview.towns if town.part == part]
    if len(listed) < 2:
        return ""
    names = [n for n in headline.key_figures(part) if n in overview.whole[part] and overview.whole[part][n].n]
    plots = "".join(_strip(listed, overview.whole[part][name]) for name in names)
    head = ["Stadt", "Kennzahl", "nur dort", "ohne sie", "Verschiebung"]
    rows = [row for town in listed[:FEW_TOWNS] if (row := _town(town, overview, part))]
    caption = f"Die einflussreichsten von {len(listed)} Städten: {wording.PARTS[part]}"
    return f'<div class="strips">{plots}</div>' + table(caption, head, rows, "towns")


def _strip(listed: Sequence[Town], whole: Figure) -> str:
    label = FIGURES[whole.name].label
    first = {town.name for town in listed[:FEW_TOWNS]}
    dots = [
        svg.Dot(
            value=town.others[whole.name].value,
            name=f"ohne {plain.line(town.name)}: {wording.number(town.others[whole.name].value)}",
            far=town.name in first,
        )
        for town in listed
        if town.others[whole.name].n
    ]
    values = [whole.value, *(dot.value for dot in dots)]
    far = max(0.002, *(abs(value - whole.value) for value in values)) * 1.08
    scale = svg.Scale(low=whole.value - far, high=whole.value + far)
    desc = f"{len(dots)} Werte von {wording.number(min(values))} bis {wording.number(max(values))}"
    plot = svg.strip(dots, scale, whole.value, f"{label} ohne je eine Stadt", desc)
    left, middle, right = (wording.number(value) for value in (scale.low, whole.value, scale.high))
    ends = f'<span class="ends"><i>{left}</i><b>{middle}</b><i>{right}</i></span>'
    return f"<figure><figcaption>{text(label)}</figcaption>{plot}{ends}</figure>"


def _town(town: Town, overview: Overview, part: Part) -> list[str]:
    whole = overview.whole[part]
    name = headline.moved(town, whole, part)
    if name is None:
        return []
    shift = town.others[name].value - whole[name].value
    return [
        said(town.name),
        text(FIGURES[name].label),
        _share(town.own[name]),
        number(wording.number(town.others[name].value)),
        number(wording.signed(shift)),
    ]


def costs(overviews: Sequence[Overview]) -> str:
    """Return what the runs took: time, speed, calls and tokens, refused proposals."""
    rows = [
        _cost(f"{headline.name_of(o, overviews)}: {wording.PARTS[part]}", cost)
        for o in overviews
        for part, cost in o.cost.items()
    ]
    head = ["Lauf", "Stück", "CPU-Zeit", "Median", "95 % unter", "MB/s", "Aufrufe und Token"]
    body = table("CPU-Zeit, Durchsatz und Aufrufe", head, rows, "costs") + "".join(
        _refused(o, overviews) for o in overviews
    )
    return section("aufwand", "Zeit und Aufwand", body)


def _cost(name: str, cost: Cost) -> list[str]:
    usage = [f"{wording.USAGE.get(key, key)} {wording.amount(value)}" for key, value in cost.usage.items()]
    return [
        said(name),
        number(wording.count(cost.units)),
        number(f"{wording.number(cost.seconds, 2)} s"),
        number(f"{wording.number(1000 * cost.median, 1)} ms"),
        number(f"{wording.number(1000 * cost.p95, 1)} ms"),
        number(wording.NONE if cost.speed is None else wording.number(cost.speed, 2)),
        said(", ".join(usage) or "keine"),
    ]


def _refused(overview: Overview, overviews: Sequence[Overview]) -> str:
    refused: Counter[str] = Counter()
    for cost in overview.cost.values():
        for why, size in cost.unsupported.items():
            refused[wording.reason(why)] += size
    rows = [[said(why), number(wording.count(size))] for why, size in refused.most_common()]
    caption = f"Vorschläge ohne Beleg, darum verworfen: {headline.name_of(overview, overviews)}"
    return table(caption, ["Grund", "Zahl"], rows, "refused") if rows else ""
