"""A reading: minutes with their findings and passages, ready to be written down."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from pipeline.model import Findings, Minutes
from pipeline.records import records
from pipeline.store import rows
from pipeline.store.passages import cuts


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What one file was read as, in writing; it can be made in another process than the one that adds it."""

    document: str
    digest: str
    engine: str
    minutes: str
    entries: str
    cuts: str


def prepare(minutes: Minutes, findings: Findings, engine: str) -> Prepared:
    """Return minutes, findings and where passages are cut, in writing: the part of adding that takes time."""
    told = rows.from_minutes(minutes)
    found = rows.from_records(records(minutes, findings))
    places = rows.from_cuts(cuts(minutes))
    digest = hashlib.sha256("\0".join((engine, told, found, places)).encode()).hexdigest()[:16]
    return Prepared(
        document=minutes.id, digest=digest, engine=engine, minutes=told, entries=found, cuts=places
    )
