"""Markdown and reStructuredText: marks taken off the text, kept as the kind of their line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.german.pattern import lazy
from pipeline.model import UnitKind

Marked = tuple[str, UnitKind | None]

_HEADING = lazy(r"\s{0,3}#{1,6}\s+(.*?)\s*#*\Z")
_UNDERLINE = lazy(r"\s*([=\-~^\"'`#*+.:_])\1{2,}\s*\Z")
_FENCE = lazy(r"\s*(?:```|~~~)")
_RULED = lazy(r"\s*\|?[\s:|+=-]*(?:--|==)[\s:|+=-]*\Z")
_CELLS = lazy(r"\s*\|.*\|\s*\Z")
_QUOTED = lazy(r"\A\s{0,3}(?:>\s?)+")
_DIRECTIVE = lazy(r"\s*\.\. ")
_MARKS: Sequence[tuple[re.Pattern[str], str]] = (
    (lazy(r"!?\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}(?: \"[^\"]{0,200}\")?\)"), r"\1"),
    (lazy(r":[a-z]{2,12}:`([^`\n]{1,300})`"), r"\1"),
    (lazy(r"`([^`<>\n]{1,300}) <[^<>\s]{1,2000}>`__?"), r"\1"),
    (lazy(r"``?([^`\n]{1,300})``?_?"), r"\1"),
    (lazy(r"<((?:https?|mailto):[^<>\s]{1,2000}?)\\?>"), r"\1"),
    (lazy(r"<(https?:[^<>\s]{1,2000}?)\\?>"), r"\1"),
    (lazy(r"</?(?:br|b|i|u|em|strong|p|span|div|sub|sup|a)\b[^<>\n]{0,200}>", re.IGNORECASE), " "),
    (lazy(r"\*\*(?=\S)([^*\n]{1,500})\*\*"), r"\1"),
    (lazy(r"(?<!\w)__(?=\S)([^_\n]{1,500})__(?!\w)"), r"\1"),
    (lazy(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,500}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (lazy(r"(?<![\w_])_(?=[^\s_])([^_\n]{1,500}?)(?<=\S)_(?![\w_])"), r"\1"),
    (lazy(r"~~([^~\n]{1,500})~~"), r"\1"),
    (lazy(r"\*\*"), ""),
    (lazy(r"\\([\\`*_{}\[\]()#+.!<>|~-])"), r"\1"),
)
_ANY = lazy(r"[\[`<*_~\\]")
_LONGEST = 4000  # characters: marks within longer lines are left alone


def looks_marked(lines: Sequence[str]) -> bool:
    """Tell whether a text file is Markdown by its headings and bold words."""
    marked = sum(
        1 for line in lines if line.startswith(("# ", "## ", "### ", "#### ", "**")) and len(line) < 300
    )
    return marked >= 2


def unmark(lines: Sequence[str]) -> Iterator[Marked]:
    """Return each line without its marks and the kind they give it; pure marks become empty lines."""
    previous: Marked | None = None
    for line in lines:
        if line[:1].isalnum() and len(line) < _LONGEST and not _ANY.search(line):
            if previous is not None:  # most lines bear no mark at all
                yield previous
            previous = (line, None)
            continue
        if (
            len(line) < _LONGEST
            and _UNDERLINE.match(line)
            and previous
            and previous[0].strip()
            and _underlines(line, previous[0])
        ):
            previous = (previous[0], "heading")
            continue
        if previous is not None:
            yield previous
        previous = _unmark(line)
    if previous is not None:
        yield previous


def _underlines(rule: str, title: str) -> bool:
    rule, title = rule.strip(), title.strip()
    return len(rule) >= len(title) - 3 or (rule[0] in "=-" and len(title) < 100)


def _unmark(line: str) -> Marked:
    if not line or len(line) > _LONGEST:
        return line, None
    if _RULED.match(line) or _FENCE.match(line) or _DIRECTIVE.match(line) or _UNDERLINE.match(line):
        return "", None
    heading = _HEADING.match(line)
    if heading:
        return _plain(heading[1]), "heading"
    line = _QUOTED.sub("", line, count=1)
    if _CELLS.match(line):
        cells = (_plain(cell).strip() for cell in line.strip().strip("|").split("|"))
        return "    ".join(cell for cell in cells if cell), "row"
    bold = line.strip()
    plain = _plain(line)
    whole = bold.startswith("**") and bold.endswith("**") and bold.count("**") == 2 and len(bold) < 120
    return plain, "heading" if whole and not plain.rstrip().endswith((".", ":", ",", ";")) else None


def _plain(line: str) -> str:
    if not _ANY.search(line):
        return line
    for mark, kept in _MARKS:
        line = mark.sub(kept, line)
    return line
