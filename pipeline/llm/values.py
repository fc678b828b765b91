"""Single values of what a model replied in JSON, each checked by itself; nothing it may say is trusted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast, get_args

from pipeline.model import Mode, Vote

MOST_VOTES, MOST_CHARACTERS = 9999, 5000
MOST_SHOWN, MOST_LOOKED_AT = 40, 200  # characters of a wrong value in a message, and of it that are read
Record = Mapping[str, Any]


class Refused(Exception):
    """A value or an entry that cannot be taken over; the message says why, in German."""


def as_record(value: object) -> Record:
    """Return an object of JSON; raises Refused for anything else."""
    if not isinstance(value, dict):
        raise Refused("kein Objekt")
    return value


def as_text(value: object) -> str:
    """Return words on one line that can be written to a file, none for null; raises Refused."""
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > MOST_CHARACTERS:
        raise Refused(f"kein brauchbarer Text: {shown(value)}")
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").split())


def one_of(kind: Any, value: object, what: str) -> str:
    """Return a value that a literal type has; raises Refused naming ``what`` it was to be."""
    if isinstance(value, str) and value in get_args(kind):
        return value
    raise Refused(f"{what} unbekannt: {shown(value)}")


def as_vote(value: object) -> Vote:
    """Return a vote, nothing of one for null; raises Refused."""
    record = {} if value is None else as_record(value)
    mode = record.get("mode")
    kept = None if mode is None else cast(Mode, one_of(Mode, mode, "Abstimmungsart"))
    yes, no, abstain = (_count(record.get(side)) for side in ("yes", "no", "abstain"))
    return Vote(mode=kept, yes=yes, no=no, abstain=abstain)


def _count(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_VOTES:
        return value
    raise Refused(f"keine Stimmenzahl: {shown(value)}")


def shown(value: object) -> str:
    """Return what was said instead, short and on one line, for a message."""
    if not isinstance(value, str | int | float | None):
        return type(value).__name__
    said = " ".join(f"{value}"[:MOST_LOOKED_AT].encode("utf-8", "replace").decode("utf-8").split())
    return said if len(said) <= MOST_SHOWN else f"{said[: MOST_SHOWN - 1]}…"
