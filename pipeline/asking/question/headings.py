"""Agenda items that a question is limited to by number or kind: the hour of citizens, the last ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from pipeline.german.pattern import lazy
from pipeline.model import AgendaItem

Kind = Literal["hour", "last", "number"]

HOUR_OF_CITIZENS = lazy(
    r"(?:Ein|An)wohner\w*frage|[Bb]ürger\w*frage|Fragestunde|Fragen der Zuhörer|aus der Bevölkerung"
)
# Items in which anybody may bring up anything.
LAST = lazy(
    r"(?i:\b(?:sonstige[sn]?|verschiedene[sn]?|allfällige[sn]?|(?:an|nach)fragen\b|wünsche\b"
    r"|anregungen\b|bekanntgaben\b"
    r"|mitteilungen\sund\sanfragen))"
)
_IN_HOUR = lazy(
    r"\b(?:in|aus|bei|während|unter|zu)\s(?:de[rmn]\s)?(?:\w+en\s)?\w{0,12}(?:fragestunden?|(?:bürger"
    r"|wohner)fragen)\b"
    r"|\bim\srahmen\sder\s\w{0,12}fragestunden?\b"
)
_AT_LAST = lazy(
    r"\b(?:am|zum|gegen)\s(?:ende|schluss|abschluss)\b(?:\sder|\svon|\sdes|\b(?!\s(?:von|des)\s(?:jahr"
    r"|monat)))|\bzu\sguter\sletzt\b"
    r"|\b(?:unter|beim?|zum?|zur|im)\s(?:de[mnr]\s|dem\s(?:tagesordnungs)?punkt\s|punkt\s"
    r"|top\s)?[„\"‚']?(?:sonstige[smn]?|verschiedene[smn]?"
    r"|allfällige[smn]?|(?:mitteilungen\s(?:und|,)\s)?anfragen|wünschen?|anregungen)(?!\w)"
)
_BY_NUMBER = lazy(r"\b(?:top|tagesordnungspunkt|punkt)\s(?:nr\.?\s)?(?P<number>\d{1,2}(?:\.\d{1,2})*)\b")
_OWN = lazy(
    r"(?i:sonstige\w*|verschiedene\w*|allfällige\w*|ende|schluss|abschluss|anfragen"
    r"|\w{0,12}fragestunden?|mitteilungen|wünschen?"
    r"|anregungen|punkt|top|tagesordnungspunkt)"
)


def kind(low: str) -> Kind | None:
    """Return how a question in small letters names the agenda items it is limited to, None where it does not.

    >>> kind("was wurde unter verschiedenes angesprochen?"), kind("was kostet das freibad?")
    ('last', None)
    """
    if _IN_HOUR.search(low):
        return "hour"
    if _BY_NUMBER.search(low):
        return "number"
    return "last" if _AT_LAST.search(low) else None


def within(question: str) -> Callable[[AgendaItem], bool] | None:
    """Return what tells the agenda items apart that a question is limited to, None where it is not."""
    low = question.casefold()
    named = kind(low)
    if named == "number" and (asked := _BY_NUMBER.search(low)):
        return lambda item: _digits(item.number or "") == asked["number"]
    if named is None:
        return None
    title = HOUR_OF_CITIZENS if named == "hour" else LAST
    return lambda item: bool(title.search(item.title or ""))


def is_own(word: str) -> bool:
    """Tell whether a word belongs to how such items are named."""
    return bool(_OWN.fullmatch(word))


def _digits(number: str) -> str:
    return ".".join(lazy(r"\d+").findall(number))
