"""One decision told in several places: a line at the top, a block, a sentence of the chair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.german.ballots import is_choice
from pipeline.german.pattern import lazy
from pipeline.model import Minutes, Outcome, Vote
from pipeline.rules.draft_results import elects, outcome_of, vote_of
from pipeline.rules.drafts import SETTLED, Draft
from pipeline.rules.result_forms import SO
from pipeline.rules.result_sentences import told
from pipeline.rules.vote_checks import agree, opposed, overlap, same_result
from pipeline.rules.vote_objects import voted_on

WINDOW = 60  # how many decisions back or ahead another account of the same one is looked for
ACCOUNTS = 16  # how many accounts of one decision are weighed
_ADVISES_NO = lazy(r"\babzulehnen\b|\bAblehnung\b|\bnicht zuzustimmen\b")
_PUT_OFF: frozenset[Outcome] = frozenset({"postponed", "referred", "removed"})
_FORMAL = lazy(r"\b(?:Tagesordnung|Niederschrift|Protokoll)\b")
_NAMED = lazy(
    r"\W{0,3}(?:(?:Damit|Somit|Hiermit) (?:ist|war|wird|wurde) )?(?:[Dd]er|[Dd]ieser) \w{0,30}[Aa]ntrag\b"
)
_SO = lazy(r"\W{0,3}(?:Damit|Somit|Hiermit)\b")


def merged(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of an agenda item with several accounts of one decision put together."""
    kept: list[Draft] = []
    for draft in _voted_before(drafts):
        earlier = _restated(draft, kept)
        if earlier is None:
            kept.append(draft)
        elif earlier is kept[-1] and _undone(earlier, draft):
            kept[-1] = draft
        else:
            _retell(earlier, draft)
    return _summed_up(kept)


def _voted_before(drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the drafts, with a vote on the main motion put to the wording that follows it."""
    for draft, after in zip(drafts, [*drafts[1:], None], strict=False):
        main = (
            draft.role == "result" and not draft.text and voted_on(f"{draft.label} {draft.words[0]}".strip())
        )
        first = after.labelled or after.text[0] if after and after.block and after.text else 0
        if main == "main" and after and not after.words and 0 < first - draft.last <= 2:
            after.results, after.words, after.memo = draft.results, [f"{draft.label} {draft.words[0]}"], None
            continue
        yield draft


def _retell(earlier: Draft, draft: Draft) -> None:
    """Put another account to a decision, and keep in mind where it says the opposite."""
    before = outcome_of(earlier)
    _absorb(earlier, draft)
    earlier.restated = True
    if draft.told is not None and opposed(before, draft.told.outcome):
        earlier.clash = draft.told.outcome if outcome_of(earlier) == before else before


def _summed_up(kept: list[Draft]) -> list[Draft]:
    """Return the drafts with the lines at the top of an item put to what they sum up."""
    gone: set[int] = set()
    for at, meta in enumerate(kept):
        if meta.role != "meta" or meta.text:
            continue
        near = range(max(0, at - WINDOW), min(len(kept), at + WINDOW))
        others = [kept[i] for i in near if i != at and i not in gone]
        # two entries far from each other sum up two items
        others = [d for d in others if d.role != "meta" or abs(d.last - meta.last) < 5]
        other = _meant(meta, others)
        if other is not None:
            gone.add(at)
            if not _fits(outcome_of(meta), other):
                other.clash = outcome_of(meta)
                other.results += meta.results
            elif not agree(vote_of(meta), vote_of(other)):
                other.recount = vote_of(meta)
                other.results += meta.results
            else:
                _absorb(other, meta)
    return [draft for at, draft in enumerate(kept) if at not in gone and not _is_status(draft)]


def _is_status(draft: Draft) -> bool:
    """Tell whether a draft is nothing but an entry that an item is over, which decides nothing."""
    bare = draft.role == "meta" and not draft.text and len(draft.results) == 1
    return bare and bool(SETTLED.match(draft.words[0]))


def parted(minutes: Minutes, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the drafts; of a wording adopted in one vote what it puts off is a decision of its own."""
    for draft in drafts:
        aside = {}
        if draft.block and draft.words and len(draft.text) > 1:
            said = {n: told(minutes.words(n), minutes.committee) for n in draft.text}
            aside = {n: found for n, found in said.items() if found and found.outcome in _PUT_OFF}
        if not aside or len(aside) == len(draft.text) or outcome_of(draft) in _PUT_OFF:
            yield draft
            continue
        rest = [n for n in draft.text if n not in aside]
        told_first = [n for at, n in enumerate(rest) if n - rest[0] == at]  # what stands together is quoted
        start, end = minutes[told_first[0]].span.start, minutes[told_first[-1]].span.end
        yield replace(draft, text=rest, content=minutes.text[start:end], start=start, end=end, memo=None)
        for number, found in aside.items():
            span = minutes[number].span
            own = Draft(
                role="told", text=[number], content=minutes.words(number), start=span.start, end=span.end
            )
            own.told, own.words, own.results = found, list(draft.words), list(draft.results)
            yield own


def _undone(earlier: Draft, draft: Draft) -> bool:
    """Tell whether a sentence says that what was agreed on right before is no resolution."""
    if draft.told is None or draft.told.outcome != "no_decision" or earlier.told is None:
        return False
    return vote_of(earlier) in (Vote(), Vote(mode="consensus")) and outcome_of(earlier) == "approved"


def _restated(draft: Draft, kept: list[Draft]) -> Draft | None:
    """Return the earlier draft that a sentence without content of its own tells again."""
    if draft.told is None:
        return _recounted(draft, kept)
    for earlier in reversed(kept[-WINDOW:]):
        if earlier.told is not None and earlier.words[0] == draft.words[0]:
            return None  # the very same words again are about the next matter
        near = draft.text[0] - earlier.last <= 1
        if near and SO.search(draft.words[0]) and not draft.told.vote and _turned(draft, earlier):
            return earlier
        if near and _uncounted(draft) and _carried(draft, earlier):
            return earlier
        if (
            draft.told.outcome == "elected"
            and draft.text[0] - earlier.last <= 3
            and _accepted(draft, earlier)
        ):
            return earlier
        settled = draft.told.outcome == "no_decision" or same_result(outcome_of(earlier), draft.told.outcome)
        if not settled or not agree(vote_of(earlier), draft.told.vote):
            continue
        if draft.told.outcome == "elected" and draft.text[0] - earlier.last <= 3 and _closes(draft, earlier):
            return earlier
        if near and SO.search(draft.words[0]) and _uncounted(draft):
            return earlier
        zone = earlier.block or earlier.role == "meta"
        close = earlier.role == "result" and not earlier.restated and draft.text[0] - earlier.last <= 3
        if (draft.told.restates and (zone or close)) or _same_words(draft, earlier):
            return earlier
    return None


def _uncounted(draft: Draft) -> bool:
    """Tell whether a sentence gives no numbers of its own, at most the kind of vote."""
    said = draft.told.vote if draft.told else None
    return said is None or (said.yes, said.no, said.abstain) == (None, None, None)


def _accepted(draft: Draft, earlier: Draft) -> bool:
    """Tell whether a sentence is that the person just elected accepts, which decides nothing."""
    return outcome_of(earlier) == "elected" and "Wahl an" in draft.words[0] and _uncounted(draft)


def _carried(draft: Draft, earlier: Draft) -> bool:
    """Tell whether a sentence says that the motion was carried which turned the matter aside."""
    named = draft.told is not None and draft.told.outcome == "approved" and _NAMED.match(draft.words[0])
    return bool(named) and earlier.role == "result" and outcome_of(earlier) in _PUT_OFF


def _turned(draft: Draft, earlier: Draft) -> bool:
    """Tell whether "damit" states the opposite of the count right before."""
    counted = vote_of(earlier).yes is not None and (earlier.role == "result" or bool(earlier.words))
    return draft.told is not None and counted and opposed(outcome_of(earlier), draft.told.outcome)


def _closes(draft: Draft, earlier: Draft) -> bool:
    """Tell whether a sentence ends an election whose votes were counted before."""
    chosen = any(is_choice(words) for words in earlier.words)
    new = elects(draft) and draft.text[0] - earlier.last > 1
    return elects(earlier) and not new and (not chosen or "Wahl an" in draft.words[0])


def _recounted(draft: Draft, kept: list[Draft]) -> Draft | None:
    """Return the block at the top of an item whose count a later line without wording repeats."""
    count = vote_of(draft)
    for earlier in kept[:1] if draft.role == "result" and count.yes is not None else ():
        first = earlier.block and bool(earlier.words) and not earlier.restated
        if first and draft.results[0] - earlier.last > 3 and vote_of(earlier) == count:
            return earlier
    return None


def _same_words(draft: Draft, earlier: Draft) -> bool:
    """Tell whether two sentences right after each other speak of one thing."""
    if earlier.told is None or draft.told is None or draft.text[0] - earlier.last > 3:
        return False
    formal = [set(_FORMAL.findall(" ".join(d.words))) for d in (draft, earlier)]
    if all(formal) and not formal[0] & formal[1]:
        return False
    if earlier.told.form == "consent" or draft.told.restates:
        return (
            earlier.told.vote in (None, Vote(mode="consensus"))
            or earlier.told.form == "consent"
            or bool(_SO.match(draft.words[0]))
        )
    left, right = (set(re.findall(r"[^\W_]{5,}|\d+", " ".join(d.words).casefold())) for d in (draft, earlier))
    return bool(left and right) and len(left & right) >= 0.8 * len(left | right)


def _meant(meta: Draft, others: list[Draft]) -> Draft | None:
    """Return the draft that the line at the top of an item sums up: the last one that fits."""
    result, count = outcome_of(meta), vote_of(meta)
    fits = [d for d in others if _fits(result, d) and agree(count, vote_of(d)) and not _aside(d)]
    counted = [d for d in fits if count.yes is not None and vote_of(d).yes == count.yes]
    alike = [d for d in fits if count.mode not in (None, "counted") and vote_of(d).mode == count.mode]
    if counted or alike or fits:
        return (counted or alike or fits)[-1]
    voted = [d for d in others if d.role == "result" or (d.block and d.words) or (d.told and d.told.vote)]
    if len(voted) != 1:
        return None
    same = result == outcome_of(voted[0]) and overlap(count, vote_of(voted[0]))
    return voted[0] if same or agree(count, vote_of(voted[0])) else None


def _fits(result: Outcome, draft: Draft) -> bool:
    """Tell whether the line at the top can be about a draft; who advises to reject is noted as rejecting."""
    advice = outcome_of(draft) == "recommended" and any(_ADVISES_NO.search(words) for words in draft.words)
    aside = {result, outcome_of(draft)} == {
        "postponed",
        "removed",
    }  # "vertagt" at the top, "nicht behandelt" below
    return same_result(result, outcome_of(draft)) or aside or (result == "rejected" and advice)


def _aside(draft: Draft) -> bool:
    return draft.told is not None and draft.told.form == "consent"


def _absorb(into: Draft, draft: Draft) -> None:
    into.results += draft.results
    into.words += draft.words[: max(0, ACCOUNTS - len(into.words))]
    if into.role == "meta" and draft.text:
        into.text, into.start, into.end = draft.text, draft.start, draft.end
