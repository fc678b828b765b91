"""The agenda items of minutes and the sentences each covers.

Items begin at the headings in the minutes, never in the list before them. A document without headings, such
as a page of one item, has one item without a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.german.pattern import lazy
from pipeline.model import AgendaItem, Sentence
from pipeline.reading.choice import chosen
from pipeline.reading.headings import Heading, clean_title, heading, key, part
from pipeline.reading.listing import Found, Titles, alike, between, candidates, listed
from pipeline.reading.lone import named, opening, titled

# Headings inside an item and in the header; none of them names an item.
LABELS = (
    r"beschluss\w*|sachverhalt|begründung|beratung\w*|diskussion|aussprache|wort\w*protokoll|protokoll(?!genehmigung|prüfung|abnahme|kontrolle|führung)\w*"
    r"|anmerkung\w*|antwort\w*|abstimmung\w*|finanzielle auswirkungen|anlagen?|ergebnis\w*|empfehlung|antrag"
)
LABEL = lazy(rf"\W*(?:{LABELS})\W*", re.IGNORECASE)
FURNITURE = lazy(
    rf"\W*(?:{LABELS}|niederschrift\w*|anwesen\w*(?: \w+)?|teilnehm\w*|mitglieder|gäste|verwaltung"
    rf"|entschuldigt"
    r"|es fehl\w+|tagesordnung\w*(?: \(.{0,30}\))?|beschlussfähigkeit.*|\w+-fraktion|verteiler|vorsitz\w*"
    r"|schriftführ\w*"
    r"|\w*versammlung|.*treffen|.*sitzung.{0,40}|(?:das )?.{0,20}protokoll|top-vorschläge|.*https?:.*)\W*",
    re.IGNORECASE,
)
# How a meeting opens even where nothing is numbered.
STANDARD = lazy(
    r"(?:Begrüßung|Eröffnung|Einwohnerfragestunde|Bürgerfragestunde|Fragestunde|Einwohner- und"
    r"|Bürgerinnen- und"
    r"|Formalia|Regularien|Aktuelle Stunde)\b(?!.*(?:[.:!?;,]$|\bUhr\b|\bum\b))"
)
# What Austrian councils and others take before the first number of the agenda.
PRELUDE = lazy(
    r"(?:(?:Mündliche|Schriftliche|Dringliche)\s)?(?:An)?[Ff]ragen(?: an (?:den|die) \w+)?"
    r"|Anfragebeantwortung(?:en)?|(?:Mitteilungen|Berichte?)(?: (?:des|der) .{3,40})?"
    r"|Dringlichkeitsanträge?|Ehrungen|Angelobung(?:en)?|Aktuelle Stunde|Nachruf|Gedenken|Resolution(?:en)?"
    r"|(?:Bürger|Einwohner|Bürgerinnen- und Bürger)?[Ff]ragestunde"
)
NEAR_FIRST = 40  # units
MINUTES = lazy(
    r"\b(?:Protokoll|Niederschrift|Verhandlungsschrift|\w{0,30}(?:[Vv]ersammlung|[Ss]itzung|[Tt]reffen))\b"
)
LAST_WORD = 24  # characters: the words after which a title goes on are shorter
UNFINISHED = lazy(
    r"(?:[,;–/-]|\b(?:und|für|der|des|die|im|in|zur|zum|von|mit|sowie|an|am|auf|über|unter|gegen|bei|zu|den"
    r"|dem|das"
    r"|eine[rsmn]?|betreffend|betr\.|hier:))$"
)


def agenda(text: str, sentences: Sequence[Sentence], public: bool | None) -> tuple[AgendaItem, ...]:
    """Return the items in the order of the text; one without number and title where there are no headings."""
    words = [sentence.span.of(text) for sentence in sentences]
    kinds = [sentence.kind for sentence in sentences]
    last, default = len(sentences) or 1, public is not False
    titles, rest = listed(words, candidates(words))
    found = [_titled(one, words, kinds, titles) for one in chosen(words, kinds, rest, titles)]
    found = titled(words, _alone(words, _continued(found)) or opening(words, kinds, rest))
    found = _opening(words, kinds, found) if found else _unnumbered(words, kinds)
    if not found:
        return (named(words, last, default),)
    ends = [*(one.at - 1 for one in found[1:]), last]
    return tuple(
        AgendaItem(
            number=one.head.number or None,
            title=one.head.title or None,
            public=default if one.public is None else one.public,
            first=one.at,
            last=max(one.at, end),
        )
        for one, end in zip(found, ends, strict=True)
    )


def _titled(one: Found, words: Sequence[str], kinds: Sequence[str], titles: Titles) -> Found:
    """Return the heading with its whole title: from the units below it or from the list."""
    title, below = one.head.title, one.at
    while below < min(len(words), one.at + 3) and _goes_on(title, words[below], kinds[below]):
        title = f"{title} {clean_title(words[below], one.head.number) or ''}".strip()
        below += 1
    number = key(one.head.number)
    parts = titles.get(number, {})
    fitting = [at for at, known in parts.items() if not title or alike(known, title)]
    if one.public is None and fitting == [False]:
        one = replace(one, public=False)  # the list says what the heading does not
    known = next((parts[at] for at in (one.public, None, True, False) if at in parts), "")
    if known and (not title or (alike(known, title) and len(known) > len(title))):
        title = clean_title(known, one.head.number) or title
    return one if title == one.head.title else replace(one, head=one.head._replace(title=title))


def _goes_on(title: str, unit: str, kind: str) -> bool:
    """Tell whether a unit is the title of a heading without one, or goes on a title that is cut."""
    if heading(unit) or between(unit) or LABEL.fullmatch(unit) or kind == "label" or len(unit) > 300:
        return False
    if title:
        return not unit.endswith(".") and bool(UNFINISHED.search(title[-LAST_WORD:]))
    return not re.search(r"[a-zß]{2}[.!?:]$", unit) and clean_title(unit, "0") is not None


def _continued(found: Sequence[Found]) -> list[Found]:
    """Return the headings without those that only repeat the item they stand in ("noch TOP 3")."""
    kept: list[Found] = []
    for one in found:
        same = kept and key(kept[-1].head.number) == key(one.head.number) and kept[-1].public is one.public
        if not same:
            kept.append(one)
        elif not kept[-1].head.title:
            kept[-1] = replace(kept[-1], head=kept[-1].head._replace(title=one.head.title))
    return kept


def _alone(words: Sequence[str], found: list[Found]) -> list[Found]:
    """Return one heading where an item and its parts stand together at the top of a page, taken jointly."""
    if not 2 <= len(found) <= 20:
        return found
    top, *subs = found
    number = key(top.head.number)
    parts = all(key(one.head.number).startswith(number + ".") for one in subs)
    if not parts or not all(_headed_only(words, a.at, b.at) for a, b in zip(found, subs, strict=False)):
        return found
    # One part alone is what the page is about, unless the heading itself names more.
    named = re.search(rf"\b{re.escape(number)}\.\d", words[top.at - 1])
    return [replace(subs[0], at=top.at)] if len(subs) == 1 and not named else [top]


def _headed_only(words: Sequence[str], first: int, after: int) -> bool:
    return after - first <= 8 and all(
        between(unit) or (len(unit) < 200 and not re.search(r"[a-zß]{3}[.!?]$", unit))
        for unit in words[first : after - 1]
    )


def _opening(words: Sequence[str], kinds: Sequence[str], found: list[Found]) -> list[Found]:
    """Return the headings with the unnumbered ones before them: "Begrüßung", "Anfragen"."""
    first = found[0].at
    before: list[Found] = []
    for at in range(1, first):
        unit = words[at - 1].strip(" #*")
        near = at >= first - NEAR_FIRST and len(unit) < 100 and STANDARD.match(unit)
        if kinds[at - 1] == "label" or not (near or (len(unit) < 60 and PRELUDE.fullmatch(unit))):
            continue
        if near:
            before = [one for one in before if one.at < first - NEAR_FIRST]
        elif not _spoken(words, at, first):
            continue
        before.append(Found(at=at, head=Heading("bare", "", unit, None), public=found[0].public))
    return [*before, *found]


def _spoken(words: Sequence[str], at: int, first: int) -> bool:
    """Tell whether something is said under a unit, so that it is no line of a list."""
    return (
        sum(len(unit) > 60 and unit.endswith((".", "!", "?")) for unit in words[at : min(first - 1, at + 8)])
        > 1
    )


def _unnumbered(words: Sequence[str], kinds: Sequence[str]) -> list[Found]:
    """Return the headings of minutes that number nothing, as associations write them."""
    if not any(MINUTES.search(unit) for unit in words[:8]):
        return []
    found = [
        Found(at=at, head=Heading("bare", "", unit.strip(" #*:"), None), public=None)
        for at, (unit, kind) in enumerate(zip(words, kinds, strict=True), 1)
        if kind == "heading"
        and heading(unit) is None
        and at > 1
        and 3 < len(unit) < 200
        and not FURNITURE.fullmatch(unit)
        and part(unit) is None
    ]
    return found if len(found) > 1 else []
