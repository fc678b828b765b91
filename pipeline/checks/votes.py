"""Counts of votes against the number of those present and against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.people import voters
from pipeline.checks.point import Point
from pipeline.german.pattern import lazy
from pipeline.model import Decision, Findings, Minutes

# "Anwesend: 14" beside the counts, as Bavarian and Austrian results write it.
PRESENT = lazy(
    r"\b(?:davon |Mitglieder )?anwesend\w*(?: (?:stimmberechtigte )?Mitglieder)?\s?:?\s{0,9}"
    r"(?P<n>\d{1,3})\b(?![.:/]\d)",
    re.IGNORECASE,
)
TOLD = lazy(
    r"\b(?P<n>\d{1,3})\s(?:[a-zäöüß]{3,20}\s){0,2}(?:\w{0,20}[Mm]itglieder\w*|\w{0,12}rät\w+|Stadtverordnete\w*"
    r"|Gemeindevertreter\w*|Stimmberechtigte\w*|Abgeordnete\w*|Ratsherren|Personen)"
    r"|\b(?:Mitglieder|Stimmberechtigte?|Anwesen\w+)\s?:\s{0,20}(?:davon\s)?(?P<m>\d{1,3})\b"
)
# Who comes, goes or takes no part changes how many vote.
MOVES = lazy(
    r"\b(?:verl[aä]ss\w+|verließ\w*|betritt|betrat|betreten|erschein\w*|erschien\w*|kommt|kam|geht|ging"
    r"|fehl(?:t|te|en)|zurück\w*|wieder|befangen\w*|Befangenheit|Mitwirkungsverbot|Interessenwiderstreit"
    r"|abwesend\w*|Abwesenheit|nicht (?:anwesend|im (?:Raum|Saal|Sitzungssaal))|nimmt|nahm|nehmen|nahmen"
    r"|Teilnahme|teilgenommen|eingetroffen|trifft|traf|stimmberechtigt\w*|Stimmrecht|Pause|unterbrochen"
    r"|geheim\w*|Wahl|Wahlgang|ausgeschlossen|später|ab \d|bis \d|Anwesen\w+|persönlich beteiligt)\b"
)


def points(minutes: Minutes, found: Findings) -> Iterator[Point]:
    """Yield votes of more than are there, and a number of voters that changes without a word about it."""
    counted = [(decision, total) for decision in found.decisions if (total := _total(decision)) is not None]
    listed = _listed_voters(minutes, [total for _, total in counted])
    possible: list[tuple[Decision, int]] = []
    for decision, total in counted:
        if what := _too_many(minutes, decision, total, listed):
            yield Point(kind="vote_too_many", what=what, cites=decision.cites)
        elif None not in (decision.vote.yes, decision.vote.no, decision.vote.abstain):
            possible.append((decision, total))
    yield from _changes(minutes, possible)


def _too_many(minutes: Minutes, decision: Decision, total: int, listed: int | None) -> str:
    """Return in what way more have voted than could, nothing where they have not."""
    stated = _stated(minutes, decision)
    if stated is not None and total > stated:
        return f"{total} Stimmen sind gezählt, als anwesend sind beim Ergebnis {stated} angegeben."
    if stated is None and listed is not None and total > listed:
        return f"{total} Stimmen sind gezählt, stimmberechtigt sind nach der Liste höchstens {listed}."
    return ""


def _listed_voters(minutes: Minutes, totals: list[int]) -> int | None:
    """Return how many of the list can vote, None where the list cannot be whole.

    It is not whole when the head tells of more, or when most of the votes outnumber it.
    """
    listed = voters(minutes)
    if listed is None:
        return None
    head = minutes.text[: minutes[min(40, len(minutes.sentences))].span.end]
    told = max((int(match["n"] or match["m"]) for match in TOLD.finditer(head)), default=0)
    fitting = sum(total <= listed for total in totals)
    return listed if told <= listed and 2 * fitting >= max(len(totals), 1) else None


def _total(decision: Decision) -> int | None:
    cast = decision.vote
    if cast.yes is None or cast.no is None:
        return None
    # Nothing but zeros is a form that was not filled in.
    return cast.yes + cast.no + (cast.abstain or 0) or None


def _stated(minutes: Minutes, decision: Decision) -> int | None:
    """Return how many the result itself says were there, None where it does not or says it twice."""
    found = {int(match["n"]) for n in decision.cites for match in PRESENT.finditer(minutes.words(n)[:600])}
    return found.pop() if len(found) == 1 else None


def _changes(minutes: Minutes, counted: list[tuple[Decision, int]]) -> Iterator[Point]:
    """Yield votes whose sum differs from all before while nobody is said to have come or gone."""
    seen: set[int] = set()
    last = 0
    before = 0
    for decision, total in counted:
        between = range(last + 1, max(decision.cites) + 1)
        moved = any(MOVES.search(minutes.words(number)) for number in between)
        if seen and total not in seen and not moved:
            what = (
                f"Hier haben {total} abgestimmt, zuvor {before}; dass jemand kam oder ging, steht nicht da."
            )
            yield Point(kind="vote_changed", what=what, cites=decision.cites)
        seen.add(total)
        before = total
        last = max(decision.cites)
