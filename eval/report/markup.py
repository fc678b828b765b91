"""Text as HTML: what was not written here is escaped, and can neither steer nor stretch the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from eval.report import wording
from pipeline import plain

Row = Sequence[str]  # cells that are HTML already; the first one is the heading of the row


def text(words: str) -> str:
    """Return words as HTML on one line, without anything that steers.

    >>> text("<b> & \u202e")
    '&lt;b&gt; &amp; �'
    """
    return escape(plain.line(words))


def said(words: str) -> str:
    """Return words from outside as HTML in a direction of its own.

    >>> said("Rat & Tat")
    '<bdi>Rat &amp; Tat</bdi>'
    """
    return f"<bdi>{text(words)}</bdi>"


def anchor(*parts: str) -> str:
    """Return an id that is safe in a link, the same for the same parts.

    >>> anchor("oe-münster", "+ask:1")
    'oe-m-fc-nster--2b-ask-3a-1'
    """
    return "-".join(re.sub(r"[^a-z0-9-]", lambda match: f"-{ord(match[0]):x}-", part) for part in parts)


def section(key: str, title: str, body: str, lead: str = "") -> str:
    """Return a part of the page with its heading and a sentence that says how to read it."""
    led = f'<p class="lead">{text(lead)}</p>' if lead else ""
    opened = f'<section id="{key}" aria-labelledby="{key}-h"><h2 id="{key}-h">{text(title)}</h2>'
    return f"{opened}{led}{body}</section>"


def table(caption: str, head: Sequence[str], rows: Iterable[Row], style: str = "") -> str:
    """Return a table with caption and headings; cells are HTML."""
    heads = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    lines = "".join(row(cells) for cells in rows)
    opened = f'<div class="wide"><table class="{style}"><caption>{text(caption)}</caption>'
    return f"{opened}<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></div>"


def row(cells: Row) -> str:
    """Return one row of a table; the first cell is its heading."""
    rest = "".join(f"<td>{cell}</td>" for cell in cells[1:])
    return f'<tr><th scope="row">{cells[0]}</th>{rest}</tr>'


def number(shown: str, n: int | None = None) -> str:
    """Return a number with the cases it rests on beside it; marked where they are few."""
    if n is None or shown == wording.NONE:
        return f'<span class="num">{shown}</span>'
    few = wording.few(n)
    mark = f"n {wording.count(n)}{' – klein' if few else ''}"
    return f'<span class="num">{shown}</span> <small class="n{" few" if few else ""}">{mark}</small>'


def fold(title: str, body: str, style: str = "fold") -> str:
    """Return something that opens at a click; the title is HTML."""
    return f'<details class="{style}"><summary>{title}</summary>{body}</details>'
