"""Text of minutes as safe Markdown, and the links from entries to the cited sentences."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.german.pattern import lazy
from pipeline.model import Minutes
from pipeline.report import wording

# Minutes are untrusted: what could become markup, a link or a tag is escaped.
MARKUP = lazy(r"[\\`*_\[\]<>|~$]")
# Many renderers make links of bare addresses.
ADDRESS = lazy(r"(?i)(\b(?:https?|ftp|mailto)(?=:)|\bwww(?=\.)|(?<=\w)(?=@\w))")
LIST_START = lazy(r"^(\d{1,9})([.)])|^([#+=-])")


def escape(text: str) -> str:
    r"""Return text from minutes on one line, with everything that Markdown would read as markup escaped.

    >>> print(escape("1. Die Lehrer*innen <b>fragen</b>"))
    1\. Die Lehrer\*innen \<b\>fragen\</b\>
    """
    return LIST_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", inside(text))


def inside(text: str) -> str:
    r"""Return text as it stands behind other words of its line, where no list can begin.

    >>> print(inside("1. Der Rat beschließt die *Satzung*"))
    1. Der Rat beschließt die \*Satzung\*
    >>> print(inside("siehe https://musterau.example"))
    siehe https\://musterau.example
    """
    flat = MARKUP.sub(r"\\\g<0>", " ".join(text.split()).removeprefix("- "))
    return ADDRESS.sub(r"\1\\", flat)


def reference(minutes: Minutes, cites: Iterable[int]) -> str:
    """Return the place of cited sentences as a link to the first of them among the quotes."""
    numbers = sorted(set(cites))
    return f"[{wording.reference(minutes, numbers)}](#{anchor(numbers[0])})" if numbers else ""


def anchor(number: int) -> str:
    """Return the name under which a sentence stands among the quotes."""
    return f"satz-{number}"
