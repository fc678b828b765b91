"""The gate: the rules engine must not read the sample minutes worse than it once did.

``python -m eval.gate`` exits with 1 when a figure falls below its floor, when a sample is missing, changed
or new, or when a document cannot be processed. ``--update`` pins the present figures and files; it never
lowers a floor unless ``--allow-regression`` says so.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.scoring.figures import figures
from eval.scoring.heads import sentence_counts
from eval.scoring.metrics import score
from pipeline.model import Summary

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
FLOORS = Path(__file__).with_name("floors.json")
FORMATS = {".txt": "text", ".md": "text", ".pdf": "pdf", ".docx": "docx"}
TEXTUAL = (".txt", ".md", ".json")
EXPECTED = ".expected.json"
GUARDED = frozenset(
    "question_F1 asker_acc status_acc open_F1 exchange_F1 answer_span_F1 decision_complete_F1 action_F1"
    " assignee_acc due_acc quotes_exact header_acc item_F1 participant_F1 sentence_F1".split()
)

Summarise = Callable[[Path], Summary]
Pinned = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Figures by name ("pdf.question_F1"), and what went wrong on the way."""

    figures: Mapping[str, float]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table: a figure against its floor; either may be missing."""

    figure: str
    value: float | None
    floor: float | None

    @property
    def passed(self) -> bool:
        """Tell whether both are there and the figure reaches the floor."""
        return self.value is not None and self.floor is not None and self.value >= self.floor - 1e-9


def samples(folder: Path) -> tuple[Path, ...]:
    """Return the sample documents of a folder: files of a known format that have an expectation."""
    return tuple(
        path
        for path in _files(folder)
        if path.suffix in FORMATS and path.with_name(path.stem + EXPECTED).is_file()
    )


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every sample and expectation; line ends of text files do not matter."""
    kept = [p for p in _files(folder) if p.suffix in FORMATS or p.name.endswith(EXPECTED)]
    return {path.name: _digest(path) for path in kept}


def _files(folder: Path) -> list[Path]:
    """Return the files of a folder in order; none where the samples were not shipped."""
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _digest(path: Path) -> str:
    data = path.read_bytes()
    if path.suffix in TEXTUAL:
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()


def measure(folder: Path, summarise: Summarise) -> Measured:
    """Return the figures of an engine over all samples, one set for each kind of file format."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    problems = []
    for path in samples(folder):
        expected = json.loads(path.with_name(path.stem + EXPECTED).read_text(encoding="utf-8"))
        try:
            found, words = _processed(summarise(path))
        except Exception as error:  # whatever breaks a document, the gate says so and goes on
            problems.append(f"{path.name}: {type(error).__name__}: {error}")
            found, words = {}, []
        counts[FORMATS[path.suffix]] += score(expected, found).counts + sentence_counts(
            expected["sentences"], words
        )
    named = {
        f"{group}.{name}": figure.value
        for group, sums in counts.items()
        for name, figure in figures(sums).items()
        if name in GUARDED
    }
    return Measured(figures=named, problems=tuple(problems))


def _processed(summary: Summary) -> tuple[dict[str, Any], list[str]]:
    from pipeline.report.record import to_record

    minutes = summary.minutes
    return to_record(summary), [minutes.words(sentence.number) for sentence in minutes.sentences]


def by_rules(path: Path) -> Summary:
    """Return the grounded summary of one file by the rules engine, as a user gets it."""
    from pipeline import config, tasks
    from pipeline.reading import read

    return tasks.summarise(read(path), config.engine("rules"))


def data_problems(pinned: Mapping[str, str], present: Mapping[str, str]) -> tuple[str, ...]:
    """Return what happened to the sample data since it was pinned."""
    missing = [f"{name}: missing" for name in pinned if name not in present]
    changed = [
        f"{name}: changed since pinned" for name in pinned if present.get(name, pinned[name]) != pinned[name]
    ]
    new = [f"{name}: not pinned" for name in present if name not in pinned]
    return (*missing, *changed, *new)


def rows(floors: Mapping[str, float], measured: Measured) -> tuple[Row, ...]:
    """Return one row for each figure that is measured or pinned."""
    names = [*measured.figures, *(name for name in floors if name not in measured.figures)]
    return tuple(Row(figure=n, value=measured.figures.get(n), floor=floors.get(n)) for n in names)


def table(lines: Sequence[Row], problems: Sequence[str]) -> str:
    """Return the table figure, value, floor, PASS or FAIL, and below it the problems."""
    out = [f"{'figure':<28}{'value':>8}{'floor':>8}"]
    out += [
        f"{r.figure:<28}{_shown(r.value):>8}{_shown(r.floor):>8}  {'PASS' if r.passed else 'FAIL'}"
        for r in lines
    ]
    out += [f"FAIL  {problem}" for problem in problems]
    return "\n".join(out)


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def load(path: Path) -> Pinned:
    """Return the pinned floors and digests; nothing is pinned where the file does not exist."""
    if not path.is_file():
        return {"floors": {}, "data": {}}
    return dict(json.loads(path.read_text(encoding="utf-8")))


def check(folder: Path, floors: Path, summarise: Summarise) -> tuple[bool, str]:
    """Return whether the gate is open, and the table that says why."""
    pinned, measured = load(floors), measure(folder, summarise)
    lines = rows(pinned["floors"], measured)
    problems = (*data_problems(pinned["data"], digests(folder)), *measured.problems)
    return bool(lines) and all(r.passed for r in lines) and not problems, table(lines, problems)


def update(folder: Path, floors: Path, summarise: Summarise, *, lower: bool = False) -> tuple[bool, str]:
    """Pin the present figures and files; return whether that was done, and the table.

    Refused when a document cannot be processed, and when a floor would fall or vanish unless ``lower``.
    """
    pinned, measured = load(floors), measure(folder, summarise)
    new = {name: _floor(value) for name, value in measured.figures.items()}
    fallen = [n for n, old in pinned["floors"].items() if new.get(n, -1.0) < old - 1e-9]
    refused = [*measured.problems, *([] if lower else [f"{n}: would be lowered" for n in fallen])]
    if not new or refused:
        return False, table(rows(pinned["floors"], measured), refused)
    text = json.dumps({"floors": new, "data": digests(folder)}, indent=2, ensure_ascii=False)
    floors.write_text(text + "\n", encoding="utf-8", newline="\n")
    return True, table(rows(new, measured), ())


def _floor(value: float) -> float:
    """Return a figure cut to three digits, so that it passes its own floor."""
    return math.floor(value * 1000 + 1e-6) / 1000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m eval.gate", description=__doc__)
    parser.add_argument("--update", action="store_true", help="pin the present figures and files")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: floors may fall")
    given = parser.parse_args(arguments)
    if given.update:
        good, shown = update(SAMPLES, FLOORS, by_rules, lower=given.allow_regression)
    else:
        good, shown = check(SAMPLES, FLOORS, by_rules)
    print(shown)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
