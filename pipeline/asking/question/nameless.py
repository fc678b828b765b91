"""Minutes that do not say which town they are from, and what tells that they are from the one asked about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

from pipeline.asking.question.towns import is_town
from pipeline.library import Catalogue, Document, Filter, Meeting

MOST = 2000  # documents within the other limits; of more it is not looked up whose they are


class Shelf(Protocol):
    """What has to be known of a library."""

    def catalogue(self) -> Catalogue: ...
    def documents(self, where: Filter = ..., /) -> tuple[Document, ...]: ...


def widened(chosen: Filter, library: Shelf) -> Filter:
    """Return a filter that takes in minutes of unknown town where their committee is of the town asked about.

    That is a committee that meets in this town and in no other of the library. A filter without a town, and
    one within whose limits all minutes say theirs, stay as they are.
    """
    town = chosen.municipality
    if town is None or chosen.documents:
        return chosen
    meetings = library.catalogue().meetings
    own = _own(meetings, town)
    silent = [m for m in meetings if m.municipality is None and m.committee in own and _within(m, chosen)]
    if not silent or len(silent) > MOST:
        return chosen
    rest = library.documents(replace(_of_documents(chosen), municipality=None))
    ids = tuple(
        each.id
        for each in rest
        if each.same_as is None
        and (_is(town, each.municipality) or (each.municipality is None and each.committee in own))
    )
    return replace(chosen, municipality=None, documents=ids) if 0 < len(ids) <= MOST else chosen


def _own(meetings: Iterable[Meeting], town: str) -> frozenset[str]:
    """Return the committees that meet in a town and in no other that is known."""
    here, elsewhere = set[str](), set[str]()
    towns: dict[str, bool] = {}
    for meeting in meetings:
        if meeting.municipality and meeting.committee:
            same = towns.setdefault(meeting.municipality, _is(town, meeting.municipality))
            (here if same else elsewhere).add(meeting.committee)
    return frozenset(here - elsewhere)


@lru_cache(maxsize=4096)
def _is(town: str, name: str | None) -> bool:
    return name is not None and is_town(town, name)


def _within(meeting: Meeting, chosen: Filter) -> bool:
    return not (
        (chosen.since and meeting.date < chosen.since) or (chosen.until and meeting.date > chosen.until)
    )


def _of_documents(chosen: Filter) -> Filter:
    return Filter(committee=chosen.committee, since=chosen.since, until=chosen.until, public=chosen.public)
