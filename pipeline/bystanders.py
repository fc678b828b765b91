"""Sentences cited for a decision or a summary that say nothing of it, and results of another matter.

A wrong sentence number among right ones mostly cites a neighbour: a label instead of the result below it, the
speech before a motion, the vote on the next one. Minutes write a decision down in one run: what is decided,
what goes on with it, its votes. What stands beside that run and shares no words with it does not belong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.german.pattern import lazy
from pipeline.support import Support

SHARED = 0.25  # of the content words of a sentence or of the text
# lines of a table of votes that say how many there are to vote: "Anwesend: 13"
PRESENT = lazy(
    r"[^.\d]{0,60}\b(?:[Aa]nwesend\w{0,2}|[Mm]itglieder|[Ss]timmberechtigte?)\b[^.\d]{0,20}\d+\W*$"
)

# rows and columns of votes: "SPD 9 0 0", "Fraktion Ja Nein Enthaltung", "befangen: 0", "5"
VOTE_ROW = lazy(
    r"(?:[^.!?\d]{0,40}\d{1,4}(?:\s+\d{1,4}){0,3}|(?:\w{1,20}\s)?(?:Ja|Nein|Enthaltung)[\w\s-]{0,40})\W*$"
)
# a result that says itself what it is of
NAMED = lazy(r"\bzu\s(?:Punkt|Ziffer|Nr\.|Nummer|Buchstabe|Absatz)\s?\w")


def bystanders(text: str, cites: Sequence[int], support: Support) -> tuple[int, ...]:
    """Return the cited sentences that neither share words with a text nor go on what does nor tell a result.

    A single sentence is none: whether that carries the text is for other checks.
    """
    said, lone = sorted(set(cites)), _whole(text, cites, support)
    if len(said) < 2:
        return ()

    def tells(number: int) -> bool:
        others = [other for other in said if other != number]
        return support.shares(support.said(others) if lone else text, number, SHARED)

    told = _run(said, tells, support)
    if lone:
        for number in said:
            if {number - 1, number + 1} & told and not support.begins(number):
                told.add(number)
    # a line of a result may be cut in two: "Ergebnis zu Nr." and "12/2024:"
    return tuple(n for n in said if n not in told and not {n - 1, n + 1} <= told)


def _run(said: Sequence[int], tells: Callable[[int], bool], support: Support) -> set[int]:
    """Return the sentences that tell of a matter, those that go on them, and lines of its result."""
    told, running = set[int](), set[int]()
    for number in said:
        if support.is_bare(number):
            if number + 1 in said:
                told.add(number)  # "Enthaltung:" with its number below
            continue
        above = number - 1
        while above not in said and above > 0 and support.is_bare(above):
            above -= 1
        goes_on = above in running or (above in said and support.is_bare(above))
        words = support.said((number,))
        # a heading of the table may stand between
        row = bool({above, above - 1} & told) and bool(VOTE_ROW.match(words))
        listed = support.is_entry(number) and above in running
        if listed or (tells(number) and not support.is_heading(number)):
            told.add(number)
            running.add(number)
        elif support.tells_result(number) or PRESENT.match(words) or row:
            told.add(number)
        elif goes_on and not support.begins(number):
            told.add(number)
            running.add(number)
    return told


def _whole(text: str, cites: Sequence[int], support: Support) -> bool:
    """Tell whether a text is all that is cited, so that every sentence shares words with it."""
    return " ".join(text.split()) == " ".join(support.said(cites).split())


def misplaced(text: str, cites: Sequence[int], support: Support) -> int | None:
    """Return a cited result that is of another matter, None where each is of what the text tells.

    A vote follows what was put to it at once. So none right behind it is passed over for a later one, nor
    does a result go before the text that follows a speech of its own, or while the text has one behind it.
    """
    said = sorted(set(cites))
    if _whole(text, cites, support):
        return None
    told = [n for n in said if support.shares(text, n, SHARED) and not support.is_line(n)]
    if not told:
        return None
    results = [n for n in said if n not in told and not support.is_bare(n) and support.tells_result(n)]
    lacking = not any(support.tells_result(n) for n in said if n > told[-1])
    for number in results:
        if NAMED.search(support.said((number,))):
            continue
        if number > told[0]:
            before = max(n for n in told if n < number)
            vote = _below(before, support)
            foreign = vote < number and vote not in said and support.tells_votes(vote)
        else:
            foreign = _foreign(number, said, support) or (lacking and _after(told[-1], said, support))
        if foreign:
            return number
    return None


def _foreign(number: int, said: Sequence[int], support: Support) -> bool:
    """Tell whether a result follows a sentence that is not cited, and announces nothing."""
    above = support.above(number)
    own = above < 1 or above in said or support.item(above) != support.item(number)
    return not (own or support.is_line(above) or support.announces(number))


def _after(number: int, said: Sequence[int], support: Support) -> bool:
    """Tell whether a result stands right behind a sentence and is not cited."""
    behind = range(number + 1, min(number + 2, support.last) + 1)
    near = [n for n in behind if support.item(n) == support.item(number)]
    return any(n not in said and not support.is_bare(n) and support.tells_result(n) for n in near)


def _below(number: int, support: Support) -> int:
    """Return the next sentence that is no bare label."""
    below = number + 1
    while support.is_bare(below):
        below += 1
    return below
