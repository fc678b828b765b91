"""What the gate says, as a German table."""

from __future__ import annotations

from eval.gate import ENOUGH, Gate, Row, Verdict
from eval.report.junit import Check
from eval.scoring.figures import FIGURES

WORDS: dict[Verdict, str] = {
    "PASS": "Alle Mindestwerte sind gehalten.",
    "FAIL": "Nicht gehalten.",
    "INCONCLUSIVE": f"Keine Kennzahl hat {ENOUGH} Fälle; das sagt zu wenig.",
}


def to_text(gate: Gate) -> str:
    """Return the table of a gate: figure, value, floor, cases and verdict, then what is wrong."""
    run = gate.run
    out = [
        f"{run.engine} über {run.gold} ({len(run.units)} Einheiten)",
        f"{'Kennzahl':<30}{'Wert':>7}{'Mindest':>9}{'n':>6}  Urteil",
        *(_line(row) for row in gate.rows),
        *(f"FAIL  {problem}" for problem in gate.problems),
        f"{gate.verdict}: {WORDS[gate.verdict]}",
    ]
    return "\n".join(out)


def checks(gate: Gate) -> list[Check]:
    """Return the rows and problems of a gate as checks for build servers."""
    rows = [
        Check(
            name=f"{gate.run.gold}: {row.figure}",
            value=row.value,
            floor=row.floor,
            n=row.n,
            verdict=row.verdict,
        )
        for row in gate.rows
    ]
    problems = [
        Check(name=f"{gate.run.gold}: {problem}", value=None, floor=None, n=0, verdict="FAIL", text=problem)
        for problem in gate.problems
    ]
    return rows + problems


def _line(row: Row) -> str:
    label = FIGURES[row.figure].label if row.figure in FIGURES else row.figure
    return f"{label:<30}{_shown(row.value):>7}{_shown(row.floor):>9}{row.n:>6}  {row.verdict}"


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}".replace(".", ",")
