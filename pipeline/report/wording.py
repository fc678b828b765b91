"""The German words in which reports name places in the text; all other words are those of the language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from pipeline.german.pattern import lazy
from pipeline.german.wording import (
    MODES,
    MONTHS,
    NAMELESS,
    NOBODY,
    OUTCOMES,
    STATUSES,
    TIERS,
    asker,
    capital,
    day,
    deadline,
    joint,
    long_day,
    people,
    person,
    vote,
)
from pipeline.model import NOT_EVALUATED, Minutes, Summary

__all__ = [
    "APPROVALS", "MODES", "MONTHS", "NAMELESS", "NOBODY", "OUTCOMES", "STATUSES", "TIERS", "asker", "capital",
    "day", "deadline", "inner", "joint", "long_day", "nothing", "people", "person", "reference", "running",
    "sentences", "vote",
]  # fmt: skip

BULLET = lazy(r"(?m)(^|[.!?:]\s)\s*[-•▪*]\s+")  # at the start of a line, or where lines were joined

APPROVALS: Mapping[str, str] = {"approved": "genehmigt", "draft": "Entwurf, noch nicht genehmigt"}


def reference(minutes: Minutes, cites: Iterable[int]) -> str:
    """Return where in the minutes something stands: sentence numbers in runs, pages where known."""
    numbers = sorted(set(cites))
    pages = sorted({page for n in numbers if (page := minutes[n].page) is not None})
    on = f"S. {pages[0]}" if len(pages) == 1 else f"S. {pages[0]}–{pages[-1]}" if pages else ""
    return ", ".join(part for part in (on, sentences(numbers)) if part)


def running(text: str) -> str:
    r"""Return words of minutes in one line, as they read without the marks of the list they stand in.

    >>> running("- Der Steg ist gesperrt.\n- Er wird erneuert.")
    'Der Steg ist gesperrt. Er wird erneuert.'
    """
    return " ".join(BULLET.sub(r"\1", text).split())


def inner(words: str) -> str:
    """Return words as they read inside quotation marks."""
    return words.replace("„", "‚").replace("“", "‘").replace("”", "‘")


def sentences(numbers: Iterable[int]) -> str:
    """Return the numbers of sentences in runs.

    >>> sentences([7]), sentences([3, 4, 5, 9])
    ('Satz 7', 'Sätze 3–5, 9')
    """
    told = sorted(set(numbers))
    runs = [
        [number for _, number in run]
        for _, run in groupby(enumerate(told), key=lambda pair: pair[1] - pair[0])
    ]
    where = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    return f"{'Satz' if len(told) == 1 else 'Sätze'} {where}"


def nothing(summary: Summary) -> str | None:
    """Return a line that says that nothing was found, None where something was."""
    found, minutes = summary.findings, summary.minutes
    if found.questions or found.decisions or found.action_items:
        return None
    if any(refused.kind in NOT_EVALUATED for refused in summary.unsupported):
        return None  # that is told, and nobody knows what there would have been
    line = "Keine Fragen, Beschlüsse oder Aufgaben gefunden."
    known = minutes.committee or minutes.participants or minutes.chair
    titled = any(item.number or item.title for item in minutes.items)
    return line if known or titled else f"{line} Ist dies eine Niederschrift?"
