"""Whether a text denies what the words it cites deny, and nothing else, clause by clause."""

from __future__ import annotations

from collections.abc import Sequence, Set

from pipeline.german.pattern import lazy
from pipeline.german.stems import content_stems
from pipeline.locate import CLAUSE_END, NEGATIONS

# Two clauses speak of the same thing when this share of at least this many content words is common.
SAME_SHARE, SAME_WORDS = 0.7, 2
POLITE = lazy(r"\W*ob\b[^,]{0,200}\bnicht\b")  # "fragt, ob man nicht ... könne" denies nothing
VOTES = lazy(r"\b\d+\s(?:x\s)?Nein\b(?:-?\s?Stimmen?)?")  # a number of votes denies nothing
PART_END = lazy(rf"{CLAUSE_END.pattern}|\sund\b(?=\s)")


def contradiction(text: str, said: str) -> str | None:
    """Return why a text does not agree with cited words in what it denies, None where it does.

    >>> contradiction("Die Halle wird saniert.", "Die Halle werde nicht saniert.")
    'Verneinung stimmt nicht mit den zitierten Sätzen überein: Die Halle wird saniert'
    >>> contradiction("Wird die Halle saniert?", "Er fragt, ob die Halle nicht saniert werde.")
    """
    text = VOTES.sub(" ", text)
    claimed = NEGATIONS.search(text)
    if claimed and not NEGATIONS.search(said):
        return f"Verneinung steht nicht in den zitierten Sätzen: {claimed[0]}"
    cited = [(clause, content_stems(clause)) for clause in clauses(said)]
    for clause in clauses(text):
        denied = bool(NEGATIONS.search(clause))
        twins = _twins(content_stems(NEGATIONS.sub(" ", clause)), cited, denied=denied)
        denying = [bool(NEGATIONS.search(twin)) for twin in twins if not POLITE.match(twin)]
        if denying and denied not in denying:
            return f"Verneinung stimmt nicht mit den zitierten Sätzen überein: {clause.strip()}"
    return None


def _twins(wanted: Set[str], cited: Sequence[tuple[str, Set[str]]], *, denied: bool) -> list[str]:
    """Return the cited clauses that a clause speaks of: the one that says most of the same.

    Of a clause that denies something all that share a word with it, for one of them has to deny it too.
    """
    if denied:
        return [clause for clause, stems in cited if wanted & stems]
    overlap, twin = max(((len(wanted & stems), clause) for clause, stems in cited), default=(0, ""))
    return [twin] if len(wanted) >= SAME_WORDS and overlap >= SAME_SHARE * len(wanted) else []


def clauses(text: str) -> list[str]:
    """Return the parts of a text between signs or "und", each with a negation of its own or none.

    >>> clauses("Es ist teuer, aber nicht unmöglich und wird geprüft.")
    ['Es ist teuer', ' aber nicht unmöglich', ' wird geprüft', '']
    """
    return PART_END.split(text)
