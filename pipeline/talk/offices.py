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
LAST = re.compile(r"\s(?P<who>[A-ZÄÖÜ][\w-]{1,30})\.?\s?:\s*$")
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
    return _holder(who, label.start("who"), number, registry)


def bearer(label: str, number: int, registry: Registry) -> Person | None:
    """Return whom the last word of a label names, a known name or an office: "Antwort Bgm.:"."""
    last = LAST.search(label)
    if last is None:
        return None
    who = last["who"]
    return _holder(who, last.start("who"), number, registry) or registry.person(f"Herr {who}")


def _holder(who: str, start: int, number: int, registry: Registry) -> Person | None:
    role = roles.look(who)
    if role is None or not role.short or not (role.category in CHAIRING or who in roles.SOLE_SHORTS):
        return None
    mention = Mention(start=start, end=start + len(who), kind="role", role=who, label=who, gender=role.gender)
    return registry.resolve(mention, number)
