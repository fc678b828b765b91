"""What a run says in one plain German sentence, and which figures it is chiefly judged by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.model import Figure, Part
from eval.overview import Kind, Overview, Town
from eval.report import wording
from eval.scoring.figures import FIGURES, KEY
from pipeline import plain

# What is recalled: figure, and what its cases are called in a sentence.
RECALLED = (("question_R", "Fragen"), ("decision_R", "Beschlüssen"), ("action_R", "Aufgaben"))
PRECISE = (("question_P", "Fragen"), ("decision_P", "Beschlüssen"), ("action_P", "Aufgaben"))
ASKING = ("ask_F1", "sound", "right", "doc_at_5", "cite_P", "abstained")
WITH_ARTICLE: Mapping[str, str] = {
    "rules": "Das Regelwerk findet",
    "llm": "Das Sprachmodell findet",
    "both": "Regelwerk und Sprachmodell finden zusammen",
}


def result(overview: Overview, name: str | None = None) -> str:
    """Return the result of a run in one sentence, about the engine or about a name given to the run."""
    told = _found(overview, f"{name} findet" if name else _finds(overview.engine)) or _answered(
        overview, f"„{wording.engine(overview.engine)}“"
    )
    if not told:
        return f"Der Messlauf mit „{wording.engine(overview.engine)}“ enthält keine auswertbaren Fälle."
    return told


def _found(overview: Overview, finds: str) -> str:
    figures = overview.whole.get("minutes", {})
    shares = [_of(figures[name], noun) for name, noun in RECALLED if name in figures and figures[name].n]
    return f"{finds} {wording.joined(shares)}." if shares else ""


def _answered(overview: Overview, who: str) -> str:
    figure = overview.whole.get("asking", {}).get("right")
    if figure is None or not figure.n:
        return ""
    return f"{who} beantwortet {_of(figure, 'Fragen an die Bibliothek')} richtig und mit Beleg."


def _of(figure: Figure, noun: str) -> str:
    right = round(figure.value * figure.n)
    if right == figure.n:
        return f"alle {wording.count(figure.n)} {noun.removesuffix('n') if noun == 'Beschlüssen' else noun}"
    return f"{wording.count(right)} von {wording.count(figure.n)} {noun}"


def _finds(engine: str) -> str:
    return WITH_ARTICLE.get(engine) or f"„{plain.line(wording.engine(engine))}“ findet"


def name_of(overview: Overview, overviews: Sequence[Overview]) -> str:
    """Return how a run is called among others: by its engine, and by what sets it apart from its like."""
    name = wording.engine(overview.engine)
    same = [other for other in overviews if other.engine == overview.engine]
    if len({(other.version, other.digest, other.created) for other in same}) < 2:
        return name
    if len({other.model for other in same}) > 1:
        name = f"{name} {wording.short(overview.model or '–', wording.NAME)}"
    if len({other.version for other in same}) > 1:
        name = f"{name} {wording.short(overview.version, wording.NAME)}"
    gold = wording.short(overview.gold, wording.NAME)
    if len({other.gold for other in same}) > 1:
        return f"{name}, {gold}"
    if len({other.digest for other in same}) > 1:
        return f"{name}, {gold} {overview.digest[:4]}"
    return name if overview.version in name else f"{name}, {wording.moment(overview.created)}"


def extent(overview: Overview) -> str:
    """Return over how many documents and towns a run went."""
    told = []
    for part in overview.whole:
        rows = [row for row in overview.rows if row.part == part]
        towns = len({row.town for row in rows})
        one, many = wording.UNIT_NOUNS[part]
        origin = f" aus {wording.plural(towns, 'Stadt', 'Städten')}" if part == "minutes" else ""
        told.append(f"{wording.plural(len(rows), one, many)}{origin}")
    return ", ".join(told)


def key_figures(part: Part) -> Sequence[str]:
    """Return the names of the figures that a part is chiefly judged by."""
    return [name for name in (KEY if part == "minutes" else ASKING) if name in FIGURES]


def moved(town: Town, whole: Mapping[str, Figure], part: Part) -> str | None:
    """Return the chief figure that moves most without a town, None where none of them has a case there."""
    known = [name for name in key_figures(part) if name in whole and town.others[name].n]
    return max(known, key=lambda name: abs(town.others[name].value - whole[name].value), default=None)


def precision(overview: Overview) -> str:
    """Return what more there is to say: how much of what was found is there, how many questions answered."""
    figures = overview.whole.get("minutes", {})
    known = [(figures[name], noun) for name, noun in PRECISE if name in figures and figures[name].n]
    if not known:
        return ""
    first, noun = known[0]
    rest = "".join(f", von den {other} {wording.percent(figure.value)}" for figure, other in known[1:])
    share = f"{wording.percent(first.value)} wirklich in der Niederschrift"
    return f"Von den gefundenen {noun} stehen {share}{rest}. {_answered(overview, 'Die Auskunft')}".strip()


def case_label(kind: Kind) -> str:
    """Return what a row of cases is called; nothing where its kind knows no labels."""
    if kind.label:
        return wording.label(kind.kind, kind.label)
    return "" if kind.n else "ohne Gegenstück"
