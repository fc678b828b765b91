"""Proposals without a result, results against their own counts, and decisions without a vote."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from pipeline.checks.point import Kind, Point
from pipeline.model import Decision, Findings, Minutes, Outcome, Vote

# What the engine remarks on, and the kind of point it is.
REMARKED: dict[str, Kind] = {
    "proposal_without_result": "proposal_open",
    "vote_conflict": "vote_conflict",
    "vote_sum": "vote_sum",
}
NARRATED = "decision.told"  # what running text tells of a decision often leaves its vote to the block
VOTED: frozenset[Outcome] = frozenset({"approved", "approved_amended", "rejected", "recommended"})


def points(minutes: Minutes, found: Findings) -> Iterator[Point]:
    """Yield what the engine remarked on and decisions whose vote is missing among others that have one."""
    for remark in found.remarks:
        if remark.kind in REMARKED:
            kind = REMARKED[remark.kind]
            words = (
                minutes.words(remark.cites[0]) if kind == "proposal_open" and remark.cites else remark.text
            )
            yield Point(kind=kind, what=words, cites=remark.cites)
    yield from _majorities(found)
    for _, group in groupby(found.decisions, key=lambda one: minutes.item_of(min(one.cites))):
        yield from _without_vote(list(group))


def _majorities(found: Findings) -> Iterator[Point]:
    """Yield votes by majority that count nobody against and nobody abstaining."""
    for decision in found.decisions:
        cast = decision.vote
        if cast.mode == "majority" and cast.yes and cast.no == 0 and cast.abstain == 0:
            what = f"„Mehrheitlich“, aber {cast.yes} Ja-Stimmen und keine Gegenstimme oder Enthaltung."
            yield Point(kind="vote_sum", what=what, cites=decision.cites)


def _without_vote(decisions: list[Decision]) -> Iterator[Point]:
    """Yield the decisions of an item without a vote where another one written like them has one."""
    counted = {one.rule for one in decisions if one.vote != Vote()} - {NARRATED}
    for decision in decisions:
        if decision.vote == Vote() and decision.outcome in VOTED and decision.rule in counted:
            yield Point(kind="vote_missing", what=decision.text, cites=decision.cites)
