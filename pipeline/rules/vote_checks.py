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


def remarks_on(decisions: Sequence[Decision]) -> tuple[Remark, ...]:
    """Return remarks on results that contradict their own counts and on proposals without a result."""
    return tuple(remark for decision in decisions if (remark := _remark(decision)))


def _remark(decision: Decision) -> Remark | None:
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
    if decision.outcome == "rejected" and won and decision.rule in ("decision.meta", "decision.result"):
        return Remark(
            kind="vote_conflict",
            text=f"Als abgelehnt vermerkt, aber {counts.yes} Ja- und {counts.no} Nein-Stimmen.",
            cites=cites,
        )
    return None


def conflict(label: Outcome, outcome: Outcome, cites: Sequence[int]) -> Remark:
    """Return the remark that a label says something else than the result itself."""
    text = f"Die Kopfzeile sagt „{GERMAN[label]}“, das Ergebnis selbst „{GERMAN[outcome]}“."
    return Remark(kind="vote_conflict", text=text, cites=tuple(sorted(set(cites))))
