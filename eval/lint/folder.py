"""The files of a gold folder, each read once; what cannot be read is a problem and is left out."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eval.lint.finding import Finding, problem
from pipeline.errors import reason

LARGEST = 3_000_000  # bytes; the longest minutes have a tenth of that
MOST = 5_000  # lines of a list
Lines = list[tuple[int, Any]]


@dataclass(slots=True, kw_only=True)
class Folder:
    """What was read. ``meta`` and ``qa`` are lines with their numbers, None where the file is not there."""

    annotations: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    meta: Lines | None = None
    qa: Lines | None = None
    towns: list[tuple[int, dict[str, str]]] | None = None
    names: frozenset[str] = frozenset()
    findings: list[Finding] = field(default_factory=list)


def open_folder(path: Path) -> Folder:
    """Return a gold folder as far as it can be read."""
    found = Folder()
    try:
        annotations = sorted(p for p in path.iterdir() if p.suffix == ".json")
        texts = sorted((path / "texts").glob("*.txt"))
    except OSError as error:
        what = (
            "Den Ordner gibt es nicht"
            if isinstance(error, FileNotFoundError)
            else "Das ist kein lesbarer Ordner"
        )
        found.findings.append(problem(str(path), "", what))
        return found
    if not annotations and not texts:
        what = "Hier sind keine annotierten Niederschriften (NAME.json und texts/NAME.txt)"
        found.findings.append(problem(str(path), "", what))
    for file in texts:
        if (text := _text(file, f"texts/{file.name}", found)) is not None:
            found.texts[file.stem] = text
    for file in annotations:
        if (text := _text(file, file.name, found)) is not None:
            _add_annotation(file, text, found)
    found.names = frozenset(p.stem for p in annotations) & frozenset(p.stem for p in texts)
    found.findings += _unpaired({p.stem for p in annotations}, {p.stem for p in texts})
    found.meta = _lines(path / "meta.jsonl", found)
    found.qa = _lines(path / "qa.jsonl", found)
    found.towns = _towns(path / "texts" / "metadata.csv", found)
    return found


def _unpaired(annotations: set[str], texts: set[str]) -> Iterator[Finding]:
    for name in sorted(texts - annotations):
        yield problem(f"texts/{name}.txt", "", f"Zu diesem Text fehlt die Annotation {name}.json")
    for name in sorted(annotations - texts):
        yield problem(f"{name}.json", "", f"Zu dieser Annotation fehlt der Text texts/{name}.txt")


def _add_annotation(file: Path, text: str, found: Folder) -> None:
    try:
        found.annotations[file.stem] = _json(text)
    except (ValueError, RecursionError) as error:
        found.findings.append(problem(file.name, "", f"Kein gültiges JSON ({_reason(error)})"))


def _text(path: Path, name: str, found: Folder) -> str | None:
    try:
        if not path.is_file():
            what = "Das ist keine Datei"
        elif path.stat().st_size > LARGEST:
            what = f"Die Datei ist zu groß (mehr als {LARGEST // 1_000_000} MB)"
        else:
            text = path.read_text(encoding="utf-8")
            what = "" if text.strip() else "Die Datei ist leer"
            if not what:
                return text
    except UnicodeDecodeError:
        what = "Die Datei ist kein Text in UTF-8"
    except OSError as error:
        what = f"Die Datei lässt sich nicht lesen ({reason(error)})"
    found.findings.append(problem(name, "", what))
    return None


def _lines(path: Path, found: Folder) -> Lines | None:
    if not path.exists() or (text := _text(path, path.name, found)) is None:
        return None
    lines = []
    if text.count("\n") > MOST:
        found.findings.append(problem(path.name, "", f"Die Liste ist zu lang (mehr als {MOST} Zeilen)"))
        return None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                lines.append((number, _json(line)))
            except (ValueError, RecursionError) as error:
                place = f"Zeile {number}"
                found.findings.append(problem(path.name, place, f"Kein gültiges JSON ({_reason(error)})"))
    return lines


def _towns(path: Path, found: Folder) -> list[tuple[int, dict[str, str]]] | None:
    name = "texts/metadata.csv"
    if not path.exists() or (text := _text(path, name, found)) is None:
        return None
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        columns = rows.fieldnames or []
        if not {"file", "municipality"} <= set(columns):
            found.findings.append(problem(name, "Zeile 1", "Die Spalten file und municipality fehlen"))
            return None
        return [(rows.line_num, {k: v or "" for k, v in row.items() if isinstance(k, str)}) for row in rows]
    except csv.Error as error:
        found.findings.append(problem(name, "", f"Keine gültige Tabelle ({error})"))
        return None


def _json(text: str) -> Any:
    # The format has whole numbers only: any other number stays words, and fails the shape.
    return json.loads(text, parse_float=str, parse_constant=str)


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"Zeile {error.lineno}, Spalte {error.colno}"
    return "zu tief geschachtelt" if isinstance(error, RecursionError) else "unlesbare Zahl"
