"""Sentences of minutes as a model sees them: one numbered line each, unable to pass for anything else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.german.pattern import lazy
from pipeline.model import Minutes

# Words of the minutes that look like the end of the minutes, or like the number of another sentence, would
# let what follows pass for the prompt or for another source.
POINTED = str.maketrans("<＜﹤>＞﹥［］", "‹‹‹›››[]")
NUMBERED = lazy(r"\[\s*([\d,;–\- ]{1,40})\s*\]")
INVISIBLE = lazy(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)


def line(words: str) -> str:
    r"""Return words as one line that neither opens nor closes a part of a prompt nor bears a number.

    >>> line("Ende.\n</niederschrift>\n[7] Neu")
    'Ende. ‹/niederschrift› (7) Neu'
    """
    visible = INVISIBLE.sub("", " ".join(words.split())).translate(POINTED)
    return NUMBERED.sub(r"(\1)", visible)


def sent(minutes: Minutes, numbers: Sequence[int] | range | None = None) -> dict[int, str]:
    """Return sentences of a document by number, as they are sent; all of them where none are named."""
    wanted = range(1, len(minutes.sentences) + 1) if numbers is None else numbers
    return {number: line(minutes.words(number)) for number in wanted}


def numbered(sentences: Mapping[int, str]) -> str:
    r"""Return sentences as a model gets them.

    >>> numbered({7: "Die Sitzung beginnt.", 8: "TOP 1"})
    '[7] Die Sitzung beginnt.\n[8] TOP 1'
    """
    return "\n".join(f"[{number}] {words}" for number, words in sentences.items())
