"""Invented runs and overviews, small enough to know every number of them, and hostile words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from eval.compare import Change, Comparison, Difference
from eval.model import Case, Figure, Run, Unit
from eval.overview import Cost, Group, Kind, Overview, Row, Town
from eval.scoring.figures import FIGURES

HOSTILE = "<script>alert(1)</script> & \"Zitat\" 'x' \u202egnud\u202c \x1b[31m " + "Donaudampfschiff" * 40
MINUTES = [name for name, measure in FIGURES.items() if measure.part == "minutes"]


def case(key: str, verdict: str = "right", **given: object) -> Case:
    """Return a case of a question that Eva Brandt asks in Musterau."""
    plain = {
        "kind": "question",
        "label": "answered",
        "aspects": {"asker": True, "status": verdict != "wrong"},
        "expected": f"Eva Brandt fragt: Wann wird der Steg {key} gebaut? – beantwortet",
        "found": f"Eva Brandt fragt: Wann wird der Steg {key} gebaut? – beantwortet",
        "sentences": ((12, f"Frau Brandt fragt nach dem Steg {key}."), (13, "Er wird im Mai gebaut.")),
    }
    return Case(key=key, verdict=verdict, **(plain | given))  # type: ignore[arg-type]


def missed(key: str, **given: object) -> Case:
    """Return a question that was not found."""
    return case(key, "missed", **({"found": None} | given))


def unit(name: str, *cases: Case, **given: object) -> Unit:
    """Return a document of Musterau with cases."""
    plain: dict[str, object] = {
        "part": "minutes", "town": "Musterau", "group": name.split("-")[0],
        "counts": Counter(), "seconds": 0.5, "size": 4000,
    }  # fmt: skip
    return Unit(name=name, cases=cases, **(plain | given))  # type: ignore[arg-type]


def run(*units: Unit, engine: str = "rules") -> Run:
    """Return a run over units."""
    created = "2026-03-04T09:30:00+00:00"
    return Run(engine=engine, version="1.2", created=created, gold="gold", digest="ab12cd34ef", units=units)


def figure(name: str, value: float = 0.9, n: int = 120) -> Figure:
    """Return a figure with an interval of five hundredths to both sides."""
    return Figure(name=name, value=value, n=n, low=max(0.0, value - 0.05), high=min(1.0, value + 0.05))


def figures(value: float = 0.9, n: int = 120, **own: Figure) -> dict[str, Figure]:
    """Return all figures of the minutes; ``own`` ones stand for those of their names."""
    return {name: own.get(name) or figure(name, value, n) for name in MINUTES}


def overview(engine: str = "rules", whole: Mapping[str, Figure] | None = None, **given: object) -> Overview:
    """Return an overview of two towns and two groups."""
    towns = ("Musterau", "Lindenbach")
    plain: dict[str, object] = {
        "engine": engine, "version": "1.2", "created": "2026-03-04T09:30:00+00:00", "gold": "gold",
        "digest": "ab12cd34ef",
        "whole": {"minutes": figures() if whole is None else whole},
        "groups": tuple(_group(name) for name in ("oe", "punkt")),
        "macro": {"minutes": figures(0.8, 2)},
        "kinds": (Kind(kind="question", label="answered", n=40, found=38, right=36, spurious=1),),
        "towns": tuple(_town(name, at) for at, name in enumerate(towns)),
        "rows": tuple(_row(name) for name in towns),
        "cost": {"minutes": cost()},
    }  # fmt: skip
    return Overview(**(plain | given))  # type: ignore[arg-type]


def cost(**given: object) -> Cost:
    """Return what two documents took."""
    plain: dict[str, object] = {
        "part": "minutes", "units": 2, "seconds": 1.25, "median": 0.5, "p95": 0.75, "size": 8000,
        "speed": 0.0064, "usage": {"calls": 12.0, "tokens": 34000.0},
        "unsupported": {"kein Satz zitiert": 3}, "errors": {},
    }  # fmt: skip
    return Cost(**(plain | given))  # type: ignore[arg-type]


def _group(name: str) -> Group:
    return Group(part="minutes", name=name, units=1, figures=figures(0.85, 20))


def _town(name: str, at: int) -> Town:
    return Town(
        part="minutes", name=name, units=1, own=figures(0.7, 10), others=figures(0.92 - at / 50, 110),
        influence=0.02 - at / 100,
    )  # fmt: skip


def _row(town: str) -> Row:
    return Row(
        part="minutes", name=f"oe-{town.lower()}", town=town, group="oe", figures={}, cases=3, errors=1,
        seconds=0.5, error=None,
    )  # fmt: skip


def difference(name: str = "question_F1", a: float = 0.9, b: float = 0.7, **given: object) -> Difference:
    """Return a difference that is certain."""
    plain: dict[str, object] = {
        "name": name, "part": "minutes", "a": a, "b": b, "n": 120, "delta": b - a, "low": b - a - 0.05,
        "high": b - a + 0.05, "p": 0.001, "adjusted": 0.004, "significant": True, "better": b > a,
    }  # fmt: skip
    return Difference(**(plain | given))  # type: ignore[arg-type]


def change(key: str, better: bool | None = False) -> Change:
    """Return a question that was found and is not found any more, or the other way round."""
    before, after = (missed(key), case(key)) if better else (case(key), missed(key))
    return Change(unit="oe-musterau", part="minutes", before=before, after=after, better=better)


def comparison(differences: Sequence[Difference] = (), changes: Sequence[Change] = ()) -> Comparison:
    """Return a comparison; one figure is the same."""
    return Comparison(differences=tuple(differences), same=("asker_acc",), changes=tuple(changes))


def hostile_run() -> Run:
    """Return a run in which every text that comes from outside is hostile."""
    cases = (
        case(HOSTILE, "wrong", expected=HOSTILE, found=HOSTILE, label=HOSTILE, sentences=((1, HOSTILE),)),
        missed("q2", expected=HOSTILE, sentences=((2, HOSTILE),)),
        case("+question:1-2", "spurious", expected=None, found=HOSTILE, aspects={HOSTILE: False}),
    )
    bad = unit(f"oe-{HOSTILE}", *cases, town=HOSTILE, error=HOSTILE)
    return replace(run(bad), engine=HOSTILE, version=HOSTILE, created=HOSTILE, gold=HOSTILE)


def hostile_overview() -> Overview:
    """Return an overview in which every text that comes from outside is hostile."""
    from eval.overview import overview as seen

    plain, told = overview(), seen(hostile_run(), rounds=2)
    towns = tuple(replace(town, name=f"{HOSTILE}{at}") for at, town in enumerate(plain.towns))
    groups = tuple(replace(group, name=f"{HOSTILE}{at}") for at, group in enumerate(plain.groups))
    spent = cost(usage={HOSTILE: 1.5}, unsupported={HOSTILE: 2}, errors={HOSTILE: HOSTILE})
    return replace(
        told, whole=plain.whole, groups=groups, macro=plain.macro, towns=towns, cost={"minutes": spent},
        digest=HOSTILE,
    )  # fmt: skip
