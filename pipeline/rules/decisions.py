"""The decisions of a meeting, put together from result zones and result sentences per agenda item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.german.outcomes import outcome, says
from pipeline.german.pattern import lazy
from pipeline.german.registry import Registry
from pipeline.german.votes import present
from pipeline.model import Decision, Minutes, Outcome, Remark, Sentence
from pipeline.rules.accounts import merged, parted
from pipeline.rules.announced import under_title
from pipeline.rules.draft_results import outcome_of, vote_of
from pipeline.rules.drafts import POINT, Draft
from pipeline.rules.reasons import of_result
from pipeline.rules.result_zones import BOUNDARY, is_bare, parts
from pipeline.rules.scan import Scan
from pipeline.rules.vote_checks import conflict, fits, opposed, recount, remark, too_many


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was decided, and what about it a careful reader should look at."""

    decisions: tuple[Decision, ...] = ()
    remarks: tuple[Remark, ...] = ()


_NUMBERED = lazy(r"\s{0,3}(?:[ÖN] ?)?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.? {1,4}[A-ZÄÖÜ„]")
_QUALIFIED = lazy(
    r"\b(?:erforderliche|notwendige|nötige|qualifizierte"
    r"|Zweidrittel)\w{0,3} ?-?(?:\w{1,20} )?[Mm]ehrheit"
)


def decisions(minutes: Minutes, registry: Registry | None = None) -> Decided:
    """Return the decisions of all agenda items in order, with remarks on those that do not add up."""
    found: list[Decision] = []
    remarks: list[Remark] = []
    for numbers in _stretches(minutes):
        for draft in parted(minutes, merged(Scan(minutes, numbers).run())):
            decision = _decision(minutes, draft)
            found.append(decision)
            remarks += _remarks(minutes, draft, decision)
    found.sort(key=lambda decision: decision.cites)
    return Decided(decisions=tuple(found), remarks=tuple(remarks))


def _remarks(minutes: Minutes, draft: Draft, decision: Decision) -> Iterator[Remark]:
    """Yield what about a decision does not add up: its accounts, its counts, its result."""
    label = draft.clash or (outcome(draft.words[0]) if draft.role == "meta" else None)
    if label and opposed(label, decision.outcome):
        yield conflict(label, decision.outcome, draft.results)
    elif draft.recount is not None:
        yield recount(draft.recount, decision.vote, decision.cites)
    elif (odd := remark(decision)) is not None and not any(map(_QUALIFIED.search, draft.words)):
        yield odd
    lines = range(max(1, min(draft.results, default=1) - 2), max(draft.results, default=0) + 1)
    there = [number for n in lines if (number := present(minutes.words(n)[:300])) is not None]
    if there and not fits(decision.vote, max(there)):
        yield too_many(decision.vote, max(there), decision.cites)


def _stretches(minutes: Minutes) -> Iterator[list[int]]:
    """Yield the sentence numbers of each agenda item, cut again at headings the agenda does not know."""
    firsts = {item.first for item in minutes.items}
    stretch: list[int] = []
    for sentence in minutes.sentences:
        first = sentence.number in firsts and not _runs_on(minutes, sentence)
        if stretch and (
            first or (_is_heading(minutes, sentence) and not _announces(minutes, stretch, firsts))
        ):
            yield stretch
            stretch = []
        stretch.append(sentence.number)
    if stretch:
        yield stretch


def _announces(minutes: Minutes, stretch: list[int], firsts: set[int]) -> bool:
    """Tell whether an item lists announced resolutions, which may keep the headings they once had."""
    return len(firsts) > 1 and stretch[0] in firsts and under_title(minutes, stretch) > 0


def _runs_on(minutes: Minutes, sentence: Sentence) -> bool:
    """Tell whether a list entry goes on with the number after the entry before it, and opens no item."""
    before = minutes[sentence.number - 1] if sentence.number > 1 else sentence
    if not sentence.kind == before.kind == "entry":
        return False
    marks = [POINT.match(minutes.words(n)) for n in (before.number, sentence.number)]
    numbers = [int(mark[1]) for mark in marks if mark and mark[1].isdigit()]
    return len(numbers) == 2 and numbers[1] == numbers[0] + 1


def _is_heading(minutes: Minutes, sentence: Sentence) -> bool:
    text = sentence.span.of(minutes.text)[:200]
    if sentence.kind == "heading" and _NUMBERED.match(text):
        return not is_bare(text)
    return bool(BOUNDARY.match(text)) and parts(text, sentence.kind)[0].role == "boundary"


def _by_label(draft: Draft, result: Outcome) -> bool:
    """Tell whether the label alone says what came of a wording."""
    if result in ("recommended", "approved_amended"):
        return says(result, draft.label)
    return result == "approved" and draft.role == "resolution" and not draft.words


def _decision(minutes: Minutes, draft: Draft) -> Decision:
    text = minutes.text[draft.start : draft.end].strip() if draft.text else ""
    words = text or next((words for words in draft.words if words), "") or minutes.words(draft.results[0])
    result = outcome_of(draft)
    # "Beschlussempfehlung an den Rat:", "Geänderter Beschluss:": the label says what came of it
    named = draft.labelled if _by_label(draft, result) else None
    return Decision(
        text=words,
        outcome=result,
        vote=vote_of(draft),
        cites=tuple(sorted({*draft.text, *draft.results, *([named] if named else [])})),
        rule=f"decision.{draft.role}",
        why=of_result(minutes, f"decision.{draft.role}", draft.results, draft.text),
    )
