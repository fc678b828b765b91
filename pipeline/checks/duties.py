"""What somebody still has to do without the minutes saying who or until when."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.point import Point
from pipeline.checks.when import says_when
from pipeline.german.pattern import lazy
from pipeline.model import Findings, Minutes

# Courtesies and intentions that no day could be set for.
VAGUE = lazy(
    r"\b(?:nimmt|nahm|nehme|nehmen|greift)\b.{0,80}\b(?:auf|mit)\b|\b[Gg]egebenenfalls\b|\bversuch\w*\b"
    r"|\bweiterverfolg\w*\b|\bsoll(?:en)?\b|\bregelmäßig\w*\b|\bim weiteren Verlauf\b"
    r"|\b(?:zu)?künftig\w*\b|\bim Auge\b|\bersuch\w*\b"
    r"|\b(?:Änderungs|Ergänzungs|Prüf)?[Aa]ntr[aä]ge?\b|\b(?:möge|gebeten)\b"
)


def points(minutes: Minutes, found: Findings) -> Iterator[Point]:
    """Yield promises and instructions without anybody to do them, and those without a deadline.

    An answer put off is a matter of its question.
    """
    deferred = [question for question in found.questions if question.status == "deferred"]
    put_off = {n for q in deferred for cites in (q.cites, *(a.cites for a in q.answers)) for n in cites}
    for item in found.action_items:
        if item.tier != "A" or put_off.issuperset(item.cites):
            continue
        if not item.assignees:
            yield Point(kind="action_nobody", what=item.task, cites=item.cites)
        elif item.due is None and not any(_needs_no_day(minutes, number) for number in item.cites):
            yield Point(kind="action_undated", what=item.task, cites=item.cites)


def _needs_no_day(minutes: Minutes, number: int) -> bool:
    words = minutes.words(number)
    # A line of a list of tasks is no sentence; it says what it says.
    listed = not words.rstrip('“")* ').endswith((".", "!", ":"))
    return listed or bool(VAGUE.search(words)) or says_when(words, minutes.date)
