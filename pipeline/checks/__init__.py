"""The clerk's check before signing: what is missing from minutes or does not add up."""

from __future__ import annotations

from pipeline.checks import agenda, answers, decisions, duties, head, speakers, votes
from pipeline.checks.point import KINDS, Checked, Kind, Level, Point
from pipeline.model import Findings, Minutes

__all__ = ["KINDS", "Checked", "Kind", "Level", "Point", "points"]

CHECKS = (
    answers.points,
    decisions.points,
    votes.points,
    speakers.points,
    duties.points,
    agenda.points,
    head.points,
)
ORDER = {kind: at for at, kind in enumerate(KINDS)}


def points(minutes: Minutes, found: Findings) -> tuple[Point, ...]:
    """Return what to look at, errors before notes, kind by kind, in the order of the minutes."""
    all_points = {point: None for check in CHECKS for point in check(minutes, found)}
    return tuple(sorted(all_points, key=lambda point: (ORDER[point.kind], point.cites)))
