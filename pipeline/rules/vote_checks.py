"""Votes put together from several places, and what a clerk should look at before signing."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Decision, Mode, Outcome, Remark, Vote

SIDES = ("yes", "no", "abstain")
ADOPTED: frozenset[Outcome] = frozenset({"approved", "approved_amended", "recommended", "elected", "noted"})
SETTLED = ADOPTED | {"no_decision"}
GERMAN: dict[Outcome, str] = {
    "approved": "beschlossen",
    "approved_amended": "geändert beschlossen",
    "rejected": "abgelehnt",
    "postponed": "vertagt",
    "referred": "verwiesen",
    "withdrawn": "zurückgezogen",
    "removed": "abgesetzt",
    "noted": "zur Kenntnis genommen",
    "recommended": "empfohlen",
    "elected": "gewählt",
    "no_decision": "ohne Beschluss",
    "proposed": "vorgeschlagen",
}


def joined(votes: Sequence[Vote | None]) -> Vote:
    """Return one vote from what several places say; the first number and the first word win."""
    written = [vote for vote in votes if vote is not None]
    numbers = {
        side: next((n for vote in written if (n := getattr(vote, side)) is not None), None) for side in SIDES
    }
    word = next((vote.mode for vote in written if vote.mode not in (None, "counted")), None)
    counted: Mode | None = "counted" if any(n is not None for n in numbers.values()) else None
    return Vote(mode=word or counted, yes=numbers["yes"], no=numbers["no"], abstain=numbers["abstain"])


def agree(left: Vote | None, right: Vote | None) -> bool:
    """Tell whether two votes can be two accounts of one vote."""
    if left is None or right is None:
        return True
    if not {left.mode, right.mode} & {None, "counted"} and left.mode != right.mode:
        return False
    pairs = ((getattr(left, side), getattr(right, side)) for side in SIDES)
    return all(one is None or other is None or one == other for one, other in pairs)


def overlap(left: Vote | None, right: Vote | None) -> bool:
    """Tell whether two votes both give the number of the same side."""
    return bool(left and right) and any(
        getattr(left, side) is not None and getattr(right, side) is not None for side in SIDES
    )


def same_result(left: Outcome, right: Outcome) -> bool:
    """Tell whether two outcomes can be two accounts of one result."""
    return left == right or "proposed" in (left, right) or {left, right} <= SETTLED


def lost(vote: Vote) -> bool:
    """Tell whether the counts say that a motion failed; a tie is a failure in German councils."""
    return vote.yes is not None and vote.no is not None and vote.yes <= vote.no


def remark(decision: Decision) -> Remark | None:
    """Return the remark on a result that contradicts its own counts, or on a proposal without a result."""
    counts, cites = decision.vote, decision.cites
    if decision.outcome == "proposed":
        return Remark(
            kind="proposal_without_result",
            text="Zu diesem Vorschlag ist kein Ergebnis festgehalten.",
            cites=cites,
        )
    if counts.mode == "unanimous" and counts.yes and counts.no:
        return Remark(kind="vote_sum", text=f"„Einstimmig“, aber {counts.no} Stimmen dagegen.", cites=cites)
    won = counts.yes is not None and counts.no is not None and counts.yes > counts.no
    if decision.outcome == "rejected" and won:
        return Remark(
            kind="vote_conflict",
            text=f"Als abgelehnt vermerkt, aber {counts.yes} Ja- und {counts.no} Nein-Stimmen.",
            cites=cites,
        )
    return None


def opposed(left: Outcome, right: Outcome) -> bool:
    """Tell whether one outcome adopts and the other rejects."""
    return "rejected" in (left, right) and {left in ADOPTED, right in ADOPTED} == {True, False}


def fits(vote: Vote, there: int) -> bool:
    """Tell whether no more members voted than were present."""
    return sum(getattr(vote, side) or 0 for side in SIDES) <= there


def too_many(vote: Vote, there: int, cites: Sequence[int]) -> Remark:
    """Return the remark that more votes were counted than members were present."""
    cast = sum(getattr(vote, side) or 0 for side in SIDES)
    return Remark(kind="vote_sum", text=f"{cast} Stimmen, aber nur {there} Anwesende.", cites=tuple(cites))


def recount(told: Vote, vote: Vote, cites: Sequence[int]) -> Remark:
    """Return the remark that one vote is told with two counts."""
    text = f"Zwei Angaben zu einer Abstimmung: {_counts(told)} und {_counts(vote)} (Ja/Nein/Enthaltung)."
    return Remark(kind="vote_conflict", text=text, cites=tuple(cites))


def _counts(vote: Vote) -> str:
    return "/".join("–" if getattr(vote, side) is None else str(getattr(vote, side)) for side in SIDES)


def conflict(label: Outcome, outcome: Outcome, cites: Sequence[int]) -> Remark:
    """Return the remark that a label says something else than the result itself."""
    text = f"Eine Stelle sagt „{GERMAN[label]}“, das Ergebnis selbst „{GERMAN[outcome]}“."
    return Remark(kind="vote_conflict", text=text, cites=tuple(sorted(set(cites))))
