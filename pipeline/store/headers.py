"""Where minutes contradict what was said about their file."""

from __future__ import annotations

from pipeline.library import Origin
from pipeline.model import Minutes
from pipeline.store import matching


def conflicts(minutes: Minutes, origin: Origin) -> tuple[str, ...]:
    """Return one German line per contradiction; what the minutes say themselves holds."""
    told = (
        ("Gemeinde", minutes.municipality, origin.municipality),
        ("Gremium", minutes.committee, origin.committee),
    )
    lines = [
        f"{what}: Das Protokoll sagt „{said}“, die Angabe zur Datei „{given}“."
        for what, said, given in told
        if said and given and not matching.agree(said, given)
    ]
    if minutes.date and origin.date and minutes.date != origin.date:
        lines.append(
            f"Datum: Das Protokoll sagt {minutes.date:%d.%m.%Y}, die Angabe zur Datei {origin.date:%d.%m.%Y}."
        )
    return tuple(lines)
