"""Offices that speak under a short form alone: "BM: Das ist in Arbeit.", "Verw.: Im Mai."."""

from __future__ import annotations

import re

from pipeline.german import roles
from pipeline.german.mention import Mention
from pipeline.german.registry import Registry
from pipeline.model import Person

LABEL = re.compile(
    r"\W*(?:(?:\d{1,2}[.)]|[a-z]\))\s*)?(?P<who>[A-ZÄÖÜ][A-Za-zäöü]{0,9}(?:['’.:/*-]?in)?)\.?\s?:(?=\s|$)"
)
# the administration, cut short
ADMINISTRATION = frozenset("Verw Verwalt Vw GemVerw StVerw".split())
CHAIRING = frozenset({"mayor", "chair"})


def office(text: str, number: int, registry: Registry) -> Person | None:
    """Return who speaks under a label that is nothing but the short form of an office with one holder."""
    label = LABEL.match(text)
    if label is None:
        return None
    who = label["who"]
    if who in ADMINISTRATION:
        return Person(label="Verwaltung")
    role = roles.look(who)
    if role is None or not role.short or not (role.category in CHAIRING or who in roles.SOLE_SHORTS):
        return None
    start = label.start("who")
    mention = Mention(start=start, end=label.end("who"), kind="role", role=who, label=who, gender=role.gender)
    return registry.resolve(mention, number)
