"""The automatic numbering of Word: the "1.", "TOP 3" or "a)" that stands in no paragraph's text."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any, NamedTuple

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9
ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
         (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


class Level(NamedTuple):
    """How one level of a list is numbered: "decimal" with "TOP %1" from 1, or "bullet"."""

    style: str = "decimal"
    pattern: str = ""
    start: int = 1


class Numbering:
    """Counts the numbered paragraphs of one document, in the order in which it is asked."""

    def __init__(self, document: Any) -> None:
        """Read the numbering part of a document; many have none."""
        self.levels: dict[str, dict[int, Level]] = {}
        self.lists: dict[str, str] = {}
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0] * LEVELS)
        part = next(
            (p for p in document.part.package.parts if str(p.partname) == "/word/numbering.xml"), None
        )
        root = getattr(part, "element", None)
        if root is None:
            return
        for abstract in root.iter(f"{W}abstractNum"):
            self.levels[_value(abstract, f"{W}abstractNumId")] = dict(map(_level, abstract.iter(f"{W}lvl")))
        for number in root.iter(f"{W}num"):
            self.lists[_value(number, f"{W}numId")] = _child(number, "abstractNumId")

    def next(self, paragraph: Any, style: Any) -> tuple[str, int]:
        """Return the number Word shows before a paragraph ("-" for a bullet, "" for none) and its level."""
        given = paragraph.find(f"{W}pPr/{W}numPr")
        if given is None and style is not None:
            given = style.element.find(f"{W}pPr/{W}numPr")
        if given is None:
            return "", 0
        abstract = self.lists.get(_child(given, "numId"))
        depth = _whole(_child(given, "ilvl"), 0)
        if abstract is None or not 0 <= depth < LEVELS:
            return "", 0
        levels, counts = self.levels.get(abstract, {}), self.counts[abstract]
        level = levels.get(depth, Level())
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        counts[depth + 1 :] = [0] * (LEVELS - depth - 1)
        if level.style == "bullet":
            return "-", depth
        if level.style == "none":
            return "", depth
        return re.sub(
            r"%([1-9])", lambda m: _shown(levels, counts, int(m.group(1)) - 1), level.pattern
        ), depth


def _shown(levels: dict[int, Level], counts: list[int], depth: int) -> str:
    level = levels.get(depth, Level())
    number = counts[depth] or level.start
    if level.style.endswith("Letter") and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if level.style.startswith("upper") else letter
    if level.style.endswith("Roman") and 1 <= number < 4000:
        return _roman(number).lower() if level.style.startswith("lower") else _roman(number)
    return str(number)


def _roman(number: int) -> str:
    """Return a number in Roman letters.

    >>> _roman(14)
    'XIV'
    """
    shown = ""
    for value, letters in ROMAN:
        shown += letters * (number // value)
        number %= value
    return shown


def _level(element: Any) -> tuple[int, Level]:
    start = _whole(_child(element, "start"), 1)
    pattern = _child(element, "lvlText")[:100]
    return _whole(_value(element, f"{W}ilvl"), 0), Level(
        _child(element, "numFmt") or "decimal", pattern, start
    )


def _child(element: Any, tag: str) -> str:
    found = element.find(W + tag)
    return "" if found is None else _value(found, f"{W}val")


def _value(element: Any, key: str) -> str:
    return str(element.get(key) or "")


def _whole(digits: str, default: int) -> int:
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default
