"""The one item of a page or an extract: its number and title stand in the first line or in fields above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.german.pattern import lazy
from pipeline.model import AgendaItem
from pipeline.reading.headings import Heading, key, levels
from pipeline.reading.listing import Found, alike, between
from pipeline.reading.offices import role
from pipeline.reading.webpage import LABELLED_TITLE, Page, page_of, title_of

ABOVE = 6  # units that stand above the heading of a page at most
EXTRACTED = lazy(r"\bAuszug\b")
EXTRACT = lazy(r"Auszug\s[-–](?:\s?TOP[^-–:]{0,12}[-–:])?\s(.{3,300})$")
# "Auszug - Sitzung des Rates" names the meeting, "Auszug - Radweg am Bach" the item.
MEETS = lazy(r"(?:[Ss]itzung|[Nn]iederschrift|[Pp]rotokoll)\b|\b(?:Rat|Gemeinde|Stadt)\s[A-ZÄÖÜ]|\d{4}$")
# What stands above the heading of a page without being the text of an item.
AROUND = lazy(
    r"\W*(?:(?:Beschluss|Beratungsergebnis|Ergebnis|Abstimmung)\w*(?:\s?Nr\.? ?[\w/-]+)?\s?:?.{0,80}"
    r"|Inhalt|Grunddaten|Tagesordnungspunkt|Tagesordnung|Auszug.{0,160}"
    r"|(?:Dokumentart|Gremium|Datum|Status|Sitzung\w*|Termin|Raum|Ort|Zeit)\s?:.{0,160}"
    r"|.{0,80}(?:[Ss]itzung|[Nn]iederschrift|[Pp]rotokoll|[Ii]nfo\w*|ALLRIS|SessionNet).{0,80}"
    r"|TOP\s+Betreff.{0,60})\W*"
)
# "3. Änderung der Satzung": how often, not which item.
ORDINAL = lazy(
    r"(?:\w+e\s)?(?:(?:Teil)?[Ää]nderung|Nachtrag|Nachtrags\w+|Fortschreibung|Sitzung|Ergänzung|Lesung|Bauabschnitt"
    r"|Quartal|Halbjahr|Vierteljahr|Beteiligung|Auflage|Runde|Änderungs\w+|Ergänzungs\w+|Quartals\w+|Halbjahres\w+)\b"
)
# A title, which may stand above the number of its item.
TITLE = lazy(r"[A-ZÄÖÜ„\d][^.?!:|]{3,200}$")


def named(words: Sequence[str], last: int, public: bool) -> AgendaItem:
    """Return the one item of a page, with what the fields and links above its text call it."""
    page = page_of(words)
    number, title = page.number, page.title
    if title is None:
        title = next((match[1].strip() for unit in words[:12] if (match := EXTRACT.match(unit))), None)
        title = title if number or (title and not MEETS.search(title)) else None
    if number and title is None and words and "|" not in words[0] and not AROUND.fullmatch(words[0]):
        title = words[0].strip(" #*") if TITLE.match(words[0].strip(" #*")) else None
    public = public and not (number or "").startswith("N")
    return AgendaItem(number=number, title=title, public=public, first=1, last=last)


def opening(words: Sequence[str], kinds: Sequence[str], rest: Sequence[Found]) -> list[Found]:
    """Return the one heading with a bare number that a page or an extract from minutes begins with."""
    extract = any(EXTRACTED.search(unit) for unit in words[:6])
    for one in rest:
        kind = kinds[one.at - 1]
        if extract and one.head.title and kind == "heading":
            return [one]
        if one.at > ABOVE or one.head.form not in ("bare", "section"):
            break
        if one.head.title and _heads(words, kind, one, rest):
            return [_counted(words, one)]
    return []


def _heads(words: Sequence[str], kind: str, one: Found, rest: Sequence[Found]) -> bool:
    """Tell whether a numbered unit is the first of a page, one that is no list."""
    if (
        one.head.title.endswith("?")
        or role(one.head.title.split()[0])
        or (one.follows_label and not AROUND.fullmatch(words[one.at - 2]))
    ):
        return False
    if not all(between(unit) or AROUND.fullmatch(unit[:400]) for unit in words[: one.at - 1]):
        return False
    if kind in ("heading", "label", "row") and one.body:
        return True
    # Behind item 6 no agenda goes on with 1: that numbers what was said under it.
    if kind == "heading" and any(levels(other.head.number) < levels(one.head.number) for other in rest[1:2]):
        return True
    following = [other for other in rest if other.at > one.at and other.head.form == one.head.form]
    numbers = {key(other.head.number) for other in following}
    stem, _, tail = key(one.head.number).rpartition(".")
    after = f"{stem}.{int(re.sub(r'[^0-9]', '', tail) or 0) + 1}".strip(".")
    return kind == "entry" and one.body > 1 and after not in numbers


def _counted(words: Sequence[str], one: Found) -> Found:
    """Return the heading, without its number where that only says how often ("3. Änderung der Satzung")."""
    page = page_of(words)
    if page.number and key(page.number) == key(one.head.number):
        return one
    if not page.number and not ORDINAL.match(one.head.title):
        return one
    whole = words[one.at - 1].strip(" #*:")
    return replace(one, head=Heading("bare", page.number or "", whole, one.head.public))


def titled(words: Sequence[str], found: list[Found]) -> list[Found]:
    """Return the one item of a page with the title of the fields above, below or around its number."""
    if len(found) != 1 or found[0].at > 3 * ABOVE:
        return found
    one, page = found[0], page_of(words)
    if one.head.title:
        title = title_of(one.head.title)
        return [replace(one, head=one.head._replace(title=title))] if title else found
    for at, unit in enumerate(words[: one.at][:12], 1):
        if match := EXTRACT.match(unit):
            return [replace(one, at=at, head=one.head._replace(title=match[1].strip()))]
    if page.title and (page.number is None or key(page.number) == key(one.head.number)):
        return [replace(one, at=_place(words, page, one), head=one.head._replace(title=page.title))]
    above = words[one.at - 2].strip(" #*") if one.at == 2 else ""
    if TITLE.match(above) and not AROUND.fullmatch(above) and not between(above):
        return [replace(one, at=1, head=one.head._replace(title=above))]
    return found


def _place(words: Sequence[str], page: Page, one: Found) -> int:
    """Return where the title of the page stands, if that is above its number."""
    title = page.title or ""
    above = (
        at
        for at, unit in enumerate(words[: one.at - 1], 1)
        if LABELLED_TITLE.match(unit) or alike(title, unit)
    )
    return next(above, one.at)
