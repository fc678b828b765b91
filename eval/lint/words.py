"""The sentences of an annotation must stand in its text, in this order.

Layout does not matter: letters are compared without spaces, hyphens and cell borders. A page footer may
stand in the middle of a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from eval.lint.finding import Finding, problem, quoted

LAYOUT = re.compile(r"[\s\-‐‑\u00ad|]+")
FOOTER = 400  # letters between the two halves of a sentence, at most
SHORTEST = 8  # letters that a half of a sentence has
TRIES = 25  # places where a sentence may begin
MOST = 20  # findings of one file; the rest would say the same


def check(file: str, sentences: Sequence[str], text: str) -> Iterator[Finding]:
    """Yield every sentence that the text does not hold, or not in this place."""
    letters = glued(text)
    at = missing = 0
    for index, sentence in enumerate(sentences):
        if missing == MOST:
            return
        wanted = glued(sentence)
        end = _end(letters, wanted, at)
        if end is not None:
            at = end
            continue
        missing += 1
        where = "steht im Text an anderer Stelle" if wanted in letters else "steht so nicht im Text"
        yield problem(file, f"sentences[{index}]", f"{quoted(sentence)} {where}")


def glued(text: str) -> str:
    r"""Return the letters of a text without its layout.

    >>> glued("Die Ge-\n  meinde")
    'DieGemeinde'
    """
    return LAYOUT.sub("", unicodedata.normalize("NFKC", text))


def _end(letters: str, wanted: str, at: int) -> int | None:
    """Return where a sentence ends that begins behind a place; None when there is none."""
    found = letters.find(wanted, at)
    if found >= 0:
        return found + len(wanted)
    begin = letters.find(wanted[:SHORTEST], at)
    for _ in range(TRIES):
        if begin < 0:
            return None
        if (end := _interrupted(letters, wanted, begin)) is not None:
            return end
        begin = letters.find(wanted[:SHORTEST], begin + 1)
    return None


def _interrupted(letters: str, wanted: str, begin: int) -> int | None:
    same = 0
    while same < len(wanted) and letters[begin + same : begin + same + 1] == wanted[same]:
        same += 1
    # The footer may begin with the letter that the sentence goes on with.
    for size in range(same, max(same - 4, 0), -1):
        rest = wanted[size:]
        window = letters[begin + size : begin + size + FOOTER + len(rest)]
        found = window.find(rest)
        if found >= 0:
            return begin + size + found + len(rest)
    return None
