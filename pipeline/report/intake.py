"""What became of files that were put into a library, for a user to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pipeline import plain
from pipeline.ingest import Outcome, State

MOST_TOLD = 20  # contradictions
STATES: Mapping[State, tuple[str, str]] = {
    "new": ("neu", "neu"),
    "known": ("schon bekannt", "schon bekannt"),
    "replaced": ("ersetzt", "ersetzt"),
    "source": ("weitere Quelle eines bekannten Protokolls", "weitere Quellen bekannter Protokolle"),
    "failed": ("nicht lesbar", "nicht lesbar"),
}


def outcome_line(outcome: Outcome) -> str:
    """Return one line for one file: what became of it."""
    return plain.line(f"{STATES[outcome.state][0]}: {outcome.origin.path}")


def outcomes(done: Sequence[Outcome]) -> str:
    """Return what became of files in one line with the number of each kind."""
    counts = Counter(outcome.state for outcome in done)
    told = [
        f"{counts[state]} {one if counts[state] == 1 else many}"
        for state, (one, many) in STATES.items()
        if counts[state]
    ]
    return f"{len(done)} Datei{'' if len(done) == 1 else 'en'}: {', '.join(told)}."


def problems(done: Sequence[Outcome]) -> Iterator[str]:
    """Yield one line for each file that failed and each contradiction, of these not more than is readable."""
    for outcome in done:
        if outcome.error:
            yield outcome.error
        yield from outcome.notes
    told = [f"{outcome.origin.name}: {line}" for outcome in done for line in outcome.conflicts]
    if told:
        number = "Ein Widerspruch" if len(told) == 1 else f"{len(told)} Widersprüche"
        yield f"{number} zu den Angaben; es gilt, was im Protokoll steht:"
    yield from (f"  {line}" for line in told[:MOST_TOLD])
    if len(told) > MOST_TOLD:
        yield f"  … und {len(told) - MOST_TOLD} weitere"
