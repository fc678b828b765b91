"""Money that one decision gives to several: who gets which sum."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pipeline.german.pattern import lazy

_SUM = r"\d{1,3}(?:[. ]?\d{3})*(?:,(?:\d{1,2}|-{1,2}|–))?\s?(?:€|Euro\b|EUR\b)"
_ARTICLE = r"(?:(?:an|für|zugunsten)\s)?(?:(?:de[mnrs]|die|das)\s)?"
_NAME = r"(?P<who>[A-ZÄÖÜ„\"][^,;:€\d]{2,80}?)"
_BETWEEN = (
    r"(?:\s?[:(–-]\s?|\s(?:mit|erhält|erhalten|bekommt|bekommen)?\s?(?:(?:ein(?:en)?|je)\s(?:Zuschuss|Betrag|Zuwendung)\s)?"
    r"(?:(?:von|in\sHöhe\svon)\s)?(?:je(?:weils)?\s)?)"
)
_EDGE = r"(?:^|[,;:.•*–-]\s?|\bund\s|\bsowie\s|\bdass\s|\bauch\s|\berhalten\s|\bbekommen\s)"
_WHO_FIRST = lazy(rf"{_EDGE}{_ARTICLE}{_NAME}{_BETWEEN}(?P<sum>{_SUM})")
_SUM_FIRST = lazy(
    rf"(?P<sum>{_SUM})\s(?:an|für|zugunsten|gehen\san|erhält|bekommt)\s(?:(?:de[mnrs]|die|das)\s)?{_NAME}"
    r"(?=[,;.]|\s(?:und|sowie)\s|\s(?:zu\s\w+|bewilligt|gewährt|bereit\w*|freigegeben|gegeben)|\s?$)"
)


class Share(NamedTuple):
    """Who gets something, and how much, as the minutes write it."""

    who: str
    amount: str


def shares(words: Iterable[str]) -> tuple[Share, ...]:
    """Return who gets which sum in some sentences, none where fewer than two do.

    >>> shares(["Der Rat gewährt dem Turnverein 500 € und der Landjugend 300 €."])
    (Share(who='Turnverein', amount='500 €'), Share(who='Landjugend', amount='300 €'))
    >>> shares(["Das Dach kostet 900 Euro."])
    ()
    """
    said = [" ".join(each.split()) for each in words]
    best: list[Share] = []
    for pattern in (_WHO_FIRST, _SUM_FIRST):
        found = [Share(_named(m["who"]), m["sum"]) for each in said for m in pattern.finditer(each)]
        found = [*dict.fromkeys(found)]
        best = found if len(found) > len(best) else best
    return tuple(best) if len({share.who for share in best}) > 1 else ()


def _named(who: str) -> str:
    """Return a name without what comes before it: "Rat gewährt dem Turnverein" tells of the club."""
    parts = lazy(r"\b(?:dem|der|den|die)\s(?=[A-ZÄÖÜ])").split(who)
    return parts[-1].strip(" „“\"'")
