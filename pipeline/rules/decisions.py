"""The decisions of a meeting, put together from result zones and result sentences per agenda item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.german.ballots import LISTS, ballots, is_choice, winner
from pipeline.german.outcomes import TABLE, adopted, moved, outcome
from pipeline.german.pattern import lazy
from pipeline.german.registry import Registry
from pipeline.german.votes import vote
from pipeline.model import Decision, Minutes, Outcome, Remark, Sentence, Vote
from pipeline.rules.drafts import CHANGED, MOTION, Draft
from pipeline.rules.result_forms import SO
from pipeline.rules.result_zones import BOUNDARY, parts
from pipeline.rules.scan import Scan
from pipeline.rules.vote_checks import ADOPTED, agree, conflict, joined, lost, remarks_on, same_result


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was decided, and what about it a careful reader should look at."""

    decisions: tuple[Decision, ...] = ()
    remarks: tuple[Remark, ...] = ()


ORDER = [found for found, *_ in TABLE]
WINDOW = 60  # how many decisions back or ahead another account of the same one is looked for
ACCOUNTS = 16  # how many accounts of one decision are weighed
_ADVISES_NO = lazy(r"\babzulehnen\b|\bAblehnung\b|\bnicht zuzustimmen\b")
# "Für den Haushalt erfolgt keine Beschlussempfehlung."
_NOTHING = lazy(
    r"\b(?:erfolgt|ergeht|wird|gibt es|findet)\b[^.;]{0,80}\bkeine?n? (?:Beschluss(?:fassung|empfehlung)?"
    r"|Abstimmung|Empfehlung|Entscheidung)\b"
)
_FORMAL = lazy(r"\b(?:Tagesordnung|Niederschrift|Protokoll)\b")
_SO = lazy(r"\W{0,3}(?:Damit|Somit|Hiermit)\b")
_TO_COUNCIL = lazy(r"\b(?:an|für) (?:den|die|das) \w|\b(?:Rat|Kreistag|Stadtverordneten|Gemeindevertretung)")


def decisions(minutes: Minutes, registry: Registry | None = None) -> Decided:
    """Return the decisions of all agenda items in order, with remarks on those that do not add up."""
    found: list[Decision] = []
    remarks: list[Remark] = []
    for numbers in _stretches(minutes):
        for draft in _merged(Scan(minutes, numbers).run()):
            decision = _decision(minutes, draft)
            found.append(decision)
            label = draft.clash or (outcome(draft.words[0]) if draft.role == "meta" else None)
            if (
                label
                and {label in ADOPTED, decision.outcome in ADOPTED} == {True, False}
                and "rejected" in (label, decision.outcome)
            ):
                remarks.append(conflict(label, decision.outcome, draft.results))
    found.sort(key=lambda decision: decision.cites)
    return Decided(decisions=tuple(found), remarks=(*remarks, *remarks_on(found)))


def _stretches(minutes: Minutes) -> Iterator[list[int]]:
    """Yield the sentence numbers of each agenda item, cut again at headings the agenda does not know."""
    firsts = {item.first for item in minutes.items}
    stretch: list[int] = []
    for sentence in minutes.sentences:
        if stretch and (sentence.number in firsts or _is_heading(minutes, sentence)):
            yield stretch
            stretch = []
        stretch.append(sentence.number)
    if stretch:
        yield stretch


def _is_heading(minutes: Minutes, sentence: Sentence) -> bool:
    text = sentence.span.of(minutes.text)[:200]
    return bool(BOUNDARY.match(text)) and parts(text, sentence.kind)[0].role == "boundary"


# --- one decision told in several places --------------------------------------------------------------


def _merged(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in drafts:
        earlier = _restated(draft, kept)
        if earlier is None:
            kept.append(draft)
        elif earlier is kept[-1] and _undone(earlier, draft):
            kept[-1] = draft
        else:
            _absorb(earlier, draft)
            earlier.restated = True
    gone: set[int] = set()
    for at, meta in enumerate(kept):
        if meta.role != "meta" or meta.text:
            continue
        near = range(max(0, at - WINDOW), min(len(kept), at + WINDOW))
        other = _meant(meta, [kept[i] for i in near if i != at and i not in gone])
        if other is not None:
            gone.add(at)
            if not _fits(_outcome(meta), other):
                other.clash = _outcome(meta)
                other.results += meta.results
            else:
                _absorb(other, meta)
    return [draft for at, draft in enumerate(kept) if at not in gone]


def _undone(earlier: Draft, draft: Draft) -> bool:
    """Tell whether a sentence says that what was agreed on right before is no resolution."""
    if draft.told is None or draft.told.outcome != "no_decision" or earlier.told is None:
        return False
    return _vote(earlier) in (Vote(), Vote(mode="consensus")) and _outcome(earlier) == "approved"


def _restated(draft: Draft, kept: list[Draft]) -> Draft | None:
    """Return the earlier draft that a sentence without content of its own tells again."""
    if draft.told is None:
        return _recounted(draft, kept)
    for earlier in reversed(kept[-WINDOW:]):
        if earlier.told is not None and earlier.words[0] == draft.words[0]:
            return None  # the very same words again are about the next matter
        settled = draft.told.outcome == "no_decision" or same_result(_outcome(earlier), draft.told.outcome)
        if not settled or not agree(_vote(earlier), draft.told.vote):
            continue
        if draft.told.outcome == "elected" and draft.text[0] - earlier.last <= 3 and _closes(draft, earlier):
            return earlier
        if SO.search(draft.words[0]) and draft.text[0] - earlier.last <= 1 and not draft.told.vote:
            return earlier
        zone = earlier.block or earlier.role == "meta"
        near = earlier.role == "result" and not earlier.restated and draft.text[0] - earlier.last <= 3
        if (draft.told.restates and (zone or near)) or _same_words(draft, earlier):
            return earlier
    return None


def _closes(draft: Draft, earlier: Draft) -> bool:
    """Tell whether a sentence ends an election whose votes were counted before."""
    chosen = any(is_choice(words) for words in earlier.words)
    new = _elects(draft) and draft.text[0] - earlier.last > 1
    return _elects(earlier) and not new and (not chosen or "Wahl an" in draft.words[0])


def _recounted(draft: Draft, kept: list[Draft]) -> Draft | None:
    """Return the block at the top of an item whose count a later line without wording repeats."""
    count = _vote(draft)
    for earlier in kept[:1] if draft.role == "result" and count.yes is not None else ():
        first = earlier.block and bool(earlier.words) and not earlier.restated
        if first and draft.results[0] - earlier.last > 3 and _vote(earlier) == count:
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
    result, count = _outcome(meta), _vote(meta)
    fits = [d for d in others if _fits(result, d) and agree(count, _vote(d)) and not _aside(d)]
    counted = [d for d in fits if count.yes is not None and _vote(d).yes == count.yes]
    alike = [d for d in fits if count.mode not in (None, "counted") and _vote(d).mode == count.mode]
    if counted or alike or fits:
        return (counted or alike or fits)[-1]
    voted = [d for d in others if d.role == "result" or (d.block and d.words) or (d.told and d.told.vote)]
    return voted[0] if len(voted) == 1 and agree(count, _vote(voted[0])) else None


def _fits(result: Outcome, draft: Draft) -> bool:
    """Tell whether the line at the top can be about a draft; who advises to reject is noted as rejecting."""
    advice = _outcome(draft) == "recommended" and any(_ADVISES_NO.search(words) for words in draft.words)
    aside = {result, _outcome(draft)} == {
        "postponed",
        "removed",
    }  # "vertagt" at the top, "nicht behandelt" below
    return same_result(result, _outcome(draft)) or aside or (result == "rejected" and advice)


def _aside(draft: Draft) -> bool:
    return draft.told is not None and draft.told.form == "consent"


def _absorb(into: Draft, draft: Draft) -> None:
    into.results += draft.results
    into.words += draft.words[: max(0, ACCOUNTS - len(into.words))]
    if into.role == "meta" and draft.text:
        into.text, into.start, into.end = draft.text, draft.start, draft.end


# --- from draft to decision ---------------------------------------------------------------------------


def _vote(draft: Draft) -> Vote:
    return _result(draft)[0]


def _outcome(draft: Draft) -> Outcome:
    return _result(draft)[1]


def _result(draft: Draft) -> tuple[Vote, Outcome]:
    """Return vote and outcome of a draft, worked out again only when it has grown."""
    size = (len(draft.words), len(draft.text))
    if draft.memo is None or draft.memo[0] != size:
        counted = _counted(draft)
        draft.memo = size, (counted, _decided(draft, counted))
    return draft.memo[1]


def _counted(draft: Draft) -> Vote:
    said = joined([vote(words) for words in draft.words])
    if said.mode is None and draft.told is not None:
        said = joined([said, draft.told.vote])
    if not draft.words and draft.role in ("resolution", "recommendation"):
        return vote(draft.content[:400]) or Vote()
    won = winner(" ".join(draft.words)) if _elects(draft) else None
    return (
        said if won is None else Vote(mode=said.mode or "counted", yes=won, no=said.no, abstain=said.abstain)
    )


def _elects(draft: Draft) -> bool:
    """Tell whether the words of a result count the votes of candidates."""
    return any(ballots(words) or LISTS.search(words) for words in draft.words)


def _decided(draft: Draft, counted: Vote) -> Outcome:
    said = [result for words in draft.words if (result := outcome(words))]
    result = _strongest(said) if draft.told is None else draft.told.outcome
    if result == "removed" and "postponed" in said:
        return "postponed"
    if draft.told is not None and result == "approved" and said:
        result = _strongest(said) or result
    if _elects(draft) and result in ("approved", None):
        return "elected"
    if lost(counted) and result in ("postponed", "referred", "removed", "approved", "approved_amended", None):
        return "rejected"
    if result not in (None, "approved", "approved_amended"):
        return result
    if draft.role == "proposal" and not draft.words:
        return "proposed"
    meaning = _meaning(draft)
    if draft.role == "recommendation" and meaning == "approved" and _TO_COUNCIL.search(draft.label):
        return "recommended"
    return result if result and meaning == "approved" else meaning


def _strongest(said: list[Outcome]) -> Outcome | None:
    """Return the most special of several results, by the order of the table of outcomes."""
    return min(said, key=ORDER.index, default=None)


def _meaning(draft: Draft) -> Outcome:
    """Return what it means that the wording of a draft was adopted."""
    if draft.block and not draft.words and len(draft.text) < 3 and _NOTHING.search(draft.content):
        return "no_decision"
    if draft.role == "result" and draft.content and outcome(draft.content) == "approved_amended":
        return "approved_amended"
    if draft.block and draft.content:
        meaning = adopted(draft.content)
        return "approved_amended" if meaning == "approved" and CHANGED.search(draft.label) else meaning
    if draft.role != "result":
        return "approved"
    asked = moved(draft.label)
    return asked if asked != "approved" or not MOTION.search(draft.content) else moved(draft.content)


def _decision(minutes: Minutes, draft: Draft) -> Decision:
    text = minutes.text[draft.start : draft.end].strip() if draft.text else ""
    words = text or next((words for words in draft.words if words), "") or minutes.words(draft.results[0])
    return Decision(
        text=words,
        outcome=_outcome(draft),
        vote=_vote(draft),
        cites=tuple(sorted({*draft.text, *draft.results})),
        rule=f"decision.{draft.role}",
    )
