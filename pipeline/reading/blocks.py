"""Blocks: the paragraphs, headings, list entries, rows and labels that the lines of a document make up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.model import UnitKind
from pipeline.reading import hyphens, shapes
from pipeline.reading.lines import Line
from pipeline.reading.widths import Widths, is_double_spaced, widths

_MARKER = re.compile(r"[–—•*·▪■□●○◦►‣➢➔+o](?=\s)")
_FIRST_WORD = re.compile(r"\S{0,40}")
_LAST_WORD = re.compile(r"([^\W\d_]\w*)\W{0,3}\Z")
_SENTENCE_END = re.compile(r"[.;,!?][“\"”]?\Z")
# A field whose words go on over the line with another sentence is prose: "Antrag: ... . RM Abel: ..."
_SPOKEN = re.compile(r"[a-zäöüß€%]{1,20}[.?!] [A-ZÄÖÜ]\w{0,40}\b.{3,}[.?!]\Z")
_LONGEST_RESULT = 160  # characters
_LONGEST_HEADING = 250  # characters
_SCRIPT = re.compile(r"\d\Z")  # "CO" and its "2" below the line
_OPEN_NUMBER, _REST = re.compile(r"\d[-/]\Z"), re.compile(r"\d{1,5}\Z")  # "34/21-" and "26" below it
_SET_APART = re.compile(r"(?:(?:TOP|Pkt\.?|Punkt|Ö|N) ?)?\d{1,3}(?:\.\d{1,3}){0,3}[.)]? {3,20}[A-ZÄÖÜ„]")
# What is said below a title, be the line of that as full as it may: "Die Vorsitzende eröffnet".
_SPEAKS = re.compile(
    r"(?:Der|Die|Das|Herr|Frau|Es) (?:[A-ZÄÖÜ][\w.-]{0,40} ){0,3}"
    r"(?!(?:mit|seit|nicht|statt|samt)\b)[a-zäöüß]{1,20}t(?:en?)? "
)
_RAGGED = 25  # characters a line may end early when the next one goes on in lower case
_FAR_ASIDE = 20  # blanks to the left of the line before: what stands at the right margin is over
_ASIDE = 4  # blanks more or less make another paragraph

_Shape = Literal["bullet", "number", "top", "columns", "field", "result", "label", "heading", "text"]
_KINDS: dict[_Shape, UnitKind] = {
    "bullet": "entry", "number": "entry", "top": "sentence", "columns": "row", "field": "row",
    "result": "row", "label": "label", "heading": "heading", "text": "sentence",
}  # fmt: skip
_OF_MARKUP: dict[UnitKind | None, _Shape] = {"heading": "heading", "row": "columns", "entry": "bullet"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading, list entry, row or label; ``joins`` when it goes on the one a page before."""

    text: str
    page: int | None
    kind: UnitKind
    joins: bool = False


class _Shaped(NamedTuple):
    """A line with what it looks like; ``hang`` is where the words after a bullet or number start."""

    text: str
    shape: _Shape
    indent: int
    hang: int
    page: int | None
    at: int


def blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return the blocks of a document: line breaks inside them joined, hyphenation undone."""
    if is_double_spaced([line.text for line in lines]):
        lines = [line for line in lines if line.text]
    measure = widths([line.text for line in lines], [line.page for line in lines])
    found: list[Block] = []
    group: list[_Shaped] = []
    joins = empty = False
    apart = True
    for at, line in enumerate(lines):
        if not line.text or line.text.isspace():
            empty = True
            continue
        shaped = _shaped(line, at)
        if empty and group and line.text.lstrip()[0].islower() and _hangs_on(group[-1], shaped):
            empty = False
        if group and (empty or shaped.page != group[-1].page or not _goes_on(group, shaped, measure)):
            broken = not empty and _is_cut(group, shaped, measure)
            if broken:
                shaped = _with_whole_word(group, shaped)
            edge = empty or shaped.page != group[-1].page or _is_paper(group[-1], shaped)
            titled = edge or (_is_title(group) and shaped.shape in ("text", "field"))
            found.append(_block(group, joins, apart and titled))
            group, joins, apart = [], broken, edge
        if shaped.text:
            group.append(shaped._replace(shape="text") if group and shaped.shape == "columns" else shaped)
        empty = False
    if group:
        found.append(_block(group, joins, True))
    return tuple(found)


def _shaped(line: Line, at: int) -> _Shaped:
    text = line.text.strip()
    indent = len(line.text) - len(line.text.lstrip())
    shape = _OF_MARKUP.get(line.kind) or _shape(text)
    hang = 0
    if shape in ("bullet", "number"):
        marker = (shapes.BULLET if shape == "bullet" else shapes.NUMBER).match(text)
        hang = marker.end() if marker else 0
    return _Shaped(text, shape, indent, indent + hang, line.page, at)


@lru_cache(maxsize=1024)
def _shape(text: str) -> _Shape:
    if shapes.BULLET.match(text):
        return "bullet"
    if shapes.TOP.match(text):
        return "top"
    short = len(text) <= shapes.SHORT
    if short and shapes.is_label(text):
        return "label"
    if short and shapes.RESULT.match(text):
        return "result"
    if "   " in text and shapes.is_columns(text):
        return "columns"
    if shapes.NUMBER.match(text):
        return "number"
    if short:
        if shapes.FIELD.match(text):
            return "field"
        if shapes.CAPITALS.match(text):
            return "heading"
    return "text"


# --- does a line go on? -------------------------------------------------------------------------------


def _goes_on(group: Sequence[_Shaped], line: _Shaped, measure: Widths) -> bool:
    """Tell whether a line belongs to the block of the lines before it."""
    last, head = group[-1], group[0]
    if _hangs_on(last, line):
        return True
    if last.shape in ("columns", "label") or line.shape == "field":
        return False
    if head.shape == "heading":
        return line.shape == "heading" and hyphens.is_broken(last.text, line.text)
    if last.text[-1] in "-/" and _OPEN_NUMBER.search(last.text[-3:]) and _REST.match(line.text):
        return True
    if line.shape != "number" and last.text[-1] == "-" and hyphens.is_broken(last.text, line.text):
        return True
    full = measure.is_full(last.at, last.indent + len(last.text), len(_first_word(line.text)))
    if not full and line.shape != "text":
        return False
    opened = shapes.is_open(last.text)
    match line.shape:
        case "columns":
            return opened and full and last.shape != "field" and line.text[0].islower()
        case "bullet":
            return opened and full and head.shape != "bullet" and _is_dash_within(line.text)
        case "number" | "top" | "label":
            return opened and full and _is_mid_phrase(last.text)
        case "heading":
            return opened and full and last.shape == "text"
        case "result":
            return opened and full and not shapes.is_tally(line.text)
    return _text_goes_on(group, line, measure, opened=opened, full=full)


def _text_goes_on(
    group: Sequence[_Shaped], line: _Shaped, measure: Widths, *, opened: bool, full: bool
) -> bool:
    head, last = group[0], group[-1]
    if len(group) == 1 and _is_title(group) and _SPEAKS.match(line.text):
        return False
    hangs = head.hang > head.indent < line.indent and line.indent >= head.hang - 1
    if not opened:
        aside = abs(line.indent - last.indent) >= _ASIDE
        return full and (not aside or hangs)
    if full and last.indent - line.indent < _FAR_ASIDE:
        return True
    if _is_script(last.text, line.text) or (len(group) > 1 and _is_script(group[-2].text, last.text)):
        return True
    if line.text[0].islower() and last.shape not in ("result", "field"):
        return hangs or measure.is_full(last.at, last.indent + len(last.text) + _RAGGED, 0)
    return False


def _is_title(group: Sequence[_Shaped]) -> bool:
    """Tell whether a wide gap sets a number apart from its words, as systems print it: "3     Radweg"."""
    return _SET_APART.match(group[0].text) is not None


def _is_paper(head: _Shaped, line: _Shaped) -> bool:
    """Tell whether a line holds the paper of the heading it stands below."""
    return (
        head.shape in ("number", "text")
        and len(line.text) < 100
        and shapes.PAPER.match(line.text) is not None
    )


def _is_script(before: str, text: str) -> bool:
    """Tell whether a line is a figure set below the one before it: the "2" of "CO2"."""
    return before.endswith("CO") and _SCRIPT.match(text) is not None


def _hangs_on(last: _Shaped, line: _Shaped) -> bool:
    """Tell whether a sentence stops at a word that needs another, or inside brackets: "wird / angenommen"."""
    if last.shape in ("columns", "heading", "label", "field") or line.shape in ("heading", "label", "field"):
        return False
    if shapes.is_hanging(last.text):
        return line.shape == "text" or line.text[0].islower()
    return ")" in line.text and last.text.count("(") > last.text.count(")") and shapes.is_open(last.text)


def _first_word(text: str) -> str:
    found = _FIRST_WORD.match(text)
    return found[0] if found else ""


def _is_dash_within(text: str) -> bool:
    """Tell whether a line starts with a dash that belongs to the sentence: "– so die Verwaltung –"."""
    return text[0] in "–—-" and text[1:].lstrip()[:1].islower()


def _is_mid_phrase(text: str) -> bool:
    """Tell whether a line ends with a small word, after which a number is no list number: "am / 5. Mai"."""
    word = _LAST_WORD.search(text[-40:])
    return word is not None and word[1][0].islower()


def _is_cut(group: Sequence[_Shaped], line: _Shaped, measure: Widths) -> bool:
    """Tell whether a page break cut a sentence in two."""
    return line.page != group[-1].page and shapes.is_open(group[-1].text) and _goes_on(group, line, measure)


def _with_whole_word(group: list[_Shaped], line: _Shaped) -> _Shaped:
    """Give the page before the rest of a word that the page break cut, return the line without it."""
    last = group[-1]
    if not hyphens.is_broken(last.text, line.text):
        return line
    rest, _, after = line.text.partition(" ")
    group[-1] = last._replace(text=hyphens.join([last.text, rest]))
    return line._replace(text=after.lstrip())


# --- a block ------------------------------------------------------------------------------------------


def _block(group: Sequence[_Shaped], joins: bool, alone: bool) -> Block:
    head = group[0]
    text = " ".join(hyphens.join(line.text for line in group).split())
    if head.shape == "bullet":
        text = _MARKER.sub("-", text, count=1) if _MARKER.match(text) else text
    return Block(text=text, page=head.page, kind=_kind(head, text, joins, alone), joins=joins)


def _kind(head: _Shaped, text: str, joins: bool, alone: bool) -> UnitKind:
    if joins:
        return "sentence"
    if (
        head.shape in ("top", "number")
        and len(text) <= _LONGEST_HEADING
        and not _SENTENCE_END.search(text[-2:])
    ):
        titled = head.shape == "top" or (alone and not text[0].islower())
        return "heading" if titled else "entry"
    if head.shape == "label" and not shapes.is_label(text):
        return "sentence"
    if head.shape == "result" and len(text) > _LONGEST_RESULT:
        return "sentence"
    if head.shape == "field" and len(head.text) < len(text) and _SPOKEN.search(text):
        return "sentence"
    return _KINDS[head.shape]
