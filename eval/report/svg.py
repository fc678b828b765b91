"""Small plots as inline SVG, drawn in percent of their width so that they fit a wall and a telephone.

They hold no words but their title and description; numbers stand beside them as text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.model import Figure
from eval.report import wording
from eval.report.markup import text

TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
MARGIN = 1.5  # percent left free on either side, so that a dot at 0 or 1 is whole
STEP = 7  # pixels between dots that stand above each other, fewer where they would grow too tall
TALL = 110
SLOTS = 90  # dots that fall into the same slot of the width are stacked


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A value with the name that its tooltip shows; ``far`` dots stand out."""

    value: float
    name: str
    far: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The values at the left and the right end of a plot."""

    low: float = 0.0
    high: float = 1.0

    def at(self, value: float) -> str:
        """Return where a value stands, in percent of the width.

        >>> Scale().at(0.5), Scale(low=-1, high=1).at(-1)
        ('50%', '1.5%')
        """
        inside = min(max((value - self.low) / ((self.high - self.low) or 1.0), 0.0), 1.0)
        return f"{MARGIN + (100 - 2 * MARGIN) * inside:.2f}".rstrip("0").rstrip(".") + "%"


def whisker(figure: Figure, title: str, style: str = "s0") -> str:
    """Return a dot on a scale from 0 to 1 with its interval as a whisker; an empty scale where n is 0."""
    scale, marks = Scale(), _grid(Scale(), TICKS, 22)
    if not figure.n:
        return _svg(22, title, "Nicht messbar: keine Fälle.", marks)
    told = (
        f"{wording.share(figure)}, 95-%-Intervall {wording.interval(figure)}, n = {wording.count(figure.n)}"
    )
    if figure.low is not None and figure.high is not None:
        marks += _line(scale.at(figure.low), scale.at(figure.high), 11, "whisker")
        marks += "".join(_tick(scale.at(end), 7, 15, "whisker") for end in (figure.low, figure.high))
    marks += f'<circle class="dot" cx="{scale.at(figure.value)}" cy="11" r="5"/>'
    return _svg(22, title, told, marks, style)


def difference(delta: float, low: float, high: float, limit: float, title: str, style: str) -> str:
    """Return a difference with its interval on a scale from -limit to limit; the middle is no difference."""
    scale = Scale(low=-limit, high=limit)
    told = f"{wording.signed(delta)}, 95-%-Intervall {wording.signed(low)} bis {wording.signed(high)}"
    marks = _grid(scale, (-limit, limit), 22) + _tick(scale.at(0), 0, 22, "zero")
    marks += _line(scale.at(low), scale.at(high), 11, "whisker")
    marks += "".join(_tick(scale.at(end), 7, 15, "whisker") for end in (low, high))
    marks += f'<circle class="dot" cx="{scale.at(delta)}" cy="11" r="5"/>'
    return _svg(22, title, told, marks, style)


def strip(dots: Sequence[Dot], scale: Scale, middle: float, title: str, desc: str) -> str:
    """Return dots on a line, stacked where they are close, with a stroke at the middle value."""
    slots: Counter[int] = Counter()
    placed = []
    for dot in sorted(dots, key=lambda one: (one.value, one.name)):
        slot = round((dot.value - scale.low) / ((scale.high - scale.low) or 1.0) * SLOTS)
        placed.append((dot, slots[slot]))
        slots[slot] += 1
    tallest = max(slots.values(), default=1)
    step = min(STEP, TALL / tallest)
    height = round(18 + step * tallest)
    marks = _line(scale.at(scale.low), scale.at(scale.high), height - 6, "axis")
    marks += _tick(scale.at(middle), 0, height - 2, "middle")
    for dot, level in placed:
        y = f"{height - 11 - step * level:.1f}"
        style = "dot far" if dot.far else "dot"
        marks += f'<circle class="{style}" cx="{scale.at(dot.value)}" cy="{y}" r="3.2">'
        marks += f"<title>{text(dot.name)}</title></circle>"
    return _svg(height, title, desc, marks, "strip")


def bar(parts: Iterable[tuple[str, int]], title: str) -> str:
    """Return a bar in which every part is as wide as its number; parts are (style, number)."""
    given = list(parts)
    total = sum(number for _, number in given) or 1
    marks, at = "", 0.0
    for style, number in given:
        width = 100 * number / total
        if number:
            marks += f'<rect class="{style}" x="{at:.2f}%" y="3" width="{width:.2f}%" height="12"/>'
        at += width
    return _svg(18, title, "", marks, "bar")


def _grid(scale: Scale, ticks: Iterable[float], height: int) -> str:
    return "".join(_tick(scale.at(tick), 0, height, "grid") for tick in ticks)


def _tick(x: str, top: int, bottom: int, style: str) -> str:
    return f'<line class="{style}" x1="{x}" x2="{x}" y1="{top}" y2="{bottom}"/>'


def _line(left: str, right: str, y: int, style: str) -> str:
    return f'<line class="{style}" x1="{left}" x2="{right}" y1="{y}" y2="{y}"/>'


def _svg(height: int, title: str, desc: str, marks: str, style: str = "") -> str:
    described = f"<desc>{text(desc)}</desc>" if desc else ""
    opened = f'<svg class="{style}" role="img" width="100%" height="{height}">'
    return f"{opened}<title>{text(title)}</title>{described}{marks}</svg>"
