"""What is known about files besides their text: from a table, from options, from names of files and folders.

A row of the table that is about a file comes before what was said about all files, and both before what the
names of file and folders say. What the minutes say themselves holds before all of it; the library sees to
that, and reports contradictions.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, Self

from pipeline import filing
from pipeline.errors import ProtokollantError, reason
from pipeline.german.dates import day
from pipeline.library import Origin

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "file": ("file", "filename", "path", "datei", "dateiname", "pfad"),
    "municipality": ("municipality", "town", "gemeinde", "stadt", "kommune", "ort"),
    "committee": ("committee", "gremium", "ausschuss"),
    "date": ("date", "datum", "sitzungsdatum", "sitzungstag"),
    "title": ("title", "titel", "betreff"),
    "url": ("url", "link", "adresse", "webadresse"),
}
MEANING = {name: column for column, names in COLUMNS.items() for name in names}
SEPARATORS = ";,\t"
MOST_BYTES = 50 << 20
SHOWN = 5  # faults named at once
ADVICE = "Bitte berichtigen."


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known about a file; None where nothing is."""

    municipality: str | None = None
    committee: str | None = None
    date: date | None = None
    title: str | None = None
    url: str | None = None

    def otherwise(self, other: Facts) -> Facts:
        """Return these facts, with those of another where there are none."""
        return Facts(**{name: getattr(self, name) or getattr(other, name) for name in NAMES})


NAMES = tuple(each.name for each in fields(Facts))
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table: the parts of a path and what is known about the files whose paths end so."""

    line: int
    file: str
    key: Key
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known about files: rows about some, and facts about all. ``unknown`` are columns not used."""

    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    common: Facts = Facts()
    unknown: tuple[str, ...] = ()

    @classmethod
    def read(cls, path: Path, common: Facts = Facts()) -> Self:
        """Return a CSV table with the facts about all files; raises ProtokollantError naming bad lines."""
        lines = csv.reader(_text(path).splitlines(keepends=True), delimiter=_separator(path))
        header = next(lines, [])
        columns = _columns(path, header)
        faults: list[str] = []
        by_name: dict[str, list[Row]] = {}
        seen: dict[Key, Row] = {}
        for cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            row = _row(lines.line_num, cells, columns, faults)
            if row is None:
                continue
            known = seen.setdefault(row.key, row)
            if known is row:
                by_name.setdefault(row.key[-1], []).append(row)
            elif known.facts != row.facts:
                faults.append(f"Zeile {row.line}: „{row.file}“ steht anders schon in Zeile {known.line}")
        _refuse(path, faults)
        unknown = tuple(name for name in header if name.strip() and _plain(name) not in MEANING)
        rows = {name: tuple(found) for name, found in by_name.items()}
        return cls(rows=rows, common=common, unknown=unknown)

    def row(self, path: Path) -> Row | None:
        """Return the row whose path is the longest end of this file's path, None where no row is about it."""
        key = _key(str(path.absolute()))
        rows = [row for row in self.rows.get(key[-1], ()) if key[-len(row.key) :] == row.key]
        return max(rows, key=lambda row: len(row.key), default=None)

    def origin(self, path: Path, base: Path) -> Origin:
        """Return a file with all that is known about it; folders count from ``base`` downwards."""
        row = self.row(path)
        told = (row.facts if row else Facts()).otherwise(self.common)
        named = Facts(**filing.facts(path, base)._asdict())
        return _origin(path, told.otherwise(named))

    def unused(self, paths: Sequence[Path]) -> tuple[Row, ...]:
        """Return the rows that are about none of these files."""
        used = {row.line for path in paths if (row := self.row(path))}
        return tuple(row for rows in self.rows.values() for row in rows if row.line not in used)


def merged(given: Origin, known: Origin | None) -> Origin:
    """Return what is said about a file now, with what was known before where nothing is said."""
    if known is None:
        return given
    kept: dict[str, Any] = {name: getattr(known, name) for name in NAMES if getattr(given, name) is None}
    return replace(given, **kept)


def alike(one: Origin, other: Origin | None) -> bool:
    """Tell whether the same is said about two files."""
    return other is not None and all(getattr(one, name) == getattr(other, name) for name in NAMES)


def _origin(path: Path, facts: Facts) -> Origin:
    known: dict[str, Any] = {name: getattr(facts, name) for name in NAMES}
    return Origin(path=str(path.resolve()), name=path.name, **known)


def _key(path: str) -> Key:
    """Return the parts of a path as they are compared: one spelling for all systems."""
    plain = unicodedata.normalize("NFC", path).casefold().replace("\\", "/")
    return tuple(part for part in plain.split("/") if part not in ("", "."))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip().casefold()


# --- reading a table ----------------------------------------------------------------------------------


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ProtokollantError(
            f"{path}: Die Metadaten lassen sich nicht lesen ({reason(error)}). Bitte den Namen prüfen."
        ) from error
    if len(data) > MOST_BYTES or b"\0" in data:
        raise ProtokollantError(f"{path}: Das ist keine CSV-Datei. Bitte als CSV (UTF-8) speichern.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _separator(path: Path) -> str:
    """Return what stands between the cells of the first line; a comma where nothing does."""
    first = next((line for line in _text(path).splitlines() if line.strip()), "")
    return max(SEPARATORS, key=lambda sign: (first.count(sign), sign == ","))


def _columns(path: Path, header: Sequence[str]) -> Mapping[str, int]:
    columns: dict[str, int] = {}
    for at, name in enumerate(header):
        meant = MEANING.get(_plain(name))
        if meant in columns:
            raise ProtokollantError(f"{path}: Zeile 1: Zwei Spalten heißen „{meant}“. {ADVICE}")
        if meant:
            columns[meant] = at
    if "file" not in columns:
        raise ProtokollantError(
            f"{path}: Zeile 1: Es fehlt die Spalte „file“ (oder „Datei“). Möglich sind {', '.join(COLUMNS)}."
        )
    return columns


def _row(line: int, cells: Sequence[str], columns: Mapping[str, int], faults: list[str]) -> Row | None:
    """Return a row, or None after naming what is wrong with it."""
    told = {
        column: cells[at].strip() for column, at in columns.items() if at < len(cells) and cells[at].strip()
    }
    file, when = told.pop("file", ""), told.pop("date", None)
    url = told.get("url", "")
    found = [
        fault
        for fault, wrong in (
            ("Der Dateiname fehlt", not _key(file)),
            (f"„{when}“ ist kein Datum (gemeint ist etwa 2024-05-14)", when and day(when) is None),
            (f"„{url}“ ist keine Webadresse", not re.match(r"https?://\S+$|$", url)),
        )
        if wrong
    ]
    faults += [f"Zeile {line}: {fault}" for fault in found]
    if found:
        return None
    return Row(line=line, file=file, key=_key(file), facts=Facts(**told, date=day(when) if when else None))


def _refuse(path: Path, faults: Sequence[str]) -> None:
    if faults:
        more = f"; und {len(faults) - SHOWN} weitere" if len(faults) > SHOWN else ""
        raise ProtokollantError(f"{path}: {'; '.join(faults[:SHOWN])}{more}. {ADVICE}")


__all__ = ["Facts", "Metadata", "Row", "alike", "merged"]
