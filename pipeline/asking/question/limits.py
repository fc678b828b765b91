"""Which times of a question say when something was said or decided; all others are words to search for."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from pipeline.asking.question import vocabulary as say
from pipeline.asking.question.periods import Period
from pipeline.asking.question.question import Asked, Span
from pipeline.asking.question.words import is_general
from pipeline.german import roles
from pipeline.german.pattern import lazy
from pipeline.library import Shape

_RECORDED = frozenset({"list", "count", "vote", "decision"})
_COMPLETE = frozenset({"list", "count"})
_SPOKE = lazy(rf"(?:{say.ASKS}|{say.ANSWERS}|{say.PROMISES}|\bsagten?\b|\bgesagt\b)")
_TOLD = lazy(
    rf"(?:{say.ASKS}|{say.ANSWERS}|{say.PROMISES}|\bsagten?\b|\bgesagt\b|\bschätzten?\b"
    rf"|\bstand(?:en)?\b[^?!]{{0,80}}\bzu[rm]?\b"
    r"|\bäußerten?\b|\bgeäußert\b|\bberichteten?\b|\bberichtet\b|\berklärten?\b|\bmeinten?\b"
    r"|\bforderten?\b|\bgefordert\b"
    r"|\bhaltung\b|\bargumentier\w{1,4}\b|\bkritisier\w{1,4}\b|\bbeschlossen\b|\bbeschloss\b"
    r"|\bsitzung\w{0,3}\b|\bprotokoll\w{0,3}\b"
    r"|\bbegründe\w{1,4}\b|\bgab\ses\b|\bstellung\b|\bwarnten?\b|\bteilten?\b[^?!]{0,80}\bmit\b)"
)
_SITTING = (
    r"(?:\w{0,30}sitzung(?:en)?|\w{0,10}protokolle?n?|niederschrift(?:en)?|tagung(?:en)?|(?:bürger"
    r"|einwohner)fragestunde|\w{0,20}rat(?:e?s)?|\w{0,30}ausschuss(?:es)?|\w{0,20}beirats?|debatte)"
)
_HELD = lazy(
    r"(?:sitzung(?:en)?|treffen|mal|ausschuss(?:es)?|rat(?:e?s)?|kreistag(?:e?s)?|versammlung|vertretung"
    r"|bürgerschaft)$"
)
_NOT_WHEN = lazy(
    r"(?:\bfür(?:\s(?:das|den|die))?(?:\sjahre?)?|\bnicht|\baus(?:\sdem)?(?:\sjahre?)?|\bsondern|\bzu[rm]?"
    r"|\bhaushaltsjahr|\bum"
    r"|\bmit|\büber|\bgegen|\bper|\bspätestens|\bstand|\bgeschäftsjahr|\bschuljahr|\bwahljahr|\bwahl"
    r"|\bvon\sanno)\s$"
)
_OF = lazy(r"\b(?P<noun>[\w-]{2,40})\s(?:von|vom|aus|aus\sdem)\s(?:jahre?\s)?$")
_ADVERB = lazy(
    r"(?:^|\b(?:im|in|in\sder|am|an|ab|seit|bis|zwischen|und|oder|von|vom|anfang|mitte|ende|jahr|jahre"
    r"|laufe|des|wurden?|haben|hat"
    r"|hatte|sind|war|waren|ist|wird|es|was|sich|alles|noch|alle|der|den|zuletzt|dort|auch|denn|wollte"
    r"|stellte|stellten|fragte)\s|[(,:–-]\s?)$"
)
_PARTICIPLE = lazy(
    r"\s(?:[a-zäöüß]{2,20}\s){0,2}?(?:[a-zäöüß]{2,20})?(?:ge[a-zäöüß]{2,20}|ver[a-zäöüß]{2,20}"
    r"|be[a-zäöüß]{2,20}|er[a-zäöüß]{2,20})(?:te|en)[nrsm]?e?[nrsm]?\s(?=[A-ZÄÖÜ])"
)
# "im Jahr 2024 abgelehnte Anträge" were rejected then; "2023 gestellte" ones may be decided on any day.
_DECIDED = lazy(rf"\s(?:{say.RESULT})\s")
_DUE = lazy(r"\b(?:muss|müssen|soll|sollen|sollte|will|wollte|fällig)\b")
_SINCE = lazy(r"\b(?:seit|ab)\s(?:dem\s|der\s|den\s)?$")
_UNTIL = lazy(r"\bbis\s(?:(?:zum|zur|einschließlich|ende|inklusive|heute)\s)*$")
_BEFORE = lazy(rf"\bvor\s(?:(?:dem|der)\s)?(?:{_SITTING}\s(?:vom|im|am)\s)?$")
_AFTER = lazy(r"\bnach\s(?:dem\s)?$")
_AFTER_SITTING = lazy(rf"\bnach\s(?:der|den)\s(?:\w{{2,30}}\s)?{_SITTING}\s(?:vom|im|am|von)\s$")
_JOIN = lazy(
    r"^\s?(?:bis|und|–|-|,|oder|sowie)\s?(?:(?:zum|zur|einschließlich|einschl\.|ende|anfang|mitte|im|am"
    r"|dem|der|den)\s){0,2}$"
)


class Limit(NamedTuple):
    """First and last day that are meant, either open, and the words that say so."""

    since: date | None
    until: date | None
    spans: tuple[Span, ...]


def limit(
    asked: Asked,
    found: tuple[Period, ...],
    shape: Shape,
    meetings: tuple[date, ...],
    *,
    names: tuple[Span, ...],
    owed: bool,
) -> Limit:
    """Return when what is asked for was said or decided; without limits where the question does not tell.

    A period without any meeting limits lists and counts only: there, nothing is what the answer is.
    ``names`` are places, persons and bodies: a year right behind one of them is no part of its name.
    ``owed`` tells that the question is after what is still to do.
    """
    chosen: list[tuple[date | None, date | None, Span]] = []
    for group in _ranges(asked, found):
        if any(_is_when(asked, period, shape, names) for period in group):
            chosen.append(_directed(asked, group, owed))
    if shape not in _COMPLETE:
        chosen = [
            c for c in chosen if any((not c[0] or c[0] <= m) and (not c[1] or m <= c[1]) for m in meetings)
        ]
    if not chosen:
        return Limit(None, None, ())
    since = (
        None
        if any(c[0] is None for c in chosen) and len(chosen) == 1
        else min((c[0] for c in chosen if c[0]), default=None)
    )
    until = (
        None
        if any(c[1] is None for c in chosen) and len(chosen) == 1
        else max((c[1] for c in chosen if c[1]), default=None)
    )
    return Limit(since, until, tuple(c[2] for c in chosen))


def is_long(asked: Asked, found: tuple[Period, ...]) -> bool:
    """Tell whether a question looks back on a year or more, in which much was said and decided."""
    back = {"letzten", "vergangenen", "letztes", "vergangenes", "dieses", "diesem"}
    return any(
        bool(_SINCE.search(asked.low[: period.span.start]))
        or (
            (period.until - period.since).days > 300
            and bool(back & set(asked.low[slice(*period.span)].split()))
        )
        for period in found
    )


def _ranges(asked: Asked, found: tuple[Period, ...]) -> list[list[Period]]:
    """Return the times of a question, those that belong together as one: "von März bis Mai 2024"."""
    grouped: list[list[Period]] = []
    for period in found:
        if grouped and _JOIN.search(asked.low[grouped[-1][-1].span.end : period.span.start]):
            grouped[-1].append(period)
        else:
            grouped.append([period])
    return grouped


def _directed(asked: Asked, group: list[Period], owed: bool) -> tuple[date | None, date | None, Span]:
    since, until = min(p.since for p in group), max(p.until for p in group)
    span = Span(group[0].span.start, group[-1].span.end)
    before = asked.low[: span.start]
    if len(group) == 1:
        if _SINCE.search(before):
            return since, None, span
        if _UNTIL.search(before):
            return None, until, span
        if _BEFORE.search(before):
            return None, since - timedelta(days=1), span
        if _AFTER.search(before):
            return until + timedelta(days=1), None, span
        if _AFTER_SITTING.search(before) and owed:
            return None, until, span
    return since, until, span


def _is_when(asked: Asked, period: Period, shape: Shape, names: tuple[Span, ...]) -> bool:
    """Tell whether a time says when something was said or decided, and not what it was about."""
    before, behind = asked.low[: period.span.start], asked.text[period.span.end :]
    if (
        _NOT_WHEN.search(before)
        or (_PARTICIPLE.match(behind) and not _DECIDED.match(behind.casefold()))
        or (_UNTIL.search(before) and _DUE.search(asked.low))
    ):
        return False
    if re.search(
        rf"\b{_SITTING}\s(?:(?:vom|von|am|im|aus)\s)?(?:dem\s|der\s)?(?:jahre?\s)?$", before
    ) or _is_sitting(asked, period):
        return True
    named = any(
        span.end == len(before.rstrip()) or span.end == len(before.rstrip(" (,:–-")) for span in names
    )
    whole_year = period.span.end - period.span.start <= 9 and (period.until - period.since).days > 363
    if (made := _OF.search(before)) and not _JOIN.search(before[made.end("noun") :]) and not period.exact:
        return bool(re.fullmatch(say.many(), made["noun"]))
    told = _SPOKE.search(asked.low) if whole_year else _TOLD.search(asked.low)
    if shape not in _RECORDED and not told:
        return period.exact and bool(re.search(r"\b(?:am|vom)\s(?:\w{2,10},?\s(?:den\s)?)?$", before))
    found_noun = re.search(rf"{say.many()}\s$", before)
    return bool(named or found_noun or _ADVERB.search(before) or period.exact or _is_verb(asked, period))


def _is_verb(asked: Asked, period: Period) -> bool:
    """Tell whether the word before a time is a verb or an adverb, and no noun that the time belongs to."""
    word = re.search(r"(?P<word>[\w-]+)\s$", asked.text[: period.span.start])
    if not word or asked.careless:
        return False
    return word["word"][0].islower() or is_general(word["word"]) or bool(roles.look(word["word"]))


def _is_sitting(asked: Asked, period: Period) -> bool:
    return bool(_HELD.search(asked.low[slice(*period.span)].rstrip()))
