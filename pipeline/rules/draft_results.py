"""What the words of a draft come to: its vote and its outcome."""

from __future__ import annotations

from pipeline.german.ballots import LISTS, ballots, winner
from pipeline.german.outcomes import TABLE, adopted, outcome
from pipeline.german.pattern import lazy
from pipeline.german.procedures import moved
from pipeline.german.votes import mode, vote
from pipeline.model import Outcome, Vote
from pipeline.rules.drafts import CHANGED, MOTION, Draft
from pipeline.rules.vote_checks import joined, lost

ORDER = [found for found, *_ in TABLE]
# "Dazu erfolgt keine Beschlussempfehlung."
_NOTHING = lazy(
    r"\b(?:erfolgt|ergeht|wird|gibt es|findet)\b[^.;]{0,80}\bkeine?n? (?:Beschluss(?:fassung|empfehlung)?"
    r"|Abstimmung|Empfehlung|Entscheidung)\b"
)
# the kind of vote told in the wording itself: "Der Rat beschloss einstimmig, ..."
_SAID = lazy(
    r"[^.;,]{3,120}?\b(?:beschl[io]\w+|stimm(?:t|te|en|ten)|fass(?:t|te|en|ten)|empf[ia]\w+|genehmigt\w*"
    r"|nimmt|nahm"
    r"|wählte?)\b[^.;,]{0,40}\b(?:einstimmig|mehrheitlich)\b"
)
_TO_COUNCIL = lazy(r"\b(?:an|für) (?:den|die|das) \w|\b(?:Rat|Kreistag|Stadtverordneten|Gemeindevertretung)")


def vote_of(draft: Draft) -> Vote:
    """Return the vote that the words of a draft give."""
    return _result(draft)[0]


def outcome_of(draft: Draft) -> Outcome:
    """Return what the words of a draft and its vote come to."""
    return _result(draft)[1]


def _result(draft: Draft) -> tuple[Vote, Outcome]:
    """Return vote and outcome of a draft, worked out again only when it has grown."""
    size = (len(draft.words), len(draft.text))
    if draft.memo is None or draft.memo[0] != size:
        counted = _counted(draft)
        draft.memo = size, (counted, _decided(draft, counted))
    return draft.memo[1]


def _counted(draft: Draft) -> Vote:
    if draft.told is not None and draft.told.form == "consent" and len(draft.words) > 1:
        voted = joined([vote(words) for words in draft.words[1:]])
        if voted.mode is not None:  # a vote says more than that all agreed
            return voted
    said = joined([vote(words) for words in draft.words])
    if said.mode in (None, "counted") and (kind := mode(" ".join(draft.words)[:2000])):
        said = Vote(mode=kind, yes=said.yes, no=said.no, abstain=said.abstain)
    if said.mode is None and draft.told is not None:
        said = joined([said, draft.told.vote])
    if not draft.words and draft.role in ("resolution", "recommendation"):
        return vote(draft.content[:400]) or Vote()
    if said.mode == "counted" and draft.block and (spoken := _SAID.match(draft.content)):
        said = Vote(mode=mode(spoken[0]), yes=said.yes, no=said.no, abstain=said.abstain)
    won = winner(" ".join(draft.words)) if elects(draft) else None
    return (
        said if won is None else Vote(mode=said.mode or "counted", yes=won, no=said.no, abstain=said.abstain)
    )


def elects(draft: Draft) -> bool:
    """Tell whether the words of a result count the votes of candidates."""
    return any(ballots(words) or LISTS.search(words) for words in draft.words)


def _decided(draft: Draft, counted: Vote) -> Outcome:
    said = [result for words in draft.words if (result := outcome(words))]
    result = _strongest(said) if draft.told is None else draft.told.outcome
    if result == "removed" and "postponed" in said:
        return "postponed"
    if draft.told is not None and result == "approved" and said:
        result = _strongest(said) or result
    if elects(draft) and result in ("approved", None):
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
