"""Whether a text tells of a result, and of how was voted, as the sentences do that it cites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.german import outcomes, votes
from pipeline.model import Mode, Vote
from pipeline.support import Support

NO_VOTE = Vote()


def told(text: str, cites: Sequence[int], support: Support) -> str | None:
    """Check result, mode and numbers of votes in a text that is not the cited words themselves.

    Returns None where all is written or the text tells of none, else the reason why not, in German.
    """
    if support.quoted(text, cites):
        return None
    claimed, cast, mode = outcomes.outcome(text), votes.vote(text) or NO_VOTE, votes.mode(text)
    if claimed and claimed != "no_decision" and (reason := support.outcome(claimed, NO_VOTE, cites)):
        return reason
    vote = Vote(mode=mode, yes=cast.yes, no=cast.no, abstain=cast.abstain)
    return support.vote(replace(vote, mode=None) if _counted(mode, cites, support) else vote, cites)


def _counted(mode: Mode | None, cites: Sequence[int], support: Support) -> bool:
    """Tell whether numbers that are written carry a word for them: 9 to 2 is a majority."""
    cast = votes.vote(support.said(cites)) or NO_VOTE
    if cast.yes is None or cast.no is None:
        return False
    if mode == "majority":
        return cast.yes > cast.no > 0
    return mode == "unanimous" and cast.no == 0 < cast.yes
