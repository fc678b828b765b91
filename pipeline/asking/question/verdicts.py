"""Which decisions a question means by how they came about: votes cast, opposed or not, money, orders."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pipeline.asking.question import nouns
from pipeline.asking.question import vocabulary as say
from pipeline.asking.question.question import read
from pipeline.german.pattern import lazy
from pipeline.german.stems import stem
from pipeline.library import Entry, Plan
from pipeline.model import Minutes, Mode

Meant = Callable[[Entry], bool]

_VOTED = lazy(r"\b(?:abgestimmt|abstimmung(?:en)?|abzustimmen|stimmten?\b[^?!]{0,120}\bab)\b")
_NOBODY_ABSTAINED = lazy(r"\b(?:ohne|keine[rn]?)\s(?:\w{2,20}\s)?(?:stimm)?enthaltung(?:en)?\b")
# What can come about without anybody having voted.
_UNVOTED = frozenset({"postponed", "referred", "withdrawn", "removed", "noted"})
_NOTHING = frozenset({"no_decision", "proposed"})
_GRANTED = frozenset({"approved", "approved_amended", "recommended"})
_GRANTS = lazy(rf"{say.GRANTS}")
_ORDERS = lazy(rf"{say.ORDERS}")
_SUMS = lazy(
    r"\b(?:geld\w{0,2}|mittel\w?|\w{0,12}zusch[uü]ss\w{0,2}|euro|beträge\w?|summen?"
    r"|zuwendung\w{0,2}|wie\s?viel)\b"
)
_RECEIVERS = lazy(rf"\b(?:wer|wem|an\swen|{say.TAKERS})\b")
_MONEY = lazy(r"\d\s?(?:€|T€|Mio|Millionen\s(?:€|Euro))|\d\s(?:EUR|Euro|Tsd)\b|€\s?\d|\bzinslos\w*")
_ORDERED = lazy(
    r"(?i:\bvergab\w*|\bvergeben|\bvergibt|\bauftrag\b|\bzuschlag\b|\bauftragsvergabe|\w*vergabe\b"
    r"|\bbeauftragt\b[^.]{0,60}\bfirma"
    r"|\bfirma\b)|\b(?:GmbH|AG|KG|e\.\s?K\.)(?!\w)|\bgeht an\b|\bFa\.\s"
)
_FORMAL = lazy(r"\b(?:Tagesordnung|Niederschrift|Protokolls?|Sitzungsniederschrift)\b")
_FORMALITIES = lazy(r"(?:Formali(?:a|en|täten)|Formales|Regularien|Geschäftsordnung\w*|Förmlichkeiten)")
_MINUTES = lazy(r"(?:\w*[Pp]rotokolle?n?s?|\w*[Nn]iederschrift(?:en)?)")
# Words by which these questions name money and orders, and no matter of their own.
_OWN = lazy(
    r"\w{0,20}(?:zuschuss|zuschüsse[n]?|geld(?:er|ern)?|mittel[n]?|zuwendung(?:en)?|förderung(?:en)?"
    r"|fördermittel[n]?"
    r"|euro|beträge[n]?|betrag|summen?|höhe|preis(?:e|en)?|kosten|vergaben?|aufträge[n]?|auftrag)"
    r"|vereine[n]?|verbände[n]?|gruppen|projekte[n]?|initiativen|einrichtungen|organisationen|firmen"
    r"|träger[n]?|unternehmen|betriebe[n]?"
    r"|antragsteller\w*|bewerber\w*|empfänger[n]?|maßnahmen|vorhaben|stellen|bezuschuss\w*"
    r"|\w{{0,3}}förder\w*|unterstütz\w*|monat|gab|frei|angebot\w*"
)


def meant(plan: Plan, minutes: Callable[[str], Minutes]) -> Meant | None:
    """Return what tells the decisions apart that a question means beyond its filter; None where all fit."""
    if plan.filter.kinds != ("decision",):
        return None
    low = read(plan.question).low
    tests: list[Meant] = []
    if _VOTED.search(low):
        tests.append(_is_vote)
    if "unanimous" in plan.filter.modes:
        tests.append(_is_unopposed if "consensus" in plan.filter.modes else _is_unanimous)
    elif {"majority", "counted"} <= set(plan.filter.modes):
        tests.append(_is_opposed)
    if _NOBODY_ABSTAINED.search(low):
        tests.append(lambda entry: not _vote(entry).get("abstain"))
    if out := nouns.left_out(plan.question):
        tests.append(lambda entry: not any(_is_on(noun, entry, minutes) for noun in out))
    if is_spending(plan):
        tests.append(lambda entry: _spends(entry, _words(entry, minutes), ordered=bool(_ORDERS.search(low))))
    return (lambda entry: all(test(entry) for test in tests)) if tests else None


def approved(entry: Entry, minutes: Callable[[str], Minutes]) -> bool:
    """Tell whether something was approved that is no formality: neither the agenda nor the last minutes."""
    return entry.record.get("outcome") in _GRANTED and not _FORMAL.search(_words(entry, minutes))


def is_spending(plan: Plan) -> bool:
    """Tell whether a question is after money that was granted or orders that were given."""
    low = read(plan.question).low
    return plan.filter.kinds == ("decision",) and bool(_GRANTS.search(low) or _ORDERS.search(low))


def is_granting(plan: Plan) -> bool:
    """Tell whether a question is after who got money, and not after orders."""
    low = read(plan.question).low
    return is_spending(plan) and bool(_RECEIVERS.search(low)) and not _ORDERS.search(low)


def speaks_of_money(plan: Plan) -> bool:
    """Tell whether a question names money or orders, and does not only ask what was supported."""
    low = read(plan.question).low
    return bool(_ORDERS.search(low) or _SUMS.search(low))


def is_own(word: str) -> bool:
    """Tell whether a word belongs to how money and orders are asked for, and names no matter."""
    return bool(_OWN.fullmatch(word.casefold()))


def modes(chosen: Sequence[Mode]) -> tuple[Mode, ...]:
    """Return in which ways minutes may record a vote of some kind: one without a "no" is counted too."""
    return (*chosen, "counted") if tuple(chosen) == ("unanimous",) else tuple(chosen)


def _is_on(noun: str, entry: Entry, minutes: Callable[[str], Minutes]) -> bool:
    """Tell whether a decision, or the heading above it, names something that is not to count."""
    text = minutes(entry.minutes)
    title = text.items[entry.item].title if entry.item < len(text.items) else None
    words = f"{entry.record.get('text') or ''} {title or ''}"
    if _FORMALITIES.fullmatch(noun):
        return bool(_FORMAL.search(words))
    if _MINUTES.fullmatch(noun):
        return bool(lazy(r"\b(?:Protokolls?|\w*[Nn]iederschrift)\b").search(words))
    return any(stem(word).startswith(stem(noun)) for word in lazy(r"\b[A-ZÄÖÜ]\w+").findall(words))


def _vote(entry: Entry) -> Mapping[str, Any]:
    return entry.record.get("vote") or {}


def _is_vote(entry: Entry) -> bool:
    outcome = entry.record.get("outcome")
    return outcome not in _NOTHING and bool(_vote(entry).get("mode") or outcome not in _UNVOTED)


def _is_opposed(entry: Entry) -> bool:
    return _vote(entry).get("mode") != "counted" or bool(_vote(entry).get("no"))


def _is_unopposed(entry: Entry) -> bool:
    return _vote(entry).get("mode") != "counted" or not _vote(entry).get("no")


def _is_unanimous(entry: Entry) -> bool:
    vote = _vote(entry)
    return vote.get("mode") != "counted" or (vote.get("no") == 0 and not vote.get("abstain"))


def _spends(entry: Entry, words: str, *, ordered: bool) -> bool:
    if entry.record.get("outcome") not in _GRANTED:
        return False
    return bool((_ORDERED if ordered else _MONEY).search(words))


def _words(entry: Entry, minutes: Callable[[str], Minutes]) -> str:
    """Return the words of a decision, those it cites, and the title of its agenda item."""
    text = minutes(entry.minutes)
    title = text.items[entry.item].title if entry.item < len(text.items) else None
    return " ".join((str(entry.record.get("text") or ""), *map(text.words, entry.cites), title or ""))
